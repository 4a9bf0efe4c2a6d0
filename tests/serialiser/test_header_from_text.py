"""What the header takes from the text: how sure it is, what of it the user overrides, and counts that are true."""

from __future__ import annotations

from collections import Counter
from dataclasses import fields

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from tei_encode import Metadata, Options, SourceText, encode
from tei_encode.serialiser.file_desc import count_words
from tei_encode.serialiser.metadata import Agent, Change, Responsibility
from tei_encode.tei.namespaces import NS, local_name
from tests.made_up_texts import texts

LETTER = "Geneva, 3 May 1921\n\nDear Mr. Smith,\n\nI have your letter of the 1st, and it pleased me.\n\nYours sincerely,\nJane Doe\n"
BODY = "\n\n".join(
    f"{number}. This is a paragraph of the text, and there is more to come after it." for number in "ab"
)


def header(text: str, metadata: Metadata = Metadata()) -> etree._Element:  # noqa: B008 - frozen
    encoded = encode(SourceText.of(text, "a-file.txt"), Options(metadata=metadata))
    assert encoded.valid
    found = etree.fromstring(encoded.xml).find("tei:teiHeader", NS)
    assert found is not None
    return found


def texts_of(root: etree._Element, path: str) -> list[str]:
    nodes = root.xpath(path, namespaces=NS)
    assert isinstance(nodes, list)
    return [
        " ".join("".join(map(str, one.itertext())).split()) if isinstance(one, etree._Element) else str(one)
        for one in nodes
    ]


@pytest.mark.parametrize(
    ("text", "title", "cert"),
    [
        (f"# A Title\n\nby Jane Doe\n\n## Introduction\n\n{BODY}", "A Title", []),
        (f"A Short History of the River\n\nby Jane Doe\n\nIntroduction\n\n{BODY}", "A Short History of the River", ["medium"]),
        ("Some words only.", "a-file", ["low"]),
    ],
)  # fmt: skip
def test_a_title_says_how_sure_it_is(text: str, title: str, cert: list[str]) -> None:
    root = header(text)
    assert texts_of(root, ".//tei:titleStmt/tei:title") == [title]
    assert texts_of(root, ".//tei:titleStmt/tei:title/@cert") == cert


@pytest.mark.parametrize(
    ("byline", "cert"), [("by Jane Doe", []), ("By Ann Smith and Jane Doe", []), ("Jane Doe", ["medium"])]
)
def test_an_author_says_how_sure_it_is(byline: str, cert: list[str]) -> None:
    root = header(f"# A Short History of the River\n\n{byline}\n\n## Introduction\n\n{BODY}")
    assert texts_of(root, ".//tei:titleStmt/tei:author")[-1] == "Jane Doe"
    assert texts_of(root, ".//tei:titleStmt/tei:author/@cert") == cert


def test_what_the_user_says_is_sure() -> None:
    root = header("Some words only.", Metadata(title="Mine", authors=("Roe, Jo",)))
    assert texts_of(root, ".//tei:titleStmt/*/@cert") == []


SENT, RECEIVED = (f".//tei:correspAction[@type='{one}']" for one in ("sent", "received"))


@pytest.mark.parametrize("name", ["Mr. Smith", "Anton"])
def test_a_party_of_a_letter_is_as_sure_as_its_name_in_the_text(name: str) -> None:
    encoded = encode(SourceText.of(LETTER.replace("Mr. Smith", name), "a-file.txt"))
    root = etree.fromstring(encoded.xml)
    certs = texts_of(root, ".//tei:text//tei:salute/tei:persName/@cert")
    assert texts_of(root, f"{RECEIVED}/tei:persName/@cert") == certs
    assert bool(certs) == (name != "Mr. Smith")


def test_a_letter_tells_origin_and_correspondence() -> None:
    root = header(LETTER)
    assert texts_of(root, ".//tei:creation/tei:date/@when") == ["1921-05-03"]
    assert texts_of(root, ".//tei:creation/tei:placeName") == ["Geneva"]
    assert texts_of(root, f"{SENT}/tei:persName") == ["Jane Doe"]


