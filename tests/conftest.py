"""Fixtures of all tests: golden files, external tools, and the rule that required tools may not be skipped."""

from __future__ import annotations

import atexit
import gc
import os
import shutil
import tempfile
from collections.abc import Callable, Generator, Iterator

import hypothesis
import pytest

from tests.golden_files import Golden
from tests.kernel.counts import pytest_runtest_logreport, pytest_terminal_summary
from tests.solved import SHARED
from tests.tools.browser import Browser
from tests.tools.katex import Katex
from tests.tools.latex import Latex
from tests.tools.needs import needs, tools_required
from tests.tools.pandoc import Pandoc

__all__ = ["pytest_runtest_logreport", "pytest_terminal_summary"]  # hooks of their own file

hypothesis.settings.register_profile("default", deadline=None, max_examples=30)
hypothesis.settings.register_profile("ci", deadline=None, max_examples=30, derandomize=True, print_blob=True)
hypothesis.settings.register_profile("everything", hypothesis.settings.get_profile("ci"), max_examples=100)
hypothesis.settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "default"))


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--accept` writes the golden files anew, for review; `--everything` takes all cases instead of a sample."""
    parser.addoption("--accept", action="store_true", help="write the golden files anew instead of comparing")
    parser.addoption("--everything", action="store_true", help="all cases where a sample is taken otherwise")


def pytest_configure(config: pytest.Config) -> None:
    """Random data are more, too, where everything is asked for.  Several processes share what they have worked out."""
    if config.getoption("--everything"):
        hypothesis.settings.load_profile("everything")
    if config.getoption("dist", "no") != "no" and SHARED not in os.environ:
        folder = os.environ[SHARED] = tempfile.mkdtemp(prefix="symla-tests-")
        config.add_cleanup(lambda: shutil.rmtree(folder, ignore_errors=True))
    if hasattr(config, "workerinput"):
        from tests.tools.turns import Told  # pytest-xdist need not be there

        config.pluginmanager.register(Told())


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Cases that are marked so wait until everything is asked for.  Groups, which one process runs alone, come first:
    begun late, they would be waited for.
    """
    waiting = [] if config.getoption("--everything") else [one for one in items if one.get_closest_marker("everything")]
    if waiting:
        config.hook.pytest_deselected(items=waiting)
        items[:] = [one for one in items if not one.get_closest_marker("everything")]
    items.sort(key=lambda one: one.get_closest_marker("xdist_group") is None)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config) -> object | None:
    """Groups of tests are handed out by our own scheduler."""
    if config.getvalue("dist") != "loadgroup":
        return None
    from tests.tools.turns import Turns

    return Turns(config)


def pytest_collection_finish() -> None:
    """What stands when the tests begin stays to the end: Python need not look through it for garbage."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(30_000, 20, 20)
    atexit.register(gc.freeze)  # nor at its exit


@pytest.fixture
def everything(request: pytest.FixtureRequest) -> bool:
    """Whether to try all cases instead of a sample."""
    return bool(request.config.getoption("--everything"))


@pytest.fixture
def some(everything: bool) -> Callable[[int], int]:
    """How many random problems of so many are worked: a sixth, unless everything is asked for."""
    return lambda count: count if everything else -(-count // 6)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Where tools are required, a skipped test counts as failed, for whatever reason it was skipped."""
    report = yield
    if tools_required() and report.skipped and not hasattr(report, "wasxfail"):
        report.outcome = "failed"
        report.longrepr = f"skipped where nothing may be skipped: {_reason(report.longrepr)}"
    return report


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report() -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    """The same for a whole module that skips itself."""
    report = yield
    if tools_required() and report.skipped:
        report.outcome = "failed"
        report.longrepr = f"skipped where nothing may be skipped: {_reason(report.longrepr)}"
    return report


def _reason(told: object) -> str:
    """The words of a skip; pytest reports (file, line, words)."""
    return str(told[2]) if isinstance(told, tuple) else str(told)


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Golden:
    """Compare a text with tests/golden/<name>; see Golden."""
    return Golden(accept=bool(request.config.getoption("--accept")))


@pytest.fixture(name="needs", scope="session")
def needs_fixture() -> Callable[[str], None]:
    """`needs("pdflatex")`: skip with the reason if it is missing, fail where tools are required."""
    return needs


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium, started once."""
    needs("browser")
    with Browser() as running:
        yield running


@pytest.fixture(scope="session")
def katex() -> Iterator[Katex]:
    """KaTeX in strict mode, started once."""
    needs("katex")
    with Katex() as running:
        yield running


@pytest.fixture(scope="session")
def pandoc() -> Pandoc:
    """Pandoc, on which R Markdown and Quarto are built."""
    needs("pandoc")
    return Pandoc()


@pytest.fixture(scope="session")
def latex(tmp_path_factory: pytest.TempPathFactory) -> Latex:
    """pdflatex in a temporary folder."""
    needs("pdflatex")
    return Latex(tmp_path_factory.mktemp("latex"))
