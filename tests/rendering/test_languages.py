"""A language is a folder: nothing on a page is said elsewhere, whatever the format."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

import symla
from symla.derivation.encode import EncodingError
from symla.documents.handouts.build import build_handout
from symla.notation import written as w
from symla.notation.conventions import DETAILS, STANDARD, Conventions, Detail
from symla.operations import operation, topics
from symla.rendering.formats import Format, document_kinds, formats, kinds, layouts
from symla.rendering.pages.page import Page, page_of
from symla.rendering.words import languages, templates, translated, wording
from tests.architecture.source import TEMPLATES
from tests.architecture.test_house import layout_rest
from tests.solved import shared, solved, telling

_JINJA = re.compile(r"<%.*?%>|<<.*?>>|<#.*?#>", re.DOTALL)
_WORD = re.compile(r"[A-Za-z]{2,}")
# What mathematics calls its functions, in every language that is written in these letters.
_EVERYWHERE = frozenset("cos sin tan cosh sinh arccos arcsin arctan exp ln max min det".split())
_CONVENTIONS = Conventions(context="deep learning", decimals_beside="all")


def worked(example: str, language: str, in_decimals: bool) -> symla.Solution:
    """An example in a language, in the context of deep learning: with all decimals, or as it was proved already."""
    if in_decimals:
        return symla.solve(example, conventions=_CONVENTIONS, language=language)
    own = solved(example)
    other = replace(own, conventions=Conventions(context="deep learning"), language=language)
    vars(other)["report"] = own.report
    return other


def marked(text: str) -> str:
    """The text in letters of a private kind, which no page has of itself."""
    return "".join(chr(0xF000 + ord(letter)) if letter.isascii() and letter.isalpha() else letter for letter in text)


def marked_template(text: str) -> str:
    """A wording file in which every text is marked, and what Jinja reads is as it was."""
    parts, end = [], 0
    for found in _JINJA.finditer(text):
        parts += [marked(text[end : found.start()]), found[0]]
        end = found.end()
    return "".join([*parts, marked(text[end:])])


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Templates with one language more, `xx`: English in marked letters."""
    own = tmp_path_factory.mktemp("languages") / "templates"
    shutil.copytree(TEMPLATES, own, ignore=shutil.ignore_patterns("__pycache__"))
    for file in sorted((own / "en").rglob("*.j2")):
        new = own / "xx" / file.relative_to(own / "en")
        new.parent.mkdir(parents=True, exist_ok=True)
        new.write_text(marked_template(file.read_text(encoding="utf-8")), encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        for module in (languages, templates, translated):
            patch.setattr(module, "template_folder", lambda: own)
        _forget()
        yield own
    _forget()


def _forget() -> None:
    """What was loaded from another folder."""
    for kept in (
        languages.languages,
        templates.environment,
        wording.wording,
        wording.in_language,
    ):
        kept.cache_clear()


_INDICES = re.compile(r"_\{[a-z]{2}\}")


def words_of_others(page: str, typed: frozenset[str] = frozenset()) -> list[str]:
    """The words on a page that are not in marked letters; the layout, indices, functions and typed names left aside."""
    found = [word for line in page.split("\n") for word in _WORD.findall(layout_rest(_INDICES.sub("", line)))]
    return [word for word in found if word not in _EVERYWHERE and word not in typed]


_PICTURE = re.compile(r"data:image/svg\+xml;base64,[A-Za-z0-9+/=]+")  # the same as in web pages


def texts_of(cell: dict[str, Any]) -> Iterator[str]:
    """What a reader sees of a cell of a notebook, but for its code."""
    if cell["cell_type"] == "markdown":
        yield _PICTURE.sub("", "".join(cell["source"]))
    for output in cell.get("outputs", ()):
        yield _PICTURE.sub("", "".join(output["data"].get("text/markdown", ())))


def without_marks(page: str, format_: Format) -> str:
    """The page without what stands around mathematics in its format."""
    page = _STYLED.sub(" ", page)
    if format_.suffix == "ipynb":
        page = "\n".join(text for cell in json.loads(page)["cells"] for text in texts_of(cell))
    for mark in (*format_.inline, *format_.fence):
        page = page.replace(mark, " ") if mark.strip() else page
    return page


# what a page says to what shows or typesets it alone; formulas in figures, whose words test_figures reads
_STYLED = re.compile(
    r"<(style|script)>.*?</\1>|<svg.*?</svg>|#let line-width.*?#show: paged[^\n]*|class\(\"\w+\", .\)", re.DOTALL
)


def ways_to_show() -> list[tuple[str, Format, Detail]]:
    """Every format in full; in the other details one of those with the same layouts, as dialects of Markdown have."""
    first = {layouts(name): name for name in reversed(formats())}.values()
    return [
        (name, format_, detail)
        for name, format_ in formats().items()
        for detail in DETAILS
        if detail == "full" or name in first
    ]


@pytest.mark.parametrize("name", topics())
@pytest.mark.usefixtures("folder")
def test_language_says_every_word_of_a_page(name: str, everything: bool) -> None:
    """In a language of marked letters no other word is on a page, but for names that were typed.  Examples that show
    something new take turns in the ways to show them, and operations in halves of these, unless everything is asked
    for.
    """
    examples = operation(name).examples if everything else telling(name)
    turns = 1 if everything else 2 * min(6, len(examples))
    for turn, example in enumerate(examples, turns // 2 * ([*topics()].index(name) % 2)):
        solution = worked(example, "xx", in_decimals=everything or example == examples[0])
        nodes = [part for given in solution.derivation.given for part in (given.name, *w.walk(given.value))]
        typed = frozenset(part.base for part in nodes if isinstance(part, w.Name)) & set(_WORD.findall(example))
        for format_name, format_, detail in shared(ways_to_show(), turn, turns):
            page = solution.to(format_name, detail=detail)
            assert page.strip()
            assert "\n\n\n" not in page
            assert [] == words_of_others(without_marks(page, format_), typed), f"{example} as {format_name}"


@pytest.mark.usefixtures("folder")
def test_language_says_why_there_is_no_answer() -> None:
    """What is undefined is told in the language of the solution, in Python too."""
    solution = symla.solve("unit_vector([0, 0])", language="xx")
    assert solution.undefined
    assert [] == words_of_others(solution.undefined)


@pytest.mark.parametrize("where", ["inline", "after", "separate", "none"])
@pytest.mark.usefixtures("folder")
def test_language_says_every_word_of_a_handout(where: str, tmp_path: Path) -> None:
    """A handout has its own words and those of its author, and no others."""
    sheet = tmp_path / "sheet.yaml"
    sheet.write_text(
        f"title: '1, 2, 3'\nlanguage: xx\nsolutions: {where}\n"
        "problems: ['rank([[1, k], [k, 1]])', 'norm_l2([1, 2])', 'dot([1], [2, 3])']\n",
        encoding="utf-8",
    )
    wanted = {kinds()[kind][0].suffix: kinds()[kind][0] for kind in document_kinds()}
    documents = build_handout(sheet, {suffix: format_.name for suffix, format_ in wanted.items()})
    pages = {name: text for name, text in documents.items() if name.rpartition(".")[2] in wanted}
    assert len(wanted) * (2 if where == "separate" else 1) == len(pages)
    for name, text in pages.items():
        body = text.partition(r"\begin{document}")[2] if name.endswith("tex") else text
        body = _FIGURE.sub("", body)
        assert [] == words_of_others(without_marks(body, wanted[name.rpartition(".")[2]])), name
        assert any(0xF000 < ord(letter) < 0xF080 for letter in body)


# what shows a figure, its words apart: the picture itself, the address of its file
_FIGURE = re.compile(
    r"\\begin\{tikzpicture\}.*?\\end\{tikzpicture\}|\(sheet-\d+\.svg\)|image:: \S+|:alt:|(?<=mm, )\{\n.*?\n\}",
    re.DOTALL,
)


@pytest.mark.usefixtures("folder")
def test_language_falls_back_on_english_solution_by_solution(folder: Path) -> None:
    """A solution for which a language lacks a text is told in English; what English says in a nearer file goes before
    what the language says in a farther one.
    """
    own = folder / "yy"
    (own / "norms").mkdir(parents=True, exist_ok=True)
    shutil.copy(folder / "xx" / "_grammar.j2", own)
    (own / "_shared.j2").write_text("<% macro square_each() %>EACH<% endmacro %><% macro add() %>ADD<% endmacro %>")
    (own / "norms" / "norm_frobenius.j2").write_text("<% macro answer(A, norm) %>It is << norm|math >>.<% endmacro %>")
    _forget()
    solution = symla.solve("norm_frobenius([[1, 2], [2, 1]])", language="yy")
    assert symla.solve("norm_frobenius([[1, 2], [2, 1]])").to_text() == solution.to_text()
    words = wording.wording("yy", "norm_frobenius", "text", STANDARD)
    told = {key: words.file_of(key) for key in ("square_each", "add", "answer")}
    assert told == {
        "square_each": "en/norms/norm_frobenius.j2",  # of the English operation, not the shared one
        "add": "yy/_shared.j2",
        "answer": "yy/norms/norm_frobenius.j2",
    }


def test_unknown_language_is_one_message() -> None:
    """Wherever a language is asked for, one that there is not is told with those that there are."""
    told = r"^There are no words in the language 'fr'; there are .*\ben\b.*\.$"
    with pytest.raises(languages.UnknownLanguage, match=told):
        symla.solve("norm_l2([3, 4])", language="fr")
    with pytest.raises(languages.UnknownLanguage, match=told):
        symla.norm_l2([3, 4], language="fr")
    with pytest.raises(symla.SymlaError, match="in the language"):
        symla.solve("norm_l2([3, 4])", language="../formats")
    stored = symla.norm_l2([3, 4]).to_json().replace('"language": "en"', '"language": "fr"')
    assert '"fr"' in stored
    with pytest.raises(EncodingError, match="in the language"):
        symla.from_json(stored)


def test_marked_words_are_told_from_others() -> None:
    """The check itself: marked words, commands, indices and functions pass, words do not."""
    assert [] == words_of_others(
        r"\text{" + marked("add") + r"} \sqrt{a_{ij}} \operatorname{" + marked("rank") + "}(A)"
    )
    assert ["add", "rank", "if"] == words_of_others(r"\text{add} \operatorname{rank}(A) if")
    assert "<# x #>" + marked("one ") + "<< n >>" == marked_template("<# x #>one << n >>")


@pytest.mark.parametrize("language", [language for language in languages.languages() if language != "en"])
@pytest.mark.parametrize("name", topics())
def test_every_example_is_shown_in_every_language(name: str, language: str, everything: bool) -> None:
    """A translation is laid out like English, in every format that has layouts of its own: as many lines of work,
    answers and cases.  Examples that show something new take turns in the formats, unless everything is asked for.
    """
    ways = list({layouts(name): name for name in formats()}.values())
    examples = operation(name).examples if everything else telling(name)
    for turn, example in enumerate(examples, [*topics()].index(name)):
        derivation = worked(example, "en", in_decimals=everything or example == examples[0]).derivation
        for format_name in shared(ways, turn, 1 if everything else len(ways)):
            page = page_of(derivation, format_name, _CONVENTIONS, language, "full")
            english = page_of(derivation, format_name, _CONVENTIONS, "en", "full")
            assert shape(english) == shape(page)


def shape(page: Page) -> tuple[object, ...]:
    """What stands on a page, but for the words."""
    return (
        bool(page.answer),
        bool(page.undefined),
        bool(page.plan),
        len(page.remarks),
        len(page.checks),
        len(page.remedies),
        len(page.summary),
        [shape(case.page) for case in page.cases],
    )


def test_words_that_are_facts_are_not_printed() -> None:
    """A fact such as `row` is there to choose by; printed, it would be English in every language."""
    say = templates.environment("text", STANDARD).from_string
    assert "12" == say("<< fact >>").render(fact=12)
    with pytest.raises(TypeError, match="not printed"):
        say("<< fact >>").render(fact="row")
    with pytest.raises(TypeError, match="not printed"):
        say("<< 'rows' if fact else 'columns' >>").render(fact=True)


@pytest.mark.parametrize(("language", "last"), [("en", "and"), ("de", "und")])
def test_grammar_lists(language: str, last: str) -> None:
    """A language lists one, two and many things."""
    module: Any = templates.environment("text", STANDARD).get_template(f"{language}/_grammar.j2").module
    names = tuple(map(w.Name, "abc"))
    assert ["", "a", f"a {last} b", f"a, b {last} c"] == [module.listed(names[:n]) for n in range(4)]
    assert ["1", f"1 {last} 12", f"1, 2 {last} 12"] == [module.numbers_listed(n) for n in ([1], [1, 12], [1, 2, 12])]


def test_grammar_counts() -> None:
    """Nouns agree with their numbers, in German in the case that is asked for."""
    english: Any = templates.environment("text", STANDARD).get_template("en/_grammar.j2").module
    german: Any = templates.environment("text", STANDARD).get_template("de/_grammar.j2").module
    assert ["1 entry", "3 entries"] == [english.counted(n, english.entry_s) for n in (1, 3)]
    assert ["a zero", "2 zeros"] == [english.some(n, english.zero_s) for n in (1, 2)]
    assert ["0 components", "1 component"] == [english.counted(n, english.component_s) for n in (0, 1)]
    assert ["1 Eintrag", "3 Einträgen"] == [german.counted(n, german.eintrag_im_dativ) for n in (1, 3)]
    assert ["eine Null", "2 Nullen"] == [german.eine(n, german.null) for n in (1, 2)]
    assert ["die letzte Komponente", "die letzten 2 Komponenten"] == [
        german.die_letzte(n, german.komponente) for n in (1, 2)
    ]
    assert ["einen Vektor", "2 Vektoren"] == [german.einen(n, german.vektor_im_akkusativ) for n in (1, 2)]
