"""Reads the program's source: which sentences it says, with which values."""

import ast
import importlib
import runpy
import string
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import product
from pathlib import Path
from typing import Any, get_args, get_type_hints

from obmva.analysis.asking import LineWorth
from obmva.analysis.terms import ADVISED, Departure, HoldReason, Verdict
from obmva.intake import Unread
from obmva.models import Basis, Criterion, Family, Level, MarketDefinition, Publisher, Service, Setting
from obmva.text.catalogue import catalogue

ROOT = Path(__file__).parent.parent / "obmva"
CLOSED: Mapping[str, tuple[str, ...]] = {
    "certainty.verdict": get_args(Verdict),
    "criterion": get_args(Criterion),
    "decision.hold_reason": get_args(HoldReason),
    "problem.sentence": tuple(key.removeprefix("problems.") for key in catalogue("en") if key.startswith("problems.")),
    "price.basis": get_args(Basis),
    "proposal.hold_reason": tuple(reason for reason in get_args(HoldReason) if reason != "weak"),
    "proposal.departure": get_args(Departure),
    "report.verdict": tuple(ADVISED),  # the page of somebody to hire
    "plan.label": ("best", "cheapest", "least-managing"),
    "one.height": ("low", "usual", "high"),
    "offer.unused": ("lapse", "carry"),
    "market.tax": get_args(get_type_hints(MarketDefinition)["tax"]),
    "source.by": get_args(Publisher),
    "one.service": get_args(get_type_hints(Service)["service"]),
    "why": get_args(get_type_hints(Unread)["why"]),
    "fee.market": ("us",),
    "found.about": get_args(get_type_hints(LineWorth)["about"]),
    "effect.level": get_args(Level),
    "effect.family": get_args(Family),
    "role.setting.contract": get_args(Setting.model_fields["contract"].annotation),
}
"""What an expression in a key may be, where the function itself does not tell."""


class NotClosedError(Exception):
    """Nobody can tell which keys an expression stands for: a closed word belongs into `CLOSED`."""


@dataclass(frozen=True)
class Said:
    """A place where something is said: the keys that may be meant, and the names of the values given."""

    where: str
    keys: frozenset[str]
    names: frozenset[str]
    any_names: bool = False


def all_said(root: Path = ROOT) -> list[Said]:
    """Everything that is said in the modules under a folder."""
    return [said for file in sorted(root.rglob("*.py")) for said in Module(file).said()]


def placeholders(sentence: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(sentence) if name is not None}


