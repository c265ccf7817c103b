"""The command line: `symla solve`, `build`, `list`, `show` and `check`.

Nothing but click is loaded before a command runs: help comes at once.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import wraps
from typing import TYPE_CHECKING, Any, TextIO

import click

from symla import __version__
from symla.errors import SymlaError

if TYPE_CHECKING:
    from pathlib import Path

DIALECTS = ("github", "myst", "pandoc", "jupyter")
DETAILS = ("answer", "brief", "full")
_TOPICS = ("vectors", "products", "projection", "matrices", "expressions", "norms", "distances", "learning")


def _say(text: str, stream: TextIO | None = None) -> None:
    """Write to the stream as it is: click by itself would send UTF-8 to a terminal that asks for ASCII."""
    click.echo(text, stream or sys.stdout)


def _told(command: Callable[..., Any]) -> Callable[..., Any]:
    """Every error raised on purpose is one message and exit status 2."""

    @wraps(command)
    def run(*arguments: Any, **options: Any) -> Any:
        try:
            return command(*arguments, **options)
        except SymlaError as error:
            _say(str(error), sys.stderr)
            sys.exit(2)

    return run


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="symla", message="%(prog)s %(version)s")
def _symla() -> None:
    """Linear algebra worked out on paper: every line written, every line proved."""


_dialect = click.option(
    "--dialect", type=click.Choice(DIALECTS), help="The Markdown that is written.  [default: github]"
)
_domain = click.option("--domain", type=click.Choice(("real", "complex")), help="What symbols stand for.")


@_symla.command()
@click.argument("problem")
@click.option("--to", "to", type=click.Choice(("text", "md", "tex", "json")), default="text", help="The format.")
@_dialect
@click.option("--detail", type=click.Choice(DETAILS), default="full", help="How much is shown.", show_default=True)
@_domain
@click.option("-o", "--output", type=click.Path(dir_okay=False), help="Write to this file, whole or not at all.")
@_told
def solve(problem: str, to: str, dialect: str | None, detail: Any, domain: Any, output: str | None) -> None:
    """Work a problem out: symla solve 'norm_l2([3, 4])'.  A - reads it from standard input."""
    from symla.documents.solution import NotProved
    from symla.documents.solve import solve as solved

    if dialect and to != "md":
        raise click.UsageError("--dialect goes with --to md.")
    text = problem
    if problem == "-":
        with click.open_file("-", encoding="utf-8") as stdin:
            text = stdin.read()
    solution = solved(_as_call(text), domain=domain)
    if to == "json":
        if not solution.verified:
            raise NotProved("The solution is not proved in every line.")
        shown = solution.to_json(indent=2) + "\n"
    else:
        shown = solution.to({"text": "text", "md": dialect or "github", "tex": "latex"}[to], detail=detail)
    _put(shown, output)


@_symla.command()
@click.argument("files", metavar="FILE...", nargs=-1, required=True, type=click.Path(dir_okay=False))
@click.option("--to", "to", metavar="FORMATS", help="md, tex or md,tex.  [default: both for handouts, md for notes]")
@_dialect
@click.option(
    "-o", "--output", type=click.Path(file_okay=False), default="output", help="The folder.", show_default=True
)
@_told
def build(files: tuple[str, ...], to: str | None, dialect: str | None, output: str) -> None:
    """Build handouts (YAML) and lecture notes (Markdown), all of them or none."""
    from pathlib import Path

    from symla.documents.build import build as built

    formats = None
    if to is not None:
        formats = tuple(dict.fromkeys(part.strip() for part in to.split(",")))
        for name in formats:
            if name not in ("md", "tex"):
                raise click.BadParameter(f"{name!r} is not md or tex.", param_hint="'--to'")
    for written in built([Path(file) for file in files], Path(output), formats, dialect):
        _say(str(written))


@_symla.command(name="list")
@_told
def list_operations() -> None:
    """List every operation, by topic, with its signature and an example."""
    from symla.operations import operation, topics

    by_topic: dict[str, list[str]] = {}
    for name, topic in topics().items():
        by_topic.setdefault(topic, []).append(name)
    order = [t for t in _TOPICS if t in by_topic] + [t for t in by_topic if t not in _TOPICS]
    lines: list[str] = []
    for topic in order:
        lines += ["", topic] if lines else [topic]
        for name in by_topic[topic]:
            found = operation(name)
            lines += [f"  {found.signature}", f"      {found.examples[0]}"]
    _say("\n".join(lines))


@_symla.command()
@click.argument("name")
@_told
def show(name: str) -> None:
    """Tell about one operation: what it does, how it is called, and one example worked out."""
    from inspect import cleandoc

    from symla.documents.solve import solve as solved
    from symla.operations import operation

    found = operation(name)
    summary, _, more = cleandoc(found.derive.__doc__ or "").partition("\n")
    lines = [found.signature, "", summary, *(["", more.strip()] if more.strip() else [])]
    lines += ["", "Examples", *(f"  {example}" for example in found.examples)]
    worked = solved(found.examples[0]).to_text().rstrip("\n")
    lines += ["", "Worked out", *(f"  {line}".rstrip() for line in worked.split("\n"))]
    _say("\n".join(lines))


@_symla.command()
@click.argument("claim")
@click.argument("values", nargs=-1)
@_domain
@_told
def check(claim: str, values: tuple[str, ...], domain: Any) -> None:
    """Prove or refute a claim: symla check 'norm_l2([3,4]) == 5'.

    Names may be given values: symla check 'A v == 2v' 'A=[[2,0],[0,3]]' 'v=[1,0]'.

    The exit status is 0 if it is proved, 1 if it is refuted, 2 if it is undecided or cannot be read.
    """
    from symla.documents.check import check as checked
    from symla.verification.verdict import Refuted

    verdict = checked(claim, **_values(values), **({"domain": domain} if domain else {}))
    _say(str(verdict))
    sys.exit(0 if verdict else 1 if isinstance(verdict, Refuted) else 2)


def _values(texts: tuple[str, ...]) -> dict[str, Any]:
    """`A=[[1, 2], [3, 4]]` by the name."""
    found: dict[str, Any] = {}
    for text in texts:
        name, sign, value = (part.strip() for part in text.partition("="))
        if not sign or not value or not name.isidentifier() or name == "domain":
            raise SymlaError(f"{text[:60]!r} gives no name a value, as A=[[1, 2], [3, 4]] does.")
        if name in found:
            raise SymlaError(f"{name[:40]} is given a value twice.")
        found[name] = value
    return found


def _as_call(text: str) -> str:
    """A text that is no call at all is told so, with the operation that it names."""
    from symla.documents.solve import NO_CALL

    if "(" not in text:
        raise SymlaError(f"{text.strip()[:60]!r} {NO_CALL}.")
    return text


def _put(text: str, output: str | None) -> None:
    """To the file, or to standard output."""
    if output is None:
        click.echo(text, sys.stdout, nl=False)
        return
    from pathlib import Path

    from symla.documents.disk import write_together

    target: Path = Path(output)
    write_together({target: text})


def main(arguments: list[str] | None = None) -> None:
    """The command `symla`."""
    for stream in (sys.stdout, sys.stderr):
        # a terminal that lacks a sign is shown the sign's number, not a traceback
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    _symla(args=arguments, prog_name="symla")
