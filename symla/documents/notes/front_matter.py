"""The front matter of lecture notes: settings for symla, and the format of the notes."""

from __future__ import annotations

import re
from pathlib import Path

from symla.documents.faults import Source
from symla.documents.handouts.checked import checked
from symla.documents.handouts.spec import NotesSpec
from symla.documents.marked import Mapping, Node, Text, found, read_yaml
from symla.rendering.formats import PAIRED, by_suffix, formats
from symla.rendering.markdown.rules import MARK

_FRONT = re.compile(r"\ufeff?---[ \t]*(?:\r\n?|\n)([\s\S]*?)(?:\r\n?|\n|^)(?:---|\.\.\.)[ \t]*(?:\r\n?|\n|$)")


def split(source: Source) -> tuple[re.Match[str] | None, int]:
    """The front matter, if there is one, and the offset at which the notes begin."""
    written = by_suffix().get(Path(source.name).suffix.lower())
    if written and written.notes and written.notes.front:
        return written.notes.front.search(source.text), 0
    front = _FRONT.match(source.text)
    return front, front.end() if front else len(source.text) - len(source.text.removeprefix("\ufeff"))


def settings(source: Source, front: re.Match[str] | None) -> tuple[NotesSpec, str]:
    """The settings under `symla:`, and the format: from these settings, from keys for other programs, or from the file
    name.  Faults under `symla:` are recorded in the source; the rest of the front matter is not checked.
    """
    known = by_suffix()
    suffix = known.get(Path(source.name).suffix.lower(), next(iter(known.values()))).name
    if front is None:
        return NotesSpec(), suffix
    for line in re.finditer(r"[^\r\n]+", front[1]):
        mark = MARK.search(line[0].partition(" #")[0])
        if mark and not line[0].startswith("#"):
            place = front.start(1) + line.start() + mark.start()
            source.fault(place, "{symla}", "nothing is worked out in the front matter")
    asks = re.search(r"^symla\s*:", front[1], re.MULTILINE)
    scratch = source if asks else Source(source.name, source.text)  # other programs may use YAML that symla refuses
    root = read_yaml(scratch, front.start(1), len(front[1]))
    asked = found(root, ("symla",)) if isinstance(root, Mapping) else None
    spec: NotesSpec | None = checked(NotesSpec, asked, source) if asks and asked is not None else None
    spec = spec or NotesSpec()
    return spec, spec.dialect or _told(root) or suffix


def _told(root: Node | None) -> str | None:
    """The format according to keys for other programs."""
    if not isinstance(root, Mapping):
        return None
    known = {name: one.notes for name, one in formats().items() if one.notes is not None}
    for path in PAIRED:
        paired = found(root, (*path, "text_representation", "format_name"))
        pairs = found(root, (*path, "formats"))
        for name, notes in known.items():
            if isinstance(paired, Text) and paired.text in notes.paired:
                return name
        for name, notes in known.items():
            if isinstance(pairs, Text) and notes.pairs and re.search(rf"\b(?:{notes.pairs})\b", pairs.text):
                return name
    kind = found(root, ("file_format",))
    keys = {key.text for key, _ in root.pairs}
    for name, notes in known.items():
        if isinstance(kind, Text) and kind.text in notes.file_formats:
            return name
    return next((name for name, notes in known.items() if keys & {*notes.keys}), None)
