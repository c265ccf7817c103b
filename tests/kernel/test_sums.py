"""The index of a sum is bound: in values and in subscripts, for the operations and for the kernel."""

from __future__ import annotations

import pytest

import symla
from symla.errors import InputError
from symla.kernel.meaning.prove import Prover
from symla.kernel.meaning.verdict import Proved, Refuted, Undecided
from symla.notation import written as w
from symla.notation.parse import read
from symla.notation.value import value

TRUE = [
    "sum_{k=1}^{3} k == 6",
    "sum_{k=1}^{3} k x == 6x",
    "sum_{k=1}^{4} k^2 == 30",
    "sum_{k=0}^{3} 2^k == 15",
    "sum_{k=2}^{3} 1/k == 5/6",
    "sum_{i=1}^{3} i == 6",
    "sum_{k=1}^{3} k a_k == a_1 + 2a_2 + 3a_3",
    "sum_{k=1}^{3} k + k == 6 + k",
    "sum_{k=1}^{3} sum_{k=1}^{2} k == 9",
    "sum_{k=1}^{2} (k + sum_{j=1}^{2} j k) == 12",
    "sum_{k=1}^{2} sum_{j=1}^{2} a_kj == a_11 + a_12 + a_21 + a_22",
    "norm_l2([sum_{k=1}^{3} k, 0]) == 6",
    r"\sum_{k=1}^{3} k x_k = x_1 + 2x_2 + 3x_3",
]
FALSE = [
    "sum_{k=1}^{3} k == 3k",
    "sum_{k=1}^{3} k == 7",
    "sum_{k=1}^{3} k x == 3k x",
    "sum_{k=1}^{3} k a_k == a_1 + a_2 + a_3",
    "sum_{k=1}^{3} sum_{k=1}^{2} k == 12",
    "norm_l2([sum_{k=1}^{3} k, 0]) == 3*abs(k)",
    "sum_{i=1}^{3} i == 3i",
]


@pytest.mark.parametrize("claim", TRUE)
def test_true_sums_are_proved(claim: str) -> None:
    """True sums are proved."""
    assert isinstance(symla.check(claim), Proved)


@pytest.mark.parametrize("claim", FALSE)
def test_false_neighbours_are_refuted(claim: str) -> None:
    """False neighbours are refuted."""
    assert isinstance(symla.check(claim), Refuted)


def test_a_value_is_not_put_in_for_what_counts() -> None:
    """A value is not put in for what counts."""
    assert symla.check("k + sum_{k=1}^{3} k == 11", k=5)
    assert not symla.check("k + sum_{k=1}^{3} k == 20", k=5)
    with pytest.raises(symla.SymlaError, match="k has a value"):
        symla.check("sum_{k=1}^{3} k == 15", k=5)


def test_operations_work_with_the_sum() -> None:
    """Operations work with the sum."""
    found = symla.solve("norm_l2([sum_{k=1}^{3} k, 0])")
    assert found.verified
    assert found.answer == 6
    mixed = symla.solve("dot([sum_{k=1}^{3} k x, 1], [1, k])")
    assert mixed.verified
    assert mixed.answer.subs({mixed.symbols["x"]: 2, mixed.symbols["k"]: 5}) == 17


def test_the_kernel_and_the_operations_take_roads_of_their_own() -> None:
    """A name that looks like the index is no index for the kernel, and one outside of its sum has no value."""
    forged = w.Summation(w.Name("k"), "k", 1, 3)
    assert isinstance(Prover(False).relation(forged, "=", w.Product((w.Number(3), w.Name("k")))), Undecided)
    alone = w.Index("k")
    assert isinstance(Prover(False).relation(alone, "=", alone), Undecided)
    assert value(w.Summation(w.Product((w.Index("k"), w.Name("x", ("k",)))), "k", 1, 2)).free_symbols == {
        value(w.Name("x", ("1",))),
        value(w.Name("x", ("2",))),
    }


def test_letters_beside_an_index_are_not_guessed() -> None:
    """Letters beside an index are not guessed."""
    with pytest.raises(InputError, match="a product or a name"):
        read("sum_{k=1}^{3} kx")
    assert read("sum_{k=1}^{3} k x") == w.Summation(w.Product((w.Index("k"), w.Name("x"))), "k", 1, 3)
