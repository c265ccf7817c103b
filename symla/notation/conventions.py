"""The course's habits of writing: everything about the look of mathematics that one may choose."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Conventions:
    """How mathematics is written in this course.

    brackets         around matrices
    vectors          how the letter of a vector is set
    vector_layout    a vector by its components, as a row with commas or as a column
    times            the multiplication sign between numbers
    decimals         decimal places of the approximation beside an answer; 0 gives none
    decimals_beside  which answers have one: irrational numbers, or all that are not whole, vectors and matrices too
    decimal_mark     point or comma
    longest          a sum, vector, row or column with more parts than this is elided
    line_width       how wide a line is, in digits; 0 leaves it to the format
    """

    brackets: Literal["square", "round"] = "square"
    vectors: Literal["bold", "arrow", "plain"] = "bold"
    vector_layout: Literal["row", "column"] = "row"
    times: Literal["dot", "cross"] = "dot"
    decimals: int = 3
    decimals_beside: Literal["irrational", "all"] = "irrational"
    decimal_mark: Literal["point", "comma"] = "point"
    longest: int = 10
    line_width: int = 0


STANDARD = Conventions()
