"""Lists of eigenspaces: all values, each once, with its multiplicity and a basis; nothing else is proved."""

from __future__ import annotations

import pytest

from symla.kernel.meaning.cases import assume
from symla.kernel.meaning.prove import Prover
from symla.kernel.page.standing import Standing
from symla.notation import written as w
from symla.notation.parse import read
from symla.notation.statements import Property

Space = tuple[str, int, tuple[str, ...]]  # a value, its multiplicity, vectors

FULL = "[[3, 1, 1], [1, 3, 1], [1, 1, 3]]"
TWO: Space = ("2", 2, ("(-1, 1, 0)", "(-1, 0, 1)"))
FIVE: Space = ("5", 1, ("(1, 1, 1)",))
DEFECTIVE = "[[2, 1, 0], [0, 2, 0], [0, 0, 5]]"
LETTER = "[[k, 1], [1, k]]"
UP: Space = ("k + 1", 1, ("(1, 1)",))
DOWN: Space = ("k - 1", 1, ("(1, -1)",))


def are_eigenspaces(matrix: str, *spaces: Space) -> bool:
    """Whether the kernel proves that these are the eigenspaces."""
    written = [w.Items((read(v), w.Number(m), w.Items(tuple(map(read, basis))))) for v, m, basis in spaces]
    return bool(Prover().holds(Property("eigenspaces_of", w.Items((read(matrix), w.Items(tuple(written)))))))


@pytest.mark.parametrize(
    ("matrix", "spaces"),
    [
        (FULL, (TWO, FIVE)),
        (FULL, (FIVE, ("2", 2, ("(1, -1, 0)", "(1, 1, -2)")))),
        (DEFECTIVE, (("2", 2, ("(1, 0, 0)",)), ("5", 1, ("(0, 0, 3)",)))),
        (LETTER, (UP, DOWN)),
    ],
)
def test_whole_lists_are_proved(matrix: str, spaces: tuple[Space, ...]) -> None:
    """Where the vectors form a basis of the space, and where they do not."""
    assert are_eigenspaces(matrix, *spaces)


@pytest.mark.parametrize(
    ("matrix", "spaces"),
    [
        (FULL, (TWO,)),  # a value is missing
        (FULL, (TWO, FIVE, FIVE)),
        (FULL, (("2", 1, ("(-1, 1, 0)",)), ("2", 1, ("(-1, 0, 1)",)), FIVE)),  # one value told twice
        (FULL, (("2", 1, TWO[2]), ("5", 2, FIVE[2]))),  # the multiplicities add up
        (FULL, (("2", 2, ("(-1, 1, 0)",)), FIVE)),  # a vector is missing
        (FULL, (("2", 2, ("(-1, 1, 0)", "(2, -2, 0)")), FIVE)),  # dependent
        (FULL, (("2", 2, ("(-1, 1, 0)", "(1, 1, 1)")), FIVE)),  # of another space
        (FULL, (("2", 2, (*TWO[2], "(0, 1, -1)")), FIVE)),
        (FULL, (("3", 2, TWO[2]), FIVE)),
        (FULL, (TWO, FIVE, ("7", 1, ()))),
        (DEFECTIVE, (("2", 1, ("(1, 0, 0)",)), ("5", 1, ("(0, 0, 1)",)))),
        (DEFECTIVE, (("2", 2, ("(1, 0, 0)", "(0, 1, 0)")), ("5", 1, ("(0, 0, 1)",)))),
        (DEFECTIVE, (("2", 2, ("(1, 0, 0)",)), ("5", 2, ("(0, 0, 1)",)))),
        (LETTER, (UP, ("k - 1", 1, ("(1, 1)",)))),
        (LETTER, (("k + 1", 2, ("(1, 1)",)),)),
    ],
)
def test_neighbours_of_true_lists_are_not_proved(matrix: str, spaces: tuple[Space, ...]) -> None:
    """One value, multiplicity or vector is another one than it should be."""
    assert not are_eigenspaces(matrix, *spaces)


@pytest.mark.parametrize(
    ("left", "right", "under", "is_equal"),
    [
        ("(3 - x)*(3 - x) - 1", "x^2 - 6*x + 8", "", True),
        ("(3 - x)*(3 - x) - 1", "x^2 - 6*x + 7", "", False),
        ("x*y - y*x", "0", "", True),
        ("x^2 - 2", "0", "", False),
        ("x^2 - 2", "0", "x^2 = 2", True),
        ("x^3 - 2*x", "0", "x^2 = 2", True),
        ("x^2 - 3", "0", "x^2 = 2", False),
        ("abs(x)^2 - x^2", "0", "", True),
        ("abs(x) - x", "0", "", False),
        ("abs(x) - x", "0", "x > 0", True),
        ("sqrt(x^2) - x", "0", "x > 0", True),
    ],
)
def test_polynomials_are_equal_as_their_normal_forms_are(left: str, right: str, under: str, is_equal: bool) -> None:
    """In free symbols; where an equation lowers powers, and for roots and bars, more is asked."""
    prover = Prover()
    if under:
        assume(prover, (read(under),))
    a, b = read(left), read(right)
    assert prover.proves(a, b) is is_equal
    assert prover.told_at_sight(prover.reader(a), prover.reader(b)) in (None, is_equal)


@pytest.mark.parametrize(
    ("line", "target", "is_proved"),
    [
        ("det([[1 + 1, 3], [4, 5]])", "det([[2, 3], [4, 5]])", True),
        ("det([[1 + 1, 3], [4, 5]])", "det([[2, 3], [4, 6]])", False),
        ("det([[1 + 1, 3]])", "det([[2, 3]])", False),  # not square, so without a value
        ("det([[1/0, 3], [4, 5]])", "det([[1/0, 3], [4, 5]])", False),
        ("det([[1/0, 1 + 1], [4, 5]])", "det([[1/0, 2], [4, 5]])", False),
        ("det([[0/(1 - 1), 1 + 1], [0, 0]])", "det([[0/(1 - 1), 2], [0, 0]])", False),
    ],
)
def test_a_determinant_in_place_has_a_value(line: str, target: str, is_proved: bool) -> None:
    """Its entries may be worked out where it has a value: where it is square and its entries have values."""
    assert bool(Standing(complex_domain=False).arithmetic(read(line), read(target))) is is_proved
