"""Files that a killed run was writing: nobody reads them, and the run that holds the folder takes them away."""

from __future__ import annotations

import os
import re
from pathlib import Path

from tei_encode.base_store import HIDDEN
from tei_encode.output import UNFINISHED

_WRITTEN = re.compile(rf"\..+\.(?:xml|gz|json)\.[a-z0-9_]{{8}}{re.escape(UNFINISHED)}", re.DOTALL)


class Leftovers:
    """The unfinished files of runs before, in an output folder and below.

    Only for the run that holds the folder (`RunRecord`): what another one is writing looks the same. What cannot be
    taken away stays; it harms nobody.
    """

    def __init__(self, folder: Path) -> None:
        """Begin, and take away those beside what the program remembers of its runs.

        Args:
            folder: the output folder.
        """
        self._seen = set[Path]()
        for place, _, _ in os.walk(folder / HIDDEN):
            self.take_away(Path(place))

    def take_away(self, folder: Path) -> None:
        """Take away those in a folder, when it is named for the first time: before this run writes there."""
        if folder in self._seen:
            return
        self._seen.add(folder)
        try:
            with os.scandir(folder) as entries:
                names = [
                    one.path
                    for one in entries
                    if _WRITTEN.fullmatch(one.name) and one.is_file(follow_symlinks=False)
                ]
            for name in names:
                Path(name).unlink(missing_ok=True)
        except OSError:
            return
