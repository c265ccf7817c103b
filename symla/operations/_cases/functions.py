"""Values of sine, cosine and the exponential function as letters, in which numbers are polynomials.

cos(t)^2 - cos(t) sin(t)    c^2 - c s, where c^2 + s^2 = 1          e^(2x) - 1      u^2 - 1
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any


def has_functions(value: Any) -> bool:
    """Whether a function of a symbol occurs."""
    import sympy

    return bool(value.has(sympy.Function)) and bool(_of(value))


def in_letters(*values: Any) -> tuple[tuple[Any, ...], dict[Any, Any], tuple[Any, ...]]:
    """The values with a letter for each function; the functions by letter; and polynomials in the letters that are
    zero.
    """
    import sympy

    values = tuple([_by_sine_and_cosine(value) for value in values])
    letters: dict[Any, Any] = {}
    back: dict[Any, Any] = {}
    identities: list[Any] = []
    for part in sorted({part for value in values for part in _of(value)}, key=str):
        if isinstance(part, sympy.exp):
            times, rest = part.args[0].as_coeff_Mul()
            whole = times.is_Integer
            function = sympy.exp(rest) if whole else part
            back[_letter(function)] = function
            letters[part] = _letter(function) ** (times if whole else 1)
            continue
        letters[part] = _letter(part)
        back[letters[part]] = part
        pair = _PAIRS.get(type(part).__name__)
        if pair is not None:
            first, second = (getattr(sympy, name)(part.args[0], evaluate=False) for name in pair[:2])
            back[_letter(first)], back[_letter(second)] = first, second
            identities.append(_letter(first) ** 2 + pair[2] * _letter(second) ** 2 - 1)
    return tuple([value.xreplace(letters) for value in values]), back, tuple(dict.fromkeys(identities))


_PAIRS = {
    "cos": ("cos", "sin", 1),
    "sin": ("cos", "sin", 1),
    "cosh": ("cosh", "sinh", -1),
    "sinh": ("cosh", "sinh", -1),
}


def outside(value: Any) -> list[Any]:
    """The symbols that occur outside of functions."""
    inside = {symbol for part in _of(value) for symbol in part.free_symbols}
    return sorted(value.free_symbols - inside, key=str)


def is_of_one_angle(value: Any) -> bool:
    """Whether the value consists of numbers and of sines, cosines and exponentials of multiples of one expression.  Its
    zeros are then those of a polynomial in one letter, e^(it) or e^t.
    """
    import sympy

    (plain,), back, _ = in_letters(value)
    functions = [back.get(letter, letter) for letter in plain.free_symbols]
    turned = (sympy.cos, sympy.sin)
    if not all(isinstance(f, (*turned, sympy.exp, sympy.cosh, sympy.sinh)) for f in functions):
        return False
    arguments = [f.args[0] * (sympy.I if isinstance(f, turned) else 1) for f in functions]
    return all(sympy.cancel(argument / arguments[0]).is_Rational for argument in arguments)


def of_logarithms(value: Any) -> tuple[Any, dict[Any, Any]] | None:
    """A polynomial with letters for the logarithms of symbols, and these; None if there are other functions, or one of
    these symbols stands outside, too.
    """
    import sympy

    (plain,), back, _ = in_letters(value)
    apart = plain.free_symbols.isdisjoint([f.args[0] for f in back.values()])
    are_of_symbols = all(isinstance(f, sympy.log) and f.args[0].is_Symbol for f in back.values())
    return (plain, back) if are_of_symbols and apart else None


def _of(value: Any) -> list[Any]:
    """The outermost functions of symbols, other than roots and absolute values."""
    import sympy

    found: dict[Any, None] = {}
    waiting = [value]
    while waiting:
        part = waiting.pop()
        if not part.free_symbols:
            continue
        if isinstance(part, sympy.Function) and not isinstance(part, sympy.Abs | sympy.Max | sympy.Min):
            found[part] = None
        else:
            waiting += part.args
    return list(found)


@lru_cache(maxsize=1024)
def _letter(function: Any) -> Any:
    """The letter of a function, always the same one."""
    import sympy

    positive = True if isinstance(function, sympy.exp) and function.args[0].is_real else None
    return sympy.Dummy(str(function), real=function.is_real, positive=positive)


def _by_sine_and_cosine(value: Any) -> Any:
    """tan(t) as sin(t)/cos(t)"""
    import sympy

    if not value.has(sympy.tan, sympy.cot, sympy.sec, sympy.csc):
        return value
    sine, cosine = sympy.sin, sympy.cos
    for function, quotient in (
        (sympy.tan, lambda x: sine(x) / cosine(x)),
        (sympy.cot, lambda x: cosine(x) / sine(x)),
        (sympy.sec, lambda x: 1 / cosine(x)),
        (sympy.csc, lambda x: 1 / sine(x)),
    ):
        value = value.replace(function, quotient)
    return value
