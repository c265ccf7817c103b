"""Words stand where they belong: a key put in the place of another one is refused, unless what it says is true there,
too.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import symla
from symla.derivation.encode import encode
from symla.derivation.model import Cases, Derivation, Reason
from symla.kernel.page.said import misplaced, shape_of
from symla.kernel.page.verify import verify
from symla.notation import written as w
from symla.notation.conventions import STANDARD
from symla.notation.parse import read
from symla.notation.statements import Quoted
from symla.operations import operation, topics
from symla.operations.eigenvalues._orthonormal import perpendicular
from symla.problems import said
from symla.problems._said import Said, parsed, written
from symla.rendering.words.wording import wording
from tests.kernel.stored import Stored, accepted
from tests.kernel.tampering import at, put, ways
from tests.solved import solved
from tests.tools.said import places, samples

_MOST = 0.03  # of exchanged keys that stay, though they say something else
_OF_ANY_WORK = frozenset(("multiply", "substitute", "substitute the results", "work it out", "work out"))
_SHARE = 0.04  # of the exchanges that are tried
NO = frozenset([(frozenset[str](), frozenset[str]())])
_TEMPLATES = Path(symla.__file__).parent.parent / "templates" / "en"
_MOST_UNKNOWN = 60  # keys of examples of which nobody has told yet what they may be said of


def derivations() -> list[tuple[str, Derivation]]:
    """An example of every operation."""
    return [(name, solved(operation(name).examples[0]).derivation) for name in topics()]


def is_as_true(operation_name: str, key: str, other: str) -> bool:
    """Whether a reason says the same as another, in its words, or what is true of any line with numbers: what stands
    beside it was worked out, by the kernel, from the line before.
    """
    said_of_one, said_of_other = (words(operation_name, one) for one in (key, other))
    return said_of_one is not None and (said_of_one == said_of_other or said_of_one in _OF_ANY_WORK)


def words(operation_name: str, key: str) -> str | None:
    """What a key says that tells no facts."""
    try:
        return str(wording("en", operation_name, "text", STANDARD).sentence(Reason(key)))
    except symla.SymlaError:
        return None


def test_keys_of_an_operation_are_not_exchanged(record_property: Callable[[str, object], None]) -> None:
    """Of those that are tried, few stay, and most of these say what is true."""
    tried = []
    for name, derivation in derivations():
        stored = Stored(derivation)
        data = stored.data
        places = [way for way in ways(data, ()) if way and way[-1] == "key"]
        keys = {at(data, way) for way in places}
        keys |= set(re.findall(r"macro (\w+)\(", next(_TEMPLATES.glob(f"*/{name}.j2")).read_text("utf-8")))
        swaps = [(name, stored, way, key) for way in places for key in sorted(keys) if key != at(data, way)]
        chance = random.Random(name)  # the same ones, whatever other operations there are
        tried += [swap for swap in swaps if chance.random() < _SHARE]
    read = [(name, at(stored.data, way), key, stored.read(way, key)) for name, stored, way, key in tried]
    stayed = [
        (name, own, key) for name, own, key, it in read if it is not None and verify(it, first_only=True).verified
    ]
    wrong = sorted({swap for swap in stayed if not is_as_true(swap[0], swap[2], swap[1])})
    record_property("keys", ("all", len(tried), len(tried) - len(stayed), len(stayed) - len(wrong)))
    assert len(wrong) <= _MOST * len(tried), wrong


@pytest.mark.parametrize(
    ("line", "own"),
    [
        ("add: arithmetic; needs Sum", Said(frozenset(("arithmetic",)), needs=frozenset(("Sum",)))),
        (
            "row: arithmetic-of-name; under - read_rows; tells row divided?",
            Said(
                frozenset(("arithmetic-of-name",)),
                frozenset(("-", "read_rows")),
                tells=frozenset([(frozenset(("row",)), frozenset(("row", "divided")))]),
            ),
        ),
        ("longer: between; signs fact>; tells -", Said(frozenset(("between",)), signs=frozenset(("fact>",)), tells=NO)),
    ],
)
def test_a_line_of_the_table(line: str, own: Said) -> None:
    """It is read as it is meant, and says the same when it is written again."""
    assert parsed(line)[1] == own
    assert parsed(written(["one", "other"], own)) == (["one", "other"], own)


def test_facts_are_those_of_the_words() -> None:
    """None more, none less; some may be left out."""
    own = parsed("row: arithmetic; tells row divided? | -")[1]
    assert own.tell(["row"])
    assert own.tell(["divided", "row"])
    assert own.tell([])
    assert not own.tell(["divided"])
    assert not own.tell(["row", "column"])


def every(derivation: Derivation) -> list[Derivation]:
    """The derivation and its cases."""
    cases = derivation.outcome.cases if isinstance(derivation.outcome, Cases) else ()
    return [derivation, *[own for case in cases for own in every(case.derivation)]]


def test_honest_words_fit() -> None:
    """`make said` makes wider what is too narrow; and tells of new keys."""
    unknown = set()
    for name, derivation in derivations():
        for own in every(derivation):
            for place in places(own):
                wrong = misplaced(
                    own.operation, place.reason, shape_of(place.reason), place.name, place.under, place.line, place.link
                )
                assert wrong is None, (name, place)
        unknown |= {(topic, key) for topic, key, _ in samples(derivation) if key not in said(topic)}
    assert len(unknown) <= _MOST_UNKNOWN, f"make said: {sorted(unknown)}"


@pytest.mark.parametrize(
    ("call", "own", "other"),
    [
        ("norm_l2([3, 4])", "square_each", "add"),
        ("norm_l2([3, 4])", "definition", "add"),
        ("norm_l2([3, 4])", "add", "square_each"),
        ("norm_l2([3, 4])", "add", "estimate"),
        ("norm_l2([3, 4])", "answer", "estimate"),
        ("rank([[1, 2], [2, 4]])", "answer", "plan"),
        ("inverse([[1, 2], [2, 4]])", "singular", "answer"),
        ("clip_by_norm([3, 4], 2)", "longer", "shorter"),
        ("eigenvectors([[2, 1], [1, 2]])", "plan", "check_each"),
        ("matrix_vector([[1, 2], [3, 4]], [1, 1])", "multiply", "row_times_vector"),
        ("dot([1, 2], [3, 4])", "multiply_each", "definition"),
        ("eigenvalues([[2, 1], [1, 2]])", "two_by_two", "zero_of"),
        ("svd([[1, 1], [0, 0]])", "gram", "add"),
        ("unit_vector([3i, 4])", "check", "divide_by_length"),
        ("norm_linf([-5, 2, 5])", "put_in", "take_largest"),
        ("fit_polynomial([[1, 2], [2, 4], [4, 3]], 1)", "put_in", "turned"),
    ],
)
def test_words_about_something_else(call: str, own: str, other: str) -> None:
    """Squares are not added, nor does a reason stand above a check."""
    data = encode(symla.solve(call).derivation)
    places = [way for way in ways(data, ()) if way and way[-1] == "key" and at(data, way) == own]
    assert places
    assert not any(accepted(put(data, way, other)) for way in places)


@pytest.mark.parametrize(
    ("basis", "is_above"),
    [(((1, 0), (0, 1)), True), (((0, 1), (1, 0)), True), (((1, 1), (1, -1)), False), (((2, 0), (0, 1)), False)],
)
def test_the_basis_above_is_that_basis(
    basis: tuple[tuple[int, int], ...], is_above: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A page that goes on with other eigenvectors, and is true in everything else, is refused for these words alone."""
    other = [tuple([w.Vector(tuple(map(w.number, v))) for v in basis])]

    def with_other(sheet: Any, _: Any, v: w.Name, heading: str) -> Any:
        return perpendicular(sheet, other, v, heading)

    monkeypatch.setattr("symla.operations.eigenvalues.orthogonal_diagonalize.perpendicular", with_other)
    report = symla.solve("orthogonal_diagonalize([[2, 0], [0, 2]])").report
    wrong = {failure.where.split()[-1] for failure in report.failures}
    assert report.verified is is_above
    assert wrong == (set() if is_above else {"as_found"}), report.failures


