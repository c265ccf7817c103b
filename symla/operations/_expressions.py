"""An expression in names, prepared for evaluation: each name has the kind of its value, each list a name.

2 A^T B  with A, B matrices       the same, of matrices
[[1, 2], [3, 4]] v                A v, with A for the list
|A|, |v|                          det(A), ‖v‖
trace(A), inverse(A)              tr(A), A^-1
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from math import gcd
from typing import Any

from symla.derivation.given import GivenMatrix, GivenScalar, GivenVector, Quantity
from symla.errors import SymlaError
from symla.notation import written as w
from symla.notation.exact import rational
from symla.notation.parse.words import GREEK_WORDS
from symla.notation.rational import Fraction
from symla.notation.sums import minus, plus
from symla.operations._plain import ArgumentError
from symla.operations._quantities import matrix, vector
from symla.operations._terms import letters_in


class NoSuchName(SymlaError):
    """A name in an expression has no value."""

    def __init__(self, message: str, name: str) -> None:
        super().__init__(message, name)
        self.name = name

    def __str__(self) -> str:
        return str(self.args[0])

    def place_in(self, text: str) -> int:
        """The position of the name in the text."""
        for word in (self.name, self.name.partition("_")[0]):
            found = re.search(rf"(?<![A-Za-z0-9_]){re.escape(word)}(?![A-Za-z0-9(])", text)
            if found:
                return found.start()
        return len(text) - len(text.lstrip())


def in_kinds(node: w.Node, data: Mapping[str, Quantity], domain: str) -> tuple[w.Node, dict[str, Quantity]]:
    """The expression with kinds, and the data together with the lists in the expression."""
    return _Reading(data, node, domain).whole()


class _Reading:
    """The state while one expression is read."""

    def __init__(self, data: Mapping[str, Quantity], node: w.Node, domain: str) -> None:
        self.node = node
        self.domain = domain
        self.data = dict(data)
        self.scalars = {q.name: q.entry for q in data.values() if isinstance(q, GivenScalar)}
        taken = {part.base for part in w.names_in(node)}
        taken |= {part.base for q in data.values() for part in w.names_in(q.given.value)}
        self.taken = taken | {name.lower() for name in taken} | {name.upper() for name in taken}

    def whole(self) -> tuple[w.Node, dict[str, Quantity]]:
        if isinstance(self.node, w.Relation | w.Both | w.Branches | w.Items):
            raise ArgumentError("is an expression such as 2 A^T B - (A + B)^2, without a relation sign")
        self.refuse_own_letters()
        return tidied(_signs_inside(self.put(self.node))), self.data

    def refuse_own_letters(self) -> None:
        """Refuse symbols in the data that look like a component of a vector or an entry of a matrix."""
        owners = {
            n.typed: q.name.typed for q in self.data.values() if not isinstance(q, GivenScalar) for n in letters_in(q)
        }
        for quantity in self.data.values():
            for part in w.walk(quantity.given.value):
                if isinstance(part, w.Name) and part.typed in owners:
                    raise ArgumentError(
                        f"has {part.typed} in its data, which is a part of {owners[part.typed]}; use other letters"
                    )

    def put(self, part: w.Node) -> w.Node:
        if isinstance(part, w.Name):
            return self.named(part)
        if isinstance(part, w.Vector | w.Matrix):
            return self.listed(part)
        if isinstance(part, w.Decimal):
            exact = rational(part)
            assert exact is not None
            return w.number(exact)
        if isinstance(part, w.Relation | w.Both | w.Branches | w.Items):
            raise ArgumentError("has a relation where a value belongs")
        if isinstance(part, w.Summation):
            raise ArgumentError("has a sum sign; write the sum out")
        if isinstance(part, w.Constant) and part.symbol == "inf":
            raise ArgumentError("takes finite numbers")
        if isinstance(part, w.Norm):
            return w.Norm(self.put(part.operand), part.kind)
        if isinstance(part, w.Call) and part.function not in _FUNCTIONS:
            return self.called(part)
        changed = w.rebuild(part, self.put)
        if isinstance(changed, w.AbsoluteValue) and kind_of(changed.operand) != "scalar":
            inside = changed.operand
            return w.Norm(inside) if kind_of(inside) == "vector" else w.Determinant(inside)
        return changed

    def named(self, name: w.Name) -> w.Node:
        quantity = self.data.get(name.typed) if not name.accent else None
        if quantity is not None:
            return quantity.name
        if name.kind != "scalar" or not ((len(name.base) == 1 and name.base.islower()) or name.base in GREEK_WORDS):
            example = "[3, 4]" if name.base[:1].islower() else "[[1, 2], [3, 4]]"
            raise NoSuchName(f"{name.typed} has no value; give it one, such as {name.typed}={example}", name.typed)
        return name

    def listed(self, part: w.Node) -> w.Node:
        """A name for a list, as for a matrix given without one; equal lists get the same name."""
        part = w.substitute(part, {w.Name(n.base, n.subscript): entry for n, entry in self.scalars.items()})
        for inner in w.walk(part):
            if isinstance(inner, w.Name) and kind_of(self.named(inner)) != "scalar":
                raise ArgumentError(f"has {inner.typed} in a list, and entries are numbers")
        is_vector = isinstance(part, w.Vector)
        letters = "uvwpqrsxyzabcdfghk" if is_vector else "ABCDEGHKLMNPQRSTUVWXYZ"
        letter = next((x for x in letters if x not in self.taken), "")
        if not letter:
            raise ArgumentError("has more lists than there are letters for them")
        new: GivenVector | GivenMatrix
        new = vector(part, letter, self.domain) if is_vector else matrix(part, letter, self.domain)
        for quantity in self.data.values():
            if type(quantity) is type(new) and quantity.given.value == new.given.value:
                return quantity.name
        self.data[letter] = new
        self.taken |= {letter, letter.lower(), letter.upper()}
        return new.name

    def called(self, call: w.Call) -> w.Node:
        """A call of an operation, in mathematical signs where there are any."""
        build = _IN_SIGNS.get(call.function)
        if build is None or call.keywords:
            raise ArgumentError(f"has {call.function}, which does not stand in an expression; name its result instead")
        try:
            return build(*[self.put(argument) for argument in call.arguments])
        except TypeError:
            raise ArgumentError(f"has {call.function} with {len(call.arguments)} arguments") from None


_FUNCTIONS = frozenset(
    "cos sin tan cosh sinh tanh cot sec csc arccos arcsin arctan exp ln max min relu step sigmoid".split()
)
_IN_SIGNS: dict[str, Callable[..., w.Node]] = {
    "tr": lambda a: w.Call("tr", (a,)),
    "trace": lambda a: w.Call("tr", (a,)),
    "rank": lambda a: w.Call("rank", (a,)),
    "determinant": lambda a: w.Determinant(a),
    "inverse": lambda a: w.Power(a, w.MINUS_ONE),
    "transpose": lambda a: w.Transpose(a),
    "matrix_power": lambda a, n: w.Power(a, n),
    "matrix_add": plus,
    "vector_add": plus,
    "matrix_subtract": minus,
    "vector_subtract": minus,
    "scalar_multiply": lambda a, b: w.Product((a, b)),
    "matrix_multiply": lambda a, b: w.Product((a, b)),
    "matrix_vector": lambda a, b: w.Product((a, b)),
    "hadamard": lambda a, b: w.VectorProduct("hadamard", a, b),
    "dot": lambda a, b: w.VectorProduct("dot", a, b),
    "cross": lambda a, b: w.VectorProduct("cross", a, b),
    "outer": lambda a, b: w.VectorProduct("outer", a, b),
    "magnitude": lambda a: w.Norm(a),
    "norm_l1": lambda a: w.Norm(a, w.ONE),
    "norm_l2": lambda a: w.Norm(a, w.TWO),
    "norm_linf": lambda a: w.Norm(a, w.INFINITY),
    "norm_frobenius": lambda a: w.Norm(a, w.Name("F")),
    "norm_induced_l1": lambda a: w.Norm(a, w.ONE),
    "norm_induced_linf": lambda a: w.Norm(a, w.INFINITY),
    "norm_p": lambda a, p: w.Norm(a, p),
}


def kind_of(node: w.Node) -> w.NameKind:
    """Whether the expression stands for a number, a vector or a matrix, if it stands for anything."""
    if isinstance(node, w.Name):
        return node.kind
    if isinstance(node, w.Transpose):
        return "matrix"
    if isinstance(node, w.Product):
        listed = [factor for factor in node.factors if kind_of(factor) != "scalar"]
        if not listed:
            return "scalar"
        is_row = isinstance(listed[0], w.Transpose) and kind_of(listed[0].operand) == "vector"
        kind = kind_of(listed[-1])
        return "scalar" if is_row and kind == "vector" else kind  # u^T v is a number
    if isinstance(node, w.VectorProduct):
        return {"dot": "scalar", "cross": "vector", "outer": "matrix"}.get(node.kind) or kind_of(node.left)  # type: ignore[return-value]
    inner = _OF_ITS_PART.get(type(node))
    return "scalar" if inner is None else kind_of(inner(node))


_OF_ITS_PART: dict[type[w.Node], Callable[[Any], w.Node]] = {
    w.Sum: lambda n: n.terms[0],
    w.Negative: lambda n: n.operand,
    w.Power: lambda n: n.base,
    w.Quotient: lambda n: n.numerator,
    w.Conjugate: lambda n: n.operand,
}


def _signs_inside(node: w.Node) -> w.Node:
    """`-(2 A)` as -2 times A, as it is written; the minus sign of a term stays in front."""
    if type(node) is w.Sum:
        terms = [
            w.Negative(_signs_inside(t.operand)) if type(t) is w.Negative else _signs_inside(t) for t in node.terms
        ]
        return w.Sum(tuple(terms))
    node = w.rebuild(node, _signs_inside)
    if type(node) is w.Negative and type(node.operand) is w.Product:
        first, *others = node.operand.factors
        if type(first) is w.Number and first.value > 0:
            return w.Product((w.Number(-first.value), *others), node.operand.signed)
    return node


def tidied(node: w.Node) -> w.Node:
    """The expression in which whatever prints as one number is one number, in lowest terms and with its sign.  Entries
    are already in final form.
    """
    if isinstance(node, w.Number | w.Name | w.Vector | w.Matrix):
        return node
    if type(node) is w.Sum:
        return w.rebuild(node, lambda t: w.Negative(tidied(t.operand)) if type(t) is w.Negative else tidied(t))
    node = w.rebuild(node, tidied)
    if type(node) is w.Negative and type(node.operand) is w.Number and node.operand.value > 0:
        return w.Number(-node.operand.value)
    if type(node) is w.Quotient and type(node.numerator) is type(node.denominator) is w.Number:
        top, bottom = node.numerator.value, node.denominator.value
        if type(top) is int and type(bottom) is int and bottom > 1 and gcd(top, bottom) == 1:
            return w.Number(Fraction(top, bottom))
    return node
