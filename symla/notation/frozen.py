"""Frozen data, made by the thousand: every written expression, every part of a derivation, every verdict.

Like a frozen dataclass it compares and hashes by its fields and cannot be changed; it is made, compared and hashed in
C, several times as fast.  Hashing goes as deep as they are nested, and relies on the bounds on that where they are read
(`parse/bounds`, `derivation/encode`).
"""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import fields, replace

__all__ = ["Frozen", "fields", "replace"]


class Frozen(Struct, frozen=True, gc=False):
    """Immutable fields.  Such a thing holds only what was made before it: there is no cycle for the garbage collector
    to find, which is not told of it.
    """
