"""Projection of one vector onto another."""
