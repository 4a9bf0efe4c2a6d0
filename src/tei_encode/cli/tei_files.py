"""The TEI files that a user named, with the folders they stood in."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


def tei_files(named: tuple[Path, ...]) -> list[tuple[Path, Path]]:
    """Each file once, and the folder it stood in below the one that was named.

    Where two would be called the same then, the folders are those below the innermost that holds all files.
    What cannot be listed, and a folder without such a file, is there itself: reading it says what is wrong.
    """
    found = list(_listed(named))
    names = {folder / file.name for file, folder in found}
    if len(names) == len(found):
        return found
    places = [_place(file).parent for file, _ in found]
    shared = os.path.commonpath(places)
    return [(file, place.relative_to(shared)) for (file, _), place in zip(found, places, strict=True)]


def _listed(named: tuple[Path, ...]) -> Iterator[tuple[Path, Path]]:
    from tei_encode.errors import SourceError
    from tei_encode.validation import list_tei

    seen = set[Path]()
    for path in named:
        for one in list_tei([path]):
            file = Path(one.place) if isinstance(one, SourceError) else one
            place = _place(file)
            if place in seen:
                continue
            seen.add(place)
            is_below = file != path and not isinstance(one, SourceError)
            yield file, file.parent.relative_to(path) if is_below else Path()


def _place(file: Path) -> Path:
    return Path(os.path.normpath(file.absolute()))
