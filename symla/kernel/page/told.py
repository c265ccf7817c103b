"""Facts that sentences state without a claim: data, names, numbers and flags, as the problem or the work has them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from symla.derivation.model import Answer, Derivation, Fact, Passage, Reason, Remedy, Undefined, single_facts
from symla.kernel.meaning.promises import Promises, is_identity
from symla.kernel.meaning.verdict import Refuted
from symla.kernel.page.claims import claims_in
from symla.kernel.page.here import Here
from symla.kernel.page.parts import flattened, ungrouped
from symla.kernel.page.readings import Reading, of_claims, readings
from symla.kernel.page.roles import ANGLES, is_of_other
from symla.kernel.page.said import Shape
from symla.notation import written as w
from symla.notation.frozen import Frozen
from symla.notation.statements import Property, Quoted
from symla.problems import topics

Read = tuple[str, int, Reading | None]  # the name and the place of a fact, and how it is read

_BARE = frozenset((bool, int, str, w.Items, Quoted))
_CLAIMING = frozenset((w.Relation, w.Both, w.Count, Property))

_TWICE = Refuted("the same stands on the page twice")
_OTHER_CONVENTION = Refuted("the convention is another one than what is sought")
_OTHER_DATA = Refuted("the problem tells other data than those it is about")


class Ways(Frozen, frozen=True):
    """How the facts of a sentence are proved: the places of its claims, and the facts that are compared with the page;
    of those, in a sentence about the problem or its answer, the ones with these names, since all others belong to it;
    and the names of those that have a reading of their own, not that of every sentence.
    """

    claims: tuple[int, ...]
    read: tuple[Read, ...]
    about: tuple[Read, ...]
    names: frozenset[str]
    own: frozenset[str]


def misfits(derivation: Derivation, promises: Promises | None) -> Iterator[tuple[str, Refuted]]:
    """The objections to the page as a whole, each with its place.  `promises` are those of the problem whose sentence
    is shown; None for a case, which shows none.
    """
    outcome = derivation.outcome
    if promises is not None and _tells_other_data(derivation, promises):
        yield "problem", _OTHER_DATA
    if promises is not None and _seeks_something_else(derivation, promises):
        yield "problem", _OTHER_DATA
    if promises is not None and _means_another_polynomial(derivation, promises):
        yield "problem", _OTHER_CONVENTION
    if repeats(derivation.chains):
        yield "chains", _TWICE
    if isinstance(outcome, Undefined) and repeats(outcome.remedies):
        yield "remedies", _TWICE


def _means_another_polynomial(derivation: Derivation, promises: Promises) -> bool:
    """Whether the goal is det(A - x I) where the convention is det(x I - A), or conversely: for an even degree, they
    have the same value.
    """
    goal = derivation.goal
    if "characteristic_polynomial" not in promises.problem.conventions or type(goal) is not w.Determinant:
        return False
    terms = goal.operand.terms if type(goal.operand) is w.Sum else ()
    letter_first = len(terms) == 2 and type(terms[0]) is w.Product and type(terms[1]) is w.Negative
    return letter_first is not bool(promises.under)


def _seeks_something_else(derivation: Derivation, promises: Promises) -> bool:
    """Whether the expression that is to be worked out is another one than that of the problem, which for one without an
    answer that is narrower than its goal is its own name, or is another one than what is sought.
    """
    goal, problem = derivation.goal, promises.problem
    meaning = problem.meaning(promises.letters)
    wanted = [w.substitute(own, meaning) for own in problem.sought_first]
    if problem.narrower and type(derivation.outcome) is Undefined:
        wanted = [w.Call(derivation.operation, tuple([item.name for item in derivation.given]))]
    if wanted not in ([], [goal]):
        return True
    told = dict(derivation.problem.facts).get("goal")
    return told != goal and any(told == argument.value for argument in promises.called)


def _tells_other_data(derivation: Derivation, promises: Promises) -> bool:
    """Whether the sentence of the problem fails to state the data, each once and in order.  A symbol that stands for
    itself, the letter of the identity matrix, and a datum stated as a plain number may be omitted; a problem given by
    equations states these.
    """
    facts = [part for _, fact in derivation.problem.facts for part in single_facts(fact)]
    equations = [part for part in facts if isinstance(part, w.Relation | w.Both)]
    given = [w.Relation(item.name, "=", item.value) for item in derivation.given]
    if equations == given or (not equations and promises.beside):
        return False
    numbers = [part for part in facts if isinstance(part, int)]
    asked = [argument.value for argument in derivation.arguments]
    for relation in given:
        if equations[:1] == [relation]:
            for _ in range(max(1, asked.count(relation.left))):  # w twice, where it is to be projected onto w
                equations = equations[1:] if equations[:1] == [relation] else equations
        elif not (
            relation.left == relation.right
            or (is_identity(relation.right) and relation.left not in promises.arguments)
            or (type(relation.right) is w.Number and relation.right.value in numbers)
        ):
            return True
    return bool(equations)


def repeats(parts: tuple[Passage | Remedy, ...]) -> bool:
    """Whether one of these equals the one before it."""
    return len(parts) > 1 and any(a is b or a == b for a, b in pairwise(parts))


@lru_cache(maxsize=8192)
def ways_of(operation: str, key: str, shape: Shape) -> Ways:
    """How the facts of a sentence are proved: numbers, words and flags are always read."""
    other, _, phrase = key.rpartition(":")  # in the words of another operation, `inverse:singular`, as that one has it
    topic = topics().get(other or operation, "")
    known, also_read = readings(topic, bool(other)), of_claims(topic)
    claims, read, names = [], [], set()
    for place, (name, kind) in enumerate(shape):
        reading = known.get((phrase, name)) or known.get(("*", name))
        is_claim = type(kind) is str or kind in _CLAIMING
        if is_claim or type(kind) is frozenset:
            claims.append(place)
        if not is_claim or also_read & {(phrase, name), ("*", name)}:
            read.append((name, place, reading))
        if kind in _BARE or reading is not None:
            names.add(name)
    about = [way for way in read if way[0] in names]
    own = frozenset([name for name, _ in shape if (phrase, name) in known])
    return Ways(tuple(claims), tuple(read), tuple(about), frozenset(names), own)


def told_otherwise(here: Here, reason: Reason, read: tuple[Read, ...]) -> str | None:
    """The name of one of these facts that differs from the page; None if there is none.  Statements are proved
    elsewhere.  An expression or a name must occur on the page; a number, word or flag is read off it.
    """
    here.key, here.facts = reason.key, dict(reason.facts)
    for name, place, reading in read:
        fact = reason.facts[place][1]
        kind = type(fact)
        if kind is tuple and w.Relation not in map(type, fact) and len(set(fact)) < len(fact):  # type: ignore[arg-type]
            return name
        if reading is not None:
            is_so, of = reading
            try:
                fits = is_so(here, fact, *of)
            except (AttributeError, IndexError, TypeError, ValueError):  # of an unexpected type or size
                return name
            if fits is False:
                return name
            if fits:
                continue
        if is_of_other(here.derivation, here.page.promises, reason, name, fact):
            return name
        if kind is bool or not (
            all(_belongs(here, p) for p in single_facts(fact)) if kind is tuple else _belongs(here, fact)
        ):
            return name
    return None


def _belongs(here: Here, part: Fact) -> bool:
    if type(part) in _CLAIMING:
        return True
    if not isinstance(part, w.Node):
        return False
    if type(part) is w.Name and here.is_known(part):
        return True
    if type(part) is w.Number:
        return part in _claimed(here) or _is_promised(here, part)
    if type(part) is Quoted:
        return _is_quoted(here, part.statement)
    if type(part) is w.Items and part.entries and not any(type(entry) in _CLAIMING for entry in part.entries):
        return all(_belongs(here, entry) for entry in part.entries)
    page, beside = here.page, here.target
    if part in page.starts or (beside is not None and part in w.inside(beside)) or part in page.pieces:
        return True
    return _is_promised(here, part) or part in _claimed(here) or _is_made_of(here, part)


def _is_quoted(here: Here, statement: w.Node) -> bool:
    """Whether a statement that is quoted and not claimed belongs there: a promised equation, in which only matrices and
    derivatives may have no value yet, or a combination of vectors.
    """
    names = w.names_in(statement)
    pieces = here.page.pieces
    is_new = not all(
        here.is_known(n) or n in pieces or _is_new_matrix(here, n) or _underived(n) in names for n in names
    )
    return (not is_new and _is_promised(here, statement)) or _is_combination(here, statement)


def _underived(name: w.Name) -> w.Name | None:
    """The function of which this is the derivative, f for f′."""
    return w.Name(name.base, name.subscript, name.kind) if name.accent == "prime" else None


def _is_new_matrix(here: Here, name: w.Name) -> bool:
    """Whether this is the name of a matrix, and of no vector on the page."""
    return name.kind == "matrix" and w.Name(name.base, name.subscript, "vector", name.accent) not in here.page.pieces


def _is_combination(here: Here, statement: w.Node) -> bool:
    """Whether this is `c_1 b_1 + c_2 b_2 = v`, with coefficients that are none of the data, for all vectors of a given
    list, and a given v that is none of these: the entries of the vector that is sought, if one is.
    """
    if type(statement) is not w.Relation or statement.symbol != "=" or here.value_of(statement.right) is None:
        return False
    terms = statement.left.terms if type(statement.left) is w.Sum else (statement.left,)
    products = [term.factors for term in terms if type(term) is w.Product and len(term.factors) == 2]
    if len(products) < len(terms):
        return False
    goal = here.derivation.goal
    sought = (goal.base, goal.accent) if type(goal) is w.Name and goal.kind == "vector" else None
    if sought and any(type(c) is not w.Name or (c.base, c.accent) != sought for c, _ in products):
        return False
    letters, vectors = [letter for letter, _ in products], tuple([vector for _, vector in products])
    numbered = all(
        type(letter) is w.Name and letter == w.Name(letter.base, (str(n),), "scalar", letters[0].accent)  # type: ignore[attr-defined]
        for n, letter in enumerate(letters, 1)
    )
    lists = [argument.value.entries for argument in here.page.promises.called if type(argument.value) is w.Items]
    bases = {letter.base for letter in letters if type(letter) is w.Name}
    given = {item.name.base for item in here.derivation.given}
    is_new = numbered and len(bases) == 1 and bases.isdisjoint(given)
    return is_new and vectors in lists and statement.right not in vectors


def _is_made_of(here: Here, part: w.Node) -> bool:
    """Whether this comes from an expression of the page: the angle that is sought, some factors of a product or some
    terms of a sum in order, a quotient or power with evaluated parts, or the product with an inverse in place of a
    quotient.
    """
    page, pieces = here.page, here.page.pieces
    if type(part) is w.Name:
        return part in ANGLES and "angle" in here.page.promises.problem.parts.values()
    if type(part) is w.Product or type(part) is w.Sum:
        own = flattened(ungrouped(part))
        for whole in pieces:
            if type(whole) is type(part):
                rest = iter(flattened(ungrouped(whole)))
                if all(one in rest for one in own):  # the numbers among factors are collected in front
                    return True
    if type(part) is w.Product:
        last = part.factors[-1]
        inverse = type(last) is w.Power and last.exponent == w.MINUS_ONE and len(part.factors) == 2
        return inverse and w.Quotient(part.factors[0], last.base) in pieces  # type: ignore[attr-defined]
    if type(part) is w.Quotient:
        equal = here.prover.equal
        divided = [q for q in pieces if type(q) is w.Quotient and equal(q.denominator, part.denominator)]
        values = [*[item.value for item in here.derivation.given], *page.assumptions]
        known = {letter for value in values for letter in w.inside(value)}
        named = set(w.names_in(part)) - known
        return any(named <= set(w.walk(whole)) and equal(whole.numerator, part.numerator) for whole in divided)
    if type(part) is w.Power:
        raised = [p for p in pieces if type(p) is w.Power and p.exponent == part.exponent]
        return any(here.prover.equal(whole.base, part.base) for whole in raised)
    return False


def _claimed(here: Here) -> frozenset[w.Node]:
    """All subexpressions of the claims of the same sentence."""
    claims = [*(here.claims or ()), *[claim for fact in here.facts.values() for claim in claims_in(fact)]]
    return frozenset([piece for claim in claims for piece in w.inside(claim)])


def _is_promised(here: Here, part: w.Node) -> bool:
    outcome = here.derivation.outcome
    return here.page.promises.speak_of(
        part, outcome.parts if isinstance(outcome, Answer) else (), here.derivation.given
    )
