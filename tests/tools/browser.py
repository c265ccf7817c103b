"""Chromium, one process for any number of pages: what a page looks like there, and what axe-core objects to."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from types import TracebackType
from typing import Any

from tests.tools.needs import HERE, chromium


class Browser:
    """A running Chromium."""

    def __init__(self) -> None:
        self._node = subprocess.Popen(
            ["node", str(HERE / "browser.mjs"), str(chromium())],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        )

    def look(self, page: Path, *views: dict[str, Any], axe: tuple[int, ...] = ()) -> list[dict[str, Any]]:
        """What is seen of a page in each of these views (`width`, `scheme`, `media`, `script`, `keys`, and `paper`, the
        file that it is printed to); those with the numbers `axe` are audited.
        """
        assert self._node.stdin is not None
        assert self._node.stdout is not None
        self._node.stdin.write(json.dumps({"file": str(page), "views": views, "axe": axe}) + "\n")
        self._node.stdin.flush()
        line = self._node.stdout.readline()
        if not line:
            raise RuntimeError(f"the browser ended with status {self._node.wait()} on {page}")
        seen: list[dict[str, Any]] = json.loads(line)
        return seen

    def close(self) -> None:
        """End the process."""
        if self._node.stdin is not None:
            self._node.stdin.close()
        if self._node.stdout is not None:
            self._node.stdout.close()
        self._node.wait(timeout=20)

    def __enter__(self) -> Browser:
        return self

    def __exit__(self, kind: type[BaseException] | None, fault: BaseException | None, at: TracebackType | None) -> None:
        self.close()
