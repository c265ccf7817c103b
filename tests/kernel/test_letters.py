"""A letter stands for one thing: a named result gives no other value to the letter of an entry, or to a symbol."""

from __future__ import annotations

from symla.derivation.model import Answer, Argument, Chain, Derivation, Equal, Given, Link, Part, Reason, Undefined
from symla.kernel.page.verify import verify
from symla.notation import written as w

DEFINED, PUT_IN, WORKED = Equal("definition"), Equal("substitution"), Equal("arithmetic")
N = w.Number
v, c, y = (w.Name(letter, (), "vector") for letter in "vcy")
c_1, y_1 = w.Name("c", ("1",)), w.Name("y", ("1",))
THREE = w.Vector((N(3),))
SQUARE = w.VectorProduct("dot", v, v)
WORK = Chain(SQUARE, (Link(PUT_IN, w.VectorProduct("dot", THREE, THREE)), Link(WORKED, N(9))))
FIVE = Chain(c_1, (Link(DEFINED, w.Sum((N(2), N(3)))), Link(WORKED, N(5))))


def dot(*chains: Chain) -> Derivation:
    """v · v for v = (3), with more chains."""
    answer = Answer((Part("product", N(9)),), Reason("answer", (("goal", SQUARE), ("product", N(9)))))
    arguments = (Argument("u", v), Argument("v", v))
    given = (Given(v, THREE),)
    problem = Reason("problem", (("vectors", (w.Relation(v, "=", THREE),)),))
    return Derivation("dot", problem, SQUARE, given, (WORK, *chains), answer, arguments=arguments)


def test_an_entry_may_be_named_before_its_vector() -> None:
    """With the same value."""
    same = Chain(c, (Link(DEFINED, w.Vector((N(5),))),))
    assert verify(dot()).verified
    assert verify(dot(FIVE, same)).verified


def test_the_letter_of_an_entry_keeps_its_value() -> None:
    """c_1 is 5; a vector c = (7) would make 8 of c_1 + 1."""
    other = Chain(c, (Link(DEFINED, w.Vector((N(7),))),))
    wrong = Chain(w.Sum((c_1, N(1))), (Link(PUT_IN, w.Sum((N(7), N(1)))), Link(WORKED, N(8))))
    for chains in ((FIVE, other), (FIVE, other, wrong), (other, FIVE)):
        assert not verify(dot(*chains)).verified


def test_a_vector_named_beside_a_line_takes_no_letter_either() -> None:
    """Not before the chain that names the letter has come to its end."""
    other = Chain(c, (Link(DEFINED, w.Vector((N(7),))),))
    line = w.Sum((N(5), c_1, N(-5)))
    chain = Chain(
        c_1,
        (
            Link(DEFINED, w.Sum((N(2), N(3)))),
            Link(WORKED, N(5)),
            Link(WORKED, line, detail=(other,)),
            Link(PUT_IN, w.Sum((N(5), N(7), N(-5)))),
        ),
    )
    assert not verify(dot(chain)).verified


def test_a_result_takes_no_symbol_of_the_data() -> None:
    """v = (y_1) may be zero or not; a vector y = (0) does not decide it."""
    named = Chain(y, (Link(DEFINED, w.Vector((N(0),))),))
    square = Chain(w.Power(y_1, N(2)), (Link(WORKED, N(0)),))
    derivation = Derivation(
        "unit_vector",
        Reason("problem"),
        w.Call("unit_vector", (v,)),
        (Given(v, w.Vector((y_1,))),),
        (named, square),
        Undefined(Reason("zero"), (w.Relation(y_1, "=", N(0)),)),
        arguments=(Argument("v", v),),
    )
    assert not verify(derivation).verified


ONE, TWO = w.Vector((N(3), N(4))), w.Vector((N(5), N(6)))
q_1, q_2, Q = w.Name("q", ("1",), "vector"), w.Name("q", ("2",), "vector"), w.Name("Q", (), "matrix")
q_12 = w.Name("q", ("1", "2"))
SIDE_BY_SIDE = w.Matrix(((q_1, q_2),), None, 2)
COLUMNS = w.Matrix(((N(3), N(5)), (N(4), N(6))), None, 2)
NAMED = (Chain(q_1, (Link(DEFINED, ONE),)), Chain(q_2, (Link(DEFINED, TWO),)))


def test_the_columns_of_a_matrix_may_have_its_small_letter() -> None:
    """Q = [q_1 q_2], but no matrix with other columns, and none of them exchanged."""
    assert verify(dot(*NAMED, Chain(Q, (Link(DEFINED, SIDE_BY_SIDE), Link(WORKED, COLUMNS))))).verified
    assert verify(dot(*NAMED, Chain(Q, (Link(DEFINED, COLUMNS),)))).verified
    for rows in (((N(5), N(3)), (N(6), N(4))), ((N(3), N(5)), (N(4), N(7)))):
        assert not verify(dot(*NAMED, Chain(Q, (Link(DEFINED, w.Matrix(rows, None, 2)),)))).verified


def test_a_letter_that_a_matrix_shares_with_its_columns_stands_for_neither() -> None:
    """q_12 is 4 as a component of q_1, and is read, until Q is called so, in which it would be 5."""
    read = {x: Chain(w.Sum((q_12, N(1))), (Link(PUT_IN, w.Sum((N(x), N(1)))), Link(WORKED, N(x + 1)))) for x in (4, 5)}
    entries = Chain(Q, (Link(DEFINED, COLUMNS),))
    assert verify(dot(*NAMED, read[4])).verified
    for x in (4, 5):
        for before in ((), (read[4],)):
            assert not verify(dot(*NAMED, *before, entries, read[x])).verified
