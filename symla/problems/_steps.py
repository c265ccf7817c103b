"""The operations that the words of a step speak of: the line before has them, and the line after has fewer."""

from __future__ import annotations

from collections.abc import Mapping

SUBSTITUTES = "put_in"  # so begins the key of a step that puts something in
# names are replaced, whatever ground the line stands on
REPLACES = frozenset("put_in put_in_entries put_in_vectors put_in_results put_in_points".split())
_STANDING = {
    "nothing": "rounded",  # it is said of lines that are about equal
    "norms": "definition root_of_square root_of_powers sum_of_sizes largest_size",
    "moduli": "square_modulus square_each_modulus modulus_each",
    "conjugates": "conjugate_each",
    "dots": "dot_definition",
    "products": "numbers_first",
    "roots": "root_of_fraction take_out_square",
    "transposes": "transpose turned",
    "squares of sine and cosine": "sine_and_cosine",
    "fractions": "lowest_terms rational_denominator split_fraction",
}
_LESS = {
    "sums": "add total add_components add_points add_and_subtract subtract subtract_each",
    "products": "multiply multiply_each multiply_entries multiply_components",
    "powers": "square square_each power_each",
    "moduli": "absolute_value absolute_value_each absolute_values real_and_imaginary",
    "roots": "perfect_power root_of_itself root_of_difference take_root take_roots one_root",
}
STANDS: Mapping[str, str] = {key: kind for kind, keys in _STANDING.items() for key in keys.split()}
# what an inner product is, by the convention that holds
CONJUGATES: Mapping[str, str] = {
    "dot_conjugated": "conjugate_second",
    "dot_conjugated_first": "conjugate_first",
    "dot_not_conjugated": "bilinear",
}
WORKS: Mapping[str, str] = {key: kind for kind, keys in _LESS.items() for key in keys.split()}
