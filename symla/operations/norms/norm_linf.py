"""The maximum norm: the largest absolute value of a component, ||v||_oo = max(|v_1|, ..., |v_n|).

Over the complex numbers the absolute values are moduli.
Source: the definition of the l-infinity norm, e.g. Horn and Johnson, Matrix Analysis, section 5.2.
"""

from __future__ import annotations

from symla.derivation.build import Working, equation, note, reason
from symla.derivation.given import GivenVector, givens
from symla.derivation.model import Answer, Chain, Derivation, Part
from symla.notation import written as w
from symla.notation.arithmetic import result
from symla.notation.value import Domain
from symla.operations.norms._lines import INFINITY, largest_lines
from symla.operations.norms._remarks import only_zero

OF_MATRIX = "; the norm that it induces of a matrix is norm_induced_linf"
_MOST_TOLD = 4  # components that share the largest absolute value and are named one by one


def norm_linf(v: GivenVector, domain: Domain = "real") -> Derivation:
    """The maximum norm of a vector, and which component it comes from.

    `v` has n >= 1 components; the answer is a number >= 0, and 0 for the zero vector alone.  Always defined.
    """
    goal = w.Norm(v.name, INFINITY)
    work = largest_lines(Working(goal, domain), v)
    places = largest_places(v, work.line, domain)
    answer = Answer((Part("norm", work.line),), reason("answer", v=v.name, norm=work.line))
    return Derivation(
        "norm_linf",
        reason("problem", v=equation(v.name, v.written)),
        goal,
        givens(v),
        (work.chain, *_where(v, work.line, places)),
        answer,
        domain=domain,
    )


def largest_places(v: GivenVector, largest: w.Node, domain: str) -> list[int]:
    """The places, counted from 0, of the largest absolute value; none where that depends on symbols."""
    if type(largest) is w.Call:
        return []
    return [i for i, x in enumerate(v.entries) if result(w.AbsoluteValue(x), domain) == largest]


def _where(v: GivenVector, largest: w.Node, places: list[int]) -> tuple[Chain, ...]:
    """Which component is the largest."""
    if v.is_zero:
        return only_zero(v)
    if v.size == 1 or not places:
        return ()
    sizes = tuple([equation(w.AbsoluteValue(v.letters[i]), largest) for i in places])
    if len(places) > _MOST_TOLD:
        said = reason("many_largest", v=v.name, count=len(places), sizes=sizes)
    elif len(places) == v.size:
        said = reason("all_largest", v=v.name, sizes=sizes)
    else:
        said = reason("largest_at", v=v.name, places=tuple([i + 1 for i in places]), sizes=sizes)
    return (note(said, "remark"),)
