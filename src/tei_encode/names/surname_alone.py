"""Whether a surname that is also a town or a thing stands for its bearer where it stands alone."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tei_encode.model import Kind

from .facts import known_phrase
from .lexicon import (
    ANY_FORENAME,
    CALENDAR,
    COMMON,
    FUNCTION,
    INITIAL,
    ORG_HEAD,
    OTHER_HEAD,
    PLACE_HEAD,
    WEAK_HEAD,
)
from .scan import AND, COMMA, JOINED, OF, POSSESSIVE

if TYPE_CHECKING:
    from collections.abc import Set

    from .facts import Facts
    from .scan import Scan

_TO_TOWN = re.compile(r"(?:^|\s)(?:in|at|to|from|of|near|via|for|leaving|left|reached|visited|the|and)\s$")
_TO_THING = re.compile(r"(?:^|\s)(?:in|at|to|from|of|near|into|on|under)\s$")
_AT_TOWN = re.compile(
    r"(?:^|\s)(?:(?<!trust )(?<!confidence )(?<!faith )(?<!belief )(?<!believed )(?<!interest )in|at|near|via|leaving"
    r"|left for|reached|visited|(?:town|city|village|port|parish|county|state|siege|mayor|bishop) of"
    r"|(?:go|goes|going|gone|went|came|come|comes|coming|return|returned|returns|returning|travell?ed|journey|road|way"
    r"|train|moved|marched|sailed|rode|drove|removed|proceeded|departed|fled|set out|started|bound|walked|hastened"
    r"|retreated)(?: back| down| up| over| home| on)? (?:to|from|for))\s$",
    re.IGNORECASE,
)
_TO_PERSON = re.compile(
    r"(?:^|\s)(?:(?:writ(?:e|es|ing|ten)|wrote|spoke|speak|spoken|said|replied|replies|reply|answered|answer|telegraphed"
    r"|cabled|wired|telegrams?|letters?|note|notes|notes?|message|messages|despatch|despatches|dispatch|dispatches"
    r"|memorandum|cables?|complained|explained|appealed|remarked|confided|reported|suggested|proposed|mentioned|pointed"
    r" out|read|shown|listened|owed|grateful|according|thanks|talked|applied|referred|deferred|submitted|confessed"
    r"|introduced) to|sent for|saw|told|asked|informed|met|begged|urged|warned|assured|instructed|thanked|advised"
    r"|interviewed|persuaded|succeeded|replaced|answered|thought|considered|heard from|called (?:up)?on|quoted|backed"
    r"|opposed|consulted|invited|against|with|by|blamed|praised|accused|between|unlike|under)\s$",
    re.IGNORECASE,
)
"""What stands before a person rather than before a town."""
_TO_DECIDE = re.compile(r"\s(?:to (?!the\b|a\b|an\b)[a-z]+|himself|herself)\b")
_ACTS = re.compile(
    r"\s(?:(?:then|also|later|never|soon|now|afterwards|himself|herself|always|still|at once|merely|only)\s)?"
    r"(?:had|has|was|is|did|does|would|could|should|might|must|may|shall|will|said|says|told|tells|wrote|writes|thought"
    r"|thinks|spoke|speaks|sat|rose|left|went|came|knew|knows|saw|sees|gave|gives|took|takes|made|makes|felt|feels"
    r"|kept|held|began|met|sent|spent|stood|wept|fell|rode|drove|ran|read|put|set|let|got|heard|meant|brought|bought"
    r"|sought|fought|taught|caught|found|paid|led|won|lost|swore|chose|forgot|refuses|believes|wishes|wants|agrees"
    r"|declines|declared|[a-z]{3,}ed)(?!\w)"
)
_SPEAKS = re.compile(
    r",\s(?:who|whom|whose)\b"
    r"|\s(?:(?:then|also|later|never|soon|now|at once)\s)?(?:said|says|told|tells|wrote|writes|thought|thinks|spoke"
    r"|speaks|declined|declines|replied|replies|answered|asked|resigned|dined|sat|rose|laughed|smiled|wept|believed"
    r"|believes|explained|remarked|observed|knew|knows|felt|hoped|feared|wished|wishes|agreed|agrees|insisted|suggested"
    r"|argued|admitted|promised|added|complained|refused|doubted|regretted|preferred|wanted|urged|warned|begged|listened"
    r"|proposed|protested|demurred|hesitated|concurred|consented|assented|stood up|came in|went out|dissented|objected"
    r"|interrupted|shook|nodded|himself|who|whom|whose|had (?:said|told|written|thought|spoken|asked|known|replied"
    r"|answered|dined|resigned|called|promised|agreed))(?!\w)"
)
"""What persons do and towns hardly ever."""
_OWNS = re.compile(
    r"['’]s?\s(?!(?:[a-z]+\s)?(?:streets?|roads?|walls?|gates?|bridges?|churches|church|cathedral|castle|minster|abbey"
    r"|spires?|towers?|market|markets|fairs?|shops|inns?|mills|houses|slums|suburbs|harbou?r|port|docks|quays?|trade"
    r"|industry|industries|inhabitants|citizens|townsfolk|townspeople|people|population|burgesses|merchants"
    r"|manufacturers|mayor|aldermen|corporation|council|clergy|bishops?|dean|schools?|university|colleges?|garrison"
    r"|history|climate)\b)"
)
"""What a person has, and not a town."""
_AND_I = re.compile(r",? and (I|me|myself)\b")
_DETERMINED = re.compile(
    r"(?:^|\s)(?:the|an?|these|those|each|every|any|no|his|her|its|our|their|your|my|some)\s$",
    re.IGNORECASE,
)
_STOPS = re.compile(r"['’]s\s|[,.;:?!)]|\s?\Z")
_FIGURE = re.compile(r"\.?,? ?\d")
_TO_MONTH = re.compile(r"[.,]?\s+(?:(?:the|this)\s+)?(?:\d{1,2}(?:st|nd|rd|th|d)?,?\s+(?:of\s+)?)?")
"""What stands between a town and the month or the day of the week something was written."""


def is_at_town(scan: Scan, first: int, last: int) -> bool:
    """Whether the words around one that a list of towns has show the town: "went to Lincoln", "Bath, 14th March"."""
    if _AT_TOWN.search(scan.before(first, 24)):
        return True
    if first > 0 or last >= len(scan.words) or not scan.words[last].flags & CALENDAR:
        return False
    return _TO_MONTH.fullmatch(scan.text, scan.words[last - 1].end, scan.words[last].start) is not None


def is_town(scan: Scan, index: int) -> bool:
    """Whether a word is a listed place, and what stands around it shows it."""
    place = known_phrase(scan, index)
    if place is None or place[0].kind is not Kind.PLACE_NAME or place[1] != index + 1:
        return False
    return is_at_town(scan, index, index + 1)


def is_bearer(scan: Scan, index: int) -> bool:
    """Whether a word that is a town's name too stands for who bears it: nothing before it leads to a town."""
    if is_owner(scan, index):
        return True
    if scan.words[index].gap == COMMA or is_at_town(scan, index, index + 1):
        return False
    if _TO_TOWN.search(scan.before(index, 14)):
        return is_person_here(scan, index)
    return True


