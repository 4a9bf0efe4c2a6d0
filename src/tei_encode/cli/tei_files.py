"""The TEI files that a user named, with the folders they stood in."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


def tei_files(named: tuple[Path, ...]) -> Iterator[tuple[Path, Path]]:
    """Each file once, and the folder it stood in below the one that was named.

    What cannot be listed, and a folder without such a file, is there itself: reading it says what is wrong.
    """
    from tei_encode.errors import SourceError
    from tei_encode.validation import list_tei

    seen = set[Path]()
    for path in named:
        for one in list_tei([path]):
            file = Path(one.place) if isinstance(one, SourceError) else one
            place = file.absolute()
            if place in seen:
                continue
            seen.add(place)
            is_below = file != path and not isinstance(one, SourceError)
            yield file, file.parent.relative_to(path) if is_below else Path()
