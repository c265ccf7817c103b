"""Many files and variants: side by side by any executor, again when they change, looked at without being written."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import pytest
from click.testing import CliRunner

from symla.cli import _symla
from symla.documents.build import build
from symla.documents.faults import FaultyFile
from symla.documents.handouts.options import Options
from symla.documents.watch import changes

QUIZ = """\
title: Quiz
define: {v: "random vector(3, -5..5)"}
problems: [norm_l2(v)]
"""


@pytest.fixture
def quiz(tmp_path: Path) -> Path:
    """A handout with data drawn by chance."""
    path = tmp_path / "quiz.yaml"
    path.write_text(QUIZ)
    return path


@pytest.fixture(params=["threads", "processes", "cluster"])
def executor(request: pytest.FixtureRequest) -> Iterator[Executor]:
    """Threads, processes, and a client of a Dask cluster on this machine."""
    if request.param == "threads":
        with ThreadPoolExecutor(2) as threads:
            yield threads
    elif request.param == "processes":
        with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as processes:
            yield processes
    else:
        distributed = pytest.importorskip("distributed")
        with (
            distributed.LocalCluster(
                n_workers=1, threads_per_worker=1, processes=False, dashboard_address=None
            ) as cluster,
            distributed.Client(cluster) as client,
        ):
            yield client.get_executor()


def texts(folder: Path) -> dict[str, str]:
    """Every file of the folder by its name."""
    return {path.name: path.read_text() for path in folder.iterdir()}


def test_any_executor_builds_the_same(quiz: Path, tmp_path: Path, executor: Executor) -> None:
    """Twenty-three variants in portions, byte for byte what one process builds."""
    asked = Options(forms=("sheet", "key"), variants=23, seed=1)
    build([quiz], tmp_path / "one", ("md",), options=asked)
    build([quiz], tmp_path / "many", ("md",), options=asked, executor=executor)
    assert len(texts(tmp_path / "one")) == 46
    assert texts(tmp_path / "one") == texts(tmp_path / "many")


def test_every_fault_of_every_file_is_told(quiz: Path, tmp_path: Path) -> None:
    """A file that is wrong does not stop the others from being looked at; nothing is written."""
    broken = [tmp_path / name for name in ("a.yaml", "b.yaml")]
    for path in broken:
        path.write_text("title: t\nproblems: ['nrm([1])']\n")
    with ThreadPoolExecutor(2) as threads, pytest.raises(FaultyFile) as caught:
        build([broken[0], quiz, broken[1]], tmp_path / "out", ("md",), executor=threads)
    assert [Path(fault.file).name for fault in caught.value.faults] == ["a.yaml", "b.yaml"]
    assert not (tmp_path / "out").exists()


def test_files_that_cannot_be_built_do_not_hide_faults_of_others(tmp_path: Path) -> None:
    """One that is missing, of no kind, or with a template that fails, among others with faults: all are told."""
    for name, text in {
        "kind.xyz": "x",
        "bad.yaml": "title: a\nproblems: [nrm(2)]\n",
        "own.yaml": "title: a\ntemplate: t.md.j2\nproblems: ['norm_l2([1])']\n",
        "t.md.j2": "<< nothing >>",
        "good.yaml": "title: a\nproblems: ['norm_l2([1])']\n",
    }.items():
        (tmp_path / name).write_text(text)
    files = [tmp_path / name for name in ("none.yaml", "kind.xyz", "bad.yaml", "own.yaml", "good.yaml")]
    with ThreadPoolExecutor(2) as threads:
        for executor in (None, threads):
            with pytest.raises(FaultyFile) as told:
                build(files, tmp_path / "out", ("md",), executor=executor)
            lines = str(told.value).splitlines()
            for part in ("No such file", "neither a handout", "bad.yaml:2:12: ", "t.md.j2:1: "):
                assert sum(part in line for line in lines) == 1
            assert len(lines) == 4
    assert not (tmp_path / "out").exists()


def test_jobs_on_the_command_line(quiz: Path, tmp_path: Path) -> None:
    """Two processes build what one builds."""
    asked = ["build", str(quiz), "--variants", "12", "--to", "md", "-o"]
    for jobs in ("1", "2"):
        done = CliRunner().invoke(_symla, [*asked, str(tmp_path / jobs), "--jobs", jobs])
        assert done.exit_code == 0, done.output
    assert texts(tmp_path / "1") == texts(tmp_path / "2")


def test_looking_writes_nothing(quiz: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """`symla check FILE` tells what is wrong, or that every line is proved."""
    monkeypatch.chdir(tmp_path)
    run = CliRunner()
    fine = run.invoke(_symla, ["check", "quiz.yaml"])
    assert (fine.exit_code, fine.stdout) == (0, "quiz.yaml: every line is proved\n")
    (tmp_path / "n.md").write_text("{symla}`norm_l2([1)`\n")
    wrong = run.invoke(_symla, ["check", "quiz.yaml", "n.md"])
    assert wrong.exit_code == 2
    assert "n.md:1:" in wrong.output
    assert run.invoke(_symla, ["check", "none.md"]).exit_code == 2
    assert sorted(path.name for path in tmp_path.iterdir()) == ["n.md", "quiz.yaml"]


def test_what_has_changed(tmp_path: Path) -> None:
    """All at first; then what has changed and stays so for a pause; all of them if a shared file changes."""
    one, two, shared = (tmp_path / name for name in ("one", "two", "shared"))
    for path in (one, two, shared):
        path.write_text("")
    script: list[tuple[Path, str | None]] = [
        (one, "a"),  # changes
        (one, "ab"),  # and again, before it was told
        (tmp_path / "none", ""),  # nothing of ours
        (two, None),  # is gone
        (tmp_path / "none", ""),
        (two, "back"),
        (tmp_path / "none", ""),
        (shared, "x"),
        (tmp_path / "none", ""),
    ]
    steps = iter(script)

    def pause() -> None:
        path, text = next(steps)
        if text is None:
            path.unlink()
        else:
            path.write_text(text)

    found: list[tuple[Path, ...]] = []
    with pytest.raises(RuntimeError, match="StopIteration"):  # the script is at its end
        found.extend(changes((one, two), (shared,), pause))
    assert found == [(one, two), (one,), (two,), (one, two)]


def test_watching(quiz: Path, tmp_path: Path) -> None:
    """The document follows the file; a fault is told and keeps the last one; Ctrl-C ends it."""
    out = tmp_path / "out" / "quiz.md"
    log = tmp_path / "log"
    command = [sys.executable, "-m", "symla", "watch", str(quiz), "--to", "md", "-o", str(out.parent)]
    before = signal.signal(signal.SIGINT, signal.default_int_handler)  # what runs in the background ignores it
    with log.open("w") as told, subprocess.Popen(command, stdout=told, stderr=told, env={**os.environ}) as running:
        signal.signal(signal.SIGINT, before)
        try:
            waited_for(lambda: out.exists(), log)
            first = out.read_text()
            quiz.write_text(QUIZ.replace("title: Quiz", "title: Another"))
            waited_for(lambda: "Another" in out.read_text(), log)
            quiz.write_text(QUIZ.replace("norm_l2", "nrm"))
            waited_for(lambda: "nrm" in log.read_text(), log)
            assert "Another" in out.read_text()
            assert first != out.read_text()
        finally:
            running.send_signal(signal.SIGINT)
            try:
                status = running.wait(30)
            finally:
                running.kill()  # if it did not listen
        assert status == 130


def waited_for(condition: object, log: Path, seconds: float = 60) -> None:
    """Until the condition holds."""
    assert callable(condition)
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, log.read_text()
        time.sleep(0.1)
