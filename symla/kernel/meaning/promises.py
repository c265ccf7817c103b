"""The statements that a problem promises of its answer and requires of its data, in the letters of a derivation.

They come from `symla.problems` alone: a derivation records the arguments of its operation, and the kernel substitutes
these into the problem.  For an answer, every promise and every requirement is proved; a problem is undefined only if a
requirement is proved to fail.
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
from symla.notation.named import NamedZero
from symla.notation.statements import Nothing, Property, Quoted, Truth, Word
from symla.problems import Problem, problem

_NOTHING = Nothing()
_NO_EXPRESSION = (Word, Truth, Nothing, w.Items)
# kinds of parameters: equations take the place of the matrix and of the right side
_EQUATIONS, _RIGHT_SIDE = "matrix or equations", "vector or nothing"


class Promises(Frozen, frozen=True):
    """The problem of a derivation, with the values of its parameters."""

    problem: Problem
    letters: tuple[w.Node, ...]  # the value of each parameter, with defaults
    arguments: tuple[w.Node, ...]  # the values of the arguments
    called: tuple[Argument, ...] = ()
    beside: tuple[w.Node, ...] = ()  # further statements that have to hold of the data
    under: tuple[tuple[str, str], ...] = ()  # conventions other than the defaults

    @property
    def inner_product(self) -> str:
        """The convention of inner products in this problem."""
        return next((value for name, value in self.under if name == "inner_product"), CONJUGATE_SECOND)

    def argument(self, parameter: str) -> w.Node | None:
        """The argument of this parameter.  The names of the data of an expression are no parameters of the problem."""
        own = {argument.parameter: argument.value for argument in self.called}
        return own.get(parameter) if parameter in self.problem.parameters else None

    def assumed(self, derivation: Derivation) -> tuple[w.Node, ...]:
        """The assumptions of the derivation, and that the letters of some parameters are integers.  If the data have no
        letters, the latter makes no difference and is omitted.
        """
        wanted = self.problem.integers.split()
        if not wanted or all(w.is_numeric(item.value) for item in derivation.given):
            return derivation.assumed
        parameters = zip(self.problem.parameters, self.letters, strict=False)
        whole = [Property("whole", value) for key, value in parameters if key in wanted and type(value) is w.Name]
        return (*derivation.assumed, *whole)

    def of_answer(self, parts: tuple[Part, ...]) -> tuple[w.Node, ...]:
        """The statements about these parts of the answer."""
        pairs = zip(parts, self.problem.parts.values(), strict=True)
        letters = tuple([part.form if kind == "sum" else _letter(part) for part, kind in pairs])
        return _bound(self.problem, self.letters, letters)[0]

    @property
    def requirements(self) -> tuple[w.Node, ...]:
        """The statements required of the data."""
        return _bound(self.problem, self.letters, ())[1]

    @property
    def conditions(self) -> tuple[w.Node, ...]:
        """The statements of which one fails if there is no answer."""
        return (*self.requirements, *_bound(self.problem, self.letters, ())[3])

    def speak_of(self, fact: w.Node | str | int, parts: tuple[Part, ...], given: tuple[Given, ...]) -> bool:
        """Whether something that a sentence mentions belongs to the problem: it is an argument, a part of the answer or
        its name, or a subexpression of a promise, a requirement or the goal, in which letters that the data have taken
        may be other ones.
        """
        if not isinstance(fact, w.Node):
            return any(_is_spelt(node, fact) for node in (*self.arguments, *[part.form for part in parts]))
        if fact in self.letters or any(fact in (part.form, part.letter) for part in parts):
            return True
        letters = tuple(map(_letter, parts))
        fact = fact.statement if type(fact) is Quoted else fact
        if fact in _pieces(self.problem, self.letters, letters, (*self.arguments, *self.beside)):
            return True
        data = [node for item in given for node in (item.name, item.value) if not w.is_numeric(node)]
        walked = [part for node in (*self.arguments, *data) for part in w.inside(node)]
        zeros = [part.name for part in walked if type(part) is NamedZero]
        taken = frozenset([_key(part) for part in (*walked, *zeros) if type(part) is w.Name])
        return any(_is_like(fact, piece, taken) for piece in _bound(self.problem, self.letters, letters)[2])

    def objection(self, answer: Answer) -> Verdict | None:
        """The objection to the number, names or kinds of the parts of an answer; None if there is none."""
        if [part.name for part in answer.parts] != list(self.problem.parts):
            return Refuted("the answer has other parts than the problem")
        for part, kind in zip(answer.parts, self.problem.parts.values(), strict=True):
            if not _fits_part(part.form, kind) or (part.unit == "degrees" and kind != "angle"):
                return Refuted(f"{part.name} is no {kind}")
        return None


def promises_of(derivation: Derivation) -> Promises | Verdict:
    """The promises of a derivation; refuted if its operation, arguments or data are not those of a problem."""
    asked = [argument.value for argument in derivation.arguments]
    beside = [item.name for item in derivation.given if item.name not in asked and is_identity(item.value)]
    data = tuple([(item.name, None if item.name in beside else type(item.value)) for item in derivation.given])
    return _by_names(derivation.operation, derivation.arguments, derivation.under, data) or _promises_of(derivation)


@lru_cache(maxsize=256)
def _meant(operation: str, under: tuple[Argument, ...]) -> Problem | None:
    """The problem of this name under conventions; None if there is none."""
    found = problem(operation)
    if found is None or not all(type(convention.value) is Word for convention in under):
        return None
    return found.under(_chosen(under))


def _chosen(under: tuple[Argument, ...]) -> tuple[tuple[str, str], ...]:
    return tuple([(item.parameter, item.value.text) for item in under if type(item.value) is Word])


@lru_cache(maxsize=512)
def _by_names(
    operation: str,
    arguments: tuple[Argument, ...],
    under: tuple[Argument, ...],
    data: tuple[tuple[w.Name, type[w.Node] | None], ...],
) -> Promises | None:
    """The promises of a problem whose arguments are all names of data, so that they depend on names and kinds alone and
    can be memoized; None for other problems, or if something is wrong.  An identity matrix beside the data has no kind.
    """
    kinds: dict[w.Node, type[w.Node] | None] = dict(data)
    values = [argument.value for argument in arguments]
    if len(kinds) < len(data) or {name for name, kind in data if kind is not None} != set(values):
        return None
    found = _meant(operation, under)
    by_parameter = {argument.parameter: argument.value for argument in arguments}
    if found is None or found.integers or len(by_parameter) < len(arguments) or by_parameter.keys() != found.said:
        return None
    if any(kinds[value] is not _OF_KIND.get(found.parameters[key], "") for key, value in by_parameter.items()):
        return None
    letters = tuple([by_parameter.get(key, _NOTHING) for key in found.parameters if key != "data"])
    return Promises(found, letters, tuple(values), arguments, (), _chosen(under))


_OF_KIND: Mapping[str, type[w.Node]] = {"vector": w.Vector, "matrix": w.Matrix}


def _promises_of(derivation: Derivation) -> Promises | Verdict:
    found = _meant(derivation.operation, derivation.under)
    if found is None and problem(derivation.operation) is not None:
        return Refuted("the problem does not depend on such a convention")
    if found is None:
        return Refuted(f"there is no problem called {derivation.operation[:40]}")
    by_parameter = {argument.parameter: argument.value for argument in derivation.arguments}
    if len(by_parameter) < len(derivation.arguments):
        return Refuted("an argument is given twice")
    given = {item.name: item.value for item in derivation.given}
    free = {name.typed: name for name in given} if "data" in found.parameters else {}
    for key, value in by_parameter.items():
        if key not in found.said and free.get(key) != value:
            return Refuted("the problem has no such parameter")
    beside: tuple[w.Node, ...] = ()
    for parameter in [key for key, kind in found.parameters.items() if kind == _EQUATIONS]:
        equations = by_parameter.get(parameter)
        if type(equations) is not w.Items:
            continue
        right = [key for key, kind in found.parameters.items() if kind == _RIGHT_SIDE]
        if len(derivation.given) != 2 or len(right) != 1 or right[0] in by_parameter:
            return Refuted("equations are given as a matrix and a right side")
        (A, b) = given
        facts = [part for _, fact in derivation.problem.facts for part in single_facts(fact)]
        quoted = tuple([fact.statement for fact in facts if type(fact) is Quoted])
        systems = (equations, w.Items(quoted)) if quoted else (equations,)
        beside = tuple([Property("system", w.Items((system, derivation.goal, A, b))) for system in systems])
        by_parameter |= {parameter: A, right[0]: b}
    letters = []
    for parameter, kind in found.parameters.items():
        if parameter == "data":
            continue
        value = by_parameter.get(parameter, _NOTHING)
        if parameter in found.said and not _fits(value, kind, given):
            return Refuted(f"{parameter} is no {kind}")
        if parameter in found.integers.split() and not w.has(value, w.Name):
            return Refuted(f"{parameter} is no letter")
        letters.append(value)
    called = set(w.names_in(*by_parameter.values()))
    if not all(name in called or value in by_parameter.values() or is_identity(value) for name, value in given.items()):
        return Refuted("what is given is no part of the problem")
    asked, under = derivation.arguments, _chosen(derivation.under)
    return Promises(found, tuple(letters), tuple(by_parameter.values()), asked, beside, under)


def _is_spelt(node: w.Node, fact: str | int) -> bool:
    """Whether the node is this word or integer."""
    return node.text == fact if type(node) is Word else type(node) is w.Number and node.value == fact


def _key(name: w.Name, derived: bool = False) -> tuple[str, str]:
    """What distinguishes a letter, for f′ that of f: not its case, since the entries of L are called l."""
    return name.base.lower(), "" if derived else name.accent


def _is_like(node: w.Node, wanted: w.Node, taken: frozenset[tuple[str, str]]) -> bool:
    """Whether the two are equal up to bound names: in place of a name that the data have `taken`, any free name may
    stand.  A matrix has a capital letter.
    """
    if type(wanted) is w.Name and wanted.kind == "scalar" and type(node) is w.Name:
        letter, derived = (wanted.base, wanted.subscript, wanted.accent), wanted.accent == "prime"
        is_other = derived <= (node.accent == "prime") and _key(node, derived) not in taken >= {_key(wanted, derived)}
        fits = is_other or (node.base, node.subscript, node.accent) == letter
        return fits and not (node.kind == "matrix" and wanted.base.islower())
    if type(node) is not type(wanted):
        return False
    return node == wanted or (
        len(w.children(node)) == len(w.children(wanted)) > 0
        and getattr(node, "symbol", None) == getattr(wanted, "symbol", None)
        and all(_is_like(a, b, taken) for a, b in zip(w.children(node), w.children(wanted), strict=True))
    )


def is_identity(value: w.Node) -> bool:
    """Whether this is an identity matrix."""
    rows = value.rows if type(value) is w.Matrix and value.bar is None else ()
    size = range(len(rows))
    return bool(rows) and rows == tuple([tuple([w.number(int(i == j)) for j in size]) for i in size])


def requirement_fails(prover: Prover, statement: w.Node) -> Verdict:
    """The verdict on the negation of a requirement."""
    if isinstance(statement, Property):
        return denied(prover, statement)
    assert isinstance(statement, w.Relation)
    return prover.relation(statement.left, DENIALS[statement.symbol], statement.right)


@lru_cache(maxsize=512)
def _bound(found: Problem, letters: tuple[w.Node, ...], parts: tuple[w.Node, ...]) -> tuple[tuple[w.Node, ...], ...]:
    """The promises, the requirements, the goals, and the conditions of existence, in these letters."""
    names = found.meaning((*letters, *parts))
    promised = tuple([w.substitute(s, names) for s in found.promises]) if parts else ()
    of_data = (found.requirements, found.wanted, found.conditions)
    return promised, *[tuple([w.substitute(s, names) for s in statements]) for statements in of_data]


@lru_cache(maxsize=512)
def _pieces(
    found: Problem, letters: tuple[w.Node, ...], parts: tuple[w.Node, ...], beside: tuple[w.Node, ...]
) -> frozenset[w.Node]:
    """All subexpressions of the promises, the requirements and further statements."""
    bound = _bound(found, letters, parts)
    return frozenset(w.inside(*bound[0], *bound[1], *beside))


def _letter(part: Part) -> w.Node:
    """The name of a part; the part itself if it is a word or a list."""
    if type(part.form) in _NO_EXPRESSION:
        return part.form
    return part.letter or w.Name(part.name)


# ---- kinds ----------------------------------------------------------------------------------------------------------


def _fits(value: w.Node, kind: str, given: Mapping[w.Name, w.Node]) -> bool:
    """Whether an argument is of the kind of its parameter: data by name, numbers and words as such."""
    if kind in _GIVEN:
        return type(value) is w.Name and isinstance(given.get(value), _GIVEN[kind])
    if kind in ("vectors", "numbers"):
        item_kind = "vector" if kind == "vectors" else "number"
        return type(value) is w.Items and bool(value.entries) and all(_fits(e, item_kind, given) for e in value.entries)
    if kind == "number":
        return type(value) is w.Name and value in given and not isinstance(given[value], w.Vector | w.Matrix)
    if kind == "whole":
        return type(value) is w.Number and type(value.value) is int
    if kind in ("word", "truth"):
        return isinstance(value, _PART[kind])
    if kind == "order":
        return not isinstance(given.get(value, value), (*_NO_EXPRESSION, w.Vector, w.Matrix))  # type: ignore[call-overload]
    if kind == "expression":
        return not isinstance(value, _NO_EXPRESSION)
    raise AssertionError(kind)


_GIVEN: Mapping[str, type[w.Node] | tuple[type[w.Node], ...]] = {
    "vector": w.Vector,
    "matrix": w.Matrix,
    _EQUATIONS: w.Matrix,
    _RIGHT_SIDE: w.Vector,
    "vector or matrix": (w.Vector, w.Matrix),
}


_PART: Mapping[str, type[w.Node] | tuple[type[w.Node], ...]] = {
    "word": Word,
    "truth": Truth,
    "vector": w.Vector,
    "matrix": w.Matrix,
    "list": w.Items,
    "vector or nothing": (w.Vector, Nothing),
    "vector or matrix": (w.Vector, w.Matrix),
}


def _fits_part(form: w.Node, kind: str) -> bool:
    """Whether a part of an answer is of its kind; a number times a matrix is a matrix."""
    if kind == "matrix" and type(form) is w.Product and len(form.factors) == 2:
        number, form = form.factors
        if any(isinstance(part, (*_NO_EXPRESSION, w.Vector, w.Matrix)) for part in w.inside(number)):
            return False
    if kind in _PART:
        return isinstance(form, _PART[kind])
    is_table = type(form) is w.Vector or type(form) is w.Matrix
    return type(form) not in _NO_EXPRESSION and not (is_table and kind in ("number", "angle", "sum"))
