"""A system of linear equations, from its augmented matrix to the solution put back into every equation."""

from __future__ import annotations

from symla.derivation.build import equation, note, reason
from symla.derivation.given import GivenMatrix, GivenVector, givens
from symla.derivation.model import Answer, Chain, Derivation, Outcome, Part, Reason
from symla.errors import SymlaError
from symla.notation import written as w
from symla.notation.frozen import Frozen, replace
from symla.notation.statements import Word
from symla.notation.value import Domain
from symla.operations.systems._cases import Done, by_cases
from symla.operations.systems._chains import Begin, reduce_rows, row_chains, row_steps
from symla.operations.systems._elimination import eliminate
from symla.operations.systems._known import Known, Rows
from symla.operations.systems._numbers import entry_of, is_zero, written
from symla.operations.systems._solution import (
    Equations,
    General,
    check_chains,
    combination,
    contradiction_chains,
    free_chains,
    general_solution,
    pivot_chains,
    solution_chain,
)
from symla.operations.systems._steps import Elimination, accumulated


class System(Frozen, frozen=True):
    """A x = b with the names of its unknowns; `left` and `right` are the sides of the equations as they were given."""

    A: GivenMatrix
    b: GivenVector
    x: w.Node
    names: tuple[w.Name, ...]
    left: tuple[w.Node, ...]
    right: tuple[w.Node, ...]
    problem: Reason

    @property
    def augmented(self) -> w.Matrix:
        """[A | b], in letters"""
        return w.Matrix(((self.A.name, self.b.name),), 1, 2)

    @property
    def equations(self) -> Equations:
        """The equations one by one."""
        return Equations(self.left, self.A.rows, self.right, self.b.letters, self.names)

    @property
    def letters(self) -> set[str]:
        """What stands for something already."""
        used = {part.base for e in (*self.A.entries, *self.b.entries) for part in w.walk(e) if type(part) is w.Name}
        named = {self.A.name.base, self.A.name.base.lower(), self.b.name.base}
        return used | named | {name.base for name in self.names}


def system_of(A: GivenMatrix, b: GivenVector, variables: tuple[w.Name, ...], domain: str) -> System:
    """The system A x = b with these unknowns, or x_1, ..., x_n.  Raises `SymlaError` if they do not fit."""
    taken = {part.base for e in (*A.entries, *b.entries) for part in w.walk(e) if type(part) is w.Name}
    taken |= {A.name.base.lower(), b.name.base}
    letter = next(letter for letter in "xyzuvwpq" if letter not in taken)
    x: w.Node = w.Name(letter, (), "vector")
    names = tuple([w.Name(letter, (str(j),)) for j in range(1, A.width + 1)])
    if variables:
        names, x = variables, w.Vector(variables)
        clash = next((name.typed for name in names if name.base in taken), None)
        if len(names) != A.width or clash is not None:
            why = f"{clash} occurs in the data" if clash is not None else f"{A.name.base} has {A.width} columns"
            raise SymlaError(f"solve_system: the variables are one for every column, in letters of their own; {why}.")
    left = tuple([combination(row, names, domain) for row in A.rows])
    goal = equation(w.Product((A.name, x)), b.name)
    given = (equation(A.name, A.written), equation(b.name, b.written))
    problem = reason("problem", goal=w.Items((goal,)), A=given[0], b=given[1])
    return System(A, b, x, names, left, b.entries, problem)


def solve(system: System, by_rows: bool, compare: bool, domain: Domain) -> Derivation:
    """The derivation; `by_rows` solves by back-substitution instead of reducing further, `compare` in both ways."""
    A, b = system.A, system.b
    width = A.width

    def reduce(start: Elimination, known: Known) -> Elimination:
        """Down to row echelon form; further, if there is a solution; stuck, where a right side decides about that."""
        down = eliminate(start, columns=width, known=known)
        if down.stuck is not None:
            return down
        left = [row[width] for row in down.entries[len(down.pivots) :] if not is_zero(row[width])]
        if left and not any(known.certain(x) for x in left):
            return replace(down, stuck=written(left[0]), why="right_side_decides")
        return down if left or by_rows else eliminate(start, reduced=True, columns=width, known=known)

    def finish(found: Elimination, chains: list[Chain], known: Known) -> Done:
        below = range(len(found.pivots), A.height)
        sides = [(i, found.entries[i][width]) for i in below]
        impossible = next((i for i, side in sides if not is_zero(side) and known.certain(side)), None)
        if impossible is not None:
            return [*chains, *_contradiction(system, impossible, found, known)], _none(system, domain)
        reduced = eliminate(found.standing(), reduced=True, columns=width, known=known)
        general = general_solution(reduced, width, system.letters)
        again = _second(system, begin, known.rows(rows), general, not by_rows, known) if compare else []
        checks = check_chains(system.equations, general, known)
        chains = [*chains, *_reading(system, found, general, known), *again, *checks]
        return chains, _solved(system, general, bool(again), domain)

    def whole(chains: list[Chain], outcome: Outcome) -> Derivation:
        plan = reason("plan", augmented=system.augmented, by_rows=by_rows) if row_steps(chains) > 2 else None
        return Derivation("solve_system", system.problem, system.x, givens(A, b), tuple(chains), outcome, plan, domain)

    rows = tuple([(*row, value) for row, value in zip(A.rows, b.entries, strict=True)])
    begin = Begin(system.augmented, bar=width)
    return by_cases(reduce_rows(begin, rows, reduce, finish), Known.of(domain, (*A.entries, *b.entries)), whole)


def _reading(system: System, found: Elimination, general: General, known: Known) -> list[Chain]:
    """The rows read as equations, the solution, and the solution put back."""
    free = free_chains(found, system.names, general)
    pivots = pivot_chains(found, system.names, general, known.domain, True)
    return [*free, *pivots, solution_chain(system.x, system.names, general)]


def _second(system: System, begin: Begin, rows: Rows, general: General, by_rows: bool, known: Known) -> list[Chain]:
    """The same from the beginning by the other method, if that does not part into cases."""
    found = eliminate(rows, reduced=not by_rows, columns=system.A.width, known=known)
    if found.stuck is not None:
        return []
    heading = note(reason("second", by_rows=by_rows))
    return [heading, *row_chains(begin, rows, found), *_reading(system, found, general, known)]


def _solved(system: System, general: General, compared: bool, domain: str) -> Answer:
    kind = "infinite" if general.homogeneous else "one"
    return Answer(
        (
            Part("kind", Word(kind)),
            Part("particular", general.particular),
            Part("homogeneous", w.Items(general.homogeneous)),
            Part("parameters", w.Items(general.parameters)),
        ),
        reason(
            "answer",
            kind=kind,
            solution=equation(system.x, general.combined),
            letters=general.parameters,
            domain=domain,
            compared=compared,
        ),
    )


def _contradiction(system: System, row: int, found: Elimination, known: Known) -> list[Chain]:
    """The row that says 0 = 2, and the multiples of the equations that add up to it."""
    multiples = accumulated(found.operations, system.A.height, known.domain)[row]
    factors = [entry_of(e, known.domain) for e in multiples]
    chains = contradiction_chains(factors, system.equations, known)
    return [note(reason("impossible", row=row + 1)), *chains]


def _none(system: System, domain: Domain) -> Answer:
    return Answer(
        (
            Part("kind", Word("none")),
            Part("particular", Word("")),
            Part("homogeneous", w.Items(())),
            Part("parameters", w.Items(())),
        ),
        reason("answer", kind="none", solution=w.Items(()), letters=(), domain=domain, compared=False),
    )
