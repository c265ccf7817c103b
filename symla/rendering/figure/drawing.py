"""The parts of a laid-out figure.  Lengths are millimetres; x goes to the right, y upwards, from the lower left."""

from __future__ import annotations

from typing import Literal, NamedTuple

from symla.notation.written import Node

Point = tuple[float, float]
Box = tuple[float, float, float, float]  # left, bottom, right, top
Look = Literal["first", "second", "result", "help", "axis", "grid"]


class Path(NamedTuple):
    """A line through points, or round them; `filled` is an area in a tint of its look, or (an arrow head) in full.  A
    `hidden` one lies behind an area.
    """

    points: tuple[Point, ...]
    look: Look
    closed: bool = False
    filled: Literal["", "tint", "full"] = ""
    hidden: bool = False


class Round(NamedTuple):
    """A circle."""

    centre: Point
    radius: float
    look: Look
    filled: Literal["", "tint", "full"] = ""


class Text(NamedTuple):
    """A formula around its middle, with the room that it takes; a `small` one stands at an axis.  With a
    `ground` it is not crossed by the grid.
    """

    at: Point
    size: tuple[float, float]
    node: Node
    small: bool = False
    ground: bool = True

    @property
    def box(self) -> Box:
        """The room that it takes."""
        (x, y), (wide, high) = self.at, self.size
        return (x - wide / 2, y - high / 2, x + wide / 2, y + high / 2)


Item = Path | Round | Text


def mm(length: float) -> str:
    """A length in millimetres, in as few digits as it needs."""
    return f"{round(length, 2) or 0:g}"


class Drawing(NamedTuple):
    """A figure, ready to be written in a format; a `crowded` one has a label for which there is no room.  The `doubts`
    are how many other marks labels could be taken to belong to.
    """

    width: float
    height: float
    items: tuple[Item, ...]
    crowded: bool = False
    doubts: int = 0


def meets(box: Box, a: Point, b: Point, gap: float = 0.0) -> bool:
    """Whether a segment comes nearer to a box than `gap` (in every direction of the axes)."""
    left, bottom, right, top = box[0] - gap, box[1] - gap, box[2] + gap, box[3] + gap
    (x, y), (u, v) = a, b
    if (x < left and u < left) or (x > right and u > right) or (y < bottom and v < bottom) or (y > top and v > top):
        return False  # most segments
    low, high = 0.0, 1.0
    for start, step, least, most in ((a[0], b[0] - a[0], left, right), (a[1], b[1] - a[1], bottom, top)):
        if abs(step) < 1e-12:
            if not least <= start <= most:
                return False
            continue
        one, two = sorted(((least - start) / step, (most - start) / step))
        low, high = max(low, one), min(high, two)
        if low > high:
            return False
    return True


def overlap(one: Box, two: Box, gap: float = 0.0) -> bool:
    """Whether two boxes come nearer to each other than `gap`."""
    return one[0] < two[2] + gap and two[0] < one[2] + gap and one[1] < two[3] + gap and two[1] < one[3] + gap


def framed(items: list[Item]) -> Drawing:
    """The items moved so that they begin in the lower left corner, and the room that they take."""
    boxes = [box_of(item) for item in items]
    left, bottom = min(b[0] for b in boxes), min(b[1] for b in boxes)
    right, top = max(b[2] for b in boxes), max(b[3] for b in boxes)
    return Drawing(right - left, top - bottom, tuple([moved(item, -left, -bottom) for item in items]))


def box_of(item: Item) -> Box:
    """The room that an item takes."""
    if isinstance(item, Text):
        return item.box
    if isinstance(item, Round):
        (x, y), r = item.centre, item.radius
        return (x - r - 0.3, y - r - 0.3, x + r + 0.3, y + r + 0.3)
    xs, ys = [p[0] for p in item.points], [p[1] for p in item.points]
    return (min(xs) - 0.3, min(ys) - 0.3, max(xs) + 0.3, max(ys) + 0.3)


def moved(item: Item, dx: float, dy: float) -> Item:
    """The item somewhere else."""
    if isinstance(item, Text):
        return item._replace(at=(item.at[0] + dx, item.at[1] + dy))
    if isinstance(item, Round):
        return item._replace(centre=(item.centre[0] + dx, item.centre[1] + dy))
    return item._replace(points=tuple([(x + dx, y + dy) for x, y in item.points]))
