"""The relations in a statement, a claim or a condition, and the names in it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from symla.errors import SymlaError
from symla.notation import written as w
from symla.notation.quoted import quoted
from symla.notation.statements import Either, Implies, Not, Property
from symla.solving.reading.expressions import own_names, unknowns_of
from symla.solving.reading.letters import letters_in

Names = Mapping[str, w.Node]

STATEMENTS: Final = (w.Relation, w.Both, Either, Not, Implies, w.Branches)

NO_CLAIM: Final = "is not a claim; a claim is a relation such as norm_l2([3, 4]) == 5."
NO_CONDITION: Final = "is not a condition; where takes relations such as x > 0, or n integer."


def relations_in(node: w.Node, otherwise: str = NO_CLAIM) -> list[w.Relation]:
    """The relations of a claim, or of a condition; raises `SymlaError` for anything that is none."""
    if isinstance(node, w.Both | Either | Not | Implies):
        return [relation for part in w.children(node) for relation in relations_in(part, otherwise)]
    if isinstance(node, Property):
        raise SymlaError("That a letter is an integer is a condition: where n integer, or where n integer and x > 0.")
    if not isinstance(node, w.Relation) or (node.symbol == "~" and otherwise == NO_CONDITION):
        raise SymlaError(f"{quoted(node)} {otherwise}")
    return [node]


def relations_of(statement: w.Node) -> list[w.Relation]:
    """The relations in a statement, in reading order."""
    if isinstance(statement, w.Relation):
        return [statement]
    if isinstance(statement, w.Both | Either | Not | Implies):
        return [relation for part in w.children(statement) for relation in relations_of(part)]
    return []


def names_in(node: w.Node) -> Iterator[w.Name]:
    """The names that denote values, excluding words that operations take, such as relu, and what belongs to a call."""
    return letters_in(node, lambda part: {**own_names(part), **dict.fromkeys(unknowns_of(part))})


def require_apart(nodes: Sequence[w.Node], names: Names) -> None:
    """Raises `SymlaError` for the unknown of an equation in a call that stands elsewhere, too, or has a value."""
    within = {
        key: part.function
        for node in nodes
        for part in w.walk(node)
        if isinstance(part, w.Call)
        for key in unknowns_of(part)
    }
    also = (
        {name.typed for node in (*nodes, *names.values()) for name in names_in(node)} | names.keys() if within else ()
    )
    for key in within:
        if key in also:
            raise SymlaError(
                f"{key} is an unknown of {within[key]} and stands elsewhere, too; "
                "name the unknowns, variables=[x, y], or take another letter."
            )
