"""Inequalities of a number with one letter, told of the letter.

2a + 1 >= 0       a >= -1/2
1 - a^2 > 0       |a| < 1
exp(a) - 1 > 0    exp(a) > 1
"""

from __future__ import annotations

from typing import Final

from symla.notation import written as w
from symla.notation.value import value
from symla.notation.write import name_of, simplest, write
from symla.operations._cases.certain import Assumed, sign

_TURNED: Final[dict[w.RelationSymbol, w.RelationSymbol]] = {">": "<", "<": ">", ">=": "<=", "<=": ">=", "!=": "!="}


def of_letter(number: w.Node, symbol: w.RelationSymbol, assumed: Assumed = ()) -> w.Relation:
    """That a real number is > 0, < 0, >= 0, <= 0 or != 0, told of k for a number c (k - r) with real c and r; its order
    told of |k| for a number c (k^2 - d) with a rational d > 0, of k where the sign of this is known; of others with a
    number to the right of a single term: exp(k) > 1.
    """
    import sympy

    found = sympy.expand(value(number, "real"))
    letters = found.free_symbols
    if len(letters) == 1 and found.is_polynomial(*letters):
        (k,) = letters
        c, *between, last = sympy.Poly(found, k).all_coeffs()
        told = symbol if c.is_positive else _TURNED[symbol]
        if c.is_real and last.is_real:
            zero = simplest(-last / c)
            if not between:
                return w.Relation(name_of(k), told, write(zero))
            if between == [0] and zero == 0 and told in (">", "<="):  # a square, which is never negative
                return w.Relation(name_of(k), "!=" if told == ">" else "=", w.ZERO)
            if between == [0] and symbol != "!=" and zero.is_Rational and zero > 0:
                name, root = name_of(k), simplest(sympy.sqrt(zero))
                known = sign(name, assumed)
                if known == -1:
                    return w.Relation(name, _TURNED[told], write(-root))
                return w.Relation(name if known else w.AbsoluteValue(name), told, write(root))
    constant, term = found.as_independent(*letters, as_Add=True)
    if not constant or term.is_Add or not letters:
        return w.Relation(number, symbol, w.ZERO)
    if term.could_extract_minus_sign():
        return w.Relation(write(-term), _TURNED[symbol], write(constant))
    return w.Relation(write(term), symbol, write(-constant))
