"""Groups of mentions, one for each register entry, and which mentions of places and bodies belong together."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tei_encode.model import Kind

from .bodies import (
    body_key,
    is_abbreviation,
    join_bodies,
    listed_in_any_type,
    states_meant,
    without_article,
)
from .over_line_ends import flat

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from .bodies import Mention


@dataclass(slots=True)
class Group:
    """Mentions of one thing.

    Attributes:
        name: the fullest form.
        forms: all forms, in order of first mention.
        abbreviations: those of them that abbreviate the name.
        members: indices of its mentions.
        unsure: those of them that may mean another.
        rivals: of those that are no more than a guess, the groups they may belong to, this one first.
        doubtful: forms of a place or body that may mean another wherever they stand alone.
        type: kind of place or organisation, as far as the lists know it.
        identifiers: words to make an identifier of, the most wanted first.
        authority: key of the entry of the user's list that it is; empty where it is in none.
        candidates: keys of those it may be, where that is open.
        is_namesake: whether nothing but a form of address tells it from another of the text.
        sex: of a person, as in `Entry`.
        is_surname: of a person, as in `Entry`.
    """

    name: str
    forms: list[str] = field(default_factory=list)
    abbreviations: list[str] = field(default_factory=list)
    members: list[int] = field(default_factory=list)
    unsure: set[int] = field(default_factory=set)
    rivals: dict[int, list[Group]] = field(default_factory=dict)
    doubtful: set[str] = field(default_factory=set)
    type: str = ""
    identifiers: list[str] = field(default_factory=list)
    authority: str = ""
    candidates: tuple[str, ...] = ()
    is_namesake: bool = False
    sex: str = ""
    is_surname: bool = False

    def add(self, index: int, form: str) -> None:
        """Take in a mention."""
        self.members.append(index)
        if form not in self.forms:
            self.forms.append(form)


def in_order(groups: Iterable[Group]) -> list[Group]:
    """Groups in the order of first mention."""
    return sorted(groups, key=lambda group: group.members[0])


def group_bodies(text: str, mentions: Sequence[Mention]) -> list[Group]:
    """Places and organisations: one spelling, one thing, and what joins several; see `bodies`."""
    if not mentions:
        return []
    joined = join_bodies(text, mentions, mentions[0][1].kind)
    states = states_meant(text, mentions) if mentions[0][1].kind is Kind.PLACE_NAME else {}
    groups: dict[str, Group] = {}
    for index, one in mentions:
        form = flat(one.span.text(text))
        key = f"listed {body_key(states[index])}" if index in states else body_key(form)
        group = groups.setdefault(joined.root(key), Group(""))
        group.add(index, form)
        if key in joined.unsure or index in states:
            group.unsure.add(index)
            group.doubtful.add(form)
    for group in groups.values():
        name_body(group)
    _mark_states(groups.values(), states)
    return list(groups.values())


def _mark_states(groups: Iterable[Group], states: Mapping[int, str]) -> None:
    """Say of states that only their place behind a town tells from the town of their name what they are."""
    for group in groups:
        state = states.get(group.members[0], "")
        if state and all(i in states for i in group.members):
            group.is_namesake = True
            group.type = "state"
            group.identifiers = [state]


def name_body(group: Group) -> None:
    """Name a group of mentions of a place or body after the forms it has."""
    listed = next((found for form in group.forms if (found := listed_in_any_type(form, None))), None)
    sure = [form for form in group.forms if form not in group.doubtful] or group.forms
    group.name = max(sure, key=lambda form: (not form.isupper(), len(form), -sure.index(form)))
    group.type = listed[1] if listed is not None else ""
    group.abbreviations = [
        form
        for form in group.forms
        if form.isupper() and len(form) <= 10 and any(is_abbreviation(form, full) for full in group.forms)
    ]
    group.identifiers = [without_article(group.name)]
