"""What letters and signs mean in one problem: e and i, letters run together, bars, and what is written alike."""

from __future__ import annotations

from typing import Any

import pytest
import sympy

import symla
from symla.errors import InputError, SymlaError
from symla.kernel.meaning.verdict import Proved, Refuted, Undecided
from symla.notation import written as w
from symla.notation.parse import read

A, B = [[1, 2], [3, 4]], [[0, 1], [1, 0]]


@pytest.mark.parametrize(
    ("claim", "values"),
    [
        ("exp(1) == e", {}),
        ("e*e == exp(2)", {}),
        ("ln(e) == 1", {}),
        ("e^2 == e e", {}),
        ("e > 2 and e < 3", {}),
        ("norm_l2([exp(1), e]) == sqrt(2) e", {}),
        ("e^2 == 9", {"e": 3}),
        ("e . e == 25", {"e": [3, 4]}),
        ("(a + b)^2 == a^2 + 2ab + b^2", {}),
        ("AB == A B", {"A": A, "B": B}),
        ("2xy == y x + x y", {}),
        ("|v| == 5", {"v": [3, 4]}),
        ("|2v - v| == 5", {"v": [3, 4]}),
        ("|A| == -2", {"A": A}),
        ("|A B| == |A| |B|", {"A": A, "B": B}),
        ("|x|^2 == x^2", {}),
        ("max([1, 2]) == 2", {}),
        ("min(v) == 3", {"v": [3, 4]}),
        ("A^H == conj(A)^T", {"A": [[1, "i"], [2, 3]]}),
        ("2½ == 5/2", {}),
        ("-2½ == -5/2", {}),
        ("2½^2 == 25/4", {}),
        ("7//2 == 7/2", {}),
        ("cos(π/3) == 1/2", {}),
        ("√2/2 == 1/√2", {}),
        ("0x_1 + x_2 == x_2", {}),
        ("0x1 + x2 == x2", {}),
        ("A' == [[1, 3], [2, 4]]", {"A": A}),
    ],
)
def test_it_is_read_as_it_is_meant(claim: str, values: dict[str, Any]) -> None:
    """It is read as it is meant, and its opposite is refuted."""
    assert isinstance(symla.check(claim, **values), Proved)


@pytest.mark.parametrize(
    ("claim", "values"),
    [
        ("exp(1) == 2e", {}),
        ("ln(e) == e", {}),
        ("e > 3", {}),
        ("(a + b)^2 == a^2 + ab + b^2", {}),
        ("AB == BA", {"A": A, "B": B}),
        ("|v| == 7", {"v": [3, 4]}),
        ("|A| == 2", {"A": A}),
        ("max([1, 2]) == [1, 2]", {}),
        ("max([1, 2]) == 1", {}),
        ("A^H == A^T", {"A": [[1, "i"], [2, 3]]}),
        ("2½ == 1", {}),
        ("7//2 == 3", {}),
    ],
)
def test_false_neighbours_are_refuted(claim: str, values: dict[str, Any]) -> None:
    """False neighbours are refuted."""
    assert isinstance(symla.check(claim, **values), Refuted)


@pytest.mark.parametrize(
    ("claim", "values", "notice"),
    [
        ("(a + b)^2 == a^2 + 2ab + b^2", {}, "ab as a b"),
        ("AB == BA", {"A": A, "B": B}, "AB as A B, BA as B A"),
        ("ab + a == a + ab", {}, "ab is read as one name; a product is written a b."),
        ("e > 2", {}, "e is read as Euler's number"),
        ("d + e + f == f + e + d", {}, "e is read as a letter, beside d and f"),
        ("g + h + i == i + h + g", {}, "i is read as a letter, beside g and h"),
        ("7//2 == 7/2", {}, "// is read as division"),
        ("sqrt2^2 == 2", {}, "sqrt2 is read as one name; the function is written sqrt(2)."),
        ("sinx^2 + cosx^2 == 1", {}, "cosx is read as one name; the function is written cos(x)."),
        ("j^2 == -1", {}, "j is read as a letter; the imaginary unit is i."),
        ("exp(A) == [[1, 1], [1, 1]]", {"A": [[0, 0], [0, 0]]}, "exp of a matrix is taken entry by entry"),
        ("v(2) == 2v", {"v": [1, 2]}, "v(…) is read as v times (…), and not as an entry of v."),
        ("A(1, 1) == A [1, 1]", {"A": A}, "A(…) is read as A times (…), and not as an entry of A."),
    ],
)
def test_another_reading_is_told(claim: str, values: dict[str, Any], notice: str) -> None:
    """Where there is another reading, the verdict tells which one was taken."""
    assert any(notice in told for told in symla.check(claim, **values).notices)


