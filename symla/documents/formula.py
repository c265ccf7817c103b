r"""Formulas of authors, `$\lVert \mathbf{v} \rVert_2 = 5$`: parsed and written again.

Only commands in the tables below pass, each with its number of arguments, with balanced brackets and with one base for
each index.  So the result is always mathematics that LaTeX (with amsmath and amssymb) and KaTeX typeset, and never a
command that does anything else.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from symla.notation.signs import COMMANDS
from symla.notation.tex import GREEK

_LONGEST: Final = 5_000
_DEEPEST: Final = 30
_MOST_COLUMNS: Final = 10  # of amsmath's matrices

SYMBOLS: Final = frozenset(
    rf"""{" ".join(sorted(GREEK))} varepsilon vartheta varphi
    cdot times div pm mp ast star circ bullet oplus ominus otimes odot cap cup setminus wedge vee
    le leq ge geq ne neq approx equiv sim simeq cong propto perp parallel mid in notin ni subset subseteq supset
    supseteq ll gg
    to rightarrow leftarrow Rightarrow Leftarrow leftrightarrow Leftrightarrow iff implies mapsto longrightarrow
    dots ldots cdots vdots ddots infty partial nabla forall exists emptyset ell Re Im angle top bot prime
    lvert rvert lVert rVert vert Vert langle rangle lfloor rfloor lceil rceil lbrace rbrace
    sum prod int max min sup inf lim log ln exp sin cos tan arccos arcsin arctan det dim ker arg
    quad qquad""".split()
)
ONE: Final = frozenset(
    "sqrt mathbf mathrm mathit mathsf mathcal mathbb boldsymbol hat bar vec tilde dot ddot overline underline".split()
)
TWO: Final = frozenset("frac dfrac tfrac binom".split())
WORDS: Final = frozenset("text operatorname".split())
ENVIRONMENTS: Final = frozenset("bmatrix pmatrix vmatrix Vmatrix matrix cases aligned".split())
SIGNS: Final = frozenset(", ; : ! { } | % # & _ $".split()) | {" "}
_LOOKS: Final = (ONE - {"sqrt", "overline", "underline"}) | WORDS | {"begin", "end"}
_PLAIN: Final = frozenset("+-=()[],;:.!/*'?") | frozenset("0123456789")
_FENCES: Final = {name: name for name in ("(", ")", "[", "]", ".", "/", r"\{", r"\}")} | {
    "|": r"\vert",
    r"\|": r"\Vert",
    **{
        "\\" + name: "\\" + name
        for name in "lvert rvert lVert rVert vert Vert langle rangle lfloor rfloor lceil rceil lbrace rbrace".split()
    },
}
_REWRITTEN: Final = {"<": " < ", ">": " > ", "|": r"\vert ", "\u2212": "-"} | {
    letter: f"\\{name} " for letter, name in COMMANDS.items()
}
_TOKEN = re.compile(r"\\[A-Za-z]+\*?|\\[\s\S]|\s+|[\s\S]")
_NAME = re.compile(r"[A-Za-z]+")
_WORDS_INSIDE = re.compile(r"[A-Za-z0-9 ,.;:!?()'/=+-]*")


class BadFormula(Exception):
    """A formula that cannot be parsed, with the offset of the fault."""

    def __init__(self, what: str, position: int) -> None:
        super().__init__(what)
        self.what = what
        self.position = position


def formula(text: str) -> str:
    """The normalized formula; raises `BadFormula`."""
    if len(text) > _LONGEST:
        raise BadFormula(f"a formula of more than {_LONGEST} characters", 0)
    reader = _Reader(text)
    shown = reader.row(("",))
    if not shown.strip():
        raise BadFormula("an empty formula", 0)
    return " ".join(shown.split())


def lettered(math: str, letters: Mapping[str, str]) -> str:
    r"""The normalized formula with `letters` in place of letters that stand alone or among such: 2u, Av.  A letter that
    has a look of its own, \mathit{v}, keeps it, and one with an index, v_1, is another name.
    """
    tokens = _TOKEN.findall(math)
    shown, at = "", 0
    while at < len(tokens):
        end = at + 1
        if tokens[at][1:] in _LOOKS:
            depth = 1
            while depth:
                end += 1
                depth += (tokens[end] == "{") - (tokens[end] == "}")
            end += 1
            shown += "".join(tokens[at:end])
        elif tokens[at].isalpha():
            while end < len(tokens) and tokens[end].isalpha():
                end += 1
            run = tokens[at:end]
            known = all(letter in letters for letter in run) and tokens[end : end + 1] != ["_"]
            shown += "".join([letters[letter] for letter in run] if known else run)
        else:
            shown += tokens[at]
        at = end
    return shown


class _Reader:
    """One pass over the tokens; every method returns normalized text."""

    def __init__(self, text: str) -> None:
        self.tokens = [(found[0], found.start()) for found in _TOKEN.finditer(text)]
        self.tokens.append(("", len(text)))
        self.at = 0
        self.depth = 0

    @property
    def token(self) -> str:
        return self.tokens[self.at][0]

    def fail(self, what: str, back: int = 0) -> BadFormula:
        return BadFormula(what, self.tokens[max(self.at - back, 0)][1])

    def take(self) -> str:
        self.at += 1
        return self.tokens[self.at - 1][0]

    def skip(self) -> None:
        while self.token.isspace():
            self.at += 1

    def row(self, ends: tuple[str, ...], cells: int = 0) -> str:
        r"""The formula up to one of the end tokens; `&` and `\\` are allowed only in arrays, with at most `cells` cells
        in a row.
        """
        self.depth += 1
        if self.depth > _DEEPEST:
            raise self.fail(f"nested more than {_DEEPEST} levels deep")
        begin = self.at
        parts: list[str] = []
        scripts = ""  # the indices that the current base already has
        based = False
        columns = 1
        while self.token not in ends:
            token = self.token
            if not token:
                raise BadFormula(f"{_opened(ends)} is never closed", self.tokens[max(begin - 1, 0)][1])
            if token.isspace():
                parts.append(" ")
                self.at += 1
            elif token in ("^", "_"):
                if token in scripts or (token == "^" and "'" in scripts[:-1]):
                    raise self.fail(f"a second {token} on the same base")
                scripts += token
                self.at += 1
                if based:
                    parts[-1] = parts[-1].rstrip(" ")
                parts.append((("" if based else "{}") + token) + self.argument())
                based = True
            elif cells and token in ("&", "\\\\"):
                columns = columns + 1 if token == "&" else 1
                if columns > cells:
                    raise self.fail(f"more than {cells} columns")
                parts.append(f" {self.take()} ")
                scripts, based = "", False
                self.skip()
                if token != "&" and self.token == "[":  # it would be read as a length
                    parts.append("{}")
            else:
                if token == "'":
                    while parts and parts[-1].isspace():  # separated primes would be a double superscript in TeX
                        parts.pop()
                    if "^" in scripts or ("'" in scripts and parts[-1] != "'"):
                        raise self.fail("a prime after an index: write the primes first")
                parts.append(self.atom())
                if token == "'":
                    scripts += "'"
                else:
                    scripts, based = "", True
        self.depth -= 1
        return "".join(parts)

    def atom(self) -> str:
        token = self.take()
        if token == "{":
            inner = self.row(("}",))
            self.at += 1
            return f"{{{inner}}}"
        if token in _PLAIN or (len(token) == 1 and token.isascii() and token.isalpha()):
            return token
        if token in _REWRITTEN:
            return _REWRITTEN[token]
        if token.startswith("\\"):
            return self.command(token[1:])
        raise self.fail(f'"{token}" does not belong in a formula' if token.isprintable() else "an unprintable sign", 1)

    def command(self, name: str) -> str:
        if name in SIGNS:
            return "{\\ }" if name == " " else "\\" + name
        if name in SYMBOLS:
            return f"\\{name} "
        if name in TWO:
            return f"\\{name}{self.argument()}{self.argument()}"
        if name in WORDS:
            return f"\\{name}{{{self.words()}}}"
        if name in ONE:
            return f"\\{name}{self.option() if name == 'sqrt' else ''}{self.argument()}"
        if name == "begin":
            return self.environment()
        if name == "left":
            return self.fence()
        if name in ("right", "end", "\\"):
            raise self.fail(f"\\{name} without its beginning", 1)
        raise self.fail(f"\\{name[:30]} is not read in a formula", 1)

    def argument(self) -> str:
        """An argument: a group or a single token."""
        self.skip()
        if self.token in ("", "}", "^", "_", "&", "'"):
            raise self.fail("something is missing here")
        grouped = self.token == "{"
        inner = self.atom().strip()
        return inner if grouped else f"{{{inner}}}"

    def option(self) -> str:
        r"""The index of a root: `\sqrt[3]{x}`."""
        self.skip()
        if self.token != "[":
            return ""
        self.at += 1
        inner = self.row(("]",))
        self.at += 1
        return f"[{{{inner}}}]"

    def words(self) -> str:
        self.skip()
        if self.token != "{":
            raise self.fail("words stand in braces")
        self.at += 1
        begin = self.at
        while self.token != "}":
            if not self.token:
                raise BadFormula("{ is never closed", self.tokens[begin - 1][1])
            if not _WORDS_INSIDE.fullmatch(self.token):
                raise self.fail(f'"{self.token}" does not belong in the words of a formula')
            self.at += 1
        words = "".join(token for token, _ in self.tokens[begin : self.at])
        self.at += 1
        return words

    def environment_name(self) -> str:
        if self.token != "{":
            raise self.fail("the name of an array stands in braces")
        self.at += 1
        where = self.tokens[self.at][1]
        name = ""
        while _NAME.fullmatch(self.token):
            name += self.take()
        if self.token != "}" or name not in ENVIRONMENTS:
            raise BadFormula(f"of arrays there are {', '.join(sorted(ENVIRONMENTS))}", where)
        self.at += 1
        return name

    def environment(self) -> str:
        name = self.environment_name()
        body = self.row((r"\end",), cells=2 if name == "cases" else _MOST_COLUMNS)
        self.at += 1
        where = self.at
        if self.environment_name() != name:
            raise BadFormula(f"\\begin{{{name}}} ends differently", self.tokens[where][1])
        return rf"\begin{{{name}}}{body}\end{{{name}}}"

    def fence(self) -> str:
        left = self.delimiter()
        body = self.row((r"\right",))
        self.at += 1
        return rf"\left{left} {body}\right{self.delimiter()} "

    def delimiter(self) -> str:
        self.skip()
        if self.token not in _FENCES:
            raise self.fail("a bracket is wanted here")
        return _FENCES[self.take()]


def _opened(ends: tuple[str, ...]) -> str:
    return {"}": "{", "]": "[", r"\end": r"\begin", r"\right": r"\left"}[ends[0]]
