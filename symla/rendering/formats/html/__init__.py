"""Web pages that stand alone: HTML with MathML, its fonts and pictures in it, readable without a script."""

from __future__ import annotations

from symla.rendering.formats import Documents, Figures, Format
from symla.rendering.formats.html.authored import paragraph, spelled, text, unfit, within
from symla.rendering.formats.html.flowing import flowing
from symla.rendering.formats.html.letters import escape
from symla.rendering.formats.html.markup import FILTERS
from symla.rendering.formats.html.measure import reason_width
from symla.rendering.formats.html.printing import mathml_printer
from symla.rendering.formats.svg import SPACING, inline_svg
from symla.rendering.widths.paper import paper_measure

FORMATS = (
    Format(
        name="html",
        kind="html",
        suffix="html",
        escape=escape,
        printer=mathml_printer,
        display=mathml_printer,
        inline=("<math>", "</math>"),
        aside=("<math>", "</math>"),
        reason=("", ""),
        fence=("", ""),
        measure=paper_measure,
        reason_width=reason_width,
        page_width=84,
        finish=flowing,
        filters=FILTERS,
        figures=Figures("html", inline_svg, spacing=SPACING),
        documents=Documents(
            solution="worked.j2",
            placing=True,
            words=escape,
            text=text,
            within=within,
            paragraph=paragraph,
            spelled=spelled,
            unfit=unfit,
            logo=lambda picture, _: f'<img class="logo" alt="" src="{picture.as_address()}">',
            said=("skip", "contents", "problems", "fold_all", "fold", "next_line", "unfold"),
        ),
    ),
)
