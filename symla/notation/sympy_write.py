"""A SymPy value in conventional form and order, as a written expression.

    2*sqrt(2)        Product((Number(2), Root(Number(8)))) -> 2√2
    -a**2 + 1        1 - a^2
    sqrt(2)/2        a fraction with a rational denominator

`write` keeps the value and only chooses its notation.  `simplest` first brings it to final form: fractions in lowest
terms, radicals simplified, denominators rational, like terms collected.
"""

from __future__ import annotations

from functools import lru_cache
from math import lcm
from typing import Any

import sympy
from sympy import S

from symla.errors import SymlaError
from symla.notation import written as w
from symla.notation.angles import has_angles, with_angles
from symla.notation.budget import afford, go_on
from symla.notation.indices import canonical
from symla.notation.letter_roots import apart, in_root_letters, lowest_of_roots, ordered_terms
from symla.notation.moduli import in_conjugates, in_moduli, told_both_ways
from symla.notation.names import is_fit
from symla.notation.nested_sums import in_one_root
from symla.notation.rational import Fraction
from symla.notation.sums import product_of, signed_sum, with_sign
from symla.notation.surd_sums import in_complex_roots, in_one_form, without_powers_of_units, without_sums_below
from symla.notation.sympy_zeros import Algebraic, lowest, without_name

_HIGHEST_OF_E = 100  # larger exponents are written exp(...)
_MOST_SYMBOLS = 24  # size limits for factoring and cancelling
_SHORT = 3  # terms of a sum that is not factored under a root
_FUNCTIONS = {
    sympy.cos: "cos",
    sympy.sin: "sin",
    sympy.tan: "tan",
    sympy.cosh: "cosh",
    sympy.sinh: "sinh",
    sympy.tanh: "tanh",
    sympy.cot: "cot",
    sympy.sec: "sec",
    sympy.csc: "csc",
    sympy.acos: "arccos",
    sympy.asin: "arcsin",
    sympy.atan: "arctan",
    sympy.exp: "exp",
    sympy.log: "ln",
    sympy.Max: "max",
    sympy.Min: "min",
}
_CONSTANTS: dict[Any, w.Node] = {S.Pi: w.Constant("pi"), S.Exp1: w.Constant("e"), S.ImaginaryUnit: w.Constant("i")}
_RELATIONS: dict[Any, w.RelationSymbol] = {
    sympy.Eq: "=",
    sympy.Ne: "!=",
    sympy.StrictLessThan: "<",
    sympy.LessThan: "<=",
    sympy.StrictGreaterThan: ">",
    sympy.GreaterThan: ">=",
}


def write(value: Any) -> w.Node:
    """The written form of a SymPy expression or matrix."""
    if isinstance(value, sympy.MatrixBase):
        return w.Matrix(
            tuple(tuple(write(value[i, j]) for j in range(value.cols)) for i in range(value.rows)), None, value.cols
        )
    if value.is_Integer:
        return w.Number(int(value))
    if value.is_Rational:
        return w.Number(Fraction(int(value.p), int(value.q)))
    return _write(value)


@lru_cache(maxsize=4096)
def _write(value: Any) -> w.Node:
    if value.is_Symbol:
        return name_of(value)
    if isinstance(value, Algebraic):
        return value.node
    if isinstance(value, sympy.CRootOf):
        return without_name(value) if value.poly.degree() > 2 else write(_by_formula(value))
    constant = w.Constant("inf") if value is S.Infinity else _CONSTANTS.get(value)
    if constant is not None:
        return constant
    if value is S.NegativeInfinity:
        return w.Negative(w.Constant("inf"))
    if value.is_Add:
        return _add(value)
    if value.is_Mul:
        return _mul(value)
    if value.is_Pow:
        return _pow(value)
    if isinstance(value, sympy.Abs):
        return w.AbsoluteValue(write(value.args[0]))
    if isinstance(value, sympy.conjugate):
        return w.Conjugate(write(value.args[0]))
    if isinstance(value, sympy.Piecewise):
        return w.Branches(tuple((write(e), None if c == True else write(c)) for e, c in value.args))  # noqa: E712
    if isinstance(value, sympy.And):
        return w.Both(tuple(write(a) for a in sorted(value.args, key=sympy.default_sort_key)))
    sign = _RELATIONS.get(type(value))
    if sign is not None:
        return w.Relation(write(value.lhs), sign, write(value.rhs))
    if isinstance(value, sympy.exp):
        return _exponential(value.args[0])
    if value.func in _FUNCTIONS:
        arguments = (
            sorted(value.args, key=sympy.default_sort_key) if value.func in (sympy.Max, sympy.Min) else value.args
        )
        return w.Call(_FUNCTIONS[value.func], tuple(write(simplest(a)) for a in arguments))
    raise SymlaError(f"{type(value).__name__} has no place on a page of linear algebra: {str(value)[:60]}")


