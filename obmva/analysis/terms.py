"""The closed words in which a decision is told."""

from typing import Literal, TypeAlias

Verdict: TypeAlias = Literal[
    "clear", "leaning", "toss-up", "not-enough-known", "hold", "nothing-feasible"
]
ADVISED: frozenset[Verdict] = frozenset({"clear", "leaning", "toss-up"})
"""With these verdicts somebody is to be hired."""
Status: TypeAlias = Literal["feasible", "conditional", "excluded"]
HoldReason: TypeAlias = Literal[
    "dropped", "rule-based", "too-little", "nothing-written", "nothing-back", "not-worth-it", "weak"
]
LimitId: TypeAlias = Literal["on-site", "employment", "budget", "owner-hours", "scope", "minimum"]
ChangeKind: TypeAlias = Literal["answer", "number", "weight", "rate"]
Outcome: TypeAlias = Literal[
    "plan", "one-off", "enough-people", "not-enough-known", "hold", "nothing-feasible"
]
Departure: TypeAlias = Literal[
    "recommends-nobody",
    "knows-too-little",
    "there-already",
    "unpriced",
    "enough-people",
    "nobody-fits",
    "later",
    "covers-more",
    "less-directing",
    "cheaper",
]
"""Why a plan does not begin with the role that a single decision recommends."""
