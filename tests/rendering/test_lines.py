"""Lines of all examples, read as a student reads them: every one says something that the one before does not."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

import symla
from symla.derivation.model import Cases, Chain, Derivation, Equal, Link, chains_among
from symla.notation import written as w
from symla.notation.plain import plain_printer
from symla.notation.tex import tex_printer
from symla.operations import operation, topics
from tests.solved import solved

# Letters in an order that is not the alphabet's, numbers with signs, products of one factor.
OWN = (
    "norm_l2([y, x])",
    "norm_l2([z, y, x])",
    "determinant([[4, 0, 1], [0, 0, 1], [1, 3, -1]])",
    "determinant([[-3, 0], [0, a]])",
    "determinant([[b, a], [a, b]])",
    "dot([-5], [a])",
    "dot([b, a], [a, b])",
    "outer([-3], [a, b])",
    "outer([a, b], [-3])",
    "cosine_similarity([-3], [-i])",
    "ldu([[0, 0], [1, 0]])",
    "ldu([[0]])",
    "ldu([[0, 1], [0, 2]])",
    "scalar_multiply(-3, [a, b])",
    "scalar_multiply(1/(1 - k), [1, 2])",
    "matrix_vector([[-1]], [a])",
    "linear_combination([-3], [[a, b]])",
    "inverse([[1, k], [k, 1]])",
    "trace([[b, 1], [1, a]])",
    "distance_manhattan([b, 1], [1, a])",
    "hadamard([[-1]], [[a]])",
    "evaluate('c v', v=[b, a], c=-1)",
)


def chains_of(derivation: Derivation) -> Iterator[Chain]:
    """All chains, those on the side and those of cases."""

    def within(chain: Chain) -> Iterator[Chain]:
        yield chain
        for link in chain.links:
            for detail in chains_among(link.detail):
                yield from within(detail)

    for chain in chains_among(derivation.chains):
        yield from within(chain)
    if isinstance(derivation.outcome, Cases):
        for case in derivation.outcome.cases:
            yield from chains_of(case.derivation)


def lines_of(example: str) -> Iterator[tuple[w.Node, Link]]:
    """Every line that is equal to the one before, with that one."""
    for chain in chains_of(solved(example).derivation):
        before = chain.start
        for link in chain.links:
            if isinstance(link.relation, Equal):
                yield before, link
            before = link.target


@pytest.mark.parametrize("name", [*topics(), ""])
def test_every_line_says_something(name: str) -> None:
    """No line is printed as the one before, in text or in LaTeX, and none only turns terms and factors round."""
    plain, tex = plain_printer(), tex_printer()
    examples = operation(name).examples if name else OWN
    for before, link in [own for example in examples for own in lines_of(example)]:
        assert plain(before) != plain(link.target)
        assert tex(before) != tex(link.target)
        if link.reason is not None and link.reason.key in ("add", "subtract"):
            assert _marks(plain(before)) != _marks(plain(link.target)), (plain(before), plain(link.target))


def _marks(text: str) -> list[str]:
    return sorted(text.replace(" ", "").replace("·", ""))


@pytest.mark.parametrize(
    ("expected", "problem"),
    [
        ("√(y² + x²)", "norm_l2([y, x])"),
        ("-12", "determinant([[4, 0, 1], [0, 0, 1], [1, 3, -1]])"),
        ("-5 a", "dot([-5], [a])"),
        ("[[-3 a, -3 b]]", "outer([-3], [a, b])"),
        ("-i", "cosine_similarity([-3], [-i])"),
        ("(1/(1 - k), 2/(1 - k))", "scalar_multiply(1/(1 - k), [1, 2])"),
    ],
)
def test_the_last_line_is_the_answer(expected: str, problem: str) -> None:
    """It stands there once, and is proved."""
    solution = symla.solve(problem)
    assert solution.verified
    text = solution.to_text()
    assert 1 == len(re.findall(rf"^ +(?:.*)?= {re.escape(expected)}(?:   |$)", text, re.MULTILINE)), text


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("= 1·1 + i·(-i) = 1 + 1 = 2   conjugate, multiply in each term, add", "is_orthogonal([[1, 1], [i, -i]])"),
        (" 11 - 54 = -27             work out", "determinant([[2, -1, 3], [1, 4, -2], [5, 2, 1]], 'cofactors')"),
    ],
)
def test_joined_lines_tell_all_that_was_done(line: str, problem: str) -> None:
    """No reason is left out; where they are too wide together, one tells of all."""
    assert line in symla.solve(problem).to_text()


def test_the_signs_of_an_inverse_are_those_of_its_determinant() -> None:
    """Over 1 - k² as it was found, and not over k² - 1."""
    text = symla.solve("inverse([[1, k], [k, 1]])").to_text()
    assert "The inverse of A is (1/(1 - k²)) [1, -k; -k, 1]." in text
    assert "k² - 1" not in text
