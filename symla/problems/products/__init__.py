"""Products of two vectors, and the angle between them."""
