"""Readings of the problem and its answer: arguments, parts, the number of these, nearest points."""

from __future__ import annotations

from collections.abc import Iterator

from symla.derivation.model import Answer, Fact
from symla.kernel.meaning.verdict import Proved
from symla.kernel.page.here import Here, vanishes
from symla.kernel.page.readings.patterns import statements_in
from symla.kernel.page.recorded import is_recorded
from symla.notation import written as w
from symla.notation.statements import Quoted, Truth, Word
from symla.notation.sums import minus

# ---- arguments ------------------------------------------------------------------------------------------------------


def argument(here: Here, stated: Fact, parameter: str) -> bool:
    """The number, word or truth value that is the argument of this parameter."""
    value = here.argument(parameter)
    value = here.value_of(value) or value
    if isinstance(stated, w.Node):
        return stated == value
    if type(value) is Truth:
        return stated is value.holds
    return stated == (value.text if type(value) is Word else value.value if type(value) is w.Number else None)


def determinant_before(here: Here, stated: Fact, matrix: str) -> bool:
    """That the determinant of the stated matrix is zero, where it was worked out before and has more than one row."""
    name = here.facts.get(matrix)
    determinant, value = w.Determinant(name), here.value_of(name)  # type: ignore[arg-type]
    worked = any(determinant in (chain.start, *[link.target for link in chain.links]) for chain in here.before)
    small = type(value) is w.Matrix and len(value.rows) < 2
    if type(stated) is tuple and stated:
        return all(isinstance(one, w.Relation) and one.symbol == "=" for one in stated) and all(
            one.left == determinant and vanishes(one.right) for one in stated if isinstance(one, w.Relation)
        )
    return small or not worked


def one_of_data(here: Here, stated: Fact) -> bool:
    """The name of some argument: which of them is meant depends on the data."""
    return any(stated == called.value for called in here.page.promises.called)


def quoted_argument(here: Here, stated: Fact) -> bool:
    """The statements that are an argument of the problem, all of them in order."""
    statements = tuple([part.statement for part in stated if type(part) is Quoted]) if type(stated) is tuple else ()
    return bool(statements) and argument_list(here, statements)


def data(here: Here, stated: Fact, parameter: str) -> bool | None:
    """The name, or the names of a list, that are the argument of this parameter."""
    value = here.argument(parameter)
    if type(value) is w.Items and type(stated) is tuple:
        return stated == value.entries
    return stated == value if type(value) is w.Name and type(stated) is w.Name else None


def argument_list(here: Here, stated: Fact, fact: str = "") -> bool:
    """The whole list that is an argument of the problem; with `fact`, the one that this fact is about."""
    lists = [argument.value.entries for argument in here.page.promises.called if type(argument.value) is w.Items]
    about = here.facts.get(fact)
    parts = w.inside(about) if isinstance(about, w.Node) else []
    vectors = {part for part in parts if type(part) is w.Name and part.kind == "vector"}
    return stated in lists and vectors <= set(stated)


def domain(here: Here, stated: Fact) -> bool:
    """Whether the numbers are real or complex, or the letters told beside it integers, or restricted by the data: to
    those for which the roots of the entry told beside it are real.
    """
    if stated == "integer":
        letters = here.facts.get("letters")
        return type(letters) is tuple and bool(letters) and here.prover.field.whole.issuperset(letters)
    if stated == "given":
        entry = here.facts.get("entry")
        roots = [part for part in w.inside(entry) if type(part) is w.Root] if isinstance(entry, w.Node) else []
        under = [root.radicand for root in roots if w.names_in(root)]
        return bool(under) and all(here.prover.holds(w.Relation(x, ">=", w.ZERO)) for x in under)
    return stated == here.derivation.domain


def unit_place(here: Here, stated: Fact, parameter: str) -> bool:
    """The index of the only nonzero entry of this vector, which is 1."""
    vector = here.value_of(here.argument(parameter))
    entries = vector.entries if type(vector) is w.Vector else ()
    return [(stated, w.ONE)] == [(i, entry) for i, entry in enumerate(entries, 1) if not vanishes(entry)]


# ---- parts of the answer --------------------------------------------------------------------------------------------


def part(here: Here, stated: Fact, name: str) -> bool:
    """The word that this part of the answer is."""
    form = here.part(name)
    return type(form) is Word and stated == form.text


def letter_for(here: Here, stated: Fact, name: str) -> bool:
    """What the sentence of the answer says to be equal to this part of it."""
    outcome, form = here.derivation.outcome, here.part(name)
    if not isinstance(outcome, Answer) or not isinstance(stated, w.Node) or not isinstance(form, w.Node):
        return False
    return w.Relation(stated, "=", form) in [one for _, fact in outcome.wording.facts for one in statements_in(fact)]


def letters_besides(here: Here, stated: Fact, name: str) -> bool | None:
    """The letters, or the only letter, in this part of the answer that the data have not."""
    form = here.part(name)
    if form is None:
        return None
    data = {part for given in here.derivation.given for part in w.inside(given.value)}
    letters = set(w.names_in(form)) - data
    if type(stated) is w.Name:
        return letters <= {stated}
    return type(stated) is tuple and len(stated) == len(letters) and letters == set(stated)


def given_already(here: Here, stated: Fact) -> bool:
    """Whether the answer stands among the data; False may always be stated."""
    return stated is (stated is True and any(given.value in here.forms for given in here.derivation.given))


