"""Lines in which parts are worked out."""

from __future__ import annotations

from symla.notation.arithmetic import _not_rational, evaluate, result
from symla.notation.written import TWO, Name, Negative, Power, Product, Sum


def test_a_line_does_not_depend_on_what_was_asked_before() -> None:
    """A memo may return the very part that stands in a line, or one that is equal to it."""
    a = Name("a")
    inner = Sum((Power(a, TWO), Negative(Product((TWO, a))), TWO))
    line = Sum((Power(a, TWO), TWO, Negative(inner)))
    _not_rational.cache_clear()
    first = evaluate(line, Power)
    _not_rational.cache_clear()
    assert result(Power(Name("a"), TWO)) == Power(a, TWO)
    assert first == line == evaluate(line, Power)
    _not_rational.cache_clear()
    assert result(inner.terms[0]) is inner.terms[0]
    assert line == evaluate(line, Power)
