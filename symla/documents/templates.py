"""Templates of a teacher's own for whole documents, `page.tex.j2`: they see what symla's own see, and run in a sandbox.

Such a template stands in the place of `handout.j2` of the format whose suffix its name has; it may extend that one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from symla.documents.faults import read_source
from symla.errors import SymlaError
from symla.rendering.formats import document_kinds, kinds
from symla.rendering.own import OwnTemplate, own_layout
from symla.rendering.templates import layout_environment

_ENDING = ".j2"
_MOST_BYTES = 1_000_000

Layout = Callable[[Any], str]


def layout_of(format_name: str, template: OwnTemplate | None) -> Layout:
    """What writes the page of a handout as a document of this format."""
    if template is not None:
        return own_layout(format_name, template)
    layout = layout_environment(format_name).get_template("handout.j2")
    return lambda page: layout.render(page=page)


def suffixes() -> tuple[str, ...]:
    """The suffixes of documents."""
    return tuple([kinds()[kind][0].suffix for kind in document_kinds()])


def read_templates(paths: Iterable[Path], known: tuple[str, ...]) -> dict[str, OwnTemplate]:
    """The templates by the suffix that they are for, as their names tell; raises `SymlaError` for a name that tells
    none of the known ones, for two of one suffix, and if a file cannot be read.
    """
    found: dict[str, OwnTemplate] = {}
    for path in paths:
        suffix = path.name.removesuffix(_ENDING).rpartition(".")[2] if path.name.endswith(_ENDING) else ""
        if suffix not in known:
            endings = " or ".join(f".{one}{_ENDING}" for one in known)
            raise SymlaError(f"{path}: the name of a template ends in {endings}")
        if suffix in found:
            raise SymlaError(f"{path}: there is another template for .{suffix}, {found[suffix].name}")
        found[suffix] = OwnTemplate(str(path), read_source(path, _MOST_BYTES).text)
    return found


def beside(handout: Path, name: str) -> Path:
    """The file that a handout names: in its folder or below it; raises `SymlaError` for others."""
    path = Path(name)
    if path.is_absolute() or ".." in path.parts or not path.name:
        raise SymlaError(f"{name[:60]!r} is not the name of a file in the folder of the handout")
    return handout.parent / path
