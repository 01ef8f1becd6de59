"""What would change the recommendation, in human units, each with the two commands that show it."""

import math
from collections.abc import Callable, Iterator, Sequence
from typing import TypeAlias

from obmva.analysis.changes import Flip
from obmva.analysis.situation import Situation
from obmva.catalog import Catalog
from obmva.intake import Intake
from obmva.intake.arguments import command_of
from obmva.models import Answers, QuestionId, Role, RoleId
from obmva.quantities import WEEKS_A_MONTH, Hours, Money, hours_text, money_text
from obmva.report.naming import capitalised, with_article
from obmva.report.results import Change
from obmva.report.wording import hourly, hours, money
from obmva.text import Text

Redecide: TypeAlias = Callable[[Answers], RoleId | None]
_MOST_TOLD = 3
_FARTHEST = 2.0  # times or parts of what was said: farther off, a number is no advice
_ONLY_MORE = ("team", "written-down")  # nobody dismisses people or burns notes to get other advice
_REACHED = {
    "on-site": ("no", "some"),
    "employment": ("open",),
}  # a limit is given up, not taken on, to get other advice


def change_views(
    flips: tuple[Flip, ...], intake: Intake, catalog: Catalog, text: Text, redecide: Redecide
) -> tuple[Change, ...]:
    """Return the changes whose commands were run and flip at the value and not before it."""
    found = (_view(flip, intake, catalog, text) for flip in flips)
    return tuple(change for change, answers in found if _holds(change, answers, redecide))


def told(changes: Sequence[Change], catalog: Catalog, text: Text) -> tuple[str, ...]:
    """Say the changes that an owner can act on: three at most, each thing once, those with the same
    effect together.
    """
    nearest: dict[tuple[str, str], Change] = {}
    for change in changes:
        if change.within_reach:
            nearest.setdefault((change.kind, change.target), change)
    by_role: dict[RoleId, list[str]] = {}
    for change in list(nearest.values())[:_MOST_TOLD]:
        if change.recommended is not None:
            by_role.setdefault(change.recommended, []).append(change.condition)
    return tuple(
        _better(listed_with_or(conditions), catalog.roles[role], text)
        for role, conditions in by_role.items()
    )


def listed_with_or(conditions: Sequence[str]) -> str:
    """Join conditions so that each can be read by itself: `if a, or once b`."""
    return ", or ".join(conditions)


def _better(conditions: str, role: Role, text: Text) -> str:
    return text.changes.better.format(conditions=capitalised(conditions), a_role=with_article(role))


def _holds(change: Change, answers: tuple[Answers, Answers], redecide: Redecide) -> bool:
    before, after = (redecide(one) for one in answers)
    return after == change.recommended and before != change.recommended


def _view(
    flip: Flip, intake: Intake, catalog: Catalog, text: Text
) -> tuple[Change, tuple[Answers, Answers]]:
    currency = intake.values.currency
    before, after = (
        _answers(flip, situation, intake)
        for situation in (flip.situation_before, flip.situation_after)
    )
    condition = _condition(flip, currency, catalog, text)
    change = Change(
        kind=flip.kind,
        target=flip.target,
        before=_value(flip, flip.before, currency, catalog, text),
        after=_value(flip, flip.after, currency, catalog, text),
        recommended=flip.recommended,
        condition=condition,
        within_reach=_within_reach(flip, intake.situation, catalog),
        gives_weight=flip.kind == "weight" and float(flip.after) > float(flip.before or 0.0),
        sentence=_sentence(flip, condition, catalog, text),
        rerun=command_of(after),
        rerun_before=command_of(before),
    )
    return change, (before, after)


def _answers(flip: Flip, situation: Situation, intake: Intake) -> Answers:
    """Return the owner's answers with the one thing changed as in `situation`."""
    given, currency = intake.answers, intake.values.currency
    match flip.kind, flip.target:
        case "answer", target:
            choice = situation.choices.get(target)
            answers = {id_: text for id_, text in given.answers.items() if id_ != target}
            return given.model_copy(
                update={"answers": answers | ({QuestionId(target): choice} if choice else {})}
            )
        case "number", "budget":
            sum_ = money_text(Money(situation.budget or 0.0, currency, firm=not situation.flexible))
            return given.model_copy(
                update={"answers": {**given.answers, QuestionId("budget"): sum_}}
            )
        case "number", "owner-hours":
            return given.model_copy(
                update={
                    "answers": {
                        **given.answers,
                        QuestionId("owner-hours"): f"{situation.owner_hours:g}h",
                    }
                }
            )
        case "number", _:
            return given.model_copy(update={"work": tuple(_with_hours(intake, situation))})
        case "weight", _:
            return given.model_copy(
                update={
                    "prioritise": {
                        name: round(weight, 6) for name, weight in situation.weights.items()
                    }
                }
            )
        case _:
            quote = situation.quotes[RoleId(flip.target)]
            return given.model_copy(
                update={"rates": {**given.rates, flip.target: f"{quote.amount:g}"}}
            )


