"""Where the words of orthogonality may stand: written by `make said`, read by `problems/_said`."""

SAID = """
_kind, _turned: ; tells domain
above: above; tells column count scaled
add_and_subtract: arithmetic arithmetic-of-name; needs Sum; tells -
already, divide_each, divide_each_turned, rows: above; tells count
answer: answer; tells A definiteness | A fact | X fact | a projection remainder vectors | basis count vectors | count error homogeneous polynomial residual | count error homogeneous residual solution | fact | factors product | polynomial
any_values: arithmetic-of-name; under variables; gives Vector; tells -
below: above; tells column count divided inverted made multiplied row swapped
brackets, combination, no_spread, nothing_else, whole, without_zeros: arithmetic arithmetic-of-name; tells -
by_definition: arithmetic-of-name; under covariances products; gives formula; tells -
centred, combined, each_two, formula_lead, how_long, only_solution, polynomial, read_rows, residual: above; tells -
shortest, take_away_span, variables, zeros: above; tells -
check: above-check between-check; tells - | count | count r | count x | domain | domain same
check_product: above-check; tells -
check_residual: above-check; tells A r
choose_zero: between; tells columns names
coefficients: above; tells - | R entries
coefficients_with_signs: above; tells R entries
collect, times_each: arithmetic; under -; tells -
column: substitution-of-name; under - columns means; tells A column | X column
columns: above; tells A count
columns_of_Q: above; tells Q
columns_with_pivots: substitution-of-name; under dependent; gives Matrix; tells -
complete: arithmetic; under -; tells x
corner, first_entry: substitution substitution-of-name; tells -
covariances: above; tells m
dependent: above undefined; tells A claim | A columns rank
dependent_with_signs: undefined; tells A claim
divide: arithmetic arithmetic-of-name; needs Quotient; gives Vector formula; tells -
divide_columns: between-remark; tells -
divided_by_length: arithmetic-of-name; under - divide_each divide_each_turned; gives formula; tells -
dropped: between; tells a fact span u
eigenvalues, signs_of_minors: between; tells signs
entries_in_place: arithmetic-of-name; under together; gives Matrix; tells -
entry_decides, pivot_decides, reflection_decides: between; tells asked domain entry factored letters never values zeros
remainder_decides, symmetry_decides, zero_decides: between; tells asked domain entry factored letters never values zeros
equations: between; tells count
exact: between-remark; tells A b fact
expand: arithmetic arithmetic-of-name; needs Determinant; tells kind place
fewer_columns: remedy; tells claims fact
fill_up: remedy; tells size
first, rest: above; tells a
first_two: arithmetic; under formula_lead; tells -
form: arithmetic; under -; gives formula; tells -
formula: arithmetic-of-name definition; under - formula_lead; tells - | domain
formula_orthonormal: arithmetic arithmetic-of-name; tells domain
free: above; tells columns names
from_coefficients: arithmetic-of-name; under polynomial; gives formula; tells -
inside: between-remark; tells a fact
inverse: between-remark; tells domain inverse
itself: arithmetic arithmetic-of-name; gives formula; tells -
itself_again: arithmetic; under check; gives Matrix; tells -
last_minor_zero: between; tells first
length_times: arithmetic-of-name; under - coefficients coefficients_with_signs; tells -
lengths: above; tells - | count
lengths_on_diagonal: arithmetic-of-name; under - coefficients coefficients_with_signs; gives Matrix; tells -
may_be_added: arithmetic-of-name; under -; gives Vector; tells -
may_be_zero, sign_decides: between; tells -
means: above; tells n
minors, two_by_two: arithmetic arithmetic-of-name; needs Determinant; tells -
multiply_in: arithmetic; under covariances; gives Matrix; tells -
nearest_taken_away: arithmetic-of-name; under residual; gives formula; tells -
no: answer; tells A domain failing
no_points: undefined; tells n p
normal_equations: between; tells A domain
not_definite: undefined; signs low< low<= low= stands=; tells A claim low stands
not_square: answer undefined; tells A claim domain m n | A m n
not_symmetric: undefined; tells A differ domain
nothing: above answer; tells - | vectors
nothing_to_take, sum_of_projections: arithmetic-of-name; under -; tells -
one_sample: undefined; tells X one
one_solution: arithmetic-of-name; under shortest; gives Vector; tells -
only_zero: above arithmetic arithmetic-of-name; gives Matrix; tells -
onto_each, take_away: above; tells a count
orthogonal: answer; tells told vectors
orthonormal: above answer; tells - | told vectors
over_diagonal, root_of_pivot: substitution-of-name; under -; tells -
pivots: between; tells A columns rank | signs
plan: plan; tells - | A | A b | A count | X m | count | domain product | matrix products x | product
plan_basis: plan; tells p
plan_eigenvalues: plan; tells polynomial
plan_equations: plan; tells count p total
plan_minors, plan_of_one, plan_pivots, plan_squares, plan_with_signs: plan; tells -
powers: arithmetic-of-name substitution-of-name; under rows; gives Matrix; tells -
problem: problem; tells A | A b | A domain | A product | X | a vectors | degree points | normalize vectors | points | vectors
problem_with_signs: problem; tells A product
products: above between; tells B | a count
products_of_columns: arithmetic; under together; gives Matrix; tells -
put_in_all: substitution; under combined; tells -
put_in_case: arithmetic arithmetic-of-name; tells letters
put_in_known: substitution substitution-of-name; gives formula; tells -
read_off: arithmetic-of-name; under - coefficients coefficients_with_signs only_solution; gives Vector formula; tells -
root_of_product: arithmetic; under - lengths; gives formula; tells -
row: arithmetic arithmetic-of-name; tells divided row
rows_times_columns: arithmetic; under - check_residual covariances formula_lead orthonormal products residual; needs Matrix; gives Matrix Vector formula; tells -
rows_times_vector: arithmetic; under -; needs Matrix; tells -
sarrus: definition definition-of-name; needs Determinant; tells -
second_coordinates: substitution-of-name; under -; gives Vector; tells -
sizes_differ: undefined; tells A b differ m n | m n u v
subtract: arithmetic arithmetic-of-name; needs Negative Sum; gives Matrix Vector formula; tells -
subtract_on_diagonal: arithmetic arithmetic-of-name; needs Determinant; tells letter
sum_and_product: arithmetic arithmetic-of-name; tells product total
sums: arithmetic; under check; gives Vector; tells -
symmetric_part: remedy; tells fact
take_out: arithmetic arithmetic-of-name; tells letter
together: above arithmetic arithmetic-of-name; gives Vector; tells - | components infinite
turned: arithmetic arithmetic-of-name; needs Transpose; gives formula; tells -
turned_unit: arithmetic-of-name; under - divide_each_turned; tells -
uncorrelated: between-remark; tells fact
unit_vectors: arithmetic-of-name; under columns_of_Q; gives Matrix; tells -
whole_space: between-remark; tells A count
without_it: arithmetic-of-name; under rest; gives formula; tells -
without_mean: substitution-of-name; under centred; gives Matrix; tells -
without_projections: arithmetic-of-name; under -; gives formula; tells -
without_span: arithmetic-of-name; under take_away_span; tells -
work_out: arithmetic arithmetic-of-name; gives Matrix Vector formula; tells -
yes: answer; tells A domain fact product
zero_of: arithmetic arithmetic-of-name; tells factor
zero_pivot: between; tells row
zero_space: between-remark; tells A
zero_vector: between; tells a fact
"""
