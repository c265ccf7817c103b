"""The inner product of complex vectors by the convention of the course: what is conjugated is a part of the problem.

Right values are worked out by plain Python complex numbers, which share nothing with the operations or the kernel.
"""

from __future__ import annotations

import random
from itertools import pairwise
from typing import Any

import pytest
import sympy

import symla
from symla import Conventions, SymlaError, from_json, solve
from symla.derivation.model import Argument, Derivation
from symla.kernel.page.verify import verify
from symla.notation import written as w
from symla.notation.conventions import STANDARD, InnerProduct
from symla.notation.frozen import replace
from symla.notation.statements import Word
from symla.operations import operation, topics
from symla.problems import problem
from symla.solving.solution import Solution
from tests.kernel.sample import sampled

SECOND = STANDARD
FIRST = Conventions(inner_product="conjugate_first")
BILINEAR = Conventions(inner_product="bilinear")
ALL = (SECOND, FIRST, BILINEAR)


def _inner(u: list[complex], v: list[complex], convention: InnerProduct) -> complex:
    if convention == "bilinear":
        return sum(x * y for x, y in zip(u, v, strict=True))
    if convention == "conjugate_first":
        return sum(x.conjugate() * y for x, y in zip(u, v, strict=True))
    return sum(x * y.conjugate() for x, y in zip(u, v, strict=True))


def _typed(x: complex) -> str:
    return f"{int(x.real)}+({int(x.imag)})*i"


def _call(name: str, *vectors: list[complex]) -> str:
    return f"{name}({', '.join('[' + ', '.join(map(_typed, v)) + ']' for v in vectors)})"


def _vectors(seed: int) -> tuple[list[complex], list[complex]]:
    drawn = random.Random(seed)
    size = drawn.choice((1, 2, 3))
    u, v = ([complex(drawn.randint(-3, 3), drawn.randint(-3, 3)) for _ in range(size)] for _ in range(2))
    u[0] += 1j if not any(x.imag for x in (*u, *v)) else 0
    return u, v


@pytest.mark.parametrize("seed", sampled(range(40), 3))
def test_products_by_each_convention(seed: int) -> None:
    """Against sums of complex numbers in Python."""
    u, v = _vectors(seed)
    for conventions in ALL:
        solution = solve(_call("dot", u, v), conventions=conventions)
        assert solution.verified
        assert complex(solution.answer) == _inner(u, v, conventions.inner_product)


@pytest.mark.parametrize("seed", sampled(range(20), 3))
def test_projections_leave_a_perpendicular_rest(seed: int) -> None:
    """By the convention that was asked for; there is none where b · b is zero."""
    a, b = _vectors(100 + seed)
    for conventions in ALL:
        solution = solve(_call("project", a, b), conventions=conventions)
        assert solution.verified
        square = _inner(b, b, conventions.inner_product)
        assert (square == 0) == (solution.undefined is not None)
        if square:
            rest = [complex(x) for x in solution.answer.remainder]
            assert abs(_inner(rest, b, conventions.inner_product)) < 1e-9


def _dots(derivation: Derivation) -> bool:
    """Whether an inner product stands on the page."""
    text = repr(derivation)
    return "VectorProduct(kind='dot'" in text or "function='proj'" in text


@pytest.mark.parametrize("name", sorted(topics()))
def test_who_writes_inner_products_depends_on_the_convention(name: str) -> None:
    """An example over the complex numbers that shows u · v belongs to a problem that says so."""
    shown = []
    for example in operation(name).examples:
        if "i" in example.replace(name, "") and operation(name).takes_domain and name != "evaluate":
            derivation = solve(example).derivation
            if derivation.domain == "complex" and _dots(derivation):
                shown.append(example)
    found = problem(name)
    assert found is not None
    assert not shown or "inner_product" in found.conventions


CALLS = (
    "dot([1, i], [2, 1 + i])",
    "cosine_similarity([1, i], [2, i])",
    "angle([1, i], [2, i])",
    "project([1 + i, 2], [1, 2i])",
    "project_onto_span([1, i, 2], onto=[[1, i, 0], [0, 1, 1]])",
    "gram_schmidt([[1, i], [1, 1]])",
    "gram_schmidt([[1, i], [1, k]])",
    "qr([[1, i], [i, 0]])",
    "orthogonal_complement([[1, i, 0]])",
    "is_orthogonal([[1, i], [i, 1]])",
    "svd([[1, i], [i, 1]])",
    "orthogonal_diagonalize([[1, i], [-i, 1]])",
)


def _worked(call: str) -> dict[str, Solution]:
    """The solutions by every convention under which the problem has a meaning."""
    asked = problem(call.partition("(")[0])
    assert asked is not None
    found = {"conjugate_second": solve(call)}
    for conventions in (FIRST, BILINEAR):
        if conventions is BILINEAR and call.startswith("gram_schmidt([[1, i]"):  # 1·1 + i·i = 0
            with pytest.raises(SymlaError, match="perpendicular to itself"):
                solve(call, conventions=conventions)
        elif conventions.inner_product in asked.conventions["inner_product"]:
            found[conventions.inner_product] = solve(call, conventions=conventions)
        else:
            with pytest.raises(SymlaError, match="is not worked out under the convention inner_product: bilinear"):
                solve(call, conventions=conventions)
    return found


