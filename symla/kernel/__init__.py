"""The kernel: an independent prover that proves or refutes every line of a derivation."""
