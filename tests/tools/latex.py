"""pdflatex with nothing allowed but typesetting, and what its log says of the result."""

from __future__ import annotations

import os
import re
import subprocess
from dataclasses import dataclass
from pathlib import Path

# The least document around a fragment: fragments promise to need nothing but amsmath.
FRAGMENT_DOCUMENT = """\\documentclass{article}
\\usepackage{amsmath}
\\begin{document}
%s
\\end{document}
"""

_OVERFULL = re.compile(r"^Overfull \\([hv])box \(([0-9.]+)pt too (?:wide|high)\)(.*)$", re.MULTILINE)
_ERROR = re.compile(r"^! .*(?:\n(?!! ).*){0,6}?\nl\.\d+ .*$|^! .*$", re.MULTILINE)
_MISSING = re.compile(r"^Missing character: .*$", re.MULTILINE)
_UNDEFINED = re.compile(r"^LaTeX (?:Font )?Warning: .*undefined.*$", re.MULTILINE)
# A document that raises these limits hides its overfull lines from the log.
_HIDES = re.compile(r"\\(?:hfuzz|vfuzz|hbadness|vbadness|batchmode|scrollmode)\b|\\begin\{sloppypar\}")


@dataclass(frozen=True, slots=True)
class Overfull:
    """A box that is larger than its place."""

    direction: str  # "h" too wide, "v" too high
    points: float
    where: str

    def __str__(self) -> str:
        return f"{self.points}pt too {'wide' if self.direction == 'h' else 'high'} {self.where}"


@dataclass(frozen=True, slots=True)
class LatexResult:
    """What came of one document."""

    pdf: Path | None
    errors: tuple[str, ...]
    overfull: tuple[Overfull, ...]
    missing: tuple[str, ...]  # characters without a glyph, references and fonts without a definition
    log: str

    def objections(self, *, points: float = 1.0) -> list[str]:
        """Everything that a reader would mind: errors, lost characters, boxes more than `points` too large."""
        return [
            *self.errors,
            *self.missing,
            *(f"overfull: {box}" for box in self.overfull if box.points > points),
            *(() if self.pdf or self.errors else ("no PDF was written",)),
        ]


@dataclass(frozen=True, slots=True)
class Latex:
    """pdflatex, working in `folder`."""

    folder: Path

    def compile(self, document: str, *, name: str = "document", seconds: float = 60, passes: int = 1) -> LatexResult:
        """Typeset a whole document, without a shell and without reading outside TeX's own folders; in so many passes,
        or until one that notes what the one before did, after which nothing changes.
        """
        place = self.folder / name
        place.mkdir(parents=True, exist_ok=True)
        source, pdf, log = (place / f"{name}.{end}" for end in ("tex", "pdf", "log"))
        for left in (pdf, log, place / f"{name}.aux"):  # of the document before
            left.unlink(missing_ok=True)
        source.write_text(document, encoding="utf-8")
        command = ["pdflatex", "-interaction=nonstopmode", "-halt-on-error", "-no-shell-escape", source.name]
        # Unbroken log lines, or a long one would be cut in the middle of what is looked for.
        limits = {"openin_any": "p", "openout_any": "p", "max_print_line": "100000"}
        own: list[str] = []
        noted: list[bytes] = []
        for _ in range(passes):
            try:
                done = subprocess.run(
                    command,
                    cwd=place,
                    env=os.environ | limits,
                    stdin=subprocess.DEVNULL,
                    capture_output=True,
                    timeout=seconds,
                    check=False,
                )
            except subprocess.TimeoutExpired:
                own.append(f"pdflatex was still working after {seconds} s")
                break
            if done.returncode:
                own.append(f"pdflatex ended with status {done.returncode}")
                break
            kept = [place / f"{name}.{end}" for end in ("aux", "out")]  # what the next pass reads
            before, noted = noted, [one.read_bytes() for one in kept if one.exists()]
            if noted == before:
                break
        text = log.read_text(encoding="utf-8", errors="replace") if log.exists() else ""
        hidden = [f"the document hides faults by {found}" for found in sorted(set(_HIDES.findall(document)))]
        return LatexResult(
            pdf=pdf if pdf.exists() and not own else None,
            errors=(*_ERROR.findall(text), *own, *hidden),
            overfull=overfull_boxes(text),
            missing=(*_MISSING.findall(text), *_UNDEFINED.findall(text)),
            log=text,
        )

    def compile_fragment(self, fragment: str, *, name: str = "fragment", seconds: float = 60) -> LatexResult:
        """Typeset a fragment in a document that loads amsmath and nothing else."""
        return self.compile(FRAGMENT_DOCUMENT % fragment, name=name, seconds=seconds)


def overfull_boxes(log: str) -> tuple[Overfull, ...]:
    """Every overfull box that a log tells of, however little it is too large."""
    return tuple(Overfull(kind, float(points), where.strip()) for kind, points, where in _OVERFULL.findall(log))
