"""Tables of plain text, numbers to the right."""

from __future__ import annotations

from collections.abc import Sequence


def show(title: str, heads: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Print one table; the first column is words, the others are numbers."""
    widths = [max(map(len, column)) for column in zip(heads, *rows, strict=True)]
    print(f"\n{title}\n")
    for row in (heads, ["-" * width for width in widths], *rows):
        cells = (
            cell.rjust(width) if n else cell.ljust(width)
            for n, (cell, width) in enumerate(zip(row, widths, strict=True))
        )
        print("  " + "  ".join(cells).rstrip())


def microseconds(seconds: float) -> str:
    """`0.00012` -> `120 us`."""
    return f"{seconds * 1e6:,.0f} us"


def judged(ratio: float, limit: float | None) -> list[str]:
    """The limit, and whether the ratio keeps it; a row without a limit is there to be known."""
    if limit is None:
        return ["-", ""]
    return [f"{limit:.2f}x", "ok" if ratio <= limit else "OVER"]
