"""Every figure of every example, for the tests that look at figures."""

from __future__ import annotations

from functools import cache

from symla.operations import operation, topics
from symla.scenes import scene_of
from symla.solving.drawn import Picture
from symla.solving.pictures import picture_of
from tests.solved import few, kinds_of_parts, once, solved

DRAWN = tuple(name for name in topics() if scene_of(name) is not None)
MORE = {"solve_system": ('solve_system("x + y + z = 1; x + y + z = 2")', 'solve_system("x - y + 2z = 2")')}


@cache
def telling_pictures(name: str) -> tuple[tuple[str, Picture], ...]:
    """The few figures of an operation that have every kind of mark of its figures, and of part of one; one at least."""
    drawn = dict(pictures(name))
    kept = few({one: set(kinds_of_parts(own.derivation.figures, name)) for one, own in drawn.items()}, set())
    return tuple([(one, drawn[one]) for one in kept])


@once
def pictures(name: str) -> tuple[tuple[str, Picture], ...]:
    """The examples of an operation, and more, that have a figure, each with it."""
    calls = (*operation(name).examples, *MORE.get(name, ()))
    found = [(call, picture_of(solved(call))) for call in calls]
    return tuple([(example, picture) for example, picture in found if picture is not None])
