"""The picture above the title, read from a file beside the handout; what kind it is, its beginning tells."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from symla.documents.faults import read_bytes
from symla.errors import SymlaError
from symla.rendering.formats import documents_in, format_named, redrawing
from symla.rendering.logo import MIME, Logo

_MOST_BYTES = 1_000_000
_BEGINS = {"png": b"\x89PNG\r\n\x1a\n", "jpg": b"\xff\xd8\xff", "pdf": b"%PDF-"}
_DRAWN = {"pdf": "svg", "svg": "pdf"}  # drawings, each as the other; every format shows the other kinds


def read_logo(path: Path, wanted: Iterable[str]) -> Logo:
    """The picture, redrawn for those of these formats that show no such kind; raises `SymlaError` for what is none, and
    where it cannot be redrawn.
    """
    data = read_bytes(path, _MOST_BYTES)
    kind = next((kind for kind, begin in _BEGINS.items() if data.startswith(begin)), "")
    if not kind and _is_svg(data):
        kind = "svg"
    if not kind:
        raise SymlaError(f"{path}: is no picture: {', '.join(MIME)} are")
    logo = Logo(kind, data)
    for name in wanted:
        fits = documents_in(name).logo_kinds
        if logo.among(fits) is not None:
            continue
        try:
            logo = logo._replace(redrawn=(*logo.redrawn, redrawing()(logo, _DRAWN[kind])))
        except SymlaError as error:
            kinds = f"{', '.join(fits[:-1])} or {fits[-1]}"
            shown = f"{format_named(name).suffix} shows no {kind} picture"
            raise SymlaError(f"{path}: {shown}: give a {kinds} ({error})") from None
    return logo


def _is_svg(data: bytes) -> bool:
    try:
        text = data.decode("utf-8").lstrip("\ufeff \t\r\n")
    except UnicodeDecodeError:
        return False
    return text.startswith(("<svg", "<?xml", "<!--", "<!DOCTYPE svg")) and "<svg" in text
