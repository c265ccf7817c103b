"""PDF from LaTeX documents by the programs of TeX, where they are installed: no shell is opened, time is limited, and
pdflatex reads and writes no file above its own folder.  Texts of authors are escaped and hold no command; a template of
one's own is trusted with what the program allows, which is more where it runs Lua.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import tempfile
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from symla.rendering.typeset import NotInstalled, NotTypeset

ENGINES = ("pdflatex", "lualatex", "tectonic")
_SECONDS = 180.0  # for one pass
_PASSES = 3  # contents and the outer column are read back twice
_ERROR = re.compile(r"^! (.*)$", re.MULTILINE)
_FILE_LINE = re.compile(r"^[^\n:]*\.tex:(\d+): (.*)$", re.MULTILINE)
_LAST_READ = re.compile(r"\n(?![<.]).*(\\(?:[A-Za-z@]+|[^A-Za-z@\s]))[ \t]*\n")  # the command that TeX read last
_UNIX_TIME = "0"


def pdf(
    engine: str, text: str, files: Mapping[str, bytes] = MappingProxyType({}), seconds: float | None = None
) -> bytes:
    """The document as PDF, with the files that it asks for.  Raises `NotTypeset`: where there is no such program, if
    it takes too long, and for what it objects to.
    """
    program = shutil.which(engine)
    if program is None:
        found = [one for one in ENGINES if shutil.which(one)]
        known = f"there is {' and '.join(found)}" if found else "no other TeX is, either"
        raise NotInstalled(f"{engine} is not installed; {known}. pip install 'symla[pdf]' makes PDF without TeX")
    with tempfile.TemporaryDirectory(prefix="symla-tex-") as scratch:
        folder = Path(scratch)
        (folder / "page.tex").write_text(text, encoding="utf-8")
        for name, data in files.items():
            (folder / name).write_bytes(data)
        for _ in range(1 if engine == "tectonic" else _PASSES):
            _run(engine, program, folder, seconds or _SECONDS)
        pages = folder / "page.pdf"
        if not pages.is_file():
            raise NotTypeset(f"{engine} made no pages")
        return pages.read_bytes()


def _run(engine: str, program: str, folder: Path, seconds: float) -> None:
    options = ["-no-shell-escape", "-interaction=nonstopmode", "-halt-on-error", "-file-line-error"]
    if engine == "tectonic":
        options = ["--untrusted", "--only-cached", "--chatter=minimal"]
    kept = {"openin_any": "p", "openout_any": "p", "shell_escape": "f", "max_print_line": "1000"}
    env = {**os.environ, **kept, "SOURCE_DATE_EPOCH": _UNIX_TIME, "FORCE_SOURCE_DATE": "1"}
    try:
        done = subprocess.run(
            [program, *options, "page.tex"],
            cwd=folder,
            env=env,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            timeout=seconds,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise NotTypeset(f"no PDF was made: {engine} took longer than {seconds:g} s") from None
    if done.returncode == 0:
        return
    log = done.stdout.decode("utf-8", "replace")
    if (place := _FILE_LINE.search(log)) is not None:
        command = _LAST_READ.match(log, place.end())
        raise NotTypeset(f"{engine}: {place[2]}{f' {command[1]}' if command else ''}", int(place[1]))
    error = _ERROR.search(log)
    raise NotTypeset(f"{engine}: {error[1] if error else (log.strip().splitlines() or ['no reason given'])[-1]}")
