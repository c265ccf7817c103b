"""The types of the public functions, `symla/__init__.pyi`, written from their signatures and the problems they solve.

`python -m tests.tools.stubs` writes the file; a test holds it against what this module would write.
"""

from __future__ import annotations

import inspect
import re
import subprocess
import sys
from pathlib import Path
from typing import Any, Literal, get_args, get_origin

import symla
from symla.operations import topics
from symla.problems import problem

STUB = Path(symla.__file__).with_suffix(".pyi")
_KINDS = {
    "number": "Expr",
    "sum": "Expr",
    "angle": "Expr",
    "vector": "ImmutableMatrix",
    "matrix": "ImmutableMatrix",
    "vector or matrix": "ImmutableMatrix",
    "vector or nothing": "ImmutableMatrix | None",
    "quantity": "Expr | ImmutableMatrix",
    "list": "tuple[Any, ...]",
    "word": "str",
    "truth": "bool",
}


def stub() -> str:
    """The text of the file."""
    lines = [
        "# The types of the public functions; `make stubs` writes this file from the operations and their problems.",
        "# ruff: noqa: UP007 - editors complete the last part of a Union, and nothing of `Any | ProjectAnswer`",
        "from collections.abc import Iterable, Mapping",
        "from typing import Any, Literal, NamedTuple, SupportsComplex, Union",
        "",
        "from sympy import Expr, ImmutableMatrix",
        "",
        *sorted(f"from {module} import {name} as {name}" for name, module in symla._FACE.items()),  # so it is public
        "",
        "__version__: str",
    ]
    for name in topics():
        lines += _operation(name)
    command = [sys.executable, "-m", "ruff", "format", "--stdin-filename", STUB.name, "-"]
    return subprocess.run(command, input="\n".join(lines), capture_output=True, text=True, check=True).stdout


def _operation(name: str) -> list[str]:
    """The function; for an answer of several parts the solution that has it, too."""
    found = problem(name)
    assert found is not None
    signature = inspect.signature(getattr(symla, name))
    kind, lines = "Solution", [""]
    if len(found.parts) > 1:
        title = "".join(word.capitalize() for word in name.split("_"))
        kind = f"{title}Solution"
        lines += [f"class {title}Answer(NamedTuple):"]
        lines += [f"    {part}: {_KINDS[of]}" for part, of in found.parts.items()]
        lines += ["", f"class {kind}(Solution):", f"    answer: Union[Any, {title}Answer]", ""]
    parameters = [_parameter(p) for p in signature.parameters.values()]
    places = [p.kind for p in signature.parameters.values()]
    if inspect.Parameter.KEYWORD_ONLY in places:
        parameters.insert(places.index(inspect.Parameter.KEYWORD_ONLY), "*")
    told = (inspect.getdoc(getattr(symla, name)) or "").partition("\n\n    ")[0].splitlines()  # editors show it
    told = [f'r"""{told[0]}', *told[1:], '"""'] if len(told) > 1 else [f'"""{told[0]}"""']
    return [
        *lines,
        f"def {name}(",
        *[f"    {p}," for p in parameters],
        f") -> {kind}:",
        *[f"    {line}".rstrip() for line in told],
    ]


def _parameter(parameter: inspect.Parameter) -> str:
    star = "**" if parameter.kind is inspect.Parameter.VAR_KEYWORD else ""
    default = "" if parameter.default is inspect.Parameter.empty else " = ..."
    return f"{star}{parameter.name}: {_annotation(parameter.annotation)}{default}"


def _annotation(kind: Any) -> str:
    if kind is Any:
        return "Any"
    if get_origin(kind) is Literal:
        return "Literal[" + ", ".join(f'"{word}"' for word in get_args(kind)) + "]"
    if type(None) in get_args(kind):
        return " | ".join([*[_annotation(k) for k in get_args(kind) if k is not type(None)], "None"])
    text = kind if isinstance(kind, str) else inspect.formatannotation(kind)
    return re.sub(r"(?:typing|collections\.abc|symla(?:\.\w+)+)\.", "", text)


if __name__ == "__main__":
    STUB.write_text(stub(), encoding="utf-8")
    print(STUB.name)
