"""LaTeX: a fragment needs amsmath and nothing else."""

from __future__ import annotations

from symla.notation.tex import tex_escape, tex_printer
from symla.notation.wrapped import wrapped_tex_printer
from symla.rendering.formats import Format
from symla.rendering.measure import reason_width, tex_bound, tex_width

FORMATS = (
    Format(
        name="latex",
        suffix="tex",
        folder="latex",
        escape=tex_escape,
        printer=tex_printer,
        display=tex_printer,
        inline=("$", "$"),
        aside=("}", r"\text{"),
        reason=(r"\text{", "}"),
        fence=("\\begin{alignat*}{2}\n", "\n\\end{alignat*}"),
        bound=tex_bound,
        width=tex_width,
        reason_width=reason_width,
        page_width=66,
        wrapped=wrapped_tex_printer,
    ),
)
