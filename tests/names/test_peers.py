"""A town's name that stands for the peer who is called after it, told from the town by what stands around it."""

from __future__ import annotations

import pytest

from tei_encode.model import Cert, Kind, Span
from tei_encode.names import analyse_stretches

NAMED = "Lord Salisbury came. Lord Salisbury had dined. "
"""A peer named, more often than anything shows the town."""


def kinds(text: str, kind: Kind = Kind.P) -> list[tuple[str, bool]]:
    """Of each mention of Salisbury alone behind the first sentences: its kind, and whether that is sure."""
    whole = NAMED + text
    stretches = [(Kind.P, Span(0, len(NAMED) - 1)), (kind, Span(len(NAMED), len(whole)))]
    return [
        (one.kind.value, one.cert is Cert.HIGH)
        for one in analyse_stretches(whole, stretches)
        if one.span.text(whole) == "Salisbury"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Salisbury refused.",
        "Salisbury declined.",
        "According to Salisbury it was so.",
        "Unlike Salisbury he waited.",
        "Under Salisbury it was worse.",
        "Salisbury, who knew it, waited.",
        "I told Salisbury so.",
    ],
)
def test_the_peer_is_sure_by_what_persons_do(text: str) -> None:
    assert kinds(text) == [("persName", True)]


@pytest.mark.parametrize(
    "text",
    [
        "Salisbury inherited a policy.",
        "Salisbury distrusted him.",
        "Salisbury put off a visit.",
        "Salisbury himself came.",
        "Salisbury's answer was cold.",
        "In Salisbury's view it was so.",
        "It was in Salisbury's hands.",
        "They came to Salisbury's rooms.",
        "But Salisbury distrusted him.",
        "He hated Salisbury.",
        "He feared that Salisbury would go.",
        "Hardly had Salisbury gone when he wrote.",
        "The policy of Salisbury was plain.",
        "Salisbury and Oake joined.",
        "Salisbury and Bristol joined.",
        "In came Salisbury.",
    ],
)
def test_the_peer_is_meant_where_nothing_leads_to_the_town(text: str) -> None:
    assert [kind for kind, _ in kinds(text)] == ["persName"]


@pytest.mark.parametrize(
    "text",
    [
        "He went to Salisbury.",
        "They sailed from Salisbury.",
        "It rained in Salisbury.",
        "In Salisbury it rained.",
        "We met at Salisbury.",
        "The dean of Salisbury bowed.",
        "The mills of Salisbury were shut.",
        "Salisbury, in Wiltshire, is old.",
        "Salisbury, Wilts, is old.",
        "The road passes near Salisbury, where we slept.",
        "The Salisbury road was bad.",
        "The Salisbury, Bath and Wells line was shut.",
        "Bath and Salisbury were full.",
        "Salisbury and Bath were full.",
        "Salisbury is a small town.",
        "Salisbury lies on a river.",
        "They besieged Salisbury.",
        "Salisbury surrendered.",
        "Salisbury's streets were dark.",
        "Salisbury's old walls fell.",
        "Salisbury merchants traded.",
        "Salisbury, 14 May 1745.",
    ],
)
def test_the_town_stays_one(text: str) -> None:
    assert [kind for kind, _ in kinds(text)] == ["placeName"]


@pytest.mark.parametrize(
    "text",
    ["To Salisbury this was plain.", "He spoke of Salisbury.", "The Salisbury papers.", "Dear to Salisbury"],
)
def test_a_town_is_no_more_than_a_guess_where_the_peer_may_be_meant(text: str) -> None:
    assert [sure for _, sure in kinds(text)] == [False]


def test_salisbury_cathedral_is_no_peer() -> None:
    assert kinds("Salisbury Cathedral stood. Salisbury Plain was wide.") == []


def test_a_dateline_names_the_town() -> None:
    assert kinds("Salisbury, 14th March", Kind.DATELINE) == [("placeName", True)]


def test_a_peer_named_often_is_sure_by_what_is_his() -> None:
    text = "Lord Salisbury rose. Salisbury's policy failed. Salisbury inherited it. He hated Salisbury."
    assert kinds(text) == [("persName", True), ("persName", True), ("persName", False)]


def test_where_the_town_is_the_subject_its_name_alone_is_the_town() -> None:
    text = (
        "He lived in Salisbury. She went to Salisbury. They stayed at Salisbury, near Salisbury. Salisbury grew. "
        "He liked Salisbury. Salisbury declined."
    )
    found = [kind for kind, _ in kinds(text)]
    assert found == ["placeName"] * 6 + ["persName"]


def test_who_has_a_towns_name_for_surname_has_what_persons_have() -> None:
    text = "Mr. Lincoln came. In Lincoln's view it was so. It was in Lincoln's hands. It was in Lincoln's streets."
    found = [one.kind for one in analyse_stretches(text, [(Kind.P, Span(0, len(text)))])]
    assert found == [Kind.PERS_NAME, Kind.PERS_NAME, Kind.PERS_NAME, Kind.PLACE_NAME]


def test_a_town_on_no_list_stays_one_behind_its_street() -> None:
    text = "Lord Haverley objected. The works are in Mill Street, Haverley. They are shut."
    found = [one.span.text(text) for one in analyse_stretches(text, [(Kind.P, Span(0, len(text)))])]
    assert found == ["Lord Haverley", "Mill Street"]
