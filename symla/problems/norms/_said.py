"""Where the words of norms may stand: written by `make said`, read by `problems/_said`."""

SAID = """
all_largest, many_largest: between-remark; tells sizes v
answer: answer; claims -; tells A norm | goal norm v | norm v
by_columns: substitution; under check; claims -; tells -
check: above-check; claims -; tells -
count: remedy; tells count v
is_l1, is_l2, is_linf: between-remark; tells p
larger_p, lasso, weight_decay: between-remark; claims -; tells -
largest_at: between-remark; claims sizes; tells A count place | places sizes v
largest_of_columns, largest_of_rows: definition; under -; claims -; tells -
negative_power, no_root: undefined; tells below p
only_zero: between-remark; claims zero; tells zero
problem: problem; claims A? v?; tells A | goal p v | v
take_l1, take_l2, take_linf: remedy; claims instead?; tells instead
undefined: undefined; tells below both first length p second together
"""
