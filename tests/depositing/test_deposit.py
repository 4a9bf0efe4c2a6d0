"""A deposit as a bag that the bagit library takes, and that is the same bytes each time."""

from __future__ import annotations

import hashlib
import io
import os
import sys
import zipfile
from pathlib import Path, PurePath

import bagit
import pytest

from tei_encode import Metadata, OptionsError, Severity, SourceError, export, make_deposit, validate
from tei_encode.depositing import Deposit
from tei_encode.exporters import FORMATS

from .editions import BARE, FOREIGN, FULL, ours, written


@pytest.fixture(autouse=True)
def _no_date(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)


def unzipped(made: Deposit, folder: Path) -> Path:
    with zipfile.ZipFile(io.BytesIO(made.data)) as archive:
        archive.extractall(folder)
    (bag,) = folder.iterdir()
    return bag


def test_it_is_a_bag_with_everything_in_it(tmp_path: Path) -> None:
    made = make_deposit(written(tmp_path / "tei", a=ours(), b=FOREIGN), "letters", title="Letters")
    folder = unzipped(made, tmp_path / "out")
    assert folder.name == "letters"
    bag = bagit.Bag(str(folder))
    assert bag.validate()
    assert sorted(bag.algorithms) == ["sha256", "sha512"]
    pages = ["html/a.html", "html/b.html"] if "html" in FORMATS else []
    assert list(made.files) == sorted([
        "README.txt", *pages, "metadata/datacite.xml", "metadata/dublin-core.xml", "register/register.csv",
        "register/register.json", "schema/tei_encode.odd", "schema/tei_encode.rng", "schema/tei_encode.sch",
        "schema/tei_encode.xsd", "schema/xml.xsd", "tei/a.xml", "tei/b.xml", "text/a.txt", "text/b.txt",
    ])  # fmt: skip
    assert sorted(bag.payload_entries()) == sorted(os.path.join("data", name) for name in made.files)  # noqa: PTH118 - as the library has them
    assert (folder / "data/tei/a.xml").read_bytes() == ours()
    assert (folder / "data/text/a.txt").read_bytes() == export(ours(), "text").data
    assert "Hugo Lenner" in (folder / "data/register/register.csv").read_text()
    readme = (folder / "data/README.txt").read_text()
    for words in ("Letters\n=======", "CC BY 4.0", "data/tei/b.xml", "Die Glocken von Oake", "sha256sum"):
        assert words in readme


def test_a_damaged_bag_is_found_out(tmp_path: Path) -> None:
    folder = unzipped(make_deposit(written(tmp_path / "tei", a=ours()), "x"), tmp_path / "out")
    text = folder / "data/text/a.txt"
    text.write_bytes(text.read_bytes().replace(b"Lenner", b"Lenned"))
    with pytest.raises(bagit.BagValidationError):
        bagit.Bag(str(folder)).validate()


def test_bag_info_says_what_the_headers_say(tmp_path: Path) -> None:
    # RFC 8493, section 2.2.2: labels, and Bagging-Date as YYYY-MM-DD.
    info = bagit.Bag(
        str(unzipped(make_deposit(written(tmp_path / "tei", a=ours()), "x"), tmp_path / "out"))
    ).info
    assert info.pop("Payload-Oxum")
    assert info == {
        "Bag-Software-Agent": info["Bag-Software-Agent"],
        "Bagging-Date": "2024-05-06",
        "External-Description": "A letter of Anna Tranter. Who left, and when. And who stayed.",
        "External-Identifier": "10.5072/tranter.1",
        "Internal-Sender-Identifier": "x",
        "Source-Organization": "Haverley Archive",
    }


