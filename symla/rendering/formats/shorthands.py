"""The formats that a solution has a method of its own for; `to` takes every one that there is."""

from __future__ import annotations

from typing import Protocol

from symla.notation.conventions import Detail


class _Shown(Protocol):
    def to(self, format_name: str, *, detail: Detail = "full", draft: bool = False) -> str: ...


class Shorthands:
    """Ways to say `to` for what has it."""

    def to_latex(self: _Shown, *, detail: Detail = "full", draft: bool = False) -> str:
        """A LaTeX fragment that needs amsmath and nothing else."""
        return self.to("latex", detail=detail, draft=draft)

    def to_markdown(self: _Shown, dialect: str = "github", *, detail: Detail = "full", draft: bool = False) -> str:
        """Markdown for github, myst, pandoc or jupyter."""
        return self.to(dialect, detail=detail, draft=draft)

    def to_text(self: _Shown, *, detail: Detail = "full", draft: bool = False) -> str:
        """Plain Unicode text."""
        return self.to("text", detail=detail, draft=draft)
