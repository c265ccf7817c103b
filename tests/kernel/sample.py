"""A sample of very many changes: of every kind the first ones, wherever they stand, and a share of the rest; a sample
of many cases.
"""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import settings

_DATA = re.compile(r"\(.*\)|[^A-Za-z_.]+")  # in the words for a change, what it does not share with others of its kind


def sampled(cases: Sequence[Any], every: int, first: int = 0) -> list[Any]:
    """The cases for `parametrize`, of which every so many-th is tried; the others are with `--everything`."""
    own = [case if isinstance(case, tuple) else (case,) for case in cases]
    marks = [() if number % every == first else (pytest.mark.everything,) for number in range(len(own))]
    return [pytest.param(*case, marks=mark) for case, mark in zip(own, marks, strict=True)]


def late(*case: Any) -> Any:
    """A case for `parametrize` that takes long beside others of its kind, and is tried with `--everything` alone."""
    return pytest.param(*case, marks=pytest.mark.everything)


def drawn(count: int) -> int:
    """How many data Hypothesis draws of so many: all with `--everything`, of whose profile a test has a hundred."""
    return count * settings().max_examples // 100


class Sample:
    """The changes of one operation that are tried; with `everything`, all of them."""

    def __init__(self, name: str, each: int, share: float, everything: bool) -> None:
        self._each, self._share, self._everything = each, share, everything
        self._met: Counter[str] = Counter()
        self._choose = random.Random(name)  # the same ones each time

    def takes(self, what: str) -> bool:
        """Whether this change, told in these words, is tried."""
        kind = _DATA.sub(" ", what)
        self._met[kind] += 1
        return self._everything or self._met[kind] <= self._each or self._choose.random() < self._share
