"""Custom layouts, which are untrusted code: they run in Jinja's sandbox in a separate process with limits of time and
memory, and see only the page and symla's layouts.
"""

from __future__ import annotations

import pickle
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

from symla.errors import SymlaError
from symla.rendering.confined import NotDone, confined

_WORKER = Path(__file__).with_name("own_worker.py")
_SECONDS = 10.0  # seconds for one document, including the start of the process


class OwnTemplate(NamedTuple):
    """A custom template: its name in error messages, and its text."""

    name: str
    text: str


class FaultyTemplate(SymlaError):
    """A template with a syntax error, an undefined name, or too long a run."""


def own_layout(format_name: str, template: OwnTemplate) -> Callable[[Any], str]:
    """The function that renders a page by this template; it raises `FaultyTemplate` with the line."""

    def layout(page: Any) -> str:
        request = pickle.dumps((format_name, template.text, page))
        try:
            good, answer = confined(_WORKER).reply(request, _SECONDS)
        except NotDone as error:
            raise FaultyTemplate(f"{template.name}: {error}; has it a loop that does not end?") from None
        if good:
            return answer.decode("utf-8")
        raise FaultyTemplate(f"{template.name}{answer.decode('utf-8')}")

    return layout
