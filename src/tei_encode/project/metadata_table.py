"""A table of metadata, one row a text: a column `file`, and columns named as the keys of the project file."""

from __future__ import annotations

import csv
import io
import unicodedata
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any, NamedTuple

from tei_encode.errors import OptionsError
from tei_encode.files import LARGEST_TABLE, read_file
from tei_encode.model import Finding, Severity
from tei_encode.readers import SourceFile

from .reading import advice, find_key, key_names, options_from

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from pathlib import Path

    from tei_encode.pipeline import Options

    from .table import Key

FILE = "file"
DELIMITERS = ",;\t"


class Row(NamedTuple):
    """What a table says of one text.

    Attributes:
        line: the line of the table it begins on, from 1.
        file: the text, as the table names it.
        facts: what it says, by key; empty cells say nothing.
    """

    line: int
    file: str
    facts: Mapping[Key, Any]


def read_rows(path: Path) -> list[Row]:
    """The rows of a table in UTF-8, with or without byte-order mark, parted by commas, semicolons or tabs.

    Raises:
        OptionsError: it cannot be read, has no column `file`, an unknown column, a file twice, or a wrong value.
    """
    try:
        text = read_file(path, LARGEST_TABLE).decode("utf-8-sig")
    except OSError as error:
        raise OptionsError(str(path), f"cannot be read ({error.strerror})", "check the name") from None
    except UnicodeDecodeError:
        raise OptionsError(str(path), "is not in UTF-8", 'save it as "CSV UTF-8"') from None
    records = _records(text, path)
    line, names = next(records, (1, []))
    keys = _columns(names, f"{path}:{line}")
    rows: list[Row] = []
    lines: dict[str, int] = {}
    for number, cells in records:
        row = _row(cells, keys, f"{path}:{number}", number)
        if row.file in lines:
            reason = f"{row.file} is there already, on line {lines[row.file]}"
            raise OptionsError(f"{path}:{number}", reason, "write one row a text")
        lines[row.file] = number
        rows.append(row)
    return rows


def _records(text: str, path: Path) -> Iterator[tuple[int, list[str]]]:
    """The lines that are not empty, each with its number, cells trimmed."""
    first_line = text.lstrip("\r\n").partition("\n")[0]
    reader = csv.reader(
        io.StringIO(text, newline=""), delimiter=_delimiter(first_line), strict=True, skipinitialspace=True
    )
    line = 1
    try:
        for cells in reader:
            if any(map(str.strip, cells)):
                yield line, [cell.strip() for cell in cells]
            line = reader.line_num + 1
    except csv.Error as error:
        raise OptionsError(f"{path}:{line}", f"is no table ({error})", "check its quotation marks") from None


def _delimiter(first_line: str) -> str:
    """The delimiter that makes the most known names of the first line."""

    def known(delimiter: str) -> int:
        names = [cell.strip().strip('"').lower() for cell in first_line.split(delimiter)]
        return sum(name == FILE or find_key(name) is not None for name in names)

    return max(DELIMITERS, key=lambda one: (known(one), first_line.count(one)))


def _columns(names: Sequence[str], place: str) -> list[Key | None]:
    """The keys of the columns; None for the one that names the file."""
    keys: list[Key | None] = []
    seen: set[str] = set()
    for name in [name.lower() for name in names]:
        key = find_key(name)
        if name != FILE and key is None:
            raise OptionsError(place, f"has an unknown column {name!r}", advice(name, [FILE, *key_names()]))
        if key is not None and key.is_for_run:
            remedy = "say it in the project file or with --set"
            raise OptionsError(place, f"has a column {name!r}, which holds for all texts alike", remedy)
        if name in seen:
            raise OptionsError(place, f"has the column {name!r} twice", "take one out")
        seen.add(name)
        keys.append(None if name == FILE else key)
    if FILE not in seen:
        raise OptionsError(
            place, f"has no column {FILE!r}", "the first line names the columns; one names the text"
        )
    return keys


