"""The singular values of a matrix: the square roots of the eigenvalues of A^T A, or A A^T where that is smaller."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from symla.derivation.build import equation, reason
from symla.derivation.given import GivenMatrix
from symla.notation import written as w
from symla.notation.arithmetic import result
from symla.notation.domain import Domain
from symla.notation.frozen import Frozen
from symla.notation.named import zeros_in
from symla.notation.value import value
from symla.operations._letters import free_letter
from symla.operations._sheet import Sheet
from symla.operations._terms import matrix_named, need_numbers
from symla.operations.eigenvalues._similar import adjoint
from symla.operations.eigenvalues._zeros import Eigenvalue, eigenvalue_lines


class Singular(Frozen, frozen=True):
    """A singular value: its name, the number, and the eigenvalue whose root it is."""

    name: w.Name
    value: w.Node
    eigenvalue: Eigenvalue

    @property
    def statement(self) -> w.Relation:
        """sigma_1 = 5"""
        return equation(self.name, self.value)


def gram(sheet: Sheet, A: GivenMatrix, wide: bool = True) -> GivenMatrix:
    """A^T A as a name, with its lines; for a `wide` matrix, on request, the smaller A A^T."""
    turned = adjoint(A, A.name, sheet.domain)
    product = w.Product((A.name, turned) if wide and A.width > A.height else (turned, A.name))
    name = free_letter("G B M", A, kind="matrix")
    work = sheet.work(name).to(reason("gram", domain=sheet.domain), product).put_in(A)
    return matrix_named(name, work.to("multiply", result(work.line, sheet.domain)).line)


def need_an_order(sheet: Sheet, G: GivenMatrix) -> None:
    """Raises `SymlaError` where the products of the columns have letters; those of a rotation have none."""
    need_numbers(f"{sheet.name}: the entries of A", G.entries, "which singular value is the largest")


def singular_lines(sheet: Sheet, A: GivenMatrix) -> tuple[Singular, ...]:
    """The singular values, the largest first, with the lines that find them."""
    G = gram(sheet, A)
    need_an_order(sheet, G)
    found = eigenvalue_lines(sheet, G)
    sheet.plan("plan", A=A.name, domain=sheet.domain)
    ordered = sorted(found, key=lambda eigenvalue: size_of(eigenvalue.value), reverse=True)
    return root_lines(sheet, A, G, ordered)


def root_lines(sheet: Sheet, A: GivenMatrix, G: GivenMatrix, ordered: Sequence[Eigenvalue]) -> tuple[Singular, ...]:
    """sigma_1 = sqrt(lambda_2), ...: the roots of these eigenvalues, with multiplicities."""
    sigma = free_letter("sigma s", A, kind="scalar").base
    singular: list[Singular] = []
    if ordered:
        sheet.say("roots_of_eigenvalues", G=G.name)
    for eigenvalue in ordered:
        for _ in range(eigenvalue.multiplicity):
            name = w.Name(sigma, (str(len(singular) + 1),))
            work = sheet.work(name, compact=True).define("root_of_eigenvalue", w.Root(eigenvalue.name))
            if type(eigenvalue.name) is w.Name:
                work.put_in(letters_for={eigenvalue.name: eigenvalue.value})
            work.to("take_root", _root(eigenvalue.value, sheet.domain))
            singular.append(Singular(name, work.line, eigenvalue))
    return tuple(singular)


def _root(node: w.Node, domain: Domain) -> w.Node:
    """The root of a number in final form; a root of a root may become a sum, which has its own final form."""
    return result(result(w.Root(node), domain), domain)


def size_of(node: w.Node) -> Any:
    """A decimal approximation of a real number, for sorting."""
    found: Any = value(node, "real")
    return found.evalf(50)


def squares_check(sheet: Sheet, A: GivenMatrix, found: tuple[Singular, ...]) -> None:
    """The check that the squares of the singular values and of the entries have the same sum; not for named zeros."""
    if zeros_in(*[singular.value for singular in found]):
        return
    total = w.Power(w.Norm(A.name, w.Name("F")), w.Number(2))
    squares = w.Sum(tuple([w.Power(singular.value, w.Number(2)) for singular in found])) if len(found) > 1 else None
    if squares is not None:
        value = result(squares, sheet.domain)
        sheet.say("squares_add_up", "check", squares=equation(squares, value), total=equation(total, value))
