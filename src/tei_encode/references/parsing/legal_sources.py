"""Decisions of courts and treaties, cited by the collection they are printed in (TEI Guidelines 3.12.2).

"Tranter v. Oake, 347 U.S. 483 (1954)", "Tranter v Oake [1932] AC 562 (HL)", "Treaty of Haverley, 23 May 1969,
1155 UNTS 331": the collection is a `title level="j"`, its numbers are `biblScope`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tei_encode.model import Kind, Span
from tei_encode.searching import led_by, matches_of

from ..parts import Part
from .numbers.calendar_dates import dates
from .numbers.scopes import scope
from .persons.name_lists import alone_at, names_at
from .titles.journals import reads_as_journal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .draft import Draft

_YEAR = r"(?:1[4-9]|20)\d\d"
_PAGES = r"\d{1,5}(?:[-–]\d{1,5})?"
_PARTIES = re.compile(
    r"(?:(?<!\w)v\.?|\bversus|\bc\.)\s(?=(?-i:[^\W_a-z])|the\s)|^(?:In\sre|Re|Ex\sparte|R\.?\s\(on)\s|[’']s?\sCase\Z",
    re.IGNORECASE,
)
_STATES = (
    r"Ala\.|Alaska|Ariz\.|Ark\.|Cal\.|Colo\.|Conn\.|Del\.|Fla\.|Ga\.|Haw\.|Idaho|Ill\.|Ind\.|Iowa|Kan\.|Ky\.|La\.|Me\.|Md\.|Mass\.|"
    r"Mich\.|Minn\.|Miss\.|Mo\.|Mont\.|N\.\s?[CDHJMY]\.(?:\s?S\.)?|Neb\.|Nev\.|Ohio(?:\sSt\.)?|Okla\.|Or\.|Pa\.(?:\sSt\.)?|R\.\s?I\.|"
    r"S\.\s?[CD]\.|Tenn\.|Tex\.|Utah|Va\.|Vt\.|W\.\s?Va\.|Wash\.|Wis\.|Wyo\."
)
_AMERICAN = (
    r"(?:U\.\s?S\.|S\.\s?Ct\.|L\.\s?Ed\.|F\.|F\.\s?Supp\.|Fed\.\sCas\.|Eng\.\sRep\.|(?:A|P|S\.\s?[EW]|N\.\s?[EW]|So|Wall|Cranch|Wheat|How|Pet|Dall)\.|"
    rf"A\.\s?D\.|App\.\sDiv\.|(?:{_STATES})(?:\s(?:App|Super|Misc|Rptr|Eq|Ch|Ct)\.)*)(?:\s?(?:2d|3d|4th|5th|S\.))?"
)
_LAW_REPORTS = (
    r"L\.?\s?R\.?,?\s\d{1,2}\s(?:[A-Z]{1,4}|H\.\s?L\.|Q\.\s?B\.|C\.\s?P\.|P\.\s?C\.|"
    r"Ex\.?|Eq\.?|Ch\.?(?:\sApp\.?)?|[AP]\.?\s&\s[DE]\.?)"
)
_BRITISH = (
    r"AC|A\.C\.|QB|Q\.B\.|KB|K\.B\.|Ch|Ch\.|Fam|P|WLR|W\.L\.R\.|All\sER|All\sE\.R\.|Lloyd['’]s\sRep\.?|Cr\sApp\sR|BCLC|ICR|IRLR|"
    r"UKHL|UKSC|UKPC|EWCA\s(?:Civ|Crim)|EWHC|CSIH|CSOH|SC|SLT|HCA|CLR|SCR|S\.C\.R\.|IESC|IR|NZLR|ECR|ECHR|App\.?\sCas\.?|ER|"
    rf"(?:Q\.?\s?B|C\.?\s?P|Ch|Ex|P)\.?\s?D\.?|{_LAW_REPORTS}"
)
# Reports that bear the name of who wrote them down, before 1865.
_NOMINATE = (
    r"(?:Ad\.?\s&\sEl|Amb|Atk|B\.?\s&\s(?:Ald|Ad|C|P|S)|Beav|Bing(?:\.?\sN\.?C)?|Bl\.?\sR|Bligh|Bos\.?\s&\sP|Bro\.?\s(?:CC|PC)|Burr|Camp|"
    r"C(?:ar)?\.?\s&\sP|Cl\.?\s&\sF(?:in)?|Co\.?\sRep|Cowp|Cox\sCC|Cro\.?\s(?:Car|Eliz|Jac)|De\sG\.?\sM\.?\s&\sG|Doug|Dow|E(?:l)?\.?\s&\sBl?|Ex(?:ch)?|"
    r"East|Eden|Esp|F\.?\s&\sF|H\.?\s(?:Bl|&\s[CN])|Hare|HL\sCas|Hob|Keb|Ld\.?\sRaym|Leach|Lev|M\.?\s&\s[SW]|Mer|Mod|Moo\.?\sPC|My\.?\s&\s(?:Cr|K)|"
    r"P\.?\sWms|Plowd|Price|Salk|Sim|St(?:ate)?\.?\sTr|Stark|Str|Swan(?:st)?|Taunt|T\.?R|Term\sRep|Vent|Vern|Ves(?:\.?\s(?:Jun|Jr|Sen|Sr))?|W\.?\sBl|Wils)\.?"
)
_WORLD = (
    r"I\.?\s?C\.?\s?J\.?\s(?:Reports|Rep\.?)|E\.?\s?C\.?\s?R\.?|"
    r"P\.?\s?C\.?\s?I\.?\s?J\.?,?\s(?:Ser(?:ies|\.)\s[A-F](?:/B)?|Reports)"
)
_TREATY_SERIES = (
    r"U\.?\s?N\.?\s?T\.?\s?S\.?|L\.?\s?N\.?\s?T\.?\s?S\.?|U\.?\s?S\.?\s?T\.?|T\.?\s?I\.?\s?A\.?\s?S\.?|C\.?\s?T\.?\s?S\.?|Bevans|I\.?\s?L\.?\s?M\.?|"
    r"B\.?\s?F\.?\s?S\.?\s?P\.?|E\.?\s?T\.?\s?S\.?|UKTS|League\sof\sNations\sTreaty\sSeries|United\sNations(?:,)?\sTreaty\sSeries|Stat\."
)
_CITED = r"(?:,\s\d{1,4}(?:[-–]\d+)?)*"
# The same decision in other collections: ", 162 N.E. 99".
_PARALLEL = rf"(?:,\s\d{{1,4}}\s(?:{_AMERICAN})\s{_PAGES}{_CITED}){{0,3}}"
_CASES = (
    re.compile(
        rf"[,.]\s(?P<volume>\d{{1,4}})\s(?P<j>{_AMERICAN}|{_NOMINATE})(?:\s\(\d{{1,3}}\s[A-Z][\w.]+\))?\s(?P<page>{_PAGES}){_CITED}{_PARALLEL}"
        rf"\s?\((?:[A-Z0-9][\w.\s]{{0,20}}\s)?(?P<y>{_YEAR})\)"
    ),
    re.compile(rf",\s(?P<j>{_LAW_REPORTS})\s(?P<page>{_PAGES}){_CITED}\s\((?P<y>{_YEAR})\)"),
    re.compile(
        rf",?\s[\[(](?P<y>{_YEAR})[\])]\s(?:(?P<volume>\d{{1,3}})\s)?(?P<j>{_BRITISH})\s(?P<page>{_PAGES})(?!\w)"
    ),
    re.compile(
        rf",?\s[\[(](?P<y>{_YEAR})[\])]\s(?P<volume>\d{{1,2}})\s(?P<j>{_NOMINATE})\s(?P<page>{_PAGES})(?!\w)"
    ),
    re.compile(
        rf",\s(?P<j>{_WORLD})\s\(?(?P<y>{_YEAR})\)?(?:[,:]?\s(?:at\s)?(?:pp?\.\s)?(?P<page>{_PAGES}))?(?!\w)"
    ),
    re.compile(rf",\s\(?(?P<y>{_YEAR})\)?,?\s(?P<j>{_WORLD}),?\s(?:[Nn]o\.\s(?P<issue>\d{{1,3}}))"),
)
_CITED_AFTER = r"(?:,\s\d{1,5}(?:[-–]\d{1,5})?(?:\s(?:&\s)?nn?\.\s?\d{1,4}(?:[-–]\d{1,4})?)?)*"
# "Tides in Court, 68 Haverley L. Rev. 471, 475-78 (1970)": the volume before the journal, the year in a bracket last.
LAW_ARTICLE = re.compile(
    rf",?[”\"’]?\s(?P<volume>\d{{1,4}})\s(?P<j>[^\W\d_a-z](?:[^\d,;:()“”\"]|,(?=\s&)){{1,70}}?)\s(?P<page>\d{{1,5}})"
    rf"{_CITED_AFTER}\s\((?:[^\W\d_a-z][\w.]{{2,8}}\s)?(?P<y>{_YEAR})\)"
)
"""How lawyers cite an article; `claim_law_article` says whether the words in between are a journal's."""
# "Rose Oake, The Law of the Tides 35 (2d ed. 1881)": a book's page right behind its title.
_LAW_BOOK = re.compile(
    rf"(?P<by>[^\W\d_a-z][^,;:()\d“”\"]{{2,80}}), (?P<title>[^\W\d_a-z][^,.;:()\d“”\"«»]{{4,120}}?)"
    rf" (?P<page>{_PAGES})"
    rf" \((?P<edition>(?:\d{{1,2}}(?:d|st|nd|rd|th)|[Rr]ev\.)\sed\.\s)?(?P<y>{_YEAR})\)\.?\Z"
)
_TREATY_WORDS = re.compile(
    r"\b(?:Treaty|Convention|Agreement|Protocol|Covenant|Charter|Pact|Declaration|Statute|Accords?|Exchange\sof\sNotes|Traité|Accord|Vertrag|Abkommen)\b"
)
_TREATY = re.compile(
    rf"(?P<volume>\d{{1,4}})\s(?P<j>{_TREATY_SERIES})(?:,?\s(?:at\s|p\.\s|[Nn]o\.\s)?(?P<page>{_PAGES}))?(?!\w)"
)
_AFTER_TITLE = re.compile(
    rf"[,.]?\s?\((?:opened|adopted|signed|concluded|entered|done)\b|[,.]\s(?:(?:opened|adopted|signed|concluded|done)\b|(?=\d{{1,2}}\s[A-Z]|[A-Z][a-z]{{2,8}}\.?\s\d|{_YEAR}\b|\d{{1,4}}\s[A-Z]))|\s\({_YEAR}\)"
)


