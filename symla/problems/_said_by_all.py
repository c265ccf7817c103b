"""Where the words that all topics share may stand: written by `make said`, read by `problems/_said`."""

SAID = """
absolute_value: arithmetic arithmetic-of-name; needs AbsoluteValue; tells - | order
absolute_value_each, modulus_each, real_and_imaginary: arithmetic arithmetic-of-name; needs AbsoluteValue; tells -
square_each_modulus, square_modulus: arithmetic arithmetic-of-name; needs AbsoluteValue; tells -
add: arithmetic arithmetic-of-name substitution substitution-of-name; needs Sum; tells - | order
angles_added, even_power, not_the_largest, put_in_results, sine_and_cosine: arithmetic arithmetic-of-name; tells -
append_zeros: remedy; tells A changed m missing n | count instead v
as_before, dot_conjugated_first, dot_not_conjugated, in_short, instead: ; tells -
cancel_factor, zero_divided: arithmetic arithmetic-of-name; needs Quotient; tells -
case, case_told: ; tells condition
case_number: ; tells number
common_denominator: arithmetic arithmetic-of-name; needs Sum; tells -
conjugate_each: arithmetic arithmetic-of-name; needs Conjugate; tells -
definition: definition definition-of-name substitution substitution-of-name; tells -
different_sizes: undefined; tells goal m n u v
dot_conjugated: definition definition-of-name substitution substitution-of-name; needs VectorProduct; tells -
dot_definition: definition definition-of-name; needs VectorProduct; tells -
dot_in_numbers: substitution substitution-of-name; needs VectorProduct; tells -
draft: ; tells unproved
drop_components: remedy; tells count instead v
estimate: between-check; signs high< low<; tells high largest low total v
integers: ; tells conditions integers
its_size, largest_size, root_of_powers, sum_of_sizes: definition definition-of-name; needs Norm; tells -
largest_power_factor: arithmetic arithmetic-of-name; needs Root; tells factor index
multiply: arithmetic arithmetic-of-name substitution substitution-of-name; needs Product; tells - | order
multiply_each, numbers_first: arithmetic arithmetic-of-name; needs Product; tells -
named_numbers: ; tells groups
names_of_entries, same_way: ; tells count
not_defined: ; tells goal
perfect_power, root_of_factor: arithmetic arithmetic-of-name; needs Root; tells fact
power: arithmetic arithmetic-of-name; needs Power; tells - | order
power_each, square_each, take_power: arithmetic arithmetic-of-name; needs Power; tells -
provided, where: ; tells conditions
put_in, put_in_entries: arithmetic arithmetic-of-name substitution substitution-of-name; tells -
put_in_numbers: substitution substitution-of-name; tells -
rational_denominator: arithmetic arithmetic-of-name; needs Quotient Root; tells -
root_as_modulus: arithmetic arithmetic-of-name; tells facts
root_of_fraction, root_of_itself, take_root, take_roots: arithmetic arithmetic-of-name; needs Root; tells -
root_of_square: definition definition-of-name substitution substitution-of-name; needs Norm; tells -
rounded: Approximately Approximately-of-name; tells -
square: arithmetic arithmetic-of-name substitution substitution-of-name; needs Power; tells - | order
take_largest: arithmetic arithmetic-of-name; needs Call; tells -
zero_satisfies: arithmetic arithmetic-of-name; tells lowered
"""
