"""Where clauses of a note begin that may name a work: behind full stops, semicolons and words that lead up to one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..vocabulary import DOCUMENT_WORDS, JOURNAL_WORDS, LEAD_IN_WORDS, PARTICLES, SUBTITLE_WORDS

if TYPE_CHECKING:
    from collections.abc import Sequence

_FIRST = (
    # English
    "But see", "See", "As in", "Cf.", "Compare", "Contrast", "Thus", "Quoted in", "Cited in", "Quoted from",
    "Following", "Against", "Contra", "Pace", "Notably",
    # German
    "Vgl.", "Vergleiche", "Siehe", "So", "Zit. nach", "Zit. n.", "Zitiert nach", "Dazu", "Hierzu", "Dagegen", "Ähnlich",
    "Nach", "Gegen", "Grundlegend", "Zum Folgenden", "Abgedruckt bei", "Abgedruckt in", "Näheres bei", "Anders",
    # French, Italian, Spanish
    "Voir", "Cité par", "Cité dans", "Cité d'après", "Cité d’après", "Ainsi", "Cfr.", "Vedi", "Véase",
)  # fmt: skip
_MORE = (
    "also", "too", "e.g.,", "e.g.", "especially", "esp.", "generally", "for example,", "for instance,",
    "for example", "for instance", "in particular", "further",
    "dazu", "hierzu", "auch", "noch", "etwa", "ferner", "insbesondere", "insbes.", "bes.", "besonders", "zuletzt",
    "nur", "schon", "jetzt", "allgemein", "ausführlich", "dagegen", "vor allem", "zum Beispiel", "beispielsweise",
    "z. B.", "z.B.", "u. a.", "u.a.",
    "notamment", "aussi", "surtout", "également", "par exemple", "en particulier", "à ce sujet", "sur ce point",
)  # fmt: skip


def _any(words: Sequence[str]) -> str:
    """A pattern for any of the words, the first letter of either case."""
    return "|".join(
        f"[{one[0].upper()}{one[0].lower()}]" + re.escape(one[1:]).replace(r"\ ", r"\s")
        for one in sorted(words, key=len, reverse=True)
    )


def _verbatim(words: str) -> str:
    """A pattern for words with their capital."""
    return re.escape(words).replace(r"\ ", r"\s")


_MORE_WORDS = rf"(?:,?\s(?:{_any(_MORE)}):?)"
# "For example Karl Lenner", "Par exemple": words that lead up to a work with nothing before them.
_ALONE = (
    "For example", "For instance", "E.g.", "In particular", "Especially", "Par exemple", "Notamment", "En particulier",
    "À ce sujet", "Sur ce point", "Zum Beispiel", "Beispielsweise", "Etwa", "Z. B.", "Z.B.", "Ausführlich", "Zuletzt",
    "Per esempio", "Ad esempio", "Por ejemplo",
)  # fmt: skip
_ALONE_WORDS = "|".join(map(_verbatim, _ALONE))
_LEAD_IN = rf"(?:(?:{_any(_FIRST)}){_MORE_WORDS}*|[Ss]\.{_MORE_WORDS}+|(?:{_ALONE_WORDS}){_MORE_WORDS}*)[,:]?"
_FOR = (
    r"[Ff]or\s(?:an?|the|more|further|some|another|other)\s(?:[a-zà-ÿ][\w-]*\s){0,6}?[a-zà-ÿ][\w-]*,"
    r"(?:\ssee(?:\salso)?)?"
)
"""What a work is named for: "for a summary, Joan Oake, …"."""
_AND_SAME = r"(?:sowie|und|and|et|e|y)(?=\s(?:[Dd](?:er|ie)s\.|[Ii]d\.|[Ee]ad\.|[Ii]dem|[Ee]adem),?\s)"
BEFORE_SAME = re.compile(rf",?\s{_AND_SAME}")
"""What joins a work to another one by the same author: "Lenner, Tides, 51, and idem, Roads (London, 1990)"."""
_SMALL = (
    r"[Aa]lso|[Ii]n|[Ff]rom|[Bb]y|[Dd]ans|e\.g\.,?|is|are|remains?|[Ii]ncluding|[Nn]amely|[Bb]ei|ist|sind|bleibt|reste(?:nt)?"
    rf"|demeure(?:nt)?|{_AND_SAME}"
)
CLAUSE = re.compile(
    rf"(?:^|[.;!?]\s(?:(?:and|but|also|or|und|sowie|et)\s)?|(?<![\w'’-])(?:(?P<lead>{_LEAD_IN})|{_FOR}|{_SMALL})\s)\s*"
)
"""What a clause begins behind: its end is where the clause begins."""
_SHIPS = "HMS|USS|RMS|SMS|HMCS|HMAS|SS|MV"
"""What stands before the names of ships: "HMS Meridian (1765)" is no initials and surname."""
NO_NAMES = (
    rf"(?:{'|'.join(re.escape(one.rstrip('.')) for one in sorted({word.split()[0] for word in _FIRST}))}"
    rf"|{_ALONE_WORDS}|{_SHIPS}|As|In|But|For|Also|Like|While|And|With|Both|From|By|To|When|If)(?!\w)"
)
"""Pattern of words with a capital that begin a clause and are nobody's names."""
_WORD = re.compile(r"[^\W\d_]+")
_LEADING_WORDS = "|".join(sorted(map(re.escape, LEAD_IN_WORDS), key=len, reverse=True))
_MANNER = r"[a-z]{3,}ly|[a-zäöüß]{4,}end"
"""Words that say how a work deals with something: "most importantly", "so abwägend"."""
_LEADING = re.compile(
    rf"(?i:{_LEADING_WORDS})\.?[,:]?\s(?:(?:{_LEADING_WORDS}|{_MANNER})\.?[,:]?\s){{0,12}}(?=[^\W\d_a-z]|[“\"«„*_])"
)
"""Words that lead up to a work, one after the other, and nothing else, before a capital or a mark."""
_OF_NAMES = frozenset(
    {*DOCUMENT_WORDS, *JOURNAL_WORDS, *SUBTITLE_WORDS, *PARTICLES, "new", "standard", "work", "works", "i"}
)
"""Words that begin titles and names, too ("New Tides, 3 April 1954", "De la Oake"): alone they lead up to nothing."""
_SIGNAL = re.compile(NO_NAMES)
_INITIAL = re.compile(r"(?:^|[\s(.-])[^\W\d_a-z]\.\s+$")
_OPENED = re.compile(
    r"(?<![\w'’-])(?:transl?|trad|übers|eds?|éds?|edn|hgg?|hrsg|dir|vols?|bde?|nos?|nrs?|pts?|rev|repr|ser|bearb|eingel|introd?"
    r"|coll|chap|cur|st|ste|dr|prof|mr|mrs|messrs)\.\s+$",
    re.IGNORECASE,
)
_SEE = re.compile(r"[Ss]\.\s(?=[^\W\d_a-z][\w'’-]+(?:\s[^\W\d_a-z][\w'’.-]*){1,3}[,:]\s)")
_PAGES = re.compile(r"\sS\.\s\d")

