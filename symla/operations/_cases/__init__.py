"""What tells cases apart: exact numbers with letters, where they are zero, what is known of the letters."""
