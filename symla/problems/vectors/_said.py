"""What the words of vectors may be said of: written by `make said`, read by `problems/_said`."""

SAID = """
add_components: on arithmetic; shapes other-other
answer: in answer
by_component: on definition; shapes other-other
check: in heading
counts_differ: in undefined
divide_by_length: on arithmetic; shapes other-other; brings Norm
equal: in said
every_component: on definition; shapes other-other
every_entry: on definition; shapes other-matrix
first_pairs: in remedy
from_to: in said
image: in said
join: in remedy
length_one: on any
minus_minus: on arithmetic; shapes other-other
opposite: in said
problem: in problem
put_in_length: on arithmetic; shapes other-other; needs Norm; drops Norm
row_after_row: on definition; shapes other-other
scale: on arithmetic; shapes other-other
shrunk: in said
sign: in said
stretched: in said
subtract: on arithmetic; works Sum; always; shapes other-other
the_same: in said
to_zero: in said
undefined: in undefined
"""
