"""Exact rational numbers: the standard library's `Fraction`, compiled by quicktions.

Among Python's numbers it computes, compares and hashes alike, and takes a tenth of the time; a page of fractions makes
hundreds of them, and a projection with its proof a fifth less work.  SymPy takes it for a float: `value.exact` hands it
over.  What comes from outside, of whichever library, `written.number` makes one of these.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fractions import Fraction
else:
    from quicktions import Fraction

__all__ = ["Fraction"]
