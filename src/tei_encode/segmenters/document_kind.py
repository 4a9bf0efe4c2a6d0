"""What kind of document a text is: guessed from the whole, then a reason for or against roles in its parts."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tei_encode.model import Cert
from tei_encode.segmenters.cues.greetings import FORMULA
from tei_encode.segmenters.cues.letter_lines import line_kind
from tei_encode.segmenters.cues.wording import plain_words
from tei_encode.segmenters.evidence import Evidence
from tei_encode.segmenters.role import Role
from tei_encode.segmenters.settings import KINDS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from tei_encode.segmenters.roles import Context
    from tei_encode.segmenters.units.unit import Unit

TOP = 5
"""Units at the top of a text in which its kind may be named."""
PRIORS: Mapping[str, Mapping[Role, float]] = {
    "letter": {Role.OPENER: 0.5, Role.CLOSER: 0.5, Role.HEAD: -0.4, Role.TITLE: -0.3},
    "memorandum": {Role.OPENER: 0.5, Role.CLOSER: 0.3},
    "telegram": {Role.OPENER: 0.5, Role.CLOSER: 0.5, Role.HEAD: -0.4},
    "minutes": {Role.ITEM: -0.2, Role.CLOSER: -0.3},
    "interview": {Role.HEAD: -0.2, Role.CLOSER: -1.0},
    "article": {Role.OPENER: -0.5, Role.CLOSER: -1.0, Role.QUOTATION: 0.2},
    "chapter": {Role.OPENER: -0.5, Role.CLOSER: -0.5},
    "report": {Role.CLOSER: -0.3},
    "newspaper": {Role.CLOSER: -0.5},
    "text": {},
}
"""What each kind speaks for and against: a letter has an opener, an article seldom a closer."""
_NAMED: Mapping[str, re.Pattern[str]] = {
    kind: re.compile(pattern, re.IGNORECASE)
    for kind, pattern in {
        "letter": r"\b(?:letter|despatch|dispatch|note) (?:from|to|by|of)\b",
        "memorandum": r"\b(?:memorandum|memo|aide[- ]m[eé]moire)\b",
        "telegram": r"\b(?:telegram|airgram|cablegram|telegraphic|cipher|cypher)\b",
        "minutes": r"\b(?:minutes|proceedings|procès-verbal|record of (?:a |the )?(?:meeting|conversation))\b",
        "interview": r"\b(?:interview(?:ed|er)?|oral history|in conversation with)\b",
        "report": r"\b(?:report|survey|white paper|recommendations|inquiry)\b",
        "chapter": r"^\W*(?:chapter|kapitel|chapitre|book|part)\s+(?:[ivxlc]+|\d+|the|one|two|three|four|five|six)\b",
        "newspaper": r"\b(?:gazette|daily|herald|tribune|courier|evening (?:post|news))\b",
    }.items()
}
_LABELLED = re.compile(
    r"(?:to|from|subject|subj|re|participants|through|via|date|place)\s*:\s*\S", re.IGNORECASE
)
_STOP = re.compile(r"\bSTOP\b(?!\s+sign)")
_DATE_TIME = re.compile(r"\b\d{1,4}\s?[—–-]\s?(?:\d{1,2}(?::\d\d)?\s?[ap]\.?m|noon|midnight)")
_PRESENT = re.compile(
    r"(?:(?:also )?present|in attendance|apologies|attending|absent)\b[^.]{0,40}:", re.IGNORECASE
)
_ORDER = re.compile(
    r"\b(?:called to order|adjourned|in the chair|moved and seconded|agenda)\b", re.IGNORECASE
)
_CITATION = re.compile(r"[(\[][^()\[\]\n]{2,60}\b(?:1[5-9]|20)\d\d[a-z]?(?:,[^()\[\]\n]{1,20})?[)\]]")
_CITY_DATE = re.compile(
    r"[^\W\d_a-z]{4,}(?:[ ][^\W\d_a-z]{2,}){0,2},\s(?:[A-Z][a-z.]{2,12}\s){0,2}"
    r"[A-Z][a-z]{2,8}\.?\s\d{1,2}(?:\s\([A-Z]{2,4}\))?\.?\s?[—–-]{1,2}"
)
_NUMBERED = re.compile(r"(?:\d{1,2}(?:\.\d{1,2})*\.?|[IVX]{1,5}\.)\s+[^\W\d_a-z]")


@dataclass(frozen=True, slots=True)
class DocumentKind:
    """What a text was taken for.

    Attributes:
        name: one of `KINDS`, `text` for those of no kind in particular.
        cert: how sure that is.
        reasons: (weight, what was seen) pairs.
    """

    name: str
    cert: Cert
    reasons: tuple[tuple[float, str], ...] = ()


def guess_kind(context: Context) -> DocumentKind:
    """The kind that most speaks for; `text` where little speaks for any."""
    found = {kind: Evidence() for kind in KINDS}
    found["text"].add(1.4, "texts of no kind in particular are common")
    _weigh_names(found, context.units[:TOP])
    _weigh_letters(found, context)
    _weigh_voices(found, context)
    _weigh_scholarship(found, context)
    _weigh_layout(found, context)
    ranked = sorted(KINDS, key=lambda kind: -found[kind].total)
    best, margin = found[ranked[0]], found[ranked[0]].total - found[ranked[1]].total
    if ranked[0] == "text":
        cert = Cert.LOW
    else:
        cert = Cert.HIGH if best.total >= 4 and margin >= 2 else Cert.MEDIUM if margin >= 1 else Cert.LOW
    return DocumentKind(ranked[0], cert, tuple(best.reasons))


def _weigh_names(found: Mapping[str, Evidence], top: Sequence[Unit]) -> None:
    """What the first lines call the text."""
    for kind, pattern in _NAMED.items():
        for unit in top:
            if not unit.is_long and pattern.search(unit.text):
                found[kind].add(2.0, "a line at the top says so")
                break


def _weigh_letters(found: Mapping[str, Evidence], context: Context) -> None:
    short = [unit for unit in context.units if not unit.is_long]
    lines = [line.span.text(unit.source) for unit in short for line in unit.lines]
    labelled = sum(bool(_LABELLED.match(line.strip(" *_"))) for line in lines[:20])
    if labelled >= 2:
        found["memorandum"].add(2.5, "several lines say to whom, from whom, on what")
    kinds = [line_kind(line) for line in lines[:30]]
    if "salute" in kinds:
        found["letter"].add(3.0, "somebody is greeted")
    if any(FORMULA.match(line) for line in lines[-14:]):
        found["letter"].add(2.0, "it ends with a formula of farewell")
    if "dateline" in [*kinds[:6], *map(line_kind, lines[-5:])]:
        for kind in ("letter", "memorandum", "telegram"):
            found[kind].add(0.7, "it is dated at its top or end")
    if any(_DATE_TIME.search(line) for line in lines[:12]):
        found["telegram"].add(1.0, "it is dated to the hour")
    stops = sum(len(_STOP.findall(unit.text)) for unit in context.units[:40])
    if stops > 2:
        found["telegram"].add(2.5, "its sentences end with STOP")


def _weigh_voices(found: Mapping[str, Evidence], context: Context) -> None:
    """Who speaks in it, and what is said of meetings."""
    if context.speakers:
        few = len(context.speakers) <= 3
        found["interview" if few else "minutes"].add(2.0, f"{len(context.speakers)} speakers are labelled")
        found["minutes" if few else "interview"].add(0.8, "speakers are labelled")
    head = [unit.text[:400] for unit in context.units[:25]]
    if any(_PRESENT.match(words.strip(" *_")) for words in head):
        found["minutes"].add(1.8, "it lists those present")
        found["memorandum"].add(0.4, "it lists those present")
    if any(_ORDER.search(words) for words in head) or any(_ORDER.search(u.text) for u in context.units[-4:]):
        found["minutes"].add(1.2, "it speaks of chair, agenda or adjournment")


def _weigh_scholarship(found: Mapping[str, Evidence], context: Context) -> None:
    zones = set(context.zones)
    article = found["article"]
    if "abstract" in zones:
        article.add(1.5, "it has an abstract")
    if "bibliography" in zones:
        article.add(2.0, "it has a bibliography")
    if len(context.note_names) > 2:
        article.add(1.0, "it has notes")
        found["chapter"].add(0.5, "it has notes")
    cited = sum(len(_CITATION.findall(unit.text)) for unit in context.units[:60])
    if cited > 2:
        article.add(1.5, "it cites works by author and year")


def _weigh_layout(found: Mapping[str, Evidence], context: Context) -> None:
    heads = [unit for unit in context.units if unit.is_short_line or unit.has_marker("number")]
    numbered = sum(bool(_NUMBERED.match(unit.text)) and not unit.is_long for unit in heads)
    if numbered >= 3:
        found["report"].add(1.0, "it has numbered heads or paragraphs")
    if any(plain_words(unit.content) == "executive summary" for unit in heads):
        found["report"].add(1.5, "it has an executive summary")
    if any(_CITY_DATE.match(unit.text) for unit in context.units[:12]):
        found["newspaper"].add(3.0, "text begins with the place and day of a dispatch")
    capitals = [unit for unit in context.units[:6] if unit.is_upper and len(unit.content) > 8]
    if len(capitals) > 2:
        found["newspaper"].add(1.5, "it begins with a deck of headlines in capitals")
