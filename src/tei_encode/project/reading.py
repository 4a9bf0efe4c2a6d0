"""Reading the project file, and making options of what it says."""

from __future__ import annotations

import re
import tomllib
from difflib import get_close_matches
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tei_encode.errors import OptionsError
from tei_encode.files import LARGEST_TABLE, read_file
from tei_encode.pipeline import Options
from tei_encode.registers import read_authorities
from tei_encode.serialiser.metadata import Metadata

from . import edition, encoding, evaluation, letter, source, structure, text
from .table import listed

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from tei_encode.model import Authority

    from .table import Key, Table

_DEEP_KEY = re.compile(r"""^[ \t\[]*[\w"'-]+(?:[ \t]*\.[ \t]*[\w"'-]+){50}""", re.MULTILINE)
FILE_NAME = "tei-encode.toml"
TABLES: tuple[Table, ...] = (
    edition.TABLE,
    source.TABLE,
    text.TABLE,
    letter.TABLE,
    structure.TABLE,
    encoding.TABLE,
)
"""The tables of the project file; another one is entered here."""


def read_project(path: Path | None) -> Mapping[str, Any]:
    """The tables of a project file; an empty mapping where none is given and none lies in the current folder.

    Raises:
        OptionsError: the file cannot be read, is no TOML, or has a key nobody knows.
    """
    if path is None:
        path = Path(FILE_NAME)
        if not path.is_file():
            return {}
    try:
        content = read_file(path, LARGEST_TABLE).decode("utf-8")
        if _DEEP_KEY.search(content):  # takes tomllib the square of its length
            raise OptionsError(str(path), "has a key of very many parts", "see docs/project-file.md")
        tables = tomllib.loads(content)
    except OSError as error:
        raise OptionsError(str(path), f"cannot be read ({error.strerror})", "check the name") from None
    except (ValueError, RecursionError) as error:  # no TOML, no UTF-8, an endless number, too deep
        raise OptionsError(str(path), f"is no valid TOML ({error})", "see docs/project-file.md") from None
    check(tables, str(path))
    return _beside(tables, path.parent)


def _beside(tables: Mapping[str, Any], folder: Path) -> Mapping[str, Any]:
    """The tables with files that they name as seen from the project file."""
    own = dict(tables.get("encoding", {}))
    if "authority" in own:
        own["authority"] = [str(folder / name) for name in own["authority"]]
    if own.get("register"):
        own["register"] = str(folder / str(own["register"]))
    return {**tables, "encoding": own} if own else tables


def check(tables: Mapping[str, Any], place: str) -> None:
    """See that a project file holds known keys of the right kind.

    Raises:
        OptionsError: one is unknown, or of the wrong kind.
    """
    facts_in(tables, place)
    evaluation.conventions_from(tables, place)


def facts_in(tables: Mapping[str, Any], place: str) -> dict[Key, Any]:
    """What the tables of a project file say of editions, by key."""
    known = {table.name: table for table in TABLES}
    facts: dict[Key, Any] = {}
    for name, content in tables.items():
        if name == evaluation.NAME:
            continue  # says how editions are compared, and nothing that stands in one
        if name not in known or not isinstance(content, dict):
            remedy = f"known are {listed([*known, evaluation.NAME])}"
            raise OptionsError(place, f"has an unknown table [{name}]", remedy)
        for key_name, value in content.items():
            key = known[name].key(key_name)
            if key is None:
                names = [key.name for key in known[name].keys]
                raise OptionsError(
                    place, f"has an unknown key {key_name!r} in [{name}]", advice(key_name, names)
                )
            facts[key] = key.value.from_toml(value, place, key_name)
    return facts


def advice(name: str, known: Iterable[str]) -> str:
    """What to write instead of an unknown name."""
    known = list(known)
    close = get_close_matches(name, known, n=1)
    meant = f"did you mean {close[0]}? " if close else ""
    return f"{meant}known are {listed(known)}"


def find_key(name: str) -> Key | None:
    """The key of a name, `date` or `encoding.date`; one that is in two tables is meant of the first."""
    table_name, dot, key_name = name.rpartition(".")
    for table in TABLES:
        key = table.key(key_name)
        if key is not None and (not dot or table.name == table_name):
            return key
    return None


def key_names() -> list[str]:
    """The names of all keys, as `find_key` takes them."""
    names: list[str] = []
    for table in TABLES:
        names += [f"{table.name}.{key.name}" if key.name in names else key.name for key in table.keys]
    return names


def fact_from_text(name: str, value: str, place: str) -> tuple[Key, Any]:
    """A key and what a value on one line says of it.

    Raises:
        OptionsError: the key is unknown, or the value cannot be one of it.
    """
    key = find_key(name)
    if key is None:
        raise OptionsError(place, f"{name!r} is no known key", advice(name, key_names()))
    return key, key.value.from_text(value, place, key.name)


def options_from(
    tables: Mapping[str, Any],
    *,
    language: str | None = None,
    date: str | None = None,
    settings: Iterable[str] = (),
    row: Mapping[Key, Any] | None = None,
    authority: Sequence[str | Path] = (),
) -> Options:
    """Options from a project file, a row of a table of metadata over it, flags over both.

    Args:
        tables: as `read_project` gives them.
        language: overrides `language` in `[encoding]`.
        date: overrides `date` in `[encoding]`.
        settings: `KEY=VALUE` pairs that override keys of any table; lists are parted by `;`.
        row: what a table of metadata says of one text.
        authority: overrides `authority` in `[encoding]`: files that list persons, places, organisations.

    Raises:
        OptionsError: a setting is no pair, or its key is unknown.
        SourceError: an authority file cannot be read.
    """
    facts = _facts_of_run(tables, settings, row)
    chosen = {key.fact: fact for key, fact in facts.items() if key.is_option and not key.is_for_run}
    if language:
        chosen["language"] = language
    if date:
        chosen["date"] = date
    files = tuple(map(Path, authority or chosen.pop("authority", ())))
    chosen["authority"] = _authority(files, tuple(map(_state, files)))
    known = {key.fact: fact for key, fact in facts.items() if not key.is_option}
    return Options(**chosen, metadata=Metadata(**known))


def register_named(tables: Mapping[str, Any], settings: Iterable[str] = ()) -> Path | None:
    """The file of the shared register that the project file or a setting names; None where neither does."""
    facts = _facts_of_run(tables, settings, None)
    named = next((fact for key, fact in facts.items() if key.is_for_run and key.fact == "register"), "")
    return Path(named) if named else None


def _state(path: Path) -> tuple[int, int]:
    """What changes when a file is written."""
    try:
        return path.stat().st_mtime_ns, path.stat().st_size
    except OSError:
        return 0, 0


@lru_cache(maxsize=4)
def _authority(files: tuple[Path, ...], _states: tuple[tuple[int, int], ...]) -> Authority:
    """The lists in these files; kept as long as the files stay, since the texts of a folder share them."""
    return read_authorities(files)


def _facts_of_run(
    tables: Mapping[str, Any], settings: Iterable[str], row: Mapping[Key, Any] | None
) -> dict[Key, Any]:
    """What is said of the texts, or of one of them: the project file, a row over it, settings over both."""
    facts = {**facts_in(tables, FILE_NAME), **(row or {})}
    for setting in settings:
        name, separator, value = setting.partition("=")
        if not separator:
            raise OptionsError("--set", f"{setting!r} is no KEY=VALUE", advice(name, key_names()))
        key, fact = fact_from_text(name.strip(), value, "--set")
        facts[key] = fact
    return facts
