"""Scenes: what an operation's figure shows, found by the operation's name in the module of its topic.

A scene is a function of the worked problem.  It draws with the letters of the data, `scene.arrow(v)`; where the points
lie is worked out here and proved by the kernel.  It is asked only where a figure is wanted.
"""

from __future__ import annotations

import importlib
import pkgutil
from functools import lru_cache
from typing import TYPE_CHECKING

from symla.derivation.model import Cases, Derivation, Figure, Undefined
from symla.problems import topics
from symla.scenes._scene import NotDrawn, Scene

if TYPE_CHECKING:
    from collections.abc import Callable


def drawn(derivation: Derivation) -> Figure | str:
    """The figure of a worked problem; or why there is none that would help: no scene, letters as data, points that lie
    too far apart, cases.  What is undefined has a scene of its own, `<name>_undefined`.
    """
    undefined = isinstance(derivation.outcome, Undefined)
    scene = scene_of(derivation.operation, "_undefined" if undefined else "")
    if scene is None and not (undefined and scene_of(derivation.operation)):
        return "there are no figures of this operation"
    if derivation.domain == "complex":
        return "it takes real numbers"
    if scene is None or isinstance(derivation.outcome, Cases):
        return "the problem has no single answer"
    paper = Scene(derivation)
    try:
        scene(paper)
        return paper.figure()
    except NotDrawn as error:
        return str(error)


@lru_cache(maxsize=256)
def scene_of(name: str, ending: str = "") -> Callable[[Scene], None] | None:
    """The scene of an operation, if it has one; with the `ending`, of what it ends in."""
    topic = topics().get(name)
    if topic is None or topic not in {module.name for module in pkgutil.iter_modules(__path__)}:
        return None
    found: Callable[[Scene], None] | None = getattr(importlib.import_module(f"{__name__}.{topic}"), name + ending, None)
    return found
