"""Readings of facts from other facts of the same sentence: counts, sizes, and products."""

from __future__ import annotations

from symla.derivation.model import Answer, Fact
from symla.kernel.page.here import Here, vanishes
from symla.notation import written as w
from symla.notation.statements import Quoted
from symla.notation.sums import sum_of

# ---- counts and sizes -----------------------------------------------------------------------------------------------


def counted(here: Here, stated: Fact, count: str) -> bool:
    """The name of what is counted in the same sentence: `v` beside the number of components of v; or a name for each
    of several numbers.
    """
    counts = here.facts.get(count)
    if type(counts) is tuple and type(stated) is tuple and len(counts) == len(stated):
        return all(type(c) is w.Count and name in w.children(c.of) for c, name in zip(counts, stated, strict=True))
    return type(counts) is w.Count and stated in w.children(counts.of)


def claims(here: Here, stated: Fact, symbol: str) -> bool:
    """The number of claims of a remedy with this relation symbol."""
    return stated == sum(type(claim) is w.Relation and claim.symbol == symbol for claim in here.claims or ())


def within(here: Here, stated: Fact, statement: str, kind: str = "") -> bool:
    """What a statement of the same sentence is about: where this is said, a name of this kind."""
    claim = here.facts.get(statement)
    if kind and getattr(stated, "kind", "") != kind:
        return False
    return isinstance(claim, w.Node) and isinstance(stated, w.Node) and stated in w.inside(claim)


def part_of(here: Here, stated: Fact, statement: str, *path: str) -> bool:
    """The part of a statement of the same sentence to which a path leads, `inside left factors 0`; `:-1` is all but the
    last, `*` goes on from each.
    """
    return (stated or None) == (_led_to(here.facts.get(statement), path) or None)


def _led_to(part: object, path: tuple[str, ...]) -> object:
    for place, step in enumerate(path):
        if step == "*":
            return tuple([_led_to(one, path[place + 1 :]) for one in part]) if type(part) is tuple else None
        if step == ":-1":
            part = part[:-1] if type(part) is tuple else None
        else:
            part = (part[int(step)] if part else None) if type(part) is tuple else getattr(part, step, None)
    return part


def last_term(here: Here, stated: Fact, statement: str) -> bool:
    """The last term on the left side of a statement, without its sign."""
    claim = here.facts.get(statement)
    if type(claim) is not w.Relation or type(claim.left) is not w.Sum:
        return False
    last = claim.left.terms[-1]
    return stated == getattr(last.operand if type(last) is w.Negative else last, "value", None)


