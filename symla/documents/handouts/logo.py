"""The picture above the title, read from a file beside the handout; what kind it is, its beginning tells."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from symla.documents.faults import read_bytes
from symla.errors import SymlaError
from symla.rendering.formats import documents_in, format_named
from symla.rendering.logo import MIME, Logo

_MOST_BYTES = 1_000_000
_BEGINS = {"png": b"\x89PNG\r\n\x1a\n", "jpg": b"\xff\xd8\xff", "pdf": b"%PDF-"}


def read_logo(path: Path, wanted: Iterable[str]) -> Logo:
    """The picture, for these formats; raises `SymlaError` for what is none, and for what one of them cannot show."""
    data = read_bytes(path, _MOST_BYTES)
    kind = next((kind for kind, begin in _BEGINS.items() if data.startswith(begin)), "")
    if not kind and _is_svg(data):
        kind = "svg"
    if not kind:
        raise SymlaError(f"{path}: is no picture: {', '.join(MIME)} are")
    for name in wanted:
        fits = documents_in(name).logo_kinds
        if kind not in fits:
            told = f"{', '.join(fits[:-1])} or {fits[-1]}"
            raise SymlaError(f"{path}: {format_named(name).suffix} shows no {kind} picture: give a {told}")
    return Logo(kind, data)


def _is_svg(data: bytes) -> bool:
    try:
        text = data.decode("utf-8").lstrip("\ufeff \t\r\n")
    except UnicodeDecodeError:
        return False
    return text.startswith(("<svg", "<?xml", "<!--", "<!DOCTYPE svg")) and "<svg" in text
