"""The value of an expression whose names stand for numbers, vectors and matrices."""

from symla.problems._problem import Problem

PROBLEM = Problem(
    takes="expression: expression, data: quantities",
    answer="value: quantity",
    holds="value = expression",
    exists="has_value(expression)",
)
