"""The table of readings of bare numbers, words and flags: its sentences and readings exist."""

from __future__ import annotations

import ast
import re
from typing import Any

import pytest

import symla
from symla.derivation.model import Sentence
from symla.kernel.page import readings as kernel_readings
from symla.kernel.page.readings import readings
from symla.kernel.page.verify import verify
from symla.notation.conventions import Conventions
from symla.notation.frozen import replace
from symla.notation.statements import Property
from symla.operations import topics
from symla.problems import _told, problem, said, told
from symla.rendering.words.templates import template_folder
from tests.architecture.source import modules, places
from tests.kernel.test_told import _changed

TOPICS = sorted(set(topics().values()))
_MACRO = re.compile(r"<% macro (\w+)\(([^)]*)\) %>")


def macros(topic: str) -> dict[str, set[str]]:
    """The sentences of a topic, with the facts that they tell; those that it shares with other topics among them."""
    found: dict[str, set[str]] = {}
    folder = template_folder() / "en"
    others = [folder / own / "_topic.j2" for own in rests_on(topic)]
    for file in (folder / "_shared.j2", *others, *sorted((folder / topic).glob("*.j2"))):
        for key, facts in _MACRO.findall(file.read_text(encoding="utf-8")):
            found.setdefault(key, set()).update(fact.strip() for fact in facts.split(","))
    return found


def rests_on(topic: str) -> tuple[str, ...]:
    """The topics whose words this one uses, by its own words."""
    file = template_folder() / "en" / topic / "_topic.j2"
    said = re.search(r"set rests_on = \[(.*?)\]", file.read_text(encoding="utf-8")) if file.exists() else None
    return tuple(re.findall(r"\w+", said[1])) if said else ()


@pytest.mark.parametrize("topic", TOPICS)
def test_words_of_other_topics_are_read_as_there(topic: str) -> None:
    """A topic rests on the same ones by its table as by its words."""
    assert _told.rests_on(topic) == rests_on(topic)


@pytest.mark.parametrize("topic", TOPICS)
def test_what_is_read_is_told(topic: str) -> None:
    """Every line of the table is about a sentence that tells such a fact, and names a reading of the kernel."""
    known = macros(topic)
    every = {fact for other in TOPICS for facts in macros(other).values() for fact in facts}
    own = told(topic).items() - {line for other in rests_on(topic) for line in told(other).items()}
    remedies = {key for key, one in said(topic).items() if "remedy" in one.places}
    beside = {(key, name) for key in remedies for name in ("obstacle", "rests", "operation")}
    lines = [line for line, _ in own if line not in beside]
    assert [] == [(key, name) for key, name in lines if name not in (every if key == "*" else known.get(key, ()))]
    assert told(topic).keys() == readings(topic).keys()


def test_every_reading_is_used() -> None:
    """No reading is kept for what is told no more."""
    used = {reading[0] for topic in TOPICS for reading in told(topic).values()}
    assert used == set(kernel_readings._READINGS)


def test_no_two_readings_have_one_name() -> None:
    """The modules of readings share no name: a later one would be read in place of an earlier one."""
    functions = [node for tree in modules("symla/kernel/page/readings").values() for node in tree.body]
    named = [node for node in functions if isinstance(node, ast.FunctionDef) and not node.name.startswith("_")]
    asked = [node.name for node in named if node.args.args and node.args.args[0].arg == "here"]
    assert sorted(asked) == sorted(kernel_readings._READINGS)


