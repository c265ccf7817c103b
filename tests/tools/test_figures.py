"""What reads figures reads those that show something new, or all: TeX as a sheet of pictures, librsvg as files."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from tests.rendering.figures import DRAWN, pictures, telling_pictures
from tests.tools.figures import sheet
from tests.tools.latex import Latex
from tests.tools.needs import needs


def test_every_figure_is_typeset(latex: Latex, everything: bool) -> None:
    """As TikZ, without an error or a box that is too wide."""
    assert [] == latex.compile(sheet(pictures if everything else telling_pictures), name="figures").objections()


@pytest.mark.parametrize("name", DRAWN)
def test_every_figure_is_painted(name: str, tmp_path: Path, everything: bool) -> None:
    """As SVG: librsvg makes a picture of it that is not all white."""
    needs("rsvg-convert")
    for number, (example, picture) in enumerate(pictures(name) if everything else telling_pictures(name)):
        source, target = tmp_path / f"{number}.svg", tmp_path / f"{number}.png"
        source.write_text(picture.to("svg"), encoding="utf-8")
        subprocess.run(["rsvg-convert", "-o", str(target), str(source)], check=True, timeout=60)
        assert target.read_bytes().startswith(b"\x89PNG"), example
        assert target.stat().st_size > 400, example
