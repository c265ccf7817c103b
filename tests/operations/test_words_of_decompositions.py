"""What the pages of decompositions claim in words: no more than is true of these matrices."""

import re

import pytest

import symla


def _page(problem: str, **settings: str) -> str:
    """The page as text, in single lines; `NotProved` is raised where the kernel does not prove it."""
    return " ".join(symla.solve(problem, **settings).to_text().split())


@pytest.mark.parametrize(
    ("problem", "rank"),
    [
        ("low_rank([[0, 0], [0, 0]], 1)", 0),
        ("low_rank([[0]], 1)", 0),
        ("low_rank([[1, 2], [2, 4]], 2)", 1),
        ("low_rank([[0, 0], [0, 3]], 2)", 1),
        ("low_rank([[1, 0], [0, 0], [0, 2]], 2)", 2),
        ("low_rank([[3], [4]], 1)", 1),
        ("low_rank([[i], [1]], 1)", 1),
    ],
)
def test_a_matrix_of_so_low_a_rank_is_the_nearest_itself(problem: str, rank: int) -> None:
    """Its rank is told, and k is a bound."""
    page = _page(problem)
    assert f"The rank of A is {rank}, so that A itself is the nearest." in page
    assert re.search(r"No matrix of rank at most \d is nearer to A than B", page)


@pytest.mark.parametrize("problem", ["low_rank([[1, 2], [2, 1]], 1)", "low_rank([[3, 0], [4, 5]], 1)"])
def test_a_nearest_matrix_is_not_called_the_nearest(problem: str) -> None:
    """In the spectral norm others are as near."""
    page = _page(problem)
    assert page.startswith("Find a matrix of rank at most 1 nearest to A")
    assert "he nearest matrix" not in page
    assert "itself" not in page


@pytest.mark.parametrize(
    ("problem", "equal"),
    [
        ("low_rank([[1, 0], [0, 1]], 1)", "σ₁ = σ₂"),
        ("low_rank([[0, -2], [2, 0], [0, 0]], 1)", "σ₁ = σ₂"),
        ("low_rank([[3, 0, 0], [0, 2, 0], [0, 0, 2]], 2)", "σ₂ = σ₃"),
    ],
)
def test_equal_singular_values_leave_a_choice(problem: str, equal: str) -> None:
    """The last that is kept is equal to the first that is left out."""
    assert f"The singular values {equal} are equal" in _page(problem)


def test_equal_singular_values_that_are_all_kept_leave_none() -> None:
    """What is left out is smaller."""
    assert "are equal" not in _page("low_rank([[2, 0, 0], [0, 2, 0], [0, 0, 1]], 2)")


@pytest.mark.parametrize(
    ("column", "nearest"),
    [("[[3], [4]]", [[3], [4]]), ("[[5]]", [[5]]), ("[[-2]]", [[-2]]), ("[[0], [1], [2]]", [[0], [1], [2]])],
)
def test_one_column_is_a_matrix_of_rank_one(column: str, nearest: list[list[int]]) -> None:
    """Its approximation is the column, as a matrix."""
    page = _page(f"low_rank({column}, 1)")
    assert "A itself is the nearest" in page
    assert symla.solve(f"low_rank({column}, 1)").answer.approximation.tolist() == nearest


@pytest.mark.parametrize(
    ("samples", "axes"),
    [("[[1, 0], [-1, 0], [0, 1], [0, -1]]", 1), ("[[1, 0, 0], [0, 1, 0], [0, 0, 1]]", 2)],
)
def test_axes_with_the_same_variance_are_not_unique(samples: str, axes: int) -> None:
    """The eigenspace of the variance is a plane."""
    page = _page(f"pca({samples}, {axes})")
    assert "has dimension 2: any perpendicular directions in it serve as axes" in page


def test_axes_with_different_variances_have_no_such_remark() -> None:
    """Every eigenspace is a line."""
    assert "dimension" not in _page("pca([[0, 0], [4, 2], [2, 4]], 2)")


def test_equal_samples_are_told_by_what_is_left_without_the_mean() -> None:
    """No other matrix is named."""
    assert "All rows of X are equal, since Z = [0, 0; 0, 0]" in _page("pca([[1, 1], [1, 1]], 1)")


@pytest.mark.parametrize("matrix", ["[[0, 1], [1, 0]]", "[[1, 0], [0, -1]]", "[[-3]]", "[[0, -2], [1, 0]]"])
def test_the_factor_of_a_polar_decomposition_need_not_turn(matrix: str) -> None:
    """Its determinant may be -1."""
    page = _page(f"polar({matrix})")
    assert "keeps lengths" in page
    assert "turn" not in page


