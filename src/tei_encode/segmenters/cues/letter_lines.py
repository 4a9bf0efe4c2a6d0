"""Lines of letters and memoranda told by their wording: addresses, salutations, datelines, formulas, signatures."""

from __future__ import annotations

import re
from functools import lru_cache

from tei_encode.names import may_be_forename
from tei_encode.segmenters.cues.datelines import PAPER, is_dateline, is_undated, says_date
from tei_encode.segmenters.cues.greetings import FORMULA, OWN_NAME, is_salutation

LONGEST_OF_OPENER = 400
"""Code points of the longest line of an opener."""
LONGEST_WHO = 170
_NOTE_AT_END = re.compile(r"\[\d{1,3}\]\Z")
_LABELS = (
    "To|From|For|Cc|Subject|Subj|Re|Participants|Through|Thru|Via|Info|Place|Ref|Attention|Attn|"
    "Memorandum (?:for|to|from)|Cop(?:y|ies) to"
)
ADDRESSEE = re.compile(
    rf"(?:(?:{_LABELS})\s*:\s*(?!\d+\Z)\S"
    r"|(?-i:MEMORANDUM (?:FOR|TO)\b(?! THE (?:RECORD|FILES?)\b)|(?:FROM|TO|THROUGH):?\s+THE\b))",
    re.IGNORECASE,
)
_LABEL = re.compile(rf"(?:{_LABELS}|Date)\s*:\s*(?=\S)", re.IGNORECASE)
LABEL_ALONE = re.compile(
    r"(?:SUBJECT|REFERENCES?|REF|DATE|PLACE|FROM|THROUGH|COPIES TO|Subject|Reference|Place)\s?:?"
)
"""A label on a line of its own."""
_SECRECY = (
    r"(?:TOP|SECRET|CONFIDENTIAL|RESTRICTED|UNCLASSIFIED|OFFICIAL|USE|ONLY|LIMITED|EYES|PERSONAL|PRIVATE|URGENT|IMMEDIATE|"
    r"PRIORITY|NODIS|EXDIS|LIMDIS|NOFORN|SENSITIVE|COSMIC|COPY|COPIES|NO|OF|AND|and|\d{1,4})\b"
)
CLASSIFICATION = re.compile(
    r"(?:top secret|secret|confidential|restricted|official use only|limited official use)\Z"
    r"|\W*(?:TOP SECRET|SECRET|CONFIDENTIAL|RESTRICTED|UNCLASSIFIED|OFFICIAL USE ONLY|LIMITED OFFICIAL USE|EYES ONLY|"
    rf"PERSONAL|PRIVATE|URGENT)\b(?:[\s/,.;:—–-]+{_SECRECY}){{0,6}}[\s/,.;:—–-]*\Z"
    r"|\W*(?:Strictly (?:confidential|private)|Private and confidential|Personal and confidential)\b[\s.,;:]*\Z"
)


def without_marks(line: str) -> str:
    """A line without white space and marks of emphasis around it."""
    return line.strip(" *_\u00a0")


def line_kind(line: str) -> str:
    """What a line of an opener is: `address`, `salute`, `dateline`, `other`, or empty where it shows none of these.

    `other` is a line that belongs to the opener and to none of its parts, such as "CONFIDENTIAL".
    """
    bare = without_marks(line)
    return "" if len(bare) > LONGEST_OF_OPENER else _kind_of(bare)


@lru_cache(maxsize=8192)
def _kind_of(bare: str) -> str:
    """The kind of a line without blanks and marks around it; units, roles and blocks ask it again and again."""
    if says_date(bare):
        return "dateline"
    if ADDRESSEE.match(bare):
        return "address"
    if is_salutation(bare):
        return "salute"
    if CLASSIFICATION.match(bare):
        return "other"
    if _DESPATCH.match(bare) and not bare[0].islower():
        return "other"
    if says_who_writes(_NOTE_AT_END.sub("", bare)):
        return "address"
    return "dateline" if is_dateline(bare) else ""


