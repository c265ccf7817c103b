"""Proofs of statements joined by and, or, not and implies, for all values of the symbols under assumptions.

    x > 0 or x <= 0         from the denial of one follows the other: from x > 0 follows x > 0
    not (x < 0)             is x >= 0
    a and b                 each of them is proved
    x > 1 implies x > 0     x > 0 is proved where x > 1 is assumed

An assumption that is an "or" is taken apart: the statement is proved under each part.  What is proved here holds
wherever everything in it has a value; that every part has one is the business of whoever asks (`definedness`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import product

from symla.kernel.meaning.by_factors import proved_by_factors
from symla.kernel.meaning.cases import assume
from symla.kernel.meaning.denied import Assumptions, alternatives, by_entries, negated, plainly, taken_apart
from symla.kernel.meaning.monotone import grows, rewritten
from symla.kernel.meaning.on_the_line import decided
from symla.kernel.meaning.order import ORDERS
from symla.kernel.meaning.prove import Prover
from symla.kernel.meaning.real_parts import in_real_parts
from symla.kernel.meaning.verdict import Proved, Refuted, Undecided, Verdict
from symla.kernel.meaning.whole import turned_by, whole_among
from symla.kernel.numbers.polynomial import TooHard, Undefined
from symla.notation import written as w
from symla.notation.budget import go_on
from symla.notation.statements import Either, Implies, Not, Property

_MOST_TRIED = 400  # relations tried for one statement
_MOST_RESIDUES = 64
_MOST_SPLIT = 5  # nested case distinctions of assumptions
_TOO_MUCH = Undecided("the statement has too many parts")
_CONTRADICTION = Proved("the assumptions exclude one another")


def prove(
    statement: w.Node,
    assumed: Sequence[w.Node] = (),
    complex_domain: bool = False,
    real: frozenset[w.Name] = frozenset(),
) -> Verdict:
    """Whether the statement holds for all values of the symbols for which the assumptions do.  A refutation says only
    that no proof is possible where nothing else is assumed; it names no values that fit the assumptions.  `real` are
    symbols that are real in a complex domain.
    """
    verdict = _Proof(complex_domain, real).prove(statement, tuple(assumed), 0)
    refuted = isinstance(verdict, Refuted) and verdict.witness is not None
    plain = isinstance(statement, w.Relation) and statement.symbol not in ORDERS
    if isinstance(verdict, Proved) or (refuted and plain and not assumed):
        return verdict
    known = decided(statement, assumed, complex_domain, real)
    if known is None:
        known = proved_by_factors(statement, assumed, complex_domain, real)
    if known is None and _by_residues(statement, tuple(assumed), complex_domain, real):
        return Proved("every residue")
    if known is None:
        listed = by_entries(statement), tuple(map(by_entries, assumed))
        simpler = listed if listed != (statement, tuple(assumed)) else _simpler(*listed, complex_domain, real)
        known = None if simpler is None else prove(*simpler, complex_domain, real)
        known = known if isinstance(known, Proved) else None
    return verdict if known is None else known


def prove_in_parts(statement: w.Node, assumed: Sequence[w.Node], real: frozenset[w.Name]) -> Verdict:
    """Whether the statement holds in complex numbers, with x + yi in place of every letter that is not real.  Its cases
    take long: it is for statements that are undecided otherwise.
    """
    cases = list(in_real_parts(statement, assumed, real))
    for case in cases:
        verdict = _Proof(True, case.real, in_parts=True).prove(case.statement, case.assumed, 0)
        if not isinstance(verdict, Proved):
            return verdict
    return Proved("real and imaginary parts") if cases else _TOO_MUCH


def _simpler(
    statement: w.Node, assumed: Sequence[w.Node], complex_domain: bool, real: frozenset[w.Name]
) -> tuple[w.Node, tuple[w.Node, ...]] | None:
    """The statement and the assumptions with monotone functions removed from both sides of relations."""
    if not any(map(grows, (statement, *assumed))):
        return None

    def prover(*more: w.Node) -> Prover:
        return prover_of((*assumed, *more), complex_domain, real)

    changed = rewritten(statement, prover), tuple([rewritten(condition, prover) for condition in assumed])
    return None if changed == (statement, tuple(assumed)) else changed


def _by_residues(statement: w.Node, assumed: Assumptions, complex_domain: bool, real: frozenset[w.Name]) -> bool:
    """Whether the statement is proved for n = 2k and n = 2k + 1, or for the residues of another number."""
    letters, modulus = turned_by(statement, whole_among(assumed))
    if not letters or modulus ** len(letters) > _MOST_RESIDUES:
        return False
    for residues in product(range(modulus), repeat=len(letters)):
        go_on()
        put = {
            n: w.Sum((w.Product((w.Number(modulus), n)), w.Number(r))) for n, r in zip(letters, residues, strict=True)
        }
        there = [a if isinstance(a, Property) else w.substitute(a, put) for a in assumed]
        proof = _Proof(complex_domain, real).prove(w.substitute(statement, put), tuple(there), 0)
        if not isinstance(proof, Proved):
            return False
    return True


def possible(conditions: Sequence[w.Node], complex_domain: bool, real: frozenset[w.Name]) -> bool | None:
    """Whether there are values of the symbols for which all the conditions hold; None if that is not known."""
    properties = [condition for condition in conditions if isinstance(condition, Property)]
    conditions = [condition for condition in conditions if not isinstance(condition, Property)]
    if not conditions:
        return None
    whole = w.Both(tuple(conditions)) if len(conditions) > 1 else conditions[0]
    known = decided(Not(whole), properties, complex_domain, real)
    if known is not None:
        return isinstance(known, Refuted)
    denied = negated(whole)
    return False if denied is not None and prove(denied, (), complex_domain, real) else None


def prover_of(
    assumed: Sequence[w.Node], complex_domain: bool, real: frozenset[w.Name], in_parts: bool = False
) -> Prover:
    """A prover that assumes these relations, as far as it can use them."""
    relations = list(_relations(assumed))
    fresh = partial(_fresh, complex_domain, real, whole_among(assumed), in_parts)
    prover = fresh()
    try:
        assume(prover, relations)
    except (TooHard, Undefined):
        kept: list[w.Node] = []
        for relation in relations:
            try:
                assume(fresh(), [*kept, relation])
            except (TooHard, Undefined):
                continue
            kept.append(relation)
        prover = fresh()
        assume(prover, kept)
    _multiply_assumed(prover)
    return prover


def _fresh(complex_domain: bool, real: frozenset[w.Name], whole: frozenset[w.Name], in_parts: bool) -> Prover:
    prover = Prover(complex_domain)
    prover.field.real = frozenset(real)
    prover.field.whole = frozenset(whole)
    prover.field.in_parts = in_parts
    return prover


def _multiply_assumed(prover: Prover) -> None:
    """From a > 0 and b > 0 follows ab > 0."""
    field = prover.field
    few = field.assumed[:4]
    for place, (x, strict) in enumerate(few):
        for y, also in few[:place]:
            product = field.lift(field.multiply(x, y))
            if product.numerator:
                field.assumed.append((product, strict and also))


def _relations(assumed: Sequence[w.Node]) -> Iterator[w.Relation]:
    """The relations among the assumptions; an equation of two lists, entry by entry."""
    for statement in assumed:
        if isinstance(statement, w.Relation) and statement.symbol == "=":
            statement = by_entries(statement)
        if isinstance(statement, w.Both):
            yield from _relations(statement.statements)
        elif isinstance(statement, w.Relation) and w.Matrix not in (type(statement.left), type(statement.right)):
            yield statement


class _Proof:
    """A bounded search for one proof."""

    def __init__(self, complex_domain: bool, real: frozenset[w.Name], in_parts: bool = False) -> None:
        self.prover_of = partial(prover_of, complex_domain=complex_domain, real=real, in_parts=in_parts)
        self.tried = 0

    def prove(self, statement: w.Node, assumed: Assumptions, split: int) -> Verdict:
        if isinstance(statement, w.Both):
            return self._each([(part, assumed) for part in statement.statements], split)
        if isinstance(statement, Implies):
            condition = plainly(statement.condition)
            if condition is None:
                return Undecided("the condition is no relation")
            return self.prove(statement.statement, (*assumed, condition), split)
        if isinstance(statement, Not):
            denied = negated(statement.statement)
            return Undecided("this has no denial") if denied is None else self.prove(denied, assumed, split)
        if isinstance(statement, Either):
            return self._either(statement, assumed, split)
        apart = taken_apart(assumed)
        if apart is not None:
            if split >= _MOST_SPLIT:
                return _TOO_MUCH
            rest, parts = apart
            return self._each([(statement, (*rest, part)) for part in parts], split + 1)
        return self._relation(statement, assumed)

    def _each(self, goals: list[tuple[w.Node, Assumptions]], split: int) -> Verdict:
        grounds: list[str] = []
        for goal, assumed in goals:
            verdict = self.prove(goal, assumed, split)
            if not isinstance(verdict, Proved):
                return verdict
            grounds.append(verdict.by)
        return Proved("; ".join(dict.fromkeys(grounds)))

    def _either(self, statement: Either, assumed: Assumptions, split: int) -> Verdict:
        """Prove a disjunction: one part holds where the others do not."""
        first: Verdict | None = None
        parts = list(alternatives(statement))
        for place, goal in enumerate(parts):
            others = [negated(part) for part in (*parts[:place], *parts[place + 1 :])]
            verdict = self.prove(goal, (*assumed, *[other for other in others if other is not None]), split)
            if isinstance(verdict, Proved):
                return verdict
            first = first or verdict
        return Undecided("none of the parts follows where the others do not hold") if first is None else first

    def _relation(self, statement: w.Node, assumed: Assumptions) -> Verdict:
        self.tried += 1
        if self.tried > _MOST_TRIED:
            return _TOO_MUCH
        prover = self.prover_of(assumed)
        verdict = prover.holds(statement)
        if isinstance(verdict, Proved) or not assumed:
            return verdict
        if isinstance(statement, w.Relation) and (ground := _from_others(prover, statement)):
            return Proved(ground)
        return _CONTRADICTION if self._contradict(assumed) else verdict

    def _contradict(self, assumed: Assumptions) -> bool:
        """Whether an assumption contradicts the others."""
        relations = list(_relations(assumed))
        for place, relation in enumerate(relations):
            denied = negated(relation)
            others = (*relations[:place], *relations[place + 1 :])
            if denied is not None and isinstance(self.prover_of(others).holds(denied), Proved):
                return True
        return False


def _from_others(prover: Prover, statement: w.Relation) -> str:
    """On what ground a relation of numbers follows from others under the assumptions: x = 0 from x >= 0 and x <= 0, or
    from xy = 0 where y is not zero; nothing if it does not.
    """

    def holds(symbol: w.RelationSymbol) -> bool:
        return isinstance(prover.relation(statement.left, symbol, statement.right), Proved)

    if statement.symbol in ("<", ">"):
        together = holds("<=" if statement.symbol == "<" else ">=") and holds("!=")
        return "order and difference" if together else ""
    if statement.symbol == "!=":
        return "order" if holds("<") or holds(">") else ""
    if statement.symbol != "=":
        return ""
    if holds("<=") and holds(">="):
        return "neither is greater"
    field = prover.field
    try:
        difference = field.subtract(prover.reader.scalar(statement.left), prover.reader.scalar(statement.right))
        for numbers in prover.nonzero.assumed:
            if len(numbers) == 1 and field.is_zero(field.multiply(difference, numbers[0])):
                return "a product that is zero"
    except (TooHard, Undefined):
        pass
    return ""
