"""Build options of a handout, which take precedence over its file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from symla.documents.handouts.choices import Form, Solutions
from symla.documents.handouts.spec import HandoutSpec
from symla.notation.conventions import Detail


@dataclass(frozen=True, slots=True)
class Options:
    """The forms to build, the place and the detail of solutions, the number of variants, and the seed; None leaves an
    option to the file.  `only` are the first and last variant to build now.
    """

    forms: tuple[Form, ...] = ()
    solutions: Solutions | None = None
    detail: Detail | None = None
    variants: int | None = None
    seed: int | None = None
    only: tuple[int, int] | None = None

    def of(self, spec: HandoutSpec) -> HandoutSpec:
        """The handout with these options; a detail given here applies to every problem."""
        asked: dict[str, Any] = {"solutions": self.solutions, "variants": self.variants, "seed": self.seed}
        asked["forms"] = list(self.forms) if self.forms else [] if self.solutions else None
        changed = {key: value for key, value in asked.items() if value is not None}
        if self.detail is not None:
            changed["detail"] = self.detail
            changed["problems"] = [self._shown(one) for one in spec.problems]
            changed["sections"] = [
                one.model_copy(update={"problems": [self._shown(p) for p in one.problems]}) for one in spec.sections
            ]
        return spec.model_copy(update=changed)

    def _shown(self, problem: Any) -> Any:
        parts = [part.model_copy(update={"detail": None}) for part in problem.parts]
        return problem.model_copy(update={"detail": None, "parts": parts})


AS_WRITTEN = Options()


def answers_shown(spec: HandoutSpec) -> bool:
    """Whether some document of the handout shows answers."""
    return any(form != "sheet" for form in spec.forms) if spec.forms else spec.solutions != "none"
