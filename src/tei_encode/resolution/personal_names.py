"""The parts of a person's name, and whether two names can mean one person."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Self

from tei_encode.model.identifiers import slug
from tei_encode.names import is_forename, is_surname_first, may_be_forename

from .forms_of_address import (
    LADIES,
    PEERS,
    WIVES,
    calling_of,
    class_of_address,
    given_name,
    sex_of,
    titles_agree,
    whole_forename,
)

_PARTICLES = frozenset(
    [
        "von",
        "van",
        "der",
        "den",
        "de",
        "del",
        "della",
        "di",
        "da",
        "du",
        "des",
        "la",
        "le",
        "al",
        "el",
        "bin",
        "ibn",
        "ben",
        "zu",
        "af",
        "ter",
        "ten",
    ]
)
_GREAT_PARTICLES = frozenset(
    ["da", "de", "von", "van", "di", "du", "del", "des", "der", "den", "ter", "zu", "la", "le"]
)
"""Those that are written with a capital, too, as "De" is at the beginning of a sentence."""
_GENERATIONS = frozenset(
    "jr sr jun sen junr senr junior senior ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi elder "
    "younger".split()
)
_USUAL = {
    "jun": "Jr", "junr": "Jr", "junior": "Jr", "younger": "Jr", "sen": "Sr", "senr": "Sr",
    "senior": "Sr", "elder": "Sr",
}  # fmt: skip
_FIRST = "I"
"""The first of a name, where no full stop makes an initial of it."""
_LEAST_CAPITALS = 4
"""Letters of a word in capitals that is no abbreviation."""
_SAINTS = frozenset(["st", "saint", "san", "santa"])
_BORN = re.compile(r"\s?[(,]?\s?\b(?:née|nee|born|geb\.?)\s.*", re.DOTALL)
_SECOND_TITLE = re.compile(
    r"\s[(\[](?:afterwards?|later|now|then|since|formerly|subsequently|previously)\s[^)\]]*[)\]]"
)
"""A later title in brackets: "Hugo (afterwards Sir Hugo) Oake"."""
_OF_PEERAGE = re.compile(r"^\s*(?:the\s)?(?:\d{1,2}(?:st|nd|rd|th)\s)?")
_WORD = re.compile(r"[^\W\d_]\.|[^\W_]+(?:[-'’][^\W_]+)*\.?")


@dataclass(frozen=True, slots=True)
class PersonalName:
    """A name taken apart.

    Attributes:
        surname: with its particles; empty for a forename alone.
        forenames: forenames and initials ("V"), without full stops.
        generation: "Jr", "III"; a surname that only a ruler or saint has, "the Great", "of Oake".
        inverted: whether the surname stands first.
        title: class of the form of address before it (`mrs`), or the rank in it (`duke`).
    """

    surname: str
    forenames: tuple[str, ...]
    generation: str = ""
    inverted: bool = False
    title: str = ""

    @property
    def fullness(self) -> int:
        """How much the name says: initials one, forenames three, a surname ten."""
        return 10 * bool(self.surname) + sum(1 if len(one) == 1 else 3 for one in self.forenames)

    def merged(self, other: PersonalName) -> Self:
        """This name with what the other one of the same person adds."""
        generation = self.generation or other.generation
        surname = self.surname or other.surname
        title = other.title if self.title in ("", "lord", "lady", "mr", "ms") and other.title else self.title
        return replace(self, surname=surname, generation=generation, title=title)

    def addressed(self, title: str) -> Self:
        """This name behind a form of address; a rank that is part of the name stays.

        Args:
            title: its class, as `forms_of_address` has it; empty for none.
        """
        return replace(self, title=title) if title and not self.title else self

    def spelled_as(self, other: PersonalName) -> bool:
        """Whether another name says the same about its person, or no more."""
        return (self.surname, self.forenames) == (other.surname, other.forenames) and other.generation in (
            "",
            self.generation,
        )

    def is_pet_name_of(self, other: PersonalName) -> bool:
        """Whether the first forenames are one only as "Bill" is William."""
        own, theirs = (name.forenames[0].casefold() if name.forenames else "" for name in (self, other))
        return len(own) > 1 < len(theirs) and own != theirs and given_name(own) == given_name(theirs)

    @property
    def is_a_mans_but_for_address(self) -> bool:
        """Whether only a form of address tells it from a man's name: "Mrs. Lenner", "Mrs. John Lenner"."""
        return self.title in WIVES | LADIES and (not self.forenames or sex_of("", self.forenames) == "m")


