"""The currents of a circuit whose resistances are letters: by cases, or refused with advice."""

from __future__ import annotations

import re

import pytest
import sympy

import symla
from tests.kernel.sample import late

CIRCUIT = [  # three nodes, the source, three meshes; the currents through R_1, ..., R_6 and the source of 12 volts
    ["1", "1", "0", "0", "0", "0", "-1", "0"],
    ["-1", "0", "1", "1", "0", "0", "0", "0"],
    ["0", "-1", "-1", "0", "1", "0", "0", "0"],
    ["0", "0", "0", "-1", "-1", "0", "1", "0"],
    ["R_1", "-R_2", "R_3", "0", "0", "0", "0", "0"],
    ["0", "0", "-R_3", "R_4", "-R_5", "0", "0", "0"],
    ["0", "R_2", "0", "0", "R_5", "R_6", "0", "12"],
]


def with_ones(letters: tuple[int, ...]) -> list[list[str]]:
    """The circuit in which these resistances are 1."""
    ones = {f"{sign}R_{k}": f"{sign}1" for k in letters for sign in ("", "-")}
    return [[ones.get(e, e) for e in row] for row in CIRCUIT]


@pytest.mark.parametrize(("operation", "ones"), [("rank", (3, 4, 5)), ("solve_system", (1, 2, 3))])
def test_a_circuit_with_few_letters_is_worked(operation: str, ones: tuple[int, ...]) -> None:
    """By cases, each of which is proved."""
    rows = with_ones(ones)
    arguments = ([row[:-1] for row in rows], [row[-1] for row in rows]) if operation == "solve_system" else (rows,)
    assert symla.solve(operation, *arguments).verified


@pytest.mark.parametrize("operation", [late("rref"), late("rank"), late("solve_system")])
def test_a_circuit_with_six_letters_is_worked_or_refused_with_advice(operation: str) -> None:
    """By cases, or by a refusal that says what would help."""
    rows, sides = [row[:-1] for row in CIRCUIT], [row[-1] for row in CIRCUIT]
    arguments = (rows, sides) if operation == "solve_system" else (CIRCUIT,)
    said = ""
    try:
        assert symla.solve(operation, *arguments).verified
    except symla.SymlaError as error:
        said = str(error)
    assert not said or re.search("for some of the (letters|symbols)", said)


def test_the_circuit_with_numbers_for_five_letters() -> None:
    """As the refusal advises.  With R_1 = ... = R_5 = 1 no current flows through R_3, by symmetry."""
    rows = with_ones((1, 2, 3, 4, 5))
    solution = symla.solve("solve_system", [row[:-1] for row in rows], [row[-1] for row in rows])
    assert [] == solution.report.failures
    resistance = next(iter(symla.solve("norm_l1", ["R_6"]).answer.free_symbols))
    (found,) = [found for condition, found in solution.answer if condition.subs(resistance, 2) == sympy.true]
    currents = found.particular.subs(resistance, 2)
    matrix = sympy.Matrix([[2 if e == "R_6" else sympy.Integer(e) for e in row] for row in rows])
    assert matrix[:, :-1] * currents == matrix[:, -1]
    assert currents[2] == 0
