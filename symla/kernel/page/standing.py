"""What stands on the page so far: the data and their letters, the named results; and proofs in their terms."""

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
from symla.kernel.page.determinants import determinant_of
from symla.kernel.page.entries import entries_in_place
from symla.kernel.page.parts import side_by_side
from symla.kernel.page.places import are_worked, same_places
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
        self._matrices = matrices  # that stand on the page so far
        self.prover = Prover(complex_domain, inner=inner)
        self.inner = inner
        self.names = self.prover.reader.names
        self.given: dict[w.Name, w.Node] = {}
        self.defined: dict[w.Name, w.Node] = {}
        self.moved: set[str] = set()
        self.complex_letters = complex_domain
        self.start: w.Node | None = None  # what the chain begins with that is being proved
        self._valued: w.Node | None = None  # a line that has a value, whether or not it was read
        self._shapes: dict[
            tuple[str, tuple[str, ...], str], dict[w.Name, tuple[int, int]]
        ] = {}  # by what they are called
        self._letters: dict[w.Name, w.Node] = {}
        self._symbols: set[object] = set()  # of the data
        self._assumed: frozenset[w.Name] = frozenset()  # symbols that stand for something in this case

    # ---- names ------------------------------------------------------------------------------------------------------

    def give(self, name: w.Name, value: w.Node) -> Verdict:
        """Takes a given value; an objection if it has none, or if its letters stand for something else already."""
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
        """What a symbol is set equal to in this case may be put in for it, or any number of the same value."""
        self._assumed = frozenset(equal)

    def stands(self, name: w.Name) -> bool:
        """Whether the name is one of the data or of the results before."""
        return name in self.given or name in self.defined

    def is_new(self, name: w.Name) -> bool:
        """Whether nothing goes by this name yet."""
        return name not in self.names and self.prover.reader.entry(name) is None

    def define(self, name: w.Name, target: w.Node, change: Callable[[Field, Scalar], Scalar] | None = None) -> Verdict:
        """Lets a name stand for the value of an expression, or for what `change` makes of it."""
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
        self.defined[name] = target
        return _NAMED

    def _is_taken(self, name: w.Name, grid: Grid) -> bool:
        """Whether one of the letters of the entries is a symbol of the data, or stands for another number already."""
        letters = entry_letters(name, grid.shape)
        field = self.prover.field
        symbols = field.symbols() if field.generators else ()
        if symbols and not set(letters).isdisjoint(symbols):
            return True
        if self.names.keys().isdisjoint(letters) and self._letters.keys().isdisjoint(letters):
            return False
        for letter, own in zip(letters, grid.entries, strict=True):
            node = letter if letter in self.names else self._letters.get(letter)
            if node is not None and not field.same(self.prover.reader.scalar(node), own):
                return True
        return False

    def _stands_for(self, name: w.Name, value: int | object) -> None:
        self.prover.reader.give(name, value)  # type: ignore[arg-type]
        if type(value) is Grid:
            self._shapes.setdefault((name.base.lower(), name.subscript, name.accent), {})[name] = value.shape

    def is_of_kind(self, name: w.Name, line: w.Node) -> bool:
        """Whether the name is written as what it stands for is: a vector, a matrix or a number."""
        if type(line) is w.Vector:
            return name.kind == "vector"
        if type(line) is w.Matrix:
            return name.kind == "matrix"
        value = self.names.get(name)
        if name.kind == "scalar":
            return type(value) is not Grid or value.shape == (1, 1)
        return type(value) is Grid or any(type(part) in (w.Vector, w.Matrix) for part in w.walk(line))

    def settle(self, name: w.Name, line: w.Node) -> None:
        """The last line about a name: that is what may be put in for it from now on."""
        self._letters.update(letters_of(name, line))

    def answer(self, name: w.Node, form: w.Node) -> Verdict:
        """A part of the answer under its name; one that has it from the work already, and a list whose things have
        names, is what the work says.  A list of lists has no value of its own.
        """
        if type(form) is w.Items and w.Items in map(type, form.entries):
            return _GIVEN
        return self.define(name, form) if type(name) is w.Name and self.is_new(name) else self.prover.equal(name, form)

    def obstacle(self, statement: w.Node, goal: w.Node) -> Verdict:
        """Whether it is true, and speaks of the data or of what was sought; and that has no value.  Where the kernel
        cannot read what was sought (it is told in words, or asks for a word), the obstacle has to name something.
        """
        sought = {*w.walk(goal), *self.prover.reader.zeros}  # and the zeros that have names on the page before
        verdict = self.prover.holds(statement)
        names = [part for part in w.walk(statement) if type(part) is w.Name]
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
        """Whether it is given or defined, a letter of something that is, or a symbol of the data."""
        return name in self.names or name in self._letters or name in self._symbols

    def exchanged(self, operations: tuple[RowOperation, ...]) -> None:
        """Notes the rows that change places."""
        self.moved |= {str(row) for o in operations if type(o) is Swap for row in (o.row, o.other)}

    def in_place(self, matrix: w.Matrix) -> bool:
        """Whether every named number stands where its indices say, but for rows that changed places."""
        return entries_in_place(matrix, set(self.defined), self.moved)

    # ---- proofs -----------------------------------------------------------------------------------------------------

    def arithmetic(self, line: w.Node, target: w.Node, worked: Sequence[str] = ()) -> Verdict:
        """The target has the value of the line, and nothing was changed that does not show in the value; nor anything
        but the parts of which the line says that they were `worked` out, if it names kinds of them.
        """
        number = type(target) is w.Number
        if (not number or worked) and self._is_worked_in_place(line, target, worked):
            return _IN_PLACE
        if worked and line != target:
            verdict = self.prover.relation(line, "=", target)
            return verdict and _ELSE
        verdict = self.prover.relation(line, "=", target)
        if not verdict:
            return verdict
        if type(line) is type(target) and line == target:
            return Refuted("the line repeats the one before")
        objection = None if number or self._is_multiple(target) else same_places(self.prover, line, target)
        if type(line) is w.Determinant and type(line.operand) is w.Name and objection is None and not number:
            own = self.given.get(line.operand) or self.defined.get(line.operand)
            objection = determinant_of(self.prover, own, self._matrices, target)
        return verdict if objection is None else objection

    def _is_multiple(self, target: w.Node) -> bool:
        """Whether this is a number times a part of what the chain began with, 0 (1, 0) for A (1, 0)."""
        if type(target) is not w.Product or len(target.factors) != 2 or self.start is None:
            return False
        number, part = target.factors
        return (
            type(number) is w.Number
            and type(part) is w.Vector
            and part in w.walk(self.start)
            and not is_zero(self.prover, part)
        )

    def _is_worked_in_place(self, line: w.Node, target: w.Node, worked: Sequence[str]) -> bool:
        """Whether parts of the line were worked out and nothing else.  The line has a value, because it was read or
        came about in this way itself; and so has the target.
        """
        try:
            if line == target or not are_worked(self.prover, line, target, worked):
                return False
            if line is not self._valued:
                self.prover.reader(line)
        except (TooHard, NoSuchValue):
            return False
        self._valued = target
        return True

    def by_definition(self, line: w.Node, target: w.Node) -> Verdict:
        """Equal whatever the data are; and with these data not by dividing by zero."""
        verdict, divided = self._in_letters(line, target)
        return self.prover.equal(line, target) if verdict and divided else verdict

    def _in_letters(self, line: w.Node, target: w.Node) -> tuple[Verdict, bool]:
        return by_definition(line, target, self._shapes_in(line, target), self.complex_letters, self.inner)

    def _shapes_in(self, line: w.Node, target: w.Node) -> Shapes:
        """The shapes of the vectors and matrices that occur in a line, themselves or by a letter of theirs, such as v_2
        or a_{12}; of all where there are few.
        """
        if len(self._shapes) < _FEW:
            return tuple([item for own in self._shapes.values() for item in own.items()])
        found: dict[w.Name, tuple[int, int]] = {}
        for name in (*names_in(line), *names_in(target)):
            base, own, accent = name.base.lower(), name.subscript, name.accent
            for subscript in {own, own[:-1], own[:-2]}:
                found |= self._shapes.get((base, subscript, accent), {})
        return tuple(sorted(found.items(), key=lambda item: (item[0].typed, item[0].kind, item[0].accent)))

    def put_in(self, line: w.Node, target: w.Node) -> Verdict:
        """The target is the line with given values put in."""
        if is_put_in(line, target, self._letters) or (self._assumed and self._is_put_in(line, target)):
            return Refuted("nothing was put in") if line == target else _PUT_IN
        return Refuted("this is not the line before with the given values put in")

    def _is_put_in(self, line: w.Node, target: w.Node) -> bool:
        """Whether names are replaced by what they stand for, and symbols by what has their value in this case."""
        if type(line) is w.Name and line in self._assumed:
            return bool(self.prover.equal(line, target))
        if type(line) is w.Name or type(line) is w.Number:
            return is_put_in(line, target, self._letters)
        pairs = side_by_side(line, target)
        return pairs is not None and all(self._is_put_in(a, b) for a, b in pairs)

    def put_in_via(self, line: w.Node, via: w.Node, target: w.Node) -> Verdict:
        """The target is `via` with given values put in, and the line equals that by definition; or by its value where
        named results stand for parts of it, which is not a matter of letters: `2 C - D` for `2 A^T B - (A + B)^2`.
        """
        if self._is_entry_of_result(line):
            verdict = self.prover.equal(line, via)
        elif self.defined and not names_in(via).isdisjoint(self.defined):
            verdict = self.prover.equal(line, via)
            objection = same_places(self.prover, line, via) if verdict else None
            verdict = verdict if objection is None else objection
        else:
            verdict, divided = self._in_letters(line, via)
            if verdict and divided:  # not by zero, with these data: the target is `via` with these data
                return self.put_in(via, target) and self.prover.equal(line, target)
        return verdict and self.put_in(via, target)

    def _is_entry_of_result(self, line: w.Node) -> bool:
        """Whether this is an entry `c_12` of a named matrix C, or `y_2` of a named vector y, whose value is known and
        not a matter of letters.
        """
        if type(line) is not w.Name or not line.subscript:
            return False
        base, own, accent = line.base, line.subscript, line.accent
        matrices = [w.Name(letter, own[:-2], "matrix", accent) for letter in (base, base.upper())]
        return any(name in self.defined for name in (*matrices, w.Name(base, own[:-1], "vector", accent)))

    def is_cosine(self, target: w.Node, by_value: bool) -> Verdict:
        """Whether a number is certainly between -1 and 1: by its value, or because it is u · v / (‖u‖‖v‖) for two of
        the given vectors (the inequality of Cauchy and Schwarz).
        """
        if by_value:
            bounded = w.Both((w.Relation(w.Number(-1), "<=", target), w.Relation(target, "<=", w.Number(1))))
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
