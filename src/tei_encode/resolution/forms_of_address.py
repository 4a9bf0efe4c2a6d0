"""Mr. Lenner and Mrs. Lenner are two: what a form of address, a rank or a forename says about who can be meant."""

from __future__ import annotations

import re
from functools import cache

from tei_encode.word_lists import entries

_ADDRESSES = {
    "mr": "mr mister messrs monsieur herr meneer mijnheer señor senor signor signore gospodin brother",
    "sir": "sir",
    "mrs": "mrs mme madame frau mevrouw señora senora signora widow",
    "miss": "miss mlle mademoiselle mejuffrouw fräulein fraulein señorita senorita signorina",
    "ms": "ms madam sister",
    "dame": "dame",
}
_CLASS_OF = {word: name for name, words in _ADDRESSES.items() for word in words.split()}
_LORDS = frozenset(["lord", "viscount", "earl", "marquis", "marquess", "baron", "count"])
LADIES = frozenset(["lady", "viscountess", "marchioness", "baroness", "countess"])
_MEN = _LORDS | {"mr", "sir", "duke"}
WIVES = frozenset(["mrs", "miss", "ms"])
_WOMEN = LADIES | WIVES | {"dame", "duchess"}
BEFORE_FORENAMES = frozenset(["sir", "dame", "lord", "lady"])
"""Those that stand before a forename alone: Sir Hugo is Sir Hugo Lenner."""
ROYAL = frozenset(
    "king queen prince princess pope emperor empress tsar tsarina czar czarina kaiser sultan shah emir infante infanta "
    "elector margrave landgrave maharaja maharajah raja rajah khedive".split()
)
"""Offices whose holders have no surname."""
BY_FORENAME = ROYAL | frozenset(
    "bishop archbishop abbot abbess prior prioress cardinal friar saint brother sister father mother uncle aunt cousin "
    "nun hermit duke duchess count countess baron baroness".split()
)
"""Offices and words for kin behind which a forename alone is one: King Henry, Bishop Hugo."""
PEERS = _LORDS | LADIES | {"duke", "duchess"}

_FEMALE_OFFICES = frozenset(
    "queen princess empress tsarina czarina abbess prioress nun mother sister aunt chairwoman "
    "congresswoman councilwoman alderwoman headmistress matron duchess governess".split()
)
_MALE_OFFICES = frozenset(
    "general colonel captain major lieutenant sergeant corporal private ensign cadet commander commodore "
    "admiral marshal brigadier trooper seaman midshipman bishop archbishop cardinal pope abbot friar "
    "deacon elder pastor chaplain king emperor tsar czar kaiser sultan shah emir prince pasha bey squire "
    "baronet knight".split()
)
"""Those that no woman held in the texts that are edited; to others a text that names her first may mean her."""
_NEUTRAL_OFFICES = frozenset(
    "dr doctor prof professor chair chairperson assistant adviser advisor teacher".split()
)
_SHORTENED = {
    short: whole
    for whole, shorts in {
        "general": "gen genl", "colonel": "col", "captain": "capt captn cap", "major": "maj", "lieutenant": "lt lieut",
        "sergeant": "sgt sergt serjeant", "corporal": "cpl", "private": "pvt", "admiral": "adm",
        "commander": "cmdr comdr",
        "governor": "gov govr", "senator": "sen", "representative": "rep", "secretary": "sec secy", "president": "pres",
        "professor": "prof", "doctor": "dr", "bishop": "bp", "archbishop": "abp", "councillor": "councilor cllr",
    }.items()
    for short in shorts.split()
}  # fmt: skip
_BELOW = frozenset(["vice", "deputy", "under", "assistant", "acting"])
ARMS, CLERGY, DOCTOR = "arms", "clergy", "doctor"
"""Callings that titles before a name tell."""
_ARMS = frozenset(
    "general colonel captain major lieutenant sergeant corporal private ensign cadet commander commodore admiral "
    "marshal brigadier trooper seaman midshipman".split()
)
_CLERGY = frozenset(
    "rev revd reverend parson vicar curate rector pastor priest bishop archbishop canon cardinal abbot friar".split()
)
_CIVIL_GENERALS = frozenset(
    "attorney consul postmaster surgeon governor solicitor secretary inspector director auditor treasurer procurator "
    "comptroller accountant advocate registrar receiver".split()
)
_OFFICE_WORD = re.compile(r"[^\W\d_]+")

_BEFORE = re.compile(
    rf"(?<![^\W_])(m(?=\.)|{'|'.join([*_CLASS_OF, *sorted(PEERS)])})\.?\s+"
    r"(?:(?:Dr|Doctor|Doktor|Prof|Professor)\.?\s+)?\Z",
    re.IGNORECASE,
)
_COUPLE = re.compile(
    rf"(?<![^\W_])(?:{'|'.join(_CLASS_OF)})\.?\s+(?:and|&|und|et|y|e|og)\s+\Z", re.IGNORECASE
)
_FARTHEST, _NEARER = 32, 16
"""Code points before a name that are looked at for its form of address, and before that for another."""


