"""Where the words of vectors may stand: written by `make said`, read by `problems/_said`."""

SAID = """
add_components: arithmetic; under -; needs Sum; gives Vector; tells -
answer: answer; tells A vector | combination | difference | magnitude v | product | sum | unit v
by_component, every_component: definition; under -; gives Vector; tells -
check: above-check; tells -
counts_differ: undefined; tells m n
divide_by_length: arithmetic-of-name; under -; tells -
equal: between-remark; tells equal u v
every_entry: definition; under -; tells -
fill_up: ; tells count instead
first_pairs: remedy; tells count instead
from_to: between-remark; tells back goal u v
image: between-remark; tells pixels
join: remedy; tells joined size u v
length_one, put_in_length: arithmetic arithmetic-of-name; needs Norm; tells -
minus_minus: arithmetic arithmetic-of-name; needs Sum; gives Vector; tells -
opposite: between-remark; tells X opposite
problem: problem; tells A | X c | coefficients vectors | goal u v | v
row_after_row: definition-of-name; under -; gives Vector; tells -
scale: arithmetic arithmetic-of-name; needs Product; gives Vector; tells -
shrunk: between-remark; signs longer< sign< sign> size=; tells X longer sign size
sign: between-remark; tells a sign
sizes_differ: ; tells m n u v
stretched: between-remark; signs longer> sign< sign> size=; tells X longer sign size
subtract: arithmetic arithmetic-of-name; needs Negative Sum; gives Vector; tells -
the_same: between-remark; tells same
to_zero: between-remark; tells X zero
undefined: undefined; tells length v
"""
