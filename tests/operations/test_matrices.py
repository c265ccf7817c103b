"""Matrices: answers against SymPy's own, undefined outcomes with what can be done instead, bounds."""

from __future__ import annotations

import re

import hypothesis.strategies as st
import pytest
import sympy
from hypothesis import given, settings

import symla
from symla.derivation.model import Answer, Cases, Chain, Equal, Reason, Undefined, chains_among
from symla.errors import SymlaError
from symla.kernel.page.verify import verify
from symla.notation import written as w
from symla.notation.frozen import replace
from symla.notation.rational import Fraction
from tests.kernel.sample import drawn

NUMBERS = st.one_of(
    st.integers(-12, 12),
    st.fractions(min_value=-5, max_value=5, max_denominator=7),
    st.sampled_from(
        [sympy.sqrt(2), -sympy.sqrt(3), sympy.sqrt(8) / 3, 1 + sympy.sqrt(5), sympy.Symbol("k", real=True)]
    ),
)
SIZES = st.integers(1, 3)


def matrices(height: int, width: int) -> st.SearchStrategy[list[list[object]]]:
    """Matrices of this size, as lists of rows."""
    return st.lists(st.lists(NUMBERS, min_size=width, max_size=width), min_size=height, max_size=height)


PAIRS = st.tuples(SIZES, SIZES).flatmap(lambda size: st.tuples(matrices(*size), matrices(*size)))
FITTING = st.tuples(SIZES, SIZES, SIZES).flatmap(lambda n: st.tuples(matrices(n[0], n[1]), matrices(n[1], n[2])))
SQUARES = SIZES.flatmap(lambda n: matrices(n, n))


def matrix(rows: list[list[object]]) -> sympy.Matrix:
    """The matrix as SymPy has it."""
    exact = [
        [sympy.Rational(e.numerator, e.denominator) if isinstance(e, Fraction) else e for e in row] for row in rows
    ]
    return sympy.Matrix(exact)


def same(expected: object, found: object) -> bool:
    """Whether two matrices are equal: the difference vanishes when it is multiplied out."""
    difference = sympy.Matrix(expected) - sympy.Matrix(found)
    return all(sympy.expand(sympy.radsimp(entry)) == 0 for entry in difference)


@given(PAIRS)
@settings(max_examples=drawn(60))
def test_entrywise_operations_are_sympys(pair: tuple[list[list[object]], list[list[object]]]) -> None:
    """A + B, A - B and the element-wise product are what SymPy gives."""
    first, second = matrix(pair[0]), matrix(pair[1])
    for name, expected in (
        ("matrix_add", first + second),
        ("matrix_subtract", first - second),
        ("hadamard", first.multiply_elementwise(second)),
    ):
        solution = symla.solve(name, *pair)
        assert [] == solution.report.failures
        assert same(expected, solution.answer)


@given(FITTING)
@settings(max_examples=drawn(60))
def test_product_is_sympys(pair: tuple[list[list[object]], list[list[object]]]) -> None:
    """AB is what SymPy gives."""
    solution = symla.solve("matrix_multiply", *pair)
    assert [] == solution.report.failures
    assert same(matrix(pair[0]) * matrix(pair[1]), solution.answer)


@given(
    st.tuples(SIZES, SIZES).flatmap(lambda n: st.tuples(matrices(*n), st.lists(NUMBERS, min_size=n[1], max_size=n[1])))
)
@settings(max_examples=drawn(60))
def test_matrix_times_vector_is_a_sum_of_columns(data: tuple[list[list[object]], list[object]]) -> None:
    """A x is what SymPy gives, and both ways on the page end in it."""
    rows, entries = data
    solution = symla.solve("matrix_vector", rows, entries)
    assert [] == solution.report.failures
    assert same(matrix(rows) * matrix([[e] for e in entries]), solution.answer)
    goal = solution.derivation.goal
    ways = [chain for chain in chains_among(solution.derivation.chains) if chain.start == goal]
    exact = [[link.target for link in way.links if type(link.relation) is Equal] for way in ways]
    assert 2 == len(exact)
    assert exact[0][-1] == exact[1][-1]
    assert len(ways[0].links) == len(exact[0])  # decimals stand once, at the end


