"""Calls and definitions in a document: evaluated in order, proved, with faults located."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace

from symla.errors import InputError, SymlaError
from symla.kernel.meaning.prove import Prover
from symla.notation import written as w
from symla.notation.arithmetic import result
from symla.notation.budget import weigh
from symla.notation.conventions import STANDARD, Conventions
from symla.notation.domain import Domain
from symla.notation.parse import read
from symla.operations import no_call, topics
from symla.operations._expressions import NoSuchName
from symla.operations._provided import presupposed
from symla.solving.answers import answer_of, meant
from symla.solving.conditions.conditions import Conditions, ImpossibleCondition, require_occurring
from symla.solving.conditions.narrowed import asked_of
from symla.solving.reading.several import ByItsOwnName
from symla.solving.reading.typed import may_lack_a_value, refuse_inner_products
from symla.solving.solution import NotProved, Solution
from symla.solving.solve import as_meant, solve_call, worked_in

_WORDS = re.compile(r"\s*([^\W\d]+)(?:\s+[^\W\d]+){2,}\s*[.?!]?\s*")  # a question in words
# Names with a fixed meaning.
_TAKEN = frozenset("i pi inf relu step sigmoid none".split())


class Misstated(SymlaError):
    """A fault in a text, with its offset: in the text of a call, or in the condition of this number."""

    def __init__(self, what: str, position: int = 0, condition: int | None = None) -> None:
        super().__init__(what)
        self.what = what
        self.position = position
        self.condition = condition


@dataclass(frozen=True)
class Desk:
    """The environment of a document's calls: conventions, language, and the names defined so far."""

    conventions: Conventions = STANDARD
    language: str = "en"
    names: dict[str, w.Node] = field(default_factory=dict)
    broken: set[str] = field(default_factory=set)  # names whose definition was faulty, which is reported only once

    def define(self, name: str, value: w.Node) -> None:
        """Define a name; raises `Misstated` if it cannot have this value."""
        key = self.checked_name(name)
        self.broken.add(key)
        try:
            worked = worked_in(value, self.names, conventions=self.conventions)
            weigh(worked)
            self._refuse_products(name, worked)
            node = _settled(worked, "complex")
            if _is_told_in_numbers(worked):
                node = worked  # as typed, 1.5 or 2/4, which problems repeat
            elif may_lack_a_value(worked) and presupposed([worked], "real"):
                node = worked  # k/k is not 1 everywhere, so users of the name need the original
        except SymlaError as error:
            raise Misstated(str(error)) from None
        self.broken.discard(key)
        self.names[key] = node

    def define_by(self, name: str, text: str, before: int = 0) -> None:
        """Define a name by an expression, which may use the name's previous value; raises `Misstated`.  The name begins
        `before` characters before the text.
        """
        try:
            key = self.checked_name(name)
        except Misstated as error:
            raise Misstated(error.what, -before) from None
        try:
            if key not in self.names and key not in self.broken and self._uses(text, (key,)):
                raise Misstated(f"{name} is defined by itself, and has no value yet", _first(text))
            value = self.expression(text)
        except Misstated:
            self.broken.add(key)
            raise
        self.define(name, value)

    def expression(self, text: str) -> w.Node:
        """The expression with names and calls replaced by their values; raises `Misstated`."""
        node = reading(text, self.names)
        if self.uses_broken(text):
            raise Misstated("this uses a name whose own definition is at fault", _first(text))
        try:
            return worked_in(node, self.names, conventions=self.conventions)
        except SymlaError as error:
            raise Misstated(str(error).rstrip("."), _first(text)) from None

    def _refuse_products(self, name: str, node: w.Node) -> None:
        """Raises `ArgumentError` for inner products of complex vectors under a convention other than the default."""
        if self.conventions.inner_product != STANDARD.inner_product and w.I in w.walk(node):
            refuse_inner_products(name, [node])

    def checked_name(self, name: str) -> str:
        """The name as it is looked up."""
        try:
            node = read(name, names={name: w.ZERO})
        except InputError:
            node = None
        if name in _TAKEN or isinstance(node, w.Constant):
            raise Misstated(f"{name} has a meaning of its own and cannot be defined")
        if name in topics():
            raise Misstated(f"{name} is an operation and cannot be defined")
        if not isinstance(node, w.Name) or node.accent:
            raise Misstated(f"{name[:40]!r} is not a name such as v, A or x_1")
        return node.typed

    def solve(self, text: str, domain: Domain | None = None, where: Conditions = None) -> Solution:
        """The proved solution of a call given as text, under conditions on its symbols; raises `Misstated`."""
        notices: list[str] = []
        if where is None:
            return self.solved(self.call(text, notices), text, domain, notices)
        call: w.Call | None = None

        def required(where: Conditions, notices: list[str]) -> tuple[tuple[w.Node, ...], dict[str, w.Node]]:
            nonlocal call
            conditions, names, _ = asked_of(where, self.names, {}, notices)
            call = replace(self, names=names).call(text, notices)
            require_occurring(conditions, [key for key in names if key not in self.names], names, [call])
            return conditions, names

        try:
            conditions, names = required(where, notices)
            assert call is not None
            return replace(self, names=names).solved(call, text, domain, notices, conditions)
        except Misstated as error:
            if isinstance(error.__cause__, ImpossibleCondition):
                raise Misstated(f"where: {error.what}", 0, 0) from None
            raise
        except SymlaError as error:
            raise _in_condition(where, error, lambda one: required(one, [])) from None

    def call(self, text: str, notices: list[str] | None = None) -> w.Call:
        """The call that the text spells; ambiguous readings are added to the notices."""
        if (words := _WORDS.fullmatch(text)) and words[1] not in topics():
            raise Misstated(
                "this is not a call such as norm_l2([3, 4]); a handout has questions under ask", _first(text)
            )
        node = reading(text, self.names, notices)
        if not isinstance(node, w.Call) or node.function not in topics():
            raise Misstated(f"this {no_call(text)}", _first(text))
        return node

    def solved(
        self,
        call: w.Call,
        text: str,
        domain: Domain | None = None,
        notices: Sequence[str] = (),
        where: tuple[w.Node, ...] = (),
    ) -> Solution:
        """The proved solution of a parsed call."""
        read_as = [*notices]
        try:
            with ByItsOwnName(call, self.names):
                call, names = as_meant(call, self.names, read_as)
                solution = solve_call(
                    call,
                    names,
                    domain=domain,
                    conventions=self.conventions,
                    language=self.language,
                    notices=read_as,
                    where=where,
                )
            if not solution.verified:
                raise NotProved(
                    f"{call.function}: {len(solution.report.failures)} claims of the solution are not proved"
                )
        except NoSuchName as error:
            raise Misstated(str(error).rstrip("."), error.place_in(text)) from None
        except SymlaError as error:
            raise Misstated(str(error).rstrip("."), _first(text)) from error
        except Exception as error:
            raise Misstated(
                f"symla itself failed here ({type(error).__name__}: {str(error)[:200]}); please report it", _first(text)
            ) from error
        return solution

    def uses_broken(self, text: str) -> bool:
        """Whether the text uses a name whose definition was faulty, so that its faults would only repeat that one.
        False for a text that cannot be parsed or calls an unknown operation, which is a fault in any case.
        """
        return self._uses(text, self.broken)

    def _uses(self, text: str, keys: Collection[str]) -> bool:
        try:
            node = read(text, functions=topics(), names=self.names)
        except InputError:
            return False
        return any(isinstance(part, w.Name) and part.typed in keys for part in w.walk(node))

    def value(self, text: str) -> w.Node:
        """The proved value of an expression; `project(a, b).projection` is one part of an answer."""
        node = reading(text, self.names)
        call = meant(node)
        if call is None:
            return self._worked_out(node, text)
        solution = self.solved(call[0], text)
        try:
            found = answer_of(solution, call[1])
        except SymlaError as error:
            raise Misstated(str(error).rstrip("."), _first(text)) from None
        if isinstance(found, w.Items) and any(isinstance(one, w.Items) for one in w.children(found)):
            raise Misstated("a list of lists cannot stand in a sentence: write the call in a block", _first(text))
        return found

    def _worked_out(self, node: w.Node, text: str) -> w.Node:
        for inner in w.walk(node):
            if isinstance(inner, w.Call) and inner.function in topics():
                self.solved(inner, text)
        try:
            data = worked_in(node, self.names, conventions=self.conventions)
            self._refuse_products(text, data)
            is_complex = any(part == w.I for part in w.walk(data))
            found = _settled(data, "complex" if is_complex else "real")
        except SymlaError as error:
            raise Misstated(str(error), _first(text)) from None
        if not Prover(is_complex).relation(data, "=", found):
            unknown = [name.typed for name in dict.fromkeys(w.names_in(data))]
            why = f": {', '.join(unknown)} {'have' if len(unknown) > 1 else 'has'} no value here" if unknown else ""
            raise Misstated(f"the value of this cannot be proved{why}", _first(text))
        return found


