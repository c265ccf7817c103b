"""The spellings of a target of printing: the signs and shapes that the rules of the page leave to it."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from typing import ClassVar

from symla.notation import written as w
from symla.notation.accents import Accent
from symla.notation.tightness import QUOTIENT


class Target(ABC):
    """The spelling of mathematics in one target; `Printer` adds the rules."""

    fraction_level = QUOTIENT  # the binding strength of the target's fractions
    negation = "-"
    plus = " + "
    minus = " - "
    arrows = False  # whether the target has labelled arrows
    between_arrows = ""
    times: str
    thin: str
    dots: str
    list_dots: str
    slash = "/"  # of a fraction within a fraction
    beside = " "  # a relation sign
    braces = "{", "}"  # of a set
    constants: ClassVar[Mapping[str, str]] = {"pi": "π", "e": "e", "i": "i", "inf": "∞"}
    signs: ClassVar[Mapping[str, str]] = {
        **{sign: sign for sign in "=<>"},
        "!=": "≠",
        "<=": "≤",
        ">=": "≥",
        "~": "≈",
        "->": "→",
        "<->": "↔",
    }
    products: ClassVar[Mapping[str, str]] = {"dot": " · ", "cross": " × ", "hadamard": " ⊙ ", "outer": " ⊗ "}

    def group(self, text: str, within: w.Node | None = None) -> str:
        """The text in parentheses, which may grow with the node `within`."""
        return f"({text})"

    def sign(self, symbol: str) -> str:
        """A relation sign."""
        return self.signs[symbol]

    def constant(self, node: w.Constant) -> str:
        return self.constants[node.symbol]

    @abstractmethod
    def fraction(self, numerator: str, denominator: str) -> str: ...
    @abstractmethod
    def letter(self, base: str, subscript: tuple[str, ...], kind: w.NameKind, accent: Accent) -> str: ...
    @abstractmethod
    def power(self, node: w.Power) -> str: ...
    @abstractmethod
    def root(self, node: w.Root) -> str: ...
    @abstractmethod
    def absolute_value(self, node: w.AbsoluteValue) -> str: ...
    @abstractmethod
    def norm(self, node: w.Norm) -> str: ...
    @abstractmethod
    def call(self, node: w.Call, exponent: w.Node | None = None) -> str: ...
    @abstractmethod
    def matrix(self, node: w.Matrix) -> str: ...
    @abstractmethod
    def determinant(self, node: w.Determinant) -> str: ...
    @abstractmethod
    def transpose(self, node: w.Transpose) -> str: ...
    @abstractmethod
    def conjugate(self, node: w.Conjugate) -> str: ...
    @abstractmethod
    def summation(self, node: w.Summation) -> str: ...
    @abstractmethod
    def degrees(self, node: w.Degrees) -> str: ...
    @abstractmethod
    def word(self, text: str) -> str: ...
    @abstractmethod
    def branches(self, node: w.Branches) -> str: ...
    def arrow(self, steps: Sequence[w.Node]) -> str:
        """An arrow labelled with row operations, for a target that has `arrows`."""
        return ""
