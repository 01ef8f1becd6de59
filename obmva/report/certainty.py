"""How sure a recommendation is, in words: shares as tenths, never as percentages."""

from collections.abc import Mapping

from obmva.analysis.certainty import Certainty
from obmva.analysis.decision import Decision, Evaluation
from obmva.models import Criterion
from obmva.report.naming import with_article
from obmva.report.views import MethodView
from obmva.report.wording import listed
from obmva.text import Text

_NEARLY_ALL, _HARDLY_ANY = 0.95, 0.05
_TELLING = 0.02


def how_sure(decision: Decision, certainty: Certainty, text: Text) -> str:
    """Return the sentence about certainty: the verdict's word, the share of cases, and the limit it hangs on."""
    say = text.certainty
    if decision.recommended is None or certainty.verdict in {"hold", "nothing-feasible", "not-enough-known"}:
        return str(getattr(say, certainty.verdict.replace("-", "_")))
    share = in_tenths(certainty.best_share, text)
    condition = _condition(decision, certainty, text)
    sentence: str = getattr(say, certainty.verdict.replace("-", "_"))
    return sentence.format(share=share, condition=condition)


def _condition(decision: Decision, certainty: Certainty, text: Text) -> str:
    """Name the owner's limits that are open and may fail; a clear recommendation hangs on none."""
    least = decision.beliefs.method.verdict.clear_open_limit
    open_limits = certainty.open_limits or {}
    failing = sorted((limit for limit, share in open_limits.items() if share > least), key=lambda limit: -open_limits[limit])
    if not failing:
        return ""
    words = [getattr(text.certainty, f"if_{limit.replace('-', '_')}") for limit in failing]
    return text.certainty.condition.format(words=listed(words, "and"), share=in_tenths(certainty.limits_hold, text))


def in_tenths(share: float, text: Text) -> str:
    """Write a share (0..1) as people say it: `about 9 of 10`."""
    if share >= _NEARLY_ALL:
        return text.certainty.nearly_all
    if share <= _HARDLY_ANY:
        return text.certainty.hardly_any
    return text.certainty.tenths.format(count=round(10 * share))


def who_chooses_another(decision: Decision, certainty: Certainty, text: Text) -> str | None:
    """Say to whom the next best role is the right one: by the weights of the worlds that it wins; None when it wins none."""
    leader = _leader(decision)
    rivals = {role: chance for role, chance in certainty.chances.items()
              if role not in {leader.id, leader.twin} and chance.central_weights is not None}  # fmt: skip
    if not rivals or certainty.chances[leader.id].central_weights is None:
        return None
    rival = max(rivals, key=lambda role: (rivals[role].acceptability, role))
    if rivals[rival].acceptability <= _HARDLY_ANY:
        return None
    own = certainty.chances[leader.id].central_weights or {}
    criterion = _most_telling(rivals[rival].central_weights or {}, own)
    if criterion is None:
        return None
    a_rival = with_article(decision.evaluation(rival).alternative.role)
    return text.certainty.another.format(a_rival=a_rival, preference=getattr(text.preference_clauses, criterion))


def _most_telling(theirs: Mapping[Criterion, float], own: Mapping[Criterion, float]) -> Criterion | None:
    criterion = max(theirs, key=lambda one: theirs[one] - own.get(one, 0.0))
    return criterion if theirs[criterion] - own.get(criterion, 0.0) >= _TELLING else None


def _leader(decision: Decision) -> Evaluation:
    return next(one for one in decision.evaluations if one.id == decision.recommended)


def method_view(certainty: Certainty) -> MethodView:
    """Return how the figures were made."""
    worlds = certainty.worlds
    return MethodView(worlds.count, worlds.seed, certainty.hold_acceptability, worlds.standard_error)
