"""Tasks in worker processes: every result comes, and a task that kills its worker takes no other with it."""

from __future__ import annotations

import os
import signal
import threading
from functools import partial
from itertools import count

import pytest

from tei_encode.workers import Done, Workers, take_one_processor

DEADLY = -1
BROKEN = -2


def _square(number: int) -> int:
    if number == DEADLY:
        os.kill(os.getpid(), signal.SIGKILL)
    if number == BROKEN:
        raise ValueError(number)
    return number * number


def _lost(number: int) -> int:
    return number


@pytest.mark.parametrize("processes", [1, 2])
def test_every_result_comes(processes: int) -> None:
    with Workers(processes) as workers:
        tasks: list[int | Done[int]] = list(range(20))
        assert sorted(workers.run(_square, tasks, _lost)) == [number * number for number in range(20)]


@pytest.mark.parametrize("processes", [1, 2])
def test_known_results_pass(processes: int) -> None:
    tasks: list[int | Done[int]] = [Done(-7), 3, *[Done(-8)] * 12, 4]
    with Workers(processes) as workers:
        assert sorted(workers.run(_square, tasks, _lost)) == [*[-8] * 12, -7, 9, 16]


def test_one_process_keeps_the_order() -> None:
    tasks: list[int | Done[int]] = [3, Done(-1), 2]
    with Workers(1) as workers:
        assert list(workers.run(_square, tasks, _lost)) == [9, -1, 4]


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system cannot kill a process so")
@pytest.mark.parametrize("place", [0, 5, 11])
def test_a_killed_worker_loses_its_own_task_only(place: int) -> None:
    tasks = [*range(1, 12)]
    tasks.insert(place, DEADLY)
    with Workers(2) as workers:
        results = sorted(workers.run(_square, tasks, _lost))
    assert results == [DEADLY, *(number * number for number in range(1, 12))]


@pytest.mark.parametrize("processes", [1, 2])
def test_an_error_of_ours_is_not_swallowed(processes: int) -> None:
    with pytest.raises(ValueError, match="-2"), Workers(processes) as workers:
        list(workers.run(_square, [1, BROKEN, 2], _lost))


@pytest.mark.parametrize("processes", [1, 2])
def test_no_task_is_handed_out_after_a_stop(processes: int) -> None:
    seen: list[int] = []
    stop = threading.Event()
    with Workers(processes, is_stopped=stop.is_set) as workers:
        for number, result in enumerate(workers.run(_square, count(), _lost)):
            seen.append(result)
            if number == 2:
                stop.set()
    # What was handed out is finished.
    assert 3 <= len(seen) <= 3 + 2 * processes
    assert set(seen) <= {number * number for number in range(20)}


def test_each_worker_is_made_ready_first() -> None:
    with Workers(2, partial(_make_ready, "yes")) as workers:
        assert set(workers.run(_environment, ["MADE_READY"] * 4, str)) == {"yes"}


def _make_ready(word: str) -> None:
    os.environ["MADE_READY"] = word


def _environment(name: str) -> str:
    return os.environ.get(name, "")


def test_workers_have_one_thread_each_for_arrays() -> None:
    before = dict(os.environ)
    with Workers(2) as workers:
        assert set(workers.run(_environment, ["OMP_NUM_THREADS"] * 4, str)) == {"1"}
    assert dict(os.environ) == before


def test_one_job_takes_one_processor_where_the_environment_says_nothing_else(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("OMP_NUM_THREADS", "3")
    monkeypatch.setenv("OPENBLAS_NUM_THREADS", "")
    monkeypatch.delenv("OPENBLAS_NUM_THREADS")
    take_one_processor()
    assert (os.environ["OMP_NUM_THREADS"], os.environ["OPENBLAS_NUM_THREADS"]) == ("3", "1")
