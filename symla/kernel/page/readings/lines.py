"""Readings of lines: indices of names, letters in a line, rows and columns of the data."""

from __future__ import annotations

from functools import lru_cache

from symla.derivation.model import Equal, Fact, chains_among
from symla.kernel.meaning.promises import is_identity
from symla.kernel.page.here import Here, chains_of, vanishes, width_of
from symla.kernel.page.here import row_of as entries_of
from symla.kernel.page.readings.rows import zero_is
from symla.notation import written as w
from symla.notation.sums import minus


def index(here: Here, stated: Fact, place: str, of: str = "") -> bool:
    """An index of the name that the chain is about, or of another name in the sentence; `place` is -1 for the last."""
    name = here.facts.get(of) if of else here.start
    subscript = name.subscript if type(name) is w.Name else ()
    return type(stated) is int and -int(place) <= len(subscript) and subscript[int(place)] == str(stated)


def indices_of(here: Here, stated: Fact, statements: str) -> bool:
    """The last indices of the names on the left of these statements, in order."""
    equations = here.facts.get(statements)
    parts = [s.left for s in equations if type(s) is w.Relation] if type(equations) is tuple else []
    names = w.names_in(*parts)
    last = tuple([name.subscript[-1] for name in names if name.subscript])
    return type(stated) is tuple and tuple(map(str, stated)) == last


def names_in_turn(here: Here, stated: Fact) -> bool:
    """The number of consecutive chains, from this one on, about names with the same last index."""
    place, count = here.place, 1
    for chain in here.after:
        name = chain.start
        if type(name) is not w.Name or name.subscript[-1:] != (str(place[-1]),) or len(name.subscript) != len(place):
            break
        count += 1
    return stated == count


def same_index(here: Here, stated: Fact, name: str, parameter: str) -> bool:
    """One of the names that are the argument of a parameter, with the same index as another name in the sentence."""
    other, names = here.facts.get(name), here.argument(parameter)
    if type(stated) is not w.Name or type(other) is not w.Name or type(names) is not w.Items:
        return False
    return stated in names.entries and stated.subscript[-1:] == other.subscript[-1:]


def indexed(here: Here, stated: Fact, numbers: str) -> bool:
    """Names whose last indices are these numbers, in order."""
    names = stated if type(stated) is tuple else ()
    last = [name.subscript[-1:] if type(name) is w.Name else () for name in names]
    return last == [(str(number),) for number in here.facts.get(numbers, ())]  # type: ignore[union-attr]


def factor(here: Here, stated: Fact, place: str) -> bool:
    """The name whose entries are the factors at this place of every product in the expression `via`."""
    return type(stated) is w.Name and here.is_known(stated) and _is_factor(_via(here), stated, int(place) - 1)


@lru_cache(maxsize=4096)
def _is_factor(via: w.Node | None, name: w.Name, place: int) -> bool:
    products = via.terms if type(via) is w.Sum else (via,)
    letters = [p.factors[place] for p in products if type(p) is w.Product and len(p.factors) == 2]
    names = w.names_in(*letters)
    return bool(letters) and all(_is_letter_of(inner, name) for inner in names)


def letters(here: Here, stated: Fact) -> bool:
    """A name that has entries in the expression `via`; it is stated once."""
    via = _via(here)
    names = w.names_in(via) if via is not None else []
    if type(stated) is not w.Name or not here.is_known(stated) or list(here.facts.values()).count(stated) != 1:
        return False
    return any(_is_letter_of(name, stated) for name in names)


def _via(here: Here) -> w.Node | None:
    """The expression `via` of the line; of a definition, which is in letters, the line itself."""
    if here.link is None or type(here.link.relation) is not Equal:
        return None
    relation = here.link.relation
    return here.link.target if relation.basis == "definition" else relation.via


def _is_letter_of(letter: w.Name, name: w.Name) -> bool:
    size = len(name.subscript)
    return (letter.base, letter.accent) in ((name.base, name.accent), (name.base.lower(), name.accent)) and (
        letter.subscript[:size] == name.subscript and len(letter.subscript) > size
    )


def column_beyond_bar(here: Here, stated: Fact, row: str, reads: str) -> bool | None:
    """An equation whose right side is the vector of the column to the right of the bar in which the stated row has the
    stated entry.
    """
    matrix, right = here.reduced(), getattr(getattr(stated, "statement", None), "right", None)
    if matrix is None or matrix.bar is None:
        return False
    entries = entries_of(matrix, here.facts.get(row, 0))[matrix.bar :]
    lists = [argument.value.entries for argument in here.page.promises.called if type(argument.value) is w.Items]
    places = [names.index(right) for names in lists if len(entries) > 1 and right in names] or [0]
    fits = any(place < len(entries) and not vanishes(entries[place]) for place in places)
    return None if fits and here.facts.get(reads) in [zero_is(entries[place]) for place in places] else False


