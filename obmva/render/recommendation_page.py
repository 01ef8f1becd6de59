"""A recommendation as a page."""

from collections.abc import Sequence

from obmva.render.page import Notes, Page
from obmva.render.ranking import ranking_block, ranking_table
from obmva.report.naming import UNSURE_BELOW, kind_words
from obmva.report.results import Recommendation, Sentence, WorkLine
from obmva.report.wording import hours
from obmva.text import Text

_ROOM_FOR_A_TABLE = 66
_RANKED_ON_A_PAGE = 5
_WORK_IN_A_PARAGRAPH = 2
_GOOD = {"clear", "leaning", "toss-up"}


def recommendation_page(
    report: Recommendation, width: int, text: Text, *, details: bool = False
) -> Page:
    """Return the page of a recommendation: the sentence first, then the ranking, why, what was
    assumed, what next.
    """
    page, notes = Page(width), Notes(report.sources)
    page.line(report.headline[0], "good" if report.verdict in _GOOD else "bad")
    page.line(" ".join([*report.headline[1:], *report.money]))
    page.line(report.how_sure)
    if report.team:
        page.line(report.team.text)
    if report.work:
        _work(page, report.work, text)
    _ranking(page, report, notes, text, details=details)
    _sentences(page, text.screen.why, report.reasons, notes, numbered=False, details=details)
    _changes(page, report, text, details=details)
    _assumed(page, report, text, details=details)
    _sentences(page, text.screen.steps, report.next_steps, notes, numbered=True, details=details)
    _side_by_side(page, report, text)
    if _is_work_known(report):
        _excluded(page, report, text)
    if details:
        _contributions(page, report, text)
        _neutrality(page, report, text)
        notes.print(page, text.screen.sources)
    else:
        notes.print_titles(page)
    return page


def _is_work_known(report: Recommendation) -> bool:
    return any(line.level for line in report.work)


def _work(page: Page, work: Sequence[WorkLine], text: Text) -> None:
    if len(work) <= _WORK_IN_A_PARAGRAPH:
        page.paragraph(text.screen.work, "; ".join(_work_words(line, text) for line in work))
        return
    page.heading(text.screen.work)
    for line in work:
        page.item(_work_words(line, text), "-")


def _work_words(line: WorkLine, text: Text) -> str:
    kind = kind_words(line, text)
    unsure = f" ({text.screen.unsure})" if line.name and line.confidence < UNSURE_BELOW else ""
    amount = _amount(line, text)
    aside = f", {line.set_aside}" if line.set_aside else ""
    return f"{line.text} = {kind}{unsure}, {amount}{aside}"


def _amount(line: WorkLine, text: Text) -> str:
    if line.hours_per_month is not None:
        return text.screen.hours_short.format(hours=hours(line.hours_per_month))
    return (
        text.screen.hours_taken.format(hours=hours(line.hours_taken))
        if line.hours_taken
        else text.screen.hours_open
    )


def _ranking(
    page: Page, report: Recommendation, notes: Notes, text: Text, *, details: bool
) -> None:
    ranked = (
        [role for role in report.ranking if role.rank is not None] if _is_work_known(report) else []
    )
    shown = ranked if details else ranked[:_RANKED_ON_A_PAGE]
    if not shown:
        return
    page.gap()
    if page.width >= _ROOM_FOR_A_TABLE:
        ranking_table(page, shown, text)
    else:
        for role in shown:
            ranking_block(page, role, text)
    if len(ranked) > len(shown):
        page.line(text.screen.more_roles.format(count=len(ranked) - len(shown)), "dim")
    page.line(f"{text.screen.fit_scale} {report.price_basis}".rstrip(), "dim")
    for quote in report.quotes:
        page.line(f"{quote.text}{notes.mark(quote.sources[:1])}")


def _sentences(
    page: Page,
    title: str,
    sentences: Sequence[Sentence],
    notes: Notes,
    *,
    numbered: bool,
    details: bool,
) -> None:
    if not sentences:
        return
    page.heading(title)
    for number, sentence in enumerate(sentences, start=1):
        page.item(
            f"{sentence.text}{notes.mark(sentence.sources[: None if details else 1])}",
            f"{number}." if numbered else "-",
        )


def _changes(page: Page, report: Recommendation, text: Text, *, details: bool) -> None:
    if report.recommended is None or report.verdict not in _GOOD:
        return
    page.heading(text.screen.changes)
    shown = [change.sentence for change in report.changes] if details else report.changes_told
    for sentence in shown:
        page.item(sentence, "-")
    if not shown:
        page.item(text.changes.none_but_answers if report.open_answers else text.changes.none, "-")
    if report.another:
        page.item(report.another, "-")


def _assumed(page: Page, report: Recommendation, text: Text, *, details: bool) -> None:
    """List the assumptions: all of them in detail, else what was taken for granted and the answers
    that could change it.
    """
    if not report.assumptions or report.verdict == "not-enough-known":
        return
    if details:
        page.heading(text.screen.assumed)
        for assumption in report.assumptions:
            page.item(f"{assumption.assumed}. {assumption.reason}", "-")
        return
    given = [assumption.assumed for assumption in report.assumptions if not assumption.effect]
    open_count = sum(bool(assumption.effect) for assumption in report.assumptions)
    if open_count and not report.open_answers:
        given.append(text.screen.more_assumed.format(count=open_count))
    if given:
        page.paragraph(text.screen.assumed, "; ".join(given))
    if report.open_answers:
        page.paragraph(text.screen.open_answers, report.open_answers)


def _side_by_side(page: Page, report: Recommendation, text: Text) -> None:
    """Say how to see the two best side by side."""
    best = [role.role for role in report.ranking if role.rank is not None][:2]
    if report.verdict in _GOOD and len(best) > 1:
        page.aside(text.screen.side_by_side.format(leader=best[0], rival=best[1]))


def _excluded(page: Page, report: Recommendation, text: Text) -> None:
    """List the roles that are out, those with the same reason together: the wrong work, or else the
    first limit.
    """
    groups: dict[str, list[str]] = {}
    for role in report.ranking:
        if role.excluded_by:
            reason = next(
                (one for one in role.excluded_by if one.limit == "scope"), role.excluded_by[0]
            )
            groups.setdefault(reason.group, []).append(
                f"{role.name} ({reason.brief})" if reason.brief else role.name
            )
    if not groups:
        return
    page.paragraph(
        text.screen.excluded,
        "; ".join(f"{group}: {', '.join(names)}" for group, names in groups.items()),
    )


def _contributions(page: Page, report: Recommendation, text: Text) -> None:
    page.heading(text.screen.details)
    for role in report.ranking:
        parts = [
            f"{criterion} {part.contribution:.0f} of {100 * part.weight:.0f}"
            for criterion, part in role.contributions.items()
        ]
        page.item(f"{role.name} {role.value:.0f}: {', '.join(parts)}", "-")


def _neutrality(page: Page, report: Recommendation, text: Text) -> None:
    page.gap()
    deciding = ", ".join(report.deciding_sources)
    page.line(
        text.certainty.deciding.format(sources=deciding)
        if deciding
        else text.certainty.not_deciding
    )
