"""The cases of a number that may be zero: those in which it is, each solved for a symbol, and the one in which it is
not.

1 - k^2         k = 1;  k = -1;  otherwise                  k^3 - 1     k = 1; otherwise (k^2 + k + 1 is never zero)
a d - b c       d = b c/a where a is not zero; otherwise    a^2 - b^2   a = b;  a = -b and a != b;  otherwise
k^3 - k + 1     the equation itself, where its roots have no acceptable formula
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from symla.derivation.build import equation, reason
from symla.derivation.model import Reason
from symla.notation import written as w
from symla.notation.alike import look_alike
from symla.notation.arithmetic import result
from symla.notation.domain import Domain
from symla.notation.frozen import Frozen, replace
from symla.notation.statements import Quoted
from symla.notation.sums import minus, power_of, product_of
from symla.notation.value import symbol, value
from symla.notation.write import name_of, simplest, write
from symla.operations._cases.certain import side
from symla.operations._cases.factors import Factors, factors_in, factors_of, zeros_of_squares
from symla.operations._cases.functions import has_functions, is_of_one_angle, of_logarithms, outside
from symla.operations._cases.known import Known
from symla.operations._cases.numbers import CannotSplit, Entry, entry_of, final, is_rational, is_zero
from symla.operations._cases.relations import monic


class Zero(Frozen, frozen=True):
    """One way in which a factor is zero: the equation, and the values it implies (none, where it is not solved)."""

    factor: Any
    equation: w.Relation
    equal: dict[w.Name, w.Node]


class Branch(Frozen, frozen=True):
    """A case: its condition, and what is known in it."""

    condition: w.Node
    known: Known


class Split(Frozen, frozen=True):
    """The cases, and facts about the number to be decided."""

    branches: tuple[Branch, ...]
    facts: tuple[tuple[str, Any], ...]

    def sentence(self, key: str) -> Reason:
        """The sentence before the cases."""
        return reason(key, **dict(self.facts))


def _cannot(entry: w.Node) -> CannotSplit:
    from symla.notation.plain import plain_printer

    return CannotSplit(
        f"Whether {plain_printer()(entry)} is zero depends on its symbols in a way that could not be worked out. "
        "Choose values for some of them."
    )


def split(entry: w.Node, known: Known, solve: bool = True) -> Split:
    """The cases of a number that may or may not be zero.  With `solve`, an equation is solved for a symbol even where
    that needs further cases first.
    """
    exact = entry_of(entry, known.domain)
    factors = factors_of(exact)
    if factors is None:
        raise _cannot(entry)
    different = dict.fromkeys(f for f, _ in factors.powers)  # in |a|√a, each factor is zero where a is
    open_ = [f for f in different if not known.certain(f)]
    never = [f for f in different if known.certain(f)]
    found: list[Zero] = []
    for factor in open_:
        zeros = _zeros(factor, known, entry, solve)
        if isinstance(zeros, Split):
            return zeros
        found += [zero for zero in zeros if zero.equation not in [other.equation for other in found]]
    found = [zero for zero in found if not _with(zero, known).is_void] or found
    if not found:
        raise _cannot(entry)
    factored = [zero.factor for zero in found]
    found = [zero for n, zero in enumerate(found) if not zero.equal or zero.equal not in [z.equal for z in found[:n]]]
    found.sort(key=_order)  # 5k + 3 and its conjugate are zero at one number
    branches = [_branch(zero, found[:number], known) for number, zero in enumerate(found)]
    branches.append(_otherwise(found, factored, known))
    if branches[-1].known.is_void:  # zero by equations of which that is not seen: q, where p = 0 and p^2 + q^2 = 0
        raise _cannot(entry)
    return Split(tuple(branches), _facts(entry, factors, never, found, known))


# ---- where a factor is zero -----------------------------------------------------------------------------------------


def _zeros(factor: Any, known: Known, entry: w.Node, solve: bool) -> list[Zero] | Split:
    """The zeros of an irreducible polynomial; or the cases that must be distinguished first."""
    import sympy

    symbols = outside(factor)
    if len(symbols) == len(factor.free_symbols) == 1:
        return [_solved(factor, symbols[0], root) for root in _roots(factor, symbols[0], known)] or [_unsolved(factor)]
    points = zeros_of_squares(factor, known.domain)
    if points:
        return [_all_at_once(factor, {s: zeros[s] for s in symbols if s in zeros}) for zeros in points]
    linear: list[tuple[Any, ...]] = []
    divided = sympy.denom(entry_of(entry, known.domain)).free_symbols
    doubtful: list[Any] = []
    for number, unknown in enumerate(symbols):
        polynomial = sympy.Poly(factor, unknown)
        if polynomial.degree() != 1:
            continue
        slope, rest = polynomial.all_coeffs()
        if known.certain(final(slope)):
            wanted = unknown in divided or any(unknown in n.free_symbols for n in known.nonzero)
            root = simplest(-rest / slope)
            linear.append((bool(slope.free_symbols), wanted, sympy.count_ops(root), number, unknown, root))
        else:
            doubtful.append(slope)
    if linear:
        *_, unknown, root = min(linear, key=lambda found: found[:4])
        return [_solved(factor, unknown, root)]
    if doubtful and solve:
        first = split(write(min(doubtful, key=sympy.count_ops)), known)
        return replace(first, facts=(*first.facts[:-1], ("asked", (_under_root(entry),))))
    if has_functions(factor) and not is_of_one_angle(factor):
        letters = of_logarithms(factor) if known.domain == "real" else None
        if letters is None:
            raise _cannot(entry)
        plain, back = letters
        if len(plain.free_symbols) == 1 and sympy.degree(plain) == 1:
            ((letter, logarithm),) = back.items()
            (root,) = _roots(plain, letter, known)
            return [_solved(factor, logarithm.args[0], sympy.exp(root))]
    return [_unsolved(factor)]


def _under_root(entry: w.Node) -> w.Node:
    """What is under the root of a multiple of one, which is zero where that is: 25 - 32ab for -√(25 - 32ab)/2."""
    node = entry.operand if type(entry) is w.Negative else entry
    if type(node) is w.Quotient and type(node.denominator) is w.Number:
        node = node.numerator
    if type(node) is w.Product and type(node.factors[0]) is w.Number and len(node.factors) == 2:
        node = node.factors[1]
    return node.radicand if type(node) is w.Root else entry


def _roots(factor: Any, unknown: Any, known: Known) -> list[Any]:
    """The roots of a polynomial of degree 1 or 2 in one symbol; none for others."""
    import sympy

    coefficients = sympy.Poly(factor, unknown).all_coeffs()
    if len(coefficients) == 2:
        return [simplest(-coefficients[1] / coefficients[0])]
    if len(coefficients) > 3:
        return []
    a, b, c = coefficients
    root = sympy.sqrt(sympy.expand(b**2 - 4 * a * c))
    return [simplest((-b + sign * root) / (2 * a)) for sign in (1, -1)]


def _solved(factor: Any, unknown: Any, root: Any) -> Zero:
    name, found = name_of(unknown), write(simplest(root))
    return Zero(factor, equation(name, found), {name: found})


def _all_at_once(factor: Any, values: Mapping[Any, Any]) -> Zero:
    """(a, b) = (1, 2), where (a - 1)^2 + (b - 2)^2 is zero."""
    equal = {name_of(s): write(simplest(found)) for s, found in values.items()}
    return Zero(factor, equation(w.Vector(tuple(equal)), w.Vector(tuple(equal.values()))), equal)


def _unsolved(factor: Any) -> Zero:
    """The equation itself; irrational coefficients are divided by the leading one.  A number stands to the right of few
    terms of several letters, or of functions: a^2 + b^2 = 1, cos(t) = -1.
    """
    polynomial = monic(factor)
    number, terms = polynomial.as_coeff_Add()
    if number and len(terms.as_ordered_terms()) < 3 and (len(outside(factor)) > 1 or has_functions(factor)):
        return Zero(polynomial, equation(write(terms), write(-number)), {})
    return Zero(polynomial, equation(write(polynomial), w.ZERO), {})


def _order(zero: Zero) -> tuple[Any, ...]:
    """Simple values first: 0, 1, -1, 2, ...; then expressions; then unsolved equations."""
    if not zero.equal:
        return (3, 0, 0)
    exact = entry_of(next(iter(zero.equal.values())), "complex")
    if is_rational(exact):
        return (0, abs(exact), exact < 0)
    return (2 if exact.free_symbols else 1, exact.count_ops(), 0)


# ---- the cases ------------------------------------------------------------------------------------------------------


def _with(zero: Zero, known: Known) -> Known:
    return known.with_equal(zero.equal) if zero.equal else known.with_relation(zero.factor)


def _denied(zero: Zero) -> w.Relation:
    return w.Relation(zero.equation.left, "!=", zero.equation.right)


def _branch(zero: Zero, before: list[Zero], known: Known) -> Branch:
    """The case of this zero, in which no earlier zero that is compatible with it holds."""
    here = _with(zero, known)
    denials: list[w.Node] = []
    for other in before:
        gap = here.reduced(_gap(other, zero, known.domain))
        if here.certain(gap):
            continue
        denials.append(_denied(other))
        here = here.with_nonzero(factors_in(gap))
    condition = w.Both((zero.equation, *denials)) if denials else zero.equation
    return Branch(condition, here)


def _gap(other: Zero, zero: Zero, domain: Domain) -> Entry:
    """The number that is nonzero where the other zero does not hold, under the condition of this one."""
    factor = other.factor
    if other.equal.keys() == zero.equal.keys() and len(other.equal) > 1:  # two points, which differ somewhere
        gaps = [entry_of(minus(node, zero.equal[name]), domain) for name, node in other.equal.items()]
        return next((gap for gap in gaps if not is_zero(gap)), gaps[0])
    if len(other.equal) == 1:
        ((name, node),) = other.equal.items()
        factor = symbol(name, domain) - value(node, domain)
    return final(factor.subs({symbol(name, domain): value(node, domain) for name, node in zero.equal.items()}))


def _otherwise(found: list[Zero], factors: list[Any], known: Known) -> Branch:
    denials = tuple([_denied(zero) for zero in found])
    condition = denials[0] if len(denials) == 1 else w.Both(denials)
    return Branch(condition, known.with_nonzero(tuple(dict.fromkeys(factors))))


# ---- how it is told -------------------------------------------------------------------------------------------------


def _facts(
    entry: w.Node, factors: Factors, never: list[Any], found: list[Zero], known: Known
) -> tuple[tuple[str, Any], ...]:
    """The number, its factors, its zeros (proved by substitution into the factor), the factors that never are zero, and
    the number originally asked about, if it is another one.
    """
    letters = sorted(set(w.names_in(entry)), key=lambda n: (n.base, n.subscript))
    symbols = [symbol(name, known.domain) for name in letters]
    zeros = [equation(w.substitute(write(zero.factor), zero.equal), w.ZERO) for zero in found if zero.equal]
    asked = equation(entry, w.ZERO)
    equations = [zero.equation for zero in found if not look_alike(zero.equation, asked) or len(found) > 1]
    return (
        ("entry", entry),
        ("factored", _factored(entry, factors, known.domain)),
        ("letters", tuple(letters)),
        ("domain", "integer" if letters and known.integers.issuperset(symbols) else _domain(entry, known)),
        ("values", tuple(map(Quoted, equations))),
        ("zeros", tuple(zeros)),
        ("never", tuple([_never_zero(f) for f in never])),
        ("asked", ()),
    )


def _domain(entry: w.Node, known: Known) -> str:
    """The domain, or "given" where the data restrict the letters: their roots are real."""
    roots = [part for part in w.walk(entry) if type(part) is w.Root and w.names_in(part)]
    real = roots and all(root.index == 2 and side(root.radicand, known.assumed) == 1 for root in roots)
    return "given" if real and known.domain == "real" else known.domain


def _never_zero(factor: Any) -> w.Relation:
    """k != 1 for k - 1, in the form of the case that excludes it; f != 0 for other factors."""
    symbols = outside(factor)
    if len(symbols) == len(factor.free_symbols) == 1:
        import sympy

        coefficients = sympy.Poly(factor, symbols[0]).all_coeffs()
        if len(coefficients) == 2:
            return w.Relation(name_of(symbols[0]), "!=", write(simplest(-coefficients[1] / coefficients[0])))
    return w.Relation(write(factor), "!=", w.ZERO)


def _number_first(factor: w.Node) -> w.Node:
    """1 + k for k + 1, beside 1 - k."""
    terms = factor.terms if type(factor) is w.Sum else ()
    return w.Sum((terms[-1], *terms[:-1])) if terms and type(terms[-1]) is w.Number else factor


def _factored(entry: w.Node, factors: Factors, domain: Domain) -> tuple[w.Node, ...]:
    """1 - k^2 = (1 - k)(1 + k), if there are several factors, not all of them symbols, and no denominator; factors
    under a root or inside an absolute value are not factors of the number.
    """
    different = [f for f, _ in factors.powers]
    if factors.fraction or len(different) < 2 or all(f.is_Symbol for f in different):
        return ()
    import sympy

    constant, powers = factors.constant, list(factors.powers)
    if constant.is_negative:
        turned = next((n for n, (_, m) in enumerate(powers) if m % 2), None)
        if turned is not None:
            powers[turned] = (sympy.expand(-powers[turned][0]), powers[turned][1])
            constant = -constant
    parts: list[w.Node] = [] if constant == 1 else [write(constant)]
    number_first = type(entry) is w.Sum and type(entry.terms[0]) is w.Number
    parts += [power_of(_number_first(write(f)) if number_first else write(f), m) for f, m in powers]
    product = product_of(parts)
    if (
        product == entry
        or result(product) == product
        or not is_zero(final(value(product, domain) - value(entry, domain)))
    ):
        return ()
    return (equation(entry, product),)
