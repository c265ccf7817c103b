"""Handouts: a YAML file with texts and problems becomes documents of worked, proved solutions."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from symla.documents.faults import Fault, read_source
from symla.documents.handouts.made import ProblemFailed
from symla.documents.handouts.model import Handout
from symla.documents.handouts.options import AS_WRITTEN, Options
from symla.documents.handouts.read import Reader
from symla.documents.handouts.setting import rendered
from symla.documents.marked import MOST_BYTES
from symla.documents.templates import read_templates, suffixes
from symla.rendering.formats import format_named, product_named


def build_handout(
    path: Path,
    formats: dict[str, str],
    step: Callable[[int], None] | None = None,
    notices: list[Fault] | None = None,
    templates: Iterable[Path] = (),
    options: Options = AS_WRITTEN,
) -> dict[str, str | bytes]:
    """The documents of a handout, by the end of their names: the suffix, and before it the number of the variant and
    the form, as in "-2-key.md", where there are several.

    `formats` gives the name of the format for each suffix; `step` is told how many problems there
    are still to come, and `notices` takes what is no fault and is to be told.  `templates` are for documents of their
    suffixes, before those that the handout names.  Raises `FaultyFile` with every fault of the file, and `SymlaError`
    for templates that are none.
    """
    source = read_source(path, MOST_BYTES)
    own = read_templates(templates, suffixes())
    documents: dict[str, str | bytes] = {}
    for handout in _variants(Reader(source, tuple(map(_written_in, formats.values())), step, options), options.only):
        for suffix, format_name in formats.items():
            try:
                kind = format_named(_written_in(format_name)).suffix
                template = own.get(kind) or handout.templates.get(kind)
                documents |= rendered(handout, format_name, path.stem, suffix, template)
            except ProblemFailed as error:
                source.fault(error.problem.offset, error.problem.where, str(error))
                source.require_faultless()
    if notices is not None:
        notices += dict.fromkeys(source.notices)
    return documents


def _written_in(name: str) -> str:
    """The format that a document of this format or product is written in."""
    product = product_named(name)
    return product.format if product else name


def variants_of(path: Path, options: Options = AS_WRITTEN) -> int | None:
    """How many variants of a handout are wanted; none, if it is the only one.  Raises `FaultyFile`."""
    return Reader(read_source(path, MOST_BYTES), (), options=options).variants


def _variants(reader: Reader, only: tuple[int, int] | None) -> Iterator[Handout]:
    """The handout, or the variants of it that are wanted now."""
    count = reader.variants
    if count is None:
        yield reader.handout()
        return
    first, last = only or (1, count)
    for number in range(first, last + 1):
        yield replace(reader.handout(number), variant=number)
