"""The shape of a handout file: which keys there are, and what each of them takes."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, Any, Literal, get_type_hints

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, ValidationError, create_model
from pydantic_core import PydanticCustomError

from symla.documents.faults import Source, suggestion
from symla.documents.marked import Node, find, key_of, plain
from symla.notation.conventions import BOUNDS, Conventions
from symla.notation.frozen import fields as fields_of
from symla.rendering.formats import formats
from symla.rendering.languages import ENGLISH, languages

Detail = Literal["answer", "brief", "full"]
Domain = Literal["real", "complex"]
FigurePlace = Literal["none", "beside", "below"]
Solutions = Literal["inline", "after", "separate", "none"]
Paper = Literal["a4", "letter"]
Layout = Literal["column", "wide"]
Path = tuple[str | int, ...]


class Spec(BaseModel):
    """No key that is not known."""

    model_config = ConfigDict(extra="forbid", frozen=True)


def _conventions_spec() -> type[Spec]:
    """Every field of `Conventions`, each with its default."""
    hints = get_type_hints(Conventions)
    fields: dict[str, Any] = {}
    for one in fields_of(Conventions):
        low, high = BOUNDS.get(one.name, (None, None))
        fields[one.name] = (hints[one.name], Field(default=one.default, ge=low, le=high))
    return create_model("ConventionsSpec", __base__=Spec, **fields)


ConventionsSpec = _conventions_spec()


def _one_as_list(value: Any) -> Any:
    return [value] if isinstance(value, str) else value


def _nothing_as(empty: Any) -> BeforeValidator:
    return BeforeValidator(lambda value: empty if value is None else value)


def _call_as_problem(value: Any) -> Any:
    return {"problem": value} if isinstance(value, str) else value


def _with_words(language: str) -> str:
    if language not in languages():
        told = {"language": repr(language[:40]), "known": ", ".join(languages())}
        raise PydanticCustomError("unknown_language", "there are no words in {language}; there are {known}", told)
    return language


Language = Annotated[str, AfterValidator(_with_words)]


class ProblemSpec(Spec):
    """A problem: a call, with or without a title, a text in front, a level of detail, a domain, conditions, and
    where its figure stands.
    """

    problem: str
    title: str | None = None
    text: str | None = None
    detail: Detail | None = None
    domain: Domain | None = None
    where: str | None = None
    figure: FigurePlace | None = None


Problems = Annotated[list[Annotated[ProblemSpec, BeforeValidator(_call_as_problem)]], _nothing_as([])]


class SectionSpec(Spec):
    """A section: title, text, problems."""

    title: str | None = None
    text: str | None = None
    problems: Problems = []
    figure: FigurePlace | None = None


class HandoutSpec(Spec):
    """A whole handout."""

    title: str
    author: Annotated[list[str], BeforeValidator(_one_as_list), _nothing_as([])] = []
    date: str | None = None
    language: Language = ENGLISH
    conventions: Annotated[ConventionsSpec, _nothing_as({})] = ConventionsSpec()  # type: ignore[valid-type]
    introduction: str | None = None
    define: Annotated[dict[str, Any], _nothing_as({})] = {}
    problems: Problems = []
    sections: Annotated[list[SectionSpec], _nothing_as([])] = []
    solutions: Solutions = "inline"
    paper: Paper = "a4"
    layout: Layout = "column"
    template: Annotated[list[str], BeforeValidator(_one_as_list), _nothing_as([])] = []
    detail: Detail = "full"
    figure: FigurePlace = "beside"


def _dialect_of_notes() -> Any:
    """The formats that lecture notes are written in."""
    return Literal[tuple(by_name for by_name, one in formats().items() if one.notes is not None)]


class NotesSpec(Spec):
    """What the front matter of lecture notes may say under `symla:`."""

    language: Language = ENGLISH
    conventions: Annotated[ConventionsSpec, _nothing_as({})] = ConventionsSpec()  # type: ignore[valid-type]
    dialect: _dialect_of_notes() | None = None  # type: ignore[valid-type]
    detail: Detail = "full"


def conventions_of(spec: BaseModel) -> Conventions:
    """The conventions that were read."""
    return Conventions(**spec.model_dump())


def checked(model: type[Spec], node: Node, source: Source) -> Any:
    """The model of this tree; None, with every fault in the source, if it does not fit."""
    try:
        return model.model_validate(plain(node))
    except ValidationError as error:
        for one in error.errors(include_url=False):
            path: Path = one["loc"]
            where = find(node, path)
            what = _told(one, model, path)
            if one["type"] == "extra_forbidden":
                where = key_of(node, path)
                path = path[:-1]
            elif one["type"] == "missing":
                path = path[:-1]
            source.fault(where.start, named(path), what)
        return None


def named(path: Path) -> str:
    """Where in the handout: ("sections", 1, "problems", 2, "detail") -> section 2, problem 3, detail"""
    words: list[str] = []
    for step in path:
        if isinstance(step, int):
            words[-1] = f"{words[-1].removesuffix('s')} {step + 1}"
        else:
            words.append(step)
    return ", ".join(words)


def _told(error: Any, model: type[BaseModel], path: Path) -> str:
    """What is wrong, in words for the author."""
    kind, context = error["type"], error.get("ctx", {})
    if kind == "extra_forbidden":
        return f"there is no key {str(path[-1])[:40]!r}{suggestion(str(path[-1]), _keys(model, path[:-1]))}"
    if kind == "missing":
        return f"{path[-1]} is missing"
    if error["input"] is None:
        return "is empty"
    if kind == "literal_error":
        return f"{str(error['input'])[:40]!r} is not one of {context['expected']}".replace("'", "")
    if kind.startswith("int"):
        return f"{str(error['input'])[:40]!r} is not a whole number"
    return {
        "string_type": "takes a text",
        "list_type": "takes a list",
        "dict_type": "takes names with values",
        "model_type": "takes keys with values",
        "greater_than_equal": f"is at least {context.get('ge')}",
        "less_than_equal": f"is at most {context.get('le')}",
    }.get(kind, str(error["msg"]))


def _keys(model: type[BaseModel], path: Path) -> Iterable[str]:
    """The keys that are known at a path."""
    known: type[BaseModel] = model
    for step in path:
        known = _BELOW.get(str(step), known)
    return known.model_fields


_BELOW: dict[str, type[BaseModel]] = {
    "sections": SectionSpec,
    "problems": ProblemSpec,
    "conventions": ConventionsSpec,
}