def test_the_user_goes_over_the_letter_fact_by_fact() -> None:
    mine = Metadata(
        receivers=(Agent("Smith, John"),), sent_date="1921-05-04", received_date="1921-05/1921-06"
    )
    root = header(LETTER, mine)
    assert len(root.findall(".//tei:correspDesc", NS)) == 1
    assert texts_of(root, ".//tei:correspDesc/@corresp") == ["#div-letter"]
    assert texts_of(root, f"{SENT}/tei:persName") == ["Jane Doe"]
    assert texts_of(root, f"{SENT}/tei:placeName") == ["Geneva"]
    assert texts_of(root, f"{SENT}/tei:date/@when") == ["1921-05-04"]
    assert texts_of(root, f"{RECEIVED}/tei:persName") == ["Smith, John"]
    assert texts_of(root, f"{RECEIVED}/tei:date/@from") == ["1921-05"]
    assert texts_of(root, ".//tei:creation/tei:date/@when") == ["1921-05-04"]


def test_where_no_letter_is_found_the_users_stands_by_itself() -> None:
    root = header("Some words only.", Metadata(senders=("Doe, Jane",)))
    assert texts_of(root, f"{SENT}/tei:persName/tei:surname") == ["Doe"]
    assert texts_of(root, RECEIVED) == []


@pytest.mark.parametrize(
    ("date", "attributes"),
    [
        ("1921-05-03", {"when": "1921-05-03"}), ("1921", {"when": "1921"}),
        ("1921/1923-02", {"from": "1921", "to": "1923-02"}),
        ("1921-02-30", {}), ("1923/1921", {}), ("in spring", {}), ("1921/", {}),
    ],
)  # fmt: skip
def test_dates_have_values_where_they_are_dates(date: str, attributes: dict[str, str]) -> None:
    found = header("Some words only.", Metadata(created=date)).find(".//tei:creation/tei:date", NS)
    assert found is not None
    assert (found.text, {str(name): str(value) for name, value in found.items()}) == (date, attributes)


@given(texts)
def test_counts_are_true(text: str) -> None:
    encoded = encode(SourceText.of(text, "x.txt"), Options(check=False))
    root = etree.fromstring(encoded.xml)
    body = root.find("tei:text", NS)
    assert body is not None
    stated = {one.get("gi", ""): int(one.get("occurs", "")) for one in root.iterfind(".//tei:tagUsage", NS)}
    assert stated == Counter(local_name(one) for one in body.iter("{*}*"))
    extent = root.find("tei:teiHeader/tei:fileDesc/tei:extent", NS)
    assert extent is not None
    measures = {one.get("unit"): int(one.get("quantity", "")) for one in extent.iterfind("tei:measure", NS)}
    assert measures["characters"] == len(text)
    if "words" in measures:
        assert measures["words"] == len(
            [word for word in text.split() if any(char.isalnum() for char in word)]
        )
    usage = [int(one.get("usage", "0")) for one in root.iterfind(".//tei:langUsage/tei:language", NS)]
    shown = "".join(map(str, body.itertext()))  # the address of a picture is no text in any language
    assert sum(usage) in range(98, 103) or not any(char.isalpha() for char in shown)


@pytest.mark.parametrize(
    ("text", "words"),
    [("# A head", 2), ("one — two", 2), ("***", 0), ("don't re-do 3.5", 3), ("", 0), ("naïve\u00a0Ж", 2)],
)
def test_a_word_holds_a_letter_or_a_figure(text: str, words: int) -> None:
    assert count_words(text) == words


def test_words_are_not_counted_where_none_are_parted() -> None:
    root = header("委员会第二天开会，决定夏天之前什么也不做。")
    assert texts_of(root, "tei:fileDesc/tei:extent/tei:measure/@unit") == ["characters"]


TEXT_FACTS = [
    one.name
    for one in fields(Metadata)
    if one.type == "str" and one.name not in ("date", "licence_target", "keywords_scheme", "source_language")
]
AGENTS = st.builds(Agent, st.text(min_size=1, max_size=20), st.booleans(), affiliation=st.text(max_size=8))


@given(
    st.dictionaries(st.sampled_from(TEXT_FACTS), st.text(max_size=20)),
    st.lists(AGENTS, max_size=3).map(tuple),
    st.lists(st.text(max_size=20), max_size=3).map(tuple),
)
def test_whatever_the_user_says_the_header_is_valid(
    facts: dict[str, str], agents: tuple[Agent, ...], words: tuple[str, ...]
) -> None:
    metadata = Metadata(
        **facts,  # type: ignore[arg-type]  # all of them are texts
        authors=agents,
        funders=agents,
        principals=agents,
        senders=agents,
        series_editors=agents,
        responsibilities=tuple(Responsibility("proof-reading", one) for one in agents),
        notes=words,
        abstract=words,
        keywords=words,
        changes=tuple(Change(word, word, word) for word in words),
    )
    encoded = encode(SourceText.of(LETTER, "x.txt"), Options(metadata=metadata))
    assert encoded.valid, encoded.findings
