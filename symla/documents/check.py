"""Claims proved or refuted: `check("norm_l2([3, 4]) == 5")`, `check("sqrt(a^2) == a")`.

A claim holds for all values of its symbols in the domain, or it does not hold.  Where a side has no value the claim
does not hold either: `(a^2 - 1)/(a - 1) == a + 1` is refuted at a = 1.

Proofs are the kernel's.  A counterexample is whatever stands the test by hand: the values are put into the claim as it
was typed, operations are worked out anew, both sides come to exact constants, and these the kernel tells apart.
"""

from __future__ import annotations

from typing import Any

from symla.documents.claim import Names, all_used, given, has_i, names_in, relations_in, say_what_lacks
from symla.documents.deciding import Claim
from symla.documents.solve import NOT_REAL, Domain, expressions_read, key_of
from symla.documents.symbols import Symbols, require_fit, symbols_given
from symla.documents.told import text
from symla.errors import SymlaError
from symla.notation import written as w
from symla.notation.budget import TooMuch, limited, weigh
from symla.notation.frozen import replace
from symla.notation.identities import identities_in
from symla.operations import topics
from symla.verification.verdict import Proved, Refuted, Undecided, Verdict

_MOST_RELATIONS = 50


def check(claim: str, /, *, domain: Domain | None = None, **values: Any) -> Verdict:
    """Whether a claim holds: `check("A B == B A", A=[[1, 2], [3, 4]], B=[[0, 1], [1, 0]])`.

    The claim is a relation (==, !=, <, <=, >, >=), or several in a chain or joined by "and".  Names stand for the
    values given; a name without one is a number, and the claim is about all its values: real ones, or complex ones if
    the domain is "complex" or i occurs.  Letters that only make sense as a vector or matrix (`A^T`, a product `A B` of
    capitals) need a value.

    `Proved` is true, `Refuted` and `Undecided` are false.  A refutation names values of the symbols and what both sides
    come to there.  Raises `InputError` for what cannot be read and `SymlaError` for what is not a claim.
    """
    if domain not in (None, "real", "complex"):
        raise SymlaError(f'domain is "real" or "complex", not {str(domain)[:40]!r}.')
    names = given(values)
    symbols = symbols_given(tuple(values.values()))
    try:
        with limited():
            return _checked(claim, domain, names, symbols)
    except TooMuch as error:
        return Undecided(str(error))
    except RecursionError:
        raise SymlaError("The claim is nested too deeply.") from None


def _checked(claim: str, domain: Domain | None, names: Names, symbols: Symbols) -> Verdict:
    from symla.notation.parse import read

    notices: list[str] = []
    read_so = read(claim, functions=topics(), names=names, notices=notices)
    relations = relations_in(expressions_read(read_so, names, notices))
    if len(relations) > _MOST_RELATIONS:
        raise SymlaError(f"More than {_MOST_RELATIONS} relations in one claim.")
    all_used(names, relations)
    names = {**identities_in(relations), **names}
    for relation in relations:
        weigh(relation, names, multiplied_out=False)
    if domain is None:
        domain = "complex" if any(map(has_i, (*relations, *names.values()))) else "real"
    elif domain == "real" and any(map(has_i, (*relations, *names.values()))):
        raise SymlaError(NOT_REAL)
    require_fit(symbols, domain)
    verdicts: list[Verdict] = []
    for relation in relations:
        say_what_lacks(relation, names)
        try:
            verdict = Claim(relation, names, domain, symbols).decide()
        except RecursionError:
            verdict = Undecided("the claim is nested too deeply")
        verdict = _about_number(verdict, relation, names)
        verdicts.append(verdict if len(relations) == 1 else _in_part(verdict, relation))
    verdict = _together(verdicts)
    return replace(verdict, notices=tuple(dict.fromkeys(notices))) if notices else verdict


def _about_number(verdict: Verdict, relation: w.Relation, names: Names) -> Verdict:
    """Where vectors and matrices do not fit what a name without a value is taken to be, the refutation says what that
    is.
    """
    lacking = list(dict.fromkeys([key_of(name) for name in names_in(relation) if key_of(name) not in names]))
    listed = any(isinstance(value, w.Vector | w.Matrix) for value in names.values())
    if not isinstance(verdict, Refuted) or (verdict.witness and verdict.witness.values) or not lacking or not listed:
        return verdict
    told = "has no value and counts as a number" if len(lacking) == 1 else "have no values and count as numbers"
    return Refuted(f"{verdict.why}; {' and '.join(lacking)} {told}", verdict.witness)


def _in_part(verdict: Verdict, relation: w.Relation) -> Verdict:
    """The verdict on a part of the claim says which one."""
    if isinstance(verdict, Refuted):
        return Refuted(f"{text(relation)}: {verdict.why}", verdict.witness)
    if isinstance(verdict, Undecided):
        return Undecided(f"{text(relation)}: {verdict.why}")
    return verdict


def _together(verdicts: list[Verdict]) -> Verdict:
    """All of them hold, or one does not, or it is not known."""
    for kind in (Refuted, Undecided):
        for verdict in verdicts:
            if isinstance(verdict, kind):
                return verdict
    proved = [verdict for verdict in verdicts if isinstance(verdict, Proved)]
    derivations = dict.fromkeys(derivation for verdict in proved for derivation in verdict.derivation)
    return Proved("; ".join(dict.fromkeys(verdict.by for verdict in proved)), tuple(derivations))
