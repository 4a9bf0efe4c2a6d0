"""A bag as one file: packed by the bagit library (RFC 8493), zipped so that the same files give the same bytes."""

from __future__ import annotations

import io
import zipfile
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from tei_encode.errors import OptionsError

if TYPE_CHECKING:
    from collections.abc import Mapping

DIGESTS = ("sha256", "sha512")
_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The first time that a zip file knows; every file in it has that."""
_MODE = 0o100644 << 16
_UNIX = 3
_BAGGING_DATE = "Bagging-Date"


def load_bagit() -> Any:
    """The bagit library.

    Raises:
        OptionsError: it is not installed.
    """
    try:
        return import_module("bagit")
    except ImportError:
        reason = "needs a package that is not installed (bagit)"
        raise OptionsError("deposit", reason, "pip install 'tei-encode[deposit]'") from None


def zipped_bag(name: str, files: Mapping[str, bytes], info: Mapping[str, str]) -> bytes:
    """A zip file of one folder, which is a bag.

    The library works in the current folder of the process, and goes back: no other thread may rely on that meanwhile.

    Args:
        name: of the folder.
        files: the payload, by paths below `data`.
        info: what `bag-info.txt` says; without `Bagging-Date` it names no date.

    Raises:
        OptionsError: the bagit library is not installed.
    """
    bagit = load_bagit()
    with TemporaryDirectory(prefix="tei-encode-") as work:
        folder = Path(work).resolve() / "bag"
        for path, data in files.items():
            target = folder / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(data)
        bag = bagit.make_bag(str(folder), dict(info), checksums=list(DIGESTS))
        if _BAGGING_DATE not in info:
            del bag.info[_BAGGING_DATE]  # the library puts today's there
            bag.save()
        _sort_tag_manifests(folder)
        return _zipped(folder, name)


def _sort_tag_manifests(folder: Path) -> None:
    """The library lists tag files as the file system does; no file lists these lists, so that they can be sorted."""
    for digest in DIGESTS:
        path = folder / f"tagmanifest-{digest}.txt"
        lines = [line.split(b" ", 1) for line in path.read_bytes().splitlines(keepends=True)]
        path.write_bytes(b"".join(b" ".join(line) for line in sorted(lines, key=lambda line: line[1])))


def _zipped(folder: Path, name: str) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        inner = sorted(
            (one.relative_to(folder).as_posix(), one) for one in folder.rglob("*") if one.is_file()
        )
        for path, one in inner:
            entry = zipfile.ZipInfo(f"{name}/{path}", _EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = _MODE
            entry.create_system = _UNIX
            archive.writestr(entry, one.read_bytes())
    return file.getvalue()
