"""What would change the recommendation, in human units, each with the two commands that show it."""

import math
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

from obmva.analysis.changes import Flip, hours_unit
from obmva.analysis.situation import Situation
from obmva.catalog import Catalog
from obmva.intake.arguments import command_of
from obmva.models import Option, QuestionId, Role, RoleId
from obmva.report.changed_answers import answers_at
from obmva.report.context import Context
from obmva.report.recommendation_results import Change
from obmva.text.say import All, Hours, Money, Number, Say

_MOST_TOLD = 3
_FARTHEST = 2.0  # times or parts of what was said: farther off, a number is no advice
_ONLY_MORE = ("team", "written-down")  # nobody dismisses people or burns notes to get other advice
_REACHED = {
    "on-site": ("no", "some"),
    "employment": ("open",),
}  # a limit is given up, not taken on, to get other advice


def change_views(flips: Iterable[Flip], context: Context) -> tuple[Change, ...]:
    """Return the changes, each with the commands that show it: answers as an owner types them, that
    read as exactly the situation decided at the change and just before it.
    """
    return tuple(_view(flip, context) for flip in flips)


def told(changes: Sequence[Change], catalog: Catalog) -> Iterator[Say]:
    """Say the changes that an owner can act on: three at most, each thing once, those with the same
    effect together.
    """
    nearest: dict[tuple[str, str], Change] = {}
    for change in changes:
        if change.within_reach:
            nearest.setdefault((change.kind, change.target), change)
    by_role: dict[RoleId, list[str]] = {}
    for change in list(nearest.values())[:_MOST_TOLD]:
        if change.leading is not None:
            by_role.setdefault(change.leading, []).append(change.condition)
    for role, conditions in by_role.items():
        yield _better(All(tuple(conditions), "or-else"), catalog.roles[role])


def _better(conditions: Say | All, role: Role) -> Say:
    return Say("changes.better", conditions=conditions, role=role)


def _view(flip: Flip, context: Context) -> Change:
    intake, speak, condition = context.intake, context.speak, _condition(flip, context)
    return Change(
        kind=flip.kind,
        target=flip.target,
        before=speak(_value(flip, flip.before, context)),
        after=speak(_value(flip, flip.after, context)),
        leading=flip.recommended,
        condition=speak(condition),
        within_reach=_within_reach(flip, context),
        gives_weight=flip.kind == "weight" and float(flip.after) > float(flip.before or 0.0),
        sentence=speak(_sentence(flip, condition, context)),
        rerun=command_of(answers_at(flip, flip.situation_after, intake)),
        rerun_before=command_of(answers_at(flip, flip.situation_before, intake)),
    )


def _value(
    flip: Flip, value: str | float | None, context: Context
) -> Say | Option | Money | Number:
    if value is None:
        return Say("changes.open")
    if isinstance(value, str):
        return context.catalog.questions[QuestionId(flip.target)].option(value)
    match flip.kind, flip.target:
        case "number", "budget":
            return context.money(value)
        case "number", _:
            return Say("changes.hours-a-week", hours=Hours(value))
        case "rate", _:
            return Say("changes.an-hour", money=context.an_hour(value))
        case _:
            return Number(value, decimals=2, fixed=True)


def _within_reach(flip: Flip, context: Context) -> bool:
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
        return (
            1 / _FARTHEST <= float(flip.after) / _now(flip.target, context.situation) <= _FARTHEST
        )
    if flip.kind != "answer":
        return True
    options = [option.id for option in context.catalog.questions[QuestionId(flip.target)].options]
    return flip.after in _REACHED.get(flip.target, options) and (
        flip.target not in _ONLY_MORE
        or options.index(str(flip.after)) > options.index(str(flip.before))
    )


def _now(target: str, situation: Situation) -> float:
    total = math.fsum(item.hours or 0.0 for item in situation.active_items)
    return {**situation.amounts, "hours": total / hours_unit(situation)}[target] or 1.0


def _sentence(flip: Flip, condition: Say, context: Context) -> Say:
    if flip.recommended is None:
        return Say("changes.nobody", conditions=condition)
    return _better(condition, context.catalog.roles[flip.recommended])


def _condition(flip: Flip, context: Context) -> Say:
    catalog, after = context.catalog, _value(flip, flip.after, context)
    more = not isinstance(flip.after, str) and flip.after > float(flip.before or 0)
    way: Literal["more", "less"] = "more" if more else "less"
    match flip.kind, flip.target:
        case "answer", target:
            once = target in _ONLY_MORE and flip.before is not None
            option = catalog.questions[QuestionId(target)].option(str(flip.after))
            return Say("changes.once" if once else "changes.if", clause=option.clause)
        case "number", "budget":
            return Say(f"changes.if-budget-{way}", after=after)
        case "number", "owner-hours":
            return Say(f"changes.if-owner-hours-{way}", after=after)
        case "number", _:
            return Say(f"changes.if-hours-{way}", after=after)
        case "rate", target:
            role = catalog.roles[RoleId(target)]
            return Say(f"changes.if-rate-{way}", role=role, after=after)
        case _:
            criterion = next(one for one in catalog.method.criteria if one.id == flip.target)
            return Say(f"changes.if-weight-{way}", criterion=criterion.label)
