"""What a plan comes to, and why it does not begin with the role that is recommended, for every owner."""

from hypothesis import given, settings
from hypothesis import strategies as st

from obmva.analysis.inquiry import Inquiry
from obmva.analysis.planning import Planner
from obmva.analysis.proposal import Proposal

HAIR = 1e-6


@given(data=st.data())
@settings(max_examples=60, deadline=None)
def test_a_plan_hires_or_says_what_would_help(data, shipped, owners):
    proposal = made(data, shipped, owners)
    assert bool(proposal.plans) == (proposal.outcome == "plan")
    assert (proposal.hold_reason is None) == (proposal.outcome != "hold")
    assert not (proposal.plans and proposal.changes)
    assert all(change.planner.hires for change in proposal.changes[-1:])


@given(data=st.data())
@settings(max_examples=60, deadline=None)
def test_a_plan_departs_from_the_recommendation_only_for_a_reason_that_holds(data, shipped, owners):
    proposal = made(data, shipped, owners)
    best, named = proposal.planner.best, proposal.inquiry.recommended
    match proposal.departure:
        case None:
            assert named in {None, *proposal.begins_with} or twin(proposal) in proposal.begins_with
            assert named is not None or not proposal.plans
        case "recommends-nobody" | "knows-too-little":
            assert named is None
            assert proposal.plans
        case "later":
            assert {named, twin(proposal)} & {one.id for one in best.composition.people}
        case "covers-more":
            assert best.coverage > proposal.alone.coverage
        case "less-directing":
            assert best.owner_hours < proposal.alone.owner_hours
        case "cheaper":
            assert best.cost < proposal.alone.cost
        case _:
            assert named not in proposal.begins_with


def made(data, shipped, owners):
    situation = data.draw(owners(shipped, stated=True, kinds_known=True, least_items=1))
    return Proposal(Inquiry(situation, shipped), Planner(situation, shipped))


def twin(proposal):
    return proposal.inquiry.decision.evaluation(proposal.inquiry.recommended).twin
