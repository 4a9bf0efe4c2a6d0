"""Two of one name, of whom only kinship or age tells who is meant: William Lenner, and "his father, William Lenner"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from .forms_of_address import sex_of
from .kin import ELDER, KIN, THIRD, TITLES, YOUNGER, kin_of
from .personal_names import PersonalName, name_key, parse, surname_key

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tei_encode.model import Annotation

    from .apart import Form

_ANCESTORS = re.compile(r"(?:great-|grand)*(?:father|mother)|uncle|aunt")
_DESCENDANTS = re.compile(r"(?:great-|grand)*(?:son|daughter)|nephew|niece")
_KIN_OF = re.compile(rf"(?:\A|.*\W)({KIN})\s(?:of|to)\s(?:the\slate\s)?{TITLES}\Z", re.DOTALL)
_REACH = 200
"""Code points between two names within which "his father" is that of the person named last."""
_NEAR = 60
"""Code points before a name that can say whose kin its bearer is."""


class Namesakes(NamedTuple):
    """What a text says of those of one name.

    Attributes:
        forms: the form of each mention, tagged `ELDER`, `YOUNGER` or `THIRD` where a word for kin tells it from the one
            named last.
        told: name and tag of those that such a word tells from who is called the name alone.
        relatives: forms that stand behind a word for somebody else's kin wherever they are mentioned.
    """

    forms: list[Form]
    told: set[tuple[tuple[str, str], str]]
    relatives: set[Form]


def find_namesakes(text: str, mentions: Sequence[tuple[Annotation, Form]]) -> Namesakes:
    """Those whom a text tells apart by kinship though they have one name.

    Args:
        text: the source text.
        mentions: of persons, in document order.
    """
    found = Namesakes([], set(), set())
    others: set[Form] = set()
    last_end, last, is_by_kin = 0, None, False
    for one, form in mentions:
        name = parse(form.form).addressed(form.title)
        if name.forenames:
            between = text[last_end : one.span.start]
            word = _word_for_kin(text, one, between, last) if last is not None else ""
            tag = None
            if last is not None and _are_alike(last[1], name):
                tag = _tag_by(word, last[0].tag, is_by_kin=is_by_kin)
            if tag is not None:
                form = form._replace(tag=tag)  # noqa: PLW2901
            if tag and last is not None:
                found.told.add((name_key(last[1] if last[1].surname else name), tag))
            is_by_kin = tag is not None
            near = text[max(last_end, one.span.start - _NEAR) : one.span.start]
            is_kin = _KIN_OF.match(near) is not None or _is_somebodys(text, one)
            (found.relatives if is_kin else others).add(form)
        found.forms.append(form)
        last_end, last = one.span.end, (form, name)
    found.relatives.difference_update(others)
    return found


def _is_somebodys(text: str, one: Annotation) -> bool:
    """Whether a word for kin says whose kin a mention is; not the writer's nor the reader's, who are not named."""
    kin = kin_of(text, one.span.start, one.span.end)
    return kin is not None and kin.owner not in ("", "my", "your")


def _are_alike(one: PersonalName, other: PersonalName) -> bool:
    """Whether two names are one, or one of them is the other's forename."""
    surnames = {surname_key(one), surname_key(other)} - {""}
    return (
        len(surnames) == 1
        and one.generation == other.generation
        and name_key(one)[1] == name_key(other)[1] != ""
        and len(other.forenames[0]) > 1
    )


def _word_for_kin(text: str, one: Annotation, between: str, last: tuple[Form, PersonalName]) -> str:
    """What a name's bearer is to the person named last: `elder`, `younger`, or empty."""
    if len(between) > _REACH or "\n\n" in between:
        return ""
    of_whom = _KIN_OF.match(between) if len(between) <= _NEAR else None
    if of_whom is not None:
        return YOUNGER if _ANCESTORS.fullmatch(of_whom[1].casefold()) else _opposite(of_whom[1])
    kin = kin_of(text, one.span.start, one.span.end)
    if kin is None:
        return ""
    name = last[1]
    is_named = kin.owner.endswith(("'", "’", "'s", "’s")) and between.lstrip().startswith(("'", "’"))
    if not (is_named or (kin.is_by_pronoun and kin.can_be_of(sex_of(name.title, name.forenames)))):
        return ""
    return ELDER if _ANCESTORS.fullmatch(kin.word) else YOUNGER if _DESCENDANTS.fullmatch(kin.word) else ""


def _opposite(word: str) -> str:
    return ELDER if _DESCENDANTS.fullmatch(word.casefold()) else ""


def _tag_by(word: str, last: str, *, is_by_kin: bool) -> str | None:
    """The tag of a mention that is kin of the one named last; None where it keeps its own.

    Args:
        word: what it is to that one, as `_word_for_kin` gives it.
        last: the tag of that one.
        is_by_kin: whether a word for kin gave it: then "his son" again is the same son.
    """
    if not word:
        return None
    if last in (ELDER, YOUNGER) and last != word:
        return ""
    return THIRD if last == word and not is_by_kin else word
