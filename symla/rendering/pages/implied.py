"""Conditions on several letters without those that the others imply.

a != b and a = 0                      a = 0 and b != 0
a != b and b^2 - a^2 > 0              b^2 - a^2 > 0
a != b and a != -b and b^2 <= a^2     b^2 < a^2
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from symla.errors import SymlaError
from symla.notation import written as w
from symla.notation.arithmetic import result
from symla.notation.domain import Domain
from symla.notation.value import value
from symla.notation.write import write

_STRICT: dict[str, w.RelationSymbol] = {"<=": "<", ">=": ">"}
_TURNED: dict[str, w.RelationSymbol] = {">": "<", "<": ">", ">=": "<=", "<=": ">="}
_PLAIN = frozenset((w.Name, w.Number, w.Sum, w.Negative, w.Product, w.Quotient, w.Power, w.Relation))


def without_implied(parts: Sequence[w.Node], domain: Domain) -> list[w.Node]:
    """The conditions, if they are relations of polynomials in several letters; unchanged where there are others."""
    relations = [part for part in parts if type(part) is w.Relation]
    nodes = [node for part in relations for node in w.walk(part)]
    plain = len(relations) == len(parts) > 1 and _PLAIN.issuperset(map(type, nodes))
    if not plain or len({node for node in nodes if type(node) is w.Name}) < 2:
        return list(parts)
    try:
        return [*_Conditions(domain).shorter(relations)]
    except SymlaError:
        return list(parts)


class _Conditions:
    """Conditions on letters of one domain."""

    def __init__(self, domain: Domain) -> None:
        self.domain = domain

    def shorter(self, parts: list[w.Relation]) -> list[w.Relation]:
        for equation in [part for part in parts if part.symbol == "="]:
            put = [part if part.symbol == "=" else self.put_in(part, equation) for part in parts]
            if any(self.verdict(part) is False for part in put):
                return parts  # nothing satisfies them
            left = [part for part in put if part.symbol == "=" or self.verdict(part) is None]
            parts = parts if left == parts else sorted(left, key=lambda part: part.symbol != "=")
        parts = [self.strict(part, parts) for part in parts]
        for unequal in [part for part in parts if part.symbol == "!="]:
            others = [part for part in parts if part is not unequal]
            if any(self.verdict(self.put_in(part, unequal)) is False for part in others):
                parts = others
        return parts

    def put_in(self, part: w.Relation, equation: w.Relation) -> w.Relation:
        """The relation where the sides of the other one are equal, if one of them is a letter alone."""
        for letter, other in ((equation.left, equation.right), (equation.right, equation.left)):
            if type(letter) is w.Name and letter not in w.walk(other):
                if letter not in w.walk(part):
                    return part
                put = w.substitute(part, {letter: other})
                assert type(put) is w.Relation
                return self.written(
                    w.Relation(result(put.left, self.domain), part.symbol, result(put.right, self.domain))
                )
        return part

    def written(self, part: w.Relation) -> w.Relation:
        """-b != b as b != 0"""
        constant, letter = self.difference(part).as_coeff_Mul()
        if not letter.is_Symbol:
            return part
        symbol = _TURNED.get(part.symbol, part.symbol) if constant < 0 else part.symbol
        return w.Relation(write(letter), symbol, w.ZERO)

    def difference(self, part: w.Relation) -> Any:
        return value(w.Sum((part.left, w.Negative(part.right))), self.domain).expand()

    def verdict(self, part: w.Relation) -> bool | None:
        """Whether the relation holds for all values of the letters, or for none; None where they decide."""
        x = self.difference(part)
        known: dict[str, tuple[bool | None, bool | None]] = {
            "=": (x.is_zero, x.is_nonzero),
            "!=": (x.is_nonzero, x.is_zero),
            ">": (x.is_positive, x.is_nonpositive),
            "<": (x.is_negative, x.is_nonnegative),
            ">=": (x.is_nonnegative, x.is_negative),
            "<=": (x.is_nonpositive, x.is_positive),
        }
        always, never = known.get(part.symbol, (None, None))
        return True if always else False if never else None

    def strict(self, part: w.Relation, parts: list[w.Relation]) -> w.Relation:
        """x < 0 for x <= 0, where every factor of x is one of the numbers that are not zero."""
        if part.symbol not in _STRICT:
            return part
        nonzero = {_monic(self.difference(other)) for other in parts if other.symbol == "!="}
        factors = [factor for factor in self.difference(part).factor().as_ordered_factors() if factor.free_symbols]
        if factors and all(_monic(factor.as_base_exp()[0]) in nonzero for factor in factors):
            return w.Relation(part.left, _STRICT[part.symbol], part.right)
        return part


def _monic(x: Any) -> Any:
    """A multiple that is the same for all multiples of the number."""
    rest = x.as_coeff_Mul()[1]
    rest = rest.primitive()[1] if rest.is_Add else rest
    return -rest if rest.could_extract_minus_sign() else rest
