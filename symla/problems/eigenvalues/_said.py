"""Where the words of eigenvalues may stand: written by `make said`, read by `problems/_said`."""

SAID = """
_as_many: ; tells count
above: above; claims -; tells column count scaled
absolute_value_and_angle, by_gram, coefficients, coefficients_of_parts: arithmetic arithmetic-of-name; claims -; tells -
combination, divide, eigenvalue_times_square, inverse_itself: arithmetic arithmetic-of-name; claims -; tells -
add_and_subtract, subtract: arithmetic arithmetic-of-name; needs Sum; gives Vector formula; claims -; tells -
added_on_diagonal, letter_in_front, put_in_found, trace_found: arithmetic; under -; claims -; tells -
all_of_them, along_axes, begin, coordinates, eigenvectors_named, eigenvectors_named_alone: above; claims -; tells -
eigenvectors_named_found, error, factors_of_matrix, first_factor, form_lead: above; claims -; tells -
left_eigenvectors_found, lengths, lengths_alone, lengths_of_axes, matrix_lead, more_vectors: above; claims -; tells -
more_vectors_alone, more_vectors_found, of_two, polar_forms, product_of_factors: above; claims -; tells -
products_of_factors, read_rows, right_vectors, right_vectors_alone, right_vectors_found: above; claims -; tells -
shares, solution, terms, variables, with_it, with_this, zeros: above; claims -; tells -
alone, angles, as_rotation, complete_square, difference_of_squares, discriminant: arithmetic arithmetic-of-name; tells -
factor, half_the_angle, turned: arithmetic arithmetic-of-name; tells -
already: answer; claims matrix?; tells matrix
angle: arithmetic arithmetic-of-name; under -; gives formula; claims -; tells -
angles_add_up: arithmetic arithmetic-of-name; needs Call; tells -
answer: answer; counts multiplicities:nullity; claims approximation axes bases condition coordinates diagonal error estimate exponential factors inverse iterate matrix norm polynomial? power product root shares solution squares steady valid values; tells A approximation error k | A bases multiplicities values | A condition | A diagonal factors product | A factors product | A inverse | A norm | A polynomial | A values | P steady | X axes coordinates k shares | estimate iterate steps | exponential goal | factors product | goal power range valid | goal root | matrix squares | solution times
any_left, any_right: between; tells A zero
any_values: arithmetic-of-name; under variables; gives Vector; claims -; tells -
as_found: arithmetic-of-name; under - eigenvectors_named eigenvectors_named_alone eigenvectors_named_found left_eigenvectors left_eigenvectors_alone left_eigenvectors_found more_vectors more_vectors_alone more_vectors_found right_vectors right_vectors_alone right_vectors_found; claims -; tells basis
as_scaled_rotation, root_of_negative: arithmetic arithmetic-of-name; under -; gives formula; tells -
at_most: between-remark; claims -; tells A largest
at_the_beginning: between-check; claims begins; tells begins t
axes_as_columns, blocks, chains_as_columns: arithmetic-of-name; under -; gives Matrix; claims -; tells -
eigenvalues_on_diagonal, eigenvectors_as_columns: arithmetic-of-name; under -; gives Matrix; claims -; tells -
exponentials_of_blocks, exponentials_on_diagonal: arithmetic-of-name; under -; gives Matrix; claims -; tells -
left_as_columns, powers_of_blocks, powers_on_diagonal: arithmetic-of-name; under -; gives Matrix; claims -; tells -
right_as_columns, roots_of_blocks, roots_on_diagonal: arithmetic-of-name; under -; gives Matrix; claims -; tells -
rows_left, units_as_columns, values_on_diagonal, zero: arithmetic-of-name; under -; gives Matrix; claims -; tells -
becomes_zero: undefined; tells zero
begin_chain: arithmetic-of-name; under -; gives Vector; signs inside= kept!=; claims independent? inside? kept; tells ends independent inside keeps kept sends
below: above; claims -; tells column count divided inverted made multiplied row swapped
binomial_theorem, by_similarity, constant_term: arithmetic-of-name; under -; gives formula; claims -; tells -
length_of_line, next_of_chain, nilpotent_part: arithmetic-of-name; under -; gives formula; claims -; tells -
terms_added: arithmetic-of-name; under -; gives formula; claims -; tells -
both_coincide, coincide: between; claims zeros?; tells asked domain entry factored letters never values zeros
pivot_decides, zero_eigenvalue: between; claims zeros?; tells asked domain entry factored letters never values zeros
brackets, without_zeros: arithmetic arithmetic-of-name; gives formula; claims -; tells -
by_addition, vanishes: arithmetic arithmetic-of-name; gives Matrix; claims -; tells -
by_cardano, cube_root: arithmetic-of-name; under -; tells -
by_cayley_and_hamilton, by_factors, inverse_named, largest_component: arithmetic-of-name; under -; claims -; tells -
orthonormal_factor, root, semidefinite_factor, trace_of_root: arithmetic-of-name; under -; claims -; tells -
by_euler: arithmetic; under - solution; gives Matrix Vector; claims -; tells -
cardano, cardano_without_square, square_where: above; tells factor
cayley_hamilton, check, check_alone, check_orthogonal, induction: above-check; claims -; tells -
chain_ends: between; claims ended; tells ended
chain_of_one: arithmetic arithmetic-of-name; claims independent?; tells basis ends independent
chains_decide, discriminant_zero, factor_decides: between; tells asked domain entry factored letters never values zeros
factors_coincide, product_decides: between; tells asked domain entry factored letters never values zeros
symmetry_decides, triangular_first: between; tells asked domain entry factored letters never values zeros
variance_decides, zero_singular: between; tells asked domain entry factored letters never values zeros
check_each, check_one, same_products: between-check; claims -; tells -
coefficient: arithmetic-of-name; under - square_where; gives formula; claims -; tells -
coefficient_of_letter: arithmetic-of-name; under - cardano_without_square; tells -
coefficient_of_square: arithmetic-of-name; under cardano; tells -
coefficient_of_sum: definition-of-name; under without_square; tells -
collect_squares, two_squares: arithmetic; under -; tells -
column_times_row: arithmetic-of-name; under - projection projections; claims -; tells -
columns_sum: between; claims sums?; tells P sums
complete: arithmetic; under -; claims -; tells x
complete_product: arithmetic arithmetic-of-name; claims -; tells x y
constant_of_sum, of_cardano: definition-of-name; under -; tells -
coordinates_on_axes: arithmetic-of-name; under coordinates; claims -; tells -
derivative: above-check; claims -; tells X product
determinant_found: arithmetic; under of_two; needs Determinant; claims -; tells -
determinant_of_exponential: between-check; claims determinant power; tells determinant power
determinant_of_root: arithmetic-of-name; under of_two; claims -; tells -
diagonal_entries: above; counts size:rows; claims claim; tells A claim size
diagonalize: remedy; tells domain
discriminant_decides: between; tells discriminant
divide_by_length, quadratic_formula, root_of_eigenvalue: definition-of-name; under -; gives formula; claims -; tells -
divide_by_two, only_entry, simplify, under_the_root: arithmetic; under -; gives formula; claims -; tells -
divided, image_over_value, least_stretch, product_of_norms, quotient: definition-of-name; under -; claims -; tells -
divided_by: arithmetic-of-name; under first_factor; claims -; tells -
divided_by_factors: arithmetic arithmetic-of-name; claims inverse?; tells inverse
each_term: arithmetic; under cayley_hamilton trial; gives Matrix formula; claims -; tells -
eigenspaces: ; tells bases multiplicities values
eigenvalue_taken_away: arithmetic; under -; gives Matrix; claims -; tells value
equal_values: between-remark; tells A equal
euler: between-remark; tells turned
expand: arithmetic arithmetic-of-name; needs Determinant; claims -; tells kind place
factors: above arithmetic-of-name; under all_of_them with_it with_this; gives formula; claims -; tells -
fill_up, fill_up_right: between; claims -; tells turned
first_power: between-check; needs Power; claims begins valid; tells begins first n valid
first_power_itself: between-check; claims fact?; tells fact
found_above: arithmetic; under -; gives Matrix; claims -; tells -
free: above; claims -; tells columns names
free_in_equation: above; claims -; tells names
full_rank, independent, independent_rows: between; claims claim?; tells A claim
generalized: between; claims value; tells value
gram: arithmetic arithmetic-of-name; claims -; tells domain
half_decides: between; tells -
half_each: arithmetic-of-name; under matrix_lead; gives Matrix; claims -; tells -
half_turn: undefined; tells A zero
image_times_row: arithmetic; under - terms; claims -; tells -
independent_columns: between-check; tells P claim
induction_turned: above-check; claims formulas; tells formulas
invert: arithmetic; under - first_factor; needs Power; gives Matrix formula; claims -; tells -
invert_and_multiply, only_vector: arithmetic arithmetic-of-name; gives Vector; claims -; tells -
invertible: between-check; signs determinant= nonzero!=; claims determinant nonzero; tells P determinant nonzero
is_derivative: arithmetic; under derivative; gives Matrix Vector; claims -; tells -
is_next: arithmetic; under induction; gives Matrix; claims -; tells -
is_next_turned: arithmetic; under induction induction_turned; gives Matrix; claims -; tells -
itself: between-remark; signs within<=; counts rank:rank; claims within?; tells - | A rank within
jordan: remedy; claims -; tells -
largest_first, possible: between; claims values?; tells values
left_eigenvectors, left_eigenvectors_alone, turns, without_square: above; tells -
left_vectors: between; claims zero?; tells zero
length_one: arithmetic arithmetic-of-name; needs Norm; gives Vector; claims -; tells -
matrix_itself: arithmetic-of-name; under - factors_of_matrix; tells -
minors, two_by_two: arithmetic arithmetic-of-name; needs Determinant; gives formula; claims -; tells -
multiple_without_projections, without_projections: arithmetic arithmetic-of-name; claims -; tells earlier
multiply_and_add: arithmetic arithmetic-of-name; under -; gives Matrix; claims -; tells -
multiply_entries: arithmetic; under -; needs Product; gives Matrix; claims -; tells -
multiply_matrices: arithmetic; under - product_of_factors products_of_factors; gives Matrix; claims -; tells -
multiply_out: arithmetic; under - all_of_them with_it with_this; claims -; tells -
named_space: between; tells lowered shift value
named_zeros: above; claims zeros?; tells factor zeros
negative: undefined; signs claim<; tells P claim
negative_eigenvalue: undefined; signs negative< value= value~; tells A negative value
negative_exponents: between-remark; claims determinant nonzero; tells A determinant n nonzero
next_value: arithmetic-of-name; under error; claims -; tells -
nilpotent: between; tells A value
no_transition: undefined; tells P column row
no_variance: undefined; tells X zero
not_square: undefined; counts m:rows n:columns; claims -; tells A m n | P m n
not_symmetric: undefined; tells A differs domain
not_unique: between-remark; claims claim?; tells A P U claim
nothing_left: arithmetic-of-name; under error; gives formula; claims -; tells -
null_space_of_power: between; claims -; tells power
nullities: between; counts sizes:nullity; claims -; tells powers sizes
on_the_diagonal: arithmetic-of-name; under - diagonal_entries zeros; gives formula; counts count:nullity; claims -; tells count
one_equation_left: between; counts rank:rank rows:rows; claims singular?; tells left rank row rows singular
one_factor_more: definition; under -; gives formula; claims -; tells -
one_line: above; counts columns:columns rows:rows; claims -; tells A columns rows
one_parameter: above; claims components; tells components
one_real: between; signs fact>; tells fact
one_sample: undefined; tells X one
only_unit: arithmetic-of-name; under one_line; gives Vector; claims -; tells -
other_axes: between-remark; tells X dimension value
penrose: between-check; claims mirrored? same?; tells domain mirrored same
perpendicular: between; claims products; tells products
pivot_columns: arithmetic-of-name; under factors; gives Matrix; claims -; tells -
plan: plan; claims -; tells A | A P U domain gram product | A k | A product | P | X k | polynomial | product
plan_turned: plan; claims -; tells A product
possible_with_zero: between; tells dimension multiplicity value values
possible_with_zero_once: between; tells multiplicity value values
problem: problem; claims A? P? X? data x0?; tells A | A domain | A goal | A k | A p | A steps x0 | A x0 | P | X k | data goal | method polynomial
product_as_squares: arithmetic; under -; claims -; tells x y
product_of_diagonal: arithmetic; under -; needs Determinant; gives formula; claims -; tells -
projection, projections, spectral: above-remark; claims -; tells -
projections_in_letters: arithmetic-of-name; under spectral; claims -; tells -
put_in_case: arithmetic arithmetic-of-name; claims letters; tells letters
put_in_known: substitution substitution-of-name; gives formula; claims -; tells -
put_in_length: arithmetic arithmetic-of-name; needs Norm; claims -; tells -
put_in_matrices: substitution; under - begin check check_alone check_orthogonal coordinates derivative first_factor induction induction_turned solution; gives formula; claims -; tells -
put_in_norms: arithmetic; under -; needs Norm; claims -; tells -
put_in_trace: arithmetic; under - shares; claims -; tells -
quadratic, roots: between; claims -; tells factor
repeated: between; counts count:nullity; claims -; tells count value
right_images: between; claims zero?; tells domain zero
root_of_one: arithmetic-of-name; under turns; tells -
roots_of_eigenvalues: between; claims -; tells G
roots_of_largest: between; tells A G sizes
row: arithmetic arithmetic-of-name; claims -; tells divided row
rows_sum: between; tells P sums
same_steps: between; tells lowered value
scale: arithmetic arithmetic-of-name between; needs Product; gives Vector; claims total; tells - | total
sent_to_zero: between; claims value?; tells A value
several: undefined; tells P dimension shift
share: arithmetic-of-name; under - shares; claims -; tells -
shifted: arithmetic-of-name; under -; claims -; tells shift
sign_decides: between; claims -; tells letters number
singular: undefined; tells A claim smallest
sizes_differ: undefined; tells A m n x0 | m n u v
small_square: arithmetic-of-name; under -; claims split?; tells split
solve: between; claims -; tells shift
solved_for: arithmetic arithmetic-of-name; claims -; tells name
space: between; claims value; tells shift value
split_off: arithmetic; under -; claims -; tells factor
squares_add_up: between-check; claims squares total; tells squares total
squares_left: between-check; claims gap squares; tells gap squares
subtract_from_diagonal: ; tells letter
subtract_on_diagonal: arithmetic; under -; needs Determinant; claims -; tells letter
subtracted_on_diagonal: arithmetic arithmetic-of-name; needs Negative; gives Matrix; claims -; tells -
sum_and_product: arithmetic; under -; claims product total; tells product total
sum_and_product_in_short: ; tells product total
symmetric: between; claims mirrored; tells A mirrored
system: problem; claims A? x0?; tells A system x0
take_out: arithmetic; under -; claims -; tells letter
tends: between-remark; claims -; tells -
term: arithmetic-of-name; under - terms; claims -; tells -
the_form: arithmetic; under form_lead; gives formula; claims -; tells -
three_real: between; tells fact
times_value: arithmetic; under -; claims -; tells value
together: above; claims components; tells components infinite
too_few: undefined; counts dimension:nullity multiplicity:nullity; claims value?; tells A dimension multiplicity value
trace_and_determinant: between-check; claims determinant product total trace; tells determinant product total trace
trial: above; claims -; tells constant zero
turn_and_invert: arithmetic; under -; needs Transpose; gives formula; claims -; tells -
turned_again: arithmetic arithmetic-of-name; under -; gives Matrix formula; claims -; tells -
wide: undefined; tells A m n
with_nilpotent: between; claims value?; tells value
without_fractions: arithmetic-of-name; under - free free_in_equation; gives formula; claims -; tells -
without_inverse: undefined; tells A claim
without_similarity: arithmetic arithmetic-of-name; claims fact; tells fact
work_out: arithmetic arithmetic-of-name; gives Matrix Vector formula; claims -; tells -
zero_block: between; claims value?; tells n value
zero_itself: between; tells A value zero
zero_matrix: arithmetic arithmetic-of-name; under -; gives Matrix; tells -
zero_of: arithmetic-of-name; under - zeros; counts count:nullity; claims -; tells count factor
zero_with_too_few: undefined; tells A dimension multiplicity value
"""
