"""Whether numbers are positive, zero or negative: by cases where symbols occur, and by earlier decisions.

k > 0 decided, k - 1 <= 0 decided        then k + 2 is positive, and k^2 - k is zero only for k = 1
"""

from __future__ import annotations

from typing import Any, Literal, NamedTuple

from symla.derivation.build import equation, reason
from symla.notation import written as w
from symla.notation.plain import plain_printer
from symla.notation.value import symbol, value
from symla.notation.write import name_of, simplest, write
from symla.operations._cases.factors import factors_of
from symla.operations._cases.known import Known
from symla.operations._cases.numbers import CannotSplit, entry_of, is_zero
from symla.operations._run import Choice
from symla.operations._sheet import Sheet
from symla.operations.learning._numbers import sign

ZERO = w.Number(0)
_NOTHING = 10**-15  # closer to zero than zeros of different functions are; the kernel verifies the result

_PARTS = 10**12


class Signs:
    """The signs decided on a sheet, in order."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet
        self._decided: list[tuple[w.Node, bool]] = []

    def is_positive(self, number: w.Node) -> bool:
        """Whether a real number is positive, in two cases where symbols occur."""
        here = self.sheet.known.put_in(number)
        known = sign(here)
        if known is None:
            known = self._implied(here)
        if known is not None:
            return known > 0
        side = _side(here)
        if side is not None:
            return side > 0 and self.of(number) > 0
        above, below = w.Relation(here, ">", ZERO), w.Relation(here, "<=", ZERO)
        found: bool = self.sheet.choose(lambda: Choice([(above, True), (below, False)], reason("sign_decides")))
        self._decided.append((here, found))
        factors = factors_of(entry_of(here, "real")) if found else None
        if factors is not None:  # a positive number is nonzero
            self.sheet.run.known = self.sheet.known.with_nonzero(tuple([f for f, _ in factors.powers]))
        return found

    def of(self, number: w.Node) -> int:
        """1, 0 or -1."""
        here = self.sheet.known.put_in(number)
        known = sign(here)
        if known is not None:
            return known
        side = _side(here)
        if side is None and (letter := _linear(here)) is not None and self._is_open(here):
            return self._beside(here, *letter)
        if side is None and self.is_positive(number):
            return 1
        while not is_zero(exact := self.sheet.known.reduced(entry_of(self.sheet.known.put_in(number), "real"))):
            if self.sheet.known.certain(exact) or self._implied(here, strict=True) == -1:
                return side or -1
            self._zero_or_not(self.sheet.known.put_in(number))
        return 0

    def _beside(self, number: w.Node, factor: int, name: w.Name, root: Any) -> int:
        """The sign of a multiple of k - r, by comparing k with r, in three cases."""
        known, right = self.sheet.known, write(simplest(root))
        nonzero = known.with_nonzero((symbol(name, "real") - root,))
        cases: list[tuple[w.Node, tuple[int, Known]]] = [
            (w.Relation(name, ">", right), (1, nonzero)),
            (equation(name, right), (0, known.with_equal({name: right}))),
            (w.Relation(name, "<", right), (-1, nonzero)),
        ]
        found, self.sheet.run.known = self.sheet.choose(lambda: Choice(cases, reason("sign_decides")))
        self._decided.append((number, found * factor > 0))
        return int(found * factor)

    # ---- what was decided before, of one symbol ---------------------------------------------------------------------

    def _values(self, number: w.Node) -> list[int] | None:
        """The signs of a number in one symbol that the decisions allow; None if they are not worked out."""
        table = _Table.of([number, *[node for node, _ in self._decided]], self.sheet.known)
        if table is None:
            return None
        return [signs[0] for signs in table.rows if self._holds(signs[1:])]

    def _holds(self, signs: list[int]) -> bool:
        return all((sign > 0) is positive for sign, (_, positive) in zip(signs, self._decided, strict=True))

    def _implied(self, number: w.Node, strict: bool = False) -> Literal[-1, 1] | None:
        """1 or -1 where the number is positive, or not positive, for all allowed values; with `strict`, -1 stands for
        negative.
        """
        values = self._values(number)
        if not values:
            return None
        if all(sign > 0 for sign in values):
            return 1
        return -1 if all(sign < 0 if strict else sign <= 0 for sign in values) else None

    def _is_open(self, number: w.Node) -> bool:
        """Whether the decisions may allow a number to be positive, zero and negative."""
        values = self._values(number) if self._decided else None
        return values is None or {-1, 0, 1}.issubset(values)

    def _zero_or_not(self, number: w.Node) -> None:
        """The cases in which the number is zero, without those that the decisions exclude."""
        table = _Table.of([number, *[node for node, _ in self._decided]], self.sheet.known)
        roots = None if table is None else table.roots_of_first()
        if table is None or roots is None:
            self.sheet.decides(number, "zero_decides")
            return
        if not all(_is_written(root) for root, _ in roots):
            raise CannotSplit(
                f"Where {plain_printer()(number)} is zero cannot be written with roots. Choose values for its symbols."
            )
        name, known = table.name, self.sheet.known
        inside = [write(simplest(root)) for root, signs in roots if self._holds(signs[1:])]
        cases: list[tuple[w.Node, Known]] = [(equation(name, r), known.with_equal({name: r})) for r in inside]
        denied = tuple([w.Relation(name, "!=", r) for r in inside])
        other = known.with_nonzero(tuple([symbol(name, "real") - root for root, _ in roots]))
        cases.append((denied[0] if len(denied) == 1 else w.Both(denied), other))
        self.sheet.run.known = self.sheet.choose(lambda: Choice(cases, reason("may_be_zero")))


class _Table(NamedTuple):
    """The signs of rational functions of one symbol, at their zeros and between them."""

    name: w.Name
    points: list[Any]  # exact zeros, and rational numbers between them
    rows: list[list[int]]

    @classmethod
    def of(cls, nodes: list[w.Node], known: Known) -> _Table | None:
        """The table of these functions; None if there are several symbols, or other functions."""
        import sympy

        names = {part for node in nodes for part in w.walk(node) if type(part) is w.Name}
        if len(names) != 1:
            return None
        (name,) = names
        k = symbol(name, "real")
        here = [value(node, "real") for node in nodes]
        excluded = [n for n in known.nonzero if n.free_symbols == {k}]
        if not all(f.is_rational_function(k) and all(c.is_rational for c in _coefficients(f, k)) for f in here):
            return None
        polynomials = [sympy.Poly(top * bottom, k) for top, bottom in map(sympy.fraction, map(sympy.together, here))]
        zeros = {root for p in polynomials if p.degree() > 0 for root in sympy.real_roots(p)}
        ordered = sorted(zeros, key=lambda root: float(root.evalf(30)))
        points: list[Any] = []
        for n, root in enumerate(ordered):
            before = ordered[n - 1].evalf(30) if n else root.evalf(30) - 2
            points += [_near((before + root.evalf(30)) / 2), root]
        points.append(_near(ordered[-1].evalf(30) + 1) if ordered else sympy.Integer(0))
        kept = [point for point in points if not any(abs(n.subs(k, point).evalf(30)) < _NOTHING for n in excluded)]
        return cls(name, kept, [[_sign_at(p, point) for p in polynomials] for point in kept])

    def roots_of_first(self) -> list[tuple[Any, list[int]]]:
        """The zeros of the first function, with the signs of all functions there."""
        return [(point, signs) for point, signs in zip(self.points, self.rows, strict=True) if not signs[0]]


def _is_written(root: Any) -> bool:
    """Whether a zero has a closed form, not only a polynomial."""
    import sympy

    return not root.has(sympy.ComplexRootOf)


def _side(number: w.Node) -> Literal[-1, 1] | None:
    """1 for a number that is never negative, as a square, -1 for one that is never positive."""
    found = value(number, "real")
    return 1 if found.is_nonnegative else -1 if found.is_nonpositive else None


def _linear(number: w.Node) -> tuple[int, w.Name, Any] | None:
    """The sign of c, the letter k and r, for a number c (k - r) with rational c and r; None for others."""
    import sympy

    found = sympy.expand(value(number, "real"))
    if len(found.free_symbols) != 1:
        return None
    (k,) = found.free_symbols
    if not found.is_polynomial(k) or sympy.degree(found, k) != 1:
        return None
    c, d = sympy.Poly(found, k).all_coeffs()
    return (1 if c > 0 else -1, name_of(k), -d / c) if c.is_Rational and d.is_Rational else None


def _coefficients(function: Any, k: Any) -> list[Any]:
    import sympy

    top, bottom = sympy.fraction(sympy.together(function))
    return [c for part in (top, bottom) for c in sympy.Poly(part, k).coeffs()]


def _near(number: Any) -> Any:
    """A rational number close to this one."""
    import sympy

    return sympy.Rational(int(number * _PARTS), _PARTS)


def _sign_at(polynomial: Any, point: Any) -> int:
    found = polynomial(point).evalf(30)
    return 0 if abs(found) < _NOTHING else 1 if found > 0 else -1
