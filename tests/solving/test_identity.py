"""I is the identity beside matrices and the imaginary unit among numbers; what cannot be told is refused."""

from __future__ import annotations

from typing import Any

import pytest
import sympy

import symla
from symla.errors import InputError
from symla.kernel.meaning.verdict import Proved, Refuted
from symla.notation import written as w
from symla.notation.parse import read

A = [[1, 2], [3, 4]]
C = [[2, 0, 1], [0, 1, 0], [1, 0, 1]]


@pytest.mark.parametrize(
    ("claim", "values"),
    [
        ("A A^-1 == I", {"A": A}),
        ("inverse(A) A == I", {"A": A}),
        ("I == inverse(A) A", {"A": A}),
        ("A^2 - 5A - 2I == [[0, 0], [0, 0]]", {"A": A}),
        ("A - 2 I == [[-1, 2], [3, 2]]", {"A": A}),
        ("det(A - λ I) == λ^2 - 5λ - 2", {"A": A}),
        ("det(A - I/2) == -17/4", {"A": A}),
        ("(A - I)(A + I) == A^2 - I", {"A": C}),
        ("A - I_3 == A - I", {"A": C}),
        ("A - eye(2) == A - I", {"A": A}),
        ("(A - 2I) v == A v - 2v", {"A": A, "v": [5, 7]}),
        ("A^T A - I == [[9, 14], [14, 19]]", {"A": A}),
        ("P^T P == I", {"P": [[0, 1], [1, 0], [0, 0]]}),
        ("I A == [[2, 4], [6, 8]]", {"A": A, "I": [[2, 0], [0, 2]]}),
        (r"A - 2 \mathbf{I} = \begin{bmatrix} -1 & 2 \\ 3 & 2 \end{bmatrix}", {"A": A}),
        ("I^2 == -1", {}),
        ("abs(3 + 4 I) == 5", {}),
        ("1j^2 == -1 and 1i^2 == -1", {}),
        ("A - i A == (1 - i) A", {"A": A}),
    ],
)
def test_it_is_what_fits(claim: str, values: dict[str, Any]) -> None:
    """It is what fits, and its false neighbour is refuted."""
    assert isinstance(symla.check(claim, **values), Proved)
    assert not symla.check(claim.replace(" == ", " != ").replace(" = ", " != "), **values)


@pytest.mark.parametrize(
    ("claim", "values"),
    [
        ("A A^-1 == 2 I", {"A": A}),
        ("A - 2 I == [[-1, 0], [1, 2]]", {"A": A}),
        ("inverse(A) == I", {"A": A}),
        ("A == I", {"A": A}),
        ("A I == 2 A", {"A": A}),
    ],
)
def test_what_is_false_of_the_identity_is_refuted(claim: str, values: dict[str, Any]) -> None:
    """What is false of the identity is refuted at an entry."""
    verdict = symla.check(claim, **values)
    assert isinstance(verdict, Refuted)
    assert "row" in verdict.why


@pytest.mark.parametrize(
    ("claim", "values"),
    [
        ("R + I X == 2", {}),
        ("A + B I == B", {"A": A}),
        ("A - I == A", {"A": [[1, 2, 3], [3, 4, 5]]}),
        ("det(I) == 1", {}),
        ("A - I == e^(I x) A", {"A": A}),
    ],
)
def test_what_cannot_be_told_is_refused_with_both_readings(claim: str, values: dict[str, Any]) -> None:
    """What cannot be told is refused, and the text says how to write either."""
    with pytest.raises(InputError, match="I_2 for the identity of size 2, or i for the imaginary unit"):
        symla.check(claim, **values)


def test_a_product_could_be_either_and_is_told() -> None:
    """A I is A or iA: the result says which."""
    assert symla.check("A I == A", A=A).notices == ("I is read as the identity matrix I_2; the imaginary unit is i.",)
    assert symla.check("A - I == A - I", A=A).notices == ()
    assert symla.solve('evaluate("A I", A=[[1, 2], [3, 4]])').notices


@pytest.mark.parametrize(
    ("problem", "answer"),
    [
        ('evaluate("A - 2 I", A=[[1, 2], [3, 4]])', sympy.Matrix([[-1, 2], [3, 2]])),
        ('evaluate("M^2 - 5 M - 2 I", M=[[1, 2], [3, 4]])', sympy.zeros(2)),
        ("inverse([[1, 2], [3, 4]] - I_2)", sympy.Matrix([[-1, 1], [1, 0]])),
        ("trace(I_3)", 3),
        ("norm_l2([3, 4 I])", 5),
        ("rank([[1, I], [I, -1]])", 1),
    ],
)
def test_operations_read_it_so(problem: str, answer: Any) -> None:
    """Operations read it so, with its size in its name."""
    solution = symla.solve(problem)
    assert solution.verified
    if problem.startswith("inverse"):
        answer = (sympy.Matrix(A) - sympy.eye(2)).inv()
    assert solution.answer == answer


def test_the_page_tells_the_size() -> None:
    """The page tells which identity it is, and nothing else is called so."""
    text = symla.evaluate("A - 2 I", A=A).to_text()
    assert "I₂" in text


def test_names_win() -> None:
    """What is given a value is that, and numbered currents are letters."""
    assert symla.check("I_1 + I_2 == I_2 + I_1")
    currents = symla.solve('solve_system("I_1 + I_2 = 3; I_1 - I_2 = 1")')
    assert currents.answer.particular == sympy.Matrix([2, 1])
    assert read("I") == w.Constant("i")
    assert read("I v", names={"I": w.Number(3)}) == w.Product((w.Name("I"), w.Name("v")))


def test_the_terminal_tells_it_on_standard_error(capsys: pytest.CaptureFixture[str]) -> None:
    """The terminal tells how it was read on standard error."""
    from symla.cli import main

    with pytest.raises(SystemExit) as ended:
        main(["check", "A I == A", "A=[[1, 2], [3, 4]]"])
    said = capsys.readouterr()
    assert ended.value.code == 0
    assert said.out.startswith("proved")
    assert said.err == "note: I is read as the identity matrix I_2; the imaginary unit is i.\n"
