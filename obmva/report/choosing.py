"""Some of the roles, in an order of one's own."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from obmva.errors import Problem, UsageError
from obmva.report.lists import RoleEntry, RoleList

_NO_PRICE = float("inf")
_Field = Callable[[RoleEntry], frozenset[str]]


def _yes_or_no(holds: bool) -> frozenset[str]:
    return frozenset({"yes" if holds else "no"})


def _contracts(role: RoleEntry) -> frozenset[str]:
    return frozenset({role.setting.contract, *(["employee"] if role.setting.employed else [])})


FIELDS: Mapping[str, tuple[_Field, tuple[str, ...]]] = {
    "contract": (_contracts, ("contractor", "employee")),
    "remote": (lambda role: _yes_or_no(role.setting.remote), ("yes", "no")),
    "on-site": (lambda role: _yes_or_no(role.setting.on_site), ("yes", "no")),
    "authority": (lambda role: frozenset({str(role.authority)}), ("0", "1", "2", "3")),
}
"""What roles are chosen by: how a role is read, and the values that there are."""
ORDERS: Mapping[str, Callable[[RoleEntry], tuple[float, str]]] = {
    "price": lambda role: (
        role.price_of_an_hour.typical if role.price_of_an_hour else _NO_PRICE,
        role.name,
    ),
    "authority": lambda role: (role.authority, role.name),
    "name": lambda role: (0.0, role.name),
}
"""What roles are sorted by: the price of an hour (those without one last), how much they decide, or
their names.
"""


def choose(listing: RoleList, where: Sequence[str], sort: str | None) -> RoleList:
    """Return the roles of which every `FIELD=VALUE` holds, sorted if asked; raises `UsageError`
    with every mistake.
    """
    pairs = [tuple(part.strip().casefold() for part in one.partition("=")) for one in where]
    problems = [
        Problem("where-unknown", {"given": one, "known": ", ".join(pairs_known())}, field="--where")
        for one, (name, _, value) in zip(where, pairs, strict=True)
        if name not in FIELDS or value not in FIELDS[name][1]
    ]
    if sort is not None and sort not in ORDERS:
        values = {"given": sort, "known": ", ".join(ORDERS)}
        problems.append(Problem("sort-unknown", values, field="--sort"))
    if problems:
        raise UsageError(*problems)
    roles = [
        role
        for role in listing.roles
        if all(value in FIELDS[name][0](role) for name, _, value in pairs)
    ]
    return replace(listing, roles=tuple(sorted(roles, key=ORDERS[sort]) if sort else roles))


def pairs_known() -> list[str]:
    """Return everything that roles can be chosen by."""
    return [f"{name}={value}" for name, (_, values) in FIELDS.items() for value in values]
