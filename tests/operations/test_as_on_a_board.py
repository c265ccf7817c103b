"""Pages as a lecturer writes them: nothing twice, nothing that is not needed, each reason the one that counts."""

from __future__ import annotations

import pytest

import symla
from tests.solved import solved


@pytest.mark.parametrize(
    ("call", "told", "untold"),
    [
        ("eigenvectors([[1, 2], [2, 1]])", "= (1, -1) = -(-1, 1)", "-1 ("),
        ("svd([[0, 1], [-2, 0]])", "the image, since σ₂ = 1", "1/1"),
        ("eigenvalues([[0, -w], [w, 0]])", "a sum of two squares", "a difference"),
        ("eigenvalues([[0, c], [c, 0]])", "a difference of two squares", "a sum of"),
        ("diagonalize([[2, 0, 0], [1, 2, 0], [0, 0, 3]])", "λ₁ = 2 is an eigenvalue of multiplicity 2", "λ₂ I"),
        ("projection_matrix_onto_span([[c, 0]])", "A = [v₁]   the vector as a column", "\n    A = ⎡c⎤"),
        ("solve_system('cos(t) x - sin(t) y = 1; sin(t) x + cos(t) y = 0')", "so that sin(t) ≠ 0", "by this condition"),
        ("null_space([[cos(t) + 1, sin(t)], [sin(t), 1 - cos(t)]])", "substitute cos(t) = 1", "by this condition"),
        (
            "null_space([[cos(t) + 1, sin(t)], [sin(t), 1 - cos(t)]])",
            "If sin(t) = 0 and cos(t) = -1:",
            "cos(t) + 1 = 0",
        ),
        ("is_orthogonal([[a, -b], [b, a]])", "is zero exactly when a² + b² = 1.", "= 0:"),
        ("matrix_exponential([[0, -w], [w, 0]], t)", "exp(i w t)", "t w"),
        ("spectral_norm([[3, 0], [4, 5]])", "≈ 2.236", "by this condition"),
        ("pseudoinverse([[0, 0], [0, 0]])", "all images are zero and equally near", "pivot"),
        ("quadratic_form([[1, 3], [3, k]])", "is x² + 6 x y + k y².", "k y² +"),
        ("spectral_norm([[1, k], [k, 1]])", "singular value, σ₁ = 1 - k.", "σ₁ = |"),
        ("fit_line([[0, 1], [1, 2], [2, 2]])", "the line", "the polynomial"),
        ("norm_induced_l1([[k, 1], [1, -k]])", "column 1 of A, the first of 2 columns that share it", "4 columns"),
        ("projection_matrix_onto_span([[1, 0], [2, 0]])", "A = [v₁ v₂]   the vectors as columns", "\n    A = ⎡1  2⎤"),
        ("projection_matrix_onto_span([[c, 0], [1, 0]])", "column 1, which has the pivot", "\n    A = ⎡c  1⎤"),
        ("row_echelon([[2, 5], [1, 0]])", "exchange rows to have the pivot 1 in row 1", "bring a pivot"),
        ("row_echelon([[0, 5], [1, 0]])", "exchange rows to bring a pivot into row 1", "have the pivot"),
        ("rref([[4, 5], [6, 0], [7, 1]])", "exchange rows to have the pivot 6 in row 1, make it 1", "bring a pivot"),
        ("coordinates([2, 4], [[1, 2], [2, 4]])", "with zeros on the right: x₁ b₁ + x₂ b₂ = (0, 0).", "right. Column"),
        (
            "change_of_basis([[1, 1], [2, 2]], [[1, 0], [0, 1]])",
            "the equation x₁ b₁ + x₂ b₂ = (0, 0).",
            "right. Column",
        ),
        ("norm_linf([k, 2, -2])", "= max(|k|, 2)             leave out what is no larger than another one", "exceeds"),
        ("clip_by_norm([1, k], 1)", "If k = 0:", "√(1 + k²) >"),
        ("clip_by_norm([1, k], 1)", "The gradient stays (1, 0).", "stays (1, k)"),
        ("clip_by_norm([k, 3], 5)", "If |k| > 4:", "√(k² + 9) >"),
        ("clip_by_norm([a, b], 5)", "If √(a² + b²) > 5:", "a² + b² - 25"),
        ("polar([[c, 0], [0, 1]])", "U = [-1, 0; 0, 1] and P", "U = [c, 0; 0, 1]"),
        ("polar([[c, 0], [0, 1]])", "P is the only factor of its kind, but U is not", "substitute c = 0 and"),
        ("solve_linear_ode([[0, 1], [-6, 5]], [1, 1])", "= ⎡ 3  -1⎤ (1, 1)   invert", "invert and multiply"),
        ("quadratic_form_definiteness([[cos(t), 0], [0, 1]])", "Case 3. If cos(t) < 0:", "≤ 0"),
        ("quadratic_form_definiteness([[exp(p) - 1, 0], [0, 1]])", "Case 1. If exp(p) > 1:", "If exp(p) - 1 >"),
        ("quadratic_form_definiteness([[sqrt(p) - 1, 0], [0, 1]])", "Case 2. If p = 1:", "≤ 0"),
        ("quadratic_form_definiteness([[p - sqrt(2), 0], [0, 1]])", "Case 1. If p > √2:", "If p - √2 >"),
        ("is_orthogonal([[1, i], [i, 1]])", "gives a unitary matrix", "an orthogonal"),
        ("is_orthogonal([[1, 1], [1, -1]])", "gives an orthogonal matrix", "unitary"),
        ("orthogonal_diagonalize([[1, 1], [1, 1]])", "onto the eigenspace of λ₂:", "eigenspaces of"),
        ("evaluate('(A + I)^-1 A', A=[[1, 2], [0, 1]])", "C = A + I₂ = ⎡1 + 1  2 + 0⎤", "i₂"),
        ("evaluate('1/det(A) A', A=[[k, 1], [1, 1]])", "1/det(A) is not defined: since det(A) = 0", "k - 1 = 0"),
        ("matrix_exponential([[1, 2], [0, 1]], t)", "2 exp(t) (1 + t)", "exp(t)·2"),
        ("qr([[c, 1], [0, 1]])", "R = [|c|, c/|c|; 0, 1]", "|c|/c"),
        ("is_orthogonal([[sin(t), cos(t)], [cos(t), sin(t)]])", "substitute sin(t) = 0\n", "so that"),
        ("rank([[1, cos(t)], [0, sin(t)]])", "substitute sin(t) = 0\n", "so that"),
        (
            "linear_independence([[sin(t), 0], [0, cos(t)]])",
            "substitute sin(t) = 0, so that cos(t) ≠ 0\n",
            "≠ 0\n   Col",
        ),
        ("rref([[2, 4], [1, 0]])", "Column 2: make the pivot 1", "common factor"),
        (
            "rref([[4, 6, 10], [12, 1, 1]])",
            "Column 1: divide the row by its common factor",
            "Column 1: make the pivot 1, then",
        ),
        ("jordan([[5, 4, 2, 1], [0, 1, -1, -1], [-1, -1, 3, 0], [1, 1, -1, 2]])", "constant term, -32", "sends to 0"),
        ("eigenvectors([[1, 1], [0, 1]])", "Only row 1 is not zero, so that one equation is left: x₂", "multiple of"),
        ("singular_values([[a, b], [b, a]])", "If a b > 0:", "4 a b"),
        ("singular_values([[a, 1], [0, a]])", "and (√(4 a² + 1) - 1)/2 ≥ 0", "√(λ₂) = √"),
        ("matrix_exponential([[2, 1], [0, 2]], t)", "On the diagonal of a block stands the value", "derivative at"),
        ("inverse([[a, b], [b, -a]])", "is (1/(a² + b²)) [a, b; b, -a].", "If -a²"),
        ("evaluate('A I_2 - 3 A', A=[[1, 2], [3, 4]])", "A I₂ = A        I₂ is the identity matrix", "row 1 times"),
        ("matrix_vector([[1, 0], [0, 1]], [a, 2])", "B x = x        B is the identity matrix", "row 1 times"),
        ("matrix_vector([[2, -1], [0, 3]], [x, y])", "b₁ = 2·x + (-1)·y = 2 x - y", "= 2·x - y"),
        ("rank([[1, k], [k, 1]])", "1 - k² = (1 - k) (1 + k)", "(k + 1)"),
        ("cholesky([[sqrt(c), 0], [0, 1]])", "Here √(c) is zero exactly when c = 0.", "For real c"),
    ],
)
def test_page_tells(call: str, told: str, untold: str) -> None:
    """What is told, and what is not."""
    page = solved(call).to_text()
    assert told in page
    assert untold not in page


def test_a_chain_goes_on_where_conditions_leave_one_case() -> None:
    """Where nothing has to be decided, a chain does not begin anew."""
    page = symla.solve("quadratic_form_definiteness([[a, 1], [1, a]])", where="a > 1").to_text()
    assert page.count("(x, y)ᵀ B (x, y)") == 1


def test_letters_are_introduced_in_brief_pages_too() -> None:
    """The plan, which a brief page lacks, is not the place for a definition."""
    page = solved("kmeans_step([[0], [1], [5]], [[0], [5]])").to_text(detail="brief")
    assert page.index("Let z₁ be the number of the centroid that p₁ goes to.") < page.index("z₁     ")


def test_what_was_asked_for_comes_before_what_may_be_said_of_it() -> None:
    """The condition number is a product of norms; the smallest stretch is not needed for it."""
    page = solved("condition_number([[1, 2], [3, 4]], 1)").to_text()
    assert page.index("κ = ‖A‖₁ ‖B‖₁") < page.index("s = 1/‖B‖₁")
