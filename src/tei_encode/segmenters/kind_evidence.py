"""What speaks for each kind of document: its names, its greetings, its voices, its learning, its layout."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from tei_encode.segmenters.cues.greetings import FORMULA
from tei_encode.segmenters.cues.letter_lines import line_kind
from tei_encode.segmenters.cues.wording import plain_words
from tei_encode.segmenters.evidence import Evidence
from tei_encode.segmenters.settings import KINDS
from tei_encode.segmenters.units.speakers import speaker_of
from tei_encode.segmenters.units.title_words import DISPATCH, KEYWORDS, NARROW, is_marking, is_title_matter
from tei_encode.segmenters.units.wires import count_stops

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tei_encode.segmenters.roles import Context
    from tei_encode.segmenters.units.unit import Unit

TOP = 5
"""Units at the top of a text in which its kind may be named."""
SHORT = 200
"""Code points of what may be title matter."""
LONGEST_TITLE = 400
"""Code points of a title that names who wrote to whom, with their offices."""
LAST = 6
"""Units at its end in which it may say what it is."""
READ = 60
"""Units that are read for what a text cites."""
_NUMBER_WORDS = (
    "the|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|"
    "eighteen|nineteen|twenty|first|last"
)
_NAMED: Mapping[str, re.Pattern[str]] = {
    kind: re.compile(pattern, re.IGNORECASE)
    for kind, pattern in {
        "letter": r"\b(?:(?:letters?|despatch|dispatch) (?:from|to|by|of|between)|note (?:from|to))\b",
        "memorandum": r"\b(?:memorand(?:um|a)|memo|aide[- ]m[eé]moire|minute(?! of\b)|note (?:by|for) the)\b",
        "telegram": r"\b(?:telegram|airgram|cablegram|radiogram|telegraphic|telegraphs|cipher|cypher)\b",
        "minutes": r"\b(?:minutes|proceedings|procès-verbal|(?:record|notes?) of (?:a |the )?(?:meeting|conversation)|"
        r"hearings?|testimony|(?:ordinary|general|annual|special|public|committee|council) meeting|meeting of)\b",
        "interview": r"\b(?:interview(?:s|ed|er)?|oral history|in conversation with|a conversation with|"
        r"round[- ]?table|panel discussion|questions and answers)\b",
        "report": r"\b(?:report|survey|white paper|recommendations|inquiry|(?:circular|bulletin) no)\b",
        "chapter": rf"^\W*(?:chapter|kapitel|chapitre|book|part)\s+(?:[ivxlc]+|\d+|{_NUMBER_WORDS})\b",
        "newspaper": r"\b(?:gazette|daily|herald|tribune|courier|intelligencer|"
        r"(?:evening|morning|weekly|sunday) \w+)\b",
    }.items()
}
_NAMED_LATE = 3
"""Words behind which a name says less: "Bridges: A Report" is one, "What the Report Forgot" need not be."""
_NAMED_ANYWHERE = ("letter", "minutes", "interview")
_LABELLED = re.compile(
    r"(?:to|from|subject|subj|re|participants|through|via|date|place)\s*:\s*\S", re.IGNORECASE
)
_NOTE_ON = re.compile(
    r"(?:a )?(?:note|minute|memorandum|submission)s? (?:on|by|for|to|concerning)\b", re.IGNORECASE
)
_SUBMITS = re.compile(
    r"\bI (?:beg to |have the honou?r to )?submit\b|\bfor your (?:approval|information|decision|orders)\b"
    r"|\(flag [A-Z]\)"
)
_COPIES = re.compile(r"(?:c\.?c\.?|copy to|copies(?: to)?|distribution)\s*:", re.IGNORECASE)
_DATE_TIME = re.compile(r"\b\d{1,4}\s?[—–-]\s?(?:\d{1,2}(?::\d\d)?\s?[ap]\.?m|noon|midnight)")
_PRESENT = re.compile(
    r"(?:(?:also )?present|in attendance|apologies|attending|absent)\b[^.]{0,40}:"
    r"|.{0,200}?\b(?:(?:were|was) (?:also )?present|present (?:were|was))\b",
    re.IGNORECASE,
)
_ORDER = re.compile(
    r"\b(?:called to order|adjourned|in the chair|moved and seconded|agenda)\b|\((?:chairman|chair)\) presiding\b",
    re.IGNORECASE,
)
_CITATION = re.compile(r"[(\[][^()\[\]\n]{2,60}\b(?:1[5-9]|20)\d\d[a-z]?(?:,[^()\[\]\n]{1,20})?[)\]]")
_PASSAGE = re.compile(
    r"\(\d{4}\), \d|\b(?:pp?|ff|fols?|vols?)\. ?\d|\b[Ii]bid\b|\bop\. cit\b|\b\d+ \(\d{4}\)"
)
_OF_ITSELF = re.compile(
    r"\b(?:this|the present|our) (?:article|essay|paper|study)\b|\bin this (?:article|essay|paper|study)\b",
    re.IGNORECASE,
)
_ABSTRACT = re.compile(r"[*_]{0,2}(?:ABSTRACT\b|Abstract\b\s*[:.—–*_])")
_TO_EDITOR = re.compile(r"\bto the editors? of\b", re.IGNORECASE)
_PRINTED = re.compile(r"\bprinted (?:and|&) published\b", re.IGNORECASE)
_NUMBERED = re.compile(r"(?:\d{1,2}(?:\.\d{1,2})*\.?|[IVX]{1,5}\.)\s+[^\W\d_a-z]")
_LONE_NUMBER = re.compile(r"(?:\d{1,2}|[IVXL]{1,6})\.?\Z")
_INLINE_GREETING = re.compile(
    r"(?:My |Mon )?(?:(?:very|own|ever|most)\s)?(?:[Dd]ear(?:est)?|cher|chère)\b[^.;:!?\n]{0,40}?(?:[,!:;]|\s[—–-]+)\s"
    r"|(?:Sir|Madam|Gentlemen|Excellency|Reverend Sir|Honou?red Sir)\s?(?:,|:|[,.]?\s?[—–-]+)\s"
)
_INLINE_FAREWELL = re.compile(
    r"\b(?:I (?:am|remain)|believe me|[Yy]our)\b[^.?!\n]{0,60}\b(?:serv(?:an)?t|friend|sincerely|truly|"
    r"affec\w*|obliged|obed\w*)\b"
)
_I = re.compile(r"\b(?:I|me|my)\b")
_YOU = re.compile(r"\b(?:you|your|yours)\b", re.IGNORECASE)
_PLAY = re.compile(rf"(?:act|scene)\s+(?:the\s+)?(?:[ivx]+|\d{{1,2}}|{_NUMBER_WORDS})\b", re.IGNORECASE)
_QUOTING = '"“‘«—–-'


def weigh_kinds(context: Context) -> dict[str, Evidence]:
    """The evidence for each kind, `text` (no kind in particular) among them."""
    found = {kind: Evidence() for kind in KINDS}
    found["text"].add(1.4, "texts of no kind in particular are common")
    _weigh_names(found, context)
    _weigh_greetings(found, context)
    _weigh_offices(found, context)
    _weigh_wires(found, context)
    _weigh_voices(found, context)
    _weigh_scholarship(found, context)
    _weigh_numbers(found, context)
    _weigh_press(found, context)
    return found


def _weigh_names(found: Mapping[str, Evidence], context: Context) -> None:
    """What the first lines call the text: sentences of running text call it nothing."""
    top = [
        unit
        for index, unit in enumerate(context.units[:TOP])
        if unit.span.length <= (SHORT if index else LONGEST_TITLE) and not _is_sentence(unit)
    ]
    for kind, pattern in _NAMED.items():
        naming = [(unit, at.start()) for unit in top if (at := pattern.search(unit.text))]
        if naming:
            early = kind in _NAMED_ANYWHERE or any(
                unit.is_upper or _words_before(unit.text, at) <= _NAMED_LATE for unit, at in naming
            )
            found[kind].add(2.0 if early else 1.2, "a line at the top says so")
    if top and _NAMED["chapter"].match(top[0].text):
        found["chapter"].add(1.5, "its first line counts it")


def _is_sentence(unit: Unit) -> bool:
    return unit.ends_sentence and len(unit.words) > 8 and unit.capitals < 0.6


def _words_before(text: str, at: int) -> int:
    """How many words of its line, or behind its last colon, stand before a place."""
    return len(re.split(r"[\n:]", text[:at])[-1].split())


def _weigh_greetings(found: Mapping[str, Evidence], context: Context) -> None:
    """Who is greeted, and how it ends."""
    letter = found["letter"]
    greeted = [index for index, unit in enumerate(context.units) if "salute" in _kinds(unit)]
    inline = [
        index
        for index, unit in enumerate(context.units[:TOP])
        if unit.is_long and _INLINE_GREETING.match(unit.text)
    ]
    is_inside = bool(greeted) and greeted[0] > context.first_long and not inline
    if is_inside:
        letter.add(0.8, "somebody is greeted further down")
    elif inline:
        letter.add(2.5, "its text begins by greeting somebody")
    elif greeted:
        letter.add(3.0, "somebody is greeted before the text begins")
    closing = [line for unit in context.units[-14:] if not unit.is_long for line in unit.line_texts][-14:]
    last = context.units[-3:]
    if any(FORMULA.match(line) for line in closing):
        letter.add(0.8 if is_inside else 2.0, "it ends with a formula of farewell")
    elif any(_INLINE_FAREWELL.search(unit.text[-200:]) for unit in last):
        letter.add(1.2, "its last words take leave")
    if _speaks_to_somebody(context):
        letter.add(1.0, "it says I and you")
    first = [kind for unit in context.units[:TOP] if not unit.is_long for kind in _kinds(unit)]
    ends = [kind for unit in last if not unit.is_long for kind in _kinds(unit)]
    if "dateline" in [*first[:6], *ends[-5:]]:
        for kind in ("letter", "memorandum", "telegram"):
            found[kind].add(0.7, "it is dated at its top or end")


def _speaks_to_somebody(context: Context) -> bool:
    """Whether running text says "I" and "you" often, quotations and speeches aside."""
    text = " ".join(unit.text for unit in context.units[:READ] if unit.text[:1] not in _QUOTING)[:20_000]
    enough = max(4, len(text) // 500)
    is_quoting = text.count("“") + text.count('"') // 2 > len(text) // 1000 + 2
    return (
        not is_quoting
        and not context.speakers
        and len(_I.findall(text)) >= enough
        and len(_YOU.findall(text)) >= enough
    )


def _kinds(unit: Unit) -> list[str]:
    """What each line of a short unit is in a letter."""
    return [] if unit.is_long else [line_kind(line) for line in unit.line_texts]


def _weigh_offices(found: Mapping[str, Evidence], context: Context) -> None:
    """Memoranda: to whom and from whom, secret or not, what is submitted, who gets copies."""
    memorandum = found["memorandum"]
    short = [unit for unit in context.units if not unit.is_long]
    lines = [line for unit in short[:20] for line in unit.line_texts]
    if sum(bool(_LABELLED.match(line.strip(" *_"))) for line in lines[:20]) >= 2:
        memorandum.add(2.5, "several lines say to whom, from whom, on what")
    if any(map(is_marking, lines[:3])):
        memorandum.add(0.8, "it is classified")
    if any(_NOTE_ON.match(line) for line in lines[:6]):
        memorandum.add(1.0, "it is a note on something")
    if any(_SUBMITS.search(unit.text) for unit in context.units[:READ]):
        memorandum.add(0.8, "it submits something, or refers to a file")
    if any(_COPIES.match(line) for unit in context.units[-LAST:] for line in unit.line_texts):
        memorandum.add(0.8, "it says who gets copies")
        found["letter"].add(0.4, "it says who gets copies")


def _weigh_wires(found: Mapping[str, Evidence], context: Context) -> None:
    """Telegrams: dated to the hour, stops spelt out."""
    lines = [line for unit in context.units[:12] if not unit.is_long for line in unit.line_texts]
    if any(_DATE_TIME.search(line) for line in lines[:12]):
        found["telegram"].add(1.0, "it is dated to the hour")
    stops = sum(count_stops(unit.text) for unit in context.units[:40])
    if stops > 2:
        found["telegram"].add(2.5, "its stops are spelt out")
    elif stops and all(unit.is_upper or not unit.is_long for unit in context.units):
        found["telegram"].add(1.5, "a stop of it is spelt out")
    if context.wire_head:
        found["telegram"].add(1.5, "short lines stand above the text of a telegram")


def _weigh_voices(found: Mapping[str, Evidence], context: Context) -> None:
    """Who speaks in it, how much of it that is, who asks, and what is said of meetings."""
    units = [unit for unit in context.units if not unit.is_furniture]
    labels = [speaker_of(unit, context.speakers) for unit in units]
    if context.speakers and any(_PLAY.match(unit.text) for unit in units if not unit.is_long):
        found["text"].add(2.0, "it is a play: speakers in acts and scenes")
    elif context.speakers and 4 * sum(label is not None for label in labels) >= len(units):
        few = len(context.speakers) <= 3
        found["interview" if few else "minutes"].add(2.0, f"{len(context.speakers)} speakers are labelled")
        found["minutes" if few else "interview"].add(0.8, "speakers are labelled")
    elif context.speakers:
        found["interview"].add(0.4, "somebody speaks in it here and there")
    asked = sum(unit.last_character == "?" and unit.text[:1] not in _QUOTING for unit in units)
    if asked > 2 and 5 * asked >= len(units):
        found["interview"].add(1.2, "questions alternate with other paragraphs")
    head = [unit.text[:400] for unit in context.units[:25]]
    if any(_PRESENT.match(words.strip(" *_")) for words in head):
        found["minutes"].add(1.8, "it lists those present")
        found["memorandum"].add(0.4, "it lists those present")
    if any(_ORDER.search(words) for words in head) or any(_ORDER.search(u.text) for u in context.units[-4:]):
        found["minutes"].add(1.2, "it speaks of chair, agenda or adjournment")


def _weigh_scholarship(found: Mapping[str, Evidence], context: Context) -> None:
    """Articles and chapters: title matter, notes, what is cited, sections of long prose."""
    article, chapter = found["article"], found["chapter"]
    zones = set(context.zones)
    top = context.units[:12]
    if "abstract" in zones or any(_ABSTRACT.match(unit.text) for unit in top):
        article.add(1.5, "it has an abstract")
    if any(KEYWORDS.match(line) for unit in top for line in unit.line_texts):
        article.add(1.5, "it lists keywords")
    if "bibliography" in zones:
        article.add(2.0, "it has a bibliography")
    if _has_author(context):
        article.add(1.0, "a name stands below its title")
        chapter.add(0.5, "a name stands below its title")
    feet = sum(unit.is_foot + len(unit.notes) for unit in context.units)
    if len(context.note_names) > 2 or feet > 1 or "notes" in zones:
        article.add(1.0, "it has notes")
        chapter.add(0.5, "it has notes")
    read = context.units[:READ]
    if sum(len(_CITATION.findall(unit.text)) for unit in read) > 2:
        article.add(1.5, "it cites works by author and year")
    elif sum(len(_PASSAGE.findall(unit.text)) for unit in [*read, *context.units[-LAST:]]) > 2:
        article.add(1.0, "it cites works by page or volume")
        chapter.add(0.5, "it cites works by page or volume")
    if any(unit.is_long and _OF_ITSELF.search(unit.text) for unit in context.units[:10]):
        article.add(1.2, "it speaks of itself as an article, a paper")
    if _count_heads(context) > 1:
        article.add(0.8, "heads stand between its long paragraphs")
        chapter.add(0.4, "heads stand between its long paragraphs")


def _has_author(context: Context) -> bool:
    """Whether names and affiliations stand between the first line and the text."""
    if context.is_letter or not context.first < context.front_end < len(context.units):
        return False
    first, *front = context.units[context.first : context.front_end]
    below = [line for unit in (first, *front) for line in unit.line_texts][1:4]
    return any(is_title_matter(unit) and line_kind(unit.text) != "dateline" for unit in front[:3]) or any(
        re.match(r"(?:By|by|BY)\s[A-Z]", line) for line in below
    )


def _count_heads(context: Context) -> int:
    """How many short lines that end as no sentence and are no dates stand above long paragraphs."""
    found = 0
    for index, unit in enumerate(context.units[:-1]):
        is_short = unit.is_short_line or unit.has_marker("hashes", "number") or bool(unit.underline)
        is_head = is_short and index >= context.front_end and unit.span.length < 100
        below = context.units[index + 1]
        is_text = below.is_long or len(below.words) >= 20
        if is_head and is_text and unit.last_character not in ".,:;" and not line_kind(unit.text):
            found += 1
    return found


def _weigh_numbers(found: Mapping[str, Evidence], context: Context) -> None:
    """Numbers before paragraphs and heads; one that stands alone at the top counts a chapter."""
    heads = [unit for unit in context.units if unit.is_short_line or unit.has_marker("number")]
    numbered = sum(bool(_NUMBERED.match(unit.text)) and not unit.is_long for unit in heads)
    if numbered >= 3:
        found["report"].add(1.0, "it has numbered heads or paragraphs")
    if any(plain_words(unit.content) == "executive summary" for unit in heads):
        found["report"].add(1.5, "it has an executive summary")
    first = context.units[context.first] if context.units else None
    if first is None or first.is_long or context.first_long >= len(context.units):
        return
    if _LONE_NUMBER.match(first.line_texts[0].strip(" .*_[]")) and context.first_long <= 4:
        found["chapter"].add(1.8, "a number stands alone above it")


def _weigh_press(found: Mapping[str, Evidence], context: Context) -> None:
    """Newspapers: dispatches, headlines, columns, their printers."""
    newspaper = found["newspaper"]
    if any(DISPATCH.match(unit.text) for unit in context.units[:12]):
        newspaper.add(3.0, "text begins with the place and day of a dispatch")
    top = context.units[: min(6, context.first_long)]
    capitals = [unit for unit in top if unit.is_upper and len(unit.content) > 8]
    if len(capitals) > 2:
        newspaper.add(1.5, "it begins with a deck of headlines in capitals")
    if context.layout.is_wrapped and context.layout.width <= NARROW:
        newspaper.add(1.2, "its lines are as narrow as a column")
    stopped = sum(
        unit.is_upper and unit.last_character == "." and 8 < unit.span.length < 80 for unit in context.units
    )
    if stopped > 1:
        newspaper.add(1.0, "headlines in capitals end with a stop")
    between = [(one, two) for one, two in pairwise(context.units) if one.has_marker("rule") and two.is_upper]
    if len(between) > 1:
        newspaper.add(0.8, "rules part what stands under headlines in capitals")
    if any(_TO_EDITOR.search(unit.text) for unit in context.units[:TOP] if not unit.is_long):
        newspaper.add(1.5, "it is addressed to an editor")
    if any(_PRINTED.search(unit.text) for unit in context.units[-LAST:]):
        newspaper.add(1.5, "it says who printed and published it")
