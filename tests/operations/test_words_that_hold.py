"""Words that are true of the case in which they stand: the letter of the time, completed squares, checks, refusals."""

from __future__ import annotations

import re

import pytest

import symla
from symla import Conventions, SymlaError, solve
from symla.derivation.model import Answer, Cases, Chain, Reason
from symla.kernel.page.verify import verify
from symla.notation import written as w
from symla.notation.frozen import replace
from symla.operations import operation, topics

LEARNING = Conventions(context="deep learning")


@pytest.mark.parametrize(
    ("call", "told"),
    [
        ("solve_linear_ode([[2, 1], [1, 2]], [1, 2])", ["t"]),
        ("solve_linear_ode([[t, 0], [0, 1]], [1, 1])", ["s", "s"]),
        ("solve_linear_ode([[0, s], [-s, 0]], [1, t])", ["", "r"]),
        ("solve_linear_ode([[2, 1], [1, 2]], [t, s])", ["r"]),
        ("solve_linear_ode([[2, 1], [1, 2]], [0, 0])", [""]),
        ("solve_linear_ode([[0]], [5])", [""]),
    ],
)
def test_the_time_is_the_letter_of_the_solution(call: str, told: list[str]) -> None:
    """Where the data have a t it is another letter, and a solution at rest is no function of any."""
    solution = solve(call)
    assert solution.verified
    outcome = solution.derivation.outcome
    own = [case.derivation.outcome for case in outcome.cases] if isinstance(outcome, Cases) else [outcome]
    times = [dict(one.wording.facts)["times"] for one in own if isinstance(one, Answer)]
    assert times == [(w.Name(letter),) if letter else () for letter in told]
    page = solution.to_text()
    assert all((f"a function of time {x}." if x else "the same at all times.") in page for x in told)


@pytest.mark.parametrize("call", ["solve_linear_ode([[2, 1], [1, 2]], [t, s])", "solve_linear_ode([[2]], [0])"])
@pytest.mark.parametrize("times", [(w.Name("t"),), (w.Name("q"),), (), (w.Name("r"), w.Name("t"))])
def test_another_letter_is_no_time(call: str, times: tuple[w.Name, ...]) -> None:
    """A page with another one is refused."""
    derivation = solve(call).derivation
    outcome = derivation.outcome
    assert isinstance(outcome, Answer)
    facts = dict(outcome.wording.facts)
    forged = replace(outcome, wording=Reason("answer", tuple((facts | {"times": times}).items())))
    same = times == facts["times"]
    assert verify(replace(derivation, outcome=forged)).verified is same


def test_parameters_have_no_letter_of_the_initial_vector() -> None:
    """x₂ = t would be the t of (t, s)."""
    page = solve("solve_linear_ode([[2, 1], [1, 2]], [t, s])").to_text()
    assert "becomes a parameter" in page
    assert "becomes a parameter: x₂ = t" not in page
    assert "becomes a parameter: x₂ = s" not in page


@pytest.mark.parametrize(
    ("form", "completed", "answer"),
    [
        ("sin(t) x^2 + y^2", False, "it is a sum of multiples of squares as it stands."),
        ("x^2 - x^2 + y^2", False, "x² - x² + y² = y²."),
        ("x^2 + y^2 + 2x y - 2x y", False, "= x² + y²."),
        ("x^2 + 2x y + 3y^2", True, "= (x + y)² + 2 y²."),
        ("a x^2 + 2x y", True, "= a (x + (1/a) y)² - (1/a) y²."),
    ],
)
def test_a_square_is_completed_where_there_is_a_mixed_product(form: str, completed: bool, answer: str) -> None:
    """Terms that are collected, or stand in another order, complete nothing."""
    solution = solve(f'quadratic_form_matrix("{form}")')
    assert solution.verified
    page = solution.to_text()
    assert ("complete the square" in page) is completed
    assert answer in page


@pytest.mark.parametrize("call", ["quadratic_form_matrix({})", "quadratic_form_definiteness({})"])
def test_where_nothing_is_completed_a_page_may_not_say_so(call: str) -> None:
    """The words of a line that collects terms, or of another variable, are refused."""
    data = '"x^2 - x^2 + y^2"' if "matrix" in call else "[[2, 2], [2, 5]]"
    derivation = solve(call.format(data)).derivation
    (chain,) = [p for p in derivation.chains if isinstance(p, Chain) and len(p.links) and _is_of_squares(p)]
    for letter in "xyz":
        words = Reason("complete", (("x", w.Name(letter)),))
        links = (*chain.links[:-1], replace(chain.links[-1], reason=words))
        chains = tuple([replace(chain, links=links) if p is chain else p for p in derivation.chains])
        honest = "definiteness" in call and letter == "x"  # 2 (x + y)² + 3 y²: y stands outside of the square
        assert verify(replace(derivation, chains=chains)).verified is honest


