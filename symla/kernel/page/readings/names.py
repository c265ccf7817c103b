"""Readings of names: which of the names of a page a sentence speaks of, by their place in the lines that it heads."""

from __future__ import annotations

from symla.derivation.model import Answer, Cases, Chain, Fact
from symla.kernel.meaning.verdict import Proved
from symla.kernel.page.here import Here, chains_of, vanishes, width_of
from symla.kernel.page.readings.lines import turned_round
from symla.kernel.page.readings.work import is_square_of_sum
from symla.notation import written as w
from symla.notation.alike import look_alike
from symla.notation.statements import Property

# ---- the lines below ------------------------------------------------------------------------------------------------


def leads(here: Here, stated: Fact, place: str = "") -> bool:
    """What the chain begins with, here or next: the only name at this place (1-based) of its first expression, or where
    this is a name, of its first line; without a place, the whole expression.
    """
    return _leads(_run(here)[:1], stated, place)


def closes(here: Here, stated: Fact, place: str) -> bool:
    """The only name at this place of what the last chain below the sentence begins with; an inner product that
    conjugates the first factor has them the other way round.
    """
    last = _run(here)[-1:]
    turned = {"1": "2", "2": "1"}[place] if here.page.promises.inner_product == "conjugate_first" else place
    return _leads(last, stated, place) or _leads(last, stated, turned)


def _leads(chains: list[Chain], stated: Fact, place: str) -> bool:
    if not chains:
        return False
    start = chains[0].start
    if not place:
        return stated == start
    whole = chains[0].links[0].target if type(start) is w.Name else start
    parts = tuple(w.children(whole))
    number = int(place)
    return number <= len(parts) and set(w.names_in(parts[number - 1])) == {stated}


def leads_up_to(here: Here, stated: Fact, name: str) -> bool:
    """The names that the chain and those after it begin with, in order, up to one that is told in the same sentence."""
    starts, last = [chain.start for chain in _run(here)], here.facts.get(name)
    return type(last) is w.Name and last in starts and stated == tuple(starts[: starts.index(last)])


def set_free(here: Here, stated: Fact) -> bool:
    """Names set equal to multiples of parameters from here on: x_2 and x_3 of x_2 = s, x_3 = 4t, x_1 = -s."""
    named = [chain for chain in _run(here) if type(chain.start) is w.Name]
    ends = {chain.start: set(w.names_in(chain.links[0].target)) for chain in named}
    data = set(w.names_in(*[item.value for item in here.derivation.given]))
    return stated == tuple([name for name, own in ends.items() if len(own - data) == 1 and own.isdisjoint(ends)])


def _run(here: Here) -> list[Chain]:
    """The chain that the sentence heads and those after it, up to the next sentence; for one that stands last beside a
    line, the chain of that line.
    """
    chains = [] if here.chain is None else [here.chain]
    for passage in here.following if here.passages else here.derivation.chains:
        if not isinstance(passage, Chain) or (passage.heading is not None and chains):
            break
        chains.append(passage)
    return chains if chains or here.within is None else [here.within]


def squared_below(here: Here, stated: Fact) -> bool:
    """A row or column whose entries, each squared, add up under the root with which the last chain below begins."""
    value, line = here.value_of(stated), _run(here)[-1].links[0].target
    under = line.radicand if type(line) is w.Root else line
    terms = under.terms if type(under) is w.Sum else (under,)
    entries = [entry for row in value.rows for entry in row] if type(value) is w.Matrix else []
    ways = [[w.Power(base, w.TWO) for base in (entry, w.AbsoluteValue(entry))] for entry in entries]
    return len(terms) == len(ways) and all(term in both for term, both in zip(terms, ways, strict=True))


def first_term(here: Here, stated: Fact) -> bool:
    """The name with which the first line of a chain below begins that defines another name: a_2 of u_2 = a_2 - ..."""
    for chain in _run(here):
        if type(chain.start) is w.Name:
            line = chain.links[0].target
            return stated == (line.terms[0] if type(line) is w.Sum else line)
    return False


def defined_by(here: Here, stated: Fact, key: str) -> bool | None:
    """The name of which a line before or anywhere says this; where no line does, it is another one's to say."""
    chains = (*here.before, *chains_of(here.derivation))
    if any(chain.start == stated and _says(chain, key) for chain in chains):
        return True
    return False if any(_says(chain, key) for chain in chains) else None


def _says(chain: Chain, key: str) -> bool:
    """Whether a line of the chain has the words of this key."""
    return key in [link.reason.key for link in chain.links if link.reason is not None]


def worked_on(here: Here, stated: Fact) -> bool:
    """What the chain is about, or its name stands for, beside a line of which this stands; what is sought, where it
    stands beside none.
    """
    if here.within is None:
        return stated == here.derivation.goal
    return stated in (here.within.start, here.within.links[0].target)


def ends_before(here: Here, stated: Fact) -> bool:
    """An expression in the line with which a chain of the work before ends, printed as it is there."""
    parts = [part for chain in here.before for part in w.inside(chain.links[-1].target)]
    return stated in parts or (isinstance(stated, w.Node) and any(look_alike(part, stated) for part in parts))


