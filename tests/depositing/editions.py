"""Editions to deposit: ours with a full header, and TEI of others."""

from __future__ import annotations

from pathlib import Path, PurePath

from tei_encode import Metadata, Options, SourceText, encode
from tei_encode.serialiser.metadata import Agent, ClassCode, Responsibility

TEXT = "Haverley, 3 May 1921\n\nDear Sir,\n\nMr. Hugo Lenner left Oake.\n\nYours sincerely,\nAnna Tranter\n"
FULL = Metadata(
    title="A letter of Anna Tranter",
    authors=(Agent("Tranter, Anna", refs=("https://d-nb.info/gnd/118540238",)),),
    editors=(
        Agent("Oake, Jo", refs=("https://orcid.org/0000-0002-1825-0097",), affiliation="Haverley College"),
    ),
    funders=(Agent("The Fund", is_body=True, refs=("https://ror.org/02mhbdp94",)),),
    principals=(Agent("Head, Pat"),),
    responsibilities=(Responsibility("transcription", Agent("Roe, Sam")),),
    publisher="Haverley Archive",
    publication_place="Haverley",
    publication_date="2024-05-06",
    licence="CC BY 4.0",
    licence_target="https://creativecommons.org/licenses/by/4.0/",
    identifiers=(("DOI", "10.5072/tranter.1"), ("URI", "https://example.org/tranter/1")),
    series="Papers of Anna Tranter",
    citation="Haverley Archive, box 3, no. 7.",
    languages=("en",),
    abstract=("Who left, and when.", "And who stayed."),
    keywords=("letters", "departures"),
    classes=(ClassCode("943.08", "https://www.oclc.org/dewey"),),
)

FOREIGN = """<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="de"><teiHeader><fileDesc>
<titleStmt><title type="sub">Ein Zusatz</title><title type="main">Die Glocken von Oake</title>
<author><persName ref="https://d-nb.info/gnd/118540238"><surname>Lenner</surname> <forename>Hanna</forename>
 <nameLink>von</nameLink></persName></author>
<editor><persName><surname>Tranter</surname>, <forename>Georg</forename></persName><persName>Vera Oake</persName></editor>
<author>unknown</author>
<respStmt><resp>Satz</resp><orgName ref="https://ror.org/02mhbdp94">Druckerei Oake</orgName></respStmt></titleStmt>
<publicationStmt><publisher><orgName>Archiv Haverley</orgName><email>mail@example.org</email></publisher>
<pubPlace>Haverley</pubPlace><date type="publication">2019-02</date>
<availability><licence target="https://creativecommons.org/publicdomain/zero/1.0/"><p>Frei &amp; offen.</p></licence></availability>
<idno><idno type="URLWeb">https://example.org/glocken</idno><idno type="DOI">https://doi.org/10.5072/glocken</idno></idno>
</publicationStmt>
<sourceDesc><bibl type="M">Lenner, Die Glocken. Oake 1871.</bibl><msDesc><msIdentifier><repository>Archiv
 Haverley</repository><idno>E 1</idno></msIdentifier></msDesc></sourceDesc></fileDesc>
<profileDesc><langUsage><language ident="deu">Deutsch</language></langUsage></profileDesc></teiHeader>
<text><body><p>Sie l&#228;uten.</p></body></text></TEI>"""
BARE = """<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>unknown</title></titleStmt>
<publicationStmt><publisher>Unknown</publisher><availability status="unknown"><p>No licence has been stated.</p></availability>
</publicationStmt><sourceDesc><p/></sourceDesc></fileDesc></teiHeader><text><body><p>So.</p></body></text></TEI>"""


def ours(metadata: Metadata = FULL, text: str = TEXT) -> bytes:
    """An edition of ours."""
    return encode(SourceText.of(text, "letter.txt"), Options(metadata=metadata, language="en")).xml


def written(folder: Path, **files: bytes | str) -> list[tuple[Path, PurePath]]:
    """Files `NAME.xml` in a folder, as a deposit takes them."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, data in files.items():
        (folder / f"{name}.xml").write_bytes(data.encode() if isinstance(data, str) else data)
    return [(folder / f"{name}.xml", PurePath()) for name in files]
