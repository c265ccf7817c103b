"""What is emitted, read by the tools that its readers use: KaTeX in strict mode, pdflatex with amsmath alone."""

from __future__ import annotations

import re

import pytest

import symla
from symla.notation.conventions import Conventions
from symla.operations import operation, topics
from tests.solved import solved, telling, typical
from tests.tools.katex import Katex
from tests.tools.latex import Latex, overfull_boxes
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
    "eigenvalues([[10^29, 1], [1, 10^29]])",
    "general_power([[1, 1], [1, 0]], n)",
    "general_power([[2, 1], [1, 3]], n)",
    "matrix_exponential([[1, 2], [3, 4]], t)",
    "covariance_matrix([[1, 0, 0], [0, 1/7, 0], [0, 0, 1]])",
    "characteristic_polynomial([[1/3, 1/7, 2/9], [5/11, 1/13, 1/2], [3/8, 2/7, 1/5]])",
)
IN_CASES = ("matrix_exponential([[1, a], [a, 0]], t)", "matrix_exponential([[0, 1], [-a, 0]], t)")
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
def test_katex_accepts_every_formula_of_the_examples(
    name: str, dialect: Dialect, katex: Katex, everything: bool
) -> None:
    """Every formula of the examples that show something new, or of all, passes KaTeX in strict mode; in other dialects
    than the first, of examples of every kind of expression.
    """
    some = telling if dialect == DIALECTS[0] else typical
    for example in operation(name).examples if everything else some(name):
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


_MARK = re.compile(r"^symla: (\w+)$", re.MULTILINE)


@pytest.mark.parametrize("conventions", [Conventions(), UNUSUAL], ids=["standard", "unusual"])
@pytest.mark.parametrize("topic", sorted(set(topics().values())))
def test_fragments_need_amsmath_alone_and_fit_the_page(
    topic: str, conventions: Conventions, latex: Latex, everything: bool
) -> None:
    """The LaTeX of the examples that show something new (in unusual conventions of the first), or of all, compiles with
    amsmath alone; no line is more than 1 pt too wide.
    """
    names = [name for name, own in topics().items() if own == topic]
    parts = []
    for name in names:
        standard = conventions == Conventions()
        calls = operation(name).examples if everything else telling(name)[: None if standard else 1]
        solutions = [solved(call) if standard else symla.solve(call, conventions=conventions) for call in calls]
        fragments = [solution.to_latex() for solution in solutions]
        parts.append("\n\\bigskip\n".join([f"\\typeout{{symla: {name}}}", *fragments, "\\clearpage"]))
    result = latex.compile_fragment("\n".join(parts))
    _, *told = _MARK.split(result.log)
    logs = dict(zip(told[::2], told[1::2], strict=True))
    too_wide = [f"{name}: {box}" for name, log in logs.items() for box in overfull_boxes(log) if box.points > 1]
    assert ([], []) == (too_wide, result.objections())
    assert names == list(logs)


@pytest.mark.parametrize("conventions", [Conventions(), UNUSUAL], ids=["standard", "unusual"])
def test_long_data_fit_the_page(conventions: Conventions, latex: Latex) -> None:
    """Long vectors, large matrices and long numbers do not run off the page."""
    fragments = [symla.solve(p, conventions=conventions).to_latex() for p in (*LONG, *IN_CASES)]
    assert [] == latex.compile_fragment("\n\\bigskip\n".join(fragments)).objections()


def test_text_fits_a_terminal() -> None:
    """No line of plain text is wider than 100 characters, except a sentence."""
    for problem in LONG:
        for line in symla.solve(problem).to_text().splitlines():
            assert len(line) <= 100 or not line.startswith(" "), line
