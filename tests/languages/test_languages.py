"""Which language a text is in, which of its blocks are in another, and that one rather says nothing than wrong."""

from __future__ import annotations

import pytest
from hypothesis import given
from lxml import etree

from tei_encode import Options, SourceText, encode
from tei_encode.errors import OptionsError
from tei_encode.languages import Words
from tei_encode.languages.scripts import SCRIPTS
from tei_encode.languages.vocabulary import vocabulary
from tei_encode.model import Span
from tei_encode.pipeline import segment, tell_languages
from tei_encode.serialiser.languages import NAMES, volume_by_language
from tei_encode.tei.namespaces import NS, XML_LANG
from tests.languages.texts import ENGLISH, FRENCH, GERMAN, LATIN, TEXTS
from tests.made_up_texts import texts

TOO_LITTLE = ("In principio erat verbum",)
"""Beginnings of texts too short for their language to be believed among English ones."""
PARAGRAPHS = f"{ENGLISH}\n\nHe then went on as follows, and nobody was there to hear him.\n\n{ENGLISH}"


def marked(text: str, language: str = "") -> list[tuple[str, str]]:
    """(element, language) of what is marked as being in another language."""
    document = tell_languages(segment(SourceText.of(text, "x.txt")), language)
    return [
        (one.kind.value, one.get("xml:lang")) for one in document.layer("structure") if one.get("xml:lang")
    ]


@pytest.mark.parametrize(("language", "text"), TEXTS, ids=[f"{tag}: {text[:24]}" for tag, text in TEXTS])
def test_the_language_of_a_text(language: str, text: str) -> None:
    assert tell_languages(segment(SourceText.of(text, "x.txt"))).language == language


@pytest.mark.parametrize(("language", "text"), [one for one in TEXTS if one[0] not in ("en", "und")])
def test_a_foreign_paragraph_is_marked_in_english(language: str, text: str) -> None:
    found = {tag for _, tag in marked(f"{PARAGRAPHS}\n\n{text}\n\n{PARAGRAPHS}")}
    assert found == (set() if text.startswith(TOO_LITTLE) else {language})


@pytest.mark.parametrize("text", [text for tag, text in TEXTS if tag in ("en", "und")])
def test_nothing_else_is(text: str) -> None:
    assert marked(f"{PARAGRAPHS}\n\n{text}\n\n{PARAGRAPHS}") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{PARAGRAPHS}\n\n{FRENCH}\n\n{PARAGRAPHS}", [("p", "fr")]),
        (f"{PARAGRAPHS}\n\n> {FRENCH}\n\n{PARAGRAPHS}", [("quote", "fr")]),
        (f"{FRENCH}\n\n{FRENCH}\n\n{FRENCH}\n\n{ENGLISH}", [("p", "en")]),
        (f"{PARAGRAPHS}\n\n{LATIN}\n\n{FRENCH}\n\n{GERMAN}", [("p", "la"), ("p", "fr"), ("p", "de")]),
        (
            f"# One\n\n{PARAGRAPHS}\n\n{PARAGRAPHS}\n\n# Deux\n\n{FRENCH}\n\nTrès bien.\n\n{FRENCH}\n",
            [("div", "fr")],
        ),
        (f"{PARAGRAPHS}[1]\n\n{PARAGRAPHS}\n\n[1] {FRENCH}\n", [("note", "fr")]),
        (f"{PARAGRAPHS}\n\nSee De bello Gallico, Ab urbe condita, and Ars amatoria.", []),
    ],
)
def test_what_is_marked(text: str, expected: list[tuple[str, str]]) -> None:
    assert marked(text) == expected


def test_the_user_is_believed() -> None:
    document = tell_languages(segment(SourceText.of(ENGLISH, "x.txt")), "de-AT")
    assert document.language == "de-AT"
    assert [finding.rule for finding in document.findings] == ["language-contradicted"]
    assert marked(f"{GERMAN}\n\n{GERMAN}\n\n{FRENCH}", "de") == [("p", "fr")]


def test_nothing_is_marked_in_a_language_that_is_not_known_here() -> None:
    assert marked(f"{GERMAN}\n\n{FRENCH}", "nds") == []


def test_a_tag_with_a_region_is_the_same_language() -> None:
    assert marked(f"{ENGLISH}\n\n{ENGLISH}", "en-GB") == []
    assert not tell_languages(segment(SourceText.of(ENGLISH, "x.txt")), "en-GB").findings


@pytest.mark.parametrize(("text", "severity"), [("Geneva", "info"), ("zzt rrk lpw " * 20, "warning")])
def test_what_cannot_be_told_is_said(text: str, severity: str) -> None:
    encoded = encode(SourceText.of(text, "x.txt"))
    (finding,) = [one for one in encoded.findings if one.rule == "language-undetermined"]
    assert (finding.severity, encoded.valid) == (severity, True)
    root = etree.fromstring(encoded.xml)
    assert root.get(XML_LANG) == "und"
    assert [one.get("ident") for one in root.iterfind(".//tei:language", NS)] == ["und"]


def test_shares_are_those_of_the_text() -> None:
    text = f"{ENGLISH}\n\n{ENGLISH}\n\n{ENGLISH}\n\n> {FRENCH}\n\n{LATIN}\n"
    encoded = encode(SourceText.of(text, "x.txt"))
    assert encoded.valid
    root = etree.fromstring(encoded.xml)
    used = {one.get("ident"): int(one.get("usage", "0")) for one in root.iterfind(".//tei:language", NS)}
    volumes = {
        tag: len("".join(words.split()))
        for tag, words in (("en", ENGLISH * 3), ("fr", FRENCH), ("la", LATIN))
    }
    whole = sum(volumes.values())
    assert used == {tag: round(100 * volume / whole) for tag, volume in volumes.items()}


def test_the_programs_own_words_are_english() -> None:
    english, german = (
        etree.fromstring(encode(SourceText.of(text, "x.txt")).xml).find("tei:teiHeader", NS)
        for text in (ENGLISH, GERMAN)
    )
    assert english is not None
    assert german is not None
    assert english.xpath(".//@xml:lang") == []
    names = {etree.QName(one).localname for one in german.iter("*") if one.get(XML_LANG) == "en"}
    assert names == {
        "resp",
        "publisher",
        "p",
        "projectDesc",
        "editorialDecl",
        "appInfo",
        "langUsage",
        "change",
    }


def test_volumes_follow_the_innermost_language() -> None:
    xml = '<text xmlns="http://www.tei-c.org/ns/1.0">ab <p xml:lang="fr">c d<q xml:lang="la">efg</q> h</p> i</text>'
    assert volume_by_language(etree.fromstring(xml), "en") == {"en": 3, "fr": 3, "la": 3}


def test_every_language_has_a_name_and_enough_words() -> None:
    languages, bits = vocabulary()
    assert [tag for tag in languages if tag not in NAMES] == []
    sizes = [sum(bool(one & 1 << number) for one in bits.values()) for number in range(len(languages))]
    assert min(sizes) >= 25


@given(texts)
def test_any_text_can_be_judged(text: str) -> None:
    assert Words(text).judge(Span(0, len(text))) in {
        "",
        *vocabulary().languages,
        *(tag for tag, _ in SCRIPTS),
    }


def test_language_as_an_option_must_be_a_tag() -> None:
    with pytest.raises(OptionsError, match="language"):
        Options(language="english!")
