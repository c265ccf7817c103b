"""Conventions about what is meant: the characteristic polynomial, its letter, the order of eigenvalues, S in an SVD."""

from __future__ import annotations

import math
import random
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import sympy

from symla import Conventions, SymlaError, solve
from symla.derivation.model import Argument
from symla.kernel.page.verify import verify
from symla.notation.conventions import STANDARD, choices, meanings
from symla.notation.frozen import replace
from symla.notation.statements import Word
from symla.operations import operation, topics
from tests.cli.running import ROOT, run
from tests.kernel.sample import sampled
from tests.solved import solved, telling

MONIC = Conventions(characteristic_polynomial="det(x I - A)")
REDUCED = Conventions(svd="reduced")
MEANT = ("inner_product", "characteristic_polynomial", "polynomial_letter", "eigenvalues", "svd", "qr")
_TOPICS = {"inner_product": ("orthogonality", "products", "projection"), "qr": ("orthogonality",)}


@pytest.mark.parametrize("seed", sampled(range(12), 3))
def test_both_characteristic_polynomials(seed: int) -> None:
    """det(x I - A) as SymPy works it out; det(A - x I) is that times (-1)^n."""
    drawn = random.Random(seed)
    n = drawn.choice((1, 2, 3))
    rows = [[drawn.randint(-3, 3) for _ in range(n)] for _ in range(n)]
    x = sympy.Symbol("lambda", real=True)
    wanted = (x * sympy.eye(n) - sympy.Matrix(rows)).det()
    for conventions, sign in ((MONIC, 1), (STANDARD, (-1) ** n)):
        solution = solve(f"characteristic_polynomial({rows})", conventions=conventions)
        assert solution.verified
        (letter,) = solution.answer.free_symbols
        assert sympy.expand(solution.answer.subs(letter, x) - sign * wanted) == 0


@pytest.mark.parametrize("rows", ["[[7]]", "[[2, 1], [1, 2]]", "[[2, 1, 0], [1, 3, 1], [0, 1, 2]]", "[[a, b], [c, d]]"])
def test_a_characteristic_polynomial_belongs_to_one_convention(rows: str) -> None:
    """Also where both have the same value."""
    under = (Argument("characteristic_polynomial", Word("det(x I - A)")),)
    standard = solve(f"characteristic_polynomial({rows})").derivation
    other = solve(f"characteristic_polynomial({rows})", conventions=MONIC).derivation
    assert other.under == under
    assert verify(standard).verified
    assert verify(other).verified
    assert not verify(replace(standard, under=under)).verified
    assert not verify(replace(other, under=())).verified


def test_pages_say_which_determinant_is_meant() -> None:
    """Eigenvalues are found by it, too."""
    assert "det(λ I - A) = det(" in solve("eigenvalues([[2, 1], [1, 2]])", conventions=MONIC).to_text()
    named = Conventions(characteristic_polynomial="det(x I - A)", polynomial_letter="x")
    page = solve("characteristic_polynomial([[2, 1], [1, 2]])", conventions=named).to_text()
    assert "det(x I - A)" in page
    assert "x² - 4 x + 3 = (x - 1) (x - 3)" in page
    assert (
        "μ² - 4 μ + 3" in solve("eigenvalues([[2,1],[1,2]])", conventions=Conventions(polynomial_letter="mu")).to_text()
    )


def test_a_plan_tells_the_determinant_that_is_meant() -> None:
    """Also where the eigenvalues are a means."""
    for conventions, told in ((STANDARD, "zeros of det(A - λ I)"), (MONIC, "zeros of det(λ I - A)")):
        solution = solve("quadratic_form_definiteness([[2, 1], [1, 2]], method=eigenvalues)", conventions=conventions)
        assert told in solution.to_text()


