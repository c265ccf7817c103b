"""Drawing on the command line: a figure into a file, or the reason why there is none."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.running import run


@pytest.mark.parametrize(("suffix", "begins"), [("svg", "<svg "), ("tex", "% ")])
def test_cli_draws(suffix: str, begins: str, tmp_path: Path) -> None:
    """One figure into a file, in the format that its suffix tells."""
    target = tmp_path / f"shadow.{suffix}"
    done = run("draw", "project([2, 3], onto=[4, 1])", "-o", str(target))
    assert (0, "") == (done.exit_code, done.output)
    assert target.read_text("utf-8").startswith(begins)


def test_a_figure_is_no_pdf(tmp_path: Path) -> None:
    """The suffix tells the format, and there are two."""
    done = run("draw", "norm_l2([3, 4])", "-o", str(tmp_path / "a.pdf"))
    assert done.exit_code == 2
    assert "A figure is written as " in done.stderr
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("problem", "why"),
    [
        ("norm_l2([10^40, 1])", "too far apart"),
        ("norm_l2([10^400, 3])", "too far apart"),
        ("norm_l2([1, 2, 3, 4])", "it takes two or three components, and numbers alone"),
        ("norm_l2([k, 1])", "numbers alone"),
        ("norm_l2([i, 1])", "real numbers"),
        ("eigenvectors([[0, -1], [1, 0]])", "one that it would show is complex"),
        ("eigenvectors([[1, -2], [1, 3]])", "one that it would show is complex"),
        ("diagonalize([[1, -4], [1, 1]])", "one that it would show is complex"),
        ("eigenvectors([[1, 2, 0, 0], [0, 1, 0, 0], [0, 0, 3, 0], [0, 0, 0, 4]])", "components"),
        ("diagonalize([[1, 2, 0], [0, 2, 0], [0, 0, 3]])", "two components"),
        ("eigenvectors([[2, 0], [0, 2]])", "nothing of the problem would be seen"),
        ("unit_vector([0, 0])", "no single answer"),
        ("rank([[1, 2], [3, 4]])", "There are no figures of rank."),
    ],
)
def test_why_there_is_no_figure(problem: str, why: str, tmp_path: Path) -> None:
    """The reason is that of these data, and nothing is written."""
    done = run("draw", problem, "-o", str(tmp_path / "figure.svg"))
    assert 2 == done.exit_code
    assert why in done.stderr
