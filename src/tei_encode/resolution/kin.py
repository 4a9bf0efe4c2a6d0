"""Kin of one surname: "my uncle Mr. Lenner" and "his nephew Jack Lenner", old Mr. Lenner and the young one.

What a text calls somebody beside the name, and which two such words no one person has.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from tei_encode.names import title_before

KIN = (
    r"(?:(?:half-|step|god|great-|grand)?(?:son|daughter|father|mother|brother|sister|uncle|aunt|nephew|niece|cousin)"
    r"|husband|wife|widow|widower|heir|namesake|child|issue)(?:s|ren)?(?:-in-law)?"
)
"""Pattern of a word for somebody's kin."""
TITLES = r"(?:the\s|[^\W\d_a-z][\w’'-]*\s|[^\W\d_a-z]\w{0,5}\.\s|of\s|de\s){0,5}"
"""Pattern of what may stand before a name; a longer word with a full stop ends a sentence."""
_FEW_TITLES = r"(?:(?:the\s)?[^\W\d_a-z]\w{0,5}\.\s|[^\W\d_a-z][\w’'-]*\s){0,2}"
_OWNERS = {
    "my": "my",
    "our": "my",
    "your": "your",
    "thy": "your",
    "his": "his",
    "her": "her",
    "their": "their",
    "whose": "whose",
}
_OWNER = rf"(?<![\w’'-])((?i:{'|'.join(_OWNERS)})|[^\W\d_a-z][\w-]*['’]s?)"
_NO_LINK = r"(?!(?:of|to|for|with|by|in|at|and|or|from|on|whom?|whose|as)\s)"
_BEFORE = re.compile(
    rf"{_OWNER}\s(?:[a-z][\w-]*,?\s){{0,2}}?((?i:{KIN}))"
    rf"(?:[,:]?|\s(?:is|was|are|were|being)|,\s(?:the|an?)(?:\s{_NO_LINK}[a-z][\w-]*){{1,2}})\s{_FEW_TITLES}\Z"
)
_BEHIND = re.compile(
    rf",\s{_OWNER}\s(?:[a-z][\w-]*\s){{0,2}}?({KIN})(?:[.;:)!?]|,(?!\s(?:and\s|&|[^\W\d_a-z]))|\s(?:is|was|has|had)\b)"
)
_WHICH = r"eldest|elder|oldest|younger|youngest|only|sole|surviving|other|remaining|first|second|third|fourth|fifth"
_OF_LAST_NAMED = re.compile(
    r"(?<![\w’'-])(?:(?i:(?P<some>an?|one|two|three|four|five|six|seven|eight|nine|ten|several)\s)"
    rf"|(?i:(?P<which>the)\s)(?=(?:{_WHICH})\s)|(?i:the)\s(?=(?:grand)?(?:son|daughter)|child|nephew|niece)"
    r"|(?P<left>(?i:(?:leav|hav)(?:es|e|ing)|left|had|has|with|and)\s)(?=sons|daughters|child|issue))"
    rf"(?:(?:{_WHICH}|little|infant|(?:un)?married|adopted|natural|late|grown-up|twin)\s){{0,2}}"
    rf"((?i:{KIN}))(?P<apart>[,:]?(?:\s(?:is|are|was|were|viz|namely|named|called)[.,:]?)?)\s{_FEW_TITLES}\Z"
)
"""Kin of whom the text is about where no word says whose: "He left two sons, J. Lenner and …", "The eldest son, …"."""
_SHE, _HE = frozenset(["wife", "widow"]), frozenset(["husband", "widower"])
_ALONE = re.compile(
    r"(?<![\w’'-])(uncle|aunt|auntie|cousin|grandfather|grandmother|grandpa|grandma|nephew|niece)\s"
    rf"{_FEW_TITLES}\Z",
    re.IGNORECASE,
)
_IN_ORDERS = re.compile(r"(?<![\w’'-])(Brother|Sister|Father|Mother)\s\Z")
_MAY_NAME_KIN = re.compile(
    "son|daughter|father|mother|brother|sister|uncle|aunt|nephew|niece|cousin|husband|wife|widow|heir|namesake|child|issue|"
    "grandpa|grandma"
)
"""What words for kin have in them, in small letters: it is found fast, and before most names there is none."""
_AGE = re.compile(
    r"(?<!\bwas )(?<!\bis )(?<!\bwere )(?<!\bwhen )(?<!years )(?<!months )(?<!\bso )(?<!\bvery )(?<!\btoo )(?<!\bas )"
    r"(?<!\bof )(?<!\bgrew )(?<!\bgrown )(?<![\w’'-])((?i:old|elder|young|younger))\s"
    r"(?:(?:M|[^\W\d_a-z]\w{1,5})\.?\s|[^\W\d_a-z]\w*\s)?\Z"
)
_MAY_TELL_AGE = re.compile(r"[Oo][Ll][Dd]|[Ee][Ll][Dd][Ee][Rr]|[Yy][Oo][Uu][Nn][Gg]")
_AGE_BEHIND = re.compile(
    r"(?:,?\s(?:the\s)(elder|younger|old|young)|,\s(senior|junior)|\s(senior|junior)|,?\s(senr?|junr?|sn?r|jn?r))\b"
    r"(?!(?:(?<=,\ssenior)|(?<=,\sjunior)|(?<=,\sthe\selder)|(?<=,\sthe\syounger))\s"
    r"(?!(?:is|was|has|had|and|of|at|in|to|from|who|whose|came|died|will|would)\b)[a-zß-ÿ])",
    re.IGNORECASE,
)
_SEVERAL = re.compile(r"(?<![\w’'-])(?i:messrs|mssrs|messieurs|misses|mesdames|brothers|sisters)\.?\s\Z")
_AND_ANOTHER = re.compile(r",?\s(?:and|&)\s|,\s[^\W\d_a-z]")
_PLURAL = re.compile(r"(?:s|ren)(?=-in-law\Z|\Z)")
_NEXT = re.compile(rf",?\s(?:(?:and|&)\s)?{_FEW_TITLES}")
_OLD = frozenset("old elder senior sen senr snr sr".split())
_REACH = 60

