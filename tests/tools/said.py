"""Where words may stand, `symla/problems/<topic>/said.txt`: collected from worked examples.

`python -m tests.tools.said` adds what the examples have; `python -m tests.tools.said FILE` what the calls in a file
have, one a line, as well.  Which facts the words tell is read from the parameters of the English words.
"""

from __future__ import annotations

import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from pathlib import Path

import symla
from symla.derivation.model import Answer, Cases, Chain, Derivation, Link, Passage, Reason, Undefined
from symla.kernel.page.said import aside, bare, claims_of, counts_of, given, ground_of, shape_of, signs_of, topic_of
from symla.notation import written as w
from symla.notation.frozen import Frozen, replace
from symla.operations import operation, topics
from symla.problems._said import Said, told_by, written
from symla.problems._tables import file_of
from symla.rendering.words.wording import files_of

_WORDS = Path(symla.__file__).parent.parent / "templates"
_MACRO = re.compile(r"macro (\w+)\(([^)]*)\)")
_WORDS_OF = re.compile(r"macro (\w+)\(.*?endmacro", re.DOTALL)
_GIVEN_AS_REASON = re.compile(r"\b(?:[Ss]ince|because)((?: (?:and )?<< \w+\|math >>)+)")
_GROUNDS = ("definition", "substitution", "arithmetic", "Compare", "Approximately", "RowStep")
_OF_NAME = "-of-name"
_OF_MANY = 3  # topics: words of so many are said under any heading, and of a name as of anything else

_FEW = 20  # derivations: words of which fewer are known are said so, too
_WIDEST = 120
_SURE = 10  # derivations: of fewer, it is not known that a fact that is a statement has to be one
_FEW_LISTS = 3  # derivations: of fewer, it is not known that the words stand beside lists alone
# what the line has of which this is said: a sum to be added, a root to be taken
_NEEDS = {
    "Sum": "add add_up add_components add_and_subtract combine common_denominator minus_minus pivots_and_free subtract "
    "subtract_each",
    "Negative": "eigenvalues.subtracted_on_diagonal matrices.subtract "
    "orthogonality.subtract products.subtract projection.subtract vectors.subtract",
    "Call": "eigenvalues.angles_add_up law_of_cosines matrices.diagonal pivots_and_free take_largest",
    "Product": "multiply multiply_components multiply_each multiply_entries multiply_numbers numbers_first scale "
    "every_zero factor_one",
    "Power": "invert power power_each square square_differences square_each take_power times_itself first_power "
    "zeroth_power",
    "Quotient": "cancel_factor lowest_terms multiply_lengths orthogonality.divide projection.divide "
    "rational_denominator split_fraction systems.divide zero_divided",
    "Root": "largest_power_factor perfect_power rational_denominator root_of_factor root_of_fraction "
    "root_of_difference root_of_itself take_root take_roots",
    "AbsoluteValue": "absolute_value absolute_value_each absolute_values modulus_each real_and_imaginary "
    "square_each_modulus square_modulus take_size take_size_each",
    "Norm": "its_size largest_size length_one put_in_length put_in_norms root_of_powers root_of_square sum_of_sizes",
    "Determinant": "determinant determinant_found expand minors product_of_diagonal put_in_determinants sarrus "
    "subtract_on_diagonal systems.formula two_by_two zero_row",
    "Transpose": "column_to_row learning.turned orthogonality.turned rows_to_columns systems.turned transpose "
    "turn_and_invert",
    "Conjugate": "conjugate_each expressions.conjugated",
    "VectorProduct": "dot_conjugated dot_definition dot_in_numbers",
    "Matrix": "rows_times_columns rows_times_vector",
}

Parameters = tuple[frozenset[str], frozenset[str]]  # those without a value of their own, and all


class Place(Frozen, frozen=True):
    """A sentence and its place; for the reason of a link also the key of the heading above, and the line before."""

    reason: Reason
    name: str
    under: str = ""
    line: w.Node | None = None
    link: Link | None = None


