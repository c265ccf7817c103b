"""The points of problems, in words and as the table of a sheet."""

from __future__ import annotations

from decimal import Decimal

from symla.derivation.model import Reason
from symla.documents.handouts.model import Handout, Problem
from symla.documents.handouts.points import shown
from symla.rendering.handout import NOTHING, PointsTable
from symla.rendering.words.templates import Words
from symla.rendering.words.wording import Wording


def points_table(handout: Handout, words: Wording) -> PointsTable | None:
    """The table of points, if any problem is worth some."""
    columns = [(one.number, one.points) for one in handout.problems if one.points is not None]
    if not columns:
        return None
    problem, points, reached, total = [words.sentence(Reason(f"table_{key}")) for key in _ROWS]
    return PointsTable(
        problem=problem,
        points=points,
        reached=reached,
        total=total,
        columns=tuple([(Words(number), _number(worth, words)) for number, worth in columns]),
        sum=_number(sum([worth for _, worth in columns], Decimal()), words),
    )


_ROWS = ("problem", "points", "reached", "total")


def worth(problem: Problem, words: Wording) -> Words:
    """The points of a problem in words; nothing, where none are given."""
    points = problem.points
    if points is None:
        return NOTHING
    return words.sentence(Reason("points", (("one", points == 1), ("points", _number(points, words)))))


def _number(points: Decimal, words: Wording) -> Words:
    return Words(shown(points, "," if words.conventions.decimal_mark == "comma" else "."))