@given(st.tuples(SIZES, SIZES).flatmap(lambda n: matrices(*n)))
def test_transpose_and_reshape_are_sympys(rows: list[list[object]]) -> None:
    """The transpose is SymPy's, and so is the matrix in one row or in one column."""
    exact = matrix(rows)
    turned = symla.solve("transpose", rows)
    assert [] == turned.report.failures
    assert same(exact.T, turned.answer)
    for shape in ((1, len(exact)), (len(exact), 1), (exact.cols, exact.rows)):
        reshaped = symla.solve("reshape", rows, *shape)
        assert [] == reshaped.report.failures
        assert same(exact.reshape(*shape), reshaped.answer)


@given(SQUARES, st.integers(0, 5))
@settings(max_examples=drawn(40))
def test_trace_and_power_are_sympys(rows: list[list[object]], n: int) -> None:
    """The trace and the powers of a square matrix are what SymPy gives."""
    trace, power = symla.solve("trace", rows), symla.solve("matrix_power", rows, n)
    assert [] == trace.report.failures
    assert [] == power.report.failures
    assert same([matrix(rows).trace()], [trace.answer])
    assert same(matrix(rows) ** n, power.answer)


@pytest.mark.parametrize(("expected", "n"), [(1, 2), (2, 3), (2, 4), (3, 5), (4, 7), (3, 8), (6, 64)])
def test_long_powers_are_built_by_squaring(expected: int, n: int) -> None:
    """A power takes few products, each worked entry by entry."""
    chains = symla.solve("matrix_power", [[1, 1], [1, 0]], n).derivation.chains
    assert expected == sum(any(link.detail for link in chain.links) for chain in chains_among(chains))


@given(
    SIZES.flatmap(lambda n: st.lists(st.lists(st.integers(-4, 4), min_size=n, max_size=n), min_size=n, max_size=n)),
    st.integers(-3, -1),
)
@settings(max_examples=drawn(40))
def test_negative_powers_are_those_of_the_inverse(rows: list[list[object]], n: int) -> None:
    """A negative power is what SymPy gives; there is none exactly if the determinant is zero."""
    solution = symla.solve("matrix_power", rows, n)
    assert [] == solution.report.failures
    if matrix(rows).det() == 0:
        assert solution.undefined is not None
    else:
        assert same(matrix(rows) ** n, solution.answer)


def details(chains: tuple[Chain, ...]) -> list[Chain]:
    """The side derivations of these chains."""
    return [detail for chain in chains_among(chains) for link in chain.links for detail in chains_among(link.detail)]


def test_every_entry_of_a_product_is_a_row_times_a_column() -> None:
    """Each entry stands on one compact line, from its products to its value."""
    solution = symla.solve("matrix_multiply", [[1, 2, 3], [4, 5, 6]], [[7, 8], [9, 10], [11, 12]])
    entries = details(solution.derivation.chains)
    assert [58, 64, 139, 154] == [entry.links[-1].target.value for entry in entries]
    assert all(entry.compact for entry in entries)
    assert "= 1·7 + 2·9 + 3·11 = 7 + 18 + 33 = 58" in solution.to("text")
    assert "The inner sizes agree (3 = 3)" in solution.to("text")


def test_names_of_entries_are_free() -> None:
    """No entry is named by a letter that stands for something in the data."""
    solution = symla.solve("matrix_multiply(C, D)", names={"C": [[1, 2]], "D": [["c"], [3]]})
    assert [] == solution.report.failures
    assert not {entry.start.base for entry in details(solution.derivation.chains)} & set("cdCD")


