"""Conventions of a course: every choice about how mathematics is written and what its terms mean."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from inspect import cleandoc
from typing import TYPE_CHECKING, Any, Final, Literal, get_args, get_type_hints

from msgspec import StructMeta

from symla.errors import SymlaError, either, suggestion
from symla.notation.frozen import Frozen, fields
from symla.notation.said import TYPED, Spoken

InnerProduct = Literal["conjugate_second", "conjugate_first", "bilinear"]
LETTER_MINUS: Final = "det(x I - A)"
CONJUGATE_SECOND: Final[InnerProduct] = "conjugate_second"
CONJUGATE_FIRST: Final[InnerProduct] = "conjugate_first"
BILINEAR: Final[InnerProduct] = "bilinear"
Detail = Literal["answer", "brief", "full"]  # how much of a solution is shown
DETAILS: Final[tuple[str, ...]] = get_args(Detail)
WHOLE: Final = 10**6  # as the longest: nothing is left out
BOUNDS: Final[dict[str, tuple[int, int]]] = {"decimals": (0, 30), "longest": (4, WHOLE), "line_width": (0, 1000)}


class _Named(StructMeta):
    """Refuses arguments by their names."""

    if not TYPE_CHECKING:  # checkers see the fields

        def __call__(self, *given: Any, **named: Any) -> Any:
            known = self.__struct_fields__
            for name in named:
                if name not in known:
                    raise SymlaError(f"Conventions: there is no {name[:40]!r}{suggestion(name, known)}")
            return super().__call__(*given, **named)


class Conventions(Frozen, frozen=True, cache_hash=True, repr_omit_defaults=True, metaclass=_Named):
    """The conventions by which a course writes mathematics.

    brackets         around matrices
    vectors          how the letter of a vector is set
    vector_layout    a vector by its components, as a row with commas or as a column
    times            the multiplication sign between numbers
    decimals         decimal places of the approximation beside an answer; 0 gives none
    decimals_beside  which answers have one: irrational numbers, or all that are not whole, vectors and matrices too
    decimal_mark     point or comma, or the one of the language of the page
    numbers          data with a decimal point are told as fractions, or as they were typed and as fractions
    context          deep learning: remarks say where it uses what was worked out; none: mathematics alone
    arrows           row operations that do not disturb each other over one arrow, or each over an arrow of its own
    longest          a sum, vector, row or column with more parts than this is elided in lines; data and answers stand
                     whole
    line_width       how wide a line is, in digits; 0 leaves it to the format
    inner_product    of complex vectors: the components of the second factor are conjugated, those of the first, or none
    characteristic_polynomial  of a matrix A; the second one has the leading coefficient 1
    polynomial_letter  its letter, and that of the eigenvalues; another one where the data have it
    eigenvalues      in which order: as they are found, rational ones by their size and then others; or real ones by
                     their size, as far as letters and conditions leave no doubt of it, and then others
    svd              full: U and V are square; reduced: S is, with the singular values that are not zero
    qr               R has a positive diagonal, or the signs that reflections give it, as in NumPy

    Raises `SymlaError` for a name or a value that is none of these.
    """

    brackets: Literal["square", "round"] = "square"
    vectors: Literal["bold", "arrow", "plain"] = "bold"
    vector_layout: Literal["row", "column"] = "row"
    times: Literal["dot", "cross"] = "dot"
    decimals: int = 3
    decimals_beside: Literal["irrational", "all"] = "irrational"
    decimal_mark: Literal["language", "point", "comma"] = "language"
    numbers: Literal["exact", "as_typed"] = "exact"
    context: Literal["none", "deep learning"] = "none"
    arrows: Literal["stacked", "single"] = "stacked"
    longest: int = 10
    line_width: int = 0
    inner_product: InnerProduct = CONJUGATE_SECOND
    characteristic_polynomial: Literal["det(A - x I)", "det(x I - A)"] = "det(A - x I)"
    polynomial_letter: Literal["lambda", "mu", "x"] = "lambda"
    eigenvalues: Literal["as_found", "increasing", "decreasing"] = "as_found"
    svd: Literal["full", "reduced"] = "full"
    qr: Literal["positive", "reflections"] = "positive"

    def __post_init__(self) -> None:
        for name, choices in _choices().items():
            _check(name, getattr(self, name), choices)

    @property
    def spoken(self) -> Spoken:
        """The words in formulas."""
        return TYPED

    @property
    def aloud(self) -> Mapping[str, str]:
        """The words by which formulas are read aloud, by key, in the language of the page."""
        return {}

    @property
    def ends(self) -> int:
        """The least number of digits that a shortened number keeps at each end."""
        return 0


@lru_cache(maxsize=1)
def _choices() -> dict[str, tuple[Any, ...]]:
    """The allowed values of every field; none for a number."""
    hints = get_type_hints(Conventions)
    return {field.name: get_args(hints[field.name]) for field in fields(Conventions)}


def _check(name: str, value: Any, choices: tuple[Any, ...]) -> None:
    if choices:
        if not isinstance(value, str) or value not in choices:
            raise SymlaError(f"Conventions: {name} is {either(choices)}, not {repr(value)[:40]}.")
        return
    low, high = BOUNDS[name]
    if type(value) is not int or not low <= value <= high:
        raise SymlaError(f"Conventions: {name} is a whole number from {low} to {high}, not {repr(value)[:40]}.")


@lru_cache(maxsize=1)
def meanings() -> dict[str, str]:
    """The meaning of every convention, from the docstring of `Conventions`."""
    found: dict[str, str] = {}
    name = ""
    for line in cleandoc(Conventions.__doc__ or "").split("\n"):
        word, _, meaning = line.partition("  ")
        if word in _choices():
            name, found[word] = word, meaning.strip()
        elif line.startswith("  ") and name:
            found[name] += f" {line.strip()}"
        else:
            name = ""
    return found


def choices() -> dict[str, tuple[str, ...]]:
    """The choices of every convention, the default first."""
    found: dict[str, tuple[str, ...]] = {}
    for field in fields(Conventions):
        others = [str(choice) for choice in _choices()[field.name] if choice != field.default]
        low, high = BOUNDS.get(field.name, (0, 0))
        found[field.name] = (str(field.default), *(others or [f"{low} to {high}"]))
    return found


STANDARD = Conventions()
OF_COMPLEX: Final = frozenset(("inner_product",))  # they make no difference among real numbers
