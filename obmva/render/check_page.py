"""Checked files as a page."""

from collections.abc import Sequence

from obmva.render.page import Page
from obmva.report.mistakes import CheckReport
from obmva.text.languages import ENGLISH
from obmva.text.say import All, Say
from obmva.text.speaker import Speaker

_TEXTS_NAMED = 3


def check_page(report: CheckReport, width: int, speak: Speaker) -> Page:
    """Return the page of a check: a line for each mistake, and one for each file that is fine, with
    what it lacks in the language of the page, or in English in any.
    """
    page = Page(width, speak, Say("listing.about-check"))
    for checked in report.files:
        fine = Say("page.titled", title=checked.file, words=Say("listing.ok"))
        for line in (*((fine,) if checked.ok else ()), *checked.told):
            page.unbroken(line)
        by_texts: dict[tuple[str, ...], list[str]] = {}
        for one in checked.lacks:
            if speak.language in {ENGLISH, one.language}:
                by_texts.setdefault(one.texts, []).append(one.language)
        for texts, languages in by_texts.items():
            page.item(_lacking(texts, languages))
    return page


def _lacking(texts: Sequence[str], languages: Sequence[str]) -> Say:
    named, more = All(tuple(texts[:_TEXTS_NAMED]), "comma"), len(texts) - _TEXTS_NAMED
    words = Say("reading.and-more", words=named, count=more) if more > 0 else named
    return Say("listing.lacks", words=words, languages=All(tuple(languages), "comma"))
