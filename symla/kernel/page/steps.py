"""The reason of a step names what is done: `add` needs a sum that is evaluated, `substitute` names that are replaced.

A reason without facts claims nothing that could be proved.  Where its key names an operation (`problems/_steps`), the
line before has to contain that operation, and the line after has to contain fewer of them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Set
from functools import lru_cache
from typing import Any

from symla.derivation.model import Reason
from symla.kernel.meaning.prove import Prover
from symla.kernel.page.parts import Pairs, differing, parts_within
from symla.notation import written as w
from symla.notation.named import NamedZero
from symla.problems._steps import CONJUGATES, REPLACES, STANDS, SUBSTITUTES, WORKS

# how many operations of a kind the nodes of these kinds are, without those in their parts
Count = Mapping[type, Callable[[Any], int]]


def fits_step(reason: Reason, basis: str, line: w.Node, target: w.Node, inner: str) -> bool:
    """Whether the reason fits the step, as far as it names an operation or the convention `inner` of inner products."""
    means, what = _meant(reason.key)
    if means == "nothing":
        return True
    if means == "puts in":
        return basis == "substitution" or (basis == "arithmetic" and (what != "names" or _holds(line, _NAME)))
    if means == "inner product":
        return what == inner
    if basis == "definition":
        return means == "stands" and _holds(line, _KINDS[what])
    count = _OPERATIONS[what] if means == "works" else {}
    if count and not _holds(target, count.keys()) and _number(count, line):
        return True  # none is left: all that the line has stood in parts that changed
    if what == "squares of sine and cosine":
        return _is_pythagorean(line, target)
    changed = differing(line, target)
    if means == "stands":
        found = any(_holds(before, _KINDS[what]) for before, _ in changed)
        return found or (what == "moduli" and _is_another_modulus(line, target))
    strict = basis == "substitution" and not _holds(target, _LISTS)
    return _is_done(count, changed, strict) or (not strict and _remains(count, line))


def _is_another_modulus(line: w.Node, target: w.Node) -> bool:
    """Whether a modulus became another one: |i k| is |k|, in which i k alone changed."""
    left = parts_within(target)
    return any(type(part) is w.AbsoluteValue and part not in left for part in parts_within(line))


def _is_pythagorean(line: w.Node, target: w.Node) -> bool:
    """Whether the target follows by cos² x + sin² x = 1, and not without it.

    With a letter x_k for every angle of a sine or cosine, whatever the angle is, the sides are equal for all x_k: other
    identities, of 2t and t, are not used.  With letters c_k and s_k for the functions themselves they are not equal:
    cos(t) sin(t) - sin(t) cos(t) = 0 is adding alone.
    """
    calls = [part for part in w.inside(line) if type(part) is w.Call and part.function in ("cos", "sin")]
    angles = list(dict.fromkeys([call.arguments for call in calls]))
    functions = {call: w.Name(call.function, (str(angles.index(call.arguments)),)) for call in calls}
    turned = {call: w.Call(call.function, (w.Name("x", name.subscript),)) for call, name in functions.items()}
    prover = Prover(letters=True)  # divisors are not zero where the line has a meaning
    by_identity, by_adding = [
        prover.proves(w.substitute(line, values), w.substitute(target, values)) for values in (turned, functions)
    ]
    return by_identity and not by_adding


@lru_cache(maxsize=1024)
def _meant(key: str) -> tuple[str, str]:
    """The kinds of operation that the words of this key speak of."""
    key = key.rpartition(":")[2]
    if key.startswith(SUBSTITUTES):
        return "puts in", "names" if key in REPLACES else ""
    if key in STANDS:
        return "stands", STANDS[key]
    if key in WORKS:
        return "works", WORKS[key]
    return ("inner product", CONJUGATES[key]) if key in CONJUGATES else ("nothing", "")


def _is_done(count: Count, changed: Pairs, strict: bool) -> bool:
    """Whether the parts that changed had operations of this kind, and have fewer.  Operations on letters, roots and
    lists may remain, unless `strict`.
    """
    rest = sum([_number(count, after) for _, after in changed if type(after) is not w.Number])
    if sum([count[type(before)](before) for before, _ in changed if type(before) in count]) > rest:  # at sight
        return True
    had = sum([_number(count, before) for before, _ in changed])
    if not had:
        return False
    return rest < had or (not strict and any(_is_open(count, before) for before, _ in changed))


def _number(count: Count, line: w.Node) -> int:
    """How many operations of the kind there are in a line."""
    return sum([count[type(part)](part) for part in parts_within(line) if type(part) in count])


def _remains(count: Count, line: w.Node) -> bool:
    """Whether this is a sum or product of letters or roots, or a root, modulus or power of letters, which remains one:
    √5 + 2·3 is √5 + 6, -2·(-√3) is 2 √3, |-b| is |b|, (-b)² is b², and (-π)² is π².
    """
    is_open = _is_open(count, line) if count is _SUMS or count is _PRODUCTS else _holds(line, _LETTERS)
    return is_open and _number(count, line) > 0


def _is_open(count: Count, line: w.Node) -> bool:
    """Whether the line has operations that cannot be evaluated to a number: on letters, functions, lists or roots."""
    inside = [part for part in parts_within(line) if type(part) is w.Sum] if count is _SUMS else [line]
    return _holds(line, _OPEN) or any(_holds(part, _ROOT) for part in inside)


def _holds(line: w.Node, kinds: Set[type]) -> bool:
    return type(line) in kinds or not kinds.isdisjoint(map(type, parts_within(line)))


def _is_root(power: w.Power) -> bool:
    exponent = power.exponent
    return type(exponent) is not w.Number or exponent.value.denominator != 1


def _one(node: w.Node) -> int:
    return 1


_SUMS: Count = {w.Sum: lambda node: max(len(node.terms) - 1, 0)}
_PRODUCTS: Count = {w.Product: lambda node: max(len(node.factors) - 1, 0), w.VectorProduct: _one}
_POWERS: Count = {w.Power: _one}
_MODULI: Count = {w.AbsoluteValue: _one}
_ROOTS: Count = {w.Root: _one, w.Power: _is_root}
_LETTERS: frozenset[type] = frozenset((w.Name, NamedZero, w.Constant, w.Call))
_LISTS: frozenset[type] = frozenset((w.Vector, w.Matrix))
_OPEN: frozenset[type] = _LETTERS | _LISTS
_ROOT: frozenset[type] = frozenset((w.Root,))
_NAME: frozenset[type] = frozenset((w.Name,))
# nodes of which the line before has one
_KINDS: Mapping[str, frozenset[type]] = {
    "nothing": frozenset(),
    "norms": frozenset((w.Norm,)),
    "moduli": frozenset((w.AbsoluteValue,)),
    "conjugates": frozenset((w.Conjugate,)),
    "dots": frozenset((w.VectorProduct,)),
    "products": frozenset((w.Product,)),
    "roots": _ROOT,
    "transposes": frozenset((w.Transpose, w.Negative)),
    "fractions": frozenset((w.Quotient, w.Number)),
    "squares of sine and cosine": frozenset((w.Call,)),
}
_OPERATIONS: Mapping[str, Count] = {
    "sums": _SUMS,
    "products": _PRODUCTS,
    "powers": _POWERS,
    "moduli": _MODULI,
    "roots": _ROOTS,
}