OLD, YOUNG, SEVERAL = "old", "young", "several"
ELDER, YOUNGER, THIRD = "elder", "younger", "third"
"""Behind a full name, or as "the elder" before it: who says so tells two of one name apart; "old" may only describe.

The third is the son of the younger of two, or the father of the elder."""
_GIVEN_TO = {"his": "m", "her": "f"}
_OF_ANY = frozenset(["child", "issue"])
_MEN = frozenset("son father brother uncle nephew husband widower".split())
_WOMEN = frozenset("daughter mother sister aunt niece wife widow".split())


class Kin(NamedTuple):
    """What a text calls somebody in relation to somebody else.

    Attributes:
        owner: whose kin: `my`, `your`, `his`, `her`, `their`, `whose`, a name with "'s"; `a` or `the` where only these
            stand there ("He left a son"); or empty where a word stands alone.
        word: for the kin, in small letters, of one: "uncle".
        are_several: whether it is for several, who are named in a row.
    """

    owner: str
    word: str
    are_several: bool = False

    @property
    def is_by_pronoun(self) -> bool:
        """Whether it is the kin of the person named last, by a pronoun or where no word says whose."""
        return self.owner in ("his", "her", "their", "whose", "a", "the")

    def can_be_of(self, sex: str) -> bool:
        """Whether "his" or "her" can mean a person, of whom `m`, `f` or nothing is known; a man leaves the widow."""
        if self.owner in ("a", "the"):
            return not ((self.word in _SHE and sex == "f") or (self.word in _HE and sex == "m"))
        return (
            self.owner in ("their", "whose")
            or sex == _GIVEN_TO.get(self.owner)
            or (self.owner == "his" and not sex)
        )


