"""Lecture notes: calls become solutions and values, everything else comes through byte for byte."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from symla.documents.faults import FaultyFile, Source
from symla.documents.notes.build import build_notes, worked_notes
from tests.golden_files import Golden
from tests.tools.katex import Katex
from tests.tools.markdown import DIALECTS, Dialect, extract

NOTES = """\
---
title: Norms
symla: {detail: brief, conventions: {brackets: round}}
---
# Norms {symla}`norm_l2([3, 4])`

Text  \nwith a break, `{symla}` in code and `` {symla}`x` `` too.
```{symla} detail=full
# the data
u = (1, 2, 2)
A = [[1, 2],
     [3, 4]]

norm_l2(u)
```
So it is {symla}`norm_l2(u)`, and $A$ is {symla}`A`.

~~~python
```{symla}
nothing(
```
~~~

````markdown
```{symla}
nothing(
```
````

1. In a list:

   ```{symla}
   norm_l1(u)
   ```
   and {symla}`2 u`.

> In a quotation
> ```{symla}
> norm_linf(u)
> ```

| norm | value |
|------|-------|
| two  | {symla}`norm_l2(u)` |

    ```{symla}
    indented code
    ```
"""


def notes(text: str, dialect: str | None = None) -> str:
    """The notes, worked out."""
    return worked_notes(Source("n.md", text), dialect)


def faults(text: str) -> list[str]:
    """What is wrong with them."""
    with pytest.raises(FaultyFile) as caught:
        notes(text)
    return [str(fault).removeprefix("n.md:") for fault in caught.value.faults]


def test_notes_golden(golden: Golden) -> None:
    """Notes with everything in them, first line to last."""
    golden("notes/everything.md", notes(NOTES), given=NOTES)


@pytest.mark.parametrize("begin", ["```{symla}", "```symla", "```{.symla}", "```{Symla}", "``` SYMLA"])
def test_a_block_begins_as_the_readme_tells(begin: str) -> None:
    """In each of the ways that it names; and a value with blanks before it."""
    assert notes(f"{begin}\nnorm_l2([3, 4])\n```\n") == notes("```{symla}\nnorm_l2([3, 4])\n```\n")
    assert (
        notes("A {symla}`norm_l2([3, 4])`.")
        == notes("A {symla} `norm_l2([3, 4])`.")
        == notes("A {Symla}`norm_l2([3, 4])`.")
    )


@pytest.mark.parametrize(
    "quoted",
    [
        "A\n\n    {symla}`x y z(`\n\nB\n",
        "A <!-- {symla}`x(` --> B\n",
        "~~~\n```{symla}\nx(\n```\n~~~\n",
        "<pre>{symla}`x(`</pre>\n",
        "`{symla}`\n",
    ],
)
def test_what_notes_quote_stays(quoted: str) -> None:
    """Byte for byte."""
    assert quoted == notes(quoted)


def test_a_call_in_html_is_a_fault() -> None:
    """Where Markdown is not read, and nothing is quoted either."""
    assert ["1:6: {symla}"] == [fault[:12] for fault in faults("<div>{symla}`1`</div>\n")]


@pytest.mark.parametrize("dialect", DIALECTS)
def test_notes_formulas_pass_katex(dialect: Dialect, katex: Katex) -> None:
    """Every formula, in every dialect."""
    found = extract(notes(NOTES, dialect), dialect)
    assert [] == found.faults
    assert len(found.formulas) > 5
    assert [] == katex.objections(found.formulas)


_SEEN = "# |- |> |    |```|````|~~~|`|``|$x$|*a*|<b>|<!-- | -->|[a](b)|{|}|symla|{sym|\\|1. |é|\u2028|\f|\ufeff|\0|\t"
PIECES = [*_SEEN.split("|"), "|", "\n", "\n\n", "\r\n", "\r", "  \n", "---\n"]


@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=4), max_size=40).map("".join))
def test_notes_without_symla_come_through_byte_for_byte(text: str) -> None:
    """Any Markdown whatever: line ends, blanks, tabs, fences, HTML, front matter, no end of line at the end; but for
    fences that are meant for symla.
    """
    text = re.sub(r"([`~]{3,}[^\n\r]*?)symla", r"\1symbol", text).replace("{symla", "{symbol")
    assert text == notes(text)


@example("\u2028\n# ")
@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=4), max_size=20).map("".join))
def test_notes_around_a_value_come_through_byte_for_byte(text: str) -> None:
    """What stands in front of a value and behind it is not touched, wherever the value stands."""
    text = text.replace("{symla}", "{symbol}")
    before, behind = text[: len(text) // 2], text[len(text) // 2 :]
    whole = f"{before}{{symla}}`norm_l2([3, 4])`{behind}"
    try:
        made = notes(whole)
    except FaultyFile:
        return
    assert made in (whole, f"{before}$`5`${behind}", f"{before}5{behind}")  # the last within a formula


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_notes_keep_line_ends(ending: str) -> None:
    """Blocks are written with the line ends of the file, and the rest keeps its own."""
    text = ending.join(["a  ", "```{symla}", "norm_l2([3, 4])", "```", "\tb"])
    made = notes(text)
    assert made.startswith(f"a  {ending}{ending}Find the Euclidean norm")
    assert made.endswith(f"{ending}{ending}\tb")
    assert ending == "\n" or "\n" not in made.replace(ending, "")


def test_notes_without_end_of_line() -> None:
    """A block at the very end, with no end of line behind it, gets none."""
    assert not notes("```{symla} detail=answer\nnorm_l2([3, 4])\n```").endswith("\n")
    assert notes("```{symla} detail=answer\nnorm_l2([3, 4])\n```\n").endswith("5`$.\n")


def test_notes_definitions_leave_no_trace() -> None:
    """A block of definitions alone vanishes, and what stands around it stays apart."""
    assert "a\n\nb $`(1, 2)`$\n" == notes("a\n```{symla}\nv = [1, 2]\n```\nb {symla}`v`\n")
    assert "a\n\n\nb\n" == notes("a\n\n```{symla}\nv = [1, 2]\n```\n\nb\n")


VALUES = {
    "norm_l2([2, 2])": r"2 \sqrt{2}",
    "2 [1, 2] + [0, 1/2]": r"\left(2, \frac{9}{2}\right)",
    "project([2, 3], onto=[4, 1]).projection": r"\left(\frac{44}{17}, \frac{11}{17}\right)",
    "norm_l2([3, 4]) + 1": "6",
    "[[1, 2], [3, 4]]^T": r"\begin{bmatrix} 1 & 3 \\ 2 & 4 \end{bmatrix}",
    "a + a": "2 a",
}


@pytest.mark.parametrize(("text", "shown"), VALUES.items())
def test_notes_values_are_worked_out(text: str, shown: str) -> None:
    """Calls, parts of answers, expressions."""
    assert f"x $`{shown}`$ y" == notes(f"x {{symla}}`{text}` y")
    assert f"x $`{shown}`$ y" == notes(f"x {{symla}}`` {text} `` y")


WRONG = """\
---
symla: {detial: brief, dialect: html}
---
A {symla}`norm_l2([3, 4)` and {symla}`norm_l9([1])`.

