"""A recommendation as a page: what fits a screen, or all of it."""

from collections.abc import Sequence
from dataclasses import replace

from obmva.analysis.terms import ADVISED
from obmva.quantities import WEEKS_A_MONTH
from obmva.render.page import Note, Notes, Page, Style
from obmva.render.parts import assumed, cited, understood, understood_in_short
from obmva.render.ranking import (
    ranking_block,
    ranking_line,
    ranking_table,
    ranking_table_in_full,
)
from obmva.report.ranking_results import ON_A_SCREEN, RankedRole
from obmva.report.recommendation_results import Recommendation
from obmva.report.results import Sentence
from obmva.text.say import All, Hours, Money, Number, Say, Tenths, Words
from obmva.text.speaker import Speaker

_REASONS, _STEPS, _CHANGES, _ASSUMED, _OTHERS_NAMED, _BESIDE = 2, 3, 1, 2, 2, 3
_MANNERS: dict[str, Style] = {"clear": "good", "leaning": "good", "nothing-feasible": "bad"}


def recommendation_page(
    report: Recommendation,
    width: int,
    speak: Speaker,
    *,
    details: bool = False,
    sources: bool = False,
) -> Page:
    """Return the page of a recommendation: the sentence first, then the ranking, why, what was
    assumed, what next; all of it in detail; or its `sources` alone.
    """
    page = Page(width, replace(speak, once=report.once))
    notes = Notes(report.sources)
    page.title(report.headline[0], _MANNERS.get(report.verdict, "open"))
    if details:
        _in_full(page, report, notes)
    else:
        _in_short(page, report, notes)
    notes.print(page, details=details)
    if sources:
        notes_alone = [replace(one, brief=False) for one in page.blocks if isinstance(one, Note)]
        page.blocks = [*notes_alone]
    elif not details and report.ranking:
        page.hint(Say("screen.all"))
    return page


def _in_short(page: Page, report: Recommendation, notes: Notes) -> None:
    """Add what decides, so that it fits a screen."""
    page.line(_figures(report) or report.how_sure)
    for sentence in (*report.headline[1:], *report.bought):
        page.line(sentence)
    for one in report.contradictions:
        page.line(one.text, "open")
    if report.deciding_line:
        page.line(report.deciding_line.text)
    if report.team:
        page.line(page.command(report.team.text))
    _replies(page, report)
    understood_in_short(page, report.work)
    _told(page, Say("facts.heard"), report.heard_told)
    for one_off in () if report.once else report.one_offs:
        page.fact(Say("facts.once"), one_off.text)
    ranked = _ranked(report)[:ON_A_SCREEN]
    _ranking_in_short(page, report, ranked)
    page.gap()
    _facts(page, report, notes)


def _figures(report: Recommendation) -> All | None:
    """Return how sure, for how much money, and what comes back, where somebody is to be hired."""
    leader = next((role for role in report.ranking if role.role == report.recommended), None)
    if leader is None or report.verdict not in ADVISED:
        return None
    parts = [Say(f"figures.{report.verdict}", share=Tenths(report.share))]
    cost = leader.cost
    if cost and cost.low != cost.high:
        parts.append(Say("figures.cost", range=Money(cost.currency, cost.low, cost.high)))
    if leader.freed_hours > 0:
        parts.append(Say("figures.back", hours=Hours(leader.freed_hours)))
        parts.append(Say("figures.yours", minutes=_minutes_a_week(leader)))
    return All(tuple(parts), "point")


def _facts(page: Page, report: Recommendation, notes: Notes) -> None:
    """Add why, what would change it, what was taken for granted, and what next."""
    _told(page, Say("facts.why"), _brief(report.reasons, notes, _REASONS))
    for offer in report.offers:
        page.fact(Say("facts.offer"), f"{offer.text}{notes.mark(offer.sources[:1])}")
    if report.recommended:
        _told(
            page,
            Say("facts.changes"),
            [*report.changes_told, *filter(None, [report.another])][:_CHANGES],
        )
    given = [one.assumed for one in report.assumptions if not one.effect]
    if given and report.verdict != "not-enough-known":
        page.fact(Say("facts.assumed"), _few(given))
    if report.recommended and (report.next_question or report.open_answers):
        asked = report.next_question.ask if report.next_question else None
        page.fact(Say("facts.open"), asked or _sentence(report.open_answers))
    for one in report.beside[:1]:
        page.fact(Say("facts.beside"), f"{one.brief}{notes.mark(one.sources[:1])}")
    steps = _brief(report.next_steps, notes, _STEPS)
    numbered = [f"{number}. {step}" for number, step in enumerate(steps, start=1)]
    _told(page, Say("facts.next"), numbered if len(steps) > 1 else steps)


def _told(page: Page, label: Say, sentences: Sequence[str]) -> None:
    if sentences:
        page.fact(label, All(tuple(sentences), "sentences"))


def _few(given: Sequence[str]) -> Say:
    words, more = All(tuple(given[:_ASSUMED]), "semicolon"), len(given) - _ASSUMED
    if more > 0:
        return Say("facts.and-more", words=words, count=more)
    return _sentence(words)


def _sentence(words: Words) -> Say:
    return Say("page.sentence", words=Say("page.begins", words=words))


def _brief(sentences: Sequence[Sentence], notes: Notes, most: int) -> list[str]:
    shown = [one for one in sentences if one.brief is not None][:most]
    return [f"{one.brief or one.text}{notes.mark(one.sources[:1])}" for one in shown]


