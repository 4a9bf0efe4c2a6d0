"""Many texts: each encoded and written by itself, so that one that fails never stops the others."""

from __future__ import annotations

import tempfile
import time
import traceback
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .errors import OptionsError, OutputError, PipelineError, SourceError, TeiEncodeError
from .explanation import Explanation, explain
from .model import Finding, Severity
from .output import output_name, replaces_other_source, why_not_overwrite, write_whole
from .pipeline import Encoded, Options, encode
from .readers import SourceFile, find_sources, read_source, shown

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence


@dataclass(frozen=True, slots=True)
class FileResult:
    """What became of one text.

    Attributes:
        source: the file, as the user would name it.
        output: the edition's path; None where there is none.
        encoded: the edition; None where the text could not be read.
        written: whether the edition was written.
        findings: everything to look at, the edition's findings included.
        error: why nothing came of it; None otherwise.
        seconds: time taken.
    """

    source: str
    output: Path | None = None
    encoded: Encoded | None = None
    written: bool = False
    findings: tuple[Finding, ...] = ()
    error: TeiEncodeError | None = None
    seconds: float = 0.0

    @property
    def exit_code(self) -> int:
        """0 fine, 1 a finding of severity error, 3 not read or not written."""
        if self.error is not None:
            return self.error.exit_code
        return int(any(finding.severity is Severity.ERROR for finding in self.findings))

    def to_dict(self) -> dict[str, Any]:
        """A dictionary for a report in JSON."""
        edition = self.encoded
        return {
            "source": self.source,
            "output": shown(self.output) if self.output else None,
            "written": self.written,
            "error": str(self.error) if self.error else None,
            "valid": edition.valid if edition else None,
            "text_identical": edition.text_identical if edition else None,
            "language": edition.language if edition else None,
            "encoding": edition.source.encoding if edition else None,
            "sha256": edition.source.digest if edition else None,
            "counts": asdict(edition.counts) if edition else None,
            "seconds": round(self.seconds, 3),
            "findings": [finding.to_dict() for finding in self.findings],
        }


def list_sources(named: Sequence[str | Path]) -> list[SourceFile | SourceError]:
    """The texts behind files, folders and `-`; an error stands where a name leads nowhere."""
    return list(find_sources(named))


def encode_files(
    files: Iterable[SourceFile | SourceError],
    folder: Path,
    options: Options | None = None,
    *,
    encoding: str | None = None,
    force: bool = False,
    options_of: Callable[[SourceFile], Options] | None = None,
) -> Iterator[FileResult]:
    """Encode texts one by one into a folder.

    Args:
        files: the texts, as `list_sources` gives them.
        folder: where the editions go; the folders the texts stood in are kept below it.
        options: how to encode.
        encoding: encoding of all files; None finds out each one's.
        force: overwrite editions that were edited since, and files that are not ours.
        options_of: how to encode each text, where they differ; goes before `options`.

    Yields:
        One result a text, in order.
    """
    taken: set[Path] = set()
    for file in files:
        if isinstance(file, SourceError):
            yield FileResult(file.place, error=file)
            continue
        started = time.perf_counter()
        try:
            own = options_of(file) if options_of else options or Options()
            result = _encode_one(file, folder, own, encoding, taken, force=force)
        except TeiEncodeError as error:
            result = FileResult(file.label, error=error)
        except Exception as error:
            result = FileResult(file.label, error=_bug(file.label, error))
        yield _timed(result, time.perf_counter() - started)


def explain_files(
    files: Iterable[SourceFile | SourceError],
    options: Options | None = None,
    *,
    encoding: str | None = None,
    options_of: Callable[[SourceFile], Options] | None = None,
) -> Iterator[Explanation | TeiEncodeError]:
    """Why each text is given the structure it has; an error stands where a text cannot be read.

    Args:
        files: the texts, as `list_sources` gives them.
        options: what is known of their structure.
        encoding: encoding of all files; None finds out each one's.
        options_of: what is known of each text, where they differ; goes before `options`.
    """
    for file in files:
        if isinstance(file, SourceError):
            yield file
            continue
        try:
            own = options_of(file) if options_of else options or Options()
            source, _ = read_source(file, encoding)
            yield replace(explain(source, own.structure), name=file.label)
        except TeiEncodeError as error:
            yield error


def _bug(label: str, error: Exception) -> PipelineError:
    """An error nobody foresaw, as one line that helps to find it."""
    frame = traceback.extract_tb(error.__traceback__)[-1]
    place = f"{Path(frame.filename).name}:{frame.lineno}"
    words = " ".join(str(error).split())[:200]
    remedy = "please report it, with the text if you can"
    return PipelineError(
        label, f"met a bug of the program ({type(error).__name__} at {place}: {words})", remedy
    )


def _encode_one(
    file: SourceFile, folder: Path, options: Options, encoding: str | None, taken: set[Path], *, force: bool
) -> FileResult:
    source, is_guess = read_source(file, encoding)
    encoded = encode(source, options)
    findings = [
        finding.in_file(file.label) if finding.file == source.name else finding
        for finding in encoded.findings
    ]
    if is_guess:
        message = (
            f"the encoding was guessed to be {source.encoding}; name it with --encoding if that is wrong"
        )
        findings.append(Finding(Severity.WARNING, "encoding-guessed", message, file.label))
    path, is_renamed = _free_path(folder / file.folder / output_name(source.stem), taken)
    if is_renamed:
        message = f"another text has this name too; this edition is {path.name}"
        findings.append(Finding(Severity.WARNING, "name-taken", message, file.label))
    if not force and replaces_other_source(path, source.name, source.digest):
        message = f"{shown(path)} was made from a text of other content; it is replaced"
        findings.append(Finding(Severity.WARNING, "source-changed", message, file.label))
    reason = "" if force else why_not_overwrite(path)
    if reason:
        message = f"{shown(path)} {reason}; it was left as it is (--force overwrites it)"
        findings.append(Finding(Severity.ERROR, "edition-edited", message, file.label))
        return FileResult(file.label, path, encoded, findings=tuple(findings))
    if not encoded.text_identical:
        return FileResult(file.label, path, encoded, findings=tuple(findings))
    write_whole(path, encoded.xml)
    return FileResult(file.label, path, encoded, written=True, findings=tuple(findings))


def _free_path(path: Path, taken: set[Path]) -> tuple[Path, bool]:
    """The path, or one with a number where another text of this run has it; case does not tell files apart."""
    candidate, number = path, 1
    while Path(str(candidate).lower()) in taken:
        number += 1
        candidate = path.with_name(f"{path.stem}-{number}{path.suffix}")
    taken.add(Path(str(candidate).lower()))
    return candidate, number > 1


def _timed(result: FileResult, seconds: float) -> FileResult:
    return FileResult(
        result.source, result.output, result.encoded, result.written, result.findings, result.error, seconds
    )


def check_folder(folder: Path) -> None:
    """See that editions can be written into a folder before the work begins; it is made if it is not there.

    Raises:
        OutputError: it cannot be made or written.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder):
            pass
    except OSError as error:
        raise OutputError(
            str(folder), f"cannot be written ({error.strerror})", "name another folder with -o"
        ) from None


def check_report(report: Path, files: Iterable[SourceFile | SourceError]) -> None:
    """See that a report would not be written over a text.

    Raises:
        OptionsError: it would.
    """
    place = report.resolve()
    if any(isinstance(file, SourceFile) and file.path.resolve() == place for file in files):
        raise OptionsError("--report", f"{report} is one of the texts", "name another file")
