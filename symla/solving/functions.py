"""The operations as Python functions, `norm_l2([3, 4])`, with signatures and docstrings for Python's tools."""

from __future__ import annotations

import ast
import inspect
from collections.abc import Iterable, Mapping
from typing import Any, Literal, Protocol, SupportsComplex

from symla.notation.conventions import STANDARD, Conventions
from symla.notation.domain import Domain
from symla.operations import Operation, operation
from symla.problems import Parameter
from symla.solving.solution import Solution
from symla.solving.solve import solve


class Indexed(Protocol):
    """Entries by their places: a SymPy matrix, of which type checkers do not see that it can be iterated."""

    def __len__(self) -> int: ...
    def __getitem__(self, place: Any, /) -> Any: ...


NumberLike = complex | SupportsComplex | Solution | str
VectorLike = Iterable[Any] | Indexed | Solution | str
MatrixLike = Iterable[Any] | Indexed | Solution | str
VectorsLike = Iterable[Any] | Indexed | Solution | str
NamesLike = Iterable[str] | str

_NUMBER = "a number, exact as it is written: 3, 1/2 as a Fraction or as text, a SymPy expression, a letter"
_VECTOR = "a vector: a list, a NumPy array, a SymPy matrix, a text such as '[3, 4]' or '(a, b)'"
_MATRIX = "a matrix: a list of rows, a NumPy array, a SymPy matrix, a text such as '[1 2; 3 4]'"
_TAKEN: dict[str, tuple[Any, str]] = {
    "whole": (int, "a whole number"),
    "truth": (bool, "True or False"),
    "order": (NumberLike, "a number, or oo"),
    "number": (NumberLike, _NUMBER),
    "vector": (VectorLike, _VECTOR),
    "vector or nothing": (VectorLike | None, _VECTOR),
    "matrix": (MatrixLike, _MATRIX),
    "expression": (str, "an expression as text"),
    "vector or matrix": (MatrixLike, "a vector or a matrix: lists, a NumPy array, a SymPy matrix, a text"),
    "vectors": (VectorsLike, "vectors: a list of them, or a text such as '[1, 2], [3, 4]'"),
    "numbers": (VectorLike, "numbers: a list of them, or a text such as '2, -1'"),
    "names": (NamesLike, "names, such as ['x', 'y']"),
    "matrix or equations": (MatrixLike, "a matrix, or equations as text: '2x + 3y = 5; x - y = 1'"),
}
_DATA = "the values of the names in the expression: numbers, vectors, matrices"
_OPTIONS: dict[str, tuple[Any, Any, str]] = {
    "domain": (
        Domain | None,
        None,
        "letters are real numbers, unless 'complex' is given or i occurs in the data",
    ),
    "conventions": (Conventions, STANDARD, "the look of the page: symla.Conventions(brackets='round', decimals=4)"),
    "names": (Mapping[str, Any] | None, None, "what names in a text stand for: {'v': [3, 4]}"),
    "language": (str, "en", "of the words on the page"),
    "where": (Any, None, "conditions on the symbols, taken for granted: 'a > 0 and b != 0', or SymPy relations"),
}
_WIDTH = 100


def operation_function(name: str) -> Any:
    """The operation as a Python function: `norm_l2([3, 4])`."""
    found = operation(name)

    def function(*arguments: Any, **options: Any) -> Solution:
        return solve(name, *arguments, **options)

    signature = _signature(found)
    function.__name__ = function.__qualname__ = name
    function.__module__ = "symla"
    function.__doc__ = _described(found)
    function.__signature__ = signature  # type: ignore[attr-defined]
    taken = {key: p.annotation for key, p in signature.parameters.items()}
    function.__annotations__ = {**taken, "return": Solution}
    return function


def _signature(found: Operation) -> inspect.Signature:
    kind = inspect.Parameter
    parameters = [
        kind(
            p.own,
            kind.POSITIONAL_OR_KEYWORD,
            default=kind.empty if p.default is None else p.value,
            annotation=_taken(p)[0],
        )
        for p in found.parameters
        if not p.free
    ]
    options = [
        kind(key, kind.KEYWORD_ONLY, default=default, annotation=annotation)
        for key, (annotation, default, _) in _options(found).items()
    ]
    data = [kind(p.name, kind.VAR_KEYWORD, annotation=Any) for p in found.parameters if p.free]
    return inspect.Signature([*parameters, *options, *data], return_annotation=Solution)


def _options(found: Operation) -> dict[str, tuple[Any, Any, str]]:
    return {key: option for key, option in _OPTIONS.items() if key != "domain" or found.takes_domain}


def _taken(parameter: Parameter) -> tuple[Any, str]:
    """The type of a parameter and its description in words."""
    if parameter.choices:
        return Literal[parameter.choices], f"one of {', '.join(map(repr, parameter.choices))}"
    return _TAKEN[parameter.kind]


def _described(found: Operation) -> str:
    """The docstring of an operation: its description, its parameters, and examples."""
    arguments = [(p.own, _taken(p)[1], p.default) for p in found.parameters if not p.free]
    arguments += [(f"**{p.name}", _DATA, None) for p in found.parameters if p.free]
    options = [(key, words, None) for key, (_, _, words) in _options(found).items()]
    width = max(len(key) for key, _, _ in (*arguments, *options))
    lines = [
        f"    {key.ljust(width)}  {words}{'' if default in (None, 'None', '()') else f' (default: {default})'}"
        for key, words, default in (*arguments, *options)
    ]
    examples = [
        f"    symla.{example}" if is_python(example) else f"    symla.solve({example!r})" for example in _shown(found)
    ]
    about = inspect.getdoc(found.derive) or ""
    return "\n".join(
        [about, "", *lines, "", "Returns a symla.Solution: .answer, .verified, .to(format), print.", "", *examples]
    )


def _shown(found: Operation) -> list[str]:
    """The first short examples, and the first one that uses an option."""
    short = [example for example in found.examples if len(example) < _WIDTH]
    choosing = [e for e in short if any(f"{p.name}=" in e for p in found.parameters if p.default is not None)]
    return list(dict.fromkeys([*short[:2], *choosing[:1], *short[2:3]]))


def is_python(example: str) -> bool:
    """Whether the call is also valid Python with the same meaning: `norm_l2([3, 4])`, but not `norm_l2([a, 1/3])`,
    whose quotient Python would round.
    """
    try:
        call = ast.parse(example, mode="eval").body
    except SyntaxError:
        return False
    if not isinstance(call, ast.Call):
        return False
    for argument in (*call.args, *[keyword.value for keyword in call.keywords]):
        try:
            ast.literal_eval(argument)
        except ValueError:
            return False
    return True
