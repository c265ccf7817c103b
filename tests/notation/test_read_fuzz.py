"""Whatever is typed, `read` gives a written expression or an `InputError`, and nothing else."""

from __future__ import annotations

import hypothesis
import hypothesis.strategies as st

from symla.errors import InputError
from symla.notation.parse import read
from symla.notation.parse.words import BINDING, CONSTANT_WORDS, FUNCTIONS, IGNORED, SHAPED, SPELLINGS
from symla.notation.written import Node
from tests.notation.test_read_calls import FUNCTIONS as CALLS
from tests.notation.test_read_calls import STATEMENTS
from tests.notation.test_read_dialects import COLUMNS, JULIA, MAPLE, MATLAB, NUMPY, PYTHON, SAGE, SYMPY, R
from tests.notation.test_read_expressions import OPERATORS
from tests.notation.test_read_latex import EXPRESSIONS, MATRICES

VALID = [
    text
    for table in (
        *(OPERATORS, STATEMENTS, CALLS, EXPRESSIONS, MATRICES),
        *(PYTHON, MATLAB, JULIA, NUMPY, SYMPY, SAGE, MAPLE, R, COLUMNS),
    )
    for text, _ in table
]
TOKENS = sorted(
    {
        *(BINDING.keys() | SPELLINGS.keys() | IGNORED | CONSTANT_WORDS.keys() | FUNCTIONS.keys() | SHAPED),
        *r"( [ { < | || ‖ $ ' _ ^ √ ³√ ∑ ⟨ ½ ₁ ² ᵀ a x_1 norm( c( matrix( np.array( onto= [1] [,1]".split(),
        *"1 0.5 1e3 i j e T".split(),
        *r"\frac \sqrt \mathbf \vec \hat \begin{bmatrix} \begin{array}{c|c} \begin{cases} \lvert \lVert".split(),
        *r"\operatorname{f} \text{if} \left| \left. \mathrm{T} ⎡ ⎣ ⎤ ⎦".split(),
        *('"', "\n", " "),
    }
)


def must_answer(text: str) -> Node | None:
    """Read a text: a tree that hashes and prints, or an error that shows its place."""
    fault: InputError | None = None
    try:
        node = read(text)
    except InputError as error:
        fault = error
    if fault is not None:
        assert 0 <= fault.position <= len(text)
        assert fault.message
        assert all(line.isprintable() for line in str(fault).split("\n"))
        return None
    assert isinstance(node, Node)
    assert hash(node) == hash(node)
    assert repr(node)
    return node


@hypothesis.given(st.text())
def test_any_text(text: str) -> None:
    """Any unicode at all."""
    must_answer(text)


@hypothesis.given(st.lists(st.sampled_from(TOKENS), max_size=20))
def test_any_tokens(tokens: list[str]) -> None:
    """The notation's own signs in any order."""
    must_answer("".join(tokens))


@hypothesis.given(st.lists(st.sampled_from(TOKENS), max_size=20))
def test_any_tokens_apart(tokens: list[str]) -> None:
    """The same with space between them, in which brackets part their entries."""
    must_answer("[" + " ".join(tokens) + "]")


@hypothesis.given(st.data())
def test_damaged_input(data: st.DataObject) -> None:
    """Valid input with a piece taken out, put in or doubled."""
    text = data.draw(st.sampled_from(VALID))
    for _ in range(data.draw(st.integers(1, 3))):
        place = data.draw(st.integers(0, len(text)))
        length = data.draw(st.integers(0, 4))
        text = text[:place] + data.draw(st.sampled_from(["", *TOKENS])) + text[place + length :]
    must_answer(text)


@hypothesis.given(st.sampled_from(VALID), st.integers(0, 200))
def test_cut_off_input(text: str, length: int) -> None:
    """Valid input that stops somewhere."""
    must_answer(text[:length])


@hypothesis.given(st.sampled_from(VALID), st.sampled_from(VALID))
def test_input_around_input(outer: str, inner: str) -> None:
    """One valid text in the place of a name of another."""
    must_answer(outer.replace("a", f"({inner})", 1))


@hypothesis.given(st.sampled_from(VALID))
def test_outer_space_changes_nothing(text: str) -> None:
    """Space in front and behind is no part of an expression."""
    assert read(text) == read(f"  {text}  ") == read(f"\t{text}\n") or "\n" in text
