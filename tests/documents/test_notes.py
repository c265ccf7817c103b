"""Lecture notes: calls become solutions and values, everything else comes through byte for byte."""

from __future__ import annotations

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from symla.documents.faults import FaultyFile
from tests.documents.notes_worked import messages, worked
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


def test_notes_golden(golden: Golden) -> None:
    """Notes with everything in them, first line to last."""
    golden("notes/everything.md", worked(NOTES), given=NOTES)


@pytest.mark.parametrize("begin", ["```{symla}", "```symla", "```{.symla}", "```{Symla}", "``` SYMLA"])
def test_a_block_begins_as_the_readme_tells(begin: str) -> None:
    """In each of the ways that it names; and a value with blanks before it."""
    assert worked(f"{begin}\nnorm_l2([3, 4])\n```\n") == worked("```{symla}\nnorm_l2([3, 4])\n```\n")
    assert (
        worked("A {symla}`norm_l2([3, 4])`.")
        == worked("A {symla} `norm_l2([3, 4])`.")
        == worked("A {Symla}`norm_l2([3, 4])`.")
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
    assert quoted == worked(quoted)


def test_a_call_in_html_is_a_fault() -> None:
    """Where Markdown is not read, and nothing is quoted either."""
    assert ["1:6: {symla}"] == [fault[:12] for fault in messages("<div>{symla}`1`</div>\n")]


@pytest.mark.parametrize("dialect", DIALECTS)
def test_notes_formulas_pass_katex(dialect: Dialect, katex: Katex) -> None:
    """Every formula, in every dialect."""
    found = extract(worked(NOTES, dialect), dialect)
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
    assert text == worked(text)


@example("\u2028\n# ")
@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=4), max_size=20).map("".join))
def test_notes_around_a_value_come_through_byte_for_byte(text: str) -> None:
    """What stands in front of a value and behind it is not touched, wherever the value stands."""
    text = text.replace("{symla}", "{symbol}")
    before, behind = text[: len(text) // 2], text[len(text) // 2 :]
    whole = f"{before}{{symla}}`norm_l2([3, 4])`{behind}"
    try:
        made = worked(whole)
    except FaultyFile:
        return
    assert made in (whole, f"{before}$`5`${behind}", f"{before}5{behind}")  # the last within a formula


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_notes_keep_line_ends(ending: str) -> None:
    """Blocks are written with the line ends of the file, and the rest keeps its own."""
    text = ending.join(["a  ", "```{symla}", "norm_l2([3, 4])", "```", "\tb"])
    made = worked(text)
    assert made.startswith(f"a  {ending}{ending}Find the Euclidean norm")
    assert made.endswith(f"{ending}{ending}\tb")
    assert ending == "\n" or "\n" not in made.replace(ending, "")


def test_notes_without_end_of_line() -> None:
    """A block at the very end, with no end of line behind it, gets none."""
    assert not worked("```{symla} detail=answer\nnorm_l2([3, 4])\n```").endswith("\n")
    assert worked("```{symla} detail=answer\nnorm_l2([3, 4])\n```\n").endswith("5`$.\n")


def test_notes_definitions_leave_no_trace() -> None:
    """A block of definitions alone vanishes, and what stands around it stays apart."""
    assert "a\n\nb $`(1, 2)`$\n" == worked("a\n```{symla}\nv = [1, 2]\n```\nb {symla}`v`\n")
    assert "a\n\n\nb\n" == worked("a\n\n```{symla}\nv = [1, 2]\n```\n\nb\n")


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
    assert f"x $`{shown}`$ y" == worked(f"x {{symla}}`{text}` y")
    assert f"x $`{shown}`$ y" == worked(f"x {{symla}}`` {text} `` y")


def test_notes_may_say_something_behind_a_line() -> None:
    """A comment is no part of a statement, and what stands behind it keeps its place in messages."""
    text = 'A = [[1, 2],  # the data: "A"\n  [3, 4]]\n# nothing\nnorm_frobenius(A)  # its size\n'
    assert "sqrt{30}" in worked(f"```{{symla}}\n{text}```\n")
    (told,) = messages("```{symla}\nA = [[1, 2],  # the data\n  [3, 4, 5]]\n```\n")
    assert told.startswith("3:")


def test_notes_may_give_a_name_another_value() -> None:
    """Also one that comes of the value before."""
    assert "A $`10`$" in worked("```{symla}\nv = [3, 4]\nv = 2v\n```\n\nA {symla}`norm_l2(v)`\n")
