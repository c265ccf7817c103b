"""Typesets Typst documents one after the other, in a process of its own that may be ended at any time; what was wrong
is told as JSON.  The first line of a request says what is wanted: a `document`, as PDF/UA-1, or a picture, as `svg` or
`pdf`.  The only argument is an empty folder, which is all that a document may read.
"""

import json
import sys
from typing import Any

import typst

from symla.rendering.served import serve

MOST_MEMORY = 3 << 30  # bytes of address space; what Typst needs for some hundred pages is a tenth of that


def main() -> None:
    """Reply until there are no more requests."""
    compiler = typst.Compiler(
        root=sys.argv[1],
        ignore_system_fonts=True,
        package_path=sys.argv[1],
        package_cache_path=sys.argv[1],
    )

    def pages(request: bytes) -> tuple[bool, bytes]:
        wanted_as, _, text = request.partition(b"\n")
        wanted: dict[str, Any] = {"format": wanted_as.decode(), "timestamp": 0}
        if wanted_as == b"document":
            wanted |= {"format": "pdf", "pdf_standards": ["ua-1"]}
        try:
            made, warnings = compiler.compile_with_warnings(text, **wanted)
        except typst.TypstError as error:
            return False, json.dumps([error.message, error.diagnostic]).encode()
        whole = made[0] if isinstance(made, list) else made or b""
        wrong = [warning.message for warning in warnings]
        return (True, whole) if whole and not wrong else (False, json.dumps(wrong).encode())

    serve(pages, MOST_MEMORY)


if __name__ == "__main__":
    main()
