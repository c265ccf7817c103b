"""Greek letters and mathematical symbols as people type them, with their LaTeX names."""

from __future__ import annotations

import re
from typing import Final

# Control characters except newlines and tabs, marks of text direction, and characters without width or ink, which make
# the visible text differ from the actual one.  Joiners and soft hyphens, which some scripts need, are no such.
UNSEEN: Final = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069"
    "\u3164\ufdd0-\ufdef\ufeff\uffa0\ufff9-\ufffb\ufffe\uffff\U000e0000-\U000e007f]"
)

_GREEK = (
    "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi pi rho sigma tau upsilon phi chi "
    "psi omega Gamma Delta Theta Lambda Xi Pi Sigma Upsilon Phi Psi Omega"
)
_SIGNS = (
    "rightarrow leftarrow leftrightarrow Rightarrow le ge ne approx equiv in infty sum partial nabla "
    "odot otimes perp parallel cdot times Vert circ pm"
)
COMMANDS: Final[dict[str, str]] = {
    **dict(zip("αβγδεζηθικλμνξπρστυφχψωΓΔΘΛΞΠΣΥΦΨΩ", _GREEK.split(), strict=True)),
    **dict(zip("→←↔⇒≤≥≠≈≡∈∞∑∂∇⊙⊗⊥∥·×‖∘±", _SIGNS.split(), strict=True)),
}
# the letters that have such names
LETTERS: Final = {name: letter for letter, name in COMMANDS.items() if letter.isalpha()} | {
    "ell": "ℓ",
    "hbar": "ℏ",
    "aleph": "ℵ",
}
