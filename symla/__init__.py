"""symla works linear algebra out on paper: every line written, every line proved.

import symla
s = symla.norm_l2([3, 4])       # or symla.solve("norm_l2([3, 4])")
s.answer                        # 5
s.verified                      # True only if every line and the answer are proved
print(s)                        # the worked solution

symla.check("x^2 + 1 > 0")      # proved, refuted with a counterexample, or undecided
symla.parse("2*sqrt(2)/4")      # sqrt(2)/2, exact

Every operation is a function of this module; `symla list` on the command line names them by topic.
"""

from __future__ import annotations

from importlib import import_module
from typing import Any

__version__ = "0.1.0"

# Public names are imported on first use, so that importing symla costs next to nothing; `__init__.pyi` has their types.
_FACE = {
    "solve": "symla.solving.solve",
    "check": "symla.claims.check",
    "figure": "symla.solving.pictures",
    "parse": "symla.notation.parse",
    "from_json": "symla.solving.solution",
    "Picture": "symla.solving.drawn",
    "Solution": "symla.solving.solution",
    "Conventions": "symla.notation.conventions",
    "Verdict": "symla.kernel.meaning.verdict",
    "Proved": "symla.kernel.meaning.verdict",
    "Refuted": "symla.kernel.meaning.verdict",
    "Undecided": "symla.kernel.meaning.verdict",
    "Witness": "symla.kernel.meaning.verdict",
    "SymlaError": "symla.errors",
    "TooMuch": "symla.notation.budget",
    "InputError": "symla.errors",
    "ArgumentError": "symla.operations._arguments",
    "CannotSplit": "symla.operations._cases.numbers",
    "EncodingError": "symla.derivation.encode",
    "FaultyFile": "symla.documents.faults",
    "FaultyTemplate": "symla.rendering.own",
    "ImpossibleCondition": "symla.solving.conditions.conditions",
    "NotInstalled": "symla.rendering.typeset",
    "NotTypeset": "symla.rendering.typeset",
    "Misstated": "symla.documents.calls",
    "MissingWording": "symla.rendering.words.wording",
    "NoSuchName": "symla.operations._expressions",
    "NoValue": "symla.notation.domain",
    "NotProved": "symla.solving.solution",
    "NotWritten": "symla.documents.disk",
    "ProblemFailed": "symla.documents.handouts.made",
    "UnfitFacts": "symla.rendering.words.wording",
    "WithoutValue": "symla.solving.reading.typed",
    "UnknownFormat": "symla.rendering.formats",
    "UnknownLanguage": "symla.rendering.words.languages",
    "UnknownOperation": "symla.operations",
}


def load_ipython_extension(shell: Any) -> None:
    """Register the magic `%%symla`; IPython calls this for `%load_ext symla`."""
    from symla.documents.magic import register

    register(shell)


def __getattr__(name: str) -> Any:
    found: Any
    if name in _FACE:
        found = getattr(import_module(_FACE[name]), name)
    elif name == "__all__":  # for `from symla import *`: the operations, too
        found = [*_FACE, "__version__", *_operations()]
    elif name.startswith("_"):
        raise AttributeError(f"module 'symla' has no attribute {name!r}")
    else:
        from symla.operations import UnknownOperation
        from symla.solving.functions import operation_function

        try:
            found = operation_function(name)
        except UnknownOperation as error:
            raise AttributeError(str(error)) from None
    globals()[name] = found
    return found


def __dir__() -> list[str]:
    return sorted({*_FACE, *_operations(), "__doc__", "__version__"})


def _operations() -> list[str]:
    from symla.operations import topics

    return list(topics())
