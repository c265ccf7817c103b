"""What the value of a line does not tell: parts whose change would go unnoticed must be equal in their own place.

`0·3 + 2` and `0·4 + 2` have the same value, and so have `(-1)^2` and `1^2`; as steps of an argument they are wrong.
Where two lines have the same shape, their parts are compared one by one.  A sum, product or quotient may be rewritten
as a whole as long as its value is not zero, for then no single number in it can change unnoticed.
"""

from __future__ import annotations

from collections.abc import Collection

from symla.kernel.meaning.prove import Prover
from symla.kernel.meaning.verdict import Refuted, Verdict
from symla.kernel.numbers.conjugate import is_constant, is_real
from symla.kernel.numbers.grid import Grid
from symla.kernel.numbers.polynomial import RATIONAL, Exact, TooHard, Undefined
from symla.kernel.page.determinants import expanded
from symla.kernel.page.parts import Parts, parts_of, side_by_side
from symla.notation import written as w

# A change of one number inside these may leave the value as it is, so their parts must agree one by one.
_DEAF = frozenset(
    (w.Power, w.AbsoluteValue, w.Norm, w.Call, w.Determinant, w.Matrix, w.Vector, w.Conjugate, w.Transpose, w.Items)
)
# what may have parts that are worked out one by one
_WORKED = frozenset((w.Sum, w.Product, w.Quotient, w.Power, w.Root, w.Vector, w.Negative, w.AbsoluteValue))
_WHOLE = frozenset((w.Sum, w.Product, w.Quotient, w.VectorProduct))
_TWO = w.Number(2)
_LEAVES = frozenset((w.Number, w.Name, w.Constant, w.Decimal))
_PUT_BEFORE_ZERO = Refuted("a sign was put before a zero")


def is_worked_in_place(prover: Prover, line: w.Node, target: w.Node) -> bool:
    """Whether the target is the line with some parts worked out and nothing else: each was replaced, where it stands,
    by the number that is its value.  Then the two are equal, provided that the line has a value; and nothing was
    changed unnoticed.
    """
    kind = type(line)
    pairs = side_by_side(line, target) if kind in _WORKED else None
    if pairs is None:
        return False
    for a, b in pairs:
        if a is b:
            continue
        if kind is w.Sum and type(a) is w.Negative is not type(b):  # a sign is not lost on the way
            return False
        signed = type(b) is w.Negative and type(a) is not w.Negative  # 2·(-5) has become - 10
        number = b.operand if signed else b  # type: ignore[attr-defined]
        if type(number) is not w.Number:
            if not is_worked_in_place(prover, a, b):
                return False
            continue
        value = a.value if type(a) is w.Number else prover.reader(a)
        if type(value) not in RATIONAL or value != (-number.value if signed else number.value):
            return False
        if signed and not number.value:
            return False
    return True


def same_places(prover: Prover, line: w.Node, target: w.Node) -> Verdict | None:
    """None if nothing was changed unnoticed; the objection otherwise.  The two have the same value."""
    if type(target) is w.Number:  # every change of it shows in its value
        return None
    kind = type(line)
    if kind in _LEAVES:
        return _PUT_BEFORE_ZERO if type(target) is w.Negative and _is_zero(prover, target) else None
    if line is target:
        return None
    if kind is w.Power or kind is w.AbsoluteValue:
        objection = _not_its_parts(prover, line, target)
        if objection is not None:
            return objection
    if type(line) is w.Determinant and type(line.operand) is w.Matrix and type(target) is not w.Determinant:
        return expanded(line.operand, target)
    if type(line) is w.Sum and not (type(target) is w.Sum and len(target.terms) == len(line.terms)):
        line = _without_zero_terms(line, target)
        kind = type(line)
    if kind is not type(target):
        if kind is w.Sum and type(target) is w.Vector:
            return _not_added_in_place(prover, line, target)
        return _PUT_BEFORE_ZERO if type(target) is w.Negative and _is_zero(prover, target) else None
    if line == target:
        return None
    if type(target) is w.Power and _shows_every_change(prover, target.base):
        return None
    if type(target) is w.AbsoluteValue and _shows_every_change(prover, target.operand):
        return None
    if kind is w.Call and target.function in ("cos", "sin") and _is_plain_angle(target):  # type: ignore[attr-defined,arg-type]
        return None
    if type(line) is w.Root and type(target) is w.Root and line.index != target.index:
        told_apart = not any(prover.equal(target, w.Number(n)) for n in (0, 1))
        return None if told_apart else Refuted("another root of 0 or 1 has the same value")
    mine, its = parts_of(line), parts_of(target)
    if len(mine) != len(its) or (kind is w.Matrix and has_blocks(line)):
        return None
    if _agree(prover, mine, its):
        for a, b in zip(mine, its, strict=True):
            if a is b:
                continue
            if type(b) is not w.Number and (objection := same_places(prover, a, b)) is not None:
                return objection
            if kind is w.Sum and type(a) is w.Negative and a is not mine[0] and _loses_sign(prover, a, b):
                return Refuted("a sign before a zero was lost")
        return None
    if kind is w.Product and _has_other_tables(prover, mine, its):
        return Refuted("a vector or matrix beside another one was changed")
    if kind in _DEAF:
        return Refuted("a part was changed that does not show in the value")
    if kind in _WHOLE and _is_zero(prover, line):
        return Refuted("a part beside a zero was changed")
    return None


