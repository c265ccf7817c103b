"""A parameter of a problem, parsed from its text.

A: matrix                              its name, and the kind of what it takes
onto as b: vector                      ... and the letter that it has on the page
method: auto | formula = auto          ... one of these words, and which one if none is given
data: quantities                       any number of them, under names of their own
"""

from __future__ import annotations

from keyword import iskeyword
from typing import Any

from symla.notation.frozen import Frozen

_DEFAULTS: dict[str, Any] = {"None": None, "False": False, "True": True, "()": ()}


class Parameter(Frozen, frozen=True):
    """One parameter: its name, the kind of what it takes, its letter on the page; for a word, which ones there are; its
    default as text (None if it has none).

    Its matrix may have a bar where it is `barred`; `after` is the parameter that takes the column after the bar.
    """

    name: str
    kind: str
    letter: str
    choices: tuple[str, ...] = ()
    default: str | None = None
    barred: bool = False
    after: str = ""

    @property
    def own(self) -> str:
        """The name in Python, where some are reserved: `from_`."""
        return f"{self.name}_" if iskeyword(self.name) else self.name

    @property
    def free(self) -> bool:
        """Whether the parameter takes any number of arguments under names of the caller's choice."""
        return self.kind == "quantities"

    @property
    def value(self) -> Any:
        """The default as a value."""
        text = self.default or ""
        return int(text) if text.isdigit() else _DEFAULTS.get(text, self.default)

    @property
    def takes_equations(self) -> bool:
        """Whether the parameter takes equations, in which `=` assigns nothing."""
        return "equations" in self.kind

    @property
    def is_expression(self) -> bool:
        """Whether the parameter takes an expression that keeps its names."""
        return self.kind == "expression"

    @property
    def shown(self) -> str:
        """The parameter in a signature, `method=auto`."""
        if self.free:
            return f"**{self.name}"
        return self.name if self.default is None else f"{self.name}={self.default}"


def parsed(text: str, bar: str) -> Parameter:
    """The parameter that a text says; `bar` names the one whose matrix may have a bar, `A`, and which one takes the
    column after it, `A | b`.
    """
    named, _, rest = text.partition(":")
    name, _, letter = named.strip().partition(" as ")
    kind, _, default = rest.partition("=")
    words = tuple([word.strip() for word in kind.split("|")])
    barred, _, after = [part.strip() for part in bar.partition("|")]
    return Parameter(
        name,
        kind="word" if len(words) > 1 else words[0],
        letter=letter or name,
        choices=words if len(words) > 1 else (),
        default=default.strip() or None,
        barred=name == barred,
        after=after if name == barred else "",
    )
