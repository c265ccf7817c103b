"""Pages of PDF and the words on them."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

from symla.documents.handouts.build import build_handout
from tests.tools.needs import needs

pytest.importorskip("typst")

EXAMPLES = Path(__file__).parents[2] / "examples"
_POINTS = 72 / 25.4
RIGHT = (22 + 118) * _POINTS + 1  # where the text ends on a page with an outer column
PAGE = 210 * _POINTS
_WORD = re.compile(r'<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="[\d.]+">([^<]*)</word>')


def built(folder: Path, text: str) -> bytes:
    """The pages of a handout."""
    path = folder / "sheet.yaml"
    path.write_text(text, encoding="utf-8")
    pages = build_handout(path, {"pdf": "pdf"})[".pdf"]
    assert isinstance(pages, bytes)
    return pages


def words(folder: Path, pages: bytes) -> list[tuple[float, float, float, str]]:
    """Every word of the pages: where it begins and ends in its line, how far down that is, and the word."""
    needs("pdftotext")
    (folder / "pages.pdf").write_bytes(pages)
    said = subprocess.run(["pdftotext", "-bbox", "pages.pdf", "-"], cwd=folder, check=True, capture_output=True)
    return [(float(a), float(b), float(y), word) for a, y, b, word in _WORD.findall(said.stdout.decode())]
