"""Facts of sentences beside their claims: the data as they are, and nothing twice."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest

import symla
from symla.derivation.model import Answer, Case, Cases, Chain, Derivation, Link, Reason, Remedy, Sentence, Undefined
from symla.kernel.meaning.prove import Prover
from symla.kernel.page.verify import verify
from symla.notation import written as w
from symla.notation.frozen import replace
from symla.notation.statements import Quoted


def _data(derivation: Derivation, change: Callable[[tuple[Any, ...]], tuple[Any, ...]]) -> Derivation:
    """The same with another row of data in the sentence of its problem."""
    facts = [(key, change(fact) if type(fact) is tuple else fact) for key, fact in derivation.problem.facts]
    return replace(derivation, problem=replace(derivation.problem, facts=tuple(facts)))


@pytest.mark.parametrize(
    "problem",
    [
        "matrix_add([[1, 2], [3, 4]], [[0, 1], [1, 0]])",
        "angle([1, 0], [3, 4])",
        "coordinates([5, 4], [[2, 1], [3, 4]])",
    ],
)
def test_the_problem_tells_every_datum_once(problem: str) -> None:
    """A datum left out, told twice or in another place is noticed."""
    derivation = symla.solve(problem).derivation
    assert verify(derivation).verified
    for change in (lambda d: d[1:], lambda d: (*d, d[-1]), lambda d: d[::-1], lambda d: d[:-1]):
        assert not verify(_data(derivation, change)).verified


@pytest.mark.parametrize("sign", ["<=", ">=", "!=", "->", "<"])
def test_a_datum_is_what_it_is(sign: Any) -> None:
    """c = 10 is told as c = 10, though c <= 10 is true."""
    derivation = symla.solve("clip_by_norm([3, 4], 10)").derivation
    facts = [
        (key, replace(fact, symbol=sign) if key == "c" else fact)  # type: ignore[type-var]
        for key, fact in derivation.problem.facts
    ]
    changed = replace(derivation, problem=replace(derivation.problem, facts=tuple(facts)))
    assert changed != derivation
    assert not verify(changed).verified


def test_nothing_is_told_twice() -> None:
    """A chain or a remedy doubled is noticed."""
    derivation = symla.solve("distance_euclidean([1, 2], [4, 6])").derivation
    for i in range(len(derivation.chains)):
        doubled = (*derivation.chains[: i + 1], *derivation.chains[i:])
        assert not verify(replace(derivation, chains=doubled)).verified
    undefined = symla.solve("dot([1, 2], [1, 2, 3])").derivation
    assert isinstance(undefined.outcome, Undefined)
    twice = replace(undefined.outcome, remedies=(undefined.outcome.remedies[0], *undefined.outcome.remedies))
    assert verify(undefined).verified
    assert not verify(replace(undefined, outcome=twice)).verified


@pytest.mark.parametrize("sign", ["->", "<->"])
@pytest.mark.parametrize(("left", "right"), [("7", "6"), ("6", "7"), ("7", "7"), ("a", "a"), ("sqrt(2)", "1")])
def test_an_arrow_is_no_relation_between_values(sign: Any, left: str, right: str) -> None:
    """Arrows are between rows; nothing of the kind is proved of numbers."""
    from symla.notation.parse import read

    assert not Prover().holds(w.Relation(read(left), sign, read(right)))


def test_equations_are_those_of_the_problem_that_takes_them() -> None:
    """Any parameter that takes a matrix or equations may be given equations, whatever it is called."""
    from symla.problems import problem

    derivation = symla.solve('solve_system("2x + 3y = 5; x - y = 1")').derivation
    assert verify(derivation).verified
    taken = problem("solve_system")
    assert taken is not None
    assert [name for name, kind in taken.parameters.items() if kind == "matrix or equations"] == ["A"]
    given = derivation.given
    assert not verify(
        replace(derivation, given=(given[0], replace(given[1], value=w.Vector((w.Number(5), w.Number(2))))))
    ).verified


def _changed(part: Any, name: str, change: Callable[[Any], Any]) -> Iterator[Any]:
    """The derivation with one fact of this name changed, for every such fact."""
    if isinstance(part, Reason):
        for i, (key, fact) in enumerate(part.facts):
            if key == name and change(fact) != fact:
                yield replace(part, facts=(*part.facts[:i], (key, change(fact)), *part.facts[i + 1 :]))
    elif isinstance(part, tuple):
        for i, own in enumerate(part):
            for other in _changed(own, name, change):
                yield (*part[:i], other, *part[i + 1 :])
    elif isinstance(part, Derivation | Chain | Sentence | Link | Answer | Undefined | Remedy | Cases | Case):
        for field in type(part).__struct_fields__:
            for other in _changed(getattr(part, field), name, change):
                yield replace(part, **{field: other})  # type: ignore[type-var]


def _next(fact: Any) -> Any:
    """Another number, word or flag; the next column for a row of columns."""
    if type(fact) is bool:
        return not fact
    if isinstance(fact, int):
        return fact + 1
    if isinstance(fact, str):
        return {"real": "complex", "relu": "step"}.get(fact, fact)
    if isinstance(fact, tuple):
        return tuple(map(_next, fact))
    return w.Name("q", (), fact.kind) if isinstance(fact, w.Name) else fact


@pytest.mark.parametrize(
    ("problem", "names"),
    [
        ("rref([[0, 2, 4], [1, 3, 5], [2, 6, 1]])", "column row swapped made divided columns A"),
        ("rref([[1/2, 1/3], [1/4, 1/5]])", "column row swapped made columns multiplied"),
        ("plu([[1, 2, 1], [2, 4, 5], [3, 7, 8]])", "column row other added kept i j m"),
        ("ldu([[2, 4, 0, 6], [4, 9, 1, 13], [-2, -3, 4, -1], [6, 13, 4, 21]])", "row other added divided"),
        ("lu([[1, 2, 1], [2, 4, 5], [3, 7, 8]])", "row column rows columns A"),
        ("ldu([[1, 2, 3], [2, 4, 7], [3, 6, 10]])", "row columns"),
        ("null_space([[1, 2, 0, -1], [2, 4, 1, 1]])", "columns row names infinite"),
        ("column_space([[1, 2, 0, -1], [2, 4, 1, 1]])", "columns column every A"),
        ("row_space([[1, 2, 3], [4, 5, 6], [7, 8, 9]])", "row A reduced"),
        ("solve_system([[2, 1, -1], [-3, -1, 2], [-2, 1, 2]], [8, -11, -3])", "row number by_rows divided infinite"),
        ("solve_system([[1, 2], [2, 4]], [3, 7])", "row"),
        ("determinant([[1, 2, 3], [0, 4, 0], [5, 6, 7]], method=cofactors)", "place A"),
        ("determinant([[0, 2, 1], [3, 1, 4], [1, 5, 9]], method=row_reduction)", "swaps scales"),
        ("inverse([[1, 2, 3], [0, 1, 4], [5, 6, 0]], method=adjugate)", "row column A"),
        ("matrix_multiply([[1, 2], [3, 4]], [[0, 1], [1, 0]])", "row column A B"),
        ("matrix_vector([[1, 2], [3, 4]], [0, 1])", "row x place many"),
        ("norm_induced_l1([[1, -2], [3, 4]])", "place count A"),
        ("norm_linf([-5, 2, 5])", "places v"),
        ("nearest_neighbours([0, 0], [[1, 2], [2, -1], [3, 0]], 2)", "k p ties"),
        ("kmeans_step([[0, 0], [1, 0], [4, 4]], [[0, 1], [4, 5]])", "p c"),
        ("reshape([[1, 2, 3], [4, 5, 6]], 4, 2)", "m n missing shapes A"),
        ("scalar_multiply(-1/3, [6])", "X"),
        ("dense_layer([[1, 2], [3, -4]], [2, 1], [1, -5], relu)", "row activation"),
        ('evaluate("A B - 2 B", A=[[1, 2], [3, 4]], B=[[0, 1], [1, 0]])', "row column letters"),
        ("linear_independence([[1, 2, 1], [2, 4, 0], [0, 0, 2]])", "columns names barred"),
        ("inverse([[1, k], [k, 1]])", "domain"),
        ("column_space([[k^2 - 4, k^2, k]])", "zeros"),
        ("row_space([[k, 1], [k, k]])", "reduced"),
        ("row_space([[1, 0], [0, 1]])", "reduced"),
        ("lu([[k, 1], [0, 1]])", "only"),
        ("lu([[k^2 + 1, 1], [0, 1]])", "only"),
        ("ldu([[2, 6], [4, 15]])", "only"),
        ("mask([[1, 2, 3], [4, 5, 6]], [[1, 0], [0, 1]])", "A M"),
    ],
)
def test_what_is_told_is_what_was_done(problem: str, names: str) -> None:
    """Rows, columns, counts, flags, words and names of vectors in sentences: each one changed is noticed."""
    derivation = symla.solve(problem).derivation
    assert verify(derivation).verified
    for name in names.split():
        changed = list(_changed(derivation, name, _next))
        assert changed, name
        assert [] == [name for other in changed if verify(other).verified]


@pytest.mark.parametrize(
    "problem",
    [
        "reshape([[1, 2, 3], [4, 5, 6]], 3, 2)",
        "matrix_multiply([[1, 2], [3, 4]], [[1, 2, 3]])",
        "linear_independence([[1, 2], [3, 4], [5, 6]])",
        "trace([[1, 2, 3], [4, 5, 6]])",
    ],
)
def test_a_size_is_counted_and_not_told_bare(problem: str) -> None:
    """A number that is a size of the data stays a count of them: the same number by itself is refused."""
    derivation = symla.solve(problem).derivation
    bare = 0
    for name in ("count", "m", "n", "p", "q", "size", "basis"):
        for other in _changed(derivation, name, lambda fact: fact.number if type(fact) is w.Count else fact):
            bare += 1
            assert not verify(other).verified, name
    assert bare


@pytest.mark.parametrize(
    "problem",
    [
        'solve_system("' + "; ".join(f"x_{i} = {i}" for i in range(1, 81)) + '")',
        "determinant([[2, -1, 3, 0, 1], [1, 4, -2, 5, 2], [5, 2, 1, 1, 0], [3, 0, 2, -1, 4], [1, 1, 1, 2, 6]], "
        "compare=True)",
        "solve_system([[1/2, 0]], [-1/3], compare=True)",
        "solve_system([[0, 0, 0, 0], [2, 2, 1, -4], [-1, -2, 4, 2], [1, -3, 1, 0]], [0, -2, 4, 5/2])",
        "coordinates([5, -2, k^2], [[a-1, -2, -1/2], [-4, 1/2, 2k], [-3, -1, a-1]])",
        "linear_independence([[5, -1, -5/2, 2/3], [4/3, 1/2, 5/2, -5/2], [4, 2, -3, 0], [0, 0, 0, 0]])",
        "distance_minkowski([3, 4], [1, 7], 1/2)",
        "ldu([[0, 0, 5], [0, k+1, 2k], [0, 0, 5]])",
        "plu([[0, -1, -4], [a-1, k+1, a-1], [0, -1, -4]])",
        "lu([[0], [0], [-2]])",
        "lu([[1, 2], [2, 4], [3, 6], [3, 7]])",
        "null_space([[0]])",
        "lu([[2, U], [L, 2]])",
        "ldu([[2, D], [D, m]])",
        "plu([[0, P, 1], [2, L, U]])",
        "lu([[3, u_12], [l_21, u_22]])",
        "angle([1, theta], [1, 2])",
    ],
)
def test_honest_sentences_are_not_refused(problem: str) -> None:
    """Many unknowns, two methods that go the same way, equations without unknowns, fractions made whole."""
    assert symla.solve(problem).verified


@pytest.mark.parametrize("letters", [("L", "U"), ("L", "D"), ("A", "U")])
def test_letters_that_stand_for_something_are_not_those_of_factors(letters: tuple[str, str]) -> None:
    """A = L U is not asked of a matrix in which L and U are numbers: other letters are."""
    derivation = symla.solve("lu([[2, U], [L, 2]])").derivation
    names = [w.Name(letter, (), "matrix") for letter in letters]
    asked = w.Items((w.Relation(w.Name("A", (), "matrix"), "=", w.Product(tuple(names))),))
    facts = tuple([(key, asked if key == "product" else fact) for key, fact in derivation.problem.facts])
    changed = replace(derivation, problem=replace(derivation.problem, facts=facts))
    assert changed != derivation
    assert not verify(changed).verified


def test_what_decides_is_what_the_cases_are_about() -> None:
    """What is not solved for a letter decides as it stands in a condition; another number does not."""
    rows = [["h", "2", "5"], ["1", "h^2+1", "c^2-h"], ["a-c", "2", "h^2+h"]]
    derivation = symla.solve("rref", rows).derivation
    assert verify(derivation).verified
    changed = list(_changed(derivation, "entry", lambda fact: w.Sum((fact, w.Number(1)))))
    assert changed
    assert not any(verify(other).verified for other in changed)


@pytest.mark.parametrize(
    ("problem", "fact", "change"),
    [
        ("matrix_multiply([[1, 2], [3, 4]], [[0, 1], [1, 1]])", "row", lambda row: row + 1),
        ("matrix_multiply([[1, 2], [3, 4]], [[0, 1], [1, 1]])", "column", lambda column: column + 1),
        ("kmeans_step([[0, 0], [1, 0], [4, 4]], [[0, 1], [4, 5]])", "stays", lambda stays: stays[1:]),
        ("kmeans_step([[0, 0], [1, 0], [4, 4]], [[0, 1], [4, 5]])", "stays", lambda stays: ()),
        ("solve_system([[1, 2], [2, 4]], [3, 7])", "reads", lambda _: Quoted(w.Relation(w.ZERO, "=", w.Number(2)))),
        ("solve_system([[1, 2], [2, 4]], [3, 7])", "reads", lambda _: Quoted(w.Relation(w.ZERO, "=", w.Number(0)))),
        ("coordinates([1, 2, 3], [[1, 0, 0], [0, 1, 0]])", "reads", lambda _: Quoted(w.Relation(w.ZERO, "=", w.ONE))),
    ],
)
def test_remarks_tell_what_the_work_has(problem: str, fact: str, change: Callable[[Any], Any]) -> None:
    """Another place than that of the entry that differs, a point that is not looked at, another right side."""
    derivation = symla.solve(problem).derivation
    assert verify(derivation).verified
    changed = [other for other in _changed(derivation, fact, change) if other != derivation]
    assert changed
    assert not any(verify(other).verified for other in changed)


def test_another_point_does_not_change_its_cluster() -> None:
    """p_2 goes to another cluster, and no other point does; it is nearer, and not only as near."""
    derivation = symla.solve("kmeans_step([[0], [1], [4], [10]], [[0], [1]])").derivation
    assert verify(derivation).verified
    for number in ("1", "3"):
        changed = list(_changed(derivation, "nearer", lambda fact, number=number: (_renamed(fact[0], number),)))
        assert changed
        assert not any(verify(other).verified for other in changed)


def _renamed(fact: Any, number: str) -> Any:
    """The same of p_1 or p_3."""
    points = {p: replace(p, subscript=(number,)) for p in w.walk(fact) if type(p) is w.Name and p.base == "p"}
    return w.substitute(fact, points)


@pytest.mark.parametrize("problem", ["norm_l2([3, 4])", "magnitude([1, -2, 3])", "distance_euclidean([1, 2], [4, 6])"])
@pytest.mark.parametrize(("fact", "by"), [("largest", 1), ("largest", -1), ("total", 1), ("total", -1)])
def test_an_estimate_tells_the_largest_size_and_their_sum(problem: str, fact: str, by: int) -> None:
    """Another bound is refused, also where the answer lies between it and the other one."""
    derivation = symla.solve(problem).derivation
    assert verify(derivation).verified

    def moved(part: Any) -> Any:
        return w.Number(part.value + by)

    def related(part: Any) -> Any:
        side = "left" if fact == "largest" else "right"
        return replace(part, **{side: moved(getattr(part, side))})

    relation = "low" if fact == "largest" else "high"
    changed = [twice for once in _changed(derivation, fact, moved) for twice in _changed(once, relation, related)]
    assert changed
    assert not any(verify(other).verified for other in changed)


@pytest.mark.parametrize("problem", ["linear_independence([[5]])", "linear_independence([[1, 2], [2, 4]])"])
def test_a_sentence_about_vectors_has_them(problem: str) -> None:
    """It does not begin with its verb."""
    derivation = symla.solve(problem).derivation
    outcome = derivation.outcome
    assert isinstance(outcome, Answer)
    assert outcome.wording is not None
    facts = tuple([(key, () if key == "vectors" else fact) for key, fact in outcome.wording.facts])
    assert facts != outcome.wording.facts
    changed = replace(outcome, wording=replace(outcome.wording, facts=facts))
    assert not verify(replace(derivation, outcome=changed)).verified
