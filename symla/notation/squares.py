"""Square factors and prime factors of integers."""

from __future__ import annotations

from functools import lru_cache
from itertools import chain, count
from math import isqrt

_TRIED = 10_000


@lru_cache(maxsize=1)
def _primes() -> tuple[int, ...]:
    """The primes below the bound, by the sieve of Eratosthenes."""
    prime = bytearray([1]) * _TRIED
    for n in range(2, isqrt(_TRIED) + 1):
        if prime[n]:
            prime[n * n :: n] = bytes(len(range(n * n, _TRIED, n)))
    return tuple([n for n in range(2, _TRIED) if prime[n]])


def square_factor(number: int) -> tuple[int, int]:
    """Integers a, b with number = a^2 b and b squarefree; takes time proportional to the cube root of the number."""
    outside, inside, rest = 1, 1, number
    for factor in chain(_primes(), count(_TRIED + 1, 2)):
        if factor**3 > rest:
            break
        while rest % factor == 0:
            rest //= factor
            if inside % factor == 0:
                inside, outside = inside // factor, outside * factor
            else:
                inside *= factor
    root = isqrt(rest)  # the cofactor is 1, a prime, or a product of two primes
    return (outside * root, inside) if root * root == rest else (outside, inside * rest)


@lru_cache(maxsize=1024)
def prime_factors(number: int) -> tuple[int, ...]:
    """The primes that divide a positive integer."""
    from flint import fmpz

    return tuple([int(prime) for prime, _ in fmpz(number).factor()])
