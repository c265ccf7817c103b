"""The gallery: the example handouts as PDF, as web pages, and as pictures of their first pages.

`python docs/gallery.py docs/static/page.png` makes the picture of a page that the README shows.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

import typst

from symla.documents.faults import read_source
from symla.documents.handouts.build import build_handout
from symla.documents.handouts.read import Reader

EXAMPLES = Path(__file__).parent.parent / "examples"
_FORMATS = {"typ": "typst", "pdf": "pdf", "html": "html"}
_SHOWN = 2  # pages
_PIXELS = 62  # an inch
_PAGE = ("part1", 2, 84)  # of the README: the handout, its page, pixels an inch


def write_gallery(folder: Path) -> None:
    """Write everything into a folder; what is the same already is left alone."""
    folder.mkdir(exist_ok=True)
    lines = ["# Gallery", "", "The handouts in `examples/`, as they come out; `make handout` builds them all.", ""]
    for path in sorted(EXAMPLES.glob("*.yaml")):
        name = path.stem
        made = build_handout(path, _FORMATS)
        for suffix in ("pdf", "html"):
            _write(folder / f"{name}.{suffix}", made[f".{suffix}"])
        pages = pictures(str(made[".typ"]), _PIXELS)
        shown = [f"{name}-{number}.png" for number in range(1, min(_SHOWN, len(pages)) + 1)]
        for file, page in zip(shown, pages, strict=False):
            _write(folder / file, page)
        title = Reader(read_source(path, 1_000_000), ()).spec
        lines += [f"## {title.title if title else name}", ""]
        lines += [f"[PDF, {len(pages)} pages]({name}.pdf) · [web page]({name}.html) · `examples/{name}.yaml`", ""]
        lines += [" ".join(f"![Page {number} of {name}]({file})" for number, file in enumerate(shown, 1)), ""]
    _write(folder / "index.md", "\n".join(lines))


def pictures(text: str, pixels: int) -> list[bytes]:
    """The pages of a Typst document as PNG files, so many pixels an inch."""
    with tempfile.TemporaryDirectory() as nothing:
        made = typst.Compiler(root=nothing, ignore_system_fonts=True).compile(
            text.encode("utf-8"), format="png", ppi=pixels
        )
    return made if isinstance(made, list) else [made or b""]


def _write(path: Path, made: str | bytes) -> None:
    data = made.encode("utf-8") if isinstance(made, str) else made
    if not path.exists() or path.read_bytes() != data:
        path.write_bytes(data)


def page_of_readme() -> bytes:
    """The picture that the README shows."""
    name, number, pixels = _PAGE
    return pictures(str(build_handout(EXAMPLES / f"{name}.yaml", {"typ": "typst"})[".typ"]), pixels)[number - 1]


if __name__ == "__main__":
    Path(sys.argv[1]).write_bytes(page_of_readme())
