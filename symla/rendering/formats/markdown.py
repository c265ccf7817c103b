"""Markdown in the dialects of its hosts, which differ in how mathematics is set apart from text."""

from __future__ import annotations

import re

from symla.notation.tex import tex_printer
from symla.notation.wrapped import wrapped_tex_printer
from symla.rendering.formats import Format
from symla.rendering.measure import reason_width, tex_bound, tex_width

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


def _dialect(name: str, inline: tuple[str, str], fence: tuple[str, str]) -> Format:
    return Format(
        name=name,
        suffix="md",
        folder="markdown",
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
    )


_DOLLARS = ("$$\n\\begin{aligned}\n", "\n\\end{aligned}\n$$")

FORMATS = (
    _dialect("github", ("$`", "`$"), ("```math\n\\begin{aligned}\n", "\n\\end{aligned}\n```")),
    _dialect("myst", ("$", "$"), ("```{math}\n\\begin{aligned}\n", "\n\\end{aligned}\n```")),
    _dialect("pandoc", ("$", "$"), _DOLLARS),
    _dialect("jupyter", ("$", "$"), _DOLLARS),
)