def _row(cells: Sequence[str], keys: Sequence[Key | None], place: str, line: int) -> Row:
    if len(cells) > len(keys) and any(cells[len(keys) :]):
        reason = f"has {len(cells)} cells for {len(keys)} columns"
        raise OptionsError(place, reason, "put cells that hold a delimiter into quotation marks")
    file, facts = "", {}
    for key, cell in zip(keys, cells, strict=False):
        if key is None:
            file = _as_written(cell)
        elif cell:
            facts[key] = key.value.from_text(cell, place, key.name)
    if not file:
        raise OptionsError(place, "names no file", f"fill the column {FILE!r}")
    return Row(line, file, facts)


def options_by_text(
    tables: Mapping[str, Any], path: Path, files: Sequence[Any], **flags: Any
) -> tuple[Callable[[SourceFile], Options], tuple[Finding, ...]]:
    """How to encode each text, by a table of metadata over the project file.

    Args:
        tables: as `read_project` gives them.
        path: the table of metadata.
        files: the texts, as `list_sources` gives them.
        flags: as `options_from` takes them; they go over both.

    Returns:
        A function that gives the options of a text, and what is to be said of the table.

    Raises:
        OptionsError: the table cannot be read or understood.
    """
    facts, findings = match_rows(read_rows(path), files, path)

    def options_of(file: SourceFile) -> Options:
        return options_from(tables, row=facts.get(file), **flags)

    return options_of, findings


def match_rows(
    rows: Sequence[Row], files: Sequence[Any], path: Path
) -> tuple[dict[SourceFile, Mapping[Key, Any]], tuple[Finding, ...]]:
    """Which row says what of which text.

    A text is named by its path below the folder that was named, by its file name, or by that without its ending.

    Args:
        rows: as `read_rows` gives them.
        files: the texts, as `list_sources` gives them; what is none is passed over.
        path: the table, for messages.

    Returns:
        What is said, by text; a warning for each row whose text is not there, a remark where texts have no row.

    Raises:
        OptionsError: a row names more than one text, or a text has more than one row.
    """
    texts = [file for file in files if isinstance(file, SourceFile)]
    by_name: dict[str, list[SourceFile]] = {}
    for file in texts:
        for name in _names(file):
            by_name.setdefault(name, []).append(file)
    facts: dict[SourceFile, Mapping[Key, Any]] = {}
    lines: dict[SourceFile, int] = {}
    findings = []
    for row in rows:
        meant = by_name.get(row.file, [])
        if not meant:
            message = f"there is no text {row.file}; the row is not used"
            findings.append(Finding(Severity.WARNING, "no-such-file", message, str(path), row.line, 1))
            continue
        place = f"{path}:{row.line}"
        if len(meant) > 1:
            raise OptionsError(
                place, f"{row.file} may be any of {len(meant)} texts", "write its path in the folder"
            )
        if meant[0] in lines:
            raise OptionsError(
                place, f"{row.file} is there already, on line {lines[meant[0]]}", "write one row a text"
            )
        facts[meant[0]], lines[meant[0]] = row.facts, row.line
    without = [file.label for file in texts if file not in facts]
    if without:
        message = f"no row for {len(without)} of {len(texts)} texts, {without[0]} the first of them"
        findings.append(Finding(Severity.INFO, "no-metadata", message, str(path)))
    return facts, tuple(findings)


def _names(file: SourceFile) -> list[str]:
    """The names a table may call a text by, each once."""
    below = PurePosixPath(file.folder.as_posix(), file.path.name)
    names = (str(below), str(below.with_suffix("")), file.path.name, file.path.stem)
    return list(dict.fromkeys(map(_as_written, names)))


def _as_written(name: str) -> str:
    """A name in the form it is compared in: file systems and spreadsheets may compose letters differently."""
    return unicodedata.normalize("NFC", name.replace("\\", "/").removeprefix("./"))
