"""Figures as Typst draws them: strokes of its own, labels as mathematics; what is shown is told as alternative text."""

from __future__ import annotations

from symla.notation.conventions import Conventions
from symla.notation.printer import Printer
from symla.rendering.figure.drawing import Drawing, Item, Path, Round, Text, mm
from symla.rendering.formats.typst.printing import quoted, typst_printer
from symla.rendering.formats.typst.typesetting import held
from symla.rendering.logo import Logo

_COLOURS = {
    "first": 'rgb("#174a6b")',
    "second": 'rgb("#b3541e")',
    "result": "luma(7%)",
    "help": "luma(15%)",
    "axis": "luma(45%)",
    "grid": "luma(86%)",
}
_STROKES = {
    "first": "1.2pt",
    "second": "1.2pt",
    "result": "1.75pt",
    "help": "0.8pt",
    "axis": "0.45pt",
    "grid": "0.35pt",
}
_TINTS = {"first": 'rgb("#d5e4ee")', "second": 'rgb("#f4dccd")', "result": "luma(89%)", "help": "luma(93%)"}


def typst_figure(drawing: Drawing, title: str, description: str, conventions: Conventions) -> str:
    """The drawing as a call of `drawn`, which a document of symla defines; one expression of Typst."""
    printer = typst_printer(conventions)
    label = " ".join(f"{title}: {description}".split())
    items = "".join(f"  {_item(item, drawing.height, printer)}\n" for item in drawing.items)
    return f"#drawn({quoted(label)}, {_mm(drawing.width)}, {_mm(drawing.height)}, {{\n{items}}})\n"


def _item(item: Item, height: float, printer: Printer) -> str:
    if isinstance(item, Text):
        (x, y), (wide, high) = item.at, item.size
        corner = f"({_mm(x - wide / 2)}, {_mm(height - y - high / 2)}), ({_mm(wide)}, {_mm(high)})"
        flags = f", small: {str(item.small).lower()}, ground: {str(item.ground).lower()}"
        return f"label-at({corner}, $ {printer(item.node)} $.body{flags})"
    if isinstance(item, Round):
        corner = f"{_mm(item.centre[0] - item.radius)}, {_mm(height - item.centre[1] - item.radius)}"
        return f"mark-at({corner}, circle(radius: {_mm(item.radius)}, {_look(item)}))"
    first, *rest = [f"({_mm(x)}, {_mm(height - y)})" for x, y in item.points]
    strokes = "".join(f", curve.line({point})" for point in rest) + (", curve.close()" if item.closed else "")
    return f"mark-at(0mm, 0mm, curve({_look(item)}, curve.move({first}){strokes}))"


def _look(item: Path | Round) -> str:
    colour = _COLOURS[item.look]
    if item.filled == "full":
        return f"fill: {colour}, stroke: none"
    tint = _TINTS.get(item.look, "white")
    if item.filled and isinstance(item, Path):
        return f"fill: {tint}, stroke: none"
    dash = ", dash: (2.5pt, 1.7pt)" if item.look == "help" and not item.filled else ""
    if isinstance(item, Path) and item.hidden:
        dash = dash or ", dash: (1.6pt, 1.6pt)"
    stroke = f'stroke: (paint: {colour}, thickness: {_STROKES[item.look]}, join: "round"{dash})'
    return f"fill: {tint}, {stroke}" if item.filled else stroke


def _mm(length: float) -> str:
    return f"{mm(length)}mm"


def logo(picture: Logo, _: str) -> str:
    """The picture as one that is in the document; a reader who does not see it is told nothing of it."""
    return f'logo({held(picture)}, "{picture.kind}")'
