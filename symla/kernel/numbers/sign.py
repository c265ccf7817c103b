"""Real or not, positive or negative: by the form of a number where the form tells it, else by enclosing it."""

from __future__ import annotations

from symla.kernel.numbers.by_parity import has_sign_of_products
from symla.kernel.numbers.completed import completed
from symla.kernel.numbers.conjugate import in_real_parts, is_constant, is_real, is_turn
from symla.kernel.numbers.constants import beside_a_root, enclosed_sign, sign_of_constant
from symla.kernel.numbers.exact import Field
from symla.kernel.numbers.half_angle import side_of_angle
from symla.kernel.numbers.hermitian import side_of_moduli
from symla.kernel.numbers.on_intervals import sign_beside
from symla.kernel.numbers.one_symbol import in_roots, sign_of_all
from symla.kernel.numbers.polynomial import ONE, Exact, Monomial, Polynomial, Rational, Scalar, common_of
from symla.kernel.numbers.quadratic import as_squares
from symla.kernel.numbers.ring import centred
from symla.notation.budget import go_on
from symla.notation.rational import Fraction

_MOST_ASSUMED, _MANY = 2, 8  # assumptions taken together; none of more than so many are
_MOST_MULTIPLES = 3  # of one of them, by products of letters


def sign(field: Field, x: Scalar) -> int | None:
    """-1, 0 or 1 if the sign is certain (for all values of the symbols), else None."""
    if type(x) is not Exact:
        return (x > 0) - (x < 0)
    if field.is_zero(x):
        return 0
    known = beside_a_root(field, x)
    if known is None and is_constant(field, x):  # of which nothing is assumed; its bounds show more than its form
        known = sign_of_constant(field, x)
    if known is not None:
        return known
    if is_positive(field, x):
        return 1
    return -1 if is_positive(field, field.negate(x)) else None


def is_nonnegative(field: Field, x: Scalar) -> bool:
    """Whether the number is certainly real and >= 0 wherever it has a value."""
    if type(x) is not Exact:
        return x >= 0
    if _form_is(field, x, False):
        return True
    if is_constant(field, x):
        return field.is_zero(x) or sign_of_constant(field, x) in (0, 1)
    return _is_constant_times(field, x, False) or _assumed(field, x, False) or _by_the_line(field, x, False)


def _is_constant_times(field: Field, x: Exact, strict: bool) -> bool:
    """Whether the number is a constant times a product that has the same sign: (sqrt(3) - 1)|a|, or (sqrt(3) - 2) k
    where k < 0.
    """
    if x.denominator is not ONE or len(x.numerator) < 2:
        return False
    common = tuple([f for f in sorted(common_of(x.numerator).items()) if not is_constant(field, field.of(f[0]))])
    rest = Exact({tuple([f for f in m if f not in common]): c for m, c in x.numerator.items()}, ONE)
    side = enclosed_sign(field, rest) if common and is_constant(field, rest) else None
    return bool(side) and (is_positive if strict else is_nonnegative)(field, Exact({common: side or 0}, ONE))


def is_positive(field: Field, x: Scalar) -> bool:
    """Whether the form shows the number to be real and > 0 wherever it has a value, or it is assumed."""
    if type(x) is not Exact:
        return x > 0
    if _form_is(field, x, True) or _is_constant_times(field, x, True):
        return True
    return _assumed(field, x, True) or _by_the_line(field, x, True)


def _by_the_line(field: Field, x: Exact, strict: bool) -> bool:
    """The same by what is assumed of the only letter, or of an angle; for a quotient of the latter, by the signs of the
    numerator and the denominator, both times exponentials that make the second real: cos(t) is this for 1 + e^(2it).
    """
    if not (field.assumed or field.lowered.turns):
        return False
    if x.denominator is ONE or not any(is_turn(field, g) for m in x.numerator for g, _ in m):
        side = sign_beside(field, x)
        return side == 1 or (side == 0 and not strict)
    top, bottom = (field.normal(centred(field, x.denominator, p)) for p in (x.numerator, x.denominator))
    if not is_real(field, bottom):
        i = field.of(field.generator("i"))
        top, bottom = field.multiply(i, top), field.multiply(i, bottom)
    holds = is_positive if strict else is_nonnegative
    for above, below in ((top, bottom), (field.negate(top), field.negate(bottom))):
        if is_nonnegative(field, below) and holds(field, above):
            return True
    return False


def _form_is(field: Field, x: Scalar, strict: bool) -> bool:
    if type(x) is not Exact:
        return x > 0 or (x == 0 and not strict)
    top = _same_sign(field, x.numerator, strict)
    return top > 0 if x.denominator is ONE else top * _same_sign(field, x.denominator, False) > 0


def _assumed(field: Field, x: Exact, strict: bool) -> bool:
    """The same by what is assumed: found out once, as long as nothing else is assumed."""
    if not field.assumed:
        return False
    key = (tuple(field.assumed), frozenset(x.numerator.items()), frozenset(x.denominator.items()), strict)
    known = None if field.lowered else field.compared.get(key)
    if known is None:
        known = _is_more(field, x, strict) or has_sign_of_products(field, x, strict, _form_is)
        if not field.lowered:
            field.compared[key] = known
    return known


