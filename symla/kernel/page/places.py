"""What the value of a line does not tell: parts whose change would go unnoticed must be equal in their own place.

`0·3 + 2` and `0·4 + 2` have the same value, and so have `(-1)^2` and `1^2`; as steps of an argument they are wrong.
Where two lines have the same shape, their parts are compared one by one.  A sum, product or quotient may be rewritten
as a whole as long as its value is not zero, for then no single number in it can change unnoticed.
"""

from __future__ import annotations

from collections.abc import Collection

from symla.kernel.meaning.prove import Prover
from symla.kernel.meaning.verdict import Proved, Refuted, Verdict
from symla.kernel.numbers.conjugate import is_constant, is_real
from symla.kernel.numbers.grid import Grid
from symla.kernel.numbers.polynomial import RATIONAL, Exact, TooHard, Undefined
from symla.kernel.page.determinants import NO_EXPANSION, is_written_out
from symla.kernel.page.parts import Parts, parts_of, side_by_side
from symla.notation import written as w
from symla.notation.minors import is_expansion

# A change of one number inside these may leave the value as it is, so their parts must agree one by one.
_DEAF = frozenset(
    (w.Power, w.AbsoluteValue, w.Norm, w.Call, w.Determinant, w.Matrix, w.Vector, w.Conjugate, w.Transpose, w.Items)
)
# what may have parts that are worked out one by one
_WORKED = frozenset((w.Sum, w.Product, w.Quotient, w.Power, w.Root, w.Vector, w.Negative, w.AbsoluteValue))
# whose value does not tell one number in them
_DEAF_TO_ALL = frozenset((w.Determinant, w.Norm, w.VectorProduct, w.Summation))
_TWO = w.Number(2)
_LEAVES = frozenset((w.Number, w.Name, w.Constant, w.Decimal))
_UNNOTICED = Refuted("a part was changed that does not show in the value")
_AS_DEFINED = Proved("by definition")
# functions that have another value at every other place
_ONE_TO_ONE = frozenset(("exp", "ln", "arccos", "arcsin", "arctan"))


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
    kind = type(target)
    if kind is w.Number or line is target or line == target:  # every change of a number shows in its value
        return None
    defined = _defined_as(prover, line, target)
    if defined is not None:
        return None if defined else defined
    pairs = _parts_kept(line, target)
    if pairs is not None:
        if _agree(prover, pairs):
            return _changed_in(prover, kind, pairs)
        if kind in _DEAF and not ((base := _base(target)) is not None and _shows_every_change(prover, base)):
            return _UNNOTICED
    if type(line) is type(target) is w.Sum:
        line, target = _between(prover, line.terms, target.terms)
    return None if line == target or shows(prover, target) else _UNNOTICED


def _between(prover: Prover, mine: Parts, its: Parts) -> tuple[w.Node, w.Node]:
    """What is left of two sums of the same value without the terms that they begin and end with alike."""
    start, end = 0, 0
    shorter = min(len(mine), len(its)) - 1
    while start < shorter and _stays(prover, mine[start], its[start]):
        start += 1
    while start + end < shorter and _stays(prover, mine[-1 - end], its[-1 - end]):
        end += 1
    return _sum_of(mine[start : len(mine) - end]), _sum_of(its[start : len(its) - end])


def _stays(prover: Prover, mine: w.Node, its: w.Node) -> bool:
    lost = type(mine) is w.Negative and _loses_sign(prover, mine, its)
    return bool(prover.equal(mine, its)) and not lost and same_places(prover, mine, its) is None


def _sum_of(terms: Parts) -> w.Node:
    return terms[0] if len(terms) == 1 else w.Sum(terms)


def _parts_kept(line: w.Node, target: w.Node) -> list[tuple[w.Node, w.Node]] | None:
    """The parts of the two side by side, if they are built alike."""
    if type(line) is w.Sum and not (type(target) is w.Sum and len(target.terms) == len(line.terms)):
        line = _without_zero_terms(line, target)
        if type(line) is not type(target):
            return None if type(line) is w.Sum else [(line, target)]
    if type(line) is not type(target) or (type(line) is w.Matrix and has_blocks(line)):
        return None
    pairs = side_by_side(line, target)
    return None if pairs is None else list(pairs)


def _changed_in(prover: Prover, kind: type[w.Node], pairs: list[tuple[w.Node, w.Node]]) -> Verdict | None:
    """What objection there is to one of these parts, which have the same values."""
    for place, (a, b) in enumerate(pairs):
        if a is b:
            continue
        if (objection := same_places(prover, a, b)) is not None:
            return objection
        if kind is w.Sum and place and type(a) is w.Negative and _loses_sign(prover, a, b):
            return Refuted("a sign before a zero was lost")
    return None


def shows(prover: Prover, node: w.Node) -> bool:
    """Whether every change of a number in it changes its value.  A number under an even power or in bars is one that
    has no minus sign.
    """
    kind = type(node)
    if kind in _LEAVES or not _has_number(node) or (kind is w.Matrix and has_blocks(node)):
        return True
    if kind in _DEAF_TO_ALL or not all(shows(prover, part) for part in parts_of(node)):
        return False
    if kind is w.Call:
        return node.function in _ONE_TO_ONE  # type: ignore[attr-defined]
    if kind is w.Negative:
        return not _is_zero(prover, node)
    if kind is w.Quotient:
        return not (_has_number(node.denominator) and _is_zero(prover, node))  # type: ignore[attr-defined]
    if kind is w.Product:
        return _shows_each(prover, node.factors)  # type: ignore[attr-defined]
    if kind is w.Root:
        return not any(prover.equal(node, w.Number(n)) for n in (0, 1))
    if kind is w.Power:
        return _shows_power(prover, node)  # type: ignore[arg-type]
    return kind is not w.AbsoluteValue or _has_one_form(prover, node)


