"""Row reduction: systems of equations, inverses, determinants, subspaces."""
