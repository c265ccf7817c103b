"""What sentences tell by numbers, words and flags of anything but row reduction: places, sizes, parameters, signs."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache

from symla.derivation.model import Equal, Fact
from symla.kernel.meaning.verdict import Proved
from symla.kernel.page.here import Here, vanishes, width_of
from symla.notation import written as w
from symla.notation.statements import Word

Rule = Callable[[Here, Fact], bool]
_ZERO = w.Number(0)


def _is_argument(parameter: str) -> Rule:
    """Whether a number or a word is what the problem was called with under this parameter."""

    def rule(here: Here, told: Fact) -> bool:
        own = here.argument(parameter)
        own = here.value_of(own) or own
        return told == (own.text if type(own) is Word else own.value if type(own) is w.Number else None)

    return rule


def _relation(here: Here, name: str) -> w.Relation | None:
    found = here.facts.get(name)
    return found if type(found) is w.Relation else None


# ---- places ---------------------------------------------------------------------------------------------------------


def _in_place(index: int) -> Rule:
    """Whether a row or column is the index of the name that the lines are about."""

    def rule(here: Here, told: Fact) -> bool:
        name = here.start
        place = name.subscript[-2:] if type(name) is w.Name else ()
        return len(place) == 2 and place[index] == str(told)

    return rule


def _row_of_vector(here: Here, told: Fact) -> bool:
    return here.place[-1:] == (told,)


def _factor(index: int) -> Rule:
    """Whether a factor is the one whose letters stand in this place of every product."""
    return lambda here, told: type(told) is w.Name and _is_factor(_via(here), told, index)


def _via(here: Here) -> w.Node | None:
    """What a line was reached by."""
    return here.link.relation.via if here.link is not None and type(here.link.relation) is Equal else None


@lru_cache(maxsize=4096)
def _is_factor(via: w.Node | None, name: w.Name, index: int) -> bool:
    products = via.terms if type(via) is w.Sum else (via,)
    letters = [p.factors[index] for p in products if type(p) is w.Product and len(p.factors) == 2]
    names = [part for letter in letters for part in w.walk(letter) if type(part) is w.Name]
    return bool(letters) and all(_is_letter_of(own, name) for own in names)


def _is_letter_of(letter: w.Name, name: w.Name) -> bool:
    size = len(name.subscript)
    return (letter.base, letter.accent) in ((name.base, name.accent), (name.base.lower(), name.accent)) and (
        letter.subscript[:size] == name.subscript and len(letter.subscript) > size
    )


def _has_letters(here: Here, told: Fact) -> bool:
    """Whether the components of a vector, told once, stand in what the line was reached by."""
    via = _via(here)
    names = [part for part in w.walk(via) if type(part) is w.Name] if via is not None else []
    once = list(here.facts.values()).count(told) == 1
    return once and type(told) is w.Name and any(_is_letter_of(name, told) for name in names)


def _column(here: Here, told: Fact) -> bool:
    """A column of a matrix that is written there, or that of the vector with this index."""
    matrix = here.value_of(here.facts.get("A"))
    if type(matrix) is not w.Matrix:
        return here.place[-1:] == (told,)
    if type(told) is not int or not 0 < told <= width_of(matrix):
        return False
    return _is_there(here, w.Vector(tuple([row[told - 1] for row in matrix.rows])))


def _row(here: Here, told: Fact) -> bool:
    matrix = here.value_of(here.facts.get("A"))
    if type(matrix) is not w.Matrix or type(told) is not int or not 0 < told <= len(matrix.rows):
        return False
    return _is_there(here, w.Vector(matrix.rows[told - 1]))


def _is_there(here: Here, vector: w.Vector) -> bool:
    """Whether the chain starts from, or comes to, this vector."""
    ends = [here.start, here.target, here.end]
    return vector in ends or any(line is not None and here.prover.equal(line, vector) for line in ends[:0:-1])


def _picked(here: Here, told: Fact) -> bool:
    """The place of the single 1 in the vector that picks out a column."""
    vector = here.value_of(here.argument("x"))
    entries = vector.entries if type(vector) is w.Vector else ()
    return type(told) is int and 0 < told <= len(entries) and entries[told - 1] == w.Number(1)


def _equation(here: Here, told: Fact) -> bool:
    """Equations are put in as they stand, one after the other, but for those in which no unknown is left."""
    before = 0
    for chain in reversed(here.before):
        numbers = [
            fact
            for link in chain.links
            if link.reason is not None and link.reason.key == "equation"
            for _, fact in link.reason.facts
        ]
        if numbers and type(numbers[0]) is int:
            before = numbers[0]
        if numbers or chain.role == "work":
            break
    matrix = next((item.value for item in here.derivation.given if type(item.value) is w.Matrix), None)
    if matrix is None or type(told) is not int or not before < told <= len(matrix.rows):
        return False
    return all(here.prover.equal(entry, w.Number(0)) for row in matrix.rows[before : told - 1] for entry in row)


def _block(here: Here, told: Fact) -> bool:
    block = here.target
    if type(block) is not w.Matrix or not block.rows:
        return False
    return (here.facts.get("rows"), here.facts.get("columns")) == (len(block.rows), len(block.rows[0]))


# ---- sizes, signs, zeros --------------------------------------------------------------------------------------------


def _is_tall(here: Here, told: Fact) -> bool:
    matrix = here.value_of(here.facts.get("A"))
    return type(matrix) is w.Matrix and told is (len(matrix.rows) > width_of(matrix))


def _is_vector(name: str) -> Rule:
    def rule(here: Here, told: Fact) -> bool:
        own = here.facts.get(name)
        value = own.right if type(own) is w.Relation else here.value_of(own)
        return value is not None and told == (type(value) is w.Vector)

    return rule


def _of_vector(here: Here, told: Fact) -> bool:
    zero = _relation(here, "zero")
    return zero is not None and told == (type(zero.right) is w.Vector)


def _turned(here: Here, told: Fact) -> bool:
    sign = _relation(here, "sign")
    return sign is not None and told == (sign.symbol == "<")


def _missing(here: Here, told: Fact) -> bool:
    """What is added or taken away on the left side of what is told beside it."""
    changed = _relation(here, "changed")
    if changed is None or type(changed.left) is not w.Sum:
        return False
    last = changed.left.terms[-1]
    return told == getattr(last.operand if type(last) is w.Negative else last, "value", None)


def _shapes(here: Here, told: Fact) -> bool:
    """All ways to write the number of entries as a product, in order."""
    count = here.facts.get("count")
    number = count.number if type(count) is w.Count else 0
    return told == tuple([(i, number // i) for i in range(1, number + 1) if number % i == 0])


def _seen(here: Here, told: Fact) -> bool:
    zero = _relation(here, "zero")
    return zero is not None and told == vanishes(zero.left)


def _checked(here: Here, told: Fact) -> bool:
    """How many columns are checked after this."""
    return told == sum(chain.role == "check" for chain in here.after)


def _has_zero_columns(here: Here, told: Fact) -> bool:
    """Whether a column of what the rows before came to is zero: row operations neither make one nor end one."""
    matrix = here.reduced()
    return matrix is not None and told is any(all(map(vanishes, column)) for column in zip(*matrix.rows, strict=True))


def _only(here: Here, told: Fact) -> bool:
    """A factorization without exchanges is the only one exactly if every pivot but the last is never zero."""
    parts = {part.name: part.form for part in getattr(here.derivation.outcome, "parts", ())}
    middle = parts.get("D", parts.get("U"))
    if "P" in parts or type(middle) is not w.Matrix:
        return told is False
    pivots = [row[i] if i < len(row) else _ZERO for i, row in enumerate(middle.rows[:-1])]
    return told is all(type(here.prover.holds(w.Relation(pivot, "!=", _ZERO))) is Proved for pivot in pivots)


def _all_vectors(here: Here, told: Fact) -> bool:
    """All vectors that the problem was given in a row."""
    return told in [own.value.entries for own in here.page.promises.called if type(own.value) is w.Items]


def _each_of(name: str) -> Rule:
    """As many different ones as this part of the answer has."""

    def rule(here: Here, told: Fact) -> bool:
        forms = [part.form for part in getattr(here.derivation.outcome, "parts", ()) if part.name == name]
        size = len(forms[0].entries) if forms and type(forms[0]) is w.Items else 0
        return type(told) is tuple and len(set(told)) == len(told) == size

    return rule


def _all_parts(here: Here, told: Fact) -> bool:
    """Every part of the answer under its letter, in order."""
    parts = getattr(here.derivation.outcome, "parts", ())
    return told == tuple([w.Relation(part.letter or w.Name(part.name), "=", part.form) for part in parts])


def _not_zero(here: Here, told: Fact) -> bool:
    return told == sum(type(claim) is w.Relation and claim.symbol == "!=" for claim in here.claims or ())


def _unit(ones: int) -> Rule:
    """A vector of zeros, told once; with a single 1 or without."""

    def rule(here: Here, told: Fact) -> bool:
        entries = told.entries if type(told) is w.Vector else ()
        left = [entry for entry in entries if not vanishes(entry)]
        others = [fact for fact in here.facts.values() if type(fact) is w.Vector]
        alike = {len(other.entries) for other in others} == {len(entries)}
        return bool(entries) and alike and others.count(told) == 1 and left == [w.Number(1)] * ones  # type: ignore[arg-type]

    return rule


def _is_counted(here: Here, told: Fact) -> bool:
    """Whether the entries of this vector are counted in the same sentence."""
    counts = [fact.of for fact in here.facts.values() if type(fact) is w.Count]
    return any(told in w.children(of) for of in counts)


RULES: Mapping[tuple[str, str], Rule] = {
    ("row_times_column", "row"): _in_place(0),
    ("row_times_column", "column"): _in_place(1),
    ("row_times_column", "A"): _factor(0),
    ("row_times_column", "B"): _factor(1),
    ("row_times_vector", "row"): _row_of_vector,
    ("row_times_vector", "x"): _factor(1),
    ("distance", "p"): _has_letters,
    ("distance", "q"): _has_letters,
    ("squared_distance", "p"): _has_letters,
    ("squared_distance", "c"): _has_letters,
    ("cofactor", "row"): _in_place(0),
    ("cofactor", "column"): _in_place(1),
    ("column", "column"): _column,
    ("row_of", "row"): _row,
    ("equation", "number"): _equation,
    ("block", "rows"): _block,
    ("block", "columns"): _block,
    ("picks_column", "place"): _picked,
    ("only_zero", "is_vector"): _of_vector,
    ("choose", "is_vector"): _is_vector("M"),
    ("other_shape", "vectors"): _is_vector("A"),
    ("column_times", "vectors"): _is_vector("B"),
    ("problem", "is_vector"): lambda here, told: (
        told == any(type(item.value) is w.Vector for item in here.derivation.given)
    ),
    ("stretched", "turned"): _turned,
    ("shrunk", "turned"): _turned,
    ("append_zeros", "missing"): _missing,
    ("drop_last", "missing"): _missing,
    ("shapes", "shapes"): _shapes,
    ("zero_divisor", "seen"): _seen,
    ("gram", "tall"): _is_tall,
    ("normal_matrix", "tall"): _is_tall,
    ("by_columns", "many"): lambda here, told: (
        told == (type(here.chain.links[0].target) is w.Sum if here.chain else None)
    ),
    ("check", "count"): _checked,
    ("check", "zeros"): _has_zero_columns,
    ("factorization", "only"): _only,
    **{(key, "vectors"): _all_vectors for key in ("independent", "dependent", "answer")},
    ("answer", "centroids"): _each_of("centroids"),
    ("answer", "letters"): _each_of("parameters"),
    ("factorization", "factors"): _all_parts,
    ("count", "count"): _not_zero,
    ("other_size", "u"): _is_counted,
    ("other_size", "v"): _is_counted,
    ("undefined", "start"): _unit(1),
    ("undefined", "end"): _unit(1),
    ("undefined", "corner"): _unit(0),
    ("undefined", "first"): _unit(1),
    ("undefined", "second"): _unit(1),
    ("diagonal", "n"): _is_argument("n"),
    ("nilpotent", "n"): _is_argument("n"),
}
# by the name of the fact alone
NAMED: Mapping[str, Rule] = {
    "domain": lambda here, told: told == here.derivation.domain,
    "k": _is_argument("k"),
    "m": _is_argument("rows"),
    "n": _is_argument("columns"),
    "activation": _is_argument("activation"),
    "metric": _is_argument("metric"),
}
