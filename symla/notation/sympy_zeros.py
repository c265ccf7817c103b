"""Named zeros of polynomials as SymPy numbers, and numbers that are made of them in their lowest form.

λ_1 is the zero of λ^3 - λ - 1 at 1.325: λ_1^3 is λ_1 + 1, and 1/λ_1 is λ_1^2 - 1.  Whoever gets an answer gets SymPy's
own `CRootOf`; its arithmetic is too slow for work, and it does not lower powers.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import combinations, pairwise
from typing import Any

import sympy
from sympy import QQ, AtomicExpr, Poly, S
from sympy.polys.orderings import lex
from sympy.polys.rings import PolyRing

from symla.notation.frozen import replace
from symla.notation.named import NamedZero

_x: Any = sympy.Dummy("x")
_PLACES = 40
_NEAR = sympy.Rational(1, 10 ** (_PLACES // 2))
_FEWEST_TOLD, _MOST_TOLD = 3, 30  # places of a decimal beside a name
_STEP = 80  # decimal places, which are worked out so many at a time


class Algebraic(AtomicExpr):  # type: ignore[misc]
    """A named zero as a number of SymPy."""

    __slots__ = ("node",)
    node: NamedZero
    is_number = True
    is_commutative = True
    is_finite = True
    is_zero = False
    is_rational = False

    def __new__(cls, node: NamedZero) -> Algebraic:
        found: Algebraic = AtomicExpr.__new__(cls)
        found.node = node
        return found

    def __getnewargs__(self) -> tuple[NamedZero]:
        return (self.node,)

    def _hashable_content(self) -> tuple[str, ...]:
        node = self.node
        return (node.base, *node.subscript, str(node.polynomial), node.real, node.imaginary)

    def _sympystr(self, printer: object) -> str:
        typed: str = self.node.name.typed
        return typed

    def _eval_is_real(self) -> bool:
        return not self.node.imaginary

    def _eval_is_positive(self) -> bool:
        return not self.node.imaginary and not self.node.real.startswith("-")

    def _eval_is_negative(self) -> bool:
        return self.node.real.startswith("-") and not self.node.imaginary

    def _eval_evalf(self, precision: int) -> Any:
        places = int(precision * 0.302) + 5
        return at(self.node, -(-places // _STEP) * _STEP)._eval_evalf(precision)

    def _eval_conjugate(self) -> Any:
        if not self.node.imaginary:
            return self
        partner = _partner(self.node)
        return None if partner is None else Algebraic(partner)

    def _eval_Abs(self) -> Any:
        if not self.node.imaginary:
            return self if self.is_positive else -self
        partner = _partner(self.node)
        return None if partner is None else sympy.sqrt(self * Algebraic(partner), evaluate=False)

    @property
    def root_of(self) -> Any:
        """SymPy's own number."""
        return _root_of(self.node)


@lru_cache(maxsize=256)
def at(node: NamedZero, places: int) -> Any:
    """A decimal number with so many digits next to the zero."""
    near = sympy.Rational(node.real) + S.ImaginaryUnit * sympy.Rational(node.imaginary or "0")
    found = zeros_of(node.polynomial, places)
    return min(found, key=lambda zero: abs(sympy.N(zero - near, 15)))


@lru_cache(maxsize=64)
def zeros_of(polynomial: tuple[int, ...], places: int) -> tuple[Any, ...]:
    """All zeros of a polynomial without multiple ones (the highest coefficient first) as decimal numbers: the real ones
    rising, then pairs by their real part, the one above the axis first.
    """
    poly = Poly(polynomial, _x)
    found = poly.nroots(n=places, maxsteps=500)
    real = sorted([z for z in found if z.is_real])
    if len(real) != poly.count_roots():
        raise NotImplementedError("the real zeros of a polynomial are not told apart")
    others = sorted([z for z in found if not z.is_real], key=lambda z: (round(sympy.re(z), 10), -sympy.im(z)))
    above = sorted([z for z in others if sympy.im(z) > 0], key=lambda z: (round(sympy.re(z), 10), sympy.im(z)))
    return (*real, *[z for zero in above for z in (zero, sympy.conjugate(zero))])


