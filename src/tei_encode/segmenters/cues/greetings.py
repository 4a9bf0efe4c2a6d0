"""How letters greet and take leave, in the languages they are mostly written in (TEI Guidelines, DS 4.2.2)."""

from __future__ import annotations

import re

from tei_encode.segmenters.cues.datelines import VERB
from tei_encode.segmenters.cues.greetings_abroad import FAREWELL, GREETING, OWN

_SALUTATION = re.compile(
    r"(?:(?:My\s+(?:(?:very|own|ever)\s+)?)?[Dd]ear(?:est)?\s+[^\n]{1,60}"
    r"|[^\W\d_a-z][\w.'’-]+(?: [^\W\d_a-z][\w.'’-]+)?,? [Dd]ear"
    r"|(?:Honou?red|Reverend|Esteemed|Worthy|Respected|Beloved) [^\n]{1,40}"
    r"|(?:Sir|Sirs|SIR|Madam|Gentlemen|Excellency|Your Excellency|Honou?red Sir|Comrades?|Mr\.? (?:President|"
    r"Secretary|"
    r"Ambassador|Minister)|To whom it may concern))"
    r"\s*[,:;.—–-]*\s*\Z"
)
_SALUTATION_MARKED = re.compile(
    r"(?:My Lords?|May it please [Yy]our [^\n]{3,40}|Friend [^\W\d_a-z][\w.'’-]+|Right Honou?rable [^\n]{2,40}"
    r"|(?:My (?:own )?)?[Dd]arling(?: [^\W\d_a-z][\w.'’-]+)?|Your (?:Majesty|(?:Royal |Serene )?Highness|Grace|"
    r"Lordship)"
    rf"|{GREETING})\s*[,:;!.—–-]+\s*\Z"
)
"""Greetings that a mark at the end tells from a name or a heading."""
_SALUTATION_IN_CAPITALS = re.compile(
    r"(?:(?:MY\s+(?:(?:VERY|OWN|EVER)\s+)?)?DEAR(?:EST)?\s[^\n]{1,50}"
    r"|(?:HONOU?RED|REVEREND|RIGHT HONOU?RABLE) [^\n]{1,40}"
    r"|SIRS?|MADAM|GENTLEMEN|(?:YOUR )?EXCELLENCY|MY LORDS?|TO WHOM IT MAY CONCERN)\s*[,:;—–-]+\s*\Z"
)
"""Greetings in capitals: the mark at the end tells them from a heading."""
_BARE_ABROAD = re.compile(r"(?:Monsieur|Mon cher)[^\n]{0,40}\Z")
_YOUR = r"Y(?:ou|['’])?r\.?"
_HUMBLE = (
    r"(?:obedient|obed?['’]?t\.?|ob['’]?t\.?|humble|h(?:u)?m?ble|obliged|obligd|affectionate|affect(?:te|e|n?t)?|"
    r"affte?|faithful|faithfull|devoted|"
    r"loving|sincere|dutiful|respectful|grateful)"
)
_ADVERB = (
    r"(?:very |most |ever )?(?:sincerely|sincly|truly|faithfully|respectfully|obediently|affectionately|cordially|"
    r"gratefully|humbly|lovingly|devotedly|fraternally|loyally|affectly)"
)
_KIN = (
    r"(?:son|daughter|brother|sister|mother|father|friend|wife|husband|uncle|aunt|cousin|nephew|niece|grandson|"
    r"granddaughter|pupil|comrade|child)"
)
_I_AM = r"(?:I am|We are|(?:I|We) (?:remain|rest|have the hono\w*(?: to (?:be|remain|subscribe))?))"
_GOES_ON = (
    r"(?:you?rs?\b|sir\b|madam\b|gentlemen\b|gentn\b|honou?red\b|reverend\b|respected\b|my (?:very )?(?:dear|lord)|"
    r"dear(?:est)?\b|always\b|ever\b|still\b|as ever\b|in haste\b|(?:\[?etc|&c)|"
    rf"{_ADVERB}|with (?:\w+ ){{0,3}}(?:respect|esteem|regard|consideration)|"
    r"(?:very |most ){0,2}(?:dear|obliged|obedient|humble|affectionate|faithful|devoted))"
)
"""How a formula goes on behind "I am" or "believe me": who is well, or a laundress, takes no leave."""
_KISSES = (
    r"(?-i:(?:(?:Ever|Always|As ever),? [Yy]|Y)our),?\Z|(?:I|We) (?:kiss|embrace|hug) (?:you|thee)\b[^.;:?!\n]{0,80},\Z"
    r"|(?:With )?(?:(?:a (?:thousand|hundred|million)|thousands of|many|lots of|all|much|my|our|"
    r"fond(?:est)?|warm(?:est)?|loving|tender) ){1,3}(?:love|kisses|hugs|greetings|embraces)"
    r"(?: (?:to|from|for|and)\b[^.;:?!\n]{0,60})?,\Z"
    r"|(?:Love|Hugs|Kisses) and (?:love|hugs|kisses)\b[^.;:?!\n]{0,40},?\Z"
)
"""How those take leave who are near; the comma tells it from a sentence."""
_ON_BEHALF = (
    r"(?:Secretary|Minister|Ambassador|Council|Committee|Governor|Commissioner|Director|Board|Chief|Commander|"
    r"President|"
    r"Chairman|Company|Society|Trustees|Department|Bank)"
)
FORMULA = re.compile(
    r"(?:(?:and )?(?:(?:all|much|with|best|my) )*love (?:to|from)\b"
    rf"|(?:and )?(?:{_I_AM}|believe me(?: to be)?)\s*(?:[,—–-]\s*(?:{_GOES_ON}.{{0,90}})?|\s{_GOES_ON}.{{0,90}})?\Z"
    rf"|Y(?:ou)?r?s?,?\s(?:{_ADVERB}|(?:very |most |ever )?(?:{_HUMBLE}|fraternally|etc|&c))\b"
    r"|(?:Yours|Yrs)\b(?!\s+(?:is|was|are|were|will|has|had|have|of)\b)"
    rf"|Y(?:ou)?r (?:very |most |ever |own |old |dear |fond |true |loving |affectionate )*{_KIN}"
    r"(?:,?\s+(?-i:[^\W\d_a-z])[\w'’. -]{0,30}| and (?:\w+ )?(?:[\w-]+))?[.,]?\Z"
    rf"|(?:and|&) (?:most |very )?{_HUMBLE}\b|(?:and|&) {_ADVERB}\b"
    r"|(?:Reverend |Honou?red |Dear )?(?:Sir|Madam|Gentlemen|My Lords?|"
    r"Your (?:Grace|Excellency|Lordship|Highness|Majesty)),?\Z"
    rf"|(?:(?:Sir|Madam),?\s)?{_YOUR} (?:most |very |mo\.? )?{_HUMBLE}(?!\w)"
    rf"|{_YOUR} (?:Excellency|Lordship|Ladyship|Grace|Majesty|Highness|Honou?r|Worship)['’]s?\s(?:most |very |ever "
    rf")*{_HUMBLE}"
    rf"[^.;\n]{{0,60}}[.,]?\Z"
    rf"|(?:Ever|Always),?\s{_ADVERB},? you?rs\b|Always your (?:\w+ )?{_KIN},?\Z|Thine(?: ever)?,?\Z"
    rf"|{_ADVERB},? (?:you?rs|thine)[.,]?\Z|(?:Lovingly|Gratefully|Devotedly|Fondly|Warmly|Best),\Z"
    r"|With (?:(?:all|every|many|my|our|the) )?(?:kind|best|warm|good|cordial|sincere|fraternal|friendly|hearty)\w* "
    r"(?:regards?|wish(?:es)?|compliments|remembrances|greetings|thanks|respects)\b[^.:;\n]{0,60}[.,]?\Z"
    r"|(?:Thanking you|Hoping (?:to (?:hear|see)|you)|Trusting (?:that )?you|Awaiting your|Wishing you)\b"
    r"[^.;\n]{0,90}?(?:,|,? (?:I|we) (?:am|are|remain|rest)),?\Z"
    rf"|(?:(?:and|&|very|most|already|{_HUMBLE})[.,]?\s+)+serv(?:an)?t[es]?[.,]?\Z"
    r"|(?:Very |Most )?(?:Sincerely|Respectfully|Faithfully|Cordially|Truly|Affectionately|Fraternally)"
    r"(?:\s*[,&]|\s*\Z|\s+(?:and|you?rs?|submitted)\b)"
    r"|(?:And so,? )?(?:adieu|farewell|god bless)\b[^.]{0,60}\Z"
    r"|With (?:kind|best|warm)\w* (?:regards|wishes)|(?:Kind|Best|Warm)\w* (?:regards|wishes)"
    rf"|For the (?:[\w-]+ ){{0,2}}{_ON_BEHALF}\b[^.;]{{0,50}}\Z|Ever,?\s(?:yours?\b|my (?:very )?dear|dear)|Love,"
    r"|With (?:great |deep |the )?(?:respect(?! to\b)|esteem|highest)[^.:]{0,80}\Z"
    r"|(?:I (?:have|am|remain|avail(?: myself)?)|We (?:have|are|remain)|Accept),? (?:\[?etc|&c)|I avail myself of th"
    r"|(?:With (?:all (?:my|our) )?(?:much )?love|As (?:ever|always)|(?:Many )?Thanks|Cheers|Regards|All the best|"
    r"Take care|In haste|Hugs),?\Z"
    rf"|{_KISSES}|{FAREWELL})",
    re.IGNORECASE,
)
"""The start of a formula of farewell."""
OWN_NAME = re.compile(
    rf"(?P<formula>(?i:{OWN}|{_YOUR}(?: (?:very|most|ever|own|old|dear|fond|true|{_HUMBLE}))*(?: {_KIN})"
    rf"|Yours (?:ever|{_ADVERB}))),?\s+(?P<name>(?:(?:Dr|Prof)\. )?[^\W\d_a-z][\w.'’-]*(?: [\w.'’-]+){{0,3}})\Z"
)
"""Whose the writer is and the name on one line, nothing between ("Dein alter Karl", "Your loving son Edmund")."""


def is_salutation(bare: str) -> bool:
    """Whether a line greets whom a letter is written to, and says nothing else.

    Args:
        bare: the line without white space or marks of emphasis around it.
    """
    marked = _SALUTATION_MARKED.match(bare) if bare[:1].isupper() else None
    shown = (
        _SALUTATION.match(bare) or marked or _BARE_ABROAD.match(bare) or _SALUTATION_IN_CAPITALS.match(bare)
    )
    return bool(shown) and not VERB.search(bare)