TWICE, NILPOTENT = "eigenvalues([[2, 0, 0], [1, 2, 1], [-1, 0, 1]])", w.Name("N", (), "matrix")


def cubed(value: int) -> w.Node:
    """(A - value I)^3"""
    unit = w.Product((w.number(value), w.Name("I", (), "matrix")))
    return w.Power(w.Sum((w.Name("A", (), "matrix"), w.Negative(unit))), w.Number(3))


@pytest.mark.parametrize(
    ("call", "key", "fact", "other"),
    [
        ("norm_l2([a, 2a])", "root_as_modulus", "facts", (w.Number(5), w.Number(77))),
        ("norm_l2([a, 2a])", "root_as_modulus", "facts", (w.Name("v", (), "vector"),)),
        ("eigenvalues([[2, 1], [1, 2]])", "zero_of", "factor", read("lambda - lambda")),
        (TWICE, "zero_of", "factor", read("(lambda - 2)^3")),
        (TWICE, "zero_of", "factor", read("lambda - 2")),
        (TWICE, "zero_of", "count", (w.Count(w.Call("nullity", (cubed(1),)), 1),)),
        (TWICE, "zero_of", "count", (w.Count(w.Call("rank", (cubed(2),)), 1),)),
        ("general_power([[1, 1], [0, 2]], n)", "answer", "range", Quoted(w.Relation(w.Name("n"), ">=", w.ONE))),
        ("general_power([[1, 1], [0, 2]], n)", "answer", "range", Quoted(w.Relation(w.Name("n"), ">", w.ZERO))),
        ("quadratic_form_definiteness([[k, 2], [2, 3]])", "sign_decides", "number", read("k - 1")),
        ("quadratic_form_definiteness([[k, 2], [2, 3]])", "sign_decides", "number", read("k^2 + 1")),
        ("quadratic_form_definiteness([[k, 2], [2, 3]])", "sign_decides", "number", read("k^2")),
        ("quadratic_form_definiteness([[k, 2], [2, 3]])", "sign_decides", "letters", (w.Name("m"),)),
        ("jordan([[2, 1], [0, 2]])", "nullities", "powers", (w.Power(NILPOTENT, w.TWO), NILPOTENT)),
        ("orthogonal_diagonalize([[2, 1], [1, 2]])", "perpendicular", "products", (w.Number(0),)),
        ("null_space([[1, 1, 1]])", "free_in_equation", "names", (w.Name("x", ("3",)),)),
        ("unit_vector([0, 0])", "undefined", "length", w.Number(0)),
        ("row_echelon([[1, 2], [2, 5]])", "below", "swapped", w.Count(w.Call("rows", (w.Name("A", (), "matrix"),)), 2)),
        ("rref([[1, 2], [2, 5]])", "above", "scaled", w.Count(w.Call("rows", (w.Name("A", (), "matrix"),)), 2)),
        ("unit_vector([0, 0])", "undefined", "length", w.Name("v", (), "vector")),
        ("norm_l2([0, 0])", "only_zero", "zero", w.Name("v", (), "vector")),
        ("dot([1, 2], [-2, 1])", "perpendicular", "vanishes", w.Number(0)),
        ("cross([1, 2, 3], [2, 4, 6])", "parallel", "times", w.Number(2)),
        ("matrix_exponential([[1, 0], [0, 1]])", "determinant_of_exponential", "power", w.Number(1)),
    ],
)
def test_what_is_given_as_a_reason_is_a_statement(call: str, key: str, fact: str, other: Any) -> None:
    """Not bare numbers or names, "since 5 and 77", nor a polynomial that is zero everywhere."""
    data = encode(symla.solve(call).derivation)
    facts = [way for way in ways(data, ()) if way and way[-1] == "facts" and at(data, way[:-1]).get("key") == key]
    assert facts
    for way in facts:
        told = [[name, encode(other) if name == fact else value] for name, value in at(data, way)]
        assert told != at(data, way)
        assert not accepted(put(data, way, told))


