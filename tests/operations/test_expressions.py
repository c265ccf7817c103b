"""Compound expressions: the lines, what is not defined, and odd input."""

from __future__ import annotations

from typing import Any

import numpy
import pytest
import sympy

import symla
from symla.derivation.model import Chain, Undefined, chains_among
from symla.errors import InputError, SymlaError
from symla.notation import written as w

A, B = [[1, 2], [3, 4]], [[0, 1], [1, 0]]
SINGULAR, WIDE = [[1, 2], [2, 4]], [[1, 2, 3], [4, 5, 6]]

# ---- the lines ------------------------------------------------------------------------------------------------------


def main_lines(expression: str, **data: Any) -> list[str]:
    """The lines of the whole expression, on one line each, as brief shows them."""
    from symla.notation.plain import plain_printer

    chain = chains_among(symla.evaluate(expression, **data).derivation.chains)[-1]
    return [plain_printer()(link.target) for link in chain.links]


def test_order_of_operations() -> None:
    """Parentheses first, then powers, then products, at last sums; one thing changes a line."""
    assert [
        "2 Aᵀ B - [1, 3; 4, 4]²",
        "2 [1, 3; 2, 4] B - [1, 3; 4, 4]²",
        "2 [1, 3; 2, 4] B - [13, 15; 20, 28]",
        "2 [3, 1; 4, 2] - [13, 15; 20, 28]",
        "[6, 2; 8, 4] - [13, 15; 20, 28]",
        "[-7, -13; -12, -24]",
    ] == main_lines("2 A^T B - (A + B)^2", A=A, B=B)
    assert ["(2·7²)/7", "(2·49)/7", "98/7", "14"] == main_lines("2*(3+4)^2/7")


def test_reasons_tell_the_order() -> None:
    """What the order of operations says stands beside the line, once for each kind."""
    shown = symla.evaluate("2 A^T B - (A + B)^2", A=A, B=B).to_text()
    for said in ("inside the parentheses: add", "then powers: transpose", "then products: multiply", "last: subtract"):
        assert 1 == shown.count(said)
    assert "products before sums: multiply" in symla.evaluate("A B - B A", A=A, B=B).to_text()


def test_every_part_is_worked_beside_its_line() -> None:
    """In full, a product has its sizes and its entries as row times column; brief has none of it.  The sum of two
    matrices is seen in the line itself.
    """
    solution = symla.evaluate("A B + B", A=A, B=B)
    full, brief = solution.to_text(), solution.to_text(detail="brief")
    for said in ("Both matrices are 2 × 2", "c₁₁ = 1·0 + 2·1 = 0 + 2 = 2", "row 1 times column 1"):
        assert said in full
        assert said not in brief
    assert "a name for this part" not in full
    assert brief.count("\n") < full.count("\n") / 2


def test_single_operation_is_shown_as_by_itself() -> None:
    """Of one operation alone, the lines are those of that operation."""
    chains = chains_among(symla.evaluate("A B", A=A, B=B).derivation.chains)
    own = chains_among(symla.matrix_multiply(A, B).derivation.chains)
    assert [c.start for c in own if c.role == "work"] == [c.start for c in chains]
    assert [[k.target for k in c.links] for c in own if c.role == "work"] == [
        [k.target for k in c.links] for c in chains
    ]


def test_part_is_worked_once() -> None:
    """The same part in two places is one part."""
    solution = symla.evaluate("A^T A - A^T", A=A)
    assert 1 == solution.to_text().count("rows become columns")


def letters(chains: tuple[Chain, ...]) -> list[w.Node]:
    """What the chains name, and those beside them."""
    found = [chain.start for chain in chains_among(chains) if isinstance(chain.start, w.Name)]
    return found + [name for chain in chains_among(chains) for link in chain.links for name in letters(link.detail)]


def test_letters_are_free() -> None:
    """No result is called as something in the data or in the expression is."""
    solution = symla.evaluate("C D + k d D", C=A, D=[["c", 1], [0, "e_1"]], d=3)
    assert [] == solution.report.failures
    named = letters(solution.derivation.chains)
    assert len(set(named)) == len(named)
    assert not {name.base.lower() for name in named if isinstance(name, w.Name)} & set("cdke")


