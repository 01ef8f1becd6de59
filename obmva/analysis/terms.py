"""The closed words in which a decision is told."""

from typing import Literal, TypeAlias

Verdict: TypeAlias = Literal[
    "clear", "leaning", "toss-up", "not-enough-known", "hold", "nothing-feasible"
]
Status: TypeAlias = Literal["feasible", "conditional", "excluded"]
HoldReason: TypeAlias = Literal[
    "dropped", "rule-based", "too-little", "nothing-written", "nothing-back", "weak"
]
LimitId: TypeAlias = Literal["on-site", "employment", "budget", "owner-hours", "scope", "minimum"]
ChangeKind: TypeAlias = Literal["answer", "number", "weight", "rate"]
