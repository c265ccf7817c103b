"""What is emitted, read by the tools that its readers use: KaTeX in strict mode, pdflatex with amsmath alone."""

from __future__ import annotations

import pytest

import symla
from symla.notation.conventions import Conventions
from symla.operations import operation, topics
from tests.solved import solved
from tests.tools.katex import Katex
from tests.tools.latex import Latex
from tests.tools.markdown import DIALECTS, Dialect, extract

LARGE = [[i * j - 7 for i in range(12)] for j in range(12)]
FALLING = [[i - j for i in range(12)] for j in range(12)]
WIDE = [[1000 * i + j for i in range(9)] for j in range(2)]
LONG = (
    f"norm_l2({list(range(1, 201))})",
    "norm_l2([123456789, -987654321, 123456789, -987654321, 123456789, -987654321, 55555555, 1234567])",
    f"norm_l2([{10**70}, 3])",
    "norm_l2([sqrt(2)/3, 17/91, sqrt(5)/7, 22/7, 355/113, 1/1234, 99/101, sqrt(7)/11])",
    f"matrix_multiply({LARGE}, {FALLING})",
    f"matrix_multiply({WIDE}, {[row[:3] for row in FALLING[:9]]})",
)
UNUSUAL = Conventions(
    brackets="round",
    vectors="arrow",
    vector_layout="column",
    times="cross",
    decimals=5,
    decimal_mark="comma",
    longest=6,
)


@pytest.mark.parametrize("dialect", DIALECTS)
@pytest.mark.parametrize("name", topics())
def test_katex_accepts_every_formula_of_the_examples(name: str, dialect: Dialect, katex: Katex) -> None:
    """Every formula of every example, in every dialect of Markdown, passes KaTeX in strict mode."""
    for example in operation(name).examples:
        found = extract(solved(example).to_markdown(dialect), dialect)
        assert [] == list(found.faults)
        assert [] == katex.objections(found.formulas)


@pytest.mark.parametrize("problem", LONG)
@pytest.mark.parametrize("conventions", [Conventions(), UNUSUAL], ids=["standard", "unusual"])
def test_katex_accepts_long_data(problem: str, conventions: Conventions, katex: Katex) -> None:
    """Long data in unusual conventions pass KaTeX too."""
    found = extract(symla.solve(problem, conventions=conventions).to_markdown("github"), "github")
    assert [] == list(found.faults)
    assert [] == katex.objections(found.formulas)


# matrices of long entries are set smaller in documents, which a fragment cannot do with amsmath alone
_TOO_WIDE = ("general_power", "matrix_exponential", "pca")
_WIDE = pytest.mark.xfail(strict=True, reason="a matrix of long entries runs off the page of a fragment")


@pytest.mark.parametrize("conventions", [Conventions(), UNUSUAL], ids=["standard", "unusual"])
@pytest.mark.parametrize("name", [pytest.param(n, marks=_WIDE) if n in _TOO_WIDE else n for n in topics()])
def test_fragments_need_amsmath_alone_and_fit_the_page(name: str, conventions: Conventions, latex: Latex) -> None:
    """The LaTeX of every example compiles with amsmath alone; no line is more than 1 pt too wide."""
    fragments = [symla.solve(e, conventions=conventions).to_latex() for e in operation(name).examples]
    assert [] == latex.compile_fragment("\n\\bigskip\n".join(fragments)).objections()


@pytest.mark.parametrize("conventions", [Conventions(), UNUSUAL], ids=["standard", "unusual"])
def test_long_data_fit_the_page(conventions: Conventions, latex: Latex) -> None:
    """Long vectors, large matrices and long numbers do not run off the page."""
    fragments = [symla.solve(p, conventions=conventions).to_latex() for p in LONG]
    assert [] == latex.compile_fragment("\n\\bigskip\n".join(fragments)).objections()


def test_text_fits_a_terminal() -> None:
    """No line of plain text is wider than 100 characters, except a sentence."""
    for problem in LONG:
        for line in symla.solve(problem).to_text().splitlines():
            assert len(line) <= 100 or line.startswith(("Find", "|", "Check", "The order matters")), line
