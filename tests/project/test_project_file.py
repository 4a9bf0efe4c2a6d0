"""The project file: what is refused, and which of several says wins."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import etree

from tei_encode import OptionsError, SourceText, encode
from tei_encode.project import options_from, read_project
from tei_encode.serialiser.metadata import Agent, Change, ClassCode, Responsibility
from tei_encode.tei.namespaces import NS


def test_the_date_can_come_from_the_build(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")
    root = etree.fromstring(encode(SourceText.of("Words", "plain.txt")).xml)
    change = root.find(".//tei:change", NS)
    assert change is not None
    assert change.get("when") == "1970-01-02"


BAD = [
    ("[editions]\n", "unknown table"),
    ("[edition]\neditors = 'one'\n", "no list of names"),
    ("[edition]\nidentifiers = 3\n", "no table"),
    ("edition = 3\n", "unknown table"),
    ("[encoding]\nlang = 'en'\n", "did you mean language"),
    ("[edition.identifiers]\n'a b' = '1'\n", "no type of identifier"),
    ("[edition]\nlicence-url = 'not a url'\n", "no address"),
    ("[edition]\ntitle = ['a']\n", "no text"),
    ("[edition]\ntitel = 'a'\n", "did you mean title"),
    ("[edition]\nauthors = [{ orcid = '0000-0002-1825-0097' }]\n", "takes a name or an organisation"),
    ("[edition]\nauthors = [{ name = 'a', organisation = 'b' }]\n", "takes a name or an organisation"),
    ("[edition]\nauthors = [{ name = 'a', phone = 'b' }]\n", "unknown key 'phone'"),
    ("[letter]\nsender = [{ name = 'a', affiliation = 'b' }]\n", "unknown key 'affiliation'"),
    (
        "[edition]\nresponsibilities = [{ name = 'a', resp = 'c', affiliation = 'b' }]\n",
        "unknown key 'affiliation'",
    ),
    ("[edition]\nauthors = [{ name = 'a', orcid = '0000-0002-1825-0098' }]\n", "wrong check digit"),
    ("[edition]\nauthors = [{ name = 'a', wikidata = '42' }]\n", "no wikidata identifier"),
    ("[edition]\nresponsibilities = [{ name = 'a' }]\n", "what was done"),
    ("[edition]\nchanges = [{ who = 'a' }]\n", "takes what"),
    ("[edition]\nchanges = [{ what = 'a', when = 'once' }]\n", "no date"),
    ("[text]\nlanguages = ['en us']\n", "no language tag"),
    ("[text]\nkeywords = 'a'\n", "no list of texts"),
    ("[text]\nclasses = [{ code = 'a' }]\n", "a code and a scheme"),
    ("[encoding]\nlanguage = 'e'\n", "no language tag"),
    ("[structure]\nkind = 'poem'\n", "no kind of document"),
    ("[structure]\nline-breaks = 'yes'\n", "neither true nor false"),
    ("[structure]\nrules = ['head']\n", "no list of rules"),
    ("[structure]\nrules = [{ match = 'a' }]\n", "without match or is"),
    ("[structure]\nrules = [{ match = 'a', is = 'head', depth = 1 }]\n", "a rule with 'depth'"),
    ("[structure]\nrules = [{ match = '(', is = 'head' }]\n", "no regular expression"),
    ("[structure]\nrules = [{ match = 'a', is = 'headline' }]\n", "cannot make a line a 'headline'"),
    ("[structure]\nrules = [{ match = 'a', is = 'head', level = 9 }]\n", "no level 9"),
    (
        "[structure]\nrules = [{ match = 'a', is = 'item', level = 1 }]\n",
        "gives a level to a line that is item",
    ),
    ("[edition\n", "no valid TOML"),
]


@pytest.mark.parametrize(("toml", "reason"), BAD)
def test_a_project_file_that_makes_no_sense_is_refused(tmp_path: Path, toml: str, reason: str) -> None:
    (tmp_path / "p.toml").write_text(toml)
    with pytest.raises(OptionsError, match=reason):
        read_project(tmp_path / "p.toml")


@pytest.mark.parametrize(
    ("setting", "fact", "expected"),
    [
        ("publisher=B Press", "publisher", "B Press"),
        ("editors=Jo; Al", "editors", (Agent("Jo"), Agent("Al"))),
        (
            "editors=Doe, Jane <https://orcid.org/0000-0002-1825-0097>",
            "editors",
            (Agent("Doe, Jane", refs=("https://orcid.org/0000-0002-1825-0097",)),),
        ),
        ("date-sent=1921", "sent_date", "1921"),
        ("keywords=a; b;", "keywords", ("a", "b")),
        (
            "identifiers=DOI 10.1/2; URI https://a.b",
            "identifiers",
            (("DOI", "10.1/2"), ("URI", "https://a.b")),
        ),
        (
            "responsibilities=typing: Roe, Jo",
            "responsibilities",
            (Responsibility("typing", Agent("Roe, Jo")),),
        ),
        ("classes=943 https://a.b", "classes", (ClassCode("943", "https://a.b"),)),
        ("changes=2022-01 Typed; 2023 Read", "changes", (Change("Read", "2023"), Change("Typed", "2022-01"))),
        ("date=2020", "publication_date", "2020"),
    ],
)
def test_a_setting_goes_over_the_file(setting: str, fact: str, expected: object) -> None:
    tables = {"edition": {"publisher": "A Press", "date": "1999"}}
    assert getattr(options_from(tables, settings=[setting]).metadata, fact) == expected


def test_a_key_can_be_named_with_its_table() -> None:
    assert options_from({}, settings=["encoding.date=2020-01-02"]).date == "2020-01-02"


@pytest.mark.parametrize(
    "setting", ["publisher", "pulisher=x", "edition.language=en", "identifiers=DOI", "language=x"]
)
def test_a_setting_that_makes_no_sense_is_refused(setting: str) -> None:
    with pytest.raises(OptionsError, match="--set"):
        options_from({}, settings=[setting])


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("Doe, Jane", ("Doe", "Jane")),
        ("van der Berg, J. P.", ("van der Berg", "J. P.")),
        ("Jane Doe", None),
        ("Doe, Jane, Dr.", None),
        ("Committee for the History of the War, Department of Foreign Relations", None),
        (", Jane", None),
    ],
)
def test_a_name_is_taken_apart_where_a_comma_shows_its_parts(
    name: str, parts: tuple[str, str] | None
) -> None:
    assert Agent(name).parts == parts
    assert Agent(name, is_body=True).parts is None
