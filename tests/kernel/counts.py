"""Reports how many corruptions were tried and noticed."""

from __future__ import annotations

import pytest

_COUNTS: dict[str, dict[str, tuple[int, int, int]]] = {"sabotage": {}, "forgery": {}, "tampering": {}, "keys": {}}


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    """Collect the counts of the sabotage tests, also from other processes."""
    for key, counts in report.user_properties:
        if key in _COUNTS:
            name, *own = counts  # type: ignore[misc]
            _COUNTS[key][name] = tuple(own)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """One line each for corruptions, forgeries, and changes of stored text."""
    for key, what in (
        ("sabotage", "corruptions"),
        ("forgery", "forgeries"),
        ("tampering", "changes in stored text"),
        ("keys", "exchanged words of reasons"),
    ):
        own = _COUNTS[key].values()
        if own:
            tried, noticed, true_still = (sum(counts[i] for counts in own) for i in range(3))
            terminalreporter.write_line(
                f"{key}: {tried:,} {what} of {len(own)} operations, {noticed:,} noticed, "
                f"{true_still:,} that stayed true, {tried - noticed - true_still:,} unnoticed"
            )
