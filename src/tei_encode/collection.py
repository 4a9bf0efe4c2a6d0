"""Many texts: each encoded and written by itself, so that one that fails never stops the others."""

from __future__ import annotations

import tempfile
import time
import traceback
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .base_store import BaseStore
from .errors import OptionsError, OutputError, PipelineError, SourceError, TeiEncodeError
from .explanation import Explanation, explain
from .model import Finding, Register, Severity
from .output import check_inside, is_of_other_source, name_key, output_name, write_whole
from .pipeline import Analysed, Encoded, Options, analyse, complete
from .readers import SourceFile, find_sources, read_source, shown
from .readers.sources import STANDARD_INPUT
from .reencoding import Again, settle

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from .model import Linked
    from .reencoding import Policy
    from .registers import RegisterFile

KEPT = 20_000_000
"""How many code points of text are kept between the two rounds that a shared register takes; others are read again."""


@dataclass(frozen=True, slots=True)
class FileResult:
    """What became of one text.

    Attributes:
        source: the file, as the user would name it.
        output: the edition's path; None where there is none.
        encoded: the edition; None where the text could not be read.
        written: whether the edition was written.
        merged: whether it holds what a person had edited in the edition that was there.
        findings: everything to look at, the edition's findings included.
        error: why nothing came of it; None otherwise.
        seconds: time taken.
    """

    source: str
    output: Path | None = None
    encoded: Encoded | None = None
    written: bool = False
    merged: bool = False
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
            "merged": self.merged,
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
    edited: Policy = "merge",
    options_of: Callable[[SourceFile], Options] | None = None,
    register: RegisterFile | None = None,
) -> Iterator[FileResult]:
    """Encode texts one by one into a folder.

    With a shared register, all texts are looked at before the first edition is written, so that who is who does not
    depend on their order; the register is written first.

    Args:
        files: the texts, as `list_sources` gives them.
        folder: where the editions go; the folders the texts stood in are kept below it.
        options: how to encode.
        encoding: encoding of all files; None finds out each one's.
        edited: what becomes of editions that a person has edited: `merge` keeps every edit and brings the rest up to
            date, `refuse` leaves them as they are, `discard` overwrites them and files that are not ours.
        options_of: how to encode each text, where they differ; goes before `options`.
        register: as `open_register` gives it; who is not in it comes in.

    Yields:
        One result a text, in order.

    Raises:
        OutputError: the shared register cannot be written; no edition was.
    """
    files = list(files)
    taken = _taken_by(register, folder)
    first: dict[int, _First] = {}
    held = 0
    for number, file in enumerate(files if register is not None else ()):
        if isinstance(file, SourceFile):
            seen = _first_round(file, options, encoding, options_of)
            is_kept = held + seen.size <= KEPT or str(file.path) == STANDARD_INPUT
            first[number] = seen if is_kept else replace(seen, analysed=None)
            held += first[number].size
    if register is not None:
        register.extend(one.register for one in first.values())
        register.write()
    for number, file in enumerate(files):
        if isinstance(file, SourceError):
            yield FileResult(file.place, error=file)
            continue
        before = first.pop(number, _First())
        if before.analysed is None and before.error is None:
            again = _first_round(file, options, encoding, options_of)
            before = replace(again, seconds=again.seconds + before.seconds)
        yield _encode_one(file, folder, before, taken, register, edited)


@dataclass(frozen=True, slots=True)
class _First:
    """A text after the first round.

    Attributes:
        options: how it is to be encoded.
        analysed: the text; None where that failed, or is to be done again.
        register: whom it names.
        is_guess: whether its encoding was guessed.
        error: why it failed.
        seconds: time taken.
    """

    options: Options = field(default_factory=Options)
    analysed: Analysed | None = None
    register: Register = field(default_factory=Register)
    is_guess: bool = False
    error: TeiEncodeError | None = None
    seconds: float = 0.0

    @property
    def size(self) -> int:
        """How many code points of text it holds."""
        return len(self.analysed.document.text) if self.analysed is not None else 0


