"""The lines of one operation inside a longer problem: with the words of that operation and with free letters.

matrix_multiply(A, B):  A B = [...], with c_11, c_12, ... beside it       ->  D = A B = [...], with d_11, d_12, ...
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from symla.derivation.model import (
    Answer,
    Chain,
    Derivation,
    Equal,
    Fact,
    Link,
    Passage,
    Reason,
    Remedy,
    Sentence,
    Undefined,
    chains_among,
)
from symla.notation import written as w
from symla.notation.alike import look_alike
from symla.notation.frozen import Frozen, replace
from symla.operations._data import QUANTITY, listed
from symla.operations._run import Choice
from symla.operations._sheet import Sheet

NameOf = Callable[[w.Name], w.Name]
Units = Mapping[w.Name, w.Name]  # the names that operations give to identity matrices


class Borrowed(Frozen, frozen=True):
    """The lines taken from an operation: the chains before, and the chain that ends in its result."""

    before: tuple[Passage, ...]
    main: Chain


def borrowed(derivation: Derivation, result: w.Name | None, free: NameOf, units: Units) -> Borrowed:
    """The lines of a derivation that has an answer.  Its names are renamed after `result`, or by the letters that
    `free` returns for them; identity matrices are named by `units`.
    """
    outcome = derivation.outcome
    assert isinstance(outcome, Answer)
    form = outcome.parts[0].form
    work = [chain for chain in derivation.chains if chain.role == "work"]
    data = {given.name for given in derivation.given}
    place, main = next(
        (i, c) for i, c in enumerate(work) if isinstance(c, Chain) and _ends_in(c, form, derivation.goal, data)
    )
    renamed = _renaming(work[: place + 1], data, main.start, result, free, units)
    before = [_in_words(passage, derivation.operation, renamed) for passage in work[:place]]
    return Borrowed(tuple(before), _chain_in_words(main, derivation.operation, renamed))


def begun(
    derivation: Derivation, result: w.Name | None, free: NameOf, units: Units
) -> tuple[tuple[Passage, ...], dict[w.Name, w.Name]]:
    """The lines of a derivation before it splits into cases, and the new names."""
    work = [chain for chain in derivation.chains if chain.role == "work"]
    renamed = _renaming(work, {given.name for given in derivation.given}, derivation.goal, result, free, units)
    return tuple([_in_words(chain, derivation.operation, renamed) for chain in work]), renamed


def _ends_in(chain: Chain, form: w.Node, goal: w.Node, data: set[w.Name]) -> bool:
    """Whether this chain leads from the goal, or from a name for it, to the answer."""
    named = type(chain.start) is w.Name and chain.start not in data
    return look_alike(chain.links[-1].target, form) and (named or chain.start == goal)


def in_words_of(operation: str, reason: Reason) -> Reason:
    """The reason with a key that names the operation whose words it uses."""
    return reason if ":" in reason.key else Reason(f"{operation}:{reason.key}", reason.facts)


def followed(sheet: Sheet, found: Derivation, *made: w.Name) -> w.Node:
    """The result of another operation on the same data, or on what is `made` of them here.

    Its lines appear here in its words, and its cases become cases here.  Ends the work where the operation is
    undefined.
    """
    operation = found.operation
    data = {key: value.name for key, value in sheet.data.items() if isinstance(value, QUANTITY)}
    known = {*data.values(), *made}
    while True:
        given = {item.name: item for item in found.given}
        sheet.give(**{key: listed(name, given[name].value) for key, name in data.items()})
        sheet.beside = [item for item in found.given if item.name not in known]
        sheet.planned = sheet.planned or (found.plan and in_words_of(operation, found.plan))
        sheet.add(*[_in_words(chain, operation, {}) for chain in found.chains])
        outcome = found.outcome
        if isinstance(outcome, Answer):
            return outcome.parts[0].form
        if isinstance(outcome, Undefined):
            sheet.end(outcome_in_words(operation, outcome))
        cases = [(case.condition, case.derivation) for case in outcome.cases]
        found = sheet.choose(lambda: Choice(cases))  # noqa: B023 asked at once


def outcome_in_words(operation: str, outcome: Undefined) -> Undefined:
    """The reason why there is no answer, in the words of that operation."""
    remedies = tuple([replace(remedy, reason=in_words_of(operation, remedy.reason)) for remedy in outcome.remedies])
    return replace(outcome, reason=in_words_of(operation, outcome.reason), remedies=remedies)


def outcome_in_letters(outcome: Undefined, letters: Mapping[w.Name, w.Node]) -> Undefined:
    """The same outcome with letters replaced by what they stand for: `A^T A - B is not defined`, not `C - B`."""

    def reason(words: Reason) -> Reason:
        return Reason(words.key, tuple([(key, _fact(fact, letters)) for key, fact in words.facts]))

    def nodes(statements: tuple[w.Node, ...]) -> tuple[w.Node, ...]:
        return tuple([w.substitute(node, letters) for node in statements])

    remedies = tuple([Remedy(reason(remedy.reason), nodes(remedy.claims)) for remedy in outcome.remedies])
    return Undefined(reason(outcome.reason), nodes(outcome.obstacle), remedies)


def work_of(derivation: Derivation, names: Mapping[w.Name, w.Name]) -> tuple[Passage, ...]:
    """The lines of a derivation, in its words, with these names changed."""
    return tuple([_in_words(chain, derivation.operation, names) for chain in derivation.chains if chain.role == "work"])


def checks_of(derivation: Derivation) -> tuple[Chain, ...]:
    """The check of a derivation in its words, if it is one chain in letters of the data."""
    data = {given.name for given in derivation.given}
    found = [check for check in derivation.chains if check.role == "check"]
    checks = [c for c in found if isinstance(c, Chain) and c.heading is not None and names_in(c) <= data]
    return tuple([_chain_in_words(check, derivation.operation, {}) for check in checks]) if len(found) == 1 else ()


def names_in(chain: Chain) -> set[w.Name]:
    """The names that stand in its lines."""
    lines = (chain.start, *[link.target for link in chain.links])
    return set(w.names_in(*lines))


def named_chain(name: w.Name, goal: w.Node, why: Reason, found: Borrowed) -> Chain:
    """`D = A B = [...]`: the chain of the operation, with a name for its result."""
    main, before = _headed_beside(found.main), _folded(found.before)
    if main.start == name:
        first, *links = main.links
    else:
        first, links = Link(Equal(), goal, why), list(main.links)
    inside, aside = _placed(before, links)
    return Chain(name, (replace(first, detail=(*aside, *first.detail), minor=True), *inside))


def _headed_beside(chain: Chain) -> Chain:
    """The chain with its heading, `The entries of A^2:`, in front of the side derivations that it announces."""
    if chain.heading is None:
        return chain
    links = list(chain.links)
    place = next((i for i, link in enumerate(links) if link.detail), 0)
    links[place] = replace(links[place], detail=(Sentence(chain.heading), *links[place].detail))
    return replace(chain, heading=None, links=tuple(links))


def scalar_chain(found: Borrowed) -> Chain:
    """`det(A) = ...`: the chain of the operation, with the preceding chains beside its first line."""
    main, before = found.main, _folded(found.before)
    heading = main.heading
    if heading is not None and before:
        main, before = replace(main, heading=None), (*before, Sentence(heading))
    inside, aside = _placed(before, list(main.links))
    first, *links = inside
    return replace(main, links=(replace(first, detail=(*aside, *first.detail)), *links))


def _folded(passages: tuple[Passage, ...]) -> tuple[Passage, ...]:
    """The chains, where each one that defines a name stands beside the first later line that uses the name: B = A^2
    beside C = A B, and that beside D = C C.
    """
    left = list(passages)
    place = 0
    while place < len(left):
        for later in range(place + 1, len(left)):
            user = left[later]
            if isinstance(user, Sentence):
                continue
            user = _headed_beside(user)
            inside, aside = _placed((left[place],), list(user.links), first=True)
            if not aside:
                left[later] = replace(user, links=tuple(inside))
                del left[place]
                break
        else:
            place += 1
    return tuple(left)


def _placed(
    before: tuple[Passage, ...], links: list[Link], first: bool = False
) -> tuple[list[Link], tuple[Passage, ...]]:
    """The preceding chains, each beside the `first` or last line that uses its name; and those without a name."""
    aside: list[Passage] = []
    inside = list(links)
    for chain in before:
        name = chain.start if isinstance(chain, Chain) and type(chain.start) is w.Name else None
        places = [] if name is None else [i for i, link in enumerate(inside) if name in w.inside(link.target)]
        if places:
            link = inside[places[0]]
            detail = (chain, *link.detail) if first else (*link.detail, chain)
            inside[places[0]] = replace(link, detail=detail)
        else:
            aside.append(chain)
    return inside, tuple(aside)


# ---- names and words ------------------------------------------------------------------------------------------------


def _renaming(
    passages: Sequence[Passage], data: set[w.Name], start: w.Node, result: w.Name | None, free: NameOf, units: Units
) -> dict[w.Name, w.Name]:
    """New names for everything that the chains name."""
    chains = chains_among(passages)
    found: dict[w.Name, w.Name] = dict(units)
    bases: dict[str, str] = {}  # of entries, c_11
    for name in dict.fromkeys(_named_in(chains)):
        if name in data:
            continue
        if name == start and result is not None:
            found[name] = result
        elif not name.subscript:
            found[name] = free(name)
            bases[name.base.lower()] = found[name].base.lower()
    for name in dict.fromkeys(_named_in(chains)):
        if name in found or name in data:
            continue
        if name.base not in bases:
            apart = result is None or name.base.isupper()  # cofactors C_11 are not entries of the result
            bases[name.base] = free(name).base if apart or result is None else result.base.lower()
        found[name] = w.Name(bases[name.base], name.subscript, name.kind, name.accent)
    # definitions call the entries of a named matrix by its letter
    letters = {n for chain in chains for n in _letters_in(chain) if n.base in bases and n not in data}
    return found | {n: w.Name(bases[n.base], n.subscript, n.kind, n.accent) for n in letters if n not in found}


def _named_in(passages: Iterable[Passage]) -> list[w.Name]:
    found: list[w.Name] = []
    for chain in chains_among(passages):
        if type(chain.start) is w.Name:
            found.append(chain.start)
        for link in chain.links:
            found += _named_in(link.detail)
    return found


def _letters_in(chain: Chain) -> list[w.Name]:
    """The names with subscripts in the lines and in their reasons."""
    found: list[w.Name] = []
    for link in chain.links:
        via = link.relation.via if isinstance(link.relation, Equal) else None
        for node in (link.target,) if via is None else (link.target, via):
            found += [part for part in w.names_in(node) if part.subscript]
        for detail in chains_among(link.detail):
            found += _letters_in(detail)
    return found


def _in_words(passage: Passage, operation: str, names: Mapping[w.Name, w.Name]) -> Passage:
    if isinstance(passage, Chain):
        return _chain_in_words(passage, operation, names)
    return replace(passage, said=_reason(passage.said, operation, names))


def _chain_in_words(chain: Chain, operation: str, names: Mapping[w.Name, w.Name]) -> Chain:
    def link(old: Link) -> Link:
        relation = old.relation
        if isinstance(relation, Equal) and relation.via is not None:
            relation = Equal(relation.basis, w.substitute(relation.via, names))
        return replace(
            old,
            relation=relation,
            target=w.substitute(old.target, names),
            reason=old.reason and _reason(old.reason, operation, names),
            detail=tuple([_in_words(detail, operation, names) for detail in old.detail]),
        )

    return replace(
        chain,
        start=w.substitute(chain.start, names),
        links=tuple([link(old) for old in _without_letters(chain)]),
        heading=chain.heading and _reason(chain.heading, operation, names),
    )


def _without_letters(chain: Chain) -> tuple[Link, ...]:
    """The links of a one-line calculation without its rule in letters, when numbers follow."""
    first, *others = chain.links
    if not chain.compact or not others or first.relation != Equal("definition") or first.detail:
        return chain.links
    if others[0].relation != Equal("substitution"):
        return chain.links
    return (replace(others[0], relation=Equal("substitution", first.target), reason=first.reason), *others[1:])


def _reason(words: Reason, operation: str, names: Mapping[w.Name, w.Name]) -> Reason:
    return in_words_of(operation, Reason(words.key, tuple([(key, _fact(fact, names)) for key, fact in words.facts])))


def _fact(fact: Fact, names: Mapping[w.Name, w.Node]) -> Fact:
    if isinstance(fact, w.Node):
        return w.substitute(fact, names)
    return tuple([_fact(part, names) for part in fact]) if isinstance(fact, tuple) else fact
