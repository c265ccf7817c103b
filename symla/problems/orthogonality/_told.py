"""What the sentences about orthogonality tell by numbers: the column of a matrix that a line is about."""

RESTS_ON = ("systems",)

TOLD = """
column.column: column_of A
answer.vectors, nothing.vectors, orthogonal.vectors, orthonormal.vectors: argument_list
problem.normalize: argument normalize
"""
