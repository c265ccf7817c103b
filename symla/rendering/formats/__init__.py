"""The output formats: a folder each, found by looking, in which everything stands that is a format's own.

Such a folder has `FORMATS` (the first one of a kind is meant where only the kind is named), the layout `solution.j2`
and, if whole documents are written in it, `handout.j2`; `PRODUCTS` are what is made of its documents, and `REDRAWN`
redraws pictures in other kinds.  Nobody else knows a format by its name.
"""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from urllib.parse import quote

from symla.errors import SymlaError
from symla.notation.conventions import Conventions
from symla.notation.printer import Printer
from symla.rendering.authored import Authored
from symla.rendering.figure.drawing import Drawing
from symla.rendering.logo import Logo
from symla.rendering.noted import Held, Noted
from symla.rendering.typeset import Product
from symla.rendering.widths.measure import Measure


def _nothing(_: object) -> tuple[()]:
    return ()


@dataclass(frozen=True, slots=True)
class Documents:
    """Whole documents of a format: how they are written.

    words           words of an author (a title) in the middle of a line
    text            a text of an author
    within          such a text that is one sentence, as part of a paragraph, if that is something else, and
    paragraph       a paragraph of such parts
    unfit           what of a text does not come to this page, as (place, what)
    unknown         characters that the page has no letter for, as (place, what)
    solution        the layout of a solution there, if another than that of a fragment
    placing         whether that layout places what it shows: reasons beside lines too wide for a column, the answer in
                    the last line, as many matrices to a line as fit
    line_widths     of a line of formulas in a document, by its layout, if another than in a fragment
    said            what its layouts say besides: keys of `_documents.j2`
    spelled         a formula in a title, with the plain letters that stand for it where no formula can
    bold_formulas   whether a formula may stand among bold words
    unasked         whether a handout is built into it where no format is named
    logo            the picture above a title, by the picture and the address of a file that holds it, and
    logo_kinds      the kinds of pictures that may be one
    logo_beside     whether it asks for that file, and does not hold the picture itself
    address         the address of a file beside it, by its name
    """

    words: Callable[[str], str]
    text: Callable[[Authored, Format], str]
    within: Callable[[Authored, Format], str] | None = None
    paragraph: Callable[[str], str] = str
    unfit: Callable[[Authored], Iterable[tuple[int, str]]] = _nothing
    unknown: Callable[[str], Iterable[tuple[int, str]]] = _nothing
    solution: str = "solution.j2"
    placing: bool = False
    line_widths: tuple[tuple[str, int], ...] = ()
    said: tuple[str, ...] = ()
    spelled: Callable[[str, str], str] | None = None
    bold_formulas: bool = True
    unasked: bool = False
    logo: Callable[[Logo, str], str] | None = None
    logo_kinds: tuple[str, ...] = ("png", "jpg", "svg")
    logo_beside: bool = False
    address: Callable[[str], str] = quote


@dataclass(frozen=True, slots=True)
class Notes:
    """Lecture notes of a format: how they are read.

    passages        what there is to be worked out in a text; told whether a language in braces may open code in a line
    mark            what begins a call there
    value           around the value of an expression in the text, if not what stands around formulas
    front           a line in which the notes speak to symla, `symla: {detail: brief}`, as the first group, where a
                    front matter in YAML would be none
    suffixes        of the names of such files
    paired          the names that jupytext has for it, and
    pairs           how it stands in a list of formats that a notebook is paired with
    file_formats    what front matters call it
    keys            keys of a front matter that only its readers know
    inline_code     whether a language in braces may open code in a line
    held            how files of other kinds hold such notes, by their suffixes: their texts, or `NotHeld`
    lacking         what a text lacks for figures, in words; empty if nothing
    """

    passages: Callable[[str, bool], Noted]
    mark: str
    value: tuple[str, str] | None = None
    front: re.Pattern[str] | None = None
    suffixes: tuple[str, ...] = ()
    paired: tuple[str, ...] = ()
    pairs: str = ""
    file_formats: tuple[str, ...] = ()
    keys: tuple[str, ...] = ()
    inline_code: bool = False
    held: tuple[tuple[str, Callable[[str], Sequence[Held]]], ...] = ()
    lacking: Callable[[str], str] = lambda _: ""


