"""Readings of the course of the work: the order of operations, the method, largest numbers, determinants, roots."""

from __future__ import annotations

from collections.abc import Iterator

from symla.derivation.model import Cases, Fact, Sentence, chains_among
from symla.kernel.numbers.polynomial import TooHard
from symla.kernel.numbers.primes import factors_of, whole_root
from symla.kernel.page.claims import last_lines
from symla.kernel.page.here import Here, chains_of, pivots, vanishes
from symla.kernel.page.parts import differing, side_by_side
from symla.notation import written as w
from symla.notation.minors import along_column, along_row, two_by_two

# ---- the order of the steps -----------------------------------------------------------------------------------------

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


def precedence(here: Here, stated: Fact, name: str) -> bool:
    """`products_first`: a product was evaluated; `products_then`: after another step whose reason has a fact of this
    name; `inside`: within another expression.
    """
    if stated == "":
        return True
    if type(stated) is not str or here.line is None or here.target is None or here.chain is None:
        return False
    if stated == "inside":
        return len(list(_touched(here.line, here.target))) > 1
    kind, _, when = stated.partition("_")
    stated_before: list[Fact] = []
    links = [link for chain in chains_among(here.passages[: here.number]) for link in chain.links]
    for link in (*links, *here.chain.links):
        if link is here.link:
            break
        stated_before += [fact for key, fact in (link.reason.facts if link.reason else ()) if key == name and fact]
    worked = {_RANKS.get(type(part)) for part in _touched(here.line, here.target)}
    return kind in _KINDS and _KINDS[kind] in worked and when == ("then" if stated_before else "first")


def _touched(line: w.Node, target: w.Node) -> Iterator[w.Node]:
    """Every part that differs, from the outermost to the innermost, with all parts of one that changed its kind."""
    if line == target:
        return
    pairs = side_by_side(line, target)
    if pairs is None:
        yield from w.inside(line)
        return
    yield line
    for a, b in pairs:
        yield from _touched(a, b)


def named_parts(here: Here, stated: Fact) -> bool:
    """Whether parts of an expression have letters of their own."""
    given = {item.name for item in here.derivation.given}
    starts = [chain.start for chain in chains_of(here.derivation, details=True)]
    return stated == any(type(start) is w.Name and not start.subscript and start not in given for start in starts)


# ---- the method -----------------------------------------------------------------------------------------------------


def said_before(here: Here, stated: Fact, *headings: str) -> bool:
    """Whether a chain before has one of these headings."""
    return stated is any(c.heading is not None and c.heading.key in headings for c in here.before)


def checks(here: Here, stated: Fact) -> bool:
    """The number of checks after this."""
    return stated == sum(chain.role == "check" for chain in here.after)


def row_by_row(here: Here, stated: Fact, above: str, second: str) -> bool:
    """True for back substitution: no chain clears upwards, under the heading `above`.  False for a solution read off:
    every pivot is 1 and alone in its column.  The plan is about the work up to the second method, if there is one, and
    the sentence with the key `second` about the work after it.
    """
    passages = here.derivation.chains if here.number == 0 and not here.passages else here.following
    end = next((i for i, p in enumerate(passages) if isinstance(p, Sentence) and p.said.key == second), None)
    worked = [c for c in chains_among(passages[:end]) if type(c.start) is not w.Name and c.role == "work"]
    matrices = [link.target for chain in worked for link in chain.links if type(link.target) is w.Matrix]
    if stated is True:
        return not any(chain.heading is not None and chain.heading.key == above for chain in worked)
    return not matrices or isinstance(here.derivation.outcome, Cases) or _is_reduced(matrices[-1])


def _is_reduced(matrix: w.Matrix) -> bool:
    """Whether the columns to the left of the bar are reduced, or a row shows that there is no solution."""
    found = pivots(matrix)
    rows, bar = matrix.rows, matrix.bar
    impossible = any(all(map(vanishes, row[:bar])) and not all(map(vanishes, row[bar:])) for row in rows)
    return impossible or all(
        rows[i][column - 1] == (w.ONE if i == row - 1 else w.ZERO) for row, column in found for i in range(len(rows))
    )


def two_ways(here: Here, stated: Fact, key: str) -> bool:
    """Whether two chains of the work end in the answer, in an expression of it or in another form, and this
    sentence begins the second way; False may always be stated.
    """
    if stated is not True:
        return stated is False
    if not any(type(passage) is Sentence and passage.said.key == key for passage in here.derivation.chains):
        return False
    lines = last_lines([c for c in here.derivation.chains if c.role == "work"])
    ends = [[line for line in lines if form in w.inside(line)] for form in here.forms]
    if any(len(ending) > len(set(ending)) for ending in ends):
        return True
    whole = [c.links[-1].target for c in chains_among(here.derivation.chains) if c.role == "work" and c.links]
    return any(sum(bool(here.prover.equal(line, form)) for line in whole) > 1 for form in here.forms)


# ---- the largest ----------------------------------------------------------------------------------------------------


def largest(here: Here, stated: Fact, what: str) -> bool:
    """The place (1-based) of the first argument of `max` that equals the maximum; or the number of such arguments."""
    places = _largest(here)
    return places[:1] == [stated] if what == "place" else len(places) == stated


def _largest(here: Here) -> list[int]:
    arguments, end = _compared(here)
    return [i for i, argument in enumerate(arguments, 1) if here.prover.equal(argument, end)]


