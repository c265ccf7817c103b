"""Disambiguation of letters in a problem from their context.

ax + by, in the unknowns x and y    a x + b y: a run of letters is a product where its parts are known
exp(1) == e, ln(e)                  Euler's number, here and everywhere in the problem
a, b, c, d, e, f                    a letter among letters
g, h, i                             so is i

An ambiguous reading is reported in a notice.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Container, Iterator, Mapping, Sequence
from typing import Final

from symla.errors import SymlaError
from symla.notation import written as w
from symla.notation.parse.words import GREEK_WORDS
from symla.operations import operation, topics

_E, _I, _J = w.Name("e"), w.Name("i"), w.Name("j")
_TWO_MEANINGS = "Two different things would both be written e on the page"
_LONGEST: Final = 8  # longest run of letters that is split
_BEFORE_NUMBERS: Final = frozenset("sqrt abs exp ln log cos sin tan arccos arcsin arctan acos asin atan".split())
_AROUND_I: Final = (frozenset("gh"), frozenset("hj"), frozenset("jk"))


def settled(
    nodes: Sequence[w.Node],
    values: Mapping[str, w.Node],
    unknowns: Collection[w.Name] = (),
    symbols: Collection[str] = (),
) -> tuple[list[w.Node], dict[str, w.Node], list[str]]:
    """The expressions of a problem and the values of its names with letters disambiguated, and notices of ambiguous
    readings.  `unknowns` are the declared unknowns; `symbols` are the names of given SymPy symbols, which are never
    split.  Raises `SymlaError` where two different things would look alike.
    """
    unsettled = [node for node in nodes if not w.is_numeric(node)]
    letters = {name for node in unsettled for name in letters_in(node)}
    if not letters and not any(part in (w.E, w.I) for node in unsettled for part in w.walk(node)):
        return list(nodes), dict(values), []
    used = {key: node for key, node in values.items() if any(key == n.typed or key in n.base for n in letters)}
    if not all(map(w.is_numeric, used.values())):
        letters |= {name for value in used.values() for name in letters_in(value)}
    meaning = _Meaning([*unsettled, *used.values()], letters, values, unknowns, symbols)
    if meaning.is_plain:
        return list(nodes), dict(values), meaning.notices
    changed = {key: meaning.put(value) for key, value in used.items()}
    return [meaning.put(node) for node in nodes], {**values, **changed}, meaning.told()


def letters_in(node: w.Node, own: Callable[[w.Node], Container[str]] = lambda _: ()) -> Iterator[w.Name]:
    """The names in an expression, excluding words that operations take, such as relu, and what is a call's `own`."""
    if isinstance(node, w.Name):
        if node.base not in ("True", "False"):
            yield node
        return
    if isinstance(node, w.Number) or w.is_numeric(node):
        return
    words, bound = words_of(node), own(node)
    for child in w.children(node):
        if not (isinstance(child, w.Name) and child.base in words):
            yield from (name for name in letters_in(child, own) if name.typed not in bound)


def words_of(node: w.Node) -> frozenset[str]:
    """The words that the called operation takes."""
    if not isinstance(node, w.Call) or node.function not in topics():
        return frozenset()
    return frozenset(word for p in operation(node.function).parameters for word in p.choices)