def test_the_kernel_names_no_operation_and_no_sentence() -> None:
    """What is told by one operation alone stands with its problem: the kernel knows mechanisms.  A name that is one of
    an operation too is a word of mathematics there, in a written expression, a kind of parameter or a property, or
    the name of a convention.
    """
    trees = modules("symla/kernel")
    texts = {text for tree in trees.values() for node in ast.walk(tree) for text in [text_of(node)] if text}
    mathematics = "determinant trace rank cross dot hadamard outer angle lu plu rref row_echelon".split()
    assert set() == texts & set(topics()) - set(mathematics) - set(Conventions.__annotations__)
    sentences = {key for topic in TOPICS for key in macros(topic) if "_" in key}
    every = [problem(name) for name in topics()]
    statements = [s for own in every if own for s in (*own.promises, *own.requirements, *own.conditions)]
    properties = {statement.kind for statement in statements if isinstance(statement, Property)}
    assert set() == texts & sentences - properties - set(kernel_readings._READINGS)
    assert [] == places(trees, asks_for_a_sentence)


def text_of(node: ast.AST) -> str:
    """The text that stands there."""
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""


def asks_for_a_sentence(node: ast.AST) -> bool:
    """`reason.key == "carried"`, or in a row of such texts."""
    if not isinstance(node, ast.Compare):
        return False
    sides = [node.left, *node.comparators]
    keys = [side for side in sides if isinstance(side, ast.Attribute) and side.attr == "key"]
    return bool(keys) and any(text_of(part) for side in sides for part in ast.walk(side))


def test_asks_for_a_sentence_finds_it() -> None:
    """The check itself."""
    tree = {"a.py": ast.parse("x.key == 'row'\nx.key in ('row', 'column')\nx.key == y.key\nx.kind == 'row'\n")}
    assert ["a.py:1", "a.py:2"] == places(tree, asks_for_a_sentence)


@pytest.mark.parametrize(
    ("call", "name", "wrong"),
    [
        ("rank([[1, 2], [3, 4]])", "columns", ()),
        ("rref([[1, 2], [3, 4]])", "columns", ()),
        ("column_space([[1, 2], [2, 4]])", "columns", ()),
        ("ldu([[1, 2, 3], [2, 4, 7], [3, 6, 10]])", "columns", ()),
        ("null_space([[1, 2], [2, 4]])", "columns", ()),
        ("nearest_neighbours([0], [[1], [2]], 1)", "k", 2),
        ("linear_independence([[1, 2], [2, 1]])", "vectors", ()),
        ("reshape([1, 2, 3, 4], 3, 3)", "shapes", ((1, 4), (2, 3))),
        ("reshape([1, 2, 3, 4], 3, 3)", "shapes", ((4, 1), (1, 4))),
        ("reshape([1, 2, 3, 4], 3, 3)", "shapes", ()),
    ],
)
def test_nothing_else_is_read(call: str, name: str, wrong: Any) -> None:
    """That there is no pivot, another number of neighbours, shapes that do not fit."""
    derivation = symla.solve(call).derivation
    assert verify(derivation).verified
    changed = list(_changed(derivation, name, lambda fact: wrong if isinstance(fact, type(wrong)) else fact))
    assert changed
    assert not [other for other in changed if verify(other).verified]


def test_of_many_shapes_the_nearest_are_told() -> None:
    """24 has eight divisors; six shapes are told."""
    assert symla.solve("reshape", list(range(24)), 5, 5).verified


def test_components_that_share_the_largest_are_different_ones() -> None:
    """Their number is how many there are: none is told twice."""
    derivation = symla.solve("norm_linf([2, -2, 2, 1, -2, 2])").derivation
    assert verify(derivation).verified
    changed = list(_changed(derivation, "sizes", lambda sizes: (*sizes, sizes[0])))
    assert changed
    assert not [other for other in changed if verify(other).verified]


def test_a_sentence_is_read_in_the_words_of_its_operation() -> None:
    """The key of another operation is read as that one has it."""
    derivation = symla.solve("norm_l2([2, 2])").derivation
    said = symla.solve("rank([[1, 2], [2, 4]])").derivation.chains[1]
    heading = getattr(said, "heading", None)
    assert heading is not None
    assert heading.key == "count_pivots"
    borrowed = Sentence(replace(heading, key="rank:count_pivots"))
    assert not verify(replace(derivation, chains=(*derivation.chains, borrowed))).verified
