"""Rules between files: what one role says must agree with the other roles, the questions, the
markets and the sources.
"""

import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from obmva.analysis.questionnaire import Questionnaire
from obmva.errors import Problem
from obmva.models import (
    Area,
    Criterion,
    MarketDefinition,
    Question,
    QuestionId,
    Role,
    RoleId,
    RowDefinition,
    RowId,
    Source,
    SourceId,
    Values,
)


@dataclass(frozen=True)
class Surroundings:
    """What a role must agree with."""

    roles: Mapping[RoleId, Role]
    sources: Mapping[SourceId, Source]
    rows: Mapping[RowId, RowDefinition]
    questions: Mapping[QuestionId, Question]
    markets: Mapping[Area, MarketDefinition]


def inconsistencies(role: Role, around: Surroundings) -> tuple[Problem, ...]:
    """Return everything in a role that disagrees with its surroundings; each problem names the
    field.
    """
    return (
        *_unknown_sources(role, around),
        *_profile(role, around),
        *_options(role, around),
        *_references(role, around),
        *_prices(role, around),
        *_shared_names(role, around),
    )


def cited_sources(value: object, path: str = "") -> Iterator[tuple[str, SourceId]]:
    """Yield every source that a model cites, with the field it stands in."""
    if isinstance(value, Mapping):
        for key, part in value.items():
            yield from cited_sources(part, f"{path}.{key}" if path else str(key))
    elif isinstance(value, (list, tuple)):
        if path.endswith("sources"):
            yield from ((path, SourceId(str(source))) for source in value)
        else:
            for index, part in enumerate(value):
                yield from cited_sources(part, f"{path}[{index}]")


def _unknown_sources(role: Role, around: Surroundings) -> Iterator[Problem]:
    for path, source in cited_sources(role.model_dump(by_alias=True)):
        if source not in around.sources:
            yield Problem("rule-source-unknown", {"given": source}, field=path)


def _profile(role: Role, around: Surroundings) -> Iterator[Problem]:
    for row in around.rows:
        if row not in role.profile:
            yield Problem("rule-row-missing", {"row": row}, field="profile")
    for id_, cell in role.profile.items():
        if id_ not in around.rows:
            yield Problem(
                "rule-row-unknown",
                {"given": id_, "rows": ", ".join(around.rows)},
                field=f"profile.{id_}",
            )
        elif cell.value not in around.rows[id_].values:
            values = ", ".join(around.rows[id_].values)
            yield Problem(
                "rule-value-unknown",
                {"given": cell.value, "values": values},
                field=f"profile.{id_}.value",
            )


def _options(role: Role, around: Surroundings) -> Iterator[Problem]:
    """Yield what is amiss in the tables of values: one for each question that the criterion reads,
    with each of its options.
    """
    read: tuple[tuple[Criterion, Values], ...] = (
        ("readiness", role.readiness),
        ("served", role.served),
        ("goals", role.goals),
    )
    asked = Questionnaire(around.questions)
    for criterion, values in read:
        questions = asked.read_by(criterion)
        for id_ in values.tables:
            if id_ not in questions:
                known = {"given": id_, "questions": ", ".join(questions)}
                yield Problem("rule-question-unread", known, field=f"{criterion}.{id_}")
        for id_ in questions:
            options = [option.id for option in around.questions[id_].options]
            table = values.tables.get(id_)
            if table is None:
                missing = {"question": id_, "options": ", ".join(options)}
                yield Problem("rule-question-missing", missing, field=criterion)
            elif set(options) != set(table):
                given = {"given": ", ".join(table), "question": id_, "options": ", ".join(options)}
                yield Problem("rule-options", given, field=f"{criterion}.{id_}")


def _references(role: Role, around: Surroundings) -> Iterator[Problem]:
    if role.twin == role.id:
        yield Problem("rule-twin-of-itself", field="twin")
    named = [("twin", role.twin)] if role.twin else []
    named += [
        (f"rates[{index}].estimate.role", rate.estimate.role)
        for index, rate in enumerate(role.rates)
        if rate.estimate
    ]
    for path, id_ in named:
        if id_ not in around.roles:
            yield Problem("rule-role-unknown", {"given": str(id_)}, field=path)


def _prices(role: Role, around: Surroundings) -> Iterator[Problem]:
    for index, rate in enumerate(role.rates):
        market, field = around.markets.get(rate.market), f"rates[{index}]"
        if market is None:
            known = {"given": rate.market, "markets": ", ".join(around.markets)}
            yield Problem("rule-market-unknown", known, field=f"{field}.market")
            continue
        if any(earlier.market == rate.market for earlier in role.rates[:index]):
            yield Problem("rule-rate-twice", {"market": market.name}, field=f"{field}.market")
        if rate.currency != market.currency:
            wrong = {"given": rate.currency, "market": market.name, "currency": market.currency}
            yield Problem("rule-currency", wrong, field=f"{field}.currency")
        if (
            rate.estimate
            and (base := around.roles.get(rate.estimate.role))
            and not _has_own_price(base, rate.market)
        ):
            values = {"given": base.id, "market": market.name}
            yield Problem("rule-ratio-of-nothing", values, field=f"{field}.estimate")


def _has_own_price(role: Role, market: Area) -> bool:
    return any(rate.market == market and rate.estimate is None for rate in role.rates)


def _shared_names(role: Role, around: Surroundings) -> Iterator[Problem]:
    taken = {
        folded: other.id
        for other in around.roles.values()
        if other.id != role.id
        for _, folded in _folded_names(other)
    }
    for path, folded in _folded_names(role):
        if folded in taken:
            values = {"alias": folded, "roles": f"{taken[folded]}, {role.id}"}
            yield Problem("rule-alias-twice", values, field=path)


def _folded_names(role: Role) -> Iterator[tuple[str, str]]:
    for language, names in role.names.items():
        yield f"names.{language}.name", folded_name(names.name)
        yield f"names.{language}.plural", folded_name(names.plural)
        for index, alias in enumerate(names.aliases):
            yield f"names.{language}.aliases[{index}]", folded_name(alias)


def folded_name(name: str) -> str:
    """Fold a name for comparison: no case, no accents, no spaces or punctuation."""
    return "".join(char for char in unicodedata.normalize("NFD", name.casefold()) if char.isalnum())