def _is_of_squares(chain: Chain) -> bool:
    last = chain.links[-1].reason
    return last is not None and last.key in ("complete", "collect_squares")


@pytest.mark.parametrize("data", ["[[sin(t), 0], [0, 1]]", "[[1, 0], [0, 2]]", "[[a, 0], [0, 3]]"])
def test_a_sum_of_squares_is_not_completed(data: str) -> None:
    """Terms in another order are the same."""
    solution = solve(f"quadratic_form_definiteness({data})")
    assert solution.verified
    assert "complete the square" not in solution.to_text()


def test_what_decides_about_a_product_is_its_factor() -> None:
    """b x y is zero for b = 0, and no square is to be completed."""
    page = solve('quadratic_form_matrix("b x y")').to_text()
    assert "a product of two variables matters if its coefficient is not zero" in page
    assert "Only a variable with a square" not in page
    assert "these numbers" not in solve("quadratic_form_definiteness([[2, a], [a, 2]])").to_text()


@pytest.mark.parametrize("data", ["[a - b, b - a]", "[3, 4]", "[a, b]", "[2a, a]", "[sqrt(2), a]", "[a + b, 1]"])
def test_a_check_of_length_one_comes_to_one(data: str) -> None:
    """Lines that do not come to 1 are left out."""
    solution = solve(f"unit_vector({data})")
    assert solution.verified
    page = solution.to_text()
    checks = page.split("Check: the unit vector has length 1.")[1:]
    assert all("= 1" in check.split("Case")[0] for check in checks)
    if data in ("[3, 4]", "[a, b]"):
        assert checks


@pytest.mark.parametrize("name", [name for name, topic in topics().items() if topic in ("distances", "learning")])
def test_remarks_on_use_stand_in_their_context(name: str) -> None:
    """Mathematics alone by default."""
    for example in operation(name).examples:
        solution = solve(example)
        plain = solution.to_text()
        told = solve(example, conventions=LEARNING).to_text()
        assert set(plain.splitlines()) <= set(told.splitlines())
        assert not any(word in plain for word in ("pixel", "deep network", "Dropout", "weight decay", "new picture"))


def test_the_context_tells_the_use() -> None:
    """The same derivation, with more words."""
    told = "an attack on an image classifier has to keep it small."
    assert told in solve("distance_chebyshev([1, 2], [3, 5])", conventions=LEARNING).to_text()
    assert told not in solve("distance_chebyshev([1, 2], [3, 5])").to_text()


@pytest.mark.parametrize(
    ("call", "told"),
    [
        ('solve_system("x y = 1")', r"not linear in x, y\. They are linear in x: pass variables=\[x\]"),
        ('solve_system("x y + z = 1; x = 2")', r"They are linear in x, z: pass variables=\[x, z\]"),
        ('solve_system("x^2 = 1")', r"not linear in x\.$"),
        ('quadratic_form_matrix("0")', "^quadratic_form_matrix: 0 has no variables"),
        ('quadratic_form_matrix("x^3")', r"^quadratic_form_matrix: every term .* has not\."),
        ("eigenvalues([[0,0,0,-1],[1,0,0,0],[0,1,0,0],[0,0,1,0]], roots=radicals)", "for degree 3 at most"),
    ],
)
def test_refusals_say_what_is_true(call: str, told: str) -> None:
    """And what to do about it, where something can be done."""
    with pytest.raises(SymlaError, match=told):
        solve(call)


def test_advice_can_be_followed() -> None:
    """With the unknowns that are proposed, the system is solved."""
    assert symla.solve('solve_system("x y = 1", variables=[x])').verified


@pytest.mark.parametrize("data", ["[[a, b], [c, d]]", "[[1, 2], [3, 4]]", "[[0, 2], [3, 4]]", "[[1, i], [i, 2]]"])
def test_another_method_is_another_one(data: str) -> None:
    """A 2 x 2 determinant is expanded by its minors, which are entries: the formula would be the same once more."""
    solution = solve(f"determinant({data}, compare=True)")
    assert solution.verified
    first, second = solution.to_text().split("The same by another method:")
    assert "by definition" in first
    assert "expand along row 1" in second
    assert "difference of the two products" not in second


