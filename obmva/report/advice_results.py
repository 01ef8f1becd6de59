"""What a recommendation and a plan from the same answers have in common."""

from dataclasses import dataclass
from typing import Annotated

from pydantic import Field, PlainSerializer

from obmva.analysis.terms import Verdict
from obmva.catalog import answers_data
from obmva.models import Answers, RoleId
from obmva.report.results import (
    Assumption,
    Document,
    Joined,
    OfferView,
    OneOffView,
    OnScreen,
    SourceView,
    WorkLine,
)


@dataclass(frozen=True, kw_only=True)
class Advice(Document):
    """What was understood, what it comes to, and what that rests on.

    `recommended` is None unless the verdict says to hire; `leading` is ahead whatever the verdict.
    `one_offs` is work that ends beside other work; `once`: all the work ends.
    """

    command: str
    verdict: Verdict
    recommended: RoleId | None
    leading: RoleId | None
    headline: Annotated[Joined, Field(serialization_alias="summary")]
    work: tuple[WorkLine, ...]
    one_offs: tuple[OneOffView, ...]
    once: OnScreen[bool]
    price_basis: OnScreen[str]
    price_basis_brief: OnScreen[str]
    offers: tuple[OfferView, ...]
    assumptions: tuple[Assumption, ...]
    answers: Annotated[Answers, PlainSerializer(answers_data, return_type=dict[str, object])]
    sources: tuple[SourceView, ...] = ()
