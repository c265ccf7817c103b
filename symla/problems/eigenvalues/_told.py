"""Numbers in the sentences about eigenvalues: zeros that were tried, and what these divide."""

RESTS_ON = ("systems",)

TOLD = """
several.shift: counted dimension
negative_exponents.A: within determinant
invertible.P: within determinant
independent_columns.P: within claim
at_the_beginning.t: letters_besides solution
discriminant_decides.discriminant: under_root
named_space.lowered, same_steps.lowered: equation
split_off.factor: taken_out
trace_and_determinant.trace, determinant_of_exponential.power: equation_of tr
answer.multiplicities: of_each values
answer.values: every_entry values sigma
square_where.factor: ends_before
fill_up.turned: leads
nullities.powers: counted sizes
null_space_of_power.power: leads
repeated.value: within count scalar
roots_of_eigenvalues.G: defined_by gram
shifted.shift: equals_line
subtract_on_diagonal.letter: in_line
take_out.letter: taken_out
times_value.value: equals_factor
without_projections.earlier: subtracted
plan.A: letter_of matrix
columns_sum.sums: totals column
rows_sum.sums: totals row
as_found.basis, chain_of_one.basis: basis_above
zero_of.factor: vanishes_here count
zero_of.count, on_the_diagonal.count: about_this_value
euler.turned: exponentials
trial.zero: tried zero
problem.steps, answer.steps: argument steps
problem.method: argument method
product_as_squares.x: in_square 1
product_as_squares.y: in_square 2
answer.times: letters_besides solution
problem.k, plan.k, answer.k: argument k
space.shift: about value
complete.x: completes
generalized.value: lacks_eigenvectors
answer.valid, first_power.valid: earliest
trial.constant: constant_of_tried zero
"""
