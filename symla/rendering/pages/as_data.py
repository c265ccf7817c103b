"""A page as dictionaries, lists and strings, for programs that lay pages out themselves."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from symla.rendering.pages.block import Block
from symla.rendering.pages.page import Page

Finish = Callable[[str], str]  # what a format does with sentences at the end


def as_data(page: Page, finish: Finish) -> dict[str, Any]:
    """The sentences and lines of a page by their names, which are always the same; what a page has not is empty."""
    return {
        "draft": finish(page.draft),
        "problem": finish(page.problem),
        **_solved(page, finish),
        "summary": list(map(finish, page.summary)),
    }


def _solved(page: Page, finish: Finish) -> dict[str, Any]:
    """The solution of a problem, or of a case of it, in the order in which it is read."""
    return {
        "plan": finish(page.plan),
        "work": _blocks(page.work, finish),
        "cases": [
            {"number": finish(case.number), "condition": finish(case.heading), **_solved(case.page, finish)}
            for case in page.cases
        ],
        "answer": finish(page.answer),
        "undefined": finish(page.undefined),
        "remedies": list(map(finish, page.remedies)),
        "remarks": _blocks(page.remarks, finish),
        "checks": _blocks(page.checks, finish),
    }


def _blocks(blocks: tuple[Block, ...], finish: Finish) -> list[dict[str, Any]]:
    return [
        {
            "heading": finish(block.heading),
            "formula": finish(block.inline),
            "lines": [
                {
                    "left": line.left,
                    "sign": line.sign,
                    "right": line.right,
                    "reason": str(line.reason),
                    "continued": line.continued,
                }
                for line in block.lines
            ],
        }
        for block in blocks
    ]
