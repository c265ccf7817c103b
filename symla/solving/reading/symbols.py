"""SymPy symbols: those that a user gave occur in the answer, the same objects with their assumptions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from symla.errors import InputError, SymlaError
from symla.notation import written as w
from symla.notation.domain import Domain
from symla.notation.parse import bounds, require_shallow

Symbols = Mapping[w.Name, Any]  # by name on the page
_PLAIN = frozenset((int, float, str, bool, complex, type(None)))


def symbols_given(sources: tuple[object, ...]) -> Symbols:
    """The symbols in SymPy expressions, in lists of them and in arrays.  Raises `SymlaError` for a name that would be
    read as something else, for one that is no number, and for two different symbols that would look alike on the page.
    """
    given = list(dict.fromkeys(_symbols_in(sources)))
    if not given:
        return {}
    found: dict[w.Name, Any] = {}
    printed: dict[str, Any] = {}
    from symla.notation.write import name_of

    for symbol in given:
        _require_number(symbol)
        found[name_of(symbol)] = symbol
        if printed.setdefault(_as_printed(symbol), symbol) != symbol:
            raise SymlaError(
                f"Two different symbols would both be written {symbol.name[:40]} on the page: give one of them."
            )
    return found


def _require_number(symbol: Any) -> None:
    """Raises `SymlaError` for a symbol that is no letter for finite numbers."""
    name = symbol.name[:40]
    if symbol.is_commutative is False:
        raise SymlaError(f"{name} is not commutative, and a letter stands for numbers: write a matrix by its entries.")
    if symbol.is_infinite or symbol.is_finite is False:
        raise SymlaError(f"{name} is infinite, and a letter stands for numbers.")
    if symbol.is_zero:
        raise SymlaError(f"{name} is always zero: write 0 in its place.")


def _as_printed(symbol: Any) -> str:
    """The printed form of a symbol, whose name must parse as a name: not as a number, a constant or an expression."""
    from symla.notation.parse import read
    from symla.notation.write import name_of

    try:
        node = read(symbol.name)
    except InputError:
        node = None
    if not isinstance(node, w.Name) or node.accent or not name_of(symbol).base.isidentifier():
        raise SymlaError(f"{symbol.name[:60]!r} would be read as something else; name the symbol x, x_1 or lambda.")
    return f"{node.base} {''.join(node.subscript)}"


def _symbols_in(source: object, depth: int = 0) -> Iterator[Any]:
    if depth > bounds.NESTING:
        raise InputError(bounds.DEEP)
    if type(source) in _PLAIN:
        return
    if isinstance(source, list | tuple):
        for part in source:
            yield from _symbols_in(part, depth + 1)
        return
    symbols = getattr(source, "given_symbols", None)  # of a solution
    if isinstance(symbols, dict):
        yield from symbols.values()
        return
    if hasattr(source, "args"):
        require_shallow(source)  # before SymPy traverses it
    free = getattr(source, "free_symbols", None)
    if isinstance(free, set):
        yield from sorted([s for s in free if getattr(s, "is_Symbol", False)], key=str)
    elif getattr(getattr(source, "dtype", None), "kind", "") == "O":
        yield from _symbols_in(source.tolist(), depth + 1)  # type: ignore[attr-defined]


def require_fit(symbols: Symbols, domain: str) -> None:
    """Raises `SymlaError` for a symbol that is assumed complex or not real in the real domain.  A symbol without
    assumptions is taken as real.
    """
    for symbol in symbols.values():
        if domain == "real" and (symbol.is_real is False or (symbol.is_complex and symbol.is_real is None)):
            raise SymlaError(f'{symbol.name[:40]} is a symbol that may not be real: pass domain="complex".')


def may_be(symbol: Any, value: Any) -> bool:
    """Whether the assumptions of a symbol allow this value, a SymPy number."""
    properties = {key: getattr(value, f"is_{key}", None) for key in symbol.assumptions0 if key != "commutative"}
    return all(known is None or known == symbol.assumptions0[key] for key, known in properties.items())


def in_terms_of(symbols: Symbols, domain: Domain, found: Any) -> Any:
    """A SymPy object with symla's symbols replaced by these."""
    if not symbols:
        return found
    if isinstance(found, tuple):
        return tuple([in_terms_of(symbols, domain, part) for part in found])
    from symla.notation.value import symbol

    if not hasattr(found, "xreplace"):  # a word or a truth value
        return found
    return found.xreplace({symbol(name, domain): given for name, given in symbols.items()})