_PARTY_WORD = r"(?:[^\W\d_a-z][\w’'&.-]*|of|the|and|&|for|de|du|plc|p\.l\.c\.|ltd|pty|llp)"
# "However, Tranter v. Oake": a comma stands inside a party's name before "Inc." and "&" only.
_COMMA = (
    r",(?=\s(?:Inc|Ltd|LLC|L\.L\.C|LLP|Co|Corp|Jr|Sr|S\.A|N\.A|PLC|plc|GmbH|AG)\b"
    r"|\s(?:[^\W\d_a-z][\w’'-]*,?\s){1,3}(?:&|and)\s)"
)
_PARTY = rf"[^\W\d_a-z][\w’'&.-]*(?:(?:{_COMMA})?\s{_PARTY_WORD}){{0,7}}?"
_BEFORE_PARTIES = (
    r"(?:See|Cf|In(?!\sre)|But|And|Or|Also|Compare|Contra|Following|Contrast|Accord|Per|As|By|On|From|Both|While|Since"
    r"|After|Although|Applying|Because|Before|Citing|Despite|Distinguishing|Even|If|Indeed|Later|Like|Nor|Overruling|Quoting"
    r"|So|Then|Though|Thus|Today|To|Under|Unlike|Until|Unless|Upon|What|When|Where|Whereas|With|Without|Yet|Here|There|For"
    r"|Vgl|Voir|Siehe)\b"
)
_NAMED_CASE = led_by(
    r"^\W\d_a-z",
    rf"(?<![\w’'.-])(?!{_BEFORE_PARTIES})(?:(?:{_PARTY}\s(?:v\.?|versus)\s(?:the\s)?{_PARTY})|(?:In\sre|Re|Ex\sparte|R\.?\s\(on)\s{_PARTY})"
    r"(?=,?\s(?:[\[(\d]|L\.?\s?R\.?,?\s\d))",
)


