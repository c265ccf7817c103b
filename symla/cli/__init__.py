"""The command line: `symla solve`, `build`, `list`, `show` and `check`.

Only click is imported before a command is chosen, so that help appears at once.
"""

from __future__ import annotations

import sys
from importlib import import_module

import click

from symla import __version__
from symla.cli.terminal import prepare, run

# The module of every command, its name there, and what the list of commands says of it: the first words of its help.
COMMANDS = {
    "build": ("building", "build", "Build handouts (YAML) and lecture notes, all of them or none."),
    "check": ("solving", "check", "Prove or refute a claim: symla check 'norm_l2([3,4]) == 5'."),
    "draw": ("solving", "draw", "Draw a problem: symla draw 'project([2, 3], onto=[4, 1])' -o shadow.svg."),
    "list": ("about", "list_operations", "List every operation, by topic, with its signature and an example."),
    "schema": (
        "about",
        "schema",
        "Print the JSON Schema of stored solutions, or of handout files (symla schema handout).",
    ),
    "show": ("about", "show", "Tell about one operation: what it does, how it is called, and one example worked out."),
    "solve": ("solving", "solve", "Work a problem out: symla solve 'norm_l2([3, 4])'."),
    "watch": ("building", "watch", "Build, and build again what changes, until Ctrl-C."),
}


class _Commands(click.Group):
    """A group whose commands are imported once they are chosen."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command, from its module."""
        name, listed, rest = super().resolve_command(ctx, args)
        if name is None or listed is None:
            return name, listed, rest
        module, own, _ = COMMANDS[name]
        command: click.Command = getattr(import_module(f"{__name__}.{module}"), own)
        return name, command, rest


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="symla", message="%(prog)s %(version)s")
def _symla() -> None:
    """Linear algebra worked out on paper: every line written, every line proved."""


for _name, (_, _, _help) in COMMANDS.items():
    _symla.add_command(click.Command(_name, help=_help))


def main(arguments: list[str] | None = None) -> None:
    """The command `symla`; ends by `SystemExit`."""
    prepare()
    sys.exit(run(lambda: _symla.main(args=arguments, prog_name="symla", standalone_mode=False)))
