"""What the user's own list says of the groups of mentions: who is who there is decided, not reasoned.

Mentions that the list knows are grouped by their entries. Those it does not know stay with them where the rules put
them there and the forms of the entry agree: "Tranter" behind a listed "Anna Tranter" is she.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from tei_encode.model import Kind

from .bodies import body_key, is_abbreviation
from .groups import Group, group_bodies, in_order, name_body
from .over_line_ends import flat
from .personal_names import may_be_same, parse
from .persons import group_persons, name_person

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from tei_encode.model import AuthorityEntry, Span

    from .bodies import Mention

KEY = "key"
"""Attribute under which the recogniser says which entries a mention may be, blanks between them; never written."""


def grouped(
    text: str,
    mentions: Sequence[Mention],
    kind: Kind,
    listed: Mapping[str, AuthorityEntry],
    printed: Mapping[Span, str],
) -> list[Group]:
    """Groups of mentions of one kind, in the order of first mention.

    Args:
        text: the source text.
        mentions: indices and annotations, in document order.
        kind: their kind.
        listed: the entries of the user's list by their keys.
        printed: forms of persons whom references print surname first, as `surnames_first` gives them.
    """
    group = partial(group_persons, printed=printed) if kind is Kind.PERS_NAME else group_bodies
    keys = {i: one.get(KEY).split() for i, one in mentions}
    if not any(keys.values()):
        return group(text, mentions)
    forms = {i: printed.get(one.span) or flat(one.span.text(text)) for i, one in mentions}
    settled = {i: key[0] for i, key in keys.items() if len(key) == 1}
    found = _Groups(kind, forms, listed)
    for one in group(text, [mention for mention in mentions if len(keys[mention[0]]) < 2]):
        found.take(one, settled)
    for i, candidates in keys.items():
        if len(candidates) > 1:
            found.leave_open(i, tuple(candidates))
    return found.finished()


class _Groups:
    """Groups by their entries, and those that have none."""

    def __init__(self, kind: Kind, forms: dict[int, str], entries: Mapping[str, AuthorityEntry]) -> None:
        self._kind = kind
        self._forms = forms
        self._entries = entries
        self._listed: dict[str, Group] = {}
        self._open: dict[tuple[str, ...], Group] = {}
        self._others: list[Group] = []

    def take(self, group: Group, settled: dict[int, str]) -> None:
        """Part a group that the rules made among the entries that its mentions are known to be."""
        keys = dict.fromkeys(settled[i] for i in group.members if i in settled)
        if not keys:
            self._others.append(group)
            return
        only = next(iter(keys)) if len(keys) == 1 else ""
        rest = Group("", is_namesake=group.is_namesake)
        for i in group.members:
            key = settled.get(i) or (only if only and self._agrees(self._forms[i], only) else "")
            target = self._listed.setdefault(key, Group("", authority=key)) if key else rest
            target.add(i, self._forms[i])
            target.sex = target.sex or group.sex
            target.doubtful |= group.doubtful & {self._forms[i]}
            target.unsure |= group.unsure & ({i} if i not in settled else set())
        if rest.members:
            self._others.append(rest)

    def leave_open(self, index: int, candidates: tuple[str, ...]) -> None:
        """Keep a mention apart that may be any of several entries."""
        self._open.setdefault(candidates, Group("", candidates=candidates)).add(index, self._forms[index])

    def finished(self) -> list[Group]:
        """All groups, named, in the order of first mention."""
        groups = [*self._listed.values(), *self._open.values(), *self._others]
        for group in groups:
            group.members.sort()
            if self._kind is Kind.PERS_NAME:
                name_person(group, max(map(parse, group.forms), key=lambda name: name.fullness))
            else:
                name_body(group)
        return in_order(groups)

    def _agrees(self, form: str, key: str) -> bool:
        entry = self._entries.get(key)
        if entry is None:
            return False
        if self._kind is Kind.PERS_NAME:
            name = parse(form)
            return all(may_be_same(name, parse(listed)) for listed in entry.forms if parse(listed).surname)
        wanted = {body_key(listed) for listed in entry.forms}
        return body_key(form) in wanted or any(
            is_abbreviation(short, full) for one in entry.forms for short, full in ((form, one), (one, form))
        )
