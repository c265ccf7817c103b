"""A worked solution: the answer, the lines that lead to it, and the ways to show it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, fields
from functools import cached_property
from typing import Any, TypeAlias

from symla.derivation import encode
from symla.derivation.encode import EncodingError
from symla.derivation.model import Cases, Chain, Derivation, Link, Undefined, chains_among
from symla.errors import SymlaError
from symla.kernel.page.report import Report
from symla.notation.conventions import DETAILS, STANDARD, Conventions, Detail
from symla.notation.written import Node
from symla.rendering.formats import UnknownFormat, format_named, formats, in_terminal, meant, product_named
from symla.rendering.formats.shorthands import Shorthands
from symla.solving.answer_values import answer_of, limits_in, presupposed_in
from symla.solving.reading.symbols import Symbols


class NotProved(SymlaError):
    """A solution has a line that the kernel does not prove, so it is not shown."""


_STORED = ("derivation", "conventions", "language")
_DATA = "json"  # what the command line calls data among its formats
Asked: TypeAlias = tuple[Node, Mapping[str, Node]]  # the call, and the values of names


@dataclass(frozen=True)
class Solution(Shorthands):
    """A worked problem, proved line by line."""

    derivation: Derivation
    conventions: Conventions = STANDARD
    language: str = "en"
    given_symbols: Symbols = field(default_factory=dict, compare=False, repr=False)
    notices: tuple[str, ...] = ()  # how ambiguous parts of the problem were read
    asked: Asked | None = field(default=None, compare=False, repr=False)
    letters: Mapping[str, str] = field(default_factory=dict, compare=False, repr=False)  # for those that were taken

    def __getstate__(self) -> dict[str, Any]:
        """The state to pickle and copy: the fields without cached values."""
        return {own.name: getattr(self, own.name) for own in fields(self)}

    # ---- answers ----------------------------------------------------------------------------------------------------

    @cached_property
    def answer(self) -> Any:
        """The exact answer as SymPy objects; a named tuple if it has several parts; a tuple of (condition, answer)
        pairs if it has cases; None if it is undefined.  SymPy symbols that were given occur in it, and their
        assumptions exclude cases; letters of a text are in `symbols`.  Raises `NotProved` if a line is not proved.
        """
        self.require_proof("The answer without proof is draft_answer")
        return self.draft_answer

    @cached_property
    def draft_answer(self) -> Any:
        """The answer, whether or not every line is proved."""
        return answer_of(self.derivation, self.given_symbols)

    @property
    def limits(self) -> tuple[Any, ...]:
        """The conditions under which the answer is right, as SymPy relations, beside those that were stated: for
        data with 1/k `(k != 0,)`, and `(n >= 2,)` for powers A^n that have one formula from the second on.  What holds
        in a case alone stands with the cases.
        """
        derivation, symbols = self.derivation, self.given_symbols
        return (*presupposed_in(derivation, symbols), *limits_in(derivation, symbols))

    @property
    def symbols(self) -> dict[str, Any]:
        """The SymPy symbols in the answer by their names: `s.answer.subs(s.symbols["a"], 3)`.  Raises `NotProved` if a
        line is not proved.
        """
        return {symbol.name: symbol for symbol in sorted(_free(self.answer), key=str)}

    @property
    def undefined(self) -> str | None:
        """Why there is no answer, in one sentence; None if there is one."""
        outcome = self.derivation.outcome
        if not isinstance(outcome, Undefined):
            return None
        from symla.rendering.words.fallen import spoken
        from symla.rendering.words.wording import wording

        language, conventions = spoken(self.derivation, self.language, self.conventions)
        words = wording(language, self.derivation.operation, "text", conventions)
        return str(words.sentence(outcome.reason))

    @cached_property
    def steps(self) -> tuple[Link, ...]:
        """Every line, in order, side derivations before the line that rests on them."""
        return tuple(_links(self.derivation))

    @cached_property
    def report(self) -> Report:
        """The kernel's report: what it proved, and what it did not."""
        from symla.kernel.page.verify import verify

        return verify(self.derivation)

    @cached_property
    def _pictured(self) -> object:
        """What `pictured` in `drawn` returns, made once for all formats.  Few solutions are drawn, so that its class is
        imported only for them.
        """
        from symla.solving.drawn import picture_drawn

        return picture_drawn(self.derivation, self.conventions, self.language, self.letters)

    @property
    def verified(self) -> bool:
        """Whether every line and the answer are proved."""
        return self.report.verified

    def require_proof(self, remedy: str = "A draft, which says so, is to_text(draft=True)") -> None:
        """Raises `NotProved` if a line is not proved."""
        if self.report.verified:
            return
        first = self.report.failures[0]
        count = len(self.report.failures)
        claims = "1 claim is" if count == 1 else f"{count} claims are"
        where = f", the first in {first.where}" if first.where else ""
        why = getattr(first.verdict, "why", "")
        raise NotProved(f"{self.derivation.operation}: {claims} not proved{where}: {why}. {remedy}.")

    # ---- showing it -------------------------------------------------------------------------------------------------

    def to(self, format_name: str, *, detail: Detail = "full", draft: bool = False) -> str:
        """The solution in a format, by its name or as the command line has it (`latex` or `tex`): a fragment, or a
        document where solutions by themselves are one.  Raises `NotProved` if a line is not proved, unless it is a
        draft.
        """
        return shown_together((self,), format_name, detail=detail, draft=draft)

    @property
    def call(self) -> str:
        """The call that works it anew, as Python has it; empty for a stored solution."""
        from symla.solving.called import called

        if self.asked is None:
            return ""
        return called(*self.asked, self.derivation, self.conventions, self.language)

    def to_bytes(self, name: str, *, detail: Detail = "full", draft: bool = False) -> bytes:
        """A file that holds the solution: the text of a format, or what is made of it, `pdf` or `pdf/pdflatex`.  Raises
        `NotProved` as `to` does, and `NotTypeset` where nothing can be made.
        """
        return filed((self,), name, detail=detail, draft=draft)

    def to_dict(self, format_name: str, *, detail: Detail = "full", draft: bool = False) -> dict[str, Any]:
        """The page as dictionaries, lists and strings, for programs that lay it out themselves: `problem`, `plan`,
        `work`, `answer` and so on, and of each line the `left` side, the `sign`, the `right` side and the `reason`, in
        the markup of the format.  Raises `NotProved` as `to` does.
        """
        from symla.rendering.pages.as_data import as_data
        from symla.rendering.pages.page import page_of

        _require((self,), detail, draft)
        name, unproved = meant(format_name), len(self.report.failures)
        page = page_of(self.derivation, name, self.conventions, self.language, detail, unproved)
        return as_data(page, format_named(name).finish)

    def _fragment(self, format_name: str, detail: Detail, render: Callable[..., str], alone: bool) -> str:
        """The solution as a part of a page; with its figure where it is a page `alone`."""
        figure = ""
        if alone:
            from symla.solving.drawn import figure_with

            figure = figure_with(self, format_name, detail)
        try:
            return render(
                self.derivation,
                format_name,
                self.conventions,
                language=self.language,
                detail=detail,
                unproved=len(self.report.failures),
                call=self.call if format_named(format_name).calls else "",
                figure=figure,
                beside=True,
            )
        except RecursionError:
            raise SymlaError(f"{self.derivation.operation}: the solution is too long to be shown.") from None

    def to_json(self, *, indent: int | None = None) -> str:
        """Everything, as JSON that `symla.from_json` reads back equal."""
        return encode.to_json({name: getattr(self, name) for name in _STORED}, indent=indent)

    def __repr__(self) -> str:
        return self.to(in_terminal().name, draft=True)

    def _repr_mimebundle_(self, include: Any = None, exclude: Any = None) -> dict[str, str]:
        return self.bundle("full", include, exclude)

    def bundle(self, detail: Detail, include: Any = None, exclude: Any = None) -> dict[str, str]:
        """The forms for notebooks: Markdown, and text for those without.  LaTeX is not among it: VS Code would
        take it before the Markdown, and show its commands.
        """
        wanted = {format_.mime: name for name, format_ in formats().items() if format_.mime is not None}
        kept = [mime for mime in wanted if (not include or mime in include) and mime not in (exclude or ())]
        return {mime: self.to(wanted[mime], detail=detail, draft=True) for mime in kept}


