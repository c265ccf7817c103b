"""Lecture notes from a text, and their faults."""

from __future__ import annotations

import pytest

from symla.documents.faults import Fault, FaultyFile, Source
from symla.documents.notes.build import worked_notes


def worked(text: str, dialect: str | None = None, name: str = "n.md") -> str:
    """The notes with everything worked out."""
    return worked_notes(Source(name, text), dialect)


def faults(text: str, dialect: str | None = None, name: str = "n.md") -> tuple[Fault, ...]:
    """What is wrong with notes."""
    with pytest.raises(FaultyFile) as caught:
        worked(text, dialect, name)
    return tuple(caught.value.faults)


def messages(text: str) -> list[str]:
    """The same in words, with the place of each."""
    return [str(fault).removeprefix("n.md:") for fault in faults(text)]