def _is_more(field: Field, x: Exact, strict: bool, used: tuple[int, ...] = ()) -> bool:
    """Whether what is left, when positive multiples of assumptions are taken away, shows it."""
    if len(used) == (_MOST_ASSUMED if len(field.assumed) <= _MANY else 1):
        return False
    for k in range(len(field.assumed)):
        if k in used:
            continue
        go_on()
        number, positive = field.assumed[-1 - k]
        for factor in _ratios(field, x, number):
            rest = field.subtract(x, field.multiply(factor, number))
            still = strict and not (positive and (type(factor) is not Exact or _form_is(field, factor, True)))
            if _form_is(field, rest, still):
                return True
            if type(rest) is not Exact:
                continue
            of_constant = is_constant(field, rest)
            if enclosed_sign(field, rest) == 1 if of_constant else _is_more(field, rest, still, (*used, k)):
                return True
    return False


def _ratios(field: Field, x: Exact, number: Exact) -> list[Scalar]:
    """The numbers, positive or not negative, by which a term of the one is a multiple of a term of the other."""
    found: list[Scalar] = []
    rational = {Fraction(x.numerator[m]) / c for m, c in number.numerator.items() if m in x.numerator}
    found += sorted(r for r in rational if r > 0)
    if not found:
        plain = {_without_roots(field, monomial): (monomial, c) for monomial, c in x.numerator.items() if monomial}
        for other, c in number.numerator.items():
            monomial, coefficient = plain.get(_without_roots(field, other), ((), 0))
            if other and monomial and c * coefficient > 0:
                found.append(field.divide(Exact({monomial: coefficient}, ONE), Exact({other: c}, ONE)))
    return [*(found or _squares_times(field, x, number)), *_beside(field, x, number)]


def _squares_times(field: Field, x: Exact, number: Exact) -> list[Scalar]:
    """The same for products of letters that are not negative, like a^2."""
    found: list[Scalar] = []
    for monomial, coefficient in x.numerator.items() if number.denominator is ONE else ():
        for other, c in number.numerator.items():
            left = {g: dict(monomial).get(g, 0) - e for g, e in other}
            ratio = tuple([(g, n) for g, e in monomial if (n := left.get(g, e))])
            fit = all(n >= 0 for n in left.values()) and all(field.generators[g].kind == "symbol" for g, _ in ratio)
            if other and ratio and fit and c * coefficient > 0 and monomial_sign(field, ratio) is not None:
                found.append(Exact({ratio: Fraction(coefficient) / c}, ONE))
    return found[:_MOST_MULTIPLES]


def _beside(field: Field, x: Exact, number: Exact) -> list[Scalar]:
    """What stands beside k, where c k + d >= 0 with c > 0, if it is not negative: (a - 1)^2 in (a - 1)^2 k + 1."""
    found: list[Scalar] = []
    for monomial, c in number.numerator.items() if x.denominator is ONE and number.denominator is ONE else ():
        if len(monomial) != 1 or monomial[0][1] != 1 or c < 0 or field.generators[monomial[0][0]].kind != "symbol":
            continue
        letter = monomial[0]
        beside: Polynomial = {
            tuple([f for f in m if f != letter]): Fraction(n) / c for m, n in x.numerator.items() if letter in m
        }
        if len(beside) > 1 and _form_is(field, factor := field.normal(beside), False):
            found.append(factor)
    return found


def _without_roots(field: Field, monomial: Monomial) -> Monomial:
    return tuple([(g, e) for g, e in monomial if field.generators[g].kind != "prime"])


def _same_sign(field: Field, p: Polynomial, strict: bool) -> int:
    """1 or -1 if no term has the other sign (and one of them is certainly not zero, if `strict`) or squares can be
    completed, else 0.
    """
    positive = negative = unknown = sure = False
    for monomial, coefficient in p.items():
        known, turned = monomial_sign(field, monomial), False
        if known is None and field.assumed:
            known, turned = _by_assumptions(field, monomial)
        if known is None:
            unknown = True
            break
        if (coefficient > 0) is not turned:
            positive = True
        else:
            negative = True
        sure = sure or known == 1
    if not unknown and positive != negative:
        return 0 if strict and not sure else 1 if positive else -1
    of_roots = in_roots(field, p)
    for factor in (1, -1) if len(p) > 1 else ():  # the sign of a single term is known by its factors, or not
        signed = of_roots if factor == 1 else {m: -c for m, c in of_roots.items()}
        if (squares := as_squares(field, signed)) is not None:
            return factor if squares.positive or not strict else 0
        if (found := completed(field, signed)) is not None:
            return factor if found or not strict else 0
        if len(p) > 2 and (of_all := sign_of_all(field, signed)) is not None and of_all >= strict:
            return factor
    of_angle = side_of_angle(field, p)
    if of_angle is not None:
        return of_angle[0] if of_angle[1] or not strict else 0
    if (split := in_real_parts(field, p)) is not None:
        return _same_sign(field, split, strict) or side_of_moduli(field, p, strict)
    lower = _with_straight_angles(field, p)
    lower = _with_turns_bounded(field, p) if lower is None else lower
    if not lower:
        return int(lower is not None and not strict)
    bound = Exact(lower, ONE)
    if is_constant(field, bound):
        return int(enclosed_sign(field, bound) == 1)  # sqrt(5) - 1, for sqrt(5) + cos(t)
    return max(_same_sign(field, lower, strict), 0)


