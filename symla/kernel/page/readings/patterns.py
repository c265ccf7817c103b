"""Statements of a given form: `says det(P) = d` is `det(P) = 6`, where P is what the sentence tells as P.

The form is written as statements are (`notation/parse`); several are parted by `|`.  A name in it is what a fact of the
same sentence, an argument or a part of the answer of this name is, or one of these:

    goal, zero            what is sought; 0, or a vector or matrix of zeros
    before, found         what the chain before is about; the last line of a chain before
    above, here           an expression in the line before, and in the line itself
    indexed               a name with the number of the line as its index

Any other name is any expression, the same one wherever it stands.  `of(u)` is an expression in which u occurs,
`datum(c)` the value of c; a call with the name of a kind of node in small letters, `norm(v)` or `dot(u, v)`, is a node
of this kind; `left(fact)` and `right(fact)` are the sides of another statement of the sentence.  `nothing` is the form
of a list without statements.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise

from symla.derivation.model import Fact
from symla.kernel.page.here import Here, vanishes
from symla.notation import written as w
from symla.notation.parse import read

_Bound = dict[str, w.Node]

_PLACES = frozenset(("above", "here"))


def says(here: Here, stated: Fact, *form: str) -> bool:
    """A statement of one of these forms; or several, no two of them alike.  A chain, a = b < c, is a statement
    about its ends; what stands beside in decimals is left out.
    """
    if stated == () and form[-1] == "nothing":
        return True
    patterns, many = _patterns(form), statements_in(_by_its_ends(stated))
    if len(many) != 1 and (not many or len(set(many)) < len(many)):
        return False
    return all(any(_has_form(here, one, p) for p in patterns) for one in many)


def _by_its_ends(stated: Fact) -> Fact:
    """a < c, for the chain a = b < c; a = b, for a = b ≈ c."""
    links = stated.statements if type(stated) is w.Both else ()
    if len(links) > 1 and getattr(links[-1], "symbol", "") == "~":
        links = links[:-1]
        if len(links) == 1:
            return links[0]
    signs = {one.symbol for one in links if type(one) is w.Relation} - {"="}
    if len(links) < 2 or len(signs) > 1 or not all(type(one) is w.Relation for one in links):
        return stated
    is_chain = all(one.right == following.left for one, following in pairwise(links))  # type: ignore[attr-defined]
    return w.Relation(links[0].left, signs.pop() if signs else "=", links[-1].right) if is_chain else stated  # type: ignore[attr-defined]


def statements_in(stated: Fact) -> tuple[Fact, ...]:
    """The statements of a list, or of a chain of them."""
    if type(stated) is w.Both:
        return stated.statements
    return stated if type(stated) is tuple else (stated,)


@lru_cache(maxsize=512)
def _patterns(form: tuple[str, ...]) -> tuple[w.Node, ...]:
    return tuple([read(part) for part in " ".join(form).split("|") if part.strip() != "nothing"])


_typed = lru_cache(maxsize=512)(lambda name: name.typed)


def _has_form(here: Here, stated: Fact, pattern: w.Node) -> bool:
    bound: _Bound = {}
    if not isinstance(stated, w.Node) or not _matches(here, pattern, stated, bound):
        return False
    return type(stated) is not w.Relation or not (bound.keys() - _PLACES and stated.left == stated.right)


def _matches(here: Here, pattern: w.Node, node: w.Node, bound: _Bound) -> bool:
    if type(pattern) is w.Name:
        return _is_named(here, _typed(pattern), node, bound)
    if type(pattern) is w.Call:
        if pattern.function in ("of", "datum"):
            meant = [_meant(here, _typed(name)) for name in pattern.arguments]
            if pattern.function == "datum":
                return any(node in (part, here.value_of(part)) for part in meant[0])
            inside = w.inside(node)
            return all(any(part in inside for part in nodes) for nodes in meant)
        if pattern.function in ("left", "right"):
            fact = here.facts.get(_typed(pattern.arguments[0]))
            return type(fact) is w.Relation and node == getattr(fact, pattern.function)
        kinds = (type(node).__name__.lower(), getattr(node, "kind", None), getattr(node, "function", None))
        if pattern.function not in kinds:
            return False
    elif type(pattern) is not type(node) or getattr(pattern, "symbol", 0) != getattr(node, "symbol", 0):
        return False
    wanted = pattern.arguments if type(pattern) is w.Call else w.children(pattern)
    if not wanted:
        return pattern == node
    parts = w.children(node)
    return len(wanted) == len(parts) and all(_matches(here, a, b, bound) for a, b in zip(wanted, parts, strict=True))


def _is_named(here: Here, name: str, node: w.Node, bound: _Bound) -> bool:
    if name == "zero":
        return is_zero(node)
    if name == "indexed":
        target = here.target
        return type(node) is w.Name and type(target) is w.Number and node.subscript[-1:] == (str(target.value),)
    if name in _PLACES:
        line = here.line if name == "above" else here.target
        return line is not None and node in w.inside(line) and bound.setdefault(name, node) == node
    meant = _meant(here, name)
    return node in meant if meant else bound.setdefault(name, node) == node


def _meant(here: Here, name: str) -> list[w.Node]:
    """What a name of a form is in this place; nothing where it may be anything."""
    if name == "found":
        return [chain.links[-1].target for chain in here.before]
    if name == "before":
        return [chain.start for chain in here.before[-1:]]
    derivation = here.derivation
    found: list[Fact | None] = [here.facts.get(name), here.argument(name), derivation.goal if name == "goal" else None]
    for part in getattr(derivation.outcome, "parts", ()):
        if part.name == name:
            found += (part.letter, part.form)
    found += [w.Number(node.number) for node in found if type(node) is w.Count]
    found += [w.Number(node) for node in found if type(node) is int]
    found += [node.entries[0] for node in found if type(node) is w.Vector and len(node.entries) == 1]  # x = 2
    return [node for node in found if isinstance(node, w.Node)]


def is_zero(node: w.Node) -> bool:
    """Whether this is the number 0, or a vector or matrix of zeros."""
    return all(map(vanishes, w.children(node))) if type(node) in (w.Vector, w.Matrix) else vanishes(node)
