"""Expressions of several operations."""
