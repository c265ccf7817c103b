"""Golden pages: one readable file an operation, every example with the pages that it gives, at all three details.

Made anew by `make golden`, and read as a change like any other.
"""

from __future__ import annotations

import pytest

from symla.operations import operation, topics
from tests.golden_files import RULE, Golden
from tests.solved import solved

_DETAILS = ("answer", "brief", "full")


@pytest.mark.parametrize("name", topics())
def test_golden_page(name: str, golden: Golden) -> None:
    """The examples of an operation, the call above its pages; what a finer detail leaves as it is stands once."""
    parts = [entry(call) for call in operation(name).examples]
    golden(f"pages/{topics()[name]}/{name}.txt", f"\n\n{RULE}\n\n".join(parts))


def entry(call: str) -> str:
    """A call and its pages."""
    solution = solved(call)
    pages: dict[str, list[str]] = {}
    for detail in _DETAILS:
        pages.setdefault(solution.to_text(detail=detail).rstrip(), []).append(detail)
    told = [f"[{', '.join(details)}]\n\n{page}" for page, details in pages.items()]
    return "\n\n".join([f">>> {call}", *told])
