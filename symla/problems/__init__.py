"""The problems: for every operation what is given, what is sought, and what makes an answer right.

A problem says nothing of how it is solved.  Operations solve it, and the kernel checks their answers against it.  A
module `problems/<topic>/<name>.py` is the problem of the operation `<name>`: it opens with the definition and defines
`PROBLEM`.  A folder is a topic: it has a `TITLE` and a `PLACE` in the reading order.  Both are discovered, not
registered.
"""

from __future__ import annotations

import importlib
import pkgutil
from functools import lru_cache

from symla.problems._figures import Caption, captions
from symla.problems._parameter import Parameter
from symla.problems._problem import Problem
from symla.problems._said import Said, said
from symla.problems._told import Told, told

__all__ = ["Caption", "Parameter", "Problem", "Said", "Told", "captions", "problem", "said", "titles", "told", "topics"]


@lru_cache(maxsize=1)
def topics() -> dict[str, str]:
    """The topic of every problem, by name; topics in reading order, problems of a topic in alphabetical order."""
    return {
        module.name: topic
        for topic in titles()
        for module in pkgutil.iter_modules([f"{folder}/{topic}" for folder in __path__])
        if not module.name.startswith("_")
    }


@lru_cache(maxsize=1)
def titles() -> dict[str, str]:
    """The title of every topic, in reading order."""
    packages = [topic.name for topic in pkgutil.iter_modules(__path__) if topic.ispkg]
    found = [(importlib.import_module(f"{__name__}.{name}"), name) for name in packages]
    return {name: package.TITLE for package, name in sorted(found, key=lambda topic: topic[0].PLACE)}


@lru_cache(maxsize=256)
def problem(name: str) -> Problem | None:
    """The problem of this name, or None."""
    topic = topics().get(name)
    if topic is None:
        return None
    found: Problem = importlib.import_module(f"{__name__}.{topic}.{name}").PROBLEM
    return found
