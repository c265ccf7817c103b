"""What has to hold of the answer of a problem, in the letters of a derivation.

The statements come from `symla.problems` and from nowhere else: a derivation says what it was called with, and the
kernel reads off the problem what that promises.  An answer keeps every promise and meets every requirement; a problem
is undefined only where a requirement is shown to fail.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from symla.derivation.model import Answer, Argument, Derivation, Given, Part, single_facts
from symla.kernel.meaning.denied import DENIALS
from symla.kernel.meaning.properties import denied
from symla.kernel.meaning.prove import Prover
from symla.kernel.meaning.verdict import Refuted, Verdict
from symla.notation import written as w
from symla.notation.conventions import CONJUGATE_SECOND
from symla.notation.frozen import Frozen
from symla.notation.statements import Nothing, Property, Quoted, Truth, Word
from symla.problems import Problem, problem

_NOTHING = Nothing()
# a parameter that takes a matrix, or equations in its place and in that of the right side
_EQUATIONS, _RIGHT_SIDE = "matrix or equations", "vector or nothing"


class Promises(Frozen, frozen=True):
    """The problem of a derivation, with what its parameters stand for."""

    problem: Problem
    letters: tuple[w.Node, ...]  # what each parameter stands for
    arguments: tuple[w.Node, ...]
    called: tuple[Argument, ...] = ()
    beside: tuple[w.Node, ...] = ()  # what has to hold of the data as well
    under: tuple[tuple[str, str], ...] = ()  # the conventions other than the first ones

    @property
    def inner_product(self) -> str:
        """The convention for inner products that the problem is meant under."""
        return next((value for name, value in self.under if name == "inner_product"), CONJUGATE_SECOND)

    def assumed(self, derivation: Derivation) -> tuple[w.Node, ...]:
        """What is assumed of the letters, and that those of some parameters stand for integers.  What is true for all
        real numbers need not be told so: only beside other letters it makes a difference.
        """
        wanted = self.problem.integers.split()
        if not wanted or all(w.is_numeric(item.value) for item in derivation.given):
            return derivation.assumed
        own = zip(self.problem.parameters, self.letters, strict=False)
        whole = [Property("whole", value) for key, value in own if key in wanted and type(value) is w.Name]
        return (*derivation.assumed, *whole)

    def of_answer(self, parts: tuple[Part, ...]) -> tuple[w.Node, ...]:
        """The statements about these parts of the answer."""
        pairs = zip(parts, self.problem.parts.values(), strict=True)
        letters = tuple([part.form if kind == "sum" else _letter(part) for part, kind in pairs])
        return _bound(self.problem, self.letters, letters)[0]

    @property
    def requirements(self) -> tuple[w.Node, ...]:
        """The statements about the data."""
        return _bound(self.problem, self.letters, ())[1]

    @property
    def conditions(self) -> tuple[w.Node, ...]:
        """All statements of which one fails where there is no answer."""
        return (*self.requirements, *_bound(self.problem, self.letters, ())[3])

    def speak_of(self, fact: w.Node | str | int, parts: tuple[Part, ...], given: tuple[Given, ...]) -> bool:
        """Whether a thing that a sentence tells without claiming anything belongs to the problem: it stands for a
        parameter, is a part of the answer or its name, or a piece of what is promised or sought, in letters that what
        is given leaves free.
        """
        if not isinstance(fact, w.Node):
            own = (*self.arguments, *[part.form for part in parts])
            return any(_is_spelt(node, fact) for node in own)
        if fact in self.letters or any(fact in (part.form, part.letter) for part in parts):
            return True
        letters = tuple(map(_letter, parts))
        said = _bound(self.problem, self.letters, letters)
        pieces = _pieces(self.problem, self.letters, letters, (*self.arguments, *self.beside))
        data = (*self.arguments, *[node for own in given for node in (own.name, own.value) if not w.is_numeric(node)])
        taken = frozenset([_key(part) for node in data for part in w.walk(node) if type(part) is w.Name])
        fact = fact.statement if type(fact) is Quoted else fact
        return fact in pieces or any(_is_like(fact, one, taken) for one in said[2])

    def objection(self, answer: Answer) -> Verdict | None:
        """Why these are not the parts of an answer of the problem, if they are not."""
        if [part.name for part in answer.parts] != list(self.problem.parts):
            return Refuted("the answer has other parts than the problem")
        for part, kind in zip(answer.parts, self.problem.parts.values(), strict=True):
            if not _fits_part(part.form, kind):
                return Refuted(f"{part.name} is no {kind}")
        return None


def promises_of(derivation: Derivation) -> Promises | Verdict:
    """What the derivation has to keep, or why it is about no problem."""
    data = tuple([(item.name, type(item.value)) for item in derivation.given])
    own = (derivation.operation, derivation.arguments, derivation.under, data)
    return _by_names(*own) or _promises_of(derivation)


@lru_cache(maxsize=256)
def _meant(operation: str, under: tuple[Argument, ...]) -> Problem | None:
    """The problem of this name as it is meant under conventions; None if there is none."""
    found = problem(operation)
    if found is None or not all(type(own.value) is Word for own in under):
        return None
    return found.under(_chosen(under))


def _chosen(under: tuple[Argument, ...]) -> tuple[tuple[str, str], ...]:
    return tuple([(own.parameter, own.value.text) for own in under if type(own.value) is Word])


@lru_cache(maxsize=512)
def _by_names(
    operation: str,
    arguments: tuple[Argument, ...],
    under: tuple[Argument, ...],
    data: tuple[tuple[w.Name, type[w.Node]], ...],
) -> Promises | None:
    """What has to be kept as far as that depends on nothing but the names of data and on their kinds; None if it does
    not, or if something is wrong.
    """
    names = {name for name, _ in data}
    if any(type(argument.value) is not w.Name or argument.value not in names for argument in arguments):
        return None
    if len(names) < len(data) or names != {argument.value for argument in arguments}:
        return None
    found = _meant(operation, under)
    own = {argument.parameter: argument.value for argument in arguments}
    kinds: dict[w.Node, type[w.Node]] = dict(data)
    if found is None or len(own) < len(arguments) or list(own) != list(found.parameters):
        return None
    if any(kinds[own[key]] is not _OF_KIND.get(kind) for key, kind in found.parameters.items()):
        return None
    return Promises(found, tuple(own.values()), tuple(own.values()), arguments, (), _chosen(under))


_OF_KIND: Mapping[str, type[w.Node]] = {"vector": w.Vector, "matrix": w.Matrix}


def _promises_of(derivation: Derivation) -> Promises | Verdict:
    found = _meant(derivation.operation, derivation.under)
    if found is None and problem(derivation.operation) is not None:
        return Refuted("the problem does not depend on such a convention")
    if found is None:
        return Refuted(f"there is no problem called {derivation.operation[:40]}")
    own = {argument.parameter: argument.value for argument in derivation.arguments}
    if len(own) < len(derivation.arguments):
        return Refuted("an argument is given twice")
    given = {item.name: item.value for item in derivation.given}
    free = {name.typed: name for name in given} if "data" in found.parameters else {}
    for key, value in own.items():
        if key not in found.said and free.get(key) != value:
            return Refuted("the problem has no such parameter")
    beside: tuple[w.Node, ...] = ()
    for parameter in [key for key, kind in found.parameters.items() if kind == _EQUATIONS]:
        equations = own.get(parameter)
        if type(equations) is not w.Items:
            continue
        right = [key for key, kind in found.parameters.items() if kind == _RIGHT_SIDE]
        if len(derivation.given) != 2 or len(right) != 1 or right[0] in own:
            return Refuted("equations are told as a matrix and a right side")
        (A, b) = given
        facts = [part for _, fact in derivation.problem.facts for part in single_facts(fact)]
        told = tuple([fact.statement for fact in facts if type(fact) is Quoted])
        systems = (equations, w.Items(told)) if told else (equations,)
        beside = tuple([Property("system", w.Items((one, derivation.goal, A, b))) for one in systems])
        own |= {parameter: A, right[0]: b}
    letters = []
    for parameter, kind in found.parameters.items():
        if parameter == "data":
            continue
        value = own.get(parameter, _NOTHING)
        if parameter in found.said and not _fits(value, kind, given):
            return Refuted(f"{parameter} is no {kind}")
        if parameter in found.integers.split() and w.Name not in map(type, w.walk(value)):
            return Refuted(f"{parameter} is no letter")
        letters.append(value)
    called = {part for value in own.values() for part in w.walk(value) if type(part) is w.Name}
    if not all(name in called or value in own.values() or is_identity(value) for name, value in given.items()):
        return Refuted("what is given is no part of the problem")
    arguments = derivation.arguments
    return Promises(found, tuple(letters), tuple(own.values()), arguments, beside, _chosen(derivation.under))


def _is_spelt(node: w.Node, fact: str | int) -> bool:
    """Whether a word or whole number is what the node says."""
    if type(node) is Word:
        return node.text == fact
    return type(node) is w.Number and node.value == fact


def _key(name: w.Name) -> tuple[str, str]:
    """A letter as others are told apart from it: the entries of L are called l."""
    return name.base.lower(), name.accent


def _is_like(node: w.Node, wanted: w.Node, taken: frozenset[tuple[str, str]]) -> bool:
    """Whether one is the other, but for names that stand for nothing in the problem: one that is taken by the data may
    be any other name.
    """
    if type(wanted) is w.Name and wanted.kind == "scalar" and type(node) is w.Name:
        own = (wanted.base, wanted.subscript, wanted.accent)
        is_free = _key(wanted) in taken and _key(node) not in taken
        return (node.base, node.subscript, node.accent) == own or is_free
    if type(node) is not type(wanted):
        return False
    pairs = zip(w.children(node), w.children(wanted), strict=False)
    return node == wanted or (
        len(w.children(node)) == len(w.children(wanted)) > 0
        and getattr(node, "symbol", None) == getattr(wanted, "symbol", None)
        and all(_is_like(a, b, taken) for a, b in pairs)
    )


def is_identity(value: w.Node) -> bool:
    """Whether this is the identity matrix, which may have its letter."""
    rows = value.rows if type(value) is w.Matrix and value.bar is None else ()
    size = range(len(rows))
    return bool(rows) and rows == tuple([tuple([w.number(int(i == j)) for j in size]) for i in size])


def requirement_fails(prover: Prover, statement: w.Node) -> Verdict:
    """Whether the denial of a requirement is proved."""
    if isinstance(statement, Property):
        return denied(prover, statement)
    assert isinstance(statement, w.Relation)
    return prover.relation(statement.left, DENIALS[statement.symbol], statement.right)


@lru_cache(maxsize=512)
def _bound(found: Problem, letters: tuple[w.Node, ...], parts: tuple[w.Node, ...]) -> tuple[tuple[w.Node, ...], ...]:
    """What is promised, what is required, what is sought, and what makes an answer exist, in these letters."""
    names: dict[w.Name, w.Node] = {}
    for name, value in zip(found.letters, (*letters, *parts), strict=False):
        assert type(name) is w.Name
        names |= {w.Name(name.base, name.subscript, kind): value for kind in ("scalar", "vector")}
    promised = tuple([w.substitute(s, names) for s in found.promises]) if parts else ()
    of_data = (found.requirements, found.wanted, found.conditions)
    return promised, *[tuple([w.substitute(s, names) for s in own]) for own in of_data]


@lru_cache(maxsize=512)
def _pieces(
    found: Problem, letters: tuple[w.Node, ...], parts: tuple[w.Node, ...], beside: tuple[w.Node, ...]
) -> frozenset[w.Node]:
    """Everything that stands in what is promised, in what is required, and beside it."""
    said = _bound(found, letters, parts)
    return frozenset([piece for statement in (*said[0], *said[1], *beside) for piece in w.walk(statement)])


def _letter(part: Part) -> w.Node:
    """The name of a part that has a value, or the part itself."""
    if isinstance(part.form, Word | Truth | Nothing | w.Items):
        return part.form
    return part.letter or w.Name(part.name)


# ---- kinds ----------------------------------------------------------------------------------------------------------


def _fits(value: w.Node, kind: str, given: Mapping[w.Name, w.Node]) -> bool:
    """Whether an argument is what the parameter takes: data by name, numbers and words as such."""
    if kind in _GIVEN:
        return type(value) is w.Name and isinstance(given.get(value), _GIVEN[kind])
    if kind in ("vectors", "numbers"):
        own = "vector" if kind == "vectors" else "number"
        return type(value) is w.Items and bool(value.entries) and all(_fits(e, own, given) for e in value.entries)
    if kind == "number":
        return type(value) is w.Name and value in given and not isinstance(given[value], w.Vector | w.Matrix)
    if kind == "whole":
        return type(value) is w.Number and type(value.value) is int
    if kind in ("word", "truth"):
        return type(value) is (Word if kind == "word" else Truth)
    if kind == "order":
        return not isinstance(given.get(value, value), Word | Truth | Nothing | w.Items | w.Vector | w.Matrix)  # type: ignore[call-overload]
    if kind == "expression":
        return not isinstance(value, Word | Truth | Nothing | w.Items)
    raise AssertionError(kind)


_GIVEN: Mapping[str, type[w.Node] | tuple[type[w.Node], ...]] = {
    "vector": w.Vector,
    "matrix": w.Matrix,
    _EQUATIONS: w.Matrix,
    _RIGHT_SIDE: w.Vector,
    "vector or matrix": (w.Vector, w.Matrix),
}


def _fits_part(form: w.Node, kind: str) -> bool:
    """Whether a part of an answer is of its kind."""
    if kind in ("word", "truth"):
        return type(form) is (Word if kind == "word" else Truth)
    if kind == "vector":
        return type(form) is w.Vector
    if kind == "matrix":
        return type(form) is w.Matrix
    if kind == "list":
        return type(form) is w.Items
    if kind == "vector or nothing":
        return type(form) is w.Vector or form == _NOTHING
    if kind == "vector or matrix":
        return isinstance(form, w.Vector | w.Matrix)
    number = not isinstance(form, Word | Truth | Nothing | w.Items | w.Vector | w.Matrix)
    return number if kind in ("number", "angle", "sum") else not isinstance(form, Word | Truth | Nothing | w.Items)
