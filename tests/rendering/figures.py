"""Every figure of every example, for the tests that look at figures."""

from __future__ import annotations

from functools import cache

from symla.operations import operation, topics
from symla.scenes import scene_of
from symla.solving.drawn import Picture
from symla.solving.pictures import picture_of
from tests.solved import solved

DRAWN = tuple(name for name in topics() if scene_of(name) is not None)


@cache
def pictures(name: str) -> tuple[tuple[str, Picture], ...]:
    """The examples of an operation that have a figure, each with it."""
    found = [(example, picture_of(solved(example))) for example in operation(name).examples]
    return tuple([(example, picture) for example, picture in found if picture is not None])
