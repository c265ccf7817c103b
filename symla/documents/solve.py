"""From a call to a worked solution: `norm_l2([3, 4])` in Python, as text, with names defined before."""

from __future__ import annotations

import inspect
from collections.abc import Mapping
from typing import Any, Literal

from symla.derivation.decimals import with_decimals
from symla.derivation.model import Answer
from symla.documents.solution import Solution
from symla.errors import SymlaError
from symla.notation import written as w
from symla.notation.conventions import STANDARD, Conventions
from symla.operations import Operation, operation, topics
from symla.operations._arguments import Argument, ArgumentError, fit

Domain = Literal["real", "complex"]


def solve(
    problem: str,
    /,
    *arguments: Any,
    domain: Domain | None = None,
    conventions: Conventions = STANDARD,
    names: Mapping[str, Any] | None = None,
    language: str = "en",
    **keywords: Any,
) -> Solution:
    """The worked solution of a problem: a call as text, `solve("norm_l2([3, 4])")`, or an operation's name and
    arguments, `solve("norm_l2", [3, 4])`.

    `names` are values that names in the text stand for.  `domain` is "complex" where symbols are complex numbers; it is
    chosen so by itself where i occurs.  Raises `SymlaError` if the text or an argument cannot be read; what is
    undefined in mathematics is not an error but a solution that says so.
    """
    from symla.notation.parse import read, read_object

    if (arguments or keywords) and "(" in problem:
        raise SymlaError("A call as text, such as norm_l2([3, 4]), takes no further arguments.")
    defined = {name: read_object(value) for name, value in (names or {}).items()}
    if not arguments and not keywords and "(" in problem:
        call = read(problem, functions=topics())
        if not isinstance(call, w.Call):
            raise SymlaError(f"{problem.strip()[:60]!r} is not a call such as norm_l2([3, 4]).")
    else:
        given = tuple([read_object(a) for a in arguments])
        options = {k: w.Name(str(v)) if isinstance(v, bool) else read_object(v) for k, v in keywords.items()}
        call = w.Call(problem, given, tuple(options.items()))
    return solve_call(call, defined, domain=domain, conventions=conventions, language=language)


def solve_call(
    call: w.Call,
    names: Mapping[str, w.Node],
    *,
    domain: Domain | None = None,
    conventions: Conventions = STANDARD,
    language: str = "en",
) -> Solution:
    """The worked solution of a call that was read already."""
    found = operation(call.function)
    if domain == "complex" and not found.takes_domain:
        raise ArgumentError(f"{found.name} takes no domain.")
    arguments = {key: _argument(node, names, domain) for key, node in _bound(found, call).items()}
    if domain is None:
        domain = "complex" if any(_is_complex(a.node) for a in arguments.values()) else "real"
    fitted = fit(found.name, found.parameters, arguments, domain)
    if found.takes_domain:
        fitted["domain"] = domain
    derivation = found.derive(**fitted)
    return Solution(with_decimals(derivation, conventions.decimals), conventions, language)


def _bound(found: Operation, call: w.Call) -> dict[str, w.Node]:
    """The arguments by parameter name."""
    parameters = found.parameters
    if len(call.arguments) > len(parameters):
        raise ArgumentError(f"{len(call.arguments)} arguments are more than {found.signature} takes.")
    bound = {p.name: a for p, a in zip(parameters, call.arguments, strict=False)}
    known = {p.name: p.name for p in parameters} | {p.own: p.name for p in parameters}
    for written, node in call.keywords:
        if written not in known:
            raise ArgumentError(f"{found.name} has no argument {written[:40]!r}: {found.signature}.")
        key = known[written]
        if key in bound:
            raise ArgumentError(f"{found.name}: {key} is given twice.")
        bound[key] = node
    missing = [p.name for p in parameters if p.default is None and p.name not in bound]
    if missing:
        raise ArgumentError(f"{found.name} lacks {' and '.join(missing)}: {found.signature}.")
    return bound


def _argument(node: w.Node, names: Mapping[str, w.Node], domain: Domain | None) -> Argument:
    if isinstance(node, w.Name):
        key = key_of(node)
        if key in names:
            return Argument(names[key], key)
    return Argument(worked_in(node, names, domain))


def key_of(name: w.Name) -> str:
    """A name as it is typed: `x_1`."""
    return "_".join((name.base, ",".join(name.subscript))) if name.subscript else name.base


def worked_in(node: w.Node, names: Mapping[str, w.Node], domain: Domain | None = None) -> w.Node:
    """The expression with defined names and calls of operations replaced by their values."""
    if w.is_numeric(node):
        return node

    def put(part: w.Node) -> w.Node:
        if isinstance(part, w.Name):
            return names.get(key_of(part), part)
        if isinstance(part, w.Call) and part.function in topics():
            return answer_of(solve_call(part, names, domain=domain))
        if isinstance(part, w.Number):
            return part
        return w.rebuild(part, put)

    return put(node)


def answer_of(solution: Solution) -> w.Node:
    """The answer as it is put into another expression; it is proved first, like any answer that is shown."""
    outcome = solution.derivation.outcome
    solution.require_proof()
    if isinstance(outcome, Answer) and len(outcome.parts) == 1:
        return outcome.parts[0].form
    if isinstance(outcome, Answer):
        raise SymlaError(
            f"{solution.derivation.operation} has an answer of several parts, which cannot be calculated with."
        )
    raise SymlaError(solution.undefined or f"{solution.derivation.operation} has no single answer here.")


def _is_complex(node: w.Node) -> bool:
    return not w.is_numeric(node) and any(isinstance(part, w.Constant) and part.symbol == "i" for part in w.walk(node))


def operation_function(name: str) -> Any:
    """The operation as a Python function: `norm_l2([3, 4])`."""
    found = operation(name)

    def function(*arguments: Any, **options: Any) -> Solution:
        return solve(name, *arguments, **options)

    function.__name__ = function.__qualname__ = name
    function.__module__ = "symla"
    function.__doc__ = found.derive.__doc__
    parameters = [
        inspect.Parameter(
            p.own,
            inspect.Parameter.POSITIONAL_OR_KEYWORD,
            default=inspect.Parameter.empty if p.default is None else p.default,
        )
        for p in found.parameters
    ]
    options = [
        inspect.Parameter(o, inspect.Parameter.KEYWORD_ONLY, default=None) for o in ("domain", "conventions", "names")
    ]
    function.__signature__ = inspect.Signature([*parameters, *options])  # type: ignore[attr-defined]
    return function
