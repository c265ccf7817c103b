"""symla in Python: what its tools are told of functions, classes and errors, and what travels between processes."""

from __future__ import annotations

import ast
import copy
import importlib
import inspect
import multiprocessing
import pickle
import pkgutil
import pydoc
import subprocess
import sys
import typing
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from typing import Any

import numpy as np
import pytest
import sympy

import symla
from symla.errors import SymlaError
from symla.operations import operation, topics


def worked(text: str) -> symla.Solution:
    """What a process of a pool does: a problem solved, its answer looked at."""
    solution = symla.solve(text)
    assert solution.verified
    assert solution.answer is not None
    return solution


def answered(text: str) -> Any:
    """The same with the bare answer as what comes back, or the error."""
    return symla.solve(text).answer


# ---- pickling -------------------------------------------------------------------------------------------------------

PICKLED = [
    "norm_l2([3, 4])",
    "project([1, 2], onto=[3, 4])",
    "lu([[2, 1], [4, 5]])",
    "solve_system([[1, k], [k, 1]], [1, 1])",
    "inverse([[1, 2], [2, 4]])",
    "linear_independence([[1, 2], [2, 4]])",
]


@pytest.mark.parametrize("text", PICKLED)
def test_a_solution_is_pickled_whatever_was_asked_of_it(text: str) -> None:
    """Before and after its answer, its proof and its lines were looked at."""
    solution = symla.solve(text)
    fresh = pickle.loads(pickle.dumps(solution))
    shown = (solution.answer, solution.verified, solution.steps, solution.symbols, str(solution))
    again = pickle.loads(pickle.dumps(solution))
    copied = copy.deepcopy(solution)
    for other in (fresh, again, copied):
        assert solution == other
        assert shown == (other.answer, other.verified, other.steps, other.symbols, str(other))


@pytest.mark.parametrize("text", PICKLED)
def test_an_answer_is_pickled_with_the_names_of_its_parts(text: str) -> None:
    """A named tuple stays one, and its class is the same."""
    answer = symla.solve(text).answer
    again = pickle.loads(pickle.dumps(answer))
    assert answer == again
    assert type(answer) is type(again)
    if hasattr(answer, "_asdict"):
        assert answer._asdict() == again._asdict()


def test_symbols_that_were_given_travel_along() -> None:
    """What they assume is not lost on the way."""
    a = sympy.Symbol("a", positive=True)
    solution = symla.norm_l2([a, 0])
    assert a == pickle.loads(pickle.dumps(solution)).answer


def test_a_process_works_problems() -> None:
    """Solutions, answers and errors come back from the process that made them."""
    texts = ["norm_l2([3, 4])", "project([1, 2], onto=[3, 4])"]
    with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as pool:
        solutions = list(pool.map(worked, texts))
        answers = list(pool.map(answered, texts))
        failed = pool.submit(answered, "norm_l2([3, 4)").exception()
    assert 5 == solutions[0].answer == answers[0]
    assert sympy.Matrix([sympy.Rational(33, 25), sympy.Rational(44, 25)]) == answers[1].projection
    assert solutions[1].answer == answers[1]
    assert isinstance(failed, symla.InputError)
    assert (1, 14) == (failed.line, failed.column)


