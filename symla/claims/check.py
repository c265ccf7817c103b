"""Claims proved or refuted: `check("norm_l2([3, 4]) == 5")`, `check("sqrt(a^2) == a", where="a >= 0")`.

A claim is about all values of its symbols in the domain for which its parts are defined: `(a^2 - 1)/(a - 1) == a + 1`
is proved provided a is not 1, where only the right side is defined.  With `strict` it is refuted at a = 1.

Proofs are the kernel's.  A counterexample is verified directly: its values are substituted into the claim as typed,
operations are evaluated again, both sides become exact constants, and the kernel proves that these differ.
"""

from __future__ import annotations

from dataclasses import replace as replaced
from typing import Any

from symla.claims.claim import all_used, given, has_i, say_what_lacks, without_values
from symla.claims.deciding import Claim
from symla.claims.defined import has_order
from symla.claims.sides import statements_told
from symla.claims.worked import NotDefined, Open, Worker
from symla.claims.zeros import told_of_zeros
from symla.errors import InputError, SymlaError
from symla.kernel.meaning.verdict import Proved, Refuted, Undecided, Verdict
from symla.notation import written as w
from symla.notation.budget import TooMuch, limited, weigh
from symla.notation.depth import bounded_depth
from symla.notation.domain import Domain
from symla.notation.frozen import replace
from symla.notation.identities import identities_in
from symla.notation.quoted import quoted
from symla.notation.statements import Implies, Where
from symla.notation.summation import named_out
from symla.operations import topics
from symla.solving.conditions.conditions import (
    Conditions,
    ImpossibleCondition,
    conditions_of,
    defined_by,
    integers_among,
    require_free,
    require_occurring,
    require_possible,
)
from symla.solving.conditions.relations import Names, names_in, relations_in, require_apart
from symla.solving.conditions.settings import Setting
from symla.solving.reading.expressions import expressions_read
from symla.solving.reading.letters import settled
from symla.solving.reading.several import integers_taken, powers_told
from symla.solving.reading.shaped import bars_read, told_of_shapes
from symla.solving.reading.symbols import Symbols, require_fit, symbols_given
from symla.solving.working import NOT_REAL

_MOST_RELATIONS = 50
_MOST_TERMS = 500  # terms of sums over indexed names


@bounded_depth
def check(
    claim: str, /, *, domain: Domain | None = None, where: Conditions = None, strict: bool = False, **values: Any
) -> Verdict:
    """Whether a claim holds: `check("A B == B A", A=[[1, 2], [3, 4]], B=[[0, 1], [1, 0]])`.

    The claim is a relation (==, !=, <, <=, >, >=), several in a chain, or what "and", "or", "not", "implies" and "iff"
    make of them; after it may stand "where x > 0", "where n integer" and "for all x".  Names stand for the values
    given, which may be solutions; a name without one is a number, and the claim is about all its values: real ones, or
    complex ones if the domain is "complex" or i occurs.  SymPy symbols have the values that they assume, and are real
    where they assume nothing.  Letters that only make sense as a vector or matrix (`A^T`, a product `A B` of capitals)
    need a value.

    `where` are conditions on the symbols: a text such as "x > 0 and y != 0", SymPy relations, or a list of these.  A
    letter stands for integers where "n integer" says so; `Proved.about` tells for which numbers the claim is proved.

    The claim is about all values for which it is defined; `Proved.provided` tells what that takes, and `Proved.gaps`
    where only one side of a relation is defined.  With `strict`, both sides must be defined for the same values.

    `Proved` is true, `Refuted` and `Undecided` are false.  A refutation names values of the symbols and what both sides
    come to there.  Raises `InputError` for what cannot be read and `SymlaError` for what is not a claim.
    """
    if domain not in (None, "real", "complex"):
        raise SymlaError(f'domain is "real" or "complex", not {repr(domain)[:40]}.')
    if not isinstance(claim, str):
        raise InputError(
            f"a claim is a text, not {type(claim).__name__}; "
            'its names may stand for SymPy objects, check("p == q", p=..., q=...)'
        )
    names = given(values)
    symbols = symbols_given((*values.values(), where))
    notices: list[str] = []
    try:
        with limited():
            verdict = _checked(claim, domain, names, symbols, conditions_of(where, names, notices), strict, notices)
    except TooMuch as error:
        return Undecided(str(error))
    except RecursionError:
        raise SymlaError("The claim is nested too deeply.") from None
    return replace(verdict, notices=tuple(dict.fromkeys(notices))) if notices else verdict