class Module:
    """A module of the program as a syntax tree."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._tree = ast.parse(file.read_text(encoding="utf-8"))
        self._parents = {child: node for node in ast.walk(self._tree) for child in ast.iter_child_nodes(node)}

    @property
    def constants(self) -> set[str]:
        return {text for node in ast.walk(self._tree) if isinstance(node, ast.expr) and (text := self._text(node))}

    def said(self) -> Iterator[Said]:
        for node in ast.walk(self._tree):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.args:
                if node.func.id == "Say":
                    yield self._said(node, self._values(node.args[0]), [keyword.arg for keyword in node.keywords])
                elif node.func.id == "Problem":
                    yield from self._problem(node)

    def _said(self, node: ast.Call, keys: set[str], names: list[str | None]) -> Said:
        given = frozenset(name for name in names if name is not None)
        return Said(f"{self._file.name}:{node.lineno}", frozenset(keys), given, None in names)

    def _problem(self, node: ast.Call) -> Iterator[Said]:
        """A mistake with its sentence; that of some is found elsewhere, in tables."""
        try:
            keys = {f"problems.{key}" for key in self._values(node.args[0]) if key}
        except NotClosedError:
            return
        given = node.args[1] if len(node.args) > 1 else ast.Dict([], [])
        names = [self._text(key) for key in given.keys] if isinstance(given, ast.Dict) else [None]
        yield self._said(node, keys, names)

    @staticmethod
    def _text(key: ast.expr | None) -> str | None:
        return key.value if isinstance(key, ast.Constant) and isinstance(key.value, str) else None

    def _values(self, node: ast.expr) -> set[str]:
        """The texts that an expression may stand for; raises `NotClosedError`."""
        match node:
            case ast.Constant(str(value)):
                return {value}
            case ast.JoinedStr():
                return {"".join(parts) for parts in product(*map(self._values, node.values))}
            case ast.Call(ast.Name(name)) if name in self._functions:
                return self._closed(self._functions[name].returns)
            case _ if ast.unparse(node) in CLOSED:
                return set(CLOSED[ast.unparse(node)])
        return {value for part in self._parts(node) for value in self._values(part)}

    def _parts(self, node: ast.expr) -> Iterable[ast.expr]:
        """The expressions of which one is the value of another; raises `NotClosedError`."""
        match node:
            case ast.IfExp():
                return node.body, node.orelse
            case ast.BoolOp():
                return node.values
            case ast.FormattedValue():
                return (node.value,)
            case ast.Name():
                return self._bound(node)
            case ast.Subscript() if isinstance(table := self._one(node.value), ast.Dict):
                return table.values
        raise NotClosedError(f"{self._file.name}:{node.lineno}: {ast.unparse(node)}")

    def _one(self, node: ast.expr) -> ast.expr:
        return next(self._bound(node)) if isinstance(node, ast.Name) else node

    def _bound(self, name: ast.Name) -> Iterator[ast.expr]:
        """Everything that a name is bound to in its function, else in the module."""
        found = list(self._bound_in(self._around(name), name.id)) or list(self._bound_in(self._tree, name.id))
        if not found:
            raise NotClosedError(f"{self._file.name}:{name.lineno}: {name.id}")
        yield from found

    def _bound_in(self, scope: ast.AST, name: str) -> Iterator[ast.expr]:
        for node in ast.walk(scope):
            match node:
                case ast.Assign([ast.Name(target)], value) | ast.AnnAssign(ast.Name(target), _, ast.expr() as value) if (
                    target == name
                ):
                    yield value
                case ast.Assign([ast.Tuple(targets)], ast.Tuple(values)):
                    yield from (value for target, value in zip(targets, values, strict=True) if _is(target, name))
                case ast.For(target, iterated) | ast.comprehension(target, iterated):
                    yield from self._iterated(target, iterated, name)
                case ast.arg(argument, ast.expr() as annotation) if argument == name and not isinstance(scope, ast.Module):
                    yield from (ast.Constant(value) for value in self._closed(annotation))

    def _iterated(self, target: ast.expr, iterated: ast.expr, name: str) -> Iterator[ast.expr]:
        places = [target] if isinstance(target, ast.Name) else getattr(target, "elts", [])
        place = next((place for place, one in enumerate(places) if _is(one, name)), None)
        if place is None:
            return
        for one in getattr(self._one(iterated), "elts", []):
            yield one if isinstance(target, ast.Name) else one.elts[place]

    def _closed(self, annotation: ast.expr | None) -> set[str]:
        """The texts of a `Literal`."""
        found = eval(ast.unparse(annotation), self._names) if annotation else None
        texts = {text for text in get_args(found) if isinstance(text, str)}
        if not texts:
            raise NotClosedError(f"{self._file.name}: {annotation and ast.unparse(annotation)}")
        return texts

    def _around(self, node: ast.AST) -> ast.AST:
        while not isinstance(node, (ast.FunctionDef, ast.Module)):
            node = self._parents[node]
        return node

    @cached_property
    def _functions(self) -> dict[str, ast.FunctionDef]:
        return {node.name: node for node in ast.walk(self._tree) if isinstance(node, ast.FunctionDef)}

    @cached_property
    def _names(self) -> dict[str, Any]:
        """What the names of the module mean."""
        if not self._file.is_relative_to(ROOT):
            return runpy.run_path(str(self._file))
        parts = self._file.relative_to(ROOT.parent).with_suffix("").parts
        return vars(importlib.import_module(".".join(parts)))


def _is(target: ast.expr, name: str) -> bool:
    return isinstance(target, ast.Name) and target.id == name