def _agree(prover: Prover, mine: Parts, its: Parts) -> bool:
    """Whether the expressions have the same values, one by one."""
    known = prover.reader.known
    for a, b in zip(mine, its, strict=True):
        if a is not b:
            equal = prover.told_at_sight(known(a), known(b))
            if equal is False or (equal is None and not prover.relation(a, "=", b)):
                return False
    return True


def _has_other_tables(prover: Prover, mine: Parts, its: Parts) -> bool:
    """Whether one of several vectors and matrices in a product was changed in its place: that may not show in the
    product, as in [1, 1; 0, 1](6, 0), where a column meets a zero.
    """
    values = [(prover.reader(a), prover.reader(b)) for a, b in zip(mine, its, strict=True)]
    tables = [(type(x) is Grid, type(y) is Grid) for x, y in values]
    if any(one is not other for one, other in tables) or sum(one for one, _ in tables) < 2:
        return False
    return not all(
        prover.relation(a, "=", b) for (a, b), (one, _) in zip(zip(mine, its, strict=True), tables, strict=True) if one
    )


def has_blocks(line: w.Node) -> bool:
    """Whether matrices or vectors, their transposes or products, stand in the matrix, `[A | b]`: then every entry of
    theirs shows in its value.
    """
    return any(map(_is_block, w.children(line)))


def _is_block(entry: w.Node) -> bool:
    while type(entry) is w.Transpose or type(entry) is w.Conjugate:
        entry = entry.operand
    if type(entry) is w.Product:
        return all(map(_is_block, entry.factors))
    return type(entry) is w.VectorProduct or (type(entry) is w.Name and entry.kind != "scalar")


def _without_zero_terms(line: w.Sum, target: w.Node) -> w.Node:
    """The sum without its products with a factor 0, if the line that follows has just the others."""
    left = tuple([term for term in line.terms if not _has_zero_factor(term)])
    if len(left) == 1 and type(target) is not w.Sum:
        return left[0]
    return w.Sum(left) if left and type(target) is w.Sum and len(target.terms) == len(left) else line


def _has_zero_factor(term: w.Node) -> bool:
    product = term.operand if type(term) is w.Negative else term
    return type(product) is w.Product and any(type(f) is w.Number and not f.value for f in product.factors)


def _loses_sign(prover: Prover, term: w.Node, other: w.Node) -> bool:
    """`- 3·0` becomes `- 0`, not `+ 0`."""
    return type(term) is w.Negative and type(other) is not w.Negative and _is_zero(prover, other)


def _not_added_in_place(prover: Prover, line: w.Node, target: w.Vector) -> Verdict | None:
    """An objection if `(2, 4) + (-2, -4) = (4 - 4, 2 - 2)` is written, sums of the wrong components that agree in
    value.
    """
    vectors = parts_of(line)
    if not all(type(v) is w.Vector and len(v.entries) == len(target.entries) for v in vectors):
        return None
    for place, entry in enumerate(target.entries):
        terms = entry.terms if type(entry) is w.Sum else ()
        components = [vector.entries[place] for vector in vectors]  # type: ignore[attr-defined]
        if not all(type(term.operand if type(term) is w.Negative else term) is w.Number for term in terms):
            continue  # (0) + (√2 + √10) = (√2 + √10) is a result
        if len(terms) == len(vectors) and not all(
            any(prover.equal(term, component) for component in components) for term in terms
        ):
            return Refuted(f"component {place + 1} is not the sum of the components in that place")
    return None