def _checked(
    claim: str,
    domain: Domain | None,
    names: Names,
    symbols: Symbols,
    where: tuple[w.Node, ...],
    strict: bool,
    notices: list[str],
) -> Verdict:
    from symla.notation.parse import read

    statement = expressions_read(read(claim, functions=topics(), names=names, notices=notices), names, notices)
    statement = statements_told(statement)
    complex_ = domain == "complex" or any(map(has_i, (statement, *where, *names.values())))
    if isinstance(statement, Where) and integers_among((statement.condition,))[0]:
        where, statement = (*where, statement.condition), statement.statement
    integers, where = integers_among(where)
    implied = complex_ and isinstance(statement, Implies) and _is_ordered(statement, names)
    if implied or isinstance(statement, Where):  # ordered values are real
        assert isinstance(statement, Where | Implies)
        relations_in(statement.condition)
        where, statement = (*where, statement.condition), statement.statement
    statement, where = _named_out(statement), tuple(map(_named_out, where))
    before = names
    asked_for = where
    where, names = defined_by(where, names, [name.typed for name in symbols])
    if any(isinstance(value, w.Vector) for key, value in names.items() if key not in before):  # its dot is a product
        again = read(claim, functions=topics(), names=names, notices=notices)
        statement = statements_told(expressions_read(again, names, notices))
        statement = statement.statement if isinstance(statement, Where) else statement
    meant, names, readings = settled([statement, *where], names, (), [name.typed for name in symbols])
    statement, *conditions = [bars_read(node, names) for node in meant]
    where = tuple(conditions)
    notices += [*readings, *told_of_shapes(meant, names)]
    require_occurring(where, [key for key in names if key not in before], names, [statement, *before.values()])
    relations = relations_in(statement)
    asked = [relation for condition in where for relation in relations_in(condition)]
    if len(relations) + len(asked) > _MOST_RELATIONS:
        raise SymlaError(f"More than {_MOST_RELATIONS} relations in one claim.")
    require_free(integers, names, [statement, *where])
    require_apart([statement, *where], names)
    integers = (*integers, *integers_taken([powers_told(node, names) for node in (statement, *where)], names))
    all_used(before, [*relations, *asked, *[w.Relation(value, "=", value) for value in names.values()]])
    names = {**identities_in([*relations, *asked]), **names}
    notices += told_of_zeros([*relations, *asked], names)
    domain = _domain_of([*relations, *asked], names, domain)
    require_fit(symbols, domain)
    try:
        setting = Setting(domain, _put_in(where, names, domain), symbols, strict, where, (), frozenset(integers))
    except Open as error:
        return Undecided(f"a condition could not be worked out: {error}")
    if where:
        try:
            require_possible(setting, asked_for)
        except ImpossibleCondition:
            if not implied:
                raise
            return Proved("the condition never holds", where=setting.told)
    return _by_parts(statement, names, setting)


def _domain_of(relations: list[w.Relation], names: Names, domain: Domain | None) -> Domain:
    """The domain of a claim, after it is seen that its relations are not too long, and that all in them has a value."""
    for relation in relations:
        weigh(relation, names, multiplied_out=False)
    is_complex = any(map(has_i, (*relations, *names.values())))
    if is_complex and domain == "real":
        raise SymlaError(NOT_REAL)
    for relation in relations:
        without_values(relation, names)
        say_what_lacks(relation, names)
    return domain or ("complex" if is_complex else "real")