def _compared(here: Here) -> tuple[tuple[w.Node, ...], w.Node]:
    """The numbers of which the largest was taken last, and the largest."""
    for chain in reversed(here.before):
        lines = [link.target for link in chain.links]
        for line, end in zip(reversed(lines), reversed(lines[1:] + lines[-1:]), strict=True):
            if type(line) is w.Call and line.function == "max":
                return line.arguments, end
    return (), w.ZERO


def not_larger(here: Here, stated: Fact) -> bool:
    """That all numbers but the first largest are not larger than it, each told once."""
    arguments, end = _compared(here)
    place = next((i for i in _largest(here)), 0)
    others = dict.fromkeys([w.Relation(x, "<=", end) for i, x in enumerate(arguments, 1) if i != place])
    return bool(others) and stated == tuple(others)


# ---- determinants ---------------------------------------------------------------------------------------------------


def expansion(here: Here, stated: Fact, kind: str, place: str) -> bool:
    """Every determinant written out in the line is expanded along this row or column."""
    way, number = here.facts.get(kind), here.facts.get(place)
    if way not in ("row", "column") or type(number) is not int or here.line is None or here.target is None:
        return False
    along = along_row if way == "row" else along_column
    found = [
        (a.operand, b)
        for a, b in differing(here.line, here.target)
        if type(a) is w.Determinant and type(a.operand) is w.Matrix and not _is_formula(a.operand, b)
    ]
    return bool(found) and all(0 < number <= len(m.rows) and b == along(m, number - 1) for m, b in found)


def completes(here: Here, stated: Fact) -> bool:
    """The next line has a square of a sum with this variable as a term, which the line before has not, and the variable
    occurs outside of such squares no more.
    """
    if here.line is None or here.target is None or type(stated) is not w.Name:
        return False
    old = set(w.walk(here.line))
    new = [part for part in w.inside(here.target) if is_square_of_sum(part) and part not in old]
    is_term = any(stated in square.base.terms for square in new)  # type: ignore[attr-defined]
    return is_term and not _is_outside_squares(stated, here.target)


def is_square_of_sum(part: w.Node) -> bool:
    """Whether this is (a + b)^2."""
    return type(part) is w.Power and part.exponent == w.TWO and type(part.base) is w.Sum


def _is_outside_squares(name: w.Name, node: w.Node) -> bool:
    return node == name or (
        not is_square_of_sum(node) and any(_is_outside_squares(name, part) for part in w.children(node))
    )


def _is_formula(matrix: w.Matrix, node: w.Node) -> bool:
    """Whether a determinant is written out without an expansion: an entry, or ad - bc."""
    return len(matrix.rows) < 2 or (len(matrix.rows) == 2 and node == two_by_two(matrix))


def submatrix(here: Here, stated: Fact, rows: str, columns: str) -> bool:
    """The rows and columns of a submatrix whose determinant is taken in the chains after this."""
    matrix, kept_rows, kept_columns = here.reduced(), here.facts.get(rows), here.facts.get(columns)
    if matrix is None or type(kept_rows) is not tuple or type(kept_columns) is not tuple:
        return False
    blocks = [
        part.operand
        for chain in here.after
        for line in (chain.start, *[link.target for link in chain.links])
        for part in w.inside(line)
        if type(part) is w.Determinant
    ]
    inside = all(type(i) is int and 0 < i <= len(matrix.rows) for i in (*kept_rows, *kept_columns))
    return inside and any(
        type(block) is w.Matrix
        and block.rows == tuple([tuple([matrix.rows[i - 1][j - 1] for j in kept_columns]) for i in kept_rows])  # type: ignore[operator]
        for block in blocks
    )


# ---- roots ----------------------------------------------------------------------------------------------------------


def power_factor(here: Here, stated: Fact, factor: str, index: str) -> bool:
    """The largest factor of a radicand of the line that is a power with this index: 4 of √8 = √(4·2)."""
    square, power = here.facts.get(factor), here.facts.get(index)
    if type(square) is not w.Number or type(square.value) is not int or type(power) is not int or here.target is None:
        return False
    roots = [part.radicand for part in w.inside(here.target) if type(part) is w.Root and part.index == power]
    products = [product.factors for product in roots if type(product) is w.Product and product.factors[0] == square]
    if not products or square.value < 2 or not _is_power(square.value, power):
        return False
    remaining = [other.value for product in products for other in product[1:] if type(other) is w.Number]
    return not any(type(other) is int and _has_power(other, power) for other in remaining)


def _is_power(number: int, index: int) -> bool:
    """Whether a positive whole number is a power of a whole number with this exponent."""
    return bool(whole_root(number, index) ** index == number)


def _has_power(number: int, index: int) -> bool:
    """Whether a power of a prime with this index divides the number, as far as its factors are known."""
    try:
        return any(times >= index for times in factors_of(abs(number), ()).values())
    except TooHard:
        return True


def divides_by_zero(here: Here, stated: Fact) -> bool:
    """A quotient or a negative power in what is sought, its parts worked out, where what divides is zero: u/0, for
    u/(k - k).
    """
    equal = here.prover.equal
    alike = [part for part in w.inside(here.derivation.goal) if type(part) is type(stated)]
    if type(stated) is w.Power:
        pairs = [(part.exponent, part.base) for part in alike if type(part) is w.Power]
        return any(equal(index, stated.exponent) and equal(base, stated.base) for index, base in pairs) and bool(
            equal(stated.base, w.ZERO) and here.prover.holds(w.Relation(stated.exponent, "<", w.ZERO))
        )
    return (
        type(stated) is w.Quotient
        and bool(equal(stated.denominator, w.ZERO))
        and any(
            equal(p.numerator, stated.numerator) and equal(p.denominator, w.ZERO)
            for p in alike
            if type(p) is w.Quotient
        )
    )
