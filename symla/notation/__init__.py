"""Written mathematics: unevaluated expressions, their exact values, and how they are read and printed."""
