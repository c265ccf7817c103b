"""What the value of a line does not tell: parts whose change would go unnoticed must be equal in their own place.

`0·3 + 2` and `0·4 + 2` have the same value, and so have `(-1)^2` and `1^2`; as steps of an argument they are wrong.
Where two lines have the same shape, their parts are compared one by one.  A sum, product or quotient may be rewritten as
a whole as long as its value is not zero, for then no single number in it can change unnoticed.
"""

from __future__ import annotations

from symla.notation import written as w
from symla.notation.minors import expansions
from symla.verification.evaluate import Grid
from symla.verification.exact import TooHard, Undefined
from symla.verification.prove import Prover
from symla.verification.verdict import Refuted, Verdict

# A change of one number inside these may leave the value as it is, so their parts must agree one by one.
_DEAF = (w.Power, w.AbsoluteValue, w.Norm, w.Call, w.Matrix, w.Vector, w.Conjugate, w.Transpose, w.Items)
_WHOLE = (w.Sum, w.Product, w.Quotient, w.VectorProduct)
_TWO = w.Number(2)
_LEAVES = (w.Number, w.Name, w.Constant, w.Decimal)


def same_places(prover: Prover, line: w.Node, target: w.Node) -> Verdict | None:
    """None if nothing was changed unnoticed; the objection otherwise.  The two have the same value."""
    kind = type(line)
    objection = _not_its_parts(prover, line, target)
    if objection is not None:
        return objection
    if kind is w.Determinant and type(line.operand) is w.Matrix and type(target) is not w.Determinant:  # type: ignore[attr-defined]
        return _not_expanded(prover, line.operand, target)  # type: ignore[attr-defined]
    if kind is w.Sum:
        line = _without_zero_terms(prover, line, target)  # type: ignore[arg-type]
        kind = type(line)
    if kind is not type(target):
        turned = type(target) is w.Negative and _is_zero(prover, target)
        return Refuted("a sign was put before a zero") if turned else None
    if line is target or issubclass(kind, _LEAVES) or line == target:
        return None
    if _without_modulus(line) == target:
        return None
    if type(target) is w.Power and type(target.base) is w.Name:
        return None  # (-a)^2 = a^2, (a^2)^2 = a^4: no sign can be hidden in a letter
    if type(line) is w.Root and type(target) is w.Root and line.index != target.index:
        told_apart = not any(prover.equal(target, w.Number(n)) for n in (0, 1))
        return None if told_apart else Refuted("another root of 0 or 1 has the same value")
    mine, its = tuple(w.children(line)), tuple(w.children(target))
    if len(mine) != len(its) or (kind is w.Matrix and _has_blocks(mine)):
        return None
    if all([prover.equal(a, b) for a, b in zip(mine, its, strict=True)]):
        for a, b in zip(mine, its, strict=True):
            objection = same_places(prover, a, b)
            if objection is not None:
                return objection
        return None
    if isinstance(line, _DEAF):
        return Refuted("a part was changed that does not show in the value")
    if isinstance(line, _WHOLE) and _is_zero(prover, line):
        return Refuted("a part beside a zero was changed")
    return None


def _has_blocks(entries: tuple[w.Node, ...]) -> bool:
    """Whether matrices or vectors stand in the matrix, `[A | b]`: then every entry of theirs shows in its value."""
    return any([type(entry) is w.Name and entry.kind != "scalar" for entry in entries])


def _without_zero_terms(prover: Prover, line: w.Sum, target: w.Node) -> w.Node:
    """The sum without its products with a factor 0, if the line that follows has just the others."""
    left = tuple([term for term in line.terms if not _has_zero_factor(prover, term)])
    if len(left) == 1:
        return left[0]
    return w.Sum(left) if left and type(target) is w.Sum and len(target.terms) == len(left) else line


def _has_zero_factor(prover: Prover, term: w.Node) -> bool:
    product = term.operand if type(term) is w.Negative else term
    return type(product) is w.Product and any([factor == w.Number(0) for factor in product.factors])


def _not_expanded(prover: Prover, matrix: w.Matrix, target: w.Node) -> Verdict | None:
    """An objection if neither the value of the determinant stands there nor one of its expansions."""
    if type(target) is w.Number or target in expansions(matrix):
        return None
    return None if type(target) not in (w.Sum, w.Product, w.Negative) else Refuted("this is no expansion of the determinant")


def _not_its_parts(prover: Prover, line: w.Node, target: w.Node) -> Verdict | None:
    """An objection if `|z|^2 = x^2 + y^2` or `|z| = sqrt(x^2 + y^2)` is written with other parts than z = x + yi."""
    if type(line) is w.Power and type(line.base) is w.AbsoluteValue and line.exponent == _TWO:
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
    entries = value.entries if type(value) is Grid else (value,)
    return all([prover.field.is_zero(x) for x in entries])  # type: ignore[arg-type]


def _without_modulus(line: w.Node) -> w.Node | None:
    """`|a|^4` -> `a^4`, for letters"""
    if (
        type(line) is w.Power
        and type(line.base) is w.AbsoluteValue
        and any(type(part) is w.Name for part in w.walk(line.base))
    ):
        return w.Power(line.base.operand, line.exponent)
    return None
