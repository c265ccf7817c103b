"""Variants of a sheet: data drawn by chance, the same for the same seed, until what has to hold holds."""

from __future__ import annotations

import re
from fractions import Fraction
from pathlib import Path

import pytest

from symla.documents.build import build
from symla.documents.faults import Source
from symla.documents.handouts.options import Options
from symla.documents.handouts.patterns import BadPattern, Chance, drawn
from symla.documents.marked import Listing, Node, Text, read_yaml
from tests.documents.worksheets_built import RANDOM, built, faults


def data(document: str) -> tuple[list[Fraction], ...]:
    """The matrices that a document shows in its problems."""
    found = re.findall(r"\\begin\{bmatrix\} ([^}]*) \\end\{bmatrix\}", document)
    return tuple([[Fraction(n) for n in re.findall(r"-?\d+", one)] for one in found])


def test_variants_differ_and_come_again(tmp_path: Path) -> None:
    """The seed draws the same data, another one others; what has to hold does."""
    asked = Options(forms=("sheet", "key"), variants=12, seed=7)
    first, again = built(tmp_path, RANDOM, asked), built(tmp_path, RANDOM, asked)
    assert first == again
    assert first != built(tmp_path, RANDOM, Options(forms=("sheet", "key"), variants=12, seed=8))
    sheets = [first[f"-{n}-sheet.md"] for n in range(1, 13)]
    assert len({sheet.partition("**1")[2] for sheet in sheets}) == 12
    for number, sheet in enumerate(sheets, 1):
        assert f"Variant {number}" in sheet
        ((a, b, c, d),) = data(sheet)
        k = int(re.findall(r"(?:c|k) = (-?1)", sheet)[0])
        assert k * (a * d - b * c) > 0
        assert f"-{number}-key.md" in first


def test_a_variant_by_itself_is_the_same_as_among_others(tmp_path: Path) -> None:
    """The fourth of four is the fourth of nine."""
    four = built(tmp_path, RANDOM, Options(variants=4, seed=3))
    nine = built(tmp_path, RANDOM, Options(variants=9, seed=3))
    assert four.items() <= nine.items()


def test_what_cannot_hold_is_told(tmp_path: Path) -> None:
    """Of what chance draws, and of data that are given."""
    never = RANDOM.replace("det(A) != 0", "norm_l2(v) < 0")
    (fault,) = faults(tmp_path, never)
    assert (fault.line, fault.where, fault.what) == (6, "such_that 1", "did not hold in 1000 draws")
    (fault,) = faults(tmp_path, "title: t\ndefine: {a: 2}\nsuch_that: a > 3\nproblems: ['norm_l2([a])']\n")
    assert (fault.line, fault.where) == (3, "such_that 1")
    assert "efuted" in fault.what
    (fault,) = faults(tmp_path, "title: t\ndefine: {a: 2}\nsuch_that: a + 3\nproblems: ['norm_l2([a])']\n")
    assert fault.line == 3


@pytest.mark.parametrize("drawn", ["{a: 2}", "{a: random integer(2..3)}"])
def test_every_condition_at_fault_is_told(tmp_path: Path, drawn: str) -> None:
    """In one run, by what it is called; one that chance might yet fulfil is told only where nothing is drawn."""
    text = f"title: t\ndefine: {drawn}\nsuch_that: [a > 0, norm_l2(w) < 0, a > 3, a +, 3]\nproblems: ['norm_l2([a])']\n"
    told = [fault for fault in faults(tmp_path, text) if "efuted" not in fault.what]
    assert ["such_that 2", "such_that 4", "such_that 5"] == [fault.where for fault in told]
    assert "nothing is called w here" in told[0].what
    assert (drawn == "{a: 2}") == ("such_that 3" in [fault.where for fault in faults(tmp_path, text)])


@pytest.mark.parametrize(
    ("chosen", "condition", "told"),
    [
        ("inner_product: bilinear", "u . u == 2", "inner_product: conjugate_second, and here it is bilinear"),
        ("inner_product: bilinear", "'dot(u, u) == 2'", "inner_product: conjugate_second, and here it is bilinear"),
        ("inner_product: bilinear", "v . v == 2", ""),  # it is the same for real vectors
        ("inner_product: bilinear", "norm_l2(v)^2 == 2", ""),
        ("qr: reflections", "'qr(A).R == A'", "qr: positive, and here it is reflections"),
        ("qr: positive", "'qr(A).R == A'", ""),
    ],
)
def test_conditions_under_another_convention_are_refused(
    tmp_path: Path, chosen: str, condition: str, told: str
) -> None:
    """Claims have the default ones, and u · u is another number in the solutions."""
    u = "u: [1, i], " if "u" in condition else ""
    text = f"""title: t
conventions: {{{chosen}}}
define: {{{u}v: [1, 1], A: [[1, 2], [0, 1]]}}
such_that: [{condition}]
problems: ['norm_l2(v)']
"""
    if told:
        (fault,) = faults(tmp_path, text)
        assert (fault.where, fault.what) == ("such_that 1", f"conditions are read under {told}")
    else:
        assert built(tmp_path, text)


