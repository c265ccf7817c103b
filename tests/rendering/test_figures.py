"""Figures as they are laid out and written: everything inside, nothing on anything else, one scale for both axes."""

from __future__ import annotations

import math
import xml.etree.ElementTree as ET
from itertools import combinations, pairwise

import pytest

import symla
from symla.errors import SymlaError
from symla.kernel.page.verify import verify
from symla.notation import written as w
from symla.notation.frozen import replace
from symla.notation.value import value
from symla.operations import operation
from symla.rendering.figure.axonometry import View, cross, dot, views
from symla.rendering.figure.drawing import Box, Drawing, Path, Round, Text, meets, overlap
from symla.rendering.figure.labels import Placing, Wish, beside
from symla.rendering.figure.overlaps import free_part
from symla.rendering.figure.solids import Face, common, hidden, painted
from symla.rendering.formats import by_figure, formats
from symla.rendering.words.languages import languages
from symla.rendering.words.translated import texts
from symla.scenes import drawn
from symla.solving.drawn import Picture
from symla.solving.panels import Panels
from tests.rendering.figures import DRAWN, pictures
from tests.solved import solved

WIDEST, HIGHEST = 42.0, 52.0


def drawings(picture: Picture) -> list[Drawing]:
    """As each format that measures formulas lays it out."""
    return [picture.drawn(format_) for format_ in formats().values() if format_.figures is not None]


@pytest.mark.parametrize("name", DRAWN)
def test_scene_is_seen(name: str) -> None:
    """What has a scene has an example with a figure."""
    assert pictures(name)


@pytest.mark.parametrize("name", DRAWN)
def test_what_a_scene_draws_is_proved(name: str) -> None:
    """No figure of an example is left out because the kernel could not prove it."""
    for example in operation(name).examples:
        derivation = solved(example).derivation
        figure = drawn(derivation)
        if not isinstance(figure, str):
            assert [] == verify(replace(derivation, figures=(figure,))).failures, example


@pytest.mark.parametrize(
    "call", ["pca([[0, 2], [2, 0], [3, 3], [4, 6], [6, 4]], 1)", "scalar_multiply(2 sqrt(2), [3, 4])"]
)
def test_multiples_have_no_parentheses(call: str) -> None:
    """2 √2 v: a factor that is a product itself is written before a vector as any other."""
    picture = symla.figure(call)
    labels = [item.node for one in drawings(picture) for item in one.items if isinstance(item, Text)]
    multiples = [label for label in labels if isinstance(label, w.Product)]
    assert multiples
    assert not any(isinstance(factor, w.Product) for label in multiples for factor in label.factors)


@pytest.mark.parametrize("name", DRAWN)
def test_everything_is_inside_and_nothing_overlaps(name: str) -> None:
    """No label lies on a line, an arrow head, another label, or outside; the figure fits beside a text."""
    wrong: list[str] = []
    for example, picture in pictures(name):
        for drawing in drawings(picture):
            wrong += [f"{example}: {fault}" for fault in faults(drawing)]
            assert drawing.width <= WIDEST, example
            panels = len(picture.panels) if isinstance(picture, Panels) else 1
            assert drawing.height <= HIGHEST * panels, example
    assert [] == wrong


def faults(drawing: Drawing) -> list[str]:
    """Labels that lie on something, and what is outside."""
    labels = [item for item in drawing.items if isinstance(item, Text)]
    found = [f"{a.node} on {b.node}" for a, b in combinations(labels, 2) if overlap(a.box, b.box)]
    for label in labels:
        for item in drawing.items:
            if isinstance(item, Path) and item.look != "grid" and item.filled != "tint" and on_path(label.box, item):
                found.append(f"{label.node} on a line of {item.look}")
            if isinstance(item, Round) and not around(label, item) and on_circle(label.box, item):
                found.append(f"{label.node} on a circle")
    edges = [own for item in drawing.items for own in corners(item)]
    found += [f"outside: {p}" for p in edges if not inside(p, drawing)]
    return found


