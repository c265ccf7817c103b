"""Texts that are full of markup, and two roads on which what comes out of them is read again."""

from __future__ import annotations

import re
from typing import Any

from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from symla.rendering import authored as a
from tests.tools.markdown import Dialect

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
