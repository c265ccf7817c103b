"""The problems: for every operation what is given, what is sought, and what makes an answer right.

A problem says nothing of how it is worked.  Operations work it, and the kernel holds their answers to it.  A module
`problems/<topic>/<name>.py` is the problem of the operation `<name>`: it opens with the definition and ends in
`PROBLEM`.  Nothing is registered by hand.
"""

from __future__ import annotations

import importlib
import pkgutil
from functools import lru_cache

from symla.problems._parameter import Parameter
from symla.problems._problem import Problem
from symla.problems._told import Told, told

__all__ = ["Parameter", "Problem", "Told", "problem", "told", "topics"]


@lru_cache(maxsize=1)
def topics() -> dict[str, str]:
    """Every problem with its topic, in the reading order of the folders."""
    found = {}
    for topic in pkgutil.iter_modules(__path__):
        if topic.ispkg:
            package = importlib.import_module(f"{__name__}.{topic.name}")
            own = [module.name for module in pkgutil.iter_modules(package.__path__) if module.name[0] != "_"]
            found.update(dict.fromkeys(own, topic.name))
    return found


@lru_cache(maxsize=256)
def problem(name: str) -> Problem | None:
    """The problem of this name; None if there is none."""
    topic = topics().get(name)
    if topic is None:
        return None
    found: Problem = importlib.import_module(f"{__name__}.{topic}.{name}").PROBLEM
    return found