def _by_formula(root: Any) -> Any:
    """SymPy's number for the zero of a polynomial of degree 2, with a square root."""
    return min(sympy.roots(root.poly.as_expr()), key=lambda zero: abs(sympy.N(zero - root, 30)))


def name_of(symbol: Any) -> w.Name:
    """The name of a SymPy symbol: `x_1` and `x1` have the subscript 1.  Raises `SymlaError` for an invalid name."""
    name = _name_in(symbol.name)
    if not is_fit(name):
        raise SymlaError(f"{symbol.name[:60]!r} is not a name that can be printed; name the symbol x, x_1 or lambda.")
    return name


def _name_in(text: str) -> w.Name:
    base, _, rest = text.partition("_")
    if rest and base:
        return w.Name(base, canonical(tuple(rest.split(","))))
    head = text.rstrip("0123456789")
    if head and head != text and head.isalpha() and len(head) == 1:
        return w.Name(head, canonical((text[len(head) :],)))
    return w.Name(text)


def _add(value: Any) -> w.Node:
    zeros = value.atoms(Algebraic) if value.is_number else ()
    if zeros and value.is_polynomial(*zeros):
        return _of_zeros(value)
    terms = ordered_terms(value)
    if zeros:  # beside functions of them: one after the other
        terms = sorted(terms, key=lambda t: sorted(map(str, t.atoms(Algebraic))))
    signed = [write(t) for t in terms]
    if len(signed) == 2 and _is_minus(signed[0]) and not _is_minus(signed[1]) and value.is_real is not False:
        signed.reverse()  # 1 - a^2, not -a^2 + 1; but -1 + 2i
    elif value.is_number or any(type(t) is w.Call and t.function == "exp" for t in signed):
        signed.sort(key=lambda t: not _is_positive(t))  # 1 + e^{-a}, 2 + sqrt(3), but sqrt(3) - 2
    return signed_sum(signed)


def _of_zeros(value: Any) -> w.Node:
    """A sum with named zeros by falling powers, over one denominator."""
    terms = sorted(
        value.args, key=lambda t: (-sum(e for b, e in t.as_powers_dict().items() if not b.is_Rational), str(t))
    )
    below = lcm(*[int(t.as_coeff_Mul()[0].q) if t.as_coeff_Mul()[0].is_Rational else 1 for t in terms])
    parts = [write(t * below) for t in terms]
    if len(parts) == 2 and _is_minus(parts[0]) and not _is_minus(parts[1]):
        parts.reverse()
    written = signed_sum(parts)
    return written if below == 1 else w.Quotient(written, w.Number(below))


def _exponential(exponent: Any) -> w.Node:
    """e^2 as a power of e; exp(x) of any other number."""
    if exponent.is_Integer and 1 < exponent <= _HIGHEST_OF_E:
        return w.Power(w.Constant("e"), w.Number(int(exponent)))
    return w.Call("exp", (with_sign(write(exponent)),))


def _is_positive(node: w.Node) -> bool:
    """Whether it is a rational number above zero."""
    return type(node) is w.Number and node.value > 0


def _is_minus(node: w.Node) -> bool:
    return type(node) is w.Negative or (type(node) is w.Number and node.value < 0)


def _mul(value: Any) -> w.Node:
    numerator, denominator = value.as_numer_denom()
    coefficient, rest = numerator.as_coeff_Mul()
    if coefficient.is_negative:
        return w.Negative(write(-value))
    if denominator is not S.One:
        return w.Quotient(write(numerator), write(denominator))
    factors = list(rest.as_ordered_factors()) if rest.is_Mul else [rest]
    # constants before letters, i after its coefficient
    factors.sort(key=lambda f: 0 if f.is_Integer else 1 if f.is_number and f is not S.ImaginaryUnit else 2)
    written = tuple(write(f) for f in factors)
    if coefficient is not S.One:
        written = (write(coefficient), *written)
    return product_of(written)


def _pow(value: Any) -> w.Node:
    base, exponent = value.as_base_exp()
    if exponent.is_Rational and exponent.is_negative:
        return w.Quotient(w.Number(1), write(1 / value))
    if base is S.Exp1:
        return _exponential(exponent)
    if exponent.is_Rational and not exponent.is_Integer:
        if exponent.p == 1:
            return w.Root(write(base), int(exponent.q))
        if base.is_Integer:
            return w.Root(write(base**exponent.p), int(exponent.q))
        if base.is_nonnegative:
            return w.Root(w.Power(write(base), w.Number(int(exponent.p))), int(exponent.q))
        whole, rest = divmod(int(exponent.p), int(exponent.q))  # a √a differs from √(a^3) where a is negative
        root: w.Node = w.Root(write(base), int(exponent.q))
        root = w.Power(root, w.Number(rest)) if rest > 1 else root
        return w.Product((write(base**whole), root)) if whole else root
    return w.Power(write(base), write(exponent))


