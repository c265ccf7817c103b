"""Figures as TikZ pictures, which need the package tikz and the colours of xcolor; no library beside."""

from __future__ import annotations

from symla.notation.conventions import Conventions
from symla.notation.printer import Printer
from symla.notation.tex import tex_escape, tex_printer
from symla.rendering.figure.drawing import Drawing, Item, Path, Round, Text, mm

_STROKES = {
    "first": "draw={rgb,255:red,23;green,74;blue,107},line width=1.2pt",
    "second": "draw={rgb,255:red,179;green,84;blue,30},line width=1.2pt",
    "result": "draw=black!93,line width=1.75pt",
    "help": "draw=black!85,line width=.8pt,dash pattern=on 2.5pt off 1.7pt",
    "axis": "draw=black!55,line width=.45pt",
    "grid": "draw=black!14,line width=.35pt",
}
_FULL = {
    "first": "fill={rgb,255:red,23;green,74;blue,107}",
    "second": "fill={rgb,255:red,179;green,84;blue,30}",
    "result": "fill=black!93",
    "help": "fill=black!85",
    "axis": "fill=black!55",
}
_TINTS = {
    "first": "fill={rgb,255:red,213;green,228;blue,238}",
    "second": "fill={rgb,255:red,244;green,220;blue,205}",
    "result": "fill=black!11",
    "help": "fill=black!7",
}


def tikz(drawing: Drawing, title: str, description: str, conventions: Conventions) -> str:
    """The drawing as a TikZ picture of its own size; what it shows stands in a comment in front."""
    printer = tex_printer(conventions)
    lines = [
        f"% {' '.join(tex_escape(f'{title}: {description}').split())}",
        r"\begin{tikzpicture}[x=1mm,y=1mm,line join=round,inner sep=0pt,outer sep=0pt]",
        rf"\useasboundingbox (0,0) rectangle ({mm(drawing.width)},{mm(drawing.height)});",
        *[_item(item, printer) for item in drawing.items],
        r"\end{tikzpicture}",
    ]
    return "\n".join(lines) + "\n"


def _item(item: Item, printer: Printer) -> str:
    if isinstance(item, Text):
        (x, y), (wide, high) = item.at, item.size
        corner = f"({mm(x - wide / 2)},{mm(y - high / 2)}) rectangle ({mm(x + wide / 2)},{mm(y + high / 2)})"
        size = r"\color{black!65}\fontsize{7.5}{9}\selectfont" if item.small else r"\fontsize{9}{11}\selectfont"
        formula = f"{size}${printer(item.node)}$"
        ground = rf"\fill[white,opacity=.8] {corner};" if item.ground else ""
        return rf"{ground}\node at ({mm(x)},{mm(y)}) {{{formula}}};"
    if isinstance(item, Round):
        return rf"\path[{_look(item)}] ({mm(item.centre[0])},{mm(item.centre[1])}) circle [radius={mm(item.radius)}];"
    points = " -- ".join(f"({mm(x)},{mm(y)})" for x, y in item.points)
    return rf"\path[{_look(item)}] {points}{' -- cycle' if item.closed else ''};"


def _look(item: Path | Round) -> str:
    if item.filled == "full":
        return _FULL[item.look]
    if item.filled and isinstance(item, Path):
        return _TINTS.get(item.look, "fill=white")
    stroke = _STROKES[item.look].partition(",dash")[0] if item.filled else _STROKES[item.look]
    if isinstance(item, Path) and item.hidden and "dash" not in stroke:
        return f"{stroke},dash pattern=on 1.6pt off 1.6pt"
    return f"{_TINTS.get(item.look, 'fill=white')},{stroke}" if item.filled else stroke
