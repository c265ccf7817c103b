"""The zeros of the factors of a characteristic polynomial, with names: lambda_1 = 1, lambda_2 = 2 + sqrt(3), ...

The zero of a linear factor is read off; those of a quadratic one are (-b + sqrt(b^2 - 4c))/2 and (-b - sqrt(b^2 -
4c))/2.  The zeros of an irreducible factor of higher degree are named: lambda_1, about 1.325, of x^3 - x - 1.
"""

from __future__ import annotations

from functools import cmp_to_key
from typing import Any

from symla.derivation.build import equation, reason
from symla.derivation.given import GivenMatrix
from symla.derivation.model import Approximately, Reason
from symla.notation import written as w
from symla.notation.alike import look_alike
from symla.notation.arithmetic import result
from symla.notation.domain import Domain
from symla.notation.frozen import Frozen, replace
from symla.notation.named import NamedZero, zeros_in
from symla.notation.statements import Property
from symla.notation.sums import minus
from symla.notation.value import value as exact_value
from symla.operations._cases.certain import side
from symla.operations._cases.numbers import Entry, entry_of, is_zero, plus, times, written
from symla.operations._counts import counted, height
from symla.operations._letters import free_letter
from symla.operations._roots import why_root
from symla.operations._sheet import Sheet
from symla.operations._sizes import need_square
from symla.operations._terms import has_i, has_letters
from symla.operations.eigenvalues._cardano import cubic, cubic_lines
from symla.operations.eigenvalues._characteristic import factored, polynomial_lines, unit
from symla.operations.eigenvalues._irreducible import in_order
from symla.operations.eigenvalues._named import named_zeros
from symla.operations.eigenvalues._polynomial import Polynomial
from symla.operations.eigenvalues._shifted import determinant_in, is_monic, letter_for, shift
from symla.operations.systems._determinants import triangular

Found = tuple[w.Node, int, Polynomial, int]  # a zero, its multiplicity, its factor, and the sign of the root in it
_FOUR = w.Number(4)
_DIGITS = 50


class Eigenvalue(Frozen, frozen=True):
    """An eigenvalue: its name, the number, its multiplicity, and the factor of which it is a zero."""

    name: w.Node
    value: w.Node
    multiplicity: int
    factor: Polynomial
    sign: int = 0  # of the root in the quadratic formula

    @property
    def is_named(self) -> bool:
        """Whether it is a named zero, which is given by its polynomial alone."""
        return self.factor.degree > 2 and type(self.value) is NamedZero

    @property
    def statement(self) -> w.Relation:
        """lambda_1 = 3, or lambda_1 ~ 1.325 for a named zero."""
        value = self.value
        return value.told if self.is_named and type(value) is NamedZero else equation(self.name, value)


