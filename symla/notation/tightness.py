"""Binding strengths of expressions, and which factors may be juxtaposed."""

from __future__ import annotations

from symla.notation import written as w
from symla.notation.named import NamedZero
from symla.notation.spoken import SPOKEN

# Binding strengths, loosest first.
RELATION, SUM, SIGNED, PRODUCT, APPLIED, QUOTIENT, POWER, ATOM = range(8)

LEVELS: dict[type[w.Node], int] = {
    **dict.fromkeys((w.Relation, w.Branches, *SPOKEN), RELATION),
    w.Sum: SUM,
    w.Negative: SIGNED,
    w.Product: PRODUCT,
    w.VectorProduct: PRODUCT,
    w.Summation: PRODUCT,
    w.Call: APPLIED,
    w.Quotient: QUOTIENT,
    w.Power: POWER,
    w.Root: POWER,
    w.Transpose: POWER,
}

ATOMS = frozenset((w.Number, w.Name))
# What may follow another factor without a multiplication sign.
JUXTAPOSED = frozenset(
    (
        w.Name,
        NamedZero,
        w.Constant,
        w.Root,
        w.Sum,
        w.Vector,
        w.Matrix,
        w.AbsoluteValue,
        w.Norm,
        w.Call,
        w.Transpose,
        w.Conjugate,
    )
)
NO_COEFFICIENTS = frozenset(map(w.Number, (0, 1, -1)))  # of numbers: nobody writes 1k or 1√2
APART_FROM_FRACTIONS = frozenset((w.Number, w.Decimal, w.Degrees, w.Quotient, w.Root))
SIGN_WITHIN = frozenset((w.Product, w.Negative, w.VectorProduct))  # as a first factor, it would run into the next
FUNCTIONS = frozenset("cos sin tan cosh sinh tanh cot sec csc arccos arcsin arctan ln".split())
_SQUARED = frozenset("cos sin tan cosh sinh tanh cot sec csc".split())  # powers are written cos² t
PREFIXED = FUNCTIONS | {"proj"}  # whose argument may stand without parentheses


def is_array(node: w.Node) -> bool:
    """Whether it is written as a vector or a matrix, or as the name of one."""
    return (
        node.kind in ("vector", "matrix") if type(node) is w.Name else type(node) in (w.Vector, w.Matrix, w.Transpose)
    )


def is_applied(node: w.Node) -> bool:
    """Whether no factor follows without a sign: cos(t) 2, cos² t x; but e^t is a power."""
    if isinstance(node, w.Call):
        return node.function != "exp"
    return isinstance(node, w.Degrees) or (isinstance(node, w.Power) and raised(node) is not None)


def raised(node: w.Power) -> w.Call | None:
    """The function of which this is a power, if the exponent stands at its name; cos⁻¹ t would be the inverse."""
    base, exponent = node.base, node.exponent
    if type(base) is not w.Call or base.function not in _SQUARED or type(exponent) is not w.Number:
        return None
    return base if type(exponent.value) is int and exponent.value > 1 else None
