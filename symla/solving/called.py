"""The Python call that solves a problem again: `symla.solve("norm_l2(v)", names={"v": "[3, 4]"})`."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from symla.derivation.model import Derivation
from symla.notation import written as w
from symla.notation.accents import Accent, spelled
from symla.notation.conventions import STANDARD, WHOLE, Conventions
from symla.notation.frozen import replace
from symla.notation.named import NamedZero, zeros_in
from symla.notation.plain import PlainPrinter
from symla.notation.statements import Property
from symla.notation.tightness import APPLIED, ATOM, QUOTIENT
from symla.rendering.words.languages import ENGLISH

_WIDEST = 100


class CallPrinter(PlainPrinter):
    """Expressions as they are typed, with arrays in Python syntax."""

    def __init__(self, entries: bool = False) -> None:
        super().__init__(replace(STANDARD, longest=WHOLE, decimal_mark="point"))
        self.times = "*"
        self.thin = "*" if entries else " "  # spaces would separate entries
        self._within: CallPrinter = self if entries else CallPrinter(True)

    def letter(self, base: str, subscript: tuple[str, ...], kind: w.NameKind, accent: Accent) -> str:
        return spelled(base, accent, subscript)

    def vector(self, node: w.Vector) -> str:
        return f"[{', '.join(map(self._within, node.entries))}]"

    def matrix(self, node: w.Matrix) -> str:
        if node.bar is not None:
            return super().matrix(node)
        rows = [f"[{', '.join(map(self._within, row))}]" for row in node.rows]
        return f"[{', '.join(rows)}]"

    def items(self, node: w.Items) -> str:
        if any(isinstance(entry, w.Relation) for entry in node.entries):
            return f"'{'; '.join(map(self, node.entries))}'"
        return f"[{', '.join(map(self._within, node.entries))}]"

    def raised(self, exponent: w.Node) -> str:
        return f"^{self.at(ATOM, exponent)}"

    def root(self, node: w.Root) -> str:
        return f"sqrt({self(node.radicand)})" if node.index == 2 else f"root({self(node.radicand)}, {node.index})"

    def quotient(self, node: w.Quotient) -> str:
        return f"{self.at(QUOTIENT, node.numerator)}/{self.at(APPLIED + 2, node.denominator)}"

    def transpose(self, node: w.Transpose) -> str:
        return f"{self.at(ATOM, node.operand)}^T"

    def norm(self, node: w.Norm) -> str:
        return super().norm(node).replace("‖", "||") if node.kind is None else super().norm(node)


@lru_cache(maxsize=1)
def call_printer() -> CallPrinter:
    """The printer of calls."""
    return CallPrinter()


def called(
    call: w.Node, names: Mapping[str, w.Node], derivation: Derivation, conventions: Conventions, language: str
) -> str:
    """The call of this problem with the values of its names, as one or more lines of Python."""
    printed = call_printer()
    parts = [_quoted(printed(call))]
    values = _told(call, names)
    shown = [f"{_quoted(name)}: {_quoted(printed(value))}" for name, value in values.items()]
    shown += [f"{_quoted(zero.name.typed)}: {_root_of(zero)}" for zero in zeros_in(call, *values.values())]
    if shown:
        parts.append(f"names={{{', '.join(shown)}}}")
    if derivation.where:
        parts.append(f"where={_quoted(' and '.join(map(_condition, derivation.where)))}")
    if derivation.domain != "real":
        parts.append(f"domain={_quoted(derivation.domain)}")
    if language != ENGLISH:
        parts.append(f"language={_quoted(language)}")
    chosen = {name: getattr(conventions, name) for name in Conventions.__struct_fields__}
    changed = [f"{name}={value!r}" for name, value in chosen.items() if value != getattr(STANDARD, name)]
    if changed:
        parts.append(f"conventions=symla.Conventions({', '.join(changed)})")
    line = f"symla.solve({', '.join(parts)})"
    return line if len(line) <= _WIDEST else "symla.solve(\n" + "".join(f"    {part},\n" for part in parts) + ")"


def _root_of(zero: NamedZero) -> str:
    """SymPy's own number: `sympy.CRootOf("x**3 - x - 1", 0)`"""
    from sympy import Symbol

    from symla.notation.sympy_zeros import Algebraic

    root = Algebraic(zero).root_of
    return f"sympy.CRootOf({_quoted(str(root.poly.as_expr(Symbol('x'))))}, {root.index})"


def _told(call: w.Node, names: Mapping[str, w.Node]) -> dict[str, w.Node]:
    """The names with values in the call, and in turn those in their values."""
    found: dict[str, w.Node] = {}
    left = [call]
    while left:
        for part in w.walk(left.pop()):
            if isinstance(part, w.Name) and part.typed in names and part.typed not in found:
                found[part.typed] = names[part.typed]
                left.append(names[part.typed])
    return found


def _quoted(text: str) -> str:
    """The text as a Python string in double quotes."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _condition(condition: w.Node) -> str:
    """A condition as typed."""
    if isinstance(condition, Property):
        return f"{call_printer()(condition.operand)} integer"
    return call_printer()(condition)
