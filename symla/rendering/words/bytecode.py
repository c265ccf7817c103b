"""A cache of compiled templates, in memory and in `__pycache__` beside them, as Python caches modules.

Compiling takes ten times as long as loading.  A cached file is valid only for the same source, Python and Jinja.
Nothing is cached on disk where the folder is not writable or Python writes no bytecode.
"""

from __future__ import annotations

import os
import sys
import tempfile
from functools import lru_cache
from pathlib import Path
from types import CodeType

from jinja2.bccache import Bucket, BytecodeCache


class _Kept(BytecodeCache):
    """The bytecode cache of one kind of environment."""

    def __init__(self, kind: str, folder: Path) -> None:
        self._kind = kind
        self._folder = folder
        self._codes: dict[tuple[str, str], CodeType] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        code = self._codes.get((bucket.key, bucket.checksum))
        if code is not None:
            bucket.code = code
            return
        try:
            with self._file(bucket).open("rb") as file:
                bucket.load_bytecode(file)
        except (OSError, EOFError, ValueError, TypeError):  # absent or unreadable
            bucket.reset()
        if bucket.code is not None:
            self._codes[bucket.key, bucket.checksum] = bucket.code

    def dump_bytecode(self, bucket: Bucket) -> None:
        assert bucket.code is not None
        self._codes[bucket.key, bucket.checksum] = bucket.code
        if sys.dont_write_bytecode:
            return
        new = None
        try:
            self._folder.mkdir(exist_ok=True)
            with tempfile.NamedTemporaryFile(dir=self._folder, prefix=".new-", delete=False) as file:
                new = file.name
                bucket.write_bytecode(file)
            os.replace(new, self._file(bucket))
        except OSError:  # not writable: compiled again next time
            if new is not None:
                Path(new).unlink(missing_ok=True)

    def _file(self, bucket: Bucket) -> Path:
        return self._folder / f"{self._kind}-{bucket.key}.{sys.implementation.cache_tag}.pyc"


@lru_cache(maxsize=32)
def kept(kind: str, folder: Path) -> BytecodeCache:
    """The bytecode cache of a folder, shared by environments that compile templates alike: those of the layouts of a
    format, those of all words.
    """
    return _Kept(kind, folder / "__pycache__")
