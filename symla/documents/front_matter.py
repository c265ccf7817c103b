"""The front matter of lecture notes: what it says to symla, and which Markdown it says the notes are written in."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Literal

from symla.documents.faults import Source
from symla.documents.handout_spec import NotesSpec, checked
from symla.documents.marked import Mapping, Node, Text, found, read_yaml
from symla.documents.notes_rules import MARK

Dialect = Literal["github", "myst", "pandoc", "jupyter"]

_FRONT = re.compile(r"\ufeff?---[ \t]*(?:\r\n?|\n)([\s\S]*?)(?:\r\n?|\n|^)(?:---|\.\.\.)[ \t]*(?:\r\n?|\n|$)")
# What jupytext calls the formats of texts.
_JUPYTEXT: dict[str, Dialect] = {
    "myst": "myst",
    "markdown": "jupyter",
    "pandoc": "pandoc",
    "rmarkdown": "pandoc",
    "quarto": "pandoc",
}
_SUFFIXES: dict[str, Dialect] = {
    ".qmd": "pandoc",
    ".rmd": "pandoc",
    ".rmarkdown": "pandoc",
    ".myst": "myst",
    ".mdx": "jupyter",
}
# Keys of the front matter that Quarto and R Markdown know, and GitHub and MyST do not.
_QUARTO = ("format", "execute", "engine", "output", "filters")


def split(source: Source) -> tuple[re.Match[str] | None, int]:
    """The front matter, if there is one, and where the notes themselves begin."""
    front = _FRONT.match(source.text)
    return front, front.end() if front else len(source.text) - len(source.text.removeprefix("\ufeff"))


def settings(source: Source, front: re.Match[str] | None) -> tuple[NotesSpec, Dialect]:
    """What stands under `symla:`, and the dialect: that of `symla:`, of jupytext, of Quarto, or of the file's name.

    Faults under `symla:` go into the source; what else the front matter says is none of our business.
    """
    suffix = _SUFFIXES.get(Path(source.name).suffix.lower(), "github")
    if front is None:
        return NotesSpec(), suffix
    for line in re.finditer(r"[^\r\n]+", front[1]):
        mark = MARK.search(line[0].partition(" #")[0])
        if mark and not line[0].startswith("#"):
            place = front.start(1) + line.start() + mark.start()
            source.fault(place, "{symla}", "nothing is worked out in the front matter")
    asks = re.search(r"^symla\s*:", front[1], re.MULTILINE)
    scratch = source if asks else Source(source.name, source.text)  # others may write YAML that is none of ours
    root = read_yaml(scratch, front.start(1), len(front[1]))
    asked = found(root, ("symla",)) if isinstance(root, Mapping) else None
    spec: NotesSpec | None = checked(NotesSpec, asked, source) if asks and asked is not None else None
    spec = spec or NotesSpec()
    return spec, spec.dialect or _told(root) or suffix


def _told(root: Node | None) -> Dialect | None:
    """The dialect that the front matter tells of, written for others."""
    if not isinstance(root, Mapping):
        return None
    for path in (("jupytext",), ("jupyter", "jupytext")):
        name = found(root, (*path, "text_representation", "format_name"))
        formats = found(root, (*path, "formats"))
        if isinstance(name, Text) and name.text in _JUPYTEXT:
            return _JUPYTEXT[name.text]
        if isinstance(formats, Text) and re.search(r"\bmd:myst\b", formats.text):
            return "myst"
        if isinstance(formats, Text) and re.search(r"\b(?:Rmd|qmd)\b", formats.text):
            return "pandoc"
        if isinstance(formats, Text) and re.search(r"\bmd\b", formats.text):
            return "jupyter"
    kind = found(root, ("file_format",))
    if isinstance(kind, Text) and kind.text == "mystnb":
        return "myst"
    return "pandoc" if any(key.text in _QUARTO for key, _ in root.pairs) else None
