"""Markdown in the dialects of its hosts, which differ in how mathematics is set apart from text."""

from __future__ import annotations

import re

from symla.notation.tex import tex_printer
from symla.notation.wrapped import wrapped_tex_printer
from symla.rendering.formats import Documents, Format, Notes
from symla.rendering.formats.latex.measure import reason_width, tex_bound, tex_width
from symla.rendering.formats.markdown.authored import text, words

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#+\-.!|$~&@^])")


# control characters, and marks that turn the direction of writing
_UNSEEN = re.compile("[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def markdown_escape(text: str) -> str:
    """Plain text as Markdown text: nothing in it is markup, mathematics or HTML; line breaks become spaces, and what is
    not seen is shown as a character that is missing.
    """
    return (
        _SPECIAL.sub(r"\\\1", " ".join(_UNSEEN.sub("\ufffd", text).split()))
        .replace(r"\<", "&lt;")
        .replace(r"\>", "&gt;")
        .replace(r"\&", "&amp;")
    )


def _dialect(
    name: str, inline: tuple[str, str], fence: tuple[str, str], notes: Notes, mime: str | None = None
) -> Format:
    return Format(
        name=name,
        kind="md",
        suffix="md",
        escape=markdown_escape,
        printer=tex_printer,
        display=tex_printer,
        inline=inline,
        aside=("}", r"\text{"),
        reason=(r"\text{", "}"),
        fence=fence,
        bound=tex_bound,
        width=tex_width,
        reason_width=reason_width,
        page_width=84,
        wrapped=wrapped_tex_printer,
        documents=Documents(words=words, text=text, unasked=True),
        notes=notes,
        mime=mime,
    )


_DOLLARS = ("$$\n\\begin{aligned}\n", "\n\\end{aligned}\n$$")

FORMATS = (
    _dialect(
        "github",
        ("$`", "`$"),
        ("```math\n\\begin{aligned}\n", "\n\\end{aligned}\n```"),
        Notes(suffixes=(".md", ".markdown", ".mdown", ".mkdn", ".mkd", ".mdwn", ".mdtxt", ".mdtext", ".mdc")),
    ),
    _dialect(
        "myst",
        ("$", "$"),
        ("```{math}\n\\begin{aligned}\n", "\n\\end{aligned}\n```"),
        Notes((".myst",), paired=("myst",), pairs="md:myst", file_formats=("mystnb",), comments=True),
    ),
    _dialect(
        "pandoc",
        ("$", "$"),
        _DOLLARS,
        Notes(
            (".qmd", ".rmd", ".rmarkdown"),
            paired=("pandoc", "rmarkdown", "quarto"),
            pairs="Rmd|qmd",
            keys=("format", "execute", "engine", "output", "filters"),  # of Quarto and R Markdown
            inline_code=True,
        ),
    ),
    _dialect("jupyter", ("$", "$"), _DOLLARS, Notes((".mdx",), paired=("markdown",), pairs="md"), mime="text/markdown"),
)
