"""The entries of a matrix under reduction: rational numbers as Python's own, all others as SymPy's.

Each number is kept in final form, so that zero is recognized.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from math import lcm
from typing import Any

from symla.errors import SymlaError
from symla.notation import written as w
from symla.notation.budget import afford, go_on
from symla.notation.exact import rational
from symla.notation.rational import Fraction
from symla.operations._cases import certain
from symla.operations._cases.quotients import cancelled, combined, product, quotient

_RATIONAL = frozenset((int, Fraction))

Entry = Any  # int | Fraction | sympy.Expr: SymPy's classes carry no types


class CannotSplit(SymlaError):
    """Raised where it is out of reach whether a number is zero, or for which values of its symbols."""


_ZERO_DIVISOR = (
    "A divisor on the way is zero in a case in which a root is not real. Give a condition under which roots are real, "
    "such as k >= 0 for the root of k, or choose values for some of the symbols."
)


def entry_of(node: w.Node, domain: str) -> Entry:
    """The value of the written number."""
    exact = node.value if type(node) is w.Number else rational(node)
    if type(exact) is int:
        return exact
    if exact is not None:
        return _settled(exact)
    from symla.notation.value import value

    return final(value(node, domain))  # type: ignore[arg-type]


def written(entry: Entry) -> w.Node:
    """The number as a written expression."""
    if type(entry) in _RATIONAL:
        return w.number(entry)
    from symla.notation import nested_sums
    from symla.notation.write import write

    if entry.is_finite is False:
        raise CannotSplit(_ZERO_DIVISOR)
    return (nested_sums.written(entry) if entry.is_number else None) or write(entry)


def is_rational(entry: Entry) -> bool:
    """Whether it is a rational number."""
    return type(entry) in _RATIONAL


def is_of_zeros(entry: Entry) -> bool:
    """Whether a named zero of a polynomial occurs in it."""
    if is_rational(entry) or entry.free_symbols:
        return False
    from symla.notation.sympy_zeros import Algebraic

    return bool(entry.has(Algebraic))


def is_zero(entry: Entry) -> bool:
    """Whether it is zero for all values of its symbols."""
    return type(entry) in _RATIONAL and not entry


def _not_told(entry: Any) -> str:
    size = abs(entry.evalf(3))
    if size > 10**-9:
        return f"It could not be proved that a number of size {size.evalf(3)} is not zero"
    return "It could not be decided whether a number near 0 is zero"


def is_not_zero(entry: Entry) -> bool:
    """Whether a constant is nonzero."""
    if is_rational(entry):
        return bool(entry)
    known = certain.is_zero(written(entry))
    if known is None:
        raise CannotSplit(f"{_not_told(entry)}. Take a matrix with simpler numbers, or decimals in their place.")
    return not known


def is_nonzero(number: Entry, domain: str = "real", assumed: certain.Assumed = ()) -> bool:
    """Whether the number is certainly not zero, where it is defined."""
    if is_rational(number):
        return bool(number)
    node = written(number)
    top = node.numerator if type(node) is w.Quotient else node
    return certain.holds(w.Relation(top, "!=", w.ZERO), domain, assumed)


def real_and_imaginary(value: Any) -> tuple[Any, Any] | None:
    """The two parts of a sum of products of real symbols, their real functions, numbers and i; None for others, and
    without i.
    """
    import sympy

    if is_rational(value) or not value.has(sympy.I):
        return None
    if any(not power.exp.is_Integer for power in value.atoms(sympy.Pow)):
        return None
    if not all(part.is_real for part in (*value.free_symbols, *value.atoms(sympy.Function))):
        return None
    whole = sympy.expand(value)
    imaginary = whole.coeff(sympy.I)
    real = sympy.expand(whole - sympy.I * imaginary)
    return None if real.has(sympy.I) or imaginary.has(sympy.I) else (real, imaginary)


def real_if_zero(entry: Entry) -> Entry:
    """A real number that is zero exactly if this one is, (a - 1)^2 + b^2 for a - 1 + ib; the number itself where that
    is not known.
    """
    parts = real_and_imaginary(entry)
    return entry if parts is None else final(in_sympy(parts[0]) ** 2 + in_sympy(parts[1]) ** 2)


def plus(x: Entry, factor: Entry, y: Entry) -> Entry:
    """x + factor·y"""
    if type(x) is int and type(factor) is int and type(y) is int:
        return x + factor * y
    if type(x) in _RATIONAL and type(factor) in _RATIONAL and type(y) in _RATIONAL:
        return _settled(x + factor * y) if y else x
    found = combined(in_sympy(x), in_sympy(factor), in_sympy(y))
    return final(in_sympy(x) + in_sympy(factor) * in_sympy(y)) if found is None else _plain(found)


def times(x: Entry, y: Entry) -> Entry:
    """x·y"""
    if type(x) is int and type(y) is int:
        return x * y
    if type(x) in _RATIONAL and type(y) in _RATIONAL:
        return _settled(x * y) if y else 0
    found = product(in_sympy(x), in_sympy(y))
    return final(in_sympy(x) * in_sympy(y)) if found is None else _plain(found)


def over(x: Entry, y: Entry) -> Entry:
    """x/y"""
    if type(x) in _RATIONAL and type(y) in _RATIONAL:
        if not y:
            raise CannotSplit(_ZERO_DIVISOR)
        return _settled(Fraction(x.numerator * y.denominator, x.denominator * y.numerator))
    found = quotient(in_sympy(x), in_sympy(y))
    return final(in_sympy(x) / in_sympy(y)) if found is None else _plain(found)


def common_denominator(entries: Sequence[Entry]) -> Entry:
    """The least common denominator of numbers that are all fractions, apart from integers over the same; else 1."""
    from symla.notation.sympy_write import as_quotient

    parts = [as_quotient(in_sympy(entry))[1].as_coeff_Mul() for entry in entries]
    if len({rest for _, rest in parts}) > 1 or any(number * rest == 1 for number, rest in parts):
        return 1
    return _plain(lcm(*[int(number) for number, _ in parts]) * parts[0][1])


def _plain(value: Any) -> Entry:
    """A rational number as Python's own."""
    return _settled(Fraction(int(value.p), int(value.q))) if value.is_Rational else value


def _settled(value: int | Fraction) -> int | Fraction:
    return value.numerator if value.denominator == 1 else value


def in_sympy(entry: Entry) -> Any:
    """The number as SymPy's."""
    if is_rational(entry):
        from symla.notation.value import exact

        return exact(entry)
    return entry


@lru_cache(maxsize=4096)
def final(value: Any) -> Entry:
    """A SymPy value in final form; a rational number as Python's own."""
    import sympy

    from symla.notation.moduli import without_bars
    from symla.notation.nested_sums import is_one_multiple
    from symla.notation.write import simplest, write

    if value.free_symbols:
        go_on()
        value = without_bars(value)
        found = cancelled(value)
        if found is not None:
            return _plain(found)
        afford(value)
        value = sympy.cancel(sympy.expand(value))
    value = simplest(value)
    if value.is_Rational or is_one_multiple(value):
        return _plain(value)
    return 0 if value.is_number and value.is_finite is not False and certain.is_zero(write(value)) else value
