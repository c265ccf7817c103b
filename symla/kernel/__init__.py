"""The kernel: proves or refutes every line of a derivation, by a road of its own."""