@pytest.mark.parametrize("matrix", ["[[1, 2]]", "[[1, 0, 0], [0, 1, 0]]"])
def test_a_wide_matrix_lacks_perpendicular_columns_of_length_one(matrix: str) -> None:
    """The zero vector is perpendicular to all, so the length matters."""
    assert "has perpendicular ones of length 1." in _page(f"polar({matrix})")


@pytest.mark.parametrize("problem", ["svd([[0, 0], [0, 0]])", "svd([[0, 0]])", "polar([[0]])", "polar([[0], [0]])"])
def test_without_images_none_are_spoken_of(problem: str) -> None:
    """The zero matrix sends every vector to zero."""
    page = _page(problem)
    assert "all images are zero" in page
    assert "The others" not in page


def test_a_projection_over_the_complex_numbers_is_hermitian() -> None:
    """Its transpose is conjugated."""
    page = _page("projection_matrix([[1], [i]])", domain="complex")
    assert "the column and its conjugate transpose" in page
    assert "times its conjugate transpose is a matrix" in page
    page = _page("projection_matrix([[1, 0], [i, 1], [0, 1]])", domain="complex")
    assert "the inverse, the conjugate transpose" in page
    assert "the matrix is Hermitian, conj(P)ᵀ = P" in page


@pytest.mark.parametrize("matrix", ["[[1], [2]]", "[[1, 0], [1, 1], [1, 2]]"])
def test_a_projection_over_the_real_numbers_is_symmetric(matrix: str) -> None:
    """Its transpose is not."""
    page = _page(f"projection_matrix({matrix})")
    assert "the matrix is symmetric, Pᵀ = P" in page
    assert "the columns, the inverse, the transpose" in page or "the column and its transpose" in page


@pytest.mark.parametrize("matrix", ["[[3/5], [4/5]]", "[[1, 0], [0, 1], [0, 0]]", "[[0], [1]]"])
def test_orthonormal_columns_need_no_inverse(matrix: str) -> None:
    """Nor does the reason speak of one."""
    page = _page(f"projection_matrix({matrix})")
    assert "the columns and the transpose" in page
    assert "the inverse," not in page


@pytest.mark.parametrize("matrix", ["[[1, i], [i, 1]]", "[[i]]"])
def test_what_lacks_a_cholesky_factor_over_the_complex_numbers_is_not_hermitian(matrix: str) -> None:
    """Both matrices are symmetric."""
    assert "A is not Hermitian, a" in _page(f"cholesky({matrix})", domain="complex")


def test_what_lacks_a_cholesky_factor_over_the_real_numbers_is_not_symmetric() -> None:
    """The usual word is kept."""
    assert "A is not symmetric, a₁₂ ≠ a₂₁" in _page("cholesky([[1, 2], [3, 4]])")


def test_a_single_zero_of_a_factor_announces_no_others() -> None:
    """Where eigenvectors of the others follow they are announced."""
    page = _page("low_rank([[1, 1, 0], [0, 1, 1], [1, 0, 2]], 1)")
    assert "the same steps lead to their eigenvectors" not in page
    assert "the same steps lead to their eigenvectors" in _page("eigenvectors([[0, 1, 0], [0, 0, 1], [1, 1, 0]])")


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


@pytest.mark.parametrize("matrix", ["[[2, 1], [0, 2]]", "[[3, 1], [-1, 1]]", "[[2, 1, 0], [0, 2, 0], [0, 0, 3]]"])
def test_that_all_factors_give_zero_is_a_theorem(matrix: str) -> None:
    """Their product is not worked out, so the page tells why it is zero."""
    said = "No product of lower degree is zero; with all factors it is, by the Cayley-Hamilton theorem:"
    assert said in _page(f"minimal_polynomial({matrix})")


def test_a_product_of_lower_degree_that_is_zero_needs_no_theorem() -> None:
    """It is worked out."""
    assert "Cayley" not in _page("minimal_polynomial([[2, 1, 1], [1, 2, 1], [1, 1, 2]])")


def test_it_is_said_what_the_columns_are() -> None:
    """Right vectors are eigenvectors of the product with the transpose; chains begin where N² gives zero, N not."""
    assert "eigenvectors of Aᵀ A" in _page("svd([[3, 0], [4, 5]])")
    chained = _page("jordan([[3, 1], [-1, 1]])")
    assert "w₁ = (1, 0) in the null space of N², not in that of N" in chained
    assert "the columns of P are the chains, each from its end" in chained
    assert "the columns of P are eigenvectors" in _page("jordan([[2, 1], [1, 2]])")


