"""Markdown in the dialects of its hosts, which differ in how mathematics is set apart from text."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from symla.notation.tex import tex_printer
from symla.notation.wrapped import wrapped_tex_printer
from symla.rendering.formats import Documents, Figures, Format, Notes
from symla.rendering.formats.latex.measure import LEFT_OUT, reason_width
from symla.rendering.formats.markdown.authored import text, unfit
from symla.rendering.formats.markdown.hosts import GITHUB, JUPYTER, MYST, PANDOC, Host, literal
from symla.rendering.formats.markdown.notebook import cells
from symla.rendering.formats.svg import SPACING, svg
from symla.rendering.noted import Noted
from symla.rendering.widths.measure import measure


def _passages(text: str, inline_code: bool, comments: bool = False) -> Noted:
    from symla.rendering.formats.markdown.passages import passages  # loads a reader of Markdown

    return passages(text, inline_code, comments)


def _picture(address: str, description: str) -> str:
    return f"![{description}]({address})"


def _inline_picture(address: str, description: str) -> str:
    """A picture that Pandoc does not take for a figure, whose caption would be the description for those who do not see
    it: an empty comment stands beside it.
    """
    return f"{_picture(address, description)}<!-- -->"


def _dialect(
    name: str,
    host: Host,
    inline: tuple[str, str],
    fence: tuple[str, str],
    notes: Notes,
    mime: str | None = None,
    picture: Callable[[str, str], str] = _picture,
) -> Format:
    return Format(
        name=name,
        kind="md",
        suffix="md",
        escape=partial(literal, host),
        printer=tex_printer,
        display=tex_printer,
        inline=inline,
        aside=("}", r"\text{"),
        reason=(r"\text{", "}"),
        fence=fence,
        measure=measure,
        reason_width=reason_width,
        page_width=84,
        left_out=LEFT_OUT,
        wrapped=wrapped_tex_printer,
        documents=Documents(
            words=partial(literal, host, opens_line=False),
            text=partial(text, host),
            unfit=partial(unfit, host),
            unasked=True,
            logo=lambda _, address: f"![]({address})",
            logo_beside=True,
        ),
        figures=Figures("svg", svg, picture, SPACING),
        notes=notes,
        mime=mime,
    )


MARK = "{symla}"
_DOLLARS = ("$$\n\\begin{aligned}\n", "\n\\end{aligned}\n$$")

FORMATS = (
    _dialect(
        "github",
        GITHUB,
        ("$`", "`$"),
        ("```math\n\\begin{aligned}\n", "\n\\end{aligned}\n```"),
        Notes(
            _passages,
            MARK,
            suffixes=(".md", ".markdown", ".mdown", ".mkdn", ".mkd", ".mdwn", ".mdtxt", ".mdtext", ".mdc"),
        ),
    ),
    _dialect(
        "myst",
        MYST,
        ("$", "$"),
        ("```{math}\n\\begin{aligned}\n", "\n\\end{aligned}\n```"),
        Notes(
            partial(_passages, comments=True),
            MARK,
            suffixes=(".myst",),
            paired=("myst",),
            pairs="md:myst",
            file_formats=("mystnb",),
        ),
    ),
    _dialect(
        "pandoc",
        PANDOC,
        ("$", "$"),
        _DOLLARS,
        Notes(
            _passages,
            MARK,
            suffixes=(".qmd", ".rmd", ".rmarkdown"),
            paired=("pandoc", "rmarkdown", "quarto"),
            pairs="Rmd|qmd",
            keys=("format", "execute", "engine", "output", "filters"),  # of Quarto and R Markdown
            inline_code=True,
        ),
        picture=_inline_picture,
    ),
    _dialect(
        "jupyter",
        JUPYTER,
        ("$", "$"),
        _DOLLARS,
        Notes(
            _passages,
            MARK,
            suffixes=(".mdx", ".ipynb"),
            paired=("markdown",),
            pairs="md",
            held=((".ipynb", cells),),
        ),
        mime="text/markdown",
    ),
)

# What notebooks hold is Markdown of this kind.
JUPYTER_FORMAT = next(one for one in FORMATS if one.name == "jupyter")
