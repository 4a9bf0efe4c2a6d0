"""The date grammar: regular expressions put together from the tables, compiled once.

Every repetition is bounded, so that no expression can take more than constant time at one place.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from .tables_reader import load_tables

if TYPE_CHECKING:
    from collections.abc import Iterable

_TABLES = load_tables()


def tree(words: Iterable[str]) -> str:
    """A regular expression for words, the longest first, that tries each first letter once."""
    branches: dict[str, list[str]] = {}
    for word in words:
        branches.setdefault(word[:1], []).append(word[1:])
    written = [re.escape(letter) + tree(rest) for letter, rest in sorted(branches.items()) if letter]
    if not written:
        return ""
    found = written[0] if len(written) == 1 and "" not in branches else f"(?:{'|'.join(written)})"
    return f"{found}?" if "" in branches else found


def _any_of(words: Iterable[str]) -> str:
    return "(?:" + "|".join(map(re.escape, words)) + ")"


def _longest_first(words: dict[str, int]) -> list[str]:
    return sorted(words, key=lambda word: (-len(word), word))


H = r"(?:[^\S\n]{1,9})"  # blanks within a line
W = r"(?:[^\S\n]{1,9}(?:\n[^\S\n]{0,9})?|\n[^\S\n]{0,9})"  # blanks that may cross one line break
O = r"(?:[^\S\n]{0,9}(?:\n[^\S\n]{0,9})?)"  # noqa: E741 - the same, or nothing
DASH = "[-\u2010-\u2015]"
APOSTROPHE = "['’‘´]"
END = r"(?![^\W_])"
MONTH_NAMES = tree(_TABLES.month_forms)
"""A regular expression for every name a month has in a text, all languages of the tables."""
MONTH_NAMES_ANY_CASE = f"(?i:{tree({form.lower() for form in _TABLES.month_forms})})"
"""The same whatever the case: a third as long, and compiled in a third of the time."""
MONTH = MONTH_NAMES + END
WEEKDAY = tree(_TABLES.weekday_forms) + END
SEASON = "(?i:" + _any_of(_longest_first(dict(_TABLES.seasons))) + ")" + END
_UNITS = [word for word, number in {**_TABLES.ordinals, **_TABLES.cardinals}.items() if number < 10]
ORDINAL_WORD = (
    rf"(?i:(?:twenty|thirty)(?:-|{W}|)(?:{'|'.join(sorted(_UNITS, key=len, reverse=True))})|"
    rf"{'|'.join(_longest_first(dict(_TABLES.ordinals)))}){END}"
)
_TENS = "|".join(word for word, number in _TABLES.cardinals.items() if number >= 20)
_TEENS = "|".join(
    sorted((word for word, number in _TABLES.cardinals.items() if number < 20), key=len, reverse=True)
)
YEAR_WORDS = (
    rf"(?i:(?:one{W}thousand,?(?:{W}(?:{_TEENS}){W}hundred)?|two{W}thousand|(?:{_TEENS}){W}hundred)"
    rf"(?:,?{W}(?:(?:and|&){W})?(?:(?:{_TENS})(?:(?:-|{W})(?:{_TEENS}){END})?|(?:{_TEENS}){END}))?){END}"
)

_NOT_A_CLOCK = rf"(?!{O}[ap]\.?{O}m\b|:[0-9]|\.[0-9]|{W}o['’]?clock|,[0-9]{{3}}(?![0-9])|{O}%)"
DAY_NUMBER = rf"(?:3[01]|[12][0-9]|0?[1-9])(?![0-9]){_NOT_A_CLOCK}"
SUFFIX = rf"(?:st|nd|rd|th|d|er|e|ème|[º°]|ST|ND|RD|TH){END}"
DAY = rf"{DAY_NUMBER}(?:{O}{SUFFIX})?"
UNTIL_WORDS = ("to", "through", "thru", "until", "till", "bis", "zum", "au", "al", "à", "до", "по")
AND_WORDS = ("and", "&", "et", "und", "y", "e", "и")
OR_WORDS = ("or", "oder")
"""Words between two dates that make them a span, a list, or one of two."""
_UNTIL, _BOTH, _EITHER = (f"(?:{'|'.join(words)})" for words in (UNTIL_WORDS, AND_WORDS, OR_WORDS))
_AND = f"(?:{_UNTIL}|{_BOTH}|{_EITHER})"
MONTH_BEHIND_DAY = rf"(?:{MONTH}|(?:{'|'.join(_TABLES.lower_only)}){END}(?=\.?{W}[12][0-9]{{3}}(?![0-9])))"
"""A month; the short forms that are words too without a capital and before a year only ("3 gen. 1851")."""
_ITEM = rf"{DAY}(?:{O}{DASH}{O}{DAY})?"
DAYS = (
    rf"{DAY}(?:(?:{O}{DASH}{O}{DAY}(?=,?{W}))?(?:,{W}{_ITEM}){{0,6}}(?:,|\.(?={W}(?:bis|und|oder|zum)\b))?{W}{_AND}{W}(?:the{W})?{_ITEM}"
    rf"|{O}(?:{DASH}|/){O}{DAY}|{H}?\({DAY}\))?"
)
LISTED_DAY = re.compile(
    rf"(?P<joint>,|{_AND}(?!\w)|{DASH}|/|\()?{O}(?:the{W})?(?P<day>{DAY_NUMBER}(?:{O}{SUFFIX})?)"
)

YEAR = (
    r"(?P<y4>[12][0-9]{3})(?![0-9])(?!,[0-9]{3}(?![0-9]))(?!\.[0-9])(?:/(?P<double>[0-9]{4}"
    rf"|[0-9]{{1,2}})(?![0-9])(?!(?:{O}{SUFFIX})?(?:{W}of)?{H}{MONTH}\.?,?{W}[12][0-9]{{3}}(?![0-9])))?"
)
_BARE_TWO = (
    rf"(?P<yy>[3-9][0-9])(?![0-9])(?!{O}(?!(?:by|before|to|at|in|and|from|of|he|she|they|was"
    rf"|the)\b)[a-z%°]|[:.,][0-9])"
)
_THREE = rf"(?P<y3>[1-9][0-9]{{2}})(?![0-9])(?={O}(?:[).,;:\]]|A\.?D\b)(?![0-9])|\s*$)"
_LORD = rf"(?:year{W}(?:,{O})?)(?:of{W}(?:(?i:our|the){W}(?i:lord)|grace),?{O})?"
_ERA_BEFORE = rf"(?i:A\.?{O}D\.?|anno{W}domini),?{O}"
RELATION = (
    rf"(?P<relation>(?i:instant|inst|ultimo|ult|proximo|prox|last|next)){END}(?:(?<=inst)\."
    rf"|(?<=ult)\.|(?<=prox)\.)?(?!{W}(?:year|week|month|night|time|day|to)\b)"
)
_SAME_YEAR = (
    rf"(?P<same>(?:of|in){W}the{W}(?:following|next|ensuing|succeeding|preceding|previous){W}year"
    rf"|of{W}(?:that|the{W}same|this|said|the{W}said){W}year)"
)
_STYLE = rf"(?:,?{O}[(\[]?(?P<style>[ON]\.{O}?[SP]\.|(?i:old|new){W}(?i:style))[)\]]?)?"


_OLD_DOUBLE = r"(?:(?<=1[0-7][0-9]{2})[-–](?P<double_digit>[0-9])(?![0-9])(?!\s?[A-Za-z]))?"
_SUPPLIED = rf",?{W}\[(?P<supplied>[12][0-9]{{3}})(?P<doubted>\??)\]"


def year_tail(*, bare_two: bool) -> str:
    """What follows day and month: a year in any dress, or "inst.", "last", "of that year"."""
    short = rf"{APOSTROPHE}(?P<y2>[0-9]{{2}})(?![0-9])" + (f"|{_BARE_TWO}" if bare_two else "")
    numbers = rf"(?:{YEAR}{_OLD_DOUBLE}|{short}|{_THREE})"
    between = (
        rf"(?:,?{W}(?:(?:in|of){W})?(?:the{W})?{_LORD}|[,.]{{0,2}}{O}{_ERA_BEFORE}|,?{W}(?:of|del?){W}"
        rf"|{DASH}|/|[.,:;]{{0,2}}{O})"
    )
    words = rf"(?:,?{W}(?:(?:in|of){W})?(?:the{W})?{_LORD}|,?{O}(?:{_ERA_BEFORE})?)(?P<words>{YEAR_WORDS})"
    related = rf",?{W}(?:(?:{RELATION})|{_SAME_YEAR})"
    return rf"(?:{words}|{_SUPPLIED}|{between}{numbers}(?:{O}(?:A\.?D\.?|C\.E\.){END})?{_STYLE}|{related})"


OF = (
    rf"(?:{O}(?:days?{W}of{W}(?:the{W}month{W}of{W})?|of{W}(?:the{W}month{W}of{W})?|de{W}|[-/])"
    rf"|(?P<point>\.{O})|{O})"
)
DAY_FIRST = re.compile(
    rf"(?P<days>{DAYS}){OF}(?P<month>{MONTH_BEHIND_DAY})(?P<dot>[.:]?)(?:(?P<tail>{year_tail(bare_two=True)})"
    rf"|(?!\.?{W}{DAY_NUMBER}))"
)
WORD_DAY_FIRST = re.compile(
    rf"(?P<days>{ORDINAL_WORD})(?:(?:{W}day)?{W}of{W}(?:the{W}month{W}of{W})?"
    rf"|{W}day{W})(?P<month>{MONTH})(?P<dot>[.:]?)"
    rf"(?P<tail>{year_tail(bare_two=False)})?"
)
MISSPELT_MONTH = re.compile(
    rf"(?P<days>{DAY}|{ORDINAL_WORD}){W}day{W}of{W}(?P<month>[A-Z][a-z]{{3,11}})(?P<dot>[.:]?)(?P<tail>{year_tail(bare_two=False)})"
)
DATE_BEFORE = re.compile(rf"{MONTH_NAMES}\.?(?:(?:{W}[0-9]{{1,2}})?,?{W}[12][0-9]{{3}})?(?:{DASH}|/)$")
"""The end of a date that a day is joined to without a blank."""
DAYS_BEHIND_MONTH = (
    rf"(?:,?{O}(?:the{W})?(?P<days>{DAYS})"
    rf"|{W}(?:the{W})?(?P<word>{ORDINAL_WORD})(?=,{W}[0-9]|{O}[.;:)\]]|\s*\Z))"
)
MONTH_FIRST = re.compile(
    rf"(?P<month>{MONTH})(?P<dot>[.:]?){DAYS_BEHIND_MONTH}(?P<tail>{year_tail(bare_two=True)})?"
)
MONTH_YEAR = re.compile(rf"(?P<month>{MONTH})(?P<dot>[.:]?)(?P<tail>{year_tail(bare_two=False)})?")
YEAR_FIRST = re.compile(
    rf"{YEAR}(?:,{W}|{H})(?P<month>{MONTH})\.?(?:{H}(?P<days>{DAYS})(?!{O}[-/][0-9])|(?={O}[)\]]))"
)
_MONTH_NUMBER = rf"(?:(?:1[0-2]|0?[1-9])(?:{O}{SUFFIX})?|{ORDINAL_WORD})"
_NUMBERED_WORD = rf"(?:(?i:month){END}|(?i:mo){END}\.?)"
_NUMBERED_YEAR = rf",?{W}{YEAR}(?!{W}[a-z]+s{END})"
NUMBERED_MONTH = re.compile(
    rf"(?P<month>{_MONTH_NUMBER}){W}{_NUMBERED_WORD}(?:,?{W}(?:the{W})?(?P<day>{DAY})(?![0-9])|(?<=Month)|(?<=[Mm]o\.)){_NUMBERED_YEAR}"
)
DAY_OF_NUMBERED_MONTH = re.compile(
    rf"(?P<day>{DAY}|{ORDINAL_WORD})(?:{W}day)?(?:{W}of)?(?:{W}the)?{W}(?P<month>{_MONTH_NUMBER}){W}{_NUMBERED_WORD}{_NUMBERED_YEAR}"
)
"""Months that have numbers for names; the year is always written with them."""
DAY_RELATED = re.compile(
    rf"(?P<days>{DAYS}|{ORDINAL_WORD}){W}(?P<relation>(?i:instant|inst|ultimo|ult|proximo"
    rf"|prox)){END}(?:(?<!ant)(?<!o)\.)?"
)
DAY_OF_THIS_MONTH = re.compile(
    rf"(?P<days>{DAYS}|{ORDINAL_WORD})(?:{W}day)?{W}of{W}(?:the{W})?(?P<relation>(?i:last|next|this|present|current)){W}month\b"
)

_IN_FEAST = tree(_TABLES.feast_forms).replace(r"\ ", W)
_FEAST = rf"(?P<feast>{_IN_FEAST}){END}"
FEAST = re.compile(rf"{_FEAST}(?P<tail>{year_tail(bare_two=False)})?")
_REPUBLICAN_MONTH = rf"(?i:{tree(_TABLES.republican)}){END}"
REPUBLICAN_DAY = rf"(?:{DAY}|{ORDINAL_WORD}){W}(?:(?:of|de){W})?{_REPUBLICAN_MONTH}"
REPUBLICAN = re.compile(
    rf"(?:(?P<days>{DAY}|{ORDINAL_WORD}){W}(?:(?:of|de){W})?)?(?P<month>{_REPUBLICAN_MONTH})(?:{W}(?P<day>{DAY}))?"
    rf",?{W}(?:(?:of|in|de){W})?(?:the{W}|l['’])?(?i:an|year){W}(?P<year>[IVX]{{1,4}}|[0-9]{{1,2}}){END}"
)
DATE_TIME_GROUP = re.compile(
    rf"(?P<days>0[1-9]|[12][0-9]|3[01])(?:[01][0-9]|2[0-3])[0-5][0-9]H?[A-Z]?,?{O}(?P<month>{MONTH})"
    rf"[.,]?{O}(?:(?P<y4>[12][0-9]{{3}})|(?P<yy>[0-9]{{2}}))(?![0-9])"
)

YEAR_AND_MONTH = re.compile(r"(?P<y4>[12][0-9]{3})-(?P<month>0[1-9]|1[0-2])(?![0-9-])")
ISO = re.compile(r"(?P<y4>[12][0-9]{3})-(?P<month>0[1-9]|1[0-2])-(?P<day>0[1-9]|[12][0-9]|3[01])(?![0-9-])")
_ROMAN = "VIII|VII|VI|IV|V|IX|III|II|XII|XI|X|I"
NUMERIC = re.compile(
    rf"(?P<a>[0-9]{{1,2}})(?:(?P<sep>[./-]){H}?|{H}(?=[IVX]))(?P<b>[0-9]{{1,2}}|{_ROMAN})(?![A-Za-z])"
    rf"(?:(?(sep)(?P=sep){H}?|(?!)))(?P<year>[12][0-9]{{3}}|[0-9]{{2}})(?![0-9])(?![./-][0-9])"
    rf"|(?P<a2>[0-9]{{1,2}}){H}(?P<b2>{_ROMAN}){H}(?P<year2>[12][0-9]{{3}})(?![0-9])"
)
NUMERIC_YEAR_FIRST = re.compile(
    r"(?P<y4>[12][0-9]{3})(?P<sep>[./])(?P<month>0?[1-9]|1[0-2])(?P=sep)(?P<day>3[01]|[12][0-9]"
    r"|0?[1-9])(?![0-9./])"
)

BARE_YEAR = re.compile(rf"{YEAR}")
STILL_OPEN = re.compile(rf"(?P<dash>{DASH}){O}(?=[)\]])")
YEARS = re.compile(
    rf"(?P<y4>[12][0-9]{{3}})(?P<doubted>\??)(?P<joint>{O}{DASH}{O}|/)(?P<second>[12][0-9]{{3}}"
    rf"|{APOSTROPHE}?[0-9]{{2}}|(?<=[/\u2010-\u2015-])[0-9])(?![0-9])(?![,.][0-9])"
    rf"(?!{DASH}[0-9])"
)
ERA_YEAR = re.compile(
    rf"(?:(?P<first>[1-9][0-9]{{0,3}}){O}{DASH}{O})?(?P<year>[0-9]{{1,4}}){O}(?P<era>A\.D\.|AD|B\.C\.(?:E\.)?|BCE?|C\.E\.|CE){END}"
)
ERA_FIRST = re.compile(rf"(?:A\.{O}D\.?|AD|[Aa]nno(?:{W}[Dd]omini)?),?{W}?(?P<year>[0-9]{{1,4}})(?![0-9])")
YEAR_OF_LORD = re.compile(
    rf"(?:year|YEAR){W}of{W}(?:(?:our|the|Our){W}(?i:lord)|(?i:grace|our{W}redemption)),?{W}(?P<value>(?P<words>{YEAR_WORDS})"
    rf"|[12][0-9]{{3}}(?![0-9]))"
)
_CENTURY_WORD = rf"(?:{'|'.join(word for word, number in _TABLES.cardinals.items() if 13 < number < 20)})"
YEAR_IN_WORDS = re.compile(
    rf"(?i:(?P<century>{_CENTURY_WORD})(?:{W}|-)(?:(?P<decade>{'|'.join(_TABLES.decades)})"
    rf"|(?P<rest>(?:{_TENS})(?:(?:-|{W})(?:{_TEENS}))?|{_TEENS})){END})|(?P<words>{YEAR_WORDS})"
)
ROMAN_YEAR = re.compile(
    r"M(?:\.?\ ?(?:CM|CD|D?C{0,4}))(?:\.?\ ?(?:XC|XL|L?X{0,4}))(?:\.?\ ?(?:IX|IV|V?I{0,4}))(?<=[A-Z])(?![\w])"
)
DECADE = re.compile(
    rf"(?P<y4>[12][0-9]{{2}}0){APOSTROPHE}?s{END}|{APOSTROPHE}?(?P<short>[1-9]0){APOSTROPHE}?s{END}"
)
SHORT_YEAR = re.compile(rf"{APOSTROPHE}(?P<y2>[0-9]{{2}})(?![0-9])(?!{APOSTROPHE}?s)(?!{APOSTROPHE})")
_ORDINAL = rf"(?:[0-9]{{1,2}}(?:st|nd|rd|th){END}|[IVX]{{1,5}}(?:st|nd|rd|th)?{END}|{ORDINAL_WORD})"
CENTURY = re.compile(
    rf"(?P<first>{_ORDINAL})(?:(?:{W}(?P<and>and|or|to|through){W}"
    rf"|{O}(?P<dash>{DASH}){O})(?:the{W})?(?P<second>{_ORDINAL}))?"
    rf"(?:{W}|-)(?:(?i:centur(?:y|ies)){END}|(?<=[a-z]\s)(?:cc?|cents?)\.)(?:{O}(?P<bc>B\.C\.(?:E\.)?|BCE?|A\.D\.|AD){END})?"
)
CENTURY_AHEAD = re.compile(
    rf"(?P<first>{_ORDINAL}){W}(?P<joint>and|or|to|through|until){W}(?:the{W})?"
    r"(?=[Ee]arl|[Ll]ate|[Mm]id|[Bb]eginning|[Ss]tart|[Oo]pening|first|second)"
)
"""A century that shares its noun with a part of the next: "(late) 16th or early 17th century"."""
_CENTURY_NAMES = "(?:Jahrhunderts?|Jahrh\\.|Jhdts?\\.|Jhs?\\.)"
OTHER_CENTURY = re.compile(
    rf"(?P<number>[0-9]{{1,2}}|[IVX]{{1,5}})(?:\.{W}{_CENTURY_NAMES}|{O}(?:er|e|ème|ᵉ)?{W}siècles?)(?!\w)"
    rf"|(?:siglo|secolo){W}(?P<behind>[IVX]{{1,5}})(?!\w)"
)
SHORT_CENTURY = re.compile(r"C(?P<number>1[0-9]|20)(?P<suffix>th)?(?![\w./-])")
BARE_DAY = re.compile(rf"(?P<days>{DAY_NUMBER}{SUFFIX})")

SEASONS = re.compile(
    rf"(?P<first>{SEASON})(?:(?:{W}(?:and|or|to){W}|{O}(?:{DASH}|/){O})(?:the{W})?(?P<second>{SEASON}))?"
    rf"(?:(?:,?{W}(?:(?:of|in){W}the{W}{_LORD}|of{W})?|,{O})(?:(?P<y4>[1-9][0-9]{{2,3}})(?![0-9])(?:{O}(?:{DASH}"
    rf"|/){O}(?P<next>[0-9]{{1,4}})(?![0-9]))?|{_SAME_YEAR}))?"
)
PART = re.compile(
    rf"(?:(?P<two>[Mm]id(?:dle)?(?:{O}-{O}|{W})to(?:{O}-{O}|{W})late|[Ee]arly(?:{O}-{O}"
    rf"|{W})to(?:{O}-{O}|{W})mid(?:dle)?)"
    rf"|(?P<within>[Ee]arly|[Ll]ate){W}in"
    rf"|(?P<decade>(?i:{'|'.join(_TABLES.ordinals)}|last|closing|opening)){W}decade{W}of"
    rf"|(?P<week>(?i:first|second|third|fourth|last)){W}week{W}(?:of|in)"
    rf"|(?P<noun>[Ee]nd|[Cc]lose|[Bb]eginning|[Ss]tart|[Oo]pening|[Mm]iddle|[Ll]atter{W}part"
    rf"|[Ee]arly{W}part|(?:[Ff]irst|[Ss]econd|[Ll]atter){W}half"
    rf"|(?:[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ll]ast){W}quarter|(?:[Ff]irst|[Ss]econd|[Ll]ast){W}third){W}of"
    rf"|(?P<adjective>(?:[Vv]ery{W})?(?:[Ee]arly|[Ee]arlier|[Mm]id|[Mm]iddle|[Ll]ate|[Ll]ater))"
    rf")(?:(?:{O}[-\u2010\u2011]{O})|{W})(?:the{W})?(?:year{W})?(?:month{W}of{W})?"
)
OF_MONTH = ("de", "di", "del", "monats")
"""Words between a part and a month, in languages other than English."""
_OF_YEAR = (
    rf"(?:des(?:{W}(?:Jahres|Monats))?|du|du{W}mois{W}de|del{W}mes{W}de|de{W}l['’]année|dell['’]anno"
    rf"|de|del|van){W}"
)
OTHER_PART_BEFORE = re.compile(
    rf"(?i:(?<![\w-])(?P<part>{tree(sorted(_TABLES.other_parts))}))(?:(?<=-)|{W}(?:{_OF_YEAR})?)$"
)
OTHER_SEASON_BEFORE = re.compile(
    rf"(?<!\w)(?!(?<!['’])(?<!\ben )(?:été|estate))(?P<season>(?i:{tree(sorted(_TABLES.other_seasons))}))"
    rf"{W}(?:{_OF_YEAR})?$"
)
"""Parts of a year or month, and seasons, in other languages; "a été" and "the estate" are none."""
QUARTER = re.compile(
    rf"(?:(?P<word>(?i:first|second|third|fourth|last|1st|2nd|3rd"
    rf"|4th)){W}(?P<unit>quarter|half){W}(?:of{W}(?:the{W})?)?(?:year{W})?|Q(?P<number>[1-4]){O})"
    rf"(?P<y4>[12][0-9]{{3}})(?![0-9])"
)
FISCAL = re.compile(
    rf"(?:(?i:fiscal(?:{W}year)?)|FY|F\.{O}Y\.){O}(?:(?P<y4>[12][0-9]{{3}})"
    rf"|{APOSTROPHE}?(?P<y2>[0-9]{{2}}))(?![0-9])"
    rf"(?:{O}(?:{DASH}|/){O}(?P<second>[12][0-9]{{3}}|[0-9]{{2}})(?![0-9]))?"
)
CIRCA = re.compile(rf"(?:(?:[Cc]irca|CIRCA){W}|(?<![\w.])ca?\.{O}|ca{H})(?=[0-9A-Z])")
WEEKDAY_LEAD = re.compile(
    rf"(?P<weekday>{WEEKDAY})\.?(?:{W}(?i:morning|afternoon|evening|night|noon))?(?:,{O}|{W})(?:the{W})?"
)
WEEKDAY_BEFORE = re.compile(rf"(?<!\w){WEEKDAY}\.?(?:,?{W}(?:{_AND}){W}|{O}(?:{DASH}|/){O})$")
NUMBER_OF_WEEKDAY = re.compile(rf"(?P<day>{DAY_NUMBER})(?={O}[.,;:—–]|\s*\Z)")
_CLOCK = (
    rf"(?:[0-9]{{1,2}}(?:[:.][0-9]{{2}})?{O}(?:[ap]\.{O}m\.|[AP]\.{O}M\.|[ap]m{END}|[AP]M{END})"
    rf"|(?i:noon|midnight){END})"
)
CLOCK_AFTER = re.compile(rf"(?:,{O}|{O}{DASH}{O}){_CLOCK}")
CLOCK_BEFORE = re.compile(rf"(?<![0-9:]){_CLOCK},{W}$")
FROM_BEFORE = re.compile(
    rf"(?i:\b(?:from|von|vom|du|с|(?P<between>between|zwischen|entre|между))){W}(?:about{W})?(?:the{W})?$"
)

JOINT = re.compile(
    rf"(?:(?P<dash>{O}{DASH}{O})|(?P<slash>/)|(?P<to>,?{W}{_UNTIL}{W})"
    rf"|(?P<and>,?{W}{_BOTH}{W})"
    rf"|(?P<or>,?{W}{_EITHER}{W})|(?P<comma>,{W}))(?:on{W})?(?:the{W})?$"
)
LAST_BEFORE = re.compile(rf"(?i:\b(?P<relation>last|next)){W}$")
ABOUT_WORDS = (
    "about", "around", "approximately", "roughly", "probably", "perhaps", "possibly", "um", "etwa", "gegen", "vers",
    "environ", "verso", "hacia", "omstreeks",
)  # fmt: skip
_THE_YEAR = ("the", "year", "in", "den", "das", "le", "l['’]an", "l['’]année", "Jahr", "il", "el")
ABOUT_BEFORE = re.compile(
    rf"(?:(?i:\b(?<!or )(?:{'|'.join(ABOUT_WORDS)}))|(?<![\w.])v\.){W}(?:(?:{'|'.join(_THE_YEAR)}){W}){{0,2}}$"
)
ENDS_OF_ABOUT = frozenset({" ", "\n", ".", *(word[-1] for word in (*ABOUT_WORDS, *_THE_YEAR))})
"""Characters with which what `ABOUT_BEFORE` finds may end, before its last blank."""
LETTERS = re.compile(r"[^\W\d_]+")
CIRCA_YEAR = re.compile(r"[0-9]{3,4}(?![0-9])")
SKIPPED = re.compile(r"\S{1,2000}")
