"""What the pages of decompositions claim in words: no more than is true of these matrices."""

import pytest

import symla


def _page(problem: str, domain: str | None = None) -> str:
    """The page as text, in single lines; `NotProved` is raised where the kernel does not prove it."""
    return " ".join(symla.solve(problem, domain=domain).to_text().split())


ITSELF = "The rank of A is {}, so that A itself is the nearest."
NO_NEARER = "No matrix of rank at most {} is nearer to A than B"
EQUAL = "The singular values {} are equal"
ANY_AXES = "has dimension 2: any perpendicular directions in it serve as axes"
THEOREM = "No product of lower degree is zero; with all factors it is, by the Cayley-Hamilton theorem:"
SPECTRAL = "orthogonal_diagonalize([[2, 1, 1], [1, 2, 1], [1, 1, 2]])"
TURNED = "general_power([[0, -1], [1, 0]], n)"
SPIRAL = "general_power([[1, 1], [-2, 3]], n)"

SAID = [
    # a matrix of so low a rank is the nearest itself
    ("low_rank([[0, 0], [0, 0]], 1)", ITSELF.format(0), NO_NEARER.format(1)),
    ("low_rank([[0]], 1)", ITSELF.format(0), NO_NEARER.format(1)),
    ("low_rank([[1, 2], [2, 4]], 2)", ITSELF.format(1), NO_NEARER.format(2)),
    ("low_rank([[0, 0], [0, 3]], 2)", ITSELF.format(1), NO_NEARER.format(2)),
    ("low_rank([[1, 0], [0, 0], [0, 2]], 2)", ITSELF.format(2), NO_NEARER.format(2)),
    ("low_rank([[3], [4]], 1)", ITSELF.format(1), NO_NEARER.format(1)),
    ("low_rank([[i], [1]], 1)", ITSELF.format(1), NO_NEARER.format(1)),
    # the last singular value that is kept is equal to the first that is left out
    ("low_rank([[1, 0], [0, 1]], 1)", EQUAL.format("σ₁ = σ₂")),
    ("low_rank([[0, -2], [2, 0], [0, 0]], 1)", EQUAL.format("σ₁ = σ₂")),
    ("low_rank([[3, 0, 0], [0, 2, 0], [0, 0, 2]], 2)", EQUAL.format("σ₂ = σ₃")),
    # the eigenspace of a variance is a plane
    ("pca([[1, 0], [-1, 0], [0, 1], [0, -1]], 1)", ANY_AXES),
    ("pca([[1, 0, 0], [0, 1, 0], [0, 0, 1]], 2)", ANY_AXES),
    # no other matrix is named where all samples are equal
    ("pca([[1, 1], [1, 1]], 1)", "All rows of X are equal, since Z = [0, 0; 0, 0]"),
    # the zero vector is perpendicular to all, so the length matters
    ("polar([[1, 2]])", "has perpendicular ones of length 1."),
    ("polar([[1, 0, 0], [0, 1, 0]])", "has perpendicular ones of length 1."),
    # a projection over the real numbers is symmetric
    ("projection_matrix([[1], [2]])", "the matrix is symmetric, Pᵀ = P", "the column and its transpose"),
    (
        "projection_matrix([[1, 0], [1, 1], [1, 2]])",
        "the matrix is symmetric, Pᵀ = P",
        "the columns, the inverse, the transpose",
    ),
    # what lacks a Cholesky factor over the real numbers
    ("cholesky([[1, 2], [3, 4]])", "A is not symmetric, a₁₂ ≠ a₂₁"),
    # where eigenvectors of other zeros follow they are announced
    ("eigenvectors([[0, 1, 0], [0, 0, 1], [1, 1, 0]])", "the same steps lead to their eigenvectors"),
    # the product of all factors is not worked out, so the page tells why it is zero
    ("minimal_polynomial([[2, 1], [0, 2]])", THEOREM),
    ("minimal_polynomial([[3, 1], [-1, 1]])", THEOREM),
    ("minimal_polynomial([[2, 1, 0], [0, 2, 0], [0, 0, 3]])", THEOREM),
    # right vectors are eigenvectors of the product with the transpose; chains begin where N² gives zero, N not
    ("svd([[3, 0], [4, 5]])", "eigenvectors of Aᵀ A"),
    (
        "jordan([[3, 1], [-1, 1]])",
        "w₁ = (1, 0) in the null space of N², not in that of N",
        "the columns of P are the chains, each from its end",
    ),
    ("jordan([[2, 1], [1, 2]])", "the columns of P are eigenvectors"),
    # a differential equation is posed as one, in a letter that the data leave free
    (
        "solve_linear_ode([[2, 1], [1, 2]], [1, 3])",
        "f′ = A f with A = [2, 1; 1, 2] and the initial value b = (1, 3)",
    ),
    ("solve_linear_ode([[f, 1], [0, f]], [1, 3])", "g′ = A g with A = [f, 1; 0, f]"),
    # the components of a distribution add up to 1
    (
        "markov_steady_state([[9/10,2/10],[1/10,8/10]])",
        "so we divide this vector by the sum of its components, 2 + 1 = 3.",
    ),
    # N² = (A - 2I)² has rank 1, beside the eigenvalue 3; the vector is one of the basis found
    (
        "jordan([[2, 1, 0], [0, 2, 0], [1, 0, 3]])",
        "= s (-1, 1, 0) + t (-1, 0, 1). The null space of N has dimension 1, that of N² has dimension 2.",
        "that of N² has dimension 2. w₁ = (-1, 1, 0) in the null space of N²",
    ),
    # a second chain of its length could begin with the same vector, were this not asked
    (
        "jordan([[3, 1, 0], [-1, 1, 0], [1, 1, 2]])",
        "w₃ = (-1, 1, 0) an eigenvector that is not a multiple of w₂",
    ),
    (
        "jordan([[3, 1, 0, 0], [-1, 1, 0, 0], [0, 0, 3, 1], [0, 0, -1, 1]])",
        "in the null space of N², and its image under N is not a multiple of w₂: w₃ = (0, 0, 1, 0)",
    ),
    # the turn is clockwise where the second entry of the first row is positive; of a function, what it is on
    ("general_power([[0, 1], [-1, 0]], n)", "θ = π/2 the size of the angle by which it turns"),
    ("general_power([[0, 2], [0, 1]], n)", "the powers on the diagonal"),
    ("general_power([[2, 1, 0], [0, 2, 0], [0, 0, 3]], n)", "the power of each block"),
    ("matrix_square_root([[4, 0, 0], [0, 9, 1], [0, 0, 16]])", "the principal roots on the diagonal"),
    ("matrix_square_root([[4, 1, 0], [0, 4, 0], [0, 0, 16]])", "the principal root of each block"),
    # 25 stands after 0 among the zeros
    ("svd([[1, 2], [2, 4]])", "those of the largest eigenvalue first: p₁ = (1, 2)"),
    ("pca([[1, 0], [-1, 0], [0, 1], [0, -1]], 1)", "The variance along every principal axis is λ₁ = 2/3."),
    # how often a zero counts, and every null space that grows
    ("diagonalize([[2, 0, 0], [1, 2, 1], [-1, 0, 1]])", "λ₂ = 2 zero of (λ - 2)²: multiplicity 2"),
    ("eigenvalues([[i, 0], [1, i]])", "λ₁ = i on the diagonal: multiplicity 2"),
    (
        "jordan([[2, 1, 0], [0, 2, 1], [0, 0, 2]])",
        "The null space of N has dimension 1, that of N² has dimension 2, and that of N³ has dimension 3.",
    ),
    # coefficients of projections, and projections onto whole eigenspaces
    (
        SPECTRAL,
        "v₂ = 2 ((-1, 0, 1) - (((-1, 0, 1) · v₁)/(v₁ · v₁)) v₁) a multiple, without its part along v₁ "
        "= 2 ((-1, 0, 1) - (1/2) (-1, 1, 0)) work out the coefficient of each part",
        "P₁ = q₁ q₁ᵀ + q₂ q₂ᵀ column times row",
        "A = λ₁ P₁ + λ₂ P₂.",
    ),
    ("orthogonal_diagonalize([[1, 2], [2, 4]])", "A = λ₂ P₂."),
    ("least_squares([[1, 1], [1, 1]], [1, 3])", "c = (p · h)/(h · h) = (-2)/2 = -1 quotient of the products"),
    # how many singular values there are
    ("low_rank([[1, 2, 3], [1, 0, 0]], 1)", "The singular values are the square roots of the eigenvalues of G"),
    ("singular_values([[1, 2, 3]])", "The singular values are the square roots of the eigenvalues of G"),
    # which sign decides
    ("quadratic_form_definiteness([[k, 2], [2, 3]])", "The sign of k - 4/3 depends on k. Case 1. If k > 4/3:"),
    ("cholesky([[k]])", "has to be positive. What follows depends on the sign of k. Case 1. If k > 0:"),
    # from which exponent on, and by which angles
    ("general_power([[0, 1], [0, 0]], n)", "for every integer n ≥ 2."),
    (
        SPIRAL,
        "In polar form: 2 + i = √5 e^(i arctan(1/2)) absolute value and angle "
        "2 - i = √5 e^(-i arctan(1/2)) absolute value and angle",
        "(√5)^(n + 1) (cos((n + 1) arctan(1/2)) - sin((n + 1) arctan(1/2)))",
    ),
    (
        TURNED,
        "for the exponent 0 it gives the right matrix, [cos(0), -sin(0); sin(0), cos(0)] = [1, 0; 0, 1].",
        "since cos((π (n + 1))/2) = -sin((π n)/2) and sin((π (n + 1))/2) = cos((π n)/2).",
    ),
    ("minimal_polynomial([[2, 1], [0, 3]])", "A - 2 I = ⎡0 1⎤ subtract on the diagonal"),
    ("covariance_matrix([[1, 2], [2, 1], [3, 5]])", "C = (1/2) Zᵀ Z the products of the columns, divided by 2"),
    # (-1, 1, 0) and (-1, 0, 1) of a null space are not perpendicular
    ("svd([[1,1],[1,1],[1,1]])", "ade perpendicular", "without its part along"),
    ("gram_schmidt([[1, 1, 1], [0, 1, 1], [0, 0, 1]])", "subtract the projections"),
    # (221 + 23 √221)/442 is not seen to be 1.274
    ("low_rank([[1, 2], [3, 4]], 1)", "(442 + 31 √221)/221] ≈ [1.274, 1.807; 2.879, 4.085]"),
]


