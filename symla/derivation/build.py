"""Building a chain of lines.

    work = Working(Norm(v))
    work.define("definition", Root(Sum(...)))      # in letters
    work.put_in(v)                                 # letters -> data
    work.evaluate("square_each", Power)            # 3^2 + 4^2 -> 9 + 16
    work.evaluate("add", Sum)                      # 9 + 16 -> 25

A step that would leave the line unchanged, or print it the same, is skipped.
"""

from __future__ import annotations

from functools import lru_cache, partial

from msgspec import Struct

from symla.derivation.given import GivenMatrix, GivenScalar, GivenVector, Quantity
from symla.derivation.model import Chain, ChainRole, Compare, Equal, Fact, Link, Passage, Reason, Relation
from symla.notation import written as w
from symla.notation.alike import look_alike, loses_angles, numbers_first, turning
from symla.notation.arithmetic import evaluate, result
from symla.notation.summation import unfold
from symla.notation.sums import minus, sum_of

Letters = dict[w.Name, w.Node]

_ADDING = frozenset(("add", "add_and_subtract"))
_DEFINITION, _SUBSTITUTION, _ARITHMETIC = Equal("definition"), Equal("substitution"), Equal("arithmetic")


def reason(key: str, **facts: Fact) -> Reason:
    """A reason by its key and facts."""
    return Reason(key, tuple(facts.items()))


def equation(left: w.Node, right: w.Node) -> w.Relation:
    """The statement left = right."""
    return w.Relation(left, "=", right)


@lru_cache(maxsize=1024)
def _plain(key: str) -> Reason:
    """A reason without facts."""
    return Reason(key)


@lru_cache(maxsize=64)
def _worked(kinds: tuple[type[w.Node], ...]) -> Equal:
    """Arithmetic that evaluates nodes of these kinds."""
    return Equal("arithmetic", None, tuple([kind.__name__ for kind in kinds]))  # type: ignore[misc]


class Working(Struct, eq=False):
    """A chain under construction; `line` is the current expression, `shown` the form of it that is printed."""

    start: w.Node
    domain: str = "real"
    heading: Reason | None = None
    role: ChainRole = "work"
    compact: bool = False
    links: list[Link] = []
    line: w.Node = w.ZERO
    shown: w.Node = w.ZERO

    def __post_init__(self) -> None:
        self.line = self.shown = self.start

    def to(
        self,
        why: str | Reason,
        target: w.Node,
        relation: Relation = _ARITHMETIC,
        *,
        detail: tuple[Passage, ...] = (),
        minor: bool = False,
    ) -> Working:
        """Append a line, unless it equals or prints like the current one."""
        line = self.line
        if target is line or (type(target) is type(line) and target == line):
            return self
        said = _plain(why) if isinstance(why, str) else why
        if relation is _ARITHMETIC or (type(relation) is Equal and relation.worked):
            worked_out = type(target) is w.Number and type(line) is w.Sum  # a number never prints like a sum
            if not worked_out and self.links and not detail and look_alike(line, target):
                self.line = target  # prints the same: no line, but continue with the final form
                return self
            if not worked_out and not said.facts and numbers_first(line, target):
                said = _plain("numbers_first")  # nothing was multiplied
            elif said.key in _ADDING and (angles := _by_angles(line, target, self.domain)):
                said = _plain(angles)  # cos² t + sin² t = 1 is more than adding
                self.compact = False  # and is told
        self.links.append(Link(relation, target, said, detail, minor))
        self.line = self.shown = target
        return self

    def define(self, why: str | Reason, target: w.Node, *, minor: bool = False) -> Working:
        """Append the definition in letters, which holds for all data."""
        return self.to(why, target, _DEFINITION, minor=minor)

    def put_in(
        self,
        *given: Quantity,
        why: str | Reason = "put_in",
        via: w.Node | None = None,
        letters_for: Letters | None = None,
        minor: bool = False,
    ) -> Working:
        """Substitute values for letters, in the current line or in `via`, a definition that is not shown.  Summations
        are written out.  `letters_for` are the letters of the data, where a caller has computed them already.
        """
        signs: list[w.Node] = []
        put = partial(_put, letters_for or letters_of(*given), signs)
        letters = via or self.shown
        line = put(letters)
        if signs:
            letters = _written_out(letters)
            line = put(letters)
        basis = _SUBSTITUTION if letters is self.shown else Equal("substitution", letters)
        return self.to(why, line, basis, minor=minor)

    def by_definition(self, why: str | Reason, definition: w.Node, *given: Quantity) -> Working:
        """Append the definition in letters and then with the data; only the latter where a line holds a whole
        calculation.
        """
        if self.at_once:
            return self.put_in(*given, why=why, via=definition)
        return self.define(why, definition).put_in(*given)

    @property
    def at_once(self) -> bool:
        """Whether a line holds a whole calculation, which then begins with the data: in side calculations and in
        checks.
        """
        return self.compact or self.role == "check"

    def evaluate(self, why: str | Reason, *kinds: type[w.Node], minor: bool = False) -> Working:
        """Replace every outermost node of these kinds by its result."""
        relation = _worked(kinds) if self.line is self.shown else _ARITHMETIC
        return self.to(why, evaluate(self.line, *kinds, domain=self.domain), relation, minor=minor)

    def result(self, why: str | Reason, *, minor: bool = False) -> Working:
        """Replace the whole line by its result."""
        return self.to(why, result(self.line, self.domain), minor=minor)

    def compare(self, symbol: w.RelationSymbol, target: w.Node, why: str | Reason | None = None) -> Working:
        """Append a closing inequality, `12 > 0`; the current line stays."""
        self.links.append(Link(Compare(symbol), target, Reason(why) if isinstance(why, str) else why))
        return self

    @property
    def chain(self) -> Chain:
        return Chain(self.start, tuple(self.links), self.heading, self.role, self.compact)