def _not_its_parts(prover: Prover, line: w.Node, target: w.Node) -> Verdict | None:
    """An objection if `|z|^2 = x^2 + y^2` or `|z| = sqrt(x^2 + y^2)` is written with other parts than z = x + yi."""
    if type(line) is w.Power:
        if type(line.base) is not w.AbsoluteValue or line.exponent != _TWO:
            return None
        number, squares, index = line.base.operand, target, 2
    elif type(line) is w.AbsoluteValue and type(target) is w.Root:
        number, squares, index = line.operand, target.radicand, target.index
    else:
        return None
    if type(squares) is not w.Sum or len(squares.terms) != 2:
        return None
    x, y = [t.operand if type(t) is w.Negative else t for t in squares.terms]
    if type(x) is not w.Power or type(y) is not w.Power:
        return None
    if index != 2 or not x.exponent == y.exponent == _TWO or (x, y) != squares.terms:
        return Refuted("a modulus is the root of two squares")
    if not prover.equal(number, w.Sum((x.base, w.Product((y.base, w.Constant("i")))))):
        return Refuted("these are not the real and the imaginary part")
    return None


def _is_zero(prover: Prover, node: w.Node) -> bool:
    """Whether the expression is zero, or a vector or matrix of zeros."""
    try:
        value = prover.reader(node)
    except (TooHard, Undefined):
        return False
    if type(value) is int:
        return not value
    entries = value.entries if type(value) is Grid else (value,)
    return all(prover.field.is_zero(x) for x in entries)


def _shows_every_change(prover: Prover, base: w.Node) -> bool:
    """Whether a change of any number in the base changes its power and its absolute value: symbols and
    irrational numbers without a minus sign in front, as when (-a)^2 has become a^2, (a^2)^2 has become a^4, |1 - a| has
    become |a - 1|, or (-pi)^2 has become pi^2.
    """
    value = prover.reader(base)
    if type(value) is not Exact or _has_sign(base):
        return False
    return not is_constant(prover.field, value) or is_real(prover.field, value)


def _is_plain_angle(cosine: w.Call) -> bool:
    """Whether the angle is a symbol, or a positive multiple of one: a change of it shows in its cosine and sine."""
    if len(cosine.arguments) != 1:
        return False
    (angle,) = cosine.arguments
    factors = angle.factors if type(angle) is w.Product else (angle,)
    *numbers, last = factors
    return type(last) is w.Name and all(type(f) is w.Number and f.value > 0 for f in numbers)


def _has_sign(node: w.Node) -> bool:
    """Whether a minus sign, or the bars of an absolute value, could be left out without changing an even power."""
    if isinstance(node, w.Product):
        return any(_has_sign(factor) for factor in node.factors)
    if isinstance(node, w.Quotient):
        return _has_sign(node.numerator) or _has_sign(node.denominator)
    return isinstance(node, w.Negative | w.AbsoluteValue | w.Norm) or (type(node) is w.Number and node.value < 0)


def entries_in_place(node: w.Node, named: Collection[w.Node], moved: Collection[str] = ()) -> bool:
    """Whether every one of these names that stands in a matrix or vector stands where its indices say: c_12 in row 1,
    column 2.  Two results that happen to be equal would otherwise change places unnoticed.  Where rows have `moved`, it
    may have gone from one of them to another one.
    """
    if type(node) is w.Matrix:
        columns = [str(j) for j in range(1, len(node.rows[0]) + 1)] if node.rows else []
        placed = [
            (entry, (str(i), j)) for i, row in enumerate(node.rows, 1) for j, entry in zip(columns, row, strict=False)
        ]
    elif type(node) is w.Vector:
        placed = [(entry, (str(i),)) for i, entry in enumerate(node.entries, 1)]  # type: ignore[misc]
    else:
        return all(entries_in_place(part, named, moved) for part in w.children(node))
    return all(
        entry.subscript == place
        or (entry.subscript[1:] == place[1:] and entry.subscript[0] in moved and place[0] in moved)
        for entry, place in placed
        if type(entry) is w.Name and entry in named and len(entry.subscript) == len(place)
    )