def _by_parts(statement: w.Node, names: Names, setting: Setting) -> Verdict:
    """The verdict on a statement, part by part where it joins several with `and`."""
    parts = w.conjuncts(statement)
    verdicts: list[Verdict] = []
    open_: list[w.Node] = []  # parts that may be undefined somewhere, which are tested first
    unknown: list[w.Node] = []  # those of which nothing is told about where
    provided: dict[w.Node, None] = {}
    for part in parts:
        verdict = _decided(part, names, setting, tuple(open_))
        if isinstance(verdict, Undecided) and provided:
            verdict = _decided(part, names, replaced(setting, presupposed=tuple(provided)), tuple(unknown))
        if isinstance(part, w.Relation):
            verdict = _about_number(verdict, part, names)
        if isinstance(verdict, Proved):
            provided |= dict.fromkeys(verdict.provided)
        if not isinstance(verdict, Proved) or verdict.provided:
            open_.append(part)
        if not isinstance(verdict, Proved):
            unknown.append(part)
        verdicts.append(verdict if len(parts) == 1 else _in_part(verdict, part))
    together = _together(verdicts)
    if isinstance(together, Proved) and len([v for v in verdicts if isinstance(v, Proved) and v.provided]) > 1:
        lost = Claim(statement, names, setting).nowhere(together.provided)
        return together if lost is None else lost
    return together


def _decided(part: w.Node, names: Names, setting: Setting, before: tuple[w.Node, ...]) -> Verdict:
    try:
        return Claim(part, names, setting, before).decide()
    except RecursionError:
        return Undecided("the claim is nested too deeply")


def _named_out(node: w.Node) -> w.Node:
    if not w.has(node, w.Summation):
        return node
    try:
        return named_out(node, _MOST_TERMS)
    except ValueError:
        raise SymlaError(f"More than {_MOST_TERMS} terms of sums of names in one claim.") from None


def _is_ordered(implication: Implies, names: Names) -> bool:
    """Whether real numbers are compared, and the condition is on letters of what is said under it, so that it may stand
    after `where`.  Elsewhere it may not: a claim has no value where its condition has none.
    """
    if not has_order(implication):
        return False
    try:
        require_occurring((implication.condition,), (), names, [implication.statement, *names.values()])
    except SymlaError:
        return False
    return True


def _put_in(where: tuple[w.Node, ...], names: Names, domain: Domain) -> tuple[w.Node, ...]:
    """The conditions with names and operations replaced by their values; raises `Open` where an operation has no single
    answer.
    """
    worker = Worker(names, domain, [])
    try:
        return tuple([worker.statement(condition, {}) for condition in where])
    except NotDefined as error:
        raise SymlaError(f"A condition has no value: {error}.") from None


def _about_number(verdict: Verdict, relation: w.Relation, names: Names) -> Verdict:
    """The verdict, in which a refutation by mismatched sizes mentions that names without values are numbers."""
    lacking = list(dict.fromkeys([name.typed for name in names_in(relation) if name.typed not in names]))
    listed = any(isinstance(value, w.Vector | w.Matrix) for value in names.values())
    if not isinstance(verdict, Refuted) or (verdict.witness and verdict.witness.at) or not lacking or not listed:
        return verdict
    how = "has no value and counts as a number" if len(lacking) == 1 else "have no values and count as numbers"
    return Refuted(f"{verdict.why}; {' and '.join(lacking)} {how}", verdict.witness)


def _in_part(verdict: Verdict, relation: w.Node) -> Verdict:
    """The verdict on a part of the claim, which names the part."""
    if isinstance(verdict, Refuted):
        return Refuted(f"{quoted(relation)}: {verdict.why}", verdict.witness)
    if isinstance(verdict, Undecided):
        return replace(verdict, why=f"{quoted(relation)}: {verdict.why}")
    return verdict


def _together(verdicts: list[Verdict]) -> Verdict:
    """The verdict on a conjunction: proved if all parts are, refuted if one is, else undecided."""
    for kind in (Refuted, Undecided):
        for verdict in verdicts:
            if isinstance(verdict, kind):
                return verdict
    proved = [verdict for verdict in verdicts if isinstance(verdict, Proved)]
    if len(proved) == 1:
        return proved[0]

    def all_of(field: str) -> tuple[Any, ...]:
        return tuple(dict.fromkeys(part for verdict in proved for part in getattr(verdict, field)))

    abouts = list(dict.fromkeys(verdict.about for verdict in proved if verdict.about))
    return Proved(
        "; ".join(dict.fromkeys(verdict.by for verdict in proved)),
        all_of("derivation"),
        provided=all_of("provided"),
        where=all_of("where"),
        gaps=all_of("gaps"),
        about=max(abouts, key=len, default=""),
    )
