"""The argument as data: derivations, how they are built, how they are stored."""
