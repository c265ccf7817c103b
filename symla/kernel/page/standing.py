"""The state of a page while it is read: the data and their letters, the named results, and proofs about them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from symla.derivation.model import RowOperation, Swap
from symla.kernel.meaning.evaluate import MayVanish
from symla.kernel.meaning.prove import Prover
from symla.kernel.meaning.verdict import Proved, Refuted, Undecided, Verdict
from symla.kernel.numbers.conjugate import is_real
from symla.kernel.numbers.exact import Field
from symla.kernel.numbers.grid import Grid
from symla.kernel.numbers.polynomial import Scalar, TooHard
from symla.kernel.numbers.polynomial import Undefined as NoSuchValue
from symla.kernel.page.definitions import Shapes, by_definition, entry_letters, is_put_in, letters_of, names_in
from symla.kernel.page.determinants import determinant_of, need_value
from symla.kernel.page.entries import entries_in_place, is_entry_of, of_column, with_other_values
from symla.kernel.page.parts import side_by_side
from symla.kernel.page.places import agree_in_place, are_worked, same_places
from symla.kernel.page.shows import is_zero
from symla.notation import written as w
from symla.notation.conventions import CONJUGATE_SECOND
from symla.notation.named import zeros_in

_FEW = 4
_ELSE = Refuted("something else was changed than what was worked out")
_IN_PLACE = Proved("arithmetic, part by part")
_GIVEN = Proved("given")
_NAMED = Proved("a name for it")
_PUT_IN = Proved("the given values put in")


class Standing:
    """The data, the names, and what they stand for."""

    def __init__(self, complex_domain: bool, matrices: Sequence[w.Matrix] = (), inner: str = CONJUGATE_SECOND) -> None:
        self._matrices = matrices  # on the page so far
        self.prover = Prover(complex_domain, inner=inner)
        self.inner = inner
        self.names = self.prover.reader.names
        self.given: dict[w.Name, w.Node] = {}
        self.defined: dict[w.Name, w.Node] = {}
        self.prover.stated = (self.given, self.defined)
        self.moved: set[str] = set()
        self.complex_letters = complex_domain
        self.start: w.Node | None = None  # the first expression of the current chain
        self._valued: w.Node | None = None  # the last line known to have a value, whether or not it was evaluated
        self._shapes: dict[
            tuple[str, tuple[str, ...], str], dict[w.Name, tuple[int, int]]
        ] = {}  # by base, indices and accent
        self._letters: dict[w.Name, w.Node] = {}
        self._shared: set[w.Name] = set()  # by a matrix and its columns
        self._symbols: set[object] = set()  # of the data
        self._assumed: frozenset[w.Name] = frozenset()  # symbols that have a value in this case

    # ---- names ------------------------------------------------------------------------------------------------------

    def give(self, name: w.Name, value: w.Node) -> Verdict:
        """Takes a datum; refuted if a letter of it stands for something else already, undecided if it has no value."""
        letters = {} if value == name else letters_of(name, value)  # a symbol may stand for itself
        if not self._letters.keys().isdisjoint(letters):
            return Refuted("a letter stands for two things")
        try:
            found = self.prover.reader(value)
        except (TooHard, NoSuchValue) as error:
            return Undecided(str(error))
        self._stands_for(name, found)
        self.given[name] = value
        self._letters.update(letters)
        field = self.prover.field
        if field.generators:
            self._symbols.update(field.symbols())
            entries = found.entries if type(found) is Grid else (found,)
            if not all(is_real(field, x) for x in entries):
                self.complex_letters = True
            if not self._letters.keys().isdisjoint(field.symbols()):
                return Refuted("the data contain a letter that stands for a part of them")
        return _GIVEN

    def assume(self, equal: Iterable[w.Name]) -> None:
        """Lets these symbols be replaced by what they equal in this case, in any form."""
        self._assumed = frozenset(equal)

    def stands(self, name: w.Name) -> bool:
        """Whether the name is a datum or an earlier result."""
        return name in self.given or name in self.defined

    def is_new(self, name: w.Name) -> bool:
        """Whether nothing goes by this name yet."""
        return name not in self.names and self.prover.reader.entry(name) is None

    def define(self, name: w.Name, target: w.Node, change: Callable[[Field, Scalar], Scalar] | None = None) -> Verdict:
        """Lets a name stand for the value of an expression, or for the image of this value under `change`."""
        field, reader = self.prover.field, self.prover.reader
        if field.knows_symbol(name):
            return Refuted(f"{name.base} is a symbol of the data already")
        if name in self.prover.reader.zeros:
            return Refuted(f"{name.base} is the name of a zero already")
        try:
            value = reader(target) if change is None else change(field, reader.scalar(target))
            taken = type(value) is Grid and self._is_taken(name, value)
        except NoSuchValue as error:
            return Refuted(str(error))
        except TooHard as error:
            return Undecided(str(error))
        if taken:
            return Refuted(f"a letter of {name.base} stands for something else")
        self._stands_for(name, value)
        self.defined[name] = self._valued = target
        return _NAMED

    def _is_taken(self, name: w.Name, grid: Grid) -> bool:
        """Whether one of the letters of the entries is a symbol of the data, or stands for another number already.  The
        letters that a matrix shares with its columns stand for neither from now on.
        """
        letters, before, reader = entry_letters(name, grid.shape), self._letters, self.prover.reader
        if reader.field.generators and not set(letters).isdisjoint(reader.field.symbols()):
            return True
        if others := with_other_values(letters, grid, before, reader):
            self._shared |= others
            self._letters = {letter: node for letter, node in before.items() if letter not in others}
            if reader.by_entries:
                reader.forget()
        return any(x in self.names or not of_column(name, x, grid, before, reader) for x in others)

    def _stands_for(self, name: w.Name, value: int | object) -> None:
        self.prover.reader.give(name, value)  # type: ignore[arg-type]
        if type(value) is Grid:
            self._shapes.setdefault((name.base.lower(), name.subscript, name.accent), {})[name] = value.shape

    def is_of_kind(self, name: w.Name, line: w.Node) -> bool:
        """Whether the kind of the name is that of its value: vector, matrix or number."""
        if type(line) is w.Vector:
            return name.kind == "vector"
        if type(line) is w.Matrix:
            return name.kind == "matrix"
        value = self.names.get(name)
        if name.kind == "scalar":
            return type(value) is not Grid
        return type(value) is Grid or any(type(part) in (w.Vector, w.Matrix) for part in w.inside(line))

    def settle(self, name: w.Name, line: w.Node) -> None:
        """Takes the last line about a name, which may be substituted for it from now on."""
        self._letters.update({k: value for k, value in letters_of(name, line).items() if k not in self._shared})

    def answer(self, name: w.Node, form: w.Node) -> Verdict:
        """Whether a part of the answer may have this name: a new name is defined by it, and an old one, or a list of
        names, has its value.  A list of lists has no value.
        """
        if type(form) is w.Items and w.Items in map(type, form.entries):
            return _GIVEN
        return self.define(name, form) if type(name) is w.Name and self.is_new(name) else self.prover.equal(name, form)

    def obstacle(self, statement: w.Node, goal: w.Node) -> Verdict:
        """Whether the statement is true and about the data or the goal, and the goal has no value.  Where the kernel
        cannot evaluate the goal (it is in words, or asks for a word), the statement has to contain a name.
        """
        sought = {*w.inside(goal), *self.prover.reader.zeros}  # with the zeros named earlier on the page
        verdict = self.prover.holds(statement)
        names = w.names_in(statement)
        names += [zero.name for zero in zeros_in(statement)]
        if not verdict:
            return verdict
        if not all(name in sought or self.is_known(name) for name in names):
            return Refuted("the obstacle speaks of something that is not given")
        try:
            self.prover.reader(goal)
        except NoSuchValue:
            return verdict
        except TooHard:
            return verdict if names else Refuted("the obstacle says nothing of the data")
        return Refuted("what was sought has a value")

    def is_known(self, name: w.Name) -> bool:
        """Whether the name is given or defined, an entry of something that is, or a symbol of the data."""
        return name in self.names or name in self._letters or name in self._symbols

    def exchanged(self, operations: tuple[RowOperation, ...]) -> None:
        """Notes the rows that change places."""
        self.moved |= {str(row) for o in operations if type(o) is Swap for row in (o.row, o.other)}

    def in_place(self, matrix: w.Matrix) -> bool:
        """Whether every named number stands where its indices say, except in rows that changed places."""
        return entries_in_place(matrix, set(self.defined), self.moved)

    # ---- proofs -----------------------------------------------------------------------------------------------------

    def arithmetic(self, line: w.Node, target: w.Node, worked: Sequence[str] = ()) -> Verdict:
        """Whether the target has the value of the line, and nothing changed that does not show in the value.  If the
        line names kinds of node in `worked`, nothing but nodes of these kinds may have changed.
        """
        number = type(target) is w.Number
        if line != target and (in_place := self._in_place(line, target, worked)) is not None:
            return in_place
        if worked and line != target:
            return self.prover.relation(line, "=", target) and _ELSE
        verdict = self.prover.relation(line, "=", target)
        if not verdict:
            return verdict
        self._valued = target
        if type(line) is type(target) and line == target:
            return Refuted("the line repeats the one before")
        objection = None if number or self._is_multiple(target) else same_places(self.prover, line, target)
        if type(line) is w.Determinant and type(line.operand) is w.Name and objection is None and not number:
            matrix = self.given.get(line.operand) or self.defined.get(line.operand)
            objection = determinant_of(self.prover, matrix, self._matrices, target)
        return verdict if objection is None else objection

    def _is_multiple(self, target: w.Node) -> bool:
        """Whether this is a number times a vector in the first expression of the chain, 0 (1, 0) for A (1, 0)."""
        if type(target) is not w.Product or len(target.factors) != 2 or self.start is None:
            return False
        number, part = target.factors
        kinds = type(number) is w.Number and type(part) is w.Vector
        return kinds and part in w.inside(self.start) and not is_zero(self.prover, part)

    def _in_place(self, line: w.Node, target: w.Node, worked: Sequence[str]) -> Verdict | None:
        """The verdict on parts evaluated or replaced by equal ones in place; None if the values of whole lines decide.
        The line has a value, because it was evaluated or is itself such a target; therefore the target has one.
        """
        if type(target) is w.Number and not worked:
            return None
        try:
            is_worked = are_worked(self.prover, line, target, worked)
            if not is_worked and (worked or self._is_multiple(target)):
                return None
            if line is not self._valued:
                need_value(self.prover, line)
            verdict = _IN_PLACE if is_worked else agree_in_place(self.prover, line, target)
        except (TooHard, NoSuchValue):
            return None
        if verdict:
            self._valued = target
        return verdict

    def by_definition(self, line: w.Node, target: w.Node) -> Verdict:
        """Whether the two are equal for all data, and for these data without a division by zero.  For an entry of a
        result the values decide.
        """
        if is_entry_of(line, self.defined):
            return self._by_value(line, target)
        verdict, divided = self._in_letters(line, target)
        return self.prover.equal(line, target) if verdict and divided else verdict

    def _by_value(self, line: w.Node, target: w.Node) -> Verdict:
        """Whether the two have one value, in which every number of the target shows."""
        verdict = self.prover.equal(line, target)
        objection = same_places(self.prover, line, target) if verdict else None
        return verdict if objection is None else objection

    def _in_letters(self, line: w.Node, target: w.Node) -> tuple[Verdict, bool]:
        return by_definition(line, target, self._shapes_in(line, target), self.complex_letters, self.inner)

    def _shapes_in(self, line: w.Node, target: w.Node) -> Shapes:
        """The shapes of the vectors and matrices that occur in the lines, by name or by an entry such as v_2 or a_{12};
        all shapes where there are few, so that fewer different proofs are memoized.
        """
        if len(self._shapes) < _FEW:
            return tuple([item for by_name in self._shapes.values() for item in by_name.items()])
        found: dict[w.Name, tuple[int, int]] = {}
        for name in (*names_in(line), *names_in(target)):
            indices = name.subscript
            for subscript in {indices, indices[:-1], indices[:-2]}:
                found |= self._shapes.get((name.base.lower(), subscript, name.accent), {})
        return tuple(sorted(found.items(), key=lambda item: (item[0].typed, item[0].kind, item[0].accent)))

    def put_in(self, line: w.Node, target: w.Node) -> Verdict:
        """Whether the target is the line with given values substituted."""
        if is_put_in(line, target, self._letters) or (self._assumed and self._is_put_in(line, target)):
            return Refuted("nothing was put in") if line == target else _PUT_IN
        return Refuted("this is not the line before with the given values put in")

    def _is_put_in(self, line: w.Node, target: w.Node) -> bool:
        """Whether names are replaced by their values, and symbols by anything that equals them in this case."""
        if type(line) is w.Name and line in self._assumed:
            return bool(self.prover.equal(line, target))
        if type(line) is w.Name and type(data := self._letters.get(line)) is w.Matrix:  # as an outer case has it
            return self._is_put_in(data, target)
        if type(line) is w.Name or type(line) is w.Number:
            return is_put_in(line, target, self._letters)
        pairs = side_by_side(line, target)
        return pairs is not None and all(self._is_put_in(a, b) for a, b in pairs)

    def put_in_via(self, line: w.Node, via: w.Node, target: w.Node) -> Verdict:
        """Whether the line equals `via` by definition and the target is `via` with given values substituted.  Where
        `via` contains named results, `2 C - D` for `2 A^T B - (A + B)^2`, the line equals it by its value.
        """
        if is_entry_of(line, self.defined) or (self.defined and not names_in(via).isdisjoint(self.defined)):
            verdict = self._by_value(line, via)
        else:
            verdict, divided = self._in_letters(line, via)
            if verdict and divided:  # for these data, the target shows that the divisor is not zero
                return self.put_in(via, target) and self.prover.equal(line, target)
        return verdict and self.put_in(via, target)

    def is_cosine(self, target: w.Node, by_value: bool) -> Verdict:
        """Whether a number is between -1 and 1: by its value, or by the Cauchy-Schwarz inequality, as u · v / (‖u‖‖v‖)
        for two given vectors.
        """
        if by_value:
            bounded = w.Both((w.Relation(w.MINUS_ONE, "<=", target), w.Relation(target, "<=", w.ONE)))
            if self.prover.holds(bounded):
                return Proved("between -1 and 1")
        vectors = [name for name, value in self.given.items() if isinstance(value, w.Vector)]
        for u in vectors:
            for v in vectors:
                cosine = w.Quotient(w.VectorProduct("dot", u, v), w.Product((w.Norm(u), w.Norm(v))))
                if self.complex_letters:
                    if target == cosine and self._has_real_value(target):
                        return Proved("Cauchy and Schwarz")
                elif target == cosine or self.by_definition(target, cosine):
                    return Proved("Cauchy and Schwarz")
        return Undecided("not shown to be between -1 and 1")

    def _has_real_value(self, node: w.Node) -> bool:
        try:
            return is_real(self.prover.field, self.prover.reader.scalar(node))
        except (TooHard, NoSuchValue, MayVanish):
            return False