def inside(point: tuple[float, float], drawing: Drawing) -> bool:
    """Whether a point lies within the figure (to a millionth of a millimetre)."""
    return all(-1e-6 <= own <= most + 1e-6 for own, most in zip(point, (drawing.width, drawing.height), strict=True))


def on_path(box: Box, path: Path) -> bool:
    """Whether a label lies on its line (its area, of an arrow head)."""
    ring = (*path.points, path.points[0]) if path.closed else path.points
    return any(meets(box, a, b) for a, b in pairwise(ring))


def on_circle(box: Box, item: Round) -> bool:
    """Whether the ring, or the whole disc of a point, meets the label."""
    (x, y), r = item.centre, item.radius
    near = math.hypot(max(box[0] - x, 0, x - box[2]), max(box[1] - y, 0, y - box[3]))
    far = max(math.hypot(a - x, b - y) for a in (box[0], box[2]) for b in (box[1], box[3]))
    return near < r and (bool(item.filled) or far > r)


def around(label: Text, item: Round) -> bool:
    """Whether a ring is drawn around the letters of an entry, whose box is a little higher than they are."""
    return not item.filled and item.centre == pytest.approx(label.at) and 2 * item.radius > label.size[0] + 0.8


def corners(item: Path | Round | Text) -> list[tuple[float, float]]:
    """The outermost points of an item."""
    if isinstance(item, Path):
        return list(item.points)
    if isinstance(item, Round):
        (x, y), r = item.centre, item.radius
        return [(x - r, y - r), (x + r, y + r)]
    return [item.box[:2], item.box[2:]]


def test_what_lies_behind_an_area_is_hidden() -> None:
    """A segment through a square: the part behind it, and not the part in front of it or beside it."""
    view = View((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0))
    square = Face(((0.0, 0.0, 0.0), (4.0, 0.0, 0.0), (4.0, 4.0, 0.0), (0.0, 4.0, 0.0)), "first")
    behind, front, through = (-4.0, 2.0, -1.0), (8.0, 2.0, 1.0), (8.0, 2.0, -1.0)
    assert hidden(behind, through, [square], view) == [pytest.approx((1 / 3, 2 / 3))]
    assert hidden(behind, front, [square], view) == [pytest.approx((1 / 3, 1 / 2), abs=1e-3)]
    assert hidden((1.0, 1.0, 0.0), (3.0, 2.0, 0.0), [square], view) == []  # within it
    assert hidden((-4.0, 5.0, -1.0), (8.0, 5.0, -1.0), [square], view) == []


def test_areas_are_painted_from_behind() -> None:
    """Of two squares that cross, the half behind comes first; the upper one of two parallel ones last."""
    up = (0.0, 0.0, 1.0)
    flat = Face(((-1.0, -1.0, 0.0), (1.0, -1.0, 0.0), (1.0, 1.0, 0.0), (-1.0, 1.0, 0.0)), "first")
    tilted = Face(((-1.0, -1.0, -1.0), (1.0, -1.0, 1.0), (1.0, 1.0, 1.0), (-1.0, 1.0, -1.0)), "second")
    looks = [(piece.look, sum(corner[2] for corner in piece.corners) > 0) for piece in painted([flat, tilted], up)]
    assert looks == [("second", False), ("first", False), ("second", True)]
    higher = flat._replace(corners=tuple([(x, y, 1.0) for x, y, _ in flat.corners]), look="result")
    assert [piece.look for piece in painted([higher, flat], up)] == ["first", "result"]
    assert common(flat, tilted) == (pytest.approx((0, 1, 0)), pytest.approx((0, -1, 0)))


def test_an_axonometry_keeps_lengths_apart() -> None:
    """Of every view: its three directions are perpendicular and have length 1."""
    for view in views([((0.0, 0.0, 0.0), (1.0, 2.0, 3.0))], []):
        for one, two in combinations(view, 2):
            assert dot(one, two) == pytest.approx(0)
        assert [dot(one, one) for one in view] == pytest.approx([1, 1, 1])
        assert cross(view.right, view.up) == pytest.approx(view.toward)


