"""Which file each edition of a collection becomes: settled before the work begins, whatever order it ends in."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from tei_encode.base_store import HIDDEN
from tei_encode.errors import OptionsError, OutputError
from tei_encode.files import digest_of_file
from tei_encode.model import SourceText
from tei_encode.output import check_inside, name_key, output_name
from tei_encode.readers import SourceFile

from .owners import NUMBER, Edition, Text, assign, is_named, name_keys
from .results import is_report

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tei_encode.errors import SourceError

    from .run_record import RunRecord


class EditionPaths:
    """The paths of a run's editions."""

    def __init__(
        self,
        folder: Path,
        files: Iterable[SourceFile | SourceError],
        *,
        register: Path | None = None,
        record: RunRecord | None = None,
        encoding: str | None = None,
    ) -> None:
        """Begin with none.

        Args:
            folder: the output folder.
            files: all texts of the run: those whose editions would have one name are looked at together, so that it
                does not matter in which order they come.
            register: file of a shared register, which may stand there; None where there is none.
            record: what is known of runs before, so that a text keeps its edition whatever comes and goes beside it;
                without it, editions that are there tell what they were made from.
            encoding: encoding of all texts; None finds out each one's.
        """
        self._encoding = encoding
        self._folder = folder
        self._record = record
        self._taken = set[str]()
        self._there_already = set[str]()
        self._listed: dict[Path, dict[str, list[Path]]] = {}
        self._groups = self._of_one_name(files)
        """Few texts share a name: of the others nothing is held but the key of the name that they get."""
        self._found: dict[str, list[Path]] = {}
        if register is not None and register.resolve().is_relative_to(folder.resolve()):
            self._taken.add(name_key(folder / register.resolve().relative_to(folder.resolve())))

    def _of_one_name(self, files: Iterable[SourceFile | SourceError]) -> dict[str, list[SourceFile]]:
        """The texts whose editions would have one name, by its key; folders have their names before any edition."""
        texts = [file for file in files if isinstance(file, SourceFile)]
        for place in {file.folder for file in texts}:
            self._taken.update(name_key(self._folder / one) for one in (place, *place.parents))
        once, several = set[str](), set[str]()
        for file in texts:
            key = name_key(self._plain(file))
            (several if key in once else once).add(key)
        groups: dict[str, list[SourceFile]] = {key: [] for key in several}
        for file in texts if groups else ():
            key = name_key(self._plain(file))
            if key in groups:
                groups[key].append(file)
        return groups

    def claim(self, file: SourceFile) -> tuple[Path, bool]:
        """The path of a text's edition, and whether that has another name than it would have got.

        To be asked once for each text.

        Raises:
            OutputError: the path leads out of the output folder.
        """
        plain = self._plain(file)
        key = name_key(plain)
        check_inside(plain, self._folder)
        group = self._groups.get(key)
        if group is None:
            (path,) = self._assigned(plain, [file])
            return path, self._is_renamed(path, plain)
        if key not in self._found:
            self._found[key] = self._assigned(plain, group)
        path = self._found[key][next(number for number, one in enumerate(group) if one is file)]
        return path, self._is_renamed(path, plain)

    def _is_renamed(self, path: Path, plain: Path) -> bool:
        """Whether an edition has another name than it would have got; it may stand elsewhere: a text keeps its own.

        Raises:
            OutputError: it leads out of the output folder.
        """
        check_inside(path, self._folder)
        return name_key(Path(path.name)) != name_key(Path(plain.name))

    def _plain(self, file: SourceFile) -> Path:
        return self._folder / file.folder / output_name(SourceText("", file.name).stem)

    def _assigned(self, plain: Path, group: list[SourceFile]) -> list[Path]:
        """The editions of texts of one name: those that they had, and new ones."""
        texts = [Text(file, self._folder, self._encoding) for file in group]
        unchanged = self._unchanged(plain, texts[0]) if len(texts) == 1 else None
        if unchanged is not None:
            self._taken.add(name_key(unchanged))
            return [unchanged]
        there = self._there(plain, texts)
        editions = [
            Edition(
                path,
                self._record.find(path) if self._record is not None else None,
                is_numbered=name_key(path) != name_key(plain),
            )
            for path in there
            if name_key(path) not in self._taken
        ]
        had = assign(texts, editions, self._folder)
        self._there_already.update(map(name_key, there))
        paths = []
        for number, _ in enumerate(texts):
            path = had.get(number) or self._next_free(plain)
            self._taken.add(name_key(path))
            paths.append(path)
        return paths

    def _unchanged(self, plain: Path, text: Text) -> Path | None:
        """The edition of a text where both are as the run before left them: nothing has to be looked into."""
        path = self._record.edition_of(text.identity) if self._record is not None else None
        before = self._record.find(path) if self._record is not None and path is not None else None
        if path is None or before is None or text.file.address or text.file.is_standard_input:
            return None
        is_of_name = is_named(path, plain) and name_key(path) not in self._taken
        is_same = is_of_name and bool(before.output_digest) and before.text == text.identity
        if not is_same or digest_of_file(path) != before.output_digest:
            return None
        return path if digest_of_file(text.file.path) == before.digest else None

    def _next_free(self, plain: Path) -> Path:
        """The first name, with a number if need be, that no text of the run has and no edition that is there."""
        path, number = plain, 1
        while (key := name_key(path)) in self._taken or key in self._there_already:
            number += 1
            path = plain.with_name(f"{plain.stem}-{number}{plain.suffix}")
        return path

    def _there(self, plain: Path, texts: list[Text]) -> list[Path]:
        """What has the name already, with a number or without; what the record knows of, though it is gone, too."""
        known = [self._record.edition_of(text.identity) for text in texts] if self._record is not None else []
        if self._record is not None:
            known += [plain] if self._record.find(plain) is not None else []
        same = [path for path in known if path is not None and is_named(path, plain)]
        return sorted({*self._listing(plain.parent).get(name_key(plain), ()), *same}, key=_by_number)

    def _listing(self, folder: Path) -> dict[str, list[Path]]:
        """What is in a folder, by the name that it has without a number."""
        if folder not in self._listed:
            listed: dict[str, list[Path]] = {}
            try:
                with os.scandir(folder) as entries:
                    for entry in entries:
                        path = folder / entry.name
                        if entry.is_dir():
                            self._taken.add(name_key(path))
                            continue
                        for key in name_keys(path):
                            listed.setdefault(key, []).append(path)
            except OSError:
                pass  # there is none yet, or it is said when an edition is to be written
            self._listed[folder] = listed
        return self._listed[folder]


