"""The part of a handout that cannot be typeset, where the engine does not name it: found by leaving parts out."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import replace
from typing import TypeAlias

from symla.documents.handouts.model import Handout, Problem, Section

Part: TypeAlias = Handout | Section | Problem  # with what it says itself: its texts, but not its own parts


def culprit(handout: Handout, fails: Callable[[Handout], bool]) -> Part | None:
    """The part that fails alone, the first if there are several; None if none does, or if the handout fails without
    all of them.  Asks about twice the logarithm of their number.
    """
    if fails(_only(handout, ())):
        return None
    return _first(list(_parts(handout)), lambda parts: fails(_only(handout, parts)))


def _first(parts: Sequence[Part], fail: Callable[[Sequence[Part]], bool]) -> Part | None:
    if len(parts) < 2:
        return parts[0] if parts and fail(parts) else None
    half = len(parts) // 2
    for some in (parts[:half], parts[half:]):
        if fail(some):
            return some[0] if len(some) == 1 else _first(some, fail)
    return None


def _parts(handout: Handout) -> Iterator[Part]:
    yield handout
    for section in handout.sections:
        yield section
        for problem in section.problems:
            yield problem
            yield from problem.parts


def _only(handout: Handout, parts: Collection[Part]) -> Handout:
    """The handout with these parts alone."""
    kept = {id(part) for part in parts}

    def problems(within: Sequence[Problem]) -> tuple[Problem, ...]:
        some = [(one, problems(one.parts)) for one in within]
        return tuple(
            [
                replace(one, parts=inner)
                if id(one) in kept
                else replace(one, title=None, text=None, ask=None, solution=None, answer=None, hints=(), parts=inner)
                for one, inner in some
                if inner or id(one) in kept
            ]
        )

    sections = [(one, problems(one.problems)) for one in handout.sections]
    return replace(
        handout,
        introduction=handout.introduction if id(handout) in kept else None,
        header=handout.header if id(handout) in kept else None,
        sections=tuple(
            [
                replace(one, problems=inner) if id(one) in kept else replace(one, title=None, text=None, problems=inner)
                for one, inner in sections
                if inner or id(one) in kept
            ]
        ),
    )
