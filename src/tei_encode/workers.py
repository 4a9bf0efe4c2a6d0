"""Worker processes: many tasks at once, results as they come, and no task that takes the others with it.

A worker that dies (killed by the system for want of memory, say) takes all workers of `ProcessPoolExecutor` with it,
and nothing tells which task it was. So the tasks that were running are done again, one by one and alone; the one
during which the worker dies again is the one that is given up.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
import threading
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing import connection
from typing import TYPE_CHECKING, Generic, Self, TypeVar

from .garbage import collect_seldom

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from multiprocessing.context import BaseContext
    from types import TracebackType

T = TypeVar("T")
R = TypeVar("R")
AHEAD = 2
"""Tasks a worker that are handed out: one it does, one it finds when it has done that."""
PRELOADED = ["tei_encode.collection.preloaded"]
_ONE_THREAD = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "VECLIB_MAXIMUM_THREADS")
"""Libraries for arrays take all processors each, if nobody tells them that others work beside them."""


@dataclass(frozen=True, slots=True)
class Done(Generic[R]):
    """Stands among tasks for one of which the result is known already."""

    result: R


class Workers:
    """A number of processes that do tasks. One is this process itself."""

    def __init__(
        self,
        count: int,
        prepare: Callable[[], None] | None = None,
        is_stopped: Callable[[], bool] = lambda: False,
    ) -> None:
        """Begin; processes are started when there is work for them.

        Args:
            count: how many; 1 does everything in this process.
            prepare: done once by each of them before its first task; must be picklable, as must all tasks.
            is_stopped: whether to hand out no more tasks; `run` ends then with those that are being done.
        """
        self.count = count
        self._prepare = prepare
        self._pool: ProcessPoolExecutor | None = None
        self._context = _context() if count > 1 else None
        self._is_stopped = is_stopped

    def __enter__(self) -> Self:
        """These, for a `with` block: at its end there is none left."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End the processes: after their tasks, or at once where an error ends the block."""
        self._end(at_once=kind is not None)

    def run(
        self, work: Callable[[T], R], tasks: Iterable[T | Done[R]], lost: Callable[[T], R]
    ) -> Iterator[R]:
        """The results of all tasks, each as it comes.

        Args:
            work: what to do; a function that can be named, for other processes.
            tasks: what it takes; they are asked for as workers get free, so there may be any number.
            lost: gives the result of a task during which a worker process died.
        """
        if self._context is not None:
            yield from self._side_by_side(work, tasks, lost)
            return
        for task in tasks:
            if self._is_stopped():
                return
            yield task.result if isinstance(task, Done) else work(task)

    def _side_by_side(
        self, work: Callable[[T], R], tasks: Iterable[T | Done[R]], lost: Callable[[T], R]
    ) -> Iterator[R]:
        running: dict[Future[R], T] = {}
        waiting, is_over = iter(tasks), False
        while running or not is_over:
            suspects: list[T] = []
            while not (is_over or suspects) and len(running) < self.count * AHEAD:
                task = None if self._is_stopped() else next(waiting, None)
                if task is None:
                    is_over = True
                elif isinstance(task, Done):
                    yield task.result
                elif (future := self._submitted(work, task)) is None:
                    suspects.append(task)
                else:
                    running[future] = task
            yield from _finished(running, suspects)
            if suspects:
                suspects += running.values()
                running.clear()
                self._end(at_once=True)
                yield from self._one_by_one(work, suspects, lost)

    def _submitted(self, work: Callable[[T], R], task: T) -> Future[R] | None:
        """The task, handed out; None where the workers are dead."""
        if self._pool is None:
            self._pool = self._started(self.count)
        try:
            return self._pool.submit(work, task)
        except BrokenProcessPool:
            return None

    def _one_by_one(self, work: Callable[[T], R], tasks: Iterable[T], lost: Callable[[T], R]) -> Iterator[R]:
        """The results of tasks of which one killed its worker, each done with no other beside it."""
        alone: ProcessPoolExecutor | None = None
        for task in tasks:
            alone = alone or self._started(1)
            try:
                yield alone.submit(work, task).result()
            except BrokenProcessPool:
                alone.shutdown(wait=True)
                alone = None
                yield lost(task)
        if alone is not None:
            alone.shutdown(wait=True)

    def _started(self, count: int) -> ProcessPoolExecutor:
        """A pool; its processes think that they have one processor each."""
        _start_server(self._context)
        return ProcessPoolExecutor(count, self._context, _begin, (self._prepare,))

    def _end(self, *, at_once: bool) -> None:
        if self._pool is None:
            return
        processes = list((self._pool._processes or {}).values()) if at_once else []  # noqa: SLF001
        self._pool.shutdown(wait=not at_once, cancel_futures=True)
        for process in processes:
            process.kill()
        for process in processes:
            process.join()
        self._pool = None


def start_ahead() -> None:
    """Have the process that workers come from load what they need, while this one still loads what it needs itself.

    Nothing is lost where no worker is started after all: that process ends with this one.
    """
    _start_server(_context())


def take_one_processor() -> None:
    """Have libraries for arrays take one processor in this process, too; they ask when they are loaded.

    Another number that the environment has already stays.
    """
    for name in _ONE_THREAD:
        os.environ.setdefault(name, "1")


def processors() -> int:
    """How many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _finished(running: dict[Future[R], T], suspects: list[T]) -> Iterator[R]:
    """The results of tasks that are done, once there are any; those whose worker died come to the suspects."""
    for future in wait(running, return_when=FIRST_COMPLETED).done if running else ():
        task = running.pop(future)
        error = future.exception()
        if error is None:
            yield future.result()
        elif isinstance(error, BrokenProcessPool):
            suspects.append(task)
        else:
            raise error


def _context() -> BaseContext:
    """How processes are started: as children of one that has loaded all and runs no thread, where there is that."""
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(PRELOADED)
    return context


def _start_server(context: BaseContext | None) -> None:
    """Have the server of processes, or the processes themselves, begin with one thread for arrays."""
    before = {name: os.environ.get(name) for name in _ONE_THREAD}
    os.environ.update(dict.fromkeys(_ONE_THREAD, "1"))
    try:
        if context is not None and context.get_start_method() == "forkserver":
            from multiprocessing import forkserver, resource_tracker

            resource_tracker.ensure_running()  # it would let Ctrl-C through again
            with _interruption_held():
                forkserver.ensure_running()
    finally:
        for name, value in before.items():
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value


@contextmanager
def _interruption_held() -> Iterator[None]:
    """Have what is started meanwhile never see Ctrl-C: it is this process's business."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _begin(prepare: Callable[[], None] | None) -> None:
    """Begin a worker: Ctrl-C is its parent's business, and it ends when its parent is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_end_with, args=(parent.sentinel,), daemon=True).start()
    collect_seldom()
    if prepare is not None:
        prepare()


def _end_with(sentinel: int) -> None:
    """End this process when another one has; a killed one tells nobody."""
    connection.wait([sentinel])
    sys.stdout.flush()
    os._exit(1)
