"""The places of the words of a key, and the facts that they tell.

    add, total: arithmetic; needs Sum           beside a line that keeps the value, and the one before has a sum
    row: arithmetic-of-name; under read_rows    beside a line that says what a name is, only below that heading
    check: above-check between-check; tells -   above a chain that is a check, or as a sentence; no facts
    problem: problem; tells u v | A r?          in one operation with the facts u and v, in another with A, or A and r
    longer: between; signs fact>                a sentence whose fact is a relation with this sign
    sizes: above; counts m:rows n:columns       what is counted by m is rows; claims fact: this one is a statement
    row: arithmetic-of-name; gives Vector       beside a line that is a vector written out; `formula` is any other line

Beside a line stand its grounds, `definition`, `substitution`, `arithmetic`, `Compare`, `Approximately` or `RowStep`.
The other places are `problem`, `plan`, `answer`, `undefined`, `remedy`, `above` a chain and `between` chains.  Where
there is no heading, the line is under `-`.  A topic has its lines in `problems/<topic>/said.txt`; what all topics share
stands in `problems/said.txt`.  `make said` writes them, from the examples and the parameters of the words, and only
ever adds places to them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache

from symla.notation.frozen import Frozen
from symla.problems._tables import table

_NONE: frozenset[str] = frozenset()
_CLAUSES = ("under", "needs", "gives", "signs", "counts", "claims")


class Said(Frozen, frozen=True):
    """The rules of one key: the places of its words, the headings under which lines have them (nothing for any), the
    kinds of node that the line before has, what the line itself is, the signs of relations among the facts, what the
    numbers among them count, which of them are statements (`-` for none), and the facts that they tell, those that they
    need and all that they know (nothing where that is not known).
    """

    places: frozenset[str] = _NONE
    under: frozenset[str] = _NONE
    needs: frozenset[str] = _NONE
    gives: frozenset[str] = _NONE
    signs: frozenset[str] = _NONE
    counts: frozenset[str] = _NONE
    claims: frozenset[str] = _NONE
    tells: frozenset[tuple[frozenset[str], frozenset[str]]] = frozenset()

    def tell(self, facts: Iterable[str]) -> bool:
        """Whether the words tell these facts."""
        told = frozenset(facts)
        return not self.tells or any(needed <= told <= known for needed, known in self.tells)


@lru_cache(maxsize=64)
def said(topic: str) -> Mapping[str, Said]:
    """The rules of the words of a topic, by their keys."""
    return {**told_by(""), **(told_by(topic) if topic else {})}


def told_by(topic: str) -> dict[str, Said]:
    """The rules of a topic alone, or those that all share."""
    return {key: rule for keys, rule in map(parsed, table("said", topic)) for key in keys}


def parsed(line: str) -> tuple[list[str], Said]:
    """A line of the table: keys, and the rule of each."""
    keys, _, rest = line.partition(": ")
    places, *more = rest.split("; ")
    parts = dict(part.split(" ", 1) for part in more)
    told = [words.split() for words in parts.get("tells", "").split("|") if words]
    tells = frozenset(
        (frozenset(w for w in words if w[-1] not in "?-"), frozenset(w.rstrip("?") for w in words if w != "-"))
        for words in told
    )
    clauses = {name: frozenset(parts.get(name, "").split()) for name in _CLAUSES}
    return keys.split(", "), Said(frozenset(places.split()), tells=tells, **clauses)


def written(keys: Iterable[str], own: Said) -> str:
    """The line of keys with this rule."""
    parts = [" ".join(sorted(own.places))]
    parts += [f"{name} {' '.join(sorted(words))}" for name in _CLAUSES if (words := getattr(own, name))]
    if own.tells:
        told = [" ".join([w if w in needed else f"{w}?" for w in sorted(known)]) or "-" for needed, known in own.tells]
        parts.append(f"tells {' | '.join(sorted(told))}")
    return f"{', '.join(keys)}: {'; '.join(parts)}"
