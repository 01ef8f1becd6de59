"""Who does the one-off work, in words and numbers."""

from obmva.analysis.one_off import OneOff, OneOffs
from obmva.report.context import Context
from obmva.report.results import MoneyOnce, OneOffView
from obmva.text.say import All, Hours, Say


def one_off_views(found: OneOffs | None, context: Context) -> tuple[OneOffView, ...]:
    """Return who does which one-off work and what it costs; nothing where there is none."""
    lines = [work.text for work in context.intake.work if work.item.active and work.item.once]
    return tuple(
        _view(part, tuple(lines[place] for place in part.places), context)
        for part in (found.parts if found else ())
    )


def _view(part: OneOff, work: tuple[str, ...], context: Context) -> OneOffView:
    cost = part.cost
    return OneOffView(
        work=work,
        role=part.role,
        same_person=part.beside,
        hours_once=part.hours,
        cost_once=MoneyOnce(context.currency, cost.low, cost.typical, cost.high) if cost else None,
        text=context.speak(_said(part, work, context)),
    )


def _said(part: OneOff, lines: tuple[str, ...], context: Context) -> Say:
    work, hours = All(lines), Hours(part.hours)
    if part.alternative is None:
        return Say("one-off.nobody", work=work, hours=Hours(part.total))
    role = part.alternative.role
    if part.cost is None:
        return Say("one-off.unpriced", work=work, role=role, hours=hours)
    cost = context.money(part.cost.typical)
    key = "one-off.same" if part.beside else "one-off.hire"
    return Say(key, work=work, role=role, hours=hours, cost=cost)