_NAME = r"[^\W\d_a-z][\w'’.\-]*"
_PARTICLES = ("de", "von", "van", "du", "la", "le", "di", "da")
_PARTICLE = rf"(?:{'|'.join(_PARTICLES)})"
SIGNATURE = re.compile(
    rf"(?i:(?:/s/|\(signed\)|\[signed\]|signed:?)\s*)?(?:(?:[^\W\d_]\.\s?){{1,4}}\s?)?(?:{_PARTICLE}\s)?{_NAME}"
    rf"(?:\s+(?:{_PARTICLE}\s+)?{_NAME}){{0,4}}(?:,?\s+(?:Jr|Sr|III?|Esq)\.?)?[.,]?"
)
SIGNED = re.compile(r"(?i:/s/|[(\[]?\s?(?:signed|sgd\.?)\s?[)\]]?:?)\s*[^\W\d_a-z]")
SIGNED_ALONE = re.compile(
    r"/s/|\(\s?(?:signed|sgd\.?)\s?\)|\[\s?(?:signed|sgd\.?)\s?\]|(?:signed|sgd\.?)\s?:", re.IGNORECASE
)
"""That it is signed, alone on a line; the name stands below."""
_SHORTENED = r"(?:St|Wm|Chas|Thos|Geo|Jno|Jas|Robt|Saml|Edw|Edwd|Alex|Fred|Fredk|Benj|Jos|Danl|Richd)"
INITIALS_AND_NAME = re.compile(rf"(?:(?:[^\W\d_a-z]|{_SHORTENED})\.\s?){{1,5}}{_NAME}")
INITIALS = re.compile(r"(?:[^\W\d_a-z]\.\s?){1,4}")
OFFICE = re.compile(
    r"(?:(?:Acting|Deputy|Assistant|Under|First|Second|Third|Vice|Chief|Executive|Special|Principal)\s+)*"
    r"(?:Secretary|Minister|Ambassador|President|Director|Chairman|Chair|Chargé|Consul|Counselor|Counsellor|Envoy|"
    r"Commissioner|Editor|Historian|Professor|Captain|Colonel|General|Admiral|Governor|Treasurer|Clerk|Attorney)\b"
)
"""An office below a signature."""
_DEGREES = re.compile(
    r"(?:(?:(?:[A-Z][A-Za-z]{0,3}\.\s?){2,6}|Ph\.?D\.?|M\.?D\.?|M\.?P\.?|J\.?P\.?|F\.?R\.?S\.?)(?:,\s|\Z)){1,4}"
)
"""Degrees and honours behind the name of somebody who signs."""
ENCLOSURE = re.compile(
    r"(?:\[(?:Endorsed|Addressed|Docketed|Postmark(?:ed)?|Seal)\b[^\n]{0,200}"
    r"|\[?(?:Enclosures?|Encl?s?\.?|Attachments?|Annex(?:es)?|Tab [A-Z])\b[^\n]{0,80}"
    r"|(?:(?:b?cc|c\.\s?c\.|cop(?:y|ies) to)\s*:|c\.\s?c\.\s)[^\n]{0,200}|(?-i:DISTRIBUTION)(?: LIST)?:?"
    r"|(?-i:Distribution)(?: list)?:)\Z",
    re.IGNORECASE,
)
"""What was sent along, or to whom else: it stands in the closer."""
_TYPIST = re.compile(r"[A-Z]{2,6}(?:\s?[:/]\s?[A-Za-z]{1,12}){1,4}")
"""Initials of who dictated and who typed ("EH:mo")."""
POSTSCRIPT = re.compile(
    r"(?:(?:P\.?\s?){1,3}S\.?(?:\s*[:.—–-]{1,2})?|Postscript\b[.:]?)(?:\s+|(?<=[—–]))\S", re.IGNORECASE
)


LETTERHEAD = re.compile(
    r"\b(?:Street|St\.|Road|Rd\.|Avenue|Ave\.|Lane|Square|Place|House|Hall|Lodge|Hotel|Club|Office|Ministry|Embassy|"
    r"Legation|"
    r"Consulate|Department|Headquarters|Barracks|Camp|Castle|Manor|Rectory|Vicarage|College|University|Library|Museum|"
    r"Telephone|Telegrams?|Tel\.|Esq\.?|Esquire|M\.P\.|Messrs|Town|Chambers|Buildings?|Wharf|Company|Co\.|Ltd|Inc|Bank|"
    r"Trust)(?!\w)"
    r"|(?:Our|Your|My) ref|Ref(?:erence)?\b|File No|No\. \d|(?-i:^\d{1,5},? [^\W\d_a-z])",
    re.IGNORECASE,
)
"""Words of letterheads and addresses."""
_DESPATCH = re.compile(
    r"(?:\d[\w ./½¼¾–-]+\s*:\s*)?(?:Circular )?(?:Telegram|Airgram|Despatch|Cablegram)\b[^.]{0,60}\Z"
    r"|(?:No|Nos)\.\s?\d[\d,–-]{0,12}\.?\]?\Z|(?:\[Received\b.{0,60}\]|\(Received\b.{0,60}\)\.?|Received\b.{0,60})\Z"
    r"|\d{3}\.[\w. –-]{1,20}/[\w–-]{1,10}[½¼¾]?\Z"
    r"|\[(?:Extracts?|Paraphrase|Translation|Copy|Confidential|Secret|Private|Telegram|(?:In|En)closure[^\[\]]{0,40})\.?\]\Z",
    re.IGNORECASE,
)
"""Lines at the head of a telegram or despatch: its kind, its file and number, what was done to it, when it came."""
_OFFICES = re.compile(
    r"\b(?:Secretary|Minister|Ambassador|President|Chargé|Consul|Counselor|Counsellor|Director|Chairman|Commissioner|Governor|"
    r"Representative|Delegation|Department|Legation|Embassy|Consulate|Envoy|Agent|Chief|General|Admiral)\b"
)
_SMALL = frozenset("the a an of to in for at and on by d'affaires de".split())


