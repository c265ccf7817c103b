r"""How wide a LaTeX formula will be on the page, in digit widths: an estimate that rather says too much.

\frac{1}{2}     as wide as the wider of the two
\begin{bmatrix} the widest cell of every column
"""

from __future__ import annotations

import re
from functools import lru_cache

_TOKEN = re.compile(
    r"\\begin\{[a-z*]+\}(?:\{[a-z|]*\})?|\\end\{[a-z*]+\}|\\\\(?:\[\d+pt\])?|\\[A-Za-z]+|\\.|[{}&^_]|\S| "
)
_SILENT = frozenset(
    r"\left \right \mathbf \boldsymbol \mathit \mathsf \operatorname \text \hat \vec \overline".split()
    + r"\lvert \rvert \lVert \rVert".split()
)
_WIDE = (
    dict.fromkeys("0123456789", 1.0)
    | dict.fromkeys("(),.;!'", 0.9)
    | dict.fromkeys("+-", 2.5)
    | dict.fromkeys("=<>", 2.8)
    | {r"\cdot": 1.5, r"\times": 2.5, r"\odot": 2.5, r"\otimes": 2.5, r"\cdots": 2.9, r"\dots": 2.9, r"\vdots": 0.6}
    | {r"\longrightarrow": 4.0, r"\to": 2.4, r"\leftrightarrow": 2.4}
    | dict.fromkeys((r"\approx", r"\le", r"\ge", r"\ne"), 2.8)
    | {
        r"\cos": 3.0,
        r"\sin": 2.6,
        r"\arccos": 5.4,
        r"\max": 3.8,
        r"\min": 3.6,
        r"\ln": 1.8,
        r"\quad": 2.0,
        r"\sum": 3.0,
    }
)


@lru_cache(maxsize=4096)
def tex_width(tex: str) -> float:
    """The width of a formula."""
    return _Measure(_TOKEN.findall(tex)).row()


_COMMAND = re.compile(r"\\(?!text)[A-Za-z]+")
_MARKUP = re.compile(r"\\text|[{}]")


@lru_cache(maxsize=4096)
def reason_width(tex: str) -> float:
    """The width of a reason: words mostly, whose letters are narrower than digits."""
    return 0.92 * len(_MARKUP.sub("", _COMMAND.sub("mm", tex)))


class _Measure:
    """One pass over the tokens of a formula."""

    def __init__(self, tokens: list[str]) -> None:
        self.tokens = tokens
        self.at = 0

    def row(self, scale: float = 1.0) -> float:
        """Up to the end, a closing brace, or the end of a cell."""
        total = 0.0
        while self.at < len(self.tokens):
            token = self.tokens[self.at]
            if token == "}" or token == "&" or token.startswith(("\\\\", r"\end")):
                break
            self.at += 1
            total += self.token(token)
        return total * scale

    def token(self, token: str) -> float:
        if token == "{":
            inner = self.row()
            self.at += 1
            return inner
        if token in "^_":
            return 0.75 * self.argument()
        if token == r"\frac":
            return max(self.argument(), self.argument()) + 0.5
        if token == r"\sqrt":
            extra = 0.0
            if self.peek() == "[":
                while self.peek() not in ("]", ""):
                    self.at += 1
                self.at += 1
                extra = 0.8
            return self.argument() + 1.8 + extra
        if token == r"\xrightarrow":
            return 0.75 * self.argument() + 4.0
        if token.startswith(r"\begin"):
            return self.array()
        if token == " ":
            return 0.0
        if token in _SILENT:
            return 0.6 if token.endswith(("vert", "Vert")) else 0.0
        return _WIDE.get(token) or 1.15

    def argument(self) -> float:
        while self.peek() == " ":
            self.at += 1
        if self.peek() == "{":
            self.at += 1
            inner = self.row()
            self.at += 1
            return inner
        self.at += 1
        return self.token(self.tokens[self.at - 1]) if self.at <= len(self.tokens) else 0.0

    def array(self) -> float:
        columns: list[float] = []
        column = 0
        while self.at < len(self.tokens):
            width = self.row()
            if column == len(columns):
                columns.append(0.0)
            columns[column] = max(columns[column], width)
            token = self.peek()
            self.at += 1
            if token == "&":
                column += 1
            elif token.startswith("\\\\"):
                column = 0
            else:
                break
        return sum(columns) + 2.0 * len(columns) + 1.0

    def peek(self) -> str:
        return self.tokens[self.at] if self.at < len(self.tokens) else ""
