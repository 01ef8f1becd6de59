"""Why a plan does not begin with the role that a recommendation names."""

from obmva.analysis.proposal import Proposal
from obmva.text.say import Say


def departure(proposal: Proposal) -> Say | None:
    """Say why the plan does not begin with the recommended role; None where it does."""
    if proposal.departure is None:
        return None
    named = proposal.inquiry.recommended
    role = None if named is None else proposal.planner.knowledge.roles[named]
    return Say(f"plan.differs-{proposal.departure}", role=role, id=named)
