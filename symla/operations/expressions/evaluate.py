"""A compound expression of numbers, vectors and matrices, worked in the order of operations.

What stands in parentheses comes first, then powers (also transposes and inverses), then products, at last sums; what
is alike from left to right.
Source: the rules of matrix arithmetic, e.g. Strang, Introduction to Linear Algebra, section 2.4.
"""

from __future__ import annotations

from symla.derivation.build import Working, equation, reason
from symla.derivation.given import GivenExpression, GivenMatrix, GivenScalar, GivenVector, Quantity, givens
from symla.derivation.model import Answer, Chain, Derivation, Equal, Link, Outcome, Part, Reason
from symla.errors import SymlaError
from symla.notation import written as w
from symla.notation.value import Domain
from symla.operations._expressions import tidied
from symla.operations.expressions._borrowed import outcome_in_letters
from symla.operations.expressions._cells import Cell, as_is, next_cell, planted, settle_all, spread
from symla.operations.expressions._letters import Letters
from symla.operations.expressions._operands import Operand, refuse_long
from symla.operations.expressions._pieces import Bench, Done, NotDefined
from symla.operations.expressions._steps import is_single, step

EXAMPLES = (
    'evaluate("2 A^T B - (A + B)^2", A=[[1, 2], [3, 4]], B=[[0, 1], [1, 0]])',
    'evaluate("2*(3+4)^2/7")',
    'evaluate("A B", A=[[1, 2, 3], [4, 5, 6]], B=[[7, 8], [9, 10], [11, 12]])',
    'evaluate("A B - B A", A=[[1, 2], [3, 4]], B=[[0, 1], [1, 0]])',
    'evaluate("det(A) A^-1 + c B", A=[[1, 2], [3, 4]], B=[[1/2, 0], [0, 1/3]], c=6)',
    'evaluate("(u . v) u - v/2", u=[1, -2], v=[3, -4])',
    'evaluate("x^T A x - 2 b^T x + c", A=[[2, 1], [1, 3]], b=[1, -1], x=[1, 2], c=4)',
    'evaluate("A v + tr(A) v", A=[[5]], v=[-3])',
    'evaluate("A^T (b - A x)", A=[[1, 0], [1, 1], [1, 2]], b=[1, 2, 4], x=[1, 1])',
    'evaluate("v w^T - [[1, 0, 2]; [0, 1, 0]]", v=[1, 2], w=[3, 0, -1])',
    'evaluate("A^-2 b", A=[[2, 1], [1, 1]], b=[1, 0])',
    'evaluate("||v|| A .* B", A=[[1, 0], [0, 1]], B=[[sqrt(2), 3], [4, 5]], v=[1, 1])',
    'evaluate("-(A + k B)^2", A=[[k, 1], [0, 1]], B=[[0, 1], [0, 0]])',
    'evaluate("conj(Z)^T Z", Z=[[1 + i, 2], [0, i]])',
    'evaluate("sqrt(8) - 2^-1 + abs(-3)/3")',
    'evaluate("P^5 - 0 P", P=[[1, 1], [0, 1]])',
    'evaluate("A^T A - A A^T", A=[[1, 2, 3], [4, 5, 6]])',
    'evaluate("2 A B", A=[[1, 2, 3], [4, 5, 6]], B=[[1, 0, 2], [0, 3, 1]])',
    'evaluate("(A + B)^-1 b", A=[[1, 2], [1, 4]], B=[[0, 0], [1, 0]], b=[1, 1])',
    'evaluate("A^2 + 3", A=[[1, 2], [3, 4]])',
    'evaluate("B/A", A=[[1, 2], [3, 4]], B=[[0, 1], [1, 0]])',
    'evaluate("u v", u=[1, 2], v=[3, 4])',
    'evaluate("u A", u=[1, 2], A=[[3, 4], [5, 6]])',
    'evaluate("A/(det(A) + 2)", A=[[1, 2], [3, 4]])',
    'evaluate("A/0", A=[[1, 2], [3, 4]])',
)
_MOST_STEPS = 60


def evaluate(expression: GivenExpression, domain: Domain = "real", **data: Quantity) -> Derivation:
    """An expression of numbers, vectors and matrices, worked out one operation after the other.

    `expression` is written with +, -, products, powers, A^T, A^-1, det(A), tr(A), rank(A), u · v, norms and functions
    of numbers; `data` are the values of its names, A=[[1, 2], [3, 4]].  A small letter without a value is a number.
    The answer is a number, a vector or a matrix.  Undefined where one of the operations is: sizes that do not fit, a
    singular matrix inverted, a division by zero.
    """
    return _Evaluation(expression.node, data, domain).derivation()


