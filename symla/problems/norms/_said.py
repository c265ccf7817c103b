"""What the words of norms may be said of: written by `make said`, read by `problems/_said`."""

SAID = """
all_largest: in said
answer: in answer
by_columns: on substitution; needs Norm; drops Norm
check: in heading
count: in remedy
is_l1: in said
is_l2: in said
is_linf: in said
larger_p: in said
largest_at: in said
largest_of_columns: on definition; shapes other-other; needs Norm; drops Norm
largest_of_rows: on definition; shapes other-other; needs Norm; drops Norm
lasso: in said
many_largest: in said
negative_power: in undefined
no_root: in undefined
only_zero: in said
problem: in problem
take_l1: in remedy
take_l2: in remedy
take_linf: in remedy
undefined: in undefined
weight_decay: in said
"""
