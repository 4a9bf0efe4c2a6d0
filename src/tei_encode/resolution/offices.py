"""Public offices under their several names: "State Department" is "U.S. Department of State".

An office is named by its kind and its field in either order, and by its country as an adjective or behind "of". That
holds for departments and ministries, and not for universities ("Oake University", "University of Oake"), churches,
banks and societies, which are left alone.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from tei_encode.model import Kind
from tei_encode.names import listed_name

_OF_COUNTRIES = """
American=United States; British=United Kingdom; Soviet=Soviet Union; Russian=Russia; French=France;
German=Germany; West German=West Germany; East German=East Germany; Italian=Italy; Spanish=Spain;
Portuguese=Portugal; Austrian=Austria; Hungarian=Hungary; Polish=Poland; Czechoslovak=Czechoslovakia;
Czech=Czech Republic; Slovak=Slovakia; Romanian=Romania; Rumanian=Romania; Bulgarian=Bulgaria;
Yugoslav=Yugoslavia; Serbian=Serbia; Croatian=Croatia; Greek=Greece; Turkish=Turkey; Albanian=Albania;
Swiss=Switzerland; Belgian=Belgium; Dutch=Netherlands; Danish=Denmark; Norwegian=Norway; Swedish=Sweden;
Finnish=Finland; Icelandic=Iceland; Irish=Ireland; Estonian=Estonia; Latvian=Latvia; Lithuanian=Lithuania;
Ukrainian=Ukraine; Belarusian=Belarus; Georgian=Georgia; Armenian=Armenia; Chinese=China; Japanese=Japan;
North Korean=North Korea; South Korean=South Korea; Vietnamese=Vietnam; Indian=India; Pakistani=Pakistan;
Iranian=Iran; Persian=Iran; Iraqi=Iraq; Israeli=Israel; Egyptian=Egypt; Syrian=Syria; Lebanese=Lebanon;
Jordanian=Jordan; Saudi=Saudi Arabia; Algerian=Algeria; Moroccan=Morocco; Tunisian=Tunisia;
Ethiopian=Ethiopia; South African=South Africa; Canadian=Canada; Mexican=Mexico; Cuban=Cuba;
Brazilian=Brazil; Argentine=Argentina; Chilean=Chile; Peruvian=Peru; Australian=Australia;
Afghan=Afghanistan; Prussian=Prussia; Ottoman=Ottoman Empire
"""
_COUNTRY_OF = {
    adjective: country
    for pair in _OF_COUNTRIES.replace("\n", " ").split(";")
    for adjective, country in [pair.strip().split("=")]
}
_HEADS = frozenset(
    "agency cabinet commission committee congress consulate council delegation department directorate embassy "
    "government legation ministry mission office parliament politburo presidium secretariat senate".split()
)
_NEVER = frozenset(
    "academy association bank board chapel church club college company faculty federation institute league museum "
    "order party press school seminary society union university".split()
)
_SMALL = frozenset("a and at for in of on the to".split())
_SHORT_NAMES = frozenset("cabinet congress parliament politburo presidium secretariat senate".split())
"""What alone can be the name of one office; "Committee" and "Council" alone are any."""
_BRITISH = frozenset(
    {("foreign", "office"), ("home", "office"), ("office", "war"), ("colonial", "office"), ("parliament",)}
)
"""Of these the British one is meant where no country is named, whoever else's is."""
_WORD = re.compile(r"(?:[A-Za-z]\.){2,}|[^\W_]+(?:[-'’][^\W_]+)*")
_LONGEST_COUNTRY = 6


class Office(NamedTuple):
    """What the name of an office says.

    Attributes:
        countries: the countries in it, by their usual names, in order.
        words: its other words without small ones, in alphabetical order.
    """

    countries: tuple[str, ...]
    words: tuple[str, ...]

    @property
    def may_be_alone(self) -> bool:
        """Whether the name without its country can be a name of the same office."""
        return (len(self.words) > 1 or self.words[0] in _SHORT_NAMES) and not (
            self.words in _BRITISH and self.countries != ("United Kingdom",)
        )


@lru_cache(maxsize=20_000)
def office_of(form: str) -> Office | None:
    """What the name of an office says; None where a name is not that of an office.

    Args:
        form: a name as it stands in the text, on one line.
    """
    words = [match.group().removesuffix("'s").removesuffix("’s") for match in _WORD.finditer(form)]
    countries: list[str] = []
    others: list[str] = []
    at = 0
    while at < len(words):
        country, length = _country_at(words, at)
        if country:
            countries.append(country)
            at += length
            continue
        word = words[at].casefold().removesuffix(".")
        if word not in _SMALL:
            others.append(word)
        at += 1
    if "foreign" in others and "affairs" in others and {"ministry", "department"} & set(others):
        others.remove("affairs")
    if not _HEADS & set(others) or _NEVER & set(others):
        return None
    return Office(tuple(countries), tuple(sorted(others)))


def _country_at(words: list[str], at: int) -> tuple[str, int]:
    """The country that words name from here on, as a noun or an adjective, and how many words do."""
    for length in range(min(_LONGEST_COUNTRY, len(words) - at), 0, -1):
        phrase = " ".join(words[at : at + length])
        if phrase in _COUNTRY_OF:
            return _COUNTRY_OF[phrase], length
        listed = listed_name(phrase, Kind.PLACE_NAME)
        if listed is not None and listed[1] == "country":
            return listed[0], length
    return "", 0
