"""The problem of an operation: its name, the parts of its answer, what holds of them, what it requires.

    Problem("A: matrix", answer="L: matrix, U: matrix", holds="A = L U; ...", requires="has_lu(A)")

Statements are text.  The names in them are the parameters and the parts of the answer; a call such as
`upper_triangular(U)` names a property that the kernel defines, where it is not one of the functions of the page.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import Any

from symla.notation import written as w
from symla.notation.frozen import Frozen, replace
from symla.notation.parse import read
from symla.notation.statements import Property
from symla.problems._parameter import Parameter, parsed

_OF_SIZES = ("spectral_norm_of", "stretches_of", "principal_root")  # properties that norms and signs decide


class Problem(Frozen, frozen=True, gc=True, dict=True, cache_hash=True):
    """A problem by its text.

    `takes` and `answer` are lists of `name: kind` (`_parameter` tells what else a parameter may say); `holds` and
    `requires` are statements parted by semicolons.  A part of the answer that is called like a parameter has another
    letter in the statements, `centroids as moved: list`.  An answer is what was asked for exactly if every statement of
    `holds` and of `requires` is true.  There is none if a statement of `requires` is false, or one of `exists`, of
    which an answer is itself the proof.

    `goal` is what the work begins with, where it is told in the letters of the data; a problem that is `narrower` than
    its goal is not defined everywhere where the goal has a meaning.  `poses` is what the sentence that poses it tells,
    where these are not simply the parameters: `goal`, parameters, also under another word as in `c: max_norm`, and
    under any other word all the data.  A sentence may tell what is sought in the terms of the statements, or as
    `sought`, whose other letters may be any.  `bar` names the matrix that may be augmented, `A`, and what takes the
    column after its bar, `A | b`.  `elsewhere` tells what there is for a matrix where a vector is taken, and for an
    expression where a matrix is; `instead` are
    the problems that are meant where an argument is of another kind, `onto vectors: project_onto_span`.
    `letters_of` are letters that are variables: x y, for xy.  A parameter that is a letter may stand for all
    `integers`.  A problem that is `real` has no meaning over the complex numbers.
    `depends` tells under which other conventions it has another meaning, `inner_product: conjugate_first | bilinear`;
    under one that is not told it has none.  `otherwise` is what `holds` under such a convention, where the statements
    are others.  An answer `in_decimals` has them beside its matrices and fractions, too.  `limited` is a statement that
    the sentence of the answer makes, and after a colon what it means for the values of letters under which the answer
    is right, `all_powers_of(A, n, first, power): n >= first`.  `unordered` is the part of the answer that is a list in
    no order of its own.  `examples` are calls: they are proved, corrupted and printed by the tests.
    """

    takes: str
    answer: str
    holds: str
    requires: str = ""
    exists: str = ""
    sought: str = ""
    goal: str = ""
    poses: str = ""
    bar: str = ""
    elsewhere: str = ""
    instead: str = ""
    letters_of: str = ""
    integers: str = ""
    depends: str = ""
    otherwise: tuple[tuple[str, str], ...] = ()
    limited: str = ""
    unordered: str = ""
    real: bool = False
    narrower: bool = False
    in_decimals: bool = False
    examples: tuple[str, ...] = ()

    @cached_property
    def signature(self) -> tuple[Parameter, ...]:
        """The parameters, in order."""
        return tuple([parsed(text, self.bar) for text in self.takes.split(",")])

    @cached_property
    def defaults(self) -> dict[str, Any]:
        """The defaults of the parameters by their Python names, in order; numbers as operations take them."""
        own = {p.own: p.value for p in self.signature if not p.free}
        written = {p.own for p in self.signature if p.kind == "order"}
        return {key: w.Number(value) if key in written and type(value) is int else value for key, value in own.items()}

    @cached_property
    def parameters(self) -> dict[str, str]:
        """The kind of every parameter, in order."""
        return {parameter.name: parameter.kind for parameter in self.signature}

    @cached_property
    def parts(self) -> dict[str, str]:
        """The kind of every part of the answer, in order."""
        return {name.partition(" as ")[0]: kind for name, kind in _pairs(self.answer).items()}

    @cached_property
    def real_roots(self) -> bool:
        """Whether the roots in real data are real, since norms and products of vectors mean something else for other
        numbers.
        """
        parts = [part for stated in (*self.promises, *self.sought_first) for part in w.walk(stated)]
        return self.real or "inner_product" in self.conventions or any(map(_takes_real_numbers, parts))

    @cached_property
    def letters(self) -> tuple[w.Node, ...]:
        """The names of the parameters and of the parts of the answer, as the statements have them."""
        own = [*self.parameters, *[name.rpartition(" as ")[2] for name in _pairs(self.answer)]]
        return tuple([read(name) for name in own])

    def meaning(self, values: tuple[w.Node, ...]) -> dict[w.Node, w.Node]:
        """What the letters of the statements stand for where the parameters, and then the parts, are these."""
        found: dict[w.Node, w.Node] = {}
        for name, value in zip(self.letters, values, strict=False):
            assert type(name) is w.Name
            found |= {w.Name(name.base, name.subscript, kind): value for kind in ("scalar", "vector")}
        return found

    @cached_property
    def posed(self) -> dict[str, str]:
        """The facts of the sentence that poses it: words, each with its parameter, with `goal`, or with nothing."""
        own = {*self.parameters, "goal"}
        pairs = _pairs(self.poses) if self.poses else {}
        return {word: key or (word if word in own else "") for word, key in pairs.items()}

    @cached_property
    def conventions(self) -> dict[str, tuple[str, ...]]:
        """The conventions that it depends on, each with the other choices under which it has a meaning."""
        found = {}
        for part in self.depends.split(",") if self.depends else ():
            name, _, others = part.partition(":")
            found[name.strip()] = tuple([word.strip() for word in others.split("|")])
        return found

    def under(self, chosen: tuple[tuple[str, str], ...]) -> Problem | None:
        """The problem as it is meant under these other conventions; None if it does not depend on one of them so."""
        if any(value not in self.conventions.get(name, ()) for name, value in chosen):
            return None
        if len({name for name, _ in chosen}) < len(chosen):
            return None
        own = dict(self.otherwise)
        stated = [own[value] for _, value in chosen if value in own]
        return replace(self, holds=stated[0]) if stated else self

    @cached_property
    def promises(self) -> tuple[w.Node, ...]:
        """The statements that hold for the answer."""
        return self._statements(self.holds)

    @cached_property
    def requirements(self) -> tuple[w.Node, ...]:
        """The statements that the data must satisfy."""
        return self._statements(self.requires)

    @cached_property
    def said(self) -> frozenset[str]:
        """The parameters that occur in the statements; the others select how the problem is solved."""
        statements = (*self.promises, *self.requirements, *self.conditions)
        names = {part.typed for s in statements for part in w.names_in(s)}
        return frozenset([key for key in self.parameters if read(key).typed in names])  # type: ignore[attr-defined]

    @cached_property
    def conditions(self) -> tuple[w.Node, ...]:
        """The statements that are all true exactly if there is an answer."""
        return self._statements(self.exists)

    @cached_property
    def limit(self) -> tuple[Property, w.Node] | None:
        """The range named in the sentence of the answer, and its meaning; None for everywhere."""
        said, _, meant = self.limited.partition(":")
        (made,) = self._statements(said) or (None,)
        return (made, read(meant)) if type(made) is Property else None

    @cached_property
    def wanted(self) -> tuple[w.Node, ...]:
        """The goal, where it is told in other terms than those of the promises."""
        return self._statements(self.sought)

    @cached_property
    def sought_first(self) -> tuple[w.Node, ...]:
        """The expression with which the work begins, where the problem tells it."""
        return tuple(self._read(self.goal))

    def _statements(self, text: str) -> tuple[w.Node, ...]:
        return tuple(map(_stated, self._read(text)))

    def _read(self, text: str) -> Iterator[w.Node]:
        kinds = self.parameters | self.parts
        vectors = frozenset([name for name, kind in kinds.items() if kind == "vector"])
        known = {letter.typed: letter for letter in self.letters if type(letter) is w.Name}
        for part in text.split(";"):
            if part.strip():
                yield read(part, names=known, vectors=vectors)


def _takes_real_numbers(part: w.Node) -> bool:
    """Whether this is a norm, a product of two vectors, or told of sizes of numbers."""
    if type(part) is Property:
        return part.kind in _OF_SIZES
    return type(part) is w.Norm or (type(part) is w.VectorProduct and part.left != part.right)


def _pairs(text: str) -> dict[str, str]:
    found = {}
    for part in text.split(","):
        name, _, kind = part.partition(":")
        found[name.strip()] = kind.strip()
    return found


def _stated(node: w.Node) -> w.Node:
    """The statement, with a bare call turned into a property of its arguments."""
    if type(node) is w.Call:
        return Property(node.function, node.arguments[0] if len(node.arguments) == 1 else w.Items(node.arguments))
    return node
