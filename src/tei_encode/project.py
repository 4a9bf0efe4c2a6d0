"""The project file `tei-encode.toml`: what the user knows once for all texts of a project."""

from __future__ import annotations

import re
import tomllib
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .errors import OptionsError
from .pipeline import Options
from .serialiser.metadata import Metadata

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

FILE_NAME = "tei-encode.toml"
TEXTS = {
    "title": "title", "publisher": "publisher", "place": "publication_place", "date": "publication_date",
    "licence": "licence", "licence-url": "licence_target", "series": "series", "project": "project",
    "source": "source",
}  # fmt: skip
LISTS = {"authors": "authors", "editors": "editors", "funders": "funders"}
TOKEN = re.compile(r"[^\W\d_][\w.-]*")
ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^\s<>\"{}|\\^`]+")
ENCODING = {"language", "date"}


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
        tables = tomllib.loads(path.read_text("utf-8"))
    except OSError as error:
        raise OptionsError(str(path), f"cannot be read ({error.strerror})", "check the name") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise OptionsError(str(path), f"is no valid TOML ({error})", "see docs/project-file.md") from None
    check(tables, str(path))
    return tables


def check(tables: Mapping[str, Any], place: str) -> None:
    """See that a project file holds known keys of the right kind.

    Raises:
        OptionsError: one is unknown, or of the wrong kind.
    """
    known = {"edition": {*TEXTS, *LISTS, "identifiers"}, "encoding": ENCODING}
    for name, table in tables.items():
        if name not in known or not isinstance(table, dict):
            raise OptionsError(place, f"has an unknown table [{name}]", f"known are {_listed(known)}")
        for key, value in table.items():
            if key not in known[name]:
                raise OptionsError(
                    place, f"has an unknown key {key!r} in [{name}]", f"known are {_listed(known[name])}"
                )
            if key in TEXTS and not isinstance(value, str | int | date):
                raise OptionsError(place, f"{key} is no text", f'write {key} = "…"')
            if key in LISTS and not (isinstance(value, list) and all(isinstance(one, str) for one in value)):
                raise OptionsError(place, f"{key} is no list of texts", f'write {key} = ["one", "two"]')
            if key == "identifiers" and not isinstance(value, dict):
                raise OptionsError(
                    place, "identifiers is no table", 'write [edition.identifiers] and DOI = "…"'
                )
            if key == "identifiers":
                _check_types(value, place)
            if key == "licence-url" and not ADDRESS.fullmatch(str(value)):
                raise OptionsError(place, f"licence-url {value!r} is no address", "write it as https://…")


def _check_types(identifiers: Mapping[str, Any], place: str) -> None:
    """The types of identifiers become `idno/@type`, which is one token (`teidata.enumerated`)."""
    for kind in identifiers:
        if not TOKEN.fullmatch(kind):
            raise OptionsError(place, f"{kind!r} is no type of identifier", "use one word such as DOI or URI")


def options_from(
    tables: Mapping[str, Any],
    *,
    language: str | None = None,
    date: str | None = None,
    settings: Iterable[str] = (),
) -> Options:
    """Options from a project file, flags over it.

    Args:
        tables: as `read_project` gives them.
        language: overrides `language` in `[encoding]`.
        date: overrides `date` in `[encoding]`.
        settings: `KEY=VALUE` pairs that override keys of `[edition]`; lists are parted by `;`.

    Raises:
        OptionsError: a setting is no pair, or its key is unknown.
    """
    edition = dict(tables.get("edition", {}))
    for setting in settings:
        key, separator, value = setting.partition("=")
        if not separator or key not in {*TEXTS, *LISTS}:
            known = _listed({*TEXTS, *LISTS})
            raise OptionsError("--set", f"{setting!r} is no KEY=VALUE with a known key", f"known are {known}")
        edition[key] = [one.strip() for one in value.split(";")] if key in LISTS else value
    encoding = tables.get("encoding", {})
    facts: dict[str, Any] = {TEXTS[key]: str(value) for key, value in edition.items() if key in TEXTS}
    facts |= {LISTS[key]: tuple(value) for key, value in edition.items() if key in LISTS}
    facts["identifiers"] = tuple((str(k), str(v)) for k, v in edition.get("identifiers", {}).items())
    return Options(
        language=language or str(encoding.get("language", "en")),
        date=date or str(encoding.get("date", "")),
        metadata=Metadata(**facts),
    )


def _listed(names: Iterable[str]) -> str:
    return ", ".join(sorted(names))
