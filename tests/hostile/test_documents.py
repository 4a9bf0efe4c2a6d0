"""TEI that means harm: nothing is expanded, nothing outside is read, every refusal is a line that says what to do."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

import pytest

from tei_encode import SourceError, export, validate
from tei_encode.registers import open_register, read_authorities
from tei_encode.tei.parsing import safe_parser
from tei_encode.validators import schema_path
from tests.hostile.documents import BROKEN, HARMLESS, document, with_entities

NAMES = list(with_entities(Path("/secret")))


@pytest.fixture
def secret(tmp_path: Path) -> Path:
    path = tmp_path / "secret.txt"
    path.write_text("SECRET")
    return path


@pytest.mark.parametrize("name", NAMES)
def test_entities_are_refused_or_read_within_bounds(name: str, secret: Path) -> None:
    data = with_entities(secret)[name]
    result = validate(data, schema=schema_path())
    assert not result.valid
    assert all("EXPANDED" not in str(one) and "SECRET" not in str(one) for one in result.findings)
    for to in ("source", "bibtex"):
        with pytest.raises(SourceError) as caught:
            export(data, to)
        assert "\n" not in str(caught.value)
        assert caught.value.remedy
    with contextlib.suppress(SourceError):
        text = export(data, "text").data.decode()
        assert "SECRET" not in text
        assert len(text) < 1_100_000
    path = secret.with_name("list.xml")
    path.write_bytes(data)
    with pytest.raises(SourceError):
        read_authorities([path])
    with pytest.raises(SourceError):
        open_register(path)
    assert path.read_bytes() == data


@pytest.mark.parametrize("name", BROKEN)
def test_what_is_broken_is_one_finding_on_one_line(name: str) -> None:
    errors = [
        finding
        for finding in validate(BROKEN[name], schema=schema_path()).findings
        if finding.severity == "error"
    ]
    assert len(errors) == 1
    assert "\n" not in str(errors[0])
    with pytest.raises(SourceError) as caught:
        export(BROKEN[name], "text")
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("name", HARMLESS)
def test_what_only_looks_dangerous_works(name: str) -> None:
    result = validate(HARMLESS[name], schema=schema_path())
    assert result.valid, [str(finding) for finding in result.findings]
    assert export(HARMLESS[name], "text").data.startswith((b"x", b"<p>"))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names here")
def test_the_external_subset_is_never_opened(tmp_path: Path) -> None:
    """A pipe that nobody writes into would keep whoever opens it for ever."""
    os.mkfifo(tmp_path / "pipe.dtd")
    data = document("<p>x</p>", f"<!DOCTYPE TEI SYSTEM '{(tmp_path / 'pipe.dtd').as_uri()}'>").encode()
    assert [finding.rule for finding in validate(data, schema=schema_path()).findings] == ["doctype-ignored"]
    assert export(data, "text").data == b"x\n"


def test_an_external_subset_adds_no_attributes(tmp_path: Path) -> None:
    (tmp_path / "x.dtd").write_text("<!ATTLIST p n CDATA 'SECRET'>")
    data = document("<p>x</p>", f"<!DOCTYPE TEI SYSTEM '{(tmp_path / 'x.dtd').as_uri()}'>").encode()
    from lxml import etree

    assert b"SECRET" not in etree.tostring(etree.fromstring(data, safe_parser()))


def test_nothing_is_included() -> None:
    body = "<p><xi:include xmlns:xi='http://www.w3.org/2001/XInclude' href='file:///etc/hostname' parse='text'/></p>"
    data = document(body).encode()
    assert [finding.rule for finding in validate(data, schema=schema_path()).findings] == [
        "element-not-allowed"
    ]
    assert export(data, "text").data == b""


MANY: dict[str, str] = {
    "a year of a million figures": f"<p><date when='{'1' * 1_000_000}'>x</date></p>",
    "a hundred thousand pointers to nothing": f"<p corresp='{'#a ' * 100_000}'>x</p>",
    "a name of a million letters": f"<{'a' * 1_000_000}/>",
    "a value of a million letters": f"<p xml:lang='{'a b' * 400_000}'>x</p>",
    "an identifier a thousand times": "<p xml:id='a'>x</p>" * 1000,
    "three thousand attributes": "<p " + " ".join(f"a{n}='x'" for n in range(3_000)) + ">x</p>",
}


@pytest.mark.parametrize("body", MANY.values(), ids=MANY)
def test_what_is_long_is_judged_and_shown_short(body: str) -> None:
    result = validate(document(body).encode(), schema=schema_path())
    assert not result.valid
    assert len(result.findings) <= 1001
    assert max(len(finding.message) for finding in result.findings) < 1100
