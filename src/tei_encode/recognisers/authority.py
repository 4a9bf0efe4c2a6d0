"""Names that stand in a list of the user's: what the list says they are is not a guess."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from tei_encode.model import Annotation, Severity, Span

from .protocol import Recognised

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tei_encode.model import Authority, AuthorityEntry, Document, Finding

_WORD = re.compile(r"\w+")
_INSIDE_BEFORE = re.compile(r"(?:\w|\w[-'’‐‑])\Z")
_INSIDE_BEHIND = re.compile(r"\w|[-‐‑]\w|['’](?!s\b)\w", re.IGNORECASE)
_GAP = r"[^\S\r\n]*(?:\r?\n)?[^\S\r\n]*"
"""What may stand for a blank of a form: blanks, and one line end."""


class _Form(NamedTuple):
    """A form to be looked for.

    Attributes:
        before: how many code points of it stand before its first word.
        written: the form.
        entries: who bears it.
    """

    before: int
    written: str
    entries: tuple[AuthorityEntry, ...]


class ListedNames:
    """Finds the forms of an authority list (`persName`, `placeName`, `orgName`; TEI Guidelines, chapter ND).

    A form counts as it is written, capitals and all, over a line end too, and not inside a longer word; the
    possessive stays outside. Of forms that overlap the longest counts.
    """

    name = "authority"
    requires: tuple[str, ...] = ("structure",)

    def __init__(self, authority: Authority) -> None:
        """Prepare the forms for looking up.

        Args:
            authority: the user's list.
        """
        self._forms: dict[str, list[_Form]] = {}
        for form, entries in authority.by_form().items():
            for written in dict.fromkeys(unicodedata.normalize(one, form) for one in ("NFC", "NFD")):
                self._enter(written, tuple(entries))
        for forms in self._forms.values():
            forms.sort(key=lambda one: -len(one.written))

    def _enter(self, form: str, entries: tuple[AuthorityEntry, ...]) -> None:
        word = _WORD.search(form)
        if word is not None:
            self._forms.setdefault(word.group(), []).append(_Form(word.start(), form, entries))

    def recognise(self, document: Document) -> Recognised:
        """All listed names, without overlaps, and a warning for each form that more than one entry bears.

        The attribute `key` of an annotation has the keys of the entries it may be, blanks between them. A form
        whose bearers are of several kinds is not claimed: what it is there, others say.
        """
        annotations: list[Annotation] = []
        unclear: dict[str, list[tuple[Span, tuple[AuthorityEntry, ...]]]] = {}
        for _, stretch in document.stretches():
            for span, entries in self._in_stretch(document.text, stretch):
                if len({entry.kind for entry in entries}) == 1:
                    keys = " ".join(entry.key for entry in entries)
                    annotations.append(
                        Annotation(span, entries[0].kind, origin=self.name).with_attributes(key=keys)
                    )
                if len(entries) > 1:
                    form = " ".join(span.text(document.text).split())
                    unclear.setdefault(form, []).append((span, entries))
        return Recognised(annotations, [_unclear(document, form, seen) for form, seen in unclear.items()])

    def _in_stretch(self, text: str, stretch: Span) -> Iterator[tuple[Span, tuple[AuthorityEntry, ...]]]:
        at = stretch.start
        for word in _WORD.finditer(text, stretch.start, stretch.end):
            for form in self._forms.get(word.group(), ()):
                start = word.start() - form.before
                found = _pattern(form.written).match(text, start, stretch.end) if start >= at else None
                if found is not None and _stands_alone(text, Span(*found.span())):
                    yield Span(*found.span()), form.entries
                    at = found.end()
                    break


@lru_cache(maxsize=10_000)
def _pattern(form: str) -> re.Pattern[str]:
    """A form, its blanks of any kind; made when its first word is met, since long lists hold much that never is."""
    return re.compile(_GAP.join(map(re.escape, form.split())))


@lru_cache(maxsize=2)
def listed_names(authority: Authority) -> ListedNames:
    """The recogniser for a list; kept, since the texts of a folder share one."""
    return ListedNames(authority)


def _stands_alone(text: str, span: Span) -> bool:
    """Whether a form is no part of a longer word ("Oake" in "Oakes", in "Upper-Oake"); "Oake's" is no longer word."""
    before = text[max(0, span.start - 2) : span.start]
    starts_with_word = text[span.start].isalnum()
    ends_with_word = text[span.end - 1].isalnum()
    if starts_with_word and _INSIDE_BEFORE.search(before):
        return False
    return not (ends_with_word and _INSIDE_BEHIND.match(text, span.end))


def _unclear(document: Document, form: str, seen: list[tuple[Span, tuple[AuthorityEntry, ...]]]) -> Finding:
    span, entries = seen[0]
    whom = ", ".join(f"{entry.key} ({entry.place})" for entry in entries)
    more = f"; it stands here and elsewhere, {len(seen)} times in all" if len(seen) > 1 else ""
    message = f"“{form}” is a form of {whom}{more}; which of them is meant was left open"
    return document.finding(Severity.WARNING, "authority-ambiguous", message, span.start)
