"""Tests of the test suite itself: golden files, tools, and skips."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.golden_files import RULE, Golden
from tests.tools.needs import missing

ROOT = Path(__file__).parent.parent

SKIPS = """
import pytest

def test_skipped():
    pytest.skip("the moon is not installed")

@pytest.mark.xfail(strict=True)
def test_known():
    assert False
"""


def run_pytest(folder: Path, text: str, *, required: bool) -> subprocess.CompletedProcess[str]:
    """Run one test file under this project's conftest."""
    (folder / "test_sample.py").write_text(text, encoding="utf-8")
    environment = {**os.environ, "SYMLA_REQUIRE_TOOLS": "1" if required else "", "PYTEST_ADDOPTS": ""}
    command = [sys.executable, "-m", "pytest", "-q", "-p", "tests.conftest", "-p", "no:cacheprovider", "--rootdir"]
    return subprocess.run(
        [*command, str(folder), "-c", os.devnull, str(folder / "test_sample.py")],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )


def test_skip_is_reported_locally(tmp_path: Path) -> None:
    """On a machine without a tool a test skips, and the run is green."""
    done = run_pytest(tmp_path, SKIPS, required=False)
    assert 0 == done.returncode, done.stdout + done.stderr
    assert "1 skipped, 1 xfailed" in done.stdout


def test_skip_is_a_failure_where_tools_are_required(tmp_path: Path) -> None:
    """In the full examination the same skip fails with its reason; an expected failure stays one."""
    done = run_pytest(tmp_path, SKIPS, required=True)
    assert 1 == done.returncode, done.stdout + done.stderr
    assert "1 failed, 1 xfailed" in done.stdout
    assert "the moon is not installed" in done.stdout


def test_skipped_module_is_a_failure_where_tools_are_required(tmp_path: Path) -> None:
    """A module that skips itself whole does not pass unseen either."""
    text = "import pytest\npytest.skip('no moon', allow_module_level=True)\n"
    done = run_pytest(tmp_path, text, required=True)
    assert 0 != done.returncode
    assert "no moon" in done.stdout


def test_missing_tool_is_named() -> None:
    """The reason says what is missing."""
    assert "no-such-tool is not installed" == missing("no-such-tool")


def test_golden_is_written_then_compared(tmp_path: Path) -> None:
    """--accept writes what was given above what came of it; afterwards the same text passes and another fails."""
    accept, compare = Golden(accept=True, folder=tmp_path), Golden(accept=False, folder=tmp_path)
    with pytest.raises(pytest.fail.Exception, match="no golden file"):
        compare("a/b.md", "five\n", given="norm_l2([3, 4])")
    accept("a/b.md", "five\n", given="norm_l2([3, 4])")
    assert f"norm_l2([3, 4])\n{RULE}\nfive\n" == (tmp_path / "a" / "b.md").read_text(encoding="utf-8")
    compare("a/b.md", "five\n", given="norm_l2([3, 4])")
    with pytest.raises(pytest.fail.Exception, match=r"\+six"):
        compare("a/b.md", "six\n", given="norm_l2([3, 4])")