def raised_here(here: Here, stated: Fact) -> bool:
    """The power that the chain is about, or that its name stands for; where it is about none, that of the chain beside
    a line of which it stands.
    """
    for chain in filter(None, (here.chain, here.within)):
        powers = [node for node in (chain.start, chain.links[0].target) if type(node) is w.Power]
        if powers:
            return stated in powers
    return False


def raised(here: Here, stated: Fact) -> bool:
    """The powers that have names, in their order."""
    chains = [chain for chain in chains_of(here.derivation) if type(chain.start) is w.Name]
    return stated == tuple([chain.links[0].target for chain in chains if type(chain.links[0].target) is w.Power])


def column_of(here: Here, stated: Fact, matrix: str) -> bool:
    """The column of a given matrix with which the chain begins or ends: the one with the index of the vector that it is
    about, if that has one, and another one among the checks; where no matrix is stated, the index.
    """
    grid = here.value_of(here.facts.get(matrix))
    if type(grid) is not w.Matrix:
        return here.place[-1:] == (stated,)
    if here.place and here.chain is not None and (here.place[-1] == stated) is (here.chain.role == "check"):
        return False
    inside = type(stated) is int and _last_told(here) < stated <= width_of(grid)
    return inside and _is_there(here, w.Vector(tuple([row[stated - 1] for row in grid.rows])))  # type: ignore[operator]


def _last_told(here: Here) -> int:
    """The number in the sentence with this key beside the chain before, of the same names and the same role; or 0."""
    before, start = here.before[-1:], here.start
    if type(start) is not w.Name or not before or type(before[0].start) is not w.Name:
        return 0
    alike = before[0].start.base == start.base and here.chain is not None and here.chain.role == before[0].role
    reasons = [link.reason for link in before[0].links if link.reason is not None and link.reason.key == here.key]
    numbers = [fact for reason in reasons for _, fact in reason.facts if type(fact) is int]
    return numbers[0] if alike and numbers else 0


def row_of(here: Here, stated: Fact, matrix: str) -> bool:
    """The row of a given matrix with which the chain begins or ends."""
    grid = here.value_of(here.facts.get(matrix))
    inside = type(grid) is w.Matrix and type(stated) is int and 0 < stated <= len(grid.rows)
    return inside and _is_there(here, w.Vector(grid.rows[stated - 1]))  # type: ignore[union-attr,operator]


def _is_there(here: Here, vector: w.Vector) -> bool:
    ends = [here.start, here.target, here.end]
    return vector in ends or any(line is not None and here.prover.equal(line, vector) for line in ends[:0:-1])


def column_replaced(here: Here, stated: Fact, parameter: str, vector: str) -> bool:
    """A letter with the index of the column that is replaced by a vector: otherwise, the line is the argument of the
    parameter.
    """
    matrix, column = here.value_of(here.argument(parameter)), here.value_of(here.facts.get(vector))
    place = stated.subscript[-1:] if type(stated) is w.Name and stated.kind == "scalar" else ()
    if type(matrix) is not w.Matrix or type(column) is not w.Vector or not place or not place[0].isdecimal():
        return False
    given = {item.name for item in here.derivation.given}
    unknowns = [part for part in w.names_in(here.derivation.goal) if part not in given]
    if [w.Name(stated.base, (), "vector", stated.accent)] != unknowns:  # type: ignore[union-attr]
        return False
    j = int(place[0])
    rows = [(*row[: j - 1], entry, *row[j:]) for row, entry in zip(matrix.rows, column.entries, strict=True)]
    return here.target is not None and bool(here.prover.equal(here.target, w.Matrix(tuple(rows), None, len(rows[0]))))


def in_turn(here: Here, stated: Fact) -> bool:
    """A row of the given matrix (1-based) after that of the last sentence with this key; all rows between are zero."""
    before = 0
    for chain in reversed(here.before):
        reasons = [link.reason for link in chain.links if link.reason is not None and link.reason.key == here.key]
        numbers = [fact for reason in reasons for _, fact in reason.facts]
        if numbers and type(numbers[0]) is int:
            before = numbers[0]
        if numbers or chain.role == "work":
            break
    matrix = next((item.value for item in here.derivation.given if type(item.value) is w.Matrix), None)
    if matrix is None or type(stated) is not int or not before < stated <= len(matrix.rows):
        return False
    return all(here.prover.equal(entry, w.ZERO) for row in matrix.rows[before : stated - 1] for entry in row)


