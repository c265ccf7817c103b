"""A page as data: the same sentences and lines as the page that a format lays out, by names that are always there."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest

import symla
from symla.rendering.formats import formats
from tests.solved import solved

_CALLS = ["norm_l2([3, 4])", "inverse([[1, k], [k, 4]])", "unit_vector([0, 0])", "qr([[1, 1], [1, 0], [0, 1]])"]


def lines_of(data: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """The lines of a page and of its cases."""
    for block in (*data["work"], *data["remarks"], *data["checks"]):
        yield from block["lines"]
    for case in data["cases"]:
        yield from lines_of(case)


@pytest.mark.parametrize("call", _CALLS)
@pytest.mark.parametrize("detail", ["answer", "brief", "full"])
def test_every_sentence_and_line_stands_on_the_page(call: str, detail: Any) -> None:
    """And the data survive JSON."""
    data = solved(call).to_dict("latex", detail=detail)
    page = solved(call).to_latex(detail=detail)
    assert json.loads(json.dumps(data)) == data
    for line in lines_of(data):
        assert line["left"] in page
        assert line["right"] in page
        assert line["reason"] in page
    for key in ("problem", "plan", "answer", "undefined"):
        assert data[key] in page
    assert bool(data["cases"]) is (call == _CALLS[1])
    assert bool(data["undefined"]) is (call == _CALLS[2])


def test_the_lines_are_all_there() -> None:
    """From the definition to the answer, each with its reason."""
    data = symla.norm_l2([3, 4]).to_dict("latex")
    lines = list(lines_of(data))
    assert [line["right"] for line in lines][-3:] == ["\\sqrt{9 + 16}", "\\sqrt{25}", "5"]
    assert all(line["reason"] for line in lines)
    assert data["answer"].endswith("is $5$.")


@pytest.mark.parametrize("name", sorted(formats()))
def test_every_format_has_its_own_markup(name: str) -> None:
    """The keys are the same in all, and the answer is told as the page tells it."""
    solution = solved(_CALLS[0])
    data = solution.to_dict(name)
    assert data.keys() == solution.to_dict("latex").keys()
    assert data["answer"]
    assert list(lines_of(data))


def test_a_page_that_is_not_proved_is_no_data() -> None:
    """Unless a draft is asked for, which says so."""
    stored = symla.norm_l2([3, 4]).to_json()
    false = symla.from_json(stored.replace('"value": 25', '"value": 24'))
    with pytest.raises(symla.NotProved):
        false.to_dict("latex")
    assert false.to_dict("latex", draft=True)["draft"]
