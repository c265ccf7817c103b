"""Readings of statements, which are proved: whether they are about what the sentence speaks of."""

from __future__ import annotations

from symla.derivation.model import Answer, Fact
from symla.kernel.meaning.cases import relations_of
from symla.kernel.meaning.promises import is_identity
from symla.kernel.page.here import Here, width_of
from symla.kernel.page.readings.patterns import is_zero, statements_in
from symla.kernel.page.recorded import is_recorded
from symla.notation import written as w
from symla.notation.frozen import replace
from symla.notation.named import NamedZero
from symla.notation.statements import Property, Quoted
from symla.notation.sums import minus

_OF_POWERS = ("A", "n", "first", "power")  # what the property is of


def combines(here: Here, stated: Fact, part: str, parameter: str = "") -> bool:
    """A statement whose right side is the sum of the components of a part of the answer, each times a vector of an
    argument, or times a power of the letter that is there besides: c_1 b_1 + c_2 b_2, or c_1 + c_2 x.
    """
    outcome = here.derivation.outcome
    forms = [p.form for p in outcome.parts if p.name == part] if isinstance(outcome, Answer) else []
    if len(forms) != 1 or type(forms[0]) is not w.Vector or type(stated) is not w.Relation:
        return False
    if stated.left == stated.right or (parameter and stated.left not in (a.value for a in here.page.promises.called)):
        return False
    if not parameter and type(stated.left) is w.Name and stated.left.subscript:  # y = 3, and not c_1 = 3
        return False
    numbers = forms[0].entries
    letters = set(w.names_in(stated.right)) - {n for e in numbers for n in w.inside(e)}
    if parameter:
        among = here.argument(parameter)
        others = among.entries if type(among) is w.Items else ()
        if not {b for c, b in zip(numbers, others, strict=False) if c != w.ZERO} <= letters <= set(others):
            return False
    else:
        (letter,) = letters or {w.Name("x")}
        others = tuple([w.Power(letter, w.Number(n)) for n in range(1, len(numbers))])
        others = (w.ONE, *others)
    products = [w.Product((number, other)) for number, other in zip(numbers, others, strict=True)]
    return bool(here.prover.equal(stated.right, w.Sum(tuple(products)) if len(products) > 1 else products[0]))


def lacks_eigenvectors(here: Here, stated: Fact) -> bool:
    """A value λ on the page, of the given square matrix A, for which A - λ I and its square have different ranks."""
    grids = [item.value for item in here.derivation.given if type(item.value) is w.Matrix]
    if type(stated) is not w.Relation or not recorded(here, stated, "scalar") or not grids:
        return False
    if len(grids[0].rows) != width_of(grids[0]):
        return False
    rows = enumerate(grids[0].rows)
    shifted = tuple([tuple([minus(x, stated.right) if i == j else x for j, x in enumerate(row)]) for i, row in rows])
    N = w.Matrix(shifted, None, len(shifted))
    ranks = [w.Call("rank", (power,)) for power in (N, w.Power(N, w.TWO))]
    return not here.prover.equal(*ranks)


def about_this_value(here: Here, stated: Fact) -> bool:
    """Numbers of A - x I, or of its powers, where x is the value of the line."""
    counts = [count.of for count in stated if type(count) is w.Count] if type(stated) is tuple else []
    shifts = [[p for p in w.inside(of) if type(p) is w.Product and p.factors[0] == here.target] for of in counts]
    return type(stated) is tuple and len(counts) == len(stated) and all(shifts)


def earliest(here: Here, stated: Fact) -> bool:
    """A property of all whole numbers from a first one on, which is 0, or is not had from the one before on."""
    items = stated.operand.entries if type(stated) is Property and type(stated.operand) is w.Items else ()
    if len(items) != len(_OF_POWERS) or type(first := items[2]) is not w.Number:
        return False
    before = w.Items((*items[:2], w.Number(first.value - 1), items[3]))
    return not first.value or not here.prover.holds(Property(stated.kind, before))  # type: ignore[union-attr]


