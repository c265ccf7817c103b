"""Numbers in the sentences about eigenvalues: zeros that were tried, and what these divide."""

RESTS_ON = ("systems",)

TOLD = """
negative_exponents.A: within determinant
invertible.P: within determinant
columns_sum.sums: totals column
rows_sum.sums: totals row
as_found.basis: basis_above
zero_of.factor: vanishes_here
trial.zero: tried zero
problem.steps, answer.steps: argument steps
problem.method: argument method
complete.x: completes
answer.times: letters_besides solution
problem.k, plan.k, answer.k: argument k
space.shift: about value
trial.constant: constant_of_tried zero
"""
