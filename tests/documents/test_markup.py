"""Nothing that an author wrote is obeyed by the host that it is written for: what is no mark of a text is shown.

What comes out is read again on two other roads: by markdown-it (what was a paragraph, a list, a word must be the same
again) and by a scanner, which takes away what symla itself wrote and finds no sign that means something to a host.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given

from symla.documents.handouts.build import build_handout
from symla.documents.texts import TextBlock
from tests.documents.live_markup import TEXTS, meant, obeyed, read_again, spelled
from tests.tools.markdown import DIALECTS, Dialect
from tests.tools.pandoc import Pandoc


@pytest.mark.parametrize("dialect", DIALECTS)
@pytest.mark.parametrize(
    "word",
    [
        "{=latex}",
        "{{< include secret.qmd >}}",
        "<%= x %>",
        "{% include x %}",
        "{{ x }}",
        "[x]{.class}",
        "[@key]",
        "{.x #y}",
        r"\newcommand{\x}{y}",
        r"\input{x}",
        "^[note]",
        "H~2~O",
        "`r code",
        "[^1]",
        "~~x~~",
    ],
)
def test_markup_of_hosts_is_shown_as_characters(word: str, dialect: Dialect) -> None:
    """Attributes, shortcodes, substitutions, citations, raw TeX, notes: each sign is a character in the line."""
    text = TextBlock(f"see {word} here")
    if any(what.startswith("HTML") for _, what in text.faults([dialect])):
        pytest.fail("this is no HTML")
    assert f"see {spelled(word)} here" == text.shown(dialect)


SHOWN: list[tuple[Dialect, str, str]] = [
    ("pandoc", "{raw}`x`", "&#123;raw&#125;`x`"),
    ("myst", "{eval}`x`", "&#123;eval&#125;`x`"),
    ("pandoc", "`x`{=latex}", "`x`&#123;=latex&#125;"),
    ("pandoc", "`r 1+1` and `{python} x`", "` r 1+1 ` and ` {python} x `"),
    ("myst", ":::{raw} html\nx\n:::", "&#58;::&#123;raw&#125; html\nx\n&#58;::"),
    ("myst", "% x\n\n+++\n\n(target)=", "&#37; x\n\n&#43;++\n\n&#40;target)="),
    ("pandoc", "---\nfoo: bar\n\n---\n\nx", "***\n\nfoo: bar\n\n***\n\nx"),
    (
        "pandoc",
        "a\n: b\n\nTable: x\n\n(@x) y\n\na) y\n\nix. y",
        "a\n&#58; b\n\nTable&#58; x\n\n&#40;&#64;x) y\n\na&#41; y\n\nix&#46; y",
    ),
    ("pandoc", r"\\(x\\) costs $$5", "[&#92;]{}(x&#92;) costs [&#36;]{}&#36;5"),
    ("jupyter", r"\\(x\\) costs $5", "<span>&#92;</span>(x&#92;) costs <span>&#36;</span>5"),
    ("github", "$5 :smile: https://x.y", "<span>&#36;</span>5 <span>&#58;</span>smile: https&#58;//x.y"),
    ("pandoc", "- [ ] x", "- [&#91;]{} &#93; x"),
    ("github", "> [!NOTE]\n> x", "> &#91;!NOTE&#93;\n> x"),
    ("jupyter", "```python\nx\n```", "```python .noeval\nx\n```"),
    ("github", "```python\nx\n```", "```python\nx\n```"),
    ("github", "````\n```{python}\nx\n```\n````", "````\n```{python}\nx\n```\n````"),
    ("github", "- a\n\n* b", "- a\n\n<!-- -->\n\n- b"),
    ("github", "**a***b*", "**a**<!-- -->*b*"),
    ("github", "wow![x](https://x.y)", "wow&#33;[x](https://x.y)"),
    ("github", "[x](<https://x.y/a (b) {c}|d>)", "[x](https://x.y/a%20%28b%29%20%7Bc%7D%7Cd)"),
    ("github", "$x$$y$", "$`x`$<!-- -->$`y`$"),
    ("pandoc", "$x$&#53;", "$x$&#53;"),
    ("pandoc", r"\\@ref(eq:x) (\#eq:x)", "&#92;[&#64;]{}ref(eq&#58;x) ([&#35;]{}eq&#58;x)"),
    ("pandoc", "a&nbsp;*b*", "a&#160;*b*"),
    ("pandoc", "`a`r x `b`", "`a`&#114; x `b`"),
    ("github", "0. a\n1. b", "0. a\n1. b"),
]


@pytest.mark.parametrize(("dialect", "text", "shown"), SHOWN)
def test_markup_comes_out_as_it_was_meant(dialect: Dialect, text: str, shown: str) -> None:
    """Where a host reads a character in a way of its own, at the beginning of a line, in code, in what was read."""
    block = TextBlock(text.replace("wow!", r"wow\!"))
    assert [] == list(block.faults([dialect]))
    assert shown == block.shown(dialect)


@pytest.mark.parametrize(
    ("text", "at"),
    [("a\n\n    {{< include x >}}", 3), ("````\n```{r}\nx\n```\n````", 0), ("so ``a `r x` b``", 3), ("so `{{% x`", 3)],
)
def test_markup_that_is_obeyed_in_code_is_a_fault(text: str, at: int) -> None:
    """Quarto and R Markdown look into code as well: only there it is told."""
    assert [at] == [place for place, _ in TextBlock(text).faults(["pandoc"])]
    assert [] == list(TextBlock(text).faults(["github", "myst", "jupyter", "latex"]))


def test_numbered_lists_begin_where_they_were_begun() -> None:
    """At nought, too."""
    assert r"\setcounter{enumi}{-1}" in TextBlock("0. a\n1. b").shown("latex")


@pytest.mark.parametrize("dialect", DIALECTS)
@given(text=TEXTS)
def test_markup_of_an_author_is_never_obeyed(dialect: Dialect, text: str) -> None:
    """Any text is told as faulty, or comes out as what was meant and with nothing in it that its host would obey."""
    block = TextBlock(text)
    if list(block.faults([dialect])):
        return
    shown = block.shown(dialect)
    assert meant(block.authored) == read_again(shown, dialect), shown
    assert [] == obeyed(shown, dialect), shown


@given(text=TEXTS)
def test_markup_is_shown_by_pandoc_as_characters(text: str, pandoc: Pandoc) -> None:
    """Pandoc, R Markdown and Quarto read from it what was meant, and nothing else."""
    block = TextBlock(text)
    if not list(block.faults(["pandoc"])):
        assert [] == pandoc.live(block.shown("pandoc"))


@pytest.mark.parametrize("dialect", DIALECTS)
def test_markup_in_titles_and_names_is_shown_as_characters(dialect: Dialect, tmp_path: Path) -> None:
    """Of the whole handout: its title, its author, its date, the titles of sections and problems."""
    word = "{{< x >}} `r x` [@k] $a$ \\foo {=html}"
    path = tmp_path / "a.yaml"
    path.write_text(
        f"title: '{word} 1'\nauthor: '{word} 2'\ndate: '{word} 3'\nsections:\n- title: '{word} 4'\n  problems:\n"
        f"  - title: '{word} 5'\n    problem: 'norm_l2([3, 4])'\n- title: '# 6'\n  problems: ['trace([[1]])']\n",
        "utf-8",
    )
    built = build_handout(path, {"md": dialect})[".md"]
    assert 5 == built.count("&#123;&#123;&lt; x &gt;&#125;&#125; &#96;r x&#96; &#91;&#64;k&#93; ")
    assert "{{" not in built
    assert "`r" not in built
    assert "[@" not in built
    assert "\\foo" not in built
    assert "{=" not in built
    assert "## 2 &#35; 6\n" in built
