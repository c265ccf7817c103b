"""reStructuredText, for Sphinx and docutils: formulas as `:math:` and `.. math::`."""

from __future__ import annotations

from urllib.parse import unquote

from symla.notation.tex import tex_printer
from symla.notation.wrapped import wrapped_tex_printer
from symla.rendering.formats import Documents, Figures, Format, Notes
from symla.rendering.formats.latex.measure import LEFT_OUT, reason_width
from symla.rendering.formats.rst.authored import text, unfit
from symla.rendering.formats.rst.markup import escape, parted, underline
from symla.rendering.formats.rst.passages import FRONT, MARK, passages
from symla.rendering.formats.svg import SPACING, svg
from symla.rendering.widths.measure import measure


def _picture(address: str, description: str) -> str:
    return f".. image:: {_file(address)}\n   :alt: {description}"


def _file(address: str) -> str:
    """The file at this address: Sphinx takes it as it stands, where other formats have %20 for a space."""
    return unquote(address).replace(" ", "\\ ")


FORMATS = (
    Format(
        name="rst",
        kind="rst",
        suffix="rst",
        escape=escape,
        printer=tex_printer,
        display=tex_printer,
        inline=(":math:`", "`"),
        aside=("}", r"\text{"),
        reason=(r"\text{", "}"),
        fence=(".. math::\n\n   \\begin{aligned}\n", "\n   \\end{aligned}"),
        measure=measure,
        reason_width=reason_width,
        page_width=84,
        left_out=LEFT_OUT,
        wrapped=wrapped_tex_printer,
        filters=(("underline", underline),),
        finish=parted,
        figures=Figures("svg", svg, _picture, SPACING),
        documents=Documents(
            bold_formulas=False,
            words=escape,
            text=text,
            unfit=unfit,
            logo=lambda _, address: f".. image:: {_file(address)}\n   :height: 50px\n   :alt:",
            logo_beside=True,
        ),
        notes=Notes(passages, MARK, front=FRONT, suffixes=(".rst", ".rest")),
    ),
)
