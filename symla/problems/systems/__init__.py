"""Row reduction and what it answers: systems of equations, inverses, determinants, spaces."""