def test_the_check_of_boxes_finds_what_lies_on_something() -> None:
    """A label on a line, on a ring, on another label, outside."""
    label = Text((5.0, 5.0), (2.0, 2.0), symla.parse("v"))
    assert [] == faults(Drawing(10, 10, (label, Path(((0.0, 0.0), (10.0, 3.0)), "first"))))
    for other in (
        Path(((0.0, 0.0), (10.0, 10.0)), "first"),
        Round((5.0, 2.0), 3.0, "help"),
        Round((5.0, 5.0), 0.5, "first", "full"),
        label._replace(at=(6.0, 6.0)),
        label._replace(at=(9.5, 1.5)),
    ):
        assert faults(Drawing(10, 10, (label, other)))
    assert [] == faults(Drawing(10, 10, (label, Round((5.0, 5.0), 3.0, "help"))))


def test_a_figure_is_named_in_words() -> None:
    """Where nothing draws it, as in a debugger, it says what it shows."""
    told = repr(symla.figure("magnitude([3, 4])"))
    assert told.startswith("Picture of magnitude: The arrow v = (3, 4)")
    assert "Derivation" not in told


def test_both_axes_have_one_scale() -> None:
    """The arrow (3, 4) rises four thirds as much as it goes to the right, in every format."""
    picture = symla.figure("magnitude([3, 4])")
    for drawing in drawings(picture):
        head = next(item for item in drawing.items if isinstance(item, Path) and item.look == "first" and item.filled)
        line = next(item for item in drawing.items if isinstance(item, Path) and item.look == "first")
        (x, y), (a, b) = line.points[0], head.points[0]
        assert (b - y) / (a - x) == pytest.approx(4 / 3)


@pytest.mark.parametrize("name", DRAWN)
def test_svg_is_xml_that_tells_what_it_shows(name: str) -> None:
    """It has a title, a description, a role, and no scripts."""
    for _, picture in pictures(name):
        root = ET.fromstring(picture.to("svg"))
        assert root.attrib["role"] == "img"
        kinds = {element.tag.rpartition("}")[2] for element in root.iter()}
        assert kinds <= {"svg", "title", "desc", "rect", "polyline", "polygon", "circle", "text", "tspan"}
        assert root.findtext("{http://www.w3.org/2000/svg}desc") == picture.description
        assert picture.description.endswith(".")


SVG = "{http://www.w3.org/2000/svg}"
TALL = 3.1  # letters of SVG, in millimetres


@pytest.mark.parametrize("name", DRAWN)
def test_letters_of_svg_end_within_the_picture(name: str) -> None:
    """What hangs below the line, as of a p, and indices are inside; so is what stands above."""
    for _, picture in pictures(name):
        root = ET.fromstring(picture.to("svg"))
        high = float(root.attrib["viewBox"].split()[3])
        for text in root.iter(f"{SVG}text"):
            size = float(text.attrib.get("font-size", TALL))
            base, said = float(text.attrib["y"]), "".join(text.itertext())
            low = any(float(one.attrib.get("dy", 0)) > 0 and one.text != "\u200b" for one in text.iter(f"{SVG}tspan"))
            hangs = any(letter in "gjpqyηµβρ(" for letter in said)
            assert base + (0.22 * size if hangs else 0) + (0.6 if low else 0) <= high + 0.05, said
            assert base - 0.68 * size >= -0.3, said


def test_an_index_of_a_function_is_low_in_svg() -> None:
    """As the projection of a onto b has one: no underscore is read."""
    root = ET.fromstring(symla.figure("project([2, 3], onto=[4, 1])").to("svg"))
    (label,) = [one for one in root.iter(f"{SVG}text") if "proj" in "".join(one.itertext())]
    assert "projb a" == "".join(label.itertext()).replace("\u200b", "").replace("\u2009", " ")
    lowered = [one for one in label.iter(f"{SVG}tspan") if float(one.attrib.get("dy", 0)) > 0]
    assert ["b"] == ["".join(one.itertext()) for one in lowered]


def test_captions_are_said_of_their_facts_in_every_language() -> None:
    """Every caption of the examples has its words, and every text is used."""
    used = {p.figure.caption.key: {k for k, _ in p.figure.caption.facts} for name in DRAWN for _, p in pictures(name)}
    for language in languages():
        said = {text.key: set(text.facts) for text in texts(language) if text.file == "_figures.j2"}
        assert used == said if language == "en" else said.items() <= used.items(), language


