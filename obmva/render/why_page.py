"""One role against the best one as a page."""

from obmva.render.page import Bar, Column, Notes, Page, Style
from obmva.render.ranking import ranking_line
from obmva.report.why_results import CriterionView, Why
from obmva.text.say import All, Number, Say
from obmva.text.speaker import Speaker

_WIDTH_OF_A_BAR = 19


def why_page(report: Why, width: int, speak: Speaker) -> Page:
    """Return the page: what is said, both roles, the criteria side by side, what excludes the role
    and what would put it first.
    """
    page = Page(width, speak)
    notes = Notes(report.sources)
    style: Style = "bad" if report.excluded_by else ""
    first, *rest = report.text or ("",)
    page.title(first, style or "bold")
    for sentence in rest:
        page.line(sentence)
    page.gap()
    for row in report.rows:
        ranking_line(page, row)
    _criteria(page, report)
    if report.excluded_by:
        reasons = tuple(one.message for one in report.excluded_by)
        page.fact(Say("facts.not"), All(reasons, "semicolon"))
    if report.changes:
        sentences = tuple(change.sentence for change in report.changes)
        page.fact(Say("facts.first-if"), All(sentences, "sentences"))
    notes.mark([source.id for source in report.sources])
    notes.print(page, details=False)
    return page


def _criteria(page: Page, report: Why) -> None:
    page.gap()
    if page.is_list:
        for one in report.criteria:
            page.item(Say("page.titled", title=one.label, words=_both(report, one)))
        return
    words = (len(word) for name in report.names for word in name.split())
    width = max(_WIDTH_OF_A_BAR, *words)
    weight = page.speak(Say("why.weight"))
    columns = [
        Column(page.speak(Say("why.criterion")), ratio=1),
        *(Column(name, width=width) for name in report.names),
        Column(weight, width=len(weight), right=True),
    ]
    page.table(columns, [_row(page, report, one) for one in report.criteria])
    page.gap()


def _row(page: Page, report: Why, one: CriterionView) -> list[Bar | str]:
    values = (one.role, one.against)[: len(report.names)]
    bars = [Bar(value, page.speak(_points(value))) for value in values]
    return [one.label, *bars, page.speak(_points(one.weight))]


def _both(report: Why, one: CriterionView) -> All:
    values = zip(report.names, (one.role, one.against), strict=False)
    said = (Say("why.value", name=name, points=_points(value)) for name, value in values)
    return All(tuple(said), "comma")


def _points(value: float) -> Number:
    return Number(100 * value, decimals=0)
