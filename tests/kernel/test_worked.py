"""A line names the kinds of nodes that it evaluated: these are replaced in place, and nothing else."""

from __future__ import annotations

import pytest

import symla
from symla.derivation.model import Chain, Equal
from symla.kernel.page.standing import Standing
from symla.kernel.page.verify import verify
from symla.notation.frozen import replace
from symla.notation.parse import read


@pytest.mark.parametrize(
    ("line", "kinds", "right", "wrong"),
    [
        ("3^2 + (-4)^2", "Power", "9 + 16", "25"),
        ("3^2 + 2*4", "Power", "9 + 2*4", "3^2 + 8"),
        ("3^2 + 2*4", "Product", "3^2 + 8", "9 + 8"),
        ("1*4 + 2*(-5)", "Product", "4 - 10", "4 - 2*5"),
        ("2*3 - 4*(-5) + 1", "Product", "6 + 20 + 1", "6 + 21"),
        ("(1 + 2)*(3 + 4)", "Sum", "3*7", "21"),
        ("sqrt(9 + 16)", "Sum", "sqrt(25)", "5"),
        ("sqrt(9 + 16)", "Root", "5", "sqrt(25)"),
        ("0*3 + 5*2", "Product", "0 + 10", "0*3 + 10 + 0"),
        ("1 - 0*3", "Product", "1 - 0", "1 + 0"),
        ("k*(k + 1) + 2*3", "Product", "k^2 + k + 6", "k^2 + 6 + k"),
        ("-1*1 + (k + 1)", "Product", "-1 + k + 1", "k"),
        ("abs(-3) + abs(4)", "AbsoluteValue", "3 + 4", "4 + 3"),
    ],
)
def test_what_was_worked_out_is_what_the_line_says(line: str, kinds: str, right: str, wrong: str) -> None:
    """The wrong line has the same value: something else was worked out there, or in another place."""
    assert Standing(False).arithmetic(read(line), read(right), (kinds,))
    assert Standing(False).prover.equal(read(line), read(wrong))
    assert not Standing(False).arithmetic(read(line), read(wrong), (kinds,))


@pytest.mark.parametrize(("kinds", "target"), [("Power", "9 + 17"), ("Power", "10 + 16"), ("Product", "9 + 16")])
def test_nothing_false_is_worked_out(kinds: str, target: str) -> None:
    """Another value is refused, whatever was worked out."""
    assert not Standing(False).arithmetic(read("3^2 + 4^2"), read(target), (kinds,))


def test_a_line_without_a_value_is_not_worked_out() -> None:
    """Its parts have values, it has none."""
    assert not Standing(False).arithmetic(read("1/(2 - 2) + 2*3"), read("1/(2 - 2) + 6"), ("Product",))


@pytest.mark.parametrize("problem", ["norm_l2([3, 4])", "dot([1, 2], [3, -4])", "distance_euclidean([1, 2], [4, 6])"])
def test_another_kind_in_a_solution_is_noticed(problem: str) -> None:
    """The lines of a page are held to it."""
    derivation = symla.solve(problem).derivation
    assert verify(derivation).verified
    tried = 0
    for i, chain in enumerate(derivation.chains):
        for j, link in enumerate(chain.links if isinstance(chain, Chain) else ()):
            if isinstance(link.relation, Equal) and link.relation.worked and isinstance(chain, Chain):
                tried += 1
                other = replace(link, relation=replace(link.relation, worked=("Conjugate",)))
                links = (*chain.links[:j], other, *chain.links[j + 1 :])
                chains = (*derivation.chains[:i], replace(chain, links=links), *derivation.chains[i + 1 :])
                assert not verify(replace(derivation, chains=chains)).verified
    assert tried
