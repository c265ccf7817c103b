"""LaTeX: a fragment needs amsmath and nothing else."""

from __future__ import annotations

from functools import partial

from symla.notation.tex import tex_escape
from symla.notation.wrapped import wrapped_tex_printer
from symla.rendering.formats import Documents, Figures, Format, Notes
from symla.rendering.formats.latex.authored import spelled, text, unfit
from symla.rendering.formats.latex.figure import tikz
from symla.rendering.formats.latex.letters import address, plain_tex, told
from symla.rendering.formats.latex.measure import LEFT_OUT, reason_width
from symla.rendering.formats.latex.passages import FRONT, MARK, lacking, passages
from symla.rendering.formats.latex.placing import FILTERS
from symla.rendering.formats.latex.printing import paper_printer
from symla.rendering.formats.latex.typesetting import ENGINES, pdf
from symla.rendering.typeset import Product
from symla.rendering.widths.paper import paper_measure

FORMATS = (
    Format(
        name="latex",
        kind="tex",
        suffix="tex",
        escape=tex_escape,
        printer=paper_printer,
        display=paper_printer,
        inline=("$", "$"),
        aside=("}", r"\text{"),
        reason=(r"\text{", "}"),
        fence=("\\begin{alignat*}{2}\n", "\n\\end{alignat*}"),
        measure=paper_measure,
        reason_width=reason_width,
        page_width=66,
        left_out=LEFT_OUT,
        wrapped=wrapped_tex_printer,
        filters=FILTERS,
        documents=Documents(
            words=plain_tex,
            text=text,
            unfit=unfit,
            unknown=told,
            solution="worked.j2",
            placing=True,
            line_widths=(("column", 64), ("wide", 80), ("a5", 64)),
            spelled=spelled,
            unasked=True,
            logo=lambda _, address: address,
            logo_kinds=("png", "jpg", "pdf"),
            logo_beside=True,
            address=address,
        ),
        figures=Figures("tex", tikz),
        notes=Notes(
            passages, MARK, value=(r"\ensuremath{", "}"), front=FRONT, suffixes=(".tex", ".ltx"), lacking=lacking
        ),
    ),
)
PRODUCTS = tuple([Product("pdf", "pdf", engine, "latex", partial(pdf, engine)) for engine in ENGINES])
