"""Scenes: the contents of figures.  The scene of an operation is the function with its name in its topic's module.

A scene draws with the letters of the data, `scene.arrow(v)`; the positions of points are computed here and proved by
the kernel.  Scenes run only when a figure is requested.
"""

from __future__ import annotations

import importlib
import pkgutil
from functools import lru_cache
from typing import TYPE_CHECKING

from symla.derivation.model import Cases, Derivation, Figure, Undefined
from symla.problems import topics
from symla.scenes._known import NotDrawn
from symla.scenes._scene import Scene

if TYPE_CHECKING:
    from collections.abc import Callable


def drawn(derivation: Derivation) -> Figure | str:
    """The figure of a solved problem, or the reason why none helps: no scene, letters as data, points too far apart,
    cases.  An undefined problem has a scene of its own, `<name>_undefined`.
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
    """The scene of an operation, if it has one; `ending` selects the one for an undefined problem."""
    topic = topics().get(name)
    if topic is None or topic not in {module.name for module in pkgutil.iter_modules(__path__)}:
        return None
    found: Callable[[Scene], None] | None = getattr(importlib.import_module(f"{__name__}.{topic}"), name + ending, None)
    return found
