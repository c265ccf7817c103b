"""A handout with short and long problems, and its LaTeX document."""

from __future__ import annotations

from pathlib import Path

from symla.documents.handouts.build import build_handout

PROBLEMS = """\
title: On paper
sections:
  - title: Short
    problems:
      - magnitude([3, 4])
      - dot([1, 2, 3], [4, -5, 6])
      - matrix_add([[1, 2, 3], [4, 5, 6], [7, 8, 9]], [[1, 0, 0], [0, 1, 0], [0, 0, 1]])
  - title: Long
    problems:
      - norm_l2([1, 2, 3, 4, 5, 6, 7, 8, 9])
      - inverse([[1, 2], [3, 5]])
      - project([2, 3], onto=[4, 1])
      - scalar_multiply(5, [3, 4])
"""


def made(folder: Path, more: str = "", text: str = PROBLEMS, templates: tuple[Path, ...] = ()) -> str:
    """The LaTeX document of a handout with these keys too."""
    sheet = folder / "sheet.yaml"
    sheet.write_text(text + more, encoding="utf-8")
    return build_handout(sheet, {"tex": "latex"}, templates=templates)[".tex"]
