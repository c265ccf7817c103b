"""A derivation as text of a format: the page laid out by the format's template.

A layout has three macros: `body(page, cases)`, where each case comes with its own body, `solution(page, worked)`, and
`statement(page)`, the problem alone.  Where solutions by themselves are a document, too, it has `together`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from symla.derivation.model import Derivation, Reason
from symla.notation.conventions import Conventions, Detail
from symla.rendering.formats import documents_in, format_named
from symla.rendering.pages.page import NO_PAGE, Page, page_of
from symla.rendering.pages.taught import NOTHING_TAUGHT, Taught
from symla.rendering.words.templates import Words, compiled, layout_environment
from symla.rendering.words.wording import wording


class _Layout(NamedTuple):
    """The macros of a format's layout."""

    body: Callable[..., str]
    solution: Callable[..., str]
    statement: Callable[..., str]
    together: Callable[..., str] | None


@lru_cache(maxsize=16)
def _layout(format_name: str, document: bool = False) -> _Layout:
    name = documents_in(format_name).solution if document else "solution.j2"
    module: Any = layout_environment(format_name).get_template(name).module
    together = getattr(module, "together", None)
    return _Layout(
        compiled(module.body),
        compiled(module.solution),
        compiled(module.statement),
        compiled(together) if together is not None else None,
    )


def render(
    derivation: Derivation,
    format_name: str,
    conventions: Conventions,
    *,
    language: str = "en",
    detail: Detail = "full",
    unproved: int = 0,
    document: bool = False,
    figure: str = "",
    beside: bool = False,
    taught: Taught = NOTHING_TAUGHT,
    posed: bool = True,
    call: str = "",
) -> str:
    """The worked solution as a fragment of the format, ending in a line break; a draft with unproved claims says so.
    `document`: it is to stand in a document of symla's own, whose layout it may use.  A figure, in the format already,
    stands below the problem; or beside the work, where there is room.  What the document has `taught` is not taught
    again.  A problem that is `posed` otherwise already is not told.  `call` works it anew.
    """
    page = page_of(derivation, format_name, conventions, language, detail, unproved, taught, apart=document)
    if call:
        page = page._replace(call=Words(call), detail=detail)
    if not posed:
        page = page._replace(problem=Words(""), given=())
    if figure:
        page = page._replace(figure=Words(figure.rstrip("\n")), beside=beside)
    layout = _layout(format_name, document)
    return format_named(format_name).finish(layout.solution(page, _worked(layout, page)).strip("\n") + "\n")


def stated(
    derivation: Derivation, format_name: str, conventions: Conventions, *, language: str = "en", document: bool = False
) -> str:
    """The problem alone, as a fragment of the format, ending in a line break."""
    page = page_of(derivation, format_name, conventions, language, "answer", apart=document)
    return format_named(format_name).finish(_layout(format_name, document).statement(page).strip("\n") + "\n")


def outcome(
    derivation: Derivation, format_name: str, conventions: Conventions, *, language: str = "en", document: bool = False
) -> str:
    """The answer alone, without the problem, as a fragment of the format, ending in a line break."""
    page = page_of(derivation, format_name, conventions, language, "answer")
    layout = _layout(format_name, document)
    return format_named(format_name).finish(_worked(layout, page).strip("\n") + "\n")


def answered(answer: Words, format_name: str, *, document: bool = False) -> str:
    """An answer that is in the format already, shown as answers are."""
    page = NO_PAGE._replace(answer=answer)
    return format_named(format_name).finish(_layout(format_name, document).body(page, []).strip("\n") + "\n")


def together(
    fragments: Sequence[str], title: str, format_name: str, conventions: Conventions, *, language: str = "en"
) -> str:
    """Solutions by themselves: the fragments one below the other, or the document that
    the layout makes of them.  `title` is plain text.
    """
    layout = _layout(format_name)
    if layout.together is None:
        return "\n".join(fragments)
    shown = Words(format_named(format_name).escape(title))
    return layout.together(fragments, shown, Words(language), said(format_name, conventions, language))


def is_whole(format_name: str) -> bool:
    """Whether solutions by themselves are a whole document in this format."""
    return _layout(format_name).together is not None


def said(format_name: str, conventions: Conventions, language: str) -> dict[str, Words]:
    """The other texts of a format's documents, in this language."""
    documents = format_named(format_name).documents
    words = wording(language, "", format_name, conventions)
    return {key: words.sentence(Reason(key)) for key in (documents.said if documents else ())}


def _worked(layout: _Layout, page: Page) -> str:
    """The body of a page; the cases within it first."""
    return layout.body(page, [(case, _worked(layout, case.page)) for case in page.cases])
