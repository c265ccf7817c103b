"""What remarks tell of the data in hand: the entry that shows that two products differ, the next step of k-means."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from symla.derivation.model import Answer, Fact
from symla.kernel.page.here import Here, vanishes
from symla.notation import written as w

Rule = Callable[[Here, Fact], bool]


# ---- the order of two factors ---------------------------------------------------------------------------------------


def _witness(here: Here, told: Fact) -> bool:
    """Whether BA has in the told place what is worked out there, row times column, and AB another number."""
    pair, turned, differ = (here.facts.get(name) for name in ("pair", "turned", "differ"))
    row, column = here.facts.get("row"), here.facts.get("column")
    if type(pair) is not w.Relation or type(turned) is not w.Relation or type(differ) is not w.Relation:
        return False
    if type(pair.left) is not w.Product or len(pair.left.factors) != 2 or differ.left != turned.right:
        return False
    A, B = map(here.value_of, pair.left.factors)
    lines = [chain.links[-1].target for chain in here.before if chain.start == pair.left and chain.links]
    product = lines[-1] if lines else None
    if type(A) is not w.Matrix or type(B) is not w.Matrix or type(product) is not w.Matrix:
        return False
    if type(row) is not int or type(column) is not int:
        return False
    if not 0 < row <= min(len(B.rows), len(product.rows)) or not 0 < column <= len(A.rows[0]):
        return False
    pairs = [(x, own[column - 1]) for x, own in zip(B.rows[row - 1], A.rows, strict=True)]
    terms = turned.left.terms if type(turned.left) is w.Sum else (turned.left,)
    worked = [term.factors if type(term) is w.Product else None for term in terms]
    return worked == pairs and differ.right == product.rows[row - 1][column - 1]


# ---- the next step of k-means ---------------------------------------------------------------------------------------


class _Clusters:
    """The points, the place of the centroid of each, and the names of the centroids that have moved."""

    def __init__(self, here: Here) -> None:
        points, outcome = here.argument("points"), here.derivation.outcome
        parts = {part.name: part for part in outcome.parts} if type(outcome) is Answer else {}
        labels, centroids = parts.get("labels"), parts.get("centroids")
        self.points = points.entries if type(points) is w.Items else ()
        self.new: tuple[w.Node, ...] = ()
        self.own: list[int] = []
        if labels is not None and centroids is not None and type(centroids.letter) is w.Items:
            self.new = centroids.letter.entries
            numbers = labels.form.entries if type(labels.form) is w.Items else ()
            whole = [n.value for n in numbers if type(n) is w.Number and type(n.value) is int]
            self.own = [n - 1 for n in whole if 0 < n <= len(self.new)]

    def comparisons(self) -> Iterator[w.Relation]:
        """That every point is nearest to the centroid that it belongs to, nearer than to those before it."""
        for p, own in zip(self.points, self.own, strict=True):
            for j, other in enumerate(self.new):
                if j != own:
                    yield w.Relation(_gap(p, self.new[own]), "<" if j < own else "<=", _gap(p, other))


def _gap(p: w.Node, c: w.Node) -> w.Node:
    return w.Norm(w.Sum((p, w.Negative(c))))


def _all_stay(here: Here, told: Fact) -> bool:
    clusters = _Clusters(here)
    return told == len(clusters.points) == len(clusters.own) > 0 and here.facts.get("stays") == tuple(
        clusters.comparisons()
    )


def _goes(here: Here, told: Fact) -> bool:
    """Whether the told point is nearer to another centroid that has moved than to the one it belongs to; as near, if
    the other one comes first.
    """
    clusters, nearer = _Clusters(here), here.facts.get("nearer")
    if told not in clusters.points or type(nearer) is not w.Relation or len(clusters.own) != len(clusters.points):
        return False
    own = clusters.own[clusters.points.index(told)]
    others = [
        w.Relation(_gap(told, other), symbol, _gap(told, clusters.new[own]))
        for j, other in enumerate(clusters.new)
        for symbol in ("<", "=")
        if j != own and (symbol == "<" or j < own)
    ]
    return nearer in others


# ---- a row that no choice satisfies ---------------------------------------------------------------------------------


def _right_of_bar(here: Here, told: Fact) -> bool:
    """A number to the right of the bar in the told row, which is zero to the left; it is not zero itself."""
    matrix, row = here.reduced(), here.facts.get("row")
    if matrix is None or matrix.bar is None or type(row) is not int or not 0 < row <= len(matrix.rows):
        return False
    return told in [entry for entry in matrix.rows[row - 1][matrix.bar :] if not vanishes(entry)]


# ---- the estimate of a length ---------------------------------------------------------------------------------------


def _sizes(here: Here) -> tuple[w.Node, ...]:
    """The absolute values of the components of the vector that is told; it is given, or the difference worked out."""
    name = here.facts.get("v")
    found = [chain.links[-1].target for chain in here.before if chain.start == name and chain.links]
    vector = here.value_of(name) or (found[-1] if found else None)
    return tuple([w.AbsoluteValue(entry) for entry in vector.entries]) if type(vector) is w.Vector else ()


def _estimates(here: Here) -> bool:
    """Whether the answer is told to lie between the two numbers."""
    outcome, facts = here.derivation.outcome, here.facts
    forms = [part.form for part in outcome.parts] if type(outcome) is Answer else []
    return any(
        facts.get("low") == w.Relation(facts.get("largest"), "<", form)  # type: ignore[arg-type]
        and facts.get("high") == w.Relation(form, "<", facts.get("total"))  # type: ignore[arg-type]
        for form in forms
    )


def _is_largest(here: Here, told: Fact) -> bool:
    sizes = _sizes(here)
    if not isinstance(told, w.Node) or not _estimates(here):
        return False
    return any(here.prover.equal(size, told) for size in sizes) and all(
        here.prover.holds(w.Relation(size, "<=", told)) for size in sizes
    )


def _is_total(here: Here, told: Fact) -> bool:
    sizes = _sizes(here)
    if len(sizes) < 2 or not isinstance(told, w.Node) or not _estimates(here):
        return False
    return bool(here.prover.equal(w.Sum(sizes), told))


RULES: Mapping[tuple[str, str], Rule] = {
    ("estimate", "largest"): _is_largest,
    ("estimate", "total"): _is_total,
    ("order", "row"): _witness,
    ("order", "column"): _witness,
    ("stays", "count"): _all_stay,
    ("changes", "p"): _goes,
    ("impossible", "entry"): _right_of_bar,
    ("no_combination", "entry"): _right_of_bar,
}