def summand(here: Here, stated: Fact) -> bool:
    """A term of a sum in what is sought, or what is subtracted there; or its value."""
    sums = [part for part in w.walk(here.derivation.goal) if type(part) is w.Sum]
    terms = [term.operand if type(term) is w.Negative else term for whole in sums for term in whole.terms]
    return isinstance(stated, w.Node) and any(stated == term or here.prover.equal(stated, term) for term in terms)


def shown(here: Here, stated: Fact) -> bool:
    """An expression of the page as it stands."""
    return stated in here.page.pieces


# ---- the line itself ------------------------------------------------------------------------------------------------


def in_line(here: Here, stated: Fact) -> bool:
    """The letter of a number in the line before."""
    return (
        type(stated) is w.Name and stated.kind == "scalar" and here.line is not None and stated in w.inside(here.line)
    )


def taken_out(here: Here, stated: Fact) -> bool:
    """A factor of the line, more often than of the line before."""
    if here.line is None or here.target is None:
        return False
    return _times(here.target, stated) > _times(here.line, stated)


def _times(line: w.Node, letter: Fact) -> int:
    """How often this is a factor of a line that is a product, 2 times of x^2."""
    whole = line.operand if type(line) is w.Negative else line
    factors = whole.factors if type(whole) is w.Product else (whole,)
    powers = [
        f.exponent.value for f in factors if type(f) is w.Power and f.base == letter and type(f.exponent) is w.Number
    ]
    return factors.count(letter) + sum(power for power in powers if type(power) is int)


def equals_line(here: Here, stated: Fact) -> bool:
    """An expression of the page, also with one letter for another, A - λ₁ I for A - λ I, with the value of the line."""
    if not isinstance(stated, w.Node) or here.target is None or not here.prover.equal(stated, here.target):
        return False
    letters = {part: w.Name(part.base, (), part.kind, part.accent) for part in w.names_in(stated)}
    wanted = w.substitute(stated, letters)
    return any(form in here.page.pieces for form in (stated, wanted, *turned_round(wanted)))


def equals_factor(here: Here, stated: Fact) -> bool:
    """A number equal to the first factor of the line; that of -v is -1."""
    target = here.target
    factor = target.factors[0] if type(target) is w.Product else w.MINUS_ONE if type(target) is w.Negative else w.ONE
    return isinstance(stated, w.Node) and bool(here.prover.equal(stated, factor))


def in_square(here: Here, stated: Fact) -> bool:
    """The variable that is a term in a square of a sum that the line has and the line before has not."""
    return any(stated in part.base.terms for part in _new(here) if is_square_of_sum(part))  # type: ignore[attr-defined]


def in_factor(here: Here, stated: Fact, place: str) -> bool:
    """The variable that is a term in the last factor but one (1), or in the last (2), of a product that the line has
    and the line before has not.
    """
    factors = [part.factors[int(place) - 3] for part in _new(here) if type(part) is w.Product]
    return any(stated in (factor.terms if type(factor) is w.Sum else (factor,)) for factor in factors)


def _new(here: Here) -> list[w.Node]:
    """The parts of a line that the line before does not have."""
    before = [] if here.line is None else list(w.inside(here.line))
    return [part for part in w.inside(here.target) if part not in before] if here.target is not None else []


def without_squares(here: Here, stated: Fact) -> bool:
    """A term of the line before, with a number other than zero times two variables that have no squares there."""
    form = here.before[-1].links[-1].target if here.before else None
    terms = form.terms if type(form) is w.Sum else (form,)
    if not isinstance(stated, w.Node) or form is None or stated not in terms:
        return False
    inner = stated.operand if type(stated) is w.Negative else stated
    factors = inner.factors if type(inner) is w.Product else ()
    variables, number = factors[-2:], w.Product(factors[:-2]) if len(factors) > 3 else (*factors, w.ONE)[0]
    squares = [w.Power(x, w.TWO) for x in variables]
    return (
        len(set(variables)) == 2
        and all(type(x) is w.Name for x in variables)
        and not any(square in w.walk(form) for square in squares)
        and (len(factors) == 2 or type(here.prover.holds(w.Relation(number, "!=", w.ZERO))) is Proved)
    )


def subtracted(here: Here, stated: Fact) -> bool:
    """The names of the chains directly before, in order, among them those of the vectors that the line, or what it is a
    multiple of, subtracts from its first one: its projections onto them.
    """
    line = here.target.factors[-1] if type(here.target) is w.Product else here.target
    first, *terms = line.terms if type(line) is w.Sum else (line,)
    inner = [term.operand if type(term) is w.Negative else term for term in terms]
    vectors = {term: term.factors[-1] if type(term) is w.Product else term for term in inner}
    chains = here.before[-len(stated) :] if type(stated) is tuple else ()
    of_these = all(
        {part.left, part.right} <= {first, u}
        for term, u in vectors.items()
        for part in w.inside(term)
        if type(part) is w.VectorProduct
    )
    return (
        bool(inner) and of_these and stated == tuple([c.start for c in chains]) and set(vectors.values()) <= set(stated)
    )


