"""Chains of generalized eigenvectors: w, N w, N^2 w, ..., up to the last nonzero one, where N = A - lambda I.

A longest chain begins with a vector in the null space of N^k outside that of N^(k-1).  Shorter chains are added where
the vectors of one height, with the null space below, do not span the next null space.
Source: the Jordan form, e.g. Strang, Introduction to Linear Algebra, section 8.3; Axler, Linear Algebra Done Right,
section 8.D.
"""

from __future__ import annotations

from symla.derivation import model
from symla.derivation.build import reason
from symla.derivation.given import GivenMatrix
from symla.derivation.model import Reason
from symla.notation import written as w
from symla.notation.arithmetic import result
from symla.notation.frozen import replace
from symla.notation.statements import Property
from symla.notation.sums import power_of
from symla.operations._cases.known import Known
from symla.operations._counts import counted
from symla.operations._letters import free_letter, letters, taken
from symla.operations._sheet import Sheet
from symla.operations._terms import Rows, as_matrix, as_vector, matrix
from symla.operations.eigenvalues._ranks import ranked
from symla.operations.eigenvalues._shifted import shift
from symla.operations.eigenvalues._similar import CHAINS_AS_COLUMNS
from symla.operations.eigenvalues._spaces import Space, letters_beside, settled, shifted_rows
from symla.operations.systems._chains import Begin
from symla.operations.systems._elimination import eliminate
from symla.operations.systems._null import homogeneous
from symla.operations.systems._solution import general_solution

Chain = tuple[w.Vector, ...]  # N^(k-1) w, ..., N w, w


class _Undecided(Exception):
    """Whether a number is zero has to be decided first."""

    def __init__(self, number: w.Node) -> None:
        super().__init__()
        self.number = number


def _null_basis(rows: Rows, known: Known) -> tuple[w.Vector, ...]:
    """A basis of the null space, without fractions where the numbers are rational."""
    found = eliminate(rows, reduced=True, known=known)
    if found.stuck is not None:
        raise _Undecided(found.stuck)
    padded = replace(found, entries=tuple([(*row, 0) for row in found.entries]))
    return general_solution(padded, len(rows[0]), set(), whole=True).homogeneous


def _rank(vectors: list[w.Vector], known: Known) -> int:
    found, undecided = ranked(vectors, known)
    if undecided is not None:
        raise _Undecided(undecided)
    return found


def chains(sheet: Sheet, A: GivenMatrix, found: tuple[Space, ...]) -> tuple[tuple[Space, tuple[Chain, ...]], ...]:
    """The chains for each eigenvalue, the longest first, with the lines for chains longer than 1."""
    if _decided(sheet, A, found):
        found = tuple([settled(sheet, space) for space in found])
    short = list(filter(_is_short, found))
    before = 0
    built: list[tuple[Space, tuple[Chain, ...]]] = []
    for space in found:
        if space not in short:
            built.append((space, tuple([(v,) for v in space.basis])))
            continue
        index = (str(short.index(space) + 1),) if len(short) > 1 else ()
        built.append((space, _of_one(sheet, A, space, index, before)))
        before += space.eigenvalue.multiplicity
    return tuple(built)


def _is_short(space: Space) -> bool:
    return len(space.basis) < space.eigenvalue.multiplicity


def _decided(sheet: Sheet, A: GivenMatrix, found: tuple[Space, ...]) -> bool:
    """Decides what the chains depend on; whether there was something to decide."""
    before = sheet.known
    for space in filter(_is_short, found):
        while True:
            try:
                _built(_powers(sheet, A, space), sheet.known, sheet.domain)
                break
            except _Undecided as open_:
                number = open_.number
            sheet.decides(number, "chains_decide")
    return sheet.known != before


def _powers(sheet: Sheet, A: GivenMatrix, space: Space) -> list[w.Matrix]:
    """N, N^2, ..., up to the one whose null space has the multiplicity as its dimension."""
    known, value = sheet.known, sheet.known.put_in(space.eigenvalue.value)
    powers = [matrix(shifted_rows(sheet, known.rows(A.rows), value))]
    while len(powers) < A.height and len(_null_basis(powers[-1].rows, known)) < space.eigenvalue.multiplicity:
        raised = as_matrix(result(w.Product((powers[-1], powers[0])), sheet.domain))
        powers.append(matrix(known.rows(raised.rows)))
    return powers