```{symla} detail=ful domian=real
v = [1, 2
w = [3, 4 5]
norm_l2(w)
i = 3
dot([1, 2],
    [3, 4)
norm_l2(zz)
3 + 4
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
    ("7:10", "expected , or ]"),
    ("8:11", "two numbers side by side"),
    ("10:1", "i has a meaning of its own"),
    ("12:10", 'unexpected ")"'),
    ("13:1", "nothing is called zz here"),
    ("14:1", "this is not a call such as"),
    ("17:13", "the answer of project has the parts .projection, .component, .remainder"),
    ("18:22", "the zero vector has no direction"),
    ("19:9", "the ` after it is never closed"),
    ("21:1", "this block is never closed"),
]


def test_notes_tell_every_fault_at_once() -> None:
    """Every fault of the file in one run, in its place, in lists and quotations too; none of them twice."""
    found = faults(WRONG)
    assert [place for place, _ in TOLD] == [":".join(told.split(":")[:2]) for told in found]
    for (_, what), told in zip(TOLD, found, strict=True):
        assert what.lower() in told.lower()


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
    (told,) = faults(f"A {{symla}}`{text}`")
    assert told.startswith(f"1:11: {{symla}}: {what}")


def test_notes_tell_what_is_wrong_beside_a_broken_name() -> None:
    """A misspelt operation is told though its data are at fault; a call that is right is not told a second time."""
    found = faults("```{symla}\nA = [[1, 2], [3]]\nnorm_frobenus(A)\nnorm_frobenius(A)\nx = 2x\n```\n")
    assert ["2:14", "3:1", "5:5"] == [":".join(told.split(":")[:2]) for told in found]
    assert "did you mean norm_frobenius" in found[1]
    assert "x is defined by itself" in found[2]


