"""One text of a collection: read, analysed, written. What a worker process does; what goes wrong is in the result."""

from __future__ import annotations

import copyreg
import pickle
import time
import traceback
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from tei_encode.base_store import BaseStore
from tei_encode.errors import OutputError, PipelineError, TeiEncodeError
from tei_encode.files import digest_of_file
from tei_encode.model import Finding, Register, Severity
from tei_encode.output import write_whole
from tei_encode.pipeline import Analysed, Options, analyse, complete
from tei_encode.readers import read_source, shown
from tei_encode.reencoding import Again, settle

from .results import EditionSummary, FileResult

if TYPE_CHECKING:
    from collections.abc import Callable

    from tei_encode.model import Linked
    from tei_encode.pipeline import Encoded
    from tei_encode.readers import SourceFile
    from tei_encode.reencoding import Policy
    from tei_encode.registers import RegisterFile


def _read_only(mapping: dict[Any, Any]) -> MappingProxyType[Any, Any]:
    return MappingProxyType(mapping)


def _reduced(mapping: MappingProxyType[Any, Any]) -> tuple[Any, tuple[dict[Any, Any]]]:
    return _read_only, (dict(mapping),)


# Layers and attributes are read-only mappings, of which pickle knows nothing by itself.
copyreg.pickle(MappingProxyType, _reduced)


TRIES = 5
"""How often it is asked what becomes of an edition that somebody saves at the very same time."""


@dataclass(frozen=True, slots=True)
class Job:
    """What is to be done with one text.

    Attributes:
        number: position among the texts of the run, from 0.
        file: the text.
        path: the file of its edition.
        is_renamed: whether the edition has another name than it would have got, since another text has that, or had.
        folder: the output folder.
        options: how to encode.
        encoding: encoding of the text; None finds it out.
        edited: what becomes of an edition that a person has edited.
        keep_at: where the analysed text is kept from the first round to the second; None where there is one round.
        seconds: time that the first round took.
        known: SHA-256 of the text and of its edition as the run before left them, where nothing is to be done if they
            still are so; for those who work on other machines than the run.
        stands_at: where the edition will stand, for addresses in it; `path` if None.
        is_own: whether a run before made the edition from the text that stood where this one stands; told to those who
            work on other machines.
    """

    number: int
    file: SourceFile
    path: Path
    is_renamed: bool
    folder: Path
    options: Options
    encoding: str | None = None
    edited: Policy = "merge"
    keep_at: Path | None = None
    seconds: float = 0.0
    known: tuple[str, str] | None = None
    stands_at: Path | None = None
    is_own: bool = False


@dataclass(frozen=True, slots=True)
class Named:
    """What the first round of a run with a shared register found in a text.

    Attributes:
        job: the text.
        register: whom it names.
        size: bytes that the analysed text takes where it is kept; 0 where it was not.
        seconds: time taken.
    """

    job: Job
    register: Register = field(default_factory=Register)
    size: int = 0
    seconds: float = 0.0


def name_job(job: Job) -> Named:
    """The first round: read and analyse a text; no edition is written.

    What goes wrong is no matter yet: the second round meets it again.
    """
    started = time.perf_counter()
    try:
        analysed, is_guess = _analysed(job)
    except Exception:
        return Named(job, seconds=time.perf_counter() - started)
    size = 0
    if job.keep_at is not None:
        try:
            size = job.keep_at.write_bytes(pickle.dumps((analysed, is_guess), pickle.HIGHEST_PROTOCOL))
        except OSError:  # no room for it: the second round reads the text once more
            job.keep_at.unlink(missing_ok=True)
    return Named(job, analysed.register, size, time.perf_counter() - started)


def encode_job(job: Job, register: RegisterFile | None = None) -> FileResult:
    """Make and write an edition.

    Args:
        job: the text.
        register: the shared register, with all whom the texts of the run name.
    """
    started = time.perf_counter() - job.seconds
    try:
        result = _encoded(job, register)
    except TeiEncodeError as error:
        result = failed(job, error)
    except PermissionError as error:
        reason = f"cannot be read or written ({error.strerror})"
        result = failed(job, OutputError(shown(error.filename or job.path), reason, "check the permissions"))
    except Exception as error:
        result = failed(job, _bug(job.file.label, error))
    finally:
        if job.keep_at is not None:
            job.keep_at.unlink(missing_ok=True)
    return replace(result, seconds=time.perf_counter() - started)


