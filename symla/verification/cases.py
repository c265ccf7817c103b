"""Cases: complete and disjoint, each about the same problem with its condition worked in."""

from __future__ import annotations

from symla.derivation.model import Case, Derivation
from symla.notation import written as w
from symla.verification.grid import Grid
from symla.verification.polynomial import TooHard, Undefined
from symla.verification.prove import Prover
from symla.verification.sign import is_real
from symla.verification.verdict import Proved, Refuted, Undecided, Verdict

_DENIALS = ({"=", "!="}, {"<", ">="}, {">", "<="})


def complete_and_disjoint(conditions: list[w.Node], complex_domain: bool) -> Verdict:
    """Two cases, one the denial of the other."""
    if len(conditions) == 2:
        first, second = conditions
        if (
            isinstance(first, w.Relation)
            and isinstance(second, w.Relation)
            and (first.left, first.right) == (second.left, second.right)
            and {first.symbol, second.symbol} in _DENIALS
            and ("=" in (first.symbol, second.symbol) or _are_real(first, complex_domain))
        ):
            return Proved("one case denies the other")
    return Undecided("the cases are not shown to be complete and disjoint")


def _are_real(relation: w.Relation, complex_domain: bool) -> bool:
    """Whether both sides are real, so that one of `<` and `>=` holds."""
    prover = Prover(complex_domain)
    try:
        return all(is_real(prover.field, prover.reader.scalar(side)) for side in (relation.left, relation.right))
    except (TooHard, Undefined):
        return False


def assume(prover: Prover, condition: w.Node) -> None:
    """Takes x != y into what is known not to be zero, and x < y into what is known of order."""
    if not isinstance(condition, w.Relation) or condition.symbol in ("=", "~"):
        return
    left, right = prover.reader(condition.left), prover.reader(condition.right)
    field = prover.field
    if isinstance(left, Grid) and isinstance(right, Grid):
        if condition.symbol == "!=" and left.shape == right.shape:
            prover.nonzero.assume(
                tuple([field.subtract(x, y) for x, y in zip(left.entries, right.entries, strict=True)])
            )
    elif not isinstance(left, Grid) and not isinstance(right, Grid):
        if condition.symbol == "!=":
            prover.nonzero.assume((field.subtract(left, right),))
        elif is_real(field, left) and is_real(field, right):
            greater, less = (left, right) if condition.symbol in (">", ">=") else (right, left)
            field.assumed.append((field.lift(field.subtract(greater, less)), condition.symbol in (">", "<")))


def same_problem(whole: Derivation, case: Case) -> Verdict:
    """The case asks the same of the same data, with what its condition sets equal put in."""
    own = case.derivation
    if (own.operation, own.goal, own.domain) != (whole.operation, whole.goal, whole.domain):
        return Refuted("the case asks something else")
    if [g.name for g in own.given] != [g.name for g in whole.given]:
        return Refuted("the case has other data")
    for mine, its in zip(whole.given, own.given, strict=True):
        if mine.value != its.value and not _rewritten(mine.value, case.condition, its.value, own.domain == "complex"):
            return Refuted(f"{mine.name.base} is not what it was, under the condition of the case")
    return Proved("the same data")


def _rewritten(mine: w.Node, condition: w.Node, its: w.Node, complex_domain: bool) -> bool:
    """Whether one value becomes the other where the condition holds."""
    rewritten = _rewrite(mine, condition)
    return rewritten == its or bool(Prover(complex_domain).equal(rewritten, its))


def _rewrite(value: w.Node, condition: w.Node) -> w.Node:
    """The value with the left side of an equation replaced by the right one; entry by entry for vectors."""
    if not isinstance(condition, w.Relation) or condition.symbol != "=":
        return value
    left, right = condition.left, condition.right
    pairs = {left: right}
    if isinstance(left, w.Vector) and isinstance(right, w.Vector):
        pairs = dict(zip(left.entries, right.entries, strict=False))

    def put(part: w.Node) -> w.Node:
        return pairs[part] if part in pairs else w.rebuild(part, put)

    return put(value)
