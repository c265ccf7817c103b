"""A derivation as text of a format: the page laid out by the format's template."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from symla.derivation.model import Derivation
from symla.notation.conventions import Conventions
from symla.rendering.formats import format_named
from symla.rendering.page import Detail, Page, page_of
from symla.rendering.templates import layout_environment


@lru_cache(maxsize=16)
def _layout(format_name: str) -> Any:
    folder = format_named(format_name).folder
    module: Any = layout_environment(format_name).get_template(f"formats/{folder}/solution.j2").module
    return module.solution


def render(
    derivation: Derivation,
    format_name: str,
    conventions: Conventions,
    *,
    language: str = "en",
    detail: Detail = "full",
    unproved: int = 0,
) -> str:
    """The worked solution as a fragment of the format, ending in a line break; a draft with unproved claims says so."""
    page: Page = page_of(derivation, format_name, conventions, language, detail, unproved)
    text: str = _layout(format_name)(page)
    return text.strip("\n") + "\n"
