"""The commands that work problems and claims out: `symla solve`, `draw` and `check`."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

import click

from symla.cli.arguments import Claims, Operations, Problems, conventions_in
from symla.cli.building import dialect_option, engine_option, made_by
from symla.cli.terminal import FAULT, complain, say, told
from symla.errors import SymlaError
from symla.notation.conventions import DETAILS
from symla.rendering.formats import by_suffix, in_terminal, kinds, products
from symla.rendering.words.languages import ENGLISH, languages

if TYPE_CHECKING:
    from pathlib import Path

    from symla.kernel.meaning.verdict import Verdict
    from symla.solving.solution import Solution

_DATA = "json"
_VALUES_BEFORE = "With - the values stand before what is asked, one a line."


_language = click.option(
    "--language", type=click.Choice(languages()), default=ENGLISH, help="The language of the page.", show_default=True
)
_where = click.option(
    "--where",
    metavar="CONDITIONS",
    multiple=True,
    callback=lambda _, __, told: list(told) or None,
    help="Conditions on the symbols: 'x > 0 and y != 0'.  If the option is repeated, all of them hold.",
)
_domain = click.option("--domain", type=click.Choice(("real", "complex")), help="The numbers that symbols stand for.")


@click.command(cls=Problems)
@click.argument("problem", shell_complete=Operations.call)
@click.argument("values", nargs=-1)
@click.option(
    "--to",
    "to",
    type=click.Choice((*kinds(), *products(), _DATA)),
    help=f"The format.  [default: by the suffix of -o, else {in_terminal().kind}]",
)
@dialect_option
@engine_option
@click.option(
    "--detail", type=click.Choice(DETAILS), default="full", help="How much the page shows.", show_default=True
)
@_language
@_domain
@_where
@click.option(
    "--convention", "asked", multiple=True, metavar="NAME=VALUE", help="As `symla show conventions` tells; any number."
)
@click.option("-o", "--output", type=click.Path(dir_okay=False), help="Write to this file, whole or not at all.")
@told
def solve(
    problem: str,
    values: tuple[str, ...],
    to: str | None,
    dialect: str | None,
    engine: str | None,
    detail: Any,
    asked: tuple[str, ...],
    output: str | None,
    **options: Any,
) -> None:
    """Work a problem out: symla solve 'norm_l2([3, 4])'.

    Names may be given values: symla solve 'dot(u, v)' 'u=[1, 2]' 'v=[3, 4]'.  A - reads from standard input: one
    problem a line, with definitions such as A = [[1, 2], [3, 4]] before them.
    """
    to = to or _by_ending(output)
    known = {one.name for one in kinds().get(to, ())}
    if dialect and dialect not in known:
        fitting = [kind for kind, alike in kinds().items() for one in alike if one.name == dialect]
        raise click.UsageError(f"--dialect {dialect} goes with --to {fitting[0]}.")
    solved = _solved(problem, values, **options, **conventions_in(asked))
    if to == _DATA:
        shown = _json(solved)
    else:
        from symla.solving.solution import filed, shown_together

        if to in products():
            _note(solved)
            _put_bytes(filed(solved, made_by(to, engine), detail=detail), output)
            return
        shown = shown_together(solved, dialect or kinds()[to][0].name, detail=detail)
    _note(solved)
    _put(shown, output)


def _by_ending(output: str | None) -> str:
    """The format of a file by its suffix; the terminal's format without a file or a suffix."""
    from pathlib import Path

    ending = Path(output or "").suffix.lower().removeprefix(".")
    suffixes = {alike[0].suffix: kind for kind, alike in kinds().items()} | {
        name: name for name in (*products(), _DATA)
    }
    if ending and ending not in suffixes:
        known = ", ".join(f".{one}" for one in sorted(suffixes))
        raise click.UsageError(f"-o writes files {known}, not .{ending[:20]}; another name goes with --to.")
    return suffixes.get(ending, in_terminal().kind)


def _note(worked: Iterable[Solution | Verdict]) -> None:
    """Report how an ambiguous problem was read, and what is not said in its language."""
    from symla.rendering.words.fallen import told_in_english
    from symla.solving.solution import Solution

    said = list(worked)
    told = [told_in_english(one.derivation, one.language) for one in said if isinstance(one, Solution)]
    for notice in filter(None, dict.fromkeys([*[notice for one in said for notice in one.notices], *told])):
        complain(f"note: {notice}")


def _solved(problem: str, values: tuple[str, ...], **options: Any) -> list[Solution]:
    if problem == "-":
        from symla.documents.piped import solutions

        if values:
            raise click.UsageError(_VALUES_BEFORE)
        return solutions(_piped(), **options)
    from symla.solving.solve import solve as solved

    return [solved(_as_call(problem), names=_values(values, problem), **options)]


def _json(solved: list[Solution]) -> str:
    """The solution as data; a list, where there are several."""
    from symla.solving.solution import NotProved

    if not all(solution.verified for solution in solved):
        raise NotProved("The solution is not proved in every line.")
    texts = [solution.to_json(indent=2) for solution in solved]
    return (texts[0] if len(texts) == 1 else "[\n" + ",\n".join(texts) + "\n]") + "\n"


def _piped() -> str:
    from symla.documents.piped import MOST_BYTES, NAME, decoded

    if sys.stdin is None:
        raise SymlaError(f"{NAME}: is closed")
    try:
        raw = sys.stdin.buffer.read(MOST_BYTES + 1)
    except OSError as error:
        raise SymlaError(f"{NAME}: {error.strerror or error}") from None
    if len(raw) > MOST_BYTES:
        raise SymlaError(f"{NAME}: is longer than {MOST_BYTES} bytes")
    return decoded(raw)


