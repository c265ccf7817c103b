"""The picture above the title of a document: the logo of a school or a course."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable
from typing import Final, NamedTuple

MIME: Final = {"png": "image/png", "jpg": "image/jpeg", "svg": "image/svg+xml", "pdf": "application/pdf"}


class Logo(NamedTuple):
    """The content of a picture file; `kind` is a key of `MIME` and the suffix of such files.  `redrawn` is the picture
    in other kinds.
    """

    kind: str
    data: bytes
    redrawn: tuple[Logo, ...] = ()

    def among(self, kinds: Iterable[str]) -> Logo | None:
        """The picture in one of these kinds, as it was given if that is one."""
        return next((logo for logo in (self, *self.redrawn) if logo.kind in kinds), None)

    def as_address(self) -> str:
        """The picture as a data URL."""
        return f"data:{MIME[self.kind]};base64,{b64encode(self.data).decode()}"
