"""The commands that build documents: `symla build` and `symla watch`."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, get_args

import click

from symla.cli.terminal import complain, say, told
from symla.documents.handouts.choices import Form, Solutions
from symla.errors import SymlaError, either
from symla.notation.conventions import DETAILS
from symla.rendering.formats import built_kinds, dialects, products, unasked_kinds

if TYPE_CHECKING:
    from concurrent.futures import Executor
    from pathlib import Path

_FORMS = get_args(Form)
_SOLUTIONS = get_args(Solutions)
_UNASKED = f"{','.join(unasked_kinds())} for handouts, their own for notes"
_BUILT = f"One or more of {', '.join(built_kinds())}.  [default: {_UNASKED}]"
_ENOUGH = 40  # variants or files from which processes pay off

dialect_option = click.option(
    "--dialect", type=click.Choice(dialects()), help="The dialect of Markdown.  [default: the first]"
)
_ENGINES = {kind: tuple([one.engine for one in alike]) for kind, alike in products().items()}
engine_option = click.option(
    *[f"--{kind}-engine" for kind in _ENGINES],
    "engine",
    type=click.Choice([engine for engines in _ENGINES.values() for engine in engines]),
    help="The program that makes the PDF.  [default: the first]",
)


def made_by(kind: str, engine: str | None) -> str:
    """The format with the engine that makes it, `pdf/pdflatex`, if the engine makes this format."""
    return f"{kind}/{engine}" if engine in _ENGINES.get(kind, ()) else kind


_OPTIONS = (
    click.argument("files", metavar="FILE...", nargs=-1, required=True, type=click.Path(dir_okay=False)),
    click.option("--to", "to", metavar="FORMATS", help=_BUILT),
    dialect_option,
    engine_option,
    click.option(
        "-o",
        "--output",
        type=click.Path(file_okay=False),
        default="output",
        help="The folder to write to.",
        show_default=True,
    ),
    click.option(
        "--template",
        "templates",
        multiple=True,
        type=click.Path(dir_okay=False),
        help="Your own template: page.tex.j2.",
    ),
    click.option("--form", "forms", metavar="FORMS", help=f"One or more of {', '.join(_FORMS)}: a document each."),
    click.option("--solutions", type=click.Choice(_SOLUTIONS), help="Where solutions stand; overrides the file."),
    click.option("--detail", type=click.Choice(DETAILS), help="How much solutions show; overrides the file."),
    click.option(
        "--variants",
        type=click.IntRange(1, 10_000),
        metavar="N",
        help="How many variants to make, each with its own data.",
    ),
    click.option("--seed", type=int, metavar="N", help="The seed of random data: the same seed draws the same data."),
)


def _with_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """The command with all options of building."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


@dataclass(frozen=True)
class _Asked:
    """The build that a command line asks for."""

    files: tuple[Path, ...]
    output: Path
    formats: tuple[str, ...] | None
    dialect: str | None
    templates: tuple[Path, ...]
    options: Any

    def build(self, files: tuple[Path, ...], executor: Executor | None = None) -> None:
        """Build these files, and report what was written."""
        from symla.documents.build import build as built

        for written in built(
            files, self.output, self.formats, self.dialect, complain, self.templates, self.options, executor
        ):
            say(str(written))


def _asked(
    files: tuple[str, ...],
    to: str | None,
    dialect: str | None,
    output: str,
    templates: tuple[str, ...],
    forms: str | None,
    engine: str | None,
    **options: Any,
) -> _Asked:
    from pathlib import Path

    from symla.documents.handouts.options import Options

    if not output:
        raise click.BadParameter("a folder has a name; . is this one.", param_hint="'--output'")
    return _Asked(
        tuple([Path(file) for file in files]),
        Path(output),
        None if to is None else tuple([made_by(kind, engine) for kind in _listed(to, built_kinds(), "--to")]),
        dialect,
        tuple([Path(file) for file in templates]),
        Options(forms=() if forms is None else _listed(forms, _FORMS, "--form"), **options),
    )


@click.command()
@_with_options
@click.option(
    "--jobs",
    type=click.IntRange(1, 1000),
    metavar="N",
    help="How many processes to use.  [default: all cores, for much work]",
)
@told
def build(jobs: int | None, **asked: Any) -> None:
    """Build handouts (YAML) and lecture notes, all of them or none."""
    work = _asked(**asked)
    much = len(work.files) * (work.options.variants or 1) >= _ENOUGH
    with _processes(jobs or (os.cpu_count() or 1 if much else 1)) as executor:
        work.build(work.files, executor)


@contextmanager
def _processes(count: int) -> Iterator[Executor | None]:
    """A pool of so many processes; None where one process is enough."""
    if count == 1:
        yield None
        return
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    with ProcessPoolExecutor(count, mp_context=get_context("spawn")) as executor:
        yield executor


@click.command()
@_with_options
@told
def watch(**asked: Any) -> None:
    """Build, and build again what changes, until Ctrl-C.

    What is wrong with a file is told, and the last document that was right stays.
    """
    from symla.documents.watch import changes

    work = _asked(**asked)
    if missing := [f"{path}: No such file or directory" for path in work.files if not path.exists()]:
        raise SymlaError("\n".join(missing))
    for files in changes(work.files, work.templates):
        try:
            work.build(files)
        except SymlaError as error:
            complain(str(error))


def _listed(text: str, known: tuple[str, ...], option: str) -> tuple[Any, ...]:
    """The items of a list `md, tex`, without repetitions."""
    parts = tuple(dict.fromkeys(part.strip() for part in text.split(",")))
    for part in parts:
        if part not in known:
            raise click.BadParameter(f"{part!r} is not {either(known)}.", param_hint=f"'{option}'")
    return parts
