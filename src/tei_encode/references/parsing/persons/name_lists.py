"""Lists of authors and editors: where they begin, where they end, who is in them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from tei_encode.model import Kind, Span
from tei_encode.names import is_surname_first, may_be_forename

from ...parts import Part
from ...vocabulary import PLACES, SINGLE_NAMES
from .personal_names import Name, Order, name_at
from .plausible_names import is_plausible

_AND = r"(?:and|und|u\.|et|e|y|ed|en|og|och|with|&)"
_SEPARATOR = re.compile(
    rf"\s?(?P<mark>[,;/])?(?:(?<=,),)?\s?(?:(?P<and>{_AND}|,?\s?&)\s(?:also\s)?)?", re.IGNORECASE
)
_OTHERS = re.compile(
    r"[,;]?\s?(?:\[?et\.?\s?al(?:ii)?\b\.?\]?|and\sothers|u\.\s?a\.|e\saltri|&\sal\.|and\sco-?workers|\.\.\.|…)(?!\w)",
    re.IGNORECASE,
)
_STOPPED = re.compile(r"\.?\s(?=[^\W\d_a-z]{3})")
_OF_EDITORS = r"[eé]ds?|editors?|hrsg|hg|hgg|dir|org|coord|a\scura\sdi|comps?|red"
_EDITORS = re.compile(
    rf"[,.]?\s?(?:\((?:eds?\.?\sby|{_OF_EDITORS})\b\.?,?\s?[^()]{{0,12}}\)|"
    r"(?:eds?\b\.?|editors?\b|hrsg\.)(?=[\s,.;:(]|$)(?!\.?\s(?:by|von|v\.|par|di)\s))",
    re.IGNORECASE,
)
# "P. Oake, Ed. Berlin: …": no next person with an initial.
_SAID_EDITORS = re.compile(r",\sEds?\.[\s,]")
# "Oake, Tim, director.", "Oake, T. (Director)": what an author was for a film or a recording.
_MAKERS = re.compile(
    r",?\s\(?(?:directors?|producers?|writers?|composers?|creators?|hosts?|performers?|conductors?|photographers?)"
    r"(?:\s(?:&|and)\s[a-z]+)?\)?(?=[.,:])",
    re.IGNORECASE,
)
_TRANSLATORS = re.compile(r"[,.]?\s?\(?(?:trans|transl|übers|trad)\.\)?", re.IGNORECASE)
_BOUNDARY = re.compile(
    r"\s?[,.;:()\[\]“”\"«»‘'?!/]|\s?$|\s(?:and|und|u\.|et|e|ed|og|och|y|&|with)\s|\s?[-–—]\s|\s\d",
    re.IGNORECASE,
)
_AND_ANOTHER = re.compile(
    r"\s(?:und|and|et|e|y)\s([^\W\d_a-z][\w'’-]*)(?:(?=[.:(]|\s\()|,\s(?P<next>[^\W\d_]+\.?))"
)
_GOES_ON = re.compile(r"\s?[,;]|\s(?:and|et|und|&)\s(?=[^\W\d_a-z])")
_FOLLOWERS = {
    Order.SURNAME_COMMA_INITIALS: (Order.SURNAME_COMMA_INITIALS, Order.INITIALS_SURNAME),
    Order.SURNAME_INITIALS: (Order.SURNAME_INITIALS, Order.INITIALS_SURNAME),
    Order.INITIALS_SURNAME: (Order.INITIALS_SURNAME, Order.FORENAME_SURNAME),
    Order.SURNAME_COMMA_FORENAME: (
        Order.INITIALS_SURNAME,
        Order.FORENAME_SURNAME,
        Order.SURNAME_COMMA_INITIALS,
    ),
    Order.CAPITALS_FORENAME: (Order.CAPITALS_FORENAME,),
    Order.FORENAME_SURNAME: (Order.FORENAME_SURNAME, Order.INITIALS_SURNAME),
    Order.INITIALS_SURNAME_RUN_ON: (Order.INITIALS_SURNAME,),
    Order.SURNAME_BRACKETED: (Order.SURNAME_BRACKETED,),
    Order.SURNAME_ALONE: (Order.SURNAME_ALONE,),
}
_FIRST_ORDERS = (
    Order.SURNAME_COMMA_INITIALS, Order.CAPITALS_FORENAME, Order.INITIALS_SURNAME, Order.SURNAME_INITIALS,
    Order.SURNAME_COMMA_FORENAME, Order.SURNAME_BRACKETED, Order.FORENAME_SURNAME,
    Order.INITIALS_SURNAME_RUN_ON,
)  # fmt: skip
_ALONE_BEFORE_HOST = re.compile(r"[^\W\d_a-z][\w'’-]+(?=:\s[^.?!]{3,200}[.?!]\s[Ii]n:\s)")
_LAST_OF_PAIRS = re.compile(r",?\s(?:and|und|et|e|y|&)\s")
_LIMIT = 200
_MOST_PAIRS = 12


@dataclass(frozen=True, slots=True)
class NameList:
    """Persons named one after another.

    Attributes:
        names: the persons; empty where a body is named.
        end: offset after the list, "et al." and "(eds.)" included.
        role: `author`, `editor` or `translator`.
    """

    names: tuple[Part, ...]
    end: int
    role: str = "author"

    def parts(self) -> list[Part]:
        """One `author` or `editor` for each person."""
        kind = Kind.AUTHOR if self.role == "author" else Kind.EDITOR
        attributes = {"role": "translator"} if self.role == "translator" else {}
        return [Part(name.span, kind, attributes, (name,)) for name in self.names]


def _first_name(text: str, at: int, *, forename_first: bool) -> Name | None:
    """The name that a list begins with, in the order of its parts that fits best."""
    for order in _FIRST_ORDERS:
        name = name_at(text, at, order)
        if not name or not is_plausible(text, name):
            continue
        if order is Order.INITIALS_SURNAME_RUN_ON:
            return name
        if not _ends_well(text, name):
            continue
        if order is Order.SURNAME_INITIALS and _is_rather_full(text, name, forename_first=forename_first):
            continue
        if order is Order.SURNAME_COMMA_FORENAME and _reads_otherwise(text, name):
            continue
        return name
    return None


def _ends_well(text: str, name: Name) -> bool:
    """Whether a name ends where it seems to: at punctuation, or after the full stop of an initial."""
    return text[name.span.end - 1] == "." or bool(_BOUNDARY.match(text, name.span.end))


def _is_rather_full(text: str, name: Name, *, forename_first: bool) -> bool:
    """Whether "Philip K. Ostrander" has been cut after its initial.

    Where forenames stand first, any end of the full name says so, but for a place of publication ("Oake J. London:").
    """
    if _BOUNDARY.match(text, name.span.end):
        return False
    full = name_at(text, name.span.start, Order.FORENAME_SURNAME)
    if full is None or full.span.end <= name.span.end:
        return False
    if not forename_first or _GOES_ON.match(text, full.span.end):
        return bool(_GOES_ON.match(text, full.span.end))
    is_place = Span(name.span.end, full.span.end).text(text).strip().lower() in PLACES
    before_colon = text[full.span.end : full.span.end + 1] == ":"
    return not is_place and (
        not before_colon or may_be_forename(text[name.span.start :].split(maxsplit=1)[0])
    )


def _reads_otherwise(text: str, name: Name) -> bool:
    """Whether the comma stands before a title or the next person rather than before a forename."""
    words = {part.kind: part.span.text(text).split() for part in name.part.parts}
    given, surname = words[Kind.FORENAME], words[Kind.SURNAME]
    if len(surname) == 2 and any(len(word.rstrip(".")) == 1 for word in given[1:-1]):
        return True
    if any(word.endswith(".") or len(word) == 1 for word in given):
        return False
    if len(given) == 3 and len(surname) == 1 and re.match(r"\.\s|\.?\s\(", text[name.span.end :]):
        return False
    if len(surname) == 2 and may_be_forename(surname[0]) and not any(may_be_forename(word) for word in given):
        return True
    if len(surname) == 2 and len(given) == 1 and not may_be_forename(given[0]):
        # "Ilse Brandes, Zunft und Rat": two things of a title, where two persons would have forenames.
        other = _AND_ANOTHER.match(text, name.span.end)
        given_next = other["next"] or "" if other else ""
        is_name = given_next.endswith(".") or (given_next and may_be_forename(given_next))
        if other is not None and not may_be_forename(other[1]) and not is_name:
            return True
    return len(given) >= 3 or (len(given) == 2 and len(surname) == 2)


def _next_name(text: str, at: int, names: list[Name], mark: str, joined: bool) -> Name | None:
    """The next name of the list, printed in an order that goes with the first."""
    first = names[0].order
    orders = _FOLLOWERS[first]
    if first is Order.SURNAME_COMMA_FORENAME and (mark in (";", "/") or _has_semicolons(text, names[0])):
        orders = (Order.SURNAME_COMMA_INITIALS, Order.SURNAME_COMMA_FORENAME, *orders)
    elif first is Order.SURNAME_COMMA_FORENAME and not joined and _are_pairs(text, at):
        orders = (Order.SURNAME_COMMA_FORENAME, *orders)
    elif first in (Order.SURNAME_COMMA_FORENAME, Order.SURNAME_COMMA_INITIALS) and joined:
        orders = (*orders, Order.FORENAME_SURNAME, Order.SURNAME_COMMA_FORENAME)
    for order in orders:
        name = name_at(text, at, order)
        if not name or not _ends_well(text, name) or not is_plausible(text, name):
            continue
        if order is Order.FORENAME_SURNAME and not joined and not _goes_on(text, name, names):
            continue
        return name
    return None


def _are_pairs(text: str, at: int) -> bool:
    """Whether surnames and forenames go on, commas alone between, up to an "and" before the last of them.

    "Tranter, Karl et Lenner, Marie, Les ports": one forename that is known tells them from the words of a title.
    """
    is_known = False
    for _ in range(_MOST_PAIRS):
        name = name_at(text, at, Order.SURNAME_COMMA_FORENAME)
        if not name or not is_plausible(text, name) or not _ends_well(text, name):
            return False
        given = next(part for part in name.part.parts if part.kind is Kind.FORENAME)
        is_known |= may_be_forename(given.span.text(text).split()[0])
        last = _LAST_OF_PAIRS.match(text, name.span.end)
        if last:
            final = name_at(text, last.end(), Order.SURNAME_COMMA_FORENAME)
            return is_known and final is not None and is_plausible(text, final) and _ends_well(text, final)
        if not text.startswith(", ", name.span.end):
            return False
        at = name.span.end + 2
    return False


def _has_semicolons(text: str, name: Name) -> bool:
    return text[name.span.end : name.span.end + 1] == ";"


def _goes_on(text: str, name: Name, names: list[Name]) -> bool:
    """Whether capitalised words after a comma are one more name: an initial in it, "and" or "(eds.)" after it."""
    words = name.span.text(text).split()
    if any(len(word.rstrip(".")) == 1 for word in words):
        return True
    if names[0].order is Order.INITIALS_SURNAME:
        return False
    if _is_turned(text, names[0]) and len(words) == 2 and may_be_forename(words[1]):
        return True
    behind = text[name.span.end : name.span.end + 400]
    return bool(
        re.match(rf"(?:,\s{_given_run()}){{0,12}},?\s(?:and|und|et|&)\s", behind)
        or re.match(rf"(?:,\s{_given_run()}){{0,12}}\s?\((?i:{_OF_EDITORS})\.?\)", behind)
    )


def _is_turned(text: str, name: Name) -> bool:
    """Whether two words are a surname and a forename by what they are ("Oake Tim")."""
    words = name.span.text(text).split()
    return name.order is Order.FORENAME_SURNAME and len(words) == 2 and is_surname_first(*words)


def _given_run() -> str:
    return r"[^\W\d_][\w'’.-]*(?:\s[^\W\d_][\w'’.-]*){1,3}"


def names_at(text: str, at: int, *, forename_first: bool = False) -> NameList | None:
    """The list of persons that begins at an offset; `None` where there is none.

    Args:
        text: what is read.
        at: where the first name begins.
        forename_first: whether something before ("translated by") lets one expect a forename before the surname.
    """
    first = _first_name(text, at, forename_first=forename_first)
    if not first:
        return None
    names = [first]
    end = first.span.end
    while len(names) < _LIMIT:
        others = _OTHERS.match(text, end)
        if others:
            end = others.end()
            break
        separator = None if _SAID_EDITORS.match(text, end) else _SEPARATOR.match(text, end)
        if separator and not separator["mark"] and (stopped := _after_stop(text, end, names)):
            names.append(stopped)
            end = stopped.span.end
            continue
        if not separator or not (separator["mark"] or separator["and"]):
            break
        mark = separator["mark"] or ""
        following = _next_name(text, separator.end(), names, mark, bool(separator["and"]) or mark == "/")
        if not following:
            break
        names.append(following)
        end = following.span.end
    return _with_role(text, [name.part for name in names], end)


def _is_in_capitals(text: str, names: list[Name]) -> bool:
    """Whether all surnames are printed in capitals."""
    return all(
        part.span.text(text).isupper() and part.span.length > 2
        for name in names
        for part in name.part.parts
        if part.kind is Kind.SURNAME
    )


def _after_stop(text: str, end: int, names: list[Name]) -> Name | None:
    """The next name where a full stop parts them, told by its capitals ("LENNER, Karl. OAKE, Tim. Title")."""
    order = Order.SURNAME_COMMA_FORENAME
    stop = _STOPPED.match(text, end)
    if not stop or any(name.order is not order for name in names) or not _is_in_capitals(text, names):
        return None
    name = name_at(text, stop.end(), order)
    return name if name and _is_in_capitals(text, [name]) and is_plausible(text, name) else None


def _with_role(text: str, names: list[Part], end: int) -> NameList:
    editors = _EDITORS.match(text, end)
    if editors:
        return NameList(tuple(names), editors.end(), "editor")
    translators = _TRANSLATORS.match(text, end)
    if translators:
        return NameList(tuple(names), translators.end(), "translator")
    makers = _MAKERS.match(text, end)
    return NameList(tuple(names), makers.end() if makers else end)


def alone_with_others(text: str, at: int) -> NameList | None:
    """One surname that "et al." follows ("Weiland, et al., …")."""
    name = name_at(text, at, Order.SURNAME_ALONE)
    others = _OTHERS.match(text, name.span.end) if name else None
    if not name or not others or not others[0][-3:].strip("., ").isalpha() or not is_plausible(text, name):
        return None
    return NameList((name.part,), others.end())


def alone_at(text: str, at: int) -> NameList | None:
    """One surname without forename, where a comma and more than one word follow ("Weiland, Die …")."""
    name = name_at(text, at, Order.SURNAME_ALONE)
    if (
        not name
        or not is_plausible(text, name)
        or not re.match(r",\s\S+\s\S", text[name.span.end : name.span.end + 80])
    ):
        return None
    return NameList((name.part,), name.span.end)


def alone_before_host(text: str, at: int) -> NameList | None:
    """One surname and a colon, where an article and "In" follow ("Weiland: Die Vögel. In: …")."""
    found = _ALONE_BEFORE_HOST.match(text, at)
    name = name_at(text, at, Order.SURNAME_ALONE) if found else None
    if not found or not name or name.span.end != found.end() or found[0].lower() in PLACES:
        return None
    return NameList((name.part,), name.span.end) if is_plausible(text, name) else None


def known_alone_at(text: str, at: int) -> NameList | None:
    """A writer known by one name, where a full stop, a comma or a colon and a title follow ("Plato. Republic.")."""
    found = re.compile(r"[^\W\d_]+(?=[.:,]\s(?P<next>[^\W_a-z][^\W\d_]*))").match(text, at)
    if (
        found
        and text[found.end()] == ","
        and (may_be_forename(found["next"]) or text[found.end("next") :][:1] == ".")
    ):
        return None
    name = name_at(text, at, Order.SURNAME_ALONE) if found and found[0].lower() in SINGLE_NAMES else None
    if not found or not name or name.span.end != found.end():
        return None
    return NameList((Part(name.span, Kind.PERS_NAME),), name.span.end)