def case_bounds(text: str) -> Iterator[tuple[int, int]]:
    """Where decisions of courts stand in a text, from the first party to the end of what cites the collection.

    Two parties, or "Re …", right before a volume or year and a collection that is known.
    """
    for named in matches_of(_NAMED_CASE, text):
        start, end = named.span("whole")
        for pattern in _CASES[:4]:
            one = pattern.match(text, end) or pattern.match(text, end - 1)
            if one:
                yield start, one.end()
                break


def claim_legal(draft: Draft, start: int) -> str:
    """Claim title and collection of a decision or a treaty.

    Args:
        draft: the reference.
        start: offset after its label.

    Returns:
        `case` or `treaty`; empty for anything else.
    """
    line = draft.line
    for pattern in _CASES:
        one = pattern.search(line, start)
        title = Span(start, one.start()).trimmed(line) if one else None
        if one and title and _is_case(title.text(line)):
            draft.claim(Part(title, Kind.TITLE, {"level": "m"}), *_numbers(one, line))
            draft.passed.append(Span(*one.span()))
            return "case"
    one = _TREATY.search(line, start)
    if one and (title := _treaty_title(line, start, one.start())):
        draft.claim(Part(title, Kind.TITLE, {"level": "m"}), *_numbers(one, line))
        between = [part for part in dates(line) if title.end <= part.span.start < one.start()]
        draft.claim(*between[:1])
        draft.passed.append(Span(title.end, one.end()))
        return "treaty"
    return ""