@pytest.mark.parametrize("call", CALLS)
def test_a_page_belongs_to_one_convention(call: str) -> None:
    """It is proved under its own; where its lines are others, it is not proved under another one."""
    worked = _worked(call)
    assert len(worked) >= 2
    for own, solution in worked.items():
        assert solution.verified, own
        assert solution.derivation.under == (
            () if own == "conjugate_second" else (Argument("inner_product", Word(own)),)
        )
        for other in ("conjugate_second", "conjugate_first", "bilinear", "none"):
            under = () if other == "conjugate_second" else (Argument("inner_product", Word(other)),)
            if under != solution.derivation.under and _shows_conjugates(solution.derivation):
                assert not verify(replace(solution.derivation, under=under)).verified, (own, other)
    for first, second in pairwise(worked.values()):
        assert first.derivation != second.derivation


def _shows_conjugates(derivation: Derivation) -> bool:
    return any(key in repr(derivation) for key in ("dot_conjugated", "dot_not_conjugated"))


def test_what_the_page_says() -> None:
    """The definition tells which components are conjugated."""
    told = {
        SECOND: ("u₁ conj(v₁) + u₂ conj(v₂)", "conjugate the second"),
        FIRST: ("conj(u₁) v₁ + conj(u₂) v₂", "conjugate the first"),
        BILINEAR: ("u₁ v₁ + u₂ v₂", "conjugating nothing"),
    }
    for conventions, texts in told.items():
        page = solve("dot([1, i], [2, 1 + i])", conventions=conventions).to_text()
        assert all(text in page for text in texts), page


def test_stored_solutions_keep_the_convention() -> None:
    """What was written is read back equal, and proved."""
    solution = solve("dot([1, i], [2, 1 + i])", conventions=FIRST)
    again = from_json(solution.to_json())
    assert again.derivation == solution.derivation
    assert again.verified


def test_a_convention_that_a_problem_does_not_depend_on_is_refused() -> None:
    """In a stored page; an operation that needs none simply has none."""
    solution = solve("norm_l2([1, i])", conventions=BILINEAR)
    assert solution.verified
    assert solution.derivation.under == ()
    for own in ("inner_product", "brackets"):
        changed = replace(solution.derivation, under=(Argument(own, Word("bilinear")),))
        assert not verify(changed).verified
    twice = (Argument("inner_product", Word("bilinear")),) * 2
    assert not verify(replace(solve("dot([1, i], [1, i])").derivation, under=twice)).verified


def test_real_vectors_have_one_inner_product() -> None:
    """Nothing depends on the convention."""
    for conventions in ALL:
        solution = solve("dot([1, 2], [3, k])", conventions=conventions)
        assert solution.derivation == solve("dot([1, 2], [3, k])").derivation


def test_products_within_data() -> None:
    """A call follows the convention; an expression that is worked out before is refused."""
    assert solve("norm_l2([dot([1, i], [i, 1]), 1])", conventions=SECOND).answer == 1
    assert solve("norm_l2([dot([1, i], [i, 1]), 1])", conventions=BILINEAR).answer ** 2 == 5
    with pytest.raises(SymlaError, match="inner product stands within the data"):
        solve("norm_l2([u . v, 1])", names={"u": "[1, i]", "v": "[i, 1]"}, conventions=BILINEAR)


def test_conditions_and_data_with_inner_products_are_not_proved_by_convention() -> None:
    """They are compared with one another by the first convention alone."""
    solution = solve("dot([1, i], [2, 1 + i])", conventions=FIRST)
    (u, v) = solution.derivation.given
    product = w.VectorProduct("dot", w.Vector((w.Constant("i"),)), w.Vector((w.Number(1),)))
    changed = replace(u, value=w.Vector((w.Number(1), product)))
    assert not verify(replace(solution.derivation, given=(changed, v))).verified


def test_a_vector_that_is_perpendicular_to_itself() -> None:
    """Where nothing is conjugated, (1, i) · (1, i) = 0: nothing is projected onto it."""
    solution = symla.solve("project([1, 2], onto=[1, i])", domain="complex", conventions=BILINEAR)
    assert solution.verified
    assert solution.answer is None
    assert "perpendicular to itself" in str(solution.undefined)
    assert symla.solve("project([1, 2], onto=[1, i])", domain="complex").answer is not None


def _exact(vectors: Any) -> list[Any]:
    return [sympy.Matrix(v) for v in vectors]


def _product(u: Any, v: Any) -> Any:
    """The sum of the products of components, none conjugated."""
    return sympy.expand(sum(a * b for a, b in zip(u, v, strict=True)))


