"""Words and passages in another language."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import given

from tei_encode import Options, SourceText, encode
from tei_encode.model import Document
from tei_encode.recognisers.emphasis import Emphasis
from tei_encode.recognisers.foreign import Foreign, phrases
from tei_encode.recognisers.foreign_evidence import language_of_words
from tei_encode.recognisers.names import Names
from tei_encode.recognisers.quotations import Quotations
from tei_encode.recognisers.work_titles import WorkTitles
from tests.made_up_texts import texts

from .documents import document, with_layers


def _found(text: str, *, language: str = "en", kind: str = "p") -> list[tuple[str, str]]:
    made = document(text, kind=kind)
    made = Document(made.source, language, made.layers)
    made = with_layers(made, Emphasis(), Quotations(), WorkTitles(), Names())
    claims = sorted(Foreign().recognise(made).annotations, key=lambda one: one.order)
    return [(one.span.text(text), one.get("xml:lang")) for one in claims]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("an ad hoc committee", [("ad hoc", "la")]),
        ("Ad hoc it was. Ex officio, too.", [("Ad hoc", "la"), ("Ex officio", "la")]),
        ("the coup d’état and the coup d'etat", [("coup d’état", "fr"), ("coup d'etat", "fr")]),
        ("a coup\nd’état", [("coup\nd’état", "fr")]),
        ("his aide-mémoire", [("aide-mémoire", "fr")]),
        ("the chargé d’affaires", [("chargé d’affaires", "fr")]),
        ("Realpolitik and Weltpolitik", [("Realpolitik", "de"), ("Weltpolitik", "de")]),
        ("a fait accompli", [("fait accompli", "fr")]),
        ("towards détente.", [("détente", "fr")]),
        ("a modus vivendi", [("modus vivendi", "la")]),
        ("de facto, if not de jure", [("de facto", "la"), ("de jure", "la")]),
        ("persona non grata", [("persona non grata", "la")]),
        ("post hoc ergo propter hoc", [("post hoc ergo propter hoc", "la")]),
        ("the nomenklatura", [("nomenklatura", "ru-Latn")]),
        ("(inter alia)", [("inter alia", "la")]),
        ("a golpe de estado", [("golpe de estado", "es")]),
        ("in *vice versa*", [("vice versa", "la")]),
        ("of *glasnost*,", [("glasnost", "ru-Latn")]),
        ("an _élite_", [("élite", "fr")]),
        # part of something longer
        ("on ne trouvera jamais le dernier mot", []),
        # English by now, or nothing but words
        ("vice versa, via the café, etc.", []),
        ("glasnost and perestroika", []),
        ("the status quo per se", []),
        ("the Ad Hoc Committee", []),
        ("AD HOC", []),
        ("ad, hoc", []),
        ("a coup\n\nd’état", []),
        ("the modus of it", []),
        ("realpolitik", []),
    ],
)
def test_phrases_of_the_list(text: str, found: list[tuple[str, str]]) -> None:
    assert _found(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("He said “l’état c’est moi et la France”.", [("l’état c’est moi et la France", "fr")]),
        ("“Ce n’est pas une révolte, Sire.”", [("Ce n’est pas une révolte, Sire.", "fr")]),
        ("„Wir schaffen das und nicht mehr“, hieß es", [("Wir schaffen das und nicht mehr", "de")]),
        ("“Non scholae sed vitae discimus, nec enim aliter.”", [("Non scholae sed vitae discimus, nec enim aliter.", "la")]),
        ("“Nel mezzo del cammin di nostra vita”", [("Nel mezzo del cammin di nostra vita", "it")]),
        ("“De waarheid is dat het niet zo is”", [("De waarheid is dat het niet zo is", "nl")]),
        ("the word *aux armes citoyens* here", [("aux armes citoyens", "fr")]),
        ("*une note de la direction du personnel*", [("une note de la direction du personnel", "fr")]),
        # English, names, titles, too little
        ("“The coup was led by de Gaulle and la France.”", []),
        ("“So it was, and so it is, in the war.”", []),
        ("“Rio de Janeiro, La Paz, El Paso”", []),
        ("“Y–Bomb Jars Alliance; Washington Studies Whys”", []),
        ("*inter party dispute*", []),
        ("*wrong timing*", []),
        ("*not so*", []),
        ("the *Neue Zürcher Zeitung* of", []),
        ("“Quousque tandem abutere, Catilina, patientia nostra?”", []),
        ("“Paris”", []),
        ("*NON*", []),
    ],
)  # fmt: skip
def test_small_words_tell_the_language(text: str, found: list[tuple[str, str]]) -> None:
    assert _found(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("the word товарищ here", [("товарищ", "ru")]),
        ("“Мы не рабы, рабы не мы”", [("Мы не рабы, рабы не мы", "ru")]),
        ("Їжак і кіт", [("Їжак і кіт", "uk")]),
        ("the word μῆνις and the word λόγος", [("μῆνις", "grc"), ("λόγος", "grc")]),
        ("the word καλημέρα", [("καλημέρα", "el")]),
        ("the word שלום here", [("שלום", "he")]),
        ("the word سلام here", [("سلام", "ar")]),
        ("the word 東京 and the word さくら", [("東京", "ja"), ("さくら", "ja")]),
        ("the word 東京 alone", [("東京", "und-Hani")]),
        ("the word 서울", [("서울", "ko")]),
        ("Первое\n\nВторое of the words that stand here", [("Первое", "ru"), ("Второе", "ru")]),
        # symbols
        ("the angle α and 5 μm", []),
        ("F. 6, д 5", []),
    ],
)
def test_another_script_tells_by_itself(text: str, found: list[tuple[str, str]]) -> None:
    assert _found(f"{text}\n\nAll the rest of this text is written in plain English.") == found


def test_how_sure_a_script_is() -> None:
    made = with_layers(
        document("the word товарищ and then the other word мы"),
        Emphasis(),
        Quotations(),
        WorkTitles(),
        Names(),
    )
    certs = [one.cert.value for one in Foreign().recognise(made).annotations]
    assert certs == ["medium", "high"]


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("Ce qui est ad hoc", "fr", []),
        ("Он сказал: товарищ", "ru", []),
        ("Il dit “the state is what it is, and that is that”", "fr", [("the state is what it is, and that is that", "en")]),
        ("Il dit “c’est ainsi que nous sommes”", "fr", []),
    ],
)  # fmt: skip
def test_the_language_of_the_text_is_not_foreign(
    text: str, language: str, found: list[tuple[str, str]]
) -> None:
    assert _found(text, language=language) == found


def test_entries_of_bibliographies_are_left_alone() -> None:
    assert _found("Smith, coup d’état, 1999.", kind="bibl") == []


def test_emphasis_and_names_agree_with_it() -> None:
    edition = encode(
        SourceText.of("It was *Realpolitik*, and “Moscow n’est pas la fin du monde”.\n", "a.txt"),
        Options(language="en"),
    )
    body = edition.xml.decode()
    assert edition.valid
    assert re.search(
        r'It was <foreign xml:lang="de" rend="italic" rendition="[^"]+">Realpolitik</foreign>', body
    )
    assert re.search(r'<q>“<foreign xml:lang="fr"[^>]*><placeName[^>]*>Moscow</placeName> n’est', body)


def test_the_list_is_in_order() -> None:
    listed = [phrase for some in phrases().values() for phrase in some]
    assert len({one.words for one in listed}) == len(listed)
    assert {one.language for one in listed} == {"la", "fr", "de", "it", "es", "ru-Latn"}


@pytest.mark.parametrize("words", ["", "a", "the of and to in", "Washington", "1234 5678 9 10 11"])
def test_english_words_are_in_no_other_language(words: str) -> None:
    assert language_of_words(words, "en") is None


@given(texts)
def test_claims_lie_in_the_text_and_apart(text: str) -> None:
    made = with_layers(document(text), Emphasis(), Quotations(), WorkTitles(), Names())
    claims = sorted(Foreign().recognise(made).annotations, key=lambda one: one.order)
    assert all(0 <= one.span.start < one.span.end <= len(text) for one in claims)
    assert not any(one.span.overlaps(other.span) for one, other in pairwise(claims))
