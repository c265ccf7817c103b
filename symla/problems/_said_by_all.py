"""Where the words that all topics share may stand: written by `make said`, read by `problems/_said`."""

SAID = """
absolute_value: arithmetic arithmetic-of-name; needs AbsoluteValue; claims -; tells - | order
absolute_value_each, modulus_each: arithmetic arithmetic-of-name; needs AbsoluteValue; claims -; tells -
real_and_imaginary, square_each_modulus: arithmetic arithmetic-of-name; needs AbsoluteValue; claims -; tells -
add: arithmetic arithmetic-of-name substitution substitution-of-name; needs Sum; claims -; tells - | order
angles_added, even_power, not_the_largest: arithmetic arithmetic-of-name; tells -
append_zeros: remedy; counts count:Sum; claims changed instead; tells A changed m missing n | count instead v
as_before: ; tells place
cancel_factor: arithmetic arithmetic-of-name; needs Quotient; tells -
case, case_told: ; tells condition
case_number: ; tells number
common_denominator: arithmetic arithmetic-of-name; needs Sum; claims -; tells -
conjugate_each: arithmetic arithmetic-of-name; needs Conjugate; claims -; tells -
decided, root_as_modulus: arithmetic arithmetic-of-name; claims facts; tells facts
definition: definition definition-of-name substitution substitution-of-name; claims -; tells -
different_sizes: undefined; counts m:entries n:entries; claims -; tells goal m n u v
dot_conjugated: definition definition-of-name substitution substitution-of-name; needs VectorProduct; claims -; tells -
dot_conjugated_first, dot_not_conjugated, in_short, instead: ; tells -
dot_definition: definition definition-of-name; needs VectorProduct; claims -; tells -
dot_in_numbers: substitution substitution-of-name; needs VectorProduct; claims -; tells -
draft: ; tells unproved
drop_components: remedy; counts count:Sum; claims instead; tells count instead v
estimate: between-check; signs high< low<; claims high low; tells high largest low total v
integers: ; tells conditions integers
its_size, largest_size, root_of_powers, sum_of_sizes: definition definition-of-name; needs Norm; claims -; tells -
largest_power_factor: arithmetic arithmetic-of-name; needs Root; claims -; tells factor index
multiply: arithmetic arithmetic-of-name substitution substitution-of-name; needs Product; claims -; tells - | order
multiply_components, multiply_each, numbers_first: arithmetic arithmetic-of-name; needs Product; claims -; tells -
named_numbers: ; tells groups
names_of_entries, same_way: ; tells count
not_defined: ; tells goal
perfect_power, root_of_factor: arithmetic arithmetic-of-name; needs Root; claims fact; tells fact
power, square: arithmetic arithmetic-of-name substitution substitution-of-name; needs Power; claims -; tells - | order
power_each, square_each: arithmetic arithmetic-of-name; needs Power; claims -; tells -
provided, where: ; tells conditions
put_in, put_in_entries: arithmetic arithmetic-of-name substitution substitution-of-name; claims -; tells -
put_in_numbers: substitution substitution-of-name; claims -; tells -
put_in_results, sine_and_cosine: arithmetic arithmetic-of-name; claims -; tells -
rational_denominator: arithmetic arithmetic-of-name; needs Quotient Root; claims -; tells -
root_of_difference: arithmetic arithmetic-of-name; needs Root; claims fact positive; tells fact positive
root_of_fraction, root_of_itself, take_root, take_roots: arithmetic arithmetic-of-name; needs Root; claims -; tells -
root_of_square: definition definition-of-name substitution substitution-of-name; needs Norm; claims -; tells -
rounded: Approximately Approximately-of-name; claims -; tells -
square_modulus: arithmetic arithmetic-of-name; needs AbsoluteValue; tells -
take_largest: arithmetic arithmetic-of-name; needs Call; claims -; tells -
take_power: arithmetic arithmetic-of-name; needs Power; tells -
zero_divided: arithmetic arithmetic-of-name; needs Quotient; claims -; tells -
zero_satisfies: arithmetic arithmetic-of-name; tells lowered
"""
