"""Row reduction: systems of equations, inverses, determinants, subspaces."""

TITLE = "Row reduction and linear systems"
PLACE = 80
