"""Exact rational numbers: the standard library's `Fraction`, compiled by quicktions.

It computes, compares and hashes alike, and takes a tenth of the time; a page of fractions makes hundreds of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fractions import Fraction
else:
    from quicktions import Fraction

__all__ = ["Fraction"]
