"""What single roles leave undone: whether a team could take clearly more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from obmva.analysis.terms import Verdict

if TYPE_CHECKING:
    from obmva.analysis.decision import Decision, Knowledge
    from obmva.analysis.planning import Planner
    from obmva.analysis.teams import Team

_ADVISED: frozenset[Verdict] = frozenset({"clear", "leaning", "toss-up", "nothing-feasible"})
_TEAM = 2  # people


def leaves_room_for_a_team(decision: Decision, verdict: Verdict, knowledge: Knowledge) -> bool:
    """Whether the best single role leaves so much of the work that a team might cover clearly more:
    quick to tell.

    `verdict` is the one with how sure it is. Never where nobody should be hired yet, or where too
    little is known.
    """
    weak = verdict == "hold" and decision.hold_reason == "weak"
    if not (verdict in _ADVISED or weak):
        return False
    if not any(item.level for item in decision.situation.active_items):
        return False
    alone = max(
        (one.engagement.coverage for one in decision.evaluations if one.status != "excluded"),
        default=0.0,
    )
    return alone <= 1 - knowledge.method.plan.clearly_more


def team_that_takes_clearly_more(planner: Planner) -> Team | None:
    """Return the best team where it covers clearly more than any single role could; else None."""
    staffing, method = planner.staffing, planner.knowledge.method.plan
    needed = method.clearly_more * staffing.demand.weighted_total
    alone = planner.among(list(staffing.teams(most_new=1))).most_coverage
    if staffing.demand.access(range(len(staffing.hireable))) - alone < needed:
        return None
    best = planner.search.best()
    return planner.best if best.size >= _TEAM and best.coverage - alone >= needed else None
