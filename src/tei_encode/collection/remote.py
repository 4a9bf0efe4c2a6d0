"""One text, encoded on a machine that sees other files than the run: brought there, encoded, its edition put back.

`encode_job` works in a folder of its own, as everywhere. Every file is put back whole, and the edition last: whoever is
killed on the way has changed nothing that counts, and whoever does the work again writes the same bytes.
"""

from __future__ import annotations

import hashlib
import os
import tempfile
import threading
import time
from dataclasses import dataclass, field, replace
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from tei_encode.base_store import HIDDEN, name_of_base
from tei_encode.errors import OptionsError, OutputError, SourceError, TeiEncodeError
from tei_encode.files import LARGEST_DOCUMENT
from tei_encode.merging import digest_of
from tei_encode.model import Authority
from tei_encode.pipeline import Options, prepare
from tei_encode.readers import is_address, shown
from tei_encode.recognisers import describe_names
from tei_encode.registers import register_from

from .encoding import Job, Named, encode_job, failed, name_job
from .keys import program_digest
from .owners import Edition, Text, identity_of
from .results import FileResult
from .stores import Store, open_store

if TYPE_CHECKING:
    from tei_encode.readers import SourceFile
    from tei_encode.registers import RegisterFile
    from tei_encode.serialiser.metadata import Metadata

    from .run_record import Recorded

REJECTED = f"{HIDDEN}/rejected"
_EPOCH = "SOURCE_DATE_EPOCH"
_ALONE = threading.Lock()
"""A worker with several threads does one text at a time: more are no faster, and the environment is the process's."""


@dataclass(frozen=True, slots=True)
class Remote:
    """What those who work on other machines are told once, and not with every text.

    Attributes:
        folder: the output folder of the run, absolute; where the editions are at an address, that of its record.
        store: where the editions go.
        options: how to encode.
        register: file, bytes and metadata of the shared register, if any.
        rejected: the files of what was taken away from editions there, as the run found them.
        program: the state of the program.
        epoch: SOURCE_DATE_EPOCH of the run.
    """

    folder: Path
    store: str
    options: Options
    register: tuple[Path, bytes, Metadata] | None = None
    rejected: tuple[str, ...] = ()
    program: str = field(default_factory=program_digest)
    epoch: str = field(default_factory=lambda: os.environ.get(_EPOCH, ""))

    @classmethod
    def of(cls, folder: Path, store: str, options: Options) -> Remote:
        """The remote side of a run.

        Args:
            folder: the output folder, or that of the record.
            store: the address that editions go to; empty where that is the folder.
            options: how to encode.

        Raises:
            OptionsError: there are no such addresses.
            SourceError: the store cannot be reached.
        """
        address = store or str(folder.absolute())
        rejected = tuple(open_store(address).names_below(REJECTED))
        return cls(folder.absolute(), address, options, rejected=rejected)

    def with_register(self, register: RegisterFile | None) -> Remote:
        """With the shared register as it is now, if there is one."""
        if register is None:
            return self
        return replace(self, register=(register.path.absolute(), register.data, register.metadata))

    def sent(self, job: Job, before: Recorded | None, there: Recorded | None) -> Job:
        """A job as it is sent: the list of persons and places, which is long, goes with the others' but once.

        Args:
            job: that.
            before: what the run before did with the text, if that may hold still.
            there: what a run before did with whatever text had the edition.
        """
        file, options = job.file, job.options
        if not file.address:
            file = replace(file, path=file.path.absolute(), address=file.label)
        if options.authority is self.options.authority:
            options = replace(options, authority=Authority())
        # Only where that run came to its end with it: one that failed may have met the edition of another text.
        is_own = (
            there is not None and there.state == "done" and there.text == identity_of(job.file, self.folder)
        )
        known = (before.digest, before.output_digest) if before is not None else None
        return replace(job, file=file, options=options, known=known, is_own=is_own)

    def received(self, job: Job) -> Job:
        """A job as it was before it was sent."""
        if job.options.authority != Authority():
            return job
        return replace(job, options=replace(job.options, authority=self.options.authority))


def state_of(names: str) -> str:
    """What has to be the same here and there for editions to be so; what names are recognised with is loaded.

    Args:
        names: as in `Options`.

    Raises:
        ModelError: it is not there.
    """
    prepare(Options(names=names))
    return f"{program_digest()} {describe_names(names)}"


def name_remote(job: Job, remote: Remote) -> Named:
    """The first round; see `name_job`. Of a text with which nothing is to be done, nothing is said."""
    with _ALONE, tempfile.TemporaryDirectory(prefix="tei-encode-") as place:
        _begin(remote)
        try:
            there = _There(remote.received(job), remote, Path(place))
            return replace(Named(job) if there.is_done else name_job(there.job), job=job)
        except TeiEncodeError:  # the second round meets it again
            return Named(job)


def encode_remote(job: Job, remote: Remote) -> FileResult:
    """Make an edition and put it where it belongs; see `encode_job`.

    Raises:
        OptionsError: this is not the program that the run is of.
    """
    started = time.perf_counter() - job.seconds
    with _ALONE, tempfile.TemporaryDirectory(prefix="tei-encode-") as place:
        _begin(remote)
        try:
            result = _There(remote.received(job), remote, Path(place)).encoded()
        except TeiEncodeError as error:
            result = failed(job, error)
    return replace(result, seconds=time.perf_counter() - started)


