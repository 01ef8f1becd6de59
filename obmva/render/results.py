"""The shape of the result of `recommend --json`, as types: what the schema is made from and a test holds documents against."""

from typing import Any, Literal

from typing_extensions import TypedDict  # Pydantic reads the one of the standard library from 3.12 on only

Verdict = Literal["clear", "leaning", "toss-up", "not-enough-known", "hold", "nothing-feasible"]


class Money(TypedDict):
    """Money a month."""

    currency: Literal["USD", "GBP", "EUR"]
    low: float
    typical: float
    high: float
    year: int | None
    basis: str


class Contribution(TypedDict):
    """One criterion's part in a value."""

    performance: float | None
    value: float
    weight: float
    contribution: float


class Exclusion(TypedDict):
    """A limit that fails."""

    limit: Literal["on-site", "employment", "budget", "owner-hours", "scope", "minimum"]
    message: str


class Ranked(TypedDict):
    """A role in the ranking; hours are a month's."""

    role: str
    status: Literal["feasible", "conditional", "excluded"]
    value: int
    rank: int | None
    contributions: dict[str, Contribution]
    excluded_by: list[Exclusion]
    conditional_on: list[str]
    monthly_cost: Money | None
    hours: float
    covered_hours: float
    freed_hours: float
    owner_hours: float
    against: str
    acceptability: float | None
    limits_hold: float | None
    expected_loss: float | None
    twin: str | None


class Work(TypedDict):
    """A line of work as it was understood."""

    text: str
    task: str | None
    level: str | None
    family: str | None
    hours_per_month: float | None
    hours_stated: bool
    confidence: float


class Sentence(TypedDict):
    """A sentence with its sources."""

    id: str
    text: str
    sources: list[str]


Change = TypedDict("Change", {
    "kind": Literal["answer", "number", "weight", "rate"], "target": str, "from": str, "to": str, "recommended": str | None,
    "text": str, "rerun": list[str], "rerun_before": list[str],
})  # fmt: skip


class Effect(TypedDict):
    """What one answer would do."""

    option: str
    leader: str | None


class Assumption(TypedDict):
    """What was assumed."""

    question: str
    assumed: str
    reason: str
    effect: list[Effect]


class Option(TypedDict):
    """An answer to choose from."""

    id: str
    text: str


class Question(TypedDict):
    """The question worth asking next."""

    id: str
    topic: str
    ask: str
    why: str
    options: list[Option]
    worth: float | None


class Source(TypedDict):
    """A publication."""

    id: str
    title: str
    url: str | None
    year: int | None


class Method(TypedDict):
    """How the figures of certainty were made."""

    worlds: int | None
    seed: int | None
    hold_acceptability: float | None
    standard_error: float | None


class TeamPart(TypedDict):
    """Somebody of a team; hours are a month's."""

    role: str
    hours: float


class Team(TypedDict):
    """A team that takes clearly more work than any single role."""

    text: str
    roles: list[TeamPart]
    covered_hours: float
    monthly_cost: Money


class Result(TypedDict):
    """A recommendation; `team` is null unless one takes clearly more work than any single role."""

    schema_version: Literal[1]
    command: Literal["recommend"]
    verdict: Verdict
    recommended: str | None
    tied: list[str]
    summary: str
    ranking: list[Ranked]
    work: list[Work]
    reasons: list[Sentence]
    changes: list[Change]
    assumptions: list[Assumption]
    next_question: Question | None
    next_steps: list[Sentence]
    answers: dict[str, Any]
    sources: list[Source]
    deciding_sources: list[str]
    method: Method
    team: Team | None
    quotes: list[Sentence]
