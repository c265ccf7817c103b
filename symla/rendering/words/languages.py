"""The languages of pages: each is a folder of `templates/`, discovered by its `_grammar.j2`.

Missing texts fall back to English.  This module imports nothing that would delay the command line.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from symla.errors import SymlaError

ENGLISH = "en"  # the complete language
GRAMMAR = "_grammar.j2"


class UnknownLanguage(SymlaError):
    """There is no such language."""


@lru_cache(maxsize=1)
def template_folder() -> Path:
    """The folder `templates/`: inside an installed package, beside it in a checkout."""
    package = Path(__file__).resolve().parents[2]
    inside = package / "templates"
    return inside if inside.is_dir() else package.parent / "templates"


@lru_cache(maxsize=1)
def languages() -> tuple[str, ...]:
    """All languages, by the names of their folders."""
    return tuple(sorted(grammar.parent.name for grammar in template_folder().glob(f"*/{GRAMMAR}")))


def known_language(name: object) -> str:
    """The name of a known language; raises `UnknownLanguage`, which lists them."""
    if isinstance(name, str) and name in languages():
        return name
    raise UnknownLanguage(f"There are no words in the language {str(name)[:40]!r}; there are {', '.join(languages())}.")
