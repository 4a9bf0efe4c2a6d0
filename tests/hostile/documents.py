"""TEI documents that mean harm, by what they try; small ones, so that every test may use them all."""

from __future__ import annotations

from pathlib import Path

HEADER = (
    "<teiHeader><fileDesc><titleStmt><title>x</title></titleStmt><publicationStmt><publisher>x</publisher>"
    "</publicationStmt><sourceDesc><p>x</p></sourceDesc></fileDesc></teiHeader>"
)


def document(body: str, before: str = "") -> str:
    """A TEI document with this body, and what is to stand before its root."""
    return f"{before}<TEI xmlns='http://www.tei-c.org/ns/1.0'>{HEADER}<text><body>{body}</body></text></TEI>"


def _bomb() -> str:
    levels = "".join(f"<!ENTITY a{n} '" + f"&a{n - 1};" * 10 + "'>" for n in range(1, 20))
    return document("<p>&a19;</p>", f"<!DOCTYPE TEI [<!ENTITY a0 'ha'>{levels}]>")


def with_entities(secret: Path) -> dict[str, bytes]:
    """Documents that declare entities, or name files outside themselves, by what they try."""
    address = secret.as_uri()
    own = document("<p>&a;</p>", "<!DOCTYPE TEI [<!ENTITY a 'EXPANDED'>]>")
    return {
        "a billion laughs": _bomb().encode(),
        "one long entity many times": document(
            "<p>" + "&a;" * 20_000 + "</p>", f"<!DOCTYPE TEI [<!ENTITY a '{'x' * 50_000}'>]>"
        ).encode(),
        "an external entity": document(
            "<p>&a;</p>", f"<!DOCTYPE TEI [<!ENTITY a SYSTEM '{address}'>]>"
        ).encode(),
        "a parameter entity": document(
            "<p>x</p>", f"<!DOCTYPE TEI [<!ENTITY % a SYSTEM '{address}'> %a;]>"
        ).encode(),
        "an entity in a parameter entity": document(
            "<p>&a;</p>", "<!DOCTYPE TEI [<!ENTITY % p '<!ENTITY a \"EXPANDED\">'> %p;]>"
        ).encode(),
        "an unparsed entity": document(
            "<p>x</p>", f"<!DOCTYPE TEI [<!NOTATION n SYSTEM '{address}'><!ENTITY u SYSTEM 'x.gif' NDATA n>]>"
        ).encode(),
        "an entity that nothing declares": document(
            "<p>&a;</p>", "<!DOCTYPE TEI SYSTEM 'none.dtd'>"
        ).encode(),
        "an entity in an attribute": document(
            "<p n='&a;'>x</p>", "<!DOCTYPE TEI [<!ENTITY a 'EXPANDED'>]>"
        ).encode(),
        "with a byte-order mark": b"\xef\xbb\xbf" + own.encode(),
        "in UTF-16": own.encode("utf-16"),
        "in UTF-16 without a mark": f"<?xml version='1.0' encoding='utf-16-le'?>{own}".encode("utf-16-le"),
        "in UTF-32 without a mark": own.encode("utf-32-le"),
        "in UTF-7": f"<?xml version='1.0' encoding='UTF-7'?>{own}".encode("utf-7"),
    }


BROKEN: dict[str, bytes] = {
    "NUL": document("<p>\0</p>").encode(),
    "a reference to NUL": document("<p>&#0;</p>").encode(),
    "a lone surrogate": document("<p>\ud800</p>").encode("utf-8", "surrogatepass"),
    "a reference to one": document("<p>&#xD800;</p>").encode(),
    "Latin-1 that says it is UTF-8": document("<p>Köln</p>", "<?xml version='1.0' encoding='utf-8'?>").encode(
        "latin-1"
    ),
    "UTF-8 that says it is UTF-16": document("<p>x</p>", "<?xml version='1.0' encoding='utf-16'?>").encode(),
    "an encoding nobody knows": document("<p>x</p>", "<?xml version='1.0' encoding='klingon'?>").encode(),
    "a codec of Python's that is no encoding": document(
        "<p>x</p>", "<?xml version='1.0' encoding='zlib'?>"
    ).encode(),
    "EBCDIC": document("<p>x</p>", "<?xml version='1.0' encoding='IBM037'?>").encode("cp037"),
    "100,000 elements in each other": document("<hi>" * 100_000 + "</hi>" * 100_000).encode(),
    "a declaration without end": b"<!DOCTYPE TEI [",
    "an entity nobody declares": document("<p>&a;</p>").encode(),
    "nothing": b"",
}
"""Documents that are no XML, or that no program should take."""
HARMLESS: dict[str, bytes] = {
    "an external subset": document("<p>x</p>", "<!DOCTYPE TEI SYSTEM 'http://127.0.0.1:9/x.dtd'>").encode(),
    "a schema and a stylesheet on the web": document(
        "<p>x</p>", "<?xml-model href='http://127.0.0.1:9/x.rng'?><?xml-stylesheet href='file:///x'?>"
    ).encode(),
    "instructions and CDATA": document(
        "<p><?php system('x')?><![CDATA[<p>]]]]><![CDATA[>]]><!-- c --></p>"
    ).encode(),
    "1,900 elements in each other": document("<p>" + "<hi>" * 1900 + "x" + "</hi>" * 1900 + "</p>").encode(),
    "an attribute of 10 MB": document(f"<p n='{'a' * 10_000_000}'>x</p>").encode(),
    "UTF-7": document("<p>x+AOk-</p>", "<?xml version='1.0' encoding='UTF-7'?>").encode(),
    "20,000 equal elements": document("<p>x</p>" * 20_000).encode(),
}
"""Documents that look dangerous and are valid."""
