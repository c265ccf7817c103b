"""Problems under conditions, and solutions as values in other problems."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import sympy
from click.testing import CliRunner

import symla
from symla.cli import _symla
from symla.documents.build import build
from symla.documents.calls import Desk
from symla.documents.faults import FaultyFile

k = sympy.Symbol("k", real=True)
positive = sympy.Symbol("p", positive=True)


@pytest.mark.parametrize(
    ("solve", "answer"),
    [
        (lambda: symla.norm_l2(["x", 0], where="x > 0"), sympy.Symbol("x", positive=True)),
        (lambda: symla.norm_l2(["x", 0], where="x < -1"), -sympy.Symbol("x", negative=True)),
        (lambda: symla.unit_vector(["a", 0], where="a > 2"), sympy.ImmutableMatrix([1, 0])),
        (lambda: symla.unit_vector([positive, 0]), sympy.ImmutableMatrix([1, 0])),
        (lambda: symla.rank([["k", 1], [1, "k"]], where="k != 1 and k != -1"), 2),
        (lambda: symla.rank([["k", 1], [1, "k"]], where="k = 1"), 1),
        (lambda: symla.rank([["k", 1], [1, "k"]], where="k > 1"), 2),
        (lambda: symla.rank([[k, 1], [1, k]], where=[k > 1]), 2),
        (lambda: symla.determinant([["k", 1], [1, "k"]], where="k = 3"), 8),
        (lambda: symla.solve("rank(A)", names={"A": [["k", 0], [0, 1]]}, where="k != 0"), 2),
    ],
)
def test_conditions_are_used(solve: Callable[[], symla.Solution], answer: Any) -> None:
    """Cases that they rule out are none, and every line is proved under them."""
    solution = solve()
    assert solution.verified
    assert answer == solution.answer


@pytest.mark.parametrize(
    "where", ["a^2 + b^2 = 1", "a^2 + 2 b^2 = 3, a > 1", "a b + a = 1/7, a != 1", "a^2 + b^2 = -1"]
)
def test_an_equation_between_letters_may_have_solutions(where: str) -> None:
    """They are sought on the curve, and there may be none."""
    try:
        solution = symla.determinant([["a", "-b"], ["b", "a"]], where=where)
    except symla.ImpossibleCondition:
        assert where.endswith("-1")
    else:
        assert solution.verified


def test_cases_that_are_left_cover_what_is_left() -> None:
    """k = -1 is ruled out by k > 0."""
    solution = symla.rank([["k", 1], [1, "k"]], where="k > 0")
    assert solution.verified
    assert [1, 2] == [rank for _, rank in solution.answer]
    text = str(solution)
    assert "k > 0" in text
    assert "If k = -1" not in text


@pytest.mark.parametrize(
    ("solve", "last"),
    [
        (lambda: symla.norm_l2(["k", 0], where="k > 0"), "k"),
        (lambda: symla.norm_l2(["k", "2k"], where="k < 0"), "-√5 k"),
        (lambda: symla.norm_l2([positive, 0]), "p"),
        (lambda: symla.norm_l1(["a", "b", -1], where="a > 2 and b < -1"), "a - b + 1"),
        (lambda: symla.distance_manhattan(["a"], ["b"], where="a > b"), "a - b"),
        (lambda: symla.norm_frobenius([["k", 0], [0, "k"]], where="k > 0"), "√2 k"),
        (lambda: symla.unit_vector(["a", 0], where="a > 0"), "(1, 0)"),
        (lambda: symla.norm_l2(["k", 0], where="k > -1"), "|k|"),
        (lambda: symla.norm_l2(["k", 0]), "|k|"),
        (lambda: symla.norm_linf(["a", "b"], where="a > b and b > 0"), "a"),
        (lambda: symla.norm_linf(["x", -3, 1], where="x < -5"), "-x"),
        (lambda: symla.norm_linf(["x", 3], where="x > 2"), "max(x, 3)"),
    ],
)
def test_work_ends_in_what_the_conditions_leave(solve: Callable[[], symla.Solution], last: str) -> None:
    """|k| is k where k > 0, on the page as in the answer; where nothing is known it stays."""
    solution = solve()
    assert solution.verified
    lines = solution.to_text().splitlines()
    (told,) = [line for line in lines if line.startswith("| ")]
    assert told.endswith((f" is {last}.", f" = {last}."))
    assert ("|" in told[2:]) == ("|" in last)


def test_wrong_sign_is_not_proved() -> None:
    """The line |k| = k is proved under k > 0 alone."""
    from symla.kernel.page.verify import verify
    from symla.notation.frozen import replace

    derivation = symla.norm_l2(["k", 0], where="k > 0").derivation
    assert verify(derivation).verified
    assert not verify(replace(derivation, where=())).verified


def test_a_condition_spares_another() -> None:
    """What follows from the conditions is not told again; what does not, is."""
    spared = symla.norm_l2(["1/k", 0], where="k > 0")
    assert () == spared.derivation.provided
    told = symla.norm_l2(["1/k", 0], where="k > -1")
    assert 1 == len(told.derivation.provided)
    assert spared.verified
    assert told.verified


@pytest.mark.parametrize("where", ["k", "k > 0 or k < -1", "not k = 0", 3])
def test_what_is_no_condition_of_a_problem(where: Any) -> None:
    """Relations only, all of which hold."""
    with pytest.raises(symla.SymlaError):
        symla.rank([["k", 1], [1, "k"]], where=where)


def test_conditions_that_cannot_hold_prove_nothing() -> None:
    """There is no number of which the solution could be true; a letter that does not occur is a slip."""
    with pytest.raises(symla.SymlaError, match="no real numbers satisfy"):
        symla.norm_l2(["k", 0], where="k > 0 and k < 0")
    with pytest.raises(symla.SymlaError, match="no real numbers satisfy"):
        symla.solve("norm_l2([k, 0])", where="k == 1 and k == 2")
    with pytest.raises(symla.SymlaError, match="m has a condition, and occurs nowhere"):
        symla.norm_l2(["k", 0], where="m > 0")


def test_stored_solutions_keep_their_conditions() -> None:
    """They are part of what is proved."""
    solution = symla.rank([["k", 1], [1, "k"]], where="k > 1")
    again = symla.from_json(solution.to_json())
    assert again.derivation == solution.derivation
    assert again.verified


# ---- solutions as values --------------------------------------------------------------------------------------------


def test_a_solution_is_a_value() -> None:
    """Where its answer fits, a solution may stand."""
    assert symla.check("x == 5", x=symla.norm_l2([3, 4]))
    assert not symla.check("x == 6", x=symla.norm_l2([3, 4]))
    assert symla.check("v == [3, 4]", v=symla.vector_add([1, 2], [2, 2]))
    assert 13 == symla.norm_l2([symla.norm_l2([3, 4]), 12]).answer
    assert 5 == symla.norm_l2(symla.vector_add([1, 2], [2, 2])).answer
    assert sympy.sqrt(17) * 11 / 17 == symla.norm_l2(symla.project([2, 3], onto=[4, 1]).answer.projection).answer
    assert 5 == symla.solve("norm_l2(v)", names={"v": symla.vector_add([1, 2], [2, 2])}).answer
    assert positive == symla.norm_l2([symla.norm_l2([positive, 0]), 0]).answer


def test_a_solution_without_one_answer_is_no_value() -> None:
    """The message tells its parts, or why there is none."""
    with pytest.raises(symla.SymlaError, match=r"has the parts \.projection"):
        symla.norm_l2(symla.project([2, 3], onto=[4, 1]))
    with pytest.raises(symla.SymlaError, match="no direction"):
        symla.norm_l2(symla.unit_vector([0, 0]))
    with pytest.raises(symla.SymlaError, match="no single answer"):
        symla.norm_l2([symla.rank([["k"]]), 1])


HANDOUT = """title: T
sections:
  - title: S
    problems:
      - {problem: "norm_l2([k, 0])", where: "k > 0 and k < 0"}
      - {problem: "norm_l2([lambda, 0])", where: "lamda > 0"}
      - {problem: "norm_l2([k, 0])", where: "k > 0"}
