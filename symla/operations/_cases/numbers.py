"""The entries of a matrix under reduction: rational numbers as Python's own, all others as SymPy's.

Each number is kept in final form, so that zero is recognized.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from math import lcm
from typing import Any

from symla.errors import SymlaError
from symla.notation import written as w
from symla.notation.budget import afford, go_on
from symla.notation.exact import rational
from symla.notation.rational import Fraction
from symla.operations._cases.quotients import cancelled, combined, product, quotient

_DIGITS = 60
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
    from symla.notation.write import write

    if entry.is_finite is False:
        raise CannotSplit(_ZERO_DIVISOR)
    return write(entry)


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


def _near(entry: Any) -> str:
    size = abs(entry.evalf(3))
    return f"about {size.evalf(3)}" if size > 10**-9 else "near 0"


def is_not_zero(entry: Entry) -> bool:
    """Whether a constant is nonzero."""
    if is_rational(entry):
        return bool(entry)
    known = is_zero_number(entry)
    if known is None:
        raise CannotSplit(
            f"It could not be decided whether a number that is {_near(entry)} is zero. "
            "Take a matrix with simpler numbers, or decimals in their place."
        )
    return not known


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


def is_zero_number(value: Any) -> bool | None:
    """Whether a constant is zero; None if unknown."""
    import sympy

    from symla.notation.sympy_zeros import Algebraic, is_not_zero

    if value.has(Algebraic) and is_not_zero(value):
        return False
    if value.is_number and _has_root_of_sum(value):
        go_on()
        if _is_clear(value):
            return False  # SymPy takes long to find the sign of nested roots
    known: bool | None = value.is_zero
    if known is not None or not value.is_number:
        return known
    from symla.notation.surd_sums import in_one_form

    found = in_one_form(value)
    if found is not None:
        return not found
    try:
        return False if _is_clear(value) else _vanishes(value)
    except (NotImplementedError, sympy.polys.polyerrors.BasePolynomialError, TypeError, ValueError):
        return None


def _has_root_of_sum(value: Any) -> bool:
    """Whether there is a nested root."""
    import sympy

    return any(part.base.is_Add and not part.exp.is_Integer for part in value.atoms(sympy.Pow))


def _is_clear(value: Any) -> bool:
    """Whether its decimals show that a constant is nonzero."""
    import sympy

    return bool(abs(value.evalf(_DIGITS)) > sympy.Float(10) ** (-_DIGITS // 2))


def _vanishes(value: Any) -> bool | None:
    """Whether a constant close to zero is zero; None if unknown.

    Letters stand for pi, e and the values of functions.  A polynomial in them is zero if each of its coefficients,
    which are algebraic, is zero.  A nonzero coefficient decides nothing: the letters may still cancel, as in ln(4) - 2
    ln(2).
    """
    import sympy

    others = [part for part in _leaves(value) if part.is_algebraic is not True]
    if not others:
        polynomial = sympy.minimal_polynomial(value, polys=True)
        return bool(polynomial.degree() == 1 and polynomial.nth(0) == 0)
    letters = {part: sympy.Dummy() for part in others}
    numerator, denominator = sympy.fraction(sympy.together(value.xreplace(letters)))
    if _without_letters(denominator, letters.values()):
        return None  # no division by zero
    return True if _without_letters(numerator, letters.values()) else None


def _leaves(value: Any) -> list[Any]:
    """The numbers and function values from which sums, products and integer powers are made, each once."""
    found: dict[Any, None] = {}
    waiting = [value]
    while waiting:
        part = waiting.pop()
        if part.is_Add or part.is_Mul or (part.is_Pow and part.exp.is_Integer):
            waiting += part.args if not part.is_Pow else [part.base]
        else:
            found[part] = None
    return list(found)


def _without_letters(value: Any, letters: Iterable[Any]) -> bool:
    """Whether each coefficient of a polynomial in the letters is zero."""
    import sympy

    for coefficient in sympy.Poly(sympy.expand(value), *letters).coeffs():
        polynomial = sympy.minimal_polynomial(coefficient, polys=True)
        if polynomial.degree() > 1 or polynomial.nth(0) != 0:
            return False
    return True


def real_if_zero(entry: Entry) -> Entry:
    """A real number that is zero exactly if this one is, (a - 1)^2 + b^2 for a - 1 + ib; the number itself where that
    is not known.
    """
    parts = real_and_imaginary(entry)
    return entry if parts is None else final(_sympy(parts[0]) ** 2 + _sympy(parts[1]) ** 2)


def plus(x: Entry, factor: Entry, y: Entry) -> Entry:
    """x + factor·y"""
    if type(x) is int and type(factor) is int and type(y) is int:
        return x + factor * y
    if type(x) in _RATIONAL and type(factor) in _RATIONAL and type(y) in _RATIONAL:
        return _settled(x + factor * y) if y else x
    found = combined(_sympy(x), _sympy(factor), _sympy(y))
    return final(_sympy(x) + _sympy(factor) * _sympy(y)) if found is None else _plain(found)


def times(x: Entry, y: Entry) -> Entry:
    """x·y"""
    if type(x) is int and type(y) is int:
        return x * y
    if type(x) in _RATIONAL and type(y) in _RATIONAL:
        return _settled(x * y) if y else 0
    found = product(_sympy(x), _sympy(y))
    return final(_sympy(x) * _sympy(y)) if found is None else _plain(found)


def over(x: Entry, y: Entry) -> Entry:
    """x/y"""
    if type(x) in _RATIONAL and type(y) in _RATIONAL:
        if not y:
            raise CannotSplit(_ZERO_DIVISOR)
        return _settled(Fraction(x.numerator * y.denominator, x.denominator * y.numerator))
    found = quotient(_sympy(x), _sympy(y))
    return final(_sympy(x) / _sympy(y)) if found is None else _plain(found)


def common_denominator(entries: Sequence[Entry]) -> Entry:
    """The least common denominator of numbers that are all fractions, apart from integers over the same; else 1."""
    from symla.notation.sympy_write import as_quotient

    parts = [as_quotient(_sympy(entry))[1].as_coeff_Mul() for entry in entries]
    if len({rest for _, rest in parts}) > 1 or any(number * rest == 1 for number, rest in parts):
        return 1
    return _plain(lcm(*[int(number) for number, _ in parts]) * parts[0][1])


def _plain(value: Any) -> Entry:
    """A rational number as Python's own."""
    return _settled(Fraction(int(value.p), int(value.q))) if value.is_Rational else value


def _settled(value: int | Fraction) -> int | Fraction:
    return value.numerator if value.denominator == 1 else value


def _sympy(entry: Entry) -> Any:
    if is_rational(entry):
        from symla.notation.value import exact

        return exact(entry)
    return entry


@lru_cache(maxsize=4096)
def final(value: Any) -> Entry:
    """A SymPy value in final form; a rational number as Python's own."""
    import sympy

    from symla.notation.write import simplest

    if value.free_symbols:
        go_on()
        found = cancelled(value)
        if found is not None:
            return _plain(found)
        afford(value)
        value = sympy.cancel(sympy.expand(value))
    value = simplest(value)
    if not value.is_Rational and value.is_number and is_zero_number(value):
        return 0
    if value.is_Rational:
        return _settled(Fraction(int(value.p), int(value.q)))
    return value
