"""How sure a recommendation is, in words: shares as tenths, never as percentages."""

from collections.abc import Mapping, Sequence

from obmva.analysis.certainty import Certainty
from obmva.analysis.decision import Decision
from obmva.models import Criterion
from obmva.report.naming import with_article
from obmva.report.results import Change, MethodView
from obmva.report.wording import listed
from obmva.text import Text

_NEARLY_ALL, _HARDLY_ANY = 0.95, 0.05


def how_sure(decision: Decision, certainty: Certainty, text: Text) -> str:
    """Return the sentence about certainty: the verdict's word, the share of cases, and the limit it
    hangs on.
    """
    say = text.certainty
    if decision.recommended is None or certainty.verdict in {
        "hold",
        "nothing-feasible",
        "not-enough-known",
    }:
        return str(getattr(say, certainty.verdict.replace("-", "_")))
    share = in_tenths(certainty.best_share, text)
    condition = _condition(decision, certainty, text)
    sentence: str = getattr(say, certainty.verdict.replace("-", "_"))
    return sentence.format(share=share, condition=condition)


def _condition(decision: Decision, certainty: Certainty, text: Text) -> str:
    """Name the owner's limits that are open and may fail; a clear recommendation hangs on none."""
    least = decision.beliefs.method.verdict.clear_open_limit
    open_limits = certainty.open_limits or {}
    failing = sorted(
        (limit for limit, share in open_limits.items() if share > least),
        key=lambda limit: -open_limits[limit],
    )
    if not failing:
        return ""
    words = [getattr(text.certainty, f"if_{limit.replace('-', '_')}") for limit in failing]
    return text.certainty.condition.format(
        words=listed(words, "and"), share=in_tenths(certainty.limits_hold, text)
    )


def in_tenths(share: float, text: Text) -> str:
    """Write a share (0..1) as people say it: `about 9 of 10`."""
    if share >= _NEARLY_ALL:
        return text.certainty.nearly_all
    if share <= _HARDLY_ANY:
        return text.certainty.hardly_any
    return text.certainty.tenths.format(count=round(10 * share))


def who_chooses_another(
    decision: Decision, certainty: Certainty, changes: Sequence[Change], text: Text
) -> str | None:
    """Say to whom another role is the right one: whoever gives more weight to what it wins by; None
    when nobody is.

    Of the roles that more weight on one criterion puts first (`changes` were decided again), the
    one that wins most worlds is named, with the criterion that weighs most in them.
    """
    rivals = {
        change.recommended
        for change in changes
        if change.gives_weight and change.recommended is not None
    }
    named = {role for role in rivals if certainty.chances[role].acceptability > _HARDLY_ANY}
    if not named:
        return None
    rival = max(named, key=lambda role: (certainty.chances[role].acceptability, role))
    criteria = [
        change.target for change in changes if change.gives_weight and change.recommended == rival
    ]
    central = certainty.chances[rival].central_weights or {}
    criterion = max(criteria, key=lambda one: (_weight_of(one, central), one))
    a_rival = with_article(decision.evaluation(rival).alternative.role)
    return text.certainty.another.format(
        a_rival=a_rival, preference=getattr(text.preference_clauses, criterion)
    )


def _weight_of(criterion: str, weights: Mapping[Criterion, float]) -> float:
    return next((weight for name, weight in weights.items() if name == criterion), 0.0)


def method_view(certainty: Certainty) -> MethodView:
    """Return how the figures were made."""
    worlds = certainty.worlds
    return MethodView(
        worlds.count, worlds.seed, certainty.hold_acceptability, worlds.standard_error
    )
