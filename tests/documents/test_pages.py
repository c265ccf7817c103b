"""Where the pages of a handout end: solutions stay whole where that is possible (that pages are full, see
`test_build`).
"""

from __future__ import annotations

from pathlib import Path

from symla.documents.handouts.build import build_handout
from tests.tools.latex import Latex
from tests.tools.pages import Pages, pages_of

THREE = "inverse([[1, 2, 3], [0, 1, 4], [5, 6, {}]])"


def typeset(sheet: Path, latex: Latex) -> Pages:
    """The pages of the handout."""
    result = latex.compile(build_handout(sheet, {"tex": "latex"})[".tex"], name=sheet.stem, passes=3)
    assert [] == result.objections()
    assert result.pdf is not None
    assert "The outer column of page" not in result.log  # is too long
    return pages_of(result.pdf)


def test_solutions_that_fit_are_not_broken(tmp_path: Path, latex: Latex) -> None:
    """Ten solutions of almost half a page each, in the order in which they are asked: one or two to a page."""
    sheet = tmp_path / "whole.yaml"
    calls = "".join(f'      - problem: "{THREE.format(n)}"\n' for n in range(1, 11))
    sheet.write_text(f"title: Whole\nsections:\n  - title: Inverses\n    problems:\n{calls}", encoding="utf-8")
    pages = typeset(sheet, latex)
    assert pages.broken == ()
    assert 5 <= pages.count <= 7


def test_a_solution_longer_than_a_page_is_broken(tmp_path: Path, latex: Latex) -> None:
    """It begins where it stands, and its parts fill the pages."""
    sheet = tmp_path / "long.yaml"
    call = "solve_system('x + k y + z = 1; k x + y + z = 1; x + y + k z = a')"
    text = f'title: Long\nsections:\n  - title: One\n    problems:\n      - problem: "{call}"\n'
    text += '  - title: Two\n    problems: ["norm_l2([3, 4])"]\n'
    sheet.write_text(text, encoding="utf-8")
    pages = typeset(sheet, latex)
    assert pages.count > 1
    assert pages.broken == ("1.1",)
