"""Clipping by the norm: a gradient g longer than a limit c is shortened to it, (c / ||g||) g; a shorter one is kept.

Source: Pascanu, Mikolov and Bengio, On the difficulty of training recurrent neural networks, section 3.2.
"""

from __future__ import annotations

from symla.derivation.build import Working, equation, note, reason
from symla.derivation.given import GivenScalar, GivenVector, givens
from symla.derivation.model import Answer, Case, Cases, Chain, Derivation, Outcome, Part, Reason, Undefined
from symla.notation import written as w
from symla.notation.arithmetic import rational, result
from symla.operations.learning._numbers import Sign, compare_lengths, has_symbols, require_real, sign, told
from symla.operations.norms._euclidean import euclidean_work

_ZERO, _TWO = w.Number(0), w.Number(2)
_CLIPPED = w.Name("clipped")


def clip_by_norm(g: GivenVector, max_norm: GivenScalar) -> Derivation:
    """A gradient, shortened to a largest length if it is longer.

    `g` has n >= 1 real components, `max_norm` is a number > 0; the answer has n components, the direction of g, and at
    most this length.  Undefined for a `max_norm` that is not positive.
    """
    require_real("clip_by_norm", g, max_norm)
    limit = max_norm.entry
    problem = reason("problem", g=equation(g.name, g.written), c=told(max_norm))
    goal = w.Call("clip", (g.name, max_norm.name))

    def derivation(chains: tuple[Chain, ...], outcome: Outcome) -> Derivation:
        return Derivation("clip_by_norm", problem, goal, givens(g, max_norm), chains, outcome)

    def undefined() -> Derivation:
        known = sign(limit)
        symbol: w.RelationSymbol = "<=" if known is None else "<" if known else "="
        low = w.Relation(limit, symbol, _ZERO)
        own = equation(max_norm.name, limit)
        fact = low if limit == max_norm.name else own if known == 0 else w.Both((own, low))
        return derivation((), Undefined(reason("undefined", c=fact), (w.Relation(max_norm.name, symbol, _ZERO),)))

    norm = euclidean_work(Working(w.Norm(g.name)), g)
    length = norm.line

    def kept(*before: Chain) -> Derivation:
        work = Working(_shortened(g)).to("kept", g.name).put_in(g)
        answer = Answer(
            (Part("clipped", g.written),),
            reason("answer_kept", clipped=g.written),
        )
        return derivation((*before, work.chain), answer)

    def shortened(*before: Chain) -> Derivation:
        work = _scaled(g, max_norm, length)
        clipped = work.line
        assert isinstance(clipped, w.Vector)
        answer = Answer((Part("clipped", clipped),), reason("answer_shortened", clipped=clipped))
        return derivation((*before, work.chain, *_check(g, clipped)), answer)

    def compared(*before: Chain) -> Derivation:
        """Shortened or kept, or both as cases."""
        known = -1 if g.is_zero else compare_lengths(length, limit)  # the limit is positive here
        if known is not None:
            chosen = shortened if known == 1 else kept
            return chosen(*before, _comparison(g, length, limit, known))
        if has_symbols(length):
            longer, not_longer = w.Relation(length, ">", limit), w.Relation(length, "<=", limit)
        else:
            longer, not_longer = w.Relation(limit, "<", length), w.Relation(limit, ">=", length)
        return derivation(before, Cases((Case(longer, shortened()), Case(not_longer, kept()))))

    use = note(Reason("use"), "remark")
    known = sign(limit)
    if known == 1:
        return compared(norm.chain, use)
    if known is not None:
        return undefined()
    positive, low = w.Relation(limit, ">", _ZERO), w.Relation(limit, "<=", _ZERO)
    return derivation((use,), Cases((Case(positive, compared(norm.chain)), Case(low, undefined()))))


def _shortened(g: GivenVector) -> w.Name:
    return w.Name(g.name.base, g.name.subscript, "vector", "prime")


def _scaled(g: GivenVector, max_norm: GivenScalar, length: w.Node) -> Working:
    """(c / ||g||) g, worked out."""
    work = Working(_shortened(g)).to("scale_down", w.Product((w.Quotient(max_norm.name, w.Norm(g.name)), g.name)))
    factor = w.Quotient(max_norm.entry, length)
    work.to("put_in_length", w.Product((factor, g.written)))
    simple = rational(factor)
    if simple is not None and not (type(rational(max_norm.entry)) is type(rational(length)) is int):
        work.to("divide", w.Product((w.number(simple), g.written)))
    return work.to("multiply_components", w.Vector(tuple([result(w.Product((factor, x))) for x in g.entries])))


def _comparison(g: GivenVector, length: w.Node, limit: w.Node, known: Sign) -> Chain:
    """The norm beside the limit; an irrational one by the squares."""
    if g.is_zero:
        return note(reason("zero", g=equation(g.name, g.written)))
    fact = w.Relation(length, {-1: "<", 0: "=", 1: ">"}[known], limit)  # type: ignore[arg-type]
    facts: dict[str, w.Node] = {"g": g.name, "fact": fact}
    if not has_symbols(fact) and (rational(length) is None or rational(limit) is None):
        squares = (result(w.Power(length, _TWO)), result(w.Power(limit, _TWO)))
        if known:
            key = "longer_by_squares" if known == 1 else "shorter_by_squares"
            return note(reason(key, **facts, squares=w.Relation(squares[0], fact.symbol, squares[1])))
    return note(reason({1: "longer", 0: "just_as_long", -1: "shorter"}[known], **facts))


def _check(g: GivenVector, clipped: w.Vector) -> tuple[Chain, ...]:
    """The length of the result, worked out."""
    if has_symbols(clipped):
        return ()
    shortened = GivenVector(_shortened(g), clipped.entries)
    check = Working(w.Norm(shortened.name), heading=Reason("check"), role="check")
    return (euclidean_work(check, shortened).chain,)
