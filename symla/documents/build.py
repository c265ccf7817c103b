"""Building documents: handouts (YAML) and lecture notes into a folder, all of them or none."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path

from symla.documents.disk import write_together
from symla.documents.faults import Fault, FaultyFile
from symla.documents.handouts.options import AS_WRITTEN, Options
from symla.documents.progress import Progress
from symla.errors import SymlaError
from symla.rendering.formats import by_suffix, document_kinds, kinds, unasked_kinds

HANDOUTS = (".yaml", ".yml")


def build(
    files: Iterable[Path],
    output: Path,
    formats: tuple[str, ...] | None = None,
    dialect: str | None = None,
    tell: Callable[[str], None] | None = None,
    templates: tuple[Path, ...] = (),
    options: Options = AS_WRITTEN,
) -> list[Path]:
    """Write the documents of these files into the folder `output`; the paths that were written.

    `formats` are kinds of formats; where none are given, handouts are built into those that are so `unasked`.  Notes
    stay in the format that they are written in.  `templates` stand in the place of the layouts of handouts; `options`
    are asked of handouts before what their files say.
    Documents of one name, from different folders, go into folders of these names.  `tell` is told what is no fault and
    should be seen: a problem that comes out undefined.  Raises `SymlaError` (`FaultyFile` with every fault of all
    files) and writes nothing if anything fails.
    """
    sources = list(files)
    made: list[tuple[Path, str, str]] = []
    faults: list[Fault] = []
    notices: list[Fault] = []
    for source in sources:
        try:
            with Progress(source.name) as progress:
                documents = _built(source, formats, dialect, progress, notices, templates, options)
        except FaultyFile as error:
            faults += error.faults
            continue
        made += [(source, source.stem + ending, text) for ending, text in documents.items()]
    if faults:
        raise FaultyFile(faults)
    texts: dict[Path, str] = {}
    for source, target, text in _placed(made, output):
        if target in texts:
            raise SymlaError(f"{source}: another file is built into {target}, too")
        texts[target] = text
    originals = {source.resolve() for source in sources}
    for target in texts:
        if Path(os.path.realpath(target)) in originals:
            raise SymlaError(f"{target}: would be written over its own source; choose another folder")
    write_together(texts)
    if tell is not None:
        for notice in notices:
            tell(str(notice))
    return list(texts)


def _placed(made: list[tuple[Path, str, str]], output: Path) -> Iterable[tuple[Path, Path, str]]:
    """The source of every document, where the document goes, and its text."""
    folders = {source: source.resolve().parent for source, _, _ in made}
    names = Counter(name for name, _ in {(name, folders[source]) for source, name, _ in made})
    alike = [folders[source] for source, name, _ in made if names[name] > 1]
    above = Path(os.path.commonpath(alike)) if alike else Path()
    parted = {source for source, name, _ in made if names[name] > 1}
    for source, name, text in made:
        folder = output / folders[source].relative_to(above) if source in parted else output
        yield source, folder / name, text


def _built(
    source: Path,
    formats: tuple[str, ...] | None,
    dialect: str | None,
    progress: Progress,
    notices: list[Fault],
    templates: tuple[Path, ...],
    options: Options,
) -> dict[str, str]:
    ending = source.suffix.lower()
    if ending in HANDOUTS:
        from symla.documents.handouts.build import build_handout

        wanted = _wanted(formats, dialect)
        return build_handout(source, wanted, progress.step, notices, templates, options)
    written = by_suffix().get(ending)
    if written is not None:
        from symla.documents.notes.build import build_notes

        if formats is not None and formats != (written.kind,):
            told = "lecture notes stay in the format that they are written in"
            raise SymlaError(f"{source}: {told}: build them with --to {written.kind}")
        if templates:
            raise SymlaError(f"{source}: lecture notes keep their own layout: --template is for handouts")
        if options != AS_WRITTEN:
            raise SymlaError(f"{source}: lecture notes have no forms or variants: these options are for handouts")
        built = build_notes(source, dialect, progress.step)
        notices += built.notices
        return {source.suffix: built.text}
    known = dict.fromkeys(one.notes.suffixes[0] for one in by_suffix().values() if one.notes)
    raise SymlaError(f"{source}: is neither a handout (.yaml) nor lecture notes ({', '.join(known)})")


def _wanted(asked: tuple[str, ...] | None, dialect: str | None) -> dict[str, str]:
    """The format for every suffix that a handout is built into."""
    found: dict[str, str] = {}
    for kind in unasked_kinds() if asked is None else asked:
        if kind not in document_kinds():
            known = ", ".join(document_kinds())
            raise SymlaError(f"No documents are written in the format {kind[:40]!r}; there are {known}.")
        alike = kinds()[kind]
        chosen = next((one for one in alike if one.name == dialect), alike[0])
        found[chosen.suffix] = chosen.name
    return found
