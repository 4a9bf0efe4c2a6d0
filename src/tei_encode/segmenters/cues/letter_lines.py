"""Lines of letters and memoranda told by their wording: addresses, salutations, datelines, formulas, signatures."""

from __future__ import annotations

import re

ADDRESSEE = re.compile(
    r"(?:(?:To|From|For|Cc|Subject|Subj|Re|Participants|Through|Thru|Via|Info|Place|Ref|Attention|Attn|"
    r"Memorandum (?:for|to|from)|Copy to)\s*:\s*\S"
    r"|(?-i:MEMORANDUM (?:FOR|TO)\b(?! THE (?:RECORD|FILES?)\b)|(?:FROM|TO|THROUGH):?\s+THE\b))",
    re.IGNORECASE,
)
DATE_LINE = re.compile(r"(?:Date|Dated)\s*:\s*\S", re.IGNORECASE)
CLASSIFICATION = re.compile(
    r"\W*(?:TOP SECRET|SECRET|CONFIDENTIAL|RESTRICTED|UNCLASSIFIED|OFFICIAL USE ONLY|LIMITED OFFICIAL USE|EYES ONLY|"
    r"Strictly (?:confidential|private)|Private and confidential|Personal and confidential|PERSONAL|PRIVATE|URGENT)\b"
    r"[\w\s/,.;—–-]{0,40}\Z"
)
SALUTATION = re.compile(
    r"(?:(?:My\s+(?:(?:very|own|ever)\s+)?)?[Dd]ear(?:est)?\s+[^\n]{1,60}"
    r"|[^\W\d_a-z][\w.'’-]+(?: [^\W\d_a-z][\w.'’-]+)?,? [Dd]ear"
    r"|(?:Honou?red|Reverend|Esteemed|Worthy|Respected|Beloved) [^\n]{1,40}"
    r"|(?:Sir|Sirs|SIR|Madam|Gentlemen|Excellency|Your Excellency|Honou?red Sir|Comrades?|Mr\.? (?:President|Secretary|"
    r"Ambassador|Minister)|Monsieur[^\n]{0,40}|Mon cher[^\n]{0,40}|To whom it may concern))"
    r"\s*[,:;.—–-]*\s*\Z"
)
_VERB = re.compile(r"\b(?:I|we|you|is|was|has|have|had|will|are|were)\b")
MONTHS = (
    "January|February|March|April|May|June|July|August|September|October|November|December|"
    "Jan(?:y|ry)?|Feb(?:y|ry)?|Mar|Apr|Jun|Jul|Aug|Sep(?:t|tr)?|Oct(?:r)?|Nov(?:r)?|Dec(?:r)?"
)
_ORDINAL = r"(?:\.?\s?(?:st|nd|rd|th|d|h)\b)?\.?"
_DAY = rf"\d{{1,2}}{_ORDINAL}"
_YEAR = r"1[4-9]\d\d|20\d\d"
_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_DATE = (
    rf"(?:(?:{MONTHS})\.?\s*(?:the\s+)?(?:y\s?e?\s*)?{_DAY}[,.\s]*(?:{_YEAR})|{_DAY}\s+(?:of\s+)?(?:{MONTHS})\.?,?\s+(?:{_YEAR})|"
    rf"(?:{_YEAR})\s+(?:{MONTHS})\s*(?:y\s?e?\s*)?\d{{1,2}}|(?:{MONTHS})\.?,?\s+(?:{_YEAR})|"
    rf"{_WEEKDAY},?\s+(?:{_DAY}\s+(?:of\s+)?(?:{MONTHS})|(?:{MONTHS})\.?\s+{_DAY})|"
    r"\d{1,2}[./]\d{1,2}[./]\d{2,4})"
)
_HOUR = (
    r"(?:\s?[,;—–-]\s?(?:noon|midnight)\b\.?|\s?[,;—–-]?\s*(?:at\s+)?\d{1,2}(?:[:.]\d\d)?\s?(?:o\s?['’]?\s?clock|[ap]\.?\s?m\b\.?)"
    r"(?:\s*[AaPp]\.?\s?[Mm]\.?)?)"
)
DATELINE = re.compile(
    rf"(?=.{{0,70}}\Z)(?:[^\n]{{0,45}}?[\s,])??(?i:{_DATE}{_HOUR}?)(?:[,.]?(?:\s+[^\W\d_a-z][\w.'’]*,?){{1,4}})?[.,]?\s*\Z"
)
"""A line that is a date, a place before it or behind it."""


