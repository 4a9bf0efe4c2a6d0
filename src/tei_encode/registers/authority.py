"""Authority files: the user's own lists of persons, places and organisations, as TEI or as tables."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from tei_encode.errors import SourceError
from tei_encode.files import LARGEST_DOCUMENT, LARGEST_TABLE, read_file
from tei_encode.model import Authority, AuthorityEntry, Finding, Kind, Severity
from tei_encode.model.identifiers import Identifiers, slug
from tei_encode.resolution.personal_names import parse
from tei_encode.tei.authorities import AUTHORITIES, has_form
from tei_encode.tei.entries import PREFIXES

from .authority_table import listed_in_table
from .authority_tei import listed_in_tei

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from .listed import Listed

_NCNAME = re.compile(r"[^\W\d][\w.-]*\Z")


def read_authorities(paths: Iterable[str | Path]) -> Authority:
    """The user's lists as one.

    Entries with one identifier of the user's, or one identifier of any authority, are one entry, in whatever files
    they stand.

    Args:
        paths: TEI with `listPerson`, `listPlace`, `listOrg`, or tables (`.csv`, `.tsv`).

    Returns:
        The entries in the order of the files; each with a key that is a valid `xml:id`. Its `findings` say what is odd:
        an identifier that does not look like one of its type, one identifier of the user's for entries of other names.

    Raises:
        SourceError: a file cannot be read or understood; the place has line and, where known, column.
    """
    files = [Path(path) for path in paths]
    entries: list[AuthorityEntry] = []
    bearers: dict[tuple[str, ...], int] = {}
    taken = Identifiers()
    own = [one for path in files for one in _read(path)]
    for one in own:
        if one.identifier and (key := own_key(one)) not in taken:
            taken.claim(key)
    for one in own:
        marks: list[tuple[str, ...]] = [(one.kind.value, *pair) for pair in one.identifiers]
        if one.identifier:
            marks.append(("key", own_key(one)))
        number = next((bearers[mark] for mark in marks if mark in bearers), -1)
        if number < 0:
            number = len(entries)
            key = own_key(one) if one.identifier else taken.claim(_key_from_name(one))
            entries.append(AuthorityEntry(key, one.kind, one.forms, one.identifiers, one.place))
        else:
            entries[number] = _joined(entries[number], one)
        bearers.update((mark, number) for mark in marks)
    return Authority(tuple(entries), tuple(path.name for path in files), tuple(_doubts(own)))


def _doubts(own: Iterable[Listed]) -> Iterator[Finding]:
    """Warnings about what is odd in the lists, and was taken as it stands."""
    named: dict[str, tuple[set[str], Listed]] = {}
    for one in own:
        file, _, line = one.place.rpartition(":")
        for kind, value in one.identifiers:
            if not has_form(kind, value):
                example = AUTHORITIES[kind].example
                message = (
                    f"{value!r} looks like no identifier of {kind} (as {example} does); it was taken as it is"
                )
                yield Finding(Severity.WARNING, "identifier-form", message, file, int(line))
        if not one.identifier:
            continue
        names, first = named.setdefault(own_key(one), (set(one.forms), one))
        if names.isdisjoint(one.forms):
            message = (
                f"{one.forms[0]} has the id {one.identifier!r} of {first.forms[0]} ({first.place}), and no name "
                "in common with it; the two were taken for one"
            )
            yield Finding(Severity.WARNING, "one-id-two-names", message, file, int(line))
        names.update(one.forms)


def _read(path: Path) -> list[Listed]:
    is_table = path.suffix.lower() in {".csv", ".tsv", ".tab"}
    try:
        data = read_file(path, LARGEST_TABLE if is_table else LARGEST_DOCUMENT)
    except OSError as error:
        reason = f"cannot be read ({error.strerror})"
        raise SourceError(str(path), reason, "check the name of the authority file") from None
    found = listed_in_table(data, str(path)) if is_table else listed_in_tei(data, str(path))
    if not found:
        remedy = "list persons, places or organisations, or leave the file away"
        raise SourceError(f"{path}:1:1", "lists nothing", remedy)
    return found


def own_key(one: Listed) -> str:
    """The `xml:id` made of the user's own identifier: that itself where it has the prefix of its kind."""
    prefix = PREFIXES[one.kind]
    if one.identifier.startswith(prefix) and _NCNAME.match(one.identifier):
        return one.identifier
    plain = one.identifier if _NCNAME.match(f"x{one.identifier}") else slug(one.identifier, limit=80)
    return f"{prefix}{plain}"


def _key_from_name(one: Listed) -> str:
    name = one.forms[0]
    if one.kind is Kind.PERS_NAME:
        parts = parse(name)
        name = " ".join((parts.surname, *parts.forenames, parts.generation))
    return f"{PREFIXES[one.kind]}{slug(name) or 'listed'}"


def _joined(entry: AuthorityEntry, one: Listed) -> AuthorityEntry:
    forms = tuple(dict.fromkeys((*entry.forms, *one.forms)))
    return replace(
        entry, forms=forms, identifiers=tuple(dict.fromkeys((*entry.identifiers, *one.identifiers)))
    )
