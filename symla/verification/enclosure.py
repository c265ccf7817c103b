"""Real constants between two bounds: interval arithmetic on whole numbers.

An interval is a pair (low, high) of whole numbers that stand for low/2^p and high/2^p; every operation rounds the lower
bound down and the upper bound up, so the number lies in it for certain.
"""

from __future__ import annotations

from collections.abc import Callable
from math import gcd, isqrt

from symla.notation.rational import Fraction
from symla.verification.exact import UNITS, Field
from symla.verification.polynomial import ONE, Exact, Polynomial, Rational, Scalar, TooHard

Interval = tuple[int, int]

_MOST_BITS = 100_000  # of a bound
_LARGEST_ARGUMENT = 20_000  # of exp


class Enclosure:
    """Intervals with bounds of `precision` binary places."""

    def __init__(self, field: Field, precision: int) -> None:
        self.field = field
        self.p = precision
        self.one = 1 << precision
        self._known: dict[int, Interval] = {}
        self._pi: Interval | None = None

    def __call__(self, x: Scalar) -> Interval:
        """The interval of a real constant; raises `TooHard` if it cannot be told."""
        if type(x) is not Exact:
            return self.rational(x)
        top = self._polynomial(x.numerator)
        return top if x.denominator is ONE else self.divide(top, self._polynomial(x.denominator))

    def _polynomial(self, p: Polynomial) -> Interval:
        low = high = 0
        for monomial, coefficient in p.items():
            term = self.rational(coefficient)
            for g, e in monomial:
                term = self.multiply(term, self._power(g, e))
            low, high = low + term[0], high + term[1]
        return low, high

    def _power(self, g: int, e: Rational) -> Interval:
        if self.field.generators[g].kind == "e":
            return self.exp(self.rational(e))
        base = self._generator(g)
        top, index = e.numerator, e.denominator
        if self.field.generators[g].kind == "prime":
            index = UNITS // gcd(top, UNITS)
            top = top * index // UNITS
        whole = base if top == 1 else self.integer_power(base, abs(top))
        if top < 0:
            whole = self.divide((self.one, self.one), whole)
        return whole if index == 1 else self.root(whole, index)

    def _generator(self, g: int) -> Interval:
        found = self._known.get(g)
        if found is None:
            found = self._known[g] = self._made(g)
        return found

    def _made(self, g: int) -> Interval:
        generator = self.field.generators[g]
        kind = generator.kind
        if kind == "prime":
            return self.rational(generator.index)
        if kind == "pi":
            return self.pi()
        if kind == "e":
            return self.exp((self.one, self.one))
        if not generator.real:
            raise TooHard(f"{kind} {generator.label} is not known to be real")
        inner = [self(a) for a in generator.arguments]
        if kind == "radical":
            return self.root((max(inner[0][0], 0), inner[0][1]), generator.index)
        if kind == "abs":
            low, high = inner[0]
            return (low, high) if low >= 0 else (-high, -low) if high <= 0 else (0, max(-low, high))
        function = _FUNCTIONS.get(str(generator.label))
        if function is None:
            raise TooHard(f"no enclosure of {generator.label}")
        return function(self, *inner)

    # ---- arithmetic -------------------------------------------------------------------------------------------------

    def rational(self, x: Rational) -> Interval:
        if type(x) is int:
            return x << self.p, x << self.p
        top, bottom = x.numerator << self.p, x.denominator
        return top // bottom, -(-top // bottom)

    def multiply(self, a: Interval, b: Interval) -> Interval:
        products = (a[0] * b[0], a[0] * b[1], a[1] * b[0], a[1] * b[1])
        return min(products) >> self.p, -(-max(products) >> self.p)

    def divide(self, a: Interval, b: Interval) -> Interval:
        if b[0] <= 0 <= b[1]:
            raise TooHard("a divisor cannot be told from zero")
        ends = [(n << self.p, d) for n in a for d in b]
        return min(n // d for n, d in ends), max(-(-n // d) for n, d in ends)

    def integer_power(self, x: Interval, n: int) -> Interval:
        result = (self.one, self.one)
        while n:
            if n & 1:
                result = self.multiply(result, x)
            n >>= 1
            if n:
                x = self.square(x)
                if x[1].bit_length() > _MOST_BITS:
                    raise TooHard("the number is too large to be enclosed")
        return result

    def square(self, x: Interval) -> Interval:
        low, high = self.multiply(x, x)
        return max(low, 0), high

    def root(self, x: Interval, n: int) -> Interval:
        """The root of a number that is not negative."""
        if x[0] < 0:
            raise TooHard("a radicand cannot be told from zero")
        shift = self.p * (n - 1)
        return whole_root(x[0] << shift, n), whole_root(x[1] << shift, n) + 1

    def series(self, term: Interval, following: Callable[[Interval, int], Interval]) -> Interval:
        """The sum of a series whose terms fall at least by half each: what is left out is less than the last term."""
        low = high = 0
        n = 0
        while max(-term[0], term[1]) > 1 or n < 4:
            low, high = low + term[0], high + term[1]
            n += 1
            if n > 20 * self.p:
                raise TooHard("a series does not end")
            term = following(term, n)
        rest = 2 * max(-term[0], term[1]) + 2
        return low - rest, high + rest

    # ---- functions --------------------------------------------------------------------------------------------------

    def exp(self, x: Interval) -> Interval:
        """By its series at x/2^k, squared k times; with more places in between."""
        largest = max(abs(x[0]), abs(x[1])) >> self.p
        if x[1] < -(_LARGEST_ARGUMENT << self.p) and self.p < _LARGEST_ARGUMENT:  # e^-20000 < 2^-20000
            return 0, 1
        if largest > _LARGEST_ARGUMENT:
            raise TooHard("the number is too large to be enclosed")
        k = largest.bit_length() + 4
        fine = Enclosure(self.field, self.p + 2 * largest + 4 * k + 16)
        more = fine.p - self.p - k
        y = x[0] << more, x[1] << more
        result = fine.series((fine.one, fine.one), lambda t, n: _over(fine.multiply(t, y), n))
        for _ in range(k):
            result = fine.square(result)
        return _coarser(result, fine.p - self.p)

    def cos(self, x: Interval) -> Interval:
        """By its series after whole turns are taken off; no less than -1 and no more than 1."""
        if x[1] - x[0] > self.one:
            return -self.one, self.one
        turns = x[0] // (2 * self.pi()[0])
        fine = Enclosure(self.field, self.p + turns.bit_length() + 32)
        pi = fine.pi()
        low, high = (x[0] << fine.p - self.p), (x[1] << fine.p - self.p)
        ends = (2 * turns * pi[0], 2 * turns * pi[1])
        y = (low - max(ends)) >> 3, -(-(high - min(ends)) >> 3)  # an eighth of it, to be doubled three times
        square = fine.square(y)
        result = fine.series(
            (fine.one, fine.one), lambda t, n: _over(_minus(fine.multiply(t, square)), 2 * n * (2 * n - 1))
        )
        for _ in range(3):
            double = fine.square(result)
            result = 2 * double[0] - fine.one, 2 * double[1] - fine.one
        low, high = _coarser(result, fine.p - self.p)
        return max(low, -self.one), min(high, self.one)

    def arctan(self, x: Interval) -> Interval:
        """Of a number that is not negative: the angle is halved until the series is short."""
        for _ in range(3):
            hypotenuse = self.root((self.one + self.square(x)[0], self.one + self.square(x)[1]), 2)
            x = self.divide(x, (self.one + hypotenuse[0], self.one + hypotenuse[1]))
        low, high = self._alternating(x)
        return 8 * low, 8 * high

    def _alternating(self, x: Interval) -> Interval:
        """x - x^3/3 + x^5/5 - ..., for x up to 1/4."""
        square = self.square(x)
        power = x
        low, high, n = 0, 0, 1
        while power[1] > 0 and n < 4 * self.p:
            term = _over(power, n)
            low, high = (low + term[0], high + term[1]) if n % 4 == 1 else (low - term[1], high - term[0])
            power = self.multiply(power, square)
            power = max(power[0], 0), power[1] if power[1] > 1 else 0
            n += 2
        return low - 2, high + 2

    def arccos(self, x: Interval) -> Interval:
        """2 arctan(sqrt(1 - x^2) / (1 + x)), for a number that is known to be between -1 and 1; pi less the angle of -x
        for one below 0, which may be near -1.
        """
        x = max(x[0], -self.one), min(x[1], self.one)
        if x[1] < 0:
            (low, high), pi = self.arccos(_minus(x)), self.pi()
            return max(pi[0] - high, 0), pi[1] - low
        if x[0] == -self.one:
            return 0, self.pi()[1]
        square = self.square(x)
        height = self.root((max(self.one - square[1], 0), max(self.one - square[0], 0)), 2)
        low, high = self.arctan(self.divide(height, (self.one + x[0], self.one + x[1])))
        return max(2 * low, 0), 2 * high

    def ln(self, x: Interval) -> Interval:
        """2 artanh((y - 1)/(y + 1)) + k ln 2, where x = y 2^k and y is near 1."""
        if x[0] <= 0:
            raise TooHard("a number cannot be told from zero")
        k = x[0].bit_length() - self.p
        y = self.divide(x, self.rational(Fraction(2) ** k))
        low, high = self._artanh(self.divide((y[0] - self.one, y[1] - self.one), (y[0] + self.one, y[1] + self.one)))
        two = self._artanh(self.rational(Fraction(1, 3)))
        ends = k * two[0], k * two[1]
        return 2 * (low + min(ends)), 2 * (high + max(ends))

    def _artanh(self, x: Interval) -> Interval:
        """x + x^3/3 + x^5/5 + ..., for x between -1/2 and 1/2."""
        square = self.square(x)
        low, high, n = 0, 0, 1
        power = x
        while max(-power[0], power[1]) > 1 and n < 4 * self.p:
            term = _over(power, n)
            low, high = low + term[0], high + term[1]
            power = self.multiply(power, square)
            n += 2
        return low - 4, high + 4

    def pi(self) -> Interval:
        """16 arctan(1/5) - 4 arctan(1/239)"""
        if self._pi is None:
            a, b = self._alternating(self.rational(Fraction(1, 5))), self._alternating(self.rational(Fraction(1, 239)))
            self._pi = 16 * a[0] - 4 * b[1], 16 * a[1] - 4 * b[0]
        return self._pi


_FUNCTIONS: dict[str, Callable[..., Interval]] = {
    "exp": Enclosure.exp,
    "ln": Enclosure.ln,
    "cos": Enclosure.cos,
    "arccos": Enclosure.arccos,
    "max": lambda self, *xs: (max(x[0] for x in xs), max(x[1] for x in xs)),
}


def _over(x: Interval, n: int) -> Interval:
    return x[0] // n, -(-x[1] // n)


def _minus(x: Interval) -> Interval:
    return -x[1], -x[0]


def _coarser(x: Interval, places: int) -> Interval:
    return x[0] >> places, -(-x[1] >> places)


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
