"""Edits as people make them, at a place that chance chooses; each knows how to see whether it is still there."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator, Sequence
from copy import deepcopy
from typing import NamedTuple

from lxml import etree
from lxml.etree import _Element

from tei_encode.tei.namespaces import NS, XML_ID, local_name, string_value, tei

INLINE = frozenset({"p", "head", "hi", "salute", "signed", "l", "q"})
NAMES = ("persName", "placeName", "orgName")
WORD = re.compile(r"[A-Za-z]{3,}")

Holds = Callable[[_Element], bool]
Edit = Callable[[_Element, random.Random, str], "Holds | None"]


class Slot(NamedTuple):
    """A piece of text: of an element, or behind one; and the words in it."""

    element: _Element
    is_tail: bool

    @property
    def text(self) -> str:
        return (self.element.tail if self.is_tail else self.element.text) or ""

    def put(self, start: int, end: int, new: _Element) -> None:
        """Put an element in the place of some characters."""
        text = self.text
        new.tail = text[end:]
        if self.is_tail:
            parent = self.element.getparent()
            assert parent is not None
            self.element.tail = text[:start]
            parent.insert(parent.index(self.element) + 1, new)
        else:
            self.element.text = text[:start]
            self.element.insert(0, new)


def slots(root: _Element, holders: frozenset[str] = INLINE) -> list[tuple[Slot, re.Match[str]]]:
    """Every word that stands directly in an element that holds running text."""
    text = root.find("tei:text", NS)
    assert text is not None
    found = []
    for element in text.iter(etree.Element):
        if local_name(element) in holders:
            found += [(Slot(element, False), word) for word in WORD.finditer(element.text or "")]
        parent = element.getparent()
        if parent is not None and local_name(parent) in holders:
            found += [(Slot(element, True), word) for word in WORD.finditer(element.tail or "")]
    return found


def element(name: str, text: str = "", *children: _Element, **attributes: str) -> _Element:
    """An element of TEI."""
    made = etree.Element(tei(name), {key.rstrip("_"): value for key, value in attributes.items()})
    made.text = text or None
    made.extend(children)
    return made


def correction(root: _Element, chance: random.Random, mark: str) -> Holds | None:
    """`choice` with `sic` and `corr` for a word."""
    words = slots(root)
    if not words:
        return None
    slot, word = chance.choice(words)
    slot.put(*word.span(), element("choice", "", element("sic", word[0]), element("corr", mark)))
    return lambda now: any(string_value(one) == word[0] + mark for one in now.iter(tei("choice")))


def editorial_note(root: _Element, chance: random.Random, mark: str) -> Holds | None:
    """A note behind a word."""
    words = slots(root)
    if not words:
        return None
    slot, word = chance.choice(words)
    slot.put(word.end(), word.end(), element("note", mark, type="editorial"))
    return lambda now: any(one.text == mark for one in now.iter(tei("note")))


def comment(root: _Element, chance: random.Random, mark: str) -> Holds | None:
    """A comment before a word."""
    words = slots(root)
    if not words:
        return None
    slot, word = chance.choice(words)
    slot.put(word.start(), word.start(), etree.Comment(mark))
    return lambda now: any(one.text == mark for one in now.iter(etree.Comment))


def instruction(root: _Element, chance: random.Random, mark: str) -> Holds | None:
    """A processing instruction behind a word."""
    words = slots(root)
    if not words:
        return None
    slot, word = chance.choice(words)
    slot.put(word.end(), word.end(), etree.ProcessingInstruction("look", mark))
    return lambda now: any(one.text == mark for one in now.iter(etree.PI))


def emphasis(root: _Element, chance: random.Random, mark: str) -> Holds | None:
    """`hi` around a word."""
    words = slots(root)
    if not words:
        return None
    slot, word = chance.choice(words)
    slot.put(*word.span(), element("hi", word[0], rend=mark))
    return lambda now: any(
        one.get("rend") == mark and string_value(one) == word[0] for one in now.iter(tei("hi"))
    )


def new_name(root: _Element, chance: random.Random, mark: str) -> Holds | None:
    """A name that the machine missed, with an entry of its own."""
    words = slots(root)
    persons = root.find("tei:standOff/tei:listPerson", NS)
    if not words or persons is None:
        return None
    slot, word = chance.choice(words)
    slot.put(*word.span(), element("persName", word[0], ref=f"#pers-{mark}"))
    entry = element("person", "", element("persName", word[0]))
    entry.set(XML_ID, f"pers-{mark}")
    persons.append(entry)
    return lambda now: (
        any(
            one.get("ref") == f"#pers-{mark}" and string_value(one) == word[0]
            for one in now.iter(tei("persName"))
        )
        and any(one.get(XML_ID) == f"pers-{mark}" for one in now.iter(tei("person")))
    )


def _names(root: _Element) -> list[_Element]:
    text = root.find("tei:text", NS)
    assert text is not None
    return [
        one
        for one in text.iter(*map(tei, NAMES))
        if not one.get("next") and not one.get("prev") and not one.get(XML_ID) and not one.get("rendition")
    ]


def confirmed(root: _Element, chance: random.Random, mark: str) -> Holds | None:
    """A name that a person has confirmed."""
    names = _names(root)
    if not names:
        return None
    name = chance.choice(names)
    name.set("resp", "#tei-encode")
    name.set("n", mark)
    was = sorted(name.attrib.items()), string_value(name)
    return lambda now: any(
        (sorted(one.attrib.items()), string_value(one)) == was for one in now.iter(*map(tei, NAMES))
    )


def another_person(root: _Element, chance: random.Random, mark: str) -> Holds | None:
    """A name that is somebody else's."""
    names = [one for one in _names(root) if local_name(one) == "persName" and one.get("ref")]
    entries = [str(one.get(XML_ID)) for one in root.iter(tei("person"))]
    if not names or len(entries) < 2:
        return None
    name = chance.choice(names)
    target = f"#{chance.choice(entries)}"
    name.set("ref", target)
    name.set("n", mark)
    was = string_value(name)
    return lambda now: any(
        (one.get("ref"), one.get("n"), string_value(one)) == (target, mark, was)
        for one in now.iter(tei("persName"))
    )


