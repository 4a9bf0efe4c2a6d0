"""The offices that a text says its persons hold, and what they say about who is meant by a name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from .forms_of_address import BY_FORENAME, ROYAL, rank_of
from .kin import KIN
from .roles import roles_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from tei_encode.model import Annotation

    from .apart import Form
    from .groups import Group
    from .kin import Kin
    from .personal_names import PersonalName

_IS_SAID = re.compile(
    r"\s(?:was|is|became|becomes|had\sbeen|as)\s(?:(?:the|a|an)\s)?([\w-]+(?:\s[\w-]+){0,2})"
)
_IS_NAMED = re.compile(r",\s(?:(?:the|then|later|now|afterwards)\s){0,2}([\w-]+)")
"""An apposition as kings and bishops have it: "Hugo Lenner, King of Oake", "Hugo Lenner, later Pope"."""
_FORMER = re.compile(r"\b(?:[Ff]ormer|[Ll]ate|[Ee]x)[\s-](?:[\w’'-]+\s){1,4}\Z")
"""What stands before an office that somebody held once."""
_BEFORE = 60


def offices_held(
    text: str, mentions: Sequence[tuple[Annotation, Form]], names: Mapping[Form, PersonalName]
) -> dict[Form, set[str]]:
    """The offices that each form is said to hold: before it and, for a full name, behind it."""
    wanted = {form.rank for form in names if form.rank}
    found: dict[Form, set[str]] = {form: {form.rank} for form in names if form.rank}
    for one, form in mentions:
        if not names[form].forenames or not wanted:
            continue
        said = {rank_of(role) for role in roles_of(text, [one.span])}
        verb = _IS_SAID.match(text, one.span.end)
        if verb is not None:
            said |= {rank_of(word) for word in verb[1].split()} | {rank_of(verb[1])}
        named = _IS_NAMED.match(text, one.span.end)
        if named is not None:
            said |= {rank_of(named[1])} & BY_FORENAME
        if said & wanted:
            found.setdefault(form, set()).update(said & wanted)
    return found


def is_of_another(form: Form, name: PersonalName, full: PersonalName) -> bool:
    """Whether a forename behind the office of a king or bishop is of another than somebody with a surname.

    "King Henry" is no Henry Lenner; to be asked only where the text does not say that he holds the office.

    Args:
        form: of a mention.
        name: the form taken apart.
        full: the person's name.
    """
    has_surname = bool(full.surname and full.forenames)
    return has_surname and not name.surname and form.rank in BY_FORENAME


def is_other_reign(form: Form, ranks: set[str]) -> bool:
    """Whether "King Hugo" is perhaps another than Prince Hugo, whose office in the text is that alone.

    Args:
        form: of a mention.
        ranks: offices of the person whom it means.
    """
    return form.rank in ROYAL and bool(ranks & ROYAL) and form.rank not in ranks


def is_title_of_kin_alone(form: Form, name: PersonalName, full: PersonalName, kin: Iterable[Kin]) -> bool:
    """Whether "Uncle Hugo" need not be Hugo Lenner, whom the text calls nobody's uncle.

    Args:
        form: of a mention.
        name: the form taken apart.
        full: the name of the person whom it means.
        kin: what the text calls the person by full name.
    """
    has_surname = bool(full.surname and full.forenames)
    is_kin = bool(form.tag) and re.fullmatch(KIN, form.tag) is not None
    return is_kin and has_surname and not name.surname and all(one.word != form.tag for one in kin)


def style_of(form: Form) -> str:
    """What a form calls somebody: the calling that its titles tell, else `mr`; empty where it calls him nothing."""
    return form.calling or (form.title if form.title == "mr" else "")


def doubt_former(
    text: str, placed: Sequence[tuple[int, Annotation, Form]], found: Sequence[tuple[Group, PersonalName]]
) -> None:
    """Doubt that a "former President Oake" is the Oake that others are named by, where no forename tells."""
    former = {
        index
        for index, one, form in placed
        if form.rank and _FORMER.search(text, max(0, one.span.start - _BEFORE), one.span.start)
    }
    for group, person in found:
        if not person.forenames and not former.issuperset(group.members):
            group.unsure |= former.intersection(group.members)