@lru_cache(maxsize=20_000)
def parse(form: str) -> PersonalName:
    """Take a name apart.

    Args:
        form: a name as it stands in the text, on one line ("V. M. Molotov", "Molotov, V. M.", "[Armand] Duvivier").
    """
    inverted = False
    form = _SECOND_TITLE.sub("", form)
    form = _in_small_letters(_BORN.sub("", form) or form)
    head, comma, tail = form.partition(",")
    words = _words(_OF_PEERAGE.sub("", tail) if comma else form)
    if comma and words and slug(words[0]) in PEERS:
        own = parse(head)
        # "Hugo, 3rd Earl of Oake" is called Oake, "Hugo Tranter, Earl of Oake" Tranter.
        return own if own.surname or len(words) == 1 else replace(_titled(words, ""), forenames=own.forenames)
    if comma and words and slug(words[0]) not in _GENERATIONS:
        title = class_of_address(words[0])
        while len(words) > 1 and (class_of_address(words[0]) or calling_of(words[0])):  # "Lenner, Rev. Hugo"
            del words[0]
        words[-1] = words[-1].rstrip(".") or words[-1]  # the stop behind "Lenner, Ed." may be the sentence's
        return PersonalName(" ".join(_words(head)), _split_initials(words), inverted=True, title=title)
    words, generation = _without_generation(_words(form))
    if len(words) > 1 and (slug(words[0]) in PEERS or class_of_address(words[0])):
        return _titled(words, generation)
    if len(words) == 2 and slug(words[0]) in _SAINTS and may_be_forename(words[1]):
        return PersonalName(" ".join(words), (), generation)
    if len(words) > 1 and all(map(_is_initial, words)):
        return PersonalName("", _split_initials(words), generation)
    if len(words) > 1 and all(_is_initial(word) for word in words[1:]):
        return PersonalName(words[0], _split_initials(words[1:]), generation, inverted=True)
    if len(words) in (2, 3) and is_surname_first(*words) and _is_whole(words[0]):
        return PersonalName(words[0], tuple(words[1:]), generation, inverted=True)
    if len(words) == 1:
        alone = words[0]
        return (
            PersonalName("", (alone,))
            if is_forename(alone) and not generation
            else PersonalName(alone, (), generation)
        )
    last = len(words) - 1
    first = next((i for i, word in enumerate(words[:-1]) if _is_particle(word)), last)
    return PersonalName(" ".join(words[first:]), _split_initials(words[:first]), generation, inverted)


def _is_whole(word: str) -> bool:
    """Whether a word is neither an initial nor a forename cut short ("Thos.")."""
    return not _is_initial(word) and whole_forename(word) == word.rstrip(".")


def _without_generation(words: list[str]) -> tuple[list[str], str]:
    """The words of a name without what tells its bearer from others of it: "Jr.", "III", "the Great", "of Oake"."""
    if len(words) > 1 and (
        slug(words[-1]) in _GENERATIONS or (words[-1] == _FIRST and may_be_forename(words[-2]))
    ):
        kept = words[:-1]
        if len(kept) > 1 and kept[-1] == "the":
            kept.pop()
        return kept, _USUAL.get(slug(words[-1]), words[-1].rstrip("."))
    if len(words) > 2 and slug(words[0]) not in PEERS and words[1] in ("the", "of"):
        return words[:1], " ".join(words[1:])
    return words, ""


def _in_small_letters(form: str) -> str:
    """A name that is printed in capitals, or whose surname is, as in ordinary type; initials stay."""
    if not any(map(str.isupper, form)) or not any(map(str.isupper, form.split())):
        return form
    least = _LEAST_CAPITALS - 1 if form.isupper() and " " in form else _LEAST_CAPITALS
    return _WORD.sub(lambda match: _small(match[0], least), form)


def _small(word: str, least: int) -> str:
    is_name = word.isupper() and len(word.rstrip(".")) >= least and "." not in word[:-1]
    return word.title() if is_name and slug(word) not in _GENERATIONS else word


def _titled(words: list[str], generation: str) -> PersonalName:
    """A name behind a rank or form of address: "Duke of Rothbury", "Lord John Tranter", "Mrs. Tranter"."""
    rank = slug(words[0])
    title = rank if rank in PEERS else class_of_address(words[0])
    rest = " ".join(words[1:])
    if rank in PEERS and (len(words) == 2 or words[1] == "of" or not may_be_forename(words[1])):
        return PersonalName(rest.removeprefix("of "), (), generation, title=title)
    own = parse(rest)
    return replace(own, generation=generation or own.generation, title=title)


def _is_particle(word: str) -> bool:
    return word in _PARTICLES or (word.casefold() in _GREAT_PARTICLES and (word.istitle() or word.isupper()))


def _words(text: str) -> list[str]:
    return [match.group() for match in _WORD.finditer(text)]


def _is_initial(word: str) -> bool:
    return len(word.rstrip(".")) == 1 or (word.isupper() and "." in word)


def _split_initials(words: list[str]) -> tuple[str, ...]:
    return tuple(whole_forename(word) for word in words if word.rstrip("."))