def _first_round(
    file: SourceFile,
    options: Options | None,
    encoding: str | None,
    options_of: Callable[[SourceFile], Options] | None,
) -> _First:
    """Read and analyse a text; nothing is written."""
    started = time.perf_counter()
    try:
        own = options_of(file) if options_of else options or Options()
        source, is_guess = read_source(file, encoding)
        analysed = analyse(source, own)
    except TeiEncodeError as error:
        return _First(error=error, seconds=time.perf_counter() - started)
    except Exception as error:
        return _First(error=_bug(file.label, error), seconds=time.perf_counter() - started)
    seconds = time.perf_counter() - started
    return _First(own, analysed, analysed.register, is_guess, seconds=seconds)


def _taken_by(register: RegisterFile | None, folder: Path) -> set[str]:
    """Paths of editions that are not free, since the register stands there."""
    if register is None or not register.path.resolve().is_relative_to(folder.resolve()):
        return set()
    below = register.path.resolve().relative_to(folder.resolve())
    return {name_key(folder / below)}


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
    file: SourceFile,
    folder: Path,
    seen: _First,
    taken: set[str],
    register: RegisterFile | None,
    edited: Policy,
) -> FileResult:
    """Make and write an edition; what goes wrong is in the result."""
    started = time.perf_counter() - seen.seconds
    try:
        if seen.analysed is None:
            raise seen.error or PipelineError(file.label, "was not analysed")
        result = _completed(file, folder, seen, seen.analysed, taken, register, edited)
    except TeiEncodeError as error:
        result = FileResult(file.label, error=error)
    except Exception as error:
        result = FileResult(file.label, error=_bug(file.label, error))
    return replace(result, seconds=time.perf_counter() - started)


def _completed(
    file: SourceFile,
    folder: Path,
    seen: _First,
    analysed: Analysed,
    taken: set[str],
    register: RegisterFile | None,
    edited: Policy,
) -> FileResult:
    source = analysed.document.source
    path, is_renamed = _free_path(folder / file.folder / output_name(source.stem), source.name, taken)
    check_inside(path, folder)

    def link(text: Analysed) -> Linked | None:
        return register.link(text.register, path) if register is not None else None

    encoded = complete(analysed, seen.options, link(analysed))
    findings: list[Finding] = []
    if seen.is_guess:
        message = (
            f"the encoding was guessed to be {source.encoding}; name it with --encoding if that is wrong"
        )
        findings.append(Finding(Severity.WARNING, "encoding-guessed", message, file.label))
    if is_renamed:
        message = f"another text has this name too; this edition is {path.name}"
        findings.append(Finding(Severity.WARNING, "name-taken", message, file.label))
    own = [one.in_file(file.label) if one.file == source.name else one for one in encoded.findings]
    if not encoded.text_identical:
        return FileResult(file.label, path, encoded, findings=(*own, *findings))
    store = BaseStore(folder)
    settled = settle(path, encoded, store, Again(seen.options, link), edited)
    if settled.keeps_base:
        store.keep(settled.base)
    if settled.writes:
        write_whole(path, settled.encoded.xml)
    if settled.replaces:
        store.drop(settled.replaces)
    return FileResult(
        file.label,
        path,
        settled.encoded,
        written=settled.writes,
        merged=settled.is_merged,
        findings=(*own, *findings, *settled.findings),
    )


def _free_path(path: Path, name: str, taken: set[str]) -> tuple[Path, bool]:
    """The path, or one with a number where another text has it, of this run or of an earlier one."""
    candidate, number = path, 1
    while name_key(candidate) in taken or is_of_other_source(candidate, name):
        number += 1
        candidate = path.with_name(f"{path.stem}-{number}{path.suffix}")
    taken.add(name_key(candidate))
    return candidate, number > 1


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


def check_report(report: Path, files: Iterable[SourceFile | SourceError], option: str = "--report") -> None:
    """See that a report, or what another option names, would not be written over a text.

    Raises:
        OptionsError: it would.
    """
    place = report.resolve()
    if any(isinstance(file, SourceFile) and file.path.resolve() == place for file in files):
        raise OptionsError(option, f"{report} is one of the texts", "name another file")
