"""Where the sections and problems of a handout stand in its file."""

from __future__ import annotations

from collections.abc import Iterator

from symla.documents.handouts.spec import Domain, Path
from symla.documents.marked import Listing, Mapping, Node, Text, find, found


def problems_of(root: Node) -> Iterator[tuple[Path, Text, Domain | None]]:
    """Every problem of the tree: its path, its call, its domain."""
    for path in parts_of(root):
        if "problems" not in path:
            continue
        node = find(root, path)
        call = found(root, (*path, "problem")) if isinstance(node, Mapping) else node
        domain = found(root, (*path, "domain"))
        if isinstance(call, Text) and not call.empty:
            said = domain.text if isinstance(domain, Text) else ""
            yield path, call, "complex" if said == "complex" else "real" if said == "real" else None


def parts_of(root: Node) -> Iterator[Path]:
    """The paths of all sections and problems, in the order of the handout."""
    yield from _items(root, ("problems",))
    for section in _items(root, ("sections",)):
        yield section
        yield from _items(root, (*section, "problems"))


def _items(root: Node, path: Path) -> Iterator[Path]:
    node = found(root, path)
    if isinstance(node, Listing):
        for index in range(len(node.items)):
            yield (*path, index)
