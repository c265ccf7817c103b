"""The zeros of a cubic polynomial by Cardano's formula, for those who ask for radicals.

x^3 + b x^2 + c x + d is y^3 + s y + t in y = x + b/3.  With D = (t/2)^2 + (s/3)^3, and cube roots with product -s/3,

u = ³√(-t/2 + √D)        v = ³√(-t/2 - √D)        x_1 = u + v - b/3,  x_2 = ω u + ω² v - b/3,  x_3 = ω² u + ω v - b/3

where ω = -1/2 + (√3/2) i has the cube 1.  If D < 0, all three are real, and u and v are complex conjugates.
Source: Cardano's formula, e.g. Cox, Galois Theory, section 1.1.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from symla.derivation.build import reason
from symla.derivation.given import GivenMatrix
from symla.derivation.model import Approximately
from symla.errors import SymlaError
from symla.notation import written as w
from symla.notation.arithmetic import result
from symla.notation.named import NamedZero
from symla.notation.plain import plain_printer
from symla.notation.rational import Fraction
from symla.notation.sums import sum_of
from symla.notation.value import value as exact_value
from symla.operations._letters import taken
from symla.operations._sheet import Sheet
from symla.operations.eigenvalues._named import named_zeros
from symla.operations.eigenvalues._polynomial import Polynomial

_THREE = w.Number(3)
_HALF = Fraction(1, 2)


class Cubic(NamedTuple):
    """The quantities of the formula for a cubic polynomial with rational coefficients: b, c and d; s, t and D; u,
    and v unless s is zero; and the zeros, each with its decimal.
    """

    coefficients: tuple[Fraction, Fraction, Fraction]
    shifted: tuple[Fraction, Fraction]
    discriminant: Fraction
    roots: tuple[w.Node, ...]
    zeros: tuple[tuple[w.Node, NamedZero], ...]


def cubic(p: Polynomial, operation: str) -> Cubic:
    """The parts of the formula.  Raises `SymlaError` for polynomials of other degrees."""
    if p.degree != 3:
        raise SymlaError(
            f"{operation}: the zeros of {plain_printer()(p.written)} are not told by radicals, "
            f"which is done for degree 3 at most, and this is degree {p.degree}. "
            "Without roots='radicals' they have names, with their decimals."
        )
    if not p.is_rational:
        raise SymlaError(
            f"{operation}: the zeros of {plain_printer()(p.written)} are not told by radicals: Cardano's formula is "
            "worked out where the matrix has rational numbers as entries, without letters and roots."
        )
    named = named_zeros(p, operation)
    b, c, d = (Fraction(x) for x in p.coefficients[1:])
    s, t = c - b * b / 3, 2 * b**3 / 27 - b * c / 3 + d
    D = t * t / 4 + s**3 / 27
    if s:
        roots = tuple([_cube_root(*_under(t, D, sign)) for sign in (1, -1)])
    else:
        roots = (_cube_root(w.number(abs(t)), t > 0),)
    forms = [_zero(roots, b, place) for place in range(3)]
    left, zeros = list(named), []
    for form in forms:
        place = _place(form)
        nearest = min(left, key=lambda zero: abs(place - complex(float(zero.real), float(zero.imaginary or 0))))
        left.remove(nearest)
        zeros.append((form, nearest))
    return Cubic((b, c, d), (s, t), D, roots, tuple(zeros))


def _under(t: Fraction, D: Fraction, sign: int) -> tuple[w.Node, bool]:
    """-t/2 ± √D, or its opposite where it is negative; and whether it is."""
    half, root = w.number(-t / 2), w.Root(w.number(abs(D)))
    if D < 0:
        part = w.Product((w.I, root))
        return result(w.Sum((half, part if sign > 0 else w.Negative(part))), "complex"), False
    inside = w.Sum((half, root if sign > 0 else w.Negative(root)))
    negative = bool(_place(inside).real < 0)
    return result(w.Negative(inside) if negative else inside, "real"), negative


def _cube_root(inside: w.Node, negative: bool) -> w.Node:
    root = result(w.Root(inside, 3), "real") if type(inside) is w.Number else w.Root(inside, 3)
    return w.Negative(root) if negative else root


def _omega(turns: int) -> w.Node:
    """ω, or ω²"""
    part = w.Product((w.Root(_THREE), w.I))
    return w.Quotient(w.Sum((w.MINUS_ONE, part if turns == 1 else w.Negative(part))), w.TWO)


def _zero(roots: tuple[w.Node, ...], b: Fraction, place: int) -> w.Node:
    """u + v - b/3, ω u + ω² v - b/3 or ω² u + ω v - b/3"""
    terms = []
    for root, turns in zip(roots, (place, 3 - place), strict=False):
        if place == 0:
            terms.append(root)
            continue
        root, negative = (root.operand, True) if type(root) is w.Negative else (root, False)
        product = w.Product((_omega(turns), root))
        terms.append(w.Negative(product) if negative else product)
    return sum_of([*terms, w.number(-b / 3)] if b else terms)


def _place(node: w.Node) -> complex:
    return complex(exact_value(node, "complex").evalf(40))


def cubic_lines(sheet: Sheet, A: GivenMatrix, p: Polynomial, names: Mapping[w.Node, w.Node]) -> None:
    """The lines of the formula, and those of the zeros in its order, by the names that they have in theirs."""
    solved = cubic(p, sheet.name)
    b, c, d, s, t, D, u, v, omega = _letters(A)
    values: dict[w.Name, w.Node] = dict(zip((b, c, d), map(w.number, solved.coefficients), strict=True))
    if solved.coefficients[0]:
        heading = reason("cardano", factor=p.written)
        for name, why in ((b, "coefficient_of_square"), (c, "coefficient_of_letter"), (d, "constant_term")):
            sheet.work(name, heading if name == b else None, compact=True).to(why, values[name])
        formulas = (w.Sum((c, w.Negative(w.Quotient(w.Power(b, w.TWO), _THREE)))), _constant(b, c, d))
        for name, formula, number in zip((s, t), formulas, solved.shifted, strict=True):
            work = sheet.work(name, "without_square" if name == s else None, compact=True)
            why = "coefficient_of_sum" if name == s else "constant_of_sum"
            work.define(why, formula).put_in(letters_for=values).to("work_out", w.number(number))
    else:
        heading = reason("cardano_without_square", factor=p.written)
        sheet.work(s, heading, compact=True).to("coefficient_of_letter", values[c])
        sheet.work(t, compact=True).to("constant_term", values[d])
    values |= dict(zip((s, t), map(w.number, solved.shifted), strict=True))
    roots = dict(zip((u, v), solved.roots, strict=False))
    if solved.shifted[0]:
        inside = w.Sum((w.Power(w.Quotient(t, w.TWO), w.TWO), w.Power(w.Quotient(s, _THREE), _THREE)))
        work = sheet.work(D, compact=True).define("of_cardano", inside).put_in(letters_for=values)
        work.to("work_out", w.number(solved.discriminant))
        sign = w.Relation(D, "<" if solved.discriminant < 0 else ">", w.ZERO)
        sheet.say("three_real" if solved.discriminant < 0 else "one_real", fact=sign)
        half, square = w.Negative(w.Quotient(t, w.TWO)), w.Root(D)
        for name, root, part in zip((u, v), solved.roots, (square, w.Negative(square)), strict=True):
            sheet.work(name).to("cube_root", _formula(w.Sum((half, part)), root)).to("put_in_results", root)
    else:
        sheet.work(u).to("cube_root", _formula(w.Negative(t), solved.roots[0])).to("put_in_results", solved.roots[0])
    sheet.work(omega, "turns").to("root_of_one", _omega(1))
    power, third = w.Power(omega, w.TWO), [w.Negative(w.Quotient(b, _THREE))] if solved.coefficients[0] else []
    for place, (form, zero) in enumerate(solved.zeros):
        turns: tuple[w.Node, ...] = ((), (omega, power), (power, omega))[place]
        parts: list[w.Node] = [w.Product((turn, root)) for turn, root in zip(turns, roots, strict=False)]
        parts = parts or list(roots)
        work = sheet.work(names[form]).to("by_cardano", sum_of([*parts, *third]))
        work.to("put_in_results", form).to("rounded", zero.decimal, Approximately(zero.places))


def _constant(b: w.Node, c: w.Node, d: w.Node) -> w.Node:
    """2b^3/27 - bc/3 + d"""
    first = w.Quotient(w.Product((w.TWO, w.Power(b, _THREE))), w.Number(27))
    return w.Sum((first, w.Negative(w.Quotient(w.Product((b, c)), _THREE)), d))


def _formula(inside: w.Node, root: w.Node) -> w.Node:
    """The cube root of a number, or the opposite of that of its opposite."""
    if type(root) is not w.Negative:
        return w.Root(inside, 3)
    terms = inside.terms if type(inside) is w.Sum else (inside,)
    opposite = [term.operand if type(term) is w.Negative else w.Negative(term) for term in terms]
    return w.Negative(w.Root(sum_of(opposite), 3))


def _letters(A: GivenMatrix) -> list[w.Name]:
    """b, c, d, s, t, D, u, v and ω, or others where these have a meaning already."""
    used, found = taken(A), []
    for wanted in ("b", "c", "d", "s", "t", "D", "u", "v", "omega"):
        free: Any = next(x for x in (wanted, *"wghklmnrzxyEFGHKLMN") if x not in used)
        used.add(free)
        found.append(w.Name(free))
    return found
