"""Suggestions for a misspelt name: within an edit distance of one or two, never merely similar letters.

norml2 -> norm_l2      determinent -> determinant      eigenvalues -> nothing, though evaluate shares letters with it
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

_LONGEST: Final = 40
_LONG: Final = 7  # from this length on, two edits are forgiven


def near(word: str, names: Iterable[str], most: int = 3) -> list[str]:
    """The nearest names of which the word may be a misspelling; several if they are equally near."""
    if len(word) > _LONGEST:
        return []
    plain = _plain(word)
    allowed = 2 if len(plain) >= _LONG else 1
    found = []
    for name in dict.fromkeys(names):
        other = _plain(name)
        if plain[:1] == other[:1] and abs(len(plain) - len(other)) <= allowed and len(plain) > 2:
            steps = slips(plain, other)
            if steps <= allowed:
                found.append((steps, name))
    return [name for steps, name in sorted(found) if steps == min(found)[0]][:most]


def _plain(word: str) -> str:
    """The word in lower case, without underscores."""
    return word.lower().replace("_", "").replace("\\", "")


def slips(word: str, other: str) -> int:
    """The Damerau-Levenshtein distance (optimal string alignment): insertions, deletions, substitutions,
    transpositions.
    """
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(word, 1):
        earlier, before, row = before, row, [i]
        for j, wanted in enumerate(other, 1):
            best = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != wanted))
            if i > 1 and j > 1 and letter == other[j - 2] and word[i - 2] == wanted:
                best = min(best, earlier[j - 2] + 1)
            row.append(best)
    return row[-1]