def test_eigenvalues_in_order() -> None:
    """Zeros of t^3 - 4t^2 + t + 2: 1 and (3 ± √17)/2, of which one is negative; complex ones come last."""
    rows = "[[0, 1, 0], [0, 0, 1], [-2, -1, 4]]"
    root = sympy.sqrt(17)
    low, high = (3 - root) / 2, (3 + root) / 2
    for name, wanted in {
        "as_found": (1, high, low),
        "increasing": (low, 1, high),
        "decreasing": (high, 1, low),
    }.items():
        solution = solve(f"eigenvalues({rows})", conventions=Conventions(eigenvalues=name))  # type: ignore[arg-type]
        assert solution.verified
        assert [sympy.simplify(a - b) for a, b in zip(solution.answer, wanted, strict=True)] == [0, 0, 0]
    turning = solve(
        "eigenvalues([[0, -1, 0], [1, 0, 0], [0, 0, -5]])", conventions=Conventions(eigenvalues="increasing")
    )
    assert turning.answer == (-5, sympy.I, -sympy.I)


def test_eigenvalues_by_cube_roots_in_order() -> None:
    """Zeros of t^3 - 3t - 1 are 2 cos(20°), 2 cos(140°) and 2 cos(260°), though i occurs in the formula; those of
    t^3 - 2t^2 + 3t - 5 are one real number and two that come last.
    """
    rows = "[[0, 1, 0, 0], [0, 0, 1, 0], [1, 3, 0, 0], [0, 0, 0, 1]]"
    wanted = sorted([1, *[2 * math.cos(math.radians(angle)) for angle in (20, 140, 260)]])
    for name, numbers in (("increasing", wanted), ("decreasing", wanted[::-1])):
        solution = solve(f"eigenvalues({rows}, roots=radicals)", conventions=Conventions(eigenvalues=name))  # type: ignore[arg-type]
        assert solution.verified
        assert [complex(own) for own in solution.answer] == pytest.approx(numbers)
    found = solve(
        "eigenvalues([[0, 1, 0], [0, 0, 1], [5, -3, 2]], roots=radicals)",
        conventions=Conventions(eigenvalues="increasing"),
    ).answer
    assert complex(found[0]) == pytest.approx(1.8437, abs=1e-4)
    assert abs(complex(found[1]).imag) > 1


@pytest.mark.parametrize(
    ("rows", "increasing"),
    [
        ("[[k, 1], [1, k]]", ("k - 1", "k + 1")),
        ("[[k, 1, 1], [1, k, 1], [1, 1, k]]", ("k - 1", "k - 1", "k + 2")),
        ("[[k^2, 0], [0, -1]]", ("-1", "k^2")),
        ("[[1, 2], [3, k]]", ("(k + 1 - sqrt(k^2 - 2k + 25))/2", "(k + 1 + sqrt(k^2 - 2k + 25))/2")),
    ],
)
def test_eigenvalues_with_letters_in_order(rows: str, increasing: tuple[str, ...]) -> None:
    """By size, where that is certain for all values of the letters."""
    for name, wanted in (("increasing", increasing), ("decreasing", increasing[::-1])):
        solution = solve(f"eigenvalues({rows})", conventions=Conventions(eigenvalues=name))  # type: ignore[arg-type]
        assert solution.verified
        for own, text in zip(solution.answer, wanted, strict=True):
            assert sympy.simplify(own - sympy.sympify(text.replace("2k", "2*k"), {"k": solution.symbols["k"]})) == 0


def test_eigenvalues_whose_order_letters_decide_stand_as_they_are_found() -> None:
    """1 + k is larger than 1 - k for positive k alone."""
    found = [
        solve("eigenvalues([[1, k], [k, 1]])", conventions=Conventions(eigenvalues=name)).answer  # type: ignore[arg-type]
        for name in choices()["eigenvalues"]
    ]
    assert found[0] == found[1] == found[2]


