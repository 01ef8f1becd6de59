"""Lists as pages: roles, kinds of work."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from obmva.matching.explaining import Clue
from obmva.models import Family, Level
from obmva.render.page import Notes, Page
from obmva.report.lists import (
    MatchEntry,
    RoleEntry,
    RoleList,
    TaskEntry,
    TaskList,
)
from obmva.report.prices import price_of_an_hour, service_price
from obmva.report.work import level_and_family
from obmva.text.plain import plain
from obmva.text.say import All, Hours, Say, Words
from obmva.text.speaker import Speaker

_TENTHS = 10


def roles_page(listing: RoleList, width: int, speak: Speaker) -> Page:
    """Return the page of all roles: name, price of an hour, summary."""
    page, notes = Page(width, speak, Say("listing.about-roles")), Notes(listing.sources)
    for title in listing.between:
        page.line(f"{title.text}{notes.mark(title.sources)}")
    for entry in listing.roles:
        page.entry(entry.id)
        page.item(Say("page.titled", title=entry.name, words=entry.summary))
        page.item(_price(entry, listing.market))
    if not listing.roles:
        page.line(Say("listing.no-such-role"))
    page.aside(page.command(Say("listing.roles-hint")))
    notes.print(page)
    return page


def _price(entry: RoleEntry, market: str) -> Say:
    said = price_of_an_hour(entry.price, market)
    return Say("page.titled", title=market, words=said) if entry.price else said


def role_page(listing: RoleList, width: int, speak: Speaker) -> Page:
    """Return the page of one role in full, with its sources."""
    page, notes, role = Page(width, speak), Notes(listing.sources), listing.roles[0]
    page.title(role.name)
    page.line(role.summary)
    marks = notes.mark(role.price.sources if role.price else ())
    page.item(f"{speak(_price(role, listing.market))}{marks}")
    for rate in (one for one in role.rates if role.price and one.market == role.price.area):
        for service in rate.services:
            page.item(f"{speak(service_price(service, rate))}{notes.mark(service.sources)}")
    for id_, row in role.profile.items():
        page.entry(listing.labels.get(id_, id_))
        page.item(f"{speak(row)}{notes.mark(row.sources)}")
        if row.disagree is not None:
            page.item(Say("screen.disagree", words=row.disagree))
    page.heading(Say("listing.names"))
    for language, names in role.names.items():
        titles = dict.fromkeys((names.name, names.plural, *names.aliases))
        page.item(All(tuple(titles), "comma"), language)
    notes.print(page)
    return page


def tasks_page(listing: TaskList, width: int, speak: Speaker) -> Page:
    """Return the page of the kinds of work, or of what was made of texts."""
    page = Page(width, speak, Say("listing.about-tasks"))
    for match in listing.matches or ():
        for part in match.parts or (match,):
            _matched(page, part)
    if listing.tasks is not None:
        _kinds(page, listing.tasks)
    return page


def _kinds(page: Page, entries: Sequence[TaskEntry]) -> None:
    """Add the kinds of work, those of one level and family together."""
    groups: defaultdict[tuple[Level, Family], list[Say]] = defaultdict(list)
    for entry in entries:
        said = Say("page.with-id", name=entry.name, id=entry.id)
        groups[entry.level, entry.family].append(said)
    for (level, family), names in groups.items():
        page.entry(Say("page.begins", words=level_and_family(level, family)))
        page.item(All(tuple(names), "comma"))
    page.aside(Say("listing.kinds", count=len(entries)))


def _matched(page: Page, entry: MatchEntry) -> None:
    page.entry(plain(entry.text) or '""')
    if entry.level is None:
        page.item(entry.reply or Say("listing.no-kind"))
        return
    kind: list[Words] = [_found(entry)]
    if entry.hours_per_month is not None:
        kind.append(Say("screen.hours-stated", hours=Hours(entry.hours_per_month)))
    if entry.hours_once is not None:
        kind.append(Say("screen.hours-once", hours=Hours(entry.hours_once)))
    if entry.hours_unread is not None:
        kind.append(Say("screen.hours-unread", words=entry.hours_unread))
    sure = Say("listing.confidence", share=round(_TENTHS * entry.confidence))
    page.item(All((All(tuple(kind), "comma"), sure), "semicolon"))
    if entry.clues:
        clues = tuple(_clue_words(entry.clues))
        page.item(Say("listing.why-words", words=All(clues, "semicolon")))
    others = tuple(one.name for one in entry.alternatives if one.task != entry.task)
    if others:
        key = "listing.alternatives" if entry.name else "listing.perhaps"
        page.item(Say(key, names=All(others, "comma")))


def _found(entry: MatchEntry) -> Say:
    level, family = entry.level, entry.family
    found = level_and_family(level, family) if level and family else Say("screen.unknown-kind")
    if entry.name:
        return Say("page.titled", title=entry.name, words=found)
    return Say("listing.likely", found=found)


def _clue_words(clues: Sequence[Clue]) -> Iterator[Say | str]:
    """Tell the words that led somewhere, those known from one phrase together."""
    words: defaultdict[str, list[str]] = defaultdict(list)
    for clue in clues:
        words[clue.phrase or clue.matched].append(clue.word)
    for known, typed in words.items():
        as_in = Say("listing.as-in", word=All(tuple(typed), "comma"), known=known)
        yield known if typed == [known] else as_in
