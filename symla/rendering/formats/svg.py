"""Figures as SVG, for the formats that show pictures from files: labels as text, with what is shown told in words."""

from __future__ import annotations

from html import escape

from symla.notation import written as w
from symla.notation.accents import Accent
from symla.notation.conventions import Conventions
from symla.notation.indices import join_indices
from symla.notation.plain import PlainPrinter
from symla.rendering.figure.drawing import Drawing, Item, Path, Point, Round, Text, mm

SIZE = 3.1  # of letters, in millimetres
SPACING = 1.1  # of labels, more than formulas have
_SMALL, _MIDDLE, _HANGS = 0.83, 0.33, 0.24  # of small letters; of a line's middle, and of descenders, below it
_LOW = 0.8  # how far indices are below the line, in millimetres
_FONTS = "STIX Two Text, Latin Modern Roman, Cambria, Georgia, DejaVu Serif, serif"
_STROKES = {
    "first": ("#174a6b", 0.42, ""),
    "second": ("#b3541e", 0.42, ""),
    "result": ("#111111", 0.62, ""),
    "help": ("#262626", 0.28, "0.9 0.6"),
    "axis": ("#737373", 0.16, ""),
    "grid": ("#dddddd", 0.12, ""),
}
_TINTS = {"first": "#d5e4ee", "second": "#f4dccd", "result": "#e3e3e3", "help": "#eeeeee"}
_BACK = "&#8203;"  # without width: what comes next is on the line again


class SvgPrinter(PlainPrinter):
    """Formulas as text of SVG: letters slanted, those of vectors bold, indices set low."""

    negation = "−"
    thin = "\u2009"
    minus = " − "

    def letter(self, base: str, subscript: tuple[str, ...], kind: w.NameKind, accent: Accent) -> str:
        text = super().letter(base, (), kind, accent)
        look = "font-style='italic'" if kind != "vector" else "font-weight='bold'"
        if kind == "vector" and self.conventions.vectors != "bold":
            look = "font-style='italic'"
        found = f"<tspan {look}>{escape(text, quote=False)}</tspan>"
        return found + _lowered(escape(join_indices(subscript), quote=False)) if subscript else found

    def call(self, node: w.Call, exponent: w.Node | None = None) -> str:
        if node.function == "exp":
            return _raised("e", self(node.arguments[0]))
        if node.subscript is None:
            return super().call(node, exponent)
        inner = self.listed(node.arguments)
        bare = len(node.arguments) == 1 and type(node.arguments[0]) is w.Name
        head = escape(self.said.spelling(node.function), quote=False) + _lowered(self(node.subscript))
        return head + (self.thin + inner if bare else f"({inner})")

    def sign(self, symbol: str) -> str:
        return escape(super().sign(symbol), quote=False)


def _raised(base: str, exponent: str) -> str:
    return f"{base}<tspan font-size='70%' dy='-1.2'>{exponent}</tspan><tspan dy='1.2'>{_BACK}</tspan>"


def _lowered(index: str) -> str:
    return f"<tspan font-size='70%' dy='{_LOW}'>{index}</tspan><tspan dy='-{_LOW}'>{_BACK}</tspan>"


def svg(drawing: Drawing, title: str, description: str, conventions: Conventions) -> str:
    """The drawing as an SVG file; `title` and `description` are plain text."""
    wide, high = mm(drawing.width), mm(drawing.height + _below(drawing))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{wide}mm" height="{high}mm" viewBox="0 0 {wide} {high}" '
        f'role="img" aria-labelledby="title desc" font-family="{_FONTS}" font-size="{SIZE}">\n'
        f'<title id="title">{escape(title, quote=False)}</title>\n'
        f'<desc id="desc">{escape(description, quote=False)}</desc>\n'
        f'<rect width="{wide}" height="{high}" fill="#ffffff"/>\n{_body(drawing, conventions, False)}\n</svg>\n'
    )


def inline_svg(drawing: Drawing, title: str, description: str, conventions: Conventions) -> str:
    """The drawing as it stands within a web page, in whose styles its classes (`first`, `tint first`) have colours."""
    wide, high = mm(drawing.width), mm(drawing.height + _below(drawing))
    name = escape(f"{title}: {description}")
    body = _body(drawing, conventions, True).replace(_BACK, "\u200b")
    return (
        f'<svg class="figure" xmlns="http://www.w3.org/2000/svg" width="{_rem(drawing.width)}" '
        f'height="{_rem(drawing.height + _below(drawing))}" viewBox="0 0 {wide} {high}" role="img" aria-label="{name}" '
        f'font-size="{SIZE}">\n'
        f"{body}\n</svg>\n"
    )


