"""The picture above the title of a document: the mark of a school, of a course."""

from __future__ import annotations

from base64 import b64encode
from typing import Final, NamedTuple

MIME: Final = {"png": "image/png", "jpg": "image/jpeg", "svg": "image/svg+xml", "pdf": "application/pdf"}


class Logo(NamedTuple):
    """A picture as its file holds it; `kind` is one of `MIME`, and how names of such files end."""

    kind: str
    data: bytes

    def as_address(self) -> str:
        """An address that holds the picture."""
        return f"data:{MIME[self.kind]};base64,{b64encode(self.data).decode()}"
