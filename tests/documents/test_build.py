"""Building: what is committed is what a fresh build makes, and a build that fails writes nothing."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from symla.documents.build import build
from symla.documents.faults import FaultyFile
from symla.documents.progress import Progress
from symla.errors import SymlaError
from symla.operations import topics
from tests.tools.katex import Katex
from tests.tools.latex import Latex
from tests.tools.markdown import extract
from tests.tools.pages import pages_of

ROOT = Path(__file__).parent.parent.parent
HANDOUT = "title: T\nproblems: ['norm_l2([3, 4])']\n"
HANDOUTS = ("part1", "elimination", "orthogonality", "eigen", "learning")
SOURCES = (*(f"{name}.yaml" for name in (*HANDOUTS, "powers")), "notes.md")

# the most pages of a handout, and of its solutions that are broken over a page, some being longer than one
_MOST = {"part1": (18, 2), "elimination": (12, 3), "eigen": (14, 4), "orthogonality": (15, 5), "powers": (7, 3)}
_BUILT_ONCE = pytest.mark.xdist_group("handouts")  # by one of the workers (`--dist loadgroup`)


@pytest.fixture(scope="module")
def fresh(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The examples, built anew; what is undefined in them is said to be meant."""
    folder = tmp_path_factory.mktemp("fresh")
    notices: list[str] = []
    build([ROOT / "examples" / name for name in SOURCES], folder, tell=notices.append)
    assert [] == notices
    return folder


@_BUILT_ONCE
@pytest.mark.parametrize("name", [*HANDOUTS, "powers"])
def test_build_of_a_handout_is_whole(name: str, fresh: Path, latex: Latex) -> None:
    """The handout is typeset without a fault, and nothing in it is wider than the page.  Few solutions are broken over
    a page, and pages are full, the last one included.
    """
    result = latex.compile((fresh / f"{name}.tex").read_text(encoding="utf-8"), passes=3)
    assert [] == result.objections()
    if name in _MOST:
        most, broken = _MOST[name]
        assert result.pdf is not None
        pages = pages_of(result.pdf)
        assert pages.count <= most
        assert len(pages.broken) <= broken, pages.broken
        assert pages.foot < 0.08, pages.feet


@_BUILT_ONCE
@pytest.mark.parametrize("name", [f"{name}.{suffix}" for name in HANDOUTS for suffix in ("md", "tex")] + ["notes.md"])
def test_build_output_is_not_stale(name: str, fresh: Path) -> None:
    """The built documents that are kept in output/ are those of today: `make handout` makes them so."""
    assert (ROOT / "output" / name).read_bytes() == (fresh / name).read_bytes(), "stale: run `make handout`"


def test_build_examples_have_every_operation() -> None:
    """The handouts show every operation at least once; one that several vectors ask for is asked for by these."""
    text = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "examples").glob("*.yaml"))
    by_vectors = {
        "project_onto_span": "project([1, 2, 3], onto=[[",
        "projection_matrix_onto_span": "projection_matrix(vectors=",
    }
    assert [] == [name for name in topics() if by_vectors.get(name, f"{name}(") not in text]


@_BUILT_ONCE
def test_build_examples_pass_katex(fresh: Path, katex: Katex) -> None:
    """Every formula of the handout and of the lecture notes."""
    for name in ("part1.md", "notes.md"):
        found = extract((fresh / name).read_text(encoding="utf-8"), "github")
        assert [] == found.faults
        assert [] == katex.objections(found.formulas)


def inside(folder: Path) -> dict[str, bytes]:
    """Every file below a folder."""
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def test_build_is_all_or_nothing(tmp_path: Path) -> None:
    """One faulty file of several: all faults of all files are told, nothing is written."""
    (tmp_path / "good.yaml").write_text(HANDOUT, "utf-8")
    (tmp_path / "bad.yaml").write_text(HANDOUT.replace("[3, 4]", "[3, 4"), "utf-8")
    (tmp_path / "bad.md").write_text("{symla}`norm_l2(`\n", "utf-8")
    before = inside(tmp_path)
    with pytest.raises(FaultyFile) as caught:
        build([tmp_path / name for name in ("good.yaml", "bad.yaml", "bad.md")], tmp_path / "output")
    assert ["bad.md", "bad.yaml"] == [Path(fault.file).name for fault in caught.value.faults]
    assert before == inside(tmp_path)
    assert not (tmp_path / "output").exists()


