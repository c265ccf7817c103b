"""What the sentences about eigenvalues tell by numbers: zeros that were tried, and what these divide."""

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
answer.A, any_left.A, at_most.A, equal_values.A, itself.A, negative_eigenvalue.A, nilpotent.A, not_square.A: data A
not_symmetric.A, not_unique.A, sent_to_zero.A, singular.A, sizes_differ.A, symmetric.A, too_few.A, wide.A: data A
without_inverse.A, zero_itself.A, zero_with_too_few.A: data A
answer.P, columns_sum.P, negative.P, no_transition.P, not_square.P, plan.P, rows_sum.P, several.P: data P
answer.X, no_variance.X, one_sample.X, other_axes.X, plan.X: data X
answer.n, first_power.n, negative_exponents.n, zero_block.n: data n
sizes_differ.x0: data x0
"""
