"""Handouts: a YAML file with texts and problems becomes documents of worked, proved solutions."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from symla.documents.faults import Fault, read_source
from symla.documents.handouts.page import ProblemFailed, rendered
from symla.documents.handouts.read import Reader
from symla.documents.marked import MOST_BYTES
from symla.documents.templates import read_templates, suffixes


def build_handout(
    path: Path,
    formats: dict[str, str],
    step: Callable[[int], None] | None = None,
    notices: list[Fault] | None = None,
    templates: Iterable[Path] = (),
) -> dict[str, str]:
    """The documents of a handout, by the end of their names: the suffix, "-solutions" before it for those alone.

    `formats` gives the name of the format for each suffix; `step` is told how many problems there
    are still to come, and `notices` takes what is no fault and is to be told.  `templates` are for documents of their
    suffixes, before those that the handout names.  Raises `FaultyFile` with every fault of the file, and `SymlaError`
    for templates that are none.
    """
    source = read_source(path, MOST_BYTES)
    own = read_templates(templates, suffixes())
    handout = Reader(source, tuple(formats.values()), step).handout()
    if notices is not None:
        notices += source.notices
    documents: dict[str, str] = {}
    for suffix, format_name in formats.items():
        try:
            template = own.get(suffix) or handout.templates.get(suffix)
            for ending, text in rendered(handout, format_name, path.stem, suffix, template).items():
                documents[ending] = text
        except ProblemFailed as error:
            source.fault(error.problem.offset, error.problem.where, str(error))
            source.require_faultless()
    return documents
