"""The next step of an expression: which operation it is, worked by the bench, and its result in its place."""

from __future__ import annotations

from symla.derivation.build import reason
from symla.derivation.given import GivenMatrix, GivenVector
from symla.derivation.model import Remedy, Undefined
from symla.notation import written as w
from symla.notation.arithmetic import result
from symla.notation.exact import rational
from symla.notation.sums import product_of
from symla.operations._arguments import ArgumentError
from symla.operations._counts import counted
from symla.operations._deriving import derive
from symla.operations.expressions._cells import Cell, as_is, flat
from symla.operations.expressions._done import Done, NotDefined
from symla.operations.expressions._operands import Listed, Operand, shape, text
from symla.operations.expressions._pieces import Bench, added
from symla.operations.expressions._undefined import number_and_matrix


def step(cell: Cell, bench: Bench) -> Done:
    """Works one operation of a cell that is ready, and puts its result where it belongs."""
    if type(cell.node) is w.Product:
        return _product(cell, bench)
    done = _WORKED.get(type(cell.node), _number)(cell, bench)
    if type(cell.node) is not w.Transpose:
        bench.rows.combined([part.value for part in cell.parts], done.value)
    if cell.value is None and done.value is not None:
        cell.value = done.value
        _named(bench, cell.node, done)
    return done


def _named(bench: Bench, node: w.Node, done: Done) -> None:
    """The expression that the letter of a result stands for."""
    if isinstance(done.value, GivenVector | GivenMatrix):
        bench.origins[done.value.name] = node


def is_single(root: Cell) -> bool:
    """Whether the whole expression is one operation."""
    open_cells = [cell for cell in root.walk() if cell.value is None]
    if open_cells != [root]:
        return False
    if type(root.node) is w.Power and _is_listed(root.parts[0]):
        exponent = root.parts[1].value
        return type(exponent) is w.Number and exponent.value >= -1
    if type(root.node) is not w.Product:
        return True
    listed = sum(map(_is_listed, root.parts))
    return not listed or len(root.parts) == 2


# ---- products -------------------------------------------------------------------------------------------------------


def _product(cell: Cell, bench: Bench) -> Done:
    """Numbers first, then the matrices from left to right, at last the number times the matrix."""
    listed = [i for i, part in enumerate(cell.parts) if _is_listed(part)]
    numbers = [i for i, part in enumerate(cell.parts) if i not in listed]
    if len(numbers) > 1 or not listed:
        product = w.Product(tuple([_node(cell.parts[i]) for i in numbers]), not listed and cell.node.signed)  # type: ignore[attr-defined]
        found = result(product, bench.domain)
        if found != product or not listed:
            return _merged(bench, cell, numbers, bench.number("multiply_numbers", product))
    if len(listed) > 1:
        first, second = listed[:2]
        A, B = _listed(cell.parts[first]), _listed(cell.parts[second])
        return _merged(bench, cell, [first, second], bench.multiplied(A, B))
    factors = [_node(cell.parts[i]) for i in numbers]
    factor = product_of(factors)
    X = _listed(cell.parts[listed[0]])
    done = bench.scaled(w.Product((*factors, X.name)), factor, X)
    bench.rows.combined((X,), done.value)
    return _merged(bench, cell, [*numbers, *listed], done)


def _merged(bench: Bench, cell: Cell, places: list[int], done: Done) -> Done:
    """The factors in these places replaced by their product."""
    first, *others = [cell.parts[i].node for i in sorted(places)]
    node = w.Product((*flat([first]), *others))
    _named(bench, node, done)
    if len(places) == len(cell.parts):
        cell.value = done.value
        return done
    merged = Cell(node, cell.depth, value=done.value)
    place = places[0]
    cell.parts = [merged if i == place else part for i, part in enumerate(cell.parts) if i == place or i not in places]
    return done


# ---- the other operations -------------------------------------------------------------------------------------------


def _sum(cell: Cell, bench: Bench) -> Done:
    listed = [part for part in cell.parts if _is_listed(part)]
    if not listed:
        return _number(cell, bench)
    if len(listed) < len(cell.parts):
        bench.rows.want_number(*[part.value for part in listed])
        raise NotDefined(number_and_matrix([_value(part) for part in cell.parts], cell.minus, bench.domain))
    goal = cell.line(as_is)
    return bench.added(goal, tuple(map(_listed, cell.parts)), tuple(cell.minus))


