"""Every bound on the size of input, with the message for exceeding it."""

from __future__ import annotations

from typing import Final

TEXT_LENGTH: Final = 200_000
NESTING: Final = 100
NUMBER_DIGITS: Final = 4_000
EXPONENT: Final = 10_000
DECIMAL_EXPONENT: Final = 1_000
POWER_DIGITS: Final = 4_000
ALL_POWER_DIGITS: Final = 40_000
ENTRIES: Final = 40_000
FACTORS: Final = 500

LONG_TEXT: Final = f"the text is longer than {TEXT_LENGTH} characters"
DEEP: Final = f"nested more than {NESTING} levels deep"
LONG_NUMBER: Final = f"a number has more than {NUMBER_DIGITS} digits"
LARGE_EXPONENT: Final = f"the exponent is larger than {EXPONENT}"
LARGE_DECIMAL_EXPONENT: Final = f"the exponent after e is larger than {DECIMAL_EXPONENT}"
LARGE_POWER: Final = f"written out, this power would have more than {POWER_DIGITS} digits"
LARGE_POWERS: Final = f"written out, these powers together would have more than {ALL_POWER_DIGITS} digits"
MANY_ENTRIES: Final = f"more than {ENTRIES} entries"
MANY_FACTORS: Final = f"a product has more than {FACTORS} factors"
