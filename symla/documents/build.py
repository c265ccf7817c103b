"""Building documents: handouts (YAML) and lecture notes (Markdown) into a folder, all of them or none."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from symla.documents.disk import write_together
from symla.documents.faults import Fault, FaultyFile
from symla.documents.progress import Progress
from symla.errors import SymlaError

HANDOUTS = (".yaml", ".yml")
NOTES = (".md", ".markdown")


def build(
    files: Iterable[Path], output: Path, formats: tuple[str, ...] | None = None, dialect: str | None = None
) -> list[Path]:
    """Write the documents of these files into the folder `output`; the paths that were written.

    `formats` are "md" and "tex"; handouts are built into both if none are given, notes are Markdown.  Raises
    `SymlaError` (`FaultyFile` with every fault of all files) and writes nothing if anything fails.
    """
    sources = list(files)
    texts: dict[Path, str] = {}
    faults: list[Fault] = []
    for source in sources:
        try:
            with Progress(source.name) as progress:
                made = _built(source, formats, dialect, progress)
        except FaultyFile as error:
            faults += error.faults
            continue
        for ending, text in made.items():
            target = output / (source.stem + ending)
            if target in texts:
                raise SymlaError(f"{source}: another file is built into {target}, too")
            texts[target] = text
    if faults:
        raise FaultyFile(faults)
    originals = {source.resolve() for source in sources}
    for target in texts:
        if target.resolve() in originals:
            raise SymlaError(f"{target}: would be written over its own source; choose another folder")
    write_together(texts)
    return list(texts)


def _built(source: Path, formats: tuple[str, ...] | None, dialect: str | None, progress: Progress) -> dict[str, str]:
    ending = source.suffix.lower()
    if ending in HANDOUTS:
        from symla.documents.handout import build_handout

        spelled = {"md": dialect or "github", "tex": "latex"}
        wanted = {name: spelled[name] for name in formats or ("md", "tex")}
        return build_handout(source, wanted, progress.step)
    if ending in NOTES:
        from symla.documents.notes import build_notes

        if formats is not None and formats != ("md",):
            raise SymlaError(f"{source}: lecture notes are Markdown and stay so: build them with --to md")
        return {".md": build_notes(source, dialect, progress.step)}
    raise SymlaError(f"{source}: is neither a handout (.yaml) nor lecture notes (.md)")