@pytest.mark.parametrize(
    ("expected", "expression", "data"),
    [
        (sympy.Matrix([[-1, -3], [3, 1]]), "A_1 A_2 - A_2 A_1", {"A_1": A, "A_2": B}),
        (sympy.Matrix([[2, 1], [4, 3]]), "a b", {"a": A, "b": B}),
        (11, "u^T v", {"u": [1, 2], "v": [3, 4]}),
        (12, "u . v + 1", {"u": [1, 2], "v": [3, 4]}),
        (24, "x^T A x - 2 b^T x + c", {"A": [[2, 1], [1, 3]], "b": [1, -1], "x": [1, 2], "c": 4}),
        (sympy.Matrix([4, 5]), "[[1, 2], [3, 4]] [0, 1] + [2, 1]", {}),
        (5, "|v|", {"v": [3, 4]}),
        (-2, "|A|", {"A": A}),
        (2, "rank(A) + tr(B)", {"A": A, "B": B}),
        (5, "norm_l2(v) + dot(v, [0, 0])", {"v": [3, 4]}),
        (sympy.Matrix([[1, 2], [3, 4]]) ** -3, "A^-3", {"A": A}),
        (sympy.Matrix([[1, sympy.Rational(5, 2)], [sympy.Rational(7, 2), 4]]), "A + 0.5 B", {"A": A, "B": B}),
        (sympy.Matrix([[2, 1], [4, 3]]), "A B", {"A": numpy.array(A), "B": sympy.Matrix(B)}),
        (sympy.Matrix([[2, 1], [4, 3]]), r"A \cdot B", {"A": "[1 2; 3 4]", "B": "[0, 1; 1, 0]"}),
        (sympy.Matrix([[2, 2 - 2 * sympy.I], [2 + 2 * sympy.I, 5]]), "conj(Z)^T Z", {"Z": [["1+i", 2], [0, "i"]]}),
        (sympy.Matrix([[3, 1], [-sympy.I, 2]]), "Z^H", {"Z": [[3, "i"], [1, 2]]}),
        (sympy.Matrix([[6, 0], [2, 4]]), "Z + conj(Z)", {"Z": [[3, "i"], [1, 2]]}),
    ],
)
def test_what_can_be_written(expected: Any, expression: str, data: dict[str, Any]) -> None:
    """Names with numbers, small letters, lists, norms, LaTeX, arrays."""
    solution = symla.evaluate(expression, **data)
    assert [] == solution.report.failures
    assert expected == solution.answer


SWAP, SHEAR = [[0, 1], [1, 0]], [[1, 2], [0, 1]]


@pytest.mark.parametrize(
    ("expected", "expression", "data"),
    [
        ([2, 1], "I v", {"I": SWAP, "v": [1, 2]}),
        ([1, 2], "I I v", {"I": SWAP, "v": [1, 2]}),
        ([-3, 2], "I^-1 v", {"I": SHEAR, "v": [1, 2]}),
        ([[1, -2], [0, 1]], "I^-1 + I I_2 - I", {"I": SHEAR}),
        ([[1, -4], [0, 1]], "A^-1 I^-1", {"A": SHEAR, "I": SHEAR}),
        ([[-2, 1], ["3/2", "-1/2"]], "A^-1 I", {"A": A, "I": [[1, 0], [0, 1]]}),
        ([[-4, 2], ["3/2", "1/2"]], "I^-1 A^-1 + I_2", {"A": A, "I": SHEAR}),
    ],
)
def test_i_may_be_defined(expected: list[Any], expression: str, data: dict[str, Any]) -> None:
    """A matrix that is called I is not mixed up with the identity that an operation needs."""
    solution = symla.evaluate(expression, **data)
    assert [] == solution.report.failures
    assert solution.answer == sympy.Matrix(expected)


@pytest.mark.parametrize("method", ["row_reduction", "adjugate"])
def test_inverse_of_a_matrix_called_i(method: str) -> None:
    """The identity beside it has its size at its sign."""
    own = [[1, 2, 3], [0, 1, 4], [5, 6, 0]]
    solution = symla.solve(f"inverse(I, method={method})", names={"I": own})
    assert [] == solution.report.failures
    assert solution.answer == sympy.Matrix([[-24, 18, 5], [20, -15, -4], [-5, 4, 1]])


def test_complex_domain() -> None:
    """Symbols are complex where that is said, or where i occurs."""
    z = sympy.Symbol("z")
    assert sympy.conjugate(z) * z == symla.evaluate("conj(z) z k^0", domain="complex").answer
    assert [] == symla.evaluate("conj(Z)^T Z", Z=[["z", "i"]]).report.failures


