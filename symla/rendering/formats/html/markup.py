"""Helpers of the layouts of web pages: lines as MathML, hashes of scripts and styles, fonts as data addresses."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Callable
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Final

from symla.rendering.formats.arrays import reasons_last
from symla.rendering.formats.html.measure import width
from symla.rendering.formats.html.printing import APPLIED, TIMES

if TYPE_CHECKING:
    from symla.rendering.pages.block import Block

_FONTS: Final = {name: f"{name}.woff2" for name in ("math", "text", "text-italic", "text-bold")}
_EMPTY = re.compile(r"\n\s*\n")
_SPELLED = re.compile(r'<span data-plain="([^"]*)">.*?</span>', re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
_CELL = re.compile(r"</mtd>")
_ROW = re.compile(r"</mtr>")
_LEFT: Final = 10.0  # digits
_FRAMED: Final = 16.0


def line(formula: str) -> str:
    """A formula, or the side of one, in a line of a calculation."""
    return f'<math displaystyle="true">{formula}</math>' if formula.strip() else ""


def long(block: Block) -> str:
    """Not empty if the left sides are so wide that a narrow page has no room beside them."""
    return "long" if any(width(one.left) > _LEFT for one in block.lines) else ""


def alone(inline: str) -> str:
    """The formula of a note that holds a matrix, which stands better by itself than in the sentence; else nothing."""
    formula = inline.removeprefix("<math>").removesuffix("</math>") if "<mtable" in inline else ""
    return f'<math display="block">{formula}</math>' if formula else ""


def held(framed: str) -> str:
    """The framed part of a line, if it fits on a narrow page, too; otherwise nothing."""
    return framed if "<mtable" in framed or width(framed) <= _FRAMED else ""


def plain(shown: str) -> str:
    """The words without their markup."""
    text = _ROW.sub("; ", _CELL.sub(" ", _SPELLED.sub(r"\1", shown)))
    return " ".join(_TAG.sub("", text).replace(TIMES, " ").replace(APPLIED, " ").split())


def tidy(text: str) -> str:
    """The text without empty lines."""
    return _EMPTY.sub("\n", text)


def hashed(text: str) -> str:
    """The hash by which a content security policy allows a script or a style of the page."""
    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}"


@lru_cache(maxsize=8)
def font(name: str) -> str:
    """One of the fonts as an address that holds it; empty for others."""
    file = _FONTS.get(name)
    if file is None:
        return ""
    data = (Path(__file__).parent / "fonts" / file).read_bytes()
    return f"data:font/woff2;base64,{b64encode(data).decode()}"


FILTERS: tuple[tuple[str, Callable[..., object]], ...] = tuple(
    [(one.__name__, one) for one in (line, long, alone, plain, tidy, hashed, font, held, reasons_last)]
)
