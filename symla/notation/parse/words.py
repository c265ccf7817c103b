r"""The vocabulary of input: tables from spellings to the tokens of the grammar.

`\cdot`, `⋅` and `•` are all `·`;  `\leq`, `≦` and `≤` are all `<=`;  `acos` and `\arccos` are both `arccos`.
"""

from __future__ import annotations

from typing import Final, Literal

from symla.notation.accents import OVER, Accent
from symla.notation.written import Constant, Name, Node, RelationSymbol

GREEK: Final = {
    **dict(
        zip(
            "αβγδεζηθικλμνξοπρστυφχψω",
            "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma tau upsilon "
            "phi chi psi omega".split(),
            strict=True,
        )
    ),
    **dict(zip("ΓΔΘΛΞΠΣΥΦΨΩ", "Gamma Delta Theta Lambda Xi Pi Sigma Upsilon Phi Psi Omega".split(), strict=True)),
    "ϵ": "epsilon",
    "ϑ": "theta",
    "ϕ": "phi",
    "ϱ": "rho",
    "ς": "sigma",
    # not Greek, but letters of their own as these are
    "ℓ": "ell",
    "ħ": "hbar",
    "ℏ": "hbar",
    "ℵ": "aleph",
}
GREEK_WORDS: Final = frozenset(GREEK.values()) | {"varepsilon", "vartheta", "varphi", "varrho", "varsigma"}

# One character for one, so that positions stay what they are.
SAME_SIGN: Final = str.maketrans(
    {
        "−": "-", "–": "-", "﹣": "-", "－": "-", "＋": "+", "∗": "*", "⋅": "·", "∙": "·", "•": "·",
        "÷": "/", "∕": "/", "⁄": "/", "’": "'", "‘": "'", "“": '"', "”": '"', "∥": "‖", "∣": "|", "∘": "⊙",
        "≦": "≤", "≧": "≥", "⩽": "≤", "⩾": "≥", "≃": "≈", "≅": "≈", "〈": "⟨", "〉": "⟩", "⨯": "×",
        "µ": "μ", "∆": "Δ", "Ω": "Ω",
    }
)  # fmt: skip

SUPERSCRIPTS: Final = dict(zip("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾ⁱⁿᵀᵏᵐᵖˣʲᵗ⁄", "0123456789+-()inTkmpxjt/", strict=True))
SUBSCRIPTS: Final = dict(zip("₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ", "0123456789+-=()aehijklmnoprstuvx", strict=True))
VULGAR: Final = {
    "½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5), "⅖": (2, 5), "⅗": (3, 5),
    "⅘": (4, 5), "⅙": (1, 6), "⅚": (5, 6), "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8), "⅞": (7, 8),
}  # fmt: skip
LOOKS_OF_SIGNS: Final = frozenset("\ufe0e\ufe0f")  # the sign before is shown as text, or in colours
INVISIBLE: Final = LOOKS_OF_SIGNS | {"\u2061", "\u2062"}  # a function applied, a product: read without them, too
Mark = Literal["bar", "arrow"] | Accent
COMBINING: Final[dict[str, Mark]] = {
    **dict.fromkeys(["\u20d7", "\u20d1"], "arrow"),
    **dict.fromkeys(["\u0304", "\u0305"], "bar"),
    **{sign: accent for accent, sign in OVER.items()},
}

CONSTANT_WORDS: Final[dict[str, Node]] = {
    "pi": Constant("pi"),
    "Pi": Constant("pi"),
    "π": Constant("pi"),
    "inf": Constant("inf"),
    "oo": Constant("inf"),
    "Inf": Constant("inf"),
    "infinity": Constant("inf"),
    "Infinity": Constant("inf"),
    "∞": Constant("inf"),
    "True": Name("True"),
    "true": Name("True"),
    "TRUE": Name("True"),
    "False": Name("False"),
    "false": Name("False"),
    "FALSE": Name("False"),
    "None": Name("None"),
}
NOT_NUMBERS: Final = frozenset({"nan", "NaN", "NAN", "NA", "null", "NULL", "Indeterminate", "undefined"})
CHOICES: Final = frozenset({Name("True"), Name("False"), Name("None")})

