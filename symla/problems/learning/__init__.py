"""Where deep learning uses linear algebra: neurons, layers, penalties, neighbours, clusters."""
