"""German, the first language beside English: a handout and notes of the topics that it has whole."""

from __future__ import annotations

from pathlib import Path

import pytest

import symla
from symla.documents.build import build
from symla.documents.faults import FaultyFile, Source
from symla.documents.handouts.build import build_handout
from symla.documents.notes.build import worked_notes
from symla.rendering.words.fallen import told_in_english
from symla.rendering.words.translated import untranslated
from tests.golden_files import Golden
from tests.tools.latex import Latex

SHEET = """\
title: Längen, Winkel und Produkte
author: Käthe Weiß
date: 3. Mai 2025
language: de
introduction: |
  Die Länge eines Vektors misst die Strecke, die er zurücklegt. „Ohne Länge keine Richtung“, so der Merksatz.
define:
  u: [1, 2, 2]
  v: [-2, 4, 4]
  A: [[1, -2], [3, 4]]
sections:
  - title: Beträge und Normen
    problems:
      - magnitude(u)
      - norm_l2([1/2, 0.1])
      - norm_linf([-5, 2, 5])
      - norm_frobenius(A)
      - {problem: "norm_induced_l1(A)", detail: brief}
      - {problem: "norm_p([3, 4], 1/2)", title: Keine Norm}
  - title: Rechnen mit Vektoren
    problems:
      - vector_subtract([1, 2, 3, 4], [3, 4])
      - linear_combination([2, -1], [[1, 0], [0, 1]])
      - unit_vector(["k", 0])
  - title: Produkte
    problems:
      - angle(u, v)
      - dot_geometric([3, 4], [4, 3])
      - {problem: "cross([1, 2, 3], [4, -5, 6])", detail: answer}
      - outer([1, 2], [3, -4])
solutions: separate
"""

NOTES = """\
---
symla: {language: de, conventions: {decimals: 2}}
---
Der Betrag ist {symla}`norm_l2([0.5, 0.1])`, der Vektor {symla}`[0.5, 2]`.

```{symla} detail=answer
dot([1, 2], [3, 4])
```
"""


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The handout in both formats."""
    sheet = tmp_path_factory.mktemp("german") / "blatt.yaml"
    sheet.write_text(SHEET, encoding="utf-8")
    return build_handout(sheet, {"md": "github", "tex": "latex"})


@pytest.mark.parametrize("name", [".md", "-solutions.md", "-solutions.tex"])
def test_german_handout_golden(name: str, built: dict[str, str], golden: Golden) -> None:
    """A handout of a dozen problems, as it was read by someone who knows German."""
    golden(f"german/sheet{name}", built[name], given=SHEET)


def test_german_handout_is_typeset(built: dict[str, str], latex: Latex) -> None:
    """Umlauts and quotation marks come to the page, and nothing is wider than it."""
    for name in (".tex", "-solutions.tex"):
        assert [] == latex.compile(built[name]).objections()


@pytest.mark.parametrize("topic", ["shared", "norms", "vectors", "products"])
def test_german_is_whole_where_it_says_so(topic: str) -> None:
    """These topics lack no text."""
    told = untranslated("de")
    lacking, count = told[topic]
    assert [] == lacking
    assert count > 30
    assert sum(told[name][1] for name in ("shared", "norms", "vectors", "products")) > 240


def test_german_notes() -> None:
    """The front matter of notes asks for a language; numbers in the text have its decimal mark, too."""
    text = worked_notes(Source("notes.md", NOTES))
    assert "Der Betrag ist $`\\frac{\\sqrt{26}}{10}`$, der Vektor $`\\left(\\frac{1}{2}; 2\\right)`$." in text
    assert "Berechnen Sie das Skalarprodukt $`\\mathbf{u} \\cdot \\mathbf{v}`$ für" in text
    with pytest.raises(FaultyFile, match=r"2:19: language: there are no words in 'dt'; there are de, en"):
        worked_notes(Source("notes.md", NOTES.replace("language: de", "language: dt")))


def test_german_solution_is_stored_with_its_language() -> None:
    """What is read back is shown in the language that it was stored in, and so is the reason why there is no answer."""
    solution = symla.solve("unit_vector([0, 0])", language="de")
    again = symla.from_json(solution.to_json())
    assert solution == again
    assert solution.to_markdown() == again.to_markdown()
    assert again.undefined
    assert "Der Nullvektor hat keine Richtung und keinen Einheitsvektor: Wegen ‖v‖ = 0" in again.undefined


def test_decimal_mark_is_the_author_s_where_it_is_given() -> None:
    """German has a decimal comma, unless the conventions say otherwise; English may have one, too."""
    point, comma = (symla.Conventions(decimal_mark=mark) for mark in ("point", "comma"))  # type: ignore[arg-type]
    root = "norm_l2([1, 1])"
    assert "√2 ≈ 1,414" in symla.solve(root, language="de").to_text()
    assert "√2 ≈ 1.414" in symla.solve(root, language="de", conventions=point).to_text()
    assert "(1, 1)" in symla.solve(root, language="de", conventions=point).to_text()
    assert "√2 ≈ 1.414" in symla.solve(root).to_text()
    assert "√2 ≈ 1,414" in symla.solve(root, conventions=comma).to_text()


def test_what_is_told_in_english_is_told(tmp_path: Path) -> None:
    """Of an operation without German words the terminal tells where it is asked for; of one with words nothing."""
    sheet = tmp_path / "sheet.yaml"
    sheet.write_text("title: T\nlanguage: de\nproblems:\n  - norm_l2([3, 4])\n  - rank([[1, 2], [2, 4]])\n")
    told: list[str] = []
    build([sheet], tmp_path / "out", ("md",), tell=told.append)
    assert 1 == len(told)
    assert told[0].startswith(f"{sheet}:5:5: problem 2: told in English: de has no words for rank ")
    notes = tmp_path / "notes.md"
    notes.write_text("---\nsymla: {language: de}\n---\n\n```symla\nnorm_l2([3, 4])\nrank([[1, 2], [2, 4]])\n```\n")
    told.clear()
    build([notes], tmp_path / "out", ("md",), tell=told.append)
    assert ["rank"] == [line.partition("no words for ")[2].partition(" ")[0] for line in told]
    document = (tmp_path / "out" / "sheet.md").read_text()
    assert "Die euklidische Norm" in document
    of_rank = document.partition("**2.**")[2]
    assert "substitute" not in document
    assert not {"einsetzen", "die", "ist", "von"} & set(of_rank.split())
    assert "" == told_in_english(symla.solve("rank([[1, 2], [2, 4]])").derivation, "en")


@pytest.mark.parametrize(
    "call", ["inverse([[2, 1], [5, 3]])", "project([1, 2], [1.5, 4])", "unit_vector([1, 1])", "rank([[k, 1], [1, k]])"]
)
def test_a_solution_is_told_in_one_language(call: str) -> None:
    """In German whole, or in English whole, with the decimal comma of the page."""
    solution, english = symla.solve(call, language="de"), symla.solve(call)
    comma = symla.Conventions(decimal_mark="comma")
    expected = {symla.solve(call, conventions=comma).to_text()} if not call.startswith("unit") else set()
    assert (solution.to_text() in expected) is not call.startswith("unit")
    assert english.to_text() != solution.to_text()
