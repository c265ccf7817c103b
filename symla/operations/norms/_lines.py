"""The lines that norms share: the letters, the absolute values, their sum or maximum.

    |v_1| + ... + |v_n|        max(|v_1|, ..., |v_n|)        (|v_1|^p + ... + |v_n|^p)^(1/p)

Over the complex numbers an absolute value is a modulus, worked out beside the line: |3 + 4i| = sqrt(3^2 + 4^2) = 5.
"""

from __future__ import annotations

from typing import Any

from symla.derivation.build import Working
from symla.derivation.given import GivenVector
from symla.derivation.model import Chain
from symla.notation import written as w
from symla.notation.arithmetic import evaluate, result
from symla.notation.exact import rational
from symla.notation.rational import Fraction
from symla.operations._roots import take_root
from symla.operations._terms import Entries, has_letters, largest_of, sum_over

# ---- moduli of complex numbers --------------------------------------------------------------------------------------


def modulus_sides(x: Entries, domain: str, squared: bool = False) -> tuple[Chain, ...]:
    """|3 + 4i| = sqrt(3^2 + 4^2) = 5, or |3 + 4i|^2 = 3^2 + 4^2 = 25, for each entry that is not real."""
    if domain != "complex":
        return ()
    sides = []
    for entry in dict.fromkeys(x.entries):
        parts = _parts(entry)
        if parts is None:
            continue
        modulus = w.AbsoluteValue(entry)
        squares = w.Sum(tuple([w.Power(part, w.TWO) for part in parts]))
        work = Working(w.Power(modulus, w.TWO) if squared else modulus, domain, compact=True)
        work.to("real_and_imaginary", squares if squared else w.Root(squares))
        work.evaluate("square_each", w.Power, minor=True).evaluate("add", w.Sum)
        sides.append((take_root(work) if type(work.line) is w.Root else work).chain)
    return tuple(sides)


def _parts(entry: w.Node) -> tuple[w.Node, w.Node] | None:
    """The real and the imaginary part of a number without letters that is not real; None for others."""
    if rational(entry) is not None or w.names_in(entry):
        return None
    from sympy import im

    from symla.notation.value import value
    from symla.notation.write import simplest, write

    found: Any = value(entry, "complex")
    real, imaginary = found.expand().as_real_imag()
    if imaginary.is_zero or imaginary.has(im):  # of a zero that is known by its name alone
        return None
    return (write(simplest(real)), write(simplest(imaginary)))


# ---- the lines ------------------------------------------------------------------------------------------------------


def sizes_each(work: Working, x: Entries) -> Working:
    """|-3| + |4| -> 3 + 4; over the complex numbers by moduli."""
    single = len(x.entries) == 1
    key = "modulus_each" if work.domain == "complex" else "absolute_value" if single else "absolute_value_each"
    line = evaluate(work.line, w.AbsoluteValue, domain=work.domain)
    return work.to(key, line, detail=modulus_sides(x, work.domain))


def sum_lines(work: Working, v: GivenVector) -> Working:
    """The sum of the absolute values."""
    work.define("sum_of_sizes" if v.size > 1 else "its_size", sum_over((v,), w.AbsoluteValue, work.domain))
    return sizes_each(work.put_in(v), v).evaluate("add", w.Sum)


def largest_lines(work: Working, v: GivenVector) -> Working:
    """The largest of the absolute values."""
    sizes = tuple([w.AbsoluteValue(x) for x in v.letters])
    work.define("largest_size" if v.size > 1 else "its_size", largest_of(sizes))
    sizes_each(work.put_in(v), v)
    if type(work.line) is not w.Call:
        return work
    largest = result(work.line, work.domain)
    if type(largest) is not w.Call:
        return work.to("take_largest", largest)
    kept = tuple(dict.fromkeys([x for x in work.line.arguments if x in largest.arguments]))
    if len(kept) == len(largest.arguments):  # in the order of the components
        largest = w.Call("max", kept)
    return work.to("not_the_largest", largest)


def power_lines(work: Working, v: GivenVector, p: w.Node) -> Working:
    """The p-th root of the sum of the p-th powers of the absolute values, for a rational p >= 1."""
    order = rational(p)
    assert order is not None
    powers = sum_over((v,), lambda x: w.Power(w.AbsoluteValue(x), p), work.domain)
    if type(order) is int:
        work.define("root_of_powers", w.Root(powers, order))
    else:
        work.define("root_of_powers", w.Power(powers, w.number(1 / Fraction(order))))
    sizes_each(work.put_in(v), v)
    size = _only_size(work.line)
    if size is not None:
        return work.to("take_power" if type(work.line) is w.Power else "take_root", size)
    even = type(order) is int and order % 2 == 0 and all(type(e) is w.Name for e in v.entries)
    _inside(work, "even_power" if even else "power_each" if v.size > 1 else "power", w.Power)
    _inside(work, "add", w.Sum)
    if has_letters(work.line) and _length(result(work.line, work.domain)) > _length(work.line):
        return work  # no root is taken, products are multiplied out
    if type(work.line) is w.Root:
        return take_root(work)
    return work.result("take_power")


def _length(node: w.Node) -> int:
    return sum(1 for _ in w.walk(node))


def _only_size(line: w.Node) -> w.Node | None:
    """The base of a power, where the line is the root of a single one, possibly plus powers of 0."""
    inside = line.base if type(line) is w.Power else line.radicand if type(line) is w.Root else line
    terms = inside.terms if type(inside) is w.Sum else (inside,)
    sizes = [term.base if type(term) is w.Power else term for term in terms]
    left = [size for size in sizes if rational(size) != 0]
    return left[0] if inside is not line and len(left) == 1 and rational(left[0]) is None else None


def _inside(work: Working, why: str, kind: type[w.Node]) -> Working:
    """The line after evaluating the radicand, or the base of the outer power."""
    line = work.line
    if type(line) is w.Power:
        return work.to(why, w.Power(evaluate(line.base, kind, domain=work.domain), line.exponent))
    return work.evaluate(why, kind)