# Functions that may be applied without parentheses, and that keep their name in a `Call`.
FUNCTIONS: Final = {
    "cos": "cos",
    "sin": "sin",
    "tan": "tan",
    "arccos": "arccos",
    "acos": "arccos",
    "arcsin": "arcsin",
    "asin": "arcsin",
    "arctan": "arctan",
    "atan": "arctan",
    "cosh": "cosh",
    "sinh": "sinh",
    "tanh": "tanh",
    "cot": "cot",
    "sec": "sec",
    "csc": "csc",
    "exp": "exp",
    "ln": "ln",
    "log": "ln",
    "max": "max",
    "Max": "max",
    "min": "min",
    "Min": "min",
    "relu": "relu",
    "ReLU": "relu",
    "step": "step",
    "sigmoid": "sigmoid",
    "proj": "proj",
    "tr": "tr",
}
INVERSES: Final = {"cos": "arccos", "sin": "arcsin", "tan": "arctan"}
# Words that become a node of their own.
SHAPED: Final = frozenset(
    {"sqrt", "cbrt", "root", "abs", "Abs", "transpose", "conj", "conjugate", "det", "Rational", "Fraction"}
)

# Mathematica's functions have square brackets: `Sqrt[2]`.
BRACKETED: Final = {
    "Sqrt": "sqrt",
    "Cos": "cos",
    "Sin": "sin",
    "Tan": "tan",
    "ArcCos": "acos",
    "ArcSin": "asin",
    "ArcTan": "atan",
    "Exp": "exp",
    "Log": "ln",
    "Abs": "abs",
    "Max": "max",
    "Min": "min",
    "Conjugate": "conj",
    "Transpose": "transpose",
    "Det": "det",
}
# Julia writes the element type before a list: `Float64[1 2; 3 4]`.
TYPED: Final = frozenset("Float64 Float32 Int Int64 Int32 Any Number Real Complex Rational ComplexF64 BigInt".split())

RELATIONS: Final[dict[str, RelationSymbol]] = {
    "=": "=",
    "==": "=",
    "!=": "!=",
    "≠": "!=",
    "<": "<",
    "<=": "<=",
    "≤": "<=",
    ">": ">",
    ">=": ">=",
    "≥": ">=",
    "~": "~",
    "≈": "~",
}
VectorSign = Literal["dot", "cross", "hadamard", "outer"]
VECTOR_SIGNS: Final[dict[str, VectorSign]] = {
    "·": "dot",
    ".": "dot",
    "×": "cross",
    "⊙": "hadamard",
    ".*": "hadamard",
    "⊗": "outer",
}

# Environments that courses define themselves, with the column of the bar after the name: `{cc|c}` or `{2}`.
AUGMENTED_ENVIRONMENTS: Final = frozenset(
    """amatrix augmatrix augmented augmentedmatrix augarray amat abmatrix apmatrix pmat bmat augbmatrix
    augpmatrix""".split()
)
MATRIX_ENVIRONMENTS: Final = AUGMENTED_ENVIRONMENTS | frozenset(
    "matrix bmatrix pmatrix Bmatrix vmatrix Vmatrix smallmatrix bsmallmatrix psmallmatrix array".split()
)
ENVIRONMENTS: Final = MATRIX_ENVIRONMENTS | {"cases", "dcases"}

# Connectives of statements; these words are not names.
STATEMENT_WORDS: Final = frozenset(
    "and ∧ or ∨ not ¬ implies ⇒ ⟹ iff ⇔ ⟺ where if when whenever provided given for ∀ all every any each".split()
)

# Left binding powers; a token without one may begin a juxtaposed factor.
STOP, SUM, SIGNED, PRODUCT, POWER = 0, 20, 25, 30, 40
BINDING: Final[dict[str, int]] = {
    **dict.fromkeys(["", ",", ";", ")", "]", "}", "⟩", "&", "|", r"\\", ":", "_", "otherwise"], STOP),
    **dict.fromkeys(STATEMENT_WORDS, STOP),
    **dict.fromkeys([*RELATIONS, "<-", ":=", r"\rvert", r"\rVert", r"\}"], STOP),
    **{rf"\end{{{name}{star}}}": STOP for name in ENVIRONMENTS for star in ("", "*")},
    **dict.fromkeys(["+", "-"], SUM),
    **dict.fromkeys(["*", "/", "//", "./", "@", "%*%", *VECTOR_SIGNS], PRODUCT),
    **dict.fromkeys(["^", "**", ".^", "'", ".'", ".T", "°", "′", *COMBINING], POWER),
}

