"""Tables of text beside the problems: of a topic `problems/<topic>/<name>.txt`, of all topics `problems/<name>.txt`."""

from __future__ import annotations

from pathlib import Path


def file_of(name: str, topic: str = "") -> Path:
    """The file of a table of this topic, or of the one that all share."""
    return Path(__file__).parent / topic / f"{name}.txt"


def table(name: str, topic: str = "") -> list[str]:
    """Its lines; none where there is no file."""
    file = file_of(name, topic)
    return file.read_text("utf-8").splitlines() if file.is_file() else []
