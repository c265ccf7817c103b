"""The picture above the title, read from a file beside the handout; what kind it is, its beginning tells."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from xml.parsers.expat import ExpatError, ParserCreate, errors

from symla.documents.faults import read_bytes
from symla.errors import SymlaError
from symla.rendering.formats import documents_in, format_named, redrawing
from symla.rendering.logo import MIME, Logo

_MOST_BYTES = 1_000_000
_BEGINS = {"png": b"\x89PNG\r\n\x1a\n", "jpg": b"\xff\xd8\xff", "pdf": b"%PDF-"}
_ACTS = frozenset("script foreignobject handler iframe object embed link audio video".split())  # elements of an SVG
_ELSEWHERE = re.compile(
    r"(?:url|image-set|image|src)\((?!\s*[\"']?\s*(?:#|data:image/(?:png|jpe?g|gif|webp);))|@import|\\"
)
_HERE = re.compile(r"\s*(?:#|data:image/(?:png|jpe?g|gif|webp);|$)")
_DRAWN = {"pdf": "svg", "svg": "pdf"}  # drawings, each as the other; every format shows the other kinds


def read_logo(path: Path, wanted: Iterable[str]) -> Logo:
    """The picture, redrawn for those of these formats that show no such kind; raises `SymlaError` for what is none, and
    where it cannot be redrawn.
    """
    data = read_bytes(path, _MOST_BYTES)
    kind = next((kind for kind, begin in _BEGINS.items() if data.startswith(begin)), "")
    if not kind and _is_svg(data):
        kind = "svg"
        _require_still(path, data)
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


def _require_still(path: Path, data: bytes) -> None:
    """Raises `SymlaError`, with the place, for a drawing that does something or fetches something when it is opened."""
    parser = ParserCreate()
    around: list[str] = []

    def refuse(what: str) -> None:
        place = f"{parser.CurrentLineNumber}:{parser.CurrentColumnNumber + 1}"
        raise SymlaError(f"{path}:{place}: {what}; a logo is a drawing alone")

    def element(name: str, attributes: dict[str, str]) -> None:
        around.append(own := _local(name))
        if own in _ACTS:
            refuse(f"<{name[:40]}> is no drawing")
        for key, value in attributes.items():
            local = _local(key)
            if local.startswith("on"):
                refuse(f"{key[:40]} is a script")
            leads = (local in ("href", "src", "data") or key == "xml:base") and not _HERE.match(value)
            styled = ":" not in key and _ELSEWHERE.search(value.lower())  # others are notes of editors
            if leads or styled or (own in ("set", "animate") and _local(value) == "href"):
                refuse(f"{key[:40]} leads out of the file")

    def words(text: str) -> None:
        if "style" in around and _ELSEWHERE.search(text.lower()):
            refuse("a style leads out of the file")

    parser.StartElementHandler = element
    parser.EndElementHandler = lambda _: around.pop()
    parser.CharacterDataHandler = words
    parser.buffer_text, parser.buffer_size = True, len(data) + 1  # a style comes in one piece
    parser.ProcessingInstructionHandler = lambda target, _: refuse(f"<?{target[:40]}> is no drawing")
    parser.EntityDeclHandler = lambda name, *_: refuse(f"the entity {name[:40]} is no drawing")
    try:
        parser.Parse(data, True)
    except ExpatError as error:
        raise SymlaError(f"{path}:{error.lineno}:{error.offset + 1}: {errors.messages[error.code]}") from None


def _local(name: str) -> str:
    return name.rpartition(":")[2].lower()
