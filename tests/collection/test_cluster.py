"""A real Dask cluster: what it writes is what one process writes, whoever is killed on the way."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections import Counter, deque
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from itertools import count
from pathlib import Path

import pytest

from tei_encode import FileResult, Options, RunOptions, RunRecord, encode_files, list_sources, read_record
from tei_encode.cli import main
from tei_encode.collection import cluster
from tei_encode.collection.cluster import Cluster
from tei_encode.errors import ClusterError, OptionsError
from tei_encode.workers import Done
from tests.test_workers import DEADLY, _lost, _square

ROOT = Path(__file__).parents[2]
RULES = Options(names="rules")
TEXTS = 30

pytestmark = pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system cannot kill a process so")


def _process(wait: float = 0) -> str:
    time.sleep(wait)
    return str(os.getpid())


@contextmanager
def _program(*arguments: str, said: str) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """A Python program, once it has said something, and that line."""
    environment = {
        **os.environ,
        "PYTHONPATH": f"{ROOT}{os.pathsep}{ROOT / 'src'}",
        "DASK_DISTRIBUTED__SCHEDULER__ALLOWED_FAILURES": "1",
    }
    command = [sys.executable, "-m", *arguments]
    output = subprocess.PIPE
    with subprocess.Popen(
        command, stdout=output, stderr=subprocess.STDOUT, text=True, env=environment
    ) as process:
        assert process.stdout is not None
        line = next((line for line in process.stdout if said in line), "")
        threading.Thread(target=process.stdout.read, daemon=True).start()
        try:
            assert line
            yield process, line
        finally:
            process.terminate()


def _worker(stack: ExitStack, address: str, place: Path, *more: str) -> subprocess.Popen[str]:
    options = ("--nthreads", "1", "--host", "127.0.0.1", "--local-directory", str(place), *more)
    return stack.enter_context(
        _program("dask", "worker", address, "--no-dashboard", *options, said="Registered to")
    )[0]


@pytest.fixture(scope="module")
def scheduler() -> Iterator[str]:
    """The address of a scheduler."""
    options = ("--host", "127.0.0.1", "--port", "0", "--no-dashboard")
    with _program("dask", "scheduler", *options, said="Scheduler at:") as (_, line):
        yield line.split()[-1]


@pytest.fixture
def workers(scheduler: str, tmp_path: Path) -> Iterator[list[subprocess.Popen[str]]]:
    """Two worker processes that nobody starts again."""
    with ExitStack() as stack:
        yield [_worker(stack, scheduler, tmp_path / f"worker{number}", "--no-nanny") for number in (1, 2)]


@pytest.fixture
def letters(tmp_path: Path) -> Path:
    """Texts, long enough to be killed over; one of them is none."""
    folder = tmp_path / "store" / "letters"
    folder.mkdir(parents=True)
    for number in range(TEXTS - 1):
        text = (
            f"Haverley, {number + 1} May 1921\n\n"
            + f"Mr. Hugo Lenner wrote to Jane Oake, No. {number}.\n\n" * 40
        )
        (folder / f"{number:02}.txt").write_text(text)
    (folder / "empty.txt").write_bytes(b"")
    return folder


@pytest.fixture
def ftp(tmp_path: Path) -> Iterator[str]:
    """A server with the folder `store`."""
    (tmp_path / "store").mkdir(exist_ok=True)
    options = ("-i", "127.0.0.1", "-p", "0", "-w", "-u", "jane", "-P", "oake", "-d", str(tmp_path / "store"))
    with _program("pyftpdlib", *options, said="starting FTP server on") as (_, line):
        yield f"ftp://jane:oake@{line.split('server on ')[1].partition(',')[0]}"


def _editions(out: Path) -> dict[str, bytes]:
    """Every file but the record, by its name."""
    files = (path for path in out.rglob("*") if path.is_file() and ".sqlite" not in path.name)
    return {path.relative_to(out).as_posix(): path.read_bytes() for path in files}


def _run(
    source: str, folder: Path, run: RunOptions, kill: subprocess.Popen[str] | None = None
) -> list[FileResult]:
    results = []
    with RunRecord(folder) as record:
        for result in encode_files(list_sources([source]), folder, RULES, run=run, record=record):
            results.append(result)
            if kill is not None and len(results) == TEXTS // 3:
                kill.send_signal(signal.SIGKILL)
    return sorted(results, key=lambda one: one.number)


@pytest.mark.parametrize("place", ["a folder that all share", "a store"])
def test_a_worker_that_is_killed_loses_and_doubles_nothing(
    place: str, scheduler: str, workers: list[subprocess.Popen[str]], letters: Path, ftp: str, tmp_path: Path
) -> None:
    local, folder = tmp_path / "local", tmp_path / "run"
    expected = _run(str(letters), local, RunOptions())
    source, run = str(letters), RunOptions(scheduler=scheduler)
    if place == "a store":
        source, run = f"{ftp}/letters", RunOptions(scheduler=scheduler, store=f"{ftp}/editions")
    results = _run(source, folder, run, kill=workers[0])
    assert workers[0].wait(10) == -signal.SIGKILL
    assert [one.number for one in results] == list(range(TEXTS))
    assert [str(one.error) for one in results if one.error][:-1] == []
    for one, other in zip(results, expected, strict=True):
        told, wanted = ((each.edition, each.output_digest, each.written) for each in (one, other))
        assert told == wanted
    assert _editions(tmp_path / "store" / "editions" if run.store else folder) == _editions(local)
    recorded = read_record(folder)
    assert recorded is not None
    assert recorded[0].ended
    assert [state for state, _ in recorded[1]] == ["done"] * (TEXTS - 1) + ["failed"]
    again = _run(source, folder, run)
    assert [one.unchanged for one in again] == [True] * (TEXTS - 1) + [False]


@pytest.mark.slow
def test_a_task_that_kills_its_workers_is_given_up_and_no_other(scheduler: str, tmp_path: Path) -> None:
    tasks: list[int | Done[int]] = [*range(6), DEADLY, Done(-7), *range(6, 10)]
    with ExitStack() as stack:
        for number in (1, 2):
            _worker(stack, scheduler, tmp_path / f"worker{number}", "--nanny")
        with Cluster(scheduler, str) as there:
            results = sorted(there.run(_square, tasks, _lost))
    assert results == sorted([DEADLY, -7, *(number * number for number in range(10))])


def test_an_end_that_is_asked_for_comes_and_the_rest_is_done_next(
    scheduler: str, workers: list[subprocess.Popen[str]], letters: Path, tmp_path: Path
) -> None:
    stop = threading.Event()
    run = RunOptions(scheduler=scheduler, is_stopped=stop.is_set)
    with RunRecord(tmp_path / "out") as record:
        done = 0
        for _ in encode_files(list_sources([letters]), tmp_path / "out", RULES, run=run, record=record):
            done += 1
            stop.set()
    assert 1 <= done <= 6
    again = _run(str(letters), tmp_path / "out", RunOptions(scheduler=scheduler))
    assert sum(one.unchanged for one in again) == done
    assert len(again) == TEXTS


def test_all_workers_get_work(scheduler: str, workers: list[subprocess.Popen[str]]) -> None:
    with Cluster(scheduler, str) as there:
        done = Counter(there.run(_process, [0.05] * 40, str))
    assert set(done) == {str(worker.pid) for worker in workers}
    assert min(done.values()) >= 10


def test_a_worker_with_another_program_is_refused(
    scheduler: str, workers: list[subprocess.Popen[str]]
) -> None:
    with pytest.raises(OptionsError, match="another version or state of tei-encode than this machine"):
        Cluster(scheduler, _process)  # as if it were what the program is


def test_a_scheduler_that_does_not_answer_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(cluster, "PATIENCE", 0.5)
    (tmp_path / "a.txt").write_text("A text.\n")
    with socket.socket() as silent:
        silent.bind(("127.0.0.1", 0))
        silent.listen()
        address = f"tcp://127.0.0.1:{silent.getsockname()[1]}"
        with pytest.raises(SystemExit) as ended:
            main(["encode", str(tmp_path / "a.txt"), "-o", str(tmp_path / "out"), "--scheduler", address])
    assert ended.value.code == 3
    assert capsys.readouterr().err.startswith(f"tei-encode: {address}: cannot be reached as a Dask scheduler")


def test_a_scheduler_that_goes_away_ends_the_run_in_a_line(tmp_path: Path) -> None:
    options = ("--host", "127.0.0.1", "--port", "0", "--no-dashboard")
    with ExitStack() as stack:
        started = _program("dask", "scheduler", *options, said="Scheduler at:")
        process, line = stack.enter_context(started)
        _worker(stack, line.split()[-1], tmp_path, "--no-nanny")
        there = stack.enter_context(Cluster(line.split()[-1], str))
        results = there.run(_square, count(), _lost)
        next(results)
        process.kill()
        with pytest.raises(ClusterError, match="went away"):
            deque(results)
