"""Where the words of distances may stand: written by `make said`, read by `problems/_said`."""

SAID = """
answer: answer
chebyshev: text
check: text
difference: line
equal_points: text
euclidean: text
manhattan: text
negative_power: undefined
no_root: undefined
plan: text
problem: problem
subtract: line
subtract_each: line
take_chebyshev: remedy
take_euclidean: remedy
take_manhattan: remedy
undefined: undefined
use: text
"""
