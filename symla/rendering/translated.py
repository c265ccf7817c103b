"""What a language says and what it lacks: its texts beside those of English, topic by topic."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from jinja2 import nodes

from symla.notation.conventions import STANDARD
from symla.rendering.languages import ENGLISH, GRAMMAR, known_language, template_folder
from symla.rendering.templates import environment

_SHARED = "shared"


class Text(NamedTuple):
    """A text: the file within its language, its key, and the facts that it is told."""

    file: str
    key: str
    facts: tuple[str, ...]


def texts(language: str) -> Iterator[Text]:
    """Every text of a language.  How it counts and lists is its own affair, and so is a key that begins with an
    underscore.
    """
    folder = template_folder() / known_language(language)
    for path in sorted(folder.rglob("*.j2")):
        if path.name == GRAMMAR:
            continue
        tree = environment("text", STANDARD).parse(path.read_text(encoding="utf-8"))
        for macro in tree.find_all(nodes.Macro):
            if not macro.name.startswith("_"):
                yield Text(path.relative_to(folder).as_posix(), macro.name, tuple(a.name for a in macro.args))


def untranslated(language: str) -> dict[str, tuple[list[Text], int]]:
    """For every topic what the language lacks, and how many texts there are; raises `UnknownLanguage`."""
    said = {(text.file, text.key) for text in texts(language)}
    found: dict[str, tuple[list[Text], int]] = {}
    for text in texts(ENGLISH):
        topic = text.file.rpartition("/")[0] or _SHARED
        lacking, count = found.get(topic, ([], 0))
        if (text.file, text.key) not in said:
            lacking.append(text)
        found[topic] = (lacking, count + 1)
    return found


def told(language: str) -> str:
    """The same to be read: a line for every topic, and below it the keys by their files."""
    lines: list[str] = []
    for topic, (lacking, count) in untranslated(language).items():
        lines.append(f"{topic}: {count - len(lacking)} of {count} texts" if lacking else f"{topic}: all {count} texts")
        by_file: dict[str, list[str]] = {}
        for text in lacking:
            by_file.setdefault(Path(text.file).stem, []).append(text.key)
        lines += [f"  {file}: {', '.join(keys)}" for file, keys in by_file.items()]
    return "\n".join(lines)
