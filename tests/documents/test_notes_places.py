"""Lecture notes: calls are worked out wherever they stand, or told with their place."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from symla.documents.build import build
from symla.documents.faults import Source
from symla.documents.notes.build import worked_notes
from symla.errors import SymlaError
from tests.documents import notes_worked

CALL = "norm_l2([3, 4])"


def made(text: str, dialect: str | None = "myst", name: str = "n.md") -> str:
    """The notes, worked out."""
    return notes_worked.worked(text, dialect, name)


def faults(text: str, dialect: str | None = "myst", name: str = "n.md") -> list[str]:
    """Line and column of everything that is told."""
    return [f"{fault.line}:{fault.column}" for fault in notes_worked.faults(text, dialect, name)]


def block(options: str = " detail=answer", ticks: str = "```", info: str = "{symla}") -> str:
    """A block whose answer is 5."""
    return f"{ticks}{info}{options}\n{CALL}\n{ticks}\n"


def inside(prefix: str, text: str) -> str:
    """The lines behind a prefix."""
    return "".join(f"{prefix}{line}".rstrip() + "\n" for line in text.splitlines())


PLACES = {
    "note": f"````{{note}}\n{block()}````\n",
    "admonition within one": f"`````{{admonition}} A title\n:class: tip\n\n````{{note}}\n{block()}````\n`````\n",
    "tabs": f"`````{{tab-set}}\n````{{tab-item}} One\n{block()}````\n`````\n",
    "tildes": f"~~~{{dropdown}} More\n{block()}~~~\n",
    "colons": f":::{{note}}\n{block()}:::\n",
    "quotation": inside("> ", f"````{{note}}\n{block()}````"),
    "list": "1. one\n\n" + inside("   ", f"````{{note}}\n{block()}````"),
    "list in a quotation": "> - one\n>\n" + inside(">   ", f"````{{note}}\n{block()}````"),
}


@pytest.mark.parametrize("text", PLACES.values(), ids=PLACES.keys())
def test_blocks_are_worked_out_in_directives(text: str) -> None:
    """Nested, in quotations and lists: the answer stands there, behind the marks of what it stands in."""
    found = made(text)
    (answer,) = [line for line in found.splitlines() if "is $5$" in line]
    call = next(line for line in text.splitlines() if CALL in line)
    assert answer.startswith(call[: call.index(CALL)] + "> The Euclidean norm")
    assert "symla" not in found
    assert [line for line in text.splitlines() if ":::" in line or "````" in line] == [
        line for line in found.splitlines() if ":::" in line or "````" in line
    ]


VALUES = {
    "```{list-table} Norms\n* - v\n  - {symla}`2+2`\n```\n": "```{list-table} Norms\n* - v\n  - $4$\n```\n",
    "```{figure} a.png\n:name: a\n\nArea {symla}`2*3`.\n```\n": "```{figure} a.png\n:name: a\n\nArea $6$.\n```\n",
    "```{code-block} python\n:caption: It is {symla}`2*3`\nx = '{symla}`y`'\n```\n": (
        "```{code-block} python\n:caption: It is $6$\nx = '{symla}`y`'\n```\n"
    ),
    "~~~{table} All {symla}`2^3`\n| a |\n~~~\n": "~~~{table} All $8$\n| a |\n~~~\n",
    ":::{table} All {symla}`2^3`\n| a |\n:::\n": ":::{table} All $8$\n| a |\n:::\n",
    "![Side {symla}`1+1`](a.png)": "![Side $2$](a.png)",
    "[side {symla}`1+1`](a.png)": "[side $2$](a.png)",
    "[^1]: {symla}`3*3`\n": "[^1]: $9$\n",
    "> a\n> - b {symla}`7-\n>   5`\n": "> a\n> - b $2$\n",
    r"$\|v\| = {symla}`norm_l2([3, 4])`$": r"$\|v\| = 5$",
    "$a$-{symla}`2`-$b$": "$a$-$2$-$b$",
    "$$x = {symla}`2+2`$$": "$$x = 4$$",
    "$$\n- {symla}`2+2` \\\\\n# {symla}`5`\n$$\n": "$$\n- 4 \\\\\n# 5\n$$\n",
    "> $$\n> x = {symla}`2+2`\n> $$\n": "> $$\n> x = 4\n> $$\n",
    "```{math}\n:label: x\nx = {symla}`2*5`\n```\n": "```{math}\n:label: x\nx = 10\n```\n",
    "```math\nx = {symla}`2*5`\n```\n": "```math\nx = 10\n```\n",
    "\\begin{align}\nx &= {symla}`2*5`\n\\end{align}\n": "\\begin{align}\nx &= 10\n\\end{align}\n",
    r"\(x = {symla}`2*5`\)": r"\(x = 10\)",
    "costs $5 or {symla}`3+3` or 7 $": "costs $5 or $6$ or 7 $",
    "{symla} `2+2`": "$4$",
    "{Symla}`2+2`": "$4$",
    "{ symla }``2+2``": "$4$",
}


@pytest.mark.parametrize(("text", "expected"), VALUES.items())
def test_values_are_worked_out_in_their_places(text: str, expected: str) -> None:
    """In tables, captions, footnotes; without dollars where a formula stands already."""
    assert expected == made(text)


def test_values_stand_in_formulas_of_github() -> None:
    """The backticks of a value and those of the formula follow at once."""
    assert "$`x = 5`$ and $`5`$" == made("$`x = {symla}`norm_l2([3, 4])``$ and {symla}`5`", "github")


INFOS = (
    *(
        "{symla detail=answer}",
        "{symla, detail=answer}",
        "{symla, echo=FALSE, detail='answer'}",
        "{Symla} detail=answer",
    ),
    *(
        "symla detail=answer",
        " {.symla detail=answer}",
        "{ symla } detail=answer",
        "{symla}detail=answer",
        "SYMLA detail=answer",
    ),
    "{symla}\n#| detail: answer\n#| echo: false",
)


@pytest.mark.parametrize("info", INFOS)
def test_blocks_are_read_as_they_are_meant(info: str) -> None:
    """As knitr, Quarto and pandoc write options, in any case of letters."""
    assert made(block("")).startswith("Find the Euclidean norm")
    assert made(block()) == made(block("", info=info))


LEFT = {
    "a\n\n{symla}norm_l2([3, 4])\n": ["3:1"],
    "a {symla}\n": ["1:3"],
    "a {symla x}`2`\n": ["1:3"],
    "```{symla, echo=TRUE}\nnorm_l2([3, 4])\n```\n": ["1:12"],
    "```{symla}\n#| fig: x\nnorm_l2([3, 4])\n```\n": ["2:4"],
    "a\n\n```{simla}\nnorm_l2([3, 4])\n```\n": ["3:5"],
    "````{note}\n```{symal}\nnorm_l2([3, 4])\n```\n````\n": ["2:5"],
    "> ````{note}\n> {symla}`norm_l2([3, 4)`\n> ````\n": ["2:24"],
    "````{note}\n```{symla}\nnorm_l2([3,\n  4)\n```\n````\n": ["4:4"],
    "a ```{symla} norm_l2([3, 4])```\n": ["1:3"],
    "Term\n:   ```{symla}\n    norm_l2([3, 4])\n    ```\n": ["2:5"],
    "a $x + \\symla{1/2}$, \\symla{2}\n": ["1:8", "1:22"],
    "\\begin{symla}\n1\n\\end{symla}\n": ["1:1", "3:5"],
    ":symla:`2`\n\n.. symla:: 2\n": ["1:1", "3:1"],
    "!!! note\n    ```{symla}\n    norm_l2([3, 4])\n    ```\n\n<p>{symla}`2`</p>\n": ["2:5", "6:4"],
    '[a](b "{symla}`2`") <i title="{symla}`2`">x</i>\n': ["1:8", "1:31"],
    "---\ntitle: Of {symla}`2`\n---\na\n": ["2:11"],
    "```python\nx\n\n{symla}`2`\n": ["1:1"],
}


@pytest.mark.parametrize(("text", "places"), LEFT.items())
def test_what_is_not_worked_out_is_told(text: str, places: list[str]) -> None:
    """With line and column; the file is not built."""
    assert places == faults(text)


QUOTED = (
    "`{symla}` and `` {symla}`x` `` and \\{symla}`x`",
    "<!-- {symla}`x` -->\n\na <!-- {symla}`x` --> b\n",
    "```python\n{symla}`x`\n```\n\n    {symla}`x`\n",
    "<pre>\n{symla}`x`\n</pre>\n",
    "```{code-cell}\n{symla}`x`\n```\n",
)


@pytest.mark.parametrize("text", QUOTED)
def test_what_is_quoted_stays(text: str) -> None:
    """Code, comments, and what is escaped."""
    assert text == made(text)


def test_comments_of_myst_stay() -> None:
    """In MyST a line behind % is a comment; elsewhere it is text."""
    text = "% {symla}`2+2`\na\n% ```{symla}\n{symla}`2+2`\n"
    assert text.replace("a\n% ```{symla}\n{symla}`2+2`", "a\n% ```{symla}\n$4$") == made(text)
    assert "% $4$\n" == made("% {symla}`2+2`\n", "pandoc")


@pytest.mark.parametrize(
    ("front", "name", "shown"),
    [
        ("", "n.md", "$`4`$"),
        ("", "n.qmd", "$4$"),
        ("", "n.Rmd", "$4$"),
        ("symla: {dialect: github}", "n.qmd", "$`4`$"),
        ("jupytext:\n  text_representation:\n    extension: .md\n    format_name: myst", "n.md", "$4$"),
        ("jupyter:\n  jupytext:\n    text_representation:\n      format_name: markdown", "n.md", "$4$"),
        ("jupytext:\n  formats: ipynb,md:myst", "n.md", "$4$"),
        ("file_format: mystnb\nkernelspec: {name: python3}", "n.md", "$4$"),
        ("format: html", "n.md", "$4$"),
        ("title: T\ndate: !now x", "n.md", "$`4`$"),
    ],
)
def test_the_dialect_is_told_by_front_matter_and_name(front: str, name: str, shown: str) -> None:
    """`symla:` before jupytext's and Quarto's words, these before the name of the file."""
    head = f"---\n{front}\n---\n" if front else ""
    assert f"{head}a {shown}\n" == made(f"{head}a {{symla}}`2+2`\n", None, name)


def test_quarto_has_values_in_code() -> None:
    """`{symla} 2+2` within backticks, where `{python} 2+2` is one."""
    text = "a `{symla} 2+2` b `{symla}`\n"
    assert "a $4$ b `{symla}`\n" == made(text, None, "n.qmd")
    assert text == made(text, "pandoc", "n.md")


def test_notes_keep_the_end_of_their_name(tmp_path: Path) -> None:
    """Quarto and R Markdown go on with what symla wrote."""
    for name in ("a.qmd", "b.Rmd", "c.markdown", "d.mdx"):
        (tmp_path / name).write_text("a {symla}`2+2`\n", "utf-8")
        assert [tmp_path / "out" / name] == build([tmp_path / name], tmp_path / "out")
        assert "4" in (tmp_path / "out" / name).read_text("utf-8")


def test_documents_of_one_name_have_folders(tmp_path: Path) -> None:
    """Those of one name go into the folders that tell them apart, the others stay where they are."""
    for name in ("week/1/a.md", "week/2/a.md", "b.md"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(f"{name} {{symla}}`2+2`\n", "utf-8")
    out = tmp_path / "out"
    files = [tmp_path / "week" / "1" / "a.md", tmp_path / "week" / "2" / "a.md", tmp_path / "b.md"]
    assert [out / "1" / "a.md", out / "2" / "a.md", out / "b.md"] == build(files, out)
    assert "week/2/a.md $`4`$\n" == (out / "2" / "a.md").read_text("utf-8")
    (tmp_path / "b.yaml").write_text("title: T\nproblems: ['norm_l2([3, 4])']\n", "utf-8")
    with pytest.raises(SymlaError, match="another file is built into"):
        build([tmp_path / "b.md", tmp_path / "b.yaml"], out)


def test_undefined_problems_are_told(tmp_path: Path) -> None:
    """With their place; a handout and notes are built all the same."""
    (tmp_path / "a.md").write_text("x\n\n```{symla}\nv = [0, 0]\nunit_vector(v)\n```\n", "utf-8")
    (tmp_path / "b.yaml").write_text(
        "title: T\nproblems:\n  - norm_l2([3, 4])\n  - inverse([[1, 2], [2, 4]])\n", "utf-8"
    )
    told: list[str] = []
    build([tmp_path / "a.md", tmp_path / "b.yaml"], tmp_path / "out", ("md",), tell=told.append)
    assert [f"{tmp_path / 'a.md'}:5:1: ", f"{tmp_path / 'b.yaml'}:4:5: "] == [
        one[: one.index(": ") + 2] for one in told
    ]
    assert all("has no answer" in one for one in told)


def test_undefined_problems_may_be_meant() -> None:
    """Then nothing is told, and an answer is a fault."""
    text = "x\n\n```{symla} expect=undefined\nunit_vector([0, 0])\nunit_vector([0, 1])\n```\n"
    assert ["5:1"] == faults(text)
    source = Source("a.md", text.replace("unit_vector([0, 1])", "norm_p([1, 2], 1/2)"))
    worked_notes(source, "myst")
    assert [] == source.notices


def test_many_marks_on_one_line_take_the_time_of_so_many() -> None:
    """And not of all their pairs: four times as many would take sixteen times as long."""

    def taken(marks: int) -> float:
        began = time.process_time()
        assert marks == len(faults("{symla} " * marks))
        assert "`{symla}` " * marks == made("`{symla}` " * marks)
        return time.process_time() - began

    assert taken(40_000) < 11 * taken(10_000)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("```{=latex}\n{symla}`1+1`\n```\n", "2:1"),
        ("```{raw} html\n{symla}`1+1`\n```\n", "2:1"),
        ("a `{symla}`{=html}\n", "1:4"),
        ("+---+-----------------+\n| a | {symla}`1+1` |\n+---+-----------------+\n", "2:7"),
        ("  a   b\n---   ------\n  1   {symla}`1+1`\n", "3:7"),
        ("> +-----------------+\n> | {symla}`1+1` |\n> +-----------------+\n", "2:5"),
    ],
)
def test_calls_in_raw_text_and_in_drawn_tables_are_told(text: str, place: str) -> None:
    """They would be left, or break the lines that draw the table."""
    assert [place] == faults(text, "pandoc")


def test_options_as_myst_writes_them() -> None:
    """At the head of a block, where those of directives stand; elsewhere a colon is no option."""
    assert made(block()) == made(f"```{{symla}}\n:detail: answer\n\n{CALL}\n```\n")
    assert ["2:2"] == faults(f"```{{symla}}\n:detial: answer\n{CALL}\n```\n")
    assert ["3:1"] == faults(f"```{{symla}}\n{CALL}\n:detail: answer\n```\n")
    assert ["2:9"] == faults("```{symla}\n:where: > 0\nnorm_l2([x, 1])\n```\n")


def test_a_block_keeps_how_far_it_is_indented() -> None:
    """By three blanks at most it is none of the paragraph above: in other Markdown it goes on with a definition."""
    shown = made("Term\n: what it is\n\n" + inside("  ", block()))
    assert all(not line or line.startswith("  ") for line in shown.splitlines()[2:])
