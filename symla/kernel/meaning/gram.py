"""Divisors that are not zero since columns are independent.

det(X* X) is the sum of |m|^2 over the minors m of X with all of its columns, so it is zero only where all of them are.
For the matrices X that have a name on the page, and for their transposes, this is found out when a division needs it.

Source: the formula of Cauchy and Binet, e.g. Horn and Johnson, Matrix Analysis, section 0.8.7.
"""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from symla.kernel.numbers.grid import Grid, transposed
from symla.kernel.numbers.polynomial import Exact, TooHard, Undefined
from symla.kernel.numbers.reduction import determinant, has_full_rank

if TYPE_CHECKING:
    from symla.kernel.meaning.evaluate import Reader

_MOST_COLUMNS = 3
_MOST_ROWS = 5


def may_divide(reader: Reader, number: Exact) -> bool:
    """Whether a number is certainly not zero: by itself, by independent columns, or by the square of its modulus."""
    nonzero = reader.nonzero
    return (
        nonzero.holds(number) or (_learns_of_columns(reader) and nonzero.holds(number)) or nonzero.holds_some([number])
    )


def _learns_of_columns(reader: Reader) -> bool:
    """Whether a determinant det(X* X) is newly known not to be zero."""
    before = len(reader.nonzero.assumed)
    for value in list(reader.names.values()):
        if type(value) is not Grid or value.rational or id(value) in reader.tried:
            continue
        reader.tried[id(value)] = value
        tall = value if value.shape[0] > value.width else transposed(value)
        if not (0 < tall.width <= _MOST_COLUMNS and tall.width < tall.shape[0] <= _MOST_ROWS):
            continue
        with suppress(TooHard, Undefined):
            if has_full_rank(reader.field, tall.rows, tall.width, reader.nonzero):
                turned = transposed(Grid(reader.conjugated(tall.entries), tall.shape))
                reader.nonzero.assume((determinant(reader.field, reader.product(turned, tall).rows),))
    return len(reader.nonzero.assumed) > before
