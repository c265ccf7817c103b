"""One operation of an expression at a time: its lines, as the operation by itself would show them, and its result.

A result that is a vector or matrix gets a letter, D = A B, under which later lines know it; a number needs none.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from symla.derivation.build import Working, equation, reason
from symla.derivation.given import GivenMatrix, GivenVector
from symla.derivation.model import Answer, Chain, Derivation, Given, Passage, Reason, Undefined, chains_among
from symla.errors import SymlaError
from symla.notation import written as w
from symla.notation.arithmetic import result
from symla.notation.domain import Domain
from symla.notation.exact import rational
from symla.notation.frozen import replace
from symla.operations._borrowed import (
    NameOf,
    begun,
    borrowed,
    checks_of,
    in_words_of,
    named_chain,
    outcome_in_words,
    scalar_chain,
    work_of,
)
from symla.operations._cases.known import Known
from symla.operations._cases.numbers import entry_of, is_zero, written
from symla.operations._data import listed
from symla.operations._deriving import attempt, derive
from symla.operations._roots import take_root
from symla.operations.expressions._done import Done, NotDefined, Open
from symla.operations.expressions._lengths import refuse_long_number_power, refuse_long_power, refuse_long_product
from symla.operations.expressions._letters import Letters
from symla.operations.expressions._operands import Contents, Listed, contents, in_rows, shape, text
from symla.operations.expressions._rows import Rows
from symla.operations.expressions._undefined import column_times
from symla.operations.expressions._units import named_units
from symla.operations.matrices._entrywise import entry_lines, shaped
from symla.operations.systems._inverses import as_one_matrix


@dataclass(slots=True, eq=False)
class Bench:
    """A place where operations are worked one after the other, under the knowledge about symbols.  With `alone` it is
    the only one of its expression, and its result needs no letter.  `data` are those of the expression, `given` the
    identity matrices that operations added to them, `shown` the chains that stand on the page, without their reasons,
    `rows` know which products of a row and a column are wanted as numbers.
    """

    letters: Letters
    known: Known
    alone: bool
    data: tuple[Given, ...]
    given: list[Given]
    shown: set[Contents]
    rows: Rows
    origins: dict[w.Name, w.Node] = field(default_factory=dict)  # what letters of results stand for, in those of data

    @property
    def domain(self) -> Domain:
        return self.known.domain

    # ---- in the words of another operation --------------------------------------------------------------------------

    def by(self, does: str, derivation: Derivation, is_number: bool = False) -> Done:
        """The result of another operation on the operands; of a row times a column, the number itself."""
        outcome = derivation.outcome
        unit = named_units(derivation.given, self.data, self.given, self.letters)
        if isinstance(outcome, Undefined):
            raise NotDefined(outcome_in_words(derivation.operation, outcome), work_of(derivation, unit))
        assert isinstance(outcome, Answer)
        form, checks = outcome.parts[0].form, checks_of(derivation)
        if self.alone:
            found = borrowed(derivation, None, lambda letter: letter, unit)
            lines = tuple([c for c in (*found.before, found.main) if contents(c) not in self.shown])
            return Done(does, form, lines, checks=checks)
        name = None if is_number else self.letters.of(form)
        found = borrowed(derivation, name, self.letters.instead_of, unit)
        found = replace(found, before=tuple([chain for chain in found.before if contents(chain) not in self.shown]))
        if name is None:
            self.shown.add(contents(found.main))
            chain = scalar_chain(found)
            if isinstance(form, w.Vector | w.Matrix):
                entries = [replace(link, target=_only_entry(link.target)) for link in chain.links]
                first = replace(entries[0], reason=reason("one_entry"))
                chain, form = replace(chain, links=(first, *entries[1:])), _only_entry(form)
            return Done(does, form, (chain,), checks=checks)
        self.shown |= {contents(chain) for chain in chains_among(found.before) if type(chain.start) is not w.Name}
        chain = named_chain(name, derivation.goal, reason("name_it"), found)
        return Done(does, listed(name, form), (chain,), checks=checks)

    def worked(self, does: str, name: str, A: GivenMatrix, form: w.Node) -> Done:
        """The result of an operation on a matrix that may lead to cases; `form` has the shape of the result."""
        derivation, parted = attempt(name, A, known=self.known)
        if parted is None:
            return self.by(does, as_one_matrix(derivation))
        deciding = parted.deciding
        assert deciding is not None
        unit = named_units(derivation.given, self.data, self.given, self.letters)
        result_letter = None if self.alone else self.letters.of(form)
        free: NameOf = (lambda letter: letter) if self.alone else self.letters.instead_of
        chains, names = begun(derivation, result_letter, free, unit)

        def ends(known: Known) -> NotDefined | None:
            found, _ = attempt(name, A, known=self.known, chosen=(known,))
            if not isinstance(found.outcome, Undefined):
                return None
            return NotDefined(outcome_in_words(found.operation, found.outcome), work_of(found, names))

        raise Open(deciding.number, chains, f"{derivation.operation}:{deciding.why}", ends, deciding.solve)

    def lines(self, does: str, goal: w.Node, form: w.Node, write: Callable[[Working], Any]) -> Done:
        """Lines that are written here; `form` is any vector or matrix of the shape that comes out."""
        name = None if self.alone else self.letters.of(form)
        work = Working(goal if name is None else name, self.domain).to("name_it", goal, minor=True)
        write(work)
        return Done(does, work.line if name is None else listed(name, work.line), (work.chain,))

    # ---- entry by entry ---------------------------------------------------------------------------------------------

    def added(self, goal: w.Node, terms: tuple[Listed, ...], minus: tuple[bool, ...]) -> Done:
        """A + B - C, all at once."""
        first, *others = terms
        for other in others:
            if shape(first) != shape(other):
                self._different(first, other, minus[0], minus[terms.index(other)])

        def combine(*entries: w.Node) -> w.Node:
            return w.Sum(tuple([w.Negative(e) if m else e for e, m in zip(entries, minus, strict=True)]))

        like = next((t for t in terms if isinstance(t, GivenVector)), first)
        return self.lines(
            added(minus), goal, like.written, lambda work: entry_lines(work, terms, combine).evaluate("add_up", w.Sum)
        )

    def _different(self, A: Listed, B: Listed, turned: bool, minus: bool) -> None:
        """Ends with the words of the sum or difference of the two, of which the first may be `turned`: -A - B."""
        derivation: Derivation
        if isinstance(A, GivenVector) and isinstance(B, GivenVector):
            derivation = derive("vector_subtract" if minus else "vector_add", A, B, domain=self.domain)
        else:
            derivation = derive(
                "matrix_subtract" if minus else "matrix_add", in_rows(A), in_rows(B), domain=self.domain
            )
        try:
            self.by("", derivation)
        except NotDefined as stop:
            if not turned:
                raise
            words, goal = stop.outcome.reason, w.Sum((w.Negative(A.name), w.Negative(B.name) if minus else B.name))
            facts = tuple([(key, goal if key == "goal" else fact) for key, fact in words.facts])
            raise NotDefined(Undefined(Reason(words.key, facts), stop.outcome.obstacle), stop.chains) from None

    def scaled(self, goal: w.Node, factor: w.Node, X: Listed) -> Done:
        """A number times every entry."""
        if rational(factor) == 0:
            zeros = shaped((X,), (w.ZERO,) * len(X.entries))
            return self.lines("zero_times", goal, zeros, lambda work: work.to("every_zero", zeros))
        if rational(factor) == 1:
            return self.lines("once", goal, X.written, lambda work: work.to("factor_one", X.written))

        def times(x: w.Node) -> w.Node:
            return w.Product((*(factor.factors if type(factor) is w.Product else (factor,)), x))

        return self.lines(
            "scale",
            goal,
            X.written,
            lambda work: entry_lines(work, (X,), times).evaluate("multiply_entries", w.Product),
        )

    def divided(self, goal: w.Node, X: Listed, divisor: w.Node, origin: w.Node) -> Done:
        """Every entry divided by a number, which came from `origin`."""
        self.check_divisor(divisor, goal, origin)
        if rational(divisor) == 1:
            return self.lines("over_one", goal, X.written, lambda work: work.to("divisor_one", X.written))
        return self.lines(
            "divide_entries",
            goal,
            X.written,
            lambda work: entry_lines(work, (X,), lambda x: w.Quotient(x, divisor)).evaluate("divide", w.Quotient),
        )

    def put_in_and(self, does: str, then: str, goal: w.Node, X: Listed) -> Done:
        """-X, or the conjugate: X put in, then every entry changed."""
        return self.lines(does, goal, X.written, lambda work: work.put_in(X, why="put_in_entries").result(then))

    # ---- products ---------------------------------------------------------------------------------------------------

    def multiplied(self, A: Listed, B: Listed) -> Done:
        """A B, of matrices and columns."""
        refuse_long_product(A, B)
        goal = w.Product((A.name, B.name))
        if shape(A)[1] != shape(B)[0]:
            self.rows.want_number(A, B)
        is_number = self.rows.make_number(goal, A, B)
        if isinstance(A, GivenMatrix) and isinstance(B, GivenMatrix):
            derivation = derive("matrix_multiply", A, B, domain=self.domain)
            done = self.by("row_times" if is_number else "multiply", derivation, is_number)
            self.rows.multiplied(goal, A, B, done.value)
            return done
        if isinstance(A, GivenMatrix) and isinstance(B, GivenVector):
            by_rows = derive("matrix_vector", A, B, domain=self.domain)
            by_rows = replace(
                by_rows,
                chains=tuple([replace(p, heading=None) if isinstance(p, Chain) else p for p in by_rows.chains]),
            )
            done = self.by("row_times" if is_number else "times_vector", by_rows, is_number)
            self.rows.multiplied(goal, A, B, done.value)
            return done
        assert isinstance(A, GivenVector)
        if shape(B)[0] != 1:
            raise NotDefined(column_times(A, B, goal, self.domain))
        row = B.letters if isinstance(B, GivenVector) else tuple([B.letter(1, j + 1) for j in range(B.width)])
        letters: w.Node = w.Matrix(tuple([tuple([w.Product((x, y)) for y in row]) for x in A.letters]), None, len(row))
        if isinstance(B, GivenVector):
            letters = w.Vector(tuple([w.Product((x, B.letters[0])) for x in A.letters]))
        return self.lines(
            "multiply",
            goal,
            letters,
            lambda work: (
                work.define("column_times_row", letters)
                .put_in(A, B, why="put_in_entries")
                .evaluate("multiply_entries", w.Product)
            ),
        )

    # ---- powers -----------------------------------------------------------------------------------------------------

    def power(self, A: Listed, n: int) -> Done:
        """A^n for n >= 0, or the inverse for n = -1."""
        if n == -1:
            return self.worked("invert", "inverse", in_rows(A), in_rows(A).written)
        if shape(A)[0] == shape(A)[1] and n > 1:
            refuse_long_power(A, n)
        does = {2: "square", 1: "first_power", 0: "zeroth_power"}.get(n, "power")
        return self.by(does, derive("matrix_power", in_rows(A), n, domain=self.domain))

    # ---- numbers ----------------------------------------------------------------------------------------------------

    def number(self, does: str, node: w.Node, origin: w.Node | None = None) -> Done:
        """The value of an operation on numbers; what divides came from `origin`."""
        if type(node) is w.Quotient:
            divisor = origin or node.denominator
            self.check_divisor(node.denominator, w.Quotient(node.numerator, divisor), divisor)
        if type(node) is w.Power:
            self._check_power(node, origin or node.base)
        try:
            found = result(node, self.domain)
        except SymlaError as error:
            raise SymlaError(f"evaluate: {text(node)} cannot be worked out: {error}") from None
        if any(type(part) is w.Constant and part.symbol == "inf" for part in w.walk(found)):
            raise SymlaError(f"evaluate: {text(node)} has no value.")
        if type(node) is w.Root:
            work = take_root(Working(node, self.domain))
            if len(work.links) > 1 or type(found) is w.Sum:
                return Done(does, found, (work.chain,))
        return Done(does, found, numbers=node)

    def check_divisor(self, divisor: w.Node, goal: w.Node, origin: w.Node) -> None:
        """Zero divides nothing; what may be zero makes cases."""
        exact = self.known.reduced(entry_of(divisor, self.domain))
        if is_zero(exact):
            raise self._zero_divisor(goal, origin)
        if self.known.certain(exact):
            return

        def ends(known: Known) -> NotDefined | None:
            if known.put_in(divisor) != w.ZERO:
                return None
            work = Working(origin, self.domain)
            condition = divisor in map(written, known.relations)
            if type(divisor) is not w.Name and not condition:
                work.to(in_words_of("inverse", known.reason_for(divisor)), w.ZERO)
            return self._zero_divisor(goal, origin, (work.chain,) if work.links else ())

        raise Open(divisor, (), "divisor_decides", ends)

    def _zero_divisor(self, goal: w.Node, origin: w.Node, chains: tuple[Passage, ...] = ()) -> NotDefined:
        zero = equation(origin, w.ZERO)
        return NotDefined(
            Undefined(reason("zero_divisor", goal=goal, zero=() if origin == w.ZERO else (zero,)), (zero,)), chains
        )

    def _check_power(self, node: w.Power, origin: w.Node) -> None:
        exponent = rational(node.exponent)
        if exponent is None:
            return
        if exponent < 0:
            self.check_divisor(node.base, node, origin)
        refuse_long_number_power(node.base, max(exponent, -exponent))


def _only_entry(node: w.Node) -> w.Node:
    """The number beside which [5] or [[5]] is a vector or a matrix."""
    if isinstance(node, w.Matrix):
        return node.rows[0][0]
    return node.entries[0] if isinstance(node, w.Vector) else node


def added(minus: Sequence[bool]) -> str:
    """The step that a sum with these minus signs needs."""
    if not any(minus):
        return "add"
    return "subtract" if list(minus) == [False, True] else "combine"