def test_build_writes_what_is_asked_for(tmp_path: Path) -> None:
    """Both formats of a handout unless one is named, Markdown of notes."""
    (tmp_path / "a.yaml").write_text(HANDOUT, "utf-8")
    (tmp_path / "b.md").write_text("x {symla}`norm_l2([3, 4])`\n", "utf-8")
    output = tmp_path / "output"
    assert [output / "a.md", output / "a-1.svg", output / "a.tex", output / "b.md"] == build(
        [tmp_path / "a.yaml", tmp_path / "b.md"], output
    )
    assert [tmp_path / "x" / "a.tex"] == build([tmp_path / "a.yaml"], tmp_path / "x", ("tex",))
    assert "x $`5`$\n" == (output / "b.md").read_text("utf-8")


def test_build_says_what_it_does_not_do(tmp_path: Path) -> None:
    """Notes as LaTeX, another kind of file, two sources of one output, an output over its source, no file."""
    for name in ("a.yaml", "a.md", "a.txt"):
        (tmp_path / name).write_text(HANDOUT if name == "a.yaml" else "x\n", "utf-8")
    for files, formats, told in (
        (["a.md"], ("tex",), "lecture notes stay in the format that they are written in: build them with --to md"),
        (["a.txt"], None, r"is neither a handout \(.*\.yml\) nor lecture notes \(.*\.ipynb.*\)"),
        (["a.yaml", "a.md"], None, "another file is built into"),
        (["a.md"], None, "would be written over its own source"),
        (["none.yaml"], None, "No such file"),
    ):
        output = tmp_path if "over" in told else tmp_path / "output"
        with pytest.raises(SymlaError, match=told):
            build([tmp_path / name for name in files], output, formats)
    assert {"a.yaml", "a.md", "a.txt"} == set(inside(tmp_path))


def test_progress_is_for_terminals_and_patience(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is shown at once, and nothing where nobody looks; rich is not loaded for nothing."""
    import symla.documents.progress as module

    shown: list[int] = []
    monkeypatch.setattr(Progress, "show", lambda self: shown.append(self.most))
    with Progress("a") as progress:
        progress.step(2)
    monkeypatch.setattr(module, "_PATIENCE", -1.0)
    with Progress("a") as progress:
        progress.step(2)
    assert [] == shown
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True, raising=False)
    with Progress("a") as progress:
        progress.step(2)
    assert [2] == shown


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes here")
def test_build_reads_regular_files_alone(tmp_path: Path) -> None:
    """A named pipe would be waited for."""
    for name in ("x.yaml", "x.md"):
        os.mkfifo(tmp_path / name)
        with pytest.raises(SymlaError, match=f"{name}: is not a regular file"):
            build([tmp_path / name], tmp_path / "out")


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="there is no folder here that nobody can write")
def test_build_names_the_folder_that_cannot_be_written(tmp_path: Path) -> None:
    """And not a hidden file in it."""
    (tmp_path / "x.yaml").write_text(HANDOUT, encoding="utf-8")
    with pytest.raises(SymlaError, match=r"^/proc: .*; nothing was written$"):
        build([tmp_path / "x.yaml"], Path("/proc"))


def test_build_tells_that_a_handout_has_no_problems(tmp_path: Path) -> None:
    """It is built, and not in silence."""
    (tmp_path / "x.yaml").write_text("title: T\n", encoding="utf-8")
    told: list[str] = []
    build([tmp_path / "x.yaml"], tmp_path / "out", tell=told.append)
    assert [f"{tmp_path / 'x.yaml'}:1:1: there are no problems in this handout"] == told