def kin_of(text: str, start: int, end: int) -> Kin | None:
    """The word for kin before a name or behind it; None where there is none."""
    near = text[max(0, start - _REACH) : start]
    if "\n\n" in near:
        near = near[near.rindex("\n\n") + 2 :]
    if near[-2:-1] == "." and not title_before(text, start):
        near = ""  # what ends there is a sentence: "his uncle Hugo Lenner. Lenner agreed"
    if not _MAY_NAME_KIN.search(near.casefold()):
        near = ""
    match = _BEFORE.search(near) or _BEHIND.match(text, end, min(len(text), end + _REACH))
    if match is not None:
        owner = match[1].casefold()
        return _kin(_OWNERS.get(owner, owner), match[2])
    of_last = _OF_LAST_NAMED.search(near)
    if of_last is not None:
        kin = _kin("a" if of_last["some"] or of_last["left"] else "the", of_last[4])
        return kin if of_last["apart"] or not kin.are_several else None
    alone = _ALONE.search(near)
    return None if alone is None else Kin("", alone[1].casefold())


def goes_on(text: str, last_end: int, start: int) -> bool:
    """Whether a name is the next of a row: "two sons, Hugo Lenner and J. Lenner"."""
    return start - last_end <= _REACH and _NEXT.fullmatch(text, last_end, start) is not None


def _kin(owner: str, word: str) -> Kin:
    one = _PLURAL.sub("", word.casefold())
    return Kin(owner, one, are_several=one != word.casefold() or one == "issue")


def tag_of(text: str, start: int, end: int, *, has_forename: bool, has_surname: bool = True) -> str:
    """What tells a mention from others of the same name: `old`, `young`, and without a forename `several` or the kin.

    It is `elder` or `younger` where words say more than that somebody is old: with a forename, or behind the name.
    A forename alone has a word for kin where that is its title: "Uncle Hugo", "Sister Anna".

    Empty where nothing does.

    Args:
        text: the source text.
        start: where the mention starts.
        end: where it ends.
        has_forename: whether a forename is in it.
        has_surname: whether a surname is.
    """
    near = text[max(0, start - _REACH) : start].replace("\n", " ")
    before = _AGE.search(near) if _MAY_TELL_AGE.search(near) else None
    age = before or _AGE_BEHIND.match(text, end)
    if age is not None:
        word = next(filter(None, age.groups())).casefold()
        if (has_forename or before is None) and word not in (OLD, YOUNG):
            return ELDER if word in _OLD else YOUNGER
        return OLD if word in _OLD else YOUNG
    if has_forename:
        return "" if has_surname else _title_of_kin(near)
    if (
        _SEVERAL.search(near)
        and not _AND_ANOTHER.match(text, end)
        and not near.rstrip().endswith(("&", "and"))
    ):
        return SEVERAL
    kin = kin_of(text, start, end)
    return kin.word if kin is not None else ""


def _title_of_kin(near: str) -> str:
    """The word for kin, or for one in orders, that stands before a forename as a title does."""
    found = None if _BEFORE.search(near) else _ALONE.search(near) or _IN_ORDERS.search(near)
    return found[1].casefold() if found is not None else ""


def are_two(one: Kin, other: Kin) -> bool:
    """Whether two words for kin, near each other, are of two persons: nobody is my father and my brother."""
    said_alike = one.owner == other.owner and one.owner not in ("whose", "a", "the")
    return said_alike and one.word != other.word and not _OF_ANY & {one.word, other.word}


def sex_of_kin(word: str) -> str:
    """`m` or `f`; empty for a cousin, and for what is no word for kin."""
    plain = word.removeprefix("half-").removeprefix("great-").removesuffix("-in-law")
    plain = next(
        (plain.removeprefix(part) for part in ("step", "god", "grand") if plain.startswith(part)), plain
    )
    return "m" if plain in _MEN else "f" if plain in _WOMEN else ""
