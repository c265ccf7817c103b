"""The translation status of a language: its texts compared with the English ones, by topic."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from jinja2 import nodes

from symla.notation.conventions import STANDARD
from symla.rendering.words.languages import ENGLISH, GRAMMAR, known_language, template_folder
from symla.rendering.words.templates import environment

_SHARED = "shared"
_WHOLE = "A solution that needs one of the texts named here is told in English from beginning to end."


class Text(NamedTuple):
    """A text: its file within the language, its key, and its parameters."""

    file: str
    key: str
    facts: tuple[str, ...]


def texts(language: str) -> Iterator[Text]:
    """All texts of a language, except its grammar helpers and keys that begin with an underscore."""
    folder = template_folder() / known_language(language)
    for path in sorted(folder.rglob("*.j2")):
        if path.name == GRAMMAR:
            continue
        tree = environment("text", STANDARD).parse(path.read_text(encoding="utf-8"))
        for macro in tree.find_all(nodes.Macro):
            if not macro.name.startswith("_"):
                yield Text(path.relative_to(folder).as_posix(), macro.name, tuple(a.name for a in macro.args))


def untranslated(language: str) -> dict[str, tuple[list[Text], int]]:
    """For every topic, the missing texts and the number of texts; raises `UnknownLanguage`."""
    translated = {(text.file, text.key) for text in texts(language)}
    found: dict[str, tuple[list[Text], int]] = {}
    for text in texts(ENGLISH):
        topic = text.file.rpartition("/")[0] or _SHARED
        lacking, count = found.get(topic, ([], 0))
        if (text.file, text.key) not in translated:
            lacking.append(text)
        found[topic] = (lacking, count + 1)
    return found


def told(language: str) -> str:
    """The report of missing texts: a line for every topic, followed by the keys in each file."""
    found = untranslated(language)
    lines = [_WHOLE] if any(lacking for lacking, _ in found.values()) else []
    for topic, (lacking, count) in found.items():
        lines.append(f"{topic}: {count - len(lacking)} of {count} texts" if lacking else f"{topic}: all {count} texts")
        by_file: dict[str, list[str]] = {}
        for text in lacking:
            by_file.setdefault(Path(text.file).stem, []).append(text.key)
        lines += [f"  {file}: {', '.join(keys)}" for file, keys in by_file.items()]
    return "\n".join(lines)
