"""What the sentences about deep learning tell by numbers, words and flags: what was chosen, which point is nearest."""

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
other_size.u, other_size.v: counted
plan.p: same_index z
order.values, order.squares, order_of_smallest.squares, smallest.compared, first_of_equals.compared: sides_shown
choose.A, other_shape.A: data A
choose.M, hadamard.M, other_entry.M, other_shape.M: data M
biases_differ.W, inputs_differ.W, other_rows.W, other_weights.W, outputs_differ.W, sizes.W: data W
biases_differ.b, other_biases.b, problem.b, sizes.b: data b
just_as_long.g, longer.g, longer_by_squares.g, shorter.g, shorter_by_squares.g: data g
problem.lam: data lam
answer.q: data query
check.w: data w
biases_differ.x, inputs_differ.x, other_inputs.x, sizes.x: data x
"""
