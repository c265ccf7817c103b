"""What was proved of a derivation, and what was not."""

from __future__ import annotations

from dataclasses import dataclass, field

from symla.kernel.meaning.verdict import Verdict
from symla.notation.frozen import Frozen


class Failure(Frozen, frozen=True):
    """A claim that was not proved: where it stands and what the kernel said."""

    where: str
    verdict: Verdict


class Enough(Exception):
    """One failure has been found, and no more are asked for."""


@dataclass(slots=True)
class Report:
    """What was proved and what was not; with `first_only` nothing is looked at after the first failure."""

    proved: int = 0
    failures: list[Failure] = field(default_factory=list)
    first_only: bool = False

    @property
    def verified(self) -> bool:
        """Whether everything that was claimed is proved."""
        return not self.failures and self.proved > 0

    def add(self, verdict: Verdict, *where: object) -> None:
        """Takes a verdict; `where` is put into words only if it is needed."""
        if verdict:
            self.proved += 1
            return
        place = ", ".join(str(part) for part in where if part != "")
        self.failures.append(Failure(place, verdict))
        if self.first_only:
            raise Enough
