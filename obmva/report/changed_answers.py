"""An owner's answers with the one thing changed that would change the recommendation, as they are
typed.
"""

from collections.abc import Iterator
from dataclasses import replace

from obmva.analysis.changes import Flip
from obmva.analysis.situation import Situation
from obmva.intake import Intake, UnderstoodWork
from obmva.models import Answers, QuestionId, RoleId, WorkEntry
from obmva.quantities import Hours, Money, budget_text, hours_text


def answers_at(flip: Flip, situation: Situation, intake: Intake) -> Answers:
    """Return the owner's answers with the one thing changed as in `situation`."""
    return intake.answers.model_copy(update=_changed(flip, situation, intake))


def _changed(flip: Flip, situation: Situation, intake: Intake) -> dict[str, object]:
    """Return the field of the answers that changes, as owners type it."""
    given = intake.answers
    match flip.kind, flip.target:
        case "answer", target:
            choice = situation.choices.get(target)
            rest = {id_: text for id_, text in given.answers.items() if id_ != target}
            answers = rest | ({QuestionId(target): choice} if choice else {})
            return {"answers": answers, "work": tuple(map(_with_period, intake.work))}
        case "number", "budget":
            said = budget_text(*_budget(situation, intake))
            return {"answers": {**given.answers, QuestionId("budget"): said}}
        case "number", "owner-hours":
            hours = f"{situation.owner_hours:g}h"
            return {"answers": {**given.answers, QuestionId("owner-hours"): hours}}
        case "number", _:
            return {"work": tuple(_with_hours(intake, situation))}
        case "weight", _:
            return {"prioritise": dict(situation.weights)}
        case _:
            role = RoleId(flip.target)
            amount = next(one.offer.amount for one in situation.offers if one.role == role)
            offers = tuple(one for one in given.offers if one.role != role)
            return {"rates": {**given.rates, role: f"{amount:g}/hour"}, "offers": offers}


def _budget(situation: Situation, intake: Intake) -> tuple[Money | None, Money | None]:
    """Return the money of a month and once, with the one that the situation is about as it is
    there.
    """
    monthly, once = intake.values.budget, intake.values.budget_once
    said = Money(situation.budget or 0.0, intake.values.currency, not situation.flexible)
    if situation.months is None:
        return (replace(said, per="month") if once else said), once
    return (monthly if monthly and monthly.per else None), replace(said, per="once")


def _with_period(work: UnderstoodWork) -> WorkEntry:
    """Return a line whose hours are read alike whether the work is called a project or not."""
    return _saying(work, work.hours) if work.hours and work.item.one_off else work.entry


def _with_hours(intake: Intake, situation: Situation) -> Iterator[WorkEntry]:
    once, items = situation.months is not None, iter(situation.items)
    for work in intake.work:
        hours = next(items).hours if (work.item.once and work.item.active) == once else None
        said = None if hours is None else Hours(hours, hours, hours, once)
        yield _saying(work, said) if said else work.entry


def _saying(work: UnderstoodWork, hours: Hours) -> WorkEntry:
    text = None if work.entry.task else work.text
    return work.entry.model_copy(update={"text": text, "hours": hours_text(hours)})