class _Meaning:
    """The meanings of the letters of one problem."""

    def __init__(
        self,
        nodes: Sequence[w.Node],
        letters: set[w.Name],
        values: Mapping[str, w.Node],
        unknowns: Collection[w.Name],
        symbols: Collection[str],
    ) -> None:
        self.notices: list[str] = []
        self.values = values
        self.unknowns = {name.typed for name in unknowns}
        self.known = {*values, *self.unknowns}
        self.single = {n.typed for n in letters if not n.accent and (len(n.base) == 1 or n.base in GREEK_WORDS)}
        self.letters = letters | set(unknowns)
        self.runs: dict[w.Name, tuple[w.Name, ...]] = {}
        for name in sorted(letters, key=lambda n: n.typed):
            if name.typed not in self.known and name.typed not in symbols:
                self.take_apart(name)
                self.tell_of_functions(name)
        self.instead: dict[w.Node, w.Node] = {}
        parts: set[w.Node] = {part for node in nodes for part in w.walk(node) if isinstance(part, w.Constant | w.Call)}
        self.decide_e(parts, symbols)
        self.decide_i(parts, nodes, symbols)

    @property
    def is_plain(self) -> bool:
        """Whether nothing needs another meaning."""
        return not self.runs and not self.instead

    # ---- runs of letters --------------------------------------------------------------------------------------------

    def take_apart(self, name: w.Name) -> None:
        """Split a run of letters into a product if all its parts are known, or one of them is a declared unknown."""
        if name.accent or not 1 < len(name.base) <= _LONGEST or not name.base.isalpha() or name.base in GREEK_WORDS:
            return
        found: tuple[w.Name, ...] | None = None
        beside = False
        for parts in _partitions(name.base):
            names = [*[w.Name(part) for part in parts[:-1]], w.Name(parts[-1], name.subscript)]
            if any(part.typed in ("i", "e") and part.typed not in self.known for part in names):
                continue
            known = [part.typed in self.known or part.typed in self.single for part in names]
            beside = beside or any(known)
            declared = any(part.typed in self.unknowns for part in names)
            if all(known) or (declared and all(k or len(part.base) == 1 for k, part in zip(known, names, strict=True))):
                found = tuple(self.of_kind(part) for part in names)
                break
        if found is not None:
            self.runs[name] = found
        elif beside and len(name.base) < 4:
            shown = " ".join(name.base)
            self.notices.append(f"{name.typed} is read as one name; a product is written {shown}.")

    def tell_of_functions(self, name: w.Name) -> None:
        """`sqrt2` and `sinx` are names, as `a2` and `ab` are."""
        index = "".join(map(str, name.subscript))
        word, argument = (name.base, index) if index else (name.base[:-1], name.base[-1:])
        if word in _BEFORE_NUMBERS and name not in self.runs:
            self.notices.append(f"{word}{argument} is read as one name; the function is written {word}({argument}).")

    def of_kind(self, name: w.Name) -> w.Name:
        value = self.values.get(name.typed)
        return w.Name(name.base, name.subscript, "vector") if type(value) is w.Vector else name

    # ---- e and i ----------------------------------------------------------------------------------------------------

    def decide_e(self, parts: set[w.Node], symbols: Collection[str]) -> None:
        """Decide whether e is Euler's number or a letter, for the whole problem."""
        as_letter = _E in self.letters or "e" in self.known
        as_number = w.E in parts
        if not as_letter and not as_number:
            return
        if "e" in symbols:
            if as_number:
                raise SymlaError(f"{_TWO_MEANINGS}: name the symbol otherwise.")
            return
        if "e" in self.known:
            if (as_number or "e" in self.single) and any(
                isinstance(part, w.Call) and part.function == "exp" for part in parts
            ):
                raise SymlaError(f"{_TWO_MEANINGS}: exp has Euler's number, so give the value another name.")
            self.instead[w.E] = _E
            return
        neighbours = sorted(self.single & {"d", "f"})
        if as_number or any(isinstance(part, w.Call) and part.function in ("exp", "ln") for part in parts):
            if as_letter:
                self.instead[_E] = w.E
            if neighbours:
                self.notices.append("e is read as Euler's number; as a letter it needs another name.")
        elif neighbours:
            self.notices.append(f"e is read as a letter, beside {' and '.join(neighbours)}; Euler's number is exp(1).")
        else:
            self.instead[_E] = w.E
            self.notices.append("e is read as Euler's number; as a letter it needs another name.")

    def decide_i(self, parts: set[w.Node], nodes: Sequence[w.Node], symbols: Collection[str]) -> None:
        """Decide whether i is the imaginary unit; it is a letter in sequences such as g, h, i or i, j, k."""
        if _J in self.letters and "j" not in {*self.known, *symbols} and not self.single & {"h", "i", "k"}:
            self.notices.append("j is read as a letter; the imaginary unit is i.")
        if w.I not in parts or symbols:
            return
        around = next((some for some in _AROUND_I if some <= self.single), None)
        if around is None or any(_is_turn(part) for node in nodes for part in w.walk(node)):
            return
        self.instead[w.I] = _I
        self.notices.append(f"i is read as a letter, beside {' and '.join(sorted(around))}; the imaginary unit is I.")

    # ---- the expressions --------------------------------------------------------------------------------------------

    def put(self, node: w.Node) -> w.Node:
        if isinstance(node, w.Number) or w.is_numeric(node):
            return node
        if isinstance(node, w.Name) and node in self.runs:
            return w.Product(self.runs[node])
        if node in self.instead and isinstance(node, w.Name | w.Constant):
            return self.instead[node]
        raised = node.base if isinstance(node, w.Power) else node.operand if isinstance(node, w.Transpose) else None
        if isinstance(raised, w.Name) and raised in self.runs:
            parts = [part.typed for part in self.runs[raised]]
            mark = "^T" if isinstance(node, w.Transpose) else "^"
            product = " ".join(parts)
            raise SymlaError(
                f"{raised.typed}{mark} could be ({product}){mark} or {product}{mark}: write one of these two."
            )
        words = words_of(node)
        if isinstance(node, w.Product):
            factors = [self.put(factor) for factor in node.factors]
            flat = [
                part
                for old, new in zip(node.factors, factors, strict=True)
                for part in (new.factors if old in self.runs and isinstance(new, w.Product) else (new,))
            ]
            return w.Product(tuple(flat), node.signed)
        return w.rebuild(node, lambda part: part if isinstance(part, w.Name) and part.base in words else self.put(part))

    def told(self) -> list[str]:
        """The notices, including those about products."""
        if not self.runs:
            return self.notices
        shown = [f"{name.typed} as {' '.join(part.typed for part in parts)}" for name, parts in self.runs.items()]
        return [f"Letters run together are read as products: {', '.join(shown)}.", *self.notices]


def _partitions(word: str) -> Iterator[tuple[str, ...]]:
    """The partitions of a word into letters and Greek names, longest parts first."""
    for size in range(len(word) - 1, 0, -1):
        head, rest = word[:size], word[size:]
        if size > 1 and head not in GREEK_WORDS:
            continue
        if len(rest) == 1 or rest in GREEK_WORDS:
            yield head, rest
        if len(rest) > 1:
            for more in _partitions(rest):
                yield head, *more


def _is_turn(node: w.Node) -> bool:
    """Whether the node is `e^(i t)`, where i is always the imaginary unit."""
    is_exp = isinstance(node, w.Power) and node.base == w.E
    is_exp = is_exp or (isinstance(node, w.Call) and node.function == "exp")
    return is_exp and any(part == w.I for part in w.walk(node))
