"""Abbreviations (TEI Guidelines, chapter CO 3.6.5: `abbr`): acronyms that the text explains, and those of handwriting.

What an abbreviation stands for is not written into the text. An acronym points by `@corresp` at the place where the
text itself says it; the expansion stands right beside that place. Of the others only `@type` is told.
"""

from __future__ import annotations

import re
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from tei_encode.model import Annotation, Cert, Document, Kind, Span, SpanIndex
from tei_encode.model.identifiers import Identifiers, slug
from tei_encode.word_lists import entries

from .occupied import closed_stretches, united
from .protocol import Recognised

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

SKIPPED = frozenset({Kind.BIBL, Kind.LABEL, Kind.FW, Kind.SPEAKER})
EXPLAINED = re.compile(r"\((?P<short>[A-Z][A-Za-z&]{1,9}?)(?P<plural>s)?\)")
EXPLAINING = re.compile(r"(?P<short>[A-Z](?<![\w-].)[A-Z&]{1,8})\s\((?P<long>[A-Za-z][^()\n]{3,100})\)")
LONG_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?|&")
SMALL = frozenset("a an and at by de des du for from in la le of on the to und with & der die et".split())
REACH = 120
SHORT = re.compile(r"[A-Z](?<![\w.&/-].)[A-Za-z&]{1,9}(?![\w&/])")
TOKEN = re.compile(r"(?<![\w.&'’•@/-])(?:&c|[A-Za-z]+(?:['’][a-z]+)?)(?![\w'’&@/^-])\.?")
OF_DATES = re.compile(r"\d(?:st|nd|rd|th|ᵗʰ)\.?\s(?P<word>(?:inst|ult|prox)\.)")
THORN = re.compile(
    r"(?<![\w.&'’-])(?:of|in|to|at|on|by|for|from|with|and|that|upon|into|near|under|over|all)\s(?P<word>ye)"
    r"\s(?!(?:all|are|have|shall|will|who|that|not|may|and|or|must|can|do|were|be|also|too|see|know|ever)\b)[^\W\d_]"
)
"""Where "ye" is the article ("of ye house") and not the pronoun ("unto ye all")."""
EVIDENCE = 2
"""How many different forms of handwriting show that a text is full of them."""


class Form(NamedTuple):
    """An abbreviation of the list: its type, whether it is sure, whether the full stop must be there."""

    type: str
    sure: bool
    stop: bool


class Explained(NamedTuple):
    """Where an acronym is explained first, and whether by a common noun."""

    start: int
    is_common: bool


class Abbreviations:
    """Shortened words; names and dates that are shortened keep their own element."""

    name = "abbreviations"
    requires = ("structure", "names")

    def recognise(self, document: Document) -> Recognised:
        """An `abbr type` for each; none in names, works, references and addresses."""
        taken = closed_stretches(document, "names")
        sure = united(one.span for one in document.layer("names") if one.cert is not Cert.LOW)
        closed = (taken, closed_stretches(document), SpanIndex(sure))
        stretches = [stretch for block, stretch in document.stretches() if block.kind not in SKIPPED]
        found = [
            *_acronyms(document.text, stretches, closed),
            *_contractions(document.text, stretches, taken),
        ]
        return Recognised(found)


def _acronyms(
    text: str, stretches: Sequence[Span], closed: tuple[SpanIndex, SpanIndex, SpanIndex]
) -> Iterator[Annotation]:
    """Each acronym that the text explains, from there on; what is explained as a name is left to the names.

    One that stands for a common noun ("optical character recognition") is no name, even where it may look like one.
    """
    explained = _explained(text, stretches)
    taken, references, names = closed
    identifiers = Identifiers()
    targets: dict[str, str] = {}
    for stretch in stretches if explained else ():
        if stretch.text(text).isupper():
            continue
        for match in SHORT.finditer(text, *stretch):
            span = Span(*match.span())
            short = match[0] if match[0] in explained else match[0].removesuffix("s")
            if short not in explained or span.start < explained[short].start:
                continue
            is_common = (
                explained[short].is_common and not references.touches(span) and not names.touches(span)
            )
            if taken.touches(span) and not is_common:
                continue
            more = {"corresp": targets[short]} if short in targets else {}
            identifier = ""
            if span.start == explained[short].start:
                identifier = identifiers.claim(f"abbr-{slug(short) or 'x'}")
                targets[short] = f"#{identifier}"
            attributes = MappingProxyType({"type": "acronym", **more})
            yield Annotation(span, Kind.ABBR, attributes, identifier, origin=Abbreviations.name)


