"""From a call to its solution: `norm_l2([3, 4])` in Python, as text, with names defined before."""

from __future__ import annotations

import dataclasses
from collections.abc import Collection, Iterable, Mapping
from functools import partial
from typing import Any

from symla.derivation.decimals import with_decimals
from symla.errors import InputError, SymlaError
from symla.kernel.meaning.whole import whole_among
from symla.notation import written as w
from symla.notation.budget import limited, tell_letters, weigh
from symla.notation.conventions import STANDARD, Conventions
from symla.notation.depth import bounded_depth
from symla.notation.identities import identities_in, identity_of
from symla.operations import Operation, no_call, operation, topics
from symla.operations._arguments import Argument, ArgumentError, fit
from symla.operations._barred import parted
from symla.operations._expressions import NoSuchName
from symla.operations._provided import presupposed
from symla.rendering.words.languages import known_language
from symla.solving.answers import answer_of, meant
from symla.solving.apart import apart
from symla.solving.arguments import bound_by, call_of
from symla.solving.reading.expressions import as_expression, data_name, expressions_read
from symla.solving.reading.letters import settled
from symla.solving.reading.nameless import of_problem
from symla.solving.reading.several import ByItsOwnName, of_several
from symla.solving.reading.shaped import told_of_shapes
from symla.solving.reading.symbols import require_fit, symbols_given
from symla.solving.reading.typed import may_lack_a_value, refuse_inner_products, refuse_what_has_no_value, typed_data
from symla.solving.solution import Solution
from symla.solving.values import with_answers
from symla.solving.working import NOT_REAL, Domain, derived, domain_of, is_complex, with_integers

_TRUTHS = (w.Name("True"), w.Name("False"))


@bounded_depth
def solve(
    problem: str,
    /,
    *arguments: Any,
    domain: Domain | None = None,
    conventions: Conventions = STANDARD,
    names: Mapping[str, Any] | None = None,
    language: str = "en",
    where: Any = None,
    **keywords: Any,
) -> Solution:
    """The worked solution of a problem: a call as text, `solve("norm_l2([3, 4])")`, or an operation's name and
    arguments, `solve("norm_l2", [3, 4])`.

    `names` are values that names in the text stand for.  `domain` is "complex" where symbols are complex numbers; it is
    chosen so by itself where i occurs.  `where` are conditions on the symbols, "a > 0 and b != 0": they are taken for
    granted, and rule out cases.  `language` is the language of the page.  Raises `SymlaError` if the text or an
    argument cannot be read; what is undefined in mathematics is not an error but a solution that says so.
    """
    notices: list[str] = []
    call, defined, text = _read(problem, arguments, keywords, names, notices)
    given = (*arguments, *keywords.values(), *(names or {}).values())
    if given:
        renamed, defined = of_problem(call, defined)
        call = renamed if type(renamed) is w.Call else call
    symbols = symbols_given(given) if given else {}
    conditions: tuple[w.Node, ...] = ()
    before = defined
    if where is not None or symbols:
        from symla.solving.conditions.conditions import require_occurring
        from symla.solving.conditions.narrowed import asked_of

        symbols = symbols_given((*given, where))
        conditions, defined, symbols = asked_of(where, defined, symbols, notices)
    options: dict[str, Any] = {"conventions": conventions, "language": language, "notices": notices}
    try:
        with ByItsOwnName(call, defined):
            call, defined = as_meant(call, defined, notices, [name.typed for name in symbols])
            if where is not None:
                require_occurring(conditions, defined.keys() - before.keys(), defined, [call])
            solution = solve_call(call, defined, domain=domain, where=conditions, **options)
    except NoSuchName as error:
        raise InputError(str(error).rstrip("."), text, error.place_in(text)) from None
    except RecursionError:
        raise SymlaError(f"{call.function}: the data are too long, or nested too deeply.") from None
    if not symbols:
        return solution
    require_fit(symbols, solution.derivation.domain)
    return dataclasses.replace(solution, given_symbols=symbols)


