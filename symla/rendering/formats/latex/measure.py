r"""How wide a LaTeX formula will be on the page, in digit widths: an estimate, a few per cent too large as a rule.

\frac{1}{2}     as wide as the wider of the two
\begin{bmatrix} the widest cell of every column
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from itertools import chain, takewhile, zip_longest

# `\width{12.5}`, no command of LaTeX, stands here for an array that was measured already
_TOKEN = re.compile(r"[^\\\s]|\\width\{[0-9.]+\}|\\[A-Za-z]+|\\.")
_ARRAY = re.compile(
    r"\\begin\{([a-z*]+)\}(?:\{(?:[a-z|]|@\{\})*\})?([^\\]*(?:\\(?!begin\{|end\{)[^\\]*)*)\\end\{[a-z*]+\}"
)
_ROWS = re.compile(r"\\\\(?:\[\d+pt\])?")
_FRACTION = re.compile(r"(-?)\\frac\{([0-9]+)\}\{([0-9]+)\}")
_SILENT = r"\mathbf \boldsymbol \mathit \mathsf \operatorname \text \hat \vec \overline".split()
_OTHER = 1.15  # a letter, or a sign that is not listed
_BETWEEN = 1.95  # two columns
_LARGE = r"\textstyle"
_MINUS = "\u2212"  # the sign of a number, with no room around it
_WIDE = (
    {str(n): float(len(str(n))) for n in range(100)}
    | {str(-n): 1.6 + len(str(n)) for n in range(1, 100)}
    | dict.fromkeys("(),.;!'", 0.9)
    | dict.fromkeys("[]", 0.6)
    | dict.fromkeys("+-", 2.5)
    | dict.fromkeys("=<>", 2.8)
    | dict.fromkeys("abcdefghijklnopqrstuvxyz", _OTHER)
    | dict.fromkeys("wABCDEFGHIJKLNOPQRSTUVXYZ", 1.65)
    | dict.fromkeys("mMW", 2.1)
    | dict.fromkeys(_SILENT, 0.0)
    | {r"\left": 0.6, r"\right": 0.6}  # brackets behind them are larger
    | {_LARGE: 0.0, r"\;": 0.6, _MINUS: 1.6, r"\lvert": 0.6, r"\rvert": 0.6, r"\lVert": 1.0, r"\rVert": 1.0}
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
        r"\det": 3.2,
        r"\infty": 2.0,
    }
)


@lru_cache(maxsize=2048)
def tex_width(tex: str) -> float:
    """The width of a formula."""
    while r"\begin{" in tex:  # from the innermost array outwards
        tex, arrays = _ARRAY.subn(_measured, tex)
        if not arrays:
            break
    return _row(_tokens(tex))


_NO_SIGN = bytes(set(range(256)) - set(b"+-=<>&"))
_NO_WIDE = bytes(set(range(256)) - set(b"mwABCDEFGHIJKLMNOPQRSTUVWXYZ"))


@lru_cache(maxsize=2048)
def tex_bound(tex: str) -> float:
    """A number that the width is never above, found without reading the formula: the signs are wider than a letter, and
    so are m, w and capital letters; no other character is, nor is a command for its length; braces, and what puts
    things high or low, take no room.
    """
    ink = tex.encode("utf-8", "replace").translate(None, b"{}_^ ")
    bound = _OTHER * len(ink) + 1.65 * len(ink.translate(None, _NO_SIGN)) + 0.95 * len(ink.translate(None, _NO_WIDE))
    if "\\" not in tex:
        return bound
    # by how much these are narrower than as many letters (what looks like `\cdot` may be `\cdots`)
    count = tex.count
    bound -= 3.8 * count(r"\cdot") + 9.0 * count(r"\mathbf") + 5.25 * count(r"\frac")
    bound -= 6.85 * (count(r"\lVert") + count(r"\rVert")) + 15.9 * count(r"\operatorname")
    if r"\begin" in tex:
        bound -= 12.9 * count(r"\begin{bmatrix}") + 13.6 * count(r"\end{bmatrix}")
    if r"\left" in tex:
        bound -= 5.15 * count(r"\left") + 6.3 * count(r"\right")
    return bound


LEFT_OUT = ("dots",)  # in the names of all commands for them


def breaks(tex: str) -> int:
    """How many rows end in a formula."""
    return tex.count(r"\\")


_COMMAND = re.compile(r"\\(?!text)[A-Za-z]+")
_MARKUP = re.compile(r"\\text|\\mathbf|[{}_^]")


@lru_cache(maxsize=2048)
def reason_width(tex: str) -> float:
    """The width of a reason: words mostly, whose letters are narrower than digits."""
    if tex.count("\\") == 1 and tex.startswith(r"\text{"):  # words alone
        return 0.92 * (len(tex) - 5 - tex.count("{") - tex.count("}"))
    return 0.92 * len(_COMMAND.sub("mm", _MARKUP.sub("", tex)))


def _measured(array: re.Match[str]) -> str:
    """An array as its width."""
    environment, body = array.groups()
    columns = list(map(max, zip_longest(*map(_cells, _ROWS.split(body)), fillvalue=0.0)))
    frame = 0.0 if environment == "array" else 2.2 - _BETWEEN  # an array has its brackets around it
    return rf"\width{{{sum(columns) + _BETWEEN * len(columns) + frame:.2f}}}"


@lru_cache(maxsize=2048)
def _cells(row: str) -> tuple[float, ...]:
    """The widths of the cells of a row; a matrix has most rows in common with the one before."""
    return tuple([_cell(cell.strip()) for cell in row.split("&")])


def _cell(text: str) -> float:
    width = _WIDE.get(text)
    if width is None:
        if text.isdecimal():
            return float(len(text))
        fraction = _FRACTION.fullmatch(text)
        if fraction is None:
            return _row(_tokens(text))
        sign, top, bottom = fraction.groups()
        width = (1.6 if sign else 0.0) + max(float(len(top)), float(len(bottom))) + 0.5
    return width


Tokens = Iterator[str]


def _tokens(tex: str) -> Tokens:
    tokens: list[str] = []
    for word in tex.split():
        if word in _WIDE:
            tokens.append(word)
        else:
            tokens += _TOKEN.findall(word.replace("-", _MINUS))  # between two terms it stands alone
    return iter(tokens)


def _row(tokens: Tokens) -> float:
    """Up to the end or a closing brace.  What stands high above something low takes no room of its own, if it is not
    wider.
    """
    total = low = 0.0
    for token in tokens:
        width = _WIDE.get(token)
        if width is not None:
            total += width
        elif token == "}":
            break
        elif token == "_":
            low = 0.75 * _argument(tokens)
            total += low
            continue
        elif token == "^":
            total += max(0.75 * _argument(tokens) - low, 0.0)
        else:
            total += _built(token, tokens)
        low = 0.0
    return total


def _built(token: str, tokens: Tokens) -> float:
    """The width of something with parts."""
    rule = _BUILT.get(token)
    if rule is not None:
        return rule(tokens)
    return float(token[7:-1]) if token.startswith(r"\width{") else _OTHER


def _argument(tokens: Tokens) -> float:
    token = next(tokens, "")
    return _row(tokens) if token == "{" else _WIDE[token] if token in _WIDE else _built(token, tokens)


def _root(tokens: Tokens) -> float:
    token = next(tokens, "")
    if token != "[":
        return (_row(tokens) if token == "{" else _WIDE.get(token, _OTHER)) + 1.8
    while token not in ("]", ""):
        token = next(tokens, "")
    return _argument(tokens) + 2.6


def _limits(tokens: Tokens) -> float:
    """A sum sign, as wide as what stands below it and above it."""
    next(tokens, "")
    below = _argument(tokens)
    next(tokens, "")
    return max(3.2, 0.75 * below, 0.75 * _argument(tokens))


def _arrow(tokens: Tokens) -> float:
    """An arrow, longer than its label, which is small if it is not told otherwise."""
    token = next(tokens, "")
    below = 0.0
    if token == "[":
        below = _row(iter(list(takewhile(lambda one: one != "]", tokens))))
        token = next(tokens, "")
    first = next(tokens, "")
    above = _row(tokens) if first == _LARGE else _row(chain((first,), tokens))
    return max(above, below) + 4.5 if first == _LARGE else 0.68 * max(above, below) + 3.0


_BUILT: dict[str, Callable[[Tokens], float]] = {
    "{": _row,
    r"\frac": lambda tokens: max(_argument(tokens), _argument(tokens)) + 0.5,
    r"\dfrac": lambda tokens: max(_argument(tokens), _argument(tokens)) + 0.5,
    r"\sqrt": _root,
    r"\sum": _limits,
    r"\xrightarrow": _arrow,
}
