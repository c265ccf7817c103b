"""A stored derivation that is read and proved again with one part changed: what is unchanged is read once, and what
stands before the change is proved once.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cached_property
from typing import Any

from symla.derivation import encode as reading
from symla.derivation.encode import EncodingError, decode, encode
from symla.derivation.model import Derivation
from symla.kernel.page.verify import verify
from tests.kernel.resumed import Resumed
from tests.kernel.tampering import Way, put


class Stored:
    """The data of a true derivation, with all their parts as they were read."""

    def __init__(self, derivation: Derivation) -> None:
        self.data = encode(derivation)
        self._read: dict[int, Any] = {}  # by the identity of the data, which stay alive here
        with _reads(self._first):
            self.derivation: Derivation = reading.decode(self.data)
        assert self.derivation == derivation

    @cached_property
    def resumed(self) -> Resumed:
        """Its verification, to be resumed."""
        return Resumed(self.derivation)

    def read_again(self, other: Derivation) -> Any:
        """What is read where another derivation was stored; the fields that it shares with this one are read already.
        Raises `EncodingError`.
        """
        parts = {field: getattr(other, field) for field in other.__struct_fields__}
        own = {field: part for field, part in parts.items() if part is not getattr(self.derivation, field)}
        data = {**self.data, **{field: json.loads(json.dumps(encode(part))) for field, part in own.items()}}
        with _reads(self._again):
            return reading.decode(data)

    def read(self, way: Way, changed: Any) -> Derivation | None:
        """What is read of it with this part changed, if that is a derivation."""
        try:
            with _reads(self._again):
                found = reading.decode(put(self.data, way, changed))
        except EncodingError:
            return None
        return found if isinstance(found, Derivation) else None

    def accepted(self, way: Way, changed: Any, anew: bool = False) -> Derivation | None:
        """The derivation with this part changed, if it is read and proved.  A refusal is repeated `anew` where that is
        asked for, with nothing known before.
        """
        found = self.read(way, changed)
        if found is not None and not self.resumed.objects(found) and verify(found, first_only=True).verified:
            return found
        assert not anew or accepted(put(self.data, way, changed)) is None
        return None

    def _first(self, data: Any, depth: int = 0) -> Any:
        found = decode(data, depth)
        if isinstance(data, dict | list):
            self._read[id(data)] = found
        return found

    def _again(self, data: Any, depth: int = 0) -> Any:
        found = self._read.get(id(data), self)
        return decode(data, depth) if found is self else found


def accepted(data: Any) -> Derivation | None:
    """The derivation, if it is read and proved."""
    try:
        found = decode(data)
    except EncodingError:
        return None
    return found if isinstance(found, Derivation) and verify(found, first_only=True).verified else None


@contextmanager
def _reads(read: Callable[..., Any]) -> Iterator[None]:
    """Parts of data are read by this function, which `decode` calls for them."""
    own, reading.decode = reading.decode, read  # type: ignore[assignment]
    try:
        yield
    finally:
        reading.decode = own
