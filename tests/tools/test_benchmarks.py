"""What times the pages works: it is run by hand, and a changed signature would be seen by nobody."""

from __future__ import annotations

import pytest

from benchmarks import pages
from symla.rendering.formats import product_named


@pytest.mark.skipif(product_named("pdf/typst") is None, reason="typst is not installed")
def test_a_page_is_timed() -> None:
    """One page by Typst, which the extra `pdf` brings."""
    assert pages._seconds("typst", 7) > 0
