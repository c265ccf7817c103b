"""`python -m symla` is the command `symla`."""

from symla.cli import main

if __name__ == "__main__":
    main()
