"""Tools that are not Python packages: a test that needs one says so, and is never silently green without it."""

from __future__ import annotations

import os
import shutil
from importlib.util import find_spec
from pathlib import Path

import pytest

HERE = Path(__file__).parent


def tools_required() -> bool:
    """Whether a missing tool is a failure (as in the full examination) and not a reason to skip."""
    return os.environ.get("SYMLA_REQUIRE_TOOLS", "") not in ("", "0")


def missing(tool: str) -> str | None:
    """What is missing for `tool`, or None if it is there; "katex" and "mystmd" are npm packages beside this file,
    "browser" is Chromium with two others, and "docutils" a Python package that symla itself has no use for.
    """
    if tool == "docutils":
        return None if find_spec("docutils") else "docutils is not installed: it is among the extra packages called dev"
    if tool == "katex":
        if shutil.which("node") is None:
            return "node is not installed"
        if not (HERE / "node_modules" / "katex").is_dir():
            return "KaTeX is not installed: run npm ci in tests/tools"
        return None
    if tool == "mystmd":
        if shutil.which("node") is None:
            return "node is not installed"
        return (
            None
            if (HERE / "node_modules" / "mystmd").is_dir()
            else "mystmd is not installed: run npm ci in tests/tools"
        )
    if tool == "browser":
        if shutil.which("node") is None or chromium() is None:
            return "node or Chromium is not installed"
        if not all((HERE / "node_modules" / one).is_dir() for one in ("axe-core", "playwright-core")):
            return "axe-core and playwright-core are not installed: run npm ci in tests/tools"
        return None
    return None if shutil.which(tool) else f"{tool} is not installed"


def chromium() -> str | None:
    """Where Chromium is."""
    return shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")


def needs(tool: str) -> None:
    """Go on if `tool` is there; else skip with the reason, or fail where tools are required."""
    reason = missing(tool)
    if reason is None:
        return
    if tools_required():
        pytest.fail(f"required tool is missing: {reason}", pytrace=False)
    pytest.skip(reason)