def shown_together(
    solutions: Sequence[Solution], format_name: str, *, detail: Detail = "full", draft: bool = False
) -> str:
    """One or more solutions in a format.  Raises `NotProved` if a line is not proved, unless they are drafts."""
    from symla.rendering.render import is_whole, render, together

    _require(solutions, detail, draft)
    if product_named(format_name) is not None:
        raise UnknownFormat(f"{format_name[:40]} is no text: to_bytes({format_name[:40]!r}) makes the file.")
    if format_name.lower() == _DATA:
        raise UnknownFormat("json is no page: to_json() gives a solution as data, to be stored.")
    format_name, first = meant(format_name), solutions[0]
    alone = is_whole(format_name)
    fragments = [solution._fragment(format_name, detail, render, alone) for solution in solutions]
    title = _title(first) if alone else ""
    return together(fragments, title, format_name, first.conventions, language=first.language)


def filed(solutions: Sequence[Solution], name: str, *, detail: Detail = "full", draft: bool = False) -> bytes:
    """A file that holds one or more solutions, in a format or made of one."""
    product = product_named(name)
    if product is None:
        return shown_together(solutions, name, detail=detail, draft=draft).encode("utf-8")
    from symla.rendering.alone import document
    from symla.solving.drawn import figure_with

    _require(solutions, detail, draft)
    worked = [(s.derivation, len(s.report.failures), figure_with(s, product.format, detail)) for s in solutions]
    first = solutions[0]
    text = document(worked, _title(first), product.format, first.conventions, first.language, detail)
    return product.made(text, {}, None)


