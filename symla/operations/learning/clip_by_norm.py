"""Clipping by the norm: a gradient g longer than a limit c is shortened to (c / ||g||) g; a shorter one is kept.

Source: Pascanu, Mikolov and Bengio, On the difficulty of training recurrent neural networks, section 3.2.
"""

from __future__ import annotations

from symla.derivation.build import equation, reason
from symla.derivation.given import GivenScalar, GivenVector
from symla.notation import written as w
from symla.notation.arithmetic import result
from symla.notation.exact import rational
from symla.notation.sums import minus
from symla.operations._borrowed import in_words_of
from symla.operations._cases.certain import Sign, sign
from symla.operations._cases.orders import of_letter
from symla.operations._run import Choice
from symla.operations._sheet import Sheet
from symla.operations._terms import has_letters
from symla.operations.learning._numbers import compare, order, require_real, used
from symla.operations.norms._euclidean import euclidean_work


def clip_by_norm(sheet: Sheet, g: GivenVector, max_norm: GivenScalar) -> None:
    """A gradient, shortened to a largest length if it is longer.

    `g` has n >= 1 real components, `max_norm` is a number > 0; the answer has n components, the direction of g, and at
    most this length.  Undefined for a `max_norm` that is not positive.
    """
    require_real("clip_by_norm", g, max_norm)
    sheet.seek(w.Call("clip", (g.name, max_norm.name)))
    limit = max_norm.entry
    _need_positive(sheet, max_norm)
    length = euclidean_work(sheet.work(w.Norm(g.name)), g).line
    used(sheet)
    known = -1 if g.is_zero else compare(length, limit)
    if known is None:
        known = _by_cases(sheet, g.name, max_norm.name, length, limit)
    else:
        _comparison(sheet, g, length, limit, known)
    name = w.Name(g.name.base, g.name.subscript, "vector", "prime")
    work = sheet.work(name)
    if known != 1:
        work.to("kept", g.name).put_in(g)
        clipped = sheet.known.letters_put_in(work.line)
        if clipped != work.line:
            work.to(in_words_of("rank", sheet.known.reason_for(work.line)), clipped)
        return sheet.answer(reason("answer_kept", clipped=clipped), clipped=clipped)
    work.to("scale_down", w.Product((w.Quotient(max_norm.name, w.Norm(g.name)), g.name)))
    factor = w.Quotient(limit, length)
    work.to("put_in_length", w.Product((factor, g.written)))
    simple = rational(factor)
    if simple is not None and not (type(rational(limit)) is type(rational(length)) is int):
        work.to("divide", w.Product((w.number(simple), g.written)))
    shorter = GivenVector(name, tuple([result(w.Product((factor, x))) for x in g.entries]))
    clipped = work.to("multiply_components", shorter.written).line
    if not has_letters(clipped):
        euclidean_work(sheet.check(w.Norm(name), "check"), shorter)
    return sheet.answer(reason("answer_shortened", clipped=clipped), clipped=clipped)


def _by_cases(sheet: Sheet, g: w.Name, c: w.Name, length: w.Node, limit: w.Node) -> Sign:
    """Whether the norm exceeds the limit, in two cases: where letters are in the norm alone, by the squares."""
    longer, not_longer = w.Relation(limit, "<", length), w.Relation(limit, ">=", length)
    told, not_told, why = longer, not_longer, None
    if has_letters(length):
        longer, not_longer = w.Relation(length, ">", limit), w.Relation(length, "<=", limit)
        told, not_told, why = longer, not_longer, reason("too_long_where", norm=w.Norm(g), c=c)
        if not has_letters(limit):
            gap = result(minus(w.Power(length, w.TWO), w.Power(limit, w.TWO)))
            above, below = of_letter(gap, ">"), of_letter(gap, "<=")
            if type(above.left) in (w.Name, w.AbsoluteValue):
                told, not_told = above, below
    known = sheet.known
    zero = known.with_equal({not_told.left: not_told.right}) if _sets(not_told) else known  # type: ignore[dict-item]
    found: Sign
    found, sheet.run.known = sheet.choose(lambda: Choice([(told, (1, known)), (not_told, (-1, zero))], why))
    return found


def _sets(condition: w.Relation) -> bool:
    """Whether this sets a letter equal to a number."""
    return type(condition.left) is w.Name and condition.symbol == "="


def _need_positive(sheet: Sheet, max_norm: GivenScalar) -> None:
    """End the work if the limit is not positive."""
    limit = max_norm.entry
    known = sign(limit)
    if known == 1:
        return
    symbol: w.RelationSymbol = "<=" if known is None else "<" if known else "="
    low = w.Relation(limit, symbol, w.ZERO)
    if known is None:
        used(sheet)
        if sheet.choose(lambda: Choice([(w.Relation(limit, ">", w.ZERO), True), (low, False)])):
            return
    given = equation(max_norm.name, limit)
    fact = low if limit == max_norm.name else given if known == 0 else w.Both((given, low))
    sheet.undefined("undefined", w.Relation(max_norm.name, symbol, w.ZERO), c=fact)


def _comparison(sheet: Sheet, g: GivenVector, length: w.Node, limit: w.Node, known: Sign) -> None:
    """The comparison of the norm with the limit; of an irrational norm by squares."""
    if g.is_zero:
        return sheet.say("zero", g=equation(g.name, g.written))
    fact = order(length, limit, known)
    if known and not has_letters(fact) and (rational(length) is None or rational(limit) is None):
        key = "longer_by_squares" if known == 1 else "shorter_by_squares"
        squares = order(result(w.Power(length, w.TWO)), result(w.Power(limit, w.TWO)), known)
        return sheet.say(key, g=g.name, fact=fact, squares=squares)
    return sheet.say({1: "longer", 0: "just_as_long", -1: "shorter"}[known], g=g.name, fact=fact)
