"""Formulas of authors: what comes through is mathematics for every reader; what is not is told with its place."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from symla.documents import formula as tables
from symla.documents.formula import BadFormula, formula, lettered
from symla.notation.signs import COMMANDS
from tests.tools.katex import Katex
from tests.tools.latex import Latex

GOOD = {
    r"\lVert\mathbf{v}\rVert_2": r"\lVert \mathbf{v}\rVert_{2}",
    "x^2+y_1^{10}": "x^{2}+y_{1}^{10}",
    r"\frac12": r"\frac{1}{2}",
    r"\sqrt[3]{x}": r"\sqrt[{3}]{x}",
    "|x|<1": r"\vert x\vert < 1",
    r"A \in \mathbb{R}^{m\times n}": r"A \in \mathbb{R}^{m\times n}",
    r"\begin{bmatrix}1&2\\3&4\end{bmatrix}": r"\begin{bmatrix}1 & 2 \\ 3 & 4\end{bmatrix}",
    r"\begin{cases} x & x \ge 0 \\ [0] & \text{if not, then} \end{cases}": (
        r"\begin{cases} x & x \ge 0 \\ {}[0] & \text{if not, then} \end{cases}"
    ),
    r"\left(\frac{1}{2}\right)^2": r"\left( \frac{1}{2}\right)^{2}",
    r"\left|x\right|": r"\left\vert x\right\vert",
    "α ≤ 2": r"\alpha \le 2",
    "x'": "x'",
    "^2": "{}^{2}",
    "a\\ b": r"a{\ }b",
    "a \\ ": r"a {\ }",
    r"\operatorname{ReLU}(x)": r"\operatorname{ReLU}(x)",
}


@pytest.mark.parametrize(("text", "shown"), GOOD.items())
def test_formula_is_written_anew(text: str, shown: str) -> None:
    """Known signs come through, arguments in braces."""
    assert shown == formula(text)
    assert formula(formula(shown))


BAD = {
    r"x + \input{secret}": (4, r"\input is not read"),
    r"\def\x{1}": (0, r"\def is not read"),
    r"\write18{ls}": (0, r"\write is not read"),
    r"\href{javascript:x}{y}": (0, r"\href is not read"),
    r"\catcode`\%=1": (0, r"\catcode is not read"),
    "x^2^3": (3, "a second ^"),
    "x'^2'": (4, "a prime after an index"),
    "{x": (0, "{ is never closed"),
    "x}": (1, '"}" does not belong'),
    "a & b": (2, '"&" does not belong'),
    "a # b": (2, '"#" does not belong'),
    "50%": (2, '"%" does not belong'),
    "a~b": (1, '"~" does not belong'),
    r"\frac{1}": (8, "something is missing"),
    r"\left( x": (5, r"\left is never closed"),
    r"\right)": (0, r"\right without its beginning"),
    r"\begin{verbatim}x\end{verbatim}": (7, "of arrays there are Vmatrix, aligned"),
    r"\begin{bmatrix}1\end{pmatrix}": (20, "ends differently"),
    r"\text{$x$}": (6, '"$" does not belong in the words'),
    r"\text{\input x}": (6, "does not belong in the words"),
    "x^": (2, "something is missing"),
    "снег": (0, "does not belong"),
    " ": (0, "an empty formula"),
    "{" * 100: (30, "nested more than"),
    "x" * 6000: (0, "a formula of more than"),
}


@pytest.mark.parametrize(("text", "fault"), BAD.items(), ids=[k[:30] for k in BAD])
def test_formula_refuses_with_its_place(text: str, fault: tuple[int, str]) -> None:
    """What is not mathematics does not come through."""
    with pytest.raises(BadFormula) as caught:
        formula(text)
    assert fault[1] in caught.value.what
    assert fault[0] == caught.value.position


def everything() -> list[str]:
    """One formula for every entry of every table."""
    return [
        *(rf"x \{name} y" for name in sorted(tables.SYMBOLS)),
        *(rf"\{name}{{x}}" for name in sorted(tables.ONE)),
        *(rf"\{name}{{x}}{{y}}" for name in sorted(tables.TWO)),
        *(rf"\{name}{{so}}" for name in sorted(tables.WORDS)),
        *(rf"\begin{{{name}}} a & b \\ c & d \end{{{name}}}" for name in sorted(tables.ENVIRONMENTS)),
        *(rf"x\{sign}y" for sign in sorted(tables.SIGNS)),
        *(rf"\left{fence} x \right{fence}" for fence in sorted(tables._FENCES)),
        *COMMANDS,
        *GOOD,
    ]


def test_formula_everything_passes_katex(katex: Katex) -> None:
    """KaTeX in strict mode knows every entry of the tables."""
    assert [] == katex.objections([formula(text) for text in everything()])


def test_formula_everything_passes_pdflatex(latex: Latex) -> None:
    """LaTeX knows every entry of the tables, with amsmath and amssymb."""
    body = "\n\n".join(f"${formula(text)}$" for text in everything())
    document = rf"\documentclass{{article}}\usepackage{{amsmath,amssymb}}\begin{{document}}{body}\end{{document}}"
    assert [] == latex.compile(document).objections()


_SEEN = r"\frac \sqrt { } [ ] ^ _ x 1 ' & \\ \left \right ( ) | \begin{cases} \end{cases} \text \hat $ % # \pi \{ \ é"
PIECES = st.sampled_from([*_SEEN.split(), " ", r"\ "])


@given(st.lists(PIECES, max_size=12).map("".join))
def test_formula_never_fails_otherwise(text: str) -> None:
    """Whatever stands there: a formula without a loose dollar, comment or backslash, or a fault in its place."""
    try:
        shown = formula(text)
    except BadFormula as error:
        shown = "" if 0 <= error.position <= len(text) else "#"
    bare = shown.replace(r"\\", "").replace(r"\$", "").replace(r"\%", "").replace(r"\#", "")
    assert not {"$", "%", "#", "\n"} & set(bare)
    assert not bare.endswith("\\")


@pytest.mark.parametrize("seed", range(4))
def test_formula_what_comes_through_compiles(seed: int, latex: Latex, katex: Katex) -> None:
    """Random formulas that come through pass both readers."""
    chance = random.Random(seed)
    seen = r"\frac \sqrt {x} { } ^ _ x [ ] \left( \right) \left| \right| & \begin{cases} \end{cases} \\ \text{so} ' |"
    pieces = [*seen.split(), r"\ ", " "]
    shown = []
    while len(shown) < 150:
        try:
            shown.append(formula("".join(chance.choices(pieces, k=chance.randint(2, 10)))))
        except BadFormula:
            continue
    body = "\n\n".join(f"${text}$" for text in shown)
    document = rf"\documentclass{{article}}\usepackage{{amsmath,amssymb}}\begin{{document}}{body}\end{{document}}"
    assert () == latex.compile(document, name=f"random{seed}").errors
    assert [] == katex.objections(shown)


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("2v - Av", r"2\mathbf{v} - A\mathbf{v}"),
        (r"\|v\| = \sqrt{v^2}", r"\|\mathbf{v}\| = \sqrt{\mathbf{v}^{2}}"),
        (r"\frac{v}{w}", r"\frac{\mathbf{v}}{w}"),
        ("v_1 + xv", "v_{1} + xv"),
        (r"\text{a v} \mathit{v} \vec v \mathbf{\hat{v}}", r"\text{a v} \mathit{v} \vec{v} \mathbf{\hat{v}}"),
        (r"\begin{bmatrix} v \end{bmatrix}", r"\begin{bmatrix} \mathbf{v} \end{bmatrix}"),
        (r"\operatorname{proj}_v x", r"\operatorname{proj}_{\mathbf{v}} x"),
    ],
)
def test_letters_of_vectors_have_the_look_of_the_page(typed: str, shown: str) -> None:
    """Where they stand for the vectors; and no other letter, word or name of an environment has."""
    letters = {"v": r"\mathbf{v}", "A": "A"} | {letter: "!" for letter in "tbmrix" if letter != "x"}
    assert lettered(formula(typed), letters).replace(" ", "") == shown.replace(" ", "")
