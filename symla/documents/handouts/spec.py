"""The structure of a handout file: its keys and their values."""

from __future__ import annotations

from typing import Annotated, Any, Literal, get_type_hints

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    WithJsonSchema,
    create_model,
    model_validator,
)
from pydantic_core import PydanticCustomError

from symla.derivation.schema import DIALECT
from symla.documents.handouts.choices import FigurePlace, Form, Layout, Paper, Solutions
from symla.documents.handouts.points import SCHEMA, points_of
from symla.documents.handouts.space import WRITTEN, space_of
from symla.notation.conventions import BOUNDS, Conventions, Detail, meanings
from symla.notation.domain import Domain
from symla.notation.frozen import fields as fields_of
from symla.rendering.formats import formats
from symla.rendering.words.languages import ENGLISH, languages

Path = tuple[str | int, ...]
MOST_VARIANTS = 10_000


class Spec(BaseModel):
    """A mapping of known keys alone."""

    model_config = ConfigDict(extra="forbid", frozen=True, use_attribute_docstrings=True)


def _conventions_spec() -> type[Spec]:
    """Every field of `Conventions`, each with its default."""
    hints = get_type_hints(Conventions)
    fields: dict[str, Any] = {}
    for choice in fields_of(Conventions):
        low, high = BOUNDS.get(choice.name, (None, None))
        meaning = meanings()[choice.name]
        fields[choice.name] = (hints[choice.name], Field(default=choice.default, ge=low, le=high, description=meaning))
    return create_model("ConventionsSpec", __base__=Spec, **fields)


ConventionsSpec = _conventions_spec()


def _one_as_list(value: Any) -> Any:
    return [value] if isinstance(value, str) else value


_ONE_AS_LIST = BeforeValidator(_one_as_list, json_schema_input_type=str | list[str])


def _nothing_as(empty: Any) -> BeforeValidator:
    return BeforeValidator(lambda value: empty if value is None else value)


def _call_as_problem(value: Any) -> Any:
    return {"problem": value} if isinstance(value, str) else value


def _with_words(language: str) -> str:
    if language not in languages():
        context = {"language": repr(language[:40]), "known": ", ".join(languages())}
        raise PydanticCustomError("unknown_language", "there are no words in {language}; there are {known}", context)
    return language


Language = Annotated[str, AfterValidator(_with_words)]


Texts = Annotated[list[str], _ONE_AS_LIST, _nothing_as([])]
Points = Annotated[Any, AfterValidator(points_of), WithJsonSchema(SCHEMA)]
Room = Annotated[Any, AfterValidator(space_of), WithJsonSchema({"type": "string", "pattern": WRITTEN})]


class TaskSpec(Spec):
    """A question: a call (`problem`), or words of one's own (`ask`) with an `answer` of one's own."""

    problem: str | None = None
    """The call that is worked out: norm_l2([3, 4])."""
    ask: str | None = None
    """The question in words of one's own; the data of the call that it leaves out are stated after it."""
    answer: str | None = None
    """The answer to a question without a call."""
    text: str | None = None
    """The text before the question."""
    detail: Detail | None = None
    """The amount of detail in the solution."""
    domain: Domain | None = None
    """The values of letters."""
    where: Texts = []
    """The conditions on the letters: x > 0.  Of several conditions, all hold."""
    figure: FigurePlace | None = None
    """The place of the solution's figure."""
    points: Points | None = None
    """Its points, 2 or 2.5; without them, the sum of the points of its parts."""
    space: Room | None = None
    """Room for the answer where no solution is shown: 4 cm, 6 lines or 4 cm grid."""
    hints: Texts = []
    """A hint; it stands where no solution is shown."""
    expect: Literal["undefined"] | None = None
    """That the call has no answer is meant."""

    @model_validator(mode="after")
    def _asks_once(self) -> TaskSpec:
        if self.problem is not None and self.answer is not None:
            raise PydanticCustomError("asked", "has a call, which gives the answer: drop answer, or the call")
        if self.problem is None and self.answer is not None and self.ask is None:
            raise PydanticCustomError("asked", "has an answer, and nothing is asked")
        return self


class PartSpec(TaskSpec):
    """A part of a problem: (a), (b)."""

    @model_validator(mode="after")
    def _asks(self) -> PartSpec:
        if self.problem is None and self.ask is None:
            raise PydanticCustomError("asked", "asks nothing: problem or ask is missing")
        return self


PartOrCall = Annotated[PartSpec, BeforeValidator(_call_as_problem, json_schema_input_type=str | PartSpec)]


