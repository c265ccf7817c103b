"""A filter of Pandoc: `pandoc --filter symla-pandoc notes.md -o notes.docx`.  Quarto looks for filters in the folder of
a document alone; there `filters: [symla.lua]`, the file that `symla-pandoc --quarto` names, calls this one.

Code blocks of the class `symla` hold definitions and calls, one a line; code with this class in a line is the value
of an expression.  Word, OpenDocument, EPUB and whatever else Pandoc writes come with it.

    ``` {.symla detail=brief}              The length is `norm_l2(v)`{.symla}.
    v = [3, 4]
    norm_l2(v)
    ```

A block with a name, `{.symla name=length}`, is numbered, and `@length`{.symla} refers to it.
`symla:` in the metadata takes `language`, `detail` and `conventions`.  What is wrong is told on standard error, with
the code that it stands in, and ends the filter with status 2.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import Any

from symla.documents.calls import Desk, Misstated
from symla.documents.handouts.checked import conventions_from
from symla.documents.notes.examples import NO_CALL, Examples, is_reference
from symla.documents.notes.work import FIGURES, NAME, OPTIONS, worked, wrong_with
from symla.errors import SymlaError
from symla.rendering.formats import format_named
from symla.rendering.words.wording import in_language

_FORMAT, _READ = "pandoc", "markdown"
_CLASSES = ("symla", "{symla}")
_MARK = "{symla}"
_NOT_READ = "Pandoc does not read {symla}: write ``` {.symla} above a block, and `norm_l2(v)`{.symla} for a value"
_LONGEST = 60  # seconds for Pandoc to parse a solution
QUARTO = Path(__file__).with_name("symla.lua")


@dataclass
class _Filter:
    """One document."""

    desk: Desk
    detail: Any
    examples: Examples
    faults: list[str] = field(default_factory=list)
    notices: list[str] = field(default_factory=list)  # what is no fault and is to be told

    def number(self, node: Any) -> None:
        """Number the blocks that have a name, in the order of the document."""
        if _is(node, "CodeBlock") and _marked(node):
            try:
                if name := dict(node["c"][0][2]).get(NAME):
                    self.examples.add(name)
            except Misstated as error:
                self.faults.append(error.what)
        elif isinstance(node, list | dict):
            for one in node.values() if isinstance(node, dict) else node:
                self.number(one)

    def walked(self, node: Any) -> Any:
        """The tree with everything worked out, in the order of the document."""
        if isinstance(node, list):
            found: list[Any] = []
            if any(_is(a, "Str") and a["c"].endswith(_MARK) and _is(b, "Code") for a, b in pairwise(node)):
                self.faults.append(_NOT_READ)
            for one in node:
                worked = self.block(one) if _is(one, "CodeBlock") else None
                found += worked if worked is not None else [self.walked(one)]
            return found
        if _is(node, "Code") and _marked(node):
            return self.value(node)
        if _is(node, "Code") and node["c"][1].startswith(f"{_MARK} "):  # a block with options, ```{symla} detail=brief
            self.faults.append(_NOT_READ)
        if isinstance(node, dict):
            return {key: self.walked(one) for key, one in node.items()}
        return node

    def block(self, node: dict[str, Any]) -> list[Any] | None:
        """The solutions of a block; none, if it is not ours."""
        if not _marked(node):
            return None
        (_, _, pairs), text = node["c"]
        options = {"detail": self.detail, **dict(pairs)}
        for key, value in options.items():
            if wrong := wrong_with(key, value, (*OPTIONS, NAME)):
                wrong = f"figures are files, which symla build --dialect {_FORMAT} writes" if key in FIGURES else wrong
                self.faults.append(f"{{.symla {key}={value}}}: {wrong}")
                return []
        shown: list[str] = []
        for one in worked(self.desk, text, _FORMAT, options):
            line = text[text.rfind("\n", 0, one.at) + 1 :].partition("\n")[0].strip()
            self.notices += [f"{line}: {notice}" for notice in one.notices]
            if one.wrong:
                self.faults.append(f"{line}: {one.wrong}")
            shown.append(one.text)
        if NAME in options and not shown:
            self.faults.append(NO_CALL)
        elif NAME in options:
            shown.insert(0, self.examples.heading(options[NAME], _FORMAT))
        try:
            return _read("\n".join(shown))
        except SymlaError as error:
            self.faults.append(str(error))
            return []

    def value(self, node: dict[str, Any]) -> Any:
        """The value of an expression, as a formula."""
        text = node["c"][1]
        if self.desk.uses_broken(text):
            return node  # what is wrong with the name is told already
        try:
            if is_reference(text):
                return {"t": "Str", "c": self.examples.referred(text)}
            value = self.desk.value(text)
        except Misstated as error:
            self.faults.append(f"{text}: {error.what}")
            return node
        printer = format_named(_FORMAT).printer(in_language(self.desk.conventions, self.desk.language))
        return {"t": "Math", "c": [{"t": "InlineMath"}, printer(value)]}


def _is(node: Any, kind: str) -> bool:
    return isinstance(node, dict) and node.get("t") == kind


def _marked(node: dict[str, Any]) -> bool:
    return any(name in _CLASSES for name in node["c"][0][1])


def _pandoc() -> str:
    """The Pandoc that Quarto calls us from, which need not be on the path; else the one on the path."""
    quarto = [Path(os.environ["QUARTO_BIN_PATH"], "tools")] if os.environ.get("QUARTO_BIN_PATH") else []
    folders = [str(folder) for tools in quarto for folder in (tools, *sorted(tools.glob("*/")))]
    found = shutil.which("pandoc", path=os.pathsep.join([*folders, os.environ.get("PATH", os.defpath)]))
    if found is None:
        raise SymlaError("pandoc, which reads the solutions for the document, is not on the path")
    return found


def _read(text: str) -> list[Any]:
    """A solution parsed by Pandoc into blocks."""
    if not text.strip():
        return []
    try:
        done = subprocess.run(
            [_pandoc(), "-f", _READ, "-t", "json"],
            input=text,
            encoding="utf-8",
            capture_output=True,
            check=True,
            timeout=_LONGEST,
        )
    except subprocess.SubprocessError as error:
        raise SymlaError(f"pandoc did not read a solution: {error}") from None
    blocks: list[Any] = json.loads(done.stdout)["blocks"]
    return blocks


def _plain(meta: Any) -> Any:
    """Metadata as Python values."""
    kind, content = meta["t"], meta.get("c")
    if kind == "MetaMap":
        return {key: _plain(one) for key, one in content.items()}
    if kind == "MetaList":
        return [_plain(one) for one in content]
    if kind == "MetaInlines":
        return "".join([" " if part["t"] == "Space" else str(part.get("c", "")) for part in content])
    return content


def filtered(document: dict[str, Any]) -> dict[str, Any]:
    """The document with everything worked out; raises `SymlaError` with all that is wrong."""
    asked = _plain(document["meta"]["symla"]) if "symla" in document["meta"] else {}
    if not isinstance(asked, dict):
        raise SymlaError("symla: takes language, detail and conventions")
    conventions = conventions_from(asked.get("conventions", {}))
    desk = Desk(conventions, asked.get("language", "en"))
    work = _Filter(desk, asked.get("detail", "full"), Examples(desk))
    work.number(document["blocks"])
    blocks = work.walked(document["blocks"])
    if work.faults:
        raise SymlaError("\n".join(dict.fromkeys(work.faults)))
    for notice in work.notices:
        print(f"symla: {notice}", file=sys.stderr)
    return {**document, "blocks": blocks}


def main() -> None:
    """Called by Pandoc: the document as JSON from standard input to standard output."""
    if sys.argv[1:] == ["--quarto"]:
        print(QUARTO)
        return
    try:
        document = json.load(sys.stdin.buffer)  # UTF-8, wherever we are
    except ValueError:
        sys.exit("symla-pandoc is a filter, which Pandoc runs: pandoc --filter symla-pandoc notes.md -o notes.docx")
    try:
        shown = filtered(document)
    except SymlaError as error:
        for line in str(error).split("\n"):
            print(f"symla: {line}", file=sys.stderr)
        sys.exit(2)
    json.dump(shown, sys.stdout)


if __name__ == "__main__":
    main()
