"""Web Annotations, Turtle, GeoJSON and GEXF: read by those who read them, and against their rules."""

from __future__ import annotations

import csv
import io
import json
from collections import Counter
from typing import Any

import networkx as nx
import pytest
import rdflib

from tei_encode import ExportOptions, SourceText, encode, export
from tei_encode.exporters import Exported, Table, read_part, write_parts

from .letters import letter

BASE = ExportOptions(base="https://example.org/letters/")
SCHEMA = rdflib.Namespace("https://schema.org/")
LENNER = rdflib.URIRef("https://example.org/letters/first.xml#pers-lenner")


def _together(to: str) -> bytes:
    parts = [read_part(letter(name=name), to, BASE, file=f"{name}.xml") for name in ("first", "second")]
    return write_parts(parts, to, BASE).data


@pytest.fixture
def graph() -> rdflib.Graph:
    return rdflib.Graph().parse(data=_together("rdf"), format="turtle")


def test_rdflib_reads_the_register(graph: rdflib.Graph) -> None:
    assert graph.value(LENNER, rdflib.RDF.type) == SCHEMA.Person
    assert str(graph.value(LENNER, SCHEMA.name)) == "Hanna Lenner"
    assert {str(one) for one in graph.objects(LENNER, SCHEMA.alternateName)} == {
        "Lenner, Hanna",
        'Mrs "H" Lenner',
    }
    assert {str(one) for one in graph.objects(LENNER, SCHEMA.sameAs)} == {
        "https://d-nb.info/gnd/118540238",
        "https://example.org/letters/register.xml#pers-lenner",
    }
    assert graph.value(LENNER, SCHEMA.birthDate) == rdflib.Literal("1871-02-03", datatype=rdflib.XSD.date)
    assert graph.value(LENNER, SCHEMA.deathDate) == rdflib.Literal("1940", datatype=rdflib.XSD.gYear)
    assert Counter(str(one) for one in graph.objects(None, rdflib.RDF.type))[str(SCHEMA.Place)] == 4


@pytest.mark.parametrize("base", ["https://example.org/letters", ""])
@pytest.mark.parametrize(
    ("pointer", "file"),
    [
        ("../all%20names.xml", "all names.xml"),
        ("../../up.xml", "../up.xml"),
        ("near.xml", "1862/near.xml"),
        ("", "1862/a.xml"),
    ],
)
def test_a_pointer_into_the_register_is_the_address_of_the_entry_there(
    pointer: str, file: str, base: str
) -> None:
    tei = letter().replace(b'"register.xml#pers-lenner"', f'"{pointer}#pers-tranter"'.encode())
    register = letter().replace(b' sameAs="register.xml#pers-lenner"', b"")
    options = ExportOptions(base=base)
    parts = [
        read_part(tei, "rdf", options, file="1862/a.xml"),
        read_part(register, "rdf", options, file=file),
    ]
    data = write_parts(parts, "rdf", options).data
    found = rdflib.Graph().parse(data=data, format="turtle", publicID="https://example.org/letters/")
    entry = rdflib.URIRef("https://example.org/letters/1862/a.xml#pers-lenner")
    (there,) = (one for one in found.objects(entry, SCHEMA.sameAs) if "gnd" not in str(one))
    assert found.value(there, SCHEMA.name) == rdflib.Literal("Tranter")


@pytest.mark.parametrize("day", ["1871-02-30", "1871-13"])
def test_a_day_that_does_not_exist_has_no_type_of_dates(day: str) -> None:
    tei = letter().replace(b'when="1871-02-03"', f'when="{day}"'.encode())
    graph = rdflib.Graph().parse(data=export(tei, "rdf", BASE).data, format="turtle")
    assert list(graph.objects(None, SCHEMA.birthDate)) == [rdflib.Literal(day)]


def test_a_query_finds_which_letters_mention_somebody(graph: rdflib.Graph) -> None:
    found = graph.query(
        "SELECT ?letter WHERE { ?letter <https://schema.org/mentions> ?who } ", initBindings={"who": LENNER}
    )
    assert [str(row[0]) for row in found] == ["https://example.org/letters/first.xml"]  # type: ignore[index]


@pytest.mark.parametrize("name", ['a "quoted" \\ one', "new\nline", "Ł𝒜", "</x>"])
def test_any_title_is_a_literal(name: str) -> None:
    tei = letter(name=name.replace('"', "&quot;").replace("<", "&lt;"))
    graph = rdflib.Graph().parse(data=export(tei, "rdf", BASE).data, format="turtle")
    titles = {str(one) for one in graph.objects(None, SCHEMA.name)}
    assert f"The {' '.join(name.split())} letter" in titles


