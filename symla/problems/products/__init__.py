"""Products of two vectors, and the angle between them."""

TITLE = "Products of vectors"
PLACE = 30
