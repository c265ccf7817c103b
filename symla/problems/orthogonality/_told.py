"""Numbers in the sentences about orthogonality: the column of a matrix that a line is about."""

RESTS_ON = ("systems", "eigenvalues")

TOLD = """
column.column: column_of A
answer.vectors, nothing.vectors, orthogonal.vectors, orthonormal.vectors: argument_list
first.a, take_away.a: opens
choose_zero.columns: free_columns names
dependent.columns: pivot_columns
zero_vector.a: left_side fact
dropped.a: left_side span
dropped.u: left_side fact
orthogonal.told, orthonormal.told: as_many_as basis
plan.product: begins
pivots.signs: signs_on_diagonal
no.failing: not_identity
problem.degree: argument degree
answer.definiteness: part definiteness
problem.normalize: argument normalize
"""
