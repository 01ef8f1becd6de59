"""The title that fits some work as a page."""

from collections.abc import Sequence

from obmva.render.page import Bar, Column, Notes, Page
from obmva.report.title_results import TitleReport, TitleView
from obmva.text.say import All, Number, Say, Tenths
from obmva.text.speaker import Speaker

_WIDTH_OF_A_BAR = 19


def title_page(report: TitleReport, width: int, speak: Speaker) -> Page:
    """Return the page: the title, the others with their shares of the work, the questions that
    tell, what is earned, and how clients come along.
    """
    page, notes = Page(width, speak), Notes(report.sources)
    page.title(report.headline, "good" if report.verdict == "clear" else "open")
    shares(page, report.titles, Say("title.share"))
    if report.management_names or report.not_understood:
        page.gap()
    if report.management_names:
        page.fact(Say("title.management"), All(report.management_names, "comma"))
    if report.not_understood:
        page.fact(Say("title.not-understood"), All(report.not_understood, "semicolon"))
    if report.missing:
        page.heading(report.asks)
        for trait in report.missing:
            page.item(trait.text, "-")
    if report.earned:
        page.heading(Say("title.earned"))
        for one in report.earned:
            page.item(Say("page.titled", title=one.name, words=one.text), "-")
    if report.clients:
        page.heading(Say("title.clients"))
        for sentence in report.clients:
            page.item(sentence, "-")
    notes.mark([source.id for source in report.sources])
    notes.print(page, details=False)
    page.aside(Say("title.free"))
    return page


def shares(page: Page, titles: Sequence[TitleView], share: Say) -> None:
    """Add whose work it is, with a bar of how much of it."""
    page.gap()
    if page.is_list:
        for one in titles:
            page.item(Say("listing.title", name=one.name, share=Tenths(one.share)))
    elif titles:
        columns = [
            Column(page.speak(Say("listing.titles")), ratio=1),
            Column(page.speak(share), width=_WIDTH_OF_A_BAR),
        ]
        page.table(columns, [_row(page, one) for one in titles])


def _row(page: Page, one: TitleView) -> list[Bar | str]:
    return [one.name, Bar(one.share, page.speak(Number(100 * one.share, decimals=0)))]