@pytest.mark.parametrize(("call", "said"), [(call, said) for call, *said in SAID])
def test_a_page_says_so(call: str, said: list[str]) -> None:
    """As far as it is true."""
    page = _page(call)
    assert [] == [words for words in said if words not in page]


COMPLEX = [
    # a projection over the complex numbers is Hermitian: its transpose is conjugated
    (
        "projection_matrix([[1], [i]])",
        "the column and its conjugate transpose",
        "times its conjugate transpose is a matrix",
    ),
    (
        "projection_matrix([[1, 0], [i, 1], [0, 1]])",
        "the inverse, the conjugate transpose",
        "the matrix is Hermitian, conj(P)ᵀ = P",
    ),
    # both matrices are symmetric
    ("cholesky([[1, i], [i, 1]])", "A is not Hermitian, a"),
    ("cholesky([[i]])", "A is not Hermitian, a"),
]


@pytest.mark.parametrize(("call", "said"), [(call, said) for call, *said in COMPLEX])
def test_a_page_says_so_over_the_complex_numbers(call: str, said: list[str]) -> None:
    """Where transposes are conjugated."""
    page = _page(call, "complex")
    assert [] == [words for words in said if words not in page]


UNSAID = [
    # in the spectral norm other matrices are as near
    ("low_rank([[1, 2], [2, 1]], 1)", "Find a matrix of rank at most 1 nearest to A", "he nearest matrix", "itself"),
    ("low_rank([[3, 0], [4, 5]], 1)", "Find a matrix of rank at most 1 nearest to A", "he nearest matrix", "itself"),
    # what is left out is smaller
    ("low_rank([[2, 0, 0], [0, 2, 0], [0, 0, 1]], 2)", "", "are equal"),
    # every eigenspace is a line
    ("pca([[0, 0], [4, 2], [2, 4]], 2)", "", "dimension"),
    # the determinant may be -1
    ("polar([[0, 1], [1, 0]])", "keeps lengths", "turn"),
    ("polar([[1, 0], [0, -1]])", "keeps lengths", "turn"),
    ("polar([[-3]])", "keeps lengths", "turn"),
    ("polar([[0, -2], [1, 0]])", "keeps lengths", "turn"),
    # the zero matrix sends every vector to zero
    ("svd([[0, 0], [0, 0]])", "all images are zero", "The others"),
    ("svd([[0, 0]])", "all images are zero", "The others"),
    ("polar([[0]])", "all images are zero", "The others"),
    ("polar([[0], [0]])", "all images are zero", "The others"),
    # orthonormal columns need no inverse, and the reason does not speak of one
    ("projection_matrix([[3/5], [4/5]])", "the columns and the transpose", "the inverse,"),
    ("projection_matrix([[1, 0], [0, 1], [0, 0]])", "the columns and the transpose", "the inverse,"),
    ("projection_matrix([[0], [1]])", "the columns and the transpose", "the inverse,"),
    # of a single zero
    ("low_rank([[1, 1, 0], [0, 1, 1], [1, 0, 2]], 1)", "", "the same steps lead to their eigenvectors"),
    # the product is worked out
    ("minimal_polynomial([[2, 1, 1], [1, 2, 1], [1, 1, 2]])", "", "Cayley"),
    # (-1, 1, 0) and (0, 0, 1) of a null space are perpendicular already
    ("svd([[1,1],[1,1],[0,0]])", "", "ade perpendicular", "without its part along"),
    ("svd([[1,0]])", "", "ade perpendicular", "without its part along"),
    # √2/2 is short
    ("orthogonal_diagonalize([[2, 1], [1, 2]])", "", "≈"),
]