def _below(drawing: Drawing) -> float:
    """The depth of letters and indices below a drawing: labels are measured without what hangs below their line."""
    texts = [item for item in drawing.items if isinstance(item, Text) and _fraction(item.node) is None]
    return max([0.0, *[_base(text) + _depth(text) - text.at[1] for text in texts]])


def _base(text: Text) -> float:
    """The distance of the baseline below the middle of a label."""
    return _MIDDLE * (_SMALL if text.small else 1.0) * SIZE


def _depth(text: Text) -> float:
    """The depth of a label below that line."""
    if isinstance(text.node, w.Number):
        return 0.0
    low = any(getattr(part, "subscript", None) for part in w.walk(text.node))
    return (_HANGS * SIZE + (_LOW if low else 0.0)) * (_SMALL if text.small else 1.0)


def _body(drawing: Drawing, conventions: Conventions, classes: bool) -> str:
    printer = SvgPrinter(conventions)
    return "\n".join([_item(item, drawing.height, printer, classes) for item in drawing.items])


def _item(item: Item, height: float, printer: PlainPrinter, classes: bool) -> str:
    if isinstance(item, Text):
        (x, y), (wide, high) = item.at, item.size
        ground = (
            f'<rect {_class("ground", classes)}x="{mm(x - wide / 2)}" y="{mm(height - y - high / 2)}" '
            f'width="{mm(wide)}" height="{mm(high)}" fill="#ffffff" fill-opacity="0.8"/>'
            if item.ground
            else ""
        )
        size = f' font-size="{_SMALL * SIZE:.2f}" fill="#595959"' if item.small else ""
        kind = _class("small" if item.small else "label", classes)

        def text(at: Point, node: w.Node) -> str:
            base = mm(height - at[1] + _base(item))
            return f'<text {kind}x="{mm(at[0])}" y="{base}" text-anchor="middle"{size}>{printer(node)}</text>'

        parts = _fraction(item.node)
        if parts is None:
            return ground + text((x, y), item.node)
        sign, numerator, denominator = parts
        left, right = x - wide / 2 + 0.3, x + wide / 2 - 0.3
        minus = ""
        if sign:
            minus = _item(Path(((left, y), (left + 1.5, y)), "axis"), height, printer, classes)
            left += 2.1
        middle = (left + right) / 2
        bar = Path(((left, y), (right, y)), "axis")
        over, under = text((middle, y + 1.75), numerator), text((middle, y - 1.75), denominator)
        return ground + minus + over + _item(bar, height, printer, classes) + under
    look = _look(item, classes)
    if isinstance(item, Round):
        return f'<circle cx="{mm(item.centre[0])}" cy="{mm(height - item.centre[1])}" r="{mm(item.radius)}" {look}/>'
    points = " ".join(f"{mm(x)},{mm(height - y)}" for x, y in item.points)
    return f'<{"polygon" if item.closed else "polyline"} points="{points}" {look}/>'


def _fraction(node: w.Node) -> tuple[bool, w.Node, w.Node] | None:
    """Whether a fraction has a minus sign, and what stands over and under its bar; None of other formulas."""
    if isinstance(node, w.Negative):
        inner = _fraction(node.operand)
        return None if inner is None or inner[0] else (True, inner[1], inner[2])
    if isinstance(node, w.Quotient):
        return (False, node.numerator, node.denominator)
    if isinstance(node, w.Number) and type(node.value) is not int:
        value = node.value
        return (value < 0, w.Number(abs(value.numerator)), w.Number(value.denominator))
    return None


def _look(item: Path | Round, classes: bool) -> str:
    colour, width, dashes = _STROKES[item.look]
    tint = _TINTS.get(item.look, "#ffffff")
    if item.filled == "full" or (item.filled and isinstance(item, Path)):
        fill = colour if item.filled == "full" else tint
        return f'{_class(f"{item.filled} {item.look}", classes)}fill="{fill}" stroke="none"'
    if isinstance(item, Path) and item.hidden:
        dashes = dashes or "0.56 0.56"
    dashed = f' stroke-dasharray="{dashes}"' if dashes and not item.filled else ""
    kind = _class(f"{item.filled and 'tint '}stroke {item.look}", classes)
    fill = tint if item.filled else "none"
    return f'{kind}fill="{fill}" stroke="{colour}" stroke-width="{width}" stroke-linejoin="round"{dashed}'


def _class(name: str, classes: bool) -> str:
    return f'class="{name}" ' if classes else ""


def _rem(length: float) -> str:
    """So many letters of the text around."""
    return f"{0.9 * length / SIZE:.2f}rem"
