"""Golden files: prose for review, with the input above the output."""

from __future__ import annotations

import difflib
from dataclasses import dataclass
from pathlib import Path

import pytest

FOLDER = Path(__file__).parent / "golden"
RULE = "-" * 72


@dataclass(frozen=True, slots=True)
class Golden:
    """`golden("norms/norm_l2.md", text, given="norm_l2([3, 4])")` compares, or writes with --accept."""

    accept: bool
    folder: Path = FOLDER

    def __call__(self, name: str, text: str, *, given: str = "") -> None:
        """Fail with a readable difference if `text` is not the content of the golden file `name`."""
        path = self.folder / name
        whole = f"{given.rstrip()}\n{RULE}\n{text}" if given else text
        whole = whole.rstrip("\n") + "\n"
        if self.accept:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(whole, encoding="utf-8", newline="\n")
            return
        if not path.exists():
            pytest.fail(f"there is no golden file {name} yet: look at what `make golden` writes", pytrace=False)
        expected = path.read_text(encoding="utf-8")
        if expected != whole:
            change = difflib.unified_diff(expected.split("\n"), whole.split("\n"), "expected", "now", lineterm="")
            pytest.fail(f"{name} has changed (make golden rewrites it):\n" + "\n".join(change), pytrace=False)
