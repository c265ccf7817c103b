"""Where the words of vectors may stand: written by `make said`, read by `problems/_said`."""

SAID = """
add_components: line
answer: answer
by_component: line
check: text
counts_differ: undefined
divide_by_length: line
equal: text
every_component: line
every_entry: line
first_pairs: remedy
from_to: text
image: text
join: remedy
length_one: line
minus_minus: line
opposite: text
problem: problem
put_in_length: line
row_after_row: line
scale: line
shrunk: text
sign: text
stretched: text
subtract: line
the_same: text
to_zero: text
undefined: undefined
"""
