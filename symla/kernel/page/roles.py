"""The roles of names: whose name a fact of a sentence is, by the name of the fact.

A       beside a parameter A            its argument
U       beside a part U of the answer   the letter of that part
goal                                    what is sought
u, m    beside `m`, what u has of rows  every matrix and vector whose size is told is named
"""

from __future__ import annotations

from symla.derivation.model import Answer, Derivation, Fact, Reason
from symla.kernel.meaning.promises import Promises
from symla.notation import written as w
from symla.notation.statements import Property, Quoted

ANGLES = (w.Name("theta"), w.Name("phi"), w.Name("psi"))
_SIZES = frozenset(("rows", "columns", "entries", "rank", "nullity"))


def is_of_other(derivation: Derivation, promises: Promises, reason: Reason, name: str, fact: Fact) -> bool:
    """Whether a fact is the name of something else than it is called.  Words of another operation, `inverse:singular`,
    may be about other data, but tell the sizes of what they name.
    """
    if type(fact) is not w.Name:
        if name == "goal" and isinstance(fact, w.Node) and not isinstance(fact, w.Relation | Quoted | Property):
            return fact != derivation.goal and not w.names_in(fact)
        return _is_of_another(promises, reason, name, fact, reason is derivation.problem)
    if not reason.key.rpartition(":")[0]:
        value = promises.argument(name)
        if value is not None:
            return _is_another(value, fact, reason is derivation.problem)
        outcome = derivation.outcome
        letters = [p.letter for p in outcome.parts if p.name == name] if type(outcome) is Answer else []
        if letters and type(letters[0]) is w.Name and letters[0] != fact:
            return True
        if name == "goal" and fact not in ((derivation.goal,) if type(derivation.goal) is w.Name else ANGLES):
            return True
    counted = _counted(reason)
    return bool(counted) and not counted <= {told for _, told in reason.facts if type(told) is w.Name}


def _is_of_another(promises: Promises, reason: Reason, name: str, fact: Fact, poses: bool) -> bool:
    """Whether an expression or a statement stands where the name of a datum does, and is not about it; in the sentence
    that poses the problem, also where the datum itself does.
    """
    if not isinstance(fact, w.Node) or type(fact) is w.Count or reason.key.rpartition(":")[0]:
        return False
    first = fact.statements[0] if type(fact) is w.Both else fact
    subject = first.left if type(first) is w.Relation else first
    value = promises.argument(name)
    return value is not None and _is_another(value, subject, poses)


def _is_another(value: w.Node, subject: Fact, poses: bool) -> bool:
    """Whether a datum is something else than this; the sentence that poses the problem has it as it is asked for."""
    return value != subject and (type(value) is w.Name or (poses and type(value) is not w.Items))


def _counted(reason: Reason) -> set[Fact]:
    """The names of what is counted in the sentence: of A, where a number is that of the rows of A."""
    of = [fact.of for _, fact in reason.facts if type(fact) is w.Count]
    parts = [part for call in of if type(call) is w.Call and call.function in _SIZES for part in call.arguments]
    return {part for part in parts if type(part) is w.Name}
