"""Several persons behind one title, letters that end a sentence before a surname, lists with the surname first."""

from __future__ import annotations

import pytest

from tei_encode.model import Kind, Span
from tei_encode.names import analyse_stretches

SHORT = {Kind.PERS_NAME: "person", Kind.PLACE_NAME: "place", Kind.ORG_NAME: "org"}


def found(text: str) -> list[str]:
    claims = analyse_stretches(text, [(Kind.P, Span(0, len(text)))])
    return [f"{SHORT[claim.kind]}:{claim.span.text(text)}" for claim in claims]


def persons(*names: str) -> list[str]:
    return [f"person:{name}" for name in names]


SEVERAL = [
    ("Messrs. Tranter and Oake, and Mr. John Meech came. Mr. Lenner replied.",
     persons("Tranter", "Oake", "John Meech", "Lenner")),
    ("Messrs. Tranter and Oake, Sir John Meech, and Dr. Hugo Cordle met.",
     persons("Tranter", "Oake", "John Meech", "Hugo Cordle")),
    ("Present: Messrs. Tranter and Oake, and Mr. Church.", persons("Tranter", "Oake", "Church")),
    ("Present: Messrs. Tranter and Oake, and Mr. Lincoln.", persons("Tranter", "Oake", "Lincoln")),
    ("Captains Tranter and Oake, Lieut. Meech and Lieut. Harbin came. Lieut. Lenner did not.",
     persons("Tranter", "Oake", "Meech", "Harbin", "Lenner")),
    ("MM. Ravot and Oake, and Sir Edward Grey met.", persons("Ravot", "Oake", "Edward Grey")),
    ("Messrs. Day and Rudge, Churchwardens, came.", persons("Day", "Rudge")),
    ("Messrs. Tranter and Oake, Stewards, came.", persons("Tranter", "Oake")),
    ("Messrs. Tranter and Oake, Attorneys for the plaintiff.", persons("Tranter", "Oake")),
    ("Senators Tranter and Oake, Republicans, voted nay.", persons("Tranter", "Oake")),
    ("Messrs. Tranter and Oake, Monday evening.", persons("Tranter", "Oake")),
    # False friends
    ("Messrs. Tranter, Deacon and Proctor came.", persons("Tranter", "Deacon", "Proctor")),
    ("Messrs. Tranter, Major and Dean voted.", persons("Tranter", "Major", "Dean")),
    ("Messrs. Tranter, Oake, Masters, Sanders and Waters came.",
     persons("Tranter", "Oake", "Masters", "Sanders", "Waters")),
    ("Messrs. Tranter, Oake, Lenner and Rogers came.", persons("Tranter", "Oake", "Lenner", "Rogers")),
]  # fmt: skip


@pytest.mark.parametrize(("text", "names"), SEVERAL)
def test_several_persons_behind_one_title_end_where_the_next_title_or_their_trade_stands(
    text: str, names: list[str]
) -> None:
    assert found(text) == names
