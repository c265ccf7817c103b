"""What PDF costs: a page by Typst, its process running already, against the same page by pdflatex; and many pages."""

from __future__ import annotations

import shutil
from statistics import median
from time import perf_counter

import symla
from symla.notation.conventions import STANDARD
from symla.operations import operation, topics
from symla.rendering.alone import document
from symla.rendering.formats import product_named

MOST = 0.1  # of the time that pdflatex takes for the same page
ROUNDS = 5


def report() -> None:
    """Print seconds as they pass, since another process does the work."""
    print("\nPDF, one page: seconds that pass, median of", ROUNDS)
    engines = [engine for engine in ("typst", "pdflatex") if engine == "typst" or shutil.which(engine)]
    _seconds("typst", 2)  # begins its process
    took = {engine: median([_seconds(engine, n) for n in range(3, 3 + ROUNDS)]) for engine in engines}
    for engine, seconds in took.items():
        print(f"  {engine:<10} {seconds:8.3f} s")
    if len(took) == 2:
        share = took["typst"] / took["pdflatex"]
        print(f"  typst / pdflatex = {share:.3f}, limit {MOST}: {'within' if share <= MOST else 'ABOVE'}")
    worked = [(symla.solve(operation(name).examples[0]).derivation, 0, "") for name in topics()]
    text = document(worked, "Pages", "typst", STANDARD, "en", "full")
    product = product_named("pdf")
    assert product is not None
    begun = perf_counter()
    product.made(text, {}, None)
    seconds = perf_counter() - begun
    print(f"  a document of {len(worked)} problems: {seconds:.2f} s")


def _seconds(engine: str, number: int) -> float:
    """How long a page takes that has this number on it."""
    solution = symla.solve(f"norm_l2([{number}, 4, 12])")
    product = product_named(f"pdf/{engine}")
    assert product is not None
    text = document([(solution.derivation, 0, "")], "A page", product.format, STANDARD, "en", "full")
    begun = perf_counter()
    product.made(text, {}, None)
    return perf_counter() - begun