def _read(
    problem: str,
    arguments: tuple[Any, ...],
    keywords: Mapping[str, Any],
    names: Mapping[str, Any] | None,
    notices: list[str],
) -> tuple[w.Call, dict[str, w.Node], str]:
    """The call, the values of names, and the text in which a fault is shown."""
    from symla.notation.parse import read, read_object

    if not isinstance(problem, str):
        raise InputError(f'a problem is a text such as "norm_l2([3, 4])", not {type(problem).__name__}')
    if (arguments or keywords) and "(" in problem:
        raise SymlaError(
            "A call as text, such as norm_l2([3, 4]), takes no further arguments: write the data into it, or give them "
            'by names={"v": [3, 4]}, or without the text, solve("norm_l2", [3, 4]).'
        )
    if names is not None and not isinstance(names, Mapping):
        raise SymlaError("names maps each name to its value: names={'u': [3, 4]}.")
    defined = {name: read_object(with_answers(value), notices=notices) for name, value in (names or {}).items()}
    if arguments or keywords or problem.isidentifier():
        text = next((a for a in arguments if isinstance(a, str)), "")
        return call_of(problem, arguments, keywords, defined, notices), defined, text
    call = read(problem, functions=topics(), names=defined, notices=notices)
    if not isinstance(call, w.Call) or call.function not in topics():
        raise SymlaError(f"{problem.strip()[:60]!r} {no_call(problem)}.")
    return call, defined, problem


def as_meant(
    call: w.Call, names: Mapping[str, w.Node], notices: list[str], symbols: Collection[str] = ()
) -> tuple[w.Call, dict[str, w.Node]]:
    """The call and the values of its names, with letters disambiguated."""
    call = of_several(call, names)
    if all(map(w.is_numeric, (*call.arguments, *[value for _, value in call.keywords]))):
        return call, dict(names)
    found = operation(call.function)
    call = expressions_read(call, names, notices)  # type: ignore[assignment]
    bound, free = bound_by(found, call)
    lists = [bound[p.name] for p in found.parameters if p.kind == "names" and p.name in bound]
    declared = w.names_in(*lists)
    declared += map(w.Name, found.problem.letters_of.split())
    (settled_call,), values, readings = settled([call], {**names, **free}, declared, symbols)
    notices += [*readings, *told_of_shapes([settled_call], values)]
    assert isinstance(settled_call, w.Call)
    return settled_call, {key: values[key] for key in names}


@limited()
def solve_call(
    call: w.Call,
    names: Mapping[str, w.Node],
    *,
    domain: Domain | None = None,
    conventions: Conventions = STANDARD,
    language: str = "en",
    notices: Iterable[str] = (),
    where: tuple[w.Node, ...] = (),
) -> Solution:
    """The worked solution of a parsed call under conditions; `notices` are about ambiguous readings.  Raises `TooMuch`
    if it would take too long.
    """
    read_as = [*notices]
    call = of_several(call, names)
    found, asked = operation(call.function), domain
    _refuse_options(found, domain, conventions, language)
    bound, free = bound_by(found, call)
    arguments: dict[str, Argument] = {}
    data: dict[str, w.Node] = {}
    if found.expressions:
        own = {**names, **free}
        read = [(key, as_expression(bound.pop(key), own, read_as)) for key in found.expressions if key in bound]
        arguments = {key: Argument(node) for key, node in read}
        data = _data(found, [node for _, node in read], free, names, domain, conventions)
    for key, node in bound.items():
        arguments[key] = _argument(node, names, domain, conventions)
    arguments = {**parted(found.name, found.parameters, arguments)}
    nodes = [*[argument.node for argument in arguments.values()], *data.values()]
    numeric = not data and all(map(w.is_numeric, nodes))
    tell_letters(() if numeric else nodes)
    for argument in () if numeric else arguments.values():
        weigh(argument.node, data)
    for node in data.values():
        weigh(node)
    domain = domain_of(nodes, domain)
    plain = {key: a for key, a in arguments.items() if key not in found.expressions}
    values = [*[a.node for a in plain.values()], *data.values()] if found.expressions else nodes
    inside = [_worked_names(node, names) for node in (*bound.values(), *free.values()) if _has_call(node)]
    if inside or (not numeric and any(map(may_lack_a_value, values))):
        provided = presupposed([*values, *inside], domain, found.problem.real_roots)
        refuse_what_has_no_value(found.name, plain, data, (*where, *provided), domain)
    else:
        provided = ()
    if where and found.problem.integers:
        from symla.solving.conditions.conditions import require_every_integer

        require_every_integer(where, {key: plain[key].node for key in found.problem.integers.split() if key in plain})
    integers = whole_among(where) if where else frozenset()
    meant_by, own_data = with_integers(arguments, data, found.expressions, integers, domain)
    fitted = fit(found.name, found.problem, meant_by, domain, own_data)
    typed, taken = ((), []) if numeric else typed_data(found.parameters, plain, data, fitted)
    if domain == "real" and any(map(is_complex, taken)):
        if asked == "real":
            raise ArgumentError(NOT_REAL)
        options: dict[str, Any] = {"conventions": conventions, "language": language, "notices": notices}
        return solve_call(call, names, domain="complex", where=where, **options)
    if found.takes_domain:
        fitted["domain"] = domain
    if domain == "complex" and conventions.inner_product != STANDARD.inner_product:
        refuse_inner_products(found.name, [*values, *inside, *nodes])
    worked = partial(found.work, conventions=conventions, integers=integers, provided=provided, **fitted)
    derivation = derived(worked, domain, conventions, where, provided, typed, with_letters=not numeric)
    derivation, letters = apart(derivation, names) if names else (derivation, {})
    beside_all = conventions.decimals_beside == "all" or found.problem.in_decimals
    decimals = with_decimals(derivation, conventions.decimals, beside_all)
    notices = tuple(dict.fromkeys(read_as))
    return Solution(decimals, conventions, language, notices=notices, asked=(call, names), letters=letters)


