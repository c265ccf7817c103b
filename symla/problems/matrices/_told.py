"""Numbers and flags in the sentences about matrices: places, sizes that were asked for."""

TOLD = """
row_times_column.row: index -2
row_times_column.column: index -1
row_times_column.A: factor 1
row_times_column.B, row_times_vector.x: factor 2
row_times_vector.row: index -1
by_columns.many: sum_follows
picks_column.place: unit_place x
order.row, order.column: entry_of_turned pair turned differ row column
diagonal.n, nilpotent.n: argument n
problem.m, answer.m, fits.m, undefined.m, append_zeros.m, drop_last.m: argument rows
problem.n, answer.n, fits.n, undefined.n, append_zeros.n, drop_last.n: argument columns
append_zeros.missing, drop_last.missing: last_term changed
shapes.shapes: factor_pairs count 6
product.goal: counted_product m n
entries_of.power: raised_here
entries.goal, sizes.goal: worked_on
different_shapes.A: counted m
different_shapes.B: counted p
fill_up_both.first: data A
fill_up_both.second: data B
fill_up.first, repeat_row.row, repeat_column.column: of_other_size m n
repeat_row.of, repeat_column.of: counted count
identity.factor, zero_matrix.X: neutral same
plan.powers: raised
commute.pair: says A B = B A
order.pair: says A B != B A
equal.equal: says A = B
not_the_product.other: says hadamard(A, B) != A B
not_the_transpose.differ: says R != A^T
not_the_transpose.turned: says A^T = m
skew.opposite: says A^T = -A
symmetric.same: says A^T = A
the_same.same: says of(A) = A | R = A
zero_matrix.same: says of(X) = f
identity.same: says of(A) = f | of(factor) = f
picks_column.column, size.size: recorded
sizes.inner: says n = p
undefined.differ: says count(of(A)) != d
fits.fits: says product(m, n) = count
corner.value: says tr(f) = s
"""
