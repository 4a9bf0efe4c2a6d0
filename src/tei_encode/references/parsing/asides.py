"""Editors, translators, editions, series and notes that stand anywhere in a reference."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from tei_encode.model import Kind, Span
from tei_encode.names import may_be_forename

from ..parts import Part
from .numbers.calendar_dates import MONTH, dates
from .numbers.scopes import bounds
from .persons.body_names import body_at
from .persons.name_lists import NameList, names_at
from .persons.personal_names import with_surname_first
from .titles.stretches import quoted_zones

if TYPE_CHECKING:
    from .draft import Draft

_ACCESS = re.compile(
    rf"[\[(]?(?:(?:last\s|date\s)?(?:accessed|retrieved|consulted|visited|viewed|access|checked)|cited|(?:letzter\s)?zugriff"
    rf"|(?:dernière\sconsultation|consultée?)\sle|(?:zuletzt\s)?abgerufen\sam|ultimo\saccesso|consultado)\b"
    rf"(?:\s(?:on|at|am|le|date))?:?\s?(?=(?:(?:\d{{1,2}}\.?\s)?{MONTH}\s)?[^.\])]{{0,14}}\d)[^\])“\"]{{0,40}}?"
    rf"(?:\b(?:19|20)\d\d\s{MONTH}(?:\s\d{{1,2}})?(?!\d)|\b(?:19|20)\d\d\b(?!-\d)|(?:19|20)\d\d-\d\d-\d\d|(?=[\])]))(?:,?\sfrom)?[\])]?",
    re.IGNORECASE,
)
_EDITION = re.compile(
    r"(?<!\w)(?:(?:\d{1,2}(?:st|nd|rd|th|d|e|ª|a)|first|second|third|fourth|fifth|sixth|revised|rev\.|new|expanded|enlarged|"
    r"international|reprint|seconda|terza|quarta)(?:,?\s(?:rev\.|revised|enlarged|expanded|and))*\s(?:edn?|edition|éd|ed|edizione|aufl|auflage)\b\.?|(?:\d{1,2}\.|(?:zweite|dritte|vierte|fünfte|neue)),?(?:\s(?:u\.|und|neu|[a-zäöüß]{2,18}\.?)(?:\s?[,-])?){0,5}\sAufl(?:age)?\.?)",
    re.IGNORECASE,
)
_SERIES = re.compile(
    r"(?<!\w)(?:(?<=[,.:;”’\"'»)?!]\s)[A-Z][\w-]+\s(?:(?:[A-Z][\w-]+|of|for|on|and|the|in|&)\s){3,8}|(?:[A-Z][\w-]+\s){0,3})(?:Working|Discussion|Occasional|Research|Technical|Policy)\s(?:Papers?|Reports?|Memos?|Memorandum|Briefs?)"
    r"(?:\sSeries)?,?\s(?:[Nn]o\.?|[Nn]umber|#|[Nn]r\.?)?\s?(?P<n>[A-Z]{0,4}-?\d[\w./-]*\w|\d)"
)
_LECTURES = re.compile(
    r"(?<!\w)(?P<t>(?:Springer\s)?(?:Lecture\sNotes|Graduate\sTexts|Springer\sSeries|Studies)\sin\s[A-Z][\w&\s]{2,50}?),?\s(?:[Vv]ol(?:ume|\.)?\s?)?(?P<n>\d{1,5})(?!\w)"
)
_NAME = r"[^\W\d_a-z][\w'’&.-]*(?:\s[\w'’&.-]+){0,8}?"
_KEY = r"(?:[Bb]d\.?|[Bb]and|[Vv]ol\.?|[Hh]eft|[Hh]\.|[Nn]r\.?|[Nn]o\.?|[Tt]\.)"
_NAMED_SERIES = re.compile(
    # "(= Studien zum Meer, Bd. 12)", "(Studien zum Meer, Bd. 12)"
    rf"\((?:=\s?(?P<a>{_NAME})(?:,?\s(?:{_KEY}\s?)?(?P<na>\d{{1,4}}))?|(?P<b>{_NAME}),?\s{_KEY}\s?(?P<nb>\d{{1,4}}))\)"
    # "Haverley: Verso (New Rivers 18), 1960"
    rf"|(?<=\w\s)\((?!(?:Vol|Bd|Band|No|Nr|Part|Issue)\b)(?P<f>{_NAME})\s(?P<nf>\d{{1,3}})\)(?=,\s(?:1[4-9]|20)\d\d)"
    # "coll. « Tel »", "(coll. Tel)", "coll. Tel, 1993"
    rf"|[(,\s](?:coll\.|[Cc]ollection)\s(?:«\s?(?P<c>[^«»]{{2,60}}?)\s?»|“(?P<d>[^“”]{{2,60}})”)|[(,]\s?coll\.\s(?P<e>{_NAME})(?:(?=\))|(?=,\s(?:1[4-9]|20)\d\d))"
)
_BEHIND_PUBLISHER = re.compile(r"\w: [^\W\d_a-z][^:.()“”\"]{1,50}\Z")
# "(Report No. 17)", "Parl. Papers, C. 2911"
_REPORT_NUMBER = re.compile(
    r"[(\[](?P<a>(?:[A-Z][\w.&-]*\s){0,5}(?:Report|Rep\.|Publication|Publ\.|Bulletin|Circular|Memorandum|Document|Paper)\s(?:Nos?\.|Nr\.|Number|#)\s?[\w./-]*\d[\w./-]*)[)\]]"
    r"|(?<=[.,]\s)(?P<c>(?:Report|Rep\.|Bericht|Rapport)\s(?:[Nn]os?\.|[Nn]r\.|[Nn]°|[Nn]umber)\s?[\w/-]*\d)(?=[.,;])"
    r"|(?P<t>(?<!\w)Parl(?:iamentary|\.)\sPapers)(?:\s?[,.;]\s(?P<b>(?:C|Cd|Cmd|Cmnd|Cm|H\.\s?[CL])\.?\s?\d[\d-]*))?"
)
_BY = re.compile(
    r"(?<!\w)(?:(?P<d>(?:[Dd]irected|[Pp]roduced)\sby|[Dd]ir\.(?=\s[^\W\d_a-z]))|(?P<t>(?:[Tt]ranslated|[Tt]ransl?\.|[Tt]raduit|[Tt]rad\.|[Üü]bers\.|[Üü]bersetzt|[Aa]us\sdem\s[A-ZÄÖÜ][a-zäöü]+(?:\sübersetzt)?(?=\sv(?:on\s|\.)))(?:\s(?:de\sl['’]|du\s|dall?['’]|from\s(?:the\s)?)[^\W\d_]+)?(?:\s(?:and\sedited\s)?(?:by|di|par|von|v\.|de|for\s[A-Z]+\sby))?)|"
    r"(?:[Ee]dited(?:\sand\stranslated)?\sby|[Ee]ds?\.?\sby|[Ee]ds?\.|a\sc(?:ura|\.)\sdi|curr?\.|[Hh]rsg\.?\s(?:v\.|von)|[Hh]g\.\sv(?:\.|on)|sous\sla\sdir(?:ection|\.)\sde|[ée]d\.\s(?:par|de)|,\sed))\s"
)
_BEFORE_TRANS = re.compile(r"[\w&]\s$")
_JOURNAL_BEHIND = re.compile(r"(?:[^\W\d_a-z][\w&-]*\.?\s){0,6}[^\W\d_]{2,}\.,\s(?:[Vv]ol\.|[Nn]o\.|\d)")
_IN_BRACKET = re.compile(
    r"\s?\((?P<names>[^\W\d_a-z][^()\d]{2,120}?),\s(?:(?P<t>Trans(?:l|\.)?\.?)|Eds?\.|Hrsg\.|Hgg?\.)\)"
)
_NAMED_LAST = re.compile(r",\s(?=[^\W\d_a-z]\.[^.“”\"]{2,120}(?:\.\s?[^.“”\"]{2,60}){0,8},\sEds?\.[\s,])")
_HOST = re.compile(r"[,.”\"’»]\s(?:[Ii]n\s?:?|[Dd]ans)\s")
_IN = re.compile(r"(?<![\w-])(?:[Ii]n\s?:?|[Dd]ans|em)\s")
_BEHIND_TITLE = re.compile(r"[^\w\s]\s?[\])]?\s?$")
_BODY_EDITOR = re.compile(r"(?P<b>[^\W\d_][\w\s.&-]{1,60}?)\s\((?:[Ee]ds?|[Hh]rsg|[Hh]g)\.?\)")


def _claim_access(draft: Draft) -> None:
    for one in _ACCESS.finditer(draft.line):
        span = Span(*one.span()).trimmed(draft.line)
        inside = [part for part in dates(draft.line[: span.end]) if part.span.start >= span.start]
        if inside and not any(part.span.overlaps(span) for part in draft.parts):
            draft.claim(Part(span, Kind.NOTE, {"type": "accessed"}, tuple(inside[:1])))


def _claim_series(draft: Draft) -> None:
    for one in _SERIES.finditer(draft.line):
        words = Span(one.start(), one.start("n")).text(draft.line)
        name = re.sub(r"[,\s]*(?:no\.?|number|#|nr\.?)?\s*$", "", words, flags=re.IGNORECASE)
        span = Span(one.start(), one.start() + len(name))
        draft.claim(
            Part(span, Kind.SERIES, parts=(Part(span, Kind.TITLE, {"level": "s"}),)),
            Part(Span(*one.span("n")), Kind.BIBL_SCOPE, {"unit": "issue", **bounds(one["n"])}),
        )
        draft.passed.append(Span(*one.span()))
    for one in _LECTURES.finditer(draft.line):
        if not draft.first(Kind.SERIES):
            draft.claim(
                Part(Span(*one.span("t")), Kind.TITLE, {"level": "s"}),
                Part(Span(*one.span("n")), Kind.BIBL_SCOPE, {"unit": "volume"}),
            )
            draft.passed.append(Span(*one.span()))


def _claim_named_series(draft: Draft) -> None:
    """Claim a series in brackets or said to be one, and its number."""
    for one in _NAMED_SERIES.finditer(draft.line, 4):
        name = next((key for key in "abcdef" if one[key]), "")
        if name == "f" and not _BEHIND_PUBLISHER.search(draft.line[max(0, one.start() - 60) : one.start()]):
            continue
        span = Span(*one.span(name)).trimmed(draft.line)
        within = any(outer.embeds(span) for outer, _ in quoted_zones(draft.line, 0)) and name in "ab"
        if within or any(part.span.overlaps(span) for part in draft.parts):
            continue
        draft.claim(Part(span, Kind.SERIES, parts=(Part(span, Kind.TITLE, {"level": "s"}),)))
        number = next((key for key in ("na", "nb", "nf") if one[key]), "")
        if number:
            where = Span(*one.span(number))
            draft.claim(Part(where, Kind.BIBL_SCOPE, {"unit": "volume", **bounds(one[number])}))
        draft.passed.append(Span(*one.span()))


def _claim_report_number(draft: Draft) -> None:
    """Claim the number of a report, and the papers of a parliament that it stands in."""
    for one in _REPORT_NUMBER.finditer(draft.line, 4):
        if one["t"]:
            span = Span(*one.span("t"))
            draft.claim(Part(span, Kind.SERIES, parts=(Part(span, Kind.TITLE, {"level": "s"}),)))
        for key in "abc":
            if one[key]:
                draft.claim(Part(Span(*one.span(key)), Kind.IDNO, {"type": "report"}))
        draft.passed.append(Span(*one.span()))


def _is_said_already(draft: Draft, one: re.Match[str]) -> bool:
    """Whether "ed." belongs to an edition ("3rd ed. Homewood, Illinois") or to the names before it."""
    at = one.start() + (one[0][0] == ",")
    if any(part.kind is Kind.EDITION and part.span.overlaps(Span(at, one.end())) for part in draft.parts):
        return True
    if any(span.start < at < span.end for span in draft.passed):
        return True
    return bool(re.match(r",?\s?[Ee]ds?\.", one[0])) and bool(_ends_opening_names(draft.line, one))


def _ends_opening_names(line: str, one: re.Match[str]) -> bool:
    listed = names_at(line, 0) if one.start() < 200 else None
    return listed is not None and listed.role == "editor" and one.start() < listed.end


def _claim_bracketed_editors(draft: Draft) -> None:
    """Claim who stands in a bracket with what they did behind: "(M. Lund, Trans.)", as APA has it."""
    for one in _IN_BRACKET.finditer(draft.line, 4):
        listed = names_at(draft.line[: one.end("names")], one.start("names"))
        if listed and listed.end == one.end("names"):
            kind = {"role": "translator"} if one["t"] else {}
            draft.claim(*(Part(name.span, Kind.EDITOR, kind, (name,)) for name in listed.names))
            draft.passed.append(Span(*one.span()))


def _named_by(line: str, at: int) -> NameList | None:
    """The people named behind "by", who are printed forename first ("translated by Anna Oake, Norton, 2000")."""
    listed = names_at(line, at, forename_first=True)
    comma = line.find(", ", at, listed.names[0].span.end) if listed and listed.names else -1
    first = line[at:comma].split() if comma > 0 else []
    is_whole = len(first) > 1 and all(word[0].isupper() for word in first)
    return (names_at(line[:comma], at, forename_first=True) or listed) if is_whole else listed


def _is_transactions(line: str, one: re.Match[str]) -> bool:
    """Whether "Trans." is of a journal: right behind a word ("IEEE Trans. Image Process."), or before short words."""
    return one[0] == "Trans. " and bool(
        _BEFORE_TRANS.search(line[max(0, one.start() - 2) : one.start()])
        or _JOURNAL_BEHIND.match(line, one.end())
    )


def _claim_named_editors(draft: Draft) -> None:
    for one in _BY.finditer(draft.line):
        is_none = _is_said_already(draft, one) or _is_transactions(draft.line, one)
        listed = None if is_none else _named_by(draft.line, one.end())
        if listed and one.start() > 3:
            role = "translator" if one["t"] else "director" if one["d"] else ""
            kind = {"role": role} if role else {}
            names = [with_surname_first(draft.line, name) for name in listed.names]
            draft.claim(*(Part(name.span, Kind.EDITOR, kind, (name,)) for name in names))
            draft.passed.append(Span(one.start(), listed.end))


def _before_hosts(line: str) -> list[re.Match[str]]:
    """Where "in" may stand before a host: behind the end of a title, or anywhere if nowhere so.

    Behind such a one, an "in" with words right before it belongs to the host's title ("in Lamps in Lenner, ed. …").
    """
    found = [one for one in islice(_IN.finditer(line), 20) if one.start() >= 3]
    behind = [one for one in found if _BEHIND_TITLE.search(line, one.start() - 3, one.start())]
    return behind or found


def _are_title(line: str, start: int, listed: NameList) -> bool:
    """Whether what reads as names before a bare "ed." is a title ("Early Lenner, ed. Tim Oake")."""
    words = line[start : listed.end]
    if words.rstrip().endswith(")") or not names_at(line, listed.end + 1):
        return False
    return not re.search(r"(?:^|[\s.-])[^\W\d_]\.", words) and not any(
        may_be_forename(word) for word in re.findall(r"[^\W\d_]+", words)
    )


def _claim_host_editors(draft: Draft) -> None:
    for one in _before_hosts(draft.line):
        listed = names_at(draft.line, one.end())
        if listed and listed.role == "editor" and not _are_title(draft.line, one.end(), listed):
            draft.claim(*listed.parts())
            draft.passed.append(Span(one.end(), listed.end))
            return
        body = _BODY_EDITOR.match(draft.line, one.end())
        if body and body_at(draft.line, *body.span("b")):
            span = Span(*body.span("b"))
            draft.claim(Part(span, Kind.EDITOR, parts=(Part(span, Kind.ORG_NAME),)))
            draft.passed.append(Span(one.end(), body.end()))
            return


def _claim_editors_behind_host(draft: Draft) -> bool:
    """Claim editors named behind what they edited ("in Ports in Winter, P. Oake, Ed. Berlin: …")."""
    for one in _NAMED_LAST.finditer(draft.line, 4):
        inside = _HOST.search(draft.line, 4, one.start())
        listed = names_at(draft.line, one.end()) if inside else None
        if listed and listed.role == "editor":
            draft.claim(*listed.parts())
            draft.passed.append(Span(one.start(), listed.end))
            return True
    return False


def claim_asides(draft: Draft) -> None:
    """Claim access notes, series and their numbers, editions, editors and translators named by words."""
    _claim_access(draft)
    _claim_series(draft)
    _claim_report_number(draft)
    _claim_named_series(draft)
    draft.claim(*(Part(Span(*one.span()), Kind.EDITION) for one in _EDITION.finditer(draft.line)))
    if not _claim_editors_behind_host(draft):
        _claim_host_editors(draft)
    _claim_bracketed_editors(draft)
    _claim_named_editors(draft)
