r"""Small documents, valid and broken under tei_all, each with a reason in words; the tables are the `.txt` files here.

A section begins with a line `[kind] frame :: rules :: words`: the kind says where in a document the frame stands
(`KINDS`), the frame has `{}` where its rows go, and the rest holds for broken rows that do not say otherwise. A row is

    + reason :: xml                       valid
    - reason :: xml :: rules :: words     broken: one of the rules (joined by `|`), these words in the message
    ! reason :: xml                       broken by the standard, but jing on Java 9 or newer admits it

The last are characters of category C in the pattern `[^\p{C}\p{Z}]+` of `teidata.word`: jing writes them as a class
inside a negated class, which Java reads differently since version 9, so that only `\p{Z}` is still kept out.

The sign § stands at the place that the finding has to name, and is taken out; `\n` is a line end. Where what is wrong
is that an element ends too soon, `rule@/its/path` says which element.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

TITLE = "<titleStmt><title>T</title></titleStmt>"
PUBLICATION = "<publicationStmt><publisher>P</publisher></publicationStmt>"
SOURCE = "<sourceDesc><bibl>x</bibl></sourceDesc>"
HEADER = f"<teiHeader><fileDesc>{TITLE}{PUBLICATION}{SOURCE}</fileDesc></teiHeader>"
TEXT = "<text><body><p>x</p></body></text>"


def _document(content: str) -> str:
    return f"<TEI xmlns='http://www.tei-c.org/ns/1.0'>{content}</TEI>"


def _file(content: str) -> str:
    return _document(f"<teiHeader><fileDesc>{content}</fileDesc></teiHeader>{TEXT}")


KINDS: dict[str, str] = {
    "document": "{}",
    "body": _document(HEADER + "<text><body>{}</body></text>"),
    "header": _document(HEADER.replace("</teiHeader>", "{}</teiHeader>") + TEXT),
    "fileDesc": _file("{}"),
    "publication": _file(f"{TITLE}<publicationStmt>{{}}</publicationStmt>{SOURCE}"),
    "msDesc": _file(f"{TITLE}{PUBLICATION}<sourceDesc><msDesc>{{}}</msDesc></sourceDesc>"),
    "standOff": _document(HEADER + "<standOff>{}</standOff>" + TEXT),
    "facsimile": _document(HEADER + "<facsimile>{}</facsimile>"),
}
MARK = "§"


@dataclass(frozen=True)
class Probe:
    """One row of a table.

    Attributes:
        name: file, number of the line and reason.
        valid: whether tei_all admits the document.
        departs: whether jing on a new Java is known to say otherwise.
        document: the document, without the mark.
        place: line and column of the mark; None where there is none.
        rules: rules of which one must be found there.
        path: the element found instead, where its end is the place that is wrong.
        words: what the message has to contain.
    """

    name: str
    valid: bool
    departs: bool
    document: bytes
    place: tuple[int, int] | None
    rules: frozenset[str]
    path: str
    words: str


@cache
def probes() -> tuple[Probe, ...]:
    """All rows of all tables."""
    return tuple(probe for file in sorted(Path(__file__).parent.glob("*.txt")) for probe in _read(file))


def _read(file: Path) -> list[Probe]:
    found: list[Probe] = []
    frame, rules, words = "", "", ""
    for number, line in enumerate(file.read_text("utf-8").split("\n"), 1):
        if not line or line.startswith("#"):
            continue
        first, *rest = (part.removeprefix(" ") for part in re.split(r" ::(?= |$)", line))
        if heading := re.fullmatch(r"\[(\w+)\] (.*)", first):
            frame = KINDS[heading[1]].replace("{}", heading[2])
            rules, words = (*rest, "", "")[:2]
            continue
        xml, *expected = rest
        own_rules, own_words = (*expected, "", "")[:2]
        name = f"{file.stem}:{number}: {first[2:]}"
        marked = frame.replace("{}", xml).replace("{header}", HEADER).replace("\\n", "\n")
        found.append(_probe(name, first[0], marked, own_rules or rules, own_words or words))
    return found


def _probe(name: str, sign: str, marked: str, rules: str, words: str) -> Probe:
    before, mark, _ = marked.partition(MARK)
    place = (before.count("\n") + 1, len(before) - before.rfind("\n")) if mark and sign != "+" else None
    rules, _, path = rules.partition("@")
    document = marked.replace(MARK, "").encode()
    return Probe(name, sign == "+", sign == "!", document, place, frozenset(rules.split("|")), path, words)
