"""Entries of an edition that say which one of a register they are."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tei_encode import Options, SourceText, encode, validate
from tests.cli.test_encode import run
from tests.validators.editions import STAND_OFF, edition

REGISTER = edition("<p>x</p>")
BODY = "<p><persName ref='#pers-a'>A</persName> in <placeName ref='#place-b'>B</placeName></p>"


def rules(folder: Path, person: str, place: str = "register.xml#place-b") -> list[tuple[str, str]]:
    """What is wrong with an edition whose entries have these addresses."""
    stand_off = STAND_OFF.replace("'pers-a'", f"'pers-a' sameAs='{person}'")
    stand_off = stand_off.replace("'place-b'", f"'place-b' sameAs='{place}'")
    path = folder / "a.xml"
    path.write_bytes(edition(BODY, stand_off))
    return [(str(finding.rule), finding.severity.value) for finding in validate(path).findings]


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("register.xml#pers-a", []),
        ("./register.xml#pers-a http://x.org/p#1", []),
        ("register.xml#pers-z", [("pointer-unresolved", "error")]),
        ("register.xml#place-b", [("pointer-to-another-kind", "error")]),
        ("register.xml#pers-a register.xml#pers-z", [("pointer-unresolved", "error")]),
        ("https://x.org/register.xml#pers-z", []),
        ("//x.org/register.xml#pers-z", []),
        ("register.xml", []),
        ("register.xml#xpath(//person)", []),
        ("other.xml#pers-a", [("register-unreadable", "warning")]),
        ("broken.xml#pers-a", [("register-unreadable", "warning")]),
        ("../#pers-a", [("register-unreadable", "warning")]),
        ("http://[#pers-a", []),
        ("file:///dev/zero#pers-a", [("register-unreadable", "warning")]),
    ],
)
def test_an_address(tmp_path: Path, address: str, expected: list[tuple[str, str]]) -> None:
    (tmp_path / "register.xml").write_bytes(REGISTER)
    (tmp_path / "broken.xml").write_text("<TEI>")
    assert [one for one in rules(tmp_path, address) if one[0] != "attribute-value"] == expected


def test_a_file_that_is_not_there_is_named_once(tmp_path: Path) -> None:
    assert rules(tmp_path, "none.xml#a", "none.xml#b") == [("register-unreadable", "warning")]


def test_an_address_with_blanks_and_a_whole_one(tmp_path: Path) -> None:
    path = tmp_path / "our people.xml"
    path.write_bytes(REGISTER)
    assert rules(tmp_path, "our%20people.xml#pers-a", f"{path.as_uri()}#place-b") == []


def test_a_register_that_has_changed_is_read_again(tmp_path: Path) -> None:
    path = tmp_path / "register.xml"
    path.write_bytes(REGISTER)
    assert rules(tmp_path, "register.xml#pers-a") == []
    path.write_bytes(REGISTER.replace(b"pers-a", b"pers-other"))
    os.utime(path, (1, 1))
    assert rules(tmp_path, "register.xml#pers-a") == [("pointer-unresolved", "error")]


def test_bytes_at_hand_have_no_place_to_look_from(tmp_path: Path) -> None:
    (tmp_path / "register.xml").write_bytes(REGISTER)
    stand_off = STAND_OFF.replace("'pers-a'", "'pers-a' sameAs='register.xml#pers-z'")
    assert validate(edition(BODY, stand_off)).findings == ()


def test_an_entry_taken_out_of_the_register_is_missed(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Mr. Hugo Lenner lives in London.\n")
    run("encode", "a.txt", "-o", "out", "--register", "out/register.xml", cwd=tmp_path)
    assert run("validate", "out", cwd=tmp_path).returncode == 0
    register = tmp_path / "out" / "register.xml"
    register.write_text(register.read_text("utf-8").replace("pers-lenner-hugo", "pers-somebody"), "utf-8")
    said = run("validate", "out", cwd=tmp_path)
    assert said.returncode == 1
    assert 'points at "register.xml#pers-lenner-hugo", which is not in that register' in said.stdout


def test_an_edition_without_a_register_is_as_before() -> None:
    assert validate(encode(SourceText.of("Mr. Hugo Lenner.\n", "a.txt"), Options()).xml).findings == ()