def _refuse_options(found: Operation, domain: str | None, conventions: Conventions, language: str) -> None:
    """Raises an error for what is no domain, language or convention, or no domain of this operation."""
    if domain not in (None, "real", "complex"):
        raise ArgumentError(f'domain is "real" or "complex", not {repr(domain)[:40]}')
    known_language(language)
    if not isinstance(conventions, Conventions):
        raise ArgumentError("conventions are made by symla.Conventions(...)")
    if domain == "complex" and not found.takes_domain:
        raise ArgumentError(f"{found.name} takes no domain.")


def _data(
    found: Operation,
    expressions: list[w.Node],
    free: Mapping[str, w.Node],
    names: Mapping[str, w.Node],
    domain: Domain | None,
    conventions: Conventions,
) -> dict[str, w.Node]:
    """The values of the names in the expressions: data of the call, else earlier definitions."""
    used = dict.fromkeys(n.typed for node in expressions for n in w.names_in(node))
    given: dict[str, w.Node] = {}
    for key, node in free.items():
        name = data_name(found, key)
        if name in given:
            raise ArgumentError(f"{found.name}: {name} is given twice.")
        if node in _TRUTHS:
            raise ArgumentError(f"{found.name}: {key} is a truth value, not a number.")
        if name not in used:
            raise ArgumentError(f"{found.name}: {key} has a value, but no name {key} stands in the expression.")
        given[name] = worked_in(node, names, domain, conventions)
    names = {**identities_in(expressions), **names, **given}
    data = {key: names[key] for key in used if key in names}
    for key, node in data.items():
        inner = next((n.typed for n in w.names_in(node) if n.typed in data), None)
        if inner is not None and node != w.Name(key):
            raise ArgumentError(f"{found.name}: the value of {key} contains {inner}, which has a value of its own.")
    return data


def _argument(node: w.Node, names: Mapping[str, w.Node], domain: Domain | None, conventions: Conventions) -> Argument:
    if isinstance(node, w.Name):
        value = stands_for(node, names)
        if value is not None:
            return Argument(value, node.typed)
    return Argument(worked_in(node, names, domain, conventions))


def stands_for(name: w.Name, names: Mapping[str, w.Node]) -> w.Node | None:
    """The value of a name; I_3 is the identity matrix unless it is defined otherwise."""
    return names.get(name.typed) or identity_of(name)


def worked_in(
    node: w.Node, names: Mapping[str, w.Node], domain: Domain | None = None, conventions: Conventions = STANDARD
) -> w.Node:
    """The expression with defined names and calls of operations replaced by their values."""
    if w.is_numeric(node):
        return node

    def put(part: w.Node) -> w.Node:
        if isinstance(part, w.Name):
            return stands_for(part, names) or part
        if call := meant(part):
            with ByItsOwnName(call[0], names):
                return answer_of(solve_call(call[0], names, domain=domain, conventions=conventions), call[1])
        return w.rebuild(part, put)

    return put(node)


def _has_call(node: w.Node) -> bool:
    """Whether the node calls an operation; its answer does not show the data."""
    return not w.is_numeric(node) and any(meant(part) for part in w.walk(node))


def _worked_names(node: w.Node, names: Mapping[str, w.Node]) -> w.Node:
    """The expression with defined names replaced by their values, and calls unchanged."""
    if isinstance(node, w.Name):
        return stands_for(node, names) or node
    return w.rebuild(node, lambda n: _worked_names(n, names))
