"""What the machine had written, kept beside the editions."""

from __future__ import annotations

import gzip
import os
from pathlib import Path

import pytest

from tei_encode import OutputError, SourceText, encode
from tei_encode.base_store import HIDDEN, BaseStore
from tei_encode.merging import digest_of

EDITION = encode(SourceText.of("It was so.\n", "x.txt")).xml
DIGEST = digest_of(EDITION)


def _kept(folder: Path) -> list[Path]:
    return [path for path in (folder / HIDDEN).rglob("*") if path.is_file()]


def test_what_was_kept_is_found_by_its_digest(tmp_path: Path) -> None:
    store = BaseStore(tmp_path)
    assert store.find(DIGEST) is None
    store.keep(EDITION)
    assert store.find(DIGEST) == EDITION
    assert [path.name for path in _kept(tmp_path)] == [f"{DIGEST}.xml.gz"]
    first = _kept(tmp_path)[0].read_bytes()
    store.drop(DIGEST)
    store.drop(DIGEST)
    assert _kept(tmp_path) == []
    store.keep(EDITION)
    assert _kept(tmp_path)[0].read_bytes() == first


@pytest.mark.parametrize(
    "damage",
    [
        b"",
        b"no gzip",
        gzip.compress(EDITION)[:-20],
        gzip.compress(b"<TEI/>", mtime=0),
        gzip.compress(EDITION.replace(b"It was", b"It is")),
        gzip.compress(encode(SourceText.of("It is not.\n", "x.txt")).xml),
    ],
)
def test_what_is_damaged_is_not_found(tmp_path: Path, damage: bytes) -> None:
    store = BaseStore(tmp_path)
    store.keep(EDITION)
    _kept(tmp_path)[0].write_bytes(damage)
    assert store.find(DIGEST) is None


@pytest.mark.parametrize("digest", ["", "../../secret", "a" * 63, f"{DIGEST}/..", DIGEST.upper()])
def test_a_digest_that_is_none_leads_nowhere(tmp_path: Path, digest: str) -> None:
    (tmp_path / "secret.xml.gz").write_bytes(gzip.compress(EDITION))
    store = BaseStore(tmp_path / "a" / "b")
    assert store.find(digest) is None
    store.drop(digest)
    assert (tmp_path / "secret.xml.gz").is_file()


def test_an_edition_that_is_not_as_it_was_written_is_no_base(tmp_path: Path) -> None:
    BaseStore(tmp_path).keep(EDITION.replace(b"It was", b"It is"))
    assert _kept(tmp_path) == []


@pytest.mark.skipif(os.name != "posix", reason="files stand in the way of folders in another way there")
def test_a_store_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / HIDDEN).write_text("a file")
    with pytest.raises(OutputError, match="cannot be written"):
        BaseStore(tmp_path).keep(EDITION)
