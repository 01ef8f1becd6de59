"""Does one publication decide the result? Prices that rest on it alone are taken away, and the
decision is made again.
"""

from collections.abc import Mapping, Set
from dataclasses import replace

from obmva.analysis.changes import advised
from obmva.analysis.decision import Decision, Knowledge
from obmva.analysis.revision import advice
from obmva.models import Role, RoleId, Source, SourceId


def without_source(roles: Mapping[RoleId, Role], source: SourceId) -> dict[RoleId, Role]:
    """Return the roles without the prices and the profile rows that this one source alone supports.

    A role whose price goes has none, and so has every role whose price is a ratio to it: both hang
    on a quote.
    """
    return {id_: _without(role, {source}) for id_, role in roles.items()}


def without_sellers(
    roles: Mapping[RoleId, Role], sources: Mapping[SourceId, Source]
) -> dict[RoleId, Role]:
    """Return the roles without the prices and the profile rows that only those support who sell
    the role.
    """
    return {
        role.id: _without(role, {id_ for id_, one in sources.items() if one.sells == role.id})
        for role in roles.values()
    }


def sellers_decide(
    decision: Decision, knowledge: Knowledge, sources: Mapping[SourceId, Source]
) -> bool:
    """Whether another role would be advised without what sellers alone say of theirs."""
    if advised(decision) is None and decision.recommended is None:
        return False
    return _changes(decision, knowledge, without_sellers(knowledge.roles, sources))


def _without(role: Role, gone: Set[SourceId]) -> Role:
    rates = tuple(rate for rate in role.rates if not rate.sources or set(rate.sources) - gone)
    profile = {id_: row for id_, row in role.profile.items() if set(row.sources) - gone}
    return role.model_copy(update={"rates": rates, "profile": profile})


def deciding_sources(decision: Decision, knowledge: Knowledge) -> tuple[SourceId, ...]:
    """Return the sources without which another role would be advised, by id."""
    if advised(decision) is None and decision.recommended is None:
        return ()
    lone = sorted(
        {
            rate.sources[0]
            for role in knowledge.roles.values()
            for rate in role.rates
            if len(set(rate.sources)) == 1
        }
    )
    return tuple(
        source
        for source in lone
        if _changes(decision, knowledge, without_source(knowledge.roles, source))
    )


def _changes(decision: Decision, knowledge: Knowledge, roles: Mapping[RoleId, Role]) -> bool:
    other = advice(decision, decision.situation, replace(knowledge, roles=roles))
    leader = decision.evaluation(decision.recommended) if decision.recommended else None
    return other not in {advised(decision), leader.twin if leader else None}
