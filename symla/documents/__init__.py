"""User-level documents: solutions, checks, handouts, lecture notes, and how they are written to disk."""