def _explained(text: str, stretches: Sequence[Span]) -> dict[str, Explained]:
    """Where each acronym is explained first: "continuous integration (CI)" or "CI (continuous integration)"."""
    found: dict[str, Explained] = {}
    for stretch in stretches:
        for match in EXPLAINED.finditer(text, *stretch):
            before = Span(max(stretch.start, match.start() - REACH), match.start())
            words = _long_form(match["short"], LONG_WORD.findall(text, *before))
            if words:
                found.setdefault(match["short"], _explanation(match, words))
        for match in EXPLAINING.finditer(text, *stretch):
            all_words = LONG_WORD.findall(match["long"])
            words = _long_form(match["short"], all_words)
            if words and len(words) == len(all_words):
                found.setdefault(match["short"], _explanation(match, words))
    return found


def _explanation(match: re.Match[str], words: Sequence[str]) -> Explained:
    return Explained(match.start("short"), all(map(str.islower, words[1:])))


def _long_form(short: str, words: Sequence[str]) -> Sequence[str]:
    """The last words, if they begin with the letters of an acronym, small words between them left out or not."""
    letters = [char.lower() for char in short if char.isupper() or char == "&"]
    if len(letters) < 2:
        return ()
    at = len(words) - 1
    for number, letter in enumerate(reversed(letters)):
        while at >= 0 and words[at][0].lower() != letter and words[at].lower() in SMALL and number:
            at -= 1
        if at < 0 or words[at][0].lower() != letter:
            return ()
        at -= 1
    return words[at + 1 :]


def _contractions(text: str, stretches: Sequence[Span], taken: SpanIndex) -> Iterator[Annotation]:
    """Forms of the list; doubtful ones only beside others that are not."""
    sure: list[tuple[Span, Form]] = []
    doubtful: list[tuple[Span, Form]] = []
    for span, form in _listed(text, stretches):
        if not taken.touches(span):
            (sure if form.sure else doubtful).append((span, form))
    suspension = Form("suspension", True, True)
    for stretch in stretches:
        months = (Span(*match.span("word")) for match in OF_DATES.finditer(text, *stretch))
        sure += [(span, suspension) for span in months if not taken.touches(span)]
    shown = {span.text(text).rstrip(".").casefold() for span, _ in sure} - {"&c", "dept"}
    if len(shown) >= EVIDENCE:
        sure += doubtful
        thorn = Form("brevigraph", False, False)
        for stretch in stretches:
            articles = (Span(*match.span("word")) for match in THORN.finditer(text, *stretch))
            sure += [(span, thorn) for span in articles if not taken.touches(span)]
    for span, form in sure:
        attributes = MappingProxyType({"type": form.type})
        yield Annotation(span, Kind.ABBR, attributes, origin=Abbreviations.name)


def _listed(text: str, stretches: Sequence[Span]) -> Iterator[tuple[Span, Form]]:
    table = forms()
    written = _written()
    for stretch in stretches:
        if written.isdisjoint(TOKEN.findall(text, *stretch)):
            continue
        for match in TOKEN.finditer(text, *stretch):
            token = match[0].replace("’", "'")
            bare = token.rstrip(".")
            known = table.get(bare) or table.get(bare[0].lower() + bare[1:]) or ()
            form = next((one for one in known if token.endswith(".") or not one.stop), None)
            if form is not None and (form.sure or bare.islower()):
                yield Span(*match.span()), form


@cache
def _written() -> frozenset[str]:
    """All that a token can be which is a form of the list: with a capital or a full stop, too."""
    curled = {one for form in forms() for one in (form, form.replace("'", "’"))}
    capitals = {form[0].upper() + form[1:] for form in curled}
    return frozenset(form + stop for form in curled | capitals for stop in ("", "."))


@cache
def forms() -> dict[str, tuple[Form, ...]]:
    """The forms of the list without their full stops; one that is sure with it only is there twice."""
    found: dict[str, list[Form]] = {}
    for entry in entries("tei_encode.recognisers", "abbreviations"):
        for form in entry.forms:
            known = Form(entry.section, entry.sure, form.endswith("."))
            found.setdefault(form.rstrip("."), []).append(known)
    return {form: tuple(sorted(some, key=lambda one: not one.sure)) for form, some in found.items()}