@pytest.fixture
def items() -> list[dict[str, Any]]:
    page = json.loads(export(letter(), "jsonld", BASE).data)
    assert (page["@context"], page["type"]) == ("http://www.w3.org/ns/anno.jsonld", "AnnotationCollection")
    assert page["total"] == len(page["first"]["items"])
    return list(page["first"]["items"])


def test_an_annotation_has_an_identifier_and_exactly_what_it_must(items: list[dict[str, Any]]) -> None:
    """Web Annotation Data Model 3.1: one IRI, the type Annotation, one or more targets."""
    assert len({one["id"] for one in items}) == len(items) == 9
    assert all(one["id"].startswith("https://example.org/letters/#annotation-") for one in items)
    assert all(one["type"] == "Annotation" and one["target"] for one in items)
    assert {one["motivation"] for one in items} <= {"identifying", "classifying"}


def test_selectors_find_the_text_again(items: list[dict[str, Any]]) -> None:
    """4.2.4 and 4.2.5: start counts from 0, end is exclusive, exact stands between prefix and suffix."""
    source = export(letter(), "source").data.decode()
    for one in items:
        position, quote = one["target"]["selector"]
        assert (position["type"], quote["type"]) == ("TextPositionSelector", "TextQuoteSelector")
        assert source[position["start"] : position["end"]] == quote["exact"]
        around = quote["prefix"] + quote["exact"] + quote["suffix"]
        assert source.find(around) == position["start"] - len(quote["prefix"])


def test_the_target_is_the_file_that_the_export_of_the_source_writes() -> None:
    ours = encode(SourceText.of("Mr. Hugo Lenner left Oake.", "letter 1.txt")).xml
    for tei, name in ((ours, "letter%201.txt"), (letter(), "edition.txt")):
        part = read_part(tei, "jsonld", BASE, file="below/edition.xml")
        page = json.loads(write_parts([part], "jsonld", BASE).data)
        sources = {one["target"]["source"] for one in page["first"]["items"]}
        assert sources == {f"https://example.org/letters/below/{name}"}


def test_bodies_say_who_it_is(items: list[dict[str, Any]]) -> None:
    sources = [body["source"] for body in items[0]["body"] if body["purpose"] == "identifying"]
    assert sources == ["https://example.org/letters/#pers-lenner", "https://d-nb.info/gnd/118540238"]


def test_places_with_coordinates_are_features() -> None:
    """RFC 7946, 3.1.1 (longitude before latitude), 3.2 and 3.3; a place whose geo is no pair of numbers is none."""
    exported = export(letter(), "geojson")
    collection = json.loads(exported.data)
    assert collection["type"] == "FeatureCollection"
    (feature,) = collection["features"]
    assert feature["geometry"] == {"type": "Point", "coordinates": [-3.18, 51.02]}
    assert (feature["properties"]["name"], feature["properties"]["mentions"]) == ("Oake", 1)
    assert [one.rule for one in exported.findings] == ["coordinates-unreadable", "place-without-coordinates"]
    assert "Oake Mill" in exported.findings[-1].message


def test_a_place_has_the_mentions_of_all_that_are_the_same_place() -> None:
    place = b'<place xml:id="place-oake" type="settlement"'
    geo = b"<location><geo>51.02 -3.18</geo></location>"
    assert geo in letter()
    register = letter(name="register", body="<p>None.</p>")
    pointing = letter().replace(place, place + b' sameAs="register.xml#place-oake"')
    named = letter(body='<p><placeName ref="register.xml#place-oake">Oake</placeName></p>').replace(geo, b"")
    files = {
        "register.xml": register,
        "a.xml": pointing.replace(geo, b""),
        "b.xml": pointing,
        "c.xml": named,
    }
    parts = [read_part(tei, "geojson", file=name) for name, tei in files.items()]
    exported = write_parts(parts, "geojson")
    features = json.loads(exported.data)["features"]
    counts = {one["id"]: one["properties"]["mentions"] for one in features}
    assert counts == {"register.xml#place-oake": 2, "b.xml#place-oake": 1}
    (finding,) = exported.findings
    assert finding.message.startswith(
        "5 of 8 places have no location/geo to be read and are left out: Oake Mill"
    )


