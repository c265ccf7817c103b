"""The same thing is said in the same words: CONTRIBUTING.md has the table, the English texts are held to it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
ROW = re.compile(r"^\| (?P<of>[^|]+) \| (?P<say>[^|]+) \| (?P<never>[^|]+) \|$", re.MULTILINE)
TAG = re.compile(r"<%.*?%>|<#.*?#>|<<.*?>>", re.DOTALL)


def rows() -> list[tuple[str, list[str], list[str]]]:
    """What is said of what, and never."""
    table = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8").partition("### The same thing is said")[2]
    found = [row.groups() for row in ROW.finditer(table.partition("\n### ")[0])]
    return [(of, say.split(", "), never.split(", ")) for of, say, never in found[1:]]


def spoken() -> dict[str, str]:
    """The words of every English text, without tags; how a formula is read aloud is no text."""
    files = [path for path in sorted((ROOT / "templates" / "en").rglob("*.j2")) if path.name != "_speech.j2"]
    return {str(path.relative_to(ROOT)): TAG.sub(" ", path.read_text(encoding="utf-8")).lower() for path in files}


def test_there_is_a_table() -> None:
    """With a dozen rows, none of which forbids what another one says."""
    terms = [say for _, says, _ in rows() for say in says]
    assert len(rows()) >= 10
    assert not [(term, word) for term in terms for _, _, never in rows() for word in never if word in term]


@pytest.mark.parametrize(("of", "never"), [(of, never) for of, _, never in rows()])
def test_nothing_is_said_otherwise(of: str, never: list[str]) -> None:
    """No text has a word of the last column."""
    wrong = [(path, word) for path, text in spoken().items() for word in never if word.lower() in text]
    assert wrong == [], of


@pytest.mark.parametrize(
    "term", ["substitute", "to the left of the bar", "exactly when", "remainder", "common denominator"]
)
def test_what_is_said_is_said(term: str) -> None:
    """The terms of the table are those of the texts."""
    assert any(term in text for text in spoken().values())