class ProblemSpec(TaskSpec):
    """A problem: what is asked, or the parts that ask."""

    title: str | None = None
    """Stands after the number."""
    parts: Annotated[list[PartOrCall], _nothing_as([])] = []
    """The questions (a), (b) and so on."""
    difficulty: Annotated[int, Field(ge=1, le=3)] | None = None
    """The difficulty, as a number of stars."""
    page_break: bool = False
    """Whether a sheet begins a page with it."""

    @model_validator(mode="after")
    def _asks(self) -> ProblemSpec:
        if self.parts and (self.problem is not None or self.answer is not None):
            raise PydanticCustomError("asked", "has parts: what is asked stands in them")
        if not self.parts and self.problem is None and self.ask is None:
            raise PydanticCustomError("asked", "asks nothing: problem, ask or parts is missing")
        return self


ProblemOrCall = Annotated[ProblemSpec, BeforeValidator(_call_as_problem, json_schema_input_type=str | ProblemSpec)]
Problems = Annotated[list[ProblemOrCall], _nothing_as([])]


class SectionSpec(Spec):
    """A section."""

    title: str | None = None
    text: str | None = None
    """The text before its problems."""
    problems: Problems = []
    figure: FigurePlace | None = None
    """The place of its figures."""
    vector_layout: Literal["row", "column"] | None = None
    """The layout of its vectors, if not as elsewhere."""
    page_break: bool = False
    """Whether a sheet begins a page with it."""


class HandoutSpec(Spec):
    """A handout of symla."""

    title: str
    author: Texts = []
    date: str | None = None
    language: Language = ENGLISH
    """Of all that symla says: en, de."""
    conventions: Annotated[ConventionsSpec, _nothing_as({})] = ConventionsSpec()  # type: ignore[valid-type]
    """The conventions of notation."""
    introduction: str | None = None
    define: Annotated[dict[str, Any], _nothing_as({})] = {}
    """Names for vectors, matrices and numbers; random vector(3, -5..5) is drawn by chance."""
    such_that: Texts = []
    """Conditions on the data, as det(A) != 0; random data is drawn until they hold."""
    header: str | None = None
    """Stands above the title: the school, the course."""
    logo: str | None = None
    """A picture above the title, a file in the folder of the handout: png, jpg, svg or pdf, as the format has it."""
    name_line: bool = False
    """Whether a sheet has lines for name and date."""
    points_table: bool = False
    """Whether a sheet has a table of the points."""
    problems: Problems = []
    sections: Annotated[list[SectionSpec], _nothing_as([])] = []
    solutions: Solutions = "inline"
    """The place of the solutions, if no forms are asked for; separate: in a document of their own."""
    forms: Annotated[list[Form], _ONE_AS_LIST, _nothing_as([])] = []
    """The documents that are built: the sheet to work on, the solutions, the answers."""
    variants: Annotated[int, Field(ge=1, le=MOST_VARIANTS)] | None = None
    """So many documents of each form, each with data of its own."""
    seed: int = 0
    """The seed of random data: the same seed draws the same data."""
    paper: Paper = "a4"
    layout: Layout = "column"
    """column: remarks, checks and figures in an outer column; wide: everything in one."""
    template: Texts = []
    """Files with a page of one's own: page.tex.j2."""
    detail: Detail = "full"
    """The amount of detail in the solutions."""
    figure: FigurePlace = "beside"
    """The place of figures."""

    @property
    def columns(self) -> Layout:
        """The layout that the paper has room for: a5 has none for an outer column."""
        return "wide" if self.paper == "a5" else self.layout


def _dialect_of_notes() -> Any:
    """The formats that lecture notes are written in."""
    return Literal[tuple(by_name for by_name, format_ in formats().items() if format_.notes is not None)]


class NotesSpec(Spec):
    """The settings under `symla:` in the front matter of lecture notes."""

    language: Language = ENGLISH
    conventions: Annotated[ConventionsSpec, _nothing_as({})] = ConventionsSpec()  # type: ignore[valid-type]
    dialect: _dialect_of_notes() | None = None  # type: ignore[valid-type]
    detail: Detail = "full"


def conventions_of(spec: BaseModel) -> Conventions:
    """The conventions that were read."""
    return Conventions(**spec.model_dump())


BELOW: dict[str, type[BaseModel]] = {
    "sections": SectionSpec,
    "problems": ProblemSpec,
    "parts": PartSpec,
    "conventions": ConventionsSpec,
}


def schema() -> dict[str, Any]:
    """The JSON Schema of handout files, for editors that complete and check them."""
    return {"$schema": DIALECT, **HandoutSpec.model_json_schema(mode="validation")}
