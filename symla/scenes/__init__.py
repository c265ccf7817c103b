"""Scenes: what an operation's figure shows, found by the operation's name in the module of its topic.

A scene is a function of the worked problem.  It draws with the letters of the data, `scene.arrow(v)`; where the points
lie is worked out here and proved by the kernel.  It is asked only where a figure is wanted.
"""

from __future__ import annotations

import importlib
import pkgutil
from functools import lru_cache
from typing import TYPE_CHECKING

from symla.derivation.model import Answer, Derivation, Figure
from symla.problems import topics
from symla.scenes._scene import NotDrawn, Scene

if TYPE_CHECKING:
    from collections.abc import Callable


def drawn(derivation: Derivation) -> Figure | str:
    """The figure of a worked problem; or why there is none that would help: no scene, letters as data, points that lie
    too far apart, an outcome that is not an answer.
    """
    scene = scene_of(derivation.operation)
    if scene is None:
        return "there are no figures of this operation"
    if derivation.domain == "complex":
        return "it takes real numbers"
    if not isinstance(derivation.outcome, Answer):
        return "the problem has no single answer"
    paper = Scene(derivation)
    try:
        scene(paper)
        return paper.figure()
    except NotDrawn as error:
        return str(error)


@lru_cache(maxsize=256)
def scene_of(name: str) -> Callable[[Scene], None] | None:
    """The scene of an operation, if it has one."""
    topic = topics().get(name)
    if topic is None or topic not in {module.name for module in pkgutil.iter_modules(__path__)}:
        return None
    found: Callable[[Scene], None] | None = getattr(importlib.import_module(f"{__name__}.{topic}"), name, None)
    return found
