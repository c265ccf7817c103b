"""Exact rational numbers: the standard library's `Fraction`, compiled by quicktions.

It computes, compares and hashes like the standard one, in a tenth of the time; a projection with its proof takes a
fifth less.  SymPy would convert it to a float, so values are passed to SymPy through `value.exact`.  `written.number`
converts fractions of any library to this one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fractions import Fraction
else:
    from quicktions import Fraction

__all__ = ["Fraction"]
