"""What a person is called before and behind the name, and what only looks like it."""

from __future__ import annotations

import pytest

from tests.resolution.test_registers import build


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("He is not the President. Mr. {p:Oake} spoke.", ()),
        ("It was read by the Secretary of State. {p:Oake} spoke.", ()),
        ("The Secretary of State\nMr. {p:Hugo Oake}, Jr., Under Secretary\nMr. {p:Elias Lenner}, Director", ("Under Secretary",)),
        ("The Secretary of State\n{p:Hugo Oake}, Under Secretary of State\n{p:Elias Lenner}, Director", ("Under Secretary of State",)),
        ("The Secretary of State for Foreign Affairs\n{p:Hugo Oake}\n{p:Elias Lenner}", ()),
        ("{p:Hugo Oake}, Director\nDeputy Director {p:Elias Lenner}", ("Director",)),
        ("PRESENT: the Governor\nThe Hon. {p:Hugo Oake}", ()),
        # Lines of running text end where they are full.
        ("They had all been told at the house by the Foreign\nMinister {p:Oake} that the boat would be late\nand went.",
         ("Foreign Minister",)),
        ("It had been seen by all of us, and {p:Hugo Oake}, president of the\nHarbour Trust, agreed with what was said.",
         ("president of the Harbour Trust",)),
        ("Comrades {p:Oake} and others", ()),
        ("Uncle {p:Oake}", ()),
        ("Signor {p:Oake}", ()),
        ("Don {p:Oake}", ()),
        ("Widow {p:Oake}", ()),
        ("Lady {p:Oake}", ()),
        ("Mr. Justice {p:Oake}", ("Justice",)),
        ("Herr Professor {p:Oake}", ("Professor",)),
        ("Rev. Dr. {p:Oake}", ()),
        ("Lt. Col. {p:Oake}", ("Lt. Col.",)),
        ("Lieut. {p:Oake}", ("Lieut.",)),
        ("Ambassador Mr. {p:Oake}", ("Ambassador",)),
        ("the Presidents {p:Oake} and {p:Lenner}", ()),
    ],
)  # fmt: skip
def test_roles(marked: str, expected: tuple[str, ...]) -> None:
    assert build(marked)[1].persons[0].roles == expected


def test_the_line_above_says_who_somebody_else_is() -> None:
    marked = "The Secretary of State\nMr. {p:Hugo Oake}, Under Secretary\nMr. {p:Elias Lenner}, Director of the Office"
    assert [one.roles for one in build(marked)[1].persons] == [
        ("Under Secretary",),
        ("Director of the Office",),
    ]
