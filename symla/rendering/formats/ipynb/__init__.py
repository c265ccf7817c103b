"""Jupyter notebooks: texts in Markdown, and for every problem a cell that works it anew, with its output."""

from __future__ import annotations

from dataclasses import replace

from symla.rendering.formats import Figures
from symla.rendering.formats.ipynb.cells import FILTERS, figure
from symla.rendering.formats.markdown import JUPYTER_FORMAT
from symla.rendering.formats.svg import SPACING

FORMATS = (
    replace(
        JUPYTER_FORMAT,
        name="ipynb",
        kind="ipynb",
        suffix="ipynb",
        filters=FILTERS,
        documents=replace(
            JUPYTER_FORMAT.documents,
            unasked=False,
            logo=lambda picture, _: f"![]({picture.as_address()})",
            logo_beside=False,
        )
        if JUPYTER_FORMAT.documents
        else None,
        figures=Figures("svg", figure, spacing=SPACING),
        notes=None,
        calls=True,
        mime=None,
    ),
)