def test_networkx_reads_who_is_mentioned_with_whom() -> None:
    graph = nx.read_gexf(io.BytesIO(_together("gexf")))
    names = nx.get_node_attributes(graph, "label")
    assert sorted(names.values()) == [
        "Hanna Lenner",
        "Tranter",
        "Tranter",
    ]  # one register, and two nobody knows
    assert nx.get_node_attributes(graph, "mentions")["register.xml#pers-lenner"] == 4
    assert sorted(data["weight"] for _, _, data in graph.edges(data=True)) == [1.0, 1.0]


PERSONS = "".join(f'<person xml:id="pers-{one}"><persName>{one}</persName></person>' for one in "abc")
A, B, C = (f'<persName ref="#pers-{one}">{one}</persName>' for one in "abc")


def _edges(body: str) -> list[str]:
    tei = letter(body=body).replace(b"</listPerson>", PERSONS.encode() + b"</listPerson>")
    graph = nx.read_gexf(io.BytesIO(export(tei, "gexf").data))
    names = nx.get_node_attributes(graph, "label")
    return sorted("".join(sorted(names[one] + names[other])) for one, other in graph.edges)


@pytest.mark.parametrize(
    ("body", "edges"),
    [
        (f"<p>Only {A}.</p><p>Only {B}.</p><p>Only {C}.</p>", []),
        (f"<p>{A} <hi>and {B}</hi>.</p><p><q>Only {C}.</q></p>", ["ab"]),
        (f"<p xml:id='x'>{A} <hi xml:id='h'>and {B}</hi>.</p>", ["ab"]),
        (f"<opener><dateline>{A}</dateline><salute>{B}</salute></opener><p>{C}</p>", []),
        (f"<p/><closer><signed>{A}</signed></closer><postscript><p>{B}, {C}</p></postscript>", ["bc"]),
        (f"<list><head>{A}</head><item>{B}</item><item>{C}, {A}</item></list>", ["ac"]),
        (f"<table><row><cell>{A}</cell><cell>{B} {C}</cell></row></table>", ["bc"]),
        (f"<p>{A}<note><p>{B}</p><p>{C}</p></note></p>", []),
        (f"<p>{A}<note>{B} {C}</note></p>", ["bc"]),
        (f"<cit><quote>{A} {B}</quote><bibl>{C}</bibl></cit>", ["ab"]),
        (f"<p>{A} says <quote>{B}</quote> in <bibl>{C}</bibl></p>", ["ab", "ac", "bc"]),
        (f"<lg><l>{A}</l><l>{B} {C}</l></lg>", ["bc"]),
        (f'<p><persName ref="#pers-a #pers-b">both</persName></p><p>{C}</p>', ["ab"]),
    ],
)  # fmt: skip
def test_persons_of_one_block_of_text_are_linked_whether_it_has_an_identifier_or_not(
    body: str, edges: list[str]
) -> None:
    assert _edges(body) == edges


def _nodes(*files: tuple[str, str]) -> list[str]:
    """The names of nodes of documents that name one person each: the file, and what the entry says."""
    parts = []
    for file, entry in files:
        attributes, _, inner = entry.partition("|")
        person = f'<person xml:id="pers-a" {attributes}><persName>a</persName>{inner}</person></listPerson>'
        tei = letter(name=file.replace("/", "-"), body=f"<p>{A}</p>").replace(
            b"</listPerson>", person.encode()
        )
        parts.append(read_part(tei, "gexf", file=file))
    graph = nx.read_gexf(io.BytesIO(write_parts(parts, "gexf").data))
    assert set(nx.get_node_attributes(graph, "label").values()) == {"a"}
    return sorted(graph.nodes)


WIKIDATA, GND = '<idno type="wikidata">Q1</idno>', '<idno type="GND">12</idno>'


@pytest.mark.parametrize(
    ("files", "nodes"),
    [
        ([("1.xml", 'sameAs="r.xml#p"'), ("in/2.xml", 'sameAs="../r.xml#p"')], ["r.xml#p"]),
        ([("a/1.xml", 'sameAs="r.xml#p"'), ("b/2.xml", 'sameAs="r.xml#p"')], ["a/r.xml#p", "b/r.xml#p"]),
        ([("1.xml", f"|{WIKIDATA}{GND}"), ("2.xml", f"|{GND}")], ["wikidata:Q1"]),
        ([("1.xml", f"|{WIKIDATA}"), ("2.xml", f"|{WIKIDATA}{GND}"), ("3.xml", f"|{GND}")], ["wikidata:Q1"]),
        ([("1.xml", f'sameAs="r.xml#p"|{GND}'), ("2.xml", f"|{GND}")], ["r.xml#p"]),
        ([("1.xml", ""), ("2.xml", "")], ["1.xml#pers-a", "2.xml#pers-a"]),
    ],
)
def test_who_is_one_person_in_several_documents_is_one_node(
    files: list[tuple[str, str]], nodes: list[str]
) -> None:
    assert _nodes(*files) == nodes