def _negative(cell: Cell, bench: Bench) -> Done:
    part = cell.parts[0]
    if not _is_listed(part):
        return _number(cell, bench)
    return bench.put_in_and("turn_signs", "turned", cell.line(as_is), _listed(part))


def _conjugate(cell: Cell, bench: Bench) -> Done:
    part = cell.parts[0]
    if not _is_listed(part):
        return _number(cell, bench)
    return bench.put_in_and("conjugate", "conjugated", cell.line(as_is), _listed(part))


def _quotient(cell: Cell, bench: Bench) -> Done:
    top, bottom = cell.parts
    if _is_listed(bottom):
        X = _listed(bottom)
        bench.rows.want_number(X)
        height, width = shape(X)
        differ = w.Relation(X.name, "!=", w.ONE)
        remedies: tuple[Remedy, ...] = ()
        if height == width and isinstance(X, GivenMatrix):
            above = _listed(top).name if _is_listed(top) else top.node
            product = w.Product((above, w.Power(X.name, w.MINUS_ONE)))
            remedies = (Remedy(reason("inverse_instead", goal=product)),)
        sizes = {"m": counted("rows", X.name, height), "n": counted("columns", X.name, width)}
        why = reason("divided_by_matrix", X=X.name, differ=differ, **sizes)
        raise NotDefined(Undefined(why, (differ,), remedies))
    if _is_listed(top):
        return bench.divided(cell.line(as_is), _listed(top), _node(bottom), bottom.node)
    return bench.number("divide_numbers", cell.line(as_is), bottom.node)


def _power(cell: Cell, bench: Bench) -> Done:
    base, exponent = cell.parts
    if _is_listed(exponent):
        bench.rows.want_number(exponent.value)
        raise ArgumentError(f"evaluate: {_listed(exponent).name.base} is an exponent, which has to be a number")
    if not _is_listed(base):
        return bench.number("power", cell.line(as_is), base.node)
    n = rational(_node(exponent))
    if type(n) is not int:
        raise ArgumentError(f"evaluate: a matrix has powers with whole exponents, not {text(_node(exponent))}")
    A = _listed(base)
    if shape(A) == (1, 1) and isinstance(A, GivenVector):
        raise ArgumentError(f"evaluate: {A.name.base} is a vector; only numbers and square matrices have powers")
    if n >= -1:
        return bench.power(A, n)
    inverse = Cell(w.Power(base.node, w.MINUS_ONE), cell.depth, [base, Cell(w.MINUS_ONE, value=w.MINUS_ONE)])
    cell.parts[0], exponent.value = inverse, w.Number(-n)
    return Done("negative_power", None)


def _transpose(cell: Cell, bench: Bench) -> Done:
    A = _needs_list(cell, "transpose")
    if isinstance(A, GivenMatrix):
        done = bench.by("transpose", derive("transpose", A, domain=bench.domain))
        bench.rows.transposed(A, done.value)
        return done
    row = w.Matrix((A.letters,), None, A.size)
    done = bench.lines(
        "transpose",
        w.Transpose(A.name),
        row,
        lambda work: work.define("column_to_row", row).put_in(A, why="put_in_entries"),
    )
    bench.rows.transposed(A, done.value)
    return done


def _determinant(cell: Cell, bench: Bench) -> Done:
    return bench.worked("determinant", "determinant", _matrix(cell, "determinant"), w.ONE)


_OF_MATRICES = {"tr": "trace", "rank": "rank"}  # the operations that functions of a matrix stand for


def _call(cell: Cell, bench: Bench) -> Done:
    name = _OF_MATRICES.get(cell.node.function)  # type: ignore[attr-defined]
    return _number(cell, bench) if name is None else bench.worked(name, name, _matrix(cell, name), w.ONE)


def _matrix(cell: Cell, does: str) -> GivenMatrix:
    """The matrix that the operation is for."""
    A = _needs_list(cell, does)
    if isinstance(A, GivenVector):
        raise ArgumentError(f"evaluate: the {does} is that of a matrix, and {A.name.base} is a vector")
    return A


