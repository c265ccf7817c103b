"""Where the words that all topics share may stand: written by `make said`, read by `problems/_said`."""

SAID = """
absolute_value: arithmetic arithmetic-of-name; needs AbsoluteValue; works -; claims -; tells - | order
absolute_value_each, modulus_each: arithmetic arithmetic-of-name; needs AbsoluteValue; works -; claims -; tells -
real_and_imaginary, square_each_modulus: arithmetic arithmetic-of-name; needs AbsoluteValue; works -; claims -; tells -
add: arithmetic arithmetic-of-name substitution substitution-of-name; needs Sum; works Sum; claims -; tells - | order
angles_added, even_power, not_the_largest: arithmetic arithmetic-of-name; tells -
append_zeros: remedy; counts count:Sum; claims changed instead; tells A changed m missing n | count instead v
as_before: ; tells place
cancel_factor: arithmetic arithmetic-of-name; needs Quotient; tells -
case, case_told: ; tells condition
case_number: ; tells number
common_denominator: arithmetic arithmetic-of-name; needs Sum; works -; claims -; tells -
conjugate_each: arithmetic arithmetic-of-name; needs Conjugate; works Conjugate; claims -; tells -
decided: arithmetic arithmetic-of-name; claims facts; tells facts
definition: definition definition-of-name substitution substitution-of-name; works -; claims -; tells -
different_sizes: undefined; counts m:entries n:entries; claims -; tells goal m n u v
dot_conjugated: definition definition-of-name substitution substitution-of-name; needs VectorProduct; works -; claims -; tells -
dot_conjugated_first, dot_not_conjugated, in_short, instead: ; tells -
dot_definition: definition definition-of-name; needs VectorProduct; works -; claims -; tells -
dot_in_numbers: substitution substitution-of-name; needs VectorProduct; works -; claims -; tells -
draft: ; tells unproved
drop_components: remedy; counts count:Sum; claims instead; tells count instead v
estimate: between-check; signs high< low<; claims high low; tells high largest low total v
integers: ; tells conditions integers
its_size, largest_size, root_of_powers: definition definition-of-name; needs Norm; works -; claims -; tells -
sum_of_sizes: definition definition-of-name; needs Norm; works -; claims -; tells -
largest_power_factor: arithmetic arithmetic-of-name; needs Root; works -; claims -; tells factor index
multiply: arithmetic arithmetic-of-name substitution substitution-of-name; needs Product; works Number Product; claims -; tells - | order
multiply_components: arithmetic arithmetic-of-name; needs Product; works Product; claims -; tells -
multiply_each: arithmetic arithmetic-of-name; needs Product; works Number Product; claims -; tells -
named_numbers: ; tells groups
names_of_entries, same_way: ; tells count
not_defined: ; tells goal
numbers_first: arithmetic arithmetic-of-name; needs Product; claims -; tells -
perfect_power, root_of_factor: arithmetic arithmetic-of-name; needs Root; works -; claims fact; tells fact
power: arithmetic arithmetic-of-name substitution substitution-of-name; needs Power; claims -; tells - | order
power_each, square_each: arithmetic arithmetic-of-name; needs Power; works Power; claims -; tells -
provided, where: ; tells conditions
put_in, put_in_entries: arithmetic arithmetic-of-name substitution substitution-of-name; works -; claims -; tells -
put_in_numbers: substitution substitution-of-name; works -; claims -; tells -
put_in_results: arithmetic arithmetic-of-name; works -; claims -; tells -
rational_denominator: arithmetic arithmetic-of-name; needs Quotient Root; works -; claims -; tells -
root_as_modulus: arithmetic arithmetic-of-name; works -; claims facts; tells facts
root_of_difference: arithmetic arithmetic-of-name; needs Root; claims fact positive; tells fact positive
root_of_fraction, root_of_itself, take_root: arithmetic arithmetic-of-name; needs Root; works -; claims -; tells -
root_of_square: definition definition-of-name substitution substitution-of-name; needs Norm; works -; claims -; tells -
rounded: Approximately Approximately-of-name; claims -; tells -
sine_and_cosine: arithmetic arithmetic-of-name; works Sum; claims -; tells -
square: arithmetic arithmetic-of-name substitution substitution-of-name; needs Power; works Power; claims -; tells - | order
square_modulus: arithmetic arithmetic-of-name; needs AbsoluteValue; tells -
take_largest: arithmetic arithmetic-of-name; needs Call; works Call; claims -; tells -
take_power: arithmetic arithmetic-of-name; needs Power; tells -
take_roots: arithmetic arithmetic-of-name; needs Root; claims -; tells -
zero_divided: arithmetic arithmetic-of-name; needs Quotient; claims -; tells -
zero_satisfies: arithmetic arithmetic-of-name; tells lowered
"""
