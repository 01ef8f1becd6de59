"""How sure a recommendation is, in words: shares as tenths, never as percentages."""

from collections.abc import Mapping, Sequence

from obmva.analysis.certainty import Certainty
from obmva.analysis.decision import Decision
from obmva.models import Criterion, Method
from obmva.report.context import Context
from obmva.report.recommendation_results import Change, MethodView
from obmva.text.say import All, Say, Tenths

_FEW = 0.05
_IF = {
    "budget": "certainty.if-budget",
    "owner-hours": "certainty.if-owner-hours",
    "on-site": "certainty.if-on-site",
    "employment": "certainty.if-employment",
}


def how_sure(context: Context) -> Say:
    """Return the sentence about certainty: the verdict's word, the share of cases, and the limit it
    hangs on.
    """
    certainty = context.inquiry.certainty
    return Say(
        f"certainty.{certainty.verdict}",
        share=Tenths(certainty.best_share),
        condition=_condition(context.decision, certainty),
    )


def _condition(decision: Decision, certainty: Certainty) -> Say | str:
    """Name the owner's limits that are open and may fail; a clear recommendation hangs on none."""
    least = decision.beliefs.method.verdict.clear_open_limit
    open_limits = certainty.open_limits or {}
    failing = sorted(
        (limit for limit, share in open_limits.items() if share > least),
        key=lambda limit: -open_limits[limit],
    )
    if not failing:
        return ""
    words = tuple(Say(_IF[limit]) for limit in failing)
    return Say("certainty.condition", words=All(words), share=Tenths(certainty.limits_hold))


def who_chooses_another(context: Context, changes: Sequence[Change]) -> Say | None:
    """Say to whom another role is the right one: whoever gives more weight to what it wins by; None
    when nobody is.

    Of the roles that more weight on one criterion puts first (`changes` were decided again), the
    one that wins most worlds is named, with the criterion that weighs most in them.
    """
    decision, certainty = context.decision, context.inquiry.certainty
    rivals = {
        change.leading for change in changes if change.gives_weight and change.leading is not None
    }
    named = {role for role in rivals if certainty.chances[role].acceptability > _FEW}
    if not named:
        return None
    rival = max(named, key=lambda role: (certainty.chances[role].acceptability, role))
    criteria = [
        change.target for change in changes if change.gives_weight and change.leading == rival
    ]
    central = certainty.chances[rival].central_weights or {}
    criterion = max(criteria, key=lambda one: (_weight_of(one, central), one))
    return Say(
        "certainty.another",
        rival=decision.evaluation(rival).alternative.role,
        preference=Say(f"preference-clauses.{criterion}"),
    )


def _weight_of(criterion: str, weights: Mapping[Criterion, float]) -> float:
    return next((weight for name, weight in weights.items() if name == criterion), 0.0)


def method_view(certainty: Certainty, method: Method) -> MethodView:
    """Return how the figures were made."""
    worlds = certainty.worlds
    return MethodView(
        worlds.count,
        worlds.seed,
        certainty.hold_acceptability,
        worlds.standard_error,
        {name: dict(getattr(method, name)) for name in ("limits", "gate", "verdict")},
    )
