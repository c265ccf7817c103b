"""The requests of lecture notes in every format, so that each can tell what belongs into another."""

from __future__ import annotations

import re

_WAYS = (
    r"\{[ \t]*\.?symla\b[^{}\n`]*\}[ \t]*`|^[ \t>]*(?:`{3,}|~{3,})[ \t]*\{?[ \t]*\.?symla\b",
    r"\\symla\s*\{|\\begin\{symla\}",
    r":symla:`|^[ \t]*\.\.[ \t]+symla::",
)


def asked_elsewhere(own: str) -> str:
    """The pattern of how notes ask, without the way of which `own` is an example."""
    flags = re.IGNORECASE | re.MULTILINE
    return "|".join([way for way in _WAYS if not re.match(way, own, flags)])
