"""Paths of the sections, problems and parts of problems in a handout's tree."""

from __future__ import annotations

from collections.abc import Iterator

from symla.documents.handouts.spec import Path
from symla.documents.marked import Listing, Mapping, Node, Text, find, found
from symla.notation.domain import Domain


def calls_of(root: Node) -> Iterator[tuple[Path, Text, Domain | None]]:
    """Every call in the tree: the path of its problem, the call, its domain."""
    for path in asked_of(root):
        node = find(root, path)
        call = found(root, (*path, "problem")) if isinstance(node, Mapping) else node
        domain = found(root, (*path, "domain"))
        if isinstance(call, Text) and not call.empty:
            word = domain.text if isinstance(domain, Text) else ""
            yield path, call, "complex" if word == "complex" else "real" if word == "real" else None


def asked_of(root: Node) -> Iterator[Path]:
    """The paths of all problems and parts of problems, in document order."""
    yield from (path for path in places_of(root) if "problems" in path)


def unanswered(root: Node) -> Iterator[Path]:
    """The paths of all that asks without a call, and has no answer."""
    for path in asked_of(root):
        node = find(root, path)
        if isinstance(node, Mapping) and not any(found(root, (*path, key)) for key in ("problem", "answer", "parts")):
            yield path


def places_of(root: Node) -> Iterator[Path]:
    """The paths of all sections, problems and parts, in document order."""
    yield from _problems(root, ("problems",))
    for section in _items(root, ("sections",)):
        yield section
        yield from _problems(root, (*section, "problems"))


def _problems(root: Node, path: Path) -> Iterator[Path]:
    for problem in _items(root, path):
        yield problem
        yield from _items(root, (*problem, "parts"))


def _items(root: Node, path: Path) -> Iterator[Path]:
    node = found(root, path)
    if isinstance(node, Listing):
        for index in range(len(node.items)):
            yield (*path, index)


def texts_of(node: Node | None) -> list[str]:
    """The texts of a node, which is one or has some, that are not empty."""
    items = node.items if isinstance(node, Listing) else (node,)
    return [item.text for item in items if isinstance(item, Text) and not item.empty]