def _norm(cell: Cell, bench: Bench) -> Done:
    kind = cell.node.kind  # type: ignore[attr-defined]
    X = _needs_list(cell, "norm")
    if kind == w.Name("F"):
        if isinstance(X, GivenVector):
            raise ArgumentError(f"evaluate: the Frobenius norm is that of a matrix, and {X.name.base} is a vector")
        return bench.by("norm", derive("norm_frobenius", X, domain=bench.domain))
    if not isinstance(X, GivenVector):
        induced = {w.ONE: "norm_induced_l1", w.INFINITY: "norm_induced_linf"}.get(kind)
        if induced is None:
            raise ArgumentError(
                f"evaluate: {X.name.base} is a matrix; of a matrix the norms _1, _oo and _F are worked out here"
            )
        return bench.by("norm", derive(induced, X, domain=bench.domain))
    operation = {None: "magnitude", w.ONE: "norm_l1", w.TWO: "norm_l2", w.INFINITY: "norm_linf"}.get(kind)
    if operation is None:
        return bench.by("norm", derive("norm_p", X, kind, domain=bench.domain))
    return bench.by("norm", derive(operation, X, domain=bench.domain))


def _vector_product(cell: Cell, bench: Bench) -> Done:
    kind = cell.node.kind  # type: ignore[attr-defined]
    if not all(map(_is_listed, cell.parts)):
        raise ArgumentError(f"evaluate: the {_PRODUCT_NAMES[kind]} is one of vectors or matrices, not of numbers")
    a, b = map(_listed, cell.parts)
    if kind == "hadamard" and type(a) is type(b):
        return bench.by(kind, derive("hadamard", a, b, domain=bench.domain))
    if isinstance(a, GivenVector) and isinstance(b, GivenVector):
        return bench.by(kind, derive(kind, a, b, domain=bench.domain))
    matrix = a if isinstance(a, GivenMatrix) else b
    both = "two vectors or two matrices" if kind == "hadamard" else "two vectors"
    raise ArgumentError(f"evaluate: the {_PRODUCT_NAMES[kind]} is one of {both}, and {matrix.name.base} is a matrix")


_PRODUCT_NAMES = {
    "dot": "dot product",
    "cross": "cross product",
    "outer": "outer product",
    "hadamard": "element-wise product",
}


def _number(cell: Cell, bench: Bench) -> Done:
    """An operation on numbers alone."""
    found = next((part for part in cell.parts if _is_listed(part)), None)
    if found is not None:
        bench.rows.want_number(found.value)
        name = _listed(found).name.base
        raise ArgumentError(f"evaluate: a number belongs where {name} stands in {text(cell.line(as_is))}")
    if type(cell.node) is w.Sum:
        does = added(cell.minus)
    else:
        does = {w.Root: "root", w.AbsoluteValue: "absolute_value"}.get(type(cell.node), "work_out")
    return bench.number(does, cell.line(as_is))


_WORKED = {
    w.Sum: _sum,
    w.Negative: _negative,
    w.Conjugate: _conjugate,
    w.Quotient: _quotient,
    w.Power: _power,
    w.Transpose: _transpose,
    w.Determinant: _determinant,
    w.Call: _call,
    w.Norm: _norm,
    w.VectorProduct: _vector_product,
}


# ---- what the parts are ---------------------------------------------------------------------------------------------


def _value(cell: Cell) -> Operand:
    assert cell.value is not None
    return cell.value


def _is_listed(cell: Cell) -> bool:
    return isinstance(cell.value, GivenVector | GivenMatrix)


def _listed(cell: Cell) -> Listed:
    assert isinstance(cell.value, GivenVector | GivenMatrix)
    return cell.value


def _node(cell: Cell) -> w.Node:
    assert isinstance(cell.value, w.Node)
    return cell.value


def _needs_list(cell: Cell, does: str) -> Listed:
    """The vector or matrix that the operation is for; a letter without a value may have been meant as one."""
    part = cell.parts[0]
    if _is_listed(part):
        return _listed(part)
    what = f"{text(_node(part))} is a number"
    if type(part.value) is w.Name:
        what += f" here; give it a value, such as {part.value.typed}=[3, 4]"
    raise ArgumentError(f"evaluate: the {does} is that of a vector or matrix, and {what}")
