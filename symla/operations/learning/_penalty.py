"""A penalty: a number lambda >= 0 times a norm of the weights."""

from __future__ import annotations

from symla.derivation.build import Working, equation, reason
from symla.derivation.given import GivenScalar, GivenVector
from symla.notation import written as w
from symla.notation.arithmetic import result
from symla.notation.exact import rational
from symla.notation.sums import sum_of
from symla.operations._sheet import Sheet
from symla.operations.learning._numbers import at_zero, require_real, used
from symla.operations.learning._together import step_sign

_MOST_SHARES = 4  # weights whose shares are shown


def penalty(sheet: Sheet, weights: GivenVector, lam: GivenScalar, letters: tuple[w.Node, ...]) -> None:
    """lambda times the sum of `letters`.  Undefined for lambda < 0, with cases where its sign is unknown."""
    require_real(sheet.name, weights, lam)
    known = step_sign(lam.entry)
    if known is None:
        used(sheet)
        _, known = sheet.choose(lambda: at_zero(lam.entry))
    if known == -1:
        negative = w.Relation(lam.entry, "<", w.ZERO)
        fact = negative if lam.entry == lam.name else w.Both((equation(lam.name, lam.entry), negative))
        sheet.undefined("negative_factor", w.Relation(lam.name, "<", w.ZERO), lam=fact)
    found = _lines(sheet, weights, lam, letters)
    _shares(sheet, lam, weights, letters)
    if known == 0:
        sheet.remark("no_penalty", lam=equation(lam.name, w.ZERO))
    used(sheet)
    sheet.answer(reason("answer", penalty=found), penalty=found)


def _shares(sheet: Sheet, lam: GivenScalar, weights: GivenVector, letters: tuple[w.Node, ...]) -> None:
    """The shares of the weights, added: lambda |w_1| + lambda |w_2| = 3/10 + 4/10 = 7/10"""
    factor, numbers = rational(lam.entry), [rational(x) for x in weights.entries]
    if not factor or not 1 < len(numbers) <= _MOST_SHARES or None in numbers:
        return
    known = dict(zip(weights.letters, weights.entries, strict=True))
    shares = [result(w.Product((lam.entry, w.substitute(letter, known)))) for letter in letters]
    work = sheet.check(sheet.goal, "shares", compact=True)
    work.define("each_weight", sum_of(tuple([w.Product((lam.name, letter)) for letter in letters])))
    work.to("each_share", sum_of(tuple(shares))).result("add")


def _lines(sheet: Sheet, weights: GivenVector, lam: GivenScalar, letters: tuple[w.Node, ...]) -> w.Node:
    """lambda (|w_1| + |w_2|) -> 2(3 + 4) -> 2 · 7 -> 14"""
    work = sheet.work(sheet.goal).define("definition", w.Product((lam.name, sum_of(letters))))
    line = work.put_in(weights, lam, why="put_in_weights").line
    assert isinstance(line, w.Product)
    factor, inner = line.factors
    kind = type(letters[0])
    several = "_each" if len(letters) > 1 else ""
    inner = Working(inner).evaluate("", kind).line
    work.to(("take_size" if kind is w.AbsoluteValue else "square") + several, w.Product((factor, inner)))
    added = Working(inner).evaluate("", w.Sum).line
    if type(added) is not w.Sum or len(added.terms) < len(letters):
        work.to("add", w.Product((factor, added)))
    return work.result("multiply").line
