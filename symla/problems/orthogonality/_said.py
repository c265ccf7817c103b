"""Where the words of orthogonality may stand: written by `make said`, read by `problems/_said`."""

SAID = """
_kind, _turned: ; tells domain
above: above; claims -; tells column count scaled
add_and_subtract: arithmetic arithmetic-of-name; needs Sum; claims -; tells -
already, divide_each_turned: above; tells count
answer: answer; counts count:nullity; claims fact factors fitted product projection remainder solution; tells A definiteness | A fact | X fact | a projection remainder vectors | basis count vectors | count error fitted homogeneous residual | count error homogeneous residual solution | fact | fact vectors | factors product | polynomial
any_values: arithmetic-of-name; under variables; gives Vector; claims -; tells -
as_columns: arithmetic-of-name; under -; gives Matrix; counts count:count; claims -; tells count
below: above; claims -; tells column count divided inverted made multiplied row swapped
brackets, no_spread, nothing_else, whole, without_zeros: arithmetic arithmetic-of-name; tells -
by_definition: arithmetic-of-name; under covariances products products_one; gives formula; counts m:rows; claims -; tells - | m
by_definition_one: arithmetic-of-name; under products_one; gives formula; claims -; tells -
centred, combined, each_two, formula_lead, how_long, normal_equation, only_solution: above; claims -; tells -
polynomial, read_rows, residual, shortest, shortest_already, take_away_span, variables: above; claims -; tells -
check: above-check between-check; counts count:count; claims same; tells Z | count | count r | count x | domain | domain same
check_product: above-check; claims -; tells -
check_residual: above-check; claims -; tells A r
check_units: above-check between-check; counts count:count; claims -; tells count
choose_zero: between; claims -; tells columns names
coefficients: above; claims -; tells - | R entries
coefficients_with_signs: above; tells R entries
collect, times_each: arithmetic; under -; claims -; tells -
column: substitution-of-name; under - columns means; claims -; tells A column | X column
columns: above; counts count:columns; claims -; tells A count
columns_of_Q: above; claims -; tells Q
columns_with_pivots: substitution-of-name; under dependent; gives Matrix; claims -; tells -
combination, only_projection, perpendicular_already: arithmetic arithmetic-of-name; claims -; tells -
quotient_of_products: arithmetic arithmetic-of-name; claims -; tells -
complete: arithmetic; under -; claims -; tells x
corner, first_entry: substitution substitution-of-name; claims -; tells -
covariances: above; counts m:rows; claims -; tells m
dependent: above undefined; counts rank:rank; claims claim?; tells A claim | A columns rank
dependent_with_signs: undefined; tells A claim
different_signs, signs_of_minors: between; claims signs?; tells signs
divide: arithmetic arithmetic-of-name; needs Quotient; gives Vector formula; claims -; tells -
divide_columns: between-remark; tells -
divide_each, rows: above; counts count:count; claims -; tells count
divided_by_length: arithmetic-of-name; under - divide_each divide_each_turned; gives formula; claims -; tells -
dropped: between; claims fact? span?; tells a fact span u
each_entry: arithmetic; under formula_lead; gives Matrix; claims -; tells -
eigenvalues: between; tells signs
entries_in_place: arithmetic-of-name; under together; gives Matrix; claims -; tells -
entry_decides, reflection_decides: between; tells asked domain entry factored letters never values zeros
symmetry_decides, zero_decides: between; tells asked domain entry factored letters never values zeros
equations: between; counts count:count; claims -; tells count
exact: between-remark; claims fact; tells A b fact
expand: arithmetic arithmetic-of-name; needs Determinant; tells kind place
fewer_columns: remedy; claims claims? fact?; tells claims fact
fill_up: remedy; tells size
first, rest: above; claims -; tells a
first_two: arithmetic; under formula_lead; claims -; tells -
form: arithmetic; under -; gives formula; claims -; tells -
formula: arithmetic-of-name definition; under - formula_lead; claims -; tells - | domain
formula_one: arithmetic-of-name; under formula_lead; gives formula; claims -; tells domain
formula_orthonormal: arithmetic arithmetic-of-name; claims -; tells domain
free: above; claims -; tells columns names
free_in_equation: above; claims -; tells names
from_coefficients: arithmetic-of-name; under polynomial; gives formula; claims -; tells -
has_inverse: between; claims claim; tells B G claim
inside: between-remark; claims fact; tells a fact
inverse: between-remark; claims inverse?; tells domain inverse
itself: arithmetic arithmetic-of-name; gives formula; claims -; tells -
itself_again: arithmetic; under check; gives Matrix; claims -; tells -
last_minor_zero: between; tells first
length_one: arithmetic arithmetic-of-name; needs Norm; tells -
length_times: arithmetic-of-name; under - coefficients coefficients_with_signs; claims -; tells -
lengths: above; counts count:count; claims -; tells - | count
lengths_on_diagonal: arithmetic-of-name; under - coefficients coefficients_with_signs; gives Matrix; claims -; tells -
may_be_added: arithmetic-of-name; under -; gives Vector; claims -; tells -
may_be_zero: between; claims -; tells -
means: above; counts n:columns; claims -; tells n
minors: arithmetic arithmetic-of-name; needs Determinant; tells -
multiply_in: arithmetic; under covariances; gives Matrix; claims -; tells -
nearest_taken_away: arithmetic-of-name; under residual; gives formula; claims -; tells -
no: answer; claims failing; tells A domain failing
no_points: undefined; tells n p
no_square_left: between; claims -; tells term
normal_equations: between; claims -; tells A domain
not_definite: undefined; signs low< low<= low= stands=; claims claim? low? stands?; tells A claim low stands
not_square: answer undefined; counts m:rows n:columns; claims claim?; tells A claim domain m n | A m n
not_symmetric: undefined; tells A differ domain
nothing: above answer; claims -; tells - | vectors
nothing_to_take, sum_of_projections: arithmetic-of-name; under -; claims -; tells -
one_parameter: above; claims components; tells components
one_sample: undefined; tells X one
one_solution: arithmetic-of-name; under shortest; gives Vector; claims -; tells -
only_zero: above arithmetic arithmetic-of-name; gives Matrix; claims -; tells -
onto_each, take_away: above; counts count:count; claims -; tells a count
orthogonal: answer; claims told; tells told vectors
orthonormal: above answer; claims told?; tells - | told vectors
outer_product: arithmetic; under formula_lead; gives formula; claims -; tells -
over_diagonal, root_of_pivot: definition-of-name substitution-of-name; under -; claims -; tells -
pivot_decides: between; claims factored? zeros?; tells asked domain entry factored letters never values zeros
pivots: between; tells A columns rank | signs
plan: plan; counts count:count m:rows; claims -; tells - | A | A b | A count | X m | count | domain product | matrix products x | product
plan_basis: plan; claims -; tells p
plan_columns: plan; counts count:count; claims -; tells A count
plan_eigenvalues: plan; tells polynomial
plan_equations: plan; counts count:count; claims -; tells gap p total vectors
plan_minors, plan_of_one, plan_pivots, plan_read_off, plan_squares, plan_terms: plan; claims -; tells -
plan_one: plan; claims -; tells A domain
plan_with_signs: plan; tells -
powers: arithmetic-of-name substitution-of-name; under rows; gives Matrix; claims -; tells -
problem: problem; claims A? X? a? b? points? vectors?; tells A | A b | A domain | A product | X | a vectors | degree points | normalize vectors | points | vectors
problem_with_signs: problem; tells A product
products: above between; counts count:count; claims -; tells B | a count first
products_of_columns: arithmetic; under together; gives Matrix; claims -; tells -
products_one: above; claims -; tells B
put_in_all: substitution; under combined; claims -; tells -
put_in_case: arithmetic arithmetic-of-name; claims letters; tells letters
put_in_known: substitution substitution-of-name; gives formula; claims -; tells -
read_off: arithmetic-of-name; under - coefficients coefficients_with_signs only_solution; gives Vector formula; claims -; tells -
remainder_decides: between; claims zeros?; tells asked domain entry factored letters never values zeros
root_of_product: arithmetic; under - lengths; gives formula; claims -; tells -
row: arithmetic arithmetic-of-name; claims -; tells divided row
rows_times_columns: arithmetic; under - check_residual covariances formula_lead orthonormal products products_one residual; needs Matrix; gives Matrix Vector formula; claims -; tells -
rows_times_vector: arithmetic; under -; needs Matrix; claims -; tells -
sarrus: definition definition-of-name; needs Determinant; tells -
second_coordinates: substitution-of-name; under -; gives Vector; claims -; tells -
sign_decides: between; claims -; tells letters number
signs_of_squares: between; claims signs; tells signs
sizes_differ: undefined; tells A b differ m n | m n u v
solved_for: arithmetic arithmetic-of-name; claims -; tells name
subtract: arithmetic arithmetic-of-name; needs Negative Sum; gives Matrix Vector formula; claims -; tells -
subtract_on_diagonal: arithmetic arithmetic-of-name; needs Determinant; tells letter
sum_and_product: arithmetic arithmetic-of-name; tells product total
sums: arithmetic; under check; gives Vector; claims -; tells -
symmetric_part: remedy; tells fact
take_out: arithmetic arithmetic-of-name; tells letter
together: above arithmetic arithmetic-of-name; gives Vector; claims components; tells - | components infinite
turned: arithmetic arithmetic-of-name; needs Transpose; gives formula; claims -; tells -
turned_unit: arithmetic-of-name; under - divide_each_turned; tells -
two_by_two: arithmetic arithmetic-of-name; needs Determinant; claims -; tells -
unchanged: arithmetic-of-name; under -; gives Matrix; claims -; tells -
uncorrelated: between-remark; tells fact
unit_vectors: arithmetic-of-name; under columns_of_Q; gives Matrix; claims -; tells -
whole_space: between; counts count:rank; claims -; tells A count
without_it: arithmetic-of-name; under - rest; gives formula; claims -; tells -
without_mean: substitution-of-name; under centred; gives Matrix; claims -; tells -
without_others: arithmetic arithmetic-of-name; tells count zero
without_projections: arithmetic-of-name; under -; gives formula; claims -; tells -
without_span: arithmetic-of-name; under take_away_span; claims -; tells -
work_out: arithmetic arithmetic-of-name; gives Matrix Vector formula; claims -; tells -
yes: answer; claims fact?; tells A domain fact product
zero_of: arithmetic arithmetic-of-name; tells count factor
zero_pivot: between; tells row
zero_space: between-remark; tells A
zero_vector: between; claims fact; tells a fact
zeros: above; tells -
"""