@pytest.mark.parametrize(
    "vectors",
    ["[[2, i], [1, 1]]", "[[2, i, 1], [1, 1, i], [0, 1, 1]]", "[[2, i], [4, 2i]]", "[[1 + i, 2, 0], [i, 1, 1]]"],
)
def test_orthogonal_vectors_where_nothing_is_conjugated(vectors: str) -> None:
    """Products without conjugates are zero, the spans are the same; and it is another problem than with them."""
    solution = symla.solve(f"gram_schmidt({vectors})", conventions=BILINEAR)
    assert solution.verified
    found = _exact(solution.answer)
    given = _exact(sympy.sympify(vectors.replace("i", "I").replace("2I", "2*I")))
    assert all(_product(u, v) == 0 for n, u in enumerate(found) for v in found[n + 1 :])
    together = sympy.Matrix.hstack(*given, *found)
    assert together.rank() == len(found) == sympy.Matrix.hstack(*given).rank()
    if len(found) > 1:
        assert not verify(replace(solution.derivation, under=())).verified


@pytest.mark.parametrize("method", ["normal_equations", "orthogonal_basis"])
def test_projections_where_nothing_is_conjugated(method: str) -> None:
    """The remainder has the product zero with both vectors, and the projection lies in their span."""
    call = f"project_onto_span([1, i, 0], onto=[[1, i, 1], [0, 1, 1]], method={method})"
    solution = symla.solve(call, conventions=BILINEAR)
    assert solution.verified
    onto = [sympy.Matrix([1, sympy.I, 1]), sympy.Matrix([0, 1, 1])]
    assert [_product(solution.answer.remainder, v) for v in onto] == [0, 0]
    assert sympy.Matrix.hstack(*onto, solution.answer.projection).applyfunc(sympy.expand).rank() == 2
    assert symla.solve(call).answer.projection != solution.answer.projection
    assert not verify(replace(solution.derivation, under=())).verified


def test_complements_where_nothing_is_conjugated() -> None:
    """(1, i) is perpendicular to itself: (-i)·1 + 1·i = 0."""
    solution = symla.solve("orthogonal_complement([[1, i]])", conventions=BILINEAR)
    assert solution.verified
    assert list(solution.answer) == [sympy.Matrix([-sympy.I, 1])]
    assert list(symla.solve("orthogonal_complement([[1, i]])").answer) == [sympy.Matrix([sympy.I, 1])]
    assert not verify(replace(solution.derivation, under=())).verified


@pytest.mark.parametrize(
    ("call", "told"),
    [
        ("gram_schmidt([[1, i], [1, 1]])", "u_1 may be perpendicular to itself without being zero"),
        ("gram_schmidt([[2, i], [1, 1]], normalize=True)", "vectors have no lengths"),
        ("project_onto_span([1, i], onto=[[1, i]])", "some vector of the span is perpendicular to all of it"),
        ("projection_matrix([[1], [i]])", "not worked out under the convention inner_product: bilinear"),
        ("least_squares([[1], [i]], [1, i])", "not worked out under the convention inner_product: bilinear"),
        ("pseudoinverse([[1], [i]])", "not worked out under the convention inner_product: bilinear"),
        ("cholesky([[2, i], [-i, 2]])", "not worked out under the convention inner_product: bilinear"),
        ("singular_values([[1], [i]])", "not worked out under the convention inner_product: bilinear"),
        ("qr([[1, 2], [i, 1]])", "not worked out under the convention inner_product: bilinear"),
        ("svd([[i, 1], [0, 1]])", "not worked out under the convention inner_product: bilinear"),
        ("is_orthogonal([[1, i], [i, 1]])", "not worked out under the convention inner_product: bilinear"),
    ],
)
def test_what_needs_conjugates_says_so(call: str, told: str) -> None:
    """In words, with the convention under which it can be done; among real numbers there is no difference."""
    with pytest.raises(symla.SymlaError, match=told):
        symla.solve(call, conventions=BILINEAR)
    assert symla.solve("qr([[3, 1], [4, 2]])", conventions=BILINEAR).verified


@pytest.mark.parametrize(
    "call",
    [
        "least_squares([[1], [i]], [1, 2])",
        "least_squares([[1, i], [i, -1]], [1, 0])",
        "projection_matrix([[1], [i]])",
        "pseudoinverse([[1, i], [i, -1]])",
        "cholesky([[2, i], [-i, 2]])",
        "singular_values([[1, i], [0, 1]])",
    ],
)
def test_which_factor_is_conjugated_makes_no_difference_to_lengths(call: str) -> None:
    """The same answer under both conventions that conjugate."""
    first = symla.solve(call, conventions=symla.Conventions(inner_product="conjugate_first"))
    assert first.verified
    assert first.answer == symla.solve(call).answer


@pytest.mark.parametrize("operation", ["angle", "cosine_similarity"])
def test_no_angle_rests_on_a_product_that_conjugates_nothing(operation: str) -> None:
    """[1, i] would be perpendicular to itself, and parallel to itself by its length; real vectors are as ever."""
    with pytest.raises(symla.SymlaError, match="not worked out under the convention inner_product: bilinear"):
        symla.solve(f"{operation}([1, i], [1, i])", conventions=BILINEAR)
    assert symla.solve(f"{operation}([1, 2], [2, 3])", conventions=BILINEAR).verified