# ---- the final form of a result ----------------------------------------------------------------------------


@lru_cache(maxsize=4096)
def simplest(value: Any) -> Any:
    """The value in final form, equal to the given one for all values of the symbols."""
    if value.is_Rational:
        return value
    if value.is_number:
        return _simplest_number(value)
    if value.has(sympy.Piecewise, sympy.Max, sympy.Min, sympy.exp):
        return value
    afford(value)
    if has_angles(value):
        value = with_angles(value)
        if value.is_number:
            return simplest(value)
    letters = told_both_ways(value)
    collected = sympy.expand(in_conjugates(value, letters), deep=False)
    if _has_denominator(collected) and len(collected.free_symbols) <= _MOST_SYMBOLS:
        collected = in_root_letters(collected, lambda x: sympy.cancel(sympy.together(x)))
    collected = collected.replace(
        lambda e: e.is_Pow and e.exp.is_Rational and not e.exp.is_Integer and not e.base.is_Atom,
        lambda e: _root(e.base, e.exp),
    )
    return in_moduli(lowest_of_roots(collected) if _has_denominator(collected) else collected, letters)


def _has_denominator(value: Any) -> bool:
    return any(p.exp.is_negative for p in value.atoms(sympy.Pow) if p.exp.is_Rational)


def _root(radicand: Any, exponent: Any) -> Any:
    """sqrt(a^2 + 2ab + b^2) -> |a + b|; but sqrt(1 - a^2) stays"""
    if len(radicand.free_symbols) > _MOST_SYMBOLS:
        return sympy.Pow(radicand, exponent)
    above, below = apart(in_root_letters(radicand, sympy.factor))
    found = sympy.Pow(above, exponent) / sympy.Pow(below, exponent)
    return sympy.Mul(*[_unfactored(part, exponent) for part in sympy.Mul.make_args(found)])


def _unfactored(root: Any, exponent: Any) -> Any:
    """The root of a product as the root of a short sum, if it is one."""
    if not (root.is_Pow and root.exp == exponent and root.base.is_Mul):
        return root
    above, below = root.base.as_numer_denom()
    expanded = sympy.expand(above)
    return sympy.Pow(expanded / below, exponent) if len(expanded.args) <= _SHORT and expanded.is_Add else root


@lru_cache(maxsize=1024)
def _denested(root: Any) -> Any:
    """sqrt(6 + 2 sqrt(5)) -> 1 + sqrt(5)"""
    return sympy.sqrtdenest(root).replace(
        lambda e: e.is_Pow and e.exp is S.Half and e.base.is_Add, lambda e: _root_of_sum(e.base)
    )


def _root_of_sum(radicand: Any) -> Any:
    """sqrt(-4 sqrt(2) - 4) -> 2i sqrt(sqrt(2) + 1)"""
    if radicand.is_negative:
        return sympy.I * _root_of_sum(-radicand)
    content, rest = radicand.primitive()
    outside, inside = sympy.sqrt(content).as_coeff_Mul()
    return outside * sympy.sqrt(sympy.expand(inside**2 * rest))


# numbers with these are in final form
_LEFT = (S.Infinity, S.NegativeInfinity, S.ComplexInfinity, sympy.exp, sympy.log, sympy.acos, sympy.asin, sympy.atan)


def _simplest_number(value: Any) -> Any:
    root = value.as_coeff_Mul()[1]
    if root.is_Pow and root.exp is S.Half and root.base.is_Integer and root.base.is_positive:
        return value  # 11 sqrt(17)/17 is already in final form, as most roots are
    if value.has(*_LEFT):
        return value
    value = without_powers_of_units(value)
    if value.has(Algebraic):
        return lowest(value)
    if has_angles(value) and (value := with_angles(value)).is_Rational:
        return value
    if value.has(S.Pi, S.Exp1) and any(part.exp.is_negative and part.base.is_Add for part in value.atoms(sympy.Pow)):
        afford(value)
        return value  # rationalizing a denominator of pi and roots would only enlarge it
    one_root = in_one_root(value)
    if one_root is not None:
        return one_root if in_one_form(one_root) is None else sympy.radsimp(one_root)
    if value.has(sympy.I) and (found := in_complex_roots(value)) is not None:
        return found
    go_on()  # roots within roots may take seconds each
    found = sympy.radsimp(without_sums_below(value))
    if all(p.base.is_real for p in found.atoms(sympy.Pow)) and any(
        p.exp is S.Half and not p.base.is_Rational for p in found.atoms(sympy.Pow)
    ):
        found = sympy.expand_mul(found).replace(lambda e: e.is_Pow and e.exp is S.Half and e.base.is_Add, _denested)
    if found.is_Mul and any(f.is_Add for f in found.args):
        found = sympy.radsimp(sympy.expand(found))  # expand a product that radsimp left
    return found
