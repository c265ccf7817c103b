"""Principal component analysis: perpendicular unit vectors in whose directions the samples vary most.

They are eigenvectors of the covariance matrix, and the eigenvalues are the variances of the coordinates along them.
The variances add up to the trace, and each has a share of it.
Source: principal component analysis, e.g. Lay, Linear Algebra and Its Applications, section 7.5.
"""

from __future__ import annotations

from symla.derivation.build import equation, reason
from symla.derivation.given import GivenMatrix
from symla.derivation.model import Answer, Chain, Derivation, Part
from symla.notation import written as w
from symla.notation.arithmetic import result
from symla.notation.sums import sum_of
from symla.operations._arguments import ArgumentError
from symla.operations._borrowed import work_of
from symla.operations._cases.numbers import entry_of
from symla.operations._counts import height
from symla.operations._deriving import derive
from symla.operations._letters import free_letter, letters, taken
from symla.operations._sheet import Sheet
from symla.operations._terms import matrix, zeros_like
from symla.operations._vanish import are_found_at_once
from symla.operations.eigenvalues._orthonormal import first_of, perpendicular, units
from symla.operations.eigenvalues._similar import columns, diagonal
from symla.operations.eigenvalues._singular import largest_first, leading
from symla.operations.eigenvalues._spaces import different, dimension, eigenspaces, matrix_in_case
from symla.operations.eigenvalues._zeros import Eigenvalue, eigenvalue_lines


def pca(sheet: Sheet, X: GivenMatrix, k: int) -> None:
    """The first principal components of samples.

    `X` is m x n with a sample in each row, of real numbers, with m >= 2 and n <= 5, and `k` is from 1 to n; the answer
    has the axes as columns (n x k), the variances along them, their shares of all variance, and the coordinates of the
    samples (m x k).  Undefined for a single sample, and where all samples are equal.
    """
    if not 1 <= k <= X.width:
        raise ArgumentError(f"pca: k is from 1 to {X.width}")
    if X.height == 1:
        one = equation(height(X), w.ONE)
        sheet.undefined("one_sample", one, X=X.name, one=one)
    derived = derive("covariance_matrix", X, domain=sheet.domain)
    work = work_of(derived, {})
    Z = _named(derived, "centred")
    if all(e == w.ZERO for e in Z.entries):
        zero = equation(Z.name, Z.written)
        sheet.add(*work[:-1])  # up to the covariance matrix
        sheet.undefined("no_variance", zero, X=X.name, zero=zero)
    sheet.add(*work)
    C = _named(derived, "covariance")
    trace = w.Call("tr", (C.name,))
    total = result(sum_of([C.rows[i][i] for i in range(C.height)]), sheet.domain)
    if not _vary(sheet, Z, total):
        zero = equation(Z.name, sheet.work(Z.name).to(sheet.known.reason_for(Z.written), zeros_like(Z)).line)
        sheet.undefined("no_variance", zero, X=X.name, zero=zero)
    sheet.plan("plan", X=X.name, k=k)
    C = matrix_in_case(sheet, C)
    found = different(sheet, eigenvalue_lines(sheet, C, largest_first=True))
    ordered = largest_first(sheet, found, lambda eigenvalue: eigenvalue)
    sheet.say("largest_first", values=tuple([eigenvalue.statement for eigenvalue in ordered]))
    Q, Y = letters(X, "Q S T", "Y W B", beside=[Z.name, C.name])
    v = free_letter("v h f", X, Z.name, C.name, Q, Y)
    kept = {v.base} | taken(X, Z.name, Q, Y)
    spaces = eigenspaces(sheet, C, tuple(leading(ordered, k)), kept)
    vectors = perpendicular(sheet, first_of([space.basis for space in spaces], k), v, "eigenvectors_named")
    axes = columns(sheet, Q, tuple([q.written for q in units(sheet, vectors, Q)]), "axes_as_columns")
    variances = [space.eigenvalue for space in spaces for _ in range(space.eigenvalue.multiplicity)][:k]
    shares = _shares(sheet, X, trace, sheet.known.put_in(total), variances)
    lines = sheet.work(Y, "coordinates").to("coordinates_on_axes", w.Product((Z.name, Q)))
    lines.put_in(why="put_in_matrices", letters_for={Z.name: Z.written, Q: axes})
    lines.to(sheet.known.reason_for(Z.written), w.Product((matrix(sheet.known.rows(Z.rows)), axes)))
    coordinates = lines.to("multiply", result(lines.line, sheet.domain)).line
    _check(sheet, X, Y, coordinates, [variance.value for variance in variances])
    for space in spaces:
        if len(space.basis) > 1:
            sheet.remark("other_axes", value=space.eigenvalue.statement, dimension=dimension(C, space), X=X.name)
    sheet.answer(
        reason("answer", X=X.name, k=k, axes=equation(Q, axes), coordinates=equation(Y, coordinates), shares=shares),
        axes=Part("axes", axes, letter=Q),
        variances=Part("variances", w.Items(tuple([variance.value for variance in variances]))),
        shares=Part("shares", w.Items(tuple([share.right for share in shares]))),
        coordinates=Part("coordinates", coordinates, letter=Y),
    )


