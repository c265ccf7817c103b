"""The singular values of a matrix: the square roots of the eigenvalues of A^T A, or A A^T where that is smaller."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from symla.derivation.build import equation, reason
from symla.derivation.given import GivenMatrix
from symla.errors import SymlaError
from symla.notation import written as w
from symla.notation.arithmetic import result
from symla.notation.domain import Domain
from symla.notation.exact import rational
from symla.notation.frozen import Frozen
from symla.notation.moduli import conjugated, in_moduli
from symla.notation.named import zeros_in
from symla.notation.plain import plain_printer
from symla.notation.shape import is_nested
from symla.notation.sums import minus, sum_of
from symla.notation.value import value
from symla.notation.write import write
from symla.operations._cases.certain import side
from symla.operations._cases.numbers import CannotSplit, written
from symla.operations._letters import free_letter
from symla.operations._products import adjoint
from symla.operations._roots import why_root
from symla.operations._sheet import Sheet
from symla.operations._signs_of import Signs
from symla.operations._terms import has_letters, matrix_named
from symla.operations.eigenvalues._spaces import where_zero
from symla.operations.eigenvalues._zeros import Eigenvalue, eigenvalue_lines

T = TypeVar("T")


class Singular(Frozen, frozen=True):
    """A singular value: its name, and the number."""

    name: w.Name
    value: w.Node

    @property
    def is_zero(self) -> bool:
        return self.value == w.ZERO

    @property
    def statement(self) -> w.Relation:
        """sigma_1 = 5"""
        return equation(self.name, self.value)


def gram_product(sheet: Sheet, A: GivenMatrix) -> w.Product:
    """A^T A; for a wide matrix, the smaller A A^T."""
    turned = adjoint(A.name, sheet.domain, A)
    return w.Product((A.name, turned) if A.width > A.height else (turned, A.name))


def gram(sheet: Sheet, A: GivenMatrix) -> GivenMatrix:
    """This product as a name, with its lines."""
    product = gram_product(sheet, A)
    name = free_letter("G B M", A, kind="matrix")
    work = sheet.work(name).to(reason("gram", domain=sheet.domain), product).put_in(A)
    return matrix_named(name, work.to("multiply", result(work.line, sheet.domain)).line)


def largest_first(sheet: Sheet, found: Sequence[T], of: Callable[[T], Eigenvalue]) -> list[T]:
    """Things by their eigenvalues, which are not negative, the largest first; in cases where letters decide."""
    if not has_letters(*[of(one).value for one in found]):
        return sorted(found, key=lambda one: size_of(of(one).value), reverse=True)
    ordered: list[T] = []
    signs = Signs(sheet)
    for one in found:
        places = (n for n, other in enumerate(ordered) if _exceeds(signs, of(one), of(other)))
        ordered.insert(next(places, len(ordered)), one)
    return ordered


def leading(ordered: Sequence[Eigenvalue], k: int) -> list[Eigenvalue]:
    """The first eigenvalues, as many as it takes for k eigenvectors."""
    return [one for j, one in enumerate(ordered) if sum(before.multiplicity for before in ordered[:j]) < k]


def _exceeds(signs: Signs, first: Eigenvalue, second: Eigenvalue) -> bool:
    """Whether the first one is larger, or never smaller."""
    if w.ZERO in (first.value, second.value):
        return second.value == w.ZERO
    if first.sign and first.factor == second.factor:  # the two zeros of one factor
        return first.sign > second.sign
    known = signs.sheet.known
    gap = _told_of_moduli(result(minus(first.value, second.value), signs.sheet.domain), signs.sheet.domain)
    never = side(known.put_in(gap), known.assumed)
    if never is not None:
        return never > 0
    if is_nested(w.Root(gap)):
        raise CannotSplit(
            f"Whether {plain_printer()(gap)} is positive depends on its letters in a way that is not worked out. "
            "Choose values for some of them."
        )
    return signs.is_positive(gap)


def _told_of_moduli(number: w.Node, domain: Domain) -> w.Node:
    """|a|^2 - |b|^2 for a conj(a) - b conj(b), and nothing else."""
    if not any(type(part) is w.Conjugate for part in w.walk(number)):
        return number
    exact = value(number, domain)
    return write(in_moduli(exact, conjugated(exact)))


def eigenvalues_of_gram(sheet: Sheet, G: GivenMatrix, named: bool = True) -> tuple[Eigenvalue, ...]:
    """The eigenvalues of G = A^T A, with the lines, for whoever needs eigenvectors, too.  Raises `SymlaError` where
    letters leave roots within roots, or, if not `named`, where they are zeros of an irreducible polynomial of degree 3
    or more.
    """
    found = eigenvalue_lines(sheet, G, largest_first=True)
    if not named and any(eigenvalue.is_named for eigenvalue in found):
        raise SymlaError(
            f"{sheet.name}: the squares of the singular values are zeros of a polynomial of degree 3 or more and have "
            "names alone; the factors with their roots are too long to be checked, except for three rows and columns "
            "of real numbers. svd works A out with them."
        )
    if any(has_letters(e.value) and is_nested(_root_of(sheet, e)) for e in found):
        raise SymlaError(
            f"{sheet.name}: with these letters, the singular values are roots within roots, whose eigenvectors are not "
            "worked out; singular_values finds the values. Take numbers in the place of some letters."
        )
    return found


def singular_lines(sheet: Sheet, A: GivenMatrix, invertible: bool = False) -> tuple[Singular, ...]:
    """The singular values, the largest first, with the lines that find them; which are zero is decided where it matters
    whether A is `invertible`.
    """
    G = gram(sheet, A)
    sheet.plan("plan", product=gram_product(sheet, A))
    found = eigenvalue_lines(sheet, G, largest_first=True)
    if invertible:
        found = where_zero(sheet, found, "zero_singular")
    return root_lines(sheet, A, G, largest_first(sheet, found, lambda eigenvalue: eigenvalue))


def singular_name(A: GivenMatrix, number: int) -> w.Name:
    """sigma_1, unless A has this letter"""
    return w.Name(free_letter("sigma s", A, kind="scalar").base, (str(number),))


def root_lines(sheet: Sheet, A: GivenMatrix, G: GivenMatrix, ordered: Sequence[Eigenvalue]) -> tuple[Singular, ...]:
    """sigma_1 = sqrt(lambda_2), ...: the roots of these eigenvalues, with multiplicities, as many as the smaller of the
    numbers of rows and columns.
    """
    singular: list[Singular] = []
    if ordered:
        sheet.say("roots_of_eigenvalues", G=G.name)
    for eigenvalue in ordered:
        for _ in range(min(eigenvalue.multiplicity, min(A.height, A.width) - len(singular))):
            name = singular_name(A, len(singular) + 1)
            why = why_root(w.Root(eigenvalue.value), root := _root_of(sheet, eigenvalue), sheet.domain)
            work = sheet.work(name, compact=not why.facts)
            work.define("root_of_eigenvalue", w.Root(eigenvalue.name))
            if type(eigenvalue.name) is w.Name:
                work.put_in(letters_for={eigenvalue.name: eigenvalue.value})
            work.to(why, root)
            singular.append(Singular(name, work.line))
    return tuple(singular)


def _root(sheet: Sheet, node: w.Node) -> w.Node:
    """The root of a number in final form; a root of a root may become a sum, which has its own final form."""
    root = result(result(w.Root(node), sheet.domain), sheet.domain)
    if type(root) is not w.AbsoluteValue or (known := side(root.operand, sheet.known.assumed)) is None:
        return root
    return root.operand if known > 0 else result(w.Negative(root.operand), sheet.domain)  # k + 1, where k > 0


def _root_of(sheet: Sheet, eigenvalue: Eigenvalue) -> w.Node:
    """The root of an eigenvalue of A^T A in final form.  Two zeros with letters, of x^2 - 2p x + q^2, have the roots
    (sqrt(2p + 2q) + sqrt(2p - 2q))/2 and |sqrt(2p + 2q) - sqrt(2p - 2q)|/2, since 2p >= 2|q|.
    """
    plain = _root(sheet, eigenvalue.value)
    if not (eigenvalue.sign and has_letters(eigenvalue.value) and is_nested(plain)):
        return plain
    import sympy

    _, linear, constant = [sheet.known.put_in(written(c)) for c in eigenvalue.factor.coefficients]
    root: Any = value(result(w.Root(constant), sheet.domain), sheet.domain)
    q = root.replace(lambda x: isinstance(x, sympy.Abs) and x.args[0].is_real, lambda x: x.args[0])
    if not q.replace(lambda x: isinstance(x, sympy.Abs), lambda x: x.args[0]).is_polynomial(*q.free_symbols):
        return plain
    exact = value(constant, sheet.domain)
    if sympy.expand(q**2 - exact) != 0:  # |k| stands in it, not around it
        return plain
    if any(x.is_number and not exact.has(x) for x in q.atoms(sympy.Pow)):  # √5, which would stand in the other roots
        return plain
    twice = w.Product((w.TWO, write(q)))
    above, below = (result(w.Root(sum_of((w.Negative(linear), x))), sheet.domain) for x in (twice, w.Negative(twice)))
    if eigenvalue.sign > 0:
        total: w.Node = sum_of((above, below))
    else:
        total = sum_of((above, w.Negative(below)))
        total = total if root == q else w.AbsoluteValue(total)
    return result(w.Quotient(total, w.TWO), sheet.domain)


def size_of(node: w.Node) -> Any:
    """A decimal approximation of a real number, for sorting."""
    exact = rational(node)
    if exact is not None:
        return exact
    found: Any = value(node, "real")
    return found.evalf(50)


def squares_check(sheet: Sheet, A: GivenMatrix, found: tuple[Singular, ...]) -> None:
    """The check that the squares of the singular values and of the entries have the same sum; not for named zeros."""
    if zeros_in(*[singular.value for singular in found]):
        return
    total = w.Power(w.Norm(A.name, w.Name("F")), w.TWO)
    squares = w.Sum(tuple([w.Power(singular.value, w.TWO) for singular in found])) if len(found) > 1 else None
    if squares is not None:
        sizes = [w.AbsoluteValue(e) if sheet.domain == "complex" else e for e in w.children(A.written)]
        value = result(w.Sum(tuple([w.Power(size, w.TWO) for size in sizes])), sheet.domain)
        sheet.say("squares_add_up", "check", squares=equation(squares, value), total=equation(total, value))
