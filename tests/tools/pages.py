"""What the pages of a typeset handout come to: solutions broken over a page, and how empty pages are below."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path
from typing import NamedTuple

_PAGE = re.compile(r'<page width="[\d.]+" height="([\d.]+)">(.*?)</page>', re.DOTALL)
_WORD = re.compile(r'<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="[\d.]+" yMax="([\d.]+)">([^<]*)</word>')
_MM = 72 / 25.4
_LEFT, _TOP, _FOOT, _WIDE = 22 * _MM, 20 * _MM, 18 * _MM, 118 * _MM
_APART = 3 * _MM  # between a head and what ends above it; a matrix in the line of a head reaches up less
_NUMBER = re.compile(r"\d+\.\d+")
_SECTION = re.compile(r"\d+")


class Pages(NamedTuple):
    """The number of pages, the problems that are on more than one, and what part of every page's height is empty below
    its last line.
    """

    count: int
    broken: tuple[str, ...]
    feet: tuple[float, ...]

    @property
    def foot(self) -> float:
        """The mean of all pages.  The last one counts: how full it is, the order of the problems decides."""
        return sum(self.feet) / len(self.feet)


def pages_of(pdf: Path) -> Pages:
    """The pages of a handout on A4, with its text in a column."""
    told = subprocess.run(["pdftotext", "-bbox", str(pdf), "-"], capture_output=True, text=True, check=True, timeout=60)
    feet: list[float] = []
    broken: list[str] = []
    begun = ""  # the problem that the page before ended with
    for height, body in _PAGE.findall(told.stdout):
        bottom = float(height) - _FOOT
        words = sorted(
            (float(top), float(left), float(low), word)
            for left, top, low, word in _WORD.findall(body)
            if float(left) < _LEFT + _WIDE and _TOP - 3 < float(top) < bottom
        )
        heads = [
            (top, word)
            for top, left, _, word in words
            if abs(left - _LEFT) < 1 and (_NUMBER.fullmatch(word) or _SECTION.fullmatch(word))
        ]
        first = heads[0][0] if heads else bottom
        if begun and any(low < first - _APART for _, _, low, _ in words):
            broken.append(begun)
        begun = next((word for _, word in reversed(heads) if _NUMBER.fullmatch(word)), begun)
        last = max(low for _, _, low, _ in words)
        feet.append(max(0.0, (bottom - last) / (bottom - _TOP)))
    return Pages(len(feet), tuple(dict.fromkeys(broken)), tuple(feet))