TRANSPOSE_MARKS: Final = frozenset({"T", "⊤", r"\top", r"\intercal", r"\mathsf{T}", r"\mathrm{T}", r"\text{T}"})
ADJOINT_MARKS: Final = frozenset({"†", r"\dagger", r"\mathsf{H}", r"\mathrm{H}"})

# Words in LaTeX text that have a meaning: `\text{if }` is `if`.
TEXT_WORDS: Final = {
    **dict.fromkeys(["if", "for", "when"], "if"),
    **dict.fromkeys(["otherwise", "else"], "otherwise"),
    **{word: word for word in ("and", "or", "not", "implies", "iff", "where", "whenever", "provided")},
    "for all": "∀",
    "for every": "∀",
}

# LaTeX commands that spell a token of the grammar.
SPELLINGS: Final = {
    **dict.fromkeys([r"\cdot", r"\bullet"], "·"),
    **dict.fromkeys([r"\odot", r"\circ"], "⊙"),
    **dict.fromkeys([r"\le", r"\leq", r"\leqslant"], "<="),
    **dict.fromkeys([r"\ge", r"\geq", r"\geqslant"], ">="),
    **dict.fromkeys([r"\ne", r"\neq"], "!="),
    **dict.fromkeys([r"\approx", r"\sim", r"\simeq"], "≈"),
    **dict.fromkeys([r"\land", r"\wedge"], "and"),
    **dict.fromkeys([r"\lor", r"\vee"], "or"),
    **dict.fromkeys([r"\lnot", r"\neg"], "not"),
    **dict.fromkeys([r"\implies", r"\Rightarrow", r"\Longrightarrow"], "implies"),
    **dict.fromkeys([r"\iff", r"\Leftrightarrow", r"\Longleftrightarrow"], "iff"),
    r"\forall": "∀",
    **dict.fromkeys([r"\vert", r"\mid"], "|"),
    **dict.fromkeys([r"\Vert", r"\|", r"\parallel"], "‖"),
    **dict.fromkeys([r"\lbrack"], "["),
    **dict.fromkeys([r"\rbrack"], "]"),
    **dict.fromkeys([r"\cr", r"\tabularnewline", r"\newline"], r"\\"),
    **dict.fromkeys([r"\degree", r"\textdegree"], "°"),
    **dict.fromkeys([r"\&", r"\amp"], "&"),
    **dict.fromkeys([r"\sum", "∑"], "∑"),
    r"\times": "×",
    r"\otimes": "⊗",
    r"\lt": "<",
    r"\gt": ">",
    r"\div": "/",
    r"\ast": "*",
    r"\coloneqq": ":=",
    r"\langle": "⟨",
    r"\rangle": "⟩",
    r"\infty": "∞",
    r"\prime": "′",
    r"\lbrace": r"\{",
    r"\rbrace": r"\}",
    "&amp;": "&",
    "&lt;": "<",
    "&gt;": ">",
    "&minus;": "-",
    "&nbsp;": "",
}
IGNORED: Final = frozenset(
    r"""\, \; \: \! \quad \qquad \  \/ \> \enspace \thinspace \medspace \thickspace \negthinspace \nobreak \allowbreak
    \left \right \middle \displaystyle \textstyle \scriptstyle \limits \nolimits \hline \hdashline \nonumber \notag
    \big \Big \bigg \Bigg \bigl \bigr \Bigl \Bigr \biggl \biggr \Biggl \Biggr \bigm \Bigm \hfill \strut \mathstrut
    \mathopen \mathclose \mathbin \mathrel \mathord \, {}""".split()
) | {"\\ ", "\\\n", "\\\t", ""}
DOTS: Final = frozenset(r"… ⋯ ⋮ ⋱ ... \dots \ldots \cdots \vdots \ddots \dotsc \dotsb".split())
