"""Layouts from outside, which are code of others: they run in Jinja's sandbox, in a process of their own with limits of
time and memory, and see the page and symla's layouts.
"""

from __future__ import annotations

import pickle
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

from symla.errors import SymlaError
from symla.rendering.confined import NotDone, confined

_WORKER = Path(__file__).with_name("own_worker.py")
_SECONDS = 10.0  # for one document, and for what the process needs to begin


class OwnTemplate(NamedTuple):
    """A template: what it is called where its faults are told, and its text."""

    name: str
    text: str


class FaultyTemplate(SymlaError):
    """A template that is not one, asks for what there is not, or takes too long."""


def own_layout(format_name: str, template: OwnTemplate) -> Callable[[Any], str]:
    """What writes a page by this template; that raises `FaultyTemplate`, with the line."""

    def layout(page: Any) -> str:
        request = pickle.dumps((format_name, template.text, page))
        try:
            good, told = confined(_WORKER).reply(request, _SECONDS)
        except NotDone as error:
            raise FaultyTemplate(f"{template.name}: {error}; has it a loop that does not end?") from None
        if good:
            return told.decode("utf-8")
        raise FaultyTemplate(f"{template.name}{told.decode('utf-8')}")

    return layout
