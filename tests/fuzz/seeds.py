"""What fuzzing begins with: small inputs of each target, and the words that inputs are put together from."""

from __future__ import annotations

from tests.hostile.documents import document
from tests.made_up_texts import NASTY, PIECES

from .letter import EDITED_TEXT

_NOTE = (
    "<p xml:id='p-1'>a<ref type='noteAnchor' xml:id='m' target='#n'>1</ref> <date when='1921-05-03' from='1921'>x</date>"
    "<persName ref='#pers-a'>Lenner</persName><g ref='#char-0007'/><pb rend='form-feed'/><hi rendition='#b'>x</hi></p>"
    "<note xml:id='n' target='#m'>y</note><listBibl><bibl xml:id='bibl-a'><author>Lenner, A.</author> <title level='m'>B</title>"
    "<date when='1990'>1990</date><biblScope unit='page' from='3' to='9'>3-9</biblScope></bibl></listBibl>"
)
_HEADER = (
    "<encodingDesc><charDecl><char xml:id='char-0007'><mapping type='codepoint'>U+0007</mapping></char></charDecl><tagsDecl>"
    "<rendition xml:id='b' scheme='css' scope='before'>content: \"*\"</rendition></tagsDecl></encodingDesc></teiHeader>"
)
TEI = document(_NOTE).replace("</teiHeader>", _HEADER).encode()
LISTED = document(
    "<listPerson><person xml:id='pers-a'><persName>Anna Lenner</persName></person></listPerson>"
).encode()
SEEDS: dict[str, list[bytes]] = {
    "encode": [piece.encode("utf-8", "replace") for piece in (*PIECES, *NASTY)],
    "validate": [TEI, LISTED],
    "export": [TEI, LISTED],
    "config": [b'[edition]\ntitle = "x"\neditors = ["Doe, Jane", { name = "A", orcid = "0000-0002-1825-0097" }]\n', b"[structure]\nrules = [{ match = 'x', is = 'head', level = 2 }]\n"],
    "meta": [b"file,title,date-sent\na.txt,x,1921\n", b'file;keywords\n"a";b;c\n'],
    "authority-table": [b"kind,name,forms,id,viaf,idno:BnF\nperson,Anna Lenner,Lenner|A. Lenner,x1,24602065,3\n"],
    "authority-tei": [LISTED],
    "register": [LISTED],
    "merge": [EDITED_TEXT],
}  # fmt: skip
WORDS: list[bytes] = [
    *(b"<p>", b"</p>", b"<", b">", b"&", b"&#0;", b"&#xD800;", b"'", b'"', b"xml:id='a'", b"target='#a'", b"<note>", b"</note>", b"<!--", b"-->", b"<?x", b"?>"),
    *(b"<!DOCTYPE TEI [<!ENTITY a 'x'>]>", b"&a;", b"<![CDATA[", b"]]>", b"when='99999'", b"quantity='1'", b"content: \"\\110000 \"", b"U+D800", b"U+110000"),
    *(b"[", b"]", b"{", b"}", b"=", b"\n", b",", b";", b"\t", b"\x00", b"\xff\xfe", b"\xef\xbb\xbf", b"\xed\xa0\x80", b"1" * 20, b"\xc2\x85", b"\xe2\x80\xa8"),
]  # fmt: skip


def words_of(target: str) -> list[bytes]:
    """The words that a fuzzer puts into inputs of a target."""
    return [*WORDS, *(SEEDS[target] if target == "encode" else ())]
