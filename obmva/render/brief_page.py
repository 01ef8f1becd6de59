"""A brief as a page: what is sent out, then what is for the owner alone."""

from obmva.render.page import Page
from obmva.report.brief_results import Brief
from obmva.text.say import Say
from obmva.text.speaker import Speaker


def brief_page(report: Brief, width: int, speak: Speaker) -> Page:
    """Return the page of a brief."""
    page = Page(width, speak)
    page.title(report.title)
    shown_to_all = True
    for part in report.parts:
        if part.for_owner and shown_to_all:
            shown_to_all = False
            page.gap()
            page.title(report.owner)
            for warning in report.warnings:
                page.line(warning, "open")
        page.heading(part.title)
        for item in part.items:
            page.item(item, "-")
    page.aside(Say("brief.not-advice"))
    return page