def factor_pairs(here: Here, stated: Fact, count: str, most: str) -> bool:
    """The pairs of positive integers with this product, in order; `most` of them where there are more."""
    divided = here.facts.get(count)
    number = divided.number if type(divided) is w.Count else 0
    every = [(i, number // i) for i in range(1, number + 1) if number % i == 0]
    in_order = type(stated) is tuple and list(stated) == [pair for pair in every if pair in stated]
    return in_order and len(stated) == min(len(every), int(most))  # type: ignore[arg-type]


def zeros_and_ones(here: Here, stated: Fact, ones: str) -> bool:
    """A vector of zeros and this many ones, of the same length as all other vectors of the sentence; stated once."""
    entries = stated.entries if type(stated) is w.Vector else ()
    left = [entry for entry in entries if not vanishes(entry)]
    others = [fact for fact in here.facts.values() if type(fact) is w.Vector]
    alike = {len(other.entries) for other in others} == {len(entries)}
    return bool(entries) and alike and others.count(stated) == 1 and left == [w.ONE] * int(ones)  # type: ignore[arg-type]


def ties(here: Here, stated: Fact, names: str, others: str) -> bool:
    """Whether two numbers of this order are equal, or, where some are omitted, may be."""
    order = here.facts.get(names)
    equal = type(order) is w.Both and any(s.symbol == "=" for s in order.statements if type(s) is w.Relation)
    return stated == equal or (bool(stated) and others in here.facts)


def largest_size(here: Here, stated: Fact, vector: str) -> bool:
    """The largest absolute value of a component of this vector, below the answer by a claim of the same sentence."""
    sizes = _sizes(here, vector)
    if not isinstance(stated, w.Node) or not _is_bound(here, stated, above=False):
        return False
    return any(here.prover.equal(size, stated) for size in sizes) and all(
        here.prover.holds(w.Relation(size, "<=", stated)) for size in sizes
    )


def total_size(here: Here, stated: Fact, vector: str) -> bool:
    """The sum of the absolute values of the components, above the answer by a statement of the same sentence."""
    sizes = _sizes(here, vector)
    if len(sizes) < 2 or not isinstance(stated, w.Node) or not _is_bound(here, stated, above=True):
        return False
    return bool(here.prover.equal(w.Sum(sizes), stated))


def _is_bound(here: Here, stated: w.Node, above: bool) -> bool:
    """Whether a statement of the same sentence says that a part of the answer lies below or above this."""
    outcome = here.derivation.outcome
    forms = [part.form for part in outcome.parts] if type(outcome) is Answer else []
    wanted = [w.Relation(form, "<", stated) if above else w.Relation(stated, "<", form) for form in forms]
    return any(fact in wanted for fact in here.facts.values())


def _sizes(here: Here, vector: str) -> tuple[w.Node, ...]:
    """The absolute values of the components of a vector, given or worked out before."""
    name = here.facts.get(vector)
    found = [chain.links[-1].target for chain in here.before if chain.start == name and chain.links]
    value = here.value_of(name) or (found[-1] if found else None)
    return tuple([w.AbsoluteValue(entry) for entry in value.entries]) if type(value) is w.Vector else ()


# ---- products -------------------------------------------------------------------------------------------------------


def entry_of_turned(here: Here, stated: Fact, pair: str, turned: str, differ: str, row: str, column: str) -> bool:
    """The row or column of an entry of BA that the sentence works out, and in which it differs from AB."""
    claim, work, other = (here.facts.get(name) for name in (pair, turned, differ))
    if type(claim) is not w.Relation or type(work) is not w.Relation or type(other) is not w.Relation:
        return False
    if type(claim.left) is not w.Product or len(claim.left.factors) != 2 or other.left != work.right:
        return False
    A, B = map(here.value_of, claim.left.factors)
    lines = [chain.links[-1].target for chain in here.before if chain.start == claim.left and chain.links]
    product = lines[-1] if lines else None
    i, j = here.facts.get(row), here.facts.get(column)
    if type(A) is not w.Matrix or type(B) is not w.Matrix or type(product) is not w.Matrix:
        return False
    if type(i) is not int or type(j) is not int:
        return False
    if not 0 < i <= min(len(B.rows), len(product.rows)) or not 0 < j <= len(A.rows[0]):
        return False
    pairs = [(x, entries[j - 1]) for x, entries in zip(B.rows[i - 1], A.rows, strict=True)]
    terms = work.left.terms if type(work.left) is w.Sum else (work.left,)
    worked = [term.factors if type(term) is w.Product else None for term in terms]
    return worked == pairs and other.right == product.rows[i - 1][j - 1]


def counted_product(here: Here, stated: Fact, rows: str, columns: str) -> bool:
    """A product of two matrices, the rows of the first and the columns of the second of which are counted in the same
    sentence.
    """
    if type(stated) is not w.Product or len(stated.factors) != 2:
        return False
    counts = [(here.facts.get(rows), "rows"), (here.facts.get(columns), "columns")]
    return all(
        type(count) is w.Count and count.of == w.Call(size, (factor,))
        for (count, size), factor in zip(counts, stated.factors, strict=True)
    )


def turned_product(here: Here, stated: Fact, product: str) -> bool:
    """The product of transposes in the other order."""
    plain = here.facts.get(product)
    if type(plain) is not w.Product:
        return False
    turned = [f.operand if type(f) is w.Transpose else w.Transpose(f) for f in reversed(plain.factors)]
    return stated == w.Product(tuple(turned))


def combination(here: Here, stated: Fact, letters: str, parameter: str) -> bool:
    """The linear combination of the vectors that are the argument of a parameter, with these letters."""
    coefficients, vectors = here.facts.get(letters), here.argument(parameter)
    if type(coefficients) is not tuple or type(vectors) is not w.Items or len(coefficients) != len(vectors.entries):
        return False
    products = [
        w.Product((letter, vector))
        for letter, vector in zip(coefficients, vectors.entries, strict=True)
        if type(letter) is w.Name and letter.kind == "scalar"
    ]
    return stated == sum_of(products)


def letters_before(here: Here, stated: Fact, total: str, letters: str, parameter: str) -> bool:
    """The letters of such a linear combination."""
    return stated == here.facts.get(letters) and combination(here, here.facts.get(total, ()), letters, parameter)


def listed_factors(here: Here, stated: Fact, product: str) -> bool:
    """Letters of factors, each with its matrix: those of a stated product, in order."""
    factors, whole = _factors(stated), here.facts.get(product)
    names = w.names_in(whole) if type(whole) is Quoted else []
    named = [name for name in names if here.value_of(name) is None]
    return type(stated) is tuple and len(stated) == len(factors) and list(factors) == named


def product_of(here: Here, stated: Fact, matrices: str) -> bool:
    """An equation between letters, which holds for the factors that are stated, all of which it has."""
    factors = _factors(here.facts.get(matrices, ()))
    if not factors or type(stated) is not Quoted or not factors.keys() <= set(w.walk(stated.statement)):
        return False
    return bool(here.prover.holds(w.substitute(stated.statement, factors)))


def _factors(stated: Fact) -> dict[w.Name, w.Node]:
    """The matrices of the factors by their letters, from quoted statements `L = [1, 0; 2, 1]`."""
    found: dict[w.Name, w.Node] = {}
    for equation in quoted_in(stated):
        if type(equation) is not w.Relation or equation.symbol != "=":
            continue
        if type(equation.left) is w.Name and type(equation.right) is w.Matrix:
            found[equation.left] = equation.right
    return found


def quoted_in(stated: Fact) -> list[w.Node]:
    """The statements in an enumeration of quoted statements."""
    return [quotation.statement for quotation in stated if type(quotation) is Quoted] if type(stated) is tuple else []
