"""Handouts as texts, what they are built into, and what is wrong with them."""

from __future__ import annotations

from pathlib import Path

import pytest

from symla.documents.faults import Fault, FaultyFile
from symla.documents.handouts.build import build_handout
from symla.documents.handouts.options import AS_WRITTEN, Options

MD = {"md": "github"}
RANDOM = """\
title: t
define:
  v: random vector(3, -5..5)
  A: random matrix(2, 2, -1..1)
  k: random nonzero(-1..1)
such_that: [det(A) != 0, "k det(A) > 0"]
problems:
  - norm_l2(v)
  - inverse(A)
  - scalar_multiply(k, v)
"""


def built(folder: Path, text: str, options: Options = AS_WRITTEN, formats: dict[str, str] = MD) -> dict[str, str]:
    """The documents of a handout."""
    path = folder / "quiz.yaml"
    path.write_text(text, encoding="utf-8")
    return {k: str(v) for k, v in build_handout(path, formats, options=options).items()}


def faults(folder: Path, text: str, options: Options = AS_WRITTEN) -> list[Fault]:
    """What is wrong with a handout."""
    with pytest.raises(FaultyFile) as caught:
        built(folder, text, options)
    return list(caught.value.faults)