def test_what_has_no_figure_says_so() -> None:
    """Four components, letters, an operation without a scene, a suffix that nobody knows."""
    for call, told in (
        ("norm_l2([1, 2, 3, 4])", "two or three components"),
        ("norm_l2([a, 1])", "numbers alone"),
        ("rank([1 2; 3 4])", "no figures of rank"),
    ):
        with pytest.raises(SymlaError, match=told):
            symla.figure(call)
    with pytest.raises(SymlaError, match="svg"):
        symla.figure("norm_l2([3, 4])").to("pdf")
    assert {"html", "svg", "tex", "typ"} == set(by_figure())


@pytest.mark.parametrize("matrix", ["[[2, 1], [1, 2]]", "[[4, 1], [2, 3]]", "[[5, 0], [0, 4]]", "[[2, 1], [0, 3]]"])
def test_the_label_of_a_multiple_is_beside_the_part_that_it_has_alone(matrix: str) -> None:
    """As 3 (1, 1) goes on where (1, 1) ends: its label is farther along the line."""
    picture = symla.figure(f"eigenvectors({matrix})")
    for drawing in drawings(picture):
        at = {item.node: item.at for item in drawing.items if isinstance(item, Text) and not item.small}
        multiples = [node for node in at if isinstance(node, w.Product) and node.factors[-1] in at]
        assert multiples
        for node in multiples:
            (own,) = [place.right for place in picture.figure.places if getattr(place, "left", None) == node]
            x, y = (float(value(entry)) for entry in own.entries)
            short, long = at[node.factors[-1]], at[node]
            assert x * (long[0] - short[0]) + y * (long[1] - short[1]) > 0


def test_a_line_that_others_lie_on_has_a_part_of_its_own() -> None:
    """From the tip of the short arrow on; of one that is covered, all; another one that crosses takes nothing."""
    long, short, crossing = ((0.0, 0.0), (9.0, 9.0)), ((0.0, 0.0), (3.0, 3.0)), ((0.0, 9.0), (9.0, 0.0))
    assert free_part(long, [short, crossing]) == pytest.approx((1 / 3, 1))
    assert free_part(short, [long]) == (0.0, 1.0)
    assert free_part(long, [((-9.0, -9.0), (-1.0, -1.0))]) == (0.0, 1.0)


def test_a_label_goes_where_it_belongs_to_one_mark_alone() -> None:
    """Between two lines that are close, the side that the other is not on."""
    placing = Placing(lambda _: (2.0, 2.0), (-20.0, -20.0, 20.0, 20.0))
    placing.stroke(((0.0, 0.0), (10.0, 0.0)), owner=("Arrow", 0))
    placing.stroke(((0.0, 3.4), (10.0, 3.4)), owner=("Arrow", 1))
    places = beside((0.0, 0.0), (10.0, 0.0), (0.0, -5.0))
    assert places[0][1] == (0.0, 1.0)
    text = placing.place(Wish(w.Name("v"), places, own=frozenset({("Arrow", 0)}), rivals=frozenset({"Arrow"})))
    assert text.at[1] < 0
    assert not placing.crowded
    assert not placing.doubts


def test_coordinates_without_room_are_left_out() -> None:
    """Of a point with long fractions: the planes and their point are shown; letters of vectors are never left out."""
    picture = symla.figure("solve_system([[3, -2, 1], [1, 4, -3], [2, 0, 5]], [4, 1/2, -3])")
    for drawing in drawings(picture):
        assert not any(isinstance(item.node, w.Vector) for item in drawing.items if isinstance(item, Text))
        assert len({item.look for item in drawing.items if isinstance(item, Path) and item.filled == "tint"}) == 3
    for drawing in drawings(symla.figure("cross([-5, 3, 2], [1/2, 4, -1])")):
        letters = {item.node for item in drawing.items if isinstance(item, Text)}
        assert {w.Name("u", (), "vector"), w.Name("v", (), "vector")} <= letters
