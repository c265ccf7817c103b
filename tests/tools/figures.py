"""Every figure of every example on one sheet, to be looked at: `python -m tests.tools.figures sheet.tex`."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

from symla.solving.drawn import Picture
from tests.rendering.figures import DRAWN, pictures

_HEAD = r"""\documentclass[11pt,a4paper]{article}
\usepackage[T1]{fontenc}
\usepackage{lmodern,amsmath,amssymb,xcolor,tikz}
\usepackage[margin=9mm]{geometry}
\pagestyle{empty}
\begin{document}
\parindent0pt
\raggedright
\raggedbottom
"""
_LONGEST = 55


def sheet(of: Callable[[str], tuple[tuple[str, Picture], ...]] = pictures) -> str:
    """The sheet as a LaTeX document: each figure of an operation below the call that it belongs to."""
    cells: list[str] = []
    for name in DRAWN:
        for example, picture in of(name):
            call = example if len(example) <= _LONGEST else example[:_LONGEST] + "..."
            told = rf"\tiny\texttt{{\detokenize{{{call}}}}}\par\smallskip"
            cells.append(f"\\begin{{minipage}}[t]{{46mm}}{told}\n{picture.to('tex')}\\end{{minipage}}")
    return _HEAD + "\n\\hspace{1mm}\n".join(cells) + "\n\\end{document}\n"


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(sheet(), encoding="utf-8")
