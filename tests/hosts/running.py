"""How the hosts of authors are run, and what their pages show."""

from __future__ import annotations

import html
import os
import re
from pathlib import Path

HERE = {**os.environ, "PYTHONPATH": str(Path.cwd())}  # the hosts run in folders of their own


def shown(page: Path) -> str:
    """The text of an HTML page."""
    return html.unescape(re.sub(r"<[^>]+>", "", page.read_text(encoding="utf-8")))