@pytest.mark.parametrize("asked", [("variants: 3\n", None), ("", 3)])
def test_variants_without_chance_are_refused(tmp_path: Path, asked: tuple[str, int | None]) -> None:
    """They would be one and the same."""
    text = f"title: t\n{asked[0]}define: {{v: [1, 2]}}\nproblems: ['norm_l2(v)']\n"
    (fault,) = faults(tmp_path, text, Options(variants=asked[1]))
    assert (fault.line, fault.where) == (2 if asked[0] else 1, "variants")
    assert "nothing is drawn by chance" in fault.what
    built(tmp_path, text, Options(variants=1))


def test_variants_with_the_same_data_are_told(tmp_path: Path) -> None:
    """Of four draws from three numbers two are alike; of two vectors of many none."""
    path = tmp_path / "few.yaml"
    for pattern, told in (("integer(1..3)", 1), ("vector(4, -50..50)", 0)):
        path.write_text(f"title: t\ndefine: {{c: 'random {pattern}'}}\nproblems: ['norm_l2([3, 4])']\n")
        notices: list[str] = []
        build([path], tmp_path / "out", ("md",), tell=notices.append, options=Options(variants=4))
        assert told == len([one for one in notices if "have the same data" in one])


def node(text: str) -> Text:
    """The scalar."""
    found = read_yaml(Source("f", text))
    assert isinstance(found, Text)
    return found


def numbers(found: Node) -> list[int]:
    """All numbers in the data, in their order."""
    if isinstance(found, Listing):
        return [n for item in found.items for n in numbers(item)]
    assert isinstance(found, Text)
    return [int(found.text)]


def test_what_is_drawn() -> None:
    """Sizes and bounds as they are written, both bounds included; every number about as often as another."""
    chance = Chance(1)
    many = [numbers(drawn(node("random vector(4, -2..3)"), chance)) for _ in range(600)]
    assert {len(one) for one in many} == {4}
    counts = {n: sum(one.count(n) for one in many) for n in range(-2, 4)}
    assert sum(counts.values()) == 2400
    assert all(300 < count < 500 for count in counts.values())
    assert {numbers(drawn(node("random nonzero(-1..1)"), chance))[0] for _ in range(50)} == {-1, 1}
    assert {numbers(drawn(node("random integer(3..3)"), chance))[0] for _ in range(5)} == {3}
    rows = drawn(node("random symmetric(4, -9..9)"), chance)
    assert isinstance(rows, Listing)
    table = [numbers(row) for row in rows.items]
    assert [len(row) for row in table] == [4] * 4
    assert table == [list(column) for column in zip(*table, strict=True)]
    assert len({tuple(row) for row in table}) > 1
    words = {drawn(node("random choice(1/2, sqrt(2), max(1, 2))"), chance) for _ in range(60)}
    assert {word.text for word in words if isinstance(word, Text)} == {"1/2", "sqrt(2)", "max(1, 2)"}
    assert len(numbers(drawn(node("'random vector(4, -2..3)'"), chance))) == 4  # as it has to stand within braces
    assert drawn(node("randomly"), chance) == node("randomly")


def test_every_wrong_pattern_is_told(tmp_path: Path) -> None:
    """Each with its name and what is wrong with it; what uses the name is not told as well."""
    text = """\
title: t
define:
  v: random vector(3, 5..-5)
  A: random matrix(2)
  q: random prime(2..7)
  w: random vector(11, 1..2)
problems: [norm_l2(v), inverse(A)]
"""
    assert [(one.line, one.where, one.what) for one in faults(tmp_path, text)] == [
        (3, "define, v", "a range goes up: -5..5"),
        (4, "define, A", "is written random matrix(2, 3, -5..5)"),
        (5, "define, q", "nothing is drawn as prime; there are integer, nonzero, choice, vector, matrix, symmetric"),
        (6, "define, w", "a row or a column has 1 to 10 entries"),
    ]


@pytest.mark.parametrize("suffix", ["md", "tex", "pdf"])
def test_solutions_after_without_sections(suffix: str, tmp_path: Path) -> None:
    """Formulas in the title, no sections, solutions at the end."""
    path = tmp_path / "sheet.yaml"
    path.write_text("title: In $x^2$\nsolutions: after\nproblems: ['norm_l2([3, 4])']\n")
    if suffix == "pdf":
        pytest.importorskip("typst")
    assert build([path], tmp_path / "out", (suffix,))


@pytest.mark.parametrize(
    "text",
    [
        "random vector(3)",
        "random vector(0, 1..2)",
        "random vector(11, 1..2)",
        "random vector(3, 2..1)",
        "random nonzero(0..0)",
        "random matrix(2, -1..1)",
        "random vectors(3, 1..2)",
        "random vector(3, 1..2) + 1",
        "random vector(3, 1..10000000)",
        "random integer(__import__('os'))",
    ],
)
def test_what_is_not_drawn(text: str) -> None:
    """A pattern that is not one says how it is written."""
    with pytest.raises(BadPattern, match=r"random|nothing is drawn|a range|a row"):
        drawn(node(text), Chance(1))


def test_the_same_numbers_on_every_machine() -> None:
    """Chance is SHA-256 and nothing else: worked out here by itself."""
    import hashlib

    chance = Chance(7, 2)
    expected = [int.from_bytes(hashlib.sha256(f"7 2:{n}".encode()).digest(), "big") % 11 for n in (1, 2, 3)]
    assert [chance.below(11) for _ in range(3)] == expected
