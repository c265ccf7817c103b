"""`symla check`: what it prints, and its exit status."""

from __future__ import annotations

import pytest

from symla.cli import main


@pytest.mark.parametrize(
    ("arguments", "status", "printed"),
    [
        (["norm_l2([3,4]) == 5"], 0, "proved: norm_l2 worked out, then arithmetic\n"),
        (["sqrt(a^2) == a"], 1, "refuted: at a = -1 the left side is 1 and the right side is -1\n"),
        (["cos(a) != a"], 2, "undecided: too little is known of values of exp to compare the two sides\n"),
        (["A v == 2v", "A=[[2, 0], [0, 3]]", "v = [1, 0]"], 0, "proved: entry by entry\n"),
        (["z^2 >= 0"], 0, "proved: squares are not negative, for all real z\n"),
        (["a^2 + b^2 >= 2 a b"], 0, "proved: squares are not negative, for all real a and b\n"),
        (["abs(x) >= 0"], 0, "proved: the difference is not negative, for all real x\n"),
        (["abs(x - 1) + abs(x + 1) > 1"], 0, "proved: the difference is positive, for all real x\n"),
        (
            ["--domain", "complex", "abs(z)^2 == z^2"],
            1,
            "refuted: at z = i the left side is 1 and the right side is -1\n",
        ),
    ],
)
def test_check(arguments: list[str], status: int, printed: str, capsys: pytest.CaptureFixture[str]) -> None:
    """0 if it is proved, 1 if it is refuted, 2 if it is undecided."""
    with pytest.raises(SystemExit) as stopped:
        main(["check", *arguments])
    assert status == stopped.value.code
    assert printed == capsys.readouterr().out


@pytest.mark.parametrize("value", ["A", "A=", "=2", "2=3", "domain=real", "a b=3"])
def test_check_of_a_value_without_a_name(value: str, capsys: pytest.CaptureFixture[str]) -> None:
    """What gives no name a value is a message, and status 2."""
    with pytest.raises(SystemExit) as stopped:
        main(["check", "a == a", value])
    assert 2 == stopped.value.code
    assert "gives no name a value" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("claim", "told"), [("a ==", "line 1, column"), ("2", "2 is not a claim"), ("A B == B A", "no value")]
)
def test_check_of_no_claim(claim: str, told: str, capsys: pytest.CaptureFixture[str]) -> None:
    """What is no claim is a message on standard error, and status 2."""
    with pytest.raises(SystemExit) as stopped:
        main(["check", claim])
    assert 2 == stopped.value.code
    shown = capsys.readouterr()
    assert "" == shown.out
    assert told in shown.err
