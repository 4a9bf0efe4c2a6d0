"""Names of persons as references print them, in every order of their parts (TEI Guidelines 3.12.2, 14.2)."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import Enum, auto
from functools import cache

from tei_encode.model import Kind, Span
from tei_encode.names import is_forename, is_surname_first, may_be_forename

from ...parts import Part
from ...vocabulary import PARTICLES

_UPPER = "[" + "".join(chr(code) for code in range(0x41, 0x530) if chr(code).isupper()) + "]"
_LETTER = r"[^\W\d_]"
_LOWER = "[" + "".join(chr(code) for code in range(0x61, 0x530) if chr(code).islower()) + "]"
_PARTICLE = (
    r"(?:[Vv]on\sund\szu[mr]?|[Vv]an\sder|[Vv]an\sden|[Vv]an\sde|[Vv]on\sder|[Vv]on\sden|[Dd]e\sla|[Dd]e\slos|[Dd]e\sl['’]|[Vv]an\s['’]t|[Ii]n\s['’]t|[Vv]on\sdem|[Aa]uf\sder|[Vv]ander|"
    + "|".join(
        sorted(f"[{w[0].upper()}{w[0]}]{re.escape(w[1:])}" for w in PARTICLES if w.isalpha() and len(w) > 1)
    )
    + ")"
)
# An accent parted from its letter by a page's typesetting ("Oak ́en").
_PARTED = rf"(?:\s?[\u00b4\u0060\u00a8\u0300-\u036f]\s?{_LETTER}+)?"
_ARABIC = r"(?:(?:a[ldnrstz]|ash|e[ldnrstz]|ibn|['’]s)-)?[ʿʾ‘]?"
"""What stands before a capital with a hyphen ("al-Azm"), the Dutch article too."""
_WORD = rf"{_ARABIC}{_UPPER}(?:['’‘`´]?{_LETTER}['’‘`´]?)+{_PARTED}(?:[-‐–]\s?(?:{_LETTER}['’]?)+)*"
_SURNAME = rf"(?:{_PARTICLE}\s|d['’]){{0,2}}{_WORD}(?:\s{_PARTICLE}){{0,2}}(?:\s{_WORD})??"
_INITIAL = rf"(?:{_UPPER}{_LOWER}?|Chr|Sch|Sim)\s?\."
_INITIALS = rf"(?:{_INITIAL}(?:\s?[-‐–]?\s?{_INITIAL}){{0,4}}(?:[-‐]{_LOWER}\.)?)"
# A full word between initials and the surname ("J. Marlow Teale") is a second forename, unless it has the look of the
# first of two Spanish, Portuguese or Italian surnames ("G. García Márquez", "M. Nani Bellini").
_MIDDLE = rf"(?!{_PARTICLE}\s|[^\W\d_]*(?:[áéíóúñãç]|(?:[aeio]z|[aiou])\s)){_WORD}(?=\s)"
_TWO_WORDS = re.compile(rf"(?!{_PARTICLE}\s)(?P<first>{_WORD})\s(?P<second>{_WORD})")
_BARE = rf"(?:{_UPPER}(?:[-\s]?{_UPPER}){{0,3}}(?![\w’'])(?!\.(?:\s?{_UPPER}\.|\w)))"
_GIVEN = rf"(?:{_WORD}|{_INITIAL}|{_UPPER}\b)(?:\s(?!L[ea]\s)(?:{_WORD}|{_INITIAL}|{_UPPER}(?![\w.]))){{0,2}}"
# After an initial's full stop a full word is a forename only where punctuation ends the name ("Oake, Rosa M. Tides").
_GIVEN_BEHIND = (
    rf"(?:{_WORD}|{_INITIAL}|{_UPPER}\b)"
    rf"(?:\s(?:(?<!\.\s){_WORD}|{_WORD}(?=[,;&(])|{_INITIAL}|{_UPPER}(?![\w.]))){{0,2}}"
)
_CAPITALS = rf"{_UPPER}{{2,}}(?:['’-]?{_UPPER}{{2,}})*(?!\w)"
_ROLE = r"(?:[EeÉé]d|Hg|Hrsg|[Dd]ir|Org|Bearb|[Tt]rad|[Cc]oord|Comp|[Rr]ed)"
_SUFFIX = r"(?P<suffix>,?\s(?:Jr|Sr|II|III|IV)\b\.?)?"
_LINK = rf"(?:\s(?P<link>{_PARTICLE}(?:\s{_PARTICLE})?)(?=[,.;:\s]))?"


class Order(Enum):
    """In which order the parts of a name are printed."""

    SURNAME_COMMA_INITIALS = auto()
    SURNAME_INITIALS = auto()
    INITIALS_SURNAME = auto()
    INITIALS_SURNAME_RUN_ON = auto()
    SURNAME_COMMA_FORENAME = auto()
    CAPITALS_FORENAME = auto()
    FORENAME_SURNAME = auto()
    SURNAME_BRACKETED = auto()
    SURNAME_ALONE = auto()


_AFTER_NAME = r"(?=\s?[,.;:()\[&“”\"«/]|\s(?:and|et|und|e|y|ed|og|och|with|AND)\b|\su\.\s|\s?\d|\s?$)"
_AFTER_STOP = rf"(?:{_AFTER_NAME}|(?<=\.)(?=\s))"
_FORMS = {
    Order.SURNAME_COMMA_INITIALS: (
        rf"(?P<surname>{_SURNAME}),\s?(?P<given>{_INITIALS}(?:\s(?!AND\b|And\b){_WORD}(?=[,;&(]))?|{_BARE}){_LINK}{_SUFFIX}"
    ),
    Order.SURNAME_INITIALS: (
        rf"(?P<surname>{_SURNAME})\s(?P<given>{_INITIALS}|{_BARE}){_SUFFIX}{_AFTER_STOP}"
    ),
    Order.INITIALS_SURNAME: (
        rf"(?P<given>{_INITIALS}\s{_WORD}\s{_INITIALS}|{_INITIALS}(?:\s{_MIDDLE})?|{_BARE})\s?"
        rf"(?P<surname>{_SURNAME}){_SUFFIX}{_AFTER_NAME}"
    ),
    Order.INITIALS_SURNAME_RUN_ON: rf"(?P<given>{_INITIALS})\s?(?P<surname>{_SURNAME})(?=\s)",
    Order.SURNAME_COMMA_FORENAME: rf"(?P<surname>{_SURNAME}),\s(?P<given>{_GIVEN_BEHIND}){_LINK}{_SUFFIX}{_AFTER_STOP}",
    Order.CAPITALS_FORENAME: (
        rf"(?P<surname>(?:{_PARTICLE}\s|d['’]){{0,2}}(?:{_CAPITALS}\s){{0,2}}(?={_UPPER}{{3}}){_CAPITALS})\s"
        rf"(?P<given>(?!{_CAPITALS}){_WORD}(?:\s(?:(?!{_CAPITALS}){_WORD}|{_INITIAL}))?|{_INITIAL}\s(?!{_CAPITALS}){_WORD}(?=[,;&(])){_LINK}{_AFTER_NAME}"
    ),
    Order.FORENAME_SURNAME: (
        rf"(?P<given>{_GIVEN})\s(?P<surname>L[ea]\s{_WORD}(?:\s{_WORD})?|(?:{_PARTICLE}\s|d['’]){{0,2}}{_WORD}){_SUFFIX}{_AFTER_NAME}"
    ),
    Order.SURNAME_BRACKETED: (
        rf"(?P<surname>{_SURNAME})\s\((?!{_ROLE}\b)(?P<given>{_INITIALS}|{_WORD}(?:[\s-]{_WORD})?)\)"
    ),
    Order.SURNAME_ALONE: rf"(?P<given>)(?P<surname>(?:{_PARTICLE}\s){{0,2}}{_WORD})",
}


@cache
def _compiled(order: Order) -> re.Pattern[str]:
    """The form of an order; compiled when a text first has a reference, since that takes a while."""
    return re.compile(_FORMS[order])


_DOUBLE = re.compile(r"L[ea]\s\S+\s\S+")
_LEADING_PARTICLES = re.compile(rf"(?:(?:{_PARTICLE}\s)+|d['’])(?=\S)")


_WORD_BEHIND = re.compile(rf"\s(?P<word>{_WORD})(?=\.\s)")


@dataclass(frozen=True, slots=True)
class Name:
    """A personal name in a text, with the order of its parts."""

    part: Part
    order: Order

    @property
    def span(self) -> Span:
        """Where it stands."""
        return self.part.span


def name_at(text: str, at: int, order: Order) -> Name | None:
    """The personal name that begins at an offset with its parts in the given order; `None` without one."""
    found = _compiled(order).match(text, at)
    if not found or (
        order is Order.SURNAME_ALONE and found["surname"].isupper() and len(found["surname"]) < 4
    ):
        return None
    given, surname = Span(*found.span("given")), Span(*found.span("surname"))
    end = found.end()
    if order is Order.SURNAME_COMMA_INITIALS and given.end == end:
        end = _end_of_forenames(text, end)
        given = Span(given.start, end)
    if order is Order.INITIALS_SURNAME:
        given, surname = _with_forename_known(text, given, surname)
    parts = _surname_parts(text, surname)
    if given.length:
        parts.append(Part(given, Kind.FORENAME))
    groups = found.groupdict()
    if groups.get("link"):
        parts.append(Part(Span(*found.span("link")), Kind.NAME_LINK))
    if groups.get("suffix"):
        suffix = Span(*found.span("suffix"))
        start = suffix.start + len(suffix.text(text)) - len(suffix.text(text).lstrip(", "))
        parts.append(Part(Span(start, suffix.end), Kind.GEN_NAME))
    parts.sort(key=lambda part: part.span)
    return Name(Part(Span(found.start(), end), Kind.PERS_NAME, parts=tuple(parts)), order)


def _end_of_forenames(text: str, at: int) -> int:
    """Where initials end, a forename between them and a full stop among them ("Teale, J. Edgar. The Mill")."""
    behind = _WORD_BEHIND.match(text, at)
    return behind.end() if behind and is_forename(behind["word"]) else at


def _with_forename_known(text: str, given: Span, surname: Span) -> tuple[Span, Span]:
    """Initials and surname, the first of two words taken to the initials where it is a forename ("C. Maria Rossi")."""
    two = _TWO_WORDS.fullmatch(text, *surname)
    if two and given.end < surname.start and may_be_forename(two["first"]):
        return Span(given.start, two.end("first")), Span(*two.span("second"))
    return given, surname


def with_surname_first(text: str, name: Part) -> Part:
    """A name read as forename and surname, turned round where the words say otherwise ("Roberts Geoffrey").

    Args:
        text: what the spans point into.
        name: a `persName` with its parts.
    """
    if [part.kind for part in name.parts] != [Kind.FORENAME, Kind.SURNAME]:
        return name
    first, second = (part.span for part in name.parts)
    if not is_surname_first(first.text(text), second.text(text)):
        return name
    return replace(name, parts=(Part(first, Kind.SURNAME), Part(second, Kind.FORENAME)))


def _surname_parts(text: str, span: Span) -> list[Part]:
    """`nameLink` for particles before the surname, then the surname."""
    lead = _LEADING_PARTICLES.match(text, span.start, span.end)
    # "Le Roy Oake" is one surname, "Le Oake" has a particle.
    if not lead or lead.end() >= span.end or _DOUBLE.fullmatch(text, *span):
        return [Part(span, Kind.SURNAME)]
    link = Span(span.start, lead.end()).trimmed(text)
    return [Part(link, Kind.NAME_LINK), Part(Span(lead.end(), span.end), Kind.SURNAME)]