def test_notes_may_say_something_behind_a_line() -> None:
    """A comment is no part of a statement, and what stands behind it keeps its place in messages."""
    text = 'A = [[1, 2],  # the data: "A"\n  [3, 4]]\n# nothing\nnorm_frobenius(A)  # its size\n'
    assert "sqrt{30}" in notes(f"```{{symla}}\n{text}```\n")
    (told,) = faults("```{symla}\nA = [[1, 2],  # the data\n  [3, 4, 5]]\n```\n")
    assert told.startswith("3:")


def test_notes_may_give_a_name_another_value() -> None:
    """Also one that comes of the value before."""
    assert "A $`10`$" in notes("```{symla}\nv = [3, 4]\nv = 2v\n```\n\nA {symla}`norm_l2(v)`\n")


def test_notes_names_come_before_their_use() -> None:
    """A name holds from its definition on."""
    assert "1:11" == ":".join(faults("A {symla}`norm_l2(v)`\n\n```{symla}\nv = [3, 4]\n```\n")[0].split(":")[:2])


def test_notes_that_are_no_text(tmp_path: Path) -> None:
    """A file that is not UTF-8 is told with the place of the first wrong byte."""
    path = tmp_path / "n.md"
    path.write_bytes(b"a\r\nb\xe9")
    with pytest.raises(FaultyFile, match=r"n\.md:2:2: this byte is not UTF-8"):
        build_notes(path)


def test_notes_options_are_given_once_and_whole() -> None:
    """An option twice is a fault at its place; the condition of a cell is the rest of its line."""
    text = '```{symla} where="t > 0" where="t < 0"\nnorm_l2([t])\n```\n'
    assert ['1:26: {symla}: where is given twice: write one, where="... and ..."'] == faults(text)
    assert ["1:24: {symla}: detail is given twice"] == faults("```{symla} detail=full detail=brief\n2\n```\n")[:1]
    for said in ("k > 0", '"k > 0"', "k > 0  # a scale"):
        assert (
            "|" not in notes(f"```{{symla}}\n#| where: {said}\n#| echo: false\nnorm_l1([k])\n```\n").split("full")[-1]
        )
    assert "where" in faults("```{symla} whre=2\nnorm_l2([1])\n```\n")[0]
    assert ['2:4: {symla}: where is given twice: write one, where="... and ..."'] == faults(
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
    (found,) = faults(f"```{{symla}} {options}\n{call}\n```\n\nSee {{symla}}`@length`.\n")
    assert found.startswith("1:31:" if "where" in options else "2:")
    assert told in found
    for empty in ("", "v = [3, 4]\n"):
        assert ["1:1: {symla}: an example has a call, and this block has none"] == faults(
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
    (found,) = faults(f"It is {{symla}}`{value}`.\n")
    assert told in found
