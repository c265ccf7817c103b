r"""The requests of the mystmd plugin: the blocks and values of a page, worked out together.

`symla-myst --plugin` prints where the plugin is, `symla.mjs`.  Without it, the blocks and values of a page are read as
JSON from standard input, in their order, and what came of them is written:

    [{"of": "block", "first": "detail=brief", "text": "v = [3, 4]\nnorm_l2(v)", "options": {}},
     {"of": "value", "text": "2 + 2", "options": {}}]

`first` is what stands behind the mark of the block: options, or the first of its calls.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from symla.documents.calls import Desk, Misstated
from symla.documents.notes.work import behind, worked, wrong_with
from symla.notation.conventions import STANDARD
from symla.rendering.formats import format_named
from symla.rendering.words.languages import ENGLISH
from symla.rendering.words.wording import in_language

PLUGIN = Path(__file__).with_name("symla.mjs")
_FORMAT = "myst"


def page(asked: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The results of the blocks and values of a page; names hold from one to the next."""
    desk = Desk(STANDARD, ENGLISH)
    return [_value(one["text"], desk) if one["of"] == "value" else _block(one, desk) for one in asked]


def _block(one: dict[str, Any], desk: Desk) -> dict[str, Any]:
    first = behind(one.get("first", ""))
    text = one["text"] if first else "\n".join(filter(None, (one.get("first"), one["text"])))
    options = first | {key: value for key, value in one["options"].items() if value}
    faults = [wrong for key, value in options.items() if (wrong := wrong_with(key, value))]
    shown: list[str] = []
    notices: list[str] = []
    for found in worked(desk, text, _FORMAT, options) if not faults else ():
        line = text[text.rfind("\n", 0, found.at) + 1 :].partition("\n")[0].strip()
        notices += [f"{line}: {notice}" for notice in found.notices]
        faults += [f"{line}: {found.wrong}"] if found.wrong else []
        shown.append(found.text)
    return {"text": "\n".join(shown), "math": "", "faults": faults, "notices": notices}


def _value(text: str, desk: Desk) -> dict[str, Any]:
    faults: list[str] = []
    math = ""
    if not desk.uses_broken(text):  # what is wrong with the name is told already
        try:
            math = format_named(_FORMAT).printer(in_language(desk.conventions, desk.language))(desk.value(text))
        except Misstated as error:
            faults.append(f"{text}: {error.what}")
    return {"text": "", "math": math, "faults": faults, "notices": []}


def main() -> None:
    """Called by the plugin."""
    if sys.argv[1:] == ["--plugin"]:
        print(PLUGIN)
        return
    json.dump(page(json.load(sys.stdin.buffer)), sys.stdout)  # UTF-8, wherever we are


if __name__ == "__main__":
    main()
