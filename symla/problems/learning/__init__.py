"""Linear algebra in deep learning: neurons, layers, penalties, neighbours, clusters."""

TITLE = "Deep learning"
PLACE = 110
