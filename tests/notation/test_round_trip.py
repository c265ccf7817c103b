"""The printed page is checked too: every line of every example is read back from print and has the value it had."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from symla.derivation.model import Answer, Cases, Chain, Derivation, Undefined, chains_among
from symla.kernel.meaning.prove import Prover
from symla.notation import written as w
from symla.notation.conventions import Conventions
from symla.notation.identities import identity, identity_sign
from symla.notation.named import zeros_in
from symla.notation.parse import read
from symla.notation.plain import plain_printer
from symla.notation.statements import Nothing, Property, Truth, Word
from symla.notation.tex import tex_printer
from symla.operations import operation, topics
from tests.solved import solved, telling

WHOLE = Conventions(longest=10**6)  # nothing left out: dots have no value
SIZED = identity_sign(2)
SQUARE = identity(2)
IDENTITY = w.Name("I", (), "matrix")  # the sign alone, as it stands in `A - λ I`


def expressions(derivation: Derivation) -> Iterator[w.Node]:
    """Every expression that is printed by itself: starts, lines, given data, conditions, answers."""

    def of(chain: Chain) -> Iterator[w.Node]:
        yield from parts(chain.start)
        for link in chain.links:
            yield from parts(link.target)
            for detail in chains_among(link.detail):
                yield from of(detail)

    for given in derivation.given:
        yield given.value
    yield from parts(derivation.goal)
    for chain in chains_among(derivation.chains):
        yield from of(chain)
    outcome = derivation.outcome
    if isinstance(outcome, Answer):
        for part in outcome.parts:
            yield from parts(part.form)
            if part.decimal is not None:
                yield part.decimal
    elif isinstance(outcome, Undefined):
        for obstacle in outcome.obstacle:
            yield from parts(obstacle)
    else:
        assert isinstance(outcome, Cases)
        for case in outcome.cases:
            yield case.condition
            yield from expressions(case.derivation)


def parts(node: w.Node) -> Iterator[w.Node]:
    """The expression, or those of a list of several, each again; not `[A | b]` in letters, and no words."""
    if isinstance(node, Nothing | Property | Truth | Word):
        return
    if isinstance(node, w.Matrix) and any(isinstance(e, w.Name) and e.kind != "scalar" for e in w.children(node)):
        return
    if isinstance(node, w.Items) and not node.braces:
        for entry in node.entries:  # an eigenvalue, how many times it is one, its eigenvectors
            yield from parts(entry)
    else:
        yield node


def kinds(node: w.Node) -> dict[tuple[str, tuple[str, ...], str], w.Node]:
    """The names of an expression as they are printed, which is without the kind that they have, or the polynomial."""
    zeros = {(zero.base, zero.subscript, ""): zero for zero in zeros_in(node)}
    names = {(part.base, part.subscript, part.accent): part for part in w.walk(node) if isinstance(part, w.Name)}
    return {**zeros, **names}


def with_kinds(node: w.Node, names: dict[tuple[str, tuple[str, ...], str], w.Node]) -> w.Node:
    """The names that were read, each as what it was when it was printed."""

    def put(part: w.Node) -> w.Node:
        if isinstance(part, w.Name):
            return names.get((part.base, part.subscript, part.accent), part)
        return w.rebuild(part, put)

    return put(node)


def matrices(node: w.Node) -> dict[str, w.Node]:
    """What a reader of the page knows of an expression with the sign I alone: that its capitals are matrices."""
    named = [part for part in w.walk(node) if isinstance(part, w.Name) and part.kind == "matrix"]
    return {part.typed: SQUARE for part in named if part != IDENTITY} if IDENTITY in named else {}


def unsized(node: w.Node) -> w.Node:
    """Every identity that got its size from what stands beside it by its sign alone."""
    if node == SIZED:
        return IDENTITY
    return w.rebuild(node, unsized)


def same(printed: w.Node, back: w.Node) -> bool:
    """The same expression, or one that the kernel proves equal wherever both have a value."""
    back = with_kinds(back, kinds(printed))
    if IDENTITY in w.walk(printed) and SIZED not in w.walk(printed):
        back = unsized(back)
    if printed == back:
        return True
    if isinstance(printed, w.Relation) and isinstance(back, w.Relation):
        return printed.symbol == back.symbol and same(printed.left, back.left) and same(printed.right, back.right)
    if isinstance(printed, w.Both | w.Items) and type(printed) is type(back):
        return len(list(w.children(printed))) == len(list(w.children(back))) and all(
            same(a, b) for a, b in zip(w.children(printed), w.children(back), strict=True)
        )
    return alike(printed) == alike(back) or bool(Prover(complex_domain=True, letters=True).equal(printed, back))


def alike(node: w.Node) -> w.Node:
    """The expression without what the page does not show: whether a product's sign was written, and how a number that
    is a quotient or has a sign is made up.
    """
    if isinstance(node, w.Count):  # the page shows the number
        return w.number(node.number)
    if isinstance(node, w.Number) and node.value < 0:
        return w.Negative(alike(w.Number(-node.value)))
    if isinstance(node, w.Number) and not isinstance(node.value, int):
        return w.Quotient(w.Number(node.value.numerator), w.Number(node.value.denominator))
    if node == IDENTITY:  # the identity matrix, which by itself is read as the imaginary unit
        return w.Constant("i")
    if isinstance(node, w.Name):  # v_12 is the twelfth component or the second of the first, as the page has it
        return w.Name(node.base, ("".join(node.subscript),), node.kind, node.accent)
    if node == w.Constant("e"):  # by itself it is read as a letter
        return alike(w.Name("e"))
    match node:
        case w.Call(function=function, arguments=(w.Items(entries=entries, braces=False),)):  # the brackets of a list
            return alike(w.Call(function, entries, node.keywords, node.subscript))
    if isinstance(node, w.Call) and node.function == "exp":
        return w.Power(alike(w.Constant("e")), alike(node.arguments[0]))
    if isinstance(node, w.VectorProduct) and node.kind in ("dot", "cross"):  # letters in plain text have no kind
        return alike(w.Product((node.left, node.right)))
    if isinstance(node, w.Product):
        factors = [alike(f) for f in node.factors]
        if isinstance(factors[0], w.Negative):  # (-2) A is printed -2 A
            return w.Negative(alike(w.Product((factors[0].operand, *factors[1:]))))
        return w.Product(tuple(f for g in factors for f in (g.factors if isinstance(g, w.Product) else (g,))))
    if isinstance(node, w.Matrix) and node.rows:  # the rows tell how many columns there are
        return w.Matrix(tuple(tuple(map(alike, row)) for row in node.rows), node.bar)
    return w.rebuild(node, alike)


@pytest.mark.parametrize("name", topics())
def test_latex_of_every_line_is_read_back(name: str, everything: bool) -> None:
    """A lost parenthesis or a wrong sign in the LaTeX printer cannot pass."""
    missed = []
    for example in operation(name).examples if everything else telling(name):
        for node in expressions(solved(example).derivation):
            text = tex_printer(WHOLE)(node)
            if not same(node, read(f"${text}$", names=matrices(node))):
                missed.append(text)
    assert [] == missed


@pytest.mark.parametrize("name", topics())
def test_plain_text_of_every_line_is_read_back(name: str, everything: bool) -> None:
    """A lost parenthesis or a wrong sign in the plain printer cannot pass."""
    missed = []
    for example in operation(name).examples if everything else telling(name):
        for node in expressions(solved(example).derivation):
            text = plain_printer(WHOLE)(node)
            if not same(node, read(text, sets=True, names=matrices(node))):
                missed.append(text)
    assert [] == missed
