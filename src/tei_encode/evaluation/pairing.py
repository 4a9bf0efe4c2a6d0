"""Which predicted file belongs to which gold file: by the name stem, in folders and below them."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tei_encode.errors import SourceError

from .gold import JSON_SUFFIX, TEI_SUFFIX

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Pair:
    """A gold file and the file to judge by it.

    Attributes:
        name: their name stem, with the folders it stands in below the gold folder.
        gold: `NAME.gold.json` or `NAME.xml`.
        predicted: a TEI file; None where there is none of this name.
    """

    name: str
    gold: Path
    predicted: Path | None


def find_pairs(gold: Path, predicted: Path) -> tuple[list[Pair], list[Path]]:
    """Pairs of files, in the order of their names, and predicted files that no gold file asks for.

    Of a gold folder that holds `.gold.json` files only these are taken. Two files that are named are a pair,
    whatever they are called.

    Raises:
        SourceError: a file or folder is not there, a folder holds none of its kind, nothing fits together, or two
            files have the name that is asked for.
    """
    golds = _files(gold, JSON_SUFFIX) or _files(gold, TEI_SUFFIX)
    if not golds:
        raise SourceError(
            str(gold), f"holds no {JSON_SUFFIX} and no {TEI_SUFFIX} file", "name another folder"
        )
    if gold.is_file() and predicted.is_file():
        return [Pair(stem(gold), gold, predicted)], []
    files = _files(predicted, TEI_SUFFIX)
    if not files:
        raise SourceError(str(predicted), f"holds no {TEI_SUFFIX} file", "name another folder")
    if predicted.is_file():
        golds = {name: path for name, path in golds.items() if stem(path) == stem(predicted)}
    by_stem: dict[str, list[Path]] = defaultdict(list)
    for path in files.values():
        by_stem[stem(path)].append(path)
    pairs = [
        Pair(name, path, files.get(name) or _only(by_stem.get(stem(path), []), path))
        for name, path in golds.items()
    ]
    if not any(pair.predicted for pair in pairs):
        raise SourceError(
            str(predicted),
            f"has no file named like one of {gold}",
            "files are paired by name: a.xml with a.xml",
        )
    used = {pair.predicted for pair in pairs}
    return pairs, [path for path in files.values() if path not in used]


def stem(path: Path) -> str:
    """A file's name without `.gold.json` or `.xml`."""
    return path.name.removesuffix(JSON_SUFFIX) if path.name.endswith(JSON_SUFFIX) else path.stem


def _files(place: Path, suffix: str) -> dict[str, Path]:
    """The files of a kind, by their name stems, with the folders below the one that was named."""
    if place.is_file():
        # A file that is named may be called what it likes; only gold in JSON is told by its name.
        return {stem(place): place} if suffix == TEI_SUFFIX or place.name.endswith(suffix) else {}
    if not place.is_dir():
        reason = "is no file and no folder" if place.exists() else "does not exist"
        raise SourceError(str(place), reason, "check the name")
    found = sorted(path for path in place.rglob(f"*{suffix}") if path.is_file())
    return {(path.parent.relative_to(place) / stem(path)).as_posix(): path for path in found}


def _only(found: list[Path], gold: Path) -> Path | None:
    if len(found) > 1:
        reason = f"{found[0]} and {found[1]} both have its name"
        raise SourceError(str(gold), reason, "keep the folders as they are in the gold")
    return found[0] if found else None