class _Evaluation:
    """One expression being worked out: `line` is what stands on the page, `work` the lines so far."""

    def __init__(self, goal: w.Node, data: dict[str, Quantity], domain: Domain) -> None:
        self.goal = goal
        self.domain: Domain = domain
        self.data = tuple(data.values())
        self.work = Working(goal, domain)
        numbers = [q for q in self.data if isinstance(q, GivenScalar) and q.entry != q.name]
        if numbers:
            self._put_in_numbers(numbers)
        listed: dict[w.Name, Operand] = {q.name: q for q in self.data if not isinstance(q, GivenScalar)}
        self.root = planted(self.work.line, listed, domain)
        values = [goal, *[q.given.value for q in self.data], *[q.name for q in self.data]]
        self.bench = Bench(Letters(values), domain, is_single(self.root))
        self.said: set[str] = set()
        self.pieces: list[Chain] = []

    def _put_in_numbers(self, numbers: list[GivenScalar]) -> None:
        """The numbers that have names, first of all."""
        target = w.substitute(self.goal, {q.name: q.entry for q in numbers})
        self.work.to(reason("put_in_numbers", count=len(numbers)), target, Equal("substitution"))
        tidy = tidied(target)
        if tidy != target:
            self.work.line = tidy

    def derivation(self) -> Derivation:
        try:
            value = self._value()
        except NotDefined as stop:
            return self._not_defined(stop)
        if not self.chains:
            raise SymlaError("evaluate: there is nothing to be worked out in this expression.")
        answer = Answer(
            (Part("value", value),),
            (equation(w.Name("value"), self.goal),),
            reason("answer", value=value),
        )
        return self._derivation(self.chains, answer)

    def _derivation(self, chains: tuple[Chain, ...], outcome: Outcome) -> Derivation:
        problem = reason("problem", goal=self.goal, data=tuple([equation(g.name, g.value) for g in givens(*self.data)]))
        given = (*givens(*self.data), *self.bench.given)
        plan = None
        if isinstance(outcome, Answer) and len(self.pieces) > 2:
            plan = reason("plan", letters=int(bool(self.bench.origins)))
        return Derivation("evaluate", problem, self.goal, given, chains, outcome, plan, self.domain)

    # ---- the lines --------------------------------------------------------------------------------------------------

    def _value(self) -> w.Node:
        """What the expression comes to; the lines are in `chains`."""
        self.chains: tuple[Chain, ...] = ()
        for _ in range(_MOST_STEPS):
            cell = next_cell(self.root)
            if cell is None:
                break
            order, line = self._order(cell), cell.line(as_is)
            done = step(cell, self.bench)
            if cell.value is not None:
                spread(self.root, line, cell.value)
            if done.value is not None:
                refuse_long(done.value)
            if self.bench.alone and done.chains:
                assert isinstance(done.value, w.Node)
                self.chains = (*self._lines(), *done.chains)
                return done.value
            self._write(done, reason(done.does, order=order))
            settle_all(self.root, self.domain)
        else:
            raise SymlaError(f"evaluate: the expression takes more than {_MOST_STEPS} steps; work it out in parts.")
        value = self.root.value
        assert value is not None
        if isinstance(value, GivenVector | GivenMatrix):
            if value in self.data:
                self.work.put_in(value, why="put_in_entries")
            value = value.written
        self.chains = self._lines()
        return value

    def _lines(self) -> tuple[Chain, ...]:
        return (self.work.chain,) if self.work.links else ()

    def _write(self, done: Done, why: Reason) -> None:
        """The line in which the result stands."""
        shown = tidied(self.root.line(self._shown))
        value = done.value
        if value is None:
            self.work.define(why, shown)
            return
        if isinstance(value, w.Node):
            self.work.to(why, shown, detail=done.chains)
            if done.numbers is not None and done.numbers != value:
                self.pieces.append(Chain(done.numbers, (Link(Equal(), value, why),)))
            else:
                self.pieces += done.chains
            return
        self.pieces += done.chains
        named = tidied(self.root.line(lambda x: x.name if x is value else self._shown(x)))
        self.work.to(why, shown, Equal("substitution", named), detail=done.chains)

    def _shown(self, value: Operand) -> w.Node:
        """Data by their letters, results by their entries."""
        if isinstance(value, w.Node):
            return value
        return value.name if value in self.data else value.written

    def _order(self, cell: Cell) -> str:
        """What the order of operations says of this one, once for each kind."""
        if self.bench.alone:
            return ""
        if cell.depth:
            self.said.add("inside")
            return "inside"
        if type(cell.node) is w.Negative or not (
            cell.rank or isinstance(cell.node, w.Power | w.Transpose | w.Conjugate)
        ):
            return ""
        kind = ("powers", "products", "sums")[cell.rank]
        later = any(other.rank > cell.rank and other.value is None for other in self.root.walk())
        begun = bool(self.said)
        order = "" if kind in self.said or not (later or begun) else f"{kind}_then" if begun else f"{kind}_first"
        self.said.add(kind)
        return order

    # ---- what is not defined ----------------------------------------------------------------------------------------

    def _not_defined(self, stop: NotDefined) -> Derivation:
        """What was worked so far, each part by itself since the whole has no value; and why it goes no further."""
        outcome = stop.outcome
        for letter, origin in reversed(self.bench.origins.items()):
            outcome = outcome_in_letters(outcome, {letter: origin})
        return self._derivation((*self.pieces, *stop.chains), outcome)
