"""Examples that a text can refer to: blocks with a name are numbered in the order of the document."""

from __future__ import annotations

from dataclasses import dataclass, field

from symla.derivation.model import Reason
from symla.documents.calls import Desk, Misstated
from symla.errors import suggestion
from symla.rendering.authored import Emphasis, Paragraph, Plain
from symla.rendering.formats import documents_in, format_named, in_terminal
from symla.rendering.words.wording import wording

NO_CALL = "an example has a call, and this block has none"


@dataclass(frozen=True)
class Examples:
    """The numbers of the blocks that have a name."""

    desk: Desk
    numbers: dict[str, int] = field(default_factory=dict)

    def add(self, name: str) -> None:
        """Number the next block; raises `Misstated` for a name that another one has."""
        if name in self.numbers:
            raise Misstated(f"another example is called {name[:40]}")
        self.numbers[name] = len(self.numbers) + 1

    def told(self, name: str) -> str:
        """`Example 3`, as plain text."""
        words = wording(self.desk.language, "", in_terminal().name, self.desk.conventions)
        return str(words.sentence(Reason("example", (("number", self.numbers[name]),))))

    def heading(self, name: str, format_name: str) -> str:
        """The line above the solutions of a block, in a format."""
        paragraph = Paragraph((Emphasis((Plain(f"{self.told(name)}."),), strong=True),))
        return documents_in(format_name).text((paragraph,), format_named(format_name)).strip("\n") + "\n"

    def referred(self, text: str) -> str:
        """The text for `@length`, as plain text; raises `Misstated` where no example has this name."""
        name = text.strip().removeprefix("@").strip()
        if name not in self.numbers:
            known = suggestion(name, self.numbers) if self.numbers else ", and none has a name"
            raise Misstated(f"no example is called {name[:40]!r}{known}")
        return self.told(name)


def is_reference(text: str) -> bool:
    """Whether the text of a value refers to an example, `@length`."""
    return text.lstrip().startswith("@")
