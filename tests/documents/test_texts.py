"""Texts of handouts: Markdown as it was written, and LaTeX in which nothing that the author wrote is a command."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from symla.documents.texts import TextBlock
from symla.rendering.formats.latex.letters import plain_tex, unknown_letters
from symla.rendering.formats.markdown.hosts import PANDOC, literal
from tests.tools.katex import Katex
from tests.tools.latex import Latex
from tests.tools.markdown import DIALECTS, Dialect, extract

LONG = r"""A *first* paragraph with **weight**, `code & co`, a [link](https://example.org/a_b?c=1&d=%20#e)
and a formula $\lVert v \rVert_2 = \sqrt{x}$; it costs $5, or \$6.

# A heading

Another one
===========

- one
  1. eins
  2. zwei
- two

7. seven
8. eight

> A quotation with $a^2$.

| a   | b     |
|:----|------:|
| [1] | $x$   |
| *y* | \| z  |

$$A \in \mathbb{R}^{3 \times 2}$$

In the line $$x = 1$$ too.

    some <code> \input{x}

---

Hard\
break. --- "quotes" ``x``
"""


def body(text: str) -> str:
    """A document around a text, with the commands that our layout defines."""
    return (
        r"\documentclass{article}\usepackage[T1]{fontenc}\usepackage{amsmath,amssymb,booktabs,hyperref}"
        r"\newcommand{\texthead}[1]{\par\textbf{#1}}\newcommand{\textrule}{\par\hrule}"
        rf"\begin{{document}}{text}\end{{document}}"
    )


@pytest.mark.parametrize("dialect", DIALECTS)
def test_text_is_read_in_markdown_as_it_was_meant(dialect: Dialect, katex: Katex) -> None:
    """What has no marks stays as it was written, and every formula is found again in the dialect."""
    text = TextBlock(LONG)
    assert [] == list(text.faults(["latex"]))
    shown = text.shown(dialect)
    dollar = "<span>&#36;</span>" if dialect in ("github", "jupyter") else "&#36;"
    assert f"costs {dollar}5, or {dollar}6" in shown
    assert "[link](https://example.org/a_b?c=1&d=%20#e)" in shown
    assert "| &#91;1&#93; | $" in shown
    assert '```\nsome <code> \\input{x}\n```\n\n***\n\nHard\\\nbreak. &#45;&#45;- "quotes" `x`' in shown
    assert "#### A heading" in shown
    assert "#### Another one\n\n- one" in shown
    found = extract(shown, dialect)
    assert [] == found.faults
    assert 5 == len(found.formulas)
    assert [] == katex.objections(found.formulas)
    same = [line for line in LONG.splitlines() if not set("$#=|\\`") & set(line) and line not in ("Another one", "---")]
    assert 9 < len(same)
    assert [] == [line for line in same if line not in shown.splitlines()]


def test_text_becomes_latex(latex: Latex) -> None:
    """Every mark has its counterpart, and the whole compiles."""
    shown = TextBlock(LONG).shown("latex")
    for part in (
        r"\emph{first}",
        r"\textbf{weight}",
        r"\texttt{code \& co}",
        r"\href{https://example.org/a\_b?c=1\&d=\%20\#e}{link}",
        r"$\lVert v \rVert_{2} = \sqrt{x}$",
        r"it costs \$5, or \$6",
        r"\texthead{A heading}",
        r"\begin{enumerate}",
        r"\setcounter{enumi}{6}",
        r"\begin{tabular}{lr}",
        r"\[A \in \mathbb{R}^{3 \times 2}\]",
        r"\textbackslash{}input\{x\}",
        r"\newline{}",
    ):
        assert part in shown
    assert [] == latex.compile(body(shown)).objections()


FAULTS = {
    "A <b>word</b>.": [(2, "HTML"), (9, "HTML")],
    "<div>\nx\n</div>": [(0, "HTML")],
    "x ![alt](y.png)": [(2, "pictures")],
    "[x](javascript:alert(1))": [(0, "not to javascript:")],
    "[x](file.md)": [(0, "a link on paper begins with")],
    "one\ntwo *and [x](javascript:alert(1))*": [(13, "not to javascript:")],
    "- one\n  two <javascript:x>": [(12, "not to javascript:")],
    "| a |\n|---|\n| b [x](vbscript:y) |": [(16, "not to vbscript:")],
    "one\n\n> [x][r]\n\n[r]: data:y": [(7, "not to data:"), (15, "not to data:")],
    "[Gauss]: elimination": [(0, "no link has this name")],
    "[a][r]\n\n[r]: https://x.y\n[r]: https://y.z": [(25, "no link has this name")],
    "a **b *c **d** e* f**": [(9, "within emphasis within emphasis")],
    "see [](https://x.y)": [(4, "without words")],
    "see [x]()": [(4, "leads somewhere")],
    '[x](https://x.y "z")': [(0, "title of a link")],
    "one &zhcy;": [(4, 'no letter "ж" (U+0436)')],
    "one &#8238;x": [(4, "U+202E is not seen")],
    "one\n\n```{python}\nx\n```": [(8, "'{python}' is no language of code")],
    "- ```{=html}\n  x\n  ```": [(5, "'{=html}' is no language of code")],
    "> ~~~ {.python .cell}\n> x": [(6, "no language of code")],
    "```math\nx\n```": [(3, "between $$ and $$")],
    "```mermaid\nx\n```": [(3, "'mermaid' is no language of code")],
    "one\n\ntwo $x_$": [(12, "something is missing")],
    "a $x^2^3$ and $\\input{y}$": [(6, "a second ^"), (15, "\\input")],
    "- $\\foo$\n- > $\\bar$": [(3, "\\foo"), (18, "something is missing")],
    "| a |\n|---|\n| $\\foo$ |": [(15, "\\foo")],
    "Ж": [(0, 'no letter "Ж" (U+0416)')],
    "- a\n  - b\n    - c\n      - d\n        - e\n          - f": [(28, "nested more than 4")],
    f"one\n\n{'>' * 40} two <b>": [(5, "nested more than 4")],
    "> 1. a\n>    > - b\n>    >   > c": [(18, "nested more than 4")],
    "| a | b |\n|---|---|\n| c | `x | y` |\n| | | |": [(31, "below no cell of the head")],
    "> a | b\n> ---|---\n> | \\| | |\n> c | d | $x$ |": [(39, "below no cell of the head")],
    "a\u202eb": [(1, "U+202E is not seen")],
    "a\u200bb \ufeffc": [(1, "U+200B is not seen"), (4, "U+FEFF is not seen")],
}


@pytest.mark.parametrize(("text", "faults"), FAULTS.items())
def test_text_faults_have_their_places(text: str, faults: list[tuple[int, str]]) -> None:
    """All faults of a text at once."""
    found = sorted(TextBlock(text).faults(["latex"]))
    assert [place for place, _ in faults] == [place for place, _ in found], found
    for (_, expected), (_, told) in zip(faults, found, strict=True):
        assert expected in told


@pytest.mark.parametrize("marks", [3, 400, 1000, 5000])
@pytest.mark.parametrize("mark", ["*", "_"])
def test_any_depth_of_emphasis_is_one_fault(mark: str, marks: int) -> None:
    """Depth of emphasis does not nest the reader; what stands behind and within it is still read."""
    nested = f"{mark * 2 * marks}a <b>{mark * 2 * marks}"
    told = [what for _, what in TextBlock(f"{nested} ![alt](y.png)").faults(["latex"])]
    assert ["emphasis within emphasis", "HTML is not read", "pictures are not read"] == [
        re.split(r" within emphasis is|;", what)[0] for what in told
    ]


def test_text_letters_matter_to_latex_alone() -> None:
    """Markdown has every letter."""
    assert [] == list(TextBlock("Жю").faults(["github"]))


NASTY = st.text(alphabet="ab \\{}$%#&_^~<>\"'`-,?!|*[]()éβ→≤\n\t\u0301", max_size=40)


@given(NASTY)
def test_plain_tex_has_no_command_of_the_author(text: str) -> None:
    """Without the escapes nothing is left that TeX would obey."""
    shown = plain_tex(text)
    for known in r"\textbackslash{} \textasciitilde{} \textasciicircum{} \, \_ \& \% \$ \#".split():
        shown = shown.replace(known, "")
    for known in (r"$\beta$", r"$\rightarrow$", r"$\le$", r"\{", r"\}", "{}"):
        shown = shown.replace(known, "")
    assert not set("\\{}$%#&_^~\n") & set(shown)


def test_plain_tex_compiles(latex: Latex) -> None:
    """What is not told as unknown is in the fonts, joined to nothing that the author did not mean."""
    letters = "".join(chr(c) for c in range(32, 0x2300) if not unknown_letters(chr(c)))
    text = plain_tex("--- << >> ,, `` '' ?` !` " + " ".join(letters))
    assert [] == latex.compile(body(text)).objections()
    assert "-{}-{}-" in text


def test_unknown_letters_are_told_with_their_places() -> None:
    """Letters that pdflatex lacks; an accent on a letter is no letter of its own."""
    assert [(1, "Ж"), (3, "中")] == unknown_letters("aЖb中")
    assert [] == unknown_letters("e\u0301")


def test_plain_markdown_escapes_marks_alone() -> None:
    """A title in the middle of a line: a hyphen or a full stop needs nothing."""
    assert "k-means, e.g. \\*x\\* &lt;b&gt; &#36;5 &#96;c&#96; R&D &amp;lt; &#45;-" == literal(
        PANDOC, "k-means, e.g. *x* <b> $5 `c` R&D &lt; --", opens_line=False
    )


@pytest.mark.parametrize("dialect", ["github", "pandoc"])
@given(text=st.text(alphabet="ab \\$`{}_*^1.\n#>-|", max_size=40))
def test_text_never_fails(dialect: str, text: str) -> None:
    """Any text is either told as faulty or comes out in both formats."""
    block = TextBlock(text)
    if not list(block.faults(["latex"])):
        block.shown(dialect)
        block.shown("latex")
