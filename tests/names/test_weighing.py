"""What becomes of the readings of the rules when a tagger is heard, and of its own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
import pytest

from tei_encode.model import Kind, Span
from tei_encode.names import analyse_stretches
from tei_encode.names.tagging import LABELS, OUTSIDE, Tags, agree, begin
from tei_encode.names.tagging.words import words_of

PERSON, PLACE, BODY = Kind.PERS_NAME, Kind.PLACE_NAME, Kind.ORG_NAME


class Says:
    """A tagger that is told what to say: the kind of some phrases, and how likely; of all else, nothing."""

    def __init__(self, **said: tuple[Kind, float]) -> None:
        self.said: Mapping[str, tuple[Kind, float]] = {key.replace("_", " "): of for key, of in said.items()}

    def tag(self, text: str, spans: Sequence[Span]) -> list[Tags]:
        return [self._tags(text, span) for span in spans]

    def _tags(self, text: str, span: Span) -> Tags:
        words = words_of(text, span)
        rows = np.zeros((len(words), LABELS), dtype=np.float32)
        rows[:, OUTSIDE] = 1
        for phrase, (kind, sure) in self.said.items():
            at = text.find(phrase)
            while at >= 0:
                label = begin(kind)
                for i, (start, end) in enumerate(words):
                    if start < at + len(phrase) and end > at:
                        rows[i] = 0
                        rows[i, OUTSIDE], rows[i, label] = 1 - sure, sure
                        label += label % 2
                at = text.find(phrase, at + 1)
        return Tags(words, rows)


def found(text: str, **said: tuple[Kind, float]) -> list[tuple[str, Kind, str]]:
    claims = analyse_stretches(text, [(Kind.P, Span(0, len(text)))], Says(**said))
    return [(claim.span.text(text), claim.kind, claim.cert.value) for claim in claims]


@pytest.mark.parametrize(("sure", "cert"), [(0.99, "high"), (0.95, "medium"), (0.82, "low"), (0.7, None)])
def test_what_the_tagger_alone_has_is_as_sure_as_it_is(sure: float, cert: str | None) -> None:
    expected = [] if cert is None else [("Quembly", PLACE, cert)]
    assert found("They took the road to Quembly.", Quembly=(PLACE, sure)) == expected


def test_a_weak_reading_of_the_rules_falls_when_the_tagger_sees_nothing() -> None:
    text = "The Quembly Brastow was long."
    assert found(text, Quembly_Brastow=(PERSON, 0.9)) == [("Quembly Brastow", PERSON, "medium")]
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Hugo Lindqvist came. Then Lindqvist left.", "Lindqvist"),
        ("The Harbour Pilots Association (HPA) met; HPA voted.", "HPA"),
    ],
)
def test_what_the_text_itself_teaches_needs_no_tagger(text: str, name: str) -> None:
    assert [cert for form, _, cert in found(text) if form == name][-1] == "high"


def test_a_place_of_the_lists_is_less_sure_when_the_tagger_sees_nothing() -> None:
    text = "They left Lisbon."
    assert found(text, Lisbon=(PLACE, 0.9)) == [("Lisbon", PLACE, "high")]
    assert found(text) == [("Lisbon", PLACE, "medium")]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Old Mrs. Oake asked.", {"Old": (PERSON, 0.99)}),
        ("They wanted another Grain Union.", {"Grain Union": (BODY, 0.99)}),
        ("They feared a Grain Union.", {"Grain Union": (BODY, 0.99)}),
        ("The members of the Alliance met.", {"Alliance": (BODY, 0.99)}),
        ("In the South Quembly bloc it rained.", {"South Quembly": (PLACE, 0.99)}),
        ("It was sent by QBRW by sea.", {"QBRW": (PLACE, 0.99)}),
    ],
)
def test_the_guidelines_come_before_the_tagger(text: str, said: dict[str, tuple[Kind, float]]) -> None:
    (phrase,) = said
    assert (phrase, said[phrase][0]) not in [(form, kind) for form, kind, _ in found(text, **said)]


@pytest.mark.parametrize(
    ("text", "said", "name"),
    [
        ("Born in Quem-upon-Brast, he left.", {"Brast": (PLACE, 0.99)}, "Quem-upon-Brast"),
        ("It was the Quembly Brastow, they said.", {"the Quembly Brastow,": (BODY, 0.99)}, "Quembly Brastow"),
        ("Then old Brastow slept.", {"old Brastow": (PERSON, 0.99)}, "Brastow"),
        ("Then de Brastow slept.", {"de Brastow": (PERSON, 0.99)}, "de Brastow"),
        ("It was sent to 12 Quembly Brastow.", {"12 Quembly Brastow": (PLACE, 0.99)}, "12 Quembly Brastow"),
    ],
)
def test_names_have_whole_words_and_nothing_around(
    text: str, said: dict[str, tuple[Kind, float]], name: str
) -> None:
    assert [form for form, _, _ in found(text, **said)] == [name]


def test_what_the_rules_saw_elsewhere_tells_the_kind() -> None:
    text = "We live in Quembly. The men of Quembly came."
    names = found(text, Quembly=(PERSON, 0.9))
    assert {kind for _, kind, _ in names} == {PLACE}


def test_mentions_of_one_spelling_agree() -> None:
    text = "Brastow came, Brastow went, and Brastow slept."
    (tags,) = Says(Brastow=(PERSON, 0.95)).tag(text, [Span(0, len(text))])
    last = max(i for i, (start, end) in enumerate(tags.words) if text[start:end] == "Brastow")
    tags.probabilities[last] = 0
    tags.probabilities[last, [OUTSIDE, begin(PERSON), begin(PLACE)]] = 0.1, 0.4, 0.5
    agree(text, [tags])
    assert tags.probabilities[last, begin(PERSON)] > 0.7
    assert tags.probabilities[last].sum() == pytest.approx(1)
    assert tags.probabilities[last, OUTSIDE] == pytest.approx(0.1)


def test_a_mention_that_is_plain_by_itself_stays() -> None:
    text = "Brastow came to Brastow."
    (tags,) = Says(Brastow=(PERSON, 0.6)).tag(text, [Span(0, len(text))])
    tags.probabilities[3] = 0
    tags.probabilities[3, begin(PLACE)] = 1
    agree(text, [tags])
    assert tags.probabilities[3, begin(PLACE)] > tags.probabilities[3, begin(PERSON)]


def test_the_q_of_a_question_is_nobody() -> None:
    for text, expected in (("Q. Where was it?", []), ("He told Q. of it.", ["Q."])):
        claims = analyse_stretches(text, [(Kind.P, Span(0, len(text)))], Says(**{"Q.": (PERSON, 0.99)}))
        assert [claim.span.text(text) for claim in claims] == expected


@pytest.mark.parametrize(
    ("text", "said", "names"),
    [
        ("Sehr geehrter Herr Professor Brastow,", ["Sehr", "Brastow"], ["Brastow"]),
        ("Hochgeschätzte Frau Brastow!", ["Hochgeschätzte", "Brastow"], ["Brastow"]),
        ("Sehr verehrte Damen und Herren,", ["Sehr verehrte", "Herren"], []),
        ("Verehrter Herr Hofrat!", ["Hofrat"], []),
        ("Verehrter Herr Hofrat Brastow!", ["Brastow"], ["Brastow"]),
        ("Liebster Brastow,", ["Liebster Brastow"], ["Brastow"]),
        ("Très honoré Confrère,", ["Très honoré"], []),
        ("Chère Brastow,", ["Chère Brastow"], ["Brastow"]),
        ("Carissimo Brastow,", ["Carissimo Brastow"], ["Brastow"]),
        ("Muy querida Amiga:", ["Muy", "Amiga"], []),
        ("Distinguido Brastow:", ["Distinguido Brastow"], ["Brastow"]),
        ("Dear Mr. Best,", ["Best"], ["Best"]),
        ("Dear Professor Lieber,", ["Lieber"], ["Lieber"]),
    ],
)
def test_words_of_greeting_are_nobody(text: str, said: list[str], names: list[str]) -> None:
    tagger = Says(**dict.fromkeys(said, (PERSON, 0.99)))
    claims = analyse_stretches(text, [(Kind.SALUTE, Span(0, len(text)))], tagger)
    assert [claim.span.text(text) for claim in claims] == names
