"""The other end of `confined`: replies to requests within limits, and imports next to nothing.

A request is its length in eight bytes and the request; the reply is a byte (0 where it went well, 1 where not), a
length in eight bytes, and what came of it.
"""

from __future__ import annotations

import sys
from collections.abc import Callable


def serve(reply: Callable[[bytes], tuple[bool, bytes]], most_memory: int) -> None:
    """Reply until there are no more requests, with so many bytes of address space and no file of any length."""
    _limit(most_memory)
    requests, replies = sys.stdin.buffer, sys.stdout.buffer
    while len(head := requests.read(8)) == 8:
        good, told = reply(requests.read(int.from_bytes(head, "big")))
        replies.write((b"\0" if good else b"\1") + len(told).to_bytes(8, "big") + told)
        replies.flush()


def _limit(most_memory: int) -> None:
    try:
        import resource
    except ImportError:  # not everywhere
        return
    for what, most in ((resource.RLIMIT_AS, most_memory), (resource.RLIMIT_FSIZE, 0), (resource.RLIMIT_CORE, 0)):
        try:
            resource.setrlimit(what, (most, most))
        except (ValueError, OSError):
            continue
