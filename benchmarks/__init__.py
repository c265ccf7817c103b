"""Measurements, each a ratio taken in one run on one machine; none of them is a test."""
