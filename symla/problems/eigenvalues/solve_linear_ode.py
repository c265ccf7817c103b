"""The solution of a system of linear differential equations x' = A x with x(0) = x0, as a function of t."""

from symla.problems._problem import Problem

PROBLEM = Problem(
    takes="A: matrix, x0 as b: vector",
    answer="solution: vector",
    goal="solve_linear_ode(A, x0)",
    holds="flow_of(A, x0, solution)",
    sought="f′ = A f",
    requires="rows(A) = columns(A); entries(x0) = rows(A)",
    examples=(
        "solve_linear_ode([[2, 1], [1, 2]], [1, 3])",
        "solve_linear_ode([[0, -1], [1, 0]], [1, 0])",
        "solve_linear_ode([[3, 1], [-1, 1]], [1, 2])",
        "solve_linear_ode([[-1]], [5])",
        "solve_linear_ode([[2, 1], [1, 2]], [0, 0])",
        "solve_linear_ode([[1, 2, 3], [4, 5, 6]], [1, 2])",
        "solve_linear_ode([[1, 2], [3, 4]], [1, 2, 3])",
    ),
)