@pytest.mark.parametrize(
    ("epoch", "metadata", "date"),
    [
        ("86400", FULL, "1970-01-02"),
        ("", FULL, "2024-05-06"),
        ("", Metadata(publication_date="2024", date="2023-01-31"), "2023-01-31"),
        ("", Metadata(publication_date="2024"), None),
    ],
)
def test_the_bagging_date_is_no_day_of_the_clock(
    epoch: str, metadata: Metadata, date: str | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    made = make_deposit(written(tmp_path / "tei", a=ours(metadata)), "x")
    bag = bagit.Bag(str(unzipped(made, tmp_path / "out")))
    assert bag.validate()
    assert bag.info.get("Bagging-Date") == date


def test_the_same_files_give_the_same_bytes(tmp_path: Path) -> None:
    first = make_deposit(written(tmp_path / "one", b=ours(), a=BARE), "x", title="T")
    second = make_deposit(written(tmp_path / "two", b=ours(), a=BARE), "x", title="T")
    assert hashlib.sha256(first.data).digest() == hashlib.sha256(second.data).digest()
    with zipfile.ZipFile(io.BytesIO(first.data)) as archive:
        names = archive.namelist()
        assert {one.date_time for one in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert names == sorted(names)


def test_names_that_would_clash_are_told_apart(tmp_path: Path) -> None:
    one, two = written(tmp_path / "one", a=FOREIGN), written(tmp_path / "two", A=BARE)
    made = make_deposit([*one, *two], "x", title="T")
    folder = unzipped(made, tmp_path / "out")
    assert (folder / "data/tei/a.xml").read_text() == FOREIGN
    assert (folder / "data/tei/A-2.xml").read_text() == BARE
    assert (folder / "data/text/A-2.txt").read_text().strip() == "So."
    (renamed,) = (one for one in made.findings if one.rule == "file-renamed")
    assert (renamed.severity, "A-2.xml" in renamed.message) == (Severity.WARNING, True)


def test_folders_stay(tmp_path: Path) -> None:
    (path, _), *_ = written(tmp_path, a=FOREIGN)
    made = make_deposit([(path, PurePath("1921", "May"))], "x")
    assert {"tei/1921/May/a.xml", "text/1921/May/a.txt"} <= set(made.files)


def test_a_register_needs_no_text_and_no_description(tmp_path: Path) -> None:
    register = BARE.replace("<text><body><p>So.</p></body></text>", "<standOff><listPerson/></standOff>")
    made = make_deposit(written(tmp_path, a=ours(), register=register), "x", profile="dtabf")
    assert made.is_complete
    assert "tei/register.xml" in made.files
    assert "text/register.txt" not in made.files
    with pytest.raises(OptionsError, match="no document with a text"):
        make_deposit(written(tmp_path, register=register), "x")


def test_a_document_that_is_not_valid_is_not_packed(tmp_path: Path) -> None:
    broken = ours().replace(b'<div xml:id="div-letter"', b'<div depth="2" xml:id="div-letter"')
    files = written(tmp_path, good=ours(), bad=broken)
    assert not validate(files[1][0]).valid
    made = make_deposit(files, "x")
    assert (made.data, made.files, made.is_complete) == (b"", (), False)
    assert {one.file for one in made.findings if one.severity is Severity.ERROR} == {str(files[1][0])}
    in_spite = make_deposit(files, "x", incomplete=True)
    assert in_spite.data
    assert not in_spite.is_complete


def test_a_text_that_is_no_longer_its_source_is_an_error(tmp_path: Path) -> None:
    made = make_deposit(written(tmp_path, a=ours().replace(b"Dear Sir", b"Dear Sire")), "x")
    assert "text-differs-from-source" in {one.rule for one in made.findings if one.severity is Severity.ERROR}
    assert not made.data


def test_nobody_says_whether_other_tei_is_valid(tmp_path: Path) -> None:
    made = make_deposit(written(tmp_path, a=FOREIGN), "x")
    assert made.is_complete
    assert "no-schema" in {one.rule for one in made.findings}


@pytest.mark.parametrize(
    "data",
    ["<TEI", "<html/>", '<!DOCTYPE TEI [<!ENTITY e "x">]><TEI xmlns="http://www.tei-c.org/ns/1.0">&e;</TEI>'],
)
def test_a_damaged_file_is_no_finding(data: str, tmp_path: Path) -> None:
    with pytest.raises(SourceError, match=r"bad\.xml"):
        make_deposit(written(tmp_path, good=ours(), bad=data), "x", incomplete=True)


def test_without_the_library_it_says_how_to_install_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "bagit", None)
    files = written(tmp_path, a=ours())
    with pytest.raises(OptionsError, match=r"pip install 'tei-encode\[deposit\]'"):
        make_deposit(files, "x")
    assert make_deposit(files, "x", check_only=True).is_complete
