"""Distinction of cases: exact numbers with letters, where they vanish, and what is known of the letters."""