def under_root(here: Here, stated: Fact) -> bool:
    """What stands under a root of the page, if worked out."""
    under = [piece.radicand for piece in here.page.pieces if type(piece) is w.Root]
    return stated in under or (isinstance(stated, w.Node) and any(here.prover.proves(x, stated) for x in under))


# ---- the same sentence ----------------------------------------------------------------------------------------------


def term_of(here: Here, stated: Fact, count: str, place: str) -> bool:
    """What is counted in this term of a difference: v of the second of `entries(u) - entries(v)`, or 2v."""
    counted = here.facts.get(count)
    terms = counted.of.terms if type(counted) is w.Count and type(counted.of) is w.Sum else ()
    calls = [part for part in w.inside(*terms[int(place) - 1 : int(place)]) if type(part) is w.Call]
    return [call.arguments for call in calls] == [(stated,)]


def side_of(here: Here, stated: Fact, statement: str, side: str) -> bool:
    """The only name on this side of a statement, or of several."""
    claim = here.facts.get(statement)
    claims = claim if type(claim) is tuple else (claim,)
    return all(type(one) is w.Relation and set(w.names_in(getattr(one, side))) == {stated} for one in claims)


def neutral(here: Here, stated: Fact, same: str) -> bool:
    """What makes no difference to the rest, by a statement such as A B = B."""
    claim = here.facts.get(same)
    if type(claim) is not w.Relation:
        return False
    rest = [part.operand if type(part) is w.Negative else part for part in w.children(claim.left)]
    if claim.right in rest:
        rest.remove(claim.right)
    return rest == [stated]


def not_zero_of(here: Here, stated: Fact, names: str) -> bool:
    """The one of these names whose value, in a chain below, is not zero."""
    found = {chain.start: chain.links[-1].target for chain in _run(here)}
    rows = here.facts.get(names)
    return type(rows) is tuple and [name for name in rows if not vanishes(found.get(name, w.ZERO))] == [stated]  # type: ignore[arg-type]


# ---- the problem and the answer -------------------------------------------------------------------------------------


def sought(here: Here, stated: Fact, fact: str = "") -> bool:
    """The only letter of what is sought, or of what the sentence says of it, that is none of the data."""
    data = {part for item in here.derivation.given for part in w.inside(item.name)}
    about = here.facts.get(fact) if fact else here.derivation.goal
    return isinstance(about, w.Node) and set(w.names_in(about)) - data == {stated}


def left_out(here: Here, stated: Fact) -> bool:
    """The vectors of a given list that are not among those that a claim of the remedy says to be independent."""
    kept = [c.operand for c in here.claims or () if type(c) is Property and c.kind == "independent"]
    lists = [argument.value.entries for argument in here.page.promises.called if type(argument.value) is w.Items]
    rows = kept[0].entries if len(kept) == 1 and type(kept[0]) is w.Items else None
    return rows is not None and stated in [tuple([v for v in vectors if v not in rows]) for vectors in lists]


def outside(here: Here, stated: Fact, vectors: str) -> bool:
    """The vector that the obstacle says to lie outside what these span."""
    rows = here.facts.get(vectors)
    obstacles = getattr(here.derivation.outcome, "obstacle", ())
    operands = [o.operand.entries for o in obstacles if type(o) is Property and type(o.operand) is w.Items]
    return type(rows) is tuple and any(o == (w.Items(rows), stated) for o in operands)  # type: ignore[arg-type]


def of_other_size(here: Here, stated: Fact, *counts: str) -> bool:
    """A given matrix or vector, or an expression of the page, whose size is not the one that is counted."""
    counted = [here.facts.get(count) for count in counts]
    if type(stated) is not w.Name:
        sizes = [(c.of.function, w.Number(c.number)) for c in counted if type(c) is w.Count and type(c.of) is w.Call]
        unequal = [w.Relation(w.Call(size, (stated,)), "!=", n) for size, n in sizes if isinstance(stated, w.Node)]
        is_there = isinstance(stated, w.Node) and here.page.pieces.holds_ungrouped(stated)
        return is_there and any(here.prover.holds(claim) for claim in unequal)
    value = here.value_of(stated)
    if type(value) is w.Matrix:
        size = [len(value.rows), width_of(value)]
    else:
        size = [len(value.entries)] if type(value) is w.Vector else []
    return bool(size) and size != [count.number for count in counted if type(count) is w.Count]


def letter_of(here: Here, stated: Fact, name: str) -> bool | None:
    """The letter of this part of the answer."""
    outcome = here.derivation.outcome
    while isinstance(outcome, Cases):
        outcome = outcome.cases[0].derivation.outcome
    letters = [p.letter for p in outcome.parts if p.name == name] if type(outcome) is Answer else []
    return stated == letters[0] if letters and letters[0] is not None else None
