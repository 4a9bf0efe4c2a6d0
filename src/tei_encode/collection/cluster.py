"""A Dask cluster: tasks done by workers on other machines, and none that is lost or takes the others with it.

A task whose worker dies is done again by another one; Dask sees to that. It gives up a task with which several workers
died, and with it those that happened to wait there. So these are tried once more, one at a time; the one with which
workers die again is the one that is given up.
"""

from __future__ import annotations

import logging
import time
import uuid
from collections import deque
from concurrent.futures import CancelledError
from contextlib import suppress
from functools import partial
from itertools import count
from queue import Empty, Queue
from threading import Thread
from typing import TYPE_CHECKING, Any, Self, TypeVar

import distributed
from distributed import WorkerPlugin

from tei_encode.errors import ClusterError, OptionsError, TeiEncodeError
from tei_encode.workers import AHEAD, Done

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from types import TracebackType

T = TypeVar("T")
R = TypeVar("R")
_dask: Any = distributed  # it has types in part only
PATIENCE = 10.0
"""Seconds to wait for an answer of the scheduler."""
LOOK_AFTER = 2.0
"""Seconds after which it is asked again how many workers there are: they come and go."""
_WORK: dict[str, Callable[[Any], Any]] = {}
"""On a worker: what is done with the tasks of each run."""


class Cluster:
    """The workers of a cluster; what `Workers` is for processes of this machine."""

    def __init__(
        self, address: str, state: Callable[[], str], is_stopped: Callable[[], bool] = lambda: False
    ) -> None:
        """Reach the scheduler, and see that its workers can do the work.

        Args:
            address: of the scheduler, as in `tcp://HOST:PORT`.
            state: gives a word that has to be the same here and on each worker; loads what the work needs.
            is_stopped: whether to hand out no more tasks; `run` ends then with those that are being done.

        Raises:
            OptionsError: a worker has another state.
            ClusterError: nobody answers.
        """
        # It logs a traceback where a scheduler goes away; we say so in a line.
        logging.getLogger("distributed.client").setLevel(logging.CRITICAL)
        self._address = address
        self._is_stopped = is_stopped
        self._looked, self._ahead = 0.0, 0
        self._client = _reached(address)
        try:
            self._check(state)
        except BaseException:
            self._client.close()
            raise

    def __enter__(self) -> Self:
        """This, for a `with` block: at its end the cluster is left alone."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Drop what is under way still, and leave the cluster."""
        # Where the scheduler has gone, Dask may stumble over connections of its own that end meanwhile.
        with suppress(OSError, RuntimeError, CancelledError):
            self._client.close()

    def run(
        self, work: Callable[[T], R], tasks: Iterable[T | Done[R]], lost: Callable[[T], R]
    ) -> Iterator[R]:
        """The results of all tasks, each as it comes; see `Workers.run`.

        Raises:
            ClusterError: the scheduler went away.
            OptionsError: a worker cannot do such work.
        """
        own = f"tei-encode-{uuid.uuid4().hex}"
        # Not with every task: it is long. Each worker has it from the beginning, whenever it comes.
        self._asked(partial(self._client.register_plugin, _Bring(own, work), name=own))
        try:
            yield from self._results(own, tasks, lost)
        finally:
            with suppress(Exception):  # the scheduler may be gone
                self._client.unregister_worker_plugin(own)

    def _results(self, own: str, tasks: Iterable[T | Done[R]], lost: Callable[[T], R]) -> Iterator[R]:
        keys = (f"{own}-{number}" for number in count())
        waiting, is_over = iter(tasks), False
        finished = _dask.as_completed(loop=self._client.loop)
        running: dict[str, T] = {}
        suspects: deque[T] = deque()
        tried = ""

        def submit(task: T) -> str:
            future = self._asked(partial(self._client.submit, _done, own, task, key=next(keys)))
            running[future.key] = task
            finished.add(future)
            return str(future.key)

        while True:
            while not is_over and len(running) < self._most():
                task = None if self._is_stopped() else next(waiting, None)
                if task is None:
                    is_over = True
                elif isinstance(task, Done):
                    yield task.result
                else:
                    submit(task)
            if suspects and not tried:
                tried = submit(suspects.popleft())
            if not running:
                return
            future = next(finished)
            task = running.pop(future.key)
            is_again, tried = future.key == tried, "" if future.key == tried else tried
            if not self._died(future):
                yield self._asked(future.result)
            elif is_again:
                yield lost(task)
            else:
                suspects.append(task)

    def _died(self, future: Any) -> bool:
        """Whether workers died with a task; raises what else went wrong."""
        if future.status == "finished":
            return False
        if future.status != "error":
            raise self._gone()
        error = self._asked(future.exception)
        if isinstance(error, _dask.KilledWorker):
            return True
        if isinstance(error, TeiEncodeError):
            raise error
        raise self._useless(error)

    def _asked(self, question: Callable[[], R]) -> R:
        """What the scheduler answers."""
        try:
            return question()
        except (OSError, RuntimeError, CancelledError):
            raise self._gone() from None

    def _gone(self) -> ClusterError:
        return ClusterError(self._address, "went away during the run", "the same command goes on with it")

    def _useless(self, error: BaseException) -> OptionsError:
        reason = f"a worker there cannot encode ({_line(error)})"
        return OptionsError(
            self._address, reason, "install the same tei-encode there as here, with its extras"
        )

    def _check(self, state: Callable[[], str]) -> None:
        own = state()
        try:
            states = self._client.run(state)
        except TeiEncodeError:
            raise
        except Exception as error:
            raise self._useless(error) from None
        for worker, one in states.items():
            if one != own:
                reason = f"the worker {worker} has another version or state of tei-encode than this machine"
                raise OptionsError(self._address, reason, "install the same everywhere")

    def _most(self) -> int:
        """How many tasks may be under way now."""
        now = time.monotonic()
        if not self._ahead or now - self._looked > LOOK_AFTER:
            try:
                threads = self._client.nthreads()
            except Exception:  # it is gone, or busy: the tasks under way will tell
                threads = {}
            self._looked, self._ahead = now, max(len(threads), 1) * AHEAD
        return self._ahead


