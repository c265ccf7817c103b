"""Where the words that all topics share may stand: written by `make said`, read by `problems/_said`."""

SAID = """
absolute_value: arithmetic arithmetic-of-name; needs AbsoluteValue; tells - | order
absolute_value_each: arithmetic arithmetic-of-name; needs AbsoluteValue; tells -
add: arithmetic arithmetic-of-name substitution substitution-of-name; needs Sum; tells - | order
append_zeros: remedy; tells A changed m missing n | count instead v
as_before: ; tells -
cancel_factor: arithmetic arithmetic-of-name; needs Quotient; tells -
case: ; tells condition
case_number: ; tells number
case_told: ; tells condition
common_denominator: arithmetic arithmetic-of-name; needs Sum; tells -
conjugate_each: arithmetic arithmetic-of-name; needs Conjugate; tells -
definition: definition definition-of-name substitution substitution-of-name; tells -
different_sizes: undefined; tells goal m n u v
dot_conjugated: definition definition-of-name substitution substitution-of-name; needs VectorProduct; tells -
dot_conjugated_first: ; tells -
dot_definition: definition definition-of-name; needs VectorProduct; tells -
dot_in_numbers: substitution substitution-of-name; needs VectorProduct; tells -
dot_not_conjugated: ; tells -
draft: ; tells unproved
drop_components: remedy; tells count instead v
estimate: between-check; signs high< low<; tells high largest low total v
even_power: arithmetic arithmetic-of-name; tells -
in_short: ; tells -
instead: ; tells -
integers: ; tells conditions integers
its_size: definition definition-of-name; needs Norm; tells -
largest_power_factor: arithmetic arithmetic-of-name; needs Root; tells factor index
largest_size: definition definition-of-name; needs Norm; tells -
modulus_each: arithmetic arithmetic-of-name; needs AbsoluteValue; tells -
multiply: arithmetic arithmetic-of-name substitution substitution-of-name; needs Product; tells - | order
multiply_each: arithmetic arithmetic-of-name; needs Product; tells -
named_numbers: ; tells groups
names_of_entries: ; tells count
not_defined: ; tells goal
not_the_largest: arithmetic arithmetic-of-name; tells -
numbers_first: arithmetic arithmetic-of-name; needs Product; tells -
perfect_power: arithmetic arithmetic-of-name; needs Root; tells fact
power: arithmetic arithmetic-of-name; needs Power; tells - | order
power_each: arithmetic arithmetic-of-name; needs Power; tells -
provided: ; tells conditions
put_in: arithmetic arithmetic-of-name substitution substitution-of-name; tells -
put_in_entries: arithmetic arithmetic-of-name substitution substitution-of-name; tells -
put_in_numbers: substitution substitution-of-name; tells -
put_in_results: arithmetic arithmetic-of-name; tells -
rational_denominator: arithmetic arithmetic-of-name; needs Quotient Root; tells -
real_and_imaginary: arithmetic arithmetic-of-name; needs AbsoluteValue; tells -
root_as_modulus: arithmetic arithmetic-of-name; tells facts
root_of_factor: arithmetic arithmetic-of-name; needs Root; tells fact
root_of_fraction: arithmetic arithmetic-of-name; needs Root; tells -
root_of_itself: arithmetic arithmetic-of-name; needs Root; tells -
root_of_powers: definition definition-of-name; needs Norm; tells -
root_of_square: definition definition-of-name substitution substitution-of-name; needs Norm; tells -
rounded: Approximately Approximately-of-name; tells -
same_way: ; tells count
sine_and_cosine: arithmetic arithmetic-of-name; tells -
square: arithmetic arithmetic-of-name substitution substitution-of-name; needs Power; tells - | order
square_each: arithmetic arithmetic-of-name; needs Power; tells -
square_each_modulus: arithmetic arithmetic-of-name; needs AbsoluteValue; tells -
square_modulus: arithmetic arithmetic-of-name; needs AbsoluteValue; tells -
sum_of_sizes: definition definition-of-name; needs Norm; tells -
take_largest: arithmetic arithmetic-of-name; needs Call; tells -
take_power: arithmetic arithmetic-of-name; needs Power; tells -
take_root: arithmetic arithmetic-of-name; needs Root; tells -
take_roots: arithmetic arithmetic-of-name; needs Root; tells -
where: ; tells conditions
zero_divided: arithmetic arithmetic-of-name; needs Quotient; tells -
zero_satisfies: arithmetic arithmetic-of-name; tells lowered
"""
