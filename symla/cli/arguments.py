"""Parsing of command line arguments, and shell completion of operation names."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import click
from click.shell_completion import CompletionItem

_LONG = re.compile(r"--[a-z][a-z-]*(?:=.*)?", re.DOTALL)


class Claims(click.Command):
    """A command whose arguments may begin with a minus: `-2 == -2` is not an option."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Parse options first, then everything else as arguments."""
        takes_value = {
            name: not getattr(option, "is_flag", False)
            for option in self.get_params(ctx)
            if isinstance(option, click.Option)
            for name in (*option.opts, *option.secondary_opts)
        }
        options: list[str] = []
        data: list[str] = []
        words = iter(args)
        for word in words:
            if word == "--":
                data += words
            elif word in takes_value:
                options.append(word)
                options += [value for value in [next(words, None)] if value is not None] if takes_value[word] else []
            elif _LONG.fullmatch(word) or self.is_short(word, takes_value):
                options.append(word)
            else:
                data.append(word)
        return super().parse_args(ctx, [*options, *(["--", *data] if data else [])])

    def is_short(self, word: str, takes_value: dict[str, bool]) -> bool:
        """Whether the word is a short option with its value, `-oFILE`."""
        return word != "-" and takes_value.get(word[:2], False)


class Problems(Claims):
    """A command whose arguments are problems, which are calls."""

    def is_short(self, word: str, takes_value: dict[str, bool]) -> bool:
        return super().is_short(word, takes_value) and "(" not in word


class Operations:
    """Completion of operation names, without importing the operations."""

    @staticmethod
    def name(_context: click.Context, _parameter: Any, incomplete: str) -> list[CompletionItem]:
        """`norm_l2`"""
        return [CompletionItem(name) for name in _names() if name.startswith(incomplete)]

    @staticmethod
    def call(_context: click.Context, _parameter: Any, incomplete: str) -> list[CompletionItem]:
        """`norm_l2(`"""
        return [CompletionItem(f"{name}(") for name in _names() if name.startswith(incomplete)]


def _names() -> list[str]:
    folder = Path(__file__).parent.parent / "operations"
    return sorted(file.stem for file in folder.glob("[a-z]*/[a-z]*.py"))


def conventions_in(asked: tuple[str, ...]) -> dict[str, Any]:
    """The conventions from texts such as `brackets=round`, as `solve` takes them; None if there are none.  Raises
    `SymlaError` for an unknown convention.
    """
    if not asked:
        return {}
    from symla.documents.handouts.checked import conventions_from

    for own in asked:
        if "=" not in own:
            raise click.UsageError(f"--convention is a name and a value, brackets=round; {own[:40]!r} is not.")
    given: dict[str, str] = {}
    for name, _, value in (own.partition("=") for own in asked):
        if given.setdefault(name, value) != value:
            raise click.UsageError(
                f"--convention {name[:40]} is given twice, as {given[name][:40]} and as {value[:40]}."
            )
    return {"conventions": conventions_from(given)}
