"""KaTeX in its strictest mode, one process for any number of formulas."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterable
from types import TracebackType

from tests.tools.markdown import Formula
from tests.tools.needs import HERE


class Katex:
    """A running KaTeX; every strict-mode warning counts as an error."""

    def __init__(self) -> None:
        self._told: dict[tuple[str, bool], str | None] = {}  # formulas recur, in every dialect of Markdown
        self._node = subprocess.Popen(
            ["node", str(HERE / "katex_check.mjs")],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        )

    def error(self, tex: str, *, display: bool = True) -> str | None:
        """What KaTeX objects to in `tex`, or None."""
        ((_, found),) = self.check([Formula(tex, display=display)])
        return found

    def check(self, formulas: Iterable[Formula | str]) -> list[tuple[str, str | None]]:
        """Each formula with what KaTeX objects to in it, or None; a bare string is a displayed formula."""
        asked = [one if isinstance(one, Formula) else Formula(one, display=True) for one in formulas]
        pairs = [(one.tex, one.display) for one in asked]
        self._ask([pair for pair in dict.fromkeys(pairs) if pair not in self._told])
        return [(pair[0], self._told[pair]) for pair in pairs]

    def _ask(self, new: list[tuple[str, bool]]) -> None:
        """All at once: one line of questions, which KaTeX reads to its end, and one line of answers."""
        if not new:
            return
        assert self._node.stdin is not None
        assert self._node.stdout is not None
        self._node.stdin.write(json.dumps([{"tex": tex, "display": display} for tex, display in new]) + "\n")
        self._node.stdin.flush()
        line = self._node.stdout.readline()
        if not line:
            raise RuntimeError(f"KaTeX ended with status {self._node.wait()} on one of {new!r}")
        self._told.update(zip(new, [answer["error"] for answer in json.loads(line)], strict=True))

    def objections(self, formulas: Iterable[Formula | str]) -> list[str]:
        """Only what is wrong, each with its formula: empty if all is well."""
        return [f"{tex}\n    {error}" for tex, error in self.check(formulas) if error is not None]

    def close(self) -> None:
        """End the process."""
        if self._node.stdin is not None:
            self._node.stdin.close()
        if self._node.stdout is not None:
            self._node.stdout.close()
        self._node.wait(timeout=10)

    def __enter__(self) -> Katex:
        return self

    def __exit__(self, kind: type[BaseException] | None, fault: BaseException | None, at: TracebackType | None) -> None:
        self.close()
