"""A recommendation as a page."""

from dataclasses import replace

from obmva.render.page import Notes, Page
from obmva.render.parts import assumed, cited, understood
from obmva.render.ranking import ranking_block, ranking_table
from obmva.report.recommendation_results import Recommendation
from obmva.text.say import All, Number, Say
from obmva.text.speaker import Speaker

_ROOM_FOR_A_TABLE = 66
_RANKED_ON_A_PAGE = 5


def recommendation_page(
    report: Recommendation, width: int, speak: Speaker, *, details: bool = False
) -> Page:
    """Return the page of a recommendation: the sentence first, then the ranking, why, what was
    assumed, what next.
    """
    page = Page(width, replace(speak, once=report.once))
    notes, most = Notes(report.sources), None if details else 1
    page.title(report.headline[0], "good" if report.recommended else "bad")
    page.line(" ".join([*report.headline[1:], *report.money]))
    page.line(report.how_sure)
    for one_off in () if report.once else report.one_offs:
        page.line(one_off.text)
    if report.team:
        page.line(report.team.text)
    understood(page, report.work)
    _ranking(page, report, notes, details=details)
    cited(page, Say("screen.why"), report.reasons, notes, most=most)
    _changes(page, report, details=details)
    _assumed(page, report, details=details)
    cited(page, Say("screen.steps"), report.next_steps, notes, most=most, numbered=True)
    _side_by_side(page, report)
    if _is_work_known(report):
        _excluded(page, report)
    if details:
        _contributions(page, report)
        _neutrality(page, report)
    notes.print(page, details=details)
    return page


def _is_work_known(report: Recommendation) -> bool:
    return any(line.level for line in report.work)


def _ranking(page: Page, report: Recommendation, notes: Notes, *, details: bool) -> None:
    ranked = (
        [role for role in report.ranking if role.rank is not None] if _is_work_known(report) else []
    )
    shown = ranked if details else ranked[:_RANKED_ON_A_PAGE]
    if not shown:
        return
    page.gap()
    if page.width >= _ROOM_FOR_A_TABLE:
        ranking_table(page, shown)
    else:
        for role in shown:
            ranking_block(page, role)
    if len(ranked) > len(shown):
        page.line(Say("screen.more", count=len(ranked) - len(shown)), "dim")
    page.line(f"{page.speak(Say('screen.fit-scale'))} {report.price_basis}".rstrip(), "dim")
    for quote in report.quotes:
        page.line(f"{quote.text}{notes.mark(quote.sources[:1])}")


def _changes(page: Page, report: Recommendation, *, details: bool) -> None:
    if report.recommended is None:
        return
    page.heading(Say("screen.changes"))
    shown = [change.sentence for change in report.changes] if details else report.changes_told
    for sentence in shown:
        page.item(sentence, "-")
    if not shown:
        key = "changes.none-but-answers" if report.open_answers else "changes.none"
        page.item(Say(key), "-")
    if report.another:
        page.item(report.another, "-")


def _assumed(page: Page, report: Recommendation, *, details: bool) -> None:
    """List the assumptions, and the answers that could change the advice."""
    if report.verdict == "not-enough-known":
        return
    open_count = sum(bool(assumption.effect) for assumption in report.assumptions)
    settled = open_count and not report.open_answers
    more = Say("screen.more-assumed", count=open_count) if settled else None
    assumed(page, report.assumptions, more, details=details)
    if report.open_answers and not details:
        page.paragraph(Say("screen.open-answers"), report.open_answers)


def _side_by_side(page: Page, report: Recommendation) -> None:
    """Say how to see the two best side by side."""
    best = [role.role for role in report.ranking if role.rank is not None][:2]
    if report.recommended and len(best) > 1:
        page.aside(Say("screen.side-by-side", leader=best[0], rival=best[1]))


def _excluded(page: Page, report: Recommendation) -> None:
    """List the roles that are out, those with the same reason together: the wrong work, or else the
    first limit.
    """
    groups: dict[str, list[Say | str]] = {}
    for role in report.ranking:
        if role.excluded_by:
            reason = next(
                (one for one in role.excluded_by if one.limit == "scope"), role.excluded_by[0]
            )
            brief = Say("screen.excluded-by", name=role.name, number=reason.brief)
            groups.setdefault(reason.group, []).append(brief if reason.brief else role.name)
    if groups:
        said = (
            Say("page.titled", title=group, words=All(tuple(names), "comma"))
            for group, names in groups.items()
        )
        page.paragraph(Say("screen.excluded"), All(tuple(said), "semicolon"))


def _contributions(page: Page, report: Recommendation) -> None:
    page.heading(Say("screen.details"))
    for role in report.ranking:
        parts = tuple(
            Say(
                "screen.contribution",
                criterion=criterion,
                points=Number(part.contribution, decimals=0),
                most=Number(100 * part.weight, decimals=0),
            )
            for criterion, part in role.contributions.items()
        )
        fit = Number(role.value, decimals=0)
        said = Say("screen.contributions", name=role.name, fit=fit, parts=All(parts, "comma"))
        page.item(said, "-")


def _neutrality(page: Page, report: Recommendation) -> None:
    page.gap()
    sources = All(report.deciding_sources, "comma")
    deciding = bool(report.deciding_sources)
    page.line(Say("certainty.deciding" if deciding else "certainty.not-deciding", sources=sources))
