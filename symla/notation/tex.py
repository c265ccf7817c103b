r"""Written expressions as LaTeX mathematics; needs amsmath and nothing else, and passes KaTeX in strict mode.

Root(Sum((Power(3, 2), Power(-2, 2))))   \sqrt{3^{2} + (-2)^{2}}
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import ClassVar

from symla.notation import written as w
from symla.notation.accents import OVER, Accent
from symla.notation.conventions import STANDARD, Conventions
from symla.notation.indices import join_indices
from symla.notation.printer import Printer
from symla.notation.shape import ARRAY, FRACTION, has_high_rows, has_sums
from symla.notation.tightness import ATOM, FUNCTIONS, POWER, PREFIXED, PRODUCT, QUOTIENT

GREEK = frozenset(
    "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi pi rho sigma tau upsilon phi chi psi "
    "omega Gamma Delta Theta Lambda Xi Pi Sigma Upsilon Phi Psi Omega".split()
)
# Letters that TeX spells as commands.
_LETTERS = GREEK | {"ell", "hbar", "aleph"}
_FUNCTIONS = FUNCTIONS | {"exp", "max", "min", "log"}
_MOST_COLUMNS = 10  # of amsmath's matrices
_GAP, _HIGH_GAP = r" \\ ", r" \\[4pt] "  # between the rows of an array


class TexPrinter(Printer):
    """LaTeX mathematics."""

    constants: ClassVar = {"pi": r"\pi", "e": "e", "i": "i", "inf": r"\infty"}
    signs: ClassVar = {
        **{sign: sign for sign in "=<>"},
        "!=": r"\ne",
        "<=": r"\le",
        ">=": r"\ge",
        "~": r"\approx",
        "->": r"\to",
        "<->": r"\leftrightarrow",
    }
    products: ClassVar = {"dot": r" \cdot ", "cross": r" \times ", "hadamard": r" \odot ", "outer": r" \otimes "}
    thin = " "
    dots = r"\cdots"
    list_dots = r"\dots"
    arrows = True
    braces = r"\{", r"\}"
    between_arrows = r"\;"  # which TeX leaves out between relations
    edge = ""  # the padding at both edges of an array with its own brackets
    columns_of_matrices = "cr"  # the columns, centred or not, that environments for matrices are good for

    def __init__(self, conventions: Conventions = STANDARD) -> None:
        super().__init__(conventions)
        self.times = r" \cdot " if conventions.times == "dot" else r" \times "
        self._brackets = "bmatrix" if conventions.brackets == "square" else "pmatrix"
        self._rows = lru_cache(maxsize=2048)(self._row)  # successive matrices share most of their rows

    def arrow(self, steps: Sequence[w.Node]) -> str:
        if len(steps) == 1:
            return rf"\xrightarrow{{{self.printed(steps[0])}}}"
        gap = _HIGH_GAP if any(self.high(step) & FRACTION for step in steps) else _GAP
        return r"\begin{array}{c} " + gap.join(map(self.printed, steps)) + r" \end{array} \longrightarrow"

    def group(self, text: str, within: w.Node | None = None) -> str:
        return rf"\left({text}\right)" if within is not None and self.high(within) else f"({text})"

    def fraction(self, numerator: str, denominator: str) -> str:
        return rf"\frac{{{numerator}}}{{{denominator}}}"

    def decimal(self, node: w.Decimal) -> str:
        return node.digits.replace(".", "{,}") if self.conventions.decimal_mark == "comma" else node.digits

    def letter(self, base: str, subscript: tuple[str, ...], kind: w.NameKind, accent: Accent) -> str:
        if base in _LETTERS:
            text = "\\" + base
        elif len(base) == 1:
            text = tex_escape(base)
        else:
            text = rf"\mathit{{{tex_escape(base)}}}"
        if kind == "vector":
            style = self.conventions.vectors
            if style == "bold":
                text = rf"\boldsymbol{{{text}}}" if base in _LETTERS else rf"\mathbf{{{tex_escape(base)}}}"
            elif style == "arrow":
                text = rf"\vec{{{text}}}"
        if accent in OVER:
            text = rf"\{accent}{{{text}}}"
        if subscript:
            text += f"_{{{tex_escape(join_indices(subscript))}}}"
        return text + "'" if accent == "prime" else text

    def power(self, node: w.Power) -> str:
        base, exponent = node.base, node.exponent
        text = self._names(base) if type(base) is w.Name else self.at(ATOM, base)
        return f"{text}^{{{self._spell[type(exponent)](exponent)}}}"

    def root(self, node: w.Root) -> str:
        index = "" if node.index == 2 else f"[{node.index}]"
        radicand = node.radicand
        return rf"\sqrt{index}{{{self._spell[type(radicand)](radicand)}}}"

    def absolute_value(self, node: w.AbsoluteValue) -> str:
        return self._fence("lvert", "rvert", node.operand)

    def norm(self, node: w.Norm) -> str:
        text = self._fence("lVert", "rVert", node.operand)
        return text if node.kind is None else f"{text}_{{{self.printed(node.kind)}}}"

    def _fence(self, left: str, right: str, inner: w.Node) -> str:
        text = self._spell[type(inner)](inner)
        if self.high(inner) & (FRACTION | ARRAY):
            return rf"\left\{left} {text} \right\{right}"
        return rf"\{left} {text} \{right}"

    def call(self, node: w.Call, exponent: w.Node | None = None) -> str:
        name = node.function
        head = "\\" + name if name in _FUNCTIONS else rf"\operatorname{{{tex_escape(self.said.spelling(name))}}}"
        if node.subscript is not None:
            head += f"_{{{self.printed(node.subscript)}}}"
        if exponent is not None:
            head += f"^{{{self.printed(exponent)}}}"
        if name == "exp":
            return f"e^{{{self.printed(node.arguments[0])}}}"
        if len(node.arguments) == 1 and not node.keywords:
            argument = node.arguments[0]
            bare = name in PREFIXED and self.level(argument) >= QUOTIENT
            if bare and not self._opens(argument):  # ln (-1)^2 would differ
                return f"{head} {self.printed(argument)}"
        inner = [self.listed(node.arguments)] if node.arguments else []
        inner += [rf"\mathit{{{tex_escape(key)}}} = {self.printed(value)}" for key, value in node.keywords]
        return head + self.group(self.separator.join(inner), w.Call(name, node.arguments, node.keywords))

    def _opens(self, node: w.Node) -> bool:
        """Whether the node is a power whose base begins with a bracket."""
        if isinstance(node, w.Power):
            return self._in_brackets(node.base, ATOM)
        if isinstance(node, w.Transpose | w.Degrees):
            return self._in_brackets(node.operand, ATOM if isinstance(node, w.Transpose) else POWER)
        return False

    def _in_brackets(self, node: w.Node, level: int) -> bool:
        row = type(node) is w.Vector and not self.columns and len(node.entries) > 1
        return row or self.level(node) < level or self._opens(node)

    def matrix(self, node: w.Matrix) -> str:
        cells = self.cells(node)
        body = self._body(cells)
        shown = len(cells[0]) if cells else 0
        column = "c" if has_sums(cells) else "r"
        if node.bar is None and shown <= _MOST_COLUMNS and column in self.columns_of_matrices:
            return rf"\begin{{{self._brackets}}} {body} \end{{{self._brackets}}}"
        columns = "c" * shown
        if node.bar is not None and node.rows:
            front = len(self.elided(node.rows[0][: node.bar]))
            columns = column * front + "|" + column * (shown - front)
        left, right = "[]" if self.conventions.brackets == "square" else "()"
        return self._array(left, columns, body, right)

    def _array(self, left: str, columns: str, body: str, right: str) -> str:
        return rf"\left{left}\begin{{array}}{{{self.edge}{columns}{self.edge}}} {body} \end{{array}}\right{right}"

    def _body(self, cells: Sequence[tuple[w.Node | None, ...]]) -> str:
        return (_HIGH_GAP if has_high_rows(cells) else _GAP).join(map(self._rows, cells))

    def _row(self, row: tuple[w.Node | None, ...]) -> str:
        """The printed row."""
        if row and row[0] is None:  # the dots of an elided row follow its first entries
            return " & ".join([r"\vdots"] * len(row))
        spell, bare = self._spell, self._bare
        return " & ".join(
            [
                str(cell.value)
                if type(cell) is w.Number and type(cell.value) is int and -bare < cell.value < bare
                else r"\cdots"
                if cell is None
                else spell[type(cell)](cell)
                for cell in row
            ]
        )

    def determinant(self, node: w.Determinant) -> str:
        operand = node.operand
        if type(operand) is not w.Matrix:
            return rf"\det({self.printed(operand)})"
        cells = self.cells(operand)
        body, column = self._body(cells), "c" if has_sums(cells) else "r"
        if column in self.columns_of_matrices:
            return rf"\begin{{vmatrix}} {body} \end{{vmatrix}}"
        return self._array("|", column * len(cells[0]), body, "|")

    def transpose(self, node: w.Transpose) -> str:
        return self.at(ATOM, node.operand) + r"^{\mathsf{T}}"

    def conjugate(self, node: w.Conjugate) -> str:
        return rf"\overline{{{self.printed(node.operand)}}}"

    def summation(self, node: w.Summation) -> str:
        return rf"\sum_{{{node.index}={node.lower}}}^{{{node.upper}}} {self.at(PRODUCT, node.term)}"

    def degrees(self, node: w.Degrees) -> str:
        return self.at(POWER, node.operand) + r"^{\circ}"

    def word(self, text: str) -> str:
        return rf" \text{{ {tex_escape(text)} }} "

    def branches(self, node: w.Branches) -> str:
        rows = [
            rf"{self.printed(value)} & \text{{{tex_escape(self.said.otherwise)}}}"
            if condition is None
            else rf"{self.printed(value)} & \text{{{tex_escape(self.said.condition)} }} {self.printed(condition)}"
            for value, condition in node.rows
        ]
        return r"\begin{cases} " + r" \\ ".join(rows) + r" \end{cases}"


_ESCAPES = {c: "\\" + c for c in "&%$#_{}"} | {
    "\\": r"\textbackslash{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
}
_TRANSLATION = str.maketrans(_ESCAPES)


def tex_escape(text: str) -> str:
    """Plain text escaped for LaTeX."""
    return text.translate(_TRANSLATION)


@lru_cache(maxsize=32)
def tex_printer(conventions: Conventions = STANDARD) -> TexPrinter:
    """The LaTeX printer of these conventions."""
    return TexPrinter(conventions)
