"""Pandoc, and what in a text it would do anything with but show it."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator
from typing import Any

READERS = ("markdown", "markdown+autolink_bare_uris+tex_math_single_backslash", "markdown+emoji+autolink_bare_uris")
_SHOWN = frozenset(
    "Str Space SoftBreak LineBreak Code Math Emph Strong Quoted Link Para Plain Header BlockQuote BulletList "
    "OrderedList CodeBlock HorizontalRule Table SingleQuote DoubleQuote InlineMath DisplayMath Period OneParen "
    "TwoParens Decimal DefaultDelim DefaultStyle Span".split()
)


class Pandoc:
    """Reads Markdown as pandoc, R Markdown and Quarto do."""

    def live(self, text: str) -> list[str]:
        """Everything that is not shown as the characters or the marks of a text."""
        found = []
        for reader in READERS:
            done = subprocess.run(
                ["pandoc", "-f", reader, "-t", "json"],
                input=text,
                capture_output=True,
                text=True,
                timeout=60,
                check=True,
            )
            document = json.loads(done.stdout)
            found += [f"{reader}: metadata {name}" for name in document["meta"]]
            found += [f"{reader}: {told}" for told in _live(document["blocks"])]
        return found


def _attributes(kind: str, content: Any) -> Any:
    """Name, classes and others of what may have some; a heading has a name, a block of code a language."""
    place = {"Code": 0, "Span": 0, "Link": 0, "CodeBlock": 0, "Header": 1}.get(kind)
    return ("", (), ()) if place is None else content[place]


def _live(node: Any) -> Iterator[str]:
    if isinstance(node, list):
        for one in node:
            yield from _live(one)
    elif isinstance(node, dict) and "t" in node:
        kind, content = node["t"], node.get("c")
        if kind in ("RawInline", "RawBlock") and content[1].strip() == "<!-- -->":
            return
        name, classes, others = _attributes(kind, content)
        if (name and kind != "Header") or (classes and kind != "CodeBlock") or others:
            yield f"attributes {name} {classes} {others}"
        elif kind not in _SHOWN and not kind.startswith("Align") and not kind.startswith("ColWidth"):
            yield kind
        if kind == "Str" and "\u2610" in str(content):
            yield "a box to be ticked"
        yield from _live(content)
