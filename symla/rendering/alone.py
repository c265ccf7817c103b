"""Solutions by themselves as a document, for what is made of whole documents."""

from __future__ import annotations

from collections.abc import Sequence
from types import SimpleNamespace

from symla.derivation.model import Derivation
from symla.notation.conventions import Conventions, Detail
from symla.notation.frozen import replace
from symla.rendering.formats import documents_in
from symla.rendering.render import render, said
from symla.rendering.templates import Words, layout_environment

_LAYOUT = "column"
_NOTHING = Words("")


def document(
    worked: Sequence[tuple[Derivation, int]],
    title: str,
    format_name: str,
    conventions: Conventions,
    language: str,
    detail: Detail,
) -> str:
    """A document of these derivations, each with how many of its claims are not proved; `title` is plain text."""
    documents = documents_in(format_name)
    width = dict(documents.line_widths).get(_LAYOUT)
    if width and not conventions.line_width:
        conventions = replace(conventions, line_width=width)
    problems = tuple(
        [
            _problem(
                str(number) if len(worked) > 1 else "",
                render(
                    derivation,
                    format_name,
                    conventions,
                    language=language,
                    detail=detail,
                    unproved=unproved,
                    document=True,
                ),
            )
            for number, (derivation, unproved) in enumerate(worked, 1)
        ]
    )
    section = {
        "number": _NOTHING,
        "title": _NOTHING,
        "text": _NOTHING,
        "anchor": Words("0"),
        "problems": problems,
        "page_break": False,
    }
    page = {
        "title": Words(documents.words(title)),
        "author": _NOTHING,
        "language": Words(language),
        "paper": Words("a4"),
        "layout": Words(_LAYOUT),
        "header": _NOTHING,
        "byline": (),
        "name_line": (),
        "introduction": _NOTHING,
        "points": None,
        "sections": (SimpleNamespace(**section),),
        "solutions": (),
        "said": said(format_name, conventions, language),
    }
    return (
        layout_environment(format_name).get_template("alone.j2").render(page=SimpleNamespace(**page)).strip("\n") + "\n"
    )


def _problem(number: str, body: str) -> SimpleNamespace:
    """A problem as layouts of handouts know it."""
    problem = {
        "number": Words(number),
        "title": _NOTHING,
        "points": _NOTHING,
        "difficulty": 0,
        "text": _NOTHING,
        "text_runs_in": False,
        "body": Words(body.strip("\n")),
        "body_runs_in": True,
        "hints": (),
        "space": None,
        "parts": (),
        "anchor": Words(f"{number or 1}.p"),
        "page_break": False,
    }
    return SimpleNamespace(**problem)
