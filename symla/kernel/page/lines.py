"""The results of the lines of the work, and whether they are about the goal."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from symla.derivation.model import Derivation, chains_among
from symla.kernel.page.before import Before
from symla.kernel.page.claims import last_lines
from symla.notation import written as w
from symla.notation.alike import look_alike


def reached(derivation: Derivation, before: Before) -> list[w.Node]:
    """The last exact line of every chain of the work, and of the work before the cases."""
    return [*before.lines, *last_lines([chain for chain in derivation.chains if chain.role == "work"])]


def is_sought(derivation: Derivation, defined: Mapping[w.Name, w.Node]) -> bool:
    """Whether the goal is the start or a line of a chain of the work, possibly with names in place of results."""
    goal = derivation.goal
    work = [chain for chain in chains_among(derivation.chains) if chain.role == "work"]
    if any(chain.start == goal for chain in work):
        return True
    lines = [line for chain in work for line in (chain.start, *[link.target for link in chain.links])]
    return goal in lines or any(w.substitute(line, defined) == goal for line in lines)


def ends_in(form: w.Node, lines: list[w.Node]) -> bool:
    """Whether an answer is one of the lines, or a list of lines and of vectors in these."""
    left = [piece for piece in pieces_of(form) if piece not in lines]
    vectors = _vectors_in(lines) if left else ()
    left = [piece for piece in left if piece not in vectors]
    return not left or _stands(form, lines) or all(_stands(piece, lines) for piece in left)


def is_nested(form: w.Node) -> bool:
    """Whether a list contains lists: records such as (value, multiplicity, basis)."""
    return type(form) is w.Items and any(type(entry) is w.Items for entry in form.entries)


def pieces_of(form: w.Node) -> Iterator[w.Node]:
    """The items of a list; of a record its first item and the items of its lists.  A number between these is a count,
    which stands on no line.
    """
    if type(form) is not w.Items:
        yield form
    elif not is_nested(form):
        yield from form.entries
    else:
        is_record = type(form.entries[0]) is not w.Items
        yield from form.entries[: int(is_record)]
        for entry in form.entries[int(is_record) :]:
            if type(entry) is w.Items:
                yield from pieces_of(entry)


def _stands(form: w.Node, lines: list[w.Node]) -> bool:
    """Whether this is one of the lines, or is printed like one; the values are proved equal elsewhere."""
    return form in lines or any(look_alike(line, form) for line in lines)


def _vectors_in(lines: list[w.Node]) -> frozenset[w.Node]:
    """The vectors in the sums and products among the lines."""
    sums = [line for line in lines if type(line) is w.Sum or type(line) is w.Product]
    return frozenset([part for line in sums for part in w.inside(line) if type(part) is w.Vector])
