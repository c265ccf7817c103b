"""The commands that describe symla itself: `symla list`, `show` and `schema`."""

from __future__ import annotations

import click

from symla.cli.arguments import Operations
from symla.cli.terminal import say, told
from symla.rendering.formats import in_terminal
from symla.rendering.words.languages import languages

_CONVENTIONS = "conventions"


@click.command()
@click.argument("of", type=click.Choice(("solution", "handout")), default="solution")
@told
def schema(of: str) -> None:
    """Print the JSON Schema of stored solutions, or of handout files (symla schema handout)."""
    import json

    if of == "handout":
        from symla.documents.handouts.spec import schema as schema_of_handouts

        say(json.dumps(schema_of_handouts(), indent=2))
        return
    from symla.derivation.schema import schema as schema_of_solutions

    say(json.dumps(schema_of_solutions(), indent=2))


@click.command(name="list")
@click.option("--untranslated", type=click.Choice(languages()), help="The texts that this language lacks, instead.")
@told
def list_operations(untranslated: str | None) -> None:
    """List every operation, by topic, with its signature and an example."""
    if untranslated:
        from symla.rendering.words.translated import told

        say(told(untranslated))
        return
    from symla.operations import operation, topics
    from symla.problems import titles

    lines: list[str] = []
    for topic, title in titles().items():
        lines += ["", title] if lines else [title]
        for name in [name for name, own in topics().items() if own == topic]:
            found = operation(name)
            lines += [f"  {found.signature}", f"      {found.examples[0]}"]
    say("\n".join(lines))


@click.command()
@click.argument("name", shell_complete=Operations.name)
@told
def show(name: str) -> None:
    """Tell about one operation: what it does, how it is called, and one example worked out.

    symla show conventions tells how mathematics may be written, and how one asks for it.
    """
    if name == _CONVENTIONS:
        _show_conventions()
        return
    from inspect import cleandoc

    from symla.operations import operation
    from symla.solving.solve import solve as solved

    found = operation(name)
    summary, _, more = cleandoc(found.derive.__doc__ or "").partition("\n")
    lines = [found.signature, "", summary, *(["", more.strip()] if more.strip() else [])]
    lines += ["", "Examples", *(f"  {example}" for example in found.examples)]
    worked = solved(found.examples[0]).to(in_terminal().name).rstrip("\n")
    lines += ["", "Worked out", *(f"  {line}".rstrip() for line in worked.split("\n"))]
    say("\n".join(lines))


def _show_conventions() -> None:
    from symla.notation.conventions import choices, meanings

    told = meanings()
    lines = ["Under conventions: in a handout, or Conventions(...) in Python; the first choice holds unless another is"]
    lines.append("asked for.")
    for name, (first, *others) in choices().items():
        lines += ["", f"{name}: {' | '.join((first, *others))}", f"    {told[name]}"]
    say("\n".join(lines))
