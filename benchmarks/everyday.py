"""Everyday problems on the full road, against SymPy's bare answer, with other data each time."""

from __future__ import annotations

from benchmarks.anew import anew, matrix, regular, vector
from benchmarks.elimination import bare_determinant, bare_inverse, bare_rref
from benchmarks.road import Road, bare_dot, bare_norm, bare_product, bare_project, bare_project_whole, tell

PAIR = (vector(2), vector(2))
PRODUCT, PROJECT = "matrix_multiply({}, {})", "project({}, onto={})"


def everyday() -> tuple[Road, ...]:
    """The rows; whoever asks for them draws their data."""
    return (
        anew("norm_l2 of 2 entries", "norm_l2({})", [vector(2, 99)], bare_norm, 1.5),
        anew("dot of 3 entries", "dot({}, {})", [vector(3), vector(3)], bare_dot, 2.0),
        anew("project of 2 entries, whole answer", PROJECT, PAIR, bare_project_whole, 2.0),
        anew("  to SymPy's projection alone", PROJECT, PAIR, bare_project, None),
        anew("matrix_multiply 3x3 by 3x3", PRODUCT, [matrix(3, 3), matrix(3, 3)], bare_product, 1.5),
        anew("  with two digits to an entry", PRODUCT, [matrix(3, 3, 99), matrix(3, 3, 99)], bare_product, None),
        anew("rref 3x4", "rref({})", [matrix(3, 4)], bare_rref, 3.0),
        anew("inverse 3x3", "inverse({})", [regular(3)], bare_inverse, 2.5),
        anew("determinant 3x3", "determinant({})", [matrix(3, 3)], bare_determinant, 3.0),
    )


def report() -> None:
    """The table of ratios."""
    tell("Read, derive, prove and typeset, against SymPy's bare answer with latex() of inputs and answer", everyday())
