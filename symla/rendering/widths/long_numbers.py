"""Long numbers on one page: different ones are shortened to different texts.

10^58 - 1 and 10^58 + 10^20 - 1     9999…9999 and 1000…9999
10^80 and 10^80 + 10^30             not 1000…0000 twice: so many digits at the ends are kept that they differ
"""

from __future__ import annotations

from itertools import count

from symla.derivation.model import Derivation
from symla.notation import written as w
from symla.notation.digits import digits_of
from symla.rendering.widths.fit import FEWEST, LONG
from symla.rendering.widths.named_entries import leaves_in


def ends(derivation: Derivation) -> int:
    """The number of digits at each end that tell its long numbers apart; 0 if those always kept suffice."""
    numbers = set(map(digits_of, _long_integers(derivation)))
    for kept in count(FEWEST):
        shortened = [text for text in numbers if len(text) > 2 * kept + 1]
        if len({(text[:kept], text[-kept:]) for text in shortened}) == len(shortened):
            break
    return kept if kept > FEWEST else 0


def _long_integers(derivation: Derivation) -> set[int]:
    """The long whole numbers of a derivation, with numerators and denominators, without signs."""
    values = {number.value for number in leaves_in(derivation, w.Number)}
    return {abs(part) for value in values for part in value.as_integer_ratio() if not -LONG < part < LONG}
