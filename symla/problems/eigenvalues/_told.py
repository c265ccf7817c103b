"""Numbers in the sentences about eigenvalues: zeros that were tried, and what these divide."""

RESTS_ON = ("systems",)

TOLD = """
several.shift: counted dimension
negative_exponents.A: within determinant
diagonal_entries.A: within claim
one_line.A: squared_below
at_most.largest: letter_for norm
invertible.P: within determinant
independent_columns.P: within claim
at_the_beginning.t: letters_besides solution
discriminant_decides.discriminant: under_root
named_space.lowered: equation
split_off.factor: taken_out
trace_and_determinant.trace, determinant_of_exponential.power: equation_of tr
answer.multiplicities: of_each values
answer.values: every_entry values sigma
square_where.factor: ends_before
fill_up.turned, fill_up_right.turned: leads
nullities.powers: counted sizes
null_space_of_power.power: leads
repeated.value: within count scalar
roots_of_eigenvalues.G, roots_of_largest.G: defined_by gram
roots_of_largest.A: within sizes
shifted.shift: equals_line
subtract_on_diagonal.letter: in_line
take_out.letter: taken_out
times_value.value: equals_factor
without_projections.earlier, multiple_without_projections.earlier: subtracted
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
product_as_squares.x, product_as_squares.y: in_square
complete_product.x: in_factor 1
complete_product.y: in_factor 2
answer.times: letters_besides solution
problem.k, plan.k, answer.k: argument k
space.shift: about value
complete.x: completes
generalized.value: lacks_eigenvectors
answer.valid, first_power.valid: earliest
answer.range: from_first valid
sign_decides.number: decided_sign
sign_decides.letters: letters_of number
trial.constant: constant_of_tried zero
already.matrix: recorded
without_similarity.fact: recorded identity
named_space.value, nilpotent.value, other_axes.value, possible_with_zero.value: recorded scalar
possible_with_zero_once.value, sent_to_zero.value, too_few.value, with_nilpotent.value: recorded scalar
zero_block.value, zero_itself.value, zero_with_too_few.value, negative_eigenvalue.value: recorded scalar
space.value: recorded shift scalar
any_left.zero, any_right.zero: says A = zero
becomes_zero.zero, half_turn.zero, no_variance.zero: recorded zero
singular.smallest: recorded zero scalar
zero_itself.zero: recorded zero
induction_turned.formulas: one_more n
negative_eigenvalue.negative: says l < 0
determinant_of_exponential.determinant: says det(X) = d
invertible.determinant: says det(P) = d
negative_exponents.determinant, trace_and_determinant.determinant: says det(A) = d
invertible.nonzero, negative_exponents.nonzero: goes_on determinant
divided_by_factors.inverse: says P^(-1) = f
not_symmetric.differs: says of(A) != A
symmetric.mirrored: says of(A) = A
squares_add_up.total: says norm(A, kind)^2 = s
squares_left.gap: says norm(d, kind)^2 = s
negative.claim: says p < 0
one_real.fact: says D > 0
three_real.fact: says D < 0
scale.total: equation
sum_and_product.total: of_two_zeros Sum
sum_and_product.product: of_two_zeros Product
chain_ends.ended: says M before = zero
begin_chain.sends: part_of inside left factors 0
begin_chain.keeps: part_of kept left factors 0
begin_chain.ends, chain_of_one.ends: part_of independent 0 operand entries :-1
first_power.first: part_of valid operand entries 2
named_zeros.factor: part_of zeros operand entries 0
begin_chain.inside: says sends here = zero
begin_chain.kept: says keeps here != zero
trace_and_determinant.product: says y = right(determinant)
trace_and_determinant.total: says s = right(trace)
one_equation_left.singular: says determinant(M) = zero | nothing
perpendicular.products: says dot(a, b) = zero
squares_add_up.squares: squares_of total
squares_left.squares: squares_of gap
possible.values, possible_with_zero.values, possible_with_zero_once.values, largest_first.values: recorded scalar
left_vectors.zero, right_images.zero: recorded zero
first_power_itself.fact: says A = m | A^exponent = m
itself.within: says rank <= k
penrose.mirrored: says of(A) = of(A)
penrose.same: says product(f, g, f) = f
same_steps.lowered: says z^exponent = y
zero_satisfies.lowered: says z^exponent = y
answer.product: promised
first_power.begins: form_at n first
at_the_beginning.begins: form_at t
equal_values.equal: says y = z
one_sample.one: says count(rows(X)) = s
small_square.split: says here = f
"""
