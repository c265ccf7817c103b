"""The placing of a LaTeX document: notes in the outer column, reasons as running text, the answer in its line."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial

from symla.rendering.formats.arrays import fit_beside, reasons_last, shared_reason

_TEXT = r"\text{"
_GROUP = 10  # digits
_DIGITS, _ROOT = re.compile(r"\d{25,}"), re.compile(r"\\sqrt\{(\d{25,})\}")
_FORMULA = re.compile(r"\$([^$]*)\$")
_BEFORE_SHORT = re.compile(r" (?=\$\\?\w+(?:\{\w\})?(?:_\{\d+\})?\$)|\$[^$]*\$|(?<=[^\W\d]) (?=\d{1,3}\b)")


def running(reason: str) -> str:
    r"""A reason as text that may break: `\text{since }5^{2} = 25` is `since $5^{2} = 25$`."""
    words: list[str] = []
    while reason:
        before, text, rest = reason.partition(_TEXT)
        if before.strip():
            words.append(f"${_with_breaks(before.strip())}$")
        if text:
            end = _closing(rest)
            words.append(rest[:end])
            rest = rest[end + 1 :]
        reason = rest
    return "".join(words)


def _with_breaks(formula: str) -> str:
    """The formula of a reason with its long numbers in groups, between which a line may end; none of a root does."""
    return _DIGITS.sub(_grouped, _ROOT.sub(r"(\1)^{1/2}", formula))


def _grouped(met: re.Match[str]) -> str:
    digits, first = met[0], len(met[0]) % _GROUP
    groups = [digits[:first], *[digits[at : at + _GROUP] for at in range(first, len(digits), _GROUP)]]
    return r"\,\allowbreak ".join([group for group in groups if group])


def _closing(text: str) -> int:
    """The place where the brace closes that was opened before this text."""
    depth = 1
    for at, letter in enumerate(text):
        if letter in "{}" and text[at - 1 : at] != "\\":
            depth += 1 if letter == "{" else -1
            if depth == 0:
                return at
    return len(text)


def array(inline: str) -> str:
    """The formula of a note that holds an array, which stands better by itself than in the sentence; else nothing."""
    return inline.removeprefix("$").removesuffix("$") if r"\begin" in inline else ""


def whole(sentence: str) -> str:
    """The sentence, with the formulas that hold an array kept on one line each; neither a letter nor a number begins a
    line.
    """
    kept = _BEFORE_SHORT.sub(lambda met: "~" if met[0] == " " else met[0], sentence)
    return type(sentence)(_FORMULA.sub(lambda met: f"\\whole{{{met[1]}}}" if r"\begin" in met[1] else met[0], kept))


FILTERS: tuple[tuple[str, Callable[..., object]], ...] = (
    ("narrow", partial(fit_beside, letters=420, lines=6)),
    *[(one.__name__, one) for one in (running, array, whole, shared_reason, reasons_last)],
)