# ---- what is not defined --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("expression", "data", "said", "remedies"),
    [
        ("2 R + R^T", {"R": WIDE}, "2 R + Rᵀ is not defined: 2 R is 2 × 3, Rᵀ is 3 × 2", ("2 R + (Rᵀ)ᵀ is 2 × 3",)),
        (
            "(A R) R",
            {"A": A, "R": WIDE},
            "The product (A R) R is not defined: A R has 3 columns, R has 2 rows",
            ("Rᵀ",),
        ),
        ("(A - A)^-1", {"A": A}, "A - A has no inverse, since det(A - A) = 0", ("system with the matrix A - A",)),
        ("B + S^-1", {"B": B, "S": SINGULAR}, "S has no inverse", ("system with the matrix S",)),
        ("R^-2 + A", {"A": A, "R": WIDE}, "R has no inverse: it is 2 × 3", ("R Rᵀ",)),
        ("A + R^2", {"A": A, "R": WIDE}, "R² is not defined", ("R Rᵀ",)),
        ("det(R) A", {"A": A, "R": WIDE}, "R", ()),
        ("A/(3 - 3)", {"A": A}, "since 3 - 3 = 0, it would be a division by zero", ()),
        ("1/0 + 2", {}, "nothing can be divided by zero", ()),
        ("(det(S))^-1 A", {"A": A, "S": SINGULAR}, "since det(S) = 0", ()),
        ("A + 1", {"A": A}, "A and 1 cannot be added", ("[2, 2; 3, 5]",)),
        ("A - 3", {"A": A}, "A and 3 cannot be added", ("[-2, 2; 3, 1]",)),
        ("3 - A", {"A": A}, "A and 3 cannot be added", ("[2, -2; -3, -1]",)),
        ("A^2 - 5 A - 2", {"A": A}, "A² and 2 cannot be added", ("A² - 5 A - 2 [1, 0; 0, 1] = [0, 0; 0, 0]",)),
        ("2 - A + B", {"A": A, "B": B}, "A and 2 cannot", ("2 [1, 0; 0, 1] - A + B = [1, -1; -2, -2]",)),
        (
            "A + 1 - B + k",
            {"A": A, "B": B},
            "A and 1",
            ("A + [1, 0; 0, 1] - B + k [1, 0; 0, 1] = [k + 2, 1; 2, k + 5]",),
        ),
        ("i A - 2", {"A": A}, "i A and 2 cannot be added", ("i A - 2 [1, 0; 0, 1] = [-2 + i, 2 i; 3 i, -2 + 4 i]",)),
        ("A/B", {"A": A, "B": B}, "Division by B is not defined", ("A B⁻¹",)),
        ("2 u v", {"u": [1, 2], "v": [3, 4]}, "u has 1 column, v has 2 rows, and 1 ≠ 2", ("u · v = 11", "2 × 2")),
        ("u + v", {"u": [1, 2], "v": [3, 4, 5]}, "u has 2 components, v has 3", ("Append a zero to u",)),
        ("A v", {"A": A, "v": [1, 2, 3]}, "v has 3 components", ("Drop the last component",)),
    ],
)
def test_what_is_not_defined_is_taught(
    expression: str, data: dict[str, Any], said: str, remedies: tuple[str, ...]
) -> None:
    """Which part fails is told in the letters of the data, and why; with what can be done instead."""
    solution = symla.evaluate(expression, **data)
    assert [] == solution.report.failures
    assert solution.answer is None
    assert isinstance(solution.derivation.outcome, Undefined)
    assert said in (solution.undefined or "")
    shown = solution.to_text()
    assert all(remedy in shown for remedy in remedies)


@pytest.mark.parametrize(("expression", "data"), [("A + 1 + R", {"A": A, "R": WIDE}), ("A v + 1", {"A": A, "v": B[0]})])
def test_number_beside_what_is_not_square_has_no_remedy(expression: str, data: dict[str, Any]) -> None:
    """A multiple of the identity matrix stands beside square matrices of one size alone."""
    outcome = symla.evaluate(expression, **data).derivation.outcome
    assert isinstance(outcome, Undefined)
    assert outcome.remedies == ()