def _with_turns_bounded(field: Field, p: Polynomial) -> Polynomial | None:
    """A lower bound of a real polynomial: a term with a factor exp(ix) is not below minus its absolute value."""
    result: Polynomial = {}
    turned = False
    for monomial, coefficient in p.items():
        rest = tuple([f for f in monomial if not is_turn(field, f[0])])
        if len(rest) < len(monomial):
            turned = True
            rest = tuple([f for f in rest if field.generators[f[0]].kind != "i"])
            if monomial_sign(field, rest) is None:
                return None
            coefficient = -coefficient if coefficient > 0 else coefficient
        result[rest] = result.get(rest, 0) + coefficient
    if not turned or not is_real(field, Exact(p, ONE)):
        return None
    return {m: c for m, c in result.items() if c}


def _with_straight_angles(field: Field, p: Polynomial) -> Polynomial | None:
    """A lower bound of the polynomial: -c·arccos(x) replaced by -c·pi, which is at most that."""
    generators = field.generators
    result = dict(p)
    for monomial, coefficient in p.items():
        if coefficient < 0 and len(monomial) == 1 and monomial[0][1] == 1:
            generator = generators[monomial[0][0]]
            if generator.label == "arccos" and generator.real:
                del result[monomial]
                pi: Monomial = ((field.generator("pi"), 1),)
                result[pi] = result.get(pi, 0) + coefficient
    return None if len(result) == len(p) and result.keys() == p.keys() else {m: c for m, c in result.items() if c}


def monomial_sign(field: Field, monomial: Monomial) -> int | None:
    """1 if positive, 0 if not negative, None if not known; for all values of the symbols."""
    result = 1
    nested = [f for f in monomial if _is_power_of_sine(field, f[0])]
    if nested and not is_real(field, field.total([field.multiply(e, _exponent(field, g)) for g, e in nested])):
        return None
    for g, e in monomial:
        generator = field.generators[g]
        if generator.sign == 1 or (g, e) in nested:
            continue
        if not (generator.sign == 0 or (generator.real and e % 2 == 0) or _has_partner(field, monomial, g, e)):
            return None
        result = 0
    return result


def _exponent(field: Field, g: int) -> Exact:
    return field.lift(field.generators[g].arguments[0])


def _is_power_of_sine(field: Field, g: int) -> bool:
    """Whether this is exp(x) with an exponential in x, as the factors e^(-iu/2) and e^(i/(2u)) of e^sin(t), u = e^(it).
    Their product is positive if the sum of the exponents is real.
    """
    if field.generators[g].label != "exp":
        return False
    return any(field.generators[h].label == "exp" for m in _exponent(field, g).numerator for h, _ in m)


def _by_assumptions(field: Field, monomial: Monomial) -> tuple[int | None, bool]:
    """The same by what is assumed of single letters, a > 0; and whether it is the opposite of the monomial that is so:
    a^3 b^2 for a < 0.
    """
    result, turned = 1, False
    for g, e in monomial:
        letter_sign = monomial_sign(field, ((g, e),))
        if letter_sign is None:
            sign_of_letter = _assumed_of(field, g) if type(e) is int else None
            if sign_of_letter is None:
                return None, False
            factor, letter_sign = sign_of_letter
            turned = turned is not (factor < 0 and e % 2 == 1)
        result = min(result, letter_sign)
    return result, turned


def _assumed_of(field: Field, g: int) -> tuple[int, int] | None:
    """1 or -1, and 1 if the letter is certainly not zero, 0 if it may be, by bounds of it alone: 2k - 1 >= 0."""
    found: tuple[int, int] | None = None
    for number, positive in field.assumed if field.generators[g].real else ():
        p = number.numerator
        c, constant = p.get(((g, 1),), 0), p.get((), 0)
        alone = c and constant <= 0 and number.denominator is ONE and len(p) == 1 + (() in p)
        if alone and (found is None or positive or constant < 0):
            found = (1 if c > 0 else -1, int(positive or constant < 0))
    return found


def _has_partner(field: Field, monomial: Monomial, g: int, exponent: Rational) -> bool:
    """Whether z and its conjugate occur equally often: then the monomial has |z|^2."""
    generators = field.generators
    label = generators[g].label
    if generators[g].kind not in ("symbol", "conjugate"):
        return False
    found = [e for h, e in monomial if generators[h].kind in ("symbol", "conjugate") and generators[h].label == label]
    return found == [exponent, exponent]