def _by_angles(line: w.Node, target: w.Node, domain: str) -> str:
    """The identity by which a sum loses sines and cosines: cos² t + sin² t = 1 only where that of each angle leads to
    the target, and adding does not, as it does for cos t sin t - cos t sin t.
    """
    found = loses_angles(line, target)
    if found != "sine_and_cosine":
        return found
    angles = list(dict.fromkeys([call.arguments[0] for call in turning(line)]))
    letters = {call: w.Name(call.function, (str(angles.index(call.arguments[0])),)) for call in turning(line)}
    turned = {call: w.Call(call.function, (w.Name("x", letter.subscript),)) for call, letter in letters.items()}
    gaps = [result(w.substitute(minus(line, target), values), domain) for values in (letters, turned)]
    adds_up, is_identity = [{w.ZERO}.issuperset(p for p in w.walk(gap) if not w.children(p)) for gap in gaps]
    return found if is_identity and not adds_up else ""


def _put(values: Letters, signs: list[w.Node], part: w.Node) -> w.Node:
    """The expression with the letters' values in their places; adds the summations in it to the `signs`."""
    kind = type(part)
    if kind is w.Name:
        return values.get(part, part)  # type: ignore[call-overload, no-any-return]
    if kind is w.Number:
        return part
    put = partial(_put, values, signs)
    if kind is w.Product:
        old: tuple[w.Node, ...] = part.factors  # type: ignore[attr-defined]
        new = tuple([values.get(p, p) if type(p) is w.Name else put(p) for p in old])
        return part if new == old else w.Product(new, part.signed)  # type: ignore[attr-defined]
    if kind is w.Summation:
        signs.append(part)
    return w.rebuild(part, put)


def _written_out(node: w.Node) -> w.Node:
    """The expression with its summations written out."""
    if type(node) is w.Summation:
        terms = [_written_out(unfold(node, k)) for k in range(node.lower, node.upper + 1)]
        if type(node.term) is w.Summation:  # nested sums over rows and columns become one sum
            terms = [t for term in terms for t in (term.terms if type(term) is w.Sum else (term,))]
        return sum_of(terms)
    if type(node) is w.Number or type(node) is w.Name or type(node) is w.Sum:
        return node
    return w.rebuild(node, _written_out)


def letters_of(*given: Quantity) -> Letters:
    """The substitution for the letters of the data: `v_1` -> 3, `a_{12}` -> 5, `c` -> 2, `v` -> (3, 4)."""
    values: Letters = {}
    for quantity in given:
        if type(quantity) is GivenVector:
            values.update(zip(quantity.letters, quantity.entries, strict=True))
            values[quantity.name] = quantity.written
        elif type(quantity) is GivenMatrix:
            for letters, row in zip(quantity.letters, quantity.rows, strict=True):
                values.update(zip(letters, row, strict=True))
            values[quantity.name] = quantity.written
        else:
            assert type(quantity) is GivenScalar
            values[quantity.name] = quantity.entry
    return values


def claim(
    left: w.Node, symbol: w.RelationSymbol, right: w.Node, heading: Reason | None = None, role: ChainRole = "remark"
) -> Chain:
    """A single relation as a chain of its own."""
    relation: Relation = Equal() if symbol == "=" else Compare(symbol)
    return Chain(left, (Link(relation, right),), heading, role)
