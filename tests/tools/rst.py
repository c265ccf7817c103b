"""What docutils makes of a reStructuredText document."""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import Any

from tests.tools.needs import needs


@dataclass(frozen=True)
class Read:
    """A document as it was read: the tree, and everything that was objected to."""

    tree: Any
    objections: str

    @property
    def formulas(self) -> list[str]:
        """Every formula, in order."""
        return [node.astext() for node in self.tree.findall() if node.tagname in ("math", "math_block")]

    @property
    def text(self) -> str:
        """What is read, without marks."""
        return str(self.tree.astext())

    def texts(self, tag: str) -> list[str]:
        """The texts of all elements of a kind."""
        return [node.astext() for node in self.tree.findall() if node.tagname == tag]


def read(text: str) -> Read:
    """Read the document; a warning is an objection."""
    needs("docutils")
    from docutils.core import publish_doctree

    said = io.StringIO()
    settings = {"report_level": 2, "halt_level": 5, "warning_stream": said, "file_insertion_enabled": False}
    return Read(publish_doctree(text, settings_overrides=settings), said.getvalue())


def as_page(text: str) -> str:
    """What is objected to when a web page is made of it, with formulas as MathML."""
    needs("docutils")
    from docutils.core import publish_string

    said = io.StringIO()
    settings = {"report_level": 2, "halt_level": 5, "warning_stream": said, "math_output": "MathML"}
    publish_string(text, writer="html5", settings_overrides=settings)
    return said.getvalue()