def eigenvalue_lines(
    sheet: Sheet, A: GivenMatrix, radicals: bool = False, largest_first: bool = False
) -> tuple[Eigenvalue, ...]:
    """All eigenvalues of a square matrix, each once, with the lines that find them; those of cubic factors by
    `radicals` if that is asked for, and by names else.  They are counted in the order of the convention, or if that is
    as found, from the `largest_first` where their order matters.  Ends if the matrix is not square.
    """
    need_square(sheet, A)
    unit(sheet, A)
    x = letter_for(sheet, A)
    wanted = sheet.conventions.eigenvalues
    wanted = "decreasing" if largest_first and wanted == "as_found" else wanted
    on_diagonal = triangular(A)
    if on_diagonal is not None:
        return _diagonal_lines(sheet, A, x, on_diagonal, wanted)
    if sheet.planned is None:
        sheet.plan("plan", polynomial=determinant_in(sheet, A, x))
    work, parts = polynomial_lines(sheet, A, x)
    read_off = all(p.degree == 1 for p in parts)
    if not read_off:
        whole = factored(sheet, work, x, parts)
        work, parts = whole.work, whole.factors
    if radicals and len(parts) == 1 and parts[0].degree == 3 and not is_monic(sheet):
        work.to("letter_in_front", w.Negative(parts[0].written))
    found = sheet.once(("eigenvalues", parts), lambda: _eigenvalues(sheet, x, parts, radicals, wanted))
    linear = [eigenvalue for eigenvalue in found if eigenvalue.factor.degree == 1]
    for eigenvalue in linear:
        work = sheet.work(eigenvalue.name, "zeros" if eigenvalue is linear[0] else None, compact=True)
        factor, count = eigenvalue.factor.written, repetition(sheet, A, eigenvalue, found, eigenvalue.value)
        factor = w.Power(factor, w.Number(eigenvalue.multiplicity)) if eigenvalue.multiplicity > 1 else factor
        why = reason("on_the_diagonal", count=count) if read_off else reason("zero_of", factor=factor, count=count)
        work.to(why, eigenvalue.value)
    twins = [[other for other in found if other.sign and other.factor == eigenvalue.factor] for eigenvalue in found]
    pairs = [(zero, twin[1]) for zero, twin in zip(found, twins, strict=True) if twin and twin[0] is zero]
    for number, (first, second) in enumerate(pairs, 1):
        _pair(sheet, A, work.shown, str(number) if len(pairs) > 1 else "", first, second)
    for p in dict.fromkeys([eigenvalue.factor for eigenvalue in found if eigenvalue.is_named]):
        alike = [eigenvalue for eigenvalue in found if eigenvalue.factor == p]
        zeros = Property("zeros_of", w.Items((p.written, w.Items(tuple([eigenvalue.value for eigenvalue in alike])))))
        for eigenvalue in alike:
            heading = reason("named_zeros", zeros=zeros, factor=p.written) if eigenvalue is alike[0] else None
            work = sheet.work(eigenvalue.value, heading, compact=True)
            if type(eigenvalue.value) is NamedZero:
                work.to("rounded", eigenvalue.value.decimal, Approximately(eigenvalue.value.places))
    if radicals:
        for p in dict.fromkeys([eigenvalue.factor for eigenvalue in found if eigenvalue.factor.degree > 2]):
            cubic_lines(sheet, A, p, {eigenvalue.value: eigenvalue.name for eigenvalue in found})
    return found


def _diagonal_lines(sheet: Sheet, A: GivenMatrix, x: w.Name, claim: Property, wanted: str) -> tuple[Eigenvalue, ...]:
    """The eigenvalues of a triangular matrix, read off."""
    entries = [A.rows[i][i] for i in range(A.height)]
    parts = tuple([Polynomial(x, (1, times(-1, entry_of(entry, sheet.domain)))) for entry in entries])
    found = sheet.once(("eigenvalues", parts), lambda: _eigenvalues(sheet, x, parts, False, wanted))
    heading = reason("diagonal_entries", A=A.name, size=height(A), claim=claim)
    for eigenvalue in found:
        work = sheet.work(eigenvalue.name, heading if eigenvalue is found[0] else None, compact=True)
        count = repetition(sheet, A, eigenvalue, found, eigenvalue.value)
        work.to(reason("on_the_diagonal", count=count), eigenvalue.value)
    return found


def _eigenvalues(
    sheet: Sheet, x: w.Name, factors: tuple[Polynomial, ...], radicals: bool, wanted: str
) -> tuple[Eigenvalue, ...]:
    """The zeros of irreducible factors: rational ones by their size, then the others."""
    found: list[Found] = []
    for p in sorted(dict.fromkeys(factors), key=in_order):
        count = factors.count(p)
        if p.degree > 2:
            values = [zero for zero, _ in cubic(p, sheet.name).zeros] if radicals else named_zeros(p, sheet.name)
            found += [(zero, count, p, 0) for zero in values]
        elif p.degree == 1:
            found.append((written(times(-1, p.coefficients[1])), count, p, 0))
        else:
            found += [(_zero(p, sign, sheet.domain), count, p, sign) for sign in (1, -1)]
    return tuple([_called(x, number, *zero) for number, zero in enumerate(_in_order(sheet, found, wanted), 1)])


def _called(x: w.Name, number: int, value: w.Node, count: int, p: Polynomial, sign: int) -> Eigenvalue:
    """The eigenvalue with this number."""
    if type(value) is NamedZero and p.degree > 2:
        named = replace(value, base=x.base, subscript=(str(number),))
        return Eigenvalue(named, named, count, p)
    return Eigenvalue(w.Name(x.base, (str(number),)), value, count, p, sign)


