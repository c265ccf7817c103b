"""Numbers, words and flags in the sentences about deep learning: what was chosen, which point is nearest."""

TOLD = """
problem.activation, plan.activation: argument activation
problem.metric: argument metric
problem.k, plan.k, answer.k, order.k, order_of_smallest.k: argument k
row.row: index -1
distance.p, distance.q, squared_distance.p, squared_distance.c: letters
order.ties, order_of_smallest.ties: ties names others
answer.points: nearest points labels centroids
stays.stays: all_stay points labels centroids
changes.nearer: one_leaves points labels centroids
answer.centroids: as_many_as centroids
other_size.u: counted m
other_size.v: counted n
plan.p: same_index z points
plan.z: begins
same_size.v: counted n
same_size.u: of_other_size n
order_of_smallest.names: side_of others right
sizes.g, outputs_differ.g: data grad
order.values: beside names
order.squares, order_of_smallest.squares: squared values
longer_by_squares.squares, shorter_by_squares.squares: squared fact
too_few.k: says k < s
answer.q: data query
answer.found: of_points indices
step.at_zero: says step(0) = c
smallest.compared, first_of_equals.compared: least_of_squares
longer.fact: says found > datum(max_norm)
shorter.fact: says found < datum(max_norm)
just_as_long.fact: says found = datum(max_norm)
silent.fact: says found < 0
larger_of.fact: says above > 0 | above < 0
step_of.fact: says above >= 0 | above < 0 | above = 0 | above > 0
nearest.found, next.found: says norm(indexed - q, kind) = d | norm(indexed - q) = d
nearest.p, next.p: part_of found left operand terms 0
changes.p: part_of nearer 0 left operand terms 0
no_penalty.lam, zero.g: recorded zero
finished.same: same_names
undefined.c: says max_norm = v | max_norm <= zero | max_norm < zero | v <= zero | v < zero
longer_by_squares.fact: says found > datum(max_norm)
shorter_by_squares.fact: says found < datum(max_norm)
sizes.columns: says n = count(entries(x))
sizes.rows: says m = count(entries(b))
too_many.k: says k > n
inputs_differ.differ: says n != p
outputs_differ.differ: says m != p
order.names, order_of_smallest.names: beside values
order_of_smallest.values: beside names
order_of_smallest.others: not_smaller names
negative_factor.lam: says lam < zero
"""