# "Tranter v. Oake", and not "hrsg. v. Oake".
_BETWEEN_PARTIES = re.compile(r"(?<!rsg\.)(?<!hg\.)(?<!Hg\.)(?<!bers\.)\sv\.\s\Z")


def clause_starts(text: str) -> list[int]:
    """Offsets at which clauses begin in a text, in order; none behind an initial, a "v." or "trans.", "ed.", "Vol."."""
    starts = {
        one.end()
        for one in CLAUSE.finditer(text)
        if (one["lead"] or not _INITIAL.search(text, max(0, one.end() - 4), one.end()))
        and not _OPENED.search(text, max(0, one.end() - 10), one.end())
        and not _BETWEEN_PARTIES.search(text, max(0, one.end() - 10), one.end())
    }
    starts |= {end for at in list(starts) if (end := lead_end(text, at)) > at}
    if _PAGES.search(text):
        # In a note that prints "S. 12", "S." before a full name is "siehe" rather than an initial.
        starts |= {see.end() for at in list(starts) if (see := _SEE.match(text, at))}
    return sorted(starts)


def lead_end(text: str, at: int) -> int:
    """The offset behind words at an offset that lead up to a work; the offset itself where there are none.

    "For a contrary view, see", "Ausführlich dazu auch": any run of words that such phrases are made of.
    """
    leading = _LEADING.match(text, at)
    if leading is None or all(word.lower() in _OF_NAMES for word in _WORD.findall(leading[0])):
        return at
    return leading.end()


def leads_up(text: str, at: int) -> bool:
    """Whether the words at an offset lead up to a work and name nobody ("Vgl. dazu", "See also", "S. Karl Lenner")."""
    return (
        bool(_SIGNAL.match(text, at))
        or lead_end(text, at) > at
        or bool(_SEE.match(text, at) and _PAGES.search(text))
    )
