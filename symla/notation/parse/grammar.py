"""The grammar of expressions: a Pratt parser over a list of tokens.

    2x^2 - 3            Sum((Product((2, Power(x, 2))), Negative(3)))
    [1 -2]              two entries; [1 - 2] is one
    2 A^T B             Product((2, Transpose(A), B))

The table `PREFIX`, collected from the modules of operands, maps the first token of an operand to its parser.
"""

from __future__ import annotations

from typing import Final

from symla.notation.parse import between, bounds, doubtful, elementwise, logic, names
from symla.notation.parse.cursor import NUMBERS, Cursor, SideBySide
from symla.notation.parse.factors import is_factor, split_factors
from symla.notation.parse.lexer import clipped
from symla.notation.parse.numbers import is_number, opposite
from symla.notation.parse.prefixes import PREFIX
from symla.notation.parse.shapes import is_vector, primed, together
from symla.notation.parse.words import (
    ADJOINT_MARKS,
    BINDING,
    COMBINING,
    POWER,
    PRODUCT,
    STOP,
    SUM,
    TRANSPOSE_MARKS,
    VECTOR_SIGNS,
)
from symla.notation.written import (
    AnswerPart,
    Call,
    Conjugate,
    Constant,
    Decimal,
    Degrees,
    Name,
    Negative,
    Node,
    Number,
    Power,
    Quotient,
    Sum,
    Transpose,
    VectorProduct,
)

ONE: Final = NUMBERS["1"]
IMAGINARY: Final = Constant("i")
_DIGITS: Final = frozenset("0123456789.")
_INDEXED: Final = (Name, Call, AnswerPart)  # after any other token, a bracket without space is an index
_SIDE_BY_SIDE: Final = "two numbers side by side"