def recorded(here: Here, stated: Fact, *beside: str) -> bool:
    """Equations that the page has, each about what occurs in these facts of the same sentence; `zero`: it is zero;
    `scalar`: it is a number with a name, no datum and no component of a vector; `identity`: it is an identity matrix.
    """
    facts = [here.facts.get(name) for name in beside if name not in ("zero", "scalar", "identity")]
    inside = [w.inside(fact) for fact in facts if isinstance(fact, w.Node)]
    return all(
        type(one) is w.Relation
        and is_recorded(here, one)
        and ("zero" not in beside or is_zero(one.right))
        and ("scalar" not in beside or _is_found_number(here, one.left))
        and ("identity" not in beside or is_identity(one.right))
        and all(one.left in pieces for pieces in inside)
        for one in statements_in(stated)
    )


def _is_found_number(here: Here, name: w.Node) -> bool:
    """Whether this names a number that is found on the page, and is no component of a vector that is found there."""
    if type(name) is NamedZero:
        return True
    is_number = type(name) is w.Name and name.kind == "scalar" and here.value_of(name) is None
    return is_number and w.Name(name.base, (), "vector", name.accent) not in here.page.starts  # type: ignore[attr-defined]


def from_first(here: Here, stated: Fact, valid: str) -> bool:
    """n >= 2, of the property of all whole numbers n from 2 on in the same sentence."""
    of = here.facts.get(valid)
    items = of.operand.entries if type(of) is Property and type(of.operand) is w.Items else ()
    return len(items) == len(_OF_POWERS) and stated == Quoted(w.Relation(items[1], ">=", items[2]))


def begins_with(here: Here, stated: Fact, name: str) -> bool:
    """A statement about what is stated in the same sentence: its left side."""
    return type(stated) is w.Relation and stated.left == here.facts.get(name)


def of_each(here: Here, stated: Fact, values: str) -> bool:
    """Statements or numbers, one for each value in the same sentence, in order, that are about it."""
    equations = here.facts.get(values)
    if type(stated) is not tuple or type(equations) is not tuple or len(stated) != len(equations):
        return False
    names = [one.left if type(one) is w.Relation else one for one in equations]
    return all(isinstance(s, w.Node) and name in w.inside(s) for s, name in zip(stated, names, strict=True))


def of_points(here: Here, stated: Fact, indices: str) -> bool:
    """Distances, one for each number in this part of the answer, in order: of the point with that number."""
    form, rows = here.part(indices), stated if type(stated) is tuple else ()
    equations = [one.statements[0] if type(one) is w.Both else one for one in rows]
    relations = [one for one in equations if type(one) is w.Relation]
    names = [part for one in relations for part in w.names_in(one) if part.subscript]
    numbers = [str(entry.value) for entry in getattr(form, "entries", ()) if type(entry) is w.Number]
    return len(relations) == len(numbers) and [name.subscript[-1] for name in names] == numbers


def sought_sides(here: Here, stated: Fact) -> bool:
    """The left sides of all equations that are sought, in order."""
    goal = here.derivation.goal
    equations = goal.entries if type(goal) is w.Items else ()
    return stated == tuple([one.left for one in equations if type(one) is w.Relation])


def equation(here: Here, stated: Fact) -> bool:
    """An equation, and no inequality; or several."""
    statements = stated if type(stated) is tuple else (stated,)
    return all(type(one) is w.Relation and one.symbol == "=" for one in statements)


def equation_of(here: Here, stated: Fact, function: str) -> bool:
    """An equation whose left side has this function and no other: tr(A) = 3."""
    if type(stated) is not w.Relation or stated.symbol != "=":
        return False
    return {part.function for part in w.inside(stated.left) if type(part) is w.Call} == {function}


def one_more(here: Here, stated: Fact, exponent: str) -> bool:
    """Equations for values of functions of an angle with n + 1 in place of n, by those of the angle, which stand on the
    page: cos(t (n + 1)) by cos(t n) and sin(t n).
    """
    n = here.argument(exponent)
    if type(n) is not w.Name or not equation(here, stated):
        return False
    for one in statements_in(stated):
        left, right = w.children(one)  # type: ignore[arg-type]
        calls = [part for part in w.inside(right) if type(part) is w.Call and n in w.inside(part)]
        angles = {part.arguments[0] for part in calls}
        if type(left) is not w.Call or len(angles) != 1 or not all(call in here.page.pieces for call in calls):
            return False
        after = w.substitute(angles.pop(), {n: w.Sum((n, w.ONE))})
        if not here.prover.equal(left.arguments[0], after):
            return False
    return True


