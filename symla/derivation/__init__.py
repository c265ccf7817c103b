"""Derivations as data: the model, how derivations are built, and how they are stored."""
