"""The kernel's own exact arithmetic.  Trust in it means: two numbers are called equal only if they are."""
