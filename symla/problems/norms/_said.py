"""Where the words of norms may stand: written by `make said`, read by `problems/_said`."""

SAID = """
all_largest: text
answer: answer
by_columns: line
check: text
count: remedy
is_l1: text
is_l2: text
is_linf: text
larger_p: text
largest_at: text
largest_of_columns: line
largest_of_rows: line
lasso: text
many_largest: text
negative_power: undefined
no_root: undefined
only_zero: text
problem: problem
take_l1: remedy
take_l2: remedy
take_linf: remedy
undefined: undefined
weight_decay: text
"""
