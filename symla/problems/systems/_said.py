"""Where the words of systems may stand: written by `make said`, read by `problems/_said`."""

SAID = """
_after: ; tells more others
above: above; claims -; tells column count scaled
add_and_subtract: arithmetic arithmetic-of-name; needs Sum; claims -; tells -
adjugate: arithmetic; under -; tells -
answer: answer; counts count:nullity count:rank size:columns size:rows; claims combination fact full solution; tells A already row_echelon | A already rref | A basis count | A basis count full size | A compared determinant | A compared inverse | A rank | combination coordinates v | compared domain kind letters solution | fact | solution
back: between-remark; counts count:count; claims claim; tells P claim count
basis: between-remark; counts size:entries; claims -; tells size
behind_bar: above between; counts count:count; claims -; tells A | count
below: above; claims -; tells column count divided inverted made multiplied row swapped
block: substitution-of-name; under - stuck stuck_row; claims -; tells columns rows
bookkeeping: between; claims -; tells scales swaps
brackets, sorted, without_zeros: arithmetic arithmetic-of-name; claims -; tells -
carried: above; claims -; tells kept other row
check: above-check between-check; counts basis:rank count:count count:rank rows:rows; claims -; tells - | A | A count rows | b | basis count zeros | count | count zeros | x
check_determinant: above-check; claims -; tells -
check_relation: above-check; counts count:count; claims -; tells count
choose: above; claims -; tells barred chosen columns names
clear: above; claims -; tells column count row swapped | column row
coefficients, factors, read_rows: above; claims -; tells -
cofactor: substitution-of-name; under -; tells column row
cofactors: between; tells A
column: arithmetic arithmetic-of-name substitution substitution-of-name; under - pivot_columns; claims -; tells A column | column
columns: above-remark; claims -; tells -
combination: between-remark; tells fact
components: arithmetic-of-name; under together; gives Vector; claims -; tells -
contradiction: between-check; claims -; tells -
coordinates: arithmetic-of-name; under check; claims -; tells -
count_pivots: above between; claims -; tells columns
counts_differ: undefined; tells m n unequal
dependent: answer between-remark undefined; claims claim fact; tells A claim | fact v vectors | fact vectors
depends: between-remark; tells A
determinant_decides: between; claims factored zeros; tells asked domain entry factored letters never values zeros
diagonal, left_sides: arithmetic; under -; claims -; tells -
divide: arithmetic arithmetic-of-name; needs Quotient; claims -; tells -
equation: substitution substitution-of-name; under -; claims -; tells number
equations: problem; claims -; tells equations
every_pivot: between; counts count:count; claims claim?; tells claim count
exchange: above; claims -; tells column other row
exchange_rows, without_D: remedy; claims -; tells factors product
expand: arithmetic arithmetic-of-name; needs Determinant; gives formula; claims -; tells - | kind place
expand_first: above; tells -
factorization: answer; claims factors product; tells factors only product
fill_up: remedy; tells size
formula: arithmetic definition; under -; needs Determinant; gives formula; claims -; tells -
formula_for_inverse: definition; under -; gives formula; claims -; tells -
free: above; claims -; tells columns names
free_in_equation: above; tells names
gram: remedy; tells A product sizes
impossible: between; claims -; tells reads row
independent: answer between-remark; counts size:rows; claims claim; tells A claim domain size | vectors
is_it_a_basis: plan; claims -; tells matrix vectors
itself: arithmetic arithmetic-of-name; gives Matrix; claims -; tells -
leave_out: remedy; tells fact left_out
left, multipliers_in_place, no_multipliers, what_became: arithmetic-of-name; under -; gives Matrix; claims -; tells -
left_over: between; tells columns rows
minors: arithmetic arithmetic-of-name; needs Determinant; claims -; tells -
multiple: between-remark; counts count:count; claims fact?; tells count fact
multiply_in, reciprocal, reciprocals_of_diagonal: arithmetic; under -; gives Matrix; claims -; tells -
nearest: remedy; tells claims fact v
needs_exchange: undefined; claims entry?; tells A column entry product row
no_combination: between; claims -; tells goal reads row
no_exchange: arithmetic-of-name; under factors; gives Matrix; claims -; tells -
no_pivot, no_row: between; tells -
normal_matrix: remedy; tells A sizes square
not_square: undefined; counts m:rows n:columns; claims differ?; tells A differ m n product | A m n
not_unique: between-remark; claims differs? other?; tells U differs other row
number_of_pivots: arithmetic; under - count_pivots; gives formula; claims -; tells -
numbers_and_rest: arithmetic arithmetic-of-name; tells -
one_equation_left: ; tells left rank row rows singular
one_parameter: above; claims components; tells components
one_vector: between-remark; tells -
outside: undefined; claims -; tells b vectors | v vectors
over_pivots: arithmetic-of-name; under -; claims -; tells divided
pivot_columns: above; claims -; tells A columns every
pivot_decides: between; claims factored never zeros; tells asked domain entry factored letters never values zeros
pivots: between-remark; claims rank; tells A columns rank
pivots_and_free: arithmetic; under columns rows; needs Call Sum; gives formula; claims -; tells -
pivots_of: arithmetic-of-name; under taken_apart; gives Matrix; claims -; tells -
plan: plan; counts count:count; claims -; tells - | A | A b | A product row turned y | augmented by_rows | count goal matrix | count matrix | letters matrix total | product x
problem: problem; claims A? b? new old v? vectors?; tells A | A b | A b goal | A product | new old | v vectors | vectors
product_of_diagonal: arithmetic; under -; needs Determinant; gives formula; claims -; tells -
put_in_all: substitution; under check_relation; gives formula; claims -; tells -
put_in_both: arithmetic substitution; under check; gives formula; claims -; tells -
put_in_case: arithmetic arithmetic-of-name; claims letters; tells letters
put_in_cofactors: substitution; under -; tells -
put_in_determinant: arithmetic; under -; gives Matrix formula; claims -; tells -
put_in_determinants: arithmetic; under -; needs Determinant; claims -; tells -
put_in_known: substitution substitution-of-name; gives formula; claims -; tells -
put_in_multipliers: substitution; under -; gives Matrix; claims -; tells -
put_in_vectors: substitution substitution-of-name; under - check; gives Vector formula; claims -; tells -
quotient: arithmetic-of-name; under -; claims -; tells -
ranks_differ: between; signs ranks<; claims ranks?; tells corner product ranks whole
read_off: arithmetic arithmetic-of-name; under - behind_bar; gives Matrix Vector; claims -; tells -
recipe: plan; claims -; tells i j m
record: above; claims -; tells count row
reduce: remedy; claims -; tells -
replaced: arithmetic-of-name; under -; claims -; tells b x
right_side: arithmetic; under -; gives formula; claims -; tells -
right_side_decides: between; tells asked domain entry factored letters never values zeros
right_sides: arithmetic substitution substitution-of-name; under -; claims -; tells -
row: arithmetic arithmetic-of-name; claims -; tells divided row | row
row_of: arithmetic substitution substitution-of-name; under -; claims -; tells A row
rows: above-remark; claims -; tells A
rows_left: above; counts count:rank; claims -; tells A count reduced
same_exchanges: above; claims -; tells count
sarrus: definition; under -; needs Determinant; tells -
second: between; claims -; tells - | by_rows
sign_of: ; tells letters number
signs: between; claims -; tells -
singular: undefined; counts size:rows; claims claim vanishes; tells A claim size vanishes | A vanishes
sizes_differ: undefined; counts m:entries m:rows n:entries; claims -; tells A b m n | m n u v
solve_systems: remedy; claims claim; tells A claim
solved_for: arithmetic arithmetic-of-name; claims -; tells name
stuck: above; claims entry? recorded?; tells A column entry recorded row
stuck_row: above; claims entry?; tells A entry row
subtract: arithmetic arithmetic-of-name; needs Sum; gives Vector formula; claims -; tells -
subtracted: arithmetic-of-name; under - record; claims -; tells added other row
taken_apart: above; claims -; tells D U divided
together: above; claims components; tells - | components infinite
too_many: between-remark; signs fact>; counts count:count size:entries; claims fact?; tells count fact size
total: arithmetic; under columns rows; gives formula; claims -; tells -
turned: arithmetic arithmetic-of-name; needs Transpose; tells -
two_by_two: arithmetic arithmetic-of-name; needs Determinant; tells -
undefined: undefined; tells A b m size unequal | A m n
without_fractions: arithmetic-of-name; under - free free_in_equation; gives formula; claims -; tells -
without_pivot: between; claims -; tells columns
work_out: arithmetic arithmetic-of-name; gives Vector formula; claims -; tells -
zero_exactly: ; tells asked domain entry factored letters never values zeros
zero_pivot: undefined; claims entry?; tells A entry product row
zero_row: arithmetic between; under -; needs Determinant; claims -; tells - | row
zero_vector: arithmetic arithmetic-of-name between-remark; gives Vector; counts count:count; claims fact; tells - | count fact
"""
