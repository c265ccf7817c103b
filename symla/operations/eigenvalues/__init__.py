"""Eigenvalues, and what rests on them: A v = lambda v."""
