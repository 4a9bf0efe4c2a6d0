"""Titles of works and newspapers in running text."""

from __future__ import annotations

import pytest

from tei_encode.recognisers.emphasis import Emphasis
from tei_encode.recognisers.quotations import Quotations
from tei_encode.recognisers.work_titles import WorkTitles

from .documents import document, with_layers


def _titles(text: str, kind: str = "p") -> list[tuple[str, str, str]]:
    made = with_layers(document(text, kind=kind), Emphasis(), Quotations())
    found = sorted(WorkTitles().recognise(made).annotations, key=lambda one: one.order)
    return list(dict.fromkeys((one.span.text(made.text), one.get("level"), one.cert.value) for one in found))


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("in *Pravda* today", [("Pravda", "j", "high")]),
        ("*Pravda*'s editor", [("Pravda", "j", "high")]),
        ("in *The Cold War: A History*", [("The Cold War: A History", "m", "medium")]),
        ("*War and Peace*, a novel", [("War and Peace", "m", "medium")]),
        ("the newspaper *Trybuna Ludu* wrote", [("Trybuna Ludu", "j", "high")]),
        ("*The Times,* of London", [("The Times", "j", "high")]),
        # emphasis that is no title
        ("this is *not so*", []),
        ("this is *NOT* so", []),
        ("*a few Words*", []),
        ("*123*", []),
        ("he went to *Moscow*", []),
        ("the *Soviet Union* itself", []),
    ],
)
def test_titles_that_emphasis_shows(text: str, titles: list[tuple[str, str, str]]) -> None:
    assert _titles(text) == titles


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("wrote the New York Times.", ["New York Times"]),
        ("in Pravda and in Izvestiia", ["Pravda", "Izvestiia"]),
        ("he read Le Monde, The Times and The Economist", ["Le Monde", "The Times", "The Economist"]),
        ("as L’Humanité said", ["L’Humanité"]),
        ("in Der Spiegel and the Wall Street Journal", ["Der Spiegel", "Wall Street Journal"]),
        ("reported in The Sun of Monday", ["The Sun"]),
        # the same words as words
        ("The Sun rose. The Star set.", []),
        ("The Review showed this. The Journal too.", []),
        ("the Times of trouble", []),
        ("Hard Times", []),
        ("the Post Office", []),
    ],
)
def test_newspapers_known_by_name(text: str, titles: list[str]) -> None:
    assert [(title, "j") for title in titles] == [(title, level) for title, level, _ in _titles(text)]


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("in his article “The Long Telegram Revisited” he", [("The Long Telegram Revisited", "a", "high")]),
        ("her essay, “On War,” says", [("On War", "a", "high")]),
        ('a poem entitled "The Tyger"', [("The Tyger", "a", "high")]),
        ("a report titled “Youth and the Cold War”", [("Youth and the Cold War", "a", "medium")]),
        ("the novel “War and Peace”", [("War and Peace", "m", "high")]),
        ("the chapter ‘A New Course’ is", [("A New Course", "a", "high")]),
        ("his lecture “The German Question”", [("The German Question", "a", "high")]),
        (
            "“A New Course,” in *Pravda* today",
            [("A New Course", "a", "high"), ("Pravda", "j", "high")],
        ),
        (
            "“A New Course”, *The Times*, 3 May",
            [("A New Course", "a", "high"), ("The Times", "j", "high")],
        ),
        # quotations
        ("in his article “we shall win” he", []),
        ("he said “The End” and left", []),
        ("the book says “No”", []),
        ("“Yes,” he read in the *New York Times*", [("New York Times", "j", "high")]),
        ("an article of “So Many” words", []),
    ],
)
def test_titles_that_quotation_marks_show(text: str, titles: list[tuple[str, str, str]]) -> None:
    assert _titles(text) == titles


def test_what_is_struck_out_is_no_title() -> None:
    assert _titles("the ~~War and Peace~~ of") == []


def test_a_bibliography_is_read_by_another() -> None:
    assert _titles("Smith, in Le Monde, 1954.", kind="bibl") == []