@pytest.mark.parametrize("seed", sampled(range(12), 3))
def test_factors_with_the_signs_of_reflections(seed: int) -> None:
    """Q and R of NumPy, whose LAPACK works with reflections; a positive diagonal is not promised then."""
    drawn = random.Random(seed)
    m, n = drawn.choice(((2, 2), (3, 2), (3, 3), (2, 1), (1, 1)))
    parts = [(drawn.randint(-3, 3), drawn.randint(-2, 2) if seed % 3 == 0 else 0) for _ in range(m * n)]
    A = np.array([complex(*pair) for pair in parts]).reshape(m, n)
    if np.linalg.matrix_rank(A) < n:
        A = A + 5 * np.eye(m, n)
    rows = [[f"{int(x.real)} + {int(x.imag)}i" if x.imag else int(x.real) for x in row] for row in A]
    text = f"qr({rows})".replace("'", "")
    solution = solve(text, conventions=Conventions(qr="reflections"))
    assert solution.verified
    Q, R = (np.array(part.evalf(20).tolist(), dtype=complex) for part in solution.answer)
    wanted = np.linalg.qr(A)
    assert np.allclose(Q, wanted[0])
    assert np.allclose(R, wanted[1])
    if any(np.diag(R).real < 0):
        assert not verify(replace(solution.derivation, under=())).verified
    assert solve(text).verified


@pytest.mark.parametrize("seed", sampled(range(12), 3))
def test_reduced_decompositions(seed: int) -> None:
    """As many columns as singular values that are not zero, the product is the matrix, by floating-point numbers."""
    drawn = random.Random(seed)
    m, n = drawn.choice(((2, 2), (3, 2), (2, 3), (1, 3), (3, 1)))
    rows = [[drawn.randint(-2, 2) for _ in range(n)] for _ in range(m)]
    if drawn.random() < 0.4 and m > 1:
        rows[-1] = [2 * x for x in rows[0]]
    A = np.array(rows, dtype=float)
    rank = int(np.linalg.matrix_rank(A))
    if not rank:
        with pytest.raises(SymlaError, match="its reduced decomposition is empty"):
            solve("svd", rows, conventions=REDUCED)
        return
    solution = solve("svd", rows, conventions=REDUCED)
    assert solution.verified
    U, S, V = (np.array(part.evalf(20).tolist(), dtype=float) for part in solution.answer)
    assert (U.shape, S.shape, V.shape) == ((m, rank), (rank, rank), (n, rank))
    assert np.allclose(U @ S @ V.T, A)
    assert np.allclose(U.T @ U, np.eye(rank))
    assert np.allclose(np.diag(S), np.linalg.svd(A)[1][:rank])
    if (m, n) != (rank, rank):
        assert not verify(replace(solution.derivation, under=())).verified
        whole = solve("svd", rows).derivation
        assert not verify(replace(whole, under=(Argument("svd", Word("reduced")),))).verified


@pytest.mark.parametrize("name", MEANT)
def test_every_example_under_every_convention(name: str, everything: bool) -> None:
    """Pages that change are proved all the same: those that show something new, one of an operation if there
    are many, or all.
    """
    changed, few = 0, None if name in ("inner_product", "svd", "qr") else 1  # which few operations are about
    for own, topic in topics().items():
        if topic not in _TOPICS.get(name, ("eigenvalues",)):
            continue
        for example in operation(own).examples if everything else telling(own)[:few]:
            standard = solved(example)
            for value in choices()[name][1:]:
                try:
                    solution = solve(example, conventions=Conventions(**{name: value}))  # type: ignore[arg-type]
                except SymlaError:
                    continue  # refused, which other tests are about
                if solution.derivation != standard.derivation:
                    assert solution.verified, (example, value)
                    changed += 1
    assert changed > 3


