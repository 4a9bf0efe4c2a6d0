"""Many TEI files checked in one run: which ones, and one after the other, each schema loaded once."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from .errors import SourceError
from .validators import validate

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from os import PathLike

    from .validators import Engine, ValidationResult

SUFFIX = ".xml"


def list_tei(inputs: Iterable[str | PathLike[str]]) -> list[Path | SourceError]:
    """The files named, and the `.xml` files in the folders named and below.

    Args:
        inputs: files and folders.

    Returns:
        The files in the order of the inputs, those of a folder sorted by their paths, each once; in place of a folder
        that cannot be read, or has no such file, why not.
    """
    found = set[Path]()
    result: list[Path | SourceError] = []
    for path in map(Path, inputs):
        for one in _in_folder(path) if path.is_dir() else [path]:
            if isinstance(one, SourceError):
                result.append(one)
            elif (place := one.absolute()) not in found:
                found.add(place)
                result.append(one)
    return result


def _in_folder(folder: Path) -> list[Path | SourceError]:
    failed: list[OSError] = []
    found: list[Path | SourceError] = []
    found += sorted(
        Path(inner, name)
        for inner, _, names in os.walk(folder, onerror=failed.append)
        for name in names
        if name.lower().endswith(SUFFIX)
    )
    for error in failed:
        found.append(SourceError(str(error.filename or folder), (error.strerror or "cannot be read").lower()))
    return found or [SourceError(str(folder), f"the folder has no {SUFFIX} file in it")]


def validate_files(
    files: Iterable[Path | SourceError],
    *,
    schema: Path | Sequence[Path] | None = None,
    engine: Engine = "rng",
    catalogs: Sequence[Path] = (),
    allow_network: bool = False,
) -> Iterator[ValidationResult | SourceError]:
    """Validate many files, one after the other; only the file at hand is in memory.

    Args:
        files: what `list_tei` gives; errors are passed on.
        schema: as for `validate`.
        engine: as for `validate`.
        catalogs: as for `validate`.
        allow_network: as for `validate`.

    Returns:
        One result a file, in order; the error in place of one that cannot be read.

    Raises:
        SchemaError: the schema or catalog that is given cannot be loaded.
    """
    for file in files:
        if isinstance(file, SourceError):
            yield file
            continue
        try:
            yield validate(file, schema=schema, engine=engine, catalogs=catalogs, allow_network=allow_network)
        except SourceError as error:
            yield error
