"""What a sentence says by a word or a flag, and not by a claim: it is held to the work and to the answer.

"the largest square factor is 4"    of √8 = √(4·2): 4 stands there, is a square, and 2 has no square factor
"both methods agree"                two chains of the work end in the answer
"it already is"                     the answer stands among the data
"infinitely many solutions"         this is the word of the answer
"""

from __future__ import annotations

from symla.derivation.model import Derivation, Part, Reason
from symla.kernel.meaning.verdict import Refuted
from symla.kernel.page.claims import last_lines
from symla.notation import written as w
from symla.notation.statements import Nothing, Truth, Word

_MOST_TRIED = 100_000  # divisors
_OTHER_ANSWER = Refuted("the words tell another answer")


def of_line(reason: Reason, target: w.Node) -> Refuted | None:
    """What is wrong with what the reason of a line says of this line."""
    if reason.key.rpartition(":")[2] != "largest_power_factor":
        return None
    facts = dict(reason.facts)
    factor, index = facts.get("factor"), facts.get("index")
    roots = [part for part in w.walk(target) if type(part) is w.Root and part.index == index]
    products = [
        root.radicand for root in roots if type(root.radicand) is w.Product and root.radicand.factors[0] == factor
    ]
    if type(factor) is not w.Number or type(factor.value) is not int or type(index) is not int or not products:
        return Refuted("the factor does not stand in the line")
    if factor.value < 2 or _root_of(factor.value, index) is None:
        return Refuted("the factor is no such power")
    for product in products:
        for other in product.factors[1:]:
            if type(other) is w.Number and type(other.value) is int and _has_power(other.value, index):
                return Refuted("there is a larger factor")
    return None


def _root_of(number: int, index: int) -> int | None:
    """The whole root of a number that is such a power."""
    low, high = 1, 1 << (number.bit_length() // index + 1)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if middle**index <= number else (low, middle - 1)
    return low if low**index == number else None


def _has_power(number: int, index: int) -> bool:
    """Whether a power of a prime with this index divides the number, as far as that is seen with small divisors."""
    number, divisor = abs(number), 2
    while divisor ** (index + 1) <= number and divisor < _MOST_TRIED:
        times = 0
        while number % divisor == 0:
            number, times = number // divisor, times + 1
        if times >= index:
            return True
        divisor += 1
    return number > 1 and _root_of(number, index) is not None


def of_answer(words: dict[str, object], part: Part) -> Refuted | None:
    """What is wrong with what the words tell of this part of the answer under its name."""
    told, form = words.get(part.name), part.form
    if told is None:
        return None
    if isinstance(told, w.Relation):
        return None if form in (told.left, told.right) and told.symbol in ("=", "~") else _OTHER_ANSWER
    if isinstance(form, Word) and isinstance(told, str):
        return None if told == form.text else _OTHER_ANSWER
    if isinstance(form, Truth) and isinstance(told, bool):
        return None if told == form.holds else _OTHER_ANSWER
    return _OTHER_ANSWER if isinstance(told, w.Node) and told != form else None


def of_work(words: dict[str, object], parts: tuple[Part, ...], derivation: Derivation) -> Refuted | None:
    """What is wrong with what the words tell of the way to the answer."""
    forms = [part.form for part in parts if not isinstance(part.form, Word | Truth | Nothing)]
    if words.get("compared") is True and not any(_twice(derivation, form) for form in forms):
        return Refuted("no two methods come to this answer")
    if words.get("already") is True and not any(given.value in forms for given in derivation.given):
        return Refuted("the answer is not what was given")
    return None


def _twice(derivation: Derivation, form: w.Node) -> bool:
    """Whether two chains of the work end in this, or in a line that is made of it."""
    ends = [line for line in last_lines([c for c in derivation.chains if c.role == "work"]) if form in w.walk(line)]
    return len(ends) > len(set(ends))