def _in_condition(where: Conditions, error: SymlaError, required: Callable[[str], object]) -> Misstated:
    """The fault of conditions at the one, of several, which alone has it, or at the first."""
    for index, asked in enumerate(where if isinstance(where, list | tuple) else [where]):
        try:
            required(asked)
        except SymlaError as alone:
            if str(alone) == str(error):
                read = (alone.position, alone.summary) if isinstance(alone, InputError) else (_first(asked), str(alone))
                return Misstated(f"where: {read[1].rstrip('.')}", read[0], index)
    return Misstated(f"where: {str(error).splitlines()[0].rstrip('.')}", 0, 0)


def reading(text: str, names: Mapping[str, w.Node], notices: list[str] | None = None) -> w.Node:
    """The written expression of a text that may call the operations; raises `Misstated`."""
    try:
        return read(text, functions=topics(), names=names, notices=notices)
    except InputError as error:
        raise Misstated(error.summary, error.position) from None


def _first(text: str) -> int:
    """The offset of the first character that is not blank."""
    return len(text) - len(text.lstrip())


def _settled(node: w.Node, domain: Domain) -> w.Node:
    """A number, vector or matrix in its final form."""
    if isinstance(node, w.Relation | w.Both | w.Branches | w.Items):
        raise SymlaError("a number, vector or matrix is wanted here")
    if isinstance(node, w.Vector) and any(isinstance(e, w.Vector) for e in node.entries):
        return w.Vector(tuple(_settled(e, domain) for e in node.entries))
    if isinstance(node, w.Matrix) and node.bar is not None:
        return node
    found = result(node, domain)
    if any(isinstance(part, w.Call) and part.function not in _FUNCTIONS for part in w.walk(found)):
        raise SymlaError("this is not a number, vector or matrix")
    return found


def _is_told_in_numbers(node: w.Node) -> bool:
    """Whether the node is a number, or a vector or matrix given by its entries."""
    if isinstance(node, w.Matrix) and node.bar is not None:
        return False
    entries = w.children(node) if isinstance(node, w.Vector | w.Matrix) else (node,)
    return all(isinstance(part, _NUMBERS) for entry in entries for part in w.walk(entry))


_NUMBERS = (w.Number, w.Decimal, w.Name, w.Constant, w.Sum, w.Negative, w.Product, w.Quotient, w.Power, w.Root)
_FUNCTIONS = frozenset("cos sin tan cosh sinh tanh cot sec csc arccos arcsin arctan exp ln".split())