def places(derivation: Derivation) -> Iterator[Place]:
    """All that is said, and where; without what is said in cases."""
    outcome = derivation.outcome
    yield Place(derivation.problem, "problem")
    if derivation.plan is not None:
        yield Place(derivation.plan, "plan")
    if isinstance(outcome, Answer):
        yield Place(outcome.wording, "answer")
    elif isinstance(outcome, Undefined):
        yield Place(outcome.reason, "undefined")
        for remedy in outcome.remedies:
            yield Place(remedy.reason, "remedy")
    for passage in derivation.chains:
        yield from _within(passage)


def _within(passage: Passage) -> Iterator[Place]:
    if not isinstance(passage, Chain):
        yield Place(passage.said, aside("between", passage))
        return
    if passage.heading is not None:
        yield Place(passage.heading, aside("above", passage))
    above, line = "-" if passage.heading is None else bare(passage.heading), passage.start
    for link in passage.links:
        if link.reason is not None:
            yield Place(link.reason, ground_of(link, line), above, line, link)
        for inner in link.detail:
            yield from _within(inner)
        line = link.target


def samples(derivation: Derivation) -> Iterator[tuple[str, str, Place]]:
    """The topic, the key and the place of all that is said, in cases, too."""
    for place in places(derivation):
        key = bare(place.reason)
        yield "" if key in _macros("en/_shared.j2") else topic_of(derivation.operation, place.reason), key, place
    if isinstance(derivation.outcome, Cases):
        for case in derivation.outcome.cases:
            yield from samples(case.derivation)


@lru_cache(maxsize=512)
def _macros(file: str) -> dict[str, Parameters]:
    """The parameters of the words in a file."""
    path, found = _WORDS / file, {}
    for key, told in _MACRO.findall(path.read_text("utf-8")) if path.is_file() else ():
        names = [name.strip() for name in told.split(",") if name.strip()]
        bare_names = frozenset(name for name in names if "=" not in name)
        found[key] = (bare_names, frozenset(name.partition("=")[0].strip() for name in names))
    return found


@lru_cache(maxsize=1)
def _told() -> dict[tuple[str, str], frozenset[Parameters]]:
    """What the words of a topic tell in its operations, nearest words first."""
    found: dict[tuple[str, str], set[Parameters]] = defaultdict(set)
    for name, topic in topics().items():
        words: dict[str, Parameters] = {}
        for file in files_of("en", name):
            words = {**_macros(file), **words}
        for key, own in words.items():
            found["" if key in _macros("en/_shared.j2") else topic, key].add(own)
    return {key: frozenset(own) for key, own in found.items()}


@lru_cache(maxsize=1)
def _reasons() -> dict[tuple[str, str], frozenset[str]]:
    """The facts that words give as a reason, "since ...": these are statements wherever they are told."""
    found: dict[tuple[str, str], frozenset[str]] = {}
    for topic in ("", *set(topics().values())):
        for file in _files(topic):
            for words in _WORDS_OF.finditer((_WORDS / file).read_text("utf-8")):
                given_there = frozenset(re.findall(r"<< (\w+)", " ".join(_GIVEN_AS_REASON.findall(words[0]))))
                found[topic, words[1]] = found.get((topic, words[1]), frozenset()) | given_there
    return found


