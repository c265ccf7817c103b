"""e^(tA) = P e^(tJ) P^-1, from the Jordan form of A.

e^(tJ) has e^(lambda t) on its diagonal, and t^k/k! times that k places to the right within a chain.  By Euler's
formula, a complex pair gives sine and cosine.
"""

from __future__ import annotations

from math import factorial
from typing import Any, NamedTuple

from symla.derivation.build import reason
from symla.derivation.given import GivenMatrix, Quantity
from symla.notation import written as w
from symla.notation.alike import unsigned
from symla.notation.arithmetic import result
from symla.notation.domain import Domain
from symla.notation.rational import Fraction
from symla.notation.sums import power_of
from symla.notation.value import value
from symla.notation.write import write
from symla.operations._cases.numbers import entry_of, times
from symla.operations._letters import letters, taken
from symla.operations._sheet import Sheet
from symla.operations._terms import as_matrix, has_i, has_letters, matrix
from symla.operations.eigenvalues._functions import (
    Decomposed,
    Function,
    Value,
    block_lines,
    decomposed,
    joined,
    of_blocks,
    product,
)
from symla.operations.eigenvalues._spaces import spaces


class Flow(NamedTuple):
    """P with its value, and e^(tJ) as a name and by its entries, with the reasons."""

    decomposed: Decomposed
    E: w.Name
    middle: w.Matrix
    function: Function


def flow(sheet: Sheet, A: GivenMatrix, t: w.Node, *others: Quantity) -> Flow:
    """The lines that lead to P and e^(tJ); `others` are data whose letters are taken."""
    used = {part.base for part in w.names_in(t)} | (taken(*others) if others else set())
    basis = decomposed(sheet, A, spaces(sheet, A, used))
    (E,) = letters(A, "E F G")
    function = _exponential(t, sheet.domain)
    middle = of_blocks(basis, function)
    block_lines(sheet, basis, E, middle, "exponentials")
    return Flow(basis, E, middle, function)


def _exponential(t: w.Node, domain: Domain) -> Function:
    """t^k/k! e^(lambda t), with its angle where lambda is not real."""

    def function(eigenvalue: w.Node, k: int) -> Value:
        size = times(entry_of(result(w.Power(t, w.Number(k)), domain), domain), Fraction(1, factorial(k)))
        factor, power = (size, w.ONE) if not has_letters(t) else (Fraction(1, factorial(k)), power_of(t, k))
        whole = _grown(eigenvalue, t, domain)
        parts = _parts(eigenvalue, domain)
        if parts is None:
            return Value(factor, joined(power, whole))
        turned = result(w.Product((parts[1], t)), domain)
        growth = _grown(parts[0], t, domain)
        return Value(factor, joined(power, growth), turned, joined(power, whole))

    return function


def _grown(eigenvalue: w.Node, t: w.Node, domain: Domain) -> w.Node:
    """e^(lambda t), with a number that is a fraction of roots as it is, e^((1 + √5)/2 t), and t after other letters."""
    if type(t) is w.Name and (type(eigenvalue) is w.Quotient or has_letters(eigenvalue)):
        minus, size = unsigned(eigenvalue)
        power = joined(size, t)
        return w.Call("exp", (w.Negative(power) if minus else power,))
    return result(w.Power(w.E, w.Product((eigenvalue, t))), domain)


def _parts(number: w.Node, domain: Domain) -> tuple[w.Node, w.Node] | None:
    """The real and the imaginary part of a number that is not real; None for others."""
    if not has_i(number) or (domain == "complex" and has_letters(number)):
        return None
    import sympy

    found: Any = sympy.expand(value(number, "real"))
    parts = [found.coeff(sympy.I, k) for k in (0, 1)]
    return None if any(part.has(sympy.I) for part in parts) else (write(parts[0]), write(parts[1]))


def derivative_check(
    sheet: Sheet, A: GivenMatrix, X: w.Name, found: w.Node, t: w.Name, start: w.Node, flowing: Flow, right: w.Matrix
) -> None:
    """The check of the derivative: A X = A P e^(tJ) right is the derivative of X = P e^(tJ) right."""
    begins = w.substitute(found, {t: w.ZERO})
    if begins not in (found, start):
        sheet.say("at_the_beginning", "check", begins=w.Relation(begins, "=", start), t=t)
    check = sheet.check(w.Product((A.name, X)), reason("derivative", X=X, product=w.Product((A.name, X))))
    check.put_in(why="put_in_matrices", letters_for={A.name: A.written, X: found})
    matrix_in_case = sheet.known.letters_put_in(A.written)
    if matrix_in_case != A.written:
        check.to(sheet.known.reason_for(A.written, checked=True), w.Product((matrix_in_case, found)))
    basis = flowing.decomposed
    left = as_matrix(result(w.Product((matrix_in_case, basis.left)), sheet.domain))
    if sheet.known.relations:  # sin(t) is zero, say
        left = matrix(sheet.known.rows(left.rows))
    slope = product(sheet, basis, flowing.function, left, right)
    check.to("is_derivative", w.Vector(tuple([row[0] for row in slope.rows])) if type(found) is w.Vector else slope)
