"""What would change the recommendation, in human units, each with the two commands that show it."""

from collections.abc import Callable, Iterator

from obmva.analysis.changes import Flip, advised
from obmva.analysis.decision import Decision
from obmva.analysis.situation import Situation
from obmva.catalog import Catalog
from obmva.intake import Intake
from obmva.intake.arguments import command_of
from obmva.models import Answers, QuestionId, RoleId
from obmva.quantities import Hours, Money, hours_text, money_text
from obmva.report.naming import capitalised, with_article
from obmva.report.views import Change
from obmva.report.wording import hourly, hours, money
from obmva.text import Text

Redecide = Callable[[Answers], Decision]


def change_views(
    flips: tuple[Flip, ...], intake: Intake, catalog: Catalog, text: Text, redecide: Redecide
) -> tuple[Change, ...]:
    """Return the changes whose commands were run and flip at the value and not before it."""
    found = (_view(flip, intake, catalog, text) for flip in flips)
    return tuple(change for change, answers in found if _holds(change, answers, redecide))


def _holds(change: Change, answers: tuple[Answers, Answers], redecide: Redecide) -> bool:
    before, after = (advised(redecide(one)) for one in answers)
    return after == change.recommended and before != change.recommended


def _view(flip: Flip, intake: Intake, catalog: Catalog, text: Text) -> tuple[Change, tuple[Answers, Answers]]:
    currency = intake.values.currency
    before, after = (_answers(flip, situation, intake) for situation in (flip.situation_before, flip.situation_after))
    change = Change(
        kind=flip.kind,
        target=flip.target,
        before=_value(flip, flip.before, currency, catalog, text),
        after=_value(flip, flip.after, currency, catalog, text),
        recommended=flip.recommended,
        sentence=_sentence(flip, currency, catalog, text),
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
            return given.model_copy(update={"answers": answers | ({QuestionId(target): choice} if choice else {})})
        case "number", "budget":
            sum_ = money_text(Money(situation.budget or 0.0, currency, firm=not situation.flexible))
            return given.model_copy(update={"answers": {**given.answers, QuestionId("budget"): sum_}})
        case "number", "owner-hours":
            return given.model_copy(
                update={"answers": {**given.answers, QuestionId("owner-hours"): f"{situation.owner_hours:g}h"}}
            )
        case "number", _:
            return given.model_copy(update={"work": tuple(_with_hours(intake, situation))})
        case "weight", _:
            return given.model_copy(
                update={"prioritise": {name: round(weight, 6) for name, weight in situation.weights.items()}}
            )
        case _:
            quote = situation.quotes[RoleId(flip.target)]
            return given.model_copy(update={"rates": {**given.rates, flip.target: f"{quote.amount:g}"}})


def _with_hours(intake: Intake, situation: Situation) -> Iterator[object]:
    for work, item in zip(intake.work, situation.items, strict=True):
        if item.hours is None:
            yield work.entry
            continue
        words = hours_text(Hours(item.hours, item.hours, item.hours))
        yield work.entry.model_copy(update={"text": None if work.entry.task else work.text, "hours": words})


def _value(flip: Flip, value: str | float | None, currency: str, catalog: Catalog, text: Text) -> str:
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


def _sentence(flip: Flip, currency: str, catalog: Catalog, text: Text) -> str:
    condition = _condition(flip, currency, catalog, text)
    if flip.recommended is None:
        return text.changes.nobody.format(condition=condition)
    return text.changes.better.format(condition=condition, a_role=with_article(catalog.roles[flip.recommended]))


def _condition(flip: Flip, currency: str, catalog: Catalog, text: Text) -> str:
    say, after = text.changes, _value(flip, flip.after, currency, catalog, text)
    more = not isinstance(flip.after, str) and flip.after > float(flip.before or 0)
    match flip.kind, flip.target:
        case "answer", target:
            return say.if_answer.format(label=capitalised(catalog.questions[QuestionId(target)].label.en), option=after)
        case "number", "budget":
            return (say.if_budget_more if more else say.if_budget_less).format(after=after)
        case "number", "owner-hours":
            return (say.if_owner_hours_more if more else say.if_owner_hours_less).format(after=after)
        case "number", _:
            return (say.if_hours_more if more else say.if_hours_less).format(after=after)
        case "rate", target:
            a_role = with_article(catalog.roles[RoleId(target)])
            return (say.if_rate_more if more else say.if_rate_less).format(a_role=a_role, after=after)
        case _:
            criterion = next(one for one in catalog.method.criteria if one.id == flip.target)
            return (say.if_weight_more if more else say.if_weight_less).format(criterion=criterion.label.en)
