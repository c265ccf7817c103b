"""e^(tA) = P e^(tJ) P^-1, from the Jordan form of A.

e^(tJ) has e^(lambda t) on its diagonal, and t^k/k! times that k places to the right within a chain.  Complex pairs come
to sine and cosine by Euler's formula.
"""

from __future__ import annotations

from math import factorial
from typing import Any, NamedTuple

from symla.derivation.given import GivenMatrix, Quantity
from symla.notation import written as w
from symla.notation.arithmetic import result
from symla.notation.domain import Domain
from symla.notation.value import value
from symla.notation.write import simplest, write
from symla.operations._letters import free_letter
from symla.operations._sheet import Sheet
from symla.operations._terms import matrix
from symla.operations.eigenvalues._chains import Chain, chains
from symla.operations.eigenvalues._similar import ZERO, columns, letters
from symla.operations.eigenvalues._spaces import Space, spaces

_E, _I = w.Constant("e"), w.Constant("i")


class Flow(NamedTuple):
    """The letter t, and P and e^(tJ) by name with what they stand for."""

    t: w.Name
    P: w.Name
    left: w.Node
    E: w.Name
    middle: w.Node

    @property
    def turns(self) -> bool:
        """Whether there are complex pairs."""
        return any(part == _I for part in w.walk(self.middle))


def flow(sheet: Sheet, A: GivenMatrix, *others: Quantity) -> Flow:
    """The lines that lead to P and e^(tJ)."""
    t = free_letter("t s r", A, *others, kind="scalar")
    found = chains(sheet, A, spaces(sheet, A, {t.base}))
    P, E = letters(A, "P S T", "E F G")
    vectors = tuple([v for _, own in found for chain in own for v in chain])
    longer = any(len(chain) > 1 for _, own in found for chain in own)
    left = columns(sheet, P, vectors, "chains_as_columns" if longer else "eigenvectors_as_columns")
    form = _exponentials(found, t)
    sheet.work(E).to("exponentials", form)
    return Flow(t, P, left, E, form)


def _exponentials(found: tuple[tuple[Space, tuple[Chain, ...]], ...], t: w.Name) -> w.Matrix:
    places = [(one.own.value, n, k) for n, (one, own) in enumerate(found) for c in own for k in range(len(c))]
    size = range(len(places))
    starts = [j - k for j, (_, _, k) in enumerate(places)]  # where the chain of each column begins
    return matrix(
        tuple(
            [
                tuple([_entry(places[i][0], t, j - i) if j >= i and starts[i] == starts[j] else ZERO for j in size])
                for i in size
            ]
        )
    )


def _entry(own: w.Node, t: w.Name, k: int) -> w.Node:
    """t^k/k! e^(lambda t)"""
    exponential = result(w.Power(_E, w.Product((own, t))))
    if not k:
        return exponential
    return result(w.Product((w.Quotient(w.Power(t, w.Number(k)), w.Number(factorial(k))), exponential)))


def by_euler(node: w.Node, domain: Domain) -> w.Node:
    """With e^(a + bi) as e^a (cos b + i sin b), multiplied out."""
    import sympy

    def turned(entry: Any) -> Any:
        def euler(exponential: Any) -> Any:
            real, imaginary = sympy.expand(exponential.args[0]).as_real_imag()
            return sympy.exp(real) * (sympy.cos(imaginary) + sympy.I * sympy.sin(imaginary))

        if not entry.has(sympy.I):
            return entry
        return simplest(sympy.expand(entry.replace(lambda e: isinstance(e, sympy.exp) and e.has(sympy.I), euler)))

    found: Any = value(node, domain)
    whole = write(found.applyfunc(turned))
    if type(node) is w.Vector:
        assert type(whole) is w.Matrix
        return w.Vector(tuple([row[0] for row in whole.rows]))
    return whole