def no_name(root: _Element, chance: random.Random, mark: str) -> Holds | None:
    """A name that is none: its tags taken away, the place marked by a comment."""
    names = [one for one in _names(root) if not len(one)]
    if not names:
        return None
    name = chance.choice(names)
    said = comment_in_place_of(name, mark)
    return lambda now: any(
        one.text == mark and said in (one.tail or "")[: len(said)] for one in now.iter(etree.Comment)
    )


def comment_in_place_of(name: _Element, mark: str) -> str:
    """Put a comment and the bare words in the place of an element; the words."""
    words = name.text or ""
    parent = name.getparent()
    assert parent is not None
    new = etree.Comment(mark)
    new.tail = words + (name.tail or "")
    name.tail = None
    parent.replace(name, new)
    return words


def identifier(root: _Element, chance: random.Random, mark: str) -> Holds | None:
    """An identifier for an entry of the register."""
    entries = [one for one in root.iter(tei("person"), tei("place"), tei("org")) if one.get(XML_ID)]
    if not entries:
        return None
    entry = chance.choice(entries)
    entry.append(element("idno", mark, type="wikidata"))
    name = entry.get(XML_ID)
    return lambda now: any(
        string_value(one) == mark and one.getparent().get(XML_ID) == name  # type: ignore[union-attr]
        for one in now.iter(tei("idno"))
    )


def responsibility(root: _Element, _: random.Random, mark: str) -> Holds | None:
    """Who did what, in the header."""
    statement = root.find("tei:teiHeader/tei:fileDesc/tei:titleStmt", NS)
    assert statement is not None
    statement.append(element("respStmt", "", element("resp", mark), element("name", "Anna Oake")))
    return lambda now: any(one.text == mark for one in now.iter(tei("resp")))


def title(root: _Element, _: random.Random, mark: str) -> Holds | None:
    """Another title for the edition."""
    own = root.find("tei:teiHeader/tei:fileDesc/tei:titleStmt/tei:title", NS)
    assert own is not None
    own.text = mark
    return lambda now: now.findtext("tei:teiHeader/tei:fileDesc/tei:titleStmt/tei:title", "", NS) == mark


def change(root: _Element, _: random.Random, mark: str) -> Holds | None:
    """An entry in the history of the file."""
    history = root.find("tei:teiHeader/tei:revisionDesc", NS)
    assert history is not None
    history.insert(0, element("change", mark, when="2024-05-31"))
    return lambda now: any(one.text == mark for one in now.iter(tei("change")))


EDITS: Sequence[Edit] = (
    correction, editorial_note, comment, instruction, emphasis, new_name, confirmed, another_person, no_name,
    identifier, responsibility, title, change,
)  # fmt: skip


def edited(
    xml: bytes, seed: int, number: int, kinds: Sequence[Edit] = EDITS
) -> tuple[bytes, list[tuple[str, Holds]]]:
    """An edition after some edits by chance, and what of them is there in the end, to be looked for later."""
    chance = random.Random(seed)
    root = etree.fromstring(xml)
    done = []
    for step in range(number):
        edit = chance.choice(kinds)
        holds = edit(root, chance, f"mark-{step}")
        if holds is not None:
            done.append((edit.__name__, holds))
    now = deepcopy(root)
    return etree.tostring(root.getroottree(), encoding="utf-8"), [one for one in done if one[1](now)]


def lost(done: list[tuple[str, Holds]], xml: bytes) -> Iterator[str]:
    """The edits that are no longer there."""
    root = etree.fromstring(xml)
    yield from (name for name, holds in done if not holds(root))