def failed(job: Job, error: TeiEncodeError) -> FileResult:
    """The result of a text of which nothing came."""
    return FileResult(job.file.label, error=error, number=job.number)


def _analysed(job: Job) -> tuple[Analysed, bool]:
    """The text as the stages see it, and whether its encoding was guessed."""
    source, is_guess = read_source(job.file, job.encoding)
    return analyse(source, job.options), is_guess


def _as_kept(job: Job) -> tuple[Analysed, bool]:
    """What the first round kept; made again where it was not kept."""
    if job.keep_at is None or not job.keep_at.is_file():
        return _analysed(job)
    kept: tuple[Analysed, bool] = pickle.loads(job.keep_at.read_bytes())  # noqa: S301 - written by this run
    return kept


def _encoded(job: Job, register: RegisterFile | None) -> FileResult:
    analysed, is_guess = _as_kept(job)

    def link(text: Analysed) -> Linked | None:
        return register.link(text.register, job.stands_at or job.path) if register is not None else None

    encoded = complete(analysed, job.options, link(analysed))
    findings = [*_own_findings(job, encoded), *_findings_of_names(job, encoded, is_guess=is_guess)]
    result = FileResult(
        job.file.label,
        job.path,
        EditionSummary.of(encoded),
        findings=tuple(findings),
        number=job.number,
    )
    return _written(job, encoded, result, link) if encoded.text_identical else result


def _own_findings(job: Job, encoded: Encoded) -> list[Finding]:
    name = encoded.source.name
    return [one.in_file(job.file.label) if one.file == name else one for one in encoded.findings]


def _findings_of_names(job: Job, encoded: Encoded, *, is_guess: bool) -> list[Finding]:
    findings = []
    if is_guess:
        message = f"the encoding was guessed to be {encoded.source.encoding}; name it with --encoding if that is wrong"
        findings.append(Finding(Severity.WARNING, "encoding-guessed", message, job.file.label))
    if job.is_renamed:
        message = (
            f"this edition is {job.path.name}: another text has, or had, the name without the number; where that one's "
            "edition is gone, you may rename this one"
        )
        findings.append(Finding(Severity.WARNING, "name-taken", message, job.file.label))
    return findings


def _written(
    job: Job, encoded: Encoded, result: FileResult, link: Callable[[Analysed], Linked | None]
) -> FileResult:
    """The result after what was there already was taken into account, and the edition was written."""
    store = BaseStore(job.folder)
    for _ in range(TRIES):
        before = digest_of_file(job.path)
        settled = settle(job.path, encoded, store, Again(job.options, link), job.edited)
        base = store.keep(settled.base) if settled.keeps_base else ""
        if not settled.writes or digest_of_file(job.path) == before:
            break
    else:
        remedy = "close it there; the same command goes on"
        raise OutputError(shown(job.path), "is written by another program again and again", remedy)
    if settled.writes:
        write_whole(job.path, settled.encoded.xml)
    return replace(
        result,
        edition=EditionSummary.of(settled.encoded),
        written=settled.writes,
        merged=settled.is_merged,
        output_digest=digest_of_file(job.path),
        base=base,
        replaces=settled.replaces,
        findings=(*result.findings, *settled.findings),
    )


def _bug(label: str, error: Exception) -> PipelineError:
    """An error nobody foresaw, as one line that helps to find it."""
    frame = traceback.extract_tb(error.__traceback__)[-1]
    place = f"{Path(frame.filename).name}:{frame.lineno}"
    words = " ".join(str(error).split())[:200]
    remedy = "please report it, with the text if you can"
    return PipelineError(
        label, f"met a bug of the program ({type(error).__name__} at {place}: {words})", remedy
    )
