"""The sign of an exact number: by its form where the form tells it, else by enclosing it between two rational bounds.

An enclosure is made with interval arithmetic, rounded outward, to more and more digits: it proves that a number is
positive or negative, never that it is zero (that is the normal form's business).
"""

from __future__ import annotations

from typing import Any

from mpmath.ctx_iv import MPIntervalContext

from symla.verification.exact import Exact, Field, Polynomial, Scalar, TooHard
from symla.verification.quadratic import definiteness, is_form

_PRECISIONS = (60, 240, 1000)


def sign(field: Field, x: Scalar) -> int | None:
    """-1, 0 or 1 if the sign is certain (for all values of the symbols), else None."""
    if type(x) is not Exact:
        return (x > 0) - (x < 0)  # type: ignore[operator]
    if field.is_zero(x):
        return 0
    if is_positive(field, x):
        return 1
    if is_positive(field, field.negate(x)):
        return -1
    if not is_constant(field, x):
        return None
    for precision in _PRECISIONS:
        interval = enclose(field, x, precision)
        if interval is None:
            return None
        if interval.a > 0:
            return 1
        if interval.b < 0:
            return -1
    return None


def is_constant(field: Field, x: Scalar) -> bool:
    """Whether no symbol occurs in the number."""
    if type(x) is not Exact:
        return True
    for p in (x.numerator, x.denominator):
        for monomial in p:
            for g, _ in monomial:
                generator = field.generators[g]
                if generator.kind in ("symbol", "conjugate") or not all(
                    is_constant(field, a) for a in generator.arguments
                ):
                    return False
    return True


def is_nonnegative(field: Field, x: Scalar) -> bool:
    """Whether the form shows the number to be >= 0 wherever it is defined."""
    if type(x) is not Exact:
        return x >= 0
    if is_constant(field, x):
        return (sign(field, x) or -1) >= 0 if not field.is_zero(x) else True
    return _same_sign(field, x.numerator, strict=False) * _same_sign(field, x.denominator, strict=False) > 0


def is_positive(field: Field, x: Scalar) -> bool:
    """Whether the form shows the number to be > 0 wherever it is defined."""
    if type(x) is not Exact:
        return x > 0
    return _same_sign(field, x.numerator, strict=True) * _same_sign(field, x.denominator, strict=True) > 0


def _same_sign(field: Field, p: Polynomial, strict: bool) -> int:
    """1 or -1 if every term has this sign (at least one of them certainly not zero, if `strict`), else 0."""
    signs = set()
    somewhere_strict = False
    for monomial, coefficient in p.items():
        known = _monomial_sign(field, monomial)
        if known is None:
            return _sign_of_known_form(field, p, strict)
        signs.add(1 if coefficient > 0 else -1)
        somewhere_strict = somewhere_strict or known == 1
    if len(signs) != 1:
        return _sign_of_known_form(field, p, strict)
    return 0 if strict and not somewhere_strict else signs.pop()


def _is_rest_of_half_turn(field: Field, p: Polynomial) -> bool:
    """pi - arccos(x), which is never negative."""
    terms = {field.generators[m[0][0]].kind: (m[0][0], c) for m, c in p.items() if _is_first_power(m)}
    if len(p) != 2 or terms.keys() != {"pi", "function"}:
        return False
    function, minus = terms["function"]
    return field.generators[function].label == "arccos" and terms["pi"][1] == -minus > 0


def _is_first_power(monomial: tuple[tuple[int, Any], ...]) -> bool:
    return len(monomial) == 1 and monomial[0][1] == 1


def _sign_of_known_form(field: Field, p: Polynomial, strict: bool) -> int:
    """1 or -1 if completing the squares of a quadratic shows it to have this sign (or it is pi - arccos(x)), else 0."""
    if not strict and _is_rest_of_half_turn(field, p):
        return 1
    for factor in (1, -1):
        known = definiteness(field, {m: factor * c for m, c in p.items()})
        if known is not None and not (strict and (known == 0 or is_form(p))):
            return factor
    return 0