def _in_order(sheet: Sheet, found: list[Found], wanted: str) -> list[Found]:
    """The zeros in the order that is wanted: as found; or real numbers by size, then the others.  Where letters leave
    open which is larger, they stay as found.
    """
    letters = has_letters(*[value for value, *_ in found])
    if wanted == "as_found" or (letters and sheet.domain == "complex"):
        return found
    sign = 1 if wanted == "increasing" else -1
    real = [zero for zero in found if is_real(zero[0])]
    others = [zero for zero in found if zero not in real]
    if not letters:
        return [*sorted(real, key=lambda zero: sign * _real_part(zero[0])), *others]
    order = {(i, j): _is_larger(sheet, a, b) for i, a in enumerate(real) for j, b in enumerate(real[:i])}
    if None in order.values():
        return found

    def compared(a: Found, b: Found) -> int:
        i, j = real.index(a), real.index(b)
        return sign * ((order.get((i, j)) or 0) - (order.get((j, i)) or 0))

    return [*sorted(real, key=cmp_to_key(compared)), *others]


def _is_larger(sheet: Sheet, a: Found, b: Found) -> int | None:
    """1 if the first is certainly not smaller, also under the conditions of the problem, -1 if it is not larger; None
    if letters leave it open.
    """
    if a[2] == b[2]:  # the two zeros of one factor
        return (a[3] > b[3]) - (a[3] < b[3])
    known = side(result(minus(a[0], b[0]), "real"), sheet.known.assumed)
    if known is not None:
        return known
    if sheet.never(w.Relation(a[0], "<", b[0])):
        return 1
    return -1 if sheet.never(w.Relation(a[0], ">", b[0])) else None


