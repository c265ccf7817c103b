"""Reading the reduced augmented matrix: the free unknowns, the other unknowns, the solution as a vector.

x_3 = t                            the column of x_3 has no pivot
x_1 = 1 - 2x_3 = 1 - 2t            row 1
x = (1 - 2t, 4, t) = (1, 4, 0) + t(-2, 0, 1)
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import lcm

from symla.derivation.build import equation, reason
from symla.derivation.model import Chain, Equal, Link, Reason
from symla.notation import written as w
from symla.notation.alike import unsigned
from symla.notation.frozen import Frozen
from symla.notation.sums import sum_of
from symla.operations._cases.numbers import Entry, entry_of, is_rational, is_zero, over, plus, times, written
from symla.operations._combinations import combination, linear, multiple_of
from symla.operations._letters import components_of
from symla.operations._sheet import Sheet
from symla.operations._terms import Rows
from symla.operations.systems._multiples import of_zero
from symla.operations.systems._steps import Elimination

_PARAMETERS = (("t",), ("s", "t"), ("r", "s", "t"))


class General(Frozen, frozen=True):
    """The general solution: a particular one, solutions of the homogeneous system, and their parameters."""

    particular: w.Vector
    homogeneous: tuple[w.Vector, ...]
    parameters: tuple[w.Name, ...]
    values: tuple[w.Node, ...]

    @property
    def combined(self) -> w.Node:
        """particular + t·homogeneous"""
        if not self.homogeneous:
            return self.particular
        return w.Sum((self.particular, *self.multiples))

    @property
    def multiples(self) -> tuple[w.Node, ...]:
        """t·homogeneous, for every parameter"""
        return tuple([w.Product((t, h)) for t, h in zip(self.parameters, self.homogeneous, strict=True)])


def parameters_for(count: int, taken: set[str]) -> tuple[w.Name, ...]:
    """A letter for each free unknown: t; s, t; r, s, t; t_1, ..., t_k."""
    if not count:
        return ()
    if count <= len(_PARAMETERS) and taken.isdisjoint(_PARAMETERS[count - 1]):
        return tuple([w.Name(letter) for letter in _PARAMETERS[count - 1]])
    letter = next(letter for letter in "tsrpqghmuvwzyx" if letter not in taken)
    return components_of(letter, count) if count > 1 else (w.Name(letter),)


def general_solution(found: Elimination, unknowns: int, taken: set[str], whole: bool = False) -> General:
    """The general solution of the system from its augmented matrix in reduced row echelon form; with `whole`, the
    homogeneous part has no fractions, where its numbers are rational or have one divisor: x_2 = 2t.
    """
    pivots = {column: row for row, column in found.pivots}
    free = found.free(unknowns)
    parameters = parameters_for(len(free), taken)
    particular = [found.entries[pivots[j]][unknowns] if j in pivots else 0 for j in range(unknowns)]
    homogeneous = [
        [times(-1, found.entries[pivots[j]][f]) if j in pivots else int(j == f) for j in range(unknowns)] for f in free
    ]
    homogeneous = list(map(_without_fractions, homogeneous)) if whole else homogeneous
    return General(
        _vector(particular),
        tuple([_vector(h) for h in homogeneous]),
        parameters,
        tuple([_value(particular[j], [h[j] for h in homogeneous], parameters) for j in range(unknowns)]),
    )


def _without_fractions(entries: list[Entry]) -> list[Entry]:
    if not all(map(is_rational, entries)):
        return of_zero(entries) or _without_divisor(entries)
    if {int}.issuperset(map(type, entries)):
        return entries
    return [times(lcm(*[x.denominator for x in entries]), x) for x in entries]


def _without_divisor(entries: list[Entry]) -> list[Entry]:
    """The vector times the one expression in symbols that is a divisor; it is a pivot, so nonzero."""
    import sympy

    below = [sympy.fraction(sympy.together(x))[1] for x in entries if not is_rational(x)]
    divisors = list(dict.fromkeys([d for d in below if d.free_symbols]))
    if len(divisors) != 1 or any(d not in (1, divisors[0]) for d in below):
        return entries
    return [times(divisors[0], x) for x in entries]


def _vector(entries: Sequence[Entry]) -> w.Vector:
    return w.Vector(tuple([written(x) for x in entries]))


def _value(constant: Entry, factors: Sequence[Entry], parameters: Sequence[w.Name]) -> w.Node:
    """constant + factor·parameter + ..."""
    terms = [written(constant)] if constant else []
    terms += [multiple_of(f, t) for f, t in zip(factors, parameters, strict=True) if f]
    return linear(terms)


def equation_alone(sheet: Sheet, rows: Rows, unknowns: int, multiples: bool = False) -> Elimination | None:
    """A single equation, or the simplest of `multiples` of one, which is solved for its first unknown without row
    operations; None for others, and where the coefficient of that unknown may be zero for some letters.
    """
    first = min([j for row in rows for j, entry in enumerate(row[:unknowns]) if entry != w.ZERO], default=None)
    if first is None or not (multiples or len(rows) == 1):
        return None
    entries = tuple([tuple([entry_of(entry, sheet.domain) for entry in row]) for row in rows])
    if not all(is_zero(row[first]) or sheet.known.certain(row[first]) for row in entries):
        return None
    i = min([i for i, row in enumerate(entries) if not is_zero(row[first])], key=lambda i: _effort(entries[i][first]))
    for row in entries:
        for x, y in zip(row, entries[i], strict=True):
            if not is_zero(plus(times(x, entries[i][first]), -1, times(row[first], y))):
                return None
    return Elimination(rows, pivots=((i, first),), entries=entries, column=unknowns)


def _effort(pivot: Entry) -> tuple[bool, bool, Entry]:
    """By which of two numbers it is easier to divide."""
    if is_rational(pivot):
        return False, pivot.denominator != 1, abs(pivot)
    return True, w.has(written(pivot), w.Root), 0


def free_lines(
    sheet: Sheet, found: Elimination, names: Sequence[w.Name], general: General, alone: bool = False
) -> None:
    """x_3 = t, for the unknowns whose columns have no pivot; in an equation `alone`, for all but the first."""
    free = found.free(len(names))
    letters = tuple([names[f] for f in free])
    heading = reason("free", names=letters, columns=tuple([f + 1 for f in free]))
    heading = reason("free_in_equation", names=letters) if alone else heading
    for j in free:
        sheet.add(chosen_line(names[j], general.values[j], heading if j == free[0] else None, alone=len(free) == 1))


def chosen_line(name: w.Name, value: w.Node, heading: Reason | None, alone: bool) -> Chain:
    """x_3 = t, a statement without work, after its sentence, if it stands `alone`; or with its reason, x_3 = 2t."""
    why = reason("without_fractions") if type(value) is w.Product else None
    return Chain(name, (Link(Equal(), value, why),), heading, compact=alone)


def pivot_lines(
    sheet: Sheet, found: Elimination, names: Sequence[w.Name], values: Sequence[w.Node], alone: bool = False
) -> None:
    """The other unknowns, from the last row to the first: each row, or the equation `alone`, solved for its unknown,
    then known values substituted.
    """
    unknowns = len(names)
    heading: str | None = None if alone else "read_rows"
    known = dict(zip(names, values, strict=True))
    for row, column in reversed(found.pivots):
        pivot, constant = found.entries[row][column], found.entries[row][unknowns]
        factors = {names[j]: times(-1, found.entries[row][j]) for j in range(column + 1, unknowns)}
        work = sheet.work(names[column], heading, compact=True)
        why = reason("solved_for", name=names[column]) if alone else reason("row", row=row + 1, divided=pivot != 1)
        work.to(why, _solved_for(pivot, constant, factors))
        work.to("put_in_known", w.substitute(work.line, known), Equal("substitution"), minor=True)
        work.to("work_out", values[column])
        heading = None


def _solved_for(pivot: Entry, constant: Entry, factors: Mapping[w.Name, Entry]) -> w.Node:
    """The right side of `2x = 4 - 2y` over 2: `2 - y` if everything can be divided, (1/2)(3 - 2y) if not."""
    left = {name: factor for name, factor in factors.items() if factor}
    if unsigned(written(over(1, pivot)))[0]:
        pivot, constant, left = times(-1, pivot), times(-1, constant), {name: times(-1, x) for name, x in left.items()}
    parts = [x for x in (constant, *left.values()) if x]
    one = len(parts) == 1 and is_rational(pivot)
    if left and (one or all(is_rational(y := over(x, pivot)) and y.denominator == 1 for x in parts)):
        constant, pivot, left = over(constant, pivot), 1, {name: over(x, pivot) for name, x in left.items()}
    terms = [] if is_zero(constant) else [written(constant)]
    terms += [multiple_of(factor, name) for name, factor in left.items()]
    line = linear(terms)
    return line if pivot == 1 else _divided(line, pivot, len(terms))


def _divided(line: w.Node, pivot: Entry, terms: int) -> w.Node:
    """The right side of `2x = 3 - t` over 2."""
    if pivot == -1:
        return w.Negative(line)
    if terms == 1 and type(line) is w.Number:
        quotient = w.Quotient(line, written(pivot))
        exact = over(entry_of(line, "real"), pivot)
        lowest = is_rational(exact) and type(line.value) is int and exact.numerator == line.value
        return w.number(exact) if lowest else quotient
    return w.Product((written(over(1, pivot)), line)) if terms else line


def solution_line(
    sheet: Sheet, x: w.Node, names: Sequence[w.Name], general: General, apart: w.Node | None = None
) -> w.Node:
    """The unknowns as one vector, taken apart by parameters (into `apart`, if that is given)."""
    lines: list[w.Node] = [w.Vector(general.values)]
    lines += [apart or general.combined] if general.homogeneous else []
    components = tuple([equation(name, value) for name, value in zip(names, general.values, strict=True)])
    if len(general.homogeneous) == 1:
        heading = reason("one_parameter", components=components)
    else:
        heading = reason("together", infinite=bool(general.homogeneous), components=components)
    sheet.add(Chain(x, tuple([Link(Equal(), line) for line in lines]), heading, compact=True))
    return lines[-1]


class Equations(Frozen, frozen=True):
    """The equations of a system: the left sides as given, their coefficients, the right sides and, if given as a
    vector, their letters, and the unknowns.
    """

    left: tuple[w.Node, ...]
    rows: tuple[tuple[w.Node, ...], ...]
    right: tuple[w.Node, ...]
    letters: tuple[w.Name, ...]
    names: tuple[w.Name, ...]

    def side(self, i: int, sheet: Sheet) -> w.Node:
        """A left side with the known values of its symbols."""
        left, known = self.left[i], sheet.known
        if known.letters_put_in(left) == left:
            return left
        return combination(sheet, [known.put_in(e) for e in self.rows[i]], self.names)


def check_lines(sheet: Sheet, equations: Equations, general: General) -> None:
    """Each equation with the solution and the known values of symbols substituted."""
    values = dict(zip(equations.names, general.values, strict=True))
    is_told, known = False, sheet.known
    for i in range(len(equations.left)):
        side = equations.side(i, sheet)
        if not any(part in values for part in w.names_in(side)):
            continue
        if not is_told:
            sheet.say("check", "check")
            is_told = True
        work = sheet.check(side, compact=True)
        work.put_in(why=reason("equation", number=i + 1), letters_for=values | known.letters)
        work.to("right_side", known.put_in(equations.right[i]))


def contradiction_lines(sheet: Sheet, factors: Sequence[Entry], equations: Equations) -> None:
    """Multiples of the equations whose left sides add up to zero while the right sides do not."""
    letters = equations.letters
    used = [i for i, factor in enumerate(factors) if not is_zero(factor)]
    if all(equations.side(i, sheet) == w.ZERO for i in used):
        return  # the equation itself says 0 = 1
    sides = sum_of([multiple_of(factors[i], equations.side(i, sheet)) for i in used])
    values = sum_of([multiple_of(factors[i], (letters or equations.right)[i]) for i in used])
    sheet.say("contradiction", "check")
    sheet.check(sides, compact=True).to("left_sides", w.ZERO)
    work = sheet.check(values, compact=True)
    if letters:
        work.put_in(why="right_sides", letters_for={letters[i]: equations.right[i] for i in used})
    work.to("right_sides", sheet.known.put_in(work.line))
