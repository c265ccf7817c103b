"""The worker's end of `confined`: it replies to requests within limits, and imports almost nothing.

A request is a length in eight bytes followed by the content; a reply is a status byte (0 for success, 1 for failure), a
length in eight bytes, and the content.
"""

from __future__ import annotations

import sys
from collections.abc import Callable


def serve(reply: Callable[[bytes], tuple[bool, bytes]], most_memory: int) -> None:
    """Reply to requests until the input ends, with limited address space and a file size limit of 0."""
    _limit(most_memory)
    requests, replies = sys.stdin.buffer, sys.stdout.buffer
    while len(head := requests.read(8)) == 8:
        good, answer = reply(requests.read(int.from_bytes(head, "big")))
        replies.write((b"\0" if good else b"\1") + len(answer).to_bytes(8, "big") + answer)
        replies.flush()


def _limit(most_memory: int) -> None:
    try:
        import resource
    except ImportError:  # not on every system
        return
    for resource_, most in ((resource.RLIMIT_AS, most_memory), (resource.RLIMIT_FSIZE, 0), (resource.RLIMIT_CORE, 0)):
        try:
            resource.setrlimit(resource_, (most, most))
        except (ValueError, OSError):
            continue
