"""Solutions by themselves as a document, for what is made of whole documents."""

from __future__ import annotations

from collections.abc import Sequence

from symla.derivation.model import Derivation
from symla.notation.conventions import Conventions, Detail
from symla.notation.frozen import replace
from symla.rendering.formats import documents_in
from symla.rendering.handout import HandoutPage, ProblemPage, SectionPage
from symla.rendering.render import render, said
from symla.rendering.words.templates import Words, layout_environment

_LAYOUT = "column"


def document(
    worked: Sequence[tuple[Derivation, int, str]],
    title: str,
    format_name: str,
    conventions: Conventions,
    language: str,
    detail: Detail,
) -> str:
    """A document of these derivations, each with how many of its claims are not proved, and its
    figure; `title` is plain text.
    """
    documents = documents_in(format_name)
    width = dict(documents.line_widths).get(_LAYOUT)
    if width and not conventions.line_width:
        conventions = replace(conventions, line_width=width)
    problems: list[ProblemPage] = []
    for number, (derivation, unproved, figure) in enumerate(worked, 1):
        body = render(
            derivation,
            format_name,
            conventions,
            language=language,
            detail=detail,
            unproved=unproved,
            document=True,
            figure=figure,
            beside=True,
        )
        told = Words(str(number) if len(worked) > 1 else "")
        problems.append(ProblemPage(told, Words(body.strip("\n")), Words(f"{number}.p")))
    page = HandoutPage(
        title=Words(documents.words(title)),
        language=Words(language),
        sections=(SectionPage(tuple(problems)),),
        said=said(format_name, conventions, language),
    )
    return layout_environment(format_name).get_template("alone.j2").render(page=page).strip("\n") + "\n"
