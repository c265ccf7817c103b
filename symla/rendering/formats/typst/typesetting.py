"""PDF from Typst documents, typeset in another process, with no files, no packages and no network."""

from __future__ import annotations

import json
import re
from importlib.util import find_spec
from pathlib import Path

from symla.rendering.confined import NotDone, confined
from symla.rendering.formats.typst.printing import quoted
from symla.rendering.logo import Logo
from symla.rendering.typeset import NotInstalled, NotTypeset

_SECONDS = 60.0  # for one document; a hundred pages take some ten
_PLACE = re.compile(r"__typst_py_bytes__\.typ:(\d+):\d+")
_WORKER = Path(__file__).with_name("worker.py")
_WANTED = (
    "PDF is made by the package typst, which is not installed: pip install 'symla[pdf]'. "
    "With LaTeX installed, --pdf-engine pdflatex makes it, too."
)
_TO_REDRAW = "the package typst redraws it: pip install 'symla[pdf]'"
_ALONE = """\
#set page(width: auto, height: auto, margin: 0pt, fill: none)
#image({}, format: "{}")
"""


def pdf(text: str, seconds: float | None = None) -> bytes:
    """The document as PDF/UA-1, the same bytes for the same text.  Raises `NotTypeset`: where there is no typst, if it
    takes longer or needs more than documents may, and for what Typst objects to or warns of.
    """
    if find_spec("typst") is None:
        raise NotInstalled(_WANTED)
    return _made("document", text, seconds or _SECONDS)


def redrawn(picture: Logo, kind: str) -> Logo:
    """The picture as `svg` or `pdf`, the first page of one that has more.  Raises `NotTypeset`."""
    if find_spec("typst") is None:
        raise NotInstalled(_TO_REDRAW)
    return Logo(kind, _made(kind, _ALONE.format(held(picture), picture.kind), _SECONDS))


def held(picture: Logo) -> str:
    """The content of a picture as an expression of Typst."""
    data = quoted(picture.data.decode()) if picture.kind == "svg" else f"({', '.join(map(str, picture.data))},)"
    return f"bytes({data})"


def _made(what: str, text: str, seconds: float) -> bytes:
    """The reply of the worker: a `document` as pages, a picture as `svg` or `pdf`."""
    try:
        good, answer = confined(_WORKER).reply(f"{what}\n{text}".encode(), seconds)
    except NotDone as error:
        raise NotTypeset(f"no {'PDF' if what == 'document' else f'{what} of the picture'} was made: {error}") from None
    if good:
        return answer
    wrong = json.loads(answer)
    places = _PLACE.findall(wrong[-1])  # where it is wrong, and from where that was called
    raise NotTypeset(f"Typst: {wrong[0]}", int(places[-1]) if places else None)
