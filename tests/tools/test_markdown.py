from __future__ import annotations

import pytest

from tests.tools.markdown import DIALECTS, Dialect, Formula, extract, formulas


def found(text: str, dialect: Dialect) -> list[tuple[str, bool]]:
    """Formulas as (text, displayed), which is what most tests ask about."""
    return [(one.tex, one.display) for one in formulas(text, dialect)]


@pytest.mark.parametrize("dialect", DIALECTS)
def test_markdown_plain_dollars(dialect: Dialect) -> None:
    """One dollar and two dollars mean the same in every dialect."""
    text = "The norm $a^2$ and\n\n$$\n\\frac{1}{2}\n$$\n\nthen $b$."
    assert [("a^2", False), ("\\frac{1}{2}", True), ("b", False)] == found(text, dialect)


@pytest.mark.parametrize(
    ("dialect", "text"),
    [
        ("github", "```math\n\\lVert v \\rVert\n```"),
        ("myst", "```{math}\n\\lVert v \\rVert\n```"),
        ("myst", "````{math}\n\\lVert v \\rVert\n````"),
    ],
)
def test_markdown_math_fences(dialect: Dialect, text: str) -> None:
    """Each dialect's own fence holds one displayed formula."""
    assert [("\\lVert v \\rVert", True)] == found(text, dialect)


@pytest.mark.parametrize(
    ("dialect", "text"), [("myst", "```math\n1\n```"), ("github", "```{math}\n1\n```"), ("pandoc", "```math\n1\n```")]
)
def test_markdown_foreign_fences_hold_code(dialect: Dialect, text: str) -> None:
    """The fence of one dialect is code in another: the formula would be shown as its source."""
    assert [] == found(text, dialect)


def test_markdown_github_backticks() -> None:
    """Dollar and backtick enclose a formula on GitHub; elsewhere the backticks would be shown as quotation marks."""
    text = "The set $`\\{1, 2\\}`$."
    assert [("\\{1, 2\\}", False)] == found(text, "github")
    assert [] == extract(text, "github").faults
    assert all("quotation marks" in told for told in extract(text, "pandoc").faults)
    assert 1 == len(extract(text, "pandoc").faults)


@pytest.mark.parametrize("dialect", DIALECTS)
def test_markdown_code_is_passed_over(dialect: Dialect) -> None:
    """Dollars in code spans and code fences are not formulas."""
    text = "Run `echo $HOME $PATH` and ``a ` $b$``.\n\n```sh\necho $x$\n```\n\n~~~\n$y$\n~~~\n\n$z$"
    assert [("z", False)] == found(text, dialect)


@pytest.mark.parametrize("dialect", DIALECTS)
def test_markdown_escaped_dollars(dialect: Dialect) -> None:
    """An escaped dollar is a price, inside a formula too."""
    assert [("a \\text{ for \\$3}", False)] == found("\\$5 and $a \\text{ for \\$3}$.", dialect)


def test_markdown_quotation_marks_are_not_part_of_it() -> None:
    """A displayed formula inside a quotation comes without the marks of the quotation."""
    assert [("a\n= b", True)] == found("> $$\n> a\n> = b\n> $$", "github")
    assert [("a\n= b", True)] == found("> ```math\n> a\n> = b\n> ```", "github")


def test_markdown_lines_are_counted() -> None:
    """Every formula knows the line that it starts on."""
    text = "one\n\n$a$ and\n$b$\n\n```math\nc\n```\n\n$d$"
    assert [3, 4, 7, 10] == [one.line for one in formulas(text, "github")]


def test_markdown_protection_is_known() -> None:
    """Formulas in fences and between backticks are marked: Markdown changes nothing in them."""
    assert [Formula("a", False, 1, True), Formula("b", False, 1, False)] == formulas("$`a`$ and $b$", "github")


@pytest.mark.parametrize(
    ("dialect", "text", "fault"),
    [
        ("github", "It costs $5.", "opens no formula"),
        ("pandoc", "It costs $5 or so.", "opens no formula"),
        ("pandoc", "From $5 to $6.", "opens no formula"),
        ("myst", "a $ b $ c", "opens no formula"),
        ("github", "x$a$", "opens no formula"),
        ("github", "$a$b", "opens no formula"),
        ("pandoc", "$a\n\nb$", "opens no formula"),
        ("jupyter", "$$ a", "$$ is never closed"),
        ("myst", "$$\na\n\nb\n$$", "$$ is never closed"),
        ("github", "$`a$", "$` is never closed"),
        ("github", "```math\na", "fence is never closed"),
        ("github", "$\\{1\\}$", "\\{ loses its backslash"),
        ("github", "$$\na \\\\ b\n$$", "loses its backslash"),
        ("github", "$a\\,b$", "\\, loses its backslash"),
        ("github", "$a*b*c$", "emphasis"),
        ("github", "$1<a$", "opens a tag"),
        ("github", "$$$$", "an empty formula"),
    ],
)
def test_markdown_faults_are_told(dialect: Dialect, text: str, fault: str) -> None:
    """Whatever would keep a formula from being shown is told."""
    assert any(fault in told for told in extract(text, dialect).faults), extract(text, dialect)


@pytest.mark.parametrize("dialect", DIALECTS)
def test_markdown_sound_text_has_no_fault(dialect: Dialect) -> None:
    """A sound text, with a table, a list and subscripts, is not objected to."""
    text = "# T\n\n| a | b |\n|---|---|\n| $v_1$ | $\\lvert x \\rvert$ |\n\n- with $c_{11} = \\frac12$,\n- and $d$.\n"
    assert [] == extract(text, dialect).faults
