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
order.values, order.squares, order_of_smallest.squares, smallest.compared, first_of_equals.compared: sides_shown
answer.q: data query
answer.found: of_points indices
"""
