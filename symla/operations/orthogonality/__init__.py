"""Perpendicular vectors and what rests on them."""
