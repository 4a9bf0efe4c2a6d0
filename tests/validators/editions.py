"""Small TEI documents to try validators on: editions of this program, so that our schema is their yardstick."""

from __future__ import annotations

_HEADER = (
    "<teiHeader><fileDesc><titleStmt><title>T</title>{named}</titleStmt>"
    "<publicationStmt><publisher>unknown</publisher><availability status='unknown'><p>None.</p></availability>"
    "</publicationStmt><sourceDesc><bibl>x</bibl></sourceDesc></fileDesc>{encoding}</teiHeader>"
)
STAND_OFF = (
    "<standOff><listPerson><person xml:id='pers-a'><persName>A</persName></person></listPerson>"
    "<listPlace><place xml:id='place-b'><placeName>B</placeName></place></listPlace></standOff>"
)
OURS = "<appInfo><application ident='tei-encode' version='0.1.0'><label>tei-encode</label></application></appInfo>"
"""What makes a document one of our own editions."""

HEADER = _HEADER.format(named="", encoding=f"<encodingDesc>{OURS}</encodingDesc>")


def edition(body: str, stand_off: str = STAND_OFF, *, named: str = "", encoding: str = OURS) -> bytes:
    """A document with this body.

    Args:
        body: what stands in `body`.
        stand_off: its registers.
        named: what stands in `titleStmt` after the title.
        encoding: what stands in `encodingDesc`; there is none, and the document is no edition of ours, where this is empty.
    """
    described = f"<encodingDesc>{encoding}</encodingDesc>" if encoding else ""
    header = _HEADER.format(named=named, encoding=described)
    return (
        f"<?xml version='1.0'?>\n<TEI xmlns='http://www.tei-c.org/ns/1.0'>{header}{stand_off}"
        f"<text><body>\n{body}\n</body></text></TEI>"
    ).encode()
