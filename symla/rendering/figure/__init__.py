"""Figures laid out in millimetres, once for all formats: strokes, areas and labels in their places."""
