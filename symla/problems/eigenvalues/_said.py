"""Where the words of eigenvalues may stand: written by `make said`, read by `problems/_said`."""

SAID = """
above: above; tells column count scaled
add_and_subtract: arithmetic arithmetic-of-name; needs Sum; gives formula; tells -
added_on_diagonal, collect_squares, letter_in_front, put_in_found, trace_found: arithmetic; under -; tells -
two_squares: arithmetic; under -; tells -
all_of_them, along_axes, begin, coordinates, eigenvectors_named, eigenvectors_named_alone: above; tells -
eigenvectors_named_found, error, factors_of_matrix, first_factor, form_lead, lengths, lengths_alone: above; tells -
lengths_of_axes, matrix_lead, more_vectors, more_vectors_alone, of_two, products_of_factors, read_rows: above; tells -
right_vectors, right_vectors_alone, right_vectors_found, shares, solution, terms, turns, variables: above; tells -
with_it, without_square, zeros: above; tells -
alone, angles, as_rotation, coefficients, combination, difference_of_squares: arithmetic arithmetic-of-name; tells -
discriminant, divide, eigenvalue_times_square, factor, terms_added, turned, zero: arithmetic arithmetic-of-name; tells -
already: answer; tells matrix
angle, as_scaled_rotation, root_of_negative: arithmetic arithmetic-of-name; under -; gives formula; tells -
answer: answer; tells A approximation error k | A bases multiplicities values | A condition | A factors product | A inverse | A norm | A polynomial | A values | P steady | X axes coordinates k | estimate iterate steps | exponential goal | factors product | goal n power valid | goal root | matrix squares | solution times
any_left: between; tells A zero
any_values: arithmetic-of-name; under variables; gives Vector; tells -
as_found: arithmetic-of-name; under - eigenvectors_named eigenvectors_named_alone eigenvectors_named_found more_vectors more_vectors_alone right_vectors right_vectors_alone right_vectors_found; tells basis
at_most: between-remark; tells A
at_the_beginning: between-check; tells begins t
axes_as_columns, blocks, chains_as_columns, eigenvalues_on_diagonal: arithmetic-of-name; under -; gives Matrix; tells -
eigenvectors_as_columns, exponentials, left_as_columns: arithmetic-of-name; under -; gives Matrix; tells -
powers_of_blocks, right_as_columns, roots_of_blocks, rows_left: arithmetic-of-name; under -; gives Matrix; tells -
units_as_columns, values_on_diagonal: arithmetic-of-name; under -; gives Matrix; tells -
becomes_zero: undefined; tells zero
begin_chain: arithmetic-of-name; under -; gives Vector; tells -
below: above; tells column count divided inverted made multiplied row swapped
binomial_theorem, by_similarity, constant_term, next_of_chain: arithmetic-of-name; under -; gives formula; tells -
nilpotent_part: arithmetic-of-name; under -; gives formula; tells -
brackets, without_zeros: arithmetic arithmetic-of-name; gives formula; tells -
by_cardano, by_cayley_and_hamilton, by_factors, cube_root, inverse_named: arithmetic-of-name; under -; tells -
largest_component, orthonormal_factor, root, semidefinite_factor, small_square: arithmetic-of-name; under -; tells -
trace_of_root: arithmetic-of-name; under -; tells -
cardano, cardano_without_square, square_where: above; tells factor
cayley_hamilton, check, check_alone, check_orthogonal, derivative, induction: above-check; tells -
chain_ends: between; tells ended
chains_decide, coincide, discriminant_zero: between; tells asked domain entry factored letters never values zeros
factor_decides, factors_coincide, pivot_decides: between; tells asked domain entry factored letters never values zeros
product_decides, symmetry_decides: between; tells asked domain entry factored letters never values zeros
triangular_first, zero_eigenvalue, zero_singular: between; tells asked domain entry factored letters never values zeros
check_each, same_products: between-check; tells -
coefficient: arithmetic-of-name; under - square_where; gives formula; tells -
coefficient_of_letter: arithmetic-of-name; under - cardano_without_square; tells -
coefficient_of_square: arithmetic-of-name; under cardano; tells -
coefficient_of_sum: definition-of-name; under without_square; tells -
column_times_row: arithmetic-of-name; under - projections; tells -
columns_sum, rows_sum: between; tells P sums
complete: arithmetic; under -; tells x
constant_of_sum, divided, image_over_value, least_stretch, of_cardano: definition-of-name; under -; tells -
product_of_norms, quotient: definition-of-name; under -; tells -
coordinates_on_axes: arithmetic-of-name; under coordinates; tells -
determinant_found: arithmetic; under of_two; needs Determinant; tells -
determinant_of_exponential: between-check; tells determinant power
determinant_of_root: arithmetic-of-name; under of_two; tells -
diagonalize, jordan: remedy; tells -
discriminant_decides: between; tells discriminant
divide_by_length, quadratic_formula, root_of_eigenvalue: definition-of-name; under -; gives formula; tells -
divide_by_two, only_entry, simplify, under_the_root: arithmetic; under -; gives formula; tells -
divided_by: arithmetic-of-name; under first_factor; tells -
each_term: arithmetic; under cayley_hamilton trial; gives Matrix formula; tells -
eigenspaces: ; tells bases multiplicities values
eigenvalue_taken_away, found_above: arithmetic; under -; gives Matrix; tells -
equal_values: between-remark; tells A equal
expand: arithmetic arithmetic-of-name; needs Determinant; tells kind place
factors: above arithmetic-of-name; under all_of_them with_it; tells -
fill_up: between; tells turned
first_power: between-check; needs Power; tells begins n valid
first_power_itself: between-check; tells fact
free: above; tells columns names
generalized, with_nilpotent: between; tells value
gram: arithmetic arithmetic-of-name; tells domain
half_each: arithmetic-of-name; under matrix_lead; gives Matrix; tells -
image_times_row: arithmetic; under - terms; tells -
independent_columns: between-check; tells P claim
invert: arithmetic; under - first_factor; needs Power; gives formula; tells -
invertible: between-check; tells P determinant nonzero
is_derivative: arithmetic; under derivative; gives Matrix Vector; tells -
is_next, is_next_turned: arithmetic; under induction; gives Matrix; tells -
itself: between-remark; signs within<=; tells - | A rank within
largest_first, possible: between; tells values
left_vectors, sign_decides: between; tells -
length_one: arithmetic; under -; needs Norm; gives Vector; tells -
matrix_itself: arithmetic-of-name; under - factors_of_matrix; tells -
minors, two_by_two: arithmetic arithmetic-of-name; needs Determinant; gives formula; tells -
multiply_and_add, zero_matrix: arithmetic arithmetic-of-name; under -; gives Matrix; tells -
multiply_by_euler: arithmetic; under - solution; gives Matrix Vector; tells -
multiply_entries: arithmetic; under -; needs Product; gives Matrix; tells -
multiply_matrices: arithmetic; under - products_of_factors; gives Matrix; tells -
multiply_out: arithmetic; under - all_of_them with_it; tells -
named_space: between; tells lowered shift value
named_zeros: above; tells zeros
negative: undefined; signs claim<; tells P claim
negative_eigenvalue: undefined; signs negative< value= value~; tells A negative value
negative_exponents: between-remark; tells A determinant n nonzero
next_value: arithmetic-of-name; under error; tells -
nilpotent, sent_to_zero: between; tells A value
no_transition: undefined; tells P column row
no_variance: undefined; tells X zero
not_square: undefined; tells A m n | P m n
not_symmetric: undefined; tells A differs domain
not_unique: between-remark; tells A P U claim
nothing_left: arithmetic-of-name; under error; gives formula; tells -
nullities: between; tells N first last
on_the_diagonal: arithmetic-of-name; under - zeros; gives formula; tells -
one_factor_more: definition; under -; gives formula; tells -
one_real: between; signs fact>; tells fact
one_sample: undefined; tells X one
only_vector: arithmetic arithmetic-of-name; gives Vector; tells -
other_axes: between-remark; tells X dimension value
perpendicular: between; tells products
pivot_columns: arithmetic-of-name; under factors; gives Matrix; tells -
plan: plan; tells A | A domain | A k | P | X k | polynomial
possible_with_zero: between; tells dimension multiplicity value values
possible_with_zero_once: between; tells multiplicity value values
problem: problem; tells A | A domain | A goal | A k | A p | A steps x0 | A x0 | P | X k | data goal | method polynomial
product_as_squares: arithmetic; under -; tells x y
product_of_diagonal: arithmetic; under -; needs Determinant; gives formula; tells -
projections, spectral: above-remark; tells -
projections_in_letters: arithmetic-of-name; under spectral; tells -
put_in_case: arithmetic arithmetic-of-name; tells letters
put_in_known: substitution substitution-of-name; gives formula; tells -
put_in_length: arithmetic arithmetic-of-name; needs Norm; tells -
put_in_matrices: substitution; under - begin check check_alone check_orthogonal coordinates derivative first_factor induction solution; gives formula; tells -
put_in_norms: arithmetic; under -; needs Norm; tells -
put_in_trace: arithmetic; under - shares; tells -
quadratic, roots: between; tells factor
repeated: between; tells count value
root_of_one: arithmetic-of-name; under turns; tells -
roots_of_eigenvalues: between; tells G
row: arithmetic arithmetic-of-name; tells divided row
same_steps: between; tells lowered value
scale: arithmetic arithmetic-of-name between; needs Product; gives Vector; tells - | total
several: undefined; tells P dimension shift
share: arithmetic-of-name; under - shares; tells -
shifted: arithmetic-of-name; under -; tells shift
singular: undefined; tells A claim smallest
sizes_differ: undefined; tells A m n x0 | m n u v
solve: between; tells shift
space: between; tells shift value
split_off: arithmetic; under -; tells factor
squares_add_up: between-check; tells squares total
squares_left: between-check; tells gap squares
subtract: arithmetic arithmetic-of-name; needs Sum; tells -
subtract_from_diagonal: ; tells letter
subtract_on_diagonal: arithmetic; under -; needs Determinant; tells letter
sum_and_product: arithmetic; under -; tells product total
sum_and_product_in_short: ; tells product total
symmetric: between; tells A mirrored
take_out: arithmetic; under -; tells letter
tends: between-remark; tells -
term: arithmetic-of-name; under - terms; tells -
the_form: arithmetic; under form_lead; tells -
three_real: between; tells fact
times_value: arithmetic; under -; tells value
together: above; tells components infinite
too_few, zero_with_too_few: undefined; tells A dimension multiplicity value
trace_and_determinant: between-check; tells determinant product total trace
trial: above; tells constant zero
turn_and_invert: arithmetic; under -; needs Transpose; tells -
turned_again: arithmetic arithmetic-of-name; under -; gives Matrix formula; tells -
vanishes: arithmetic arithmetic-of-name; gives Matrix; tells -
wide: undefined; tells A m n
without_inverse: undefined; tells A claim
without_projections: arithmetic arithmetic-of-name; tells earlier
work_out: arithmetic arithmetic-of-name; gives Matrix Vector formula; tells -
zero_block: between; tells n value
zero_itself: between; tells A value zero
zero_of: arithmetic-of-name; under - zeros; tells factor
"""
