"""Custom templates for whole documents, `page.tex.j2`: they see the same data as symla's layouts, and run in a sandbox.

A custom template replaces `handout.j2` of the format with the suffix in its name, and may extend it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from symla.documents.faults import read_source
from symla.errors import SymlaError, either
from symla.rendering.formats import document_kinds, kinds
from symla.rendering.own import OwnTemplate, own_layout
from symla.rendering.words.templates import layout_environment

_ENDING = ".j2"
_MOST_BYTES = 1_000_000
_NO_NAME = re.compile("[\0\ud800-\udfff]")  # what no file has in its name

Layout = Callable[[Any], str]


def layout_of(format_name: str, template: OwnTemplate | None) -> Layout:
    """The function that renders a handout's page as a document of this format."""
    if template is not None:
        return own_layout(format_name, template)
    layout = layout_environment(format_name).get_template("handout.j2")
    return lambda page: layout.render(page=page)


def suffixes() -> tuple[str, ...]:
    """The suffixes of document formats."""
    return tuple([kinds()[kind][0].suffix for kind in document_kinds()])


def read_templates(paths: Iterable[Path], known: tuple[str, ...]) -> dict[str, OwnTemplate]:
    """The templates by the suffix in their names; raises `SymlaError` for an unknown suffix, for two templates of one
    suffix, and for an unreadable file.
    """
    found: dict[str, OwnTemplate] = {}
    for path in paths:
        suffix = path.name.removesuffix(_ENDING).rpartition(".")[2] if path.name.endswith(_ENDING) else ""
        if suffix not in known:
            endings = either(f".{one}{_ENDING}" for one in known)
            raise SymlaError(f"{path}: the name of a template ends in {endings}")
        if suffix in found:
            raise SymlaError(f"{path}: there is another template for .{suffix}, {found[suffix].name}")
        found[suffix] = OwnTemplate(str(path), read_source(path, _MOST_BYTES).text)
    return found


def beside(handout: Path, name: str) -> Path:
    """The path of a file that a handout names, which must be in its folder or below it; raises `SymlaError`
    otherwise.
    """
    path = Path(name)
    if "://" in name or name.startswith("data:"):
        raise SymlaError(f"{name[:60]} is an address: give the name of a file in the folder of the handout")
    if path.is_absolute() or ".." in path.parts or not path.name or _NO_NAME.search(name):
        raise SymlaError(f"{name[:60]!r} is not the name of a file in the folder of the handout")
    return handout.parent / path
