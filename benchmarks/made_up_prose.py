"""Words, names, sentences and paragraphs that are made up: varied, and the same for the same seed."""

from __future__ import annotations

from functools import cache
from random import Random

SYLLABLES = (
    "ha ver ley len ner tran ter oa ke mor bri del wen sto ck ar lin dow fen sel by hurst ash ton mar gil rod ben cor "
    "al vin dra pel tim ster ing ham"
).split()
FORENAMES = "Anna John Mary Peter Eva Hugo Jane Thomas Clara Paul Ruth Otto Emma Karl Alice Henry".split()
NOUNS = (
    "report treaty harvest question railway letter committee election village debate budget frontier bridge school "
    "church factory ministry delegation convoy archive"
).split()
ADJECTIVES = "long quiet difficult new early unexpected formal bitter small final public heavy modest".split()
VERBS = "described discussed postponed signed opened refused accepted visited criticised supported".split()
MONTHS = ("January February March April May June July August September October November December").split()
PLACES = "Geneva Moscow Paris London Vienna Prague Rome Berlin Warsaw Budapest Lisbon Oslo".split()


def word(random: Random, most: int = 4) -> str:
    """A word that no language has."""
    return "".join(random.choice(SYLLABLES) for _ in range(random.randint(2, most)))


def name(random: Random) -> str:
    """A surname, hardly ever the same twice."""
    return word(random).capitalize()


@cache
def _vocabulary() -> list[str]:
    random = Random(5)  # noqa: S311 - nothing secret
    return [word(random) for _ in range(3000)]


def words(random: Random, fewest: int = 2, most: int = 6) -> str:
    """Some words of a vocabulary of three thousand."""
    return " ".join(random.choice(_vocabulary()) for _ in range(random.randint(fewest, most)))


def person(random: Random) -> str:
    """A forename and a surname."""
    return f"{random.choice(FORENAMES)} {name(random)}"


def date(random: Random) -> str:
    """A day of the years 1880 to 1960."""
    return f"{random.randint(1, 28)} {random.choice(MONTHS)} {random.randint(1880, 1960)}"


def sentence(random: Random) -> str:
    """A sentence; of ten, three name a person, two a date, one a place, and some a body or a work."""
    noun, adjective, verb = random.choice(NOUNS), random.choice(ADJECTIVES), random.choice(VERBS)
    which = random.random()
    if which < 0.15:
        return f"On {date(random)} {person(random)} {verb} the {adjective} {noun} of {words(random)}."
    if which < 0.25:
        place = random.choice(PLACES)
        return f"In {place} the {noun} was {verb}, and {name(random)} said nothing of {words(random)}."
    if which < 0.3:
        return (
            f"“The {noun} is {adjective},” wrote Mr. {name(random)} to {person(random)} in {words(random)}."
        )
    if which < 0.33:
        cited = f"{name(random)} {random.randint(1950, 2010)}, p. {random.randint(1, 300)}"
        return f"The Ministry of {noun.capitalize()} {verb} {words(random)} ({cited})."
    tail = f"though it was {random.choice(ADJECTIVES)} and {words(random)}"
    return (
        f"The {adjective} {noun} {verb} what the {random.choice(NOUNS)} of {words(random)} had been, {tail}."
    )


def paragraph(random: Random, number: int) -> str:
    """Some sentences, or now and then a head."""
    if random.random() < 0.01:
        return f"{number}. The {random.choice(ADJECTIVES)} {random.choice(NOUNS)}\n\n"
    return " ".join(sentence(random) for _ in range(random.randint(2, 9))) + "\n\n"
