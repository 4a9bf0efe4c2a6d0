"""The joint register of a folder: which entries are one."""

from __future__ import annotations

from typing import Any

import pytest

from tei_encode.exporters import format_of, read_part

from .pages import by_class, parsed, text

HEAD = '<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>{0}</title></titleStmt></fileDesc></teiHeader>'


def register(*entries: str, files: tuple[str, ...] = ("a.xml", "b.xml", "c.xml")) -> list[Any]:
    """The entries of the joint register of documents that have an entry each."""
    folder = format_of("html").folder
    assert folder is not None
    kept = []
    for file, entry in zip(files, entries, strict=False):
        tei = f"{HEAD.format(file)}<standOff><listPerson>{entry}</listPerson></standOff><text><body><p><persName ref='#x'>X</persName></p></body></text></TEI>"
        part = read_part(tei.encode(), "html", file=file)
        kept.append(folder.keep(part.value, file.replace(".xml", ".html")))
    written = dict(folder.write(kept))
    assert set(written) == folder.names
    return by_class(parsed(written["register.html"]), "register-entry")


def joint(*entries: str, files: tuple[str, ...] = ("a.xml", "b.xml", "c.xml")) -> list[list[str]]:
    """The name of each entry, and where the documents have it."""
    return [
        [text(one.find("p/b")), *one.xpath(".//a[.='The entry there']/@href")]
        for one in register(*entries, files=files)
    ]


def person(name: str, more: str = "", attributes: str = "") -> str:
    return f'<person xml:id="x" {attributes}><persName>{name}</persName>{more}</person>'


def test_persons_of_one_name_are_two() -> None:
    assert joint(person("Oake"), person("Oake")) == [["Oake", "a.html#x"], ["Oake", "b.html#x"]]


SAME = [
    (person("Oake", '<idno type="GND">1</idno>'), person("A. Oake", '<idno type="gnd">1</idno>')),
    (person("Oake", attributes='sameAs="r.xml#o"'), person("A. Oake", attributes='sameAs="r.xml#o"')),
    (person("Oake", attributes='sameAs="b.xml#x"'), person("A. Oake")),
    (person("Oake"), person("A. Oake", attributes='sameAs="a.xml#x"')),
    (
        person("Oake", attributes='sameAs="https://viaf.org/viaf/7"'),
        person("A. Oake", '<idno type="VIAF">7</idno>'),
    ),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_what_shares_an_entry_or_an_identifier_is_one(one: str, other: str) -> None:
    (found,) = joint(one, other)
    assert found[1:] == ["a.html#x", "b.html#x"]


def test_one_entry_of_several_says_what_each_of_them_says() -> None:
    gnd = '<idno type="GND">1</idno>'
    one = person("Oake", f'<birth when="1871"/>{gnd}')
    other = person("A. Oake", f'<occupation>miller</occupation>{gnd}<idno type="VIAF">7</idno>')
    (entry,) = register(one, other)
    assert [text(line) for line in entry.iter("p")] == ["Oake. also A. Oake; miller; 1871 –.", "GND 1 VIAF 7"]


def test_so_is_what_is_one_by_way_of_a_third() -> None:
    middle = person("O.", '<idno type="GND">1</idno><idno type="VIAF">7</idno>')
    ends = person("Oake", '<idno type="GND">1</idno>'), person("A. Oake", '<idno type="VIAF">7</idno>')
    assert len(joint(*ends, middle)) == 1


def test_a_pointer_leads_from_the_folder_that_its_file_is_in() -> None:
    one, other = person("Oake", attributes='sameAs="../r.xml#x"'), person("A. Oake")
    assert len(joint(one, other, files=("deep/a.xml", "r.xml"))) == 1
    assert len(joint(one, other, files=("deep/a.xml", "deep/r.xml"))) == 2


def test_mentions_of_an_entry_in_another_file_are_in_the_joint_register() -> None:
    folder = format_of("html").folder
    assert folder is not None
    index = f"<standOff><listPerson>{person('Ida Mill')}</listPerson></standOff></TEI>"
    documents = {"idx/persons.xml": HEAD.format("Index") + index}
    for file, ref in (
        ("1862/a.xml", "../idx/persons.xml#x"),
        ("b.xml", "idx/persons.xml#x"),
        ("c.xml", "#x"),
    ):
        named = f"<text><body><p>Met <persName ref='{ref}'>Ida</persName>.</p></body></text></TEI>"
        documents[file] = HEAD.format(file) + named
    pages = {file: read_part(tei.encode(), "html", file=file).value for file, tei in documents.items()}
    kept = [folder.keep(page, file.replace(".xml", ".html")) for file, page in pages.items()]
    (entry,) = by_class(parsed(dict(folder.write(kept))["register.html"]), "register-entry")
    assert [text(one) for one in entry.findall("details/summary")] == [
        "Index: 0 mentions",
        "1862/a.xml: 1 mention",
        "b.xml: 1 mention",
    ]
    links = entry.xpath(".//details//a/@href")
    assert [one.partition("#")[0] for one in links] == ["idx/persons.html", "1862/a.html", "b.html"]
    assert all(
        parsed(pages[f"{one.partition('.')[0]}.xml"].data).xpath("//*[@id=$id]", id=one.partition("#")[2])
        for one in links
    )
    assert [page.findings for page in pages.values()] == [0, 0, 0, 1]
