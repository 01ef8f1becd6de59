"""What is said of an advert as a page."""

from obmva.render.page import Notes, Page
from obmva.render.title_page import shares
from obmva.report.review_results import Review
from obmva.text.say import All, Money, Say
from obmva.text.speaker import Speaker

_MOST_LINES = 6


def review_page(report: Review, width: int, speak: Speaker) -> Page:
    """Return the page: whose work it is, the roles with their shares of it, what is offered against
    what is usual, and what the advert does not say.
    """
    page, notes = Page(width, speak), Notes(report.sources)
    page.title(report.headline, "good" if report.verdict == "same" else "open")
    shares(page, report.titles, Say("review.share"))
    page.gap()
    page.fact(Say("review.work"), All(_work(report), "semicolon"))
    _prices(page, report)
    if report.missing:
        page.heading(Say("review.missing"))
        for one in report.missing:
            page.item(one.text, "-")
    notes.mark([source.id for source in report.sources])
    notes.print(page, details=False)
    page.aside(Say("title.free"))
    page.hint(page.command(Say("review.brief", role=report.best)))
    return page


def _work(report: Review) -> tuple[Say | str, ...]:
    named = tuple(dict.fromkeys(one.name or one.text for one in report.work))
    more = len(named) - _MOST_LINES
    return (*named[:_MOST_LINES], Say("review.more", count=more)) if more > 0 else named


def _prices(page: Page, report: Review) -> None:
    offered = report.offered
    if offered is None:
        page.heading(Say("title.earned"))
    else:
        high = offered.high if offered.high > offered.low else None
        money = Money(offered.currency or "", offered.low, high, rounded="cent")
        page.heading(Say("review.offered", money=money, words=offered.words))
    for one in report.asked:
        page.item(Say("page.titled", title=one.name, words=one.text), "-")