@dataclass(frozen=True, slots=True)
class Figures:
    """Figures of a format: how they are written.

    suffix          of files that hold one
    write           the drawing, its title and description in plain words, by the conventions
    shown           how a document shows a figure that stands in a file of its own, by the address of the file and what
                    is to be seen, as text of the format; none, where it stands in the document itself
    spacing         how much wider than formulas labels may be, which are text in a font of the reader's
    """

    suffix: str
    write: Callable[[Drawing, str, str, Conventions], str]
    shown: Callable[[str, str], str] | None = None
    spacing: float = 1.0


@dataclass(frozen=True, slots=True)
class Format:
    """A format: its printer, its escaping and its layouts.

    name            of the format
    kind, suffix    its name on a command line, where several dialects may have one, and the end of its files' names
    escape          plain text as text of the format: nothing in it is a command
    printer         the printer of mathematics in a sentence, by the conventions, and
    display         the printer of mathematics that stands by itself
    inline          around mathematics in a sentence
    aside           around mathematics in a reason that stands inside displayed mathematics
    fence           around displayed mathematics
    measure         how wide and high formulas are, by the conventions,
    reason_width    how wide a reason beside them is, and
    page_width      how wide a line may be, in the same unit (the width of a digit)
    left_out        what is printed where something is left out
    wrapped         the printer of mathematics in a sentence that is too wide for a line, if another
    spread          a line of text on as many lines as it needs
    finish          what is done to a whole fragment at the end
    filters         what its layouts use besides what all have, by name
    documents       how whole documents are written, if they are
    figures         how figures are written, if they are
    notes           how lecture notes in it are known, if there are such
    calls           whether it shows the call that works a problem anew
    mime            as what a notebook takes it, if it does
    terminal        whether it is what a terminal shows
    """

    name: str
    kind: str
    suffix: str
    escape: Callable[[str], str]
    printer: Callable[[Conventions], Printer]
    display: Callable[[Conventions], Printer]
    inline: tuple[str, str]
    aside: tuple[str, str]
    reason: tuple[str, str]
    fence: tuple[str, str]
    measure: Callable[[Conventions], Measure]
    reason_width: Callable[[str], float]
    page_width: float
    left_out: tuple[str, ...] = ("…", "⋯", "⋮")
    wrapped: Callable[[Conventions], Printer] | None = None
    spread: Callable[[str], str] = str
    finish: Callable[[str], str] = str
    filters: tuple[tuple[str, Callable[..., object]], ...] = ()
    documents: Documents | None = None
    figures: Figures | None = None
    notes: Notes | None = None
    calls: bool = False
    mime: str | None = None
    terminal: bool = False

    def leaves_out(self, text: str) -> bool:
        """Whether something is left out in a text."""
        return any(map(text.__contains__, self.left_out))


# Where a front matter tells of the notebook that it is paired with.
PAIRED = (("jupytext",), ("jupyter", "jupytext"))


class UnknownFormat(SymlaError):
    """There is no format of this name."""


@lru_cache(maxsize=1)
def _found() -> dict[str, tuple[Format, Path]]:
    """Every format by its name, with its folder."""
    found: dict[str, tuple[Format, Path]] = {}
    for module in pkgutil.iter_modules(__path__):
        if module.ispkg:
            for format_ in importlib.import_module(f"{__name__}.{module.name}").FORMATS:
                found[format_.name] = (format_, Path(__file__).parent / module.name)
    return found


@lru_cache(maxsize=1)
def products() -> dict[str, tuple[Product, ...]]:
    """The products made of documents, by their kind, the usual way first."""
    found: dict[str, tuple[Product, ...]] = {}
    folders = dict.fromkeys(folder.name for _, folder in _found().values())
    made = [one for name in folders for one in getattr(importlib.import_module(f"{__name__}.{name}"), "PRODUCTS", ())]
    for product in sorted(made, key=lambda one: not one.usual):
        found[product.kind] = (*found.get(product.kind, ()), product)
    return found


