"""The command line: what it prints, what it refuses, and how it ends."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

import symla
from symla.cli import _symla
from symla.cli.spelled import spelled
from symla.operations import operation, topics

ROOT = Path(__file__).parent.parent.parent


def run(*arguments: str, given: str | None = None) -> Result:
    """The command, run within this process."""
    return CliRunner().invoke(_symla, list(arguments), input=given, catch_exceptions=False)


def command(*arguments: str, **environment: str) -> subprocess.Popen[bytes]:
    """The command as a process of its own."""
    code = "from symla.cli import main; main()"
    return subprocess.Popen(
        [sys.executable, "-c", code, *arguments],
        cwd=ROOT,
        env={**os.environ, **environment},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


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
        ["solve", "norm_l2([3, 4])", "--to", "pdf"],
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


@pytest.mark.parametrize(("suffix", "begins"), [("svg", "<svg "), ("tex", "% ")])
def test_cli_draws(suffix: str, begins: str, tmp_path: Path) -> None:
    """One figure into a file, in the format that its suffix tells."""
    target = tmp_path / f"shadow.{suffix}"
    done = run("draw", "project([2, 3], onto=[4, 1])", "-o", str(target))
    assert (0, "") == (done.exit_code, done.output)
    assert target.read_text("utf-8").startswith(begins)


@pytest.mark.parametrize(
    ("problem", "suffix", "told"),
    [
        ("rank([1 2; 3 4])", "svg", "There are no figures of rank."),
        ("norm_l2([1, 2, 3])", "svg", "it takes two components, numbers alone"),
        ("norm_l2([3, 4])", "pdf", "Figures are written as "),
    ],
)
def test_cli_says_what_it_does_not_draw(problem: str, suffix: str, told: str, tmp_path: Path) -> None:
    """And writes nothing."""
    done = run("draw", problem, "-o", str(tmp_path / f"a.{suffix}"))
    assert done.exit_code == 2
    assert told in done.stderr
    assert not list(tmp_path.iterdir())


def test_cli_list_names_every_operation() -> None:
    """By topic, with signature and an example."""
    done = run("list")
    lines = done.stdout.splitlines()
    for name in topics():
        at = lines.index(f"  {operation(name).signature}")
        assert lines[at + 1].strip() in operation(name).examples
    assert {line for line in lines if line and not line.startswith(" ")} == set(topics().values())


@pytest.mark.parametrize("name", topics())
def test_cli_show_tells_about_one(name: str) -> None:
    """Description, signature, examples, one of them worked out."""
    done = run("show", name)
    assert 0 == done.exit_code
    assert done.stdout.startswith(operation(name).signature)
    for part in (operation(name).summary, *operation(name).examples):
        assert part in done.stdout
    assert symla.solve(operation(name).examples[0]).to_text().splitlines()[0] in done.stdout


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


def test_cli_works_where_signs_are_missing() -> None:
    """On a terminal without Unicode the signs are shown by their numbers, and nothing fails."""
    process = command("solve", "norm_l2([3, 4])", PYTHONIOENCODING="ascii", PYTHONUTF8="0", LC_ALL="C")
    told, wrong = process.communicate(timeout=60)
    assert (0, b"") == (process.returncode, wrong)
    assert b"= sqrt 25 " in told
    assert b"||v||_2 = sqrt(v_1^2 + v_2^2)" in told


def test_cli_is_quiet_when_nobody_reads_on() -> None:
    """`symla list | head -1` ends without a word of complaint."""
    with command("list") as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert b"" == process.stderr.read()


def test_cli_spells_what_a_windows_terminal_lacks() -> None:
    """cp1252 has ² and ·, but no √ and no ⎡: what it has stays, the rest is spelled; exponents are spelled whole."""
    process = command("solve", "evaluate('A^2', A=[[1, 2], [3, 4]])", PYTHONIOENCODING="cp1252", PYTHONUTF8="0")
    told, wrong = process.communicate(timeout=60)
    assert (0, b"") == (process.returncode, wrong)
    assert "A²" in told.decode("cp1252")
    assert b"\\u" not in told
    assert "x² + sqrt(λ)" == spelled("x² + √(λ)", "iso8859-7")
    assert "x^10 + y_2 + alpha" == spelled("x¹⁰ + y₂ + α", "cp1252")
    assert "2^-1 A^T" == spelled("2⁻¹ Aᵀ", "ascii")
    assert "√" == spelled("√", "utf-8")


def ended(*arguments: str, to: str | None = None, at: str = "stdout", given: bytes = b"") -> tuple[int, bytes, bytes]:
    """Status, output and complaints of `python -m symla`; `to` is the file that the stream `at` goes to."""
    streams: dict[str, Any] = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    with open(to or os.devnull, "wb") as file:
        if to:
            streams[at] = file
        done = subprocess.run(
            [sys.executable, "-m", "symla", *arguments], cwd=ROOT, input=given, check=False, timeout=60, **streams
        )
    return done.returncode, done.stdout or b"", done.stderr or b""


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="there is no /dev/full here")
@pytest.mark.parametrize(
    "arguments",
    [["check", "1 == 1"], ["check", "1 == 2"], ["solve", "norm_l2([3, 4])"], ["list"], ["--help"], ["--version"]],
)
def test_cli_full_disk_is_no_refutation(arguments: list[str]) -> None:
    """What could not be written is told in one line, and the status is neither 0 nor 1."""
    status, _, wrong = ended(*arguments, to="/dev/full")
    assert (2, b"standard output: No space left on device\n") == (status, wrong)
    assert 2 == ended("check", "1 ==", to="/dev/full", at="stderr")[0]


def test_cli_crash_is_no_refutation() -> None:
    """A fault of symla itself, Ctrl-C, a reader that went away: each has a status of its own."""
    code = (
        "import symla.documents.check as c\ndef f(*a, **k): raise {}\nc.check = f\nfrom symla.cli import main\nmain()"
    )
    for raised, status in (("KeyError('x')", 2), ("MemoryError", 2), ("KeyboardInterrupt", 130)):
        done = subprocess.run(
            [sys.executable, "-c", code.format(raised), "check", "1 == 2"], cwd=ROOT, capture_output=True, check=False
        )
        assert status == done.returncode
        assert (b"please report it" in done.stderr) == (status == 2)
    with command("list") as process:
        assert process.stdout is not None
        process.stdout.close()
        assert 141 == process.wait(60)


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


def test_cli_check_reads_claims_line_by_line() -> None:
    """Definitions, comments, claims over several lines; the status is that of the worst."""
    text = "# data\nv = [3, 4]\nw = 2v\n-2 == -2\nnorm_l2(w)\n  == 10  # doubled\nv . w ==\n50\n"
    done = run("check", "-", given=text)
    assert 0 == done.exit_code
    told = [line.partition(": ")[::2] for line in done.stdout.splitlines()]
    assert ["-2 == -2", "norm_l2(w) == 10", "v . w == 50"] == [claim for claim, _ in told]
    assert all(verdict.startswith("proved") for _, verdict in told)
    assert 1 == run("check", "-", given="1 == 1\n1 == 2\na^2 != 2\n").exit_code
    assert (0, "proved: arithmetic\n") == (
        run("check", "-", given="1\n==\n1").exit_code,
        run("check", "-", given="-2 == -2").stdout,
    )
    done = run("check", "-", given="v = [1, 2\nv == v\n1 == 1\n2 == \n")
    assert (2, "") == (done.exit_code, done.stdout)
    assert ["1:10", "4:5"] == [":".join(line.split(":")[1:3]) for line in done.stderr.splitlines()]
    for given in ("", "v = [1, 2]\nw = 3\n"):
        assert 2 == run("check", "-", given=given).exit_code


def test_cli_solve_reads_problems_line_by_line() -> None:
    """One after the other, each as if it were alone; in JSON as a list."""
    text = "A = [[1, 2],\n     [3, 4]]\ndeterminant(A)\n\nnorm_l2([3,\n 4])\n"
    done = run("solve", "-", "--detail", "answer", given=text)
    assert 0 == done.exit_code
    assert [s for s in ("is -2", "is 5") if s in done.stdout] == ["is -2", "is 5"]
    assert 2 == len(json.loads(run("solve", "-", "--to", "json", given=text).stdout))
    done = run("solve", "-", given="norm_l2([3, 4]\nnorm_l3([1])\n")
    assert (2, "") == (done.exit_code, done.stdout)
    assert ["1:15", "2:1"] == [":".join(line.split(":")[1:3]) for line in done.stderr.splitlines()]


def test_cli_reads_what_a_shell_pipes() -> None:
    """UTF-8 with and without a mark, UTF-16 with one; other bytes are told by their place, not by a traceback."""
    for given in (b"\xef\xbb\xbfnorm_l2([3,4])", "\ufeffnorm_l2([3,4])\r\n".encode("utf-16-le")):
        assert 0 == ended("solve", "-", given=given)[0]
    status, told, wrong = ended("solve", "-", given=b"norm_l2([3,\n 4\xff])")
    assert (2, b"", b"standard input:2:3: this byte is not UTF-8\n") == (status, told, wrong)


def test_cli_completes_names_of_operations() -> None:
    """In a shell that was told to: calls behind solve and check, names behind show."""
    for words, completed in (
        ("symla solve norm_l", "plain,norm_l1(\nplain,norm_l2(\nplain,norm_linf(\n"),
        ("symla show angl", "plain,angle\n"),
        ("symla check cro", "plain,cross(\n"),
    ):
        process = command("", _SYMLA_COMPLETE="bash_complete", COMP_WORDS=words, COMP_CWORD="2")
        told, wrong = process.communicate(timeout=60)
        assert (0, completed, b"") == (process.returncode, told.decode(), wrong)


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


def shell(line: str) -> tuple[int, bytes, bytes]:
    """Status, output and complaints of a line in a shell, in which `symla` is this one."""
    script = f'symla() {{ "{sys.executable}" -m symla "$@"; }}; {line}'
    done = subprocess.run(["sh", "-c", script], cwd=ROOT, capture_output=True, check=False, timeout=60)
    return done.returncode, done.stdout, done.stderr


@pytest.mark.skipif(os.name == "nt", reason="the shell closes streams in another way")
def test_cli_tells_that_a_stream_is_closed(tmp_path: Path) -> None:
    """Nothing to read from or nowhere to write to is one line and status 2, whatever the claim."""
    for line in ("check - <&-", "solve - <&-"):
        assert (2, b"", b"standard input: is closed\n") == shell(f"symla {line}")
    for line in ("check '1 == 1'", "check '1 == 2'", "solve 'norm_l2([3, 4])'", "list", "--version", "--help"):
        assert (2, b"", b"standard output: is closed\n") == shell(f"symla {line} >&-")
    target = tmp_path / "out.txt"
    assert (0, b"", b"") == shell(f"symla solve 'norm_l2([3, 4])' -o {target} >&-")
    assert "= 5" in target.read_text(encoding="utf-8")
    assert 0 == shell("symla check '1 == 1' <&-")[0]


def test_cli_reads_so_much_and_no_more() -> None:
    """Standard input has a bound, as files have."""
    for name in ("check", "solve"):
        status, out, wrong = ended(name, "-", given=b"# so it goes on\n" * 70_000)
        assert (2, b"", b"standard input: is longer than 1000000 bytes\n") == (status, out, wrong)
    assert 0 == ended("check", "-", given=b"# a long comment\n" * 50_000 + b"1 == 1\n2 == 2\n")[0]


def test_cli_verdicts_come_one_by_one(monkeypatch: pytest.MonkeyPatch) -> None:
    """A verdict is printed before the next claim is looked at."""
    from symla.documents import piped

    told: list[str] = []
    monkeypatch.setattr("symla.cli.say", lambda text, *_: told.append(text))
    seen: list[int] = []
    real = piped.check
    monkeypatch.setattr(piped, "check", lambda *a, **k: (seen.append(len(told)), real(*a, **k))[1])
    assert 1 == run("check", "-", given="1 == 1\n1 == 2\n2 == 2\n").exit_code
    assert [0, 1, 2] == seen
    assert ["1 == 1: proved", "1 == 2: refute", "2 == 2: proved"] == [line[:14] for line in told]


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


def test_cli_lists_what_a_language_lacks() -> None:
    """Topic by topic, with the keys by their files; English lacks nothing."""
    german, english = run("list", "--untranslated", "de").stdout, run("list", "--untranslated", "en").stdout
    assert re.search(r"^norms: all \d+ texts$", german, re.MULTILINE)
    assert "systems: 0 of " in german
    assert "\n  trace: problem, diagonal, only_entry, answer, size, undefined, corner, gram\n" in german
    assert "of" not in english.replace("all", "").split()


def test_ctrl_c_while_loading_ends_without_a_word() -> None:
    """The command ends by the signal, before its own modules are there to tell."""
    code = """
import os, signal, sys
from symla.__main__ import main

class Finder:
    def find_spec(self, name, path, target=None):
        if name == "symla.cli":
            os.kill(os.getpid(), signal.SIGINT)

sys.meta_path.insert(0, Finder())
main()
"""
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, check=False)
    assert (-signal.SIGINT, b"", b"") == (done.returncode, done.stdout, done.stderr)


@pytest.mark.parametrize(
    ("problem", "why"),
    [
        ("norm_l2([10^40, 1])", "too far apart"),
        ("norm_l2([10^400, 3])", "too far apart"),
        ("norm_l2([1, 2, 3])", "two components"),
        ("norm_l2([k, 1])", "numbers alone"),
        ("norm_l2([i, 1])", "real numbers"),
        ("unit_vector([0, 0])", "no single answer"),
        ("rank([[1, 2], [3, 4]])", "no figures of rank"),
    ],
)
def test_why_there_is_no_figure(problem: str, why: str, tmp_path: Path) -> None:
    """The reason is that of these data."""
    done = run("draw", problem, "-o", str(tmp_path / "figure.svg"))
    assert 2 == done.exit_code
    assert why in done.stderr