"""
NOTES = """# N

```{symla where="k > 0 and k < 0"}
norm_l2([k, 0])
```

```{symla where="m > 0"}
norm_l2([k, 0])
```
"""


@pytest.mark.parametrize(
    ("name", "text", "told"), [("a.yaml", HANDOUT, "mean lambda"), ("n.md", NOTES, "m has a condition")]
)
def test_documents_refuse_such_conditions_too(name: str, text: str, told: str, tmp_path: Path) -> None:
    """Both faults in one run, each with its line."""
    source = tmp_path / name
    source.write_text(text, encoding="utf-8")
    ran = CliRunner().invoke(_symla, ["build", str(source), "-o", str(tmp_path / "out")])
    assert ran.exit_code == 2
    assert "no real numbers satisfy the condition k > 0 and k < 0" in ran.output
    assert told in ran.output
    assert ran.output.count(name) == 2


def test_a_vector_may_be_given_by_a_condition() -> None:
    """The dot between its names is the dot product, as if it had been given beforehand."""
    assert symla.check("v . v == 25 where v == [3, 4]")
    assert isinstance(symla.check("v . v == 24 where v == [3, 4]"), symla.Refuted)


@pytest.mark.parametrize(
    ("call", "where"),
    [
        ("least_squares([[5, -3/4], [a, 6]], [4, k])", "a > 1 and k > 0"),
        ("fit_polynomial([[0, k + 1], [-k, 5], [-2, -5]], 1)", "k > 0"),
    ],
)
def test_lists_in_answers_under_conditions(call: str, where: str) -> None:
    """An answer that has a list, of directions or of coefficients, is told under conditions on its letters, too."""
    assert symla.solve(call, where=where).verified


@pytest.mark.parametrize("where", ["n", "", " ", "x > 0,", "x + 1", "n and x > 0", ["x > 0", "5"]])
@pytest.mark.parametrize("asked", [symla.solve, symla.check])
def test_a_faulty_condition_is_told_as_one(where: Any, asked: Any) -> None:
    """Not as a claim, which was not asked for, nor as nothing at an unknown place."""
    with pytest.raises(symla.SymlaError, match="where takes relations such as x > 0") as caught:
        asked("norm_l2([x, 1])" if asked is symla.solve else "x == x", where=where)
    assert "claim" not in str(caught.value)


def test_a_call_as_text_with_data_says_how_they_are_given() -> None:
    """Each of the ways that it names works."""
    with pytest.raises(symla.SymlaError) as caught:
        symla.solve("norm_l2(v)", v=[3, 4])
    assert 'names={"v": [3, 4]}' in str(caught.value)
    assert 'solve("norm_l2", [3, 4])' in str(caught.value)
    assert 5 == symla.solve("norm_l2(v)", names={"v": [3, 4]}).answer == symla.solve("norm_l2", [3, 4]).answer


@pytest.mark.parametrize(
    ("where", "line", "column", "told"),
    [
        ('"x > > 0"', 4, 17, 'unexpected ">"'),
        ("[x > 0, y > 0]", 4, 20, "y has a condition"),
        ("[x > 0, 'x < 9, , x != 3']", 4, 27, "a condition is missing"),
        ("x > 0 and x < 0", 4, 12, "no real numbers satisfy"),
        ("\n      - x > 0\n      - x > 2 + +", 6, 18, "the text ends here"),
        ("x + 1", 4, 12, "is not a condition"),
    ],
)
def test_faults_of_conditions_stand_at_the_condition(
    tmp_path: Path, where: str, line: int, column: int, told: str
) -> None:
    """Line and column in the handout."""
    path = tmp_path / "sheet.yaml"
    path.write_text(f"title: t\nproblems:\n  - problem: norm_l2([x, 4])\n    where: {where}\n", encoding="utf-8")
    with pytest.raises(FaultyFile) as found:
        build([path], tmp_path / "out")
    (fault,) = found.value.faults
    assert (fault.line, fault.column) == (line, column)
    assert told in fault.what


def test_faults_of_conditions_stand_at_the_condition_in_notes(tmp_path: Path) -> None:
    """Within the option of the block."""
    path = tmp_path / "notes.md"
    path.write_text(
        'a\n\n- ```{symla detail=brief where="x > 0, x >> 4"}\n  norm_l2([x, 1])\n  ```\n', encoding="utf-8"
    )
    with pytest.raises(FaultyFile, match=r"notes\.md:3:43: .*unexpected"):
        build([path], tmp_path / "out")


@pytest.mark.parametrize(
    ("call", "told"),
    [
        ("quadratic_form('x^3')", "quadratic_form: every term"),
        ("norm_l2(quadratic_form('x^2 + 1').variables)", "quadratic_form: every term"),
        ("quadratic_form_matrix('x^3')", "quadratic_form_matrix: every term"),
        ("pca([[i, 1], [1, 2]], 2)", "pca: X takes real"),
        ("project('x^3', [[1, 2], [3, 4]])", "project: a takes"),
        ("rank('x^2 + y = 1; x - y = 2')", "rank: A takes a matrix"),
        ("norm_l2('x = 1; y = 2')", "norm_l2: v takes a vector"),
        ("norm_p([1, 2], 'x = 1; y = 2')", "norm_p: p takes a number"),
    ],
)
def test_an_operation_that_works_by_another_speaks_under_its_own_name(call: str, told: str) -> None:
    """Also of an argument of another kind, which is no failure of symla."""
    for asked in (symla.solve, Desk().solve):
        with pytest.raises(symla.SymlaError, match=f"^{told}"):
            asked(call)
