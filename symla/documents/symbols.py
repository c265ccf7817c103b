"""SymPy's symbols: those that a user gave stand in the answer again, the very same objects with what they assume."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from symla.errors import SymlaError
from symla.notation import written as w

Symbols = Mapping[w.Name, Any]  # by their names on the page
_PLAIN = frozenset((int, float, str, bool, complex, type(None)))


def symbols_given(sources: tuple[object, ...]) -> Symbols:
    """The symbols in SymPy expressions, in lists of them and in arrays.  Raises `SymlaError` for two different ones of
    the same name, which could not be told apart on the page.
    """
    found: dict[w.Name, Any] = {}
    for symbol in dict.fromkeys(_symbols_in(sources)):
        from symla.notation.write import name_of

        if found.setdefault(name_of(symbol), symbol) != symbol:
            raise SymlaError(
                f"Two different symbols are called {symbol.name[:40]}: they assume different things.  Give one of them."
            )
    return found


def _symbols_in(source: object) -> Iterator[Any]:
    if type(source) in _PLAIN:
        return
    if isinstance(source, list | tuple):
        for part in source:
            yield from _symbols_in(part)
        return
    free = getattr(source, "free_symbols", None)
    if isinstance(free, set):
        yield from sorted([s for s in free if getattr(s, "is_Symbol", False)], key=str)
    elif getattr(getattr(source, "dtype", None), "kind", "") == "O":
        yield from _symbols_in(source.tolist())  # type: ignore[attr-defined]


def require_fit(symbols: Symbols, domain: str) -> None:
    """Raises `SymlaError` for a symbol that is not real where symbols are taken to be real."""
    for symbol in symbols.values():
        if domain == "real" and symbol.is_real is False:
            raise SymlaError(f'{symbol.name[:40]} is a symbol that is not real: pass domain="complex".')


def in_terms_of(symbols: Symbols, domain: str, found: Any) -> Any:
    """A SymPy object with these symbols in the place of symla's own."""
    if not symbols:
        return found
    if isinstance(found, tuple):
        return tuple([in_terms_of(symbols, domain, part) for part in found])
    from symla.notation.value import symbol

    if not hasattr(found, "xreplace"):  # a word, a truth value
        return found
    return found.xreplace({symbol(name, domain): given for name, given in symbols.items()})
