"""Limits of the work for one problem.  Solving, checking, proving and reading stored solutions share these limits.

Sizes are estimated in advance: how many terms an expansion has, how large an exponential is.  Symbolic work, SymPy's
and the kernel's, is counted as it is done and ends when the problem's time is up.  Python cannot interrupt SymPy from
outside, so the budget is asked before each piece of work.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping
from contextvars import ContextVar, Token
from dataclasses import dataclass
from functools import wraps
from time import perf_counter, thread_time
from typing import Any, ParamSpec, TypeVar

from symla.errors import SymlaError
from symla.notation import written as w

MOST_TERMS = 5_000  # of an expanded entry of the data
_MOST_WORK = 600_000  # total work of expanding intermediate values: the sum of terms^(3/2)
_MOST_LENGTH = 50_000  # terms times exponent, which bounds the length of the coefficients
_MOST_SUMMED = 10_000  # terms of nested summations
_LARGEST_EXPONENT = 10_000.0
_SECONDS = 5.0


@dataclass(slots=True)
class _Limit:
    """The time and work that a problem has left."""

    until: float  # by the clock of the thread
    surely: float  # by the clock on the wall, which runs no slower and is read ten times as fast
    work: int = _MOST_WORK
    letters: bool = True  # whether the problem may have any
    growing: bool = False  # with the parts of the work


_limit: ContextVar[_Limit | None] = ContextVar("limit", default=None)


class TooMuch(SymlaError):
    """A problem that would take too much time or memory."""

    def __init__(self, why: str, letters: bool | None = None) -> None:
        limit = _limit.get()
        self.why = why
        self.letters = (limit is None or limit.letters) if letters is None else letters
        super().__init__(why, self.letters)

    def __str__(self) -> str:
        instead = "Put numbers in for some of the letters, or take smaller" if self.letters else "Take simpler"
        return f"This is too much to be worked out: {self.why}.  {instead} numbers, powers or sizes."


# ---- work that is counted -------------------------------------------------------------------------------------------


_Taken = ParamSpec("_Taken")
_Made = TypeVar("_Made")


class _Limited:
    """A limit as a context manager or decorator.  A class is used because every problem enters one, and a class is
    faster than a generator.
    """

    __slots__ = ("_growing", "_seconds", "_token")

    def __init__(self, seconds: float, growing: bool = False) -> None:
        self._seconds = seconds
        self._growing = growing
        self._token: Token[_Limit | None] | None = None

    def __enter__(self) -> None:
        if _limit.get() is None:
            ends = thread_time() + self._seconds, perf_counter() + self._seconds
            self._token = _limit.set(_Limit(*ends, growing=self._growing))

    def __exit__(self, *_: object) -> None:
        if self._token is not None:
            _limit.reset(self._token)
            self._token = None

    def __call__(self, function: Callable[_Taken, _Made]) -> Callable[_Taken, _Made]:
        seconds, growing = self._seconds, self._growing

        @wraps(function)
        def within(*arguments: _Taken.args, **named: _Taken.kwargs) -> _Made:
            if _limit.get() is not None:
                return function(*arguments, **named)
            with _Limited(seconds, growing):
                return function(*arguments, **named)

        return within


def limited(seconds: float = _SECONDS, *, growing: bool = False) -> _Limited:
    """A context whose work raises `TooMuch` when it exceeds the budget, at the latest after `seconds` of CPU time, and
    what `more_time` adds if the limit is `growing`.  Inside another limit, the outer one applies.
    """
    return _Limited(seconds, growing)


def more_time(seconds: float) -> None:
    """Adds CPU time for the next part of work that has many short ones, where the limit is its own: a claim about many
    pages has no more time than another.
    """
    limit = _limit.get()
    if limit is not None and limit.growing:
        limit.until += seconds


def tell_letters(nodes: Iterable[w.Node]) -> None:
    """Notes whether the problem has letters, in whose place numbers may be put to make it shorter."""
    limit = _limit.get()
    if limit is not None:
        limit.letters = any(w.has(node, w.Name) for node in nodes)


def go_on() -> None:
    """Called before a piece of symbolic work; raises `TooMuch` when the problem's time is up."""
    limit = _limit.get()
    if limit is None or (now := perf_counter()) < limit.surely:
        return
    left = limit.until - thread_time()
    if left < 0:
        raise TooMuch("it takes too long")
    limit.surely = now + left


def afford(value: Any) -> None:
    """Called before a SymPy expression is expanded; raises `TooMuch` if this expansion, or all so far together, would
    be too long.
    """
    go_on()
    terms = _terms_of(value, {})
    if terms > MOST_TERMS:
        raise TooMuch(f"on the way there is an expression with more than {MOST_TERMS} terms")
    limit = _limit.get()
    if limit is not None:
        limit.work -= terms * math.isqrt(terms)
        if limit.work < 0:
            raise TooMuch("the expressions on the way are too long")


def _terms_of(value: Any, known: dict[Any, int]) -> int:
    """An upper bound, capped, on the number of terms of the expanded SymPy expression."""
    if not value.args:
        return 1
    found = known.get(value)
    if found is not None:
        return found
    inner = [_terms_of(part, known) for part in value.args]
    if value.is_Add:
        terms = sum(inner)
    elif value.is_Mul:
        terms = math.prod(inner)
    elif value.is_Pow and value.exp.is_Integer:
        terms = powered(inner[0], int(value.exp))
    else:
        terms = max(inner)
    known[value] = terms = min(terms, MOST_TERMS + 1)
    return terms


