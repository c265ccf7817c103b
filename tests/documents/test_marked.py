"""YAML with places: every character of every scalar is found again in the file."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from symla.documents.faults import FaultyFile, Source
from symla.documents.marked import Listing, Mapping, Text, plain, read_yaml


def read(text: str) -> tuple[Source, Mapping]:
    """The mapping that a text holds."""
    source = Source("f.yaml", text)
    root = read_yaml(source)
    assert isinstance(root, Mapping), source.faults
    return source, root


def faults(text: str) -> list[str]:
    """What is wrong with a text."""
    source = Source("f.yaml", text)
    read_yaml(source)
    return [str(fault) for fault in source.faults]


def test_marked_texts_stay_texts() -> None:
    """No scalar is converted: `no`, 3:30, 0.10, 1e3, 010, dates."""
    _, root = read("a: no\nb: 3:30\nc: [0.10, 1e3, 010]\nd: 2024-09-04\ne:\nf: ''\n")
    assert {"a": "no", "b": "3:30", "c": ["0.10", "1e3", "010"], "d": "2024-09-04", "e": None, "f": ""} == plain(root)


SCALARS = {
    "plain": "k: one\u00b7two  three\n",
    "plain folded": "k: one\n   two\n\n   three\nl: x\n",
    "single": "k: 'it''s ''so'' long'\n",
    "single folded": "k: 'it''s\n  so''\n\n  long'\n",
    "double": 'k: "a\\tb \\"c\\" \\u005f\\x41 \\\\d"\n',
    "double folded": 'k: "a b\n   c \\\n   d\\n e"\n',
    "literal": "k: |  # a note\n  norm_l2(\n    [3, 4]\n\n  )\n# behind\nl: x\n",
    "literal indented": "k: |2-\n    two more\n  none\n",
    "folded": "k: >-\n  one\n  two\n\n    kept\n  three\n",
    "carriage returns": "k: |\r\n  one\r\n  two\r\nl: x\r\n",
}


@pytest.mark.parametrize("text", SCALARS.values(), ids=SCALARS.keys())
def test_marked_knows_the_place_of_every_character(text: str) -> None:
    """Whatever the quoting, a character that is not blank stands in the file where it is said to stand."""
    source, root = read(text)
    node = root.pairs[0][1]
    assert isinstance(node, Text)
    escaped = {"_": "\\u005f", "A": "\\x41", '"': '\\"', "\\": "\\\\"} if '"' in text else {"'": "''"}
    for at, letter in enumerate(node.text):
        if not letter.isspace():
            rest = source.text[node.offset(at) :]
            assert rest.startswith((letter, escaped.get(letter, letter))), (letter, rest)
    assert node.start <= node.offset(len(node.text)) <= len(text)


@given(st.text(alphabet="ab '\"\\:#-[]{}|>\té", max_size=30), st.sampled_from("'\""))
def test_marked_quoted_scalars_are_found_again(text: str, quote: str) -> None:
    """Any text in quotes, single or double."""
    body = text.replace("'", "''") if quote == "'" else text.replace("\\", "\\\\").replace('"', '\\"')
    source, root = read(f"k: {quote}{body}{quote}\n")
    node = root.pairs[0][1]
    assert isinstance(node, Text)
    assert text == node.text
    for at, letter in enumerate(text):
        if not letter.isspace():
            assert letter in source.text[node.offset(at) : node.offset(at) + 2]


def test_marked_refuses_what_could_grow_or_run() -> None:
    """Aliases, anchors, tags, second documents and deep nesting are refused with their places."""
    assert ["f.yaml:1:4: anchors (&name) are not read; give vectors a name under define"] == faults(
        "a: &x [1]\nb: *x\n"
    )
    assert ["f.yaml:1:4: aliases (*name) are not read; give vectors a name under define"] == faults("b: *x\n")
    assert ["f.yaml:1:4: tags (!name) are not read"] == faults("a: !!python/object:os.system x\n")
    assert ["f.yaml:2:1: a second document begins here; a file holds one"] == faults("a: 1\n---\nb: 2\n")
    assert ["f.yaml:1:31: nested more than 30 levels deep"] == faults("[" * 5000)
    assert ["f.yaml:2:1: a is given twice"] == faults("a: 1\na: 2\n")
    assert ["f.yaml:1:1: there is nothing in this file"] == faults("# nothing\n")


def test_marked_tells_what_is_no_yaml() -> None:
    """A broken file is told with its place, and with a hint where one is likely to help."""
    (told,) = faults("p: {problem: norm_l2([3, 4])}\n")
    assert told.startswith("f.yaml:1:")
    assert "a call between braces stands in quotes" in told
    (told,) = faults("text: a: b\n")
    assert told.startswith("f.yaml:1:8: this is not YAML")
    assert "a text with a colon in it stands in quotes" in told
    (told,) = faults("a: \x07\n")
    assert told.startswith("f.yaml:1:4: this is not YAML")


def test_marked_lists_know_their_beginning() -> None:
    """Lists in both styles."""
    source, root = read("a: [1,\n  2]\nb:\n  - 3\n  - [4]\n")
    first, second = (node for _, node in root.pairs)
    assert isinstance(first, Listing)
    assert isinstance(second, Listing)
    assert [(1, 4), (2, 3), (4, 3), (5, 5)] == [
        source.place(place) for place in (first.start, first.items[1].start, second.start, second.items[1].start)
    ]


def test_faults_are_told_in_the_order_of_the_file() -> None:
    """All of them, once each."""
    source = Source("f.yaml", "a\nbc\n")
    source.fault(4, "there", "second")
    source.fault(0, "", "first")
    source.fault(4, "there", "second")
    with pytest.raises(FaultyFile) as caught:
        source.require_faultless()
    assert "f.yaml:1:1: first\nf.yaml:2:3: there: second" == str(caught.value)