def _in_full(page: Page, report: Recommendation, notes: Notes) -> None:
    """Add everything."""
    page.line(" ".join([*report.headline[1:], *report.money]))
    page.line(report.how_sure)
    for one in report.contradictions:
        page.line(one.text, "open")
    if report.deciding_line:
        page.line(report.deciding_line.text)
    for one_off in () if report.once else report.one_offs:
        page.line(one_off.text)
    if report.team:
        page.line(page.command(report.team.text))
    _replies(page, report)
    understood(page, report.work)
    if report.heard_told:
        page.gap()
        page.line(page.titled(Say("facts.heard"), All(report.heard_told, "sentences")))
    _ranking(page, report)
    cited(page, Say("offers.title"), report.offers, notes)
    cited(page, Say("screen.why"), report.reasons, notes)
    _changes(page, report)
    if report.verdict != "not-enough-known":
        assumed(page, report.assumptions, details=True)
    cited(page, Say("screen.steps"), report.next_steps, notes, numbered=True)
    cited(page, Say("screen.beside"), report.beside[:_BESIDE], notes)
    _side_by_side(page, report)
    if groups := _excluded(report):
        page.paragraph(Say("screen.excluded"), groups)
    _contributions(page, report)
    _neutrality(page, report)


def _replies(page: Page, report: Recommendation) -> None:
    """Say what there is to say to words that are no work."""
    for reply in dict.fromkeys(aside.reply for aside in report.asides):
        page.line(reply)


def _is_work_known(report: Recommendation) -> bool:
    return any(line.level for line in report.work)


def _ranked(report: Recommendation) -> list[RankedRole]:
    known = _is_work_known(report)
    return [role for role in report.ranking if role.rank is not None] if known else []


def _ranking_in_short(page: Page, report: Recommendation, ranked: Sequence[RankedRole]) -> None:
    if ranked:
        page.gap()
        if not page.is_list:
            ranking_table(page, ranked, _total(report))
        else:
            for role in ranked:
                ranking_line(page, role)
        page.line(report.price_basis_brief, "dim")
    beaten = [one for one in ranked if one.dominated_by]
    said = tuple(Say("page.titled", title=one.name, words=one.against) for one in beaten)
    groups = _excluded(report, brief=True)
    if said or groups:
        page.fact(Say("facts.not"), All((*said, *(groups.parts if groups else ())), "semicolon"))


def _minutes_a_week(role: RankedRole) -> Number:
    return Number(60 * role.owner_hours / WEEKS_A_MONTH, decimals=0)


def _total(report: Recommendation) -> float:
    """Return the hours of work of a month, or in all where it ends."""
    return sum(line.hours_taken or 0.0 for line in report.work if line.once == report.once)


def _ranking(page: Page, report: Recommendation) -> None:
    ranked = _ranked(report)
    if not ranked:
        return
    page.gap()
    if not page.is_list:
        ranking_table_in_full(page, ranked)
    else:
        for role in ranked:
            ranking_block(page, role)
    page.line(f"{page.speak(Say('screen.fit-scale'))} {report.price_basis}".rstrip(), "dim")


def _changes(page: Page, report: Recommendation) -> None:
    if report.recommended is None:
        return
    page.heading(Say("screen.changes"))
    for change in report.changes:
        page.item(change.sentence, "-")
    if not report.changes:
        key = "changes.none-but-answers" if report.open_answers else "changes.none"
        page.item(Say(key), "-")
    if report.another:
        page.item(report.another, "-")


def _side_by_side(page: Page, report: Recommendation) -> None:
    """Say how to see the two best side by side."""
    best = [role.role for role in report.ranking if role.rank is not None][:2]
    if report.recommended and len(best) > 1:
        page.aside(page.command(Say("screen.side-by-side", leader=best[0], rival=best[1])))


def _excluded(report: Recommendation, *, brief: bool = False) -> All | None:
    """Name the roles that are out, those with the same reason together: the wrong work, or else the
    first limit; in brief, many that do other work are counted.
    """
    groups: dict[str, list[Say | str]] = {}
    others = ""
    for role in report.ranking if _is_work_known(report) else ():
        if role.excluded_by:
            reason = next(
                (one for one in role.excluded_by if one.limit == "scope"), role.excluded_by[0]
            )
            named = Say("screen.excluded-by", name=role.name, number=reason.brief)
            groups.setdefault(reason.group, []).append(named if reason.brief else role.name)
            others = reason.group if reason.limit == "scope" else others
    said = (
        Say("facts.other-work", count=len(names))
        if brief and group == others and len(names) > _OTHERS_NAMED
        else Say("page.titled", title=group, words=All(tuple(names), "comma"))
        for group, names in sorted(groups.items(), key=lambda pair: pair[0] == others)
    )
    return All(tuple(said), "semicolon") if groups else None


def _contributions(page: Page, report: Recommendation) -> None:
    page.heading(Say("screen.details"))
    for role in report.ranking:
        parts = tuple(
            Say(
                "screen.contribution",
                criterion=part.name,
                points=Number(part.contribution, decimals=0),
                most=Number(100 * part.weight, decimals=0),
            )
            for part in role.contributions.values()
        )
        fit = Number(role.value, decimals=0)
        said = Say("screen.contributions", name=role.name, fit=fit, parts=All(parts, "comma"))
        page.item(said, "-")


def _neutrality(page: Page, report: Recommendation) -> None:
    page.gap()
    sources = All(report.deciding_sources, "comma")
    deciding = bool(report.deciding_sources)
    page.line(Say("certainty.deciding" if deciding else "certainty.not-deciding", sources=sources))
    sold = "sellers-deciding" if report.sellers_decide else "sellers-not-deciding"
    page.line(Say(f"certainty.{sold}"))
