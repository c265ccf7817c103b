"""Nothing that an author wrote is obeyed by the host that it is written for: what is no mark of a text is shown.

What comes out is read again on two other roads: by markdown-it (what was a paragraph, a list, a word must be the same
again) and by a scanner, which takes away what symla itself wrote and finds no sign that means something to a host.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from symla.documents.handouts.build import build_handout
from symla.documents.texts import TextBlock
from symla.rendering import authored as a
from tests.tools.markdown import DIALECTS, Dialect
from tests.tools.pandoc import Pandoc

# Each of them means something to pandoc, Quarto, R Markdown, MyST, Jupyter, jupytext or GitHub.
LIVE = (
    r"""
{=latex}|{=html}|`x`{=latex}|```{=html}|```{python}|```{r}|```{code-cell}|```{include} x|```{raw} html|```|````|~~~
{{< include x.qmd >}}|{{ x }}|{% x %}|<%= x %>|:::{raw} html|::: {.a}|:::|{raw}`x`|{eval}`x`|`{python} x`|`r code`
``a `r x` b``|[x]{.class}|[x]{#id}|{.x}|@key|[@key]|[-@key, p. 3]|\@ref(x)|(\#eq:x)|(#eq:x)|(ref:x) y|(target)=|@@0@@
$x$|$`x`$|$5|$$|\(x\)|\[x\]|\begin{align}|\end{align}|\newcommand{\x}{y}|\input{x}|\foo
---|foo: bar|...|***|+++|% x|# x|## x {.unnumbered}|===|- |* |+ |1. |2) |(a) |a. |i) |#. |(@x) |> |[!NOTE]|[ ] |[x] |?
[^1]|[^1]: x|^[x]|[r]: https://x.y|[r]|[t](https://x.y)|<https://x.y>|https://x.y/a_b|www.x.org|a@b.org|javascript:x
![x](y)|!|<b>|<!-- #region -->|&lt;|&#42;|&#10;|&#32;|&nbsp;|&copy;|&|:smile:|a:b:c|: x|~ x|Table: x|(c)|+-|--
+---+|~~x~~|H~2~O|x^2^|==x==|*|**|_|__|*em*|**st**|_a_|***b***|\|\\|\*|\`|\$|"q"|it's|e.g. x|word|x|b | |    |?|]|{|}
(|)|[|<|>|`|``|{|}|é
""".strip("\n")
    .replace("\n", "|")
    .split("|")
)
LIVE += ["| a | b |", "|---|:-:|", "|", "\n", "\n\n", "\n", "\n\n", "\t"]
TEXTS = st.lists(st.sampled_from(LIVE), min_size=1, max_size=14).map("".join)


def spelled(word: str) -> str:
    """The word as characters of which none is markup, as they come out."""
    return "".join(
        {"<": "&lt;", ">": "&gt;", "*": r"\*", "_": r"\_"}.get(letter, f"&#{ord(letter)};")
        if letter in "\\`{}[]$~^|@#<>*_"
        else letter
        for letter in word
    )


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


# ---- read again by markdown-it -----------------------------------------------------------------------------------

_TEX = r"((?:\\.|[^$\\])+)"
_FORMULA = {"github": r"\$`([^`]*)`\$|```math\n([^`]*)\n```", "myst": rf"\${_TEX}\$|```\{{math\}}\n([^`]*)\n```"}
_OTHERS = rf"\$\$\n{_TEX}\n\$\$|\${_TEX}\$"


def set_apart(dialect: Dialect) -> re.Pattern[str]:
    """Formulas, blocks of code, code in lines."""
    fence = r"(?ms:^(?:[> ]|- |\d+\. )*(?P<fence>`{3,})[^`\n]*\n.*?^[> ]*(?P=fence)$)"
    ticks = r"(?P<ticks>`+)(?!`)(?s:.+?)(?<!`)(?P=ticks)(?!`)"
    return re.compile(f"(?:{_FORMULA.get(dialect, _OTHERS)})|{fence}|{ticks}")


def meant(blocks: a.Authored) -> list[Any]:
    """The text as nested lists of words."""
    found: list[Any] = []
    for block in blocks:
        if isinstance(block, a.Paragraph):
            found.append(["p", line(block.content)])
        elif isinstance(block, a.Heading):
            found.append([f"h{min(block.level + 3, 6)}", line(block.content)])
        elif isinstance(block, a.Quote):
            found.append(["quote", *meant(block.blocks)])
        elif isinstance(block, a.Listing):
            found.append([f"list {block.start}", *(["item", *meant(item)] for item in block.items)])
        elif isinstance(block, a.CodeBlock):
            found.append(["code", block.text])
        elif isinstance(block, a.Table):
            found.append(["table", *(line(cell) for row in (block.head, *block.rows) for cell in row)])
        else:
            found.append(["rule"])
    return [one for one in found if one != ["p", ""]]


def line(content: tuple[a.Inline, ...]) -> str:
    """Words with the marks around them."""
    parts = []
    for part in content:
        if isinstance(part, a.Plain):
            parts.append(part.text)
        elif isinstance(part, a.Code):
            parts.append(f"<code {part.text}>")
        elif isinstance(part, a.Formula):
            parts.append(f"<math {part.math}>")
        elif isinstance(part, a.Break):
            parts.append("<br>" if part.hard else " ")
        elif isinstance(part, a.Link):
            parts.append(f"<a {line(part.content)}>")
        else:
            inner = line(part.content)
            parts.append(f"<{'strong' if part.strong else 'em'} {inner}>" if inner.strip() else " ")
    return blanks("".join(parts))


def blanks(text: str) -> str:
    """Runs of blanks as one; those around a mark do not count."""
    return re.sub(r" *(<(?:em|strong|a) |<br>|>) *", r"\1", re.sub(r"[ \t\n]+", " ", text)).strip(" ")


def read_again(shown: str, dialect: Dialect) -> list[Any]:
    """The same of what came out, read as CommonMark with tables; formulas are set aside first."""
    formulas: list[str] = []

    def aside(met: re.Match[str]) -> str:
        formulas.append(next(group for group in met.groups() if group is not None).strip())
        return f"‹{len(formulas) - 1}›"

    shown = set_apart(dialect).sub(lambda met: met[0] if met["fence"] or met["ticks"] else aside(met), shown)
    whole = re.sub(r"\[(&#\d+;)\]\{\}", r"\1", shown)
    tokens = MarkdownIt("commonmark").enable("table").parse(whole)
    found, _ = nested(tokens, 0)

    def put_back(one: Any) -> Any:
        if isinstance(one, list):
            return one if one[:1] == ["code"] else [put_back(part) for part in one]
        return blanks(re.sub(r"‹(\d+)›", lambda met: f"<math {formulas[int(met[1])]}>", one))

    return [one for one in put_back(found) if one != ["p", ""]]


def nested(tokens: list[Token], at: int) -> tuple[list[Any], int]:
    """The blocks from here to the end of the one that holds them."""
    found: list[Any] = []
    while at < len(tokens):
        token = tokens[at]
        at += 1
        kind = token.type
        if kind.endswith("_close"):
            break
        if kind in ("paragraph_open", "heading_open"):
            found.append([token.tag, read_line(tokens[at])])
            at += 2
        elif kind in ("fence", "code_block"):
            found.append(["code", token.content.removesuffix("\n")])
        elif kind == "hr":
            found.append(["rule"])
        elif kind == "table_open":
            end = next(k for k in range(at, len(tokens)) if tokens[k].type == "table_close")
            found.append(["table", *(read_line(one) for one in tokens[at:end] if one.type == "inline")])
            at = end + 1
        elif kind == "html_block":
            assert "<!-- -->" == token.content.strip()
        else:
            inner, at = nested(tokens, at)
            start = int(token.attrs.get("start", 1)) if kind == "ordered_list_open" else None
            name = {"blockquote_open": "quote", "list_item_open": "item"}.get(kind, f"list {start}")
            found.append([name, *(one for one in inner if one != ["p", ""])])
    return found, at


def read_line(token: Token) -> str:
    """Words with the marks around them."""
    parts = []
    for child in token.children or ():
        if child.type == "text":
            parts.append(child.content)
        elif child.type == "code_inline":
            parts.append(f"<code {child.content}>")
        elif child.type == "html_inline":
            assert child.content in ("<span>", "</span>", "<!-- -->")
        elif child.type.endswith("_open"):
            parts.append(f"<{child.tag} ")
        elif child.type.endswith("_close"):
            parts.append(">")
        else:
            assert child.type in ("softbreak", "hardbreak"), child
            parts.append("<br>" if child.type == "hardbreak" else " ")
    return blanks("".join(parts))


# ---- scanned for what a host would obey --------------------------------------------------------------------------

_CHARACTER = re.compile(r"&(?:#\d+|lt|gt|amp);|\\[*_]")
_OURS = re.compile(r"(?m)<span>§</span>|\[§\]\{\}|<!-- -->|\\$")
_LINK = re.compile(r"\[([^\[\]]*)\]\([^()\s<>\\\"'`${}|^*\[\]]+\)")
_SIGNS = re.compile(r"[\\`{}\[\]$~^|@#<>]")
_OPENS = re.compile(r"(?:[-+:%=(.!?]|\d+[.)](?:\s|$)|(?:[A-Za-z]|[ivxlcdm]+|[IVXLCDM]+)[.)](?:\s|$)|[Tt]able:)")
_IN_CODE = re.compile(  # what Quarto and R Markdown find even there
    r"\{\{<|`r[ #]|(?m:^[\t >]*```+[ \t]*\{)|`\{\w+\} |@ref\(|(?<!\])\(\\?#|(?m:^(?:---|\.\.\.)[ \t]*$)"
)


def obeyed(shown: str, dialect: Dialect) -> list[str]:
    """What is left that means something to a host, when all is taken away that symla writes."""
    found = _IN_CODE.findall(shown) if dialect == "pandoc" else []
    text = set_apart(dialect).sub("APART", shown)
    for row in _LINK.sub(r"§\1", _OURS.sub("§", _CHARACTER.sub("§", text))).split("\n"):
        rest = re.sub(r"^(?:> ?| +|- |-$|\d+\. |\d+\.$)*", "", row)
        rest = "" if rest == "***" else re.sub(r"^#{4,6}(?: |$)", "", rest)
        if re.fullmatch(r"\|.*\|", rest):
            rest = " ".join(cell for cell in rest[1:-1].split(" | ") if not re.fullmatch(r" *:?-+:? *", cell))
        elif _OPENS.match(rest):
            found.append(row)
        found += _SIGNS.findall(rest)
    return found


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