@lru_cache(maxsize=256)
def _root_of(node: NamedZero) -> Any:
    polynomial = Poly(node.polynomial, _x)
    roots = [sympy.CRootOf(polynomial, k) for k in range(polynomial.degree())]
    zeros = zeros_of(node.polynomial, _PLACES)
    wanted = at(node, _PLACES)
    return next(root for root in roots if _zero_at(root, zeros) == wanted)


def _zero_at(root: Any, zeros: tuple[Any, ...]) -> Any:
    """Which of all zeros SymPy's own number is: the one in its interval.  Its decimals would take seconds where the
    zero is on the border of the interval, as imaginary ones are.  SymPy takes rational factors out.
    """
    factor, zero = root.as_coeff_Mul()
    if not isinstance(zero, sympy.CRootOf):
        return min(zeros, key=lambda x: abs(x - root.evalf(_PLACES)))
    interval = zero._get_interval()
    while len(inside := [x for x in zeros if _lies_in(x / factor, interval, zero.is_real)]) > 1:
        interval = interval.refine()
    return inside[0]


def _lies_in(x: Any, interval: Any, is_real: bool) -> bool:
    """Whether a zero is in an interval, or in a rectangle of the plane, with their borders."""
    if is_real:
        return bool(x.is_real and _between(interval.a, x, interval.b))
    real, imaginary = x.as_real_imag()
    return _between(interval.ax, real, interval.bx) and _between(interval.ay, imaginary, interval.by)


def _between(low: Any, x: Any, high: Any) -> bool:
    return bool(QQ.to_sympy(low) - _NEAR <= x <= QQ.to_sympy(high) + _NEAR)


@lru_cache(maxsize=256)
def _partner(node: NamedZero) -> NamedZero | None:
    """The complex conjugate, as it is called where all zeros of the polynomial have names by their order."""
    zeros = named(node.base, node.polynomial)
    if node not in zeros:
        return None
    opposite = node.imaginary[1:] if node.imaginary.startswith("-") else f"-{node.imaginary}"
    return next(zero for zero in zeros if (zero.real, zero.imaginary) == (node.real, opposite))


# ---- names ----------------------------------------------------------------------------------------------------------


def named(base: str, polynomial: tuple[int, ...]) -> tuple[NamedZero, ...]:
    """The zeros of an irreducible polynomial, called by a letter with indices, in the order of `zeros_of`."""
    zeros = zeros_of(polynomial, _STEP)
    places = _places_of(zeros)
    return tuple(
        [NamedZero(base, (str(number),), polynomial, *_parts(zero, places)) for number, zero in enumerate(zeros, 1)]
    )


def _places_of(zeros: tuple[Any, ...]) -> int:
    """Decimal places that tell the zeros apart, and show digits of every part that is not zero."""
    gaps = [abs(a - b) for a, b in combinations(zeros, 2)]
    sizes = [abs(part) for zero in zeros for part in zero.as_real_imag() if abs(part) > sympy.Float(10) ** -_MOST_TOLD]
    places = _FEWEST_TOLD
    while places < _MOST_TOLD and min(*gaps, *sizes) * 10**places < 20:
        places += 1
    return places


def _parts(zero: Any, places: int) -> tuple[str, str]:
    real, imaginary = zero.as_real_imag()
    return _rounded(real, places), _rounded(imaginary, places) if imaginary else ""