class Parser(Cursor):
    """A parser: each method reads one construct from the current position and moves past it."""

    __slots__ = ()

    # ---- statements -------------------------------------------------------------------------------------------------

    def statement(self) -> Node:
        """An expression, or statements about expressions."""
        return logic.statement(self)

    # ---- expressions ------------------------------------------------------------------------------------------------

    def expression(self, floor: int) -> Node:
        """An expression of the operators that bind tighter than `floor`."""
        tokens = self.tokens
        outer, self.height = self.height, 0
        left: Node | None = NUMBERS.get(tokens[self.at])
        if left is None or tokens[self.at + 1][:1] in doubtful.BEHIND_NUMBERS:
            self.floor = floor
            left = self.operand()
        else:
            self.at += 1
        while True:
            token = tokens[self.at]
            binding = BINDING.get(token, PRODUCT)
            if binding <= floor or (self.bracket >= 0 and self.parted(token)):
                break
            if binding == POWER:
                left = self.postfix(left)
            elif binding == PRODUCT:
                left = self.product(left)
            else:
                left = self.sum(left)
        if self.height < outer:
            self.height = outer
        return left

    def operand(self) -> Node:
        """An operand: a number, a name, a call, a list, or a parenthesis."""
        token = self.tokens[self.at]
        handler = PREFIX.get(token)
        if handler is None:
            first = token[:1]
            if first.isascii() and first.isalpha():
                handler = PREFIX["name(" if token[-1] == "(" else "name"]
            elif first in _DIGITS and is_number(token):
                handler = PREFIX["0"]
            elif first == "\\":
                handler = PREFIX["\\"]
            elif token and token[-1] == "√":
                handler = PREFIX["√"]
            elif first in "'\"" and len(token) > 1:
                handler = PREFIX["quoted"]
            else:
                handler = PREFIX["other"]
        depth = self.depth = self.depth + 1
        if depth > bounds.NESTING:
            self.fail(bounds.DEEP)
        node = handler(self)
        self.depth = depth - 1
        return self.deeper(node)

    def sum(self, left: Node) -> Node:
        """The terms after the first: `4 - 10 + 18` -> Sum((4, Negative(10), 18))"""
        tokens = self.tokens
        terms = [left]
        while True:
            token = tokens[self.at]
            if (token != "+" and token != "-") or (self.bracket >= 0 and self.parted(token)):
                return self.deeper(Sum(tuple(terms)))
            self.at += 1
            term = self.expression(SUM)
            terms.append(term if token == "+" else Negative(term))

    def product(self, left: Node) -> Node:
        """The factors after the first, from left to right: `2a/3b` -> Product((Quotient(Product((2, a)), 3), b))"""
        tokens, operations = self.tokens, self.functions
        factors = [left]
        while True:
            token = tokens[self.at]
            binding = BINDING.get(token)
            if len(factors) > bounds.FACTORS:
                self.fail(bounds.MANY_FACTORS)
            if token == "x(" and is_factor(self, "x"):
                split_factors(self)  # u x (v + w)
                token = "x"
            if binding is None and token in between.WORDS and (sign := between.sign(self, factors)):
                token, binding = sign, PRODUCT
            if binding is None:
                if self.bracket >= 0 and self.parted(token):
                    break
                if token == "{" and tokens[self.at + 1] == "}":
                    self.at += 2  # an empty group means nothing: x {}+{} y
                    continue
                doubtful.run_on(self, self.at)
                right = self.beside(factors[-1])
                if right == IMAGINARY and factors[-1] == ONE and token in ("i", "j", "im"):
                    factors[-1] = right  # 1i
                else:
                    factors.append(right)
                continue
            if binding != PRODUCT:
                break
            at = self.at
            self.at += 1
            if token in VECTOR_SIGNS:
                factors = between.multiplied(self, factors, VECTOR_SIGNS[token], at)
            elif token == "/" or token == "//":
                doubtful.division(self, token)
                factors = [self.deeper(Quotient(together(factors), self.expression(PRODUCT)))]
            elif token == "./":
                factors = [self.deeper(elementwise.quotient(self, together(factors), self.expression(PRODUCT), at))]
            elif token == "@" or token == "%*%":
                right = self.expression(PRODUCT)
                if is_vector(right, operations) and is_vector(together(factors), operations):  # NumPy's dot product
                    factors = [self.deeper(VectorProduct("dot", together(factors), right))]
                else:
                    factors.append(right)
            else:
                factors.append(self.expression(PRODUCT))
        return factors[0] if len(factors) == 1 else self.deeper(together(factors))

    def beside(self, left: Node) -> Node:
        """A factor by juxtaposition: `2x`, `A B`, `3(a + b)`."""
        token = self.tokens[self.at]
        if token[:1] in _DIGITS and is_number(token):
            if type(left) in (Number, Decimal):
                raise SideBySide(_SIDE_BY_SIDE, self.source, self.start(self.at), "a sign between them")
            self.fail("a number directly after a factor", "a sign between them")
        if token == "[" and type(left) in _INDEXED and not self.gap(self.at):
            self.fail("entries are not picked out by index", "a sign between them")
        doubtful.factor(self, left)
        return self.expression(PRODUCT)

    def run(self) -> Node:
        """The right operand of a dot or cross product: juxtaposed factors up to the first vector, `u · 2v`."""
        factors = [self.expression(PRODUCT)]
        while True:
            token = self.tokens[self.at]
            if token in BINDING or is_vector(factors[-1], self.functions) or (self.bracket >= 0 and self.parted(token)):
                return together(factors)
            if len(factors) >= bounds.FACTORS:
                self.fail(bounds.MANY_FACTORS)
            factors.append(self.beside(factors[-1]))

    # ---- after an operand ------------------------------------------------------------------------------------------

    def postfix(self, left: Node) -> Node:
        """A power, a transpose mark, a degree sign, an accent, a subscript."""
        token = self.tokens[self.at]
        self.at += 1
        self.deeper(left)
        if token == "^" or token == "**":
            raised = self.power(left)
            if self.tokens[self.at] == "_" and type(left) is Name and type(raised) is Power:
                return Power(names.decorated(self, left), raised.exponent)  # x^2_1
            return raised
        if token == ".^":
            at = self.at - 1
            return elementwise.power(self, left, self.power(left), at)
        if token == "°":
            return Degrees(left)
        if token == "′":
            if type(left) is not Name:
                self.fail("a prime on something that is not a letter", index=self.at - 1)
            return primed(left)
        if token in COMBINING:
            self.at -= 1
            self.fail("a mark over something that is not a letter")
        doubtful.prime(self, left, token)
        return Transpose(left)

    def power(self, base: Node) -> Node:
        """A superscript: an exponent, a transpose mark, a degree sign, or a prime."""
        tokens = self.tokens
        at = self.at
        token = tokens[at]
        braced = token == "{"
        mark = tokens[at + 1] if braced else token
        if not braced or tokens[at + 2] == "}":
            if mark in TRANSPOSE_MARKS or mark in ADJOINT_MARKS:
                self.at += 3 if braced else 1
                return Transpose(base) if mark in TRANSPOSE_MARKS else Transpose(Conjugate(base))
            if mark in ("⊙", "°"):
                self.at += 3 if braced else 1
                return Degrees(base)
            if mark in ("′", "'") and type(base) is Name:
                self.at += 3 if braced else 1
                return primed(base)
        if braced:
            self.enter()
            exponent = self.within(STOP)
            self.depth -= 1
            self.expect("}")
        else:
            if self.latex and len(token) > 1 and token.isdigit():
                self.fail(f"only the {token[0]} is raised here", f"^{{{clipped(token)}}}")
            bracket, self.bracket = self.bracket, -1
            self.at += token == "-"
            exponent = self.expression(POWER)
            if tokens[self.at] in ("^", "**"):
                exponent = self.tower(exponent)
            if token == "-":
                exponent = self.deeper(opposite(exponent))
            self.bracket = bracket
        return self.raised(base, exponent, at)

    def tower(self, base: Node) -> Node:
        """The exponent tower `3^4` in `2^3^4`."""
        self.enter()
        node = self.power(self.deeper(base))
        self.depth -= 1
        return node

    def raised(self, base: Node, exponent: Node, at: int) -> Node:
        """The power, unless its value would be too large, as in `9^9^9`."""
        if exponent == Name("T"):
            return Transpose(base)
        if exponent == Name("H") and type(base) is not Number and "H" not in self.names:
            return Transpose(Conjugate(base))
        if type(exponent) is Negative and exponent.operand == Name("T"):
            return Transpose(Power(base, Number(-1)))
        if type(exponent) is not Number or type(base) not in (Number, Name) or not -16 <= exponent.value <= 16:
            from symla.notation.parse.magnitude import check_power

            self.powers = check_power(self, base, exponent, at)
        if type(base) is Name and base.base == "e" and base == Name("e"):
            base = Constant("e")
        return Power(base, exponent)

    def within(self, floor: int) -> Node:
        """An expression between brackets, where space separates nothing."""
        bracket, self.bracket = self.bracket, -1
        node = self.expression(floor)
        self.bracket = bracket
        return node
