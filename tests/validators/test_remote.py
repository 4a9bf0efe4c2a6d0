"""The network: never touched unless allowed, and then with care. The server is one of this test's own."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from tei_encode import SchemaError, validate
from tei_encode.validators import remote
from tests.validators.test_xml_model import ONLY_A_LINE, RNG, TEI, XSD, naming, rules

HERE = "http://here.invalid"
PARTS = {
    "/line.rng": ONLY_A_LINE,
    "/odd/all.rng": f"<grammar xmlns='{RNG}' ns='{TEI}'><include href='../parts/line.rng'/><include href='gone.rng'/></grammar>",
    "/odd/whole.rng": f"<grammar xmlns='{RNG}'><include href='../parts/line.rng'/></grammar>",
    "/parts/line.rng": f"<grammar xmlns='{RNG}'><start>{ONLY_A_LINE}</start></grammar>",
    "/abroad.rng": f"<grammar xmlns='{RNG}'><include href='{HERE}/line.rng'/></grammar>",
    "/all.xsd": (
        f"<xs:schema xmlns:xs='{XSD}' targetNamespace='{TEI}'><xs:include schemaLocation='types.xsd'/></xs:schema>"
    ),
    "/types.xsd": (
        f"<xs:schema xmlns:xs='{XSD}' targetNamespace='{TEI}' elementFormDefault='qualified'><xs:element name='TEI'>"
        "<xs:complexType><xs:sequence><xs:element name='l' type='xs:string'/></xs:sequence></xs:complexType>"
        "</xs:element></xs:schema>"
    ),
}
MOVED = {"/old.rng": "/line.rng", "/passwd.rng": "file:///etc/passwd", "/ftp.rng": "ftp://127.0.0.1/line.rng"}


class Server(ThreadingHTTPServer):
    """A server of schemas that remembers what it was asked for."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.asked: list[str] = []

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"


class Handler(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        assert isinstance(self.server, Server)
        self.server.asked.append(self.path)
        if self.path in MOVED:
            self.send_response(302)
            self.send_header("Location", MOVED[self.path])
            self.end_headers()
            return
        body = PARTS.get(self.path, "").encode()
        self.send_response(200 if body else 404)
        self.end_headers()
        self.wfile.write(body or b"gone")

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def server() -> Iterator[Server]:
    with Server() as one:
        thread = threading.Thread(target=one.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield one
        one.shutdown()
        thread.join()


def test_nothing_is_fetched_unless_that_is_allowed(server: Server, tmp_path: Path) -> None:
    url = f"{server.address}/line.rng"
    (tmp_path / "local.rng").write_text(f"<grammar xmlns='{RNG}'><include href='{url}'/></grammar>")
    (tmp_path / "local.xsd").write_text(
        f"<xs:schema xmlns:xs='{XSD}'><xs:include schemaLocation='{server.address}/all.xsd'/></xs:schema>"
    )
    hints = (
        f"<TEI xmlns='{TEI}' xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xmlns:xi='http://www.w3.org/2001/XInclude'"
        f" xsi:schemaLocation='{TEI} {url}'><xi:include href='{url}'/></TEI>"
    )
    documents = [
        naming(f'href="{url}"'),
        naming(f'href="{url}" schematypens="{XSD}"'),
        naming('href="local.rng"'),
        naming('href="local.xsd"'),
        f"<?xml-stylesheet href='{url}'?><!DOCTYPE TEI SYSTEM '{url}'>{hints}".encode(),
    ]
    for document in documents:
        (tmp_path / "a.xml").write_bytes(document)
        assert validate(tmp_path / "a.xml").schemas == ()
    assert server.asked == []


def test_a_schema_that_was_not_fetched_is_told_once_with_the_remedy(server: Server) -> None:
    url = f"{server.address}/line.rng"
    names = (f'href="{url}"', f'href="{url}" schematypens="http://purl.oclc.org/dsdl/schematron"')
    result = validate(naming(*names))
    assert rules(result) == ["schema-not-fetched", "no-schema"]
    message = result.findings[0].message
    assert url in message
    assert "--schema" in message
    assert "--allow-network" in message
    assert result.findings[0].severity == "info"


def test_a_schema_is_fetched_once_a_run(server: Server) -> None:
    url = f"{server.address}/line.rng"
    for inside in ("<l>x</l>", "<p>x</p>", "<l>y</l>"):
        result = validate(naming(f'href="{url}"', inside=inside), allow_network=True)
        assert result.valid == inside.startswith("<l>")
        assert result.schemas == (url,)
    assert server.asked == ["/line.rng"]


def test_one_that_is_not_there_is_asked_for_once_too(server: Server) -> None:
    for _ in range(2):
        result = validate(naming(f'href="{server.address}/gone.rng"'), allow_network=True)
        assert rules(result) == ["schema-unreadable", "no-schema"]
        assert "404" in result.findings[0].message
    assert server.asked == ["/gone.rng"]


@pytest.mark.parametrize(
    ("path", "asked"),
    [
        ("/odd/whole.rng", ["/odd/whole.rng", "/parts/line.rng"]),
        ("/all.xsd", ["/all.xsd", "/types.xsd"]),
        ("/old.rng", ["/old.rng", "/line.rng"]),
    ],
)
def test_parts_of_a_schema_and_moved_ones_are_fetched(server: Server, path: str, asked: list[str]) -> None:
    named = f'href="{server.address}{path}"'
    assert validate(naming(named), allow_network=True).valid
    assert not validate(naming(named, inside="<p>x</p>"), allow_network=True).valid
    assert server.asked == asked


@pytest.mark.parametrize("path", ["/odd/all.rng", "/abroad.rng", "/passwd.rng", "/ftp.rng"])
def test_what_lacks_a_part_or_leads_out_of_http_is_an_error(server: Server, path: str) -> None:
    result = validate(naming(f'href="{server.address}{path}"'), allow_network=True)
    assert rules(result) == ["schema-unreadable", "no-schema"]


def test_a_schema_without_end_is_cut_short(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(remote, "LARGEST", 100)
    with pytest.raises(SchemaError, match="more than 100 bytes"):
        remote.fetched(f"{server.address}/line.rng")


def test_a_server_that_is_not_there(server: Server) -> None:
    server.server_close()
    result = validate(naming(f'href="{server.address}/line.rng"'), allow_network=True)
    assert "cannot be fetched" in result.findings[0].message
