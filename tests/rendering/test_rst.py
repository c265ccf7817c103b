"""reStructuredText: docutils objects to nothing, every formula arrives, and nothing that an author wrote is markup."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import symla
from symla.documents.build import build
from symla.documents.handouts.build import build_handout
from symla.documents.texts import TextBlock
from symla.operations import operation, topics
from symla.rendering import authored as a
from symla.rendering.formats.rst.markup import Piece, escape, joined, math, parted, underline
from tests.documents.handouts_written import SMALL
from tests.golden_files import Golden
from tests.solved import solved, typical
from tests.tools.katex import Katex
from tests.tools.markdown import formulas
from tests.tools.rst import read

TEXT = r"""A *first* paragraph with **weight**, `code | co`, a [link](https://example.org/a_b?c=1&d=%20#e)
and a formula $\lVert v \rVert_2 = \sqrt{x}$; it costs $5, and a\*b\*c_ is not.

# A heading with $h$

- one
  1. eins
  2. zwei
- two

7. seven
8. eight

* another list

> A quotation with $a^2$.
>
> - and a list

| a   | b      |
|:----|-------:|
| [1] | $y$    |
| *y* | \| z ` |

$$A \in \mathbb{R}^{3 \times 2}$$

In the line $$x = 1$$ too.

    some <code> :x:`y`

---

Hard\
break, *it is $i$th*, **bold *and* more**.

.. note:: is no directive

1\. is no list, and neither is

\- this: x::
"""

HANDOUT = r"""
title: "*Lengths* of `v_` and more: 中文"
author: [A. Author_, "|B|"]
introduction: "Text with $x^2$, then\n\n| a | b |\n|---|---|\n| 1 | 2 |\n"
define: {v: [3, 4]}
solutions: after
sections:
  - title: First steps
    text: "- a\n- b"
    problems:
      - norm_l2(v)
      - {problem: "inverse([[1, k], [k, 1]])", title: "An inverse :math:`x`", text: "Look *here*."}
  - title: "2) Second"
    problems: ["unit_vector([0, 0])"]
"""


@pytest.mark.parametrize("name", topics())
def test_examples_are_read_without_a_word(name: str, everything: bool) -> None:
    """Examples of every kind of expression, or all, bring forth no warning; every formula is the one in Markdown."""
    for example in operation(name).examples if everything else typical(name):
        solution = solved(example)
        found = read(solution.to("rst"))
        assert "" == found.objections, example
        wanted = [" ".join(one.tex.split()) for one in formulas(solution.to("myst"), "myst")]
        assert wanted == [" ".join(one.split()) for one in found.formulas], example


def test_answers_are_quotations() -> None:
    """The answer stands apart, the cases under their numbers."""
    found = read(symla.solve("inverse([[1, k], [k, 1]])").to("rst"))
    assert 2 == len(found.texts("block_quote"))
    assert ["Case 1.", "Case 2."] == found.texts("strong")
    assert "A has no inverse" in found.texts("block_quote")[0]


def test_text_becomes_rst(katex: Katex) -> None:
    """Every mark has its counterpart, and what looks like one in reStructuredText alone has none."""
    block = TextBlock(TEXT)
    assert [] == list(block.faults(["rst"]))
    found = read(block.shown("rst"))
    assert "" == found.objections
    assert ["first", "y", "it is", "th"] == found.texts("emphasis")
    assert ["weight", "bold", "and", "more"] == found.texts("strong")
    assert ["code | co"] == found.texts("literal")
    assert ["A heading with h"] == found.texts("rubric")
    assert ["link"] == found.texts("reference")
    assert ["some <code> :x:`y`"] == found.texts("literal_block")
    assert 2 == len(found.texts("enumerated_list"))
    assert ["a", "b", "[1]", "y", "y", "| z `"] == found.texts("entry")
    assert 7 == len(found.formulas)
    assert [] == katex.objections(found.formulas)
    for said in ("it costs $5, and a*b*c_ is not", ".. note:: is no directive", "1. is no list", "- this: x::"):
        assert said in found.text.replace("\n", " ")


def test_a_handout_in_rst(tmp_path: Path) -> None:
    """Sections, problems and solutions; titles are as wide as their lines, and words are words."""
    source = tmp_path / "lengths.yaml"
    source.write_text(HANDOUT, "utf-8")
    written, *_figures = build([source], tmp_path / "out", ("rst",))
    assert "lengths.rst" == written.name
    found = read(written.read_text("utf-8"))
    assert "" == found.objections
    assert ["*Lengths* of `v_` and more: 中文", "1 First steps", "2 2) Second", "Solutions"] == found.texts("title")[:4]
    assert "A. Author_, |B|" in found.text
    assert "1.2 An inverse :math:`x`." in found.texts("strong")
    assert "has no direction" in found.texts("block_quote")[-1]


ANY = st.text(alphabet="ab1 *`_|\\<>:.)(-+#=~^$[]{}\"'/@!;,é中\u0301\n", max_size=30)


@given(ANY)
def test_escaped_words_are_read_as_they_were(text: str) -> None:
    """Whatever the words are, and wherever they stand, they are words."""
    words = " ".join(text.split())
    alone = read(escape(text))
    assert "" == alone.objections
    assert words == alone.text
    assert (["paragraph"] if words else []) == [node.tagname for node in alone.tree.children]
    if words:
        assert [words] == read(f"**{escape(text)}** x").texts("strong")
        assert words == read(f"{escape(text)}\n{underline(escape(text), '=')}\n\nx").tree.get("title")


@given(st.text(alphabet="ab1 *`_|\\<>:.)(-+#=~$[]!\n\t", max_size=60))
def test_texts_keep_their_letters(text: str) -> None:
    """Any text without a fault is read without a warning, and its letters and digits are those of the text."""
    block = TextBlock(text)
    if list(block.faults(["rst"])):
        return
    found = read(block.shown("rst"))
    assert "" == found.objections
    blocks = list(a.blocks_of(block.authored))
    parts = [part for one in blocks for content in a.lines_of(one) for part in a.inlines_of(content)]
    own = [one.text for one in (*blocks, *parts) if isinstance(one, a.CodeBlock | a.Plain | a.Code)]
    own += [one.math for one in parts if isinstance(one, a.Formula)]
    assert sorted(letters("".join(own))) == sorted(letters(found.text))


def letters(text: str) -> str:
    """The letters and digits."""
    return "".join(letter for letter in text if letter.isalnum())


def test_formulas_beside_words() -> None:
    """A formula that touches a word is still a formula, and no blank is seen."""
    shown = joined([Piece("the "), math("i"), Piece("th, a"), math("n"), Piece(", ("), math(")x"), Piece(")")])
    assert "the :math:`i`\\ th, a\\ :math:`n`, (\\ :math:`)x`)" == shown
    assert "the ith, an, ()x)" == read(shown).text
    assert "x\\ :math:`y`\\ z" == parted("x:math:`y`z")


@pytest.mark.parametrize(
    ("text", "place", "told"), [("[a $x$](https://example.org)", 0, "a formula in a link is not brought")]
)
def test_what_has_no_counterpart_is_told(text: str, place: int, told: str) -> None:
    """With its place."""
    ((at, what),) = TextBlock(text).faults(["rst"])
    assert at == place
    assert told in what


def test_handout_golden(tmp_path: Path, golden: Golden) -> None:
    """The same handout that stands in the other formats."""
    source = tmp_path / "small.yaml"
    source.write_text(SMALL, "utf-8")
    text = build_handout(source, {"rst": "rst"})[".rst"]
    golden("handout/small.rst", text, given=SMALL)
    assert "" == read(text).objections