@pytest.mark.parametrize(("call", "said", "never"), [(call, said, never) for call, said, *never in UNSAID])
def test_a_page_does_not_say_so(call: str, said: str, never: list[str]) -> None:
    """Where it would not be true, or not be needed."""
    page = _page(call)
    assert said in page
    assert [] == [words for words in never if words in page]


@pytest.mark.parametrize("column", [[[3], [4]], [[5]], [[-2]], [[0], [1], [2]]])
def test_one_column_is_a_matrix_of_rank_one(column: list[list[int]]) -> None:
    """Its approximation is the column, as a matrix."""
    solution = symla.solve("low_rank", column, 1)
    assert "A itself is the nearest" in solution.to_text()
    assert solution.answer.approximation.tolist() == column


@pytest.mark.parametrize(
    ("matrix", "last"),
    [
        ("[[1, 1], [1, 1]]", ["= ⎡1 0⎤ multiply ⎣0 1⎦", "= ⎡1 1⎤ multiply ⎣1 1⎦"]),
        ("[[-3]]", ["= [[-1]] multiply", "= [[3]] multiply"]),
        ("[[1], [2]]", ["= ⎡ √5/5⎤ multiply ⎣(2 √5)/5⎦", "= [[√5]] multiply"]),
    ],
)
def test_lines_of_factors_end_in_what_they_come_to(matrix: str, last: list[str]) -> None:
    """Not where numbers were put in."""
    work = _page(f"polar({matrix})").split("| The polar decomposition")[0]
    assert all(end in work for end in last)


