"""The command line: what it prints, and what it refuses."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

import symla
from symla.operations import operation, topics
from symla.problems import titles
from symla.rendering.formats import dialects, kinds
from tests.cli.running import run
from tests.kernel.sample import sampled
from tests.solved import solved


def test_cli_solve_prints_the_solution() -> None:
    """Plain text unless something else is asked for; every format and level of detail is what Python gives."""
    s = symla.solve("norm_l2([3, 4])")
    for options, expected in (
        ([], s.to_text()),
        (["--detail", "answer"], s.to_text(detail="answer")),
        (["--to", "md"], s.to_markdown()),
        (["--to", "md", "--dialect", "myst", "--detail", "brief"], s.to_markdown("myst", detail="brief")),
        (["--to", "tex"], s.to_latex()),
    ):
        done = run("solve", "norm_l2([3, 4])", *options)
        assert (0, expected, "") == (done.exit_code, done.stdout, done.stderr)


def test_cli_solve_writes_json_that_is_read_back() -> None:
    """Everything, as data."""
    done = run("solve", "norm_l2([3, 4])", "--to", "json")
    assert isinstance(json.loads(done.stdout), dict)
    assert symla.solve("norm_l2([3, 4])") == symla.from_json(done.stdout)


def test_cli_solve_reads_standard_input_and_domains() -> None:
    """A dash is the text that is piped in; symbols may be complex."""
    assert run("solve", "norm_l2([3, 4])").stdout == run("solve", "-", given="norm_l2([3, 4])\n").stdout
    real, complex_ = (run("solve", "norm_l2([a, b])", "--domain", d).stdout for d in ("real", "complex"))
    assert real != complex_


WRONG = {
    "norm_l2([3, 4)": "line 1, column 14",
    "norm_l3([3, 4])": "did you mean norm_l1 or norm_l2?",
    "norm_l2": "is not a call",
    "norm_l2([[1, 2], [3, 4]])": "norm_l2: v takes a vector",
    "norm_l2([9**9**9])": "exponent",
    "": "is not a call",
}


@pytest.mark.parametrize(("problem", "told"), WRONG.items())
def test_cli_tells_errors_in_one_message(problem: str, told: str) -> None:
    """What cannot be read is one message on standard error, exit status 2."""
    done = run("solve", problem)
    assert (2, "") == (done.exit_code, done.stdout)
    assert told in done.stderr
    assert "Traceback" not in done.stderr


def test_cli_undefined_is_no_error() -> None:
    """What is undefined in mathematics is a solution that says so."""
    done = run("solve", "unit_vector([0, 0])")
    assert 0 == done.exit_code
    assert "zero vector" in done.stdout


@pytest.mark.parametrize(
    "arguments",
    [
        ["solve"],
        ["solve", "norm_l2([3, 4])", "--to", "docx"],
        ["solve", "norm_l2([3, 4])", "--dialect", "myst"],
        ["build"],
        ["build", "examples/notes.md", "--to", "docx"],
        ["nothing"],
        ["show"],
        ["show", "nothing"],
        ["build", "nothing.yaml"],
    ],
)
def test_cli_usage_is_status_two(arguments: list[str]) -> None:
    """Wrong use of the command."""
    done = run(*arguments)
    assert (2, "") == (done.exit_code, done.stdout)
    assert done.stderr


def test_cli_writes_to_a_file_or_not_at_all(tmp_path: Path) -> None:
    """`-o` writes the whole text; a problem that fails leaves the file as it was."""
    target = tmp_path / "new" / "solution.md"
    assert (0, "") == (run("solve", "norm_l2([3, 4])", "--to", "md", "-o", str(target)).exit_code, "")
    before = target.read_text("utf-8")
    assert symla.solve("norm_l2([3, 4])").to_markdown() == before
    assert 2 == run("solve", "norm_l2([3, 4)", "--to", "md", "-o", str(target)).exit_code
    done = run("solve", "norm_l2([3, 4])", "-o", str(tmp_path / "new" / "solution.md" / "below"))
    assert (2, "") == (done.exit_code, done.stdout)
    assert "nothing was written" in done.stderr
    assert before == target.read_text("utf-8")
    assert ["solution.md"] == [p.name for p in target.parent.iterdir()]


@pytest.mark.parametrize("name", ["x.docx", "x.PNG", "x.tex.bak", "x.symla"])
def test_the_suffix_of_a_file_says_its_format_or_is_refused(name: str, tmp_path: Path) -> None:
    """A suffix that is not known is no plain text, unless the format is said; without a suffix it is."""
    target = tmp_path / name
    done = run("solve", "norm_l2([3, 4])", "-o", str(target))
    assert (2, "") == (done.exit_code, done.stdout)
    assert f"not {target.suffix.lower()}" in done.stderr
    assert ".tex" in done.stderr
    assert not target.exists()
    solution = symla.solve("norm_l2([3, 4])")
    assert 0 == run("solve", "norm_l2([3, 4])", "--to", "md", "-o", str(target)).exit_code
    assert solution.to_markdown() == target.read_text("utf-8")
    bare, typed = tmp_path / "bare", tmp_path / "some.folder" / "solution.TEX"
    assert 0 == run("solve", "norm_l2([3, 4])", "-o", str(bare)).exit_code
    assert solution.to_text() == bare.read_text("utf-8")
    assert 0 == run("solve", "norm_l2([3, 4])", "-o", str(typed)).exit_code
    assert solution.to_latex() == typed.read_text("utf-8")
    assert 0 == run("solve", "norm_l2([3, 4])", "-o", str(tmp_path / "some.folder" / "below")).exit_code


def test_cli_builds(tmp_path: Path) -> None:
    """The names of what was written; all faults on standard error, one a line."""
    (tmp_path / "a.yaml").write_text("title: T\nproblems: ['norm_l2([3, 4])']\n", "utf-8")
    done = run("build", str(tmp_path / "a.yaml"), "--to", "md, tex", "-o", str(tmp_path / "out"))
    told = [str(tmp_path / "out" / name) for name in ("a.md", "a-1.svg", "a.tex")]
    assert (0, told) == (done.exit_code, done.stdout.splitlines())
    (tmp_path / "a.yaml").write_text("problems: ['norm_l2([3, 4)', 'x']\n", "utf-8")
    done = run("build", str(tmp_path / "a.yaml"), "-o", str(tmp_path / "out"))
    assert (2, "") == (done.exit_code, done.stdout)
    assert ["1:1", "1:26", "1:31"] == [":".join(line.split(":")[1:3]) for line in done.stderr.splitlines()]


def test_cli_list_names_every_operation() -> None:
    """By topic, with signature and an example."""
    done = run("list")
    lines = done.stdout.splitlines()
    for name in topics():
        at = lines.index(f"  {operation(name).signature}")
        assert lines[at + 1].strip() in operation(name).examples
    assert [line for line in lines if line and not line.startswith(" ")] == list(titles().values())
    assert lines[0] == "Vectors"
    assert lines[-1].strip() in operation([*topics()][-1]).examples


@pytest.mark.parametrize("name", sampled(list(topics()), 3))
def test_cli_show_tells_about_one(name: str) -> None:
    """Description, signature, examples, one of them worked out."""
    done = run("show", name)
    assert 0 == done.exit_code
    assert done.stdout.startswith(operation(name).signature)
    for part in (operation(name).summary, *operation(name).examples):
        assert part in done.stdout
    assert solved(operation(name).examples[0]).to_text().splitlines()[0] in done.stdout


@pytest.mark.parametrize(
    ("claim", "status"), [("norm_l2([3,4]) == 5", 0), ("norm_l2([3,4]) == 6", 1), ("norm_l2([3,4) == 5", 2)]
)
def test_cli_check_says_it_by_its_status(claim: str, status: int) -> None:
    """0 proved, 1 refuted, 2 cannot be read."""
    done = run("check", claim)
    assert status == done.exit_code
    assert bool(done.stdout) == (status < 2)
    assert bool(done.stderr) == (status == 2)


def test_cli_version() -> None:
    """The version of the package."""
    assert f"symla {symla.__version__}\n" == run("--version").stdout


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        (["-2 == -2"], 0),
        (["-x == x"], 1),
        (["--2 == 2"], 0),
        (["-2 == -3", "--domain", "real"], 1),
        (["--domain=real", "-v == w", "v=[1,2]", "w=[-1,-2]"], 0),
        (["--", "-h == -h"], 0),
        (["--domian", "x == x"], 2),
    ],
)
def test_cli_claims_may_begin_with_a_minus(arguments: list[str], status: int) -> None:
    """They are no options."""
    assert status == run("check", *arguments).exit_code


def test_cli_takes_conditions(tmp_path: Path) -> None:
    """On symbols of a claim, of a problem, in a handout and in notes; `--strict` asks for the same domain."""
    assert [1, 0] == [run("check", "x == sqrt(x^2)", *more).exit_code for more in ((), ("--where", "x > 0"))]
    assert [0, 1] == [run("check", "a/b == a/b + 0/a", *more).exit_code for more in ((), ("--strict",))]
    assert 0 == run("check", "-", "--where", "x > 0", given="y = 2\nx == sqrt(x^2)\ny == 2\n").exit_code
    tied = run("check", "-", "--where", "x > y and y > 0", given="x + y > 0\nz^2 >= 0\nx y > 0\n")
    assert 0 == tied.exit_code
    unknown = run("check", "-", "--where", "q > 0", given="x^2 >= 0\ny == y\n")
    assert 2 == unknown.exit_code
    assert "q has a condition" in unknown.stderr
    several = run("solve", "-", "--where", "k > 0, m < 0", "--detail", "answer", given="norm_l2([k])\nnorm_l2([m, 0])")
    assert (1, 1) == (several.stdout.count("Here k > 0."), several.stdout.count("Here m < 0."))
    assert 2 == run("solve", "-", "--where", "q > 0", given="norm_l2([k])\nnorm_l2([m, 0])").exit_code
    assert "k > 0" in run("solve", "norm_l2([2k, 0])", "--where", "k > 0", "--detail", "answer").stdout
    assert (
        "k > 0" in run("solve", "-", "--where", "k > 0", "--detail", "answer", given="v = [2k, 0]\nnorm_l2(v)").stdout
    )
    assert 2 == run("solve", "norm_l2([2k, 0])", "--where", "k >").exit_code
    (tmp_path / "a.yaml").write_text("title: T\nproblems: [{problem: 'norm_l2([2k, 0])', where: k > 0}]\n", "utf-8")
    (tmp_path / "b.md").write_text('```{symla} where="k > 0" detail=answer\nnorm_l2([2k, 0])\n```\n', "utf-8")
    done = run("build", str(tmp_path / "a.yaml"), str(tmp_path / "b.md"), "-o", str(tmp_path / "out"), "--to", "md")
    assert 0 == done.exit_code, done.stderr
    for name in ("a.md", "b.md"):
        text = (tmp_path / "out" / name).read_text("utf-8")
        assert "Here $`k > 0`$." in text


def test_cli_output_has_a_name() -> None:
    """An empty name is no folder and no file."""
    for arguments in (["build", "x.yaml", "-o", ""], ["solve", "norm_l2([3, 4])", "-o", ""]):
        assert 2 == run(*arguments).exit_code
    assert "a folder has a name" in run("build", "x.yaml", "-o", "").output


def test_cli_solve_in_a_language() -> None:
    """The language is that of Python, also for what is piped in; one that there is not is told with those that there
    are.
    """
    s = symla.solve("norm_l2([3, 4])", language="de")
    assert "euklidische Norm" in s.to_text()
    assert s.to_text() == run("solve", "norm_l2([3, 4])", "--language", "de").stdout
    assert s.to_text() == run("solve", "-", "--language", "de", given="norm_l2([3, 4])").stdout
    assert s.to_text() in run("solve", "-", "--language", "de", given="v = [3, 4]\nnorm_l2(v)\nnorm_l1(v)").stdout
    refused = run("solve", "norm_l2([3, 4])", "--language", "fr")
    assert 2 == refused.exit_code
    assert "'fr' is not one of 'de', 'en'" in refused.stderr


def test_a_convention_is_given_once() -> None:
    """Of two values neither is taken silently; the same one twice, or two conventions, are clear."""
    call = ("solve", "qr([[3, 1], [4, 1]])", "--convention", "qr=positive", "--convention")
    refused = run(*call, "qr=reflections")
    assert 2 == refused.exit_code
    assert "--convention qr is given twice, as positive and as reflections" in refused.stderr
    assert 0 == run(*call, "qr=positive").exit_code == run(*call, "brackets=round").exit_code


def test_cli_lists_what_a_language_lacks() -> None:
    """Topic by topic, with the keys by their files; English lacks nothing."""
    german, english = run("list", "--untranslated", "de").stdout, run("list", "--untranslated", "en").stdout
    assert re.search(r"^norms: all \d+ texts$", german, re.MULTILINE)
    assert "systems: 0 of " in german
    assert "\n  trace: problem, diagonal, only_entry, answer, size, undefined, corner, gram\n" in german
    assert "of" not in english.replace("all", "").split()


@pytest.mark.parametrize(
    ("convention", "told"),
    [
        ("foo=1", "conventions: there is no key 'foo'; there are brackets, "),
        ("bracket=round", "conventions: there is no key 'bracket'; did you mean brackets?"),
        ("brackets=curly", "brackets: curly is not one of square or round"),
        ("decimals=x", "decimals: 'x' is not a whole number"),
        ("decimals=99", "decimals: is at most 30"),
    ],
)
def test_a_faulty_convention_is_told_as_in_handouts(convention: str, told: str) -> None:
    """With what there is instead."""
    done = run("solve", "norm_l2([3, 4])", "--convention", convention)
    assert 2 == done.exit_code
    assert told in done.stderr


def test_python_takes_the_formats_of_the_command_line() -> None:
    """Every kind that --to takes, with the same result; an unknown one is refused with all of them."""
    solution = symla.solve("norm_l2([3, 4])")
    for kind, alike in kinds().items():
        assert solution.to(alike[0].name) == solution.to(kind)
    with pytest.raises(symla.SymlaError, match="no format called 'docx'") as caught:
        solution.to("docx")
    assert [name for name in (*kinds(), *dialects()) if name not in str(caught.value)] == []
    with pytest.raises(symla.SymlaError, match=r"to_json\(\) gives a solution as data"):
        solution.to("json")


@pytest.mark.parametrize("name", ["pdf", "pdf/pdflatex"])
def test_a_file_that_is_no_text_is_made_as_bytes(name: str) -> None:
    """A PDF is asked for by the other method, which the refusal names."""
    with pytest.raises(symla.SymlaError, match=f"is no text: to_bytes\\('{name}'\\)"):
        symla.solve("norm_l2([3, 4])").to(name)


def test_what_is_not_there_is_not_watched(tmp_path: Path) -> None:
    """Told at once, every file, as of a build; and nothing is built."""
    (tmp_path / "a.md").write_text("A\n")
    done = run("watch", *(str(tmp_path / name) for name in ("a.md", "b.md", "c.md")), "-o", str(tmp_path / "out"))
    assert done.exit_code == 2
    assert [f"{tmp_path / name}: No such file or directory" for name in ("b.md", "c.md")] == done.stderr.splitlines()
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("command", [["solve", "--detail", "answer"], ["draw", "-o", "-"]])
def test_problems_take_values_of_names(command: list[str], tmp_path: Path) -> None:
    """As claims do: a value that is written wrong, or belongs to nothing, is told."""
    command = [str(tmp_path / "a.svg") if part == "-" else part for part in command]
    done = run(*command, "project(u, onto=v)", "u=[2, 3]", "v=[4, 1]")
    assert 0 == done.exit_code
    assert "44/17" in (done.stdout or (tmp_path / "a.svg").read_text("utf-8"))
    for values, told in (
        (["u=[2, 3]"], "nothing is called v here"),
        (["u=[2, 3]", "v=[4,"], "the text ends inside"),
        (["u=[2, 3]", "v"], "gives no name a value"),
        (["u=[2, 3]", "v=[4, 1]", "w=2"], "w has a value, but does not occur in the problem"),
    ):
        done = run(*command, "project(u, onto=v)", *values)
        assert done.exit_code == 2
        assert told in done.stderr
    assert "With - the values stand before what is asked" in run("solve", "-", "v=[1]", given="norm_l2(v)").stderr
