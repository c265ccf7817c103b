"""The properties that problems name, each with its definition: a step of k-means, a set of solutions, a basis."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from symla.kernel.meaning import (
    definite,
    flows,
    iterated,
    of_spectrum,
    perpendicular,
    points,
    reflections,
    solutions,
    spectra,
    stretches,
)
from symla.kernel.meaning.functions import apply
from symla.kernel.meaning.operands import Definition, holds, several, vectors_of
from symla.kernel.meaning.spans import is_independent
from symla.kernel.numbers.polynomial import Exact, TooHard, Undefined
from symla.notation import written as w
from symla.notation.statements import Word

if TYPE_CHECKING:
    from symla.kernel.meaning.prove import Prover


def _same_size(prover: Prover, operand: w.Node) -> bool:
    """All these vectors have the same number of components."""
    return len({grid.shape for grid in vectors_of(prover, operand)}) == 1


def _same_kind(prover: Prover, operand: w.Node) -> bool:
    """Both are called vectors, or both are called matrices."""
    first, second = several(operand, 2)
    return type(first) is w.Name and type(second) is w.Name and first.kind == second.kind


def _right_sides(prover: Prover, operand: w.Node) -> bool:
    """The vector has a component for every row of the matrix."""
    A, b = several(operand, 2)
    return prover.reader.grid(A).shape[0] == len(prover.reader.grid(b).entries)


def _row_by_row(prover: Prover, operand: w.Node) -> bool:
    """Both have the same entries in the same order, row by row."""
    first, second = (prover.reader.grid(part) for part in several(operand, 2))
    if len(first.entries) != len(second.entries):
        return False
    return all(holds(prover, x, "=", y) for x, y in zip(first.entries, second.entries, strict=True))


def _zeros_and_ones(prover: Prover, operand: w.Node) -> bool:
    """Every entry is 0 or 1; one that is neither decides, whatever the others may be."""
    entries = prover.reader.grid(operand).entries
    holds_for = prover.nonzero.holds
    for x in entries:
        if x not in (0, 1) if type(x) is not Exact else holds_for(x) and holds_for(prover.field.subtract(x, 1)):
            return False
    if any(type(x) is Exact for x in entries):
        raise TooHard("an entry may be 0 or 1, or not")
    return True


# ---- numbers --------------------------------------------------------------------------------------------------------


def _is_norm_order(prover: Prover, operand: w.Node) -> bool:
    """A p for which there is a p-norm: infinity, or at least 1."""
    return operand == w.INFINITY or holds(prover, prover.reader(operand), ">=", 1)


def _has_value(prover: Prover, operand: w.Node) -> bool:
    """The expression has a value: its shapes fit, and there is no division by zero."""
    try:
        prover.reader(operand)
    except Undefined:
        return False
    except TooHard:
        if type(operand) in _STRICT and any(_lacks_value(prover, part) for part in w.children(operand)):
            return False
        raise
    return True


def _lacks_value(prover: Prover, part: w.Node) -> bool:
    """Whether a part is known to have no value."""
    try:
        return not _has_value(prover, part)
    except TooHard:
        return False


# nodes that have a value only where all parts have one
_STRICT = frozenset(
    (w.Sum, w.Negative, w.Product, w.Quotient, w.Power, w.Root, w.AbsoluteValue, w.VectorProduct, w.Vector)
)


def _has_power(prover: Prover, operand: w.Node) -> bool:
    """The exponent is not negative, or the matrix has an inverse."""
    A, n = several(operand, 2)
    if not isinstance(n, w.Number) or type(n.value) is not int:
        raise Undefined("the exponent is a whole number")
    return n.value >= 0 or is_independent(prover, prover.reader.grid(A))


def _is_activated(prover: Prover, operand: w.Node) -> bool:
    """The activation of this name, of a number or of every component."""
    activation, before, after = several(operand, 3)
    if not isinstance(activation, Word):
        raise Undefined("an activation has a name")
    value = prover.reader(before)
    if activation.text != "none":
        if activation.text not in ("relu", "step", "sigmoid"):
            raise Undefined("no such activation is known")
        value = prover.reader.each(value, lambda x: apply(prover.field, activation.text, (x,)))
    return holds(prover, value, "=", prover.reader(after))


def _is_clipped(prover: Prover, operand: w.Node) -> bool:
    """g if ‖g‖ <= c, else its positive multiple with the norm c."""
    g, c, clipped = several(operand, 3)
    size, bound = prover.reader(w.Norm(g)), prover.reader(c)
    if prover.compare(size, "<=", bound):
        return holds(prover, prover.reader(clipped), "=", prover.reader(g))
    if not prover.compare(size, ">", bound):
        raise TooHard("whether the norm exceeds the bound is not known")
    return holds(prover, prover.reader(w.Product((w.Norm(g), clipped))), "=", prover.reader(w.Product((c, g))))


PROMISED: Mapping[str, Definition] = {
    "same_size": _same_size,
    "same_kind": _same_kind,
    "right_sides": _right_sides,
    "row_by_row": _row_by_row,
    "zeros_and_ones": _zeros_and_ones,
    "norm_order": _is_norm_order,
    "has_value": _has_value,
    "has_power": _has_power,
    "activated": _is_activated,
    "clipped_to": _is_clipped,
    "kmeans": points.is_kmeans_step,
    "nearest": points.are_nearest,
    "basis_of_columns": solutions.is_basis_of_columns,
    "basis_of_null_space": solutions.is_basis_of_null_space,
    "solution_set": solutions.is_solution_set,
    "system": solutions.is_system,
    "inside": solutions.is_inside,
    "independence": solutions.tells_independence,
    "positive_diagonal": perpendicular.has_positive_diagonal,
    "signs_of_reflections": reflections.are_signs,
    "orthogonalized": perpendicular.is_orthogonalized,
    "in_the_plane": perpendicular.are_in_the_plane,
    "line_fit": perpendicular.is_line_fit,
    "polynomial_fit": perpendicular.is_polynomial_fit,
    "positive_definite": definite.is_positive_definite,
    "not_positive_definite": definite.is_not_positive_definite,
    "variables_of": definite.are_variables_of,
    "sum_of_squares": definite.is_sum_of_squares,
    "definiteness": definite.tells_definiteness,
    "covariance": perpendicular.is_covariance,
    "perpendicular": perpendicular.are_perpendicular,
    "orthogonality": perpendicular.tells_orthogonality,
    "has_lu": solutions.has_lu,
    "has_ldu": solutions.has_ldu,
    "characteristic_polynomial_of": spectra.is_characteristic_polynomial,
    "monic_characteristic_polynomial_of": spectra.is_monic_characteristic_polynomial,
    "eigenvalues_of": spectra.are_eigenvalues,
    "eigenspaces_of": spectra.are_eigenspaces,
    "minimal_polynomial_of": iterated.is_minimal_polynomial,
    "transition_matrix": iterated.is_transition_matrix,
    "one_steady_state": iterated.has_one_steady_state,
    "steady_state_of": iterated.is_steady_state,
    "has_iterates": iterated.has_iterates,
    "iterates_of": iterated.are_iterates,
    "exponential_of": flows.is_exponential,
    "all_powers_of": of_spectrum.are_all_powers,
    "powers_of": of_spectrum.are_powers,
    "has_principal_root": of_spectrum.has_principal_root,
    "principal_root": of_spectrum.is_principal_root,
    "flow_of": flows.is_flow,
    "singular_matrix": stretches.is_singular_matrix,
    "singular_values_of": stretches.are_singular_values,
    "spectral_norm_of": stretches.is_spectral_norm,
    "stretches_of": stretches.are_stretches,
    "positive_semidefinite": stretches.is_positive_semidefinite,
    "truncated": stretches.is_truncated,
    "principal_components": stretches.are_principal,
    "varies": stretches.varies,
    "zeros_of": spectra.are_zeros,
    "diagonalizable": spectra.is_diagonalizable,
    "jordan_form": spectra.is_jordan_form,
}
