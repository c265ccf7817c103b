"""Numbers, words and flags in the sentences about linear systems: rows, columns, what was done to them."""

TOLD = """
answer.count: number_of basis
answer.combination: combines coordinates basis
below.row, below.column: pivot below
below.count: steps add clearing
below.multiplied: steps multiply preparing
below.made: steps add preparing
below.swapped: steps swap preparing
below.divided: steps divide preparing
below.inverted: steps invert preparing
above.column: pivot cleared
above.count: steps add chain
above.scaled: steps scale chain
clear.row, clear.column: pivot cleared
clear.count: steps add clearing
clear.swapped: after_swap column
exchange.row, carried.row: swapped row
exchange.other, carried.other: swapped other
exchange.column: leading_of row
put_in_case.letters: put_in
record.row: index -1
record.count: names_in_turn
subtracted.row: index -2
subtracted.other: index -1
subtracted.added: sign_turned
recipe.i: index -2 m
recipe.j: index -1 m
same_exchanges.count: steps any chain
bookkeeping.swaps: steps swap earlier
bookkeeping.scales: steps scale earlier
pivots.columns, count_pivots.columns, pivot_columns.columns: pivot_columns
pivot_columns.every: all_pivots
free.columns: free_columns names opening
choose.columns: free_columns names
free_in_equation.names: set_free
solved_for.name: leads
one_equation_left.row, one_equation_left.left: row_as_equation left row
choose.names: indexed columns
choose.barred: barred
without_pivot.columns: zero_columns
impossible.row, no_combination.row, zero_row.row: zero_row
impossible.reads, no_combination.reads: beyond_bar row
no_combination.goal: column_beyond_bar row reads
equations.equations: quoted_argument
outside.b, outside.v: outside vectors
sizes_differ.u: counted m
sizes_differ.v: counted n
singular.vanishes: determinant_before A
stuck.row, stuck.column, stuck_row.row, needs_exchange.row, needs_exchange.column, zero_pivot.row: stuck entry
not_unique.row: free_row D U
taken_apart.divided, over_pivots.divided: right_of_diagonal U
rows_left.reduced: changed
row.row: solved_row divided row
row.divided: pivot_divided row
replaced.x: column_replaced A b
cofactor.row: index -2
cofactor.column: index -1
column.column: column_of A
row_of.row: row_of A
equation.number: in_turn
block.rows: size rows
block.columns: size columns
left_over.rows, left_over.columns: submatrix rows columns
expand.kind, expand.place: expansion kind place
check.count: checks
check.zeros: has_zero_column
factorization.only: sole P D U
factorization.factors: all_parts
exchange_rows.factors, without_D.factors: listed_factors product
exchange_rows.product, without_D.product: product_of factors
plan.by_rows, second.by_rows: row_by_row above second
plan.total: combination letters vectors
plan.letters: letters_before total letters vectors
plan.row: turned_product product
together.infinite: said_before free free_in_equation
independent.vectors, outside.vectors: argument_list
dependent.vectors: argument_list fact
is_it_a_basis.vectors: argument_list matrix
carried.kept: leads
choose.chosen: not_zero_of names
leave_out.left_out: left_out
ranks_differ.whole: side_of ranks right
ranks_differ.corner: side_of ranks left
recipe.m: begins
plan.x, plan.y: sought product
check.x: leads 2
behind_bar.A: leads 1
solve_systems.A: within claim
answer.letters: entries_of parameters
answer.kind: part kind
answer.full: of_function rank =
pivots.rank: says rank(A) = r
ranks_differ.ranks: of_function rank <
answer.already: given_already
answer.compared: two_ways second
dependent.fact: says f = zero
needs_exchange.entry, stuck.entry, stuck_row.entry, zero_pivot.entry: says e != 0
not_unique.differs: says of(L) != m | of(U) != m
not_unique.other: says A = f
back.P: says goal
plan.matrix, is_it_a_basis.matrix: begins_work
counts_differ.unequal: says m != n
one_parameter.components, together.components: latest
multiple.fact: between_vectors
too_many.fact: says count > size
undefined.unequal: says m != size
zero_vector.fact: recorded zero
answer.solution: says goal = s | x = solution | nothing
factorization.product: promised
combination.fact: between_vectors
leave_out.fact: between_vectors
"""