def test_parts_before_are_shown() -> None:
    """What was worked before an operation failed stands on the page, briefly too."""
    solution = symla.evaluate("A^T A - A A^T", A=WIDE)
    for detail in ("brief", "full"):
        shown = solution.to_text(detail=detail)
        assert "17  22  27" in shown
        assert "32  77" in shown


# ---- odd input ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("expression", "data", "message"),
    [
        (
            "A/(sin(k) + k)",
            {"A": A},
            r"Whether .* is zero depends on its symbols in a way that could not be worked out",
        ),
        ("A^k", {"A": A}, "whole exponents"),
        ("2^A", {"A": A}, "has to be a number"),
        ("exp(A)", {"A": A}, "a number belongs where A stands"),
        ("||A||", {"A": A}, "_F are worked out"),
        ("v^T", {}, "give it a value"),
        ("[A, B]", {"A": A, "B": B}, "entries are numbers"),
        ("A == B", {"A": A, "B": B}, "without a relation sign"),
        ("5", {}, "nothing to be worked out"),
        ("k + 1", {}, "nothing to be worked out"),
        ("A", {"A": A, "B": B}, "B has a value, but no name B"),
        ("A B", {"A": A, "B": "A"}, "contains A, which has a value"),
        ("A A", {"A": A, "evaluate": 3}, "cannot be the name of a value"),
        ("det(A)", {"A": A, "det": 3}, "cannot be the name|no name det"),
        ("pi A", {"A": A, "pi": 3}, "cannot be the name of a value"),
        ("x^T A x", {"A": A, "x": ["x_1", "x_2"]}, "use other letters"),
        ("project(u, v) + u", {"u": [1, 2], "v": [3, 4]}, "project"),
        ("A .* v", {"A": A, "v": [1, 2]}, "element-wise product"),
        ("ln(0) + 1", {}, "cannot be worked out: there is no such number"),
        ("9^9^9", {}, "exponent"),
        ("c^9999", {"c": "10^3000"}, "too long"),
        ("((k+1)^40)^40", {}, "too long"),
        ("(((A^64)^64)^64)^64", {"A": A}, "too long"),
        ("((S^8)^8)^8", {"S": [["a", "b"], ["c", "d"]]}, "too long"),
        ("A^100", {"A": A}, "from -64 to 64"),
        (" ".join(["A"] * 100), {"A": A}, "more operations than"),
        ("(" * 300 + "A" + ")" * 300, {"A": A}, "nested"),
        ("X X", {"X": [[1] * 40] * 40}, "multiplications"),
    ],
)
def test_what_cannot_be_worked_is_refused(expression: str, data: dict[str, Any], message: str) -> None:
    """One message, soon, whatever is asked."""
    with pytest.raises(SymlaError, match=message):
        symla.evaluate(expression, **data)


@pytest.mark.parametrize(("name", "column"), [("B", 3), ("foo", 3), ("W_1", 3)])
def test_name_without_value_is_pointed_at(name: str, column: int) -> None:
    """A caret under the name, and how to give it a value."""
    with pytest.raises(InputError, match=f"{name} has no value; give it one, such as {name}=") as caught:
        symla.evaluate(f"A {name} + A", A=A)
    assert column == caught.value.column
    with pytest.raises(InputError, match="line 1, column"):
        symla.solve(f'evaluate("A {name} + A", A=[[1, 2], [3, 4]])')


def test_signature_takes_any_names() -> None:
    """Other operations take no data of other names; this one does, also names that were defined before."""
    assert (
        "evaluate(expression, **data)" == symla.solve("evaluate('1 + 1')").derivation.operation + "(expression, **data)"
    )
    with pytest.raises(SymlaError, match="has no argument"):
        symla.solve("norm_l2([3, 4], B=3)")
    found = symla.solve('evaluate("A B - C", C=[[1, 0], [0, 1]])', names={"A": A, "B": B})
    assert sympy.Matrix([[1, 1], [4, 2]]) == found.answer


def test_claims_with_expressions() -> None:
    """A claim may evaluate, with values of its own or those of the claim; a row times a column is a number."""
    assert symla.check('evaluate("A B") == [[2, 1], [4, 3]]', A=A, B=B)
    assert symla.check('evaluate("2 A B", A=[[1, 2], [3, 4]], B=[[0, 1], [1, 0]]) == [[4, 2], [8, 6]]')
    assert symla.check("u · v == u^T v", u=[1, 2], v=[3, 4])
    assert symla.check("u . v == 11", u=[1, 2], v=[3, 4])
