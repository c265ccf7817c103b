"""Handouts as files: a small one, and what is made of one."""

from __future__ import annotations

from pathlib import Path

import pytest

from symla.documents.faults import FaultyFile
from symla.documents.handouts.build import build_handout

BOTH = {"md": "github", "tex": "latex"}

SMALL = """\
title: Lengths & angles, 100% "real"
author: [A. Müller, B_C]
date: 3 May 2025
conventions: {decimals: 2, brackets: round}
introduction: |
  A *short* sheet on $\\lVert \\mathbf{u} \\rVert_2$.

  - one
  - two
define:
  u: [3, 4]
  v: [1/2, 0.1]
  A: [[1, 2], [3, 4]]
sections:
  - title: Length
    text: The length of a vector is the distance it covers.
    problems:
      - norm_l2(u)
      - {problem: "norm_l2(v)", detail: brief, title: Small numbers}
  - title: More
    problems:
      - title: Does it fit?
        text: Look at the sizes first.
        problem: matrix_multiply(A, [[1, 2]])
      - problem: norm_l2([1+i, 2])
        domain: complex
        detail: answer
"""


def written(folder: Path, text: str, name: str = "sheet.yaml") -> Path:
    """The file."""
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def documents(folder: Path, text: str) -> dict[str, str]:
    """The documents of a handout in both formats."""
    return build_handout(written(folder, text), BOTH)


def faults(folder: Path, text: str, formats: dict[str, str] = BOTH) -> list[str]:
    """What is wrong with a handout, without the file's name."""
    with pytest.raises(FaultyFile) as caught:
        build_handout(written(folder, text), formats)
    return [str(fault).removeprefix(f"{folder / 'sheet.yaml'}:") for fault in caught.value.faults]