def _monomial_sign(field: Field, monomial: tuple[tuple[int, Any], ...]) -> int | None:
    """1 if positive, 0 if nonnegative, None if not known."""
    result = 1
    for g, e in monomial:
        generator = field.generators[g]
        kind = generator.kind
        if kind in ("prime", "pi", "e") or (kind == "function" and generator.label == "exp"):
            continue
        if kind == "radical":
            result = min(result, 1 if is_positive(field, generator.arguments[0]) else 0)
        elif kind == "abs":
            inside = generator.arguments[0]
            result = min(result, 1 if is_positive(field, inside) else 0)
        elif kind == "function" and generator.label == "arccos":
            result = 0
        elif kind == "symbol" and not field.complex_domain and e % 2 == 0:
            result = 0
        elif kind == "symbol" and field.complex_domain and _has_partner(field, monomial, generator.label, e):
            result = 0
        elif kind == "conjugate" and _has_partner(field, monomial, generator.label, e):
            result = 0
        elif kind == "function" and generator.label == "max" and any(is_nonnegative(field, a) for a in generator.arguments):
            result = min(result, 1 if any(is_positive(field, a) for a in generator.arguments) else 0)
        else:
            return None
    return result


def _has_partner(field: Field, monomial: tuple[tuple[int, Any], ...], label: str, exponent: Any) -> bool:
    """Whether z and its conjugate occur equally often: then the monomial has |z|^2."""
    found = [e for g, e in monomial if field.generators[g].kind in ("symbol", "conjugate") and field.generators[g].label == label]
    return found == [exponent, exponent]


# ---- enclosures -----------------------------------------------------------------------------------------------------


def enclose(field: Field, x: Scalar, precision: int) -> Any:
    """An interval that certainly contains the real constant; None if it cannot be told."""
    iv = MPIntervalContext()
    iv.prec = precision
    try:
        return _enclose(field, x, iv)
    except (TooHard, ValueError, ZeroDivisionError, NotImplementedError):
        return None


def _enclose(field: Field, x: Scalar, iv: Any) -> Any:
    if type(x) is not Exact:
        return _rational(iv, x)
    top, bottom = _polynomial(field, x.numerator, iv), _polynomial(field, x.denominator, iv)
    if bottom.a <= 0 <= bottom.b:
        raise TooHard("the denominator cannot be told from zero")
    return top / bottom


def _rational(iv: Any, x: Any) -> Any:
    return iv.mpf(int(x.numerator)) / iv.mpf(int(x.denominator))


def _polynomial(field: Field, p: Polynomial, iv: Any) -> Any:
    total = iv.mpf(0)
    for monomial, coefficient in p.items():
        term = _rational(iv, coefficient)
        for g, e in monomial:
            term = term * _power(field, g, e, iv)
        total = total + term
    return total


def _power(field: Field, g: int, e: Any, iv: Any) -> Any:
    base = _generator(field, g, iv)
    if e.denominator == 1:
        return base ** int(e)
    if e.denominator == 2:
        return iv.sqrt(base) ** int(e.numerator)
    return iv.exp(iv.log(base) * _rational(iv, e))


def _generator(field: Field, g: int, iv: Any) -> Any:
    generator = field.generators[g]
    kind = generator.kind
    if kind == "prime":
        return iv.mpf(generator.index)
    if kind == "pi":
        return iv.pi
    if kind == "e":
        return iv.exp(iv.mpf(1))
    inner = [_enclose(field, a, iv) for a in generator.arguments]
    if kind == "radical":
        if inner[0].a < 0:
            raise TooHard("the radicand cannot be told from zero")
        return iv.sqrt(inner[0]) if generator.index == 2 else iv.exp(iv.log(inner[0]) / generator.index)
    if kind == "abs":
        return abs(inner[0])
    if kind == "function" and generator.label in _FUNCTIONS:
        return _FUNCTIONS[generator.label](iv, *inner)
    raise TooHard(f"no enclosure of {kind} {generator.label}")


def _arccos(iv: Any, x: Any) -> Any:
    """By bisection of cos on [0, pi], which falls: theta lies where cos crosses x."""
    low, high = iv.mpf(0).a, iv.pi.b
    left, right = low, high
    for _ in range(iv.prec):
        middle = (iv.mpf([left, right])).mid
        c = iv.cos(middle)
        if c.a > x.b:
            left = middle
        elif c.b < x.a:
            right = middle
        else:
            break
    return iv.mpf([left.a, right.b])


_FUNCTIONS = {
    "exp": lambda iv, x: iv.exp(x),
    "ln": lambda iv, x: iv.log(x),
    "cos": lambda iv, x: iv.cos(x),
    "sin": lambda iv, x: iv.sin(x),
    "arccos": _arccos,
}
