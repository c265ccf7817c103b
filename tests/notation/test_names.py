"""Names come from outside: what TeX or HTML would take for mark-up never reaches a page."""

from __future__ import annotations

import json
from typing import Any

import pytest
import sympy

import symla
from symla.derivation.encode import EncodingError
from symla.errors import SymlaError
from symla.notation import written as w
from symla.notation.tex import tex_printer

MARKED = [
    "\\",
    "{",
    "}",
    "^",
    "~",
    "`",
    '"',
    "a\nb",
    "a\0",
    "x_\\input{a}",
    "x_1}\\input{a}{",
    "x_<script>",
    "</math><img>",
    "",
]


@pytest.mark.parametrize("name", MARKED)
def test_a_symbol_with_mark_up_is_refused(name: str) -> None:
    """The message names the symbol, as Python would write it."""
    with pytest.raises(SymlaError, match="is not a name that can be printed"):
        symla.norm_l2([sympy.Symbol(name), 2])


@pytest.mark.parametrize("field", ["base", "subscript"])
@pytest.mark.parametrize("name", [*MARKED[:-1], 5, None, ["x"]])
def test_a_stored_name_with_mark_up_is_refused(field: str, name: Any) -> None:
    """What `to_json` wrote may have been changed by hand."""

    def changed(part: Any) -> Any:
        if isinstance(part, list):
            return [changed(one) for one in part]
        if not isinstance(part, dict):
            return part
        part = {key: changed(one) for key, one in part.items()}
        return part | {field: name if field == "base" else [name]} if part.get("is") == "Name" else part

    stored = json.loads(symla.norm_l2(["k_z", 2]).to_json())
    assert symla.from_json(json.dumps(stored)).verified
    message = "(name|character) that cannot be printed" if isinstance(name, str) else f"has a field '{field}'"
    with pytest.raises(EncodingError, match=message):
        symla.from_json(json.dumps(changed(stored)))


@pytest.mark.parametrize("character", list("%$&#"))
def test_a_character_that_tex_knows_is_escaped(character: str) -> None:
    """Alone, as a vector and in a subscript; no symbol is called so."""
    printed = tex_printer()
    assert printed(w.Name(character)) == "\\" + character
    assert printed(w.Name(character, (), "vector")) == rf"\mathbf{{\{character}}}"
    assert printed(w.Name("x", (character,))) == rf"x_{{\{character}}}"
    with pytest.raises(SymlaError, match="would be read as something else"):
        symla.norm_l2([sympy.Symbol("x_" + character), 2])
