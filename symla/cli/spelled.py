"""ASCII spellings of mathematical symbols for terminals that lack them: sqrt for √, ||v|| for ‖v‖, x^10 for x¹⁰."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

_SPELLINGS = (
    "√ sqrt  ‖ ||  ∥ ||  ≈ ~=  ≠ !=  ≤ <=  ≥ >=  ≡ ==  · *  × x  ⊙ .*  ⊗ (x)  ⊥ _|_  − -  → ->  ← <-  ↔ <->  ⇒ =>  "
    "∞ inf  ± +-  ∈ in  ∑ sum  ∇ grad  ∂ d  … ...  ⋯ ...  ⋮ :  – -  — -  ‘ '  ’ '  ⎡ [  ⎢ [  ⎣ [  ⎤ ]  ⎥ ]  ⎦ ]  │ |  "
    "′ '  ° deg"
)
_SIGNS = dict(zip(_SPELLINGS.split()[::2], _SPELLINGS.split()[1::2], strict=True))
_GREEK = re.compile(r"GREEK (SMALL|CAPITAL) LETTER (\w+)")


def spelled(text: str, encoding: str | None) -> str:
    """The text with the characters that the encoding lacks spelled out; a character without a spelling stays."""
    try:
        text.encode(encoding or "utf-8")
    except UnicodeEncodeError:
        lacks = _lacking(encoding or "ascii")
        text = _raised(text, lacks)
        return "".join(
            _spelling(letter, text[k + 1 : k + 2]) if lacks(letter) else letter for k, letter in enumerate(text)
        )
    except LookupError:
        pass
    return text


def _lacking(encoding: str) -> Callable[[str], bool]:
    def lacks(letter: str) -> bool:
        try:
            letter.encode(encoding)
        except UnicodeEncodeError:
            return True
        return False

    return lacks


def _raised(text: str, lacks: Callable[[str], bool]) -> str:
    """The text with exponents and indices spelled as a whole: ¹⁰ is ^10, even where ¹ alone could be shown."""
    made: list[str] = []
    k = 0
    while k < len(text):
        level = _level(text[k])
        end = k + 1
        while level and end < len(text) and _level(text[end]) == level:
            end += 1
        run = text[k:end]
        spell = bool(level) and any(map(lacks, run))
        made.append(("^" if level == "<super>" else "_") + unicodedata.normalize("NFKC", run) if spell else run)
        k = end
    return "".join(made).replace("−", "-") if lacks("−") else "".join(made)


def _level(letter: str) -> str:
    """The Unicode decomposition tag <super> or <sub> of a superscript or subscript character."""
    if letter < "\u0080":
        return ""
    kind = unicodedata.decomposition(letter).partition(" ")[0]
    return kind if kind in ("<super>", "<sub>") else ""


def _spelling(letter: str, behind: str) -> str:
    if letter in _SIGNS:
        said = _SIGNS[letter]
        return said + " " if letter == "√" and behind.isalnum() else said
    greek = _GREEK.fullmatch(unicodedata.name(letter, ""))
    if greek:
        name = greek[2].lower().replace("lamda", "lambda")
        return name.capitalize() if greek[1] == "CAPITAL" else name
    plain = unicodedata.normalize("NFKD", letter)
    return plain if plain.isascii() else letter
