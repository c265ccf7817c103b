"""Prints how many corruptions were tried and noticed."""

from __future__ import annotations

import pytest

_COUNTS: list[tuple[str, int, int, int]] = []


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    """Collects the counts of the sabotage tests, from other processes too."""
    for key, counts in report.user_properties:
        if key == "sabotage":
            _COUNTS.append(tuple(counts))  # type: ignore[arg-type]


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """One line for the whole, and one for each operation in which something went unnoticed."""
    own = {report[0]: report for report in _COUNTS}
    if not own:
        return
    tried, noticed, true_still = (sum(counts[i] for counts in own.values()) for i in (1, 2, 3))
    terminalreporter.write_line(
        f"sabotage: {tried:,} corruptions of {len(own)} operations, {noticed:,} noticed, {true_still:,} sentences that "
        f"stayed true, {tried - noticed - true_still:,} unnoticed"
    )
