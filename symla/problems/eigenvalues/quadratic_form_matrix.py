"""A quadratic form, a polynomial such as x^2 + 4x y, by its symmetric matrix and as a sum of multiples of squares."""

from symla.problems._problem import Problem

PROBLEM = Problem(
    takes="polynomial: expression, method: squares | axes = squares",
    answer="matrix as A: matrix, variables: vector, squares: sum",
    holds=(
        "variables^T A variables = polynomial; A^T = A; variables_of(A, variables); squares = polynomial; "
        "sum_of_squares(squares, variables, method)"
    ),
    poses="polynomial, method",
    letters_of="x y z u v w",
    elsewhere="quadratic_form takes a matrix",
    real=True,
    examples=(
        'quadratic_form_matrix("x^2 + 4x y")',
        'quadratic_form_matrix("x^2 + 4x y", method=axes)',
        'quadratic_form_matrix("2x y")',
        'quadratic_form_matrix("5x^2 + 4x y + 2y^2", method=axes)',
        'quadratic_form_matrix("x^2 + 2x y + y^2")',
        'quadratic_form_matrix("x^2 + 3y^2")',
        'quadratic_form_matrix("x y + y z + x z")',
        'quadratic_form_matrix("2 x_1^2 - 2 x_1 x_2 + 2 x_2^2 - 2 x_2 x_3 + 2 x_3^2")',
        'quadratic_form_matrix("2x y + 2y z + 2x z", method=axes)',
        'quadratic_form_matrix("x^2/2 + x y/3")',
        'quadratic_form_matrix("x^2 + 2k x y + y^2")',
        'quadratic_form_matrix("a x^2 + 2b x y + c y^2")',
        'quadratic_form_matrix("2x^2 - x^2 + y^2")',
        'quadratic_form_matrix("k x^2", method=axes)',
        'quadratic_form_matrix("-3x^2")',
    ),
)
