"""Everything that reads input: text, lists, arrays and SymPy objects into written expressions and exact values.

    read("[1 2; 3 4]")          Matrix(((1, 2), (3, 4)))
    read_object([3, 0.5])       Vector((3, Decimal("0.5")))
    parse("2*sqrt(2)/4")        sqrt(2)/2, exact

The text is never evaluated: no `eval`, no `sympify`, nothing of Python's or SymPy's own parsers.
"""

from __future__ import annotations

from symla.notation.parse.objects import Augmented, parse, read_object
from symla.notation.parse.reader import read
from symla.notation.parse.sources import require_shallow

__all__ = ["Augmented", "parse", "read", "read_object", "require_shallow"]
