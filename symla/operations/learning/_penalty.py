"""A penalty: a number lambda >= 0 times a norm of the weights."""

from __future__ import annotations

from symla.derivation.build import Working, as_asked, equation, note, reason
from symla.derivation.given import GivenScalar, GivenVector, givens
from symla.derivation.model import Answer, Case, Cases, Chain, Derivation, Outcome, Part, Reason, Undefined
from symla.notation import written as w
from symla.notation.frozen import replace
from symla.operations.learning._numbers import require_real, sign, told

_ZERO = w.Number(0)
_PENALTY = w.Name("penalty")


def penalty(
    operation: str,
    weights: GivenVector,
    lam: GivenScalar,
    size: w.Node,
    letters: tuple[w.Node, ...],
) -> Derivation:
    """lambda times `size`, which is the sum of `letters`.

    Undefined for lambda < 0, and so by cases where its sign is not known.
    """
    require_real(operation, weights, lam)
    goal = w.Product((lam.name, size))
    problem = reason("problem", w=equation(weights.name, weights.written), lam=told(lam))
    use = note(Reason("use"), "remark")

    def derivation(chains: tuple[Chain, ...], outcome: Outcome) -> Derivation:
        return Derivation(operation, problem, goal, givens(weights, lam), chains, outcome)

    def defined(*remarks: Chain) -> Derivation:
        work = _work(weights, lam, goal, letters)
        answer = Answer((Part("penalty", work.line),), reason("answer", penalty=work.line))
        return derivation((work.chain, *remarks), answer)

    def undefined() -> Derivation:
        negative = w.Relation(lam.entry, "<", _ZERO)
        fact = negative if lam.entry == lam.name else w.Both((equation(lam.name, lam.entry), negative))
        outcome = Undefined(reason("negative_factor", lam=fact), (w.Relation(lam.name, "<", _ZERO),))
        return replace(derivation((), outcome), goal=as_asked(operation, weights, lam))

    known = sign(lam.entry)
    if known == -1:
        return undefined()
    if known == 0:
        return defined(note(reason("no_penalty", lam=equation(lam.name, _ZERO)), "remark"), use)
    if known == 1 or never_negative(lam.entry):
        return defined(use)
    not_negative = Case(w.Relation(lam.entry, ">=", _ZERO), defined())
    return derivation((use,), Cases((not_negative, Case(w.Relation(lam.entry, "<", _ZERO), undefined()))))


def never_negative(node: w.Node) -> bool:
    """Whether the number is not negative, whatever the values of its symbols."""
    from symla.notation.value import value

    return bool(value(node).is_nonnegative)


def _work(weights: GivenVector, lam: GivenScalar, goal: w.Node, letters: tuple[w.Node, ...]) -> Working:
    """lambda (|w_1| + |w_2|) -> 2(3 + 4) -> 2 · 7 -> 14"""
    total = letters[0] if len(letters) == 1 else w.Sum(letters)
    work = Working(goal).define("definition", w.Product((lam.name, total))).put_in(weights, lam, why="put_in_weights")
    line = work.line
    assert isinstance(line, w.Product)
    factor, inner = line.factors
    kind = type(letters[0])
    several = "_each" if len(letters) > 1 else ""
    inner = Working(inner).evaluate("", kind).line
    work.to(("take_size" if kind is w.AbsoluteValue else "square") + several, w.Product((factor, inner)))
    added = Working(inner).evaluate("", w.Sum).line
    if type(added) is not w.Sum or len(added.terms) < len(letters):
        work.to("add", w.Product((factor, added)))
    return work.result("multiply")
