"""Thousands of individual sheets, on a cluster: any `concurrent.futures.Executor` does the work, as a Dask client's.

    python examples/many_sheets.py quiz.yaml 1000

Dask is no part of symla: `pip install distributed`.
"""

from __future__ import annotations

import sys
from pathlib import Path

from symla.documents.build import build
from symla.documents.handouts.options import Options


def main(sheet: str, count: int) -> None:
    """A sheet and a key for each of so many students, into the folder `sheets`."""
    from distributed import Client

    asked = Options(forms=("sheet", "key"), variants=count, seed=2026)
    with Client() as client:  # here the cores of this machine; Client("tcp://...") is a cluster
        written = build([Path(sheet)], Path("sheets"), ("md",), options=asked, executor=client.get_executor())
    print(f"{len(written)} documents")


if __name__ == "__main__":
    if len(sys.argv) != 3 or not sys.argv[2].isdecimal():
        sys.exit("usage: python examples/many_sheets.py quiz.yaml 1000")
    main(sys.argv[1], int(sys.argv[2]))
