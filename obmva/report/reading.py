"""What is told of an owner's own words beside the work: the numbers that were not counted, and the
words that are no work.
"""

from collections.abc import Iterator, Mapping, Sequence

from obmva.catalog import Catalog
from obmva.intake import Aside, Unread
from obmva.models import HeardAnswer, Question, RoleId
from obmva.quantities import Money as Budget
from obmva.quantities import parse_money
from obmva.report.context import Context
from obmva.report.results import AsideView, Assumption, NotWork
from obmva.text.say import All, Hours, Money, Say, Words
from obmva.text.speaker import Speaker

_MOST_NAMED = 5
_MADE_OF: Mapping[str, NotWork] = {"title": "title", "control": "control", "greeting": "greeting"}


def unread_numbers(context: Context) -> Iterator[Assumption]:
    """Yield a sentence for each reason why numbers were not counted."""
    for why in dict.fromkeys(one.why for one in context.intake.unread):
        unread = [one for one in context.intake.unread if one.why == why]
        said = Say(f"reading.{why}", words=_named(unread), line=unread[0].line)
        yield assumption("work", said, Say("reading.reason"), context)


def assumption(id_: str, said: Say, reason: Say, context: Context) -> Assumption:
    """Return what was taken for granted of the work or of prices, and why, as it is told."""
    speak = context.speak
    return Assumption(id_, speak(Say("screen.work")), speak(said), speak(reason))


def _named(unread: Sequence[Unread]) -> Say | All:
    """Name a few of many words, and count the rest."""
    named = All(tuple(Say("reading.quoted", words=one.words) for one in unread[:_MOST_NAMED]))
    if len(unread) <= _MOST_NAMED:
        return named
    return Say("reading.and-more", words=named, count=len(unread) - _MOST_NAMED)


def heard_words(heard: Sequence[HeardAnswer], catalog: Catalog) -> Iterator[Say]:
    """Yield what was taken from the owner's own sentences, and how to say it otherwise."""
    if not heard:
        return
    said = tuple(_heard(one, catalog) for one in heard)
    last = heard[-1]
    yield Say("reading.heard", said=All(said, "semicolon"))
    yield Say("reading.heard-otherwise", question=last.question, value=_example(last, catalog))


def _heard(one: HeardAnswer, catalog: Catalog) -> Say:
    """Return an answer with its question, and the words that it rests on."""
    question = catalog.questions[one.question]
    value = _value(one, question)
    return Say("reading.heard-one", label=question.label, value=value, words=one.words)


def _value(one: HeardAnswer, question: Question) -> Words:
    if question.options:
        return question.option(one.value)
    if question.kind == "hours-a-week":
        return Say("prompts.hours-noted", hours=Hours(float(one.value)))
    if question.id == "budget":
        said = parse_money(one.value, one.question)
        return budget_words(said, said.currency or "")
    return one.value


def budget_words(said: Budget, currency: str) -> Say:
    """Say a budget that was read, in a currency; in none where that is empty."""
    amount = Money(currency, said.amount, rounded="cent")
    if said.per == "once":
        return Say("prompts.once-noted", amount=amount)
    return Say("prompts.firm-noted" if said.firm else "prompts.budget-noted", amount=amount)


def _example(one: HeardAnswer, catalog: Catalog) -> str:
    """Return another answer to a question."""
    options = (str(option.id) for option in catalog.questions[one.question].options)
    return next((option for option in options if option != one.value), "unknown")


def aside_views(
    asides: Sequence[Aside],
    catalog: Catalog,
    speak: Speaker,
    leading: RoleId | None = None,
    *,
    advised: bool = False,
) -> tuple[AsideView, ...]:
    """Return what is no work, with what is said to it; a title is held against the role that leads
    and, if `advised`, is to be hired.
    """
    return tuple(
        AsideView(
            one.words,
            _MADE_OF.get(one.kind, "not-understood"),
            one.role,
            _reply(one, catalog, speak, leading, advised=advised),
        )
        for one in asides
    )


def _reply(
    aside: Aside, catalog: Catalog, speak: Speaker, leading: RoleId | None, *, advised: bool
) -> str:
    if aside.kind == "title":
        return speak(_title(aside, catalog, leading, advised=advised))
    if aside.kind == "language" or aside.language is None:
        return speak(Say("reading.language", language=aside.language))
    replies = catalog.asides[aside.language].replies
    return str(getattr(replies, aside.kind)).format(words=f'"{aside.words}"')


def _title(aside: Aside, catalog: Catalog, leading: RoleId | None, *, advised: bool) -> Say:
    if aside.role is None:
        return Say("reading.title-any", words=aside.words)
    role = catalog.roles[aside.role]
    if leading is None:
        return Say("reading.title-alone", role=role)
    if aside.role == leading:
        return Say("reading.title-same" if advised else "reading.title-open", role=role)
    return Say("reading.title-other", role=role, leader=catalog.roles[leading])