def _vary(sheet: Sheet, Z: GivenMatrix, total: w.Node) -> bool:
    """Whether the centred samples are not all zero, by the sum of their squares if its zeros are found at once, or else
    entry by entry.
    """
    if sheet.known.certain(entry_of(sheet.known.put_in(total), sheet.domain)):
        return True
    if are_found_at_once(entry_of(total, sheet.domain)):
        return not sheet.is_zero(total, "variance_decides")
    if all(sheet.is_zero(entry, "variance_decides") for entry in Z.entries):
        return False
    sheet.run.known = sheet.known.without(sheet.known.put_in(total))  # a sum of squares of which one is not zero
    return True


def _named(derived: Derivation, key: str) -> GivenMatrix:
    """A part of the answer of another operation, with its name in the lines of that operation."""
    assert isinstance(derived.outcome, Answer)
    form = next(part.form for part in derived.outcome.parts if part.name == key)
    assert isinstance(form, w.Matrix)
    chains = [chain for chain in derived.chains if isinstance(chain, Chain) and chain.links]
    name = next(
        c.start
        for c in (chains if key == "centred" else reversed(chains))
        if type(c.start) is w.Name and c.links[-1].target == form
    )
    assert type(name) is w.Name
    return GivenMatrix(name, form.rows, len(form.rows[0]))


def _shares(
    sheet: Sheet, X: GivenMatrix, trace: w.Node, total: w.Node, variances: list[Eigenvalue]
) -> tuple[w.Relation, ...]:
    """Each variance divided by their sum, as p_1 = 27/28."""
    letter = free_letter("p s w", X, kind="scalar").base
    shares = []
    for number, variance in enumerate(variances, 1):
        name = w.Name(letter, (str(number),))
        work = sheet.work(name, "shares" if number == 1 else None, compact=True)
        work.to("share", w.Quotient(variance.name, trace)).to("put_in_trace", w.Quotient(variance.value, total))
        work.to("divide", result(w.Quotient(variance.value, total), sheet.domain))
        shares.append(equation(name, work.line))
    return tuple(shares)


def _check(sheet: Sheet, X: GivenMatrix, Y: w.Name, form: w.Node, values: list[w.Node]) -> None:
    """The check that the covariance matrix of the coordinates is diagonal, with the variances."""
    share = w.Quotient(w.ONE, w.number(X.height - 1))
    factors = (w.Transpose(Y), Y) if X.height == 2 else (share, w.Transpose(Y), Y)
    check = sheet.check(w.Product(factors), "check" if len(values) > 1 else "check_alone").put_in(
        why="put_in_matrices", letters_for={Y: form}
    )
    check.to("multiply", diagonal(tuple(values)))
