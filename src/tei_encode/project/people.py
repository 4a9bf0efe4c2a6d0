"""Persons and bodies in the project file, with the identifiers that authority files give them."""

from __future__ import annotations

import re
from typing import Any

from tei_encode.serialiser.dating import w3c_dating
from tei_encode.serialiser.metadata import Agent, AnyAgent, Change, Responsibility
from tei_encode.tei import authorities

from .table import listed, refuse
from .values import Address, Text

AUTHORITIES = {
    kind.casefold(): (authorities.AUTHORITIES[kind].home, authorities.AUTHORITIES[kind].form)
    for kind in ("ORCID", "GND", "VIAF", "ISNI", "wikidata", "ROR")
}
"""Where an authority file's numbers lead, and how they look."""
CHECKED = frozenset({"orcid", "isni"})
"""Those whose last figure checks the others (ISO 7064, MOD 11-2)."""
IDENTIFYING = frozenset({"name", "organisation", "ref", *AUTHORITIES})
"""Keys of a person or body anywhere."""
KEYS = IDENTIFYING | {"affiliation"}
"""Keys where a statement names the person or body, so that an affiliation can stand beside the name."""
WITH_ADDRESSES = re.compile(r"([^<>]*[^<>\s])\s*((?:<[^<>\s]+>\s*)*)")


class Agents:
    """A list of persons and bodies: names, or tables that may hold the given keys."""

    def __init__(self, keys: frozenset[str] = KEYS) -> None:
        self._keys = keys

    def from_toml(self, value: Any, place: str, key: str) -> tuple[AnyAgent, ...]:
        """The persons and bodies."""
        if not (isinstance(value, list) and all(isinstance(one, str | dict) for one in value)):
            raise refuse(
                place, key, "is no list of names", f'write {key} = ["one", {{ name = "two", orcid = "…" }}]'
            )
        return tuple(one_agent(one, place, key, self._keys) for one in value)

    def from_text(self, text: str, place: str, key: str) -> tuple[AnyAgent, ...]:
        """The persons and bodies between the semicolons, each `Doe, Jane <https://orcid.org/…>` or a name alone."""
        return tuple(one_agent(part.strip(), place, key) for part in text.split(";") if part.strip())


def one_agent(value: str | dict[str, Any], place: str, key: str, keys: frozenset[str] = IDENTIFYING) -> Agent:
    """A person or body from a name or a table that may hold the given keys.

    Raises:
        OptionsError: it has no name, an unknown key, or an identifier that cannot be one.
    """
    if isinstance(value, str):
        found = WITH_ADDRESSES.fullmatch(value.strip())
        if found is None:
            raise refuse(place, key, f"{value!r} is no name", "write Doe, Jane <https://orcid.org/…>")
        refs = re.findall(r"<(.*?)>", found[2])
        return Agent(found[1], refs=tuple(Address().from_text(ref, place, key) for ref in refs))
    unknown = set(value) - keys
    if unknown:
        raise refuse(place, key, f"has an unknown key {min(unknown)!r}", f"known are {listed(sorted(keys))}")
    texts = {name: Text().from_toml(one, place, name) for name, one in value.items()}
    name, body = texts.get("name", ""), texts.get("organisation", "")
    if bool(name) == bool(body):
        raise refuse(place, key, "takes a name or an organisation each", f'write {key} = [{{ name = "…" }}]')
    refs = [
        _identified(authority, texts[authority], place) for authority in AUTHORITIES if authority in texts
    ]
    if texts.get("ref"):
        refs.append(Address().from_text(texts["ref"], place, "ref"))
    return Agent(name or body, bool(body), tuple(refs), texts.get("affiliation", ""))


def _identified(authority: str, number: str, place: str) -> str:
    """The address of an authority file's entry, from its number or the address itself."""
    home, shape = AUTHORITIES[authority]
    bare = number.rstrip("/").rpartition("/")[2]
    if authority == "isni":
        bare = re.sub(r"[\s-]", "", bare)
    if not re.fullmatch(shape, bare):
        raise refuse(place, authority, f"{number!r} is no {authority} identifier", f"see {home}")
    if authority in CHECKED and not _is_checked(bare.replace("-", "")):
        raise refuse(place, authority, f"{number!r} has a wrong check digit", "copy it again")
    return home + bare


def _is_checked(number: str) -> bool:
    total = 0
    for figure in number[:-1]:
        total = (total + int(figure)) * 2
    return "0123456789X"[(12 - total % 11) % 11] == number[-1]


class Responsibilities:
    """Who did what: a list of tables of `name` (or `organisation`, with identifiers) and `resp`."""

    def from_toml(self, value: Any, place: str, key: str) -> tuple[Responsibility, ...]:
        """The responsibilities."""
        remedy = f'write {key} = [{{ name = "…", resp = "transcription" }}]'
        if not (isinstance(value, list) and all(isinstance(one, dict) for one in value)):
            raise refuse(place, key, "is no list of tables", remedy)
        found = []
        for one in value:
            resp = Text().from_toml(one.get("resp", ""), place, "resp")
            if not resp:
                raise refuse(place, key, "does not say what was done", remedy)
            person = {name: text for name, text in one.items() if name != "resp"}
            found.append(Responsibility(resp, one_agent(person, place, key)))
        return tuple(found)

    def from_text(self, text: str, place: str, key: str) -> tuple[Responsibility, ...]:
        """The responsibilities, written `transcription: Doe, Jane; proof-reading: Roe, Jo`."""
        found = []
        for part in filter(str.strip, text.split(";")):
            resp, colon, name = part.partition(":")
            if not (colon and resp.strip() and name.strip()):
                raise refuse(
                    place,
                    key,
                    f"{part.strip()!r} does not say who did what",
                    "write transcription: Doe, Jane",
                )
            found.append(Responsibility(resp.strip(), one_agent(name.strip(), place, key)))
        return tuple(found)


class Changes:
    """Earlier changes: a list of tables of `what`, `when` and `who`."""

    def from_toml(self, value: Any, place: str, key: str) -> tuple[Change, ...]:
        """The changes, newest first where they have dates; else as they were given."""
        remedy = f'write {key} = [{{ when = "2023-05-01", who = "…", what = "…" }}]'
        if not (isinstance(value, list) and all(isinstance(one, dict) for one in value)):
            raise refuse(place, key, "is no list of tables", remedy)
        found = []
        for one in value:
            if not set(one) <= {"what", "when", "who"} or not one.get("what"):
                raise refuse(place, key, "takes what, and may take when and who", remedy)
            change = Change(**{name: Text().from_toml(text, place, name) for name, text in one.items()})
            if change.when and not w3c_dating(change.when):
                raise refuse(
                    place,
                    key,
                    f"{change.when!r} is no date",
                    "write it as 2024-05-31, 2024-05, 2024 or 2023/2024",
                )
            found.append(change)
        if all(change.when for change in found):
            found.sort(key=lambda change: change.when, reverse=True)
        return tuple(found)

    def from_text(self, text: str, place: str, key: str) -> tuple[Change, ...]:
        """The changes, written `2023-05-01 Proofs read; 2023-04 Transcribed`."""
        tables = []
        for part in filter(str.strip, text.split(";")):
            first, _, rest = part.strip().partition(" ")
            tables.append({"when": first, "what": rest} if w3c_dating(first) else {"what": part.strip()})
        return self.from_toml(tables, place, key)