def _shows_power(prover: Prover, node: w.Power) -> bool:
    """Whether a change of the base and of the exponent shows: 0, 1 and -1 are powers of themselves."""
    base, exponent = node.base, node.exponent
    if any(prover.equal(base, w.Number(n)) for n in (0, 1, -1)):
        return False
    is_odd = type(exponent) is w.Number and type(exponent.value) is int and exponent.value % 2 == 1
    return is_odd or not _has_number(base) or _has_one_form(prover, node)


def _shows_each(prover: Prover, factors: Parts) -> bool:
    """Whether no factor with a number in it stands beside a zero."""
    zeros = [factor for factor in factors if _is_zero(prover, factor)]
    return len(zeros) < 2 and all(factor in zeros or not _has_number(factor) for factor in factors if zeros)


def _has_number(node: w.Node) -> bool:
    return any(type(part) is w.Number or type(part) is w.Decimal for part in w.walk(node))


def _agree(prover: Prover, pairs: list[tuple[w.Node, w.Node]]) -> bool:
    """Whether the expressions have the same values, one by one."""
    known = prover.reader.known
    for a, b in pairs:
        if a is not b:
            equal = prover.told_at_sight(known(a), known(b))
            if equal is False or (equal is None and not prover.relation(a, "=", b)):
                return False
    return True


def has_blocks(line: w.Node) -> bool:
    """Whether matrices or vectors, their transposes or products, stand in the matrix, `[A | b]`: then every entry of
    theirs shows in its value.
    """
    return any(map(_is_block, w.children(line)))


def _is_block(entry: w.Node) -> bool:
    while type(entry) is w.Transpose or type(entry) is w.Conjugate:
        entry = entry.operand
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


# ---- what is written out by a definition ----------------------------------------------------------------------------


def _defined_as(prover: Prover, line: w.Node, target: w.Node) -> Verdict | None:
    """Whether what is written out by a definition is what stands there: of a determinant, of the modulus of a complex
    number, of the largest number of several, of a sum of vectors.  None where nothing of this kind is written out.
    """
    kind, other = type(line), type(target)
    if kind is w.Determinant and other is not w.Determinant:
        return _of_determinant(line, target)  # type: ignore[arg-type]
    if kind is w.Power or (kind is w.AbsoluteValue and other is w.Root):
        return _of_modulus(prover, line, target)
    if kind is other is w.Call and line.function == target.function and line.function in ("max", "min"):  # type: ignore[attr-defined]
        return _of_several(prover, line.arguments, target.arguments)  # type: ignore[attr-defined]
    return _of_vectors(prover, line, target) if kind is w.Sum and other is w.Vector else None  # type: ignore[arg-type]


def _of_determinant(line: w.Determinant, target: w.Node) -> Verdict | None:
    if type(line.operand) is not w.Matrix or not is_written_out(target):
        return _AS_DEFINED if is_written_out(target) else None  # to be compared with the matrix of this name
    return _AS_DEFINED if is_expansion(target, line.operand) else NO_EXPANSION


def _of_modulus(prover: Prover, line: w.Node, target: w.Node) -> Verdict | None:
    """|z|^2 = x^2 + y^2 and |z| = sqrt(x^2 + y^2), for z = x + yi and no other parts."""
    if type(line) is w.Power:
        if type(line.base) is not w.AbsoluteValue or line.exponent != _TWO:
            return None
        number, squares, index = line.base.operand, target, 2
    else:
        assert type(line) is w.AbsoluteValue
        assert type(target) is w.Root
        number, squares, index = line.operand, target.radicand, target.index
    if type(squares) is not w.Sum or len(squares.terms) != 2:
        return None
    x, y = squares.terms
    if type(x) is not w.Power or type(y) is not w.Power or index != 2 or not x.exponent == y.exponent == _TWO:
        return None
    if not prover.equal(number, w.Sum((x.base, w.Product((y.base, w.Constant("i")))))):
        return Refuted("these are not the real and the imaginary part")
    return _AS_DEFINED


def _of_several(prover: Prover, mine: Parts, its: Parts) -> Verdict | None:
    """Some of the numbers, where they are not as many."""
    if len(mine) == len(its):
        return None
    for number in its:
        if not any(prover.equal(own, number) and same_places(prover, own, number) is None for own in mine):
            return Refuted("another number was put in")
    return _AS_DEFINED


def _of_vectors(prover: Prover, line: w.Sum, target: w.Vector) -> Verdict | None:
    """Not `(2, 4) + (-2, -4) = (4 - 4, 2 - 2)`, sums of the wrong components that agree in value."""
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


# ---- zeros and signs ------------------------------------------------------------------------------------------------


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


def _base(node: w.Node) -> w.Node | None:
    """What stands under an exponent or in bars, without which its sign may be lost."""
    return node.base if type(node) is w.Power else node.operand if type(node) is w.AbsoluteValue else None


def _has_one_form(prover: Prover, node: w.Node) -> bool:
    """Whether another number in the base, or in the bars, would show."""
    base = _base(node)
    if type(base) is w.Number:
        return base.value > 1
    return base is not None and _shows_every_change(prover, base)


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
