"""Words and shapes that several kinds of blocks are told by."""

from __future__ import annotations

import re

from tei_encode.segmenters.cues.source_words import opens_bibliography

FUNCTION_WORDS = frozenset(
    [
        "a",
        "an",
        "the",
        "of",
        "to",
        "in",
        "on",
        "at",
        "by",
        "for",
        "from",
        "with",
        "and",
        "or",
        "but",
        "nor",
        "as",
        "than",
        "that",
        "which",
        "who",
        "whose",
        "into",
        "upon",
        "over",
        "under",
        "between",
        "among",
        "through",
        "during",
        "without",
        "within",
        "against",
        "about",
        "is",
        "are",
        "was",
        "were",
        "be",
        "been",
        "being",
        "has",
        "have",
        "had",
        "will",
        "would",
        "shall",
        "should",
        "may",
        "might",
        "can",
        "could",
        "must",
        "not",
        "no",
        "its",
        "his",
        "her",
        "their",
        "our",
        "my",
        "your",
        "this",
        "these",
        "those",
        "if",
        "when",
        "while",
        "where",
        "because",
        "via",
        "per",
        "de",
        "la",
        "le",
        "les",
        "des",
        "du",
        "von",
        "van",
        "der",
        "das",
        "die",
        "und",
        "et",
        "y",
    ]
)
EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
URL = re.compile(r"https?://|www\.")
PASSAGE = re.compile(r"(?<![$£€\d.,])(?<![$£€] )\b\d+\.\d+[-–.\d]*(?:,|\Z)|\btr\.")
"""Where a passage of a classic is cited, as below a quotation ("Il. 2.484-493, tr. …")."""
TABLE_LABEL = re.compile(
    r"[*_]{0,2}(?i:Table|Tab\.|Tabelle)(?:\s*\d{1,3}|\s+[A-Z]|\s+[IVX]{1,5}|(?=:))(?!\w)"
)
WORD = re.compile(r"[^\W\d_]+(?:['’\-][^\W\d_]+)*")
CLOSING = "\"'”’»)]*_"
"""Characters that may close a sentence behind its last stop."""
TERMINAL = ".!?…:;"

HEADINGS = {
    "abstract": "abstract", "summary": "abstract", "résumé": "abstract", "resumé": "abstract",
    "zusammenfassung": "abstract",
    "notes": "notes", "endnotes": "notes", "footnotes": "notes", "note": "notes", "anmerkungen": "notes",
    "works cited": "bibliography", "table of cases": "bibliography", "cases cited": "bibliography",
    "reference list": "bibliography", "list of references": "bibliography",
    "works consulted": "bibliography", "further reading": "bibliography", "annotated bibliography": "bibliography",
    "select annotated bibliography": "bibliography", "selected annotated bibliography": "bibliography",
    "kommentierte bibliographie": "bibliography",
    "executive summary": "body", "recommendations": "body", "findings": "body", "terms of reference": "body",
    "apologies": "body", "any other business": "body", "agenda": "body", "chronology": "body", "abbreviations": "body",
    "list of abbreviations": "body", "list of illustrations": "body", "list of tables": "body", "maps": "body",
    "introduction": "body", "conclusion": "body", "conclusions": "body", "background": "body", "methodology": "body",
    "methods": "body", "discussion": "body", "results": "body", "preface": "body", "foreword": "body",
    "acknowledgements": "body", "acknowledgments": "body", "appendix": "body", "epilogue": "body", "prologue": "body",
    "postscript": "body", "contents": "body", "table of contents": "body", "glossary": "body", "credits": "body",
    "biographical note": "body", "about the author": "body", "about the authors": "body", "related work": "body",
    "historical note": "body", "administrative history": "body", "biographical sketch": "body",
    "custodial history": "body",
    "biographical and historical note": "body", "historical background": "body", "scope and content": "body",
    "scope and content note": "body", "scope and contents": "body", "scope note": "body", "arrangement": "body",
    "arrangement note": "body", "conditions of access": "body", "access restrictions": "body", "provenance": "body",
    "acquisition information": "body", "processing information": "body", "preferred citation": "body",
    "related material": "body", "related materials": "body", "separated material": "body", "finding aids": "body",
    "container list": "body", "series description": "body", "series descriptions": "body", "access points": "body",
    "dramatis personae": "body", "persons of the play": "body", "persons represented": "body",
    "cast of characters": "body",
    "births": "body", "marriages": "body", "deaths": "body", "obituary": "body", "correspondence": "body",
    "births and deaths": "body", "marriages and deaths": "body",
    "future work": "body", "einleitung": "body", "schluss": "body", "afterword": "body", "list of figures": "body",
}  # fmt: skip
"""Headings known by their wording, and the zone each opens."""
LONGEST_HEADING = 60
"""Code points of a heading known by its wording."""
NUMBER_WORDS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
"""The first numbers in words, in order."""
COUNT = rf"(?:\d+|[ivxlc]+|[a-z]|{'|'.join(NUMBER_WORDS)})\b"
"""The number of a division (a pattern, case ignored)."""
NUMBERED_DIVISION = re.compile(
    r"(?P<label>(?:volume|book|part|act|title|teil|partie|chapter|kapitel|chapitre|section|abschnitt|scene|article|artikel|"
    rf"clause)(?=\s)|§)\s*(?P<count>{COUNT})",
    re.IGNORECASE,
)
"""A division named by its kind and number ("Chapter II")."""
LAST_HEADINGS = re.compile(
    r"(?:(?:conclusions?|concluding \w+|findings|summary|acknowledge?ments?|appendix|appendices|epilogue|"
    r"afterword|schluss|about the authors?)\b|(?:notes|endnotes|bibliography|references|works cited)\W*\Z)",
    re.IGNORECASE,
)
"""Headings that close a whole text, so that they stand on its highest level."""
_OWNER = (
    rf"(?:(?:chapter|part|section|book|volume|essay|letter|appendix|lecture)s? {COUNT}(?:[.:—–-] ?\S.*)?|"
    r"(?:pages?|pp?\.) ?\d+(?: ?[-–] ?\d+)?|(?:the )?(?:introduction|preface|foreword|prologue|conclusion|epilogue|"
    r"afterword|appendix))"
)
_NOTES_TO = re.compile(
    rf"(?:(?:end|foot)?notes (?:to|for) {_OWNER}|"
    rf"anmerkungen (?:zu (?:kapitel|teil|abschnitt|band) {COUNT}|zu (?:den )?(?:seiten|s\.) ?\d+(?: ?[-–] ?\d+)?|"
    r"zu[rm] (?:einleitung|vorwort|einführung|nachwort|schluss))|"
    rf"notes (?:du chapitre {COUNT}|des pages \d+(?: ?[-–] ?\d+)?|de (?:l['’]introduction|la préface|la conclusion)))\Z"
)
"""Notes that say whose they are ("Notes to Chapter 1", "Notes to pages 3-9"), in small letters."""
_ORNAMENT = re.compile(r"^[\W\d_]*(?:[ivxlc]+[.)]\s+)?|[\W_]*$", re.IGNORECASE)


