"""Neurons: the inputs at the left, their weights on the ways to the sums, the graph of the activation, the outputs."""

from __future__ import annotations

import math
from itertools import product

from symla.derivation.figure import Net
from symla.derivation.model import Figure
from symla.notation import written as w
from symla.rendering.figure.drawing import Box, Drawing, Item, Path, Point, Round, Text, framed, meets, overlap
from symla.rendering.figure.labels import Measure
from symla.rendering.figure.places import Places
from symla.rendering.figure.plane import WIDTH
from symla.rendering.figure.shapes import arrow

_RADIUS = 3.2
_LARGEST = 4.4  # a circle around a number
_APART = 9.4  # two inputs
_TO_SUMS = 16.2
_HALF = 3.1  # of the square with the graph
_BETWEEN = 2.6  # from a circle to the square, from the square to the output
_ALONG = (0.3, 0.36, 0.24, 0.42, 0.18, 0.48)  # of the way from an input, where its weight may stand
_OFF = (1.9, -1.9, 2.4, -2.4, 3.0, -3.0)
_AIR = 0.3


def nets(figure: Figure, mark: Net, measure: Measure) -> Drawing:
    """The figure in millimetres; crowded, if a weight has no room."""
    return _Net(mark, Places(figure), measure).drawing()


class _Net:
    def __init__(self, mark: Net, places: Places, measure: Measure) -> None:
        self.mark, self.stated, self.measure = mark, places.stated, measure
        self.items: list[Item] = []
        self.lines: list[tuple[Point, Point]] = []
        self.boxes: list[Box] = []
        self.crowded = False

    def drawing(self) -> Drawing:
        """Everything in its place."""
        mark = self.mark
        inputs = [self.disc(one, (0.0, y)) for one, y in zip(mark.inputs, _spread(len(mark.inputs)), strict=True)]
        middles = [(_TO_SUMS, y) for y in _spread(len(mark.sums))]
        for number, middle in enumerate(middles):
            self.neuron(number, middle, inputs)
        if len(middles) == 1:
            for weight, (at, _) in zip(mark.weights[0], inputs, strict=True):
                self.weight(weight, at, middles[0])
        drawing = framed(self.items)
        return drawing._replace(crowded=self.crowded or drawing.width > WIDTH)

    def neuron(self, number: int, middle: Point, inputs: list[tuple[Point, float]]) -> None:
        """From the inputs to the sum, and to the output."""
        mark, (x, y) = self.mark, middle
        _, around = self.disc(mark.sums[number], middle, "result")
        for at, radius in inputs:
            self.line(at, middle, radius, around)
        right = x + around
        if len(mark.sums) == 1:
            high = self.measure(self.stated[mark.biases[0]])[1]
            self.text(mark.biases[0], (x, y + around + 2.6 + high / 2))
            self.line((x, y + around + 2.2), middle, 0.0, around)
        if mark.function == "none":
            return
        square = (right + _BETWEEN + _HALF, y)
        self.items += arrow((right, y), (right + _BETWEEN, y), "axis", 0.8)
        self.items += _graph(mark.function, square)
        right = square[0] + _HALF
        wide, high = self.measure(self.stated[mark.outputs[number]])
        if math.hypot(wide, high - 0.5) / 2 + 0.5 <= _LARGEST:
            self.items += arrow((right, y), (right + _BETWEEN, y), "axis", 0.8)
            self.disc(mark.outputs[number], (right + _BETWEEN + _RADIUS, y), "second")
        else:
            self.crowded = self.crowded or len(mark.sums) > 1
            self.items += arrow((right, y), (right + _BETWEEN + 2.0, y), "axis", 0.8)
            x = min(square[0], WIDTH - _RADIUS - 0.2 - wide / 2)
            self.text(mark.outputs[number], (x, y - max(_HALF, around) - 1.2 - high / 2))

    def disc(self, one: w.Node, at: Point, look: str = "first") -> tuple[Point, float]:
        """A number in a circle, its place and its radius."""
        value = self.stated[one]
        wide, high = self.measure(value)
        radius = max(_RADIUS, math.hypot(wide, high - 0.5) / 2 + 0.5)
        self.crowded = self.crowded or radius > _LARGEST
        self.items += [Round(at, radius, look), Text(at, (wide, high), value, ground=False)]  # type: ignore[arg-type]
        return at, radius

    def line(self, start: Point, end: Point, off: float, before: float) -> None:
        """From one circle to another."""
        way = math.dist(start, end)
        u = ((end[0] - start[0]) / way, (end[1] - start[1]) / way)
        a = (start[0] + off * u[0], start[1] + off * u[1])
        b = (end[0] - before * u[0], end[1] - before * u[1])
        self.lines.append((a, b))
        self.items.append(Path((a, b), "axis"))

    def text(self, one: w.Node, at: Point) -> None:
        """A number by itself."""
        text = Text(at, self.measure(self.stated[one]), self.stated[one], ground=False)
        self.boxes.append(text.box)
        self.items.append(text)

    def weight(self, one: w.Node, start: Point, end: Point) -> None:
        """A weight beside its line, off all others."""
        size = self.measure(self.stated[one])
        for off, along in product(_OFF, _ALONG):
            at = (start[0] + along * (end[0] - start[0]), start[1] + along * (end[1] - start[1]) + off)
            box = Text(at, size, one).box
            if at[0] - size[0] / 2 < _LARGEST or any(overlap(box, other, _AIR) for other in self.boxes):
                continue
            if not any(meets(box, a, b, _AIR) for a, b in self.lines):
                return self.text(one, at)
        self.crowded = True
        return None


def _spread(count: int) -> list[float]:
    """The heights of so many circles, around 0."""
    return [_APART * ((count - 1) / 2 - i) for i in range(count)]


def _graph(function: str, middle: Point) -> list[Item]:
    """The graph of an activation function in its square, with its axes."""
    x, y = middle
    corners = ((x - _HALF, y - _HALF), (x + _HALF, y - _HALF), (x + _HALF, y + _HALF), (x - _HALF, y + _HALF))
    inner = 0.8 * _HALF
    floor = y - 0.45 * inner
    points: list[Point]
    if function == "relu":
        points = [(x - inner, floor), (x, floor), (x + inner, floor + inner)]
    elif function == "step":
        points = [(x - inner, floor), (x, floor), (x, floor + inner), (x + inner, floor + inner)]
    else:
        steps = [k / 8 - 1 for k in range(17)]
        points = [(x + inner * t, floor + inner / (1 + math.exp(-6 * t))) for t in steps]
    return [
        Path(corners, "axis", True),
        Path(((x - inner, floor), (x + inner, floor)), "grid"),
        Path(((x, floor - 0.3 * inner), (x, floor + 1.2 * inner)), "grid"),
        Path(tuple(points), "first"),
    ]