def all_parts(here: Here, stated: Fact) -> bool:
    """Every part of the answer under its letter, in order, each alone or with its decimals beside it."""
    parts = getattr(here.derivation.outcome, "parts", ())
    alone = [w.Relation(part.letter or w.Name(part.name), "=", part.form) for part in parts]
    beside = [
        w.Both((fact, w.Relation(p.form, "~", p.decimal or p.form))) for fact, p in zip(alone, parts, strict=True)
    ]
    return stated in (
        tuple(alone),
        tuple([b if p.decimal else a for a, b, p in zip(alone, beside, parts, strict=True)]),
    )


def entries_of(here: Here, stated: Fact, name: str) -> bool:
    """The items that this part of the answer has, in order."""
    form = here.part(name)
    return stated == (form.entries if type(form) is w.Items else ())


def every_entry(here: Here, stated: Fact, name: str, letter: str) -> bool | None:
    """Equations for all values that this part of the answer has, in order: of a letter with the numbers 1, 2 and so on;
    None where there is no such part, or another letter.
    """
    form = here.part(name)
    equations = [one.statements[0] if type(one) is w.Both else one for one in stated] if type(stated) is tuple else []
    sides = [(one.left, one.right) for one in equations if type(one) is w.Relation]
    if type(form) is not w.Items or not any(type(left) is w.Name and left.base == letter for left, _ in sides):
        return None
    return sides == [(w.Name(letter, (str(i),)), value) for i, value in enumerate(form.entries, 1)]


def as_many_as(here: Here, stated: Fact, name: str) -> bool:
    """Distinct facts, as many as this part of the answer has items; equations are such as the page has for these."""
    form = here.part(name)
    items = form.entries if type(form) is w.Items else ()
    if type(stated) is not tuple or not len(set(stated)) == len(stated) == len(items):
        return False
    equations = [one for one in stated if isinstance(one, w.Relation)]
    return all(one.right in items and is_recorded(here, one) and here.value_of(one.left) is None for one in equations)


def sole(here: Here, stated: Fact, exchanged: str, *middle: str) -> bool:
    """Whether the factorization is unique: no rows were exchanged, and no diagonal entry but the last, of the first of
    the `middle` parts that there is, is zero.
    """
    matrix = here.part(*middle)
    if here.part(exchanged) is not None or type(matrix) is not w.Matrix:
        return stated is False
    pivots = [row[i] if i < len(row) else w.ZERO for i, row in enumerate(matrix.rows[:-1])]
    return stated is all(type(here.prover.holds(w.Relation(pivot, "!=", w.ZERO))) is Proved for pivot in pivots)


# ---- the nearest ----------------------------------------------------------------------------------------------------


class _Labelled:
    """The points that are the argument of a parameter; for each the index of its nearest centre, from its label in the
    answer; and the names of the centres.
    """

    def __init__(self, here: Here, points: str, labels: str, centres: str) -> None:
        argument, outcome = here.argument(points), here.derivation.outcome
        parts = {part.name: part for part in outcome.parts} if type(outcome) is Answer else {}
        numbers, places = parts.get(labels), parts.get(centres)
        self.points = argument.entries if type(argument) is w.Items else ()
        self.centres: tuple[w.Node, ...] = ()
        self.nearest: list[int] = []
        if numbers is not None and places is not None and type(places.letter) is w.Items:
            self.centres = places.letter.entries
            entries = numbers.form.entries if type(numbers.form) is w.Items else ()
            whole = [n.value for n in entries if type(n) is w.Number and type(n.value) is int]
            self.nearest = [n - 1 for n in whole if 0 < n <= len(self.centres)]

    def is_whole(self) -> bool:
        return 0 < len(self.points) == len(self.nearest)

    def comparisons(self) -> Iterator[w.Relation]:
        """Every point is as near to its centre as to the others, and nearer than to those before it."""
        for p, nearest in zip(self.points, self.nearest, strict=True):
            for j, other in enumerate(self.centres):
                if j != nearest:
                    yield w.Relation(_gap(p, self.centres[nearest]), "<" if j < nearest else "<=", _gap(p, other))

    def leaving(self) -> Iterator[w.Relation]:
        """A point is nearer to another centre than to its own, or as near if the other one comes first."""
        for p, nearest in zip(self.points, self.nearest, strict=True):
            for j, other in enumerate(self.centres):
                for symbol in ("<", "=") if j < nearest else ("<",):
                    if j != nearest:
                        yield w.Relation(_gap(p, other), symbol, _gap(p, self.centres[nearest]))


def _gap(p: w.Node, c: w.Node) -> w.Node:
    return w.Norm(minus(p, c))


def nearest(here: Here, stated: Fact, points: str, labels: str, centres: str) -> bool:
    """The statements, for every point, that its centre is as near as each of the centres, in order."""
    labelled = _Labelled(here, points, labels, centres)
    given = here.argument(centres)
    if not labelled.is_whole() or type(given) is not w.Items:
        return False
    gaps = [[_gap(p, c) for c in given.entries] for p in labelled.points]
    pairs = zip(gaps, labelled.nearest, strict=True)
    return stated == tuple([tuple([w.Relation(of[j], "<=", gap) for gap in of]) for of, j in pairs])


def all_stay(here: Here, stated: Fact, points: str, labels: str, centres: str) -> bool:
    """Every point is compared with all centres, and its own is the nearest."""
    labelled = _Labelled(here, points, labels, centres)
    return labelled.is_whole() and stated == tuple(labelled.comparisons())


def one_leaves(here: Here, stated: Fact, points: str, labels: str, centres: str) -> bool:
    """A point is compared with its own centre and with a nearer one."""
    labelled = _Labelled(here, points, labels, centres)
    return labelled.is_whole() and stated in [(comparison,) for comparison in labelled.leaving()]
