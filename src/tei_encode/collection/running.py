"""A run over many texts: what is to be done is planned, done by workers, and entered into the record."""

from __future__ import annotations

import tempfile
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from tei_encode.base_store import BaseStore, name_of_base
from tei_encode.errors import OptionsError, PipelineError, SourceError, TeiEncodeError
from tei_encode.files import digest_of_file
from tei_encode.model import Finding, Severity
from tei_encode.output import write_whole
from tei_encode.pipeline import Options, prepare
from tei_encode.readers import INSTALL, SourceFile, held
from tei_encode.registers import open_register
from tei_encode.workers import Done, Workers

from .encoding import Job, Named, encode_job, failed, name_job
from .keys import Keys
from .left_behind import LeftBehind
from .leftovers import Leftovers
from .owners import identity_of
from .paths import EditionPaths
from .remote import Remote, encode_remote, name_remote, state_of
from .results import FileResult
from .stores import open_store

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from tei_encode.reencoding import Policy
    from tei_encode.registers import RegisterFile
    from tei_encode.serialiser.metadata import Metadata

    from .cluster import Cluster
    from .run_record import Recorded, RunRecord

KEPT = 2_000_000_000
"""Bytes of analysed texts that are kept on disk between the two rounds of a shared register; others are read again."""
Which = Literal["changed", "failed", "all"]
"""Which texts are encoded: those that changed after the run before (or failed in it), those that failed, or all."""


@dataclass(frozen=True, slots=True)
class RunOptions:
    """How to go about many texts; `Options` says how to encode each.

    Attributes:
        encoding: encoding of all files; None finds out each one's.
        edited: what becomes of editions that a person has edited: `merge` keeps every edit and brings the rest up to
            date, `refuse` leaves them as they are, `discard` overwrites them and files that are not ours.
        options_of: how to encode each text, where they differ; goes before the options of all.
        which: which texts are encoded; of the others, what the run before said of them is given again.
        jobs: how many processes encode; 1 is this process itself.
        is_stopped: asked between texts; where it says so, those that are being encoded are the last.
        scheduler: address of the scheduler of a Dask cluster whose workers encode, in place of `jobs`.
        store: address that the editions go to, such as `s3://editions/1921`; the folder then holds the record alone,
            and the shared register as it was last written, which belongs to the editions (`fetch_register`).
    """

    encoding: str | None = None
    edited: Policy = "merge"
    options_of: Callable[[SourceFile], Options] | None = None
    which: Which = "changed"
    jobs: int = 1
    is_stopped: Callable[[], bool] = lambda: False
    scheduler: str = ""
    store: str = ""


def encode_files(
    files: Iterable[SourceFile | SourceError],
    folder: Path,
    options: Options | None = None,
    *,
    run: RunOptions | None = None,
    register: RegisterFile | None = None,
    record: RunRecord | None = None,
) -> Iterator[FileResult]:
    """Encode texts into a folder, each by itself, so that one that fails never stops the others.

    With a shared register, all texts are looked at before the first edition is written, so that who is who does not
    depend on their order; the register is written first. The editions are the same whatever the number of jobs.

    Args:
        files: the texts, as `list_sources` gives them.
        folder: where the editions go; the folders the texts stood in are kept below it.
        options: how to encode.
        run: which texts, in how many processes, and what becomes of edited editions.
        register: as `open_register` gives it; who is not in it comes in.
        record: what runs before did, and where to keep what this one does; without it, every text is encoded.

    Yields:
        One result a text, in order where there is one job, else as they come; `number` is the position of the text.

    Raises:
        OutputError: the shared register cannot be written; no edition was.
        ClusterError: the cluster cannot be reached, or went away.
        OptionsError: a worker there, or an address, cannot be used; standard input goes to no other machine.
    """
    files, options, run = list(files), options or Options(), run or RunOptions()
    with ExitStack() as stack:
        remote = _remote(files, folder, options, run)
        files = [_held(one) for one in files]
        kept = None
        if register is not None and remote is None:
            folder_kept = tempfile.TemporaryDirectory(prefix="tei-encode-", ignore_cleanup_errors=True)
            kept = Path(stack.enter_context(folder_kept))
        workers = _workers(files, options, run)
        stack.enter_context(workers)
        if record is not None:
            record.begin(len(files))
        under_way = _Run(folder, options, run, register, record, remote, kept)
        plan: Iterable[Job | FileResult] = under_way.planned(files)
        if register is not None:
            plan = under_way.named(list(plan), workers)
            if run.is_stopped():
                return
            if register.write() and run.store:
                open_store(run.store).write(register.path.relative_to(folder).as_posix(), register.data)
        done = 0
        left = LeftBehind(record, files, folder, run.store) if record is not None else None
        for result, edition in under_way.encoded(plan, workers):
            done += 1
            yield left.said_of(result, edition) if left is not None else result
        if record is not None and done == len(files):
            record.end()


