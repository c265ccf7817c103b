"""The command `symla`, also as `python -m symla`.  Ctrl-C ends it without a word while it is being loaded."""

import signal


def main() -> None:
    """Load the command line, and run it."""
    before = signal.signal(signal.SIGINT, signal.SIG_DFL)
    from symla.cli import main as command

    signal.signal(signal.SIGINT, before)
    command()


if __name__ == "__main__":
    main()