def test_the_answer_of_gram_schmidt_is_checked_with_its_lengths() -> None:
    """The check is about q, which is the answer, and not about u."""
    page = _page("gram_schmidt([[3, 4], [1, 2]], normalize=True)").partition("Check:")[2]
    assert "q₁ · q₂ = (3/5)·(-4/5) + (4/5)·(3/5) = -12/25 + 12/25 = 0" in page
    assert "q₂ · q₂ = (-4/5)·(-4/5) + (3/5)·(3/5) = 16/25 + 9/25 = 1" in page
    assert "u₁" not in page


def test_projections_that_are_zero_are_told() -> None:
    """c_3 · u_2 = 0: one projection is subtracted, and the length of u_2 is not asked for."""
    page = _page("gram_schmidt([[1, 1, 0], [2, 0, 1], [0, 1, 1]])")
    assert "subtract the other projection, as a₃ · u₂ = 0" in page
    assert page.count("subtract the projection ") == 1
    assert "u₂ · u₂" not in page


@pytest.mark.parametrize(
    ("call", "lines"),
    [
        (
            "least_squares([[1,1],[1,1],[1,1]], [1,2,3])",
            ("The products of h with itself and with p:", "= (-2)/2 = -1", "x̂ = p - c h", "(2, 0) + (-1, 1)"),
        ),
        ("least_squares([[1,1,1],[1,1,1]], [1,3])", ("c₁ = -2/3", "c₂ = -2/3", "x̂ = p - c₁ h₁ - c₂ h₂")),
        ("fit_line([[0,1],[0,2],[0,4]])", ("so it is the shortest:", "= p perpendicular already")),
    ],
)
def test_the_shortest_solution_has_its_coefficients(call: str, lines: tuple[str, ...]) -> None:
    """What is subtracted has a name; nothing is subtracted from what is perpendicular already."""
    page = _page(call)
    assert all(line in page for line in lines)
    assert ("subtract the projection" in page) is (len(lines) > 2)


