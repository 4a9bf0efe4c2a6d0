"""Lines of letters and memoranda told by their wording: addresses, salutations, datelines, formulas, signatures."""

from __future__ import annotations

import re

ADDRESSEE = re.compile(
    r"(?:To|From|For|Cc|Subject|Subj|Re|Date|Participants|Through|Via|Memorandum for|Attention)\s*:\s*\S", re.I
)
SALUTATION = re.compile(
    r"(?:(?:My\s+)?Dear(?:est)?\s+[^\n]{1,60}|(?:Sir|Sirs|Madam|Gentlemen|Dear Sir|Excellency|Your Excellency|Honou?red Sir|"
    r"Comrades?|Dear Comrade[^\n]{0,40}|Monsieur[^\n]{0,40}|Mon cher[^\n]{0,40}))\s*[,:;.—–-]*\s*\Z"
)
MONTHS = (
    "January|February|March|April|May|June|July|August|September|October|November|December|"
    "Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec"
)
DATELINE = re.compile(
    rf"(?=.{{0,70}}\Z)(?:[^\n]{{0,45}}?[\s,])??(?:(?:{MONTHS})\.?\s*(?:[a-z]{{2}}\s*)?\d{{1,2}}(?:st|nd|rd|th)?,?\s+\d{{4}}|"
    rf"\d{{1,2}}(?:st|nd|rd|th)?\.?\s+(?:of\s+)?(?:{MONTHS})\.?,?\s+\d{{4}}|"
    rf"\d{{4}}\s+(?:{MONTHS})\s*[a-z]?\s*\d{{1,2}}|(?:{MONTHS})\.?,?\s+\d{{4}}|\d{{1,2}}[./]\d{{1,2}}[./]\d{{2,4}})[.,]?\s*\Z",
    re.I,
)


def line_kind(line: str) -> str:
    """What a line of an opener is: `address`, `salute`, `dateline`, or empty where it shows none of these."""
    bare = line.strip(" *_\u00a0")
    if ADDRESSEE.match(bare):
        return "address"
    if SALUTATION.match(bare):
        return "salute"
    return "dateline" if DATELINE.match(bare) else ""


FORMULA = re.compile(
    r"(?:Yours?\b|Your (?:most |very )?(?:obedient|humble|affectionate|faithful|loving|devoted)|I (?:am|remain|have the hono)"
    r"|Sincerely|Respectfully|Faithfully|Cordially|Very truly|Truly|Believe me|With (?:kind|best|warm)\w* regards|"
    r"(?:Kind|Best|Warm)\w* regards|Signed\b|\[?Signed\]?|\(Signed\)|For the|Affectionately|Ever yours|With (?:great )?"
    r"(?:respect|esteem))",
    re.I,
)
SIGNATURE = re.compile(
    r"(?i:(?:/s/|\(signed\)|\[signed\]|signed:?)\s*)?(?:(?:[^\W\d_]\.\s?){1,4}\s?)?"
    r"(?:(?:de|von|van|du|la|le|di|da)\s)?[^\W\d_a-z][\w'’.\-]*(?:\s+(?:(?:de|von|van|du|la|le|di|da)\s+)?[^\W\d_a-z][\w'’.\-]*){0,4}"
    r"(?:,?\s+(?:Jr|Sr|III?|Esq)\.?)?[.,]?",
)


def is_signature(line: str) -> bool:
    """Whether a line could be the name somebody signs with."""
    bare = line.strip(" *_\u00a0")
    words = [w for w in re.split(r"[\s.]+", bare) if w]
    capital = all(w[0].isupper() or w.lower() in ("de", "von", "van", "du", "la") for w in words if w[0].isalpha())
    return len(bare) <= 60 and capital and bool(SIGNATURE.fullmatch(bare)) and 0 < len(words) <= 6


def closer_line(line: str) -> str:
    """What a line of a closer is: `salute`, `dateline`, `signed`, or empty where it shows none of these."""
    bare = line.strip(" *_\u00a0")
    if DATELINE.match(bare):
        return "dateline"
    if FORMULA.match(bare) and len(bare) <= 160:
        return "salute"
    return "signed" if is_signature(bare) else ""


