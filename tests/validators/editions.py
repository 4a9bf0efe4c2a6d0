"""Small TEI documents to try validators on."""

from __future__ import annotations

HEADER = (
    "<teiHeader><fileDesc><titleStmt><title>T</title></titleStmt>"
    "<publicationStmt><publisher>unknown</publisher><availability status='unknown'><p>None.</p></availability>"
    "</publicationStmt><sourceDesc><bibl>x</bibl></sourceDesc></fileDesc></teiHeader>"
)
STAND_OFF = (
    "<standOff><listPerson><person xml:id='pers-a'><persName>A</persName></person></listPerson>"
    "<listPlace><place xml:id='place-b'><placeName>B</placeName></place></listPlace></standOff>"
)


def edition(body: str, stand_off: str = STAND_OFF) -> bytes:
    """A document with this body."""
    return (
        f"<?xml version='1.0'?>\n<TEI xmlns='http://www.tei-c.org/ns/1.0'>{HEADER}{stand_off}"
        f"<text><body>\n{body}\n</body></text></TEI>"
    ).encode()
