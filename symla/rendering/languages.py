"""The languages of pages: a folder of `templates/` each, found by looking.

A folder is a language if it holds `_grammar.j2`.  What it does not say yet is said in English.  Nothing is loaded here
that a command line would have to wait for.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from symla.errors import SymlaError

ENGLISH = "en"  # the language that says everything
GRAMMAR = "_grammar.j2"


class UnknownLanguage(SymlaError):
    """There are no words in this language."""


@lru_cache(maxsize=1)
def template_folder() -> Path:
    """`templates/`: in the package when it was installed, beside it in a checkout."""
    package = Path(__file__).resolve().parent.parent
    inside = package / "templates"
    return inside if inside.is_dir() else package.parent / "templates"


@lru_cache(maxsize=1)
def languages() -> tuple[str, ...]:
    """Every language that there is, as its folder is called."""
    return tuple(sorted(grammar.parent.name for grammar in template_folder().glob(f"*/{GRAMMAR}")))


def known_language(name: object) -> str:
    """The name, if it is one of a language; raises `UnknownLanguage`, which tells those that there are."""
    if isinstance(name, str) and name in languages():
        return name
    raise UnknownLanguage(f"There are no words in the language {str(name)[:40]!r}; there are {', '.join(languages())}.")