def size(here: Here, stated: Fact, of: str) -> bool:
    """The number of rows or columns of the line, a matrix."""
    grid = here.target
    if type(grid) is not w.Matrix or not grid.rows or type(stated) is not int:
        return False
    return stated == (len(grid.rows) if of == "rows" else width_of(grid))


def begins(here: Here, stated: Fact) -> bool:
    """The first expression of a chain."""
    return any(stated == chain.start for chain in chains_of(here.derivation))


def begins_work(here: Here, stated: Fact) -> bool:
    """The expression with which the first chain from here on begins that is not about a name."""
    chains = [here.chain] if here.chain is not None else []
    chains += here.after if here.passages else chains_among(here.derivation.chains)
    return next((chain.start for chain in chains if type(chain.start) is not w.Name), None) == stated


def sum_follows(here: Here, stated: Fact) -> bool:
    """Whether the first line of the chain is a sum of several terms."""
    return here.chain is not None and stated == (type(here.chain.links[0].target) is w.Sum)


def about(here: Here, stated: Fact, statement: str) -> bool | None:
    """What the chain below begins with, an expression of the page except for the index of the name that a statement of
    the same sentence is about:
    A - λ₁ I beside λ₁ = 2, where the page has A - λ I or λ I - A.  A page without λ, where A is triangular, or on which
    what is sought has another letter λ, has it of a matrix and the identity.
    """
    claim = here.facts.get(statement)
    name = claim.left if type(claim) is w.Relation else claim
    if type(name) is not w.Name or not isinstance(stated, w.Node):
        return None
    if here.after and here.after[0].start != stated:  # another one is worked out below
        return False
    alike = {part for part in w.names_in(stated) if part.base == name.base}
    plain = w.Name(name.base, (), name.kind, name.accent)
    if plain not in here.page.pieces or plain in w.names_in(here.derivation.goal):
        return alike == {name} and _is_shift(here, stated, name)
    wanted = w.substitute(stated, {name: plain})
    return alike == {name} and any(form in here.page.pieces for form in (wanted, *turned_round(wanted)))


def _is_shift(here: Here, stated: w.Node, value: w.Name) -> bool:
    """Whether this is A - λ₁ I for a matrix A on the page and the identity matrix beside it, or λ₁ I - A."""
    given = here.derivation.given
    named = dict.fromkeys([*[item.name for item in given], *[c.start for c in here.before if type(c.start) is w.Name]])
    units = [item.name for item in given if is_identity(item.value)]
    forms = [minus(A, w.Product((value, unit))) for unit in units for A in named if A != unit]
    return any(stated in (form, *turned_round(form)) for form in forms)


def turned_round(node: w.Node) -> tuple[w.Node, ...]:
    """b - a for a - b."""
    if type(node) is not w.Sum or len(node.terms) != 2 or type(node.terms[1]) is not w.Negative:
        return ()
    return (minus(node.terms[1].operand, node.terms[0]),)


def totals(here: Here, stated: Fact, line: str) -> bool:
    """The sums of all rows or columns of the given matrix, in order."""
    matrix = next((item.value for item in here.derivation.given if type(item.value) is w.Matrix), None)
    if matrix is None or type(stated) is not tuple:
        return False
    lines = matrix.rows if line == "row" else tuple(zip(*matrix.rows, strict=True))
    sides = [total.left for total in stated if type(total) is w.Relation]
    return [side.terms if type(side) is w.Sum else (side,) for side in sides] == list(lines)


def basis_above(here: Here, stated: Fact) -> bool:
    """Vectors of one basis that was found before, among them the line: coefficients of the parameters in a general
    solution, `x = s (-1, 1) + t (2, 0)`, as what a case makes of them, or vectors that a matrix was shown to stretch.
    """
    if type(stated) is not w.Items or here.target not in stated.entries:
        return False
    bases: list[set[w.Node]] = [set()]  # first the vectors that are stretched
    for chain in here.before:
        start, end = chain.start, chain.links[-1].target
        if type(start) is w.Name and start.kind == "vector":
            terms = end.terms if type(end) is w.Sum else (end,)
            bases.append({term.factors[-1] for term in terms if type(term) is w.Product})
        elif type(start) is w.Vector:
            bases = [basis | {end} if start in basis else basis for basis in bases]
        elif type(start) is w.Product and type(end) is w.Product and end.factors[-1] == start.factors[-1]:
            bases[0].add(end.factors[-1])
    return any(basis.issuperset(stated.entries) for basis in bases)