def test_the_answer_of_gram_schmidt_is_checked_with_its_lengths() -> None:
    """The check is about q, which is the answer, and not about u."""
    page = _page("gram_schmidt([[3, 4], [1, 2]], normalize=True)").partition("Check:")[2]
    assert "q₁ · q₂ = (3/5)·(-4/5) + (4/5)·(3/5) = -12/25 + 12/25 = 0" in page
    assert "q₂ · q₂ = (-4/5)·(-4/5) + (3/5)·(3/5) = 16/25 + 9/25 = 1" in page
    assert "u₁" not in page


def test_a_differential_equation_is_posed_as_one() -> None:
    """f′ = A f, in a letter that the data leave free."""
    assert "f′ = A f with A = [2, 1; 1, 2] and the initial value b = (1, 3)" in _page(
        "solve_linear_ode([[2, 1], [1, 2]], [1, 3])"
    )
    assert "g′ = A g with A = [f, 1; 0, f]" in _page("solve_linear_ode([[f, 1], [0, f]], [1, 3])")


@pytest.mark.parametrize(
    ("call", "made"), [("svd([[1,1],[1,1],[0,0]])", False), ("svd([[1,1],[1,1],[1,1]])", True), ("svd([[1,0]])", False)]
)
def test_vectors_are_made_perpendicular_only_where_they_are_not(call: str, made: bool) -> None:
    """(-1, 1, 0) and (0, 0, 1) of a null space are perpendicular already, (-1, 1, 0) and (-1, 0, 1) are not."""
    page = _page(call)
    assert ("ade perpendicular" in page) is made
    assert ("without its part along" in page) is made


def test_projections_that_are_zero_are_told() -> None:
    """c_3 · u_2 = 0: one projection is subtracted, and the length of u_2 is not asked for."""
    page = _page("gram_schmidt([[1, 1, 0], [2, 0, 1], [0, 1, 1]])")
    assert "subtract the other projection, as a₃ · u₂ = 0" in page
    assert page.count("subtract the projection ") == 1
    assert "u₂ · u₂" not in page
    assert "subtract the projections" in _page("gram_schmidt([[1, 1, 1], [0, 1, 1], [0, 0, 1]])")


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


def test_the_sum_that_a_steady_state_is_divided_by_is_that_of_the_vector() -> None:
    """2 + 1; the components of a distribution add up to 1."""
    page = _page("markov_steady_state([[9/10,2/10],[1/10,8/10]])")
    assert "so we divide this vector by the sum of its components, 2 + 1 = 3." in page


def test_the_null_space_in_which_a_chain_begins_is_worked_out() -> None:
    """N² = (A - 2I)² has rank 1, beside the eigenvalue 3; the vector is one of the basis found."""
    page = _page("jordan([[2, 1, 0], [0, 2, 0], [1, 0, 3]])")
    assert "The null space of N has dimension 1, that of N² has dimension 2. The null space of N²:" in page
    assert "z = (-s - t, s, t) = s (-1, 1, 0) + t (-1, 0, 1). w₁ = (-1, 1, 0) in the null space of N²" in page


@pytest.mark.parametrize(
    ("matrix", "said"),
    [
        ("[[3, 1, 0], [-1, 1, 0], [1, 1, 2]]", "w₃ = (-1, 1, 0) an eigenvector that is not a multiple of w₂"),
        (
            "[[3, 1, 0, 0], [-1, 1, 0, 0], [0, 0, 3, 1], [0, 0, -1, 1]]",
            "in the null space of N², and its image under N is not a multiple of w₂: w₃ = (0, 0, 1, 0)",
        ),
    ],
)
def test_chains_end_in_independent_vectors(matrix: str, said: str) -> None:
    """A second chain of its length could begin with the same vector, were this not asked."""
    assert said in _page(f"jordan({matrix})")


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


@pytest.mark.parametrize(
    ("call", "said"),
    [
        ("general_power([[0, 1], [-1, 0]], n)", "θ = π/2 the size of the angle by which it turns"),  # clockwise
        ("general_power([[0, 2], [0, 1]], n)", "the powers on the diagonal"),
        ("general_power([[2, 1, 0], [0, 2, 0], [0, 0, 3]], n)", "the power of each block"),
        ("matrix_square_root([[4, 0, 0], [0, 9, 1], [0, 0, 16]])", "the principal roots on the diagonal"),
        ("matrix_square_root([[4, 1, 0], [0, 4, 0], [0, 0, 16]])", "the principal root of each block"),
        ("svd([[1, 2], [2, 4]])", "those of the largest eigenvalue first: p₁ = (1, 2)"),  # of λ₂ = 25
        ("pca([[1, 0], [-1, 0], [0, 1], [0, -1]], 1)", "The variance along every principal axis is λ₁ = 2/3."),
    ],
)
def test_what_is_said_of_a_function_a_turn_and_an_order_is_so(call: str, said: str) -> None:
    """The second entry of the first row is positive in a turn that is clockwise; 25 stands after 0 among the zeros."""
    assert said in _page(call)


