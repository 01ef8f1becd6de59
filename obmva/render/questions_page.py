"""The questions as a page."""

from obmva.render.page import Page
from obmva.report.questions import QuestionEntry, QuestionList
from obmva.text.say import All, Say, Share
from obmva.text.speaker import Speaker


def questions_page(listing: QuestionList, width: int, speak: Speaker, *, in_full: bool) -> Page:
    """Return the page of the questions; `in_full` adds what is assumed while the answer is open."""
    page = Page(width, speak, Say("listing.about-questions"))
    for question in listing.questions:
        page.entry(question.id)
        page.item(question.ask)
        page.item(question.why)
        for option in question.options:
            page.item(Say("page.titled", title=option.id, words=option.text), "-")
        if in_full:
            _prior(page, question)
    if not in_full:
        page.aside(page.command(Say("listing.questions-hint")))
    return page


def _prior(page: Page, question: QuestionEntry) -> None:
    if question.prior is None:
        return
    page.heading(Say("listing.prior"))
    page.item(question.prior.because)
    for row, shares in question.prior.table.items():
        parts = All(
            tuple(
                Say("listing.share", option=option, share=Share(share))
                for option, share in shares.items()
            ),
            "comma",
        )
        page.item(parts if row == "any" else Say("page.titled", title=row, words=parts), "-")
