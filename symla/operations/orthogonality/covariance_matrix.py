"""The covariance matrix of m samples with n features: C = Z^T Z/(m - 1), where Z has the samples minus their mean.

The entry in row i and column j is the covariance of the features i and j; the variances are on the diagonal.  The
divisor is m - 1 for samples, and m for a whole population.
Source: principal component analysis, e.g. Lay, Linear Algebra and Its Applications, section 7.5.
"""

from __future__ import annotations

from typing import Any

from symla.derivation.build import equation, reason
from symla.derivation.given import GivenMatrix, GivenVector
from symla.notation import written as w
from symla.notation.arithmetic import result
from symla.notation.exact import rational
from symla.notation.sums import minus, sum_of
from symla.notation.value import value
from symla.notation.write import write
from symla.operations._counts import height, width
from symla.operations._letters import free_letter
from symla.operations._sheet import Sheet
from symla.operations._sizes import takes_real_numbers
from symla.operations._terms import has_letters, matrix
from symla.operations.systems._columns import zeros


def covariance_matrix(sheet: Sheet, X: GivenMatrix) -> None:
    """The covariance matrix of samples.

    `X` is m x n with a sample in each row, real; the answer has the n x n covariance matrix, the mean, with n
    components, and the samples without it, m x n.  Undefined for a single sample.
    """
    takes_real_numbers(sheet, X)
    if X.height == 1:
        one = equation(height(X), w.ONE)
        sheet.undefined("one_sample", one, X=X.name, one=one)
    sheet.plan("plan", X=X.name, m=height(X))
    mean = _mean(sheet, X)
    letter = free_letter("Z Y D", X, mean, kind="matrix")
    gaps = [[minus(x, mean.letters[j]) for j, x in enumerate(row)] for row in X.letters]
    work = sheet.work(letter, "centred").put_in(X, mean, why="without_mean", via=matrix(tuple(map(tuple, gaps))))
    centred = result(work.line)
    work.to("subtract", centred)
    assert type(centred) is w.Matrix
    name = free_letter("C S K", X, mean, GivenMatrix(letter, centred.rows, X.width), kind="matrix")
    share = (w.Quotient(w.ONE, w.number(X.height - 1)),) if X.height > 2 else ()
    turned = result(w.Transpose(centred))
    if all(rational(x) == 0 for row in centred.rows for x in row):
        form: w.Node = matrix((zeros(X.width).entries,) * X.width)
        sheet.work(name).to("no_spread", form)
    else:
        work = sheet.work(name, reason("covariances", m=height(X)))
        work.to(reason("by_definition", m=height(X)), w.Product((*share, w.Transpose(letter), letter)))
        work.to("put_in_results", w.Product((*share, turned, centred)))
        squares = result(w.Product((turned, centred)))
        assert type(squares) is w.Matrix
        squares = matrix(tuple([tuple(map(_expanded, row)) for row in squares.rows]))
        work.to("rows_times_columns", w.Product((*share, squares)) if share else squares)
        form = work.to("multiply_in", result(work.line)).line if share else squares
    assert type(form) is w.Matrix
    _remark(sheet, name, form)
    ones = w.Vector((w.ONE,) * X.height)
    check = sheet.check(w.Product((w.Transpose(letter), ones)), reason("check", Z=letter))
    check.to("put_in_results", w.Product((turned, ones))).to("sums", zeros(X.width))
    fact = equation(name, form)
    sheet.answer(reason("answer", X=X.name, fact=fact), covariance=form, mean=mean.written, centred=centred)


def _expanded(entry: w.Node) -> w.Node:
    """A sum of squares of polynomials as one polynomial."""
    if not has_letters(entry):
        return entry
    found: Any = value(entry, "real")
    return write(found.expand()) if found.is_polynomial() else entry


def _mean(sheet: Sheet, X: GivenMatrix) -> GivenVector:
    """The mean of each column, as one vector."""
    name = free_letter("m a c", X)
    m = w.number(X.height)
    entries = []
    for j, column in enumerate(X.columns):
        letters = tuple([row[j] for row in X.letters])
        heading = reason("means", n=width(X)) if j == 0 else None
        work = sheet.work(w.Name(name.base, (str(j + 1),)), heading, compact=True)
        work.put_in(X, why=reason("column", column=j + 1, X=X.name), via=w.Quotient(sum_of(letters), m))
        entries.append(work.to("work_out", result(w.Quotient(sum_of(column), m))).line)
    mean = GivenVector(name, tuple(entries))
    sheet.work(name, compact=True).to("together", mean.written)
    return mean


def _remark(sheet: Sheet, name: w.Name, form: w.Matrix) -> None:
    """The remark that two features with covariance zero are uncorrelated."""
    pairs = [(i, j) for i in range(len(form.rows)) for j in range(i) if rational(form.rows[i][j]) == 0]
    if pairs:
        i, j = pairs[0]
        entry = w.Name(name.base.lower(), (str(j + 1), str(i + 1)))
        sheet.remark("uncorrelated", fact=equation(entry, w.ZERO))