def _held(file: SourceFile | SourceError) -> SourceFile | SourceError:
    """A text that can be looked at, to see which edition is its, and then be read; an error where it cannot be."""
    try:
        return held(file) if isinstance(file, SourceFile) else file
    except SourceError as error:
        return error


def fetch_register(address: str, store: str, folder: Path) -> Path:
    """The file of a shared register that is at an address, brought into the folder of the run's record.

    Raises:
        OptionsError: it is not where the editions go, or below.
        SourceError: it cannot be read.
        OutputError: it cannot be written here.
    """
    name = address.removeprefix(store.rstrip("/") + "/")
    if not store or name == address or ".." in name.split("/"):
        where = f"below {store}" if store else "in a folder"
        raise OptionsError("--register", f"{address} is not where the editions are", f"name one {where}")
    data, path = open_store(store).read(name), folder / name
    path.unlink(missing_ok=True)
    if data is not None:
        write_whole(path, data)
    return path


def _remote(
    files: Sequence[SourceFile | SourceError], folder: Path, options: Options, run: RunOptions
) -> Remote | None:
    """What those are told who do not see this machine's files as it does; None where all do."""
    texts = [file for file in files if isinstance(file, SourceFile)]
    if not (run.scheduler or run.store or any(file.address for file in texts)):
        return None
    if any(file.is_standard_input for file in texts):
        raise OptionsError("standard input", "cannot be read from elsewhere", "write the text into a file")
    return Remote.of(folder, run.store, options)


def _workers(
    files: Sequence[SourceFile | SourceError], options: Options, run: RunOptions
) -> Workers | Cluster:
    if run.scheduler:
        try:
            from .cluster import Cluster
        except ImportError:
            reason = "needs a package that is not installed (distributed)"
            raise OptionsError("--scheduler", reason, INSTALL) from None
        return Cluster(run.scheduler, partial(state_of, options.names), run.is_stopped)
    is_piped = any(isinstance(file, SourceFile) and file.is_standard_input for file in files)
    count = 1 if is_piped else max(1, min(run.jobs, len(files)))
    return Workers(count, partial(prepare, options), run.is_stopped)