def shared_words(name: PersonalName) -> tuple[str, ...]:
    """Keys of a name: two names that may be one person's have one in common (see `may_be_same`)."""
    first = f"first {(name.forenames[0] if name.forenames else name.surname).casefold()}"
    return (f"last {surname_key(name)}", first) if name.surname else (first,)


def surname_key(name: PersonalName) -> str:
    """What all spellings of a surname have in common; empty without one."""
    core = _core(name.surname)
    return _plain(core) or core


def name_key(name: PersonalName) -> tuple[str, str]:
    """Surname and first forename: what father and son of one name have in common."""
    return surname_key(name), given_name(name.forenames[0]) if name.forenames else ""


def forename_keys(forename: str) -> tuple[str, ...]:
    """Keys of a forename of somebody; one of them is among those that a forename is sought by that may be the same."""
    plain = forename.casefold()
    initial = f"begins {plain[0]}"
    return (initial, f"only {plain[0]}") if len(plain) == 1 else (initial, *_whole_keys(plain))


def sought_forename_keys(forename: str) -> tuple[str, ...]:
    """Keys to look for those by whose first forename may be this one; see `forename_keys`."""
    plain = forename.casefold()
    return (f"begins {plain[0]}",) if len(plain) == 1 else (f"only {plain[0]}", *_whole_keys(plain))


def _whole_keys(plain: str) -> tuple[str, ...]:
    given = given_name(plain)
    return tuple(dict.fromkeys(f"whole {_plain(one) or one}" for one in (given, plain)))


def is_peerage(form: str) -> bool:
    """Whether a form is a title of nobility that is the name ("Duke of Rothbury"): no surname stands in it."""
    words = _words(form)
    return len(words) > 1 and slug(words[0]) in PEERS


_plain = lru_cache(maxsize=20_000)(slug)
"""The words of a surname without accents; asked again and again while persons are compared."""


def _core(surname: str) -> str:
    """A surname without the particles before it: who is "von Traunstein" is often called Traunstein."""
    words = surname.split()
    while len(words) > 1 and _is_particle(words[0]):
        del words[0]
    return " ".join(words)


def _same_surname(one: str, other: str) -> bool:
    """Whether two surnames are one, the particles of either left out or not."""
    first, second = _core(one), _core(other)
    if first != one and second != other:
        first, second = one, other
    if not _plain(first):
        return first == second != ""
    return _plain(first) == _plain(second)


def may_be_same(one: PersonalName, other: PersonalName) -> bool:
    """Whether two names can mean one person: same surname, forenames and initials that do not contradict."""
    if one.generation and other.generation and one.generation.casefold() != other.generation.casefold():
        return False
    if not one.surname or not other.surname:
        fits = _forename_fits(one, other)
    else:
        fits = _same_surname(one.surname, other.surname) and _agree(one.forenames, other.forenames)
    return fits and _addresses_agree(one, other)


def _addresses_agree(one: PersonalName, other: PersonalName) -> bool:
    """Whether forms of address, ranks and the sexes of forenames let two names mean one person."""
    sexes = sex_of(one.title, one.forenames), sex_of(other.title, other.forenames)
    if all(sexes) and sexes[0] != sexes[1]:
        return False
    for woman, person in ((one, other), (other, one)):
        if woman.title in WIVES and not woman.forenames and not person.title:
            # Whose forename does not say that she is a woman is rather her husband.
            return sex_of("", person.forenames) == "f" or all(len(name) == 1 for name in person.forenames)
    are_spelled = len((one.forenames or ("",))[0]) > 1 and len((other.forenames or ("",))[0]) > 1
    return titles_agree(one.title, other.title) or (are_spelled and {one.title, other.title} <= WIVES)


def _forename_fits(one: PersonalName, other: PersonalName) -> bool:
    if not one.surname and not other.surname:
        return tuple(map(str.casefold, one.forenames)) == tuple(map(str.casefold, other.forenames))
    bare, full = (one, other) if not one.surname else (other, one)
    if all(len(name) == 1 for name in bare.forenames):
        return False
    if bare.forenames and len(bare.forenames) == 1 and not full.forenames:
        return bare.forenames[0].casefold() == full.surname.casefold()
    return (
        bool(bare.forenames and full.forenames)
        and bare.forenames[0].casefold() == full.forenames[0].casefold()
    )


def _agree(some: tuple[str, ...], others: tuple[str, ...]) -> bool:
    if not some or not others:
        return True
    return all(_match(a, b) for a, b in zip(some, others, strict=False)) or (
        len(some) != len(others)
        and any(_match(some[0], b) and len(b) > 1 and len(some[0]) > 1 for b in others)
    )


def _match(one: str, other: str) -> bool:
    a, b = one.casefold(), other.casefold()
    if len(a) == 1 or len(b) == 1:
        return a[0] == b[0]
    return given_name(a) == given_name(b) or _plain(a) == _plain(b) != ""
