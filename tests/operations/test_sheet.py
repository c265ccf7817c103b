"""The sheet: a body is run again for every case, and a second road stands there only where it needs no cases."""

from __future__ import annotations

from typing import Any

import pytest

import symla
from symla.derivation.given import GivenMatrix
from symla.derivation.model import Cases, Derivation, Sentence
from symla.notation import written as w
from symla.notation.parse import read
from symla.notation.plain import plain_printer
from symla.operations import _deriving, _sheet
from symla.operations._sheet import Sheet

A = GivenMatrix(w.Name("A", (), "matrix"), ((w.Name("k"), w.Name("m")),), 2)


def leaves(derivation: Derivation) -> list[Derivation]:
    """The derivations in which no more cases are told apart."""
    if isinstance(derivation.outcome, Cases):
        return [leaf for case in derivation.outcome.cases for leaf in leaves(case.derivation)]
    return [derivation]


def keys(derivation: Derivation) -> list[str]:
    """The keys of the sentences over its chains."""
    headings = [p.said if isinstance(p, Sentence) else p.heading for p in derivation.chains]
    return [heading.key for heading in headings if heading is not None]


def test_a_case_adds_only_what_is_new(monkeypatch: pytest.MonkeyPatch) -> None:
    """Lines before a decision stand once; what is worked once is not worked again for a case."""
    runs, worked = [], []

    def body(sheet: Sheet, A: GivenMatrix) -> None:
        runs.append(1)
        sheet.say("before")
        sheet.once("work", lambda: worked.append(1))
        sheet.decides(read("k"), "pivot_decides")
        sheet.say("between")
        sheet.decides(read("m"), "pivot_decides")
        sheet.say("after")
        sheet.answer(rank=w.Number(1))

    monkeypatch.setattr(_sheet, "body_of", lambda name: body)
    whole = _deriving.derive("rank", A)
    assert keys(whole) == ["before", "pivot_decides"]
    assert isinstance(whole.outcome, Cases)
    assert [keys(case.derivation) for case in whole.outcome.cases] == [["between", "pivot_decides"]] * 2
    assert [keys(leaf) for leaf in leaves(whole)] == [["after"]] * 4
    assert (len(runs), len(worked)) == (7, 1)  # the whole, two cases, two cases of each


def test_a_road_that_parts_is_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    """Work that parts into cases leaves no line, and takes no case that is chosen later on."""
    seen: list[tuple[bool, bool]] = []

    def body(sheet: Sheet, A: GivenMatrix) -> None:
        def road() -> None:
            sheet.say("second")
            sheet.decides(read("m"), "pivot_decides")

        first = sheet.without_cases(road)
        known = sheet.decides(read("k"), "pivot_decides")
        seen.append((first, sheet.without_cases(lambda: sheet.say("second"))))
        sheet.answer(rank=known.put_in(read("k")))

    monkeypatch.setattr(_sheet, "body_of", lambda name: body)
    whole = _deriving.derive("rank", A)
    assert keys(whole) == ["pivot_decides"]
    assert [keys(leaf) for leaf in leaves(whole)] == [["second"]] * 2
    assert seen == [(False, True)] * 2
    outcomes: list[Any] = [leaf.outcome for leaf in leaves(whole)]
    assert [outcome.parts[0].form for outcome in outcomes] == [w.Number(0), w.Name("k")]


def test_a_second_method_with_letters() -> None:
    """[k, 1; 1, k] by the formula, by cases; where k is not 1 or -1, row reduction decides no more."""
    solution = symla.inverse([["k", 1], [1, "k"]], compare=True)
    assert solution.verified
    *singular, regular = leaves(solution.derivation)
    assert [type(leaf.outcome).__name__ for leaf in singular] == ["Undefined"] * 2
    assert keys(regular) == ["second", "below", "above", "behind_bar", "check"]
    outcome: Any = regular.outcome
    assert plain_printer()(outcome.parts[0].form) == "(1/(k² - 1)) [k, -1; -1, k]"


def test_a_second_method_of_a_system_with_letters() -> None:
    """x + k y = 1, y = 2: no number decides in either method, x = 1 - 2k."""
    solution = symla.solve_system([[1, "k"], [0, 1]], [1, 2], compare=True)
    assert solution.verified
    assert "second" in keys(solution.derivation)
    outcome: Any = solution.derivation.outcome
    assert outcome.parts[1].form == read("[1 - 2k, 2]")
