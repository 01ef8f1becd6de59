"""A recommendation as a page."""

from collections.abc import Sequence

from obmva.render.page import Notes, Page
from obmva.render.ranking import ranking_block, ranking_table
from obmva.report.results import Recommendation, Sentence, WorkLine
from obmva.report.work import UNSURE_BELOW, kind_words
from obmva.text.say import All, Hours, Number, Say
from obmva.text.speaker import Speaker

_ROOM_FOR_A_TABLE = 66
_RANKED_ON_A_PAGE = 5
_WORK_IN_A_PARAGRAPH = 2
_GOOD = {"clear", "leaning", "toss-up"}


def recommendation_page(
    report: Recommendation, width: int, speak: Speaker, *, details: bool = False
) -> Page:
    """Return the page of a recommendation: the sentence first, then the ranking, why, what was
    assumed, what next.
    """
    page, notes = Page(width, speak), Notes(report.sources)
    page.line(report.headline[0], "good" if report.verdict in _GOOD else "bad")
    page.line(" ".join([*report.headline[1:], *report.money]))
    page.line(report.how_sure)
    if report.team:
        page.line(report.team.text)
    _work(page, report.work)
    _ranking(page, report, notes, details=details)
    _reasons(page, report.reasons, notes, details=details)
    _changes(page, report, details=details)
    _assumed(page, report, details=details)
    _steps(page, report.next_steps, notes, details=details)
    _side_by_side(page, report)
    if _is_work_known(report):
        _excluded(page, report)
    if details:
        _contributions(page, report)
        _neutrality(page, report)
        notes.print(page)
    else:
        notes.print_titles(page)
    return page


def _is_work_known(report: Recommendation) -> bool:
    return any(line.level for line in report.work)


def _work(page: Page, work: Sequence[WorkLine]) -> None:
    said = [_work_words(line) for line in work]
    if len(work) > _WORK_IN_A_PARAGRAPH:
        page.heading(Say("screen.work"))
        for words in said:
            page.item(words, "-")
    elif work:
        page.paragraph(Say("screen.work"), All(tuple(said), "semicolon"))


def _work_words(line: WorkLine) -> Say:
    kind = kind_words(line, unsure=line.confidence < UNSURE_BELOW)
    words = tuple(part for part in (kind, _amount(line), line.set_aside) if part)
    return Say("screen.work-line", text=line.text, words=All(words, "comma"))


def _amount(line: WorkLine) -> Say:
    if line.hours_per_month is not None:
        return Say("screen.hours-short", hours=Hours(line.hours_per_month))
    if line.hours_taken:
        return Say("screen.hours-taken", hours=Hours(line.hours_taken))
    return Say("screen.hours-open")


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


def _reasons(page: Page, reasons: Sequence[Sentence], notes: Notes, *, details: bool) -> None:
    if reasons:
        page.heading(Say("screen.why"))
    for reason in reasons:
        page.item(_cited(reason, notes, details=details), "-")


def _steps(page: Page, steps: Sequence[Sentence], notes: Notes, *, details: bool) -> None:
    if steps:
        page.heading(Say("screen.steps"))
    for number, step in enumerate(steps, start=1):
        page.item(_cited(step, notes, details=details), f"{number}.")


def _cited(sentence: Sentence, notes: Notes, *, details: bool) -> str:
    return f"{sentence.text}{notes.mark(sentence.sources[: None if details else 1])}"


def _changes(page: Page, report: Recommendation, *, details: bool) -> None:
    if report.recommended is None or report.verdict not in _GOOD:
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
    """List the assumptions: all of them in detail, else what was taken for granted and the answers
    that could change it.
    """
    if not report.assumptions or report.verdict == "not-enough-known":
        return
    if details:
        page.heading(Say("screen.assumed"))
        for assumption in report.assumptions:
            said = page.speak(Say("page.sentence", words=assumption.assumed))
            page.item(f"{said} {assumption.reason}", "-")
        return
    given: list[str | Say] = [one.assumed for one in report.assumptions if not one.effect]
    open_count = sum(bool(assumption.effect) for assumption in report.assumptions)
    if open_count and not report.open_answers:
        given.append(Say("screen.more-assumed", count=open_count))
    if given:
        page.paragraph(Say("screen.assumed"), All(tuple(given), "semicolon"))
    if report.open_answers:
        page.paragraph(Say("screen.open-answers"), report.open_answers)


def _side_by_side(page: Page, report: Recommendation) -> None:
    """Say how to see the two best side by side."""
    best = [role.role for role in report.ranking if role.rank is not None][:2]
    if report.verdict in _GOOD and len(best) > 1:
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