@pytest.mark.parametrize(
    ("call", "said", "remedies"),
    [
        (
            "matrix_multiply([[1, 2, 3], [4, 5, 6]], [[1, 0, 2], [0, 3, 1]])",
            "A has 3 columns, B has 2 rows, and 3 ≠ 2",
            ("A ⊙ B, which is 2 × 3", "A Bᵀ, which is 2 × 2", "Aᵀ B, which is 3 × 3", "fit 3 × 2", "not a transpose"),
        ),
        (
            "matrix_multiply([[1], [2]], [[1, 2], [3, 4]])",
            "A has 1 column, B has 2 rows, and 1 ≠ 2",
            ("Aᵀ B, which is 1 × 2", "B A, which is 2 × 1", "A times it is 2 × 4"),
        ),
        ("matrix_multiply([[1, 2, 3]], [[1, 2], [3, 4]])", "3 ≠ 2", ("Append a row of zeros to B",)),
        (
            "matrix_add([[1, 2, 3], [4, 5, 6]], [[1, 4], [2, 5], [3, 6]])",
            "A is 2 × 3, B is 3 × 2",
            ("A + Bᵀ is 2 × 3", "Reshape B, whose 6 entries fit 2 × 3", "the result is 3 × 3"),
        ),
        (
            "matrix_subtract([[1, 2], [3, 4]], [[10, 20]])",
            "B is 1 × 2",
            ("Repeat the row of B for each of the 2 rows of A",),
        ),
        (
            "hadamard([[1, 2], [3, 4]], [[1], [0]])",
            "B is 2 × 1",
            ("Repeat the column of B", "in common: the result is 2 × 1"),
        ),
        ("hadamard([1, 2, 3], [4, 5])", "a has 3 components, b has 2", ("(4, 10, 0)", "(4, 10)")),
        (
            "matrix_vector([[1, 2, 3], [4, 5, 6]], [1, 2])",
            "x has 2 components",
            ("Aᵀ x has 3 components", "Append a zero to x"),
        ),
        (
            "reshape([[1, 2, 3], [4, 5, 6]], 4, 2)",
            "it has 6 entries, 4 × 2 needs 4·2 = 8, and 6 ≠ 8",
            ("1 × 6, 2 × 3, 3 × 2 or 6 × 1", "6 + 2 = 8 entries fit 4 × 2"),
        ),
        ("trace([[1, 2, 3], [4, 5, 6]])", "since 2 ≠ 3, it is not square", ("tr([1, 2; 4, 5]) = 6", "tr(A Aᵀ) = 91")),
        ("matrix_power([[1, 2, 3], [4, 5, 6]], 2)", "since 3 ≠ 2", ("A Aᵀ, which is 2 × 2", "Aᵀ A, which is 3 × 3")),
        ("matrix_power([[1, 2], [2, 4]], -1)", "A has no inverse, since det(A) = 0.", ()),
    ],
)
def test_what_is_not_defined_is_taught(call: str, said: str, remedies: tuple[str, ...]) -> None:
    """What fails is told with its reason, and every remedy with its true size."""
    solution = symla.solve(call)
    assert [] == solution.report.failures
    assert solution.answer is None
    assert said in (solution.undefined or "")
    shown = solution.to("text")
    assert all(remedy in shown for remedy in remedies)


@given(st.tuples(SIZES, SIZES, SIZES, SIZES).flatmap(lambda n: st.tuples(matrices(*n[:2]), matrices(*n[2:]))))
@settings(max_examples=drawn(40))
def test_remedies_have_the_size_that_they_tell(pair: tuple[list[list[object]], list[list[object]]]) -> None:
    """The m and n in the words of a remedy are the rows and columns of the matrix that is claimed."""
    for name in ("matrix_multiply", "matrix_add", "hadamard"):
        solution = symla.solve(name, *pair)
        assert [] == solution.report.failures
        outcome = solution.derivation.outcome
        if isinstance(outcome, Undefined):
            assert outcome.remedies
            for remedy in outcome.remedies:
                facts, (claim,) = dict(remedy.reason.facts), remedy.claims
                assert isinstance(claim, w.Relation)
                assert isinstance(claim.right, w.Matrix)
                told = [fact.number for key in "mn" if isinstance(fact := facts[key], w.Count)]
                assert told == [len(claim.right.rows), len(claim.right.rows[0])]


