"""The report of a verification: what was proved and what was not."""

from __future__ import annotations

from dataclasses import dataclass, field

from symla.kernel.meaning.verdict import Verdict
from symla.notation.frozen import Frozen


class Failure(Frozen, frozen=True):
    """A claim that was not proved: its place and its verdict."""

    where: str
    verdict: Verdict


class Enough(Exception):
    """Ends a verification after its first failure."""


@dataclass(slots=True)
class Report:
    """The number of claims proved, and the failures; with `first_only`, the first failure ends the verification."""

    proved: int = 0
    failures: list[Failure] = field(default_factory=list)
    first_only: bool = False

    @property
    def verified(self) -> bool:
        """Whether everything that was claimed is proved."""
        return not self.failures and self.proved > 0

    def add(self, verdict: Verdict, *where: object) -> None:
        """Takes the verdict on the claim at this place."""
        if verdict:
            self.proved += 1
            return
        place = ""
        for part in where:
            if part != "":
                place += f"{' ' if isinstance(part, int) else ', '}{part}"
        self.failures.append(Failure(place.removeprefix(", ").strip(), verdict))
        if self.first_only:
            raise Enough
