"""What single roles leave undone: whether a team could take clearly more."""

from obmva.analysis.decision import Decision, Knowledge
from obmva.analysis.terms import Verdict

_ADVISED: frozenset[Verdict] = frozenset({"clear", "leaning", "toss-up", "nothing-feasible"})


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