def is_person_here(scan: Scan, index: int) -> bool:
    """Whether the words around a town's name show that a person is meant: "wrote to Halifax", "Halifax declined"."""
    if is_at_town(scan, index, index + 1) or scan.chain_end(index) != index + 1:
        return False
    before, after = scan.before(index, 24), scan.after(index)
    if _TO_PERSON.search(before) or _SPEAKS.match(after):
        return True
    return before.endswith("for ") and _TO_DECIDE.match(after) is not None


def is_beside_writer(scan: Scan, index: int) -> bool:
    """Whether who writes stands beside a word as beside a person: "Salisbury and I arrived"."""
    found = _AND_I.match(scan.after(index, 12))
    if found is None or scan.chain_end(index) != index + 1 or is_at_town(scan, index, index + 1):
        return False
    return found[1] != "I" or scan.words[index].opens  # "I came from Salisbury and I saw"


def is_owner(scan: Scan, index: int) -> bool:
    """Whether a word has what a person has, and not a town: "Lincoln's answer", not "Lincoln's streets"."""
    return _OWNS.match(scan.after(index)) is not None


def is_by_surname(scan: Scan, index: int, surnames: Set[str]) -> bool:
    """Whether a word is the surname of somebody in the document, and no place that is sure."""
    word = scan.words[index]
    if word.key not in surnames:
        return False
    place = known_phrase(scan, index)
    return place is None or not place[0].sure or place[0].kind is not Kind.PLACE_NAME


def is_thing(scan: Scan, index: int, facts: Facts) -> bool:
    """Whether a word that lists know as a thing or body means that here, though somebody bears it as a surname.

    "the House" and "Grey skies" do, "House spoke" and "I saw Grey" do not.
    """
    words = scan.words
    word = words[index]
    body = word.flags & (ORG_HEAD | OTHER_HEAD)
    if not body and not (word.flags & (COMMON | PLACE_HEAD | WEAK_HEAD) and facts.is_common(word)):
        return False
    if word.gap <= JOINED:  # "Osric Grey", "A Grey horse"
        before = words[index - 1].flags
        return bool(before & FUNCTION or (body and not before & (ANY_FORENAME | INITIAL)))
    if scan.chain_end(index) != index + 1:
        return bool(body)
    if _FIGURE.match(scan.after(index, 4)) or word.gap == POSSESSIVE:
        return True
    before_it = scan.before(index, 24)
    owns = scan.after(index, 3).startswith(("'s ", "’s "))
    to_thing = _TO_THING.search(before_it) and not owns and not _TO_PERSON.search(before_it)
    if _DETERMINED.search(before_it) or to_thing:
        return True  # "went to Church", "at Court", but "went to House's rooms"
    follower = words[index + 1] if index + 1 < len(words) else None
    if follower is not None and (follower.gap == OF or _is_body_beside(follower.gap, follower.flags)):
        return True  # "House of Lords", "House and Senate"
    if index > 0 and _is_body_beside(word.gap, words[index - 1].flags):
        return True
    after = scan.after(index)
    return word.opens and _ACTS.match(after) is None and _STOPS.match(after) is None


def _is_body_beside(gap: int, flags: int) -> bool:
    return gap in (AND, COMMA) and bool(flags & ORG_HEAD)
