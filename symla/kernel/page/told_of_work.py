"""What sentences tell of the way of the work: what came first, which method, what was recorded and collected."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from symla.derivation.model import Cases, Fact, Sentence, chains_among
from symla.kernel.page.here import Here, chains_of, pivots, vanishes
from symla.kernel.page.parts import side_by_side
from symla.kernel.page.slopes import is_slope
from symla.notation import written as w
from symla.notation.minors import along_column, along_row

Rule = Callable[[Here, Fact], bool]

_RANKS = {
    w.Power: 0,
    w.Transpose: 0,
    w.Conjugate: 0,
    w.Root: 0,
    w.Product: 1,
    w.Quotient: 1,
    w.VectorProduct: 1,
    w.Sum: 2,
}
_KINDS = {"powers": 0, "products": 1, "sums": 2}


def _differing(line: w.Node, target: w.Node) -> Iterator[tuple[w.Node, w.Node]]:
    """The outermost parts in which two lines differ, one by one."""
    if line == target:
        return
    pairs = side_by_side(line, target)
    parts = [] if pairs is None else list(pairs)
    if not parts or (type(line) is w.Power and all(a != b for a, b in parts)):
        yield line, target
        return
    for a, b in parts:
        yield from _differing(a, b)


def _touched(line: w.Node, target: w.Node) -> Iterator[w.Node]:
    """Every part that differs, from the outermost to the innermost ones: 3 a, as well as a, where a 3 becomes 3 a; of a
    part that became something else altogether, everything in it.
    """
    if line == target:
        return
    pairs = side_by_side(line, target)
    if pairs is None:
        yield from w.walk(line)
        return
    yield line
    for a, b in pairs:
        yield from _touched(a, b)


def _order(here: Here, told: Fact) -> bool:
    """`products_then`: a product was worked out, and something before it; `inside`: within another expression."""
    if told == "":
        return True
    if type(told) is not str or here.line is None or here.target is None or here.chain is None:
        return False
    if told == "inside":
        return True
    kind, _, when = told.partition("_")
    said: list[Fact] = []
    links = [link for chain in chains_among(here.passages[: here.number]) for link in chain.links]
    for link in (*links, *here.chain.links):
        if link is here.link:
            break
        said += [fact for name, fact in (link.reason.facts if link.reason else ()) if name == "order" and fact]
    worked = {_RANKS.get(type(part)) for part in _touched(here.line, here.target)}
    return kind in _KINDS and _KINDS[kind] in worked and when == ("then" if said else "first")


def _by_rows(here: Here, told: Fact) -> bool:
    """Whether the rows are put one into another, or read off: then every pivot is 1 and the only one in its column.
    The work up to a second method is meant by the plan, and what follows by the sentence about that method.
    """
    passages = here.derivation.chains if here.number == 0 and not here.passages else here.following
    end = next((i for i, p in enumerate(passages) if isinstance(p, Sentence) and p.said.key == "second"), None)
    own = [c for c in chains_among(passages[:end]) if type(c.start) is not w.Name and c.role == "work"]
    matrices = [link.target for chain in own for link in chain.links if type(link.target) is w.Matrix]
    if told is True:
        return not any(chain.heading is not None and chain.heading.key == "above" for chain in own)
    return not matrices or isinstance(here.derivation.outcome, Cases) or _is_reduced(matrices[-1])


def _is_reduced(matrix: w.Matrix) -> bool:
    """Whether the columns in front of the bar are in reduced form, or a row says that there is no solution."""
    found = pivots(matrix)
    rows, bar = matrix.rows, matrix.bar
    impossible = any(all(map(vanishes, row[:bar])) and not all(map(vanishes, row[bar:])) for row in rows)
    return impossible or all(
        rows[i][column - 1] == (w.Number(1) if i == row - 1 else w.Number(0))
        for row, column in found
        for i in range(len(rows))
    )


def _letters(here: Here, told: Fact) -> bool:
    """Whether parts of an expression have letters of their own; or the coefficients of a combination of vectors."""
    if type(told) is tuple:
        return _combination(here, here.facts.get("total"))
    given = {item.name for item in here.derivation.given}
    starts = [chain.start for chain in chains_of(here.derivation, details=True)]
    return told == any(type(start) is w.Name and not start.subscript and start not in given for start in starts)


def _combination(here: Here, told: Fact | None) -> bool:
    """The vectors that the problem is about, in order, each with a letter before it."""
    letters, vectors = here.facts.get("letters"), here.argument("vectors")
    if type(letters) is not tuple or type(vectors) is not w.Items or len(letters) != len(vectors.entries):
        return False
    products = [
        w.Product((letter, vector))
        for letter, vector in zip(letters, vectors.entries, strict=True)
        if type(letter) is w.Name and letter.kind == "scalar"
    ]
    return told == (products[0] if len(products) == 1 else w.Sum(tuple(products)))


def _turned_round(here: Here, told: Fact) -> bool:
    """The product of transposes in the other order."""
    product = here.facts.get("product")
    if type(product) is not w.Product:
        return False
    turned = [f.operand if type(f) is w.Transpose else w.Transpose(f) for f in reversed(product.factors)]
    return told == w.Product(tuple(turned))


def _recorded(here: Here, told: Fact) -> bool:
    name = here.facts.get("m")
    return type(name) is w.Name and name.subscript[-2:] == (str(here.facts.get("i")), str(here.facts.get("j")))


def _put_in(here: Here, told: Fact) -> bool:
    if here.line is None or here.target is None:
        return False
    return told == len({a for a, _ in _differing(here.line, here.target) if type(a) is w.Name})


def factors(told: Fact) -> dict[w.Name, w.Node]:
    """The letters of factors that are told with their matrices, as `L = [1, 0; 2, 1]`."""
    found: dict[w.Name, w.Node] = {}
    for listed in told if type(told) is tuple else ():
        for own in listed.entries if type(listed) is w.Items else ():
            if type(own) is w.Relation and type(own.left) is w.Name and type(own.right) is w.Matrix:
                found[own.left] = own.right
    return found


def are_letters(here: Here, told: Fact) -> bool:
    """Whether these are all letters in what decides."""
    entry = here.facts.get("entry")
    names = [part for part in w.walk(entry) if type(part) is w.Name] if isinstance(entry, w.Node) else []
    return type(told) is tuple and bool(told) and set(told) == set(names)


def decides(here: Here, entry: Fact) -> bool:
    """Whether what decides is zero at every value that is told of its letter, or as one of the cases has it; or whether
    it has to be told apart before what is asked about is solved for a letter.
    """
    asked = here.facts.get("asked")
    if type(asked) is tuple and asked:
        wholes = [own for listed in asked if type(listed) is w.Items for own in listed.entries]
        is_complex = here.derivation.domain == "complex"
        return (
            isinstance(entry, w.Node)
            and bool(wholes)
            and all(own in here.page.pieces and is_slope(entry, own, is_complex) for own in wholes)
        )
    told = here.facts.get("values", ())
    values = (
        [own for listed in told if type(listed) is w.Items for own in listed.entries] if type(told) is tuple else []
    )
    if not isinstance(entry, w.Node):
        return False
    if not values:
        cases, zero = getattr(here.derivation.outcome, "cases", ()), w.Relation(entry, "=", w.Number(0))
        return any(zero in w.walk(case.condition) for case in cases)
    return all(
        type(own) is w.Relation
        and type(own.left) is w.Name
        and here.prover.equal(w.substitute(entry, {own.left: own.right}), w.Number(0))
        for own in values
    )


def is_combination(here: Here, statement: w.Node) -> bool:
    """Whether this is `c_1 b_1 + c_2 b_2 = v`, with letters before all vectors of a basis, for a vector of the data."""
    if type(statement) is not w.Relation or here.value_of(statement.right) is None:
        return False
    terms = statement.left.terms if type(statement.left) is w.Sum else (statement.left,)
    products = [term.factors for term in terms if type(term) is w.Product and len(term.factors) == 2]
    if len(products) < len(terms):
        return False
    letters, vectors = [letter for letter, _ in products], tuple([vector for _, vector in products])
    numbered = all(
        type(letter) is w.Name and letter == w.Name(letter.base, (str(n),), "scalar", letters[0].accent)  # type: ignore[attr-defined]
        for n, letter in enumerate(letters, 1)
    )
    lists = [own.value.entries for own in here.page.promises.called if type(own.value) is w.Items]
    return numbered and len({letter.base for letter in letters if type(letter) is w.Name}) == 1 and vectors in lists


# ---- the largest, the smallest --------------------------------------------------------------------------------------


def _largest(here: Here) -> list[int]:
    """The places of what equals the largest of those among which it was taken, counted from 1."""
    for chain in reversed(here.before):
        lines = [link.target for link in chain.links]
        for line, end in zip(reversed(lines), reversed(lines[1:] + lines[-1:]), strict=True):
            if type(line) is w.Call and line.function == "max":
                return [i for i, own in enumerate(line.arguments, 1) if here.prover.equal(own, end)]
    return []


def _places(here: Here, told: Fact) -> bool:
    """The indices of the components whose sizes are told."""
    sizes = here.facts.get("sizes")
    parts = [s.left for s in sizes if type(s) is w.Relation] if type(sizes) is tuple else []
    names = [part for size in parts for part in w.walk(size) if type(part) is w.Name]
    return told == tuple([int(name.subscript[-1]) for name in names if name.subscript])


def _how_many(name: str) -> Rule:
    def rule(here: Here, told: Fact) -> bool:
        own = here.facts.get(name)
        return type(own) is tuple and told == len(own)

    return rule


def _ties(here: Here, told: Fact) -> bool:
    """Whether two of the distances are equal, or more may be."""
    names = here.facts.get("names")
    equal = type(names) is w.Both and any(s.symbol == "=" for s in names.statements if type(s) is w.Relation)
    return told == equal or (bool(told) and "others" in here.facts)


def _left_over(here: Here, told: Fact) -> bool:
    """The rows and columns of the determinant that is left."""
    matrix, rows, columns = here.reduced(), here.facts.get("rows"), here.facts.get("columns")
    if matrix is None or type(rows) is not tuple or type(columns) is not tuple:
        return False
    blocks = [
        part.operand
        for chain in here.after
        for line in (chain.start, *[link.target for link in chain.links])
        for part in w.walk(line)
        if type(part) is w.Determinant
    ]
    inside = all(type(i) is int and 0 < i <= len(matrix.rows) for i in (*rows, *columns))
    return inside and any(
        type(block) is w.Matrix
        and block.rows == tuple([tuple([matrix.rows[i - 1][j - 1] for j in columns]) for i in rows])  # type: ignore[operator]
        for block in blocks
    )


def _judged_elsewhere(here: Here, told: Fact) -> bool:
    """Held to the answer or to the line in `flags`."""
    return True


def _expansion(here: Here, told: Fact) -> bool:
    """Every determinant that is written out there is expanded along this row or column."""
    kind, place = here.facts.get("kind"), here.facts.get("place")
    if kind not in ("row", "column") or type(place) is not int or here.line is None or here.target is None:
        return False
    along = along_row if kind == "row" else along_column
    found = [
        (a.operand, b)
        for a, b in _differing(here.line, here.target)
        if type(a) is w.Determinant and type(a.operand) is w.Matrix and len(a.operand.rows) > 2
    ]
    return bool(found) and all(0 < place <= len(m.rows) and b == along(m, place - 1) for m, b in found)


RULES: Mapping[tuple[str, str], Rule] = {
    ("left_over", "rows"): _left_over,
    ("left_over", "columns"): _left_over,
    ("largest_at", "place"): lambda here, told: _largest(here)[:1] == [told],
    ("largest_at", "count"): lambda here, told: len(_largest(here)) == told,
    ("largest_at", "places"): _places,
    ("many_largest", "count"): _how_many("sizes"),
    ("order", "ties"): _ties,
    ("order_of_smallest", "ties"): _ties,
    ("second", "method"): lambda here, told: told in ("cofactors", "row_reduction", "sarrus", "adjugate"),
    ("second", "by_rows"): _by_rows,
    ("plan", "by_rows"): _by_rows,
    ("plan", "letters"): _letters,
    ("plan", "total"): _combination,
    ("plan", "row"): _turned_round,
    ("recipe", "i"): _recorded,
    ("recipe", "j"): _recorded,
    ("put_in_numbers", "count"): _put_in,
    ("expand", "kind"): _expansion,
    ("expand", "place"): _expansion,
    ("answer", "already"): _judged_elsewhere,
    ("answer", "compared"): _judged_elsewhere,
    ("answer", "kind"): _judged_elsewhere,
    ("largest_power_factor", "index"): _judged_elsewhere,
    ("largest_power_factor", "factor"): _judged_elsewhere,
    ("together", "infinite"): lambda here, told: (
        told is any(c.heading is not None and c.heading.key == "free" for c in here.before)
    ),
}
# by the name of the fact alone
NAMED: Mapping[str, Rule] = {"order": _order}