@pytest.mark.parametrize(
    ("call", "said"),
    [
        ("diagonalize([[2, 0, 0], [1, 2, 1], [-1, 0, 1]])", "λ₂ = 2 zero of (λ - 2)²: multiplicity 2"),
        ("eigenvalues([[i, 0], [1, i]])", "λ₁ = i on the diagonal: multiplicity 2"),
        (
            "jordan([[2, 1, 0], [0, 2, 1], [0, 0, 2]])",
            "The null space of N has dimension 1, that of N² has dimension 2, and that of N³ has dimension 3.",
        ),
    ],
)
def test_what_a_chain_begins_with_is_told_before(call: str, said: str) -> None:
    """How often a zero counts, and every null space that grows."""
    assert said in _page(call)


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (
            "orthogonal_diagonalize([[2, 1, 1], [1, 2, 1], [1, 1, 2]])",
            "v₂ = 2 ((-1, 0, 1) - (((-1, 0, 1) · v₁)/(v₁ · v₁)) v₁) a multiple, without its part along v₁ "
            "= 2 ((-1, 0, 1) - (1/2) (-1, 1, 0)) work out the coefficient of each part",
        ),
        ("orthogonal_diagonalize([[2, 1, 1], [1, 2, 1], [1, 1, 2]])", "P₁ = q₁ q₁ᵀ + q₂ q₂ᵀ ="),
        ("orthogonal_diagonalize([[2, 1, 1], [1, 2, 1], [1, 1, 2]])", "A = λ₁ P₁ + λ₂ P₂."),
        ("orthogonal_diagonalize([[1, 2], [2, 4]])", "A = λ₂ P₂."),
        (
            "low_rank([[1, 2, 3]], 1)",
            "A has one row, and so one singular value, the square root of the largest eigenvalue of G:",
        ),
        (
            "low_rank([[1, 2, 3], [1, 0, 0]], 1)",
            "A has two rows, and so two singular values, the square roots of the largest eigenvalues of G:",
        ),
        ("singular_values([[1, 2, 3]])", "The singular values are the square roots of the eigenvalues of G"),
        ("quadratic_form_definiteness([[k, 2], [2, 3]])", "The sign of k - 4/3 depends on k. Case 1. If k > 4/3:"),
        ("cholesky([[k]])", "has to be positive. What follows depends on the sign of k. Case 1. If k > 0:"),
        ("least_squares([[1, 1], [1, 1]], [1, 3])", "c = (p · h)/(h · h) = (-2)/2 = -1 quotient of the products"),
        ("general_power([[0, 1], [0, 0]], n)", "for every integer n ≥ 2."),
        (
            "general_power([[1, 1], [-2, 3]], n)",
            "In polar form: 2 + i = √5 e^(i arctan(1/2)) absolute value and angle "
            "2 - i = √5 e^(-i arctan(1/2)) absolute value and angle",
        ),
        ("general_power([[1, 1], [-2, 3]], n)", "(√5)^(n + 1) (cos((n + 1) arctan(1/2)) - sin((n + 1) arctan(1/2)))"),
        (
            "general_power([[0, -1], [1, 0]], n)",
            "for the exponent 0 it gives the right matrix, [cos(0), -sin(0); sin(0), cos(0)] = [1, 0; 0, 1].",
        ),
        (
            "general_power([[0, -1], [1, 0]], n)",
            "since cos((π (n + 1))/2) = -sin((π n)/2) and sin((π (n + 1))/2) = cos((π n)/2).",
        ),
        ("minimal_polynomial([[2, 1], [0, 3]])", "A - 2 I = ⎡0 1⎤ subtract on the diagonal"),
        ("covariance_matrix([[1, 2], [2, 1], [3, 5]])", "C = (1/2) Zᵀ Z the products of the columns, divided by 2"),
    ],
)
def test_nothing_is_left_out_between_two_lines(call: str, said: str) -> None:
    """Coefficients of projections, projections onto whole eigenspaces, how many singular values there are, which sign
    decides.
    """
    assert said in _page(call)


def test_roots_beside_long_numbers_have_decimals() -> None:
    """(221 + 23 √221)/442 is not seen to be 1.274; √2/2 is short."""
    assert "(442 + 31 √221)/221] ≈ [1.274, 1.807; 2.879, 4.085]" in _page("low_rank([[1, 2], [3, 4]], 1)")
    assert "≈" not in _page("orthogonal_diagonalize([[2, 1], [1, 2]])")
