"""Which file each edition of a collection becomes: settled before the work begins, whatever order it ends in."""

from __future__ import annotations

import tempfile
from typing import TYPE_CHECKING

from tei_encode.errors import OptionsError, OutputError
from tei_encode.model import SourceText
from tei_encode.output import check_inside, name_key, output_name
from tei_encode.readers import SourceFile

from .owners import is_edition_of_other

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from tei_encode.errors import SourceError

    from .run_record import RunRecord


class EditionPaths:
    """The paths of a run's editions, one after the other."""

    def __init__(self, folder: Path, register: Path | None, record: RunRecord | None) -> None:
        """Begin with none.

        Args:
            folder: the output folder.
            register: file of a shared register, which may stand there; None where there is none.
            record: what is known of runs before, so that a text keeps its edition whatever comes and goes beside it;
                without it, editions that are there tell what they were made from.
        """
        self._folder = folder
        self._record = record
        self._taken = set[str]()
        if register is not None and register.resolve().is_relative_to(folder.resolve()):
            self._taken.add(name_key(folder / register.resolve().relative_to(folder.resolve())))

    def claim(self, file: SourceFile) -> tuple[Path, bool]:
        """The path of a text's edition, and whether another text had the name that it would have got.

        Raises:
            OutputError: the path leads out of the output folder.
        """
        path = self._folder / file.folder / output_name(SourceText("", file.name).stem)
        candidate = self._had_before(file, path) or self._next_free(file, path)
        check_inside(candidate, self._folder)
        self._taken.add(name_key(candidate))
        return candidate, candidate != path

    def _had_before(self, file: SourceFile, path: Path) -> Path | None:
        """The edition that the text had in an earlier run, if that is its still."""
        before = self._record.edition_of(file.identity) if self._record is not None else None
        if before is None or before.parent != path.parent or name_key(before) in self._taken:
            return None
        is_named_so = before == path or _is_numbered(before, path)
        return before if is_named_so and not self._is_of_other(before, file) else None

    def _next_free(self, file: SourceFile, path: Path) -> Path:
        candidate, number = path, 1
        while name_key(candidate) in self._taken or self._is_of_other(candidate, file):
            number += 1
            candidate = path.with_name(f"{path.stem}-{number}{path.suffix}")
        return candidate

    def _is_of_other(self, path: Path, file: SourceFile) -> bool:
        return is_edition_of_other(path, file, self._record.find(path) if self._record is not None else None)


def _is_numbered(path: Path, plain: Path) -> bool:
    """Whether a name is another one with a number behind it."""
    number = path.stem.removeprefix(f"{plain.stem}-")
    return path.stem != number and number.isdecimal() and path.suffix == plain.suffix


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
    texts = (file.path for file in files if isinstance(file, SourceFile) and not file.address)
    if any(path.resolve() == place for path in texts):
        raise OptionsError(option, f"{report} is one of the texts", "name another file")
