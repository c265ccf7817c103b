"""Words stand where they belong: what is said above a chain is no reason for a line, and a reason is no answer.

`problems/<topic>/said.txt` lists for every key where its words may stand, below which headings, and which facts they
tell.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from symla.derivation.model import Equal, Fact, Link, Passage, Reason
from symla.kernel.meaning.verdict import Refuted
from symla.kernel.page.parts import parts_within
from symla.notation import written as w
from symla.notation.statements import Property
from symla.problems import Said, said, topics

Kinds = frozenset[type[w.Node]]
Kind = type | str | frozenset[Any]  # the sign of a relation; of a list, the kinds of its parts
Shape = tuple[tuple[str, Kind], ...]
_CLAIMS = frozenset((w.Both, Property))

_SHORT = 24  # parts of a line; longer data may be put in and worked out at once
_OTHER_PLACE = Refuted("these words are said in another place")
_OTHER_WORK = Refuted("these words are said of other work")
_OTHER_FACTS = Refuted("these words tell other facts")


def misplaced(
    operation: str,
    reason: Reason,
    shape: Shape,
    place: str,
    under: str = "",
    line: w.Node | None = None,
    link: Link | None = None,
) -> Refuted | None:
    """The objection to words with facts of this shape in this place.  For the reason of a link also: the key of the
    heading above it, `-` if there is none, and the line before.
    """
    why, known, needs, counts = _objection(operation, reason.key, place, under, shape)
    if why is _OTHER_PLACE and (line is None or link is None or len(w.inside(link.target)) > _SHORT):
        why, known, needs, counts = _objection(operation, reason.key, place, under, shape, is_long=True)
    if why is not None or known is None:
        return why
    if line is not None and link is not None and (needs or known.gives) and not _fits_line(known, needs, line, link):
        return _OTHER_WORK
    return _OTHER_FACTS if counts is not None and not counts_of(reason) <= counts else None


def shape_of(reason: Reason) -> Shape:
    """The names and kinds of the facts."""
    return tuple([(name, fact.symbol if type(fact) is w.Relation else _kind(fact)) for name, fact in reason.facts])


def _kind(fact: Fact) -> Kind:
    if type(fact) is w.Relation:
        return fact.symbol
    return frozenset(map(_kind, fact)) if type(fact) is tuple else type(fact)


@lru_cache(maxsize=8192)
def _objection(
    operation: str, key: str, place: str, under: str, shape: Shape, is_long: bool = False
) -> tuple[Refuted | None, Said | None, Kinds, frozenset[str] | None]:
    """The objection to words with facts of this shape there, what is known of them if more is to be asked, the kinds of
    node that the line before has, and what the facts may count, if they count; `under` is of lines alone.
    """
    reason = Reason(key)
    known = said(topic_of(operation, reason)).get(bare(reason))
    if known is None:
        return None, None, frozenset(), None
    # long data are put in where other lines stand: for the letters of a definition, and as they are worked out
    others = (place.replace("substitution", "definition"), place.replace("substitution", "arithmetic"))
    if known.places and place not in known.places and (not is_long or known.places.isdisjoint(others)):
        return _OTHER_PLACE, None, frozenset(), None
    if under and known.under and under not in known.under:
        return _OTHER_WORK, None, frozenset(), None
    is_so = (
        known.tell([name for name, _ in shape])
        and (not known.signs or signs_of(shape) <= known.signs)
        and (not known.claims or _states(shape, known.claims))
    )
    # of words of which the statements are known, the numbers counted are, too
    counts = (known.counts or known.claims) and any(w.Count in (k if type(k) is frozenset else (k,)) for _, k in shape)
    asks_more = known.needs or known.gives or any(kind is w.Count for _, kind in shape)
    needs = frozenset([getattr(w, kind) for kind in known.needs])
    why = None if is_so else _OTHER_FACTS
    return why, known if asks_more else None, needs, known.counts if counts else None


def topic_of(operation: str, reason: Reason) -> str:
    """The topic in whose words this is said."""
    return topics().get(reason.key.rpartition(":")[0] or operation, "")


def signs_of(shape: Shape) -> frozenset[str]:
    """The facts that are relations, each with its sign: `fact>`."""
    return frozenset([f"{name}{kind}" for name, kind in shape if type(kind) is str])


def counts_of(reason: Reason) -> frozenset[str]:
    """What the numbers among the facts count: `m:rows`."""
    parts = [(name, part) for name, fact in reason.facts for part in (fact if type(fact) is tuple else (fact,))]
    of = [(name, part.of) for name, part in parts if type(part) is w.Count]
    return frozenset([f"{name}:{call.function if type(call) is w.Call else type(call).__name__}" for name, call in of])


def claims_of(shape: Shape) -> dict[str, bool]:
    """Which facts are statements, or lists of these, and which are not.  A number with its decimal may be either."""
    return {name: is_claim for name, kind in shape if (is_claim := _is_claim(kind)) is not None}


def _states(shape: Shape, claims: frozenset[str]) -> bool:
    """Whether these facts are statements, and no others: `sum` has to be one, `sum?` may be one, and so may lists."""
    lists = frozenset([name for name, kind in shape if type(kind) is frozenset])
    return all(
        f"{name}?" in claims or is_claim is (name in claims) or (is_claim and name in lists)
        for name, is_claim in claims_of(shape).items()
    )


def _is_claim(kind: Kind) -> bool | None:
    """Whether a fact of this kind is a statement; None for one that may be either, and for a list of both."""
    if type(kind) is not frozenset:
        return None if kind == "~" else type(kind) is str or kind in _CLAIMS
    of_parts = set(map(_is_claim, kind))
    return of_parts.pop() if len(of_parts) == 1 else None


def bare(reason: Reason) -> str:
    """The key without the operation whose words these are."""
    return reason.key.rpartition(":")[2]


def aside(place: str, passage: Passage) -> str:
    """The place in a passage, with its role if that is another than the work."""
    return place if passage.role == "work" else f"{place}-{passage.role}"


def ground_of(link: Link, line: w.Node) -> str:
    """The ground of a line, and whether it says what a name is."""
    ground = link.relation.basis if type(link.relation) is Equal else type(link.relation).__name__
    return f"{ground}-of-name" if type(line) is w.Name else ground


def _fits_line(known: Said, needs: Kinds, line: w.Node, link: Link) -> bool:
    """Whether the line before has what is said to be worked out, and nothing else was, and the line is of its kind."""
    if known.gives and given(link.target) not in known.gives:
        return False
    worked = link.relation.worked if needs and type(link.relation) is Equal else ()
    if worked and known.needs.isdisjoint(worked):
        return False
    return not needs or needs == {type(line)} or needs.issubset(map(type, parts_within(line)))


def given(line: w.Node) -> str:
    """The kind of a line: `Vector` or `Matrix` where one is written out, any other a `formula`."""
    return type(line).__name__ if type(line) in (w.Vector, w.Matrix) else "formula"