@pytest.mark.parametrize(
    ("expression", "values", "letters"),
    [
        ("v_1 v", {"v": [1, 2]}, ["v_1"]),
        ("a12 A - a_21 A - a_3 A", {"A": A}, ["a_12", "a_21"]),
        ("x_1 v", {"v": [1, 2]}, []),
    ],
)
def test_a_letter_that_looks_like_an_entry_is_told(expression: str, values: dict[str, Any], letters: list[str]) -> None:
    """Entries have no names: v_1 is any number beside a given v."""
    solution = symla.evaluate(expression, **values)
    (name,) = values
    assert [*solution.notices] == [f"{x} is a letter without a value, and not an entry of {name}." for x in letters]


@pytest.mark.parametrize(
    ("claim", "values"),
    [
        ("v(1 + 1) == 2v", {"v": [1, 2]}),
        ("k(2) == 2k", {"k": 3}),
        ("v_1 v == v v_1", {"v": [1, 2], "v_1": 5}),
        ("A a_1 == a_1 A", {"A": A}),
        ("A x_12 == x_12 A", {"A": A}),
    ],
)
def test_what_is_no_entry_has_no_notice(claim: str, values: dict[str, Any]) -> None:
    """A factor in parentheses and a letter with an index may be what they are."""
    assert symla.check(claim, **values).notices == ()


@pytest.mark.parametrize("claim", ["2 + 2 == 4", "x y == y x", "exp(1) == e", "price + 1 > price", "i^2 == -1"])
def test_what_is_clear_has_no_notice(claim: str) -> None:
    """What has one reading is not commented."""
    verdict = symla.check(claim)
    assert verdict
    assert verdict.notices == ()


@pytest.mark.parametrize(
    ("claim", "values", "offered"),
    [
        ("cos π/3 == 1/2", {}, r"cos\(π/...\) or cos\(π\)/..."),
        ("sin 2x/3 == 0", {}, r"sin\(2x/...\) or sin\(2x\)/..."),
        (r"\cos \pi/3 = 1/2", {}, "may belong to the argument of cos"),
        ("0x10 == 16", {}, r"16, or a sign: 0\*x10"),
        ("0b101 == 5", {}, "5, or a sign"),
        ("A' == A^T", {"A": [["i", 1], [2, 3]]}, r"\^T to transpose, \^H to conjugate"),
        ("2 ½ == 1", {}, "2½ for 5/2"),
    ],
)
def test_what_is_unclear_is_refused_with_both_readings(claim: str, values: dict[str, Any], offered: str) -> None:
    """What is unclear is refused, and both readings are offered."""
    with pytest.raises(InputError, match=offered):
        symla.check(claim, **values)


def test_a_power_of_a_run_is_not_guessed() -> None:
    """ab^2 is a b^2 or (a b)^2."""
    with pytest.raises(SymlaError, match=r"ab\^ could be \(a b\)\^ or a b\^"):
        symla.check("a^2 + b + ab^2 == 0")


def test_roots_and_the_largest_of_a_matrix_are_not_decided() -> None:
    """What may be that of the entries or of the whole is left undecided."""
    assert isinstance(symla.check("sqrt(A) == A", A=[[1, 0], [0, 1]]), Undecided)
    assert isinstance(symla.check("max(A) == 4", A=A), Undecided)


def test_a_system_with_declared_unknowns() -> None:
    """Runs are taken apart where the unknowns stand in them: 3x_1 + h x_2 = k."""
    h, k = sympy.Symbol("h", real=True), sympy.Symbol("k", real=True)
    solution = symla.solve('solve_system("3x_1 + hx_2 = k; x_1 + x_2 = 1", variables=(x_1, x_2))')
    assert solution.verified
    assert solution.notices == ("Letters run together are read as products: hx_2 as h x_2.",)
    (_, last) = next(pair for pair in solution.answer if pair[1].kind == "one")
    found = last.particular
    assert sympy.simplify(3 * found[0] + h * found[1] - k) == 0
    assert sympy.simplify(found[0] + found[1] - 1) == 0


