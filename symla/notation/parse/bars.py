r"""Upright bars: which open, which close, and which separate.

`|a||b|` -> `\lvert a \rvert \lvert b \rvert`;  `||a| - |b||` -> `\lvert \lvert a \rvert - \lvert b \rvert \rvert`;
`[1, 2 | 5]` keeps its bar.  One pass: a bar after an operand closes the open one, any other bar opens.
"""

from __future__ import annotations

from typing import Final

from symla.notation.parse.words import FUNCTIONS, GREEK_WORDS, SHAPED, SUPERSCRIPTS

_ENDS: Final = frozenset({")", "]", "}", "'", ".T", ".'", "°", "′", "∞", "⟩", r"\rvert", r"\rVert", r"\}", r"\top"})
_ENDING: Final = frozenset("\"'\u0302\u20d7\u0304\u0305")
_WORDS: Final = frozenset({"if", "and", "otherwise"}) | set(FUNCTIONS) | SHAPED
_CLOSERS: Final = {")": "(", "]": "[", "}": "{", "⟩": "⟨", r"\}": r"\{"}
_OPENERS: Final = frozenset(_CLOSERS.values())
_SINGLE, _DOUBLE = r"\lvert", r"\lVert"
_WHOLE: Final = -1  # a double bar written as one character
_CLOSE: Final = {_SINGLE: r"\rvert", _DOUBLE: r"\rVert"}


def resolve(text: str, tokens: list[str], starts: list[int]) -> tuple[list[str], list[int]]:
    """The tokens with every bar marked as opening or closing, except for separators."""
    groups: list[list[tuple[str, int]]] = []
    # The open bars: the token, and its group, since a double bar may still turn out to be two single ones.
    stack: list[tuple[str, int]] = []
    previous = ""
    for place, (token, start) in enumerate(zip(tokens, starts, strict=False)):
        if token == "|" and previous == "&" and tokens[place + 1 : place + 2] == ["&"]:
            groups.append([(token, start)])  # a bar in a column of its own
            previous = token
            continue
        after = _ends_operand(previous)
        if token[:1] == "|" or token == "‖":
            if after:
                end = start + len(token)
                apart = text[start - 1 : start].isspace() and _begins_operand(text[end : end + 1])
                group = _closing(token, start, groups, stack, apart)
            else:
                group = _opening(token, start, len(groups), stack)
            groups.append(group)
            token = group[-1][0]
        elif (
            token[-1] == "√"
            and previous in _CLOSE.values()
            and token[0] in SUPERSCRIPTS
            and starts_after(start, groups)
        ):
            # ‖v‖²√3: the index belongs to the bar
            digits = "".join(SUPERSCRIPTS[sign] for sign in token[:-1])
            groups.append([("^", start), ("{", start), (digits, start), ("}", start), ("√", start + len(token) - 1)])
            token = "√"
        else:
            if token == ">" and any(sign == "<" for sign, _ in stack[-2:]):
                _pop(stack, "<")
                groups.append([(token, start)])
                previous = ")"
                continue
            if token in _OPENERS or token[-1:] == "(" or token in _CLOSE or (token == "<" and not after):
                stack.append(("(" if token[-1:] == "(" else token, len(groups)))
            elif token in _CLOSERS:
                _pop(stack, _CLOSERS[token])
            elif token == r"\rvert":
                _pop(stack, _SINGLE)
            elif token == r"\rVert":
                _pop(stack, _DOUBLE)
            groups.append([(token, start)])
        previous = token
    return [token for group in groups for token, _ in group], [
        *(start for group in groups for _, start in group),
        starts[-1],
    ]


def starts_after(start: int, groups: list[list[tuple[str, int]]]) -> bool:
    """Whether the token at `start` stands directly after the bar before it."""
    return start == groups[-1][-1][1] + 1


def _begins_operand(letter: str) -> bool:
    """Whether a bar after a space and before this letter opens an operand: the second bar in `|2 |x||`."""
    return letter.isalnum() or (letter != "" and letter in "([{|√∑⟨‖-\\")


def _ends_operand(token: str) -> bool:
    if not token:
        return False
    first = token[0]
    if first == "\\":
        return token in _ENDS or token[1:] in GREEK_WORDS or token.startswith((r"\end{", r"\mathit{", r"\mathrm{"))
    if first.isalnum():
        return token[-1] != "(" and token not in _WORDS
    return token in _ENDS or first in _ENDING


def _opening(token: str, start: int, group: int, stack: list[tuple[str, int]]) -> list[tuple[str, int]]:
    """An opening run: `|` -> single, `||` -> double, `|||` -> a single one around a double one."""
    if token == "‖":
        stack.append((_DOUBLE, _WHOLE))
        return [(_DOUBLE, start)]
    opened: list[tuple[str, int]] = []
    if len(token) % 2:
        opened.append((_SINGLE, start))
    opened += [(_DOUBLE, start + place) for place in range(len(token) % 2, len(token), 2)]
    stack += [(sign, group) for sign, _ in opened]
    return opened


def _closing(
    token: str, start: int, groups: list[list[tuple[str, int]]], stack: list[tuple[str, int]], apart: bool
) -> list[tuple[str, int]]:
    """A run after an operand: it closes the open bars; with none open it separates in a row, `[1 | 2]`, and opens
    elsewhere.  A run after a space and directly before an operand opens, `[2 |x|]`.
    """
    if apart:
        return _opening(token, start, len(groups), stack)
    if token == "‖":
        if stack and stack[-1][0] == _DOUBLE:
            stack.pop()
            return [(r"\rVert", start)]
        return _opening(token, start, len(groups), stack)
    closed: list[tuple[str, int]] = []
    left = len(token)
    while left and stack and stack[-1][0] in _CLOSE:
        sign, group = stack[-1]
        if sign == _DOUBLE and left == 1 and group == _WHOLE:
            break
        if sign == _DOUBLE and left == 1:
            # ||a| ... : the double bar was two single ones
            place = groups[group].index(next(part for part in reversed(groups[group]) if part[0] == _DOUBLE))
            at = groups[group][place][1]
            groups[group][place : place + 1] = [(_SINGLE, at), (_SINGLE, at + 1)]
            stack[-1] = (_SINGLE, group)
            sign = _SINGLE
        else:
            stack.pop()
        width = 2 if sign == _DOUBLE else 1
        closed.append((_CLOSE[sign], start + len(token) - left))
        left -= width
    if not left:
        return closed
    rest, at = token[-left:], start + len(token) - left
    if not closed and left == 1 and stack and stack[-1][0] in ("[", "<"):
        return [(rest, at)]
    return closed + _opening(rest, at, len(groups), stack)


def _pop(stack: list[tuple[str, int]], opener: str) -> None:
    """Pop the stack back to `opener`; the grammar refuses a closing bracket without an opener."""
    if opener not in _CLOSE:
        while stack and stack[-1][0] in _CLOSE:
            stack.pop()
    if stack and stack[-1][0] == opener:
        stack.pop()
