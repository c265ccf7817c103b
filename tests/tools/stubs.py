"""The types of the public functions, `symla/__init__.pyi`, written from their signatures and the problems they solve.

`python -m tests.tools.stubs` writes the file; a test holds it against what this module would write.
"""

from __future__ import annotations

import inspect
import re
import subprocess
import sys
from collections.abc import Mapping
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
_ALSO = {"letter": " | SupportsComplex | str"}  # of a kind that makes a call another problem


def stub() -> str:
    """The text of the file."""
    lines = [
        "# The types of the public functions; `make stubs` writes this file from the operations and their problems.",
        "# ruff: noqa: UP007 - editors complete the last part of a Union, and nothing of `Any | ProjectAnswer`",
        "from collections.abc import Iterable, Mapping",
        "from typing import Any, Literal, NamedTuple, SupportsComplex, Union, overload",
        "",
        "from sympy import Expr, ImmutableMatrix",
        "",
        "from symla.solving.functions import Indexed",
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
        title = _title(name)
        kind = f"{title}Solution"
        lines += [f"class {title}Answer(NamedTuple):"]
        lines += [f"    {part}: {_KINDS[of]}" for part, of in found.parts.items()]
        lines += ["", f"class {kind}(Solution):", f"    answer: Union[Any, {title}Answer]", ""]
    others = [_other(text, found.parameters) for text in filter(None, found.instead.split("; "))]
    kinds = [text.partition(": ")[0].split() for text in filter(None, found.instead.split("; "))]
    also: dict[str, str] = {}
    for key, of in kinds:
        also[key] = also.get(key, "") + _ALSO.get(of, "")
    forms = [(name, signature, kind), *[form for form in others if form is not None]]
    for whose, own, returned in forms:
        lines += [
            *(["@overload"] if len(forms) > 1 else []),
            f"def {name}(",
            *[f"    {p}," for p in _parameters(own, also if own is signature else {})],
            f") -> {returned}:",
            *_told(whose),
        ]
    return lines


def _other(text: str, parameters: Mapping[str, str]) -> tuple[str, inspect.Signature, str] | None:
    """Another problem that a function may be asked for, where that has parameters of its own, which must be named; the
    form of such a call, and what it returns.
    """
    changed, name = text.split()[0], text.rpartition(": ")[2]
    found = problem(name)
    assert found is not None
    own = [key for key in found.parameters if key not in parameters]
    place = [*parameters, changed].index(changed)
    called = {key: changed for key in list(found.parameters)[place : place + 1] if key in own and changed in parameters}
    named = {key for key in own if key not in called}
    if not named:
        return None
    signature = inspect.signature(getattr(symla, name))
    asked = [
        p.replace(kind=inspect.Parameter.KEYWORD_ONLY, default=inspect.Parameter.empty)
        if p.name in named
        else p.replace(name=called.get(p.name, p.name))
        for p in signature.parameters.values()
    ]
    returned = f"{_title(name)}Solution" if len(found.parts) > 1 else "Solution"
    return name, signature.replace(parameters=sorted(asked, key=lambda p: p.kind)), returned


def _parameters(signature: inspect.Signature, also: Mapping[str, str]) -> list[str]:
    """The parameters, with the star before those that have to be named; `also` has more that one of them takes."""
    parameters = [_parameter(p, also.get(p.name, "")) for p in signature.parameters.values()]
    places = [p.kind for p in signature.parameters.values()]
    if inspect.Parameter.KEYWORD_ONLY in places:
        parameters.insert(places.index(inspect.Parameter.KEYWORD_ONLY), "*")
    return parameters


def _told(name: str) -> list[str]:
    """The docstring without its examples, which editors show."""
    told = (inspect.getdoc(getattr(symla, name)) or "").partition("\n\n    ")[0].splitlines()
    told = [f'r"""{told[0]}', *told[1:], '"""'] if len(told) > 1 else [f'"""{told[0]}"""']
    return [f"    {line}".rstrip() for line in told]


def _title(name: str) -> str:
    return "".join(word.capitalize() for word in name.split("_"))


def _parameter(parameter: inspect.Parameter, also: str) -> str:
    star = "**" if parameter.kind is inspect.Parameter.VAR_KEYWORD else ""
    default = "" if parameter.default is inspect.Parameter.empty else " = ..."
    return f"{star}{parameter.name}: {_annotation(parameter.annotation)}{also}{default}"


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
