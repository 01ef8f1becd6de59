"""What points to employment, whatever the contract is called: factors that authorities look at,
read from the answers.
"""

from dataclasses import dataclass

from obmva.analysis.planning import Planner
from obmva.analysis.teams import Team
from obmva.models import EmploymentFactor, RoleId, SourceId


@dataclass(frozen=True)
class EmploymentFlag:
    """A person of a plan who would send an invoice, and what in the answers points to employment
    all the same.
    """

    role: RoleId
    hours: float
    factors: tuple[EmploymentFactor, ...]
    sources: tuple[SourceId, ...]


def employment_flags(planner: Planner, team: Team) -> tuple[EmploymentFlag, ...]:
    """Return those of a team who send invoices and whose work looks much like a job."""
    method = planner.knowledge.method.plan
    full_time = planner.knowledge.markets[planner.situation.market].full_time.hours
    flags = []
    for one, hours in zip(team.composition.people, team.hours.worked, strict=True):
        if one.alternative.role.setting.contract == "employee":
            continue
        whole = hours + (one.alternative.role.hours.max - one.high if one.present else 0.0)
        factors = _factors(planner, whole >= method.full_time_share * full_time)
        if "full-time" in factors or len(factors) >= method.employment_least:
            sources = dict.fromkeys(
                source for factor in factors for source in method.employment_factors[factor]
            )
            flags.append(EmploymentFlag(one.id, whole, factors, tuple(sources)))
    return tuple(flags)


def _factors(planner: Planner, full_time: bool) -> tuple[EmploymentFactor, ...]:
    choices = planner.situation.choices
    holds: dict[EmploymentFactor, bool] = {
        "full-time": full_time,
        "fixed-hours": choices.get("steady") == "steady",
        "your-place": choices.get("on-site") == "yes",
        "your-method": choices.get("written-down") == "most"
        and choices.get("hand-over") == "tasks",
    }
    return tuple(
        factor for factor in planner.knowledge.method.plan.employment_factors if holds[factor]
    )