def _begin(remote: Remote) -> None:
    if remote.program != program_digest():
        reason = "a worker has another version or state of tei-encode than this machine"
        raise OptionsError("--scheduler", reason, "install the same everywhere; the same command goes on")
    os.environ[_EPOCH] = remote.epoch


class _There:
    """A text and what belongs to its edition, in a folder of a worker."""

    def __init__(self, job: Job, remote: Remote, place: Path) -> None:
        """Bring them there.

        Raises:
            SourceError: the text cannot be read, or what is known of its edition.
        """
        self._remote = remote
        self._asked = job
        self._store = open_store(remote.store)
        self._folder = place / "editions"
        self._name = job.path.absolute().relative_to(remote.folder).as_posix()
        self._label = self._store.label(self._name) if self._is_away else shown(job.path)
        path = self._folder / self._name
        self.job = replace(
            job,
            file=replace(job.file, path=place / "text" / job.file.name),
            path=path,
            folder=self._folder,
            stands_at=job.path.absolute(),
        )
        self._text = _text_of(job.file)
        self._found = self._brought()
        for file, data in ((self.job.file.path, self._text), *self._in_folder(self._found)):
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(data)

    @property
    def is_done(self) -> bool:
        """Whether nothing has changed after the run before."""
        return self._asked.known == (_digest(self._text), _digest(self._found.get(self._name, b"")))

    def encoded(self) -> FileResult:
        """The result of the text, with its edition in the store."""
        job = self._asked
        output = self._label if self._is_away else job.path
        if self.is_done:
            return FileResult(job.file.label, output, unchanged=True, number=job.number)
        path = self.job.path
        if self._is_away and job.edited != "discard":
            self._check_owner()
        result = encode_job(self.job, _register_of(self._remote.register))
        if result.error is None:
            self._put_back()
        place = shown(path)
        findings = tuple(one.in_file(self._label) if one.file == place else one for one in result.findings)
        return replace(result, output=output if result.output else None, findings=findings)

    def _check_owner(self) -> None:
        """See that the edition that is there is this text's: nobody who planned the run could look at it."""
        there, text = Edition(self.job.path), Text(replace(self.job.file, address=""), self._folder)
        if there.made is None or there.has_digest(text):
            return
        if self._asked.is_own and there.made.is_untouched:
            return
        if not there.made.is_called(self.job.file.name) or there.is_alike(text) is False:
            remedy = "give the text another name, or --force overwrites it"
            raise OutputError(self._label, "is the edition of another text", remedy)

    @property
    def _is_away(self) -> bool:
        return self._store.files is not None

    def _brought(self) -> dict[str, bytes]:
        """The edition that is there, its base, and what was taken away from it."""
        edition = self._store.read(self._name, LARGEST_DOCUMENT)
        rejected, found = f"{REJECTED}/{self._name}", {self._name: edition}
        if self._remote.rejected:
            found |= {name: self._store.read(name) for name in self._store.names_below(rejected)}
        if edition is not None:
            try:
                digest = digest_of(edition)
            except SourceError:  # none of ours
                digest = ""
            for name in (f"{rejected}/{digest}.json", name_of_base(digest)) if digest else ():
                found[name] = self._store.read(name)
            if digest and not any(data for name, data in found.items() if name.startswith(f"{rejected}/")):
                found |= self._moved_with(digest)
        return {name: data for name, data in found.items() if data is not None}

    def _moved_with(self, digest: str) -> dict[str, bytes | None]:
        """What was taken away from an edition of a digest that is no longer where it stood, as in a folder."""
        for name in (one for one in self._remote.rejected if one.endswith(f"/{digest}.json")):
            edition = name.removeprefix(f"{REJECTED}/").removesuffix(f"/{digest}.json")
            if self._store.read(edition, LARGEST_DOCUMENT) is None:
                return {name: self._store.read(name)}
        return {}

    def _in_folder(self, files: dict[str, bytes]) -> list[tuple[Path, bytes]]:
        return [(self._folder / name, data) for name, data in files.items()]

    def _put_back(self) -> None:
        """What is new or other than it was, the edition last; then what is no longer there is taken away."""
        made = {
            one.relative_to(self._folder).as_posix(): one.read_bytes()
            for one in self._folder.rglob("*")
            if one.is_file()
        }
        for name in sorted(made, key=lambda name: name == self._name):
            if self._found.get(name) != made[name]:
                self._store.write(name, made[name])
        for name in self._found.keys() - made.keys():
            self._store.drop(name)


def _text_of(file: SourceFile) -> bytes:
    if file.data is not None:
        return file.data
    is_away = is_address(file.address)
    data = (open_store(file.address) if is_away else Store(file.label, str(file.path), None)).read("")
    if data is None:
        raise SourceError(file.label, "does not exist", "workers see it only on a file system that all share")
    return data


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest() if data else ""


@lru_cache(maxsize=1)
def _register_of(register: tuple[Path, bytes, Metadata] | None) -> RegisterFile | None:
    return register_from(*register) if register is not None else None
