"""The files of the project, found and read once."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
TEMPLATES = ROOT / "templates"

# Jinja's parts of a template, with the delimiters of this project.
_JINJA = re.compile(r"<%.*?%>|<<.*?>>|<#.*?#>", re.DOTALL)


@cache
def modules(below: str = "symla") -> dict[str, ast.Module]:
    """The syntax tree of each Python file below a folder, by its path from the root."""
    return {
        path.relative_to(ROOT).as_posix(): ast.parse(path.read_text(encoding="utf-8"))
        for path in sorted((ROOT / below).rglob("*.py"))
    }


def places(trees: dict[str, ast.Module], wanted: Callable[[ast.AST], bool]) -> list[str]:
    """`path:line` of each wanted node."""
    return [
        f"{path}:{getattr(node, 'lineno', 0)}"
        for path, tree in trees.items()
        for node in ast.walk(tree)
        if wanted(node)
    ]


def calls(*names: str) -> Callable[[ast.AST], bool]:
    """Whether a node calls one of these: `eval(...)` and `sympy.eval(...)`; `.equals` only as a method."""
    functions = {name for name in names if not name.startswith(".")}
    methods = {name.removeprefix(".") for name in names}

    def wanted(node: ast.AST) -> bool:
        match node:
            case ast.Call(func=ast.Name(id=name)):
                return name in functions
            case ast.Call(func=ast.Attribute(attr=name)):
                return name in methods
        return False

    return wanted


def layout_files() -> list[Path]:
    """The layouts of every format."""
    return sorted((ROOT / "symla/rendering/formats").rglob("*.j2"))


def wording_files() -> list[Path]:
    """The files of every language."""
    return sorted(TEMPLATES.rglob("*.j2"))


def literal_lines(path: Path) -> Iterator[tuple[str, str]]:
    """The text of a template outside of Jinja's tags, as (path:line, text)."""

    def blank(found: re.Match[str]) -> str:
        return "\n" * found[0].count("\n") or " "

    text = _JINJA.sub(blank, path.read_text(encoding="utf-8"))
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            yield f"{path.relative_to(ROOT).as_posix()}:{number}", line.strip()