def product_named(name: str) -> Product | None:
    """The product of this name: `pdf`, made in the usual way, or `pdf/pdflatex`; none, where the name is of no product.
    Raises `UnknownFormat` where it is made in no such way.
    """
    kind, _, engine = name.partition("/")
    alike = products().get(kind)
    if alike is None:
        return None
    for product in alike:
        if engine in ("", product.engine):
            return product
    known = ", ".join([one.engine for one in alike])
    raise UnknownFormat(f"No {kind} is made by {engine[:40]!r}; it is made by {known}.")


def redrawing() -> Callable[[Logo, str], Logo]:
    """A function that draws a picture anew in another kind, `svg` or `pdf`; it raises `SymlaError` where it cannot."""
    folders = dict.fromkeys(folder.name for _, folder in _found().values())
    modules = [importlib.import_module(f"{__name__}.{name}") for name in folders]
    redrawn: Callable[[Logo, str], Logo] = next(filter(None, [getattr(module, "REDRAWN", None) for module in modules]))
    return redrawn


@lru_cache(maxsize=1)
def formats() -> dict[str, Format]:
    """Every format by its name."""
    return {name: format_ for name, (format_, _) in _found().items()}


@lru_cache(maxsize=1)
def kinds() -> dict[str, tuple[Format, ...]]:
    """The formats of every kind, the one that is meant without a dialect first; what a terminal shows is the first."""
    found: dict[str, tuple[Format, ...]] = {}
    for format_ in sorted(formats().values(), key=lambda one: (not one.terminal, one.kind)):
        found[format_.kind] = (*found.get(format_.kind, ()), format_)
    return found


def dialects() -> tuple[str, ...]:
    """The names of the formats that share their kind with others."""
    return tuple([format_.name for alike in kinds().values() if len(alike) > 1 for format_ in alike])


def document_kinds() -> tuple[str, ...]:
    """The kinds of formats that handouts can be built into."""
    return tuple([kind for kind, alike in kinds().items() if alike[0].documents is not None])


def built_kinds() -> tuple[str, ...]:
    """The names of the kinds into which handouts can be built: these formats, and the products of their documents."""
    return (*document_kinds(), *products())


def unasked_kinds() -> tuple[str, ...]:
    """Those that they are built into where none is named."""
    return tuple([kind for kind, (first, *_) in kinds().items() if first.documents and first.documents.unasked])


def by_suffix() -> dict[str, Format]:
    """The formats of lecture notes, by the suffixes of such files."""
    return {suffix: f for f in formats().values() if f.notes is not None for suffix in f.notes.suffixes}


def by_figure() -> dict[str, Format]:
    """The formats of figures, by the suffixes of such files."""
    found: dict[str, Format] = {}
    apart = sorted(formats().values(), key=lambda format_: format_.figures is None or format_.figures.shown is None)
    for format_ in apart:  # those that show figures from files first
        if format_.figures is not None:
            found.setdefault(format_.figures.suffix, format_)
    return found


def layouts(name: str) -> Path:
    """The folder of a format's layouts."""
    format_named(name)
    return _found()[name][1]


def in_terminal() -> Format:
    """The format that a terminal shows."""
    return next(iter(kinds().values()))[0]


def documents_in(name: str) -> Documents:
    """The writer of documents in the format of this name; raises `UnknownFormat` if it has none."""
    documents = format_named(name).documents
    if documents is None:
        known = ", ".join(format_.name for format_ in formats().values() if format_.documents is not None)
        raise UnknownFormat(f"No documents are written in the format {name!r}; there are {known}.")
    return documents


def format_named(name: str) -> Format:
    """The format of this name; raises `UnknownFormat`."""
    try:
        return formats()[name]
    except KeyError:
        known = ", ".join(dict.fromkeys((*formats(), *kinds())))
        raise UnknownFormat(f"There is no format called {name[:40]!r}; there are {known}.") from None


def meant(asked: str) -> str:
    """The name of the format that is asked for by its name, or by its kind as on the command line: latex for tex."""
    return asked if asked in formats() or asked not in kinds() else kinds()[asked][0].name
