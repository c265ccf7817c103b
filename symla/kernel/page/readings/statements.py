"""Readings of what else the same sentence tells: what decides and where it is zero, factors and their product."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from symla.derivation.model import Answer, Fact
from symla.kernel.page.here import Here, vanishes
from symla.kernel.page.slopes import is_slope
from symla.notation import written as w
from symla.notation.statements import Quoted

_ZERO = w.Number(0)

# ---- counts and sizes -----------------------------------------------------------------------------------------------


def counted(here: Here, told: Fact) -> bool:
    """A vector of the page whose entries are counted in the same sentence."""
    counts = [fact.of for fact in here.facts.values() if type(fact) is w.Count]
    return type(told) is w.Name and here.is_known(told) and any(told in w.children(of) for of in counts)


def distinct(here: Here, told: Fact) -> bool:
    """Statements of which none is told twice."""
    return type(told) is tuple and 0 < len(told) == len(set(told))


def claims(here: Here, told: Fact, symbol: str) -> bool:
    """How many statements with this sign a remedy claims."""
    return told == sum(type(claim) is w.Relation and claim.symbol == symbol for claim in here.claims or ())


def left_side(here: Here, told: Fact, statement: str) -> bool:
    """What stands on the left of a statement of the same sentence."""
    own = here.facts.get(statement)
    return type(own) is w.Relation and told == own.left


def order_of_norm(here: Here, told: Fact, statement: str) -> bool:
    """The order of the norm that a statement of the same sentence is about."""
    own = here.facts.get(statement)
    return type(own) is w.Relation and type(own.left) is w.Norm and told == own.left.kind


def last_term(here: Here, told: Fact, statement: str) -> bool:
    """What is added or taken away last on the left side of a statement."""
    own = here.facts.get(statement)
    if type(own) is not w.Relation or type(own.left) is not w.Sum:
        return False
    last = own.left.terms[-1]
    return told == getattr(last.operand if type(last) is w.Negative else last, "value", None)


def factor_pairs(here: Here, told: Fact, count: str, most: str) -> bool:
    """All pairs of whole numbers with this number as product, in order; of many, as many as are told at most."""
    own = here.facts.get(count)
    number = own.number if type(own) is w.Count else 0
    every = [(i, number // i) for i in range(1, number + 1) if number % i == 0]
    in_order = type(told) is tuple and list(told) == [pair for pair in every if pair in told]
    return in_order and len(told) == min(len(every), int(most))  # type: ignore[arg-type]


def zeros_and_ones(here: Here, told: Fact, ones: str) -> bool:
    """A vector of zeros and so many ones, as long as all others that are told, and told once."""
    entries = told.entries if type(told) is w.Vector else ()
    left = [entry for entry in entries if not vanishes(entry)]
    others = [fact for fact in here.facts.values() if type(fact) is w.Vector]
    alike = {len(other.entries) for other in others} == {len(entries)}
    return bool(entries) and alike and others.count(told) == 1 and left == [w.Number(1)] * int(ones)  # type: ignore[arg-type]


def ties(here: Here, told: Fact, names: str, others: str) -> bool:
    """Whether two of those in order are equal, or more may be."""
    own = here.facts.get(names)
    equal = type(own) is w.Both and any(s.symbol == "=" for s in own.statements if type(s) is w.Relation)
    return told == equal or (bool(told) and others in here.facts)


def largest_size(here: Here, told: Fact, vector: str) -> bool:
    """The largest absolute value of a component of this vector, of which the answer is told to be larger."""
    sizes = _sizes(here, vector)
    if not isinstance(told, w.Node) or not _is_bound(here, told, "<", above=False):
        return False
    return any(here.prover.equal(size, told) for size in sizes) and all(
        here.prover.holds(w.Relation(size, "<=", told)) for size in sizes
    )


def total_size(here: Here, told: Fact, vector: str) -> bool:
    """The sum of the absolute values of the components of this vector, of which the answer is told to be smaller."""
    sizes = _sizes(here, vector)
    if len(sizes) < 2 or not isinstance(told, w.Node) or not _is_bound(here, told, "<", above=True):
        return False
    return bool(here.prover.equal(w.Sum(sizes), told))


def _is_bound(here: Here, told: w.Node, symbol: w.RelationSymbol, above: bool) -> bool:
    """Whether a statement of the same sentence is that a part of the answer lies below or above this."""
    outcome = here.derivation.outcome
    forms = [part.form for part in outcome.parts] if type(outcome) is Answer else []
    wanted = [w.Relation(form, symbol, told) if above else w.Relation(told, symbol, form) for form in forms]
    return any(fact in wanted for fact in here.facts.values())


def _sizes(here: Here, vector: str) -> tuple[w.Node, ...]:
    """The absolute values of the components of a vector; it is given, or a line comes to it."""
    name = here.facts.get(vector)
    found = [chain.links[-1].target for chain in here.before if chain.start == name and chain.links]
    own = here.value_of(name) or (found[-1] if found else None)
    return tuple([w.AbsoluteValue(entry) for entry in own.entries]) if type(own) is w.Vector else ()


# ---- products -------------------------------------------------------------------------------------------------------


def entry_of_turned(here: Here, told: Fact, pair: str, turned: str, differ: str, row: str, column: str) -> bool:
    """The place of an entry of BA that is worked out there, row times column, where AB has another number."""
    own, work, other = (here.facts.get(name) for name in (pair, turned, differ))
    if type(own) is not w.Relation or type(work) is not w.Relation or type(other) is not w.Relation:
        return False
    if type(own.left) is not w.Product or len(own.left.factors) != 2 or other.left != work.right:
        return False
    A, B = map(here.value_of, own.left.factors)
    lines = [chain.links[-1].target for chain in here.before if chain.start == own.left and chain.links]
    product = lines[-1] if lines else None
    i, j = here.facts.get(row), here.facts.get(column)
    if type(A) is not w.Matrix or type(B) is not w.Matrix or type(product) is not w.Matrix:
        return False
    if type(i) is not int or type(j) is not int:
        return False
    if not 0 < i <= min(len(B.rows), len(product.rows)) or not 0 < j <= len(A.rows[0]):
        return False
    pairs = [(x, own[j - 1]) for x, own in zip(B.rows[i - 1], A.rows, strict=True)]
    terms = work.left.terms if type(work.left) is w.Sum else (work.left,)
    worked = [term.factors if type(term) is w.Product else None for term in terms]
    return worked == pairs and other.right == product.rows[i - 1][j - 1]


def turned_product(here: Here, told: Fact, product: str) -> bool:
    """The product of transposes in the other order."""
    own = here.facts.get(product)
    if type(own) is not w.Product:
        return False
    turned = [f.operand if type(f) is w.Transpose else w.Transpose(f) for f in reversed(own.factors)]
    return told == w.Product(tuple(turned))


def combination(here: Here, told: Fact, letters: str, parameter: str) -> bool:
    """The vectors that a parameter takes, in order, each with a letter before it."""
    own, vectors = here.facts.get(letters), here.argument(parameter)
    if type(own) is not tuple or type(vectors) is not w.Items or len(own) != len(vectors.entries):
        return False
    products = [
        w.Product((letter, vector))
        for letter, vector in zip(own, vectors.entries, strict=True)
        if type(letter) is w.Name and letter.kind == "scalar"
    ]
    return told == (products[0] if len(products) == 1 else w.Sum(tuple(products)))


def letters_before(here: Here, told: Fact, total: str, letters: str, parameter: str) -> bool:
    """The letters of such a combination."""
    return told == here.facts.get(letters) and combination(here, here.facts.get(total, ()), letters, parameter)


def listed_factors(here: Here, told: Fact, matrices: str) -> bool:
    """Letters of factors, each with its matrix."""
    own = here.facts.get(matrices)
    return told == own and type(own) is tuple and 0 < len(own) == len(_factors(own))


def product_of(here: Here, told: Fact, matrices: str) -> bool:
    """An equation between letters, which holds for the factors that are told."""
    own = _factors(here.facts.get(matrices, ()))
    return bool(own) and type(told) is Quoted and bool(here.prover.holds(w.substitute(told.statement, own)))


def _factors(told: Fact) -> dict[w.Name, w.Node]:
    """The letters of factors that are told with their matrices, as `L = [1, 0; 2, 1]`."""
    found: dict[w.Name, w.Node] = {}
    for own in _quoted(told):
        if type(own) is not w.Relation or own.symbol != "=":
            continue
        if type(own.left) is w.Name and type(own.right) is w.Matrix:
            found[own.left] = own.right
    return found


# ---- what decides ---------------------------------------------------------------------------------------------------


def letters_of(here: Here, told: Fact, expression: str) -> bool | None:
    """All letters in what decides, where something does."""
    own = here.facts.get(expression)
    if own is None:
        return None
    names = [part for part in w.walk(own) if type(part) is w.Name] if isinstance(own, w.Node) else []
    return type(told) is tuple and bool(told) and set(told) == set(names)


def deciding(here: Here, told: Fact, values: str, asked: str) -> bool | None:
    """Something of the page; or what is zero at every value that is told of its letter, or as one of the cases has it;
    or what has to be told apart before what is asked about is solved for a letter.
    """
    wholes = here.facts.get(asked, ())
    if not isinstance(told, w.Node) or type(wholes) is not tuple:
        return False
    if wholes:
        is_complex = here.derivation.domain == "complex"
        fits = all(
            isinstance(own, w.Node) and own in here.page.pieces and is_slope(told, own, is_complex) for own in wholes
        )
        return True if fits else None
    own = _quoted(here.facts.get(values, ()))
    if not own:
        cases, zero = getattr(here.derivation.outcome, "cases", ()), w.Relation(told, "=", _ZERO)
        return True if any(zero in w.walk(case.condition) for case in cases) else None
    vanishes = all(
        type(one) is w.Relation
        and type(one.left) is w.Name
        and here.prover.equal(w.substitute(told, {one.left: one.right}), _ZERO)
        for one in own
    )
    return True if vanishes else None


def zeros(here: Here, told: Fact, asked: str) -> bool | None:
    """Every equation that a case is about, in a sentence about what decides; any other one is ruled out by what is
    assumed.
    """
    if asked not in here.facts:
        return None
    own = _quoted(told)
    equations = {one for one in own if type(one) is w.Relation and one.symbol == "="}
    if type(told) is not tuple or len(equations) < len(told) or len(own) < len(told):
        return False
    cases = here.page.equalities
    denied = [w.Relation(one.left, "!=", one.right) for one in equations - cases]
    return not told or (cases <= equations and all(here.prover.holds(one) for one in denied))


def _quoted(told: Fact) -> list[w.Node]:
    """The statements that are quoted in a row."""
    return [own.statement for own in told if type(own) is Quoted] if type(told) is tuple else []


READINGS: Mapping[str, Callable[..., bool | None]] = {
    "counted": counted,
    "distinct": distinct,
    "claims": claims,
    "left_side": left_side,
    "order_of_norm": order_of_norm,
    "last_term": last_term,
    "factor_pairs": factor_pairs,
    "zeros_and_ones": zeros_and_ones,
    "ties": ties,
    "largest_size": largest_size,
    "total_size": total_size,
    "entry_of_turned": entry_of_turned,
    "turned_product": turned_product,
    "combination": combination,
    "letters_before": letters_before,
    "factors": listed_factors,
    "product_of": product_of,
    "letters_of": letters_of,
    "deciding": deciding,
    "zeros": zeros,
}
