"""A team that takes clearly more work off the owner than any single role: one line beside a
recommendation.
"""

import math

from obmva.analysis.assignments import assign
from obmva.analysis.costs import money_for
from obmva.analysis.decision import Knowledge
from obmva.analysis.planning import Planner
from obmva.analysis.teams import Team
from obmva.intake import Intake
from obmva.models import Currency
from obmva.report.plan_money import money_range_of, sum_of_money
from obmva.report.plan_names import person_in_words, person_name
from obmva.report.results import MoneyRange, TeamHint, TeamPart
from obmva.report.wording import hours, listed, money
from obmva.text import Text

_TEAM = 2  # people


def team_hint(intake: Intake, knowledge: Knowledge, text: Text) -> TeamHint | None:
    """Return the team that covers clearly more than any single role could; None where there is
    none.
    """
    planner = Planner(intake.situation, knowledge, intake.values.have)
    return _hint(planner, intake.values.currency, text) if _clearly_more(planner) else None


def _clearly_more(planner: Planner) -> bool:
    staffing, method = planner.staffing, planner.knowledge.method.plan
    needed = method.clearly_more * staffing.demand.weighted_total
    alone = planner.among(list(staffing.teams(most_new=1))).most_coverage
    if staffing.demand.access(range(len(staffing.hireable))) - alone < needed:
        return False
    best = planner.search.best()
    return best.size >= _TEAM and best.coverage - alone >= needed


def _hint(planner: Planner, currency: Currency, text: Text) -> TeamHint:
    team = planner.best
    people = list(zip(team.composition.people, team.hours.worked, strict=True))
    covered = math.fsum(one.hours for one in assign(team).work)
    total = math.fsum(item.hours or 0.0 for item in planner.staffing.demand.items)
    words = [
        person_in_words(person_name(one, text), worked, text, more=one.present)
        for one, worked in people
    ]
    cost = _cost(team, currency)
    told = text.plan.hint.format(
        covered=hours(covered),
        total=hours(total),
        people=listed(words, "and"),
        cost=money(cost.typical, currency),
    )
    return TeamHint(
        told, tuple(TeamPart(one.id, worked) for one, worked in people), round(covered, 2), cost
    )


def _cost(team: Team, currency: Currency) -> MoneyRange:
    people = zip(team.composition.people, team.hours.worked, strict=True)
    parts = [
        money_range_of(one.alternative, money_for(one.alternative, worked), currency)
        for one, worked in people
    ]
    return sum_of_money(parts, currency)