@dataclass(slots=True)
class _Run:
    """What all texts of a run have in common, and what is known of those that are under way.

    Attributes:
        folder: the output folder.
        options: how to encode.
        run: how to go about them.
        register: the shared register, if any.
        record: what is known of runs before.
        remote: what those are told who do not see this machine's files; None where all do.
        kept: the folder of analysed texts, where there are two rounds.
        under_way: edition and key of the texts that are handed out, by number.
    """

    folder: Path
    options: Options
    run: RunOptions
    register: RegisterFile | None
    record: RunRecord | None
    remote: Remote | None = None
    kept: Path | None = None
    under_way: dict[int, tuple[Path | None, str]] = field(default_factory=dict)

    def planned(self, files: Sequence[SourceFile | SourceError]) -> Iterator[Job | FileResult]:
        """What is to be done with each text; a result where nothing can be."""
        register = self.register.path if self.register is not None else None
        paths = EditionPaths(
            self.folder, files, register=register, record=self.record, encoding=self.run.encoding
        )
        leftovers = Leftovers(self.folder) if self.record is not None else None
        for number, file in enumerate(files):
            if isinstance(file, SourceError):
                yield FileResult(file.place, error=file, number=number)
                continue
            try:
                path, is_renamed = paths.claim(file)
                options = self.run.options_of(file) if self.run.options_of is not None else self.options
            except TeiEncodeError as error:
                yield FileResult(file.label, error=error, number=number)
            else:
                if leftovers is not None:
                    leftovers.take_away(path.parent)
                yield Job(
                    number, file, path, is_renamed, self.folder, options, self.run.encoding, self.run.edited
                )

    def named(
        self, plan: Sequence[Job | FileResult], workers: Workers | Cluster
    ) -> Iterator[Job | FileResult]:
        """The plan after the first round: the register knows whom the texts name."""
        if self.register is None:
            return iter(plan)
        keys = self._keys()
        jobs = [job for job in plan if isinstance(job, Job) and not self._is_done(job, keys)]
        work: Callable[[Job], Named] = name_job
        tasks = (replace(job, keep_at=self.kept and self.kept / str(job.number)) for job in jobs)
        if self.remote is not None:
            work = partial(name_remote, remote=self.remote)
            tasks = (self._sent(self.remote, job, keys) for job in jobs)
        seen: dict[int, Named] = {}
        held = 0
        for named in workers.run(work, tasks, Named):
            held += named.size
            if held > KEPT and named.job.keep_at is not None:
                named.job.keep_at.unlink(missing_ok=True)
            seen[named.job.number] = named
        self.register.extend(seen[number].register for number in sorted(seen))
        return (
            replace(one, keep_at=seen[one.number].job.keep_at, seconds=seen[one.number].seconds)
            if isinstance(one, Job) and one.number in seen
            else one
            for one in plan
        )

    def encoded(
        self, plan: Iterable[Job | FileResult], workers: Workers | Cluster
    ) -> Iterator[tuple[FileResult, Path | None]]:
        """The results and their editions, entered into the record as they come."""
        for result in workers.run(self._work(workers), self._tasks(plan), _lost):
            if self.record is None or result.number not in self.under_way:
                yield result, result.output if isinstance(result.output, Path) else None
                continue
            edition, key = self.under_way.pop(result.number)
            if result.unchanged and edition is not None:
                yield self.record.keep(edition, result.source, None, result.number) or result, edition
            else:
                self.record.enter(result, edition, key)
                self._forget_base(result, edition)
                yield result, edition

    def _forget_base(self, result: FileResult, edition: Path | None) -> None:
        """Take away what an edition that nobody had edited was, unless another one carries it as well."""
        if self.record is None or edition is None or result.error is not None:
            return
        if not self.record.enter_base(edition, result.base, result.replaces):
            return
        if self.run.store:
            open_store(self.run.store).drop(name_of_base(result.replaces))
        else:
            BaseStore(self.folder).drop(result.replaces)

    def _work(self, workers: Workers | Cluster) -> Callable[[Job], FileResult]:
        """What is done with each text."""
        if self.remote is not None:
            return partial(encode_remote, remote=self.remote.with_register(self.register))
        if isinstance(workers, Workers) and workers.count > 1 and self.register is not None:
            return partial(_encode_beside, path=self.register.path, metadata=self.register.metadata)
        return partial(encode_job, register=self.register)

    def _tasks(self, plan: Iterable[Job | FileResult]) -> Iterator[Job | Done[FileResult]]:
        keys = self._keys()
        for one in plan:
            if isinstance(one, FileResult):
                self._expect(one.number, None, one.source, b"", "")
                yield Done(one)
            elif self._is_passed_over(one, keys):
                self._expect_job(one, keys)
                del self.under_way[one.number]
                yield Done(FileResult(one.file.label, findings=(_passed_over(one),), number=one.number))
            elif (kept := self._kept(one, keys)) is not None:
                yield Done(kept)
            else:
                task = self._sent(self.remote, one, keys) if self.remote is not None else one
                self._expect_job(one, keys)
                yield task

    def _is_passed_over(self, job: Job, keys: Keys) -> bool:
        """Whether a text that is not asked for has other bytes than the run before saw; not looked at afar."""
        before = self._done_before(job, keys) if self.run.which == "failed" and not job.file.address else None
        if before is None or not self._is_left(job, before):
            return False
        return digest_of_file(job.file.path) not in ("", before.digest)

    def _kept(self, job: Job, keys: Keys) -> FileResult | None:
        """The result of a text that need not be encoded again."""
        if self.record is None or not self._is_done(job, keys):
            return None
        return self.record.keep(job.path, job.file.label, identity_of(job.file, self.folder), job.number)

    def _expect_job(self, job: Job, keys: Keys) -> None:
        identity, key = identity_of(job.file, self.folder), keys.of(job.options, job.file.name)
        self._expect(job.number, job.path, job.file.label, identity, key)

    def _expect(self, number: int, edition: Path | None, source: str, identity: bytes, key: str) -> None:
        self.under_way[number] = edition, key
        if self.record is not None:
            self.record.expect(edition, source, identity, number)

    def _keys(self) -> Keys:
        """Keys as of now: with a shared register, they change when somebody comes into it."""
        register = self.register.data if self.register is not None else None
        return Keys(self.run.encoding, self.run.edited, register)

    def _is_done(self, job: Job, keys: Keys) -> bool:
        """Whether it is known here that a run before did what is to be done, and nothing has changed since."""
        before = self._done_before(job, keys)
        if before is None or (self.run.which == "failed" and self._is_left(job, before)):
            return before is not None
        is_here = self.remote is None
        return (
            is_here
            and digest_of_file(job.file.path) == before.digest
            and digest_of_file(job.path) == before.output_digest
        )

    def _sent(self, remote: Remote, job: Job, keys: Keys) -> Job:
        there = self.record.find(job.path) if self.record is not None else None
        return remote.sent(job, self._done_before(job, keys), there)

    def _is_left(self, job: Job, before: Recorded) -> bool:
        """Whether the run before came to just this text, where it stands now, and to the end with it."""
        return before.is_latest and before.text == identity_of(job.file, self.folder)

    def _done_before(self, job: Job, keys: Keys) -> Recorded | None:
        """What a run before did with a text, where that holds still if neither text nor edition has changed."""
        before = self.record.find(job.path) if self.record is not None and self.run.which != "all" else None
        if before is None or before.state != "done":
            return None
        is_same = (
            bool(before.output_digest)
            and not job.file.is_standard_input
            and before.key == keys.of(job.options, job.file.name)
        )
        is_left = self.run.which == "failed" and self._is_left(job, before)
        return before if is_same or is_left else None


def _passed_over(job: Job) -> Finding:
    message = "has changed since it was encoded, and was not encoded again: leave --retry-failed away"
    return Finding(Severity.WARNING, "text-changed", message, job.file.label)


def _lost(job: Job) -> FileResult:
    """The result of a text whose worker died."""
    reason = "the process that encoded it was killed, perhaps for want of memory"
    return failed(job, PipelineError(job.file.label, reason, "give it more memory, or part the text"))


def _encode_beside(job: Job, path: Path, metadata: Metadata) -> FileResult:
    """Encode in another process, which reads the shared register by itself; see `encode_job`."""
    return encode_job(job, _register_at(path, metadata))


@cache
def _register_at(path: Path, metadata: Metadata) -> RegisterFile:
    return open_register(path, metadata)
