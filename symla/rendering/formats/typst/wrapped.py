"""Typst mathematics that may go on in the next line: brackets stand alone, since a line may end between them."""

from __future__ import annotations

from symla.notation import written as w
from symla.notation.wrapped import MARK, Wrapped
from symla.rendering.formats.typst.printing import TypstPrinter

_NOTHING = "zws"  # before a sign, which has room on both sides then


class WrappedTypstPrinter(Wrapped, TypstPrinter):
    """Typst mathematics with marks where a line may end."""

    plus = f" {MARK}{_NOTHING} + "
    minus = f" {MARK}{_NOTHING} - "
    slash = " slash "
    gap = " thin "
    wide_gap = " thick "
    bar = 'class("relation", |)'
    braces = r"\{", r"\}"
    between_rows = r"\;"

    def group(self, text: str, within: w.Node | None = None) -> str:
        return rf"\({text}\)"

    def raised(self, base: str, exponent: str) -> str:
        return f"{base}^({exponent})"

    def bracket(self, sign: str) -> str:
        return f"\\{sign}"

    def absolute_value(self, node: w.AbsoluteValue) -> str:
        return f'class("opening", |) {self(node.operand)} class("closing", |)'

    def norm(self, node: w.Norm) -> str:
        text = f'class("opening", ‖) {self(node.operand)} class("closing", ‖)'
        return text if node.kind is None else f"{text}_({self(node.kind)})"

    def call(self, node: w.Call, exponent: w.Node | None = None) -> str:
        text = super().call(node, exponent)
        return text.replace(MARK, "") if node.function == "exp" or node.subscript is not None else text

    def determinant(self, node: w.Determinant) -> str:
        if type(node.operand) is w.Matrix and node.operand.rows:
            return super().determinant(node).replace(MARK, "")
        return f'op("det") {self.group(self(node.operand))}'

    def conjugate(self, node: w.Conjugate) -> str:
        return super().conjugate(node).replace(MARK, "")

    def branches(self, node: w.Branches) -> str:
        return super().branches(node).replace(MARK, "")