@click.command(cls=Problems)
@click.argument("problem", shell_complete=Operations.call)
@click.argument("values", nargs=-1)
@_language
@_where
@click.option(
    "-o",
    "--output",
    required=True,
    type=click.Path(dir_okay=False),
    help="The file to write: .svg for pages, .tex for TikZ.",
)
@told
def draw(problem: str, values: tuple[str, ...], output: str, **options: Any) -> None:
    """Draw a problem: symla draw 'project([2, 3], onto=[4, 1])' -o shadow.svg.

    Names may be given values: symla draw 'norm_l2(v)' 'v=[3, 4]' -o arrow.svg.  The figure is proved like a line.  A
    file .svg holds a picture for pages and notebooks, a file .tex one for TikZ.
    """
    from pathlib import Path

    from symla.solving.pictures import figure

    _put(figure(_as_call(problem), names=_values(values, problem), **options).to(Path(output).suffix), output)


@click.command(cls=Claims)
@click.argument("claim", shell_complete=Operations.call)
@click.argument("values", nargs=-1)
@_domain
@_where
@click.option("--strict", is_flag=True, help="Both sides must be defined for the same values.")
@told
@click.pass_context
def check(
    context: click.Context, claim: str, values: tuple[str, ...], domain: Any, where: list[str] | None, strict: bool
) -> None:
    """Prove or refute a claim: symla check 'norm_l2([3,4]) == 5'.

    Names may be given values: symla check 'A v == 2v' 'A=[[2,0],[0,3]]' 'v=[1,0]'.  A - reads from standard input: one
    claim a line, with definitions such as v = [1, 0] before them.

    Handouts and lecture notes (symla check sheet.yaml notes.md) are read, solved and proved, and nothing is written.

    The exit status is 0 if it is proved, 1 if it is refuted, 2 if it is undecided or cannot be read.  Of several
    claims, one that is refuted decides, then one that is undecided.
    """
    if _is_file(claim):
        _look_at((claim, *values))
        return
    from symla.kernel.meaning.verdict import Refuted

    judged: Iterable[tuple[str, Verdict]]
    options: dict[str, Any] = {"domain": domain, "where": where, "strict": strict}
    if claim == "-":
        from symla.documents.piped import count, verdicts

        if values:
            raise click.UsageError(_VALUES_BEFORE)
        text = _piped()
        alone = count(text) == 1
        judged = verdicts(text, **options)
    else:
        from symla.claims.check import check as checked

        alone = True
        judged = [(claim, checked(claim, **_values(values), **options))]
    found: list[Verdict] = []
    for said, verdict in judged:
        say(str(verdict) if alone else f"{said}: {verdict}")
        found.append(verdict)
    _note(found)
    refuted = any(isinstance(verdict, Refuted) for verdict in found)
    context.exit(1 if refuted else 0 if all(found) else FAULT)


def _is_file(text: str) -> bool:
    """Whether the text names a handout or lecture notes, rather than a claim."""
    from pathlib import PurePath

    from symla.documents.build import HANDOUTS

    suffix = PurePath(text).suffix.lower()
    return suffix in HANDOUTS or suffix in by_suffix()


def _look_at(files: tuple[str, ...]) -> None:
    """Report the faults and notices of files."""
    from pathlib import Path

    from symla.documents.build import looked_at

    made, notices = looked_at([Path(file) for file in files])
    for notice in notices:
        complain(str(notice))
    for file in dict.fromkeys(str(source) for source, _, _ in made):
        say(f"{file}: every line is proved")


def _values(texts: tuple[str, ...], problem: str | None = None) -> dict[str, Any]:
    """The values by name, from texts such as `A=[[1, 2], [3, 4]]`; each name is one of the problem."""
    found: dict[str, Any] = {}
    for text in texts:
        name, sign, value = (part.strip() for part in text.partition("="))
        if not sign or not value or not name.isidentifier() or name in ("domain", "where", "strict"):
            raise SymlaError(f"{text[:60]!r} gives no name a value, as A=[[1, 2], [3, 4]] does.")
        if name in found:
            raise SymlaError(f"{name[:40]} is given a value twice.")
        if problem is not None and name not in problem:
            raise SymlaError(f"{name[:40]} has a value, but does not occur in the problem.")
        found[name] = value
    return found


def _as_call(text: str) -> str:
    """The text, which must be a call; the error message suggests the operation that it names."""
    from symla.operations import no_call

    if "(" not in text:
        raise SymlaError(f"{text.strip()[:60]!r} {no_call(text)}.")
    return text


def _put(text: str, output: str | None) -> None:
    """Write to the file, or to standard output."""
    if output is None:
        say(text, newline=False)
        return
    from pathlib import Path

    from symla.documents.disk import write_together

    target: Path = Path(output)
    write_together({target: text})


def _put_bytes(pages: bytes, output: str | None) -> None:
    """Write to the file; binary output is not for a terminal."""
    if output is None:
        if sys.stdout is None or sys.stdout.isatty():
            raise SymlaError("This is no text for a terminal: write it to a file, -o FILE.")
        sys.stdout.buffer.write(pages)
        sys.stdout.buffer.flush()
        return
    from pathlib import Path

    from symla.documents.disk import write_together

    target: Path = Path(output)
    write_together({target: pages})