def _with_hours(intake: Intake, situation: Situation) -> Iterator[object]:
    for work, item in zip(intake.work, situation.items, strict=True):
        if item.hours is None:
            yield work.entry
            continue
        words = hours_text(Hours(item.hours, item.hours, item.hours))
        yield work.entry.model_copy(
            update={"text": None if work.entry.task else work.text, "hours": words}
        )


def _value(
    flip: Flip, value: str | float | None, currency: str, catalog: Catalog, text: Text
) -> str:
    if value is None:
        return text.changes.open
    if isinstance(value, str):
        question = catalog.questions[QuestionId(flip.target)]
        return next(option.en for option in question.options if option.id == value)
    match flip.kind, flip.target:
        case "number", "budget":
            return money(value, currency)
        case "number", _:
            return text.changes.hours_a_week.format(hours=hours(value))
        case "rate", _:
            return text.changes.an_hour.format(money=hourly(value, currency))
        case _:
            return f"{value:.2f}"


def _within_reach(flip: Flip, situation: Situation, catalog: Catalog) -> bool:
    """Whether an owner could act on it: a price, a number not far off, an answer moved the way that
    people move it.
    """
    if (
        flip.recommended is None
        or flip.kind == "weight"
        or (flip.kind == "answer" and flip.before is None)
    ):
        return False
    if flip.kind == "number":
        return 1 / _FARTHEST <= float(flip.after) / _now(flip.target, situation) <= _FARTHEST
    if flip.kind != "answer":
        return True
    options = [option.id for option in catalog.questions[QuestionId(flip.target)].options]
    return flip.after in _REACHED.get(flip.target, options) and (
        flip.target not in _ONLY_MORE
        or options.index(str(flip.after)) > options.index(str(flip.before))
    )


def _now(target: str, situation: Situation) -> float:
    total = math.fsum(item.hours or 0.0 for item in situation.active_items)
    given = {
        "budget": situation.budget,
        "owner-hours": situation.owner_hours,
        "hours": total / WEEKS_A_MONTH,
    }[target]
    return given or 1.0


def _sentence(flip: Flip, condition: str, catalog: Catalog, text: Text) -> str:
    if flip.recommended is None:
        return text.changes.nobody.format(conditions=capitalised(condition))
    return _better(condition, catalog.roles[flip.recommended], text)


def _condition(flip: Flip, currency: str, catalog: Catalog, text: Text) -> str:
    say, after = text.changes, _value(flip, flip.after, currency, catalog, text)
    more = not isinstance(flip.after, str) and flip.after > float(flip.before or 0)
    match flip.kind, flip.target:
        case "answer", target:
            words = (
                say.once_answer
                if target in _ONLY_MORE and flip.before is not None
                else say.if_answer
            )
            return words.format(clause=answer_clause(target, str(flip.after), text))
        case "number", "budget":
            return (say.if_budget_more if more else say.if_budget_less).format(after=after)
        case "number", "owner-hours":
            return (say.if_owner_hours_more if more else say.if_owner_hours_less).format(
                after=after
            )
        case "number", _:
            return (say.if_hours_more if more else say.if_hours_less).format(after=after)
        case "rate", target:
            a_role = with_article(catalog.roles[RoleId(target)])
            return (say.if_rate_more if more else say.if_rate_less).format(
                a_role=a_role, after=after
            )
        case _:
            criterion = next(one for one in catalog.method.criteria if one.id == flip.target)
            return (say.if_weight_more if more else say.if_weight_less).format(
                criterion=criterion.label.en
            )


def answer_clause(question: str, option: str, text: Text) -> str:
    """Return an answer as what follows "if": `you hand over small decisions too`."""
    clause: str = getattr(text.answer_clauses, f"{question}_{option}".replace("-", "_"))
    return clause