@pytest.mark.parametrize(
    ("solution", "key", "fact", "others"),
    [
        (
            lambda: symla.norm_l2(["k", 0], where="k > 0"),
            "decided",
            "facts",
            ["abs(k) = abs(k)", "k >= 0", "abs(2k) = 2k", "abs(k) >= k", "k = abs(k)", "1 >= 0"],
        ),
        (
            lambda: symla.norm_linf(["x", -3, 1], where="x < -5"),
            "decided",
            "facts",
            ["-x >= 4", "-x >= -x", "abs(x) >= 1", "abs(3) = 3", "3 >= 1"],
        ),
        (
            lambda: symla.evaluate("(2 + 3)/(3 - 3) + 2^2 - 0^2"),
            "zero_divisor",
            "goal",
            ["6/0", "0/0", "5/1", "5", "0^2", "0^-1", "(2 + 3)/(3 - 3) + 2^2 - 0^2"],
        ),
        (
            lambda: symla.evaluate("(det(S))^-1 A", S=[[1, 2], [2, 4]], A=[[1, 2], [3, 4]]),
            "zero_divisor",
            "goal",
            ["0^-2", "1^-1", "1/0", "0^1", "det(S)"],
        ),
    ],
)
def test_what_decides_an_answer_is_told_of_it(
    solution: Callable[[], symla.Solution], key: str, fact: str, others: list[str]
) -> None:
    """The absolute value and the largest number in the line before, and the quotient that has no value."""
    data = encode(solution().derivation)
    assert accepted(data)
    found = [way for way in ways(data, ()) if way and way[-1] == "facts" and at(data, way[:-1]).get("key") == key]
    assert found
    for way in found:
        for other in map(read, others):
            value = encode((other,) if fact == "facts" else other)
            assert not accepted(put(data, way, [[n, value if n == fact else v] for n, v in at(data, way)])), other
