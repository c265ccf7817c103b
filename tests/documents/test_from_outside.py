"""Whatever comes from outside ends in an answer or in a message that names the fault, never in a traceback."""

from __future__ import annotations

import json
import time
import timeit
from pathlib import Path
from typing import Any

import pytest

import symla
from symla.derivation.encode import EncodingError
from symla.documents.build import build
from symla.documents.faults import FaultyFile
from symla.documents.handouts.untold import _IS


@pytest.mark.parametrize(
    ("problem", "message"),
    [
        ("rank([[1,2[1,2]],[3,4]])", "A takes numbers as entries, and one of them is a vector or matrix"),
        ("rref([[0,0]x])", "A takes numbers as entries, and one of them is a vector or matrix"),
        ("norm_l2([[1,2]x, 3])", "v takes numbers as entries, and one of them is a vector or matrix"),
        ("scalar_multiply(2[1,2], [3,4])", "c takes numbers as entries, and one of them is a vector or matrix"),
        ("norm_l2([.*])", 'unexpected ".*"'),
        ("norm_l2([./])", 'unexpected "./"'),
    ],
)
def test_entries_are_numbers(problem: str, message: str) -> None:
    """A vector that stands in for an entry is named."""
    with pytest.raises(symla.SymlaError, match=message.replace("[", r"\[").replace(".", r"\.").replace("*", r"\*")):
        symla.solve(problem)


def stored(problem: str) -> dict[str, Any]:
    """The solution of a problem as JSON data."""
    data: dict[str, Any] = json.loads(symla.solve(problem).to_json())
    return data


def nodes(data: Any) -> list[dict[str, Any]]:
    """Everything in it that has a kind."""
    if isinstance(data, list):
        return [node for part in data for node in nodes(part)]
    return [data, *[node for part in data.values() for node in nodes(part)]] if isinstance(data, dict) else []


MALFORMED: list[tuple[dict[str, Any], str]] = [
    ({"is": "Call", "function": "cos", "arguments": []}, "Call has not as many arguments as its function takes"),
    ({"is": "Call", "function": "max", "arguments": []}, "Call has not as many arguments as its function takes"),
    ({"is": "Sum", "terms": []}, "Sum has not two terms"),
    ({"is": "Product", "factors": []}, "Product has not two factors"),
    ({"is": "Decimal", "digits": ""}, "Decimal is no decimal number"),
    ({"is": "Decimal", "digits": "1.2.3"}, "Decimal is no decimal number"),
    ({"is": "Root", "radicand": {"is": "Number", "value": 2}, "index": 0}, "Root has no index from 2"),
    (
        {"is": "Matrix", "rows": [[{"is": "Number", "value": 1}]], "bar": 1},
        "Matrix has rows that differ in length, another number of columns, or a bar outside of it",
    ),
    ({"is": "Matrix", "rows": [[{"is": "Number", "value": 1}]], "columns": 2}, "Matrix has rows that differ in length"),
    (
        {"is": "Negative", "operand": {"is": "Property", "kind": "rref", "operand": {"is": "Name", "base": "A"}}},
        "Negative holds a statement where an expression belongs",
    ),
]


NAMES = [r"\input{/etc/passwd}<script>x</script>", "<b>", "f(", "", "a b", "2f", "f$", "ä" * 3]
NUMBER = {"is": "Number", "value": 1}
NO_NAMES: list[tuple[dict[str, Any], str]] = [
    case
    for name in NAMES
    for case in (
        ({"is": "Call", "function": name, "arguments": [NUMBER]}, "a name that no function has"),
        ({"is": "Call", "function": "f", "arguments": [], "keywords": [[name, NUMBER]]}, "a name that no function has"),
        (
            {"is": "AnswerPart", "call": {"is": "Call", "function": "f", "arguments": [NUMBER]}, "name": name},
            "a name that no part of an answer has",
        ),
    )
]


@pytest.mark.parametrize("text", ["\ud800", "a\udc00b", "\u202e", "\x00", "\x1b[2J", "\u2066"])
def test_what_cannot_be_printed_is_refused_in_every_text_of_a_stored_solution(text: str) -> None:
    """Half a character, or one that is not seen: whatever field holds it, the file is not read."""
    whole = stored("project([2, 3], onto=[4, 1])")
    places = [(i, key) for i, node in enumerate(nodes(whole)) for key, old in node.items() if isinstance(old, str)]
    assert len({key for _, key in places}) > 5
    for i, key in {key: (i, key) for i, key in places}.values():
        data = json.loads(json.dumps(whole))
        nodes(data)[i][key] += text
        with pytest.raises(EncodingError):
            symla.from_json(json.dumps(data))
    data = json.loads(json.dumps(whole))
    root = next(part for part in nodes(data) if part.get("is") == "VectorProduct")
    root.clear()
    root.update({"is": "Call", "function": text, "arguments": []})
    with pytest.raises(EncodingError, match="a character that cannot be printed"):
        symla.from_json(json.dumps(data))


