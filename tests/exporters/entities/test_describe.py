"""What a document says of persons, places, bodies and dates, and where it mentions them."""

from __future__ import annotations

from lxml import etree

from tei_encode import export
from tei_encode.exporters.entities import Described, describe
from tei_encode.exporters.protocol import TeiDocument

from ..letters import letter


def _described(tei: bytes = letter()) -> Described:
    return describe(TeiDocument(etree.fromstring(tei), "first.xml"))


def test_entries_say_all_that_the_lists_say() -> None:
    lenner, _, oake, mill, _ = _described().entries
    assert (lenner.kind, lenner.id, lenner.type) == ("person", "pers-lenner", "2")
    assert lenner.forms == ("Hanna Lenner", "Lenner, Hanna", 'Mrs "H" Lenner')
    assert (lenner.birth, lenner.death, lenner.roles) == ("1871-02-03", "1940", ("Keeper of Seals",))
    assert (lenner.identifiers, lenner.same_as) == ((("GND", "118540238"),), "register.xml#pers-lenner")
    assert (oake.position, mill.position) == ((51.02, -3.18), None)
    assert [entry.cert for entry in _described().entries] == ["", "low", "", "", ""]


def test_mentions_are_the_outermost_names_with_fragments_joined() -> None:
    found = [(one.kind, one.place.form, one.ref, one.cert) for one in _described().mentions]
    assert found == [
        ("person", "Hanna", "pers-lenner", ""),
        ("person", "Tran", "pers-tranter", "low"),
        ("person", "him", "pers-tranter", ""),
        ("org", "Guild of Oake", "org-guild", ""),
        ("place", "Oake", "place-oake", ""),
        ("person", "Nobody", "", ""),
        ("person", "Han\nna", "pers-lenner", ""),
    ]


def test_of_a_list_of_days_only_those_with_a_value_are_dates() -> None:
    found = [(one.place.form, one.values, one.cert) for one in _described().dates]
    assert found == [("4 May", {"when": "1903-05-04"}, ""), ("1904", {"when": "1904"}, "medium")]


def test_places_are_offsets_in_code_points_of_what_the_export_of_the_source_gives() -> None:
    described = _described()
    source = export(letter(), "source").data.decode()
    assert described.content == source
    assert "*Tran" in source
    places = [one.place for one in described.mentions] + [one.place for one in described.dates]
    assert all(source[place.start : place.end] == place.form for place in places)
    assert [one.place.block for one in described.mentions] == ["p-1"] * 4 + ["p-2"] * 3


def test_context_is_whole_words_on_one_line() -> None:
    place = next(one.place for one in _described().mentions if one.place.form == "Nobody")
    assert place.before.endswith("4 May in Oake, ")
    assert place.after.startswith("; Han na 𝒜 1904")
    far = next(one.place for one in _described().mentions if one.place.form == "Oake")
    assert far.before.split()[0] in _described().content.split()


def test_a_document_without_lists_and_text_describes_nothing() -> None:
    described = _described(b"<TEI xmlns='http://www.tei-c.org/ns/1.0'><teiHeader/></TEI>")
    assert (described.content, described.entries, described.mentions, described.dates) == ("", (), (), ())


_LIST = """<standOff><listPerson><person xml:id="pers-{0}"><persName>Mr {0}</persName></person></listPerson></standOff>"""
_HEADER = "<teiHeader><fileDesc><titleStmt><title>{0}</title></titleStmt></fileDesc></teiHeader>"
_DOCUMENT = (
    f"<TEI>{_HEADER}{_LIST}<text><body><p>On <date when='190{{1}}'>that day</date> came "
    "<persName ref='#pers-{0}'>{0}</persName>. <corr>Not so.</corr></p></body></text></TEI>"
)
CORPUS = (
    f'<teiCorpus xmlns="http://www.tei-c.org/ns/1.0">{_HEADER.format("All")}{_DOCUMENT.format("Oake", 1)}'
    f"<teiCorpus>{_HEADER.format('Some')}{_DOCUMENT.format('Abbot', 2)}</teiCorpus>"
    f"{_DOCUMENT.format('Lenner', 3)}</teiCorpus>"
).encode()


def test_a_corpus_has_the_mentions_and_dates_of_all_its_texts() -> None:
    described = _described(CORPUS)
    source = export(CORPUS, "source").data.decode()
    assert described.content == source
    assert [source[slice(*one.place[:2])] for one in described.mentions] == ["Oake", "Abbot", "Lenner"]
    assert [one.values["when"] for one in described.dates] == ["1901", "1902", "1903"]
    assert all(source[slice(*one.place[:2])] == "that day" for one in described.dates)
    assert [len(described.mentioned(one)) for one in described.entries] == [1, 1, 1]
