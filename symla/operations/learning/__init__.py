"""Linear algebra in deep learning: neurons, layers, penalties, neighbours, clusters."""