def test_an_expansion_is_along_its_row() -> None:
    """The words may tell no other row, and no column."""
    derivation = solve("determinant([[1, 2], [3, 4]], method=cofactors)").derivation
    (chain,) = [passage for passage in derivation.chains if isinstance(passage, Chain)]
    (place,) = [n for n, link in enumerate(chain.links) if link.reason is not None and link.reason.key == "expand"]
    for kind, number in (("row", 2), ("column", 1), ("column", 2), ("row", 1)):
        link = chain.links[place]
        words = Reason("expand", (("kind", kind), ("place", number)))
        forged = replace(link, reason=words)
        links = (*chain.links[:place], forged, *chain.links[place + 1 :])
        chains = tuple([replace(chain, links=links) if p is chain else p for p in derivation.chains])
        assert verify(replace(derivation, chains=chains)).verified is ((kind, number) == ("row", 1))


def test_points_are_counted() -> None:
    """One point, several points."""
    assert "fits the point p₁ = (0, 0) best" in solve("fit_line([[0, 0]])").to_text()
    assert "of degree at most 2 that fits the point p₁ = (1, 1) best" in solve("fit_polynomial([[1, 1]], 2)").to_text()
    assert "fits the points p₁ = " in solve("fit_line([[0, 0], [1, 1]])").to_text()


@pytest.mark.parametrize(
    ("call", "condition", "gone"),
    [
        ("matrix_exponential([[a, b], [0, a]], t)", "b = 0", "b exp"),
        ("matrix_exponential([[a, b], [-b, a]], t)", "b = 0", "b exp"),
        ("matrix_exponential([[0, 1], [-1, -2c]], t)", "c = 1", "(2 c - 1)"),
        ("solve_linear_ode([[a, b], [b, a]], [1, t])", "b = 0", "b exp"),
        ("solve_linear_ode([[0, s], [-s, 0]], [1, t])", "s = 0", " s "),
    ],
)
def test_derivatives_have_what_the_case_sets_equal(call: str, condition: str, gone: str) -> None:
    """A line in which it is substituted, and no letter of it after that."""
    solution = solve(call)
    assert solution.verified
    (case,) = re.findall(rf"^Case \d\. If {re.escape(condition)}:$.*?(?=^Case \d)", solution.to_text(), re.M | re.S)
    check = re.split(r"Check: \S+ \S+ is the derivative of \S+\.", case)[1]
    assert f"substitute {condition}" in check
    assert gone not in check.split(f"substitute {condition}")[1]


@pytest.mark.parametrize("factor", ["-2", "-1/2", "2", "1/2", "-3", "0", "-1", "1"])
@pytest.mark.parametrize("vector", ["[1]", "[1, 2]", "[-1, 0, 4]"])
def test_factors_of_either_sign(factor: str, vector: str) -> None:
    """A vector that is turned round may become longer or shorter."""
    solution = solve(f"scalar_multiply({factor}, {vector})")
    assert solution.verified
    assert ("turned round" in solution.to_text()) is (factor in ("-2", "-1/2", "-3"))


@pytest.mark.parametrize("call", ["solve_system([[1, 1], [1, 1]], [1, 2])", "coordinates([1, 2], [[1, 1]])"])
def test_a_contradiction_is_one_formula(call: str) -> None:
    """0 = 1, in one font."""
    assert r"Row 2 reads $0 = 1$, " in solve(call).to_latex()


def test_a_form_stands_in_one_order() -> None:
    """As a polynomial, and where its squares are completed."""
    for name in ("quadratic_form", "quadratic_form_definiteness"):
        assert "2 x² + 2 x y + 3 y²" in solve(f"{name}([[2, 1], [1, 3]])").to_text()


def test_all_rows_with_fractions_are_multiplied_before_one_is_subtracted() -> None:
    """Of a column without a 1."""
    page = solve("markov_steady_state([[1/2, 1/4, 1/4], [1/4, 1/2, 1/4], [1/4, 1/4, 1/2]])").to_text()
    assert "R₁ → 4 R₁, R₂ → 4 R₂, R₃ → 4 R₃" in page
    assert page.count("multiply by the denominators") == 1


def test_a_division_by_a_length_is_seen() -> None:
    """By a fraction with a root it has a line of its own; by 1 nothing is multiplied."""
    page = solve("qr([[1, 1, 1], [0, 2/3, 1], [0, 1/3, 2]])").to_text()
    assert re.search(r"= \(\(3 √5\)/5\) \(0, 2/3, 1/3\) +make the denominator rational", page)
    assert re.search(r"q₁ = \(1/‖u₁‖\) u₁ +divide by its length\n +[^\n]*= \(1, 0, 0\) +its length is 1", page)