@pytest.mark.parametrize(
    ("call", "message"),
    [
        ("reshape([1, 2], 0, 2)", "rows is 1 or more"),
        ("reshape([1, 2], 2, -1)", "columns is 1 or more"),
        ("reshape([1, 2], 1000, 1000)", "more than 40000 entries"),
        ("matrix_power([[1, 2], [3, 4]], 65)", "n is from -64 to 64"),
        ("matrix_power([[a, 2], [3, 4]], 9)", "n is from -8 to 8 where the matrix contains letters"),
        ("matrix_power([[1, 2], [3, 4]], 1/3)", "whole number"),
    ],
)
def test_what_is_too_much_is_refused(call: str, message: str) -> None:
    """What would run off every page is refused in one sentence."""
    with pytest.raises(SymlaError, match=message):
        symla.solve(call)


def test_product_of_large_matrices_is_refused() -> None:
    """A product of 40 x 40 matrices has 64000 multiplications."""
    with pytest.raises(SymlaError, match="64000 multiplications"):
        symla.solve("matrix_multiply", [[1] * 40] * 40, [[1] * 40] * 40)


def test_large_matrices_stay_short_on_the_page() -> None:
    """A sum of 20 x 20 matrices is proved entry by entry; its page has the data and the answer whole, and each once."""
    rows = [[i * j for j in range(20)] for i in range(20)]
    solution = symla.solve("matrix_add", rows, rows)
    assert [] == solution.report.failures
    page = re.sub(r"[$\s]", "", solution.to("latex"))
    assert page.count(",".join(str(19 * j) for j in range(20))) == 2
    assert page.count(",".join(str(38 * j) for j in range(20))) == 1
    assert len(page) < 3 * len(",".join(str(i * j) for i in range(20) for j in range(20))) + 1500


@pytest.mark.parametrize(
    ("call", "told"),
    [
        ("inverse([[k, 1], [1, k]])", "The inverse of A is (1/(k² - 1)) [k, -1; -1, k]."),
        ("inverse([[a, b], [c, d]])", "The inverse of M is (1/(a d - b c)) [d, -b; -c, a]."),
        ("inverse([[2*k, 0], [0, 2]])", "[1/(2 k), 0; 0, 1/2]"),
        ("inverse([[1, k], [0, 2]])", "The inverse of A is [1, -k/2; 0, 1/2]."),
    ],
)
def test_a_sum_with_letters_stays_before_the_inverse(call: str, told: str) -> None:
    """It would stand below every entry; a part of the answer in Python is the matrix all the same."""
    solution = symla.solve(call)
    assert solution.verified
    assert told in solution.to_text()
    assert "Matrix" in repr(solution.answer)


@pytest.mark.parametrize("factors", [2, 3])
def test_another_number_before_the_matrix_is_no_inverse(factors: int) -> None:
    """2/(k^2 - 1) [k, -1; -1, k] is not, and a product of more factors is no matrix of an answer."""
    derivation = symla.solve("inverse([[k, 1], [1, k]])").derivation
    assert isinstance(derivation.outcome, Cases)
    (case,) = [c for c in derivation.outcome.cases if isinstance(c.derivation.outcome, Answer)]
    answer = case.derivation.outcome
    assert isinstance(answer, Answer)
    (part,) = answer.parts
    assert type(part.form) is w.Product
    share, X = part.form.factors
    other = w.Product((w.Product((w.Number(2), share)), X) if factors == 2 else (w.Number(1), share, X))
    told = replace(answer, parts=(replace(part, form=other),), wording=Reason("answer", (*answer.wording.facts[:1],)))
    false = replace(case, derivation=replace(case.derivation, outcome=told))
    cases = tuple([false if c == case else c for c in derivation.outcome.cases])
    assert not verify(replace(derivation, outcome=Cases(cases))).verified


@pytest.mark.parametrize(
    ("call", "told"),
    [
        ("hadamard([1, -1], [[1, 2], [3, 4]])", "a is a vector and B is 2 x 2"),
        ("hadamard([[1, 2, 3]], [1, -1, 0])", "A is 1 x 3 and b is a vector"),
    ],
)
def test_a_vector_has_no_entries_beside_a_matrix(call: str, told: str) -> None:
    """The message names the shapes that do not fit."""
    with pytest.raises(symla.SymlaError, match=told):
        symla.solve(call)
