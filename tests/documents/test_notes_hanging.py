"""Calls in what hangs below a definition, a footnote or an admonition: CommonMark would take it for code."""

from __future__ import annotations

from pathlib import Path

import pytest

from symla.documents.notes.build import build_notes


def built(folder: Path, text: str) -> str:
    """The notes, worked out."""
    path = folder / "notes.md"
    path.write_text(text, encoding="utf-8")
    return build_notes(path).text


@pytest.mark.parametrize(
    "head", ["Term\n:   Definition", "Term\nOther\n:   One\n:   Two", "[^1]: A footnote", "!!! note\n    Of symla"]
)
def test_a_call_below_what_hangs(head: str, tmp_path: Path) -> None:
    """It is worked out where it stands, four blanks in, and what follows outside of it, too."""
    call = "    ```{symla detail=answer}\n    norm_l2([3, 4])\n    ```\n"
    text = f"{head}\n\n{call}\n    and {{symla}}`1 + 1`\n\nafter {{symla}}`2 + 2`\n"
    shown = built(tmp_path, text)
    assert shown.startswith(f"{head}\n\n    Find the Euclidean norm of")
    assert "\n    > The Euclidean norm of $`\\mathbf{v}`$ is $`5`$.\n" in shown
    assert shown.endswith("\n    and $`2`$\n\nafter $`4`$\n")


@pytest.mark.parametrize(
    "text",
    [
        "A paragraph\n\n    code {symla}`2`\n",
        "[^1]: A footnote\n\n        code {symla}`2`\n",
        "Term\n:   `\\symla{2}` and ``:symla:`2` ``\n",
        "a \\symla b, \\symlas{2}, :symla: and ..symla::\n",
    ],
)
def test_what_is_code_stays(text: str, tmp_path: Path) -> None:
    """Indented code, and what is quoted, is no call."""
    assert text == built(tmp_path, text)
