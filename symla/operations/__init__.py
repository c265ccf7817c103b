"""The operations: one module each, in a folder for each topic.

A module `operations/<topic>/<name>.py` has a function `<name>` that works out the problem `problems/<topic>/<name>.py`.
Modules and folders whose names begin with an underscore are shared within their folder.
"""

from __future__ import annotations

import importlib
import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from symla.derivation.model import Derivation
from symla.errors import SymlaError, either
from symla.notation.conventions import STANDARD, Conventions
from symla.notation.frozen import replace
from symla.notation.written import Name, Node
from symla.operations._deriving import derive
from symla.operations._recorded import chosen, recorded
from symla.operations._run import RulesOut
from symla.problems import Parameter, Problem, problem
from symla.problems import topics as topics_of_problems

_EQUATION = re.compile(r"[^(\[]*(?<![<>=!:])=(?!=)")
_CLAIM = re.compile(r"[=!]=|[<>≤≥]")
_BEFORE_BRACKET = re.compile(r"\s*(\w+)\s*\(")


class UnknownOperation(SymlaError):
    """There is no operation of this name."""


@dataclass(frozen=True, slots=True)
class Operation:
    """An operation: its signature, its problem, and the function that works it out."""

    name: str
    derive: Callable[..., Any]
    problem: Problem
    parameters: tuple[Parameter, ...]
    expressions: tuple[str, ...] = ()  # the parameters that take an expression
    takes_data: bool = False  # under names of the caller's choice

    @property
    def takes_domain(self) -> bool:
        """Whether the problem has a meaning over the complex numbers, too."""
        return not self.problem.real

    @property
    def summary(self) -> str:
        """The first line of its description."""
        return (self.derive.__doc__ or "").strip().partition("\n")[0]

    def work(
        self,
        *quantities: Any,
        conventions: Conventions = STANDARD,
        integers: Collection[Name] = (),
        provided: tuple[Node, ...] = (),
        rules_out: RulesOut | None = None,
        **fitted: Any,
    ) -> Derivation:
        """Derive the solution for the arguments as the operation takes them.

        The derivation records the call and its conventions.  `integers` are letters that stand for integers, the data
        have a meaning where `provided` holds, and `rules_out` says which cases the conditions exclude.  Raises
        `SymlaError` where the problem has no meaning under these.
        """
        arguments = fitted
        if quantities:
            names = [p.own for p in self.parameters if not p.free]
            arguments = dict(zip(names, quantities, strict=False)) | fitted
        under = chosen(self.name, self.problem, conventions, arguments.get("domain", "real"))
        own: dict[str, Any] = {"integers": integers, "provided": provided, "rules_out": rules_out}
        found = derive(self.name, conventions=conventions, **own, **arguments)
        return replace(found, arguments=recorded(self.parameters, self.problem.said, arguments), under=under)

    @property
    def examples(self) -> tuple[str, ...]:
        """Its example calls."""
        return self.problem.examples

    @property
    def signature(self) -> str:
        return f"{self.name}({', '.join(p.shown for p in self.parameters)})"


class Topics(dict[str, str]):
    """The topic of every operation, by name.  For the parser these names are the functions that a text may call."""

    @staticmethod
    def answer(name: str) -> Mapping[str, str]:
        """The kinds of the parts of the answer, {"projection": "vector", "component": "number", "remainder": "vector"};
        empty for a single part that can be neither a vector nor a matrix.
        """
        found = problem(name)
        parts = {} if found is None else found.parts
        (kind, *more) = parts.values() or ("",)
        return parts if more or any(word in kind for word in ("vector", "matrix", "quantity")) else {}

    @staticmethod
    def yes_or_no(name: str, part: str = "") -> bool:
        """Whether this part of the answer, by default the first, is yes or no."""
        found = problem(name)
        return found is not None and found.parts.get(part or next(iter(found.parts))) == "truth"


@lru_cache(maxsize=1)
def topics() -> Topics:
    """The topic of every operation, by name, in reading order."""
    return Topics(topics_of_problems())


def no_call(text: str) -> str:
    """What is wrong with a text that is no call of an operation, but may have the form of one: det(A)."""
    from symla.notation.parse.near import elsewhere

    if _CLAIM.search(text):
        return "is not a call such as norm_l2([3, 4]), but a claim, which symla check decides"
    begun = _BEFORE_BRACKET.match(text)
    meant = elsewhere(begun[1]) if begun else []
    if begun and meant:
        instead = f"{begun[1]} is no operation; did you mean {either(meant)}?"
        return f'is not a call: {instead} An expression is worked out by evaluate("...")'
    if _EQUATION.match(text):
        return (
            'is not a call such as norm_l2([3, 4]); linear equations are solved by solve_system("x + y = 3; x - y = 1")'
        )
    return 'is not a call such as norm_l2([3, 4]); an expression is worked out by evaluate("...")'


@lru_cache(maxsize=256)
def operation(name: str) -> Operation:
    """The operation of this name.  Raises `UnknownOperation` with the nearest names."""
    topic = topics().get(name)
    if topic is None:
        from symla.notation.parse.near import likely

        meant = likely(name, topics())
        hint = f" Did you mean {meant}?" if meant else " `symla list`, or dir(symla) in Python, names them all."
        raise UnknownOperation(f"There is no operation called {name[:60]!r}.{hint}")
    module: Any = importlib.import_module(f"{__name__}.{topic}.{name}")
    body, asked = getattr(module, name), problem(name)
    assert asked is not None
    parameters = asked.signature
    expressions = tuple([p.name for p in parameters if p.is_expression])
    return Operation(name, body, asked, parameters, expressions, any(p.free for p in parameters))
