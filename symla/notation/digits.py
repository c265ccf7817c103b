"""Integers to and from decimal digits at any length; Python itself refuses to convert more than 4300 at once.

Source of that bound: https://docs.python.org/3/library/stdtypes.html#integer-string-conversion-length-limitation
"""

from __future__ import annotations

from typing import Final

_AT_ONCE: Final = 4000  # digits
_BLOCK: Final = 10**_AT_ONCE
_SHORT: Final = _BLOCK.bit_length() - 1  # bits that fit into a block


def digits_of(number: int) -> str:
    """The decimal digits, with a leading minus sign if the number is negative."""
    if number.bit_length() <= _SHORT:
        return str(number)
    blocks: list[str] = []
    rest = abs(number)
    while rest >= _BLOCK:
        rest, block = divmod(rest, _BLOCK)
        blocks.append(str(block).zfill(_AT_ONCE))
    return ("-" if number < 0 else "") + str(rest) + "".join(reversed(blocks))


def from_digits(text: str) -> int:
    """The integer with these digits and an optional leading minus sign.  Raises `ValueError` for anything else."""
    sign, digits = (-1, text[1:]) if text.startswith("-") else (1, text)
    if not (digits.isascii() and digits.isdecimal()):
        raise ValueError("a whole number has digits and nothing else")
    number = 0
    first = len(digits) % _AT_ONCE
    for start in range(first - _AT_ONCE if first else 0, len(digits), _AT_ONCE):
        number = number * _BLOCK + int(digits[max(start, 0) : start + _AT_ONCE])
    return sign * number
