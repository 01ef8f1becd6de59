"""Lists as pages: roles, kinds of work, questions, checked files."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence

from obmva.errors import Problem
from obmva.matching.explaining import Clue
from obmva.models import Family, Level, Question
from obmva.render.documents import CheckedLike
from obmva.render.page import Notes, Page
from obmva.report.certainty import in_tenths
from obmva.report.lists import (
    MatchEntry,
    QuestionList,
    RoleEntry,
    RoleList,
    TaskEntry,
    TaskList,
    TitleView,
)
from obmva.report.naming import capitalised, level_and_family
from obmva.report.wording import hours, money_range
from obmva.text import Text
from obmva.text.plain import plain

_TENTHS = 10


def roles_page(listing: RoleList, width: int, text: Text) -> Page:
    """Return the page of all roles: name, price of an hour, summary."""
    page = Page(width)
    for entry in listing.roles:
        page.line(entry.role.id, "bold")
        page.item(f"{entry.role.names['en'].name}: {entry.role.summary.en}")
        page.item(_price(entry, listing.market, text))
    page.aside(text.listing.roles_hint)
    return page


def _price(entry: RoleEntry, market: str, text: Text) -> str:
    price = entry.price
    if price is None:
        return text.screen.price_none.format(market=market)
    basis = getattr(text.bases, price.basis.replace("-", "_"))
    span = text.screen.price_hour.format(range=money_range(price.low, price.high, price.currency))
    return f"{market}: {span} ({basis}{', ' + str(price.year) if price.year else ''})"


def role_page(listing: RoleList, width: int, text: Text) -> Page:
    """Return the page of one role in full, with its sources."""
    page, notes, entry = Page(width), Notes(listing.sources), listing.roles[0]
    role = entry.role
    page.line(role.names["en"].name, "bold")
    page.line(role.summary.en)
    marks = notes.mark(entry.price.sources if entry.price else ())
    page.item(f"{_price(entry, listing.market, text)}{marks}")
    for id_, row in role.profile.items():
        page.line(listing.labels.get(id_, id_), "bold")
        page.item(f"{row.en}{notes.mark(row.sources)}")
        if row.disagree is not None:
            page.item(f"{text.screen.disagree} {row.disagree.en}")
    page.heading(text.listing.names)
    for language, names in role.names.items():
        page.item(", ".join(dict.fromkeys((names.name, names.plural, *names.aliases))), language)
    notes.print(page, text.screen.sources)
    return page


def tasks_page(listing: TaskList, width: int, text: Text) -> Page:
    """Return the page of the kinds of work, or of what was made of texts."""
    page = Page(width)
    for match in listing.matches or ():
        _matched(page, match, text)
    if listing.titles:
        page.paragraph(
            text.listing.titles, ", ".join(_title_words(title, text) for title in listing.titles)
        )
    if listing.matches is None:
        _kinds(page, listing.tasks, text)
    return page


def _kinds(page: Page, entries: Sequence[TaskEntry], text: Text) -> None:
    """Add the kinds of work, those of one level and family together."""
    groups: defaultdict[tuple[Level, Family], list[str]] = defaultdict(list)
    for entry in entries:
        groups[entry.task.level, entry.task.family].append(f"{entry.name} ({entry.task.id})")
    for (level, family), names in groups.items():
        page.line(capitalised(level_and_family(level, family, text)), "bold")
        page.item(", ".join(names))
    page.aside(text.listing.kinds.format(count=len(entries)))


def _matched(page: Page, entry: MatchEntry, text: Text) -> None:
    match = entry.match
    page.line(plain(entry.text) or '""', "bold")
    if match.level is None:
        page.item(text.listing.no_kind)
        return
    found = (
        level_and_family(match.level, match.family, text)
        if match.family
        else text.screen.unknown_kind
    )
    kind = (
        text.listing.found.format(name=entry.name, found=found)
        if entry.name
        else text.listing.likely.format(found=found)
    )
    amount = (
        f", {text.screen.hours_stated.format(hours=hours(entry.hours.typical))}"
        if entry.hours
        else ""
    )
    sure = text.listing.confidence.format(share=round(_TENTHS * match.confidence))
    page.item(f"{kind}{amount}; {sure}")
    if match.why:
        page.item(
            text.listing.why_words.format(words=plain("; ".join(_clue_words(match.why, text))))
        )
    others = [name for task, name, _ in entry.alternatives if task != match.task]
    if others:
        say = text.listing.alternatives if entry.name else text.listing.perhaps
        page.item(say.format(names=", ".join(others)))


def _title_words(title: TitleView, text: Text) -> str:
    return text.listing.title.format(name=title.name, share=in_tenths(title.share, text))


def _clue_words(clues: Sequence[Clue], text: Text) -> Iterator[str]:
    """Tell the words that led somewhere, those known from one phrase together."""
    words: defaultdict[str, list[str]] = defaultdict(list)
    for clue in clues:
        words[clue.phrase or clue.matched].append(clue.word)
    for known, typed in words.items():
        yield (
            known
            if typed == [known]
            else text.listing.as_in.format(word=", ".join(typed), known=known)
        )


def questions_page(listing: QuestionList, width: int, text: Text, *, in_full: bool) -> Page:
    """Return the page of the questions; `in_full` adds what is assumed while the answer is open."""
    page = Page(width)
    for question in listing.questions:
        page.line(question.id, "bold")
        page.item(question.ask.en)
        page.item(question.why.en)
        for option in question.options:
            page.item(f"{option.id}: {option.en}", "-")
        if in_full:
            _prior(page, question, text)
    if not in_full:
        page.aside(text.listing.questions_hint)
    return page


def _prior(page: Page, question: Question, text: Text) -> None:
    if question.prior is None:
        return
    page.heading(text.listing.prior)
    page.item(question.prior.because.en)
    for row, shares in question.prior.table.items():
        parts = [f"{option} {share:.0%}" for option, share in shares.items()]
        page.item(f"{'' if row == 'any' else row + ': '}{', '.join(parts)}", "-")


def check_page(
    results: Sequence[CheckedLike], told: Callable[[Sequence[Problem]], list[str]], text: Text
) -> str:
    """Return the page of a check: a line for each mistake as `told` says them, and one for each
    file that is fine.
    """
    lines = []
    for result in results:
        lines += told(result.problems)
        if result.ok:
            lines.append(f"{plain(result.file)}: {text.listing.ok}")
    return "".join(f"{line}\n" for line in lines)