def claim_law_article(draft: Draft, start: int) -> bool:
    """Claim journal, volume, first page and year of an article cited as lawyers do.

    Args:
        draft: the reference.
        start: offset after its label.

    Returns:
        Whether it is one.
    """
    one = LAW_ARTICLE.search(draft.line, start + 4)
    journal = one["j"].replace("&", " ").split() if one else []
    if not one or not all(
        word[0].isupper() or word in ("of", "the", "and", "in", "for", "on") for word in journal
    ):
        return False
    if not reads_as_journal(one["j"]) and not any(word.endswith(".") for word in journal):
        return False
    draft.claim(*_numbers(one, draft.line))
    draft.passed.append(Span(one.start("volume"), one.end()))
    return True


def claim_law_book(draft: Draft, start: int) -> bool:
    """Claim authors, title, page and year of a book cited as American lawyers do, the page right behind the title.

    A journal's volume has that place, too: what reads as a journal, or as one word, is left. One author by surname
    alone might be the title of an article, unless several pages or an edition are named.

    Args:
        draft: the reference.
        start: offset after its label.

    Returns:
        Whether it is one.
    """
    line = draft.line
    one = _LAW_BOOK.match(line, start)
    if one is None or " " not in one["title"] or reads_as_journal(one["title"]):
        return False
    listed = names_at(line[: one.end("by")], start)
    if listed is None and (one["edition"] or not one["page"].isdecimal()):
        listed = alone_at(line, start)
    if listed is None or listed.end != one.end("by"):
        return False
    title = Span(*one.span("title"))
    draft.claim(*listed.parts(), Part(title, Kind.TITLE, {"level": "m"}), *_numbers(one, line))
    draft.passed.append(Span(*one.span()))
    return True


def _is_case(title: str) -> bool:
    """Whether what stands before a collection are the parties of a decision."""
    return 6 <= len(title) <= 200 and bool(_PARTIES.search(title)) and not re.search(r"[“”\"«»]", title)


def _treaty_title(line: str, start: int, end: int) -> Span | None:
    """The title of a treaty, up to the date or what was done on it."""
    stop = _AFTER_TITLE.search(line, start, end + 2)
    title = Span(start, stop.start() if stop else end).trimmed(line)
    text = title.text(line).strip(" ,.")
    opening = " ".join(text.split()[:6])
    if not _TREATY_WORDS.search(opening) or len(text) > 250 or not text[:1].isupper():
        return None
    return Span(title.start, title.start + len(text))


def _numbers(one: re.Match[str], line: str) -> Iterator[Part]:
    groups = one.re.groupindex
    if "j" in groups:
        yield Part(Span(*one.span("j")), Kind.TITLE, {"level": "j"})
    if "y" in groups:
        yield Part(Span(*one.span("y")), Kind.DATE, {"when": one["y"]})
    for unit in ("volume", "issue", "page"):
        if unit in groups and one[unit]:
            yield scope(unit, Span(*one.span(unit)), line)
