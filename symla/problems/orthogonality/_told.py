"""Numbers in the sentences about orthogonality: the column of a matrix that a line is about."""

RESTS_ON = ("systems", "eigenvalues")

TOLD = """
answer.count: number_of basis
not_definite.low: goes_on stands
column.column: column_of A
column.X: one_of_data
answer.vectors, plan_equations.vectors, nothing.vectors, orthogonal.vectors, orthonormal.vectors: argument_list
first.a, take_away.a: first_term
check.r, check.Z, check_residual.A, products.first: leads 1
check_residual.r, products.B: leads 2
has_inverse.G: defined_by by_definition
has_inverse.B: within claim
check.x, plan.x, plan_basis.p, plan_equations.p: sought
products.a: closes 1
coefficients.entries, coefficients_with_signs.entries: leads_up_to R
plan.A, normal_equations.A, exact.A: defined_by powers
plan_columns.A: defined_by as_columns
plan.products: sought_sides
uncorrelated.fact: beside_diagonal
exact.b: defined_by second_coordinates
choose_zero.columns: free_columns names
choose_zero.names: indexed columns
dependent.columns: pivot_columns
zero_vector.a: left_side fact
dropped.a: left_side span
dropped.u: left_side fact
orthogonal.told, orthonormal.told: as_many_as basis
plan.product: begins
pivots.signs: signs_on_diagonal
signs_of_squares.signs: signs_of_squares all
different_signs.signs: signs_of_squares two
no.failing: not_identity
problem.degree: argument degree
no_square_left.term: without_squares
answer.definiteness: part definiteness
answer.fitted: combines coefficients
problem.normalize: argument normalize
exact.fact, inside.fact, dropped.fact: recorded zero
dropped.span: says a = of(u) | a = f
inverse.inverse: says A^(-1) = of(A)
check.same: says of(goal) = f | of(goal) = goal
zero_vector.fact: says a = zero
yes.fact: says product = found
orthogonal.told, orthonormal.told: recorded
fewer_columns.fact: says A = product(f, g)
answer.product: promised
not_definite.stands: of_diagonal A
symmetric_part.fact: says of(A) = m
signs_of_minors.signs, eigenvalues.signs: says d > zero | d < zero | d = zero
yes.fact: says product = found
fewer_columns.fact: says A = product(f, g)
one_sample.one: says count(rows(X)) = s
"""
