"""Where the words of systems may stand: written by `make said`, read by `problems/_said`."""

SAID = """
_after: ; tells more others
above: above; tells column count scaled
add_and_subtract: arithmetic arithmetic-of-name; needs Sum; tells -
adjugate, diagonal, left_sides: arithmetic; under -; tells -
answer: answer; tells A already row_echelon | A already rref | A basis count | A basis count full size | A compared determinant | A compared inverse | A rank | compared domain kind letters solution | coordinates fact v | fact | solution
back: between-remark; tells P claim count
basis: between-remark; tells size
behind_bar: above between; tells A | count
below: above; tells column count divided inverted made multiplied row swapped
block: substitution-of-name; under - stuck stuck_row; tells columns rows
bookkeeping: between; tells scales swaps
brackets, numbers_and_rest, without_zeros: arithmetic arithmetic-of-name; tells -
carried: above; tells kept other row
check: above-check between-check; tells - | A | A count rows | b | basis count zeros | count | x
check_determinant: above-check; tells -
check_relation: above-check; tells count
choose: above; tells barred chosen columns names
clear: above; tells column count row swapped | column row
coefficients, expand_first, factors, read_rows: above; tells -
cofactor: substitution-of-name; under -; tells column row
cofactors: between; tells A
column: arithmetic arithmetic-of-name substitution substitution-of-name; under - pivot_columns; tells A column | column
columns: above-remark; tells -
combination: between-remark; tells fact
components: arithmetic-of-name; under together; gives Vector; tells -
contradiction: between-check; tells -
coordinates: arithmetic-of-name; under check; tells -
count_pivots: above between; tells columns
counts_differ: undefined; tells m n unequal
dependent: answer between-remark undefined; tells A claim | fact v vectors | fact vectors
depends: between-remark; tells A
determinant_decides, pivot_decides: between; tells asked domain entry factored letters never values zeros
right_side_decides: between; tells asked domain entry factored letters never values zeros
divide: arithmetic arithmetic-of-name; needs Quotient; tells -
equation: substitution substitution-of-name; under -; tells number
equations: problem; tells equations
every_pivot: between; tells claim count
exchange: above; tells column other row
exchange_rows, without_D: remedy; tells factors product
expand: arithmetic arithmetic-of-name; needs Determinant; gives formula; tells - | kind place
factorization: answer; tells factors only product
fill_up: remedy; tells size
formula: arithmetic definition; under -; needs Determinant; gives formula; tells -
formula_for_inverse: definition; under -; gives formula; tells -
free: above; tells columns names
gram: remedy; tells A product sizes
impossible: between; tells entry row
independent: answer between-remark; tells A claim size | vectors
is_it_a_basis: plan; tells matrix vectors
itself: arithmetic arithmetic-of-name; gives Matrix; tells -
leave_out: remedy; tells fact left_out
left, multipliers_in_place, no_multipliers, what_became: arithmetic-of-name; under -; gives Matrix; tells -
left_over: between; tells columns rows
minors, two_by_two: arithmetic arithmetic-of-name; needs Determinant; tells -
multiple: between-remark; tells count fact
multiply_in, reciprocal: arithmetic; under -; gives Matrix; tells -
nearest: remedy; tells claims fact v
needs_exchange: undefined; tells A column entry product row
no_combination: between; tells entry goal row
no_exchange: arithmetic-of-name; under factors; gives Matrix; tells -
no_pivot, no_row, signs: between; tells -
normal_matrix: remedy; tells A sizes square
not_square: undefined; tells A differ m n product | A m n
not_unique: between-remark; tells U differs other row
number_of_pivots: arithmetic; under - count_pivots; gives formula; tells -
one_vector: between-remark; tells -
outside: undefined; tells b vectors | v vectors
over_pivots: arithmetic-of-name; under -; tells divided
pivot_columns: above; tells A columns every
pivots: between-remark; tells A columns rank
pivots_and_free: arithmetic; under columns rows; needs Call Sum; gives formula; tells -
pivots_of: arithmetic-of-name; under taken_apart; gives Matrix; tells -
plan: plan; tells - | A | A b | A product row turned y | augmented by_rows | count goal matrix | count matrix | letters matrix total | product x
problem: problem; tells A | A b | A b goal | A product | new old | v vectors | vectors
put_in_all: substitution; under check_relation; gives formula; tells -
put_in_both: arithmetic substitution; under check; gives formula; tells -
put_in_case: arithmetic arithmetic-of-name; tells letters
put_in_cofactors: substitution; under -; tells -
put_in_determinant: arithmetic; under -; gives Matrix formula; tells -
put_in_determinants: arithmetic; under -; needs Determinant; tells -
put_in_known: substitution substitution-of-name; gives formula; tells -
put_in_multipliers: substitution; under -; gives Matrix; tells -
put_in_vectors: substitution substitution-of-name; under - check; gives Vector formula; tells -
quotient: arithmetic-of-name; under -; tells -
ranks_differ: between; signs ranks<; tells corner product ranks whole
read_off: arithmetic arithmetic-of-name; under - behind_bar; gives Matrix Vector; tells -
recipe: plan; tells i j m
record: above; tells count row
reduce: remedy; tells -
replaced: arithmetic-of-name; under -; tells b x
right_side: arithmetic; under -; gives formula; tells -
right_sides: arithmetic substitution substitution-of-name; under -; tells -
row: arithmetic arithmetic-of-name; tells divided row | row
row_of: arithmetic substitution substitution-of-name; under -; tells A row
rows: above-remark; tells A
rows_left: above; tells A count reduced
same_exchanges: above; tells count
sarrus: definition; under -; needs Determinant; tells -
second: between; tells - | by_rows
singular: undefined; tells A claim size vanishes | A vanishes
sizes_differ: undefined; tells A b m n | m n u v
solve_systems: remedy; tells A claim
stuck: above; tells A column entry recorded row
stuck_row: above; tells A entry row
subtract: arithmetic arithmetic-of-name; needs Sum; gives formula; tells -
subtracted: arithmetic-of-name; under - record; tells added other row
taken_apart: above; tells D U divided
together: above; tells - | components infinite
too_many: between-remark; signs fact>; tells count fact size
total: arithmetic; under columns rows; gives formula; tells -
turned: arithmetic arithmetic-of-name; needs Transpose; tells -
undefined: undefined; tells A b m size unequal | A m n
without_pivot: between; tells columns
work_out: arithmetic arithmetic-of-name; gives Vector formula; tells -
zero_exactly: ; tells asked domain entry factored letters never values zeros
zero_pivot: undefined; tells A entry product row
zero_row: arithmetic between; under -; needs Determinant; tells - | row
zero_vector: arithmetic arithmetic-of-name between-remark; gives Vector; tells - | count fact
"""
