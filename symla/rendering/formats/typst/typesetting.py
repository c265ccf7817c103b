"""PDF from Typst documents, typeset in another process: it is ended when it takes too long, and has no more memory than
it needs, no files, no packages and no network.
"""

from __future__ import annotations

import atexit
import json
import os
import re
import subprocess
import sys
import tempfile
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from threading import Lock, Timer

from symla.rendering.typeset import NotTypeset

_SECONDS = 60.0  # for one document; a hundred pages take some ten
_NOWHERE = "http://127.0.0.1:9"  # nothing listens there
_PLACE = re.compile(r"__typst_py_bytes__\.typ:(\d+):\d+")
_WANTED = (
    "PDF is made by the package typst, which is not installed: pip install 'symla[pdf]'. "
    "With LaTeX installed, --pdf-engine pdflatex makes it, too."
)


class _Worker:
    """A process that typesets, begun again where one had to be ended."""

    def __init__(self) -> None:
        self.lock = Lock()
        self.folder = tempfile.TemporaryDirectory(prefix="symla-typst-")
        self.process: subprocess.Popen[bytes] | None = None

    def pages(self, text: str, seconds: float) -> bytes:
        with self.lock:
            process = self.process if self.process is not None and self.process.poll() is None else self.begin()
            clock = Timer(seconds, process.kill)
            clock.daemon = True
            clock.start()
            try:
                reply = self.asked(process, text.encode("utf-8"))
            except OSError:
                reply = None
            finally:
                in_time = clock.is_alive()
                clock.cancel()
            if reply is None:
                self.end()
                why = "it needs more memory than documents have" if in_time else f"it took longer than {seconds:g} s"
                raise NotTypeset(f"no PDF was made: {why}")
        good, told = reply
        if good:
            return told
        wrong = json.loads(told)
        places = _PLACE.findall(wrong[-1])  # where it is wrong, and from where that was called
        raise NotTypeset(f"Typst: {wrong[0]}", int(places[-1]) if places else None)

    def asked(self, process: subprocess.Popen[bytes], text: bytes) -> tuple[bool, bytes] | None:
        """Whether there are pages, and they or what is wrong; none if the process ended."""
        requests, replies = process.stdin, process.stdout
        assert requests is not None
        assert replies is not None
        requests.write(len(text).to_bytes(8, "big") + text)
        requests.flush()
        head = replies.read(9)
        if len(head) < 9:
            return None
        size = int.from_bytes(head[1:], "big")
        told = replies.read(size)
        return (head[0] == 0, told) if len(told) == size else None

    def begin(self) -> subprocess.Popen[bytes]:
        self.end()
        kept = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT", "TMPDIR", "TEMP") if name in os.environ}
        proxies = dict.fromkeys(("http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY"), _NOWHERE)
        self.process = subprocess.Popen(
            [sys.executable, str(Path(__file__).with_name("worker.py")), self.folder.name],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**kept, **proxies, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
            cwd=self.folder.name,
        )
        return self.process

    def end(self) -> None:
        process, self.process = self.process, None
        if process is not None:
            process.kill()
            process.wait()
            for stream in (process.stdin, process.stdout):
                if stream is not None:
                    try:
                        stream.close()
                    except OSError:  # what was not written yet
                        continue

    def close(self) -> None:
        self.end()
        self.folder.cleanup()


@lru_cache(maxsize=1)
def _worker(_: int) -> _Worker:
    """The worker of the process of this number: a forked one begins its own."""
    worker = _Worker()
    atexit.register(worker.close)
    return worker


def pdf(text: str, seconds: float = _SECONDS) -> bytes:
    """The document as PDF/UA-1, the same bytes for the same text.  Raises `NotTypeset`: where there is no typst, if it
    takes longer or needs more than documents may, and for what Typst objects to or warns of.
    """
    if find_spec("typst") is None:
        raise NotTypeset(_WANTED)
    return _worker(os.getpid()).pages(text, seconds)