def _require(solutions: Sequence[Solution], detail: Detail, draft: bool) -> None:
    if detail not in DETAILS:
        raise SymlaError(f"detail is {', '.join(DETAILS[:-1])} or {DETAILS[-1]}, not {repr(detail)[:40]}.")
    if not draft:
        for solution in solutions:
            solution.require_proof()


def _title(solution: Solution) -> str:
    """The question in plain text."""
    from symla.rendering.words.fallen import spoken
    from symla.rendering.words.wording import wording

    language, conventions = spoken(solution.derivation, solution.language, solution.conventions)
    words = wording(language, solution.derivation.operation, in_terminal().name, conventions)
    return str(words.whole(solution.derivation.problem))


def from_json(text: str) -> Solution:
    """The solution that `to_json` wrote.  It is proved anew, whatever the text says.  SymPy symbols are not stored: the
    letters of the answer are symla's own.  Raises `EncodingError` for what symla did not write, and for what cannot be
    shown.
    """
    parts = encode.from_json(text)
    for foreign in parts.keys() - _STORED:
        raise EncodingError(f"A stored solution has no part {foreign[:40]!r}; it has {', '.join(_STORED)}.")
    derivation, conventions = parts.get("derivation"), parts.get("conventions", STANDARD)
    if not isinstance(derivation, Derivation) or not isinstance(conventions, Conventions):
        raise EncodingError("This JSON text holds no solution.")
    language = parts.get("language", "en")
    if not isinstance(language, str):
        raise EncodingError("The language of a solution is a word such as en.")
    _require_shown(derivation, conventions, language)
    return Solution(derivation, conventions, language)


def _require_shown(derivation: Derivation, conventions: Conventions, language: str) -> None:
    """Raises `EncodingError` for a derivation that no page can be made of: a sentence that lacks a fact, say."""
    from symla.rendering.render import render

    for format_name in {f.printer: name for name, f in formats().items()}.values():  # the sentences are the same
        try:
            render(derivation, format_name, conventions, language=language, detail="full", unproved=0)
        except RecursionError:
            raise EncodingError("The JSON text is nested too deeply.") from None
        except SymlaError as error:
            raise EncodingError(f"This solution cannot be shown: {error}") from error


def _free(answer: Any) -> set[Any]:
    """The symbols in an answer, its parts and cases."""
    if isinstance(answer, tuple):
        return set().union(*map(_free, answer))
    return set(getattr(answer, "free_symbols", ()))


def _links(derivation: Derivation) -> list[Link]:
    found: list[Link] = []

    def collect(chain: Chain) -> None:
        for link in chain.links:
            for detail in chains_among(link.detail):
                collect(detail)
            found.append(link)

    for chain in chains_among(derivation.chains):
        collect(chain)
    if isinstance(derivation.outcome, Cases):
        for case in derivation.outcome.cases:
            found += _links(case.derivation)
    return found