def is_real(value: w.Node) -> bool:
    """Whether a number is real: also one like √(√3 - 2), in which no i occurs, or a sum of cube roots, in which it
    does.
    """
    roots = [part for part in w.walk(value) if type(part) is w.Root]
    imaginary = has_i(value) and not any(root.index > 2 for root in roots)
    if imaginary or any(zero.imaginary for zero in zeros_in(value)):
        return False
    if has_letters(value) or not roots:
        return not has_i(value)
    _, part = exact_value(value, "complex").evalf(_DIGITS).as_real_imag()
    return bool(abs(part) < 10 ** -(_DIGITS // 2))


def _real_part(value: w.Node) -> Any:
    return exact_value(value, "complex").evalf(_DIGITS).as_real_imag()[0]


def _formula(p: w.Node, q: w.Node, sign: int) -> w.Quotient:
    """(-p + sqrt(p^2 - 4q))/2, a zero of x^2 + px + q"""
    inside = minus(w.Power(p, w.TWO), w.Product((_FOUR, q)))
    return _over_two(w.Negative(p), inside, sign)


def _over_two(first: w.Node, inside: w.Node, sign: int) -> w.Quotient:
    return w.Quotient(w.Sum((first, _signed(w.Root(inside), sign))), w.TWO)


def _signed(node: w.Node, sign: int) -> w.Node:
    return node if sign > 0 else w.Negative(node)


def _zero(p: Polynomial, sign: int, domain: Domain) -> w.Node:
    """The zero of a quadratic polynomial with this sign of the root; i √(2 - √3) for √(√3 - 2)."""
    _, b, c = map(written, p.coefficients)
    found = result(_formula(b, c, sign), domain)
    if has_letters(found) or has_i(found) or is_real(found):
        return found
    part = w.Product((w.I, w.Root(written(times(-1, discriminant(p))))))
    return result(_over_two_of(w.Negative(b), _signed(part, sign)), domain)


def _over_two_of(first: w.Node, second: w.Node) -> w.Quotient:
    return w.Quotient(w.Sum((first, second)), w.TWO)


def is_over(value: w.Node, divisor: w.Node) -> bool:
    """Whether it is a fraction with this denominator, or the opposite of one."""
    inner = value.operand if type(value) is w.Negative else value
    return type(inner) is w.Quotient and inner.denominator == divisor


def discriminant(p: Polynomial) -> Entry:
    """b^2 - 4c of x^2 + bx + c"""
    _, b, c = p.coefficients
    return plus(times(b, b), -4, c)


def under_the_root(p: Polynomial) -> Entry:
    """The number under the root in the formula for the zeros: -c for x^2 + c, b^2 - 4c for x^2 + bx + c"""
    _, b, c = p.coefficients
    return times(-1, c) if is_zero(b) else discriminant(p)


def _pair(sheet: Sheet, A: GivenMatrix, line: w.Node, number: str, first: Eigenvalue, second: Eigenvalue) -> None:
    """The two zeros of a quadratic factor: roots of a number, or by the formula with letters for the coefficients."""
    shown = next((part for part in w.walk(line) if look_alike(part, first.factor.written)), first.factor.written)
    _, b, c = first.factor.coefficients
    inside = written(under_the_root(first.factor))
    root = result(w.Root(inside), sheet.domain)
    why = why_root(w.Root(inside), root, sheet.domain)
    if is_zero(b):
        sheet.say("roots", factor=shown)
        for eigenvalue in (first, second):
            work = sheet.work(eigenvalue.name, compact=not why.facts).to(
                "root", _signed(w.Root(inside), eigenvalue.sign)
            )
            if why.facts:  # the root whose square is told stands in its line
                work.to(why, _signed(root, eigenvalue.sign))
            work.to("simplify", eigenvalue.value)
        return
    sheet.say("quadratic", factor=shown)
    p, q = [
        w.Name(free_letter(choices, A, kind="scalar").base, (number,) if number else ())
        for choices in ("p b r", "q c s")
    ]
    sheet.work(p, compact=True).to("coefficient", written(b))
    sheet.work(q, compact=True).to("constant_term", written(c))
    for eigenvalue in (first, second):
        work = sheet.work(eigenvalue.name, compact=True).define("quadratic_formula", _formula(p, q, eigenvalue.sign))
        work.put_in(letters_for={p: written(b), q: written(c)})
        lines: list[tuple[str | Reason, w.Node]] = [
            ("under_the_root", _over_two(written(times(-1, b)), inside, eigenvalue.sign))
        ]
        if not has_letters(inside) and root != w.Root(inside):
            lines.append((why, _over_two_of(written(times(-1, b)), _signed(root, eigenvalue.sign))))
        divided = is_over(eigenvalue.value, w.TWO)  # nothing is left to be divided
        if divided and not (lines[-1][0] is why and why.facts):  # the root whose square is told stands in its line
            lines[-1] = lines[-1][0], eigenvalue.value
        for reason_of, line in lines:
            work.to(reason_of, line)
        work.to("add" if divided else "divide_by_two", eigenvalue.value)


def multiplicity(A: GivenMatrix, eigenvalue: Eigenvalue, of: w.Node | None = None) -> w.Count:
    """The multiplicity, as the dimension of the null space of (A - lambda I)^n."""
    power = shift(A, eigenvalue.name if of is None else of)
    return counted("nullity", w.Power(power, w.Number(A.height)) if A.height > 1 else power, eigenvalue.multiplicity)


def repetition(
    sheet: Sheet, A: GivenMatrix, one: Eigenvalue, found: tuple[Eigenvalue, ...], of: w.Node | None = None
) -> tuple[w.Count, ...]:
    """The multiplicity of an eigenvalue that counts more than once; not where letters decide whether another one is the
    same.
    """
    if one.multiplicity == 1 or (has_letters(*A.entries) and _may_coincide(sheet, one, found)):
        return ()
    return (multiplicity(A, one, of),)


def _may_coincide(sheet: Sheet, one: Eigenvalue, found: tuple[Eigenvalue, ...]) -> bool:
    """Whether another eigenvalue may be the same for some values of the letters."""
    domain = sheet.domain
    gaps = [plus(entry_of(one.value, domain), -1, entry_of(other.value, domain)) for other in found if other != one]
    return not all(sheet.known.certain(gap) for gap in gaps)
