"""Lecture notes that cannot be worked out: every fault is told, once and in its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from symla.documents.faults import FaultyFile
from symla.documents.notes.build import build_notes
from tests.documents.notes_worked import messages, worked

WRONG = """\
---
symla: {detial: brief, dialect: html}
---
A {symla}`norm_l2([3, 4)` and {symla}`norm_l9([1])`.

```{symla} detail=ful domian=real expect:
v = [1, 2
w = [3, 4 5]
norm_l2(w)
i = 3
dot([1, 2],
    [3, 4)
norm_l2(zz)
3 + 4 == 7
```

> - {symla}`project([1, 2], [3,
>   4])` and {symla}`unit_vector([0, 0])`
>   and {symla}`relu

```{symla}
norm_l2([3, 4])
"""

TOLD = [
    ("2:9", "there is no key 'detial'; did you mean detail?"),
    ("2:33", "html is not one of latex, github"),
    ("4:24", 'unexpected ")"'),
    ("4:39", 'there is no function "norm_l9"'),
    ("6:12", "detail is answer, brief or full, not 'ful'"),
    ("6:23", "there is no option 'domian'; did you mean domain?"),
    ("6:35", "options are written with = and without blanks, expect=..."),
    ("7:10", "expected , or ]"),
    ("8:11", "two numbers side by side"),
    ("10:1", "i has a meaning of its own"),
    ("12:10", 'unexpected ")"'),
    ("13:1", "nothing is called zz here"),
    ("14:1", "but a claim, which symla check decides"),
    ("17:13", "the answer of project has the parts .projection, .component, .remainder"),
    ("18:22", "the zero vector has no direction"),
    ("19:9", "the ` after it is never closed"),
    ("21:1", "this block is never closed"),
]


def test_notes_tell_every_fault_at_once() -> None:
    """Every fault of the file in one run, in its place, in lists and quotations too; none of them twice."""
    found = messages(WRONG)
    assert [place for place, _ in TOLD] == [":".join(told.split(":")[:2]) for told in found]
    for (_, what), said in zip(TOLD, found, strict=True):
        assert what.lower() in said.lower()


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("solve_system([[2]], [6]).kind", ".kind is told in words"),
        ("linear_independence([[1, 2], [2, 4]]).independent", ".independent is told in words"),
        ("linear_independence([[1, 2], [2, 5]]).relation", ".relation is not there"),
    ],
)
def test_notes_do_not_set_words_as_formulas(text: str, what: str) -> None:
    """A part of an answer that is a word, or that is missing, is no value for a formula."""
    (told,) = messages(f"A {{symla}}`{text}`")
    assert told.startswith(f"1:11: {{symla}}: {what}")


def test_notes_tell_what_is_wrong_beside_a_broken_name() -> None:
    """A misspelt operation is told though its data are at fault; a call that is right is not told a second time."""
    found = messages("```{symla}\nA = [[1, 2], [3]]\nnorm_frobenus(A)\nnorm_frobenius(A)\nx = 2x\n```\n")
    assert ["2:14", "3:1", "5:5"] == [":".join(told.split(":")[:2]) for told in found]
    assert "did you mean norm_frobenius" in found[1]
    assert "x is defined by itself" in found[2]


def test_notes_names_come_before_their_use() -> None:
    """A name holds from its definition on."""
    assert "1:11" == ":".join(messages("A {symla}`norm_l2(v)`\n\n```{symla}\nv = [3, 4]\n```\n")[0].split(":")[:2])


def test_notes_that_are_no_text(tmp_path: Path) -> None:
    """A file that is not UTF-8 is told with the place of the first wrong byte."""
    path = tmp_path / "n.md"
    path.write_bytes(b"a\r\nb\xe9")
    with pytest.raises(FaultyFile, match=r"n\.md:2:2: this byte is not UTF-8"):
        build_notes(path)


def test_notes_options_are_given_once_and_whole() -> None:
    """An option twice is a fault at its place; the condition of a cell is the rest of its line."""
    text = '```{symla} where="t > 0" where="t < 0"\nnorm_l2([t])\n```\n'
    assert ['1:26: {symla}: where is given twice: write one, where="... and ..."'] == messages(text)
    assert ["1:24: {symla}: detail is given twice"] == messages("```{symla} detail=full detail=brief\n2\n```\n")[:1]
    for said in ("k > 0", '"k > 0"', "k > 0  # a scale"):
        assert (
            "|" not in worked(f"```{{symla}}\n#| where: {said}\n#| echo: false\nnorm_l1([k])\n```\n").split("full")[-1]
        )
    assert "where" in messages("```{symla} whre=2\nnorm_l2([1])\n```\n")[0]
    assert ['2:4: {symla}: where is given twice: write one, where="... and ..."'] == messages(
        "```{symla} where='k > 0'\n#| where: k < 0\nnorm_l1([k])\n```\n"
    )


@pytest.mark.parametrize(
    ("options", "call", "told"),
    [
        ('name=length where="x > 0"', "norm_l2([3, 4])", "where: x has a condition"),
        ("name=length", "norm_l2([3, 4)", "expected"),
        ("name=length", "norm_l9([3, 4])", "norm_l9"),
        ("name=length", "determinant([[1, 2], [3]])", "row 2 has 1 entry"),
        ("name=length", "v = [3, 4\nnorm_l2(v)", "the text ends inside"),
    ],
)
def test_an_example_whose_call_is_wrong_has_one_fault(options: str, call: str, told: str) -> None:
    """That of the call, or of its condition; that it has none is said where it has none."""
    (found,) = messages(f"```{{symla}} {options}\n{call}\n```\n\nSee {{symla}}`@length`.\n")
    assert found.startswith("1:31:" if "where" in options else "2:")
    assert told in found
    for empty in ("", "v = [3, 4]\n"):
        assert ["1:1: {symla}: an example has a call, and this block has none"] == messages(
            f"```{{symla}} name=length\n{empty}```\n"
        )


@pytest.mark.parametrize(
    ("value", "told"),
    [
        ("A^-1 b", "the value of this cannot be proved: A, b have no value here"),
        ("k/k", "the value of this cannot be proved: k has no value here"),
        ("eigenvectors([[2, 1], [1, 2]])", "a list of lists cannot stand in a sentence: write the call in a block"),
    ],
)
def test_values_that_cannot_stand_in_a_sentence(value: str, told: str) -> None:
    """The fault says what is missing, or where it may stand."""
    (found,) = messages(f"It is {{symla}}`{value}`.\n")
    assert told in found
