"""Typesets Typst documents one after the other, in a process of its own that may be ended at any time.

A request is its length in eight bytes and the text; the reply is a byte (0 for pages, 1 for what was wrong), a length
in eight bytes and the pages, or what was wrong as JSON.  The only argument is an empty folder, which is all that a
document may read.
"""

import json
import sys

import typst

MOST_MEMORY = 3 << 30  # bytes of address space; what Typst needs for some hundred pages is a tenth of that


def _limit() -> None:
    """No more memory than that, and no file of any length."""
    try:
        import resource
    except ImportError:  # not everywhere
        return
    for what, most in ((resource.RLIMIT_AS, MOST_MEMORY), (resource.RLIMIT_FSIZE, 0), (resource.RLIMIT_CORE, 0)):
        try:
            resource.setrlimit(what, (most, most))
        except (ValueError, OSError):
            continue


def main() -> None:
    """Reply until there are no more requests."""
    _limit()
    compiler = typst.Compiler(
        root=sys.argv[1],
        ignore_system_fonts=True,
        package_path=sys.argv[1],
        package_cache_path=sys.argv[1],
    )
    requests, replies = sys.stdin.buffer, sys.stdout.buffer
    while len(head := requests.read(8)) == 8:
        text = requests.read(int.from_bytes(head, "big"))
        try:
            pages, warnings = compiler.compile_with_warnings(text, format="pdf", pdf_standards=["ua-1"], timestamp=0)
            if isinstance(pages, list):
                pages = b"".join(pages)
            reply, wrong = pages or b"", [warning.message for warning in warnings]
        except typst.TypstError as error:
            wrong = [error.message, error.diagnostic]
            reply = b""
        if reply and not wrong:
            replies.write(b"\0" + len(reply).to_bytes(8, "big") + reply)
        else:
            told = json.dumps(wrong).encode()
            replies.write(b"\1" + len(told).to_bytes(8, "big") + told)
        replies.flush()


if __name__ == "__main__":
    main()
