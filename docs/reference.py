"""The reference: a page for every topic, made from what `symla/problems` says of every operation."""

from __future__ import annotations

from pathlib import Path

from symla.operations import Operation, operation, topics
from symla.problems import titles

_SHOWN = 3  # examples beside the one that is worked out


def write_reference(folder: Path) -> None:
    """Write the pages into a folder; a page that is the same already is left alone, so that Sphinx is, too."""
    folder.mkdir(exist_ok=True)
    by_topic: dict[str, list[Operation]] = {}
    for name, topic in topics().items():
        by_topic.setdefault(topic, []).append(operation(name))
    pages = {f"{topic}.md": _topic(topic, found) for topic, found in by_topic.items()}
    pages["index.md"] = _index(by_topic)
    for path in folder.glob("*.md"):
        if path.name not in pages:
            path.unlink()
    for name, text in pages.items():
        path = folder / name
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            path.write_text(text, encoding="utf-8")


def _index(by_topic: dict[str, list[Operation]]) -> str:
    lines = ["# Reference", "", "Every operation, by topic; each with an example that is worked out and proved.", ""]
    lines += ["```{toctree}", ":hidden:", "", *by_topic, "```", ""]
    for topic, found in by_topic.items():
        links = ", ".join(f"[`{one.name}`]({topic}.md#{one.name.replace('_', '-')})" for one in found)
        lines += [f"[**{titles()[topic]}**]({topic}.md): {links}", ""]
    return "\n".join(lines)


def _topic(topic: str, found: list[Operation]) -> str:
    return "\n".join([f"# {titles()[topic]}", "", *(line for one in found for line in _operation(one))])


def _operation(one: Operation) -> list[str]:
    said = (one.derive.__doc__ or "").strip().split("\n")
    problem = one.problem
    lines = [f"({one.name})=", f"## {one.name}", "", f"`{one.signature}`", "", said[0], ""]
    lines += [line.strip() for line in said[1:]]
    lines += ["", f"**Answer**: {', '.join(f'`{name}` ({kind})' for name, kind in problem.parts.items())}.", ""]
    for title, statements in (("What holds of it", problem.holds), ("What it requires", problem.requires)):
        if statements:
            lines += [f"**{title}**: {'; '.join(f'`{part.strip()}`' for part in statements.split(';'))}.", ""]
    first, *others = one.examples
    lines += [f"```{{symla}} {first}", "```", "", "More examples:", ""]
    lines += [f"* `{example}`" for example in others[:_SHOWN]]
    return [*lines, ""]
