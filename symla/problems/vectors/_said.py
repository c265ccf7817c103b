"""Where the words of vectors may stand: written by `make said`, read by `problems/_said`."""

SAID = """
add_components: arithmetic; under -; needs Sum; gives Vector; claims -; tells -
answer: answer; claims combination difference product sum unit vector; tells A vector | combination | difference | magnitude v | product | sum | unit v
by_component, every_component: definition; under -; gives Vector; claims -; tells -
check: above-check; claims -; tells -
counts_differ: undefined; tells m n
divide_by_length: arithmetic-of-name; under -; claims -; tells -
equal: between-remark; tells equal u v
every_entry: definition; under -; tells -
fill_up: ; tells count instead
first_pairs: remedy; tells count instead
from_to: between-remark; claims back?; tells back goal u v
image: between-remark; claims pixels?; tells pixels
join: remedy; tells joined size u v
length_one: arithmetic arithmetic-of-name; needs Norm; tells -
minus_minus: arithmetic arithmetic-of-name; needs Sum; gives Vector; claims -; tells -
opposite: between-remark; tells X opposite
problem: problem; claims A? X? c? coefficients? u? v? vectors?; tells A | X c | coefficients vectors | goal u v | v
put_in_length: arithmetic arithmetic-of-name; needs Norm; claims -; tells -
row_after_row: definition-of-name; under -; gives Vector; claims -; tells -
scale: arithmetic arithmetic-of-name; needs Product; gives Vector; claims -; tells -
shrunk: between-remark; signs longer< sign< sign> size=; tells X longer sign size
sign: between-remark; tells a sign
sizes_differ: ; tells m n u v
stretched: between-remark; signs longer> sign< sign> size=; tells X longer sign size
subtract: arithmetic arithmetic-of-name; needs Negative Sum; gives Vector; claims -; tells -
the_same: between-remark; tells same
to_zero: between-remark; tells X zero
undefined: undefined; claims length; tells length v
"""