@cache
def _sexes() -> dict[str, str]:
    return {entry.forms[0]: entry.section for entry in entries("tei_encode.resolution", "forenames")}


@cache
def _given_names() -> dict[str, str]:
    lists = (entry.forms for entry in entries("tei_encode.resolution", "pet_names"))
    return {pet_name: whole for whole, *pet_names in lists for pet_name in pet_names}


@cache
def _abbreviations() -> dict[str, str]:
    """The forename of each abbreviation; of those that are words or pet names without their full stop, with it."""
    found: dict[str, str] = {}
    for entry in entries("tei_encode.resolution", "abbreviated_forenames"):
        stop = "." if entry.section == "with a full stop" else ""
        found.update((f"{short}{stop}", entry.forms[0]) for short in entry.forms[1:])
    return found


def whole_forename(word: str) -> str:
    """A forename as it is written in full ("Thos." is Thomas), in any other case the word without full stop.

    Args:
        word: with its full stop, if it has one.
    """
    plain = word.rstrip(".")
    key = word.casefold().replace("’", "'")
    known = _abbreviations().get(key) or _abbreviations().get(key.rstrip("."))
    return known.capitalize() if known else plain


def address_before(text: str, start: int) -> str:
    """The class of the form of address right before a name (`mr`, `mrs`, `miss`, `ms`), or the rank; empty without one.

    "Mr. and Mrs." means two, and says nothing about one.
    """
    match = _BEFORE.search(text[max(0, start - _FARTHEST) : start])
    if match is None:
        return ""
    before = text[max(0, start - _FARTHEST - _NEARER) : start - len(match[0])]
    word = match[1].casefold()
    return "" if _COUPLE.search(before) else _CLASS_OF.get(word, "mr" if word == "m" else word)


def class_of_address(word: str) -> str:
    """The class of a form of address, as of "Mrs."; empty for any other word."""
    return _CLASS_OF.get(word.rstrip(".").casefold(), "")


def sex_of(title: str, forenames: tuple[str, ...]) -> str:
    """`m` or `f`, by a form of address or rank, else by the first forename; empty where they do not say."""
    if title in _MEN or title in _WOMEN:
        return "m" if title in _MEN else "f"
    return _sexes().get(forenames[0].casefold(), "") if forenames else ""


def rank_of(office: str) -> str:
    """What an office is at heart, in small letters: "Secretary of State" a "secretary", "Maj. Gen." a "general".

    Args:
        office: the words before a name; empty for none.
    """
    words = _OFFICE_WORD.findall(office.casefold().partition(" of ")[0])
    if not words:
        return ""
    head = _SHORTENED.get(words[-1], words[-1])
    return f"vice {head}" if _BELOW & set(words[:-1]) else head


def calling_of(titles: str) -> str:
    """`ARMS`, `CLERGY` or `DOCTOR`, as the titles before a name tell; empty where they tell none of these.

    Args:
        titles: all of them ("Admiral Sir", "The Rev. Dr.").
    """
    words = [_SHORTENED.get(word, word) for word in _OFFICE_WORD.findall(titles.casefold())]
    if _CLERGY & set(words):
        return CLERGY
    if _ARMS & set(words) and not _CIVIL_GENERALS & set(words):
        return ARMS
    return DOCTOR if "doctor" in words else ""


def is_of_men_only(rank: str) -> bool:
    """Whether an office, as `rank_of` gives it, is a military, clerical or royal one that no woman held."""
    return rank.removeprefix("vice ") in _MALE_OFFICES


def sex_of_office(rank: str) -> str:
    """`m` or `f`: who mostly held an office in the texts that are edited; empty for none, and for those of either.

    Args:
        rank: as `rank_of` gives it.
    """
    if not rank or rank in _NEUTRAL_OFFICES:
        return ""
    return "f" if rank in _FEMALE_OFFICES else "m"


def titles_agree(one: str, other: str) -> bool:
    """Whether one person can have both forms of address or ranks; a lord may be an earl, and never a duke."""
    if not one or not other or one == other:
        return True
    pair = {one, other}
    if pair <= WIVES:
        return "ms" in pair
    if pair == {"mr", "sir"} or ("dame" in pair and pair <= WIVES | {"dame"}):
        return True
    return ("lord" in pair and pair <= _LORDS) or ("lady" in pair and pair <= LADIES)


def given_name(forename: str) -> str:
    """The forename that a pet name stands for ("Bill": "william"), else the forename itself, in small letters."""
    plain = forename.casefold()
    return _given_names().get(plain, plain)