def beside_diagonal(here: Here, stated: Fact) -> bool:
    """An equation about an entry above the diagonal."""
    name = stated.left if type(stated) is w.Relation else None
    indices = name.subscript if type(name) is w.Name else ()
    row, column = map(int, indices) if len(indices) == 2 and all(map(str.isdecimal, indices)) else (1, 1)
    return equation(here, stated) and row < column


def of_function(here: Here, stated: Fact, function: str, symbol: str) -> bool:
    """Statements with this sign about values of this function, and of no other: `rank(A) = 2`, `rank(A) < rank(B)`."""
    statements = stated if type(stated) is tuple else (stated,)
    return all(
        type(one) is w.Relation
        and one.symbol == symbol
        and {call.function for call in w.walk(one) if type(call) is w.Call} == {function}
        for one in statements
    )


def number_of(here: Here, stated: Fact, listed: str) -> bool | None:
    """The number of items in a list of the same sentence; not known beside another list."""
    items = here.facts.get(listed)
    return stated.number == len(items.entries) if type(stated) is w.Count and type(items) is w.Items else None


def goes_on(here: Here, stated: Fact, earlier: str) -> bool:
    """What the value at which another statement of the sentence ends is beside zero; or a condition of the case."""
    before = here.facts.get(earlier)
    if type(before) is not w.Relation or type(stated) is not w.Relation or not is_zero(stated.right):
        return False
    return stated in relations_of(here.page.assumptions) or bool(here.prover.equal(before.right, stated.left))


def decides_sizes(here: Here, stated: Fact) -> bool:
    """What absolute values in the line before are, |k| = -k, and that a number in a maximum there is not smaller than
    another one: -k >= 3, for max(|k|, 3).
    """
    many, inside = statements_in(stated), w.inside(here.line) if here.line is not None else []
    relations = [one for one in many if type(one) is w.Relation and one.left != one.right]
    known: dict[w.Node, w.Node] = {
        one.left: one.right for one in relations if one.symbol == "=" and type(one.left) is w.AbsoluteValue
    }
    maxima = [part.arguments for part in inside if type(part) is w.Call and part.function == "max"]
    sizes = [{known.get(part, part) for part in arguments} for arguments in maxima]
    ordered = [one for one in relations if one.symbol == ">=" and any({one.left, one.right} <= s for s in sizes)]
    return 0 < len(many) == len(set(many)) == len(known) + len(ordered) and all(size in inside for size in known)


def not_identity(here: Here, stated: Fact) -> bool:
    """A product of two columns that differs from the identity matrix: not 1, of a column with itself, or not 0."""
    if type(stated) is not w.Relation or type(stated.left) is not w.VectorProduct:
        return False
    same = stated.left.left == stated.left.right
    return stated.symbol == "!=" and stated.right == w.Number(1 if same else 0)


def least_of_squares(here: Here, stated: Fact) -> bool:
    """The last lines of the chains just before about what has the index of the line's name, in order: the one with the
    number of the line beside each other one, `<`, or `=` where these are alike.
    """
    name, number = here.start, here.target
    if type(name) is not w.Name or type(number) is not w.Number or type(stated) is not w.Both:
        return False
    ends: list[w.Node] = []
    for c in reversed(here.before):
        if not any(part.subscript[-1:] == name.subscript[-1:] for part in w.names_in(c.start)[:1]):
            break
        ends[:0] = [c.links[-1].target] if type(c.start) is w.Power else []
    place = int(number.value) - 1
    if not 0 <= place < len(ends):
        return False
    least, others = ends[place], [*ends[:place], *ends[place + 1 :]]
    return stated.statements == tuple([w.Relation(least, "=" if end == least else "<", end) for end in others])


def same_names(here: Here, stated: Fact) -> bool:
    """Equations between two names that differ in their accents alone, with all indices from 1 on."""
    many = statements_in(stated)
    pairs = [(one.left, one.right) for one in many if type(one) is w.Relation and one.symbol == "="]
    return len(pairs) == len(many) and all(
        type(a) is w.Name
        and type(b) is w.Name
        and a.accent != b.accent
        and replace(a, accent=b.accent) == b
        and b.subscript == (str(number),)
        for number, (a, b) in enumerate(pairs, 1)
    )
