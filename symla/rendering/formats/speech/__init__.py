"""Formulas as they are read aloud, in the language of the page: what is told of a picture of a formula."""

from __future__ import annotations

from symla.rendering.formats.speech.printing import speech_printer, whole

FORMATS = ()

__all__ = ["speech_printer", "whole"]