def line_kind(line: str) -> str:
    """What a line of an opener is: `address`, `salute`, `dateline`, `other`, or empty where it shows none of these.

    `other` is a line that belongs to the opener and to none of its parts, such as "CONFIDENTIAL".
    """
    bare = line.strip(" *_\u00a0")
    if len(bare) > 400:
        return ""
    if DATE_LINE.match(bare):
        return "dateline"
    if ADDRESSEE.match(bare):
        return "address"
    if SALUTATION.match(bare) and not _VERB.search(bare):
        return "salute"
    if CLASSIFICATION.match(bare):
        return "other"
    if TELEGRAM_HEAD.match(bare) and (bare[0].isupper() or bare[0] in "[0123456789"):
        return "address" if " to " in bare and not bare.startswith("[") else "other"
    return "dateline" if _is_dateline(bare) else ""


def _is_dateline(bare: str) -> bool:
    """Whether a line is a place and a date, nothing said of them."""
    found = DATELINE.match(bare)
    return found is not None and not _DEED.match(bare) and not _VERB.search(bare)


_DEED = re.compile(
    r"(?:Received|Filed|Paid|Sworn|Signed|Recorded|Issued|Published|Born|Died|Source|Posted)\b", re.IGNORECASE
)
"""What was done on the day: a note on a document, not the dateline of a letter."""
FORMULA = re.compile(
    r"(?:(?:and )?(?:(?:all|much|with|best|my) )*love (?:to|from)\b"
    r"|(?:and )?(?:I (?:am|remain|have the hono\w*)|believe me)\b"
    r"|Your?s?,?\s(?:very |most |ever )?(?:sincerely|truly|faithfully|obedient|humble|affectionate|loving|devoted|"
    r"respectfully|cordially|fraternally|etc|&c)|Yours\b"
    r"|and (?:most |very )?(?:obliged|obedient|humble|affectionate|faithful|devoted)\b"
    r"|(?:Reverend |Honou?red |Dear )?(?:Sir|Madam|Gentlemen),?\Z"
    r"|(?:(?:Sir|Madam),?\s)?Your (?:most |very )?(?:obliged|obedient|humble|affectionate|"
    r"faithful|loving|devoted|dutiful|respectful)"
    r"|(?:Very |Most )?(?:Sincerely|Respectfully|Faithfully|Cordially|Truly|Affectionately|Fraternally)\b"
    r"|(?:And so,? )?(?:adieu|farewell|god bless)\b[^.]{0,60}\Z"
    r"|With (?:kind|best|warm)\w* (?:regards|wishes)|(?:Kind|Best|Warm)\w* (?:regards|wishes)"
    r"|For the [^.;]{0,60}\Z|Ever yours|Love,"
    r"|With (?:great |deep |the )?(?:respect|esteem|highest))",
    re.IGNORECASE,
)
_NAME = r"[^\W\d_a-z][\w'’.\-]*"
_PARTICLES = ("de", "von", "van", "du", "la", "le", "di", "da")
_PARTICLE = rf"(?:{'|'.join(_PARTICLES)})"
SIGNATURE = re.compile(
    rf"(?i:(?:/s/|\(signed\)|\[signed\]|signed:?)\s*)?(?:(?:[^\W\d_]\.\s?){{1,4}}\s?)?(?:{_PARTICLE}\s)?{_NAME}"
    rf"(?:\s+(?:{_PARTICLE}\s+)?{_NAME}){{0,4}}(?:,?\s+(?:Jr|Sr|III?|Esq)\.?)?[.,]?"
)
SIGNED = re.compile(r"(?:/s/|[(\[]?\s?(?:signed|sgd\.?)\s?[)\]]?:?)\s*[^\W\d_a-z]", re.IGNORECASE)
INITIALS_AND_NAME = re.compile(rf"(?:[^\W\d_a-z]\.\s?){{1,4}}{_NAME}")
INITIALS = re.compile(r"(?:[^\W\d_a-z]\.\s?){1,4}")
OFFICE = re.compile(
    r"(?:(?:Acting|Deputy|Assistant|Under|First|Second|Third|Vice|Chief|Executive|Special|Principal)\s+)*"
    r"(?:Secretary|Minister|Ambassador|President|Director|Chairman|Chair|Chargé|Consul|Counselor|Counsellor|Envoy|"
    r"Commissioner|Editor|Historian|Professor|Captain|Colonel|General|Admiral|Governor|Treasurer|Clerk|Attorney)\b"
)
"""An office below a signature."""
DAY_AND_MONTH = re.compile(
    rf"(?:[^\W\d_a-z][^\n.]{{0,40}}?,\s)?(?:(?:{MONTHS})\.?\s(?:the\s)?{_DAY}|{_DAY}\s(?:of\s)?(?:{MONTHS}))[.,]?\s*\Z"
)
"""A dateline below a letter that leaves the year out."""
ENCLOSURE = re.compile(
    r"(?:\[?(?:Enclosures?|Encl?s?\.?|Attachments?|Annex(?:es)?|Tab [A-Z])\b[^\n]{0,80}"
    r"|(?:cc|copy to|copies to)\s*:\s*\S[^\n]{0,200})\Z",
    re.IGNORECASE,
)
"""What was sent along, or to whom else: it stands in the closer."""
POSTSCRIPT = re.compile(
    r"(?:(?:P\.?\s?){1,3}S\.?(?:\s*[:.—–-]{1,2})?|Postscript\b[.:]?)(?:\s+|(?<=[—–]))\S", re.IGNORECASE
)


