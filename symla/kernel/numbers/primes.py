"""Factorization of integers into numbers with independent roots: primes, or unfactored cofactors if these are large.

Roots of primes are linearly independent over the rational numbers; so are roots of numbers above 1 without a common
factor that are no perfect powers, which is all that is asked of a factor that is not worth factorising.
"""

from __future__ import annotations

from functools import lru_cache
from math import gcd, isqrt

from symla.kernel.numbers.polynomial import TooHard

TRIAL_LIMIT = 10_000
_MOST_BITS = 5_000
_TRIED = 1 << 16  # the bound of trial division, which needs no import
_FACTORED = 128  # bits of a number that is factored completely, in some hundredths of a second at most


def factors_of(value: int, known: tuple[int, ...]) -> dict[int, int]:
    """The factors of a positive whole number with their exponents.  `known` are large factors of other numbers: the new
    one has nothing in common with them.
    """
    if _TRIED < value and value.bit_length() <= _FACTORED:
        factors, rest = dict(_all_factors(value)), 1
    else:
        small, rest = _small_factors(value)
        factors = dict(small)
        if 1 < rest and rest.bit_length() <= _FACTORED:
            factors.update(_all_factors(rest))
            rest = 1
    for other in known:
        while rest % other == 0:
            factors[other] = factors.get(other, 0) + 1
            rest //= other
    if rest > 1:
        root, exponent = _without_power(rest)
        factors[root] = exponent
    if known and any(gcd(new, old) > 1 for new in factors if new > TRIAL_LIMIT for old in known if new != old):
        raise TooHard("a number too large to be factorised")
    return factors


@lru_cache(maxsize=4096)
def _small_factors(value: int) -> tuple[dict[int, int], int]:
    """The primes below the limit, and what is left: 1, or a number without such primes."""
    if value.bit_length() > _MOST_BITS:
        raise TooHard("the number under the root is too large")
    factors: dict[int, int] = {}
    prime = 2
    while prime * prime <= value and prime < TRIAL_LIMIT:
        while value % prime == 0:
            factors[prime] = factors.get(prime, 0) + 1
            value //= prime
        prime += 1 if prime == 2 else 2
    if 1 < value < TRIAL_LIMIT**2:
        factors[value] = factors.get(value, 0) + 1
        value = 1
    return factors, value


@lru_cache(maxsize=4096)
def _all_factors(value: int) -> dict[int, int]:
    """The primes of a number, with their exponents."""
    from flint import fmpz

    return {int(prime): int(exponent) for prime, exponent in fmpz(value).factor()}


def whole_root(value: int, index: int) -> int:
    """The largest whole number whose power is not above the value, which is not negative."""
    if index == 2 or value < 2:
        return isqrt(value) if index == 2 else value
    root = 1 << -(-value.bit_length() // index)
    while True:  # Newton's method from above
        nearer = ((index - 1) * root + value // root ** (index - 1)) // index
        if nearer >= root:
            return root
        root = nearer


def _without_power(value: int) -> tuple[int, int]:
    """The number as a power with the largest exponent: no prime below the limit divides it."""
    for exponent in range(value.bit_length() // 13, 1, -1):
        root = whole_root(value, exponent)
        if root**exponent == value:
            return root, exponent
    return value, 1
