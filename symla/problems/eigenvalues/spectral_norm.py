"""The spectral norm of a matrix: its largest singular value."""

from symla.problems._problem import Problem

PROBLEM = Problem(
    takes="A: matrix",
    answer="norm: number",
    goal="spectral_norm(A)",
    holds="spectral_norm_of(A, norm)",
    examples=(
        "spectral_norm([[3, 0], [4, 5]])",
        "spectral_norm([[1, 1], [0, 1]])",
        "spectral_norm([[1, 0], [0, 1], [1, 1]])",
        "spectral_norm([[1, 2], [2, 4]])",
        "spectral_norm([[0, 0], [0, 0]])",
        "spectral_norm([[-3]])",
    ),
)