@pytest.mark.parametrize(
    ("name", "problem", "told", "typeset"),
    [
        ("inner_product", "dot([1, i], [2, 1 + i])", "3 - i", "3 - i"),
        ("characteristic_polynomial", "characteristic_polynomial([[7]])", "det(λ I - A)", r"\det(\lambda I - A)"),
        ("polynomial_letter", "eigenvalues([[2, 1], [1, 2]])", "μ₁ = ", r"\mu_{1} = "),
        ("eigenvalues", "eigenvalues([[2, 3], [1, 2]])", "are λ₁ = 2 - √3", r"are $`\lambda_{1} = 2 - \sqrt{3}"),
        ("svd", "svd([[1, 2, 2]])", "S = [[3]]", r"S = \begin{bmatrix} 3 \end{bmatrix}"),
        ("qr", "qr([[3], [4]])", "R = [[-5]]", r"R = \begin{bmatrix} -5 \end{bmatrix}"),
    ],
)
def test_conventions_are_told_and_taken_everywhere(
    name: str, problem: str, told: str, typeset: str, tmp_path: Path
) -> None:
    """In Python, on the command line, in handouts and in notes; `symla show conventions` and the README tell them."""
    value = choices()[name][1]
    assert told not in solve(problem).to_text()
    assert told in solve(problem, conventions=Conventions(**{name: value})).to_text()  # type: ignore[arg-type]
    assert told in run("solve", problem, "--convention", f"{name}={value}").output
    assert meanings()[name]
    assert f"{name}: {' | '.join(choices()[name])}" in run("show", "conventions").output
    assert f"| `{name}` |" in (ROOT / "README.md").read_text(encoding="utf-8")
    handout = f'title: A\nconventions: {{{name}: "{value}"}}\nproblems: ["{problem}"]\n'
    notes = f'---\nsymla: {{conventions: {{{name}: "{value}"}}}}\n---\n\n```{{symla}}\n{problem}\n```\n'
    for file, text in (("sheet.yaml", handout), ("notes.md", notes)):
        (tmp_path / file).write_text(text, encoding="utf-8")
        done = run("build", str(tmp_path / file), "--to", "md", "-o", str(tmp_path / "out"))
        assert done.exit_code == 0, done.output
        page = (tmp_path / "out" / file.replace("yaml", "md")).read_text(encoding="utf-8")
        assert typeset in page


@pytest.mark.parametrize(
    ("rows", "where", "increasing"),
    [
        ("[[0, k], [k, 0]]", "k > 0", ("-k", "k")),
        ("[[0, k], [k, 0]]", "k < 0", ("k", "-k")),
        ("[[1, k], [k, 1]]", "k > 0", ("1 - k", "1 + k")),
        ("[[1, k], [k, 1]]", "k <= 0", ("1 + k", "1 - k")),
        ("[[k, 0], [0, m]]", "k > m", ("m", "k")),
        ("[[k, 0], [0, m]]", "k < m", ("k", "m")),
        ("[[k, 0], [0, m]]", "k != m", ("k", "m")),
        ("[[k, 0], [0, 2k]]", "k > 0", ("k", "2*k")),
    ],
)
def test_conditions_decide_the_order_of_eigenvalues(rows: str, where: str, increasing: tuple[str, ...]) -> None:
    """Where k > 0, -k is smaller than k; where only k ≠ m is known, both stand as they are found."""
    for name, wanted in (("increasing", increasing), ("decreasing", increasing[::-1])):
        for operation_ in ("eigenvalues", "diagonalize") if where != "k <= 0" else ("eigenvalues",):
            conventions = Conventions(eigenvalues=name)  # type: ignore[arg-type]
            solution = solve(f"{operation_}({rows})", conventions=conventions, where=where)
            assert solution.verified
            letters = {str(letter): letter for letter in solution.symbols.values()}
            exact = [sympy.sympify(text, letters) for text in (increasing if where == "k != m" else wanted)]
            answer = solution.answer
            found = list(answer) if operation_ == "eigenvalues" else list(answer.D.diagonal())
            assert [sympy.expand(a - b) for a, b in zip(found, exact, strict=True)] == [0, 0]


@pytest.mark.parametrize("rows", [[["k"]], [["k", 0], [0, 0]]])
def test_a_reduced_decomposition_with_a_letter(rows: list[list[Any]]) -> None:
    """It needs a condition under which the matrix is not zero."""
    with pytest.raises(SymlaError, match="A may be zero"):
        solve("svd", rows, conventions=REDUCED)
    solution = solve("svd", rows, conventions=REDUCED, where="k > 0")
    assert solution.verified
    assert [str(entry) for entry in solution.answer.S] == ["k"]