LETTERHEAD = re.compile(
    r"\b(?:Street|St\.|Road|Rd\.|Avenue|Ave\.|Lane|Square|Place|House|Hall|Lodge|Hotel|Club|Office|Ministry|Embassy|"
    r"Legation|"
    r"Consulate|Department|Headquarters|Barracks|Camp|Castle|Manor|Rectory|Vicarage|College|University|Library|Museum|"
    r"Telephone|Telegrams?|Tel\.|Esq\.?|Esquire|M\.P\.|Messrs|Town|Chambers|Buildings?|Wharf|Company|Co\.|Ltd|Inc|Bank|"
    r"Trust)(?!\w)"
    r"|(?:Our|Your|My) ref|Ref(?:erence)?\b|File No|No\. \d|^\d{1,5},? [^\W\d_a-z]",
    re.IGNORECASE,
)
"""Words of letterheads and addresses."""
TELEGRAM_HEAD = re.compile(
    r"(?:\d[\d./-]+\s*:\s*)?(?:Circular )?(?:Telegram|Airgram|Despatch|Cablegram)\b[^.]{0,60}\Z"
    r"|(?:No|Nos)\.\s?\d[\d,–-]{0,12}\.?\Z|(?:\[Received\b.{0,60}\]|Received\b.{0,60})\Z"
    r"|(?:The |Chargé|Ambassador|Minister|Consul|Secretary|Acting Secretary|President).{3,80} to "
    r"(?:the |Chargé|Ambassador|Minister|Consul|Secretary|Acting|President|Mr\.).{3,80}\Z",
    re.IGNORECASE,
)
"""Lines at the head of a telegram or despatch: its kind, its number, who sends it to whom, when it was received."""


def is_signature(line: str) -> bool:
    """Whether a line could be the name somebody signs with."""
    bare = line.strip(" *_\u00a0")
    if not 0 < len(bare) <= 60:
        return False
    words = [word for word in re.split(r"[\s.]+", bare) if word]
    name, comma, office = bare.partition(", ")
    is_office = OFFICE.match(office) or (
        INITIALS_AND_NAME.fullmatch(name) and office.replace(".", "").istitle()
    )
    if comma and is_office and len(office.split()) <= 5:
        bare, words = name, [word for word in re.split(r"[\s.]+", name) if word]
    if words and words[0].lower() in ("the", "a", "an"):
        return False
    capital = all(word[0].isupper() or word.lower() in _PARTICLES for word in words if word[0].isalpha())
    return capital and bool(SIGNATURE.fullmatch(bare)) and 0 < len(words) <= 6


def closer_line(line: str) -> str:
    """What a line of a closer is: `salute`, `dateline`, `signed`, `other`, or empty where it shows none of these."""
    bare = line.strip(" *_\u00a0")
    if not bare or len(bare) > 300:
        return ""
    if ENCLOSURE.match(bare) or CLASSIFICATION.match(bare):
        return "other"
    if _is_dateline(bare):
        return "dateline"
    if DAY_AND_MONTH.match(bare) and not _DEED.match(bare):
        return "dateline"
    if FORMULA.match(bare) and len(bare) <= 160:
        return "salute"
    if SIGNED.match(bare):
        return "signed"
    if OFFICE.match(bare) and len(bare) <= 80 and bare[-1] not in ":;":
        return "signed"
    return "signed" if is_signature(bare) or INITIALS.fullmatch(bare) else ""
