"""Statements about several letters, proved by the signs of the factors of their relations.

    a b > 0 iff (a > 0 and b > 0) or (a < 0 and b < 0)      by the signs of a and b
    |a| <= b iff -b <= a and a <= b                         |a| is a where a >= 0, and -a where a < 0
    0 < a and a < b implies a^2 < b^2                       by the signs of a, a - b, a + b

Every relation is one between a product and 0, so the signs of all factors decide it.  Signs for which the statement
fails have to be inconsistent.  They are if a combination of products of two factors each, with nonnegative
coefficients, is zero although one of the products is positive: a - b > 0, b > 0 and a + b < 0 are, since (a - b) + 2 b
- (a + b) = 0.  Such a combination is found by a linear program in rational numbers, and is added up again before it is
accepted.

Source: Positivstellensatz certificates of degree 2, e.g. Basu, Pollack, Roy, Algorithms in Real Algebraic Geometry.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from math import prod

from symla.kernel.meaning.denied import relations_in, truth
from symla.kernel.meaning.evaluate import MayVanish
from symla.kernel.meaning.order import ORDERS, Realness, by_what_is_real
from symla.kernel.meaning.prove import Prover
from symla.kernel.meaning.verdict import Proved
from symla.kernel.numbers.certificate import Fact, exclude_one_another
from symla.kernel.numbers.conjugate import conjugate, is_real, parts
from symla.kernel.numbers.exact import Field
from symla.kernel.numbers.grid import Grid
from symla.kernel.numbers.ideal import factors_of
from symla.kernel.numbers.in_powers import put
from symla.kernel.numbers.inequality import never_negative
from symla.kernel.numbers.polynomial import ONE, Exact, Polynomial, Scalar, TooHard, Undefined, generators_of
from symla.kernel.numbers.roots import modulus_squared
from symla.notation import written as w
from symla.notation.budget import go_on
from symla.notation.statements import Property

_MOST_RELATIONS = 12
_MOST_SPLIT = 6  # nested absolute values, maxima and roots
_MOST_FACTORS = 10
_MOST_CERTIFICATES = 150

_HOLDS: dict[str, Callable[[int], bool]] = {
    "=": lambda s: s == 0,
    "!=": lambda s: s != 0,
    "<": lambda s: s < 0,
    "<=": lambda s: s <= 0,
    ">": lambda s: s > 0,
    ">=": lambda s: s >= 0,
}


class _Open(Exception):
    """The known signs do not decide the statement."""


@dataclass(slots=True)
class _Sides:
    """The difference of the sides of a relation, a polynomial over a product of others; `lost` if it is undefined."""

    above: Polynomial
    below: list[Polynomial]
    lost: bool = False


@dataclass(slots=True)
class _Product:
    """A quotient of products: the indices of its factors and divisors, the sign of the constant factor, and the
    imaginary part, if there may be one.
    """

    rest: int
    factors: list[int] = field(default_factory=list)
    below: list[int] = field(default_factory=list)
    lost: bool = False
    imaginary: _Product | None = None


def proved_by_factors(
    statement: w.Node, assumed: Sequence[w.Node], complex_domain: bool, real: frozenset[w.Name]
) -> Proved | None:
    """The proof by signs of factors; None if there is none."""
    assumed = [node for node in assumed if not isinstance(node, Property)]  # what holds for all numbers holds for some
    try:
        relations = list(dict.fromkeys(r for node in (statement, *assumed) for r in relations_in(node)))
        if not 0 < len(relations) <= _MOST_RELATIONS:
            return None
        known = by_what_is_real(relations, complex_domain, real)
        found = all(_Search(statement, assumed, complex_domain, case).holds(relations) for case in known)
    except (TooHard, Undefined, MayVanish, RecursionError):
        return None
    return Proved("signs of factors") if found else None


class _Search:
    """A bounded search for a proof."""

    def __init__(self, statement: w.Node, assumed: Sequence[w.Node], complex_domain: bool, known: Realness) -> None:
        self.statement = statement
        self.assumed = assumed
        self.false = known.false
        self.prover = Prover(complex_domain, letters=True)
        self.prover.field.real = frozenset(known.real)
        self.left = _MOST_CERTIFICATES

    @property
    def field(self) -> Field:
        return self.prover.field

    def holds(self, relations: Sequence[w.Relation]) -> bool:
        sides: dict[w.Relation, _Sides] = {}
        for relation in relations:
            if relation in self.false:
                continue
            left, right = self.prover.reader(relation.left), self.prover.reader(relation.right)
            if isinstance(left, Grid) or isinstance(right, Grid):
                return False
            gap = self.field.lift(self.field.subtract(left, right))
            sides[relation] = _Sides(gap.numerator, [] if gap.denominator is ONE else [gap.denominator])
        return self._in_parts(sides, [], 0)

    # ---- bars, maxima, roots ----------------------------------------------------------------------------------------

    def _in_parts(self, sides: dict[w.Relation, _Sides], facts: list[Fact], depth: int) -> bool:
        """Whether the statement holds in each case of the last absolute value, maximum or root."""
        go_on()
        field = self.field
        occurring = generators_of(*[p for s in sides.values() for p in (s.above, *s.below)])
        folded = [g for g in occurring if self._is_folded(g)]
        if not folded:
            if self._by_signs(sides, facts):
                return True
            occurring = generators_of(*[fact.number.numerator for fact in facts])
            folded = [g for g in occurring if self._is_folded(g) and field.generators[g].kind != "radical"]
        if not folded or depth == _MOST_SPLIT:
            return False
        g = max(folded)
        generator = field.generators[g]
        if generator.kind == "radical":
            return self._with_root(sides, facts, g, depth)
        choices: tuple[Scalar, ...] = generator.arguments
        if generator.kind == "abs":
            choices = (choices[0], field.negate(choices[0]))
        if not all(is_real(field, x) for x in choices):
            return False
        for k, choice in enumerate(choices):
            more = [Fact(field.lift(field.subtract(choice, x)), 1, False) for x in (*choices[:k], *choices[k + 1 :])]
            known = [self._known(fact, g, choice) for fact in facts]
            if not self._in_parts({r: self._put(s, g, choice) for r, s in sides.items()}, [*known, *more], depth + 1):
                return False
        return True

    def _is_folded(self, g: int) -> bool:
        generator = self.field.generators[g]
        if generator.kind == "radical":
            return generator.sign is None
        return generator.kind == "abs" or generator.label == "max"

    def _put(self, sides: _Sides, g: int, value: Scalar) -> _Sides:
        """The sides with a value substituted for a generator; new denominators become divisors."""
        above, *below = [self.field.lift(put(self.field, p, g, value)) for p in (sides.above, *sides.below)]
        others = [x.denominator for x in (above, *below) if x.denominator is not ONE]
        divisors = [*[x.numerator for x in below], *others]
        return _Sides(above.numerator, divisors, sides.lost or not all(divisors))

    def _known(self, fact: Fact, g: int, value: Scalar) -> Fact:
        """A fact about a polynomial with a value substituted for a generator; others as they are."""
        if fact.number.denominator is not ONE:
            return fact
        return Fact(self.field.lift(put(self.field, fact.number.numerator, g, value)), fact.sign, fact.strict)

    def _with_root(self, sides: dict[w.Relation, _Sides], facts: list[Fact], g: int, depth: int) -> bool:
        """Whether the statement holds with a real root, of a radicand that is not negative, and with an imaginary one.

        A root of the normal form is not one that was typed: sqrt(a b^2) is |b| sqrt(a), which is real for b = 0.
        """
        field = self.field
        (inner,) = field.generators[g].arguments
        if field.generators[g].index != 2 or not is_real(field, inner):
            return False
        letter = field.of(field.generator("symbol", ("root", g)))
        square = field.multiply(letter, letter)
        imaginary = field.multiply(field.of(field.generator("i")), letter)
        for value, radicand in ((letter, inner), (imaginary, field.negate(inner))):
            zero = field.lift(field.subtract(square, radicand))
            more = [Fact(field.lift(letter), 1, value is imaginary), Fact(zero, 0, False)]
            if not self._in_parts({r: self._put(s, g, value) for r, s in sides.items()}, [*facts, *more], depth + 1):
                return False
        return True

    # ---- signs ------------------------------------------------------------------------------------------------------

    def _by_signs(self, sides: dict[w.Relation, _Sides], facts: list[Fact]) -> bool:
        """Whether the statement holds for all consistent signs of the factors."""
        atoms: list[Exact] = []
        products: dict[w.Relation, _Product] = {}
        for relation, side in sides.items():
            product = products[relation] = _Product(1, lost=side.lost)
            if side.lost:
                continue
            above, beside, below = self._in_real_numbers(side)
            self._take_apart(above, product, product.factors, atoms)
            for p in below:
                self._take_apart(p, product, product.below, atoms)
            if beside:
                product.imaginary = _Product(1)
                self._take_apart(beside, product.imaginary, product.imaginary.factors, atoms)
        if len(atoms) > _MOST_FACTORS:
            return False
        for g in generators_of(*[atom.numerator for atom in atoms]):
            if (known := self.field.generators[g].sign) is not None:
                facts = [*facts, Fact(self.field.lift(self.field.of(g)), 1, known == 1)]
        signs: list[tuple[int, ...]] = []
        for atom in atoms:
            if never_negative(self.field, atom):
                signs.append((1,) if never_negative(self.field, atom, strict=True) else (0, 1))
            elif never_negative(self.field, self.field.negate(atom)):
                signs.append((0, -1))
            else:
                signs.append((0, 1, -1))
        return self._every(products, atoms, signs, [], facts)

    def _in_real_numbers(self, sides: _Sides) -> tuple[Polynomial, Polynomial, list[Polynomial]]:
        """The real and the imaginary part of a quotient, over the same real divisors."""
        field = self.field
        above = Exact(sides.above, ONE)
        below: list[Polynomial] = []
        for p in sides.below:
            divisor = Exact(p, ONE)
            if is_real(field, divisor):
                below.append(p)
                continue
            above = field.lift(field.multiply(above, conjugate(field, divisor)))
            below.append(field.lift(modulus_squared(field, divisor)).numerator)
        if above.denominator is not ONE:
            raise TooHard("a side has a divisor that is not known")
        if is_real(field, above):
            return above.numerator, {}, below
        split = None if field.complex_domain else parts(field, above.numerator)  # there it is an error to be told
        if split is None:
            raise TooHard("a side is not known to be real")
        return *split, below

    def _take_apart(self, p: Polynomial, product: _Product, places: list[int], atoms: list[Exact]) -> None:
        """Add the factors of a polynomial to a product."""
        field = self.field
        if not p:
            product.rest = 0
            return
        if not is_real(field, Exact(p, ONE)):
            raise TooHard("a side is not known to be real")
        rest, factors = factors_of(field, p)
        if rest < 0:
            product.rest = -product.rest
        for factor, times in factors:
            candidate = Exact(factor, ONE)
            place = next((k for k, atom in enumerate(atoms) if field.same(atom, candidate)), None)
            if place is None:
                opposite = next((k for k, a in enumerate(atoms) if field.is_zero(field.add(a, candidate))), None)
                if opposite is None:
                    atoms.append(candidate)
                    place = len(atoms) - 1
                else:
                    place = opposite
                    product.rest = -product.rest if times % 2 else product.rest
            places += [place] * times

    def _every(
        self,
        products: dict[w.Relation, _Product],
        atoms: list[Exact],
        options: list[tuple[int, ...]],
        signs: list[int],
        facts: list[Fact],
    ) -> bool:
        try:
            if not all(self._truth(products, signs, condition) is True for condition in self.assumed):
                return True
            if self._truth(products, signs, self.statement) is not False:
                return True
            known = [Fact(atom, sign, True) for atom, sign in zip(atoms, signs, strict=False)]
            go_on()
            self.left -= 1
            if self.left < 0:
                return False
            if exclude_one_another(self.field, [*known, *facts]):
                return True
        except _Open:
            pass
        if len(signs) == len(atoms):
            return False
        return all(self._every(products, atoms, options, [*signs, option], facts) for option in options[len(signs)])

    def _truth(self, products: dict[w.Relation, _Product], signs: list[int], node: w.Node) -> bool | None:
        """Whether the statement holds for these signs; None where it is undefined.  Raises `_Open` where more signs are
        needed.
        """
        return truth(node, lambda r: r not in self.false and self._relation(products[r], signs, r.symbol))

    def _relation(self, product: _Product, signs: list[int], symbol: str) -> bool | None:
        if product.lost:
            return None
        if any(place < len(signs) and not signs[place] for place in product.below):
            return None
        if product.imaginary is not None and self._sign(product.imaginary, signs):
            return None if symbol in ORDERS else symbol == "!="  # the root that makes it imaginary is not real
        return _HOLDS[symbol](self._sign(product, signs))

    def _sign(self, product: _Product, signs: list[int]) -> int:
        """The sign of a quotient of products."""
        places = (*product.factors, *product.below)
        if any(place >= len(signs) for place in places):
            raise _Open
        return product.rest * prod([signs[place] for place in places])
