"""The meaning of notation and statements.  Trust in it means: a statement is called proved only if it is true."""