def powered(terms: int, exponent: int) -> int:
    """An upper bound on the number of terms of an expanded power of a sum with `terms` terms."""
    exponent = abs(exponent)
    if terms < 2 or not exponent:
        return 1
    if exponent > _MOST_LENGTH or terms > _MOST_LENGTH:
        return _MOST_LENGTH
    return math.comb(exponent + terms - 1, min(exponent, terms - 1))


# ---- sizes that are estimated ---------------------------------------------------------------------------------------


def weigh(node: w.Node, names: Mapping[str, w.Node] | None = None, *, multiplied_out: bool = True) -> None:
    """Raises `TooMuch` if the value of an expression would be too long or too large; `names` are the values of its
    names.  An expression that is not `multiplied_out`, since numbers may replace its letters, may have many terms.
    """
    if not w.is_numeric(node):
        _Scale({} if names is None else names, multiplied_out).terms(node)


class _Scale:
    """Size estimates of expressions whose names have these values."""

    def __init__(self, names: Mapping[str, w.Node], multiplied_out: bool) -> None:
        self.names = names
        self.most = MOST_TERMS if multiplied_out else None

    def terms(self, node: w.Node) -> int:
        """An upper bound on the number of terms in the longest entry after expansion."""
        if type(node) is w.Number:
            return 1
        if type(node) is w.Name:
            value = self.names.get(node.typed)
            return 1 if value is None or w.is_numeric(value) else _Scale({}, self.most is not None).terms(value)
        if type(node) is w.Summation:
            return self._summed(node)
        inner = [self.terms(child) for child in w.children(node)] or [1]
        if type(node) is w.Sum:
            terms = sum(inner)
        elif type(node) is w.Quotient:
            terms = max(inner)
        elif type(node) is w.Product or type(node) is w.VectorProduct:
            terms = math.prod(inner)
        elif type(node) is w.Power:
            terms = self._power(node, inner[0])
        else:
            if type(node) is w.Call and node.function == "exp" and node.arguments:
                _exponential(node.arguments[0])
            terms = max(inner)
        if self.most is not None and terms > self.most:
            raise TooMuch(f"multiplied out, an expression has more than {self.most} terms")
        return terms

    def _summed(self, node: w.Summation) -> int:
        terms = max(node.upper - node.lower + 1, 0) * max(self.terms(node.term), 1)
        if terms > _MOST_SUMMED:
            raise TooMuch(f"its sums have more than {_MOST_SUMMED} terms")
        return terms

    def _power(self, node: w.Power, terms: int) -> int:
        if node.base == w.E:
            _exponential(node.exponent)
        exponent = node.exponent.value if type(node.exponent) is w.Number else 1
        if type(exponent) is not int:
            return terms
        base = self.names.get(node.base.typed, node.base) if type(node.base) is w.Name else node.base
        if type(base) is w.Matrix and not w.is_numeric(base):  # a polynomial of this degree in its different entries
            entries = {entry for row in base.rows for entry in row}
            terms = 1 + sum(self.terms(entry) for entry in entries if not w.is_numeric(entry))
        terms_of_power = powered(terms, exponent)
        if self.most is not None and terms_of_power * abs(exponent) > _MOST_LENGTH and terms > 1:
            raise TooMuch(f"multiplied out, the power {exponent} of a sum is too long")
        return terms_of_power


def _exponential(exponent: w.Node) -> None:
    if abs(approximate(exponent)) > _LARGEST_EXPONENT:
        raise TooMuch(f"e is raised to a power beyond {_LARGEST_EXPONENT:.0f}")


_FUNCTIONS = {"exp": math.exp, "cos": math.cos, "sin": math.sin, "tan": math.tan, "ln": math.log, "arccos": math.acos}


def approximate(node: w.Node) -> float:
    """The value as a float: infinity if it overflows, 0 if it is unknown."""
    try:
        return _float(node)
    except OverflowError:
        return math.inf
    except (ZeroDivisionError, ValueError):
        return 0.0


def _float(node: w.Node) -> float:
    if type(node) is w.Number:
        return float(node.value)
    if type(node) is w.Decimal:
        return float(node.digits)
    if type(node) is w.Constant:
        return {"pi": math.pi, "e": math.e}[node.symbol] if node.symbol in ("pi", "e") else _unknown()
    if type(node) is w.Negative:
        return -_float(node.operand)
    if type(node) is w.Sum:
        return math.fsum(map(_float, node.terms))
    if type(node) is w.Product:
        return math.prod(map(_float, node.factors))
    if type(node) is w.Quotient:
        return _float(node.numerator) / _float(node.denominator)
    if type(node) is w.Root:
        return math.pow(_float(node.radicand), 1 / node.index)
    if type(node) is w.Power:
        return math.pow(_float(node.base), _float(node.exponent))
    if type(node) is w.Call and len(node.arguments) == 1 and node.function in _FUNCTIONS:
        return _FUNCTIONS[node.function](_float(node.arguments[0]))
    return _unknown()


def _unknown() -> float:
    raise ValueError