def known_heading(words: str) -> str:
    """The zone that a line opens by its wording; empty where it is no known heading.

    Args:
        words: the line without a marker before it.
    """
    if len(words) > LONGEST_HEADING or "\n" in words:
        return ""
    plain = _plain(words)
    zone = HEADINGS.get(plain) or ("notes" if _NOTES_TO.match(plain) else "")
    return zone or ("bibliography" if opens_bibliography(plain_words(plain)) else "")


def heads_some_notes(words: str) -> bool:
    """Whether a heading of notes says to which part of a text they belong ("Notes to Chapter 1")."""
    return len(words) <= LONGEST_HEADING and bool(_NOTES_TO.match(_plain(words)))


def _plain(words: str) -> str:
    """A line in small letters, without ornaments and numbers before it."""
    return " ".join(_ORNAMENT.sub("", words.lower()).split())


def plain_words(words: str) -> str:
    """A line's letters and figures in lower case, single blanks between: what two spellings of a title share."""
    return " ".join(re.findall(r"\w+", words.lower()))


_PERSON = re.compile(
    r"(?!(?:The|A|An|This|Our|My|His|Her|Their)\s)(?:(?:Mr|Mrs|Ms|Miss|Dr|Prof(?:essor)?|Sir|Ambassador|General|Admiral|Colonel|Secretary|President)\.?\s+)?"
    r"(?:(?:[^\W\d_a-z][\w'’\-]*\.?,?\s+){1,4}[^\W\d_a-z][\w'’\-]+\.?|(?<=\s)[^\W\d_a-z][\w'’\-]+)(?:\s*[,(\[–—-].*)?\Z"
)

TITLED = re.compile(
    r"(?:The )?(?:Mr|Mrs|Ms|Miss|Messrs|Dr|Prof|Professor|Sir|Lord|Lady|Hon|Revd?|Capt|Captain|Col|Colonel|Gen|General|"
    r"Lt|Lieut|Major|Ambassador|Minister|Senator|Alderman|Councillor|Cllr|Comrade|Herr|Frau|Mme|M)\.? [^\W\d_a-z]"
)
"""A name with a form of address or an office before it, at the start of a line."""


def is_person(line: str) -> bool:
    """Whether a line is a person's name, perhaps an office behind it."""
    return len(line) <= 120 and bool(_PERSON.match(line))
