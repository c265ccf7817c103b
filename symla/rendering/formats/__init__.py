"""The output formats: one module each, found by looking; their layouts are in `templates/formats/<folder>/`."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from symla.errors import SymlaError
from symla.notation.conventions import Conventions
from symla.notation.printer import Printer


@dataclass(frozen=True, slots=True)
class Format:
    """How one format spells things.

    name, suffix    of the format and of its files
    folder          its layouts, below templates/formats/
    escape          plain text as text of the format: nothing in it is a command
    printer         the printer of mathematics in a sentence, by the conventions, and
    display         the printer of mathematics that stands by itself
    inline          around mathematics in a sentence
    aside           around mathematics in a reason that stands inside displayed mathematics
    fence           around displayed mathematics
    bound           what the width of a printed formula is never above, quickly found,
    width           how wide it is, and
    reason_width    how wide a reason beside it is, and
    page_width      how wide a line may be, in the same unit (the width of a digit)
    wrapped         the printer of mathematics in a sentence that is too wide for a line, if another
    dialects        dialect names that share everything but the delimiters, as separate formats
    """

    name: str
    suffix: str
    folder: str
    escape: Callable[[str], str]
    printer: Callable[[Conventions], Printer]
    display: Callable[[Conventions], Printer]
    inline: tuple[str, str]
    aside: tuple[str, str]
    reason: tuple[str, str]
    fence: tuple[str, str]
    bound: Callable[[str], float]
    width: Callable[[str], float]
    reason_width: Callable[[str], float]
    page_width: float
    wrapped: Callable[[Conventions], Printer] | None = None
    spread: Callable[[str], str] = str  # a line of text on as many lines as it needs


class UnknownFormat(SymlaError):
    """There is no format of this name."""


@lru_cache(maxsize=1)
def formats() -> dict[str, Format]:
    """Every format by its name."""
    found: dict[str, Format] = {}
    for module in pkgutil.iter_modules(__path__):
        if not module.name.startswith("_"):
            for format_ in importlib.import_module(f"{__name__}.{module.name}").FORMATS:
                found[format_.name] = format_
    return found


def format_named(name: str) -> Format:
    """The format of this name; raises `UnknownFormat`."""
    try:
        return formats()[name]
    except KeyError:
        raise UnknownFormat(f"There is no format called {name[:40]!r}; there are {', '.join(formats())}.") from None