def every_error() -> Iterator[type[SymlaError]]:
    """All errors of the package, wherever they are defined."""
    for module in pkgutil.walk_packages(symla.__path__, "symla."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    found = [SymlaError]
    while found:
        kind = found.pop()
        yield kind
        found += kind.__subclasses__()


def test_every_error_is_public() -> None:
    """An error that can be raised can be caught by its name in `symla`."""
    kinds = [kind for kind in every_error() if kind.__module__.startswith("symla.")]
    assert len(kinds) > 12
    within = {"SideBySide", "NotDone"}  # are caught by the reader and by those who had work done elsewhere
    assert [] == [k.__name__ for k in kinds if k.__name__ not in within and getattr(symla, k.__name__, None) is not k]
    assert [] == [k.__name__ for k in kinds if k.__name__ not in (*within, *symla.__all__)]


def test_errors_are_pickled_as_they_are() -> None:
    """With their words, their places and what else they carry, whatever their constructors take."""
    from symla.documents.calls import Misstated
    from symla.documents.faults import Fault, FaultyFile
    from symla.operations._cases.numbers import CannotSplit
    from symla.operations._expressions import NoSuchName

    errors: list[SymlaError] = [
        FaultyFile([Fault("a.yaml", 3, 4, "problem 1", "no title")]),
        Misstated("no call", 7),
        NoSuchName("A has no value", "A"),
        CannotSplit("Whether a^5 - b is zero is not known."),
        symla.InputError("unexpected", "a b", 2, "a sign"),
    ]
    for error in errors:
        again = pickle.loads(pickle.dumps(error))
        assert type(error) is type(again)
        assert str(error) == str(again)
        assert vars(error) == vars(again)


# ---- what Python's tools are told -----------------------------------------------------------------------------------


def public() -> list[str]:
    """Every name that `from symla import *` brings."""
    return [name for name in symla.__all__ if name != "__version__"]


@pytest.mark.parametrize("name", public())
def test_everything_public_has_help_a_signature_and_types(name: str) -> None:
    """`help`, `inspect.signature` and `typing.get_type_hints` work on it, and on the methods of a class."""
    thing = getattr(symla, name)
    assert pydoc.render_doc(thing)
    if name == "Verdict":  # a union of three classes
        assert {symla.Proved, symla.Refuted, symla.Undecided} == set(typing.get_args(thing))
        return
    assert inspect.getdoc(thing)
    inspect.signature(thing)
    typing.get_type_hints(thing)
    for key, member in vars(thing).items() if inspect.isclass(thing) else ():
        function = member.fget if isinstance(member, property) else getattr(member, "func", member)
        if inspect.isfunction(function):
            typing.get_type_hints(function)
            assert key.startswith("_") or function.__doc__, key


def test_help_on_the_module_lists_the_operations() -> None:
    """With a line on each."""
    text = pydoc.plain(pydoc.render_doc(symla))
    for name in topics():
        assert f"    {name}(" in text
        assert operation(name).summary[:60] in text


def test_signature_of_an_operation_says_what_it_takes() -> None:
    """Types, choices, and defaults as they are; what has no complex numbers takes no domain."""
    signature = inspect.signature(symla.determinant)
    assert ["A", "method", "compare", "domain", "conventions", "names", "language", "where"] == list(
        signature.parameters
    )
    method = signature.parameters["method"]
    assert ("auto", "formula", "sarrus", "cofactors", "row_reduction") == typing.get_args(method.annotation)
    assert "auto" == method.default
    assert False is signature.parameters["compare"].default
    assert bool is signature.parameters["compare"].annotation
    assert symla.Solution is signature.return_annotation
    assert "domain" not in inspect.signature(symla.clip_by_norm).parameters
    assert inspect.Parameter.empty is inspect.signature(symla.norm_l2).parameters["v"].default
    hints = typing.get_type_hints(symla.solve_system)
    assert type(None) in typing.get_args(hints["b"])


@pytest.mark.parametrize("name", topics())
def test_help_on_an_operation_has_parameters_choices_and_examples(name: str) -> None:
    """Every parameter is explained, every choice named, and the examples run as they stand."""
    function = getattr(symla, name)
    text = inspect.getdoc(function)
    for parameter in inspect.signature(function).parameters.values():
        assert f"    {'**' if parameter.kind is parameter.VAR_KEYWORD else ''}{parameter.name} " in text
        for choice in typing.get_args(parameter.annotation) if "method" == parameter.name else ():
            assert repr(choice) in text
    assert "symla.Conventions(" in text
    examples = [line.strip() for line in text.splitlines() if line.startswith("    symla.")]
    assert examples
    for example in examples:
        head, _, rest = example.partition("(")
        call = getattr(symla, head.removeprefix("symla."))
        solution = _called(call, f"f({rest}")
        assert name == solution.derivation.operation


def _called(function: Any, text: str) -> symla.Solution:
    """A call with literal arguments, made without running text."""
    call = ast.parse(text, mode="eval").body
    assert isinstance(call, ast.Call)
    arguments = [ast.literal_eval(argument) for argument in call.args]
    options = {str(keyword.arg): ast.literal_eval(keyword.value) for keyword in call.keywords}
    found = function(*arguments, **options)
    assert isinstance(found, symla.Solution)
    return found


def test_star_import_brings_the_operations() -> None:
    """In a fresh interpreter: operations, errors, and nothing whose name is hidden."""
    code = (
        "from symla import *\n"
        "assert 5 == norm_l2([3, 4]).answer\n"
        "assert -2 == determinant([[1, 2], [3, 4]]).answer\n"
        "assert check('1 + 1 == 2')\n"
        "assert issubclass(InputError, SymlaError) and issubclass(UnknownOperation, SymlaError)\n"
        "assert 'import_module' not in globals()\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (0, "") == (done.returncode, done.stderr)


# ---- arguments ------------------------------------------------------------------------------------------------------

A = [[1, 2], [3, 4]]


def test_a_truth_stands_in_its_place() -> None:
    """Python's and NumPy's, by place and by name."""
    for truth in (True, np.True_):
        assert -2 == symla.determinant(A, "cofactors", truth).answer
        assert symla.determinant(A, "cofactors", truth) == symla.determinant(A, "cofactors", compare=True)
    for truth in (False, np.False_):
        assert symla.determinant(A, "cofactors") == symla.determinant(A, "cofactors", truth)


def test_a_truth_is_no_number() -> None:
    """Where a number, a vector or a matrix is asked for, it is refused by name."""
    for call in (
        lambda: symla.norm_l2(True),
        lambda: symla.norm_l2(v=True),
        lambda: symla.matrix_power(A, True),
        lambda: symla.evaluate("2 A", A=True),
    ):
        with pytest.raises(SymlaError, match="truth value"):
            call()


def test_defaults_may_be_written_out() -> None:
    """None for what is left out, () for no names: the call is the one without them."""
    system = "x + 2y = 5; 3x - y = 1"
    short = symla.solve_system(system, method="back_substitution")
    assert short == symla.solve_system(system, None, "back_substitution", (), False)
    assert short == symla.solve_system(system, b=None, method="back_substitution", variables=(), compare=False)
    assert (sympy.Matrix([1, 2]), "one") == (short.answer.particular, short.answer.kind)
    with pytest.raises(symla.ArgumentError, match="method is given twice"):
        symla.solve_system(system, None, "back_substitution", method="gauss_jordan")


def test_a_problem_is_a_text() -> None:
    """Anything else is refused with what is meant."""
    with pytest.raises(symla.InputError, match="a problem is a text"):
        symla.solve(3)  # type: ignore[arg-type]


def test_help_tells_what_letters_are() -> None:
    """Real numbers, unless something else is said; of an operation that has no domain nothing is told."""
    assert "letters are real numbers, unless 'complex' is given" in symla.norm_l2.__doc__
    assert "letters are real" not in symla.kmeans_step.__doc__
