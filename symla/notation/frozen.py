"""Immutable records, made by the thousand: written expressions, parts of a derivation, verdicts.

Like a frozen dataclass, a record compares and hashes by its fields.  It is created, compared and hashed in C, several
times as fast.  Hashing recurses through nested records, so readers bound the depth (`parse/bounds`,
`derivation/encode`).
"""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import astuple, fields, replace

__all__ = ["Frozen", "astuple", "fields", "replace"]


class Frozen(Struct, frozen=True, gc=False):
    """A record with immutable fields.  A record refers only to older objects, so it is never part of a cycle, and the
    garbage collector does not track it.
    """
