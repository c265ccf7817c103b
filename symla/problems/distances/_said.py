"""What the words of distances may be said of: written by `make said`, read by `problems/_said`."""

SAID = """
answer: in answer
chebyshev: in said
check: in said
difference: on arithmetic; shapes other-other
equal_points: in said
euclidean: in said
manhattan: in said
negative_power: in undefined
no_root: in undefined
plan: in plan
problem: in problem
subtract: on arithmetic; works Sum; always; shapes other-other
subtract_each: on arithmetic; works Sum; always; shapes other-other
take_chebyshev: in remedy
take_euclidean: in remedy
take_manhattan: in remedy
undefined: in undefined
use: in said
"""