def test_a_two_by_two_system_in_letters() -> None:
    """ax + by = 1; cx + dy = 0 in x and y: x = d/(ad - bc), y = -c/(ad - bc) where the determinant is not zero."""
    solution = symla.solve('solve_system("ax + by = 1; cx + dy = 0", variables=(x, y))')
    assert solution.verified
    a, b, c, d = sympy.symbols("a b c d", real=True)
    general = [part for condition, part in solution.answer if part.kind == "one"]
    at = {a: 2, b: 3, c: 5, d: 7}
    assert any(part.particular.subs(at) == sympy.Matrix([-7, 5]) for part in general)


@pytest.mark.parametrize(
    ("problem", "message"),
    [
        ('solve_system("x + y = 1; x - y = 0", variables=(x, y, z))', "z occurs in no equation"),
        ('solve_system("ax + by = 1; cx + dy = 0")', r"variables=\[x, ...\] or variables=\[ax, ...\]"),
        ('solve_system("3x_1 + hx_2 = k; x_1 + x_2 = 1")', "hx_2 may be a name or the product h x_2"),
    ],
)
def test_unknowns_that_cannot_be_told_are_asked_for(problem: str, message: str) -> None:
    """Unknowns that cannot be told are asked for."""
    with pytest.raises(SymlaError, match=message):
        symla.solve(problem)


def test_words_are_names() -> None:
    """Words are unknowns as they are."""
    solution = symla.solve('solve_system("price + tax = 12; price - tax = 8")')
    assert solution.answer.particular == sympy.Matrix([10, 2])


def test_letters_of_the_alphabet() -> None:
    """A matrix of a to i is one of nine real letters."""
    solution = symla.solve("determinant([[a, b, c], [d, e, f], [g, h, i]])")
    assert solution.verified
    assert solution.answer.free_symbols == set(sympy.symbols("a b c d e f g h i", real=True))
    assert len(solution.notices) == 2
    assert symla.solve("norm_l2([3, 4i])").answer == 5


def test_one_problem_has_one_e() -> None:
    """Entries given one by one are one problem; a page never prints two things alike."""
    assert symla.norm_l2(["exp(1)", "e"]).answer == sympy.sqrt(2) * sympy.E
    symbol = sympy.Symbol("e", real=True)
    assert symla.norm_l2([symbol, 0]).answer == sympy.Abs(symbol)
    with pytest.raises(SymlaError, match="Two different things would both be written e"):
        symla.norm_l2([symbol, sympy.E])


def test_documents_define_e_and_i(tmp_path: Any) -> None:
    """A document may give e and I meanings of its own."""
    from symla.documents.calls import Desk

    desk = Desk()
    desk.define_by("e", "[3, 4]")
    desk.define_by("I", "[[2, 0], [0, 2]]")
    assert desk.solve("norm_l2(e)").answer == 5
    assert desk.solve("determinant(I)").answer == 4
    assert desk.solve("matrix_vector(I, e)").answer == sympy.Matrix([6, 8])


def test_symbols_of_sympy_are_names() -> None:
    """The letters of a symbol that was given spell its name, and no product."""
    a, ab = sympy.symbols("a ab", real=True)
    solution = symla.norm_l1([a, ab])
    assert solution.answer == sympy.Abs(a) + sympy.Abs(ab)
    assert read("2½") == w.Quotient(w.Number(5), w.Number(2))


@pytest.mark.parametrize("text", ["e^2 + exp(1)", "e exp(e)"])
def test_a_value_called_e_does_not_stand_beside_exp(text: str) -> None:
    """One page has one meaning of e; without exp, e may be the name of a value."""
    with pytest.raises(symla.SymlaError, match="would both be written e on the page"):
        symla.solve("evaluate", text, e=3)
    with pytest.raises(symla.SymlaError, match="would both be written e on the page"):
        symla.check(f"{text} == 1", e=3)
    assert symla.solve("evaluate", "e^2 + 1", e=3).answer == 10