def says_who_writes(line: str) -> bool:
    """Whether a line says which office writes to which ("The Minister (Oake) to the Secretary of State").

    Args:
        line: the line without white space around it.
    """
    before, to, behind = line.partition(" to ")
    if not to or len(line) > LONGEST_WHO or line[-1] in ".:;?!" or not line[0].isupper():
        return False
    if PAPER.match(line):
        return False
    words = [word.strip("()[],’'") for word in line.split()]
    named = all(word[:1].isupper() or word in _SMALL or not word[:1].isalpha() for word in words if word)
    return named and bool(_OFFICES.search(before)) and bool(_OFFICES.search(behind))


def is_signature(line: str) -> bool:
    """Whether a line could be the name somebody signs with."""
    bare = without_marks(line)
    words = [word for word in re.split(r"[\s.]+", bare) if word]
    if not words or len(bare) > 60:
        return False
    if _AND.search(bare):
        return _is_of_several(bare)
    name, comma, office = bare.partition(" (" if bare[-1] == ")" else ", ")
    office = office.removesuffix(")") if bare[-1] == ")" else office
    is_in_capitals = office.replace(".", "").istitle() or office.isupper()
    is_office = OFFICE.match(office) or (INITIALS_AND_NAME.fullmatch(name) and is_in_capitals)
    has_degree = bool(name) and _is_person(name) and _DEGREES.fullmatch(office) is not None
    if comma and (has_degree or (is_office and len(office.split()) <= 5)):
        bare, words = name, [word for word in re.split(r"[\s.]+", name) if word]
    if words and words[0].lower() in ("the", "a", "an") and not bare.startswith(f"{words[0]}."):
        return False
    capital = all(word[0].isupper() or word.lower() in _PARTICLES for word in words if word[0].isalpha())
    return capital and bool(SIGNATURE.fullmatch(bare)) and 0 < len(words) <= 6


_AND = re.compile(r",?\s(?:&|and)\s")
_MOST_SIGNERS = 4


def _is_of_several(line: str) -> bool:
    """Whether those who sign one line are persons, each by forename or initials; the last may lend the surname."""
    *first, last = [part for one in _AND.split(line.rstrip(".,")) for part in one.split(", ")]
    if len(first) >= _MOST_SIGNERS or not is_signature(last) or not _is_person(last):
        return False
    return all(
        is_signature(one) and (_is_person(one) or (" " not in one and may_be_forename(one))) for one in first
    )


def _is_person(name: str) -> bool:
    """Whether a name has a surname behind a forename or initials."""
    is_named = INITIALS_AND_NAME.fullmatch(name) or may_be_forename(name.split(maxsplit=1)[0])
    return " " in name and bool(is_named)


_PSEUDONYM = re.compile(r"(?:An?|AN?|The|THE|One|ONE)(?:\s[\w'’-]+){1,6}[.,]?")


def is_pseudonym(line: str) -> bool:
    """Whether a line may be what a writer calls himself ("A RATEPAYER.", "One Who Was There"); titles are alike."""
    bare = without_marks(line)
    words = [word for word in bare.split() if word not in _SMALL]
    return _PSEUDONYM.fullmatch(bare) is not None and all(word[0].isupper() for word in words)


def own_name(line: str) -> re.Match[str] | None:
    """The parts `formula` and `name` of a line that says whose the writer is and who ("Dein alter Karl")."""
    found = OWN_NAME.fullmatch(line)
    if found is None or not is_signature(found["name"]):
        return None
    first = found["name"].split()[0]
    is_person = INITIALS_AND_NAME.match(found["name"]) or first in ("Dr.", "Prof.") or may_be_forename(first)
    return found if is_person else None


def closer_line(line: str) -> str:
    """What a line of a closer is: `salute`, `dateline`, `signed`, `other`, or empty where it shows none of these."""
    bare = without_marks(line)
    if not bare or len(bare) > 300:
        return ""
    if ENCLOSURE.match(bare) or CLASSIFICATION.match(bare) or _TYPIST.fullmatch(bare):
        return "other"
    if is_dateline(bare) or is_undated(bare):
        return "dateline"
    if FORMULA.match(bare) and len(bare) <= 160:
        return "salute"
    if SIGNED.match(bare) or SIGNED_ALONE.fullmatch(bare):
        return "signed"
    if own_name(bare):
        return "salute"
    if OFFICE.match(bare) and len(bare) <= 80 and bare[-1] not in ":;":
        return "signed"
    return "signed" if is_signature(bare) or INITIALS.fullmatch(bare) else ""


_GOES_TO = re.compile(r"(?:(?:b?cc|c\.\s?c\.|cop(?:y|ies) to)\s*:|distribution(?: list)?\s*:)", re.IGNORECASE)


def goes_to(line: str) -> bool:
    """Whether a line says to whom else a letter goes, or stands above those ("Distribution:")."""
    return _GOES_TO.match(without_marks(line)) is not None


def value_column(line: str, indent: int) -> int | None:
    """The column at which what a label of a memorandum names begins ("SUBJECT:   The bridge"); None without a label.

    Args:
        line: the line without white space around it.
        indent: columns it begins from the margin.
    """
    label = _LABEL.match(line)
    return len((" " * indent + label[0]).expandtabs(8)) if label else None