def test_the_graph_says_how_sure_it_is() -> None:
    guessed = B.replace("<persName", '<persName cert="low"')
    body = f"<p>{A} {B}</p><p>{A} {guessed}</p>"
    listed = PERSONS.replace('"pers-b"', '"pers-b" cert="medium"')
    tei = letter(body=body).replace(b"</listPerson>", listed.encode() + b"</listPerson>")
    graph = nx.read_gexf(io.BytesIO(export(tei, "gexf").data))
    nodes = {
        one["label"]: (one["mentions"], one["unsure"], one.get("cert", ""))
        for _, one in graph.nodes(data=True)
    }
    assert nodes == {"a": (2, 0, ""), "b": (2, 1, "medium")}
    assert [(one["weight"], one["unsure"]) for _, _, one in graph.edges(data=True)] == [(2.0, 1)]


INDEX = (
    b'<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><standOff><listPerson><person xml:id="p1"><persName>Ida Mill'
    b'</persName><idno type="GND">118540246</idno></person></listPerson></standOff></TEI>'
)


def _with_index(to: str, options: ExportOptions = BASE) -> Exported:
    """Two letters, one in a folder, that name somebody of an index in another folder, and somebody who is not there."""
    parts = [read_part(INDEX, to, options, file="idx/persons.xml")]
    for file, folder in (("1862/a.xml", "../idx"), ("b.xml", "idx")):
        body = (
            f'<p>{A} <persName ref="{folder}/persons.xml#p1">Ida</persName>, {A} '
            f'<persName ref="{folder}/persons.xml#gone">Ada</persName></p>'
        )
        listed = PERSONS.encode() + b"</listPerson>"
        tei = letter(name=file[-5:-4], body=body).replace(b"</listPerson>", listed)
        parts.append(read_part(tei, to, options, file=file))
    return write_parts(parts, to, options)


@pytest.mark.parametrize("to", ["gexf", "rdf", "csv", "jsonld"])
def test_a_pointer_at_nothing_in_a_file_of_the_same_export_is_said(to: str) -> None:
    (finding,) = (one for one in _with_index(to).findings if one.rule == "pointer-unresolved")
    assert "1862/a.xml:" in finding.message or "b.xml:" in finding.message
    assert "persons.xml#gone, which is no entry there; 1 more like it" in finding.message


def test_names_lead_to_entries_of_other_files() -> None:
    graph = nx.read_gexf(io.BytesIO(_with_index("gexf").data))
    assert graph.nodes["GND:118540246"]["mentions"] == 2
    assert sorted(graph["GND:118540246"]) == ["1862/a.xml#pers-a", "b.xml#pers-a"]
    turtle = rdflib.Graph().parse(data=_with_index("rdf").data, format="turtle")
    entry = rdflib.URIRef("https://example.org/letters/idx/persons.xml#p1")
    assert len(list(turtle.subjects(SCHEMA.mentions, entry))) == 2
    items = json.loads(_with_index("jsonld").data)["first"]["items"]
    sources = [[body.get("source") for body in one["body"]] for one in items]
    ida = ["https://example.org/letters/idx/persons.xml#p1", "https://d-nb.info/gnd/118540246"]
    assert sum(one[1:] == ida for one in sources) == 2


def test_tables_count_mentions_in_other_files() -> None:
    register = csv.DictReader(io.StringIO(_with_index("csv").data.decode(), newline=""))
    (row,) = (one for one in register if one["id"] == "p1")
    assert (row["mentions"], row["context"][:9]) == ("2", "a Ida, a ")
    options = ExportOptions(table=Table.MENTIONS)
    mentions = csv.DictReader(io.StringIO(_with_index("csv", options).data.decode(), newline=""))
    named = [(one["form"], one["id"], one["name"]) for one in mentions if one["form"] != "a"]
    assert named[:2] == [("Ida", "../idx/persons.xml#p1", "Ida Mill"), ("Ada", "../idx/persons.xml#gone", "")]