def _reached(address: str) -> Any:
    """A client of the scheduler; asked for in a thread, since one that says nothing is waited for without end."""
    try:
        _dask.comm.get_address_host_port(address, strict=True)
    except ValueError:
        raise OptionsError("--scheduler", f"{address} is no address", "write tcp://HOST:PORT") from None
    answer: Queue[Any] = Queue()

    def ask() -> None:
        try:
            answer.put(_dask.Client(address, timeout=PATIENCE, set_as_default=False))
        except Exception as error:  # several kinds, by what answers there
            answer.put(error)

    Thread(target=ask, daemon=True).start()
    try:
        client = answer.get(timeout=PATIENCE * 1.5)
    except Empty:
        client = TimeoutError("no answer")
    if isinstance(client, Exception):
        reason = f"cannot be reached as a Dask scheduler ({_line(client)})"
        raise ClusterError(address, reason, "see that it runs, and that its port is open")
    return client


class _Bring(WorkerPlugin):
    """Brings the work of a run to a worker."""

    def __init__(self, own: str, work: Callable[[Any], Any]) -> None:
        """Begin with that.

        Args:
            own: what the run is called.
            work: what is done with each of its tasks.
        """
        self._own = own
        self._work = work

    def setup(self, worker: Any) -> None:
        """Once on each worker, before its first task."""
        _WORK[self._own] = self._work

    def teardown(self, worker: Any) -> None:
        """When the run is over."""
        _WORK.pop(self._own, None)


def _done(own: str, task: Any) -> Any:
    return _WORK[own](task)


def _line(error: BaseException) -> str:
    return f"{type(error).__name__}: {' '.join(str(error).split())[:200]}"
