"""A system of linear equations, from its augmented matrix to the substitution of the solution in each equation."""

from __future__ import annotations

from symla.derivation.build import equation, reason
from symla.derivation.given import GivenMatrix, GivenVector
from symla.derivation.model import Fact
from symla.errors import SymlaError
from symla.notation import written as w
from symla.notation.frozen import Frozen, replace
from symla.notation.statements import Nothing, Quoted, Word
from symla.operations._cases.known import Known
from symla.operations._cases.numbers import is_zero, written
from symla.operations._combinations import combination
from symla.operations._letters import components_of, free_letter, taken
from symla.operations._sheet import Sheet
from symla.operations.systems._chains import Begin, row_chains, row_steps
from symla.operations.systems._elimination import eliminate
from symla.operations.systems._reduce import reduce
from symla.operations.systems._solution import (
    Equations,
    General,
    check_lines,
    contradiction_lines,
    equation_alone,
    free_lines,
    general_solution,
    pivot_lines,
    solution_line,
)
from symla.operations.systems._steps import Elimination, multiples


class System(Frozen, frozen=True):
    """A x = b with the names of its unknowns; `left` and `right` are the sides of the equations as given.  Of typed
    equations, A and b are not known to the reader.
    """

    A: GivenMatrix
    b: GivenVector
    x: w.Node
    names: tuple[w.Name, ...]
    left: tuple[w.Node, ...]
    right: tuple[w.Node, ...]
    typed: bool = False

    @property
    def augmented(self) -> w.Matrix:
        """[A | b], in letters"""
        return w.Matrix(((self.A.name, self.b.name),), 1, 2)

    @property
    def equations(self) -> Equations:
        """The equations one by one."""
        letters = () if self.typed else self.b.letters
        return Equations(self.left, self.A.rows, self.right, letters, self.names)


def system_of(sheet: Sheet, A: GivenMatrix, b: GivenVector, variables: tuple[w.Name, ...]) -> System:
    """The system A x = b with these unknowns, or x_1, ..., x_n.  Raises `SymlaError` if they do not fit."""
    letter = free_letter("x y z u v w p q", A, b)
    x: w.Node = letter
    names = components_of(letter.base, A.width)
    if variables:
        names, x, used = variables, w.Vector(variables), taken(A, b)
        clash = next((name.typed for name in names if name.base in used), None)
        if len(names) != A.width or clash is not None:
            why = f"{clash} occurs in the data" if clash is not None else f"{A.name.base} has {A.width} columns"
            raise SymlaError(f"solve_system: the variables are one for every column, in letters of their own; {why}.")
    goal = equation(w.Product((A.name, x)), b.name)
    sheet.pose(goal=Quoted(goal), A=equation(A.name, A.written), b=equation(b.name, b.written))
    left = tuple([combination(sheet, row, names) for row in A.rows])
    return System(A, b, x, names, left, b.entries)


def solve(sheet: Sheet, system: System, by_rows: bool, compare: bool) -> None:
    """The solution; `by_rows` by back-substitution instead of reducing further, `compare` in both ways."""
    A, b, width = system.A, system.b, system.A.width
    sheet.data |= {"A": A, "b": b}
    sheet.seek(system.x)
    plan = reason("plan", augmented=system.augmented, by_rows=by_rows)
    sheet.plan(lambda: plan if row_steps(sheet.chains) > 2 else None)
    rows = tuple([(*row, value) for row, value in zip(A.rows, b.entries, strict=True)])
    begin = Begin(system.augmented, bar=width)
    alone = equation_alone(sheet, rows, width)
    if alone and not system.typed:
        sheet.add(*row_chains(begin, rows, alone, sheet.domain))
    found = alone or reduce(sheet, begin, rows, _solvable, width=width, by_rows=by_rows)
    known = sheet.known
    sides = [(i, found.entries[i][width]) for i in range(len(found.pivots), A.height)]
    impossible = next((i for i, side in sides if not is_zero(side) and known.certain(side)), None)
    if impossible is not None:
        sheet.say("impossible", row=impossible + 1, reads=Quoted(equation(w.ZERO, found.rows[impossible][width])))
        contradiction_lines(sheet, multiples(found, impossible, A.height, sheet.domain), system.equations)
        _answer(sheet, "none", Nothing(), (), (), ())
        return
    reduced = eliminate(found.standing(), reduced=True, columns=width, known=known)
    general = general_solution(reduced, width, taken(A, b) | {name.base for name in system.names})
    _read(sheet, system, found, general, alone is not None)

    def second() -> None:
        sheet.say("second", by_rows=not by_rows)
        again = reduce(sheet, begin, known.rows(rows), reduced=by_rows, columns=width)
        _read(sheet, system, again, general)

    compared = compare and alone is None and sheet.without_cases(second)
    check_lines(sheet, system.equations, general)
    kind, solution = "infinite" if general.homogeneous else "one", equation(system.x, general.combined)
    if type(system.x) is w.Vector and width == 1:  # an unknown by its own name
        solution = equation(system.names[0], general.values[0])
    _answer(sheet, kind, general.particular, general.homogeneous, general.parameters, solution, compared)


def _solvable(start: Elimination, *, known: Known, width: int, by_rows: bool) -> Elimination:
    """Row echelon form; reduced, if there is a solution; stuck, where a right side decides that."""
    down = eliminate(start, columns=width, known=known)
    if down.stuck is not None:
        return down
    left = [row[width] for row in down.entries[len(down.pivots) :] if not is_zero(row[width])]
    if left and not any(known.certain(x) for x in left):
        return replace(down, stuck=written(left[0]), why="right_side_decides")
    return down if left or by_rows else eliminate(start, reduced=True, columns=width, known=known)


def _read(sheet: Sheet, system: System, found: Elimination, general: General, alone: bool = False) -> None:
    """The rows read as equations, and the solution."""
    free_lines(sheet, found, system.names, general, alone)
    pivot_lines(sheet, found, system.names, general.values, alone)
    solution_line(sheet, system.x, system.names, general)


def _answer(
    sheet: Sheet,
    kind: str,
    particular: w.Node,
    homogeneous: tuple[w.Node, ...],
    parameters: tuple[w.Node, ...],
    solution: Fact,
    compared: bool = False,
) -> None:
    """The kind of the solution set, and the solutions."""
    words = reason("answer", kind=kind, solution=solution, letters=parameters, domain=sheet.domain, compared=compared)
    several = {"homogeneous": w.Items(homogeneous), "parameters": w.Items(parameters)}
    sheet.answer(words, kind=Word(kind), particular=particular, **several)