def collected(derivations: Iterable[Derivation]) -> dict[str, dict[str, Said]]:
    """By topic ("" is what all share) and by key: what is known already, and what these have."""
    found = {topic: told_by(topic) for topic in ("", *sorted(set(topics().values())))}
    held = {(topic, key) for topic, known in found.items() for key, own in known.items() if own.under or own.signs}
    given_before = {(topic, key) for topic, known in found.items() for key, own in known.items() if own.gives}
    counted_before = {(topic, key) for topic, known in found.items() for key, own in known.items() if own.claims}
    seen: Counter[tuple[str, str]] = Counter()
    parameters = frozenset(
        [a.parameter for name in topics() for a in symla.solve(operation(name).examples[0]).derivation.arguments]
    )
    claims: dict[tuple[str, str], dict[str, set[bool]]] = defaultdict(lambda: defaultdict(set))
    for derivation in derivations:
        own_samples = list(samples(derivation))
        seen.update({(topic, key) for topic, key, _ in own_samples})
        for topic, key, place in own_samples:
            own = found[topic].get(key, Said())
            under = own.under | {place.under} if place.under else own.under
            signs = own.signs | signs_of(shape_of(place.reason))
            gives = own.gives | ({given(place.link.target)} if place.link is not None else set())
            counts = own.counts | counts_of(place.reason)
            for name, is_claim in claims_of(shape_of(place.reason)).items():
                claims[topic, key][name].add(is_claim)
            own = replace(own, counts=counts)
            found[topic][key] = replace(own, places=own.places | {place.name}, under=under, signs=signs, gives=gives)
    for topic, key in _told():
        if topic in found and any(key in _macros(file) for file in _files(topic)):
            found[topic].setdefault(key, Said())
    said_in: dict[str, set[str]] = defaultdict(set)
    for topic, known in found.items():
        for key in known:
            said_in[key].add(topic)
    for topic, known in found.items():
        for key, own in known.items():
            is_seldom = seen[topic, key] < _FEW and (topic, key) not in held
            if (
                is_seldom
                or not own.places.isdisjoint(("problem", "answer"))
                or not re.search("[<>!]", " ".join(own.signs))
            ):
                own = replace(own, signs=frozenset())
            if seen[topic, key] >= _FEW_LISTS or (topic, key) in counted_before:
                data = parameters if seen[topic, key] >= _SURE else frozenset(claims[topic, key])
                own = replace(own, claims=_claims(own.claims, claims[topic, key], data))
            else:
                own = replace(own, counts=frozenset())
            if not topic or len(said_in[key]) >= _OF_MANY or is_seldom:
                any_line = {f"{name.removesuffix(_OF_NAME)}{end}" for name in own.places for end in ("", _OF_NAME)}
                lines = frozenset(name for name in any_line if name.removesuffix(_OF_NAME) in _GROUNDS)
                own = replace(own, under=frozenset(), places=own.places | lines)
            surely = _reasons().get((topic, key), frozenset())
            own = replace(own, claims=frozenset([n.rstrip("?") if n.rstrip("?") in surely else n for n in own.claims]))
            needs = frozenset(k for k, keys in _NEEDS.items() if not {key, f"{topic}.{key}"}.isdisjoint(keys.split()))
            own = replace(own, needs=needs, tells=_told().get((topic, key), own.tells))
            enough = _FEW if "formula" in own.gives else _FEW_LISTS
            learned = (topic, key) in given_before or (topic and seen[topic, key] >= enough and own.tell(()))
            known[key] = own if learned else replace(own, gives=frozenset())
    return found


def _claims(known: frozenset[str], told: Mapping[str, set[bool]], either: frozenset[str]) -> frozenset[str]:
    """The facts that are statements in all sentences, and those that are in some, `sum?`; `-` for none at all.  A datum
    is one where it has a value, and none where it is a letter; it is among those that may be `either`.
    """
    found = {
        name: name if seen == {True} and name not in either and (not known or name in known) else f"{name}?"
        for name, seen in told.items()
        if True in seen or not known.isdisjoint((name, f"{name}?"))
    }
    return frozenset([*found.values(), *[n for n in known if n != "-" and n.rstrip("?") not in found]] or ["-"])


def _files(topic: str) -> list[str]:
    """The files of its own."""
    if not topic:
        return ["en/_shared.j2"]
    return [f"en/{path.relative_to(_WORDS / 'en')}" for path in sorted((_WORDS / "en" / topic).glob("*.j2"))]


def text(found: dict[str, Said]) -> str:
    """The rules of a topic, one a line."""
    alike: dict[Said, list[str]] = defaultdict(list)
    for key in sorted(found):
        alike[found[key]].append(key)
    return "".join(f"{line}\n" for rule, keys in alike.items() for line in _lines(keys, rule))


def _lines(keys: list[str], rule: Said) -> Iterator[str]:
    """The lines of keys with one rule, as many keys to a line as fit."""
    first: list[str] = []
    for key in keys:
        if first and len(written([*first, key], rule)) > _WIDEST:
            yield written(first, rule)
            first = []
        first.append(key)
    yield written(first, rule)


def main(arguments: list[str]) -> None:
    """Writes all of them."""
    calls = [example for name in topics() for example in operation(name).examples]
    for name in arguments:
        calls += Path(name).read_text("utf-8").splitlines()
    for topic, found in collected(symla.solve(call).derivation for call in calls).items():
        file_of("said", topic).write_text(text(found), "utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
