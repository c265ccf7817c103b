"""Layouts from outside, which are code of others: they run in Jinja's sandbox, and see the page and symla's layouts."""

from __future__ import annotations

import traceback
from collections.abc import Callable
from typing import Any, NamedTuple

import jinja2
from jinja2.sandbox import ImmutableSandboxedEnvironment

from symla.errors import SymlaError
from symla.rendering.templates import SYNTAX, dressed, layout_folders

_OWN = "own:"  # no file of symla's has such a name
_FAULTS = (jinja2.TemplateError, ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError)


class OwnTemplate(NamedTuple):
    """A template: what it is called where its faults are told, and its text."""

    name: str
    text: str


class FaultyTemplate(SymlaError):
    """A template that is not one, or asks for what there is not."""


def own_layout(format_name: str, template: OwnTemplate) -> Callable[[Any], str]:
    """What writes a page by this template; raises `FaultyTemplate`, and so does what it gives, with the line."""
    own = jinja2.DictLoader({_OWN: template.text})
    env = ImmutableSandboxedEnvironment(
        loader=jinja2.ChoiceLoader([own, jinja2.FileSystemLoader(layout_folders(format_name))]),
        autoescape=False,
        **SYNTAX,
    )
    try:
        compiled = dressed(env, format_name).get_template(_OWN)
    except jinja2.TemplateSyntaxError as error:
        raise FaultyTemplate(f"{template.name}:{error.lineno}: {error.message}") from None

    def layout(page: Any) -> str:
        try:
            return compiled.render(page=page)
        except _FAULTS as error:
            lines = [one.lineno for one in traceback.extract_tb(error.__traceback__) if one.filename == "<template>"]
            place = f"{template.name}:{lines[-1]}" if lines else template.name
            raise FaultyTemplate(f"{place}: {error}") from None

    return layout