def _by_number(path: Path) -> tuple[int, str]:
    number = NUMBER.search(path.stem)
    return (int(number[1]) if number else 1), str(path)


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


def check_no_text(file: Path, texts: Iterable[SourceFile | SourceError], option: str) -> None:
    """See that what an option names, which will be written, is none of the texts.

    Raises:
        OptionsError: it is.
    """
    place = file.resolve()
    paths = (one.path for one in texts if isinstance(one, SourceFile) and not one.address)
    if any(path.resolve() == place for path in paths):
        raise OptionsError(option, f"{file} is one of the texts", "name another file")


def check_report(
    report: Path, texts: Iterable[SourceFile | SourceError], folder: Path, register: Path | None = None
) -> None:
    """See that a report takes the place of nothing but a report.

    Args:
        report: the file that will be written.
        texts: the texts of the run.
        folder: the output folder: no report goes where editions do, or what is remembered of runs, though none may
            be there yet.
        register: the file of the shared register, if any, which may not be there yet either.

    Raises:
        OptionsError: something else is there, or will be.
    """
    check_no_text(report, texts, "--report")
    place = report.resolve()
    if register is not None and name_key(register.resolve()) == name_key(place):
        raise OptionsError("--report", f"{report} is the register", "name another file")
    is_below = place.is_relative_to(folder.resolve())
    if is_below and (HIDDEN in place.relative_to(folder.resolve()).parts or place.suffix.lower() == ".xml"):
        raise OptionsError("--report", f"{report} has the name of an edition, or of our records", _ENDING)
    if place.is_file() and not is_report(place):
        raise OptionsError("--report", f"{report} is there already and is no report", _ENDING)


_ENDING = "name another file, such as report.json"
