"""The command line and its streams: what a terminal lacks, what is piped in, how it ends when something breaks."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from symla.cli.spelled import spelled
from tests.cli.running import ROOT, command, ended, run, shell


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
    code = "import symla.claims.check as c\ndef f(*a, **k): raise {}\nc.check = f\nfrom symla.cli import main\nmain()"
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
    assert (2, "1 == 1: proved: arithmetic\n") == (done.exit_code, done.stdout)  # what can be read is judged
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
    done = run("solve", "-", "--to", "md", "--convention", "brackets=round", given="A = [[1, 2], [3, 4]]\ntrace(A)")
    assert "pmatrix" in done.stdout
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
    monkeypatch.setattr("symla.cli.solving.say", lambda text, *_: told.append(text))
    seen: list[int] = []
    real = piped.check
    monkeypatch.setattr(piped, "check", lambda *a, **k: (seen.append(len(told)), real(*a, **k))[1])
    assert 1 == run("check", "-", given="1 == 1\n1 == 2\n2 == 2\n").exit_code
    assert [0, 1, 2] == seen
    assert ["1 == 1: proved", "1 == 2: refute", "2 == 2: proved"] == [line[:14] for line in told]


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