def _of_one(sheet: Sheet, A: GivenMatrix, space: Space, index: tuple[str, ...], before: int) -> tuple[Chain, ...]:
    """The chains of an eigenvalue with too few eigenvectors; `before` vectors of chains already have names."""
    known, domain = sheet.known, sheet.domain
    powers = _powers(sheet, A, space)
    N = w.Name(free_letter("N M B", A, kind="matrix").base, index, "matrix")
    sheet.say("generalized", value=space.eigenvalue.statement)
    sheet.work(N).to(reason("shifted", shift=shift(A, space.eigenvalue.name)), powers[0])
    for k, raised in enumerate(powers[1:], 2):
        work = sheet.work(w.Power(N, w.Number(k)))
        work.define("one_factor_more", w.Product((power_of(N, k - 1), N)))
        work.to("multiply", raised)
    names = tuple([power_of(N, k) for k in range(1, len(powers) + 1)])
    sizes = [counted("nullity", name, len(_null_basis(p.rows, known))) for name, p in zip(names, powers, strict=True)]
    built = _built(powers, known, domain)
    for k in sorted({len(chain) for chain in built} - {1}):
        if any(e != w.ZERO for row in powers[k - 1].rows for e in row):
            _null_space(sheet, A, power_of(N, k), powers[k - 1])
    sheet.say("nullities", powers=names, sizes=tuple(sizes))
    return _lines(sheet, A, N, powers, built, before, w.Items(space.basis))


def _null_space(sheet: Sheet, A: GivenMatrix, power: w.Node, raised: w.Matrix) -> None:
    """The lines for the null space of a power of N, in which chains begin."""
    starts = [passage.start for passage in sheet.standing if isinstance(passage, model.Chain)]
    used = {name.base for name in w.names_in(*starts)} | {_letter(A)}
    x = w.Name(next(letter for letter in letters_beside(sheet, A) if letter not in used), (), "vector")
    sheet.say("null_space_of_power", power=power)
    homogeneous(sheet, Begin(power), raised.rows, x, taken(A) | used, whole=True)


def _built(powers: list[w.Matrix], known: Known, domain: str) -> list[list[w.Vector]]:
    """The chains, each from its first vector w: w, N w, ..."""
    spaces: list[tuple[w.Vector, ...]] = [(), *[_null_basis(power.rows, known) for power in powers]]
    found: list[list[w.Vector]] = []
    for height in range(len(powers), 0, -1):
        for chain in found:
            chain.append(as_vector(result(w.Product((powers[0], chain[-1])), domain)))
        standing = [*spaces[height - 1], *[chain[-1] for chain in found]]
        for v in spaces[height]:
            if _rank([*standing, v], known) > len(standing):
                standing.append(v)
                found.append([v])
    return found


def _begun(N: w.Name, v: w.Vector, size: int, ends: list[w.Name], basis: w.Items) -> Reason:
    """Why a chain of this size may begin with the vector: N^size sends it to zero, N^(size - 1) does not, and the image
    under this power, where the chain will end, is independent of the `ends` of those before; of size 1, it is one of
    the `basis` of the eigenspace.
    """
    zero, last = w.Vector((w.ZERO,) * len(v.entries)), w.Product((power_of(N, size - 1), v)) if size > 1 else v
    independent = (Property("independent", w.Items((*ends, last))),) if ends else ()
    if size == 1:
        return reason("chain_of_one", independent=independent, ends=tuple(ends), basis=basis)
    inside, kept = w.Relation(w.Product((power_of(N, size), v)), "=", zero), w.Relation(last, "!=", zero)
    powers = {"sends": power_of(N, size), "keeps": power_of(N, size - 1)}
    return reason("begin_chain", inside=inside, kept=kept, **powers, independent=independent, ends=tuple(ends))


def _letter(A: GivenMatrix) -> str:
    """Of the vectors of chains."""
    (P,) = letters(A, CHAINS_AS_COLUMNS)
    return free_letter("w p q b r s g h k m n", A, P).base


def _lines(
    sheet: Sheet,
    A: GivenMatrix,
    N: w.Name,
    powers: list[w.Matrix],
    found: list[list[w.Vector]],
    before: int,
    basis: w.Items,
) -> tuple[Chain, ...]:
    """The lines that continue each chain from its first vector."""
    letter, ends = _letter(A), list[w.Name]()
    built: list[Chain] = []
    for chain in found:
        names = [w.Name(letter, (str(before + k),), "vector") for k in range(1, len(chain) + 1)]
        before += len(chain)
        for k, (name, v) in enumerate(zip(names, chain, strict=True)):
            work = sheet.work(name, compact=True)
            if k == 0:
                work.to(_begun(N, v, len(chain), ends, basis), v)
            else:
                work.to("next_of_chain", w.Product((N, names[k - 1])))
                work.put_in(letters_for={N: powers[0], names[k - 1]: chain[k - 1]}).to("multiply", v)
        if len(chain) > 1:
            ended = w.Relation(w.Product((N, names[-1])), "=", w.Vector((w.ZERO,) * A.height))
            sheet.say("chain_ends", ended=ended)
        ends.append(names[-1])
        built.append(tuple(reversed(chain)))
    return tuple(built)
