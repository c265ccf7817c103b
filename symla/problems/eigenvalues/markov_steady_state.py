"""The distribution that a step of a Markov chain leaves as it is."""

from symla.problems._problem import Problem

PROBLEM = Problem(
    takes="P: matrix",
    answer="steady: vector",
    goal="markov_steady_state(P)",
    holds="steady_state_of(P, steady)",
    requires="rows(P) = columns(P); transition_matrix(P); one_steady_state(P)",
    real=True,
    examples=(
        "markov_steady_state([[0.9, 0.2], [0.1, 0.8]])",
        "markov_steady_state([[1/2, 1/2], [1/3, 2/3]])",
        "markov_steady_state([[0.5, 0.2, 0.3], [0.3, 0.8, 0.3], [0.2, 0, 0.4]])",
        "markov_steady_state([[0, 1], [1, 0]])",
        "markov_steady_state([[1]])",
        "markov_steady_state([[1, 0], [0, 1]])",
        "markov_steady_state([[1/2, 1/2], [1, 1/2]])",
        "markov_steady_state([[2, 0], [-1, 1]])",
        "markov_steady_state([[1/2, 1/2]])",
        "markov_steady_state([[1 - p, 1/2], [p, 1/2]])",
    ),
)
