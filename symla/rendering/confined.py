"""Sandboxed work in a separate process, with limits of time, memory and file size, and without proxies to a network."""

from __future__ import annotations

import atexit
import os
import subprocess
import sys
import tempfile
from functools import lru_cache
from pathlib import Path
from threading import Lock, Timer

from symla.errors import SymlaError

_NOWHERE = "http://127.0.0.1:9"  # a proxy address at which nothing listens


class NotDone(SymlaError):
    """The work exceeded its limits of time or memory."""


class Confined:
    """A worker process that runs a script with `served.serve`, restarted after it was killed.  Its argument is an empty
    folder.
    """

    def __init__(self, script: Path) -> None:
        self.script = script
        self.lock = Lock()
        self.folder = tempfile.TemporaryDirectory(prefix="symla-")
        self.process: subprocess.Popen[bytes] | None = None

    def reply(self, request: bytes, seconds: float) -> tuple[bool, bytes]:
        """Whether the request succeeded, and the result.  Raises `NotDone`."""
        with self.lock:
            process = self.process if self.process is not None and self.process.poll() is None else self.begin()
            clock = Timer(seconds, process.kill)
            clock.daemon = True
            clock.start()
            try:
                reply = self.asked(process, request)
            except OSError:
                reply = None
            finally:
                in_time = clock.is_alive()
                clock.cancel()
            if reply is None:
                self.end()
                raise NotDone("it needs more memory than it may" if in_time else f"it took longer than {seconds:g} s")
        return reply

    def asked(self, process: subprocess.Popen[bytes], request: bytes) -> tuple[bool, bytes] | None:
        """The reply; None if the process died."""
        requests, replies = process.stdin, process.stdout
        assert requests is not None
        assert replies is not None
        requests.write(len(request).to_bytes(8, "big") + request)
        requests.flush()
        head = replies.read(9)
        if len(head) < 9:
            return None
        size = int.from_bytes(head[1:], "big")
        told = replies.read(size)
        return (head[0] == 0, told) if len(told) == size else None

    def begin(self) -> subprocess.Popen[bytes]:
        """Start a process."""
        self.end()
        kept = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT", "TMPDIR", "TEMP") if name in os.environ}
        proxies = dict.fromkeys(("http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY"), _NOWHERE)
        self.process = subprocess.Popen(
            [sys.executable, str(self.script), self.folder.name],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**kept, **proxies, "PYTHONPATH": os.pathsep.join(filter(None, map(os.path.abspath, sys.path)))},
            cwd=self.folder.name,
        )
        return self.process

    def end(self) -> None:
        """Kill the process, if there is one."""
        process, self.process = self.process, None
        if process is not None:
            process.kill()
            process.wait()
            for stream in (process.stdin, process.stdout):
                if stream is not None:
                    try:
                        stream.close()
                    except OSError:  # discard unwritten data
                        continue

    def close(self) -> None:
        """Kill the process and remove its folder."""
        self.end()
        self.folder.cleanup()


def confined(script: Path) -> Confined:
    """The worker for this script; a forked process gets its own."""
    return _confined(script, os.getpid())


@lru_cache(maxsize=8)
def _confined(script: Path, _: int) -> Confined:
    one = Confined(script)
    atexit.register(one.close)
    return one
