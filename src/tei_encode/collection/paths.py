"""Which file each edition of a collection becomes: settled before the work begins, whatever order it ends in."""

from __future__ import annotations

import tempfile
from typing import TYPE_CHECKING

from tei_encode.errors import OptionsError, OutputError
from tei_encode.model import SourceText
from tei_encode.output import check_inside, is_of_other_source, name_key, output_name
from tei_encode.readers import SourceFile

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from tei_encode.errors import SourceError


class EditionPaths:
    """The paths of a run's editions, one after the other."""

    def __init__(self, folder: Path, register: Path | None, owner: Callable[[Path], str]) -> None:
        """Begin with none.

        Args:
            folder: the output folder.
            register: file of a shared register, which may stand there; None where there is none.
            owner: gives the name of the text that the edition of a path was made from in an earlier run; empty where
                that is not known, so that the edition itself is asked.
        """
        self._folder = folder
        self._owner = owner
        self._taken = set[str]()
        if register is not None and register.resolve().is_relative_to(folder.resolve()):
            self._taken.add(name_key(folder / register.resolve().relative_to(folder.resolve())))

    def claim(self, file: SourceFile) -> tuple[Path, bool]:
        """The path of a text's edition, and whether another text had the name that it would have got.

        Raises:
            OutputError: the path leads out of the output folder.
        """
        path = self._folder / file.folder / output_name(SourceText("", file.name).stem)
        candidate, number = path, 1
        while name_key(candidate) in self._taken or self._is_of_other(candidate, file.name):
            number += 1
            candidate = path.with_name(f"{path.stem}-{number}{path.suffix}")
        check_inside(candidate, self._folder)
        self._taken.add(name_key(candidate))
        return candidate, number > 1

    def _is_of_other(self, path: Path, name: str) -> bool:
        return self._owner(path) != name and is_of_other_source(path, name)


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
