"""A brief: the owner's own lines as a post to send out, and how to choose who answers."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import get_args

from obmva.analysis.alternatives import fits_of
from obmva.analysis.decision import Evaluation
from obmva.intake import UnderstoodWork
from obmva.intake.advert import AdvertReader
from obmva.models import Area, ManagementTask, Prose, Role, RoleId, RowId
from obmva.models.brief import BriefOfContract, BriefOfLevel
from obmva.report.brief_results import Brief, BriefPart
from obmva.report.context import Context
from obmva.report.limits import exclusion_views
from obmva.report.title import MANAGES, named_task
from obmva.report.work import hours_taken
from obmva.text.escaping import markdown_escaped
from obmva.text.say import All, Hours, Money, Say, Words

_LEAST = 1  # hours a month: less is not said


@dataclass(frozen=True)
class _Context(Context):
    """What the parts of a brief are made from."""

    one: Evaluation

    @property
    def role(self) -> Role:
        return self.one.alternative.role

    @property
    def level(self) -> BriefOfLevel:
        return self.catalog.briefs.levels[self.role.usual_level or "execute"]

    @property
    def contract(self) -> BriefOfContract:
        return self.catalog.briefs.contracts[self.role.setting.contract]

    def part(self, title: Say, *items: Words, for_owner: bool = False) -> BriefPart:
        """Return a part of the brief."""
        return BriefPart(self.speak(title), tuple(map(self.speak, items)), for_owner)


def brief(role: RoleId, given: Context, adverts: AdvertReader) -> Brief:
    """Write a brief for a role: its work, hours, pay, place, say and first month, and for the owner
    questions, a trial task, checks, places and what to have ready. What the owner took over from
    an advert and `adverts` finds to be for its readers is left out.
    """
    one, speak = given.inquiry.decision.evaluation(role), given.speak
    context = _Context(given.intake, given.inquiry, given.catalog, speak, one)
    told = [
        one
        for one in context.intake.work
        if one.entry.text and not one.hours and adverts.is_for_readers(one.text)
    ]
    taken, left = _shared_out(context, told)
    work = [speak(_line(one, context)) for one in taken or left]
    parts = (*_post(context, work), *_for_owner(context, taken))
    title = speak(Say("brief.wanted", role=context.role))
    warnings = tuple(map(speak, _warnings(context, taken, left, told)))
    owner = speak(Say("brief.owner"))
    return Brief(
        role=role,
        contract=context.role.setting.contract,
        work=tuple(work),
        warnings=warnings,
        markdown=_markdown(title, parts, owner),
        title=title,
        parts=parts,
        owner=owner,
    )


def _shared_out(
    context: _Context, told: Sequence[UnderstoodWork]
) -> tuple[list[UnderstoodWork], list[UnderstoodWork]]:
    """Return the lines of work that the role takes, and those that it does not; none of those
    `told` to readers.
    """
    fits = fits_of(context.role)
    taken: list[UnderstoodWork] = []
    left: list[UnderstoodWork] = []
    for one in context.intake.work:
        if one.item.drop or one in told:
            continue
        item = one.item
        is_its = item.level is not None and item.family is not None
        is_its = is_its and (item.level, item.family) in fits
        (taken if is_its else left).append(one)
    return taken, left


def _line(one: UnderstoodWork, context: _Context) -> Say | str:
    hours = hours_taken(one, context.catalog.method)
    if not hours:
        return one.text
    key = "brief.work-line-once" if one.item.once else "brief.work-line"
    return Say(key, text=one.text, hours=Hours(hours))


def _warnings(
    context: _Context,
    taken: Sequence[UnderstoodWork],
    left: Sequence[UnderstoodWork],
    told: Sequence[UnderstoodWork],
) -> Iterator[Say]:
    role = context.role
    if context.one.exclusions:
        views = exclusion_views(context.one, context)
        reasons = All(tuple(view.message for view in views), "semicolon")
        yield Say("brief.excluded", role=role, reasons=reasons)
    if left and not taken:
        yield Say("brief.none-of-it", role=role)
    elif left:
        yield Say("brief.left-out", role=role, work=_texts(left))
    if told:
        yield Say("brief.for-readers", words=_texts(told))


def _texts(work: Sequence[UnderstoodWork]) -> All:
    return All(tuple(one.text for one in work), "semicolon")


def _post(context: _Context, work: Sequence[str]) -> Iterator[BriefPart]:
    """Yield what is sent out."""
    role, level = context.role, context.level
    does = role.profile.get(RowId("does"))
    lines: Sequence[Words] = work or (does or role.summary,)
    yield context.part(Say("brief.work"), *lines)
    yield context.part(Say("brief.hours"), *_hours_and_pay(context))
    yield context.part(Say("brief.place"), _place(role))
    decides = role.profile.get(RowId("decisions"))
    if decides:
        yield context.part(Say("brief.decisions"), decides)
    yield context.part(Say("brief.done-well"), level.done_well)
    yield context.part(Say("brief.first-month"), *level.first_month)
    what = All(context.contract.answer, "semicolon")
    yield context.part(Say("brief.answer"), Say("brief.answer-with", what=what))


def _hours_and_pay(context: _Context) -> Iterator[Say]:
    hours, price = context.one.engagement.hours, context.one.alternative.price
    if hours >= _LEAST:
        once = context.intake.situation.months is not None
        yield Say("brief.hours-once" if once else "brief.hours-a-month", hours=Hours(hours))
    if price is None:
        yield Say("brief.unpriced")
        return
    gross = 1 + price.on_cost
    usual = Money(price.currency, price.low / gross, price.high / gross)
    employed = context.role.setting.contract == "employee"
    yield Say("brief.pay" if employed else "brief.price", range=usual)


def _place(role: Role) -> Say:
    if role.setting.remote and role.setting.on_site:
        return Say("brief.place-either")
    return Say("brief.place-remote" if role.setting.remote else "brief.place-on-site")


def _for_owner(context: _Context, taken: Sequence[UnderstoodWork]) -> Iterator[BriefPart]:
    """Yield what the owner needs to choose, and nobody else."""
    level, contract = context.level, context.contract
    parts: list[tuple[Say, Sequence[Words]]] = [
        (Say("brief.management"), tuple(_management(context, taken))),
        (Say("brief.questions"), level.questions),
        (Say("brief.trial"), (level.trial, level.shows)),
        (Say("brief.checks"), contract.checks),
        (Say("brief.places"), tuple(_places(context))),
        (Say("brief.ready"), contract.ready),
    ]
    for title, items in parts:
        if items:
            yield context.part(title, *items, for_owner=True)


def _management(context: _Context, taken: Sequence[UnderstoodWork]) -> Iterator[Say]:
    """Say of a manager which of the six tasks the work has, and which it has not."""
    lines: dict[ManagementTask | None, list[str]] = {}
    for one in taken:
        task = context.catalog.tasks[one.task].management if one.task else None
        lines.setdefault(task, []).append(one.text)
    there = [task for task in get_args(ManagementTask) if task in lines]
    if not there or context.role.authority < MANAGES:
        return
    for task in there:
        title = Say("page.begins", words=named_task(task))
        yield Say("page.titled", title=title, words=All(tuple(lines[task]), "semicolon"))
    absent = tuple(named_task(task) for task in get_args(ManagementTask) if task not in lines)
    if absent:
        yield Say("brief.not-managed", tasks=All(absent, "comma"))


def _places(context: _Context) -> Iterator[Say]:
    """Name where one looks in the owner's market, else in its currency area."""
    catalog, market = context.catalog, context.intake.values.market
    areas: tuple[Area | None, ...] = (market, catalog.markets[market].area)
    found = (catalog.briefs.places.get(area) for area in areas if area)
    for place in next((places for places in found if places), ()):
        interest: Prose = catalog.briefs.interests[place.kind]
        yield Say("brief.place-of", name=place.name, interest=interest, url=place.url)


def _markdown(title: str, parts: Sequence[BriefPart], owner: str) -> str:
    """Return what is sent out, and below it what is not, as Markdown."""
    blocks = [f"# {markdown_escaped(title)}"]
    for_owner = False
    for part in parts:
        if part.for_owner and not for_owner:
            for_owner = True
            blocks.append(f"# {markdown_escaped(owner)}")
        blocks.append(f"## {markdown_escaped(part.title)}")
        blocks.append("\n".join(f"- {markdown_escaped(item)}" for item in part.items))
    return "\n\n".join(blocks) + "\n"
