"""The lines that all Euclidean lengths share: square, add, take the root, estimate the result."""

from __future__ import annotations

from functools import lru_cache

from symla.derivation.build import Working
from symla.derivation.given import GivenMatrix, GivenVector
from symla.notation import written as w
from symla.notation.arithmetic import evaluate, result
from symla.notation.exact import rational, surd
from symla.notation.rational import Fraction
from symla.notation.sums import sum_of
from symla.operations._roots import take_root
from symla.operations._sheet import Sheet
from symla.operations._terms import Entries, has_letters, sum_over
from symla.operations.norms._lines import modulus_sides


def squares(entries: tuple[w.Node, ...], domain: str) -> w.Node:
    """v_1^2 + ... + v_n^2, over the complex numbers of moduli."""
    return sum_of(tuple([_square(e, domain) for e in entries]))


def _square(entry: w.Node, domain: str) -> w.Node:
    return w.Power(w.AbsoluteValue(entry) if domain == "complex" else entry, w.TWO)


@lru_cache(maxsize=64)
def _root_in_letters(name: w.Name, shape: tuple[int, ...], domain: str) -> w.Root:
    """The definition for every vector or matrix of this name and shape, always as the same object."""
    zeros = (w.ZERO,) * shape[-1]
    x = GivenVector(name, zeros) if len(shape) == 1 else GivenMatrix(name, (zeros,) * shape[0], shape[1])
    return w.Root(sum_over((x,), lambda letter: _square(letter, domain), domain))


def euclidean_work(work: Working, v: Entries) -> Working:
    """From the norm of v in letters to the number."""
    domain = work.domain
    single = len(v.entries) == 1
    shape = (v.size,) if isinstance(v, GivenVector) else (v.height, v.width)
    work.by_definition("root_of_square" if single else "definition", _root_in_letters(v.name, shape, domain), v)
    if domain == "complex":
        squared = evaluate(work.line, w.Power, domain=work.domain)
        work.to(
            "square_modulus" if single else "square_each_modulus",
            squared,
            detail=modulus_sides(v, work.domain, squared=True),
        )
    else:
        work.evaluate("square" if single else "square_each", w.Power)
    work.evaluate("add", w.Sum)
    return take_root(work) if type(work.line) is w.Root else work


def rational_factor(work: Working, factor: w.Node, v: GivenVector) -> w.Node:
    """From (1/length) v to a factor with a rational denominator, where the length has roots within roots, or is a
    fraction with roots.
    """
    rooted = w.has(factor, w.Root)
    double = any(type(part) is w.Quotient and type(part.denominator) is w.Quotient for part in w.inside(factor))
    if rooted and not has_letters(factor) and (double or surd(factor) is None):
        factor = result(factor, work.domain)
        work.to("rational_denominator", w.Product((factor, v.written)))
    return factor


def estimated(sheet: Sheet, v: GivenVector, found: w.Node) -> None:
    """The estimate that the length lies between the largest absolute value and their sum, 4 < 5 < 7; only for numbers
    with at least two nonzero components.
    """
    known = [rational(x) for x in v.entries]
    sizes = [abs(Fraction(x)) for x in known if x is not None and x != 0]
    if None in known or len(sizes) < 2:
        return
    largest, total = w.number(max(sizes)), w.number(sum(sizes, Fraction(0)))
    low, high = w.Relation(largest, "<", found), w.Relation(found, "<", total)
    sheet.say("estimate", "check", v=v.name, largest=largest, total=total, low=low, high=high)
