"""Which line of work decides, where its meaning or hours are in doubt, and what to ask of it."""

from collections.abc import Iterator

from obmva.analysis.asking import LineWorth
from obmva.analysis.situation import Item
from obmva.analysis.usual_hours import SIZES, hours_of
from obmva.intake import UnderstoodWork, decided_lines, task_name
from obmva.models import QuestionId, RoleId
from obmva.report.context import Context
from obmva.report.recommendation_results import DecidingLine, LineEffect, NextQuestion
from obmva.report.results import OptionView
from obmva.text.say import All, Hours, Say

_WORK = QuestionId("work")


def deciding_line(context: Context) -> DecidingLine | None:
    """Return the line of work that turns the advice most by what it means, or by how long it takes;
    None where none does.
    """
    found = context.inquiry.deciding_line
    if found is None:
        return None
    work = _line(found, context)
    effects = tuple(_effects(found, work.item, context))
    said = Say(
        f"doubts.{found.about}",
        text=work.text,
        taken=_meant(next(one for one in effects if one.taken)),
        others=All(tuple(_others(effects, context)), "comma"),
    )
    return DecidingLine(work.text, found.about, context.speak(said), effects)


def _line(found: LineWorth, context: Context) -> UnderstoodWork:
    return context.intake.work[decided_lines(context.intake)[found.place]]


def _effects(found: LineWorth, item: Item, context: Context) -> Iterator[LineEffect]:
    method = context.inquiry.knowledge.method
    for key, leader in sorted(found.leaders.items(), key=lambda pair: pair[0] != found.taken):
        taken = key == found.taken
        if found.about == "kind":
            one = item.meanings[int(key)]
            yield LineEffect(one.level, one.family, None, one.share, leader, taken)
        else:
            size = next(size for size in SIZES if size == key)
            hours, share = hours_of(item, size, method), method.usual_hours.shares[size]
            yield LineEffect(item.level, item.family, hours, share, leader, taken)


def _others(effects: tuple[LineEffect, ...], context: Context) -> Iterator[Say]:
    """Say which other help each meaning or size calls for, those with the same together."""
    by_role: dict[RoleId | None, list[Say]] = {}
    for one in effects:
        if not one.taken and one.leading not in context.inquiry.decision.same_help:
            by_role.setdefault(one.leading, []).append(_meant(one))
    for role, meant in by_role.items():
        words = All(tuple(meant), "or")
        if role is None:
            yield Say("doubts.nobody", meant=words)
        else:
            yield Say("doubts.instead", role=context.catalog.roles[role], meant=words)


def _meant(effect: LineEffect) -> Say:
    if effect.hours is not None:
        return Say("doubts.size", hours=Hours(effect.hours))
    level, family = Say(f"levels.{effect.level}"), Say(f"families.{effect.family}")
    return Say("doubts.meaning", level=level, family=family)


def question_of_line(context: Context) -> NextQuestion | None:
    """Return the question about the line of work that decides; None where none does."""
    found = context.inquiry.deciding_line
    if found is None:
        return None
    work, question = _line(found, context), context.catalog.questions[_WORK]
    if found.about == "hours":
        ask, why = Say("doubts.hours-ask", text=work.text), Say("prompts.hours-why")
    else:
        ask, why = Say("doubts.kind-ask", text=work.text), Say("doubts.kind-why")
    likely = work.match.alternatives if work.match and found.about == "kind" else ()
    speak, catalog = context.speak, context.catalog
    options = tuple(
        OptionView(task, task_name(catalog, task, speak.language)) for task, _ in likely
    )
    worth = round(found.value, 4)
    return NextQuestion(_WORK, question.topic, speak(ask), speak(why), options, worth)
