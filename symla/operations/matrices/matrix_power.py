"""The power of a square matrix with a whole exponent: A^n = A A ... A, n times, A^0 = I, and A^-n = (A^-1)^n.

Long powers are built by squaring: A^2, A^4 = A^2 A^2, and so on.  A negative power is an expression of the inverse and
a power, and worked as such.
Source: the definition, e.g. Strang, Introduction to Linear Algebra, section 2.4.
"""

from __future__ import annotations

from symla.derivation.build import Working, equation, note, reason
from symla.derivation.given import GivenExpression, GivenMatrix, givens
from symla.derivation.model import Answer, Chain, Derivation, Outcome, Part, Reason, Undefined
from symla.notation import written as w
from symla.notation.arithmetic import rational
from symla.notation.frozen import replace
from symla.notation.value import Domain
from symla.operations._arguments import ArgumentError
from symla.operations._counts import height, unequal, width
from symla.operations._sheet import derive
from symla.operations.matrices._names import entry_letter, matrix_letters, named, within_bounds
from symla.operations.matrices._shapes import matrix, product_remedy, transposed
from symla.operations.matrices.matrix_multiply import is_identity, multiplied

_LARGEST = 64
_LARGEST_WITH_LETTERS = 8


def matrix_power(A: GivenMatrix, n: int, domain: Domain = "real") -> Derivation:
    """The n-th power of a square matrix, by repeated multiplication.

    `A` is m x m and `n` is a whole number; the answer is m x m.  Undefined if A is not square, and for a negative n if
    it has no inverse; by cases where that depends on the values of symbols.
    """
    goal = w.Power(A.name, w.Number(n))

    def derivation(chains: tuple[Chain, ...], outcome: Outcome, plan: Reason | None = None) -> Derivation:
        problem = reason("problem", goal=goal, data=named(A))
        return Derivation("matrix_power", problem, goal, givens(A), chains, outcome, plan, domain)

    if A.height != A.width:
        return derivation((), _not_square(A, n, goal, domain))
    _refuse_long(A, abs(n))
    if n < 0:
        return _negative(A, goal, domain)
    chains = _chains(A, n, goal, domain)
    power = chains[-1].links[-1].target
    answer = Answer(
        (Part("power", power),),
        reason("answer", power=equation(goal, power)),
    )
    plan = reason("plan", powers=tuple([c.links[0].target for c in chains[:-1]])) if len(chains) > 2 else None
    return derivation((*chains, *_remark(A, n, goal, power)), answer, plan)


def _refuse_long(A: GivenMatrix, n: int) -> None:
    letters = any(type(part) is w.Name for e in A.entries if type(e) is not w.Number for part in w.walk(e))
    most = _LARGEST_WITH_LETTERS if letters else _LARGEST
    if n > most:
        with_letters = " where the matrix contains letters" if letters else ""
        raise ArgumentError(f"matrix_power: n is from -{most} to {most}{with_letters}")
    within_bounds("matrix_power", A.height**3 * n.bit_length() * 2)


# ---- the lines ------------------------------------------------------------------------------------------------------


def _chains(A: GivenMatrix, n: int, goal: w.Power, domain: Domain) -> tuple[Chain, ...]:
    if n == 0:
        return (Working(goal, domain).to("zeroth_power", _identity(A.height)).chain,)
    if n == 1:
        return (Working(goal, domain).define("first_power", A.name).put_in(A, why="put_in_entries").chain,)
    letters = matrix_letters(A)
    known = {1: A}
    chains: list[Chain] = []
    for exponent, k in _steps(n):
        left, right = known[exponent - k], known[k]
        last = exponent == n
        name = next(letters)
        heading = reason("entries_of", power=_power(A, exponent)) if n > 2 else None
        work = Working(goal if last else name, domain, heading)
        if not last:
            work.to("name_it", w.Power(A.name, w.Number(exponent)))
        work.define("times_itself" if exponent == 2 else "split", w.Product((_power(A, exponent - k), _power(A, k))))
        work.to("put_in_found", w.Product((left.name, right.name)), minor=True)
        product = multiplied(work, left, right, domain, entry_letter(A, *known.values()) if last else name.base.lower())
        known[exponent] = GivenMatrix(name, product.rows, A.width)
        chains.append(work.chain)
    return tuple(chains)


def _steps(n: int) -> list[tuple[int, int]]:
    """The powers that lead to n, each as (exponent, k) for A^(exponent - k) A^k: 2, 3 for 3, and 2, 4, 5 for 5."""
    if n <= 3:
        return [(exponent, 1) for exponent in range(2, n + 1)]
    steps: list[tuple[int, int]] = []
    reached = 1
    for bit in bin(n)[3:]:
        steps.append((2 * reached, reached))
        reached *= 2
        if bit == "1":
            steps.append((reached + 1, 1))
            reached += 1
    return steps


def _power(A: GivenMatrix, k: int) -> w.Node:
    return A.name if k == 1 else w.Power(A.name, w.Number(k))


def _identity(size: int) -> w.Matrix:
    return matrix(tuple([tuple([w.Number(int(i == j)) for j in range(size)]) for i in range(size)]))


def _remark(A: GivenMatrix, n: int, goal: w.Power, power: w.Node) -> tuple[Chain, ...]:
    assert isinstance(power, w.Matrix)
    entries = [e for row in power.rows for e in row]
    if n == 0:
        return (note(Reason("empty_product"), "remark"),)
    if is_identity(A):
        return (note(reason("identity", A=A.name, same=equation(goal, A.name)), "remark"),) if n > 1 else ()
    if all(rational(e) == 0 for e in entries) and any(rational(e) != 0 for e in A.entries):
        return (note(reason("nilpotent", A=A.name, n=n), "remark"),)
    if n < 2 or A.height == 1:
        return ()
    if all(rational(e) == 0 for i, row in enumerate(A.rows) for j, e in enumerate(row) if i != j):
        return (note(reason("diagonal", A=A.name, n=n), "remark"),)
    return (note(Reason("recurrent"), "remark"),) if n > 2 else ()


def _negative(A: GivenMatrix, goal: w.Power, domain: Domain) -> Derivation:
    """A negative power is one of the inverse, if there is one."""
    from symla.operations.expressions._borrowed import in_the_name_of
    from symla.operations.expressions.evaluate import evaluate

    def told(answer: Answer) -> Answer:
        (part,) = answer.parts
        return Answer((replace(part, name="power"),), reason("answer", power=equation(goal, part.form)))

    problem = reason("problem", goal=goal, data=named(A))
    return in_the_name_of("matrix_power", problem, derive(evaluate, GivenExpression(goal), domain=domain, A=A), told)


# ---- what is not defined --------------------------------------------------------------------------------------------


def _not_square(A: GivenMatrix, n: int, goal: w.Node, domain: str) -> Undefined:
    differ = unequal(width(A), height(A))
    why = reason("undefined", goal=goal, A=A.name, m=height(A), n=width(A), differ=differ)
    turned, other = w.Transpose(A.name), transposed(A)
    remedies = (
        product_remedy(A.name, turned, A, other, w.Product((A.name, turned)), domain),
        product_remedy(turned, A.name, other, A, w.Product((turned, A.name)), domain),
    )
    return Undefined(why, (differ,), remedies if n > 1 else ())
