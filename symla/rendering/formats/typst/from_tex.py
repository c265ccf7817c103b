r"""Formulas of authors, which are TeX that was read and written anew, as Typst mathematics.

\frac{a}{2} \in [0, 1)      frac(a, 2) ∈ \[ 0 \, 1 \)

Only what the reader of formulas lets through arrives here: every group is closed, every argument in braces.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from symla.notation.signs import COMMANDS
from symla.rendering.formats.typst.printing import quoted

_TOKEN = re.compile(r"\\[A-Za-z]+|\\.|\s+|.", re.DOTALL)
_MORE = (
    "varepsilon:ε vartheta:ϑ varphi:φ div:÷ mp:∓ ast:∗ star:⋆ bullet:• oplus:⊕ ominus:⊖ cap:∩ cup:∪ setminus:∖ wedge:∧ "
    "vee:∨ leq:≤ geq:≥ neq:≠ sim:∼ simeq:≃ cong:≅ propto:∝ mid:∣ notin:∉ ni:∋ subset:⊂ subseteq:⊆ supset:⊃ "
    "supseteq:⊇ ll:≪ gg:≫ to:→ Leftarrow:⇐ Leftrightarrow:⇔ iff:⟺ implies:⟹ mapsto:↦ longrightarrow:⟶ dots:… "
    "ldots:… cdots:⋯ vdots:⋮ ddots:⋱ forall:∀ exists:∃ emptyset:∅ ell:ℓ Re:ℜ Im:ℑ angle:∠ top:⊤ bot:⊥ prime:′ "
    "langle:⟨ rangle:⟩ lfloor:⌊ rfloor:⌋ lceil:⌈ rceil:⌉ prod:∏ int:∫ "
    "omicron:ο"
)
_SIGNS: Final = (
    {name: letter for letter, name in COMMANDS.items()}
    | dict(pair.split(":") for pair in _MORE.split())
    | {f"l{bar}": f'class("opening", {sign})' for bar, sign in (("vert", "|"), ("Vert", "‖"))}
    | {f"r{bar}": f'class("closing", {sign})' for bar, sign in (("vert", "|"), ("Vert", "‖"))}
    | {"lbrace": r"\{", "rbrace": r"\}", "quad": "quad", "qquad": "quad quad"}
)
_LIMITS: Final = frozenset("sum prod".split())
_OPERATORS: Final = frozenset("max min sup inf lim log ln exp sin cos tan arccos arcsin arctan det dim ker arg".split())
_ONE: Final = {
    "sqrt": "sqrt",
    "mathbf": "vb",
    "mathrm": "upright",
    "mathit": "italic",
    "mathsf": "sans",
    "mathcal": "cal",
    "mathbb": "bb",
    "boldsymbol": "bold",
    "hat": "hat",
    "bar": "overline",
    "vec": "arrow",
    "tilde": "tilde",
    "dot": "dot",
    "ddot": "dot.double",
    "overline": "overline",
    "underline": "underline",
}
_SPACES: Final = {",": "thin", ";": "thick", ":": "med", "!": "", " ": "space"}
_ARRAYS: Final = {"bmatrix": '"["', "pmatrix": '"("', "vmatrix": '"|"', "Vmatrix": '"‖"', "matrix": "none"}

# Beside what they enclose, as in TeX, where Typst leaves room as beside a relation.
_BARS: Final = {"|": "|", "\\vert": "|", "\\|": "‖", "\\Vert": "‖"}

_NEXT = "\ue120"  # from one row of an array to the next


@lru_cache(maxsize=512)
def from_tex(tex: str) -> str:
    """The formula as Typst mathematics."""
    return _Reader(tex).row(()).strip()


class _Reader:
    """One pass over the tokens."""

    def __init__(self, tex: str) -> None:
        self.tokens: list[str] = [*_TOKEN.findall(tex), ""]
        self.at = 0

    def take(self) -> str:
        self.at += 1
        return self.tokens[self.at - 1]

    def row(self, ends: tuple[str, ...]) -> str:
        """Everything up to one of the ends, which is taken."""
        parts: list[str] = []
        while (token := self.take()) and token not in ends:
            if token.isspace():
                continue
            if token in ("_", "^"):
                parts.append(f"{token}({self.argument()})")
            elif token == "'":
                parts.append("'")
            else:
                parts.append(f" {self.atom(token)}")
        return "".join(parts)

    def argument(self) -> str:
        while (token := self.take()).isspace():
            pass
        return self.row(("}",)).strip() if token == "{" else self.atom(token)

    def atom(self, token: str) -> str:
        if token == "{":
            inner = self.row(("}",)).strip()
            return inner or "zws"
        if token.startswith("\\"):
            return self.command(token[1:])
        if token == "&":
            return "&"
        if token.isalnum():
            return self.number(token)
        if token == "|":
            return 'class("normal", |)'
        return token if token in "+-=<>*!?:|" else f"\\{token}" if token.isascii() else token

    def number(self, token: str) -> str:
        while token[-1].isdigit() and (self.tokens[self.at].isdigit() or self.is_point()):
            token += self.take() + (self.take() if self.tokens[self.at - 1] == "." else "")
        return token

    def is_point(self) -> bool:
        return self.tokens[self.at] == "." and self.tokens[self.at + 1].isdigit()

    def command(self, name: str) -> str:
        if name == "\\":
            return _NEXT
        if name in _LIMITS:
            return f"limits({_SIGNS[name]})"
        if bar := _BARS.get(f"\\{name}"):
            return f'class("normal", {bar})'
        if name in _SIGNS:
            return _SIGNS[name]
        if name in _OPERATORS:
            return f'op("{name}")'
        if name in ("text", "operatorname"):
            return self.words(name)
        if name in ("frac", "dfrac", "tfrac"):
            return f"frac({self.argument()}, {self.argument()})"
        if name == "binom":
            return f"binom({self.argument()}, {self.argument()})"
        if name in _ONE:
            return self.one(name)
        if name == "begin":
            return self.array()
        if name == "left":
            return self.fence()
        return _SPACES.get(name, f"\\{name}")

    def one(self, name: str) -> str:
        if name == "sqrt" and self.tokens[self.at] == "[":
            self.at += 1
            index = self.row(("]",)).strip()
            return f"root({index}, {self.argument()})"
        return f"{_ONE[name]}({self.argument()})"

    def words(self, name: str) -> str:
        self.take()
        begin = self.at
        while self.take() != "}":
            pass
        text = "".join(self.tokens[begin : self.at - 1])
        return f"op({quoted(text)})" if name == "operatorname" else quoted(text)

    def array(self) -> str:
        name = self.braced()
        body = self.row(("\\end",))
        self.braced()
        rows = [[cell.strip() or "zws" for cell in row.split("&")] for row in body.split(_NEXT)]
        width = max(map(len, rows))
        rows = [row + ["zws"] * (width - len(row)) for row in rows]
        if name in _ARRAYS:
            return f"mat(delim: #{_ARRAYS[name]}, {'; '.join(', '.join(row) for row in rows)})"
        lines = [" & ".join(row) for row in rows]
        return f"cases({', '.join(lines)})" if name == "cases" else f"alignedrows({', '.join(lines)})"

    def braced(self) -> str:
        self.take()
        name = ""
        while (token := self.take()) != "}":
            name += token
        return name

    def fence(self) -> str:
        left = self.delimiter()
        body = self.row(("\\right",)).strip()
        return f"lr({left} {body} {self.delimiter()})"

    def delimiter(self) -> str:
        token = self.take()
        if token == ".":
            return ""
        return _BARS.get(token) or self.atom(token)
