"""Words and flags in the sentences about expressions: which step comes before which."""

TOLD = """
*.order: precedence order
plan.letters: named_parts
number_and_matrix.number: summand
row_instead.goal: counted_product m n
zero_divisor.goal: divides_by_zero
data_in_case.letters, data_in_case.data: recorded
zero_divisor.zero: says d = zero | nothing
dot_instead.value: says dot(u, v) = s
"""
