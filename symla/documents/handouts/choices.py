"""The choices of handout settings."""

from __future__ import annotations

from typing import Literal

FigurePlace = Literal["none", "beside", "below"]
Solutions = Literal["inline", "after", "separate", "none"]
Form = Literal["sheet", "solutions", "key"]
Paper = Literal["a4", "a5", "letter"]
Layout = Literal["column", "wide"]