def _rounded(x: Any, places: int) -> str:
    """The number with so many decimal places."""
    nearest = int((abs(x) * 10**places * 2 + 1) // 2)
    text = str(nearest).rjust(places + 1, "0")
    return f"{'-' if nearest and x < 0 else ''}{text[:-places]}.{text[-places:]}"


def without_name(root: Any) -> NamedZero:
    """SymPy's own number, of degree 3 or more, which has no name: whoever reads the whole problem gives it one."""
    polynomial = tuple([int(c) for c in root.poly.all_coeffs()])
    zeros = zeros_of(polynomial, _PLACES)
    return replace(named("", polynomial)[zeros.index(_zero_at(root, zeros))], subscript=())


def with_roots_of(value: Any) -> Any:
    """A value with SymPy's own numbers in place of named ones."""
    if isinstance(value, tuple):
        parts = [with_roots_of(part) for part in value]
        return type(value)(*parts) if hasattr(value, "_fields") else tuple(parts)
    found = value.atoms(Algebraic) if hasattr(value, "atoms") else ()
    return value.xreplace({zero: zero.root_of for zero in found}) if found else value


# ---- the lowest form ------------------------------------------------------------------------------------------------


def lowest(value: Any) -> Any:
    """A number made of named zeros and rational numbers as a polynomial in one of the zeros, of the lowest degree, or
    else as a quotient of polynomials in several; others are only multiplied out.
    """
    zeros = sorted(value.atoms(Algebraic), key=str)
    letters = [sympy.Dummy() for _ in zeros]
    plain = value.xreplace(dict(zip(zeros, letters, strict=True)))
    if plain.has(S.ImaginaryUnit):
        return sympy.expand(value)
    if not plain.is_rational_function(*letters) or any(not n.is_Rational for n in plain.atoms(sympy.Number)):
        return value
    if plain.has(sympy.NumberSymbol) or any(not power.exp.is_Integer for power in plain.atoms(sympy.Pow)):
        return value
    top, bottom = sympy.fraction(sympy.together(plain))
    if len(zeros) == 1:
        found = _in_its_field(top, bottom, letters[0], zeros[0])
    else:
        found = _in_several(top, bottom, letters, zeros)
    return sympy.expand(found.xreplace(dict(zip(letters, zeros, strict=True))))


def _in_its_field(top: Any, bottom: Any, letter: Any, zero: Algebraic) -> Any:
    """A quotient as a polynomial in the only zero."""
    modulus = Poly(zero.node.polynomial, letter, domain="QQ")
    above, below = (Poly(part, letter, domain="QQ").rem(modulus) for part in (top, bottom))
    return (above * below.invert(modulus)).rem(modulus).as_expr()


def _in_several(top: Any, bottom: Any, letters: list[Any], zeros: list[Algebraic]) -> Any:
    """A quotient as a polynomial in one of the zeros, if it is one for all choices of these zeros."""
    ring = PolyRing(letters[::-1], QQ, lex)
    generators = [ring.from_expr(x) for x in letters]
    rules = [
        ring.from_expr(rule)
        for polynomial in dict.fromkeys(zero.node.polynomial for zero in zeros)
        for rule in _relations(
            Poly(polynomial, _x).as_expr(),
            [x for x, zero in zip(letters, zeros, strict=True) if zero.node.polynomial == polynomial],
        )
    ]
    above, below = (ring.from_expr(sympy.expand(part)).rem(rules) for part in (top, bottom))
    if not above:
        return S.Zero
    for x, zero in zip(generators, zeros, strict=True):
        powers = [(below * x**k).rem(rules) for k in range(len(zero.node.polynomial) - 1)]
        factors = _combination(powers, above)
        if factors is not None:
            return sum((c * x.as_expr() ** k for k, c in enumerate(factors)), S.Zero)
    return above.as_expr() / below.as_expr()


def _combination(parts: list[Any], whole: Any) -> list[Any] | None:
    """Rational numbers by which polynomials are multiplied to add up to another one; None if there are none."""
    monomials = sorted(set(whole).union(*parts))
    rows = [[*[QQ.to_sympy(p.get(m, QQ(0))) for p in parts], QQ.to_sympy(whole.get(m, QQ(0)))] for m in monomials]
    reduced, pivots = sympy.Matrix(rows).rref()
    if len(parts) in pivots:
        return None
    found = [S.Zero] * len(parts)
    for row, column in enumerate(pivots):
        found[column] = reduced[row, len(parts)]
    return found


def _relations(polynomial: Any, letters: list[Any]) -> list[Any]:
    """The equations of different zeros x, y, ... of one polynomial p: p(x) = 0, (p(x) - p(y))/(x - y) = 0, ..."""
    found = [polynomial.subs(_x, letters[0])]
    for before, x in pairwise(letters):
        last = found[-1]
        found.append(sympy.cancel((last.subs(before, x) - last) / (x - before)))
    return [sympy.expand(relation) for relation in found]
