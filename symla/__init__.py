"""symla works linear algebra out on paper: every line written, every line proved.

import symla
s = symla.norm_l2([3, 4])       # or symla.solve("norm_l2([3, 4])")
s.answer                        # 5
s.verified                      # True only if every line and the answer are proved
print(s)                        # the worked solution
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"

if TYPE_CHECKING:
    from symla.documents.check import check
    from symla.documents.solution import Solution
    from symla.documents.solution import solution_from_json as from_json
    from symla.documents.solve import solve
    from symla.errors import InputError, SymlaError
    from symla.notation.conventions import Conventions
    from symla.notation.parse import parse
    from symla.verification.verdict import Proved, Refuted, Undecided, Verdict

# Everything is loaded when it is first asked for: importing symla costs next to nothing.
_FACE = {
    "solve": ("symla.documents.solve", "solve"),
    "check": ("symla.documents.check", "check"),
    "parse": ("symla.notation.parse", "parse"),
    "from_json": ("symla.documents.solution", "solution_from_json"),
    "Solution": ("symla.documents.solution", "Solution"),
    "Conventions": ("symla.notation.conventions", "Conventions"),
    "SymlaError": ("symla.errors", "SymlaError"),
    "InputError": ("symla.errors", "InputError"),
    "Verdict": ("symla.verification.verdict", "Verdict"),
    "Proved": ("symla.verification.verdict", "Proved"),
    "Refuted": ("symla.verification.verdict", "Refuted"),
    "Undecided": ("symla.verification.verdict", "Undecided"),
}

__all__ = [
    "Conventions",
    "InputError",
    "Proved",
    "Refuted",
    "Solution",
    "SymlaError",
    "Undecided",
    "Verdict",
    "__version__",
    "check",
    "from_json",
    "parse",
    "solve",
]


def __getattr__(name: str) -> Any:
    if name in _FACE:
        module, attribute = _FACE[name]
        found = getattr(import_module(module), attribute)
    elif name.startswith("_"):
        raise AttributeError(f"module 'symla' has no attribute {name!r}")
    else:
        from symla.documents.solve import operation_function
        from symla.operations import UnknownOperation

        try:
            found = operation_function(name)
        except UnknownOperation as error:
            raise AttributeError(str(error)) from None
    globals()[name] = found
    return found


def __dir__() -> list[str]:
    from symla.operations import topics

    return sorted({*__all__, *topics()})
