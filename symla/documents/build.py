"""Building documents: handouts (YAML) and lecture notes into a folder, all of them or none."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import Executor
from dataclasses import dataclass, field, replace
from pathlib import Path

from symla.documents.disk import write_together
from symla.documents.faults import Fault, FaultyFile
from symla.documents.handouts.options import AS_WRITTEN, Options
from symla.documents.progress import Progress
from symla.errors import SymlaError
from symla.rendering.formats import built_kinds, by_suffix, kinds, product_named, unasked_kinds

HANDOUTS = (".yaml", ".yml")
_PORTION = 10  # variants that one process builds at a time
Written = str | bytes


@dataclass(frozen=True)
class Job:
    """A file to build, or some of its variants."""

    source: Path
    formats: tuple[str, ...] | None
    dialect: str | None
    templates: tuple[Path, ...]
    options: Options


@dataclass(frozen=True)
class Made:
    """The result of a job: documents by the suffix of their names, notices, faults, the data of variants, and the error
    that kept it from being done.
    """

    documents: dict[str, Written] = field(default_factory=dict)
    notices: tuple[Fault, ...] = ()
    faults: tuple[Fault, ...] = ()
    drawn: Mapping[int, str] = field(default_factory=dict)
    error: SymlaError | None = None


def build(
    files: Iterable[Path],
    output: Path,
    formats: tuple[str, ...] | None = None,
    dialect: str | None = None,
    tell: Callable[[str], None] | None = None,
    templates: tuple[Path, ...] = (),
    options: Options = AS_WRITTEN,
    executor: Executor | None = None,
) -> list[Path]:
    """Write the documents of these files into the folder `output`; returns the paths that were written.

    formats     kinds of formats for handouts; without any, the default ones.  Notes keep their own format.
    templates   replace the layouts of handouts
    options     take precedence over what the handouts say
    tell        receives notices, such as a problem that is undefined
    executor    works on files and variants in parallel: a pool of processes, or a cluster

    Documents of the same name from different folders go into subfolders with the names of these folders.  Raises
    `SymlaError` (`FaultyFile` with every fault of all files) and writes nothing if anything fails.
    """
    sources = list(files)
    made, notices = looked_at(sources, formats, dialect, templates, options, executor)
    texts: dict[Path, Written] = {}
    for source, target, text in _placed(made, output):
        if target in texts and texts[target] is not text and texts[target] != text:
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


def looked_at(
    sources: list[Path],
    formats: tuple[str, ...] | None = None,
    dialect: str | None = None,
    templates: tuple[Path, ...] = (),
    options: Options = AS_WRITTEN,
    executor: Executor | None = None,
) -> tuple[list[tuple[Path, str, Written]], list[Fault]]:
    """Every document of these files with its source and name, and the notices, without writing anything.  Raises as
    `build` does.
    """
    made: list[tuple[Path, str, Written]] = []
    faults: list[Fault] = []
    errors: dict[str, SymlaError] = {}
    notices: list[Fault] = []
    drawn: dict[Path, dict[int, str]] = {}
    jobs = [job for source in sources for job in jobs_of(source, formats, dialect, templates, options)]
    for job, done in zip(jobs, _done(jobs, executor), strict=True):
        faults += done.faults
        if done.error is not None:
            errors.setdefault(str(done.error), done.error)
        notices += done.notices
        drawn.setdefault(job.source, {}).update(done.drawn)
        made += [(job.source, job.source.stem + ending, text) for ending, text in done.documents.items()]
    if len(errors) == 1 and not faults:
        raise next(iter(errors.values()))
    if faults or errors:
        raise FaultyFile(faults, errors)
    notices += [notice for source, data in drawn.items() for notice in _alike(source, data)]
    return made, list(dict.fromkeys(notices))


def _alike(source: Path, drawn: Mapping[int, str]) -> Iterator[Fault]:
    """The notice that variants of a handout have the same data."""
    first: dict[str, int] = {}
    again = [(first[data], number) for number, data in drawn.items() if first.setdefault(data, number) != number]
    if again:
        one, other = again[0]
        more = f"; in all, {len(again)} of {len(drawn)} repeat another" if len(again) > 1 else ""
        yield Fault(str(source), 1, 1, "variants", f"{one} and {other} have the same data{more}: widen what is drawn")


def jobs_of(
    source: Path,
    formats: tuple[str, ...] | None,
    dialect: str | None,
    templates: tuple[Path, ...],
    options: Options,
) -> list[Job]:
    """The jobs for a file: variants in batches, everything else as one job."""
    whole = Job(source, formats, dialect, templates, options)
    if source.suffix.lower() not in HANDOUTS:
        return [whole]
    from symla.documents.handouts.build import variants_of

    try:
        count = variants_of(source, options)
    except SymlaError:
        return [whole]  # the job reports every fault
    if count is None:
        return [whole]
    portions = [(first, min(first + _PORTION - 1, count)) for first in range(1, count + 1, _PORTION)]
    return [replace(whole, options=replace(options, only=portion)) for portion in portions]


def _done(jobs: list[Job], executor: Executor | None) -> Iterator[Made]:
    if executor is None:
        yield from map(work, jobs)
        return
    with Progress(f"{len(jobs)}") as progress:
        for index, made in enumerate(executor.map(_in_silence, jobs)):
            progress.step(len(jobs) - index)
            yield made


def _in_silence(job: Job) -> Made:
    return work(job, shown=False)


def work(job: Job, shown: bool = True) -> Made:
    """Do a job; a slow one shows its progress on a terminal."""
    notices: list[Fault] = []
    drawn: dict[int, str] = {}
    try:
        with Progress(job.source.name) as progress:
            documents = _built(job, progress.step if shown else None, notices, drawn)
    except FaultyFile as error:
        return Made(faults=error.faults)
    except SymlaError as error:
        return Made(error=error)
    return Made(documents, tuple(notices), drawn=drawn)


def _placed(made: list[tuple[Path, str, Written]], output: Path) -> Iterable[tuple[Path, Path, Written]]:
    """The source, target path and text of every document."""
    folders = {source: source.resolve().parent for source, _, _ in made}
    names = Counter(name for name, _ in {(name, folders[source]) for source, name, _ in made})
    alike = [folders[source] for source, name, _ in made if names[name] > 1]
    above = Path(os.path.commonpath(alike)) if alike else Path()
    parted = {source for source, name, _ in made if names[name] > 1}
    for source, name, text in made:
        folder = output / folders[source].relative_to(above) if source in parted else output
        yield source, folder / name, text


def _built(
    job: Job, step: Callable[[int], None] | None, notices: list[Fault], drawn: dict[int, str]
) -> dict[str, Written]:
    source = job.source
    ending = source.suffix.lower()
    if ending in HANDOUTS:
        from symla.documents.handouts.build import build_handout

        wanted = _wanted(job.formats, job.dialect)
        return build_handout(source, wanted, step, notices, job.templates, job.options, drawn)
    written = by_suffix().get(ending)
    if written is not None:
        from symla.documents.notes.build import build_notes

        if job.formats not in (None, (written.kind,), (ending.removeprefix("."),)):
            rule = "lecture notes stay in the format that they are written in"
            raise SymlaError(f"{source}: {rule}: build them with --to {written.kind}")
        if job.templates:
            raise SymlaError(f"{source}: lecture notes keep their own layout: --template is for handouts")
        if job.options != AS_WRITTEN:
            raise SymlaError(f"{source}: lecture notes have no forms or variants: these options are for handouts")
        built = build_notes(source, job.dialect, step)
        notices += built.notices
        return {source.suffix: built.text, **built.files}
    handouts, notes = ", ".join(HANDOUTS), ", ".join(by_suffix())
    raise SymlaError(f"{source}: is neither a handout ({handouts}) nor lecture notes ({notes})")


def _wanted(asked: tuple[str, ...] | None, dialect: str | None) -> dict[str, str]:
    """The format of every suffix that a handout is built into."""
    found: dict[str, str] = {}
    for kind in unasked_kinds() if asked is None else asked:
        if kind.partition("/")[0] not in built_kinds():
            known = ", ".join(built_kinds())
            raise SymlaError(f"No documents are written in the format {kind[:40]!r}; there are {known}.")
        product = product_named(kind)
        if product is not None:
            found[product.suffix] = product.name
            continue
        alike = kinds()[kind]
        chosen = next((notes for notes in alike if notes.name == dialect), alike[0])
        found[chosen.suffix] = chosen.name
    return found