@pytest.mark.parametrize(("node", "message"), MALFORMED + NO_NAMES)
def test_stored_nodes_are_well_formed(node: dict[str, Any], message: str) -> None:
    """A node that nothing here makes is refused where it is read."""
    data = stored("norm_l2([3, 4])")
    root = next(part for part in nodes(data) if part.get("is") == "Root")
    root.clear()
    root.update(node)
    with pytest.raises(EncodingError, match=message):
        symla.from_json(json.dumps(data))


@pytest.mark.parametrize("problem", ["norm_l2([3, 4])", "lu([[2, 1], [4, 5]])"])
def test_stored_parts_are_told_apart(problem: str) -> None:
    """A part that is there twice is no answer."""
    data = stored(problem)
    parts = next(part for part in nodes(data) if part.get("is") == "derivation.Answer")["parts"]
    parts.append(parts[0])
    with pytest.raises(EncodingError, match="parts that cannot be told apart"):
        symla.from_json(json.dumps(data))


WORDED: list[dict[str, Any]] = [
    {"is": "Word", "text": "infinite"},
    {"is": "Truth", "holds": True},
    {"is": "Property", "kind": "rref", "operand": {"is": "Name", "base": "A"}},
]


@pytest.mark.parametrize("node", WORDED)
@pytest.mark.parametrize(
    ("holder", "field"), [("derivation.Link", "target"), ("derivation.Chain", "start"), ("derivation.Given", "value")]
)
def test_stored_lines_hold_expressions(holder: str, field: str, node: dict[str, Any]) -> None:
    """A statement is worded, not printed: no line consists of one."""
    data = stored("norm_l2([3, 4])")
    next(part for part in nodes(data) if part.get("is") == holder)[field] = node
    with pytest.raises(EncodingError, match="statement"):
        symla.from_json(json.dumps(data))


def test_stored_row_operations_speak_of_rows() -> None:
    """There is no row 0."""
    data = stored("rref([[1, 2], [3, 4]])")
    operation = next(
        part for part in nodes(data) if part.get("is") in ("derivation.Add", "derivation.Scale", "derivation.Swap")
    )
    operation["row"] = 0
    with pytest.raises(EncodingError, match="speaks of a row that there is not"):
        symla.from_json(json.dumps(data))


def test_a_link_to_itself_is_no_place_to_write(tmp_path: Path) -> None:
    """It is named, and stays what it is."""
    source = tmp_path / "sheet.yaml"
    source.write_text("title: T\nproblems:\n  - norm_l2([3, 4])\n", encoding="utf-8")
    folder = tmp_path / "out"
    folder.mkdir()
    (folder / "sheet.md").symlink_to(folder / "sheet.md")
    with pytest.raises(symla.SymlaError, match="is a link that leads to itself; nothing was written"):
        build([source], folder, formats=("md",))
    assert (folder / "sheet.md").is_symlink()


@pytest.mark.parametrize("formats", [("md",), ("md", "tex"), ("typst",)])
def test_half_a_character_cannot_be_written(tmp_path: Path, formats: tuple[str, ...]) -> None:
    """A title and a text with a lone surrogate are faults in their places, in every format."""
    source = tmp_path / "sheet.yaml"
    source.write_text(
        'title: "A \\ud800"\nintroduction: "x \\udc00 y"\nproblems:\n  - norm_l2([3, 4])\n', encoding="utf-8"
    )
    with pytest.raises(FaultyFile) as caught:
        build([source], tmp_path / "out", formats=formats)
    assert "sheet.yaml:1:11: title: half a character (U+D800) cannot be written" in str(caught.value)
    assert "sheet.yaml:2:18: introduction: half a character (U+DC00) cannot be written" in str(caught.value)


def test_both_halves_of_a_character_are_one(tmp_path: Path) -> None:
    """As programs write JSON, which is YAML; what is wrong behind it is told at its place."""
    source = tmp_path / "sheet.yaml"
    source.write_text(json.dumps({"title": "A \U0001f1e9 b", "problems": ["norm_l2([3, 4])"]}), encoding="utf-8")
    build([source], tmp_path, formats=("md",))
    assert "# A \U0001f1e9 b" in (tmp_path / "sheet.md").read_text(encoding="utf-8")
    told = json.dumps({"title": "\U0001f1e9\u202e", "problems": ["norm_l2([3, 4])"]})
    source.write_text(told, encoding="utf-8")
    with pytest.raises(FaultyFile, match=rf"sheet\.yaml:1:{told.index('u202e')}: title: the character U\+202E"):
        build([source], tmp_path, formats=("md",))


def test_what_a_question_defines_is_read_in_one_pass() -> None:
    """A word of four times the length takes no more than some times as long; letters that it defines are found."""

    def spent(length: int) -> int:
        word = "x" * length
        return min(timeit.repeat(lambda: _IS.findall(word), timer=time.process_time_ns, number=1, repeat=9))

    assert spent(16_000) < 10 * max(spent(4_000), 100_000)
    assert [("v", "="), ("A", ":=")] == _IS.findall(r"Given $\mathbf{v} = (1, 2)$ and $A := B$")