@pytest.mark.parametrize(
    ("matrix", "formula"),
    [
        ("[[2, 1], [1, 1]]", "X = A⁻¹ the inverse"),
        ("[[1, 2], [2, 4], [0, 1]]", "X = M⁻¹ Aᵀ the pseudoinverse by this product"),
        ("[[1, 2, 0], [0, 1, 1]]", "X = Aᵀ M⁻¹ the pseudoinverse by this product"),
        ("[[1, 2], [2, 4]]", "X = Rᵀ M⁻¹ Cᵀ the pseudoinverse by these factors"),
        ("[[1], [i]]", "X = M⁻¹ conj(A)ᵀ the pseudoinverse by this product"),
    ],
)
def test_a_pseudoinverse_has_no_factor_that_is_the_identity(matrix: str, formula: str) -> None:
    """And its four conditions are checked."""
    page = _page(f"pseudoinverse({matrix})")
    assert formula in page
    assert ("Hermitian" if "i" in matrix else "symmetric") in page
    assert "A X A = A and X A X = X." in page


@pytest.mark.parametrize(
    ("matrix", "domain", "has_way_out"), [("[[a, 1], [1, b]]", "real", True), ("[[a, 1], [0, b]]", "complex", False)]
)
def test_a_way_out_is_told_where_there_is_one(matrix: str, domain: str, has_way_out: bool) -> None:
    """Letters for complex numbers leave the signs of its eigenvalues open, too."""
    with pytest.raises(symla.SymlaError, match="which signs its eigenvalues have") as refused:
        symla.solve(f"matrix_square_root({matrix})", domain=domain)
    assert ("unless these are real and have no roots, or A is a rotation" in str(refused.value)) is has_way_out
