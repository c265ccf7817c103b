"""A SymPy value in conventional form and order, as a written expression.

    2*sqrt(2)        Product((Number(2), Root(Number(8)))) -> 2√2
    -a**2 + 1        1 - a^2
    sqrt(2)/2        a fraction with a rational denominator
    1/2 + sqrt(5)/2, 2 - sqrt(2)/3      (1 + √5)/2, (6 - √2)/3: a number is one fraction
    4k/5 - 2/5                          (4k - 2)/5: so is a sum with letters all of whose terms are fractions
    k^2 + k/2                           k^2 + k/2: other sums stay sums

`write` keeps the value and only chooses its notation; `sympy_final.simplest` first brings it to final form.
"""

from __future__ import annotations

from functools import lru_cache
from math import lcm
from typing import Any

import sympy
from sympy import S

from symla.errors import SymlaError
from symla.notation import written as w
from symla.notation.domain import NoValue
from symla.notation.indices import canonical
from symla.notation.letter_roots import ordered_terms
from symla.notation.names import is_fit
from symla.notation.rational import Fraction
from symla.notation.squares import square_factor
from symla.notation.sums import product_of, signed_sum, with_sign
from symla.notation.sympy_final import simplest
from symla.notation.sympy_zeros import Algebraic, without_name

_HIGHEST_OF_E = 100  # larger exponents are written exp(...)
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
_CONSTANTS: dict[Any, w.Node] = {S.Pi: w.PI, S.Exp1: w.E, S.ImaginaryUnit: w.I}
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
    constant = w.INFINITY if value is S.Infinity else _CONSTANTS.get(value)
    if constant is not None:
        return constant
    if value is S.NegativeInfinity:
        return w.Negative(w.INFINITY)
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
    if value in (S.ComplexInfinity, S.NaN):
        raise NoValue("there is no such number")
    raise SymlaError(
        f"{str(value)[:60]} is not read: there are numbers, symbols, powers, roots and absolute values, exp, log, and "
        "trigonometric and hyperbolic functions"
    )


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
    above, below = _fraction(value)
    if below != 1:
        return _over(above, below)
    terms = ordered_terms(value)
    if zeros:  # beside functions of them: one after the other
        terms = sorted(terms, key=lambda t: sorted(map(str, t.atoms(Algebraic))))
    terms = sorted(terms, key=_has_root_of_sum)
    if len(terms) == 2:
        terms.sort(key=_has_i)  # cos t + i sin t
    signed = [write(t) for t in terms]
    is_turned = len(signed) == 2 and _is_minus(signed[0]) and not _is_minus(signed[1])
    if is_turned and value.is_real is not False and not _has_i(terms[1]):
        signed.reverse()  # 1 - a^2, not -a^2 + 1; but -1 + 2i
    elif value.is_number or any(type(t) is w.Call and t.function == "exp" for t in signed):
        leads = _is_rational if all(map(_is_minus, signed)) else _is_positive
        signed.sort(key=lambda t: not leads(t))  # 1 + e^{-a}, 2 + sqrt(3), -2 - sqrt(3), but sqrt(3) - 2
    return signed_sum(signed)


def _has_i(value: Any) -> bool:
    """Whether the term has the factor i, and comes after one that has not."""
    return S.ImaginaryUnit in sympy.Mul.make_args(value)


def _has_root_of_sum(value: Any) -> bool:
    """Whether a root of a sum with letters occurs, which comes last: k + 1 + sqrt(k^2 + 4)"""
    return any(p.base.is_Add and p.exp is S.Half and p.free_symbols for p in value.atoms(sympy.Pow))


def _over(above: Any, below: int) -> w.Node:
    """The fraction; a minus sign that all terms of a real number or of one with letters have stands before it."""
    if above.is_real is not False and all(t.could_extract_minus_sign() for t in sympy.Add.make_args(above)):
        return w.Negative(w.Quotient(write(-above), w.Number(below)))
    return w.Quotient(write(above), w.Number(below))


def _fraction(value: Any) -> tuple[Any, int]:
    """A sum over the least common denominator of its terms; with denominator 1, where it stays as it is."""
    parts = [_parted(term) for term in value.args]
    if value.free_symbols and any(bottom == 1 for _, bottom in parts):
        return value, 1
    below = lcm(*[bottom for _, bottom in parts])
    return sympy.Add(*[_multiplied(top, below // bottom) for top, bottom in parts]), below


def _parted(term: Any) -> tuple[Any, int]:
    """The numerator and the denominator of a term, with those of the sums that are its factors."""
    coefficient, rest = term.as_coeff_Mul()
    if not coefficient.is_Rational:
        return term, 1
    below, tops = int(coefficient.q), []
    for factor in sympy.Mul.make_args(rest):
        top, bottom = _fraction(factor) if factor.is_Add else _of_root(factor)
        below *= bottom
        tops.append(top)
    top = _multiplied(sympy.Mul(*tops), abs(int(coefficient.p)))
    return top if coefficient.is_positive else -top, below


def _of_root(value: Any) -> tuple[Any, int]:
    """√((5 - √5)/8) = √(10 - 2√5)/4"""
    if not (value.is_number and value.is_Pow and value.exp is S.Half and value.base.is_Add):
        return value, 1
    above, below = _fraction(value.base)
    outside, inside = square_factor(below)
    return sympy.sqrt(sympy.expand_mul(inside * above)), outside * inside


def _multiplied(term: Any, by: int) -> Any:
    """The term, its first sum multiplied by the integer."""
    factors = list(sympy.Mul.make_args(term))
    place = next((n for n, factor in enumerate(factors) if factor.is_Add), None)
    if by == 1 or place is None:
        return by * term
    factors[place] = sympy.expand_mul(by * factors[place])
    return sympy.Mul(*factors)


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
        return w.Power(w.E, w.Number(int(exponent)))
    return w.Call("exp", (with_sign(write(exponent)),))


def _is_rational(node: w.Node) -> bool:
    return type(node) is w.Number


def _is_positive(node: w.Node) -> bool:
    """Whether it is a rational number above zero."""
    return type(node) is w.Number and node.value > 0


def _is_minus(node: w.Node) -> bool:
    return type(node) is w.Negative or (type(node) is w.Number and node.value < 0)


def _mul(value: Any) -> w.Node:
    numerator, denominator = as_quotient(value)
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


def as_quotient(value: Any) -> tuple[Any, Any]:
    """The numerator and the denominator; e^{-t} is a factor, and no root of a number is below."""
    roots = {root: _of_root(root) for root in value.atoms(sympy.Pow)}
    value = value.xreplace({root: top / bottom for root, (top, bottom) in roots.items() if bottom != 1})
    powers = {power: sympy.Dummy(positive=True) for power in value.atoms(sympy.exp)}
    top, bottom = value.xreplace(powers).as_numer_denom() if powers else value.as_numer_denom()
    back = {letter: power for power, letter in powers.items()}
    return top.xreplace(back), bottom.xreplace(back)


def _pow(value: Any) -> w.Node:
    base, exponent = value.as_base_exp()
    if exponent.is_Rational and exponent.is_negative:
        return w.Quotient(w.ONE, write(1 / value))
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
