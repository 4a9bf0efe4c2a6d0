"""How letters greet and take leave, in the languages they are mostly written in (TEI Guidelines, DS 4.2.2)."""

from __future__ import annotations

import re

from tei_encode.segmenters.cues.datelines import VERB

_SALUTATION = re.compile(
    r"(?:(?:My\s+(?:(?:very|own|ever)\s+)?)?[Dd]ear(?:est)?\s+[^\n]{1,60}"
    r"|[^\W\d_a-z][\w.'’-]+(?: [^\W\d_a-z][\w.'’-]+)?,? [Dd]ear"
    r"|(?:Honou?red|Reverend|Esteemed|Worthy|Respected|Beloved) [^\n]{1,40}"
    r"|(?:Sir|Sirs|SIR|Madam|Gentlemen|Excellency|Your Excellency|Honou?red Sir|Comrades?|Mr\.? (?:President|Secretary|"
    r"Ambassador|Minister)|To whom it may concern))"
    r"\s*[,:;.—–-]*\s*\Z"
)
_SALUTATION_ABROAD = re.compile(
    r"(?:(?:Madame|Monsieur|Messieurs|Mesdames|Mademoiselle|Excellence)(?:\s[^\n]{1,40})?"
    r"|(?:Mon |Ma |Mes )?(?:[Tt]rès )?[Cc](?:her|hère|hers|hères)\s[^\n]{1,40}"
    r"|(?:Sehr (?:geehrte|verehrte)|Hoch(?:verehrte|geehrte|geschätzte)|Verehrte(?:ste)?|Geehrte(?:ste)?|"
    r"(?:Mein(?:e)? )?[Ll]iebe(?:ste)?|Werte)[rs]?\s[^\n]{1,50}"
    r"|(?:Caro|Cara|Carissim[oa]|Egregio|Gentilissim[oa]|Illustrissimo|Estimad[oa]|Querid[oa]|Muy señor)\s[^\n]{1,40})"
    r"\s*[,:;!.—–-]+\s*\Z"
)
"""Other languages, where a mark at the end tells a greeting from a name or a heading."""
_BARE_ABROAD = re.compile(r"(?:Monsieur|Mon cher)[^\n]{0,40}\Z")
_HUMBLE = (
    r"(?:obedient|obed?t|humble|h(?:u)?m?ble|obliged|obligd|affectionate|affect(?:te|e|n?t)?|affte?|faithful|faithfull|devoted|"
    r"loving|sincere|dutiful|respectful|grateful)"
)
_ADVERB = (
    r"(?:very |most |ever )?(?:sincerely|sincly|truly|faithfully|respectfully|obediently|affectionately|cordially|"
    r"gratefully|humbly)"
)
_KIN = (
    r"(?:son|daughter|brother|sister|mother|father|friend|wife|husband|uncle|aunt|cousin|nephew|niece|grandson|"
    r"granddaughter|pupil|comrade|child)"
)
_I_AM = r"I (?:am|remain|rest|have the hono\w*(?: to (?:be|remain|subscribe))?)"
_GOES_ON = (
    r"(?:you?rs?\b|sir\b|madam\b|gentlemen\b|gentn\b|honou?red\b|reverend\b|respected\b|my (?:very )?(?:dear|lord)|"
    r"dear(?:est)?\b|always\b|ever\b|still\b|as ever\b|in haste\b|(?:\[?etc|&c)|"
    rf"{_ADVERB}|with (?:\w+ ){{0,3}}(?:respect|esteem|regard|consideration)|"
    r"(?:very |most ){0,2}(?:dear|obliged|obedient|humble|affectionate|faithful|devoted))"
)
"""How a formula goes on behind "I am" or "believe me": who is well, or a laundress, takes no leave."""
_ON_BEHALF = (
    r"(?:Secretary|Minister|Ambassador|Council|Committee|Governor|Commissioner|Director|Board|Chief|Commander|President|"
    r"Chairman|Company|Society|Trustees|Department|Bank)"
)
FORMULA = re.compile(
    r"(?:(?:and )?(?:(?:all|much|with|best|my) )*love (?:to|from)\b"
    rf"|(?:and )?(?:{_I_AM}|believe me)\s*(?:[,—–-]\s*(?:{_GOES_ON}.{{0,90}})?|\s{_GOES_ON}.{{0,90}})?\Z"
    rf"|Y(?:ou)?r?s?,?\s(?:{_ADVERB}|(?:very |most |ever )?(?:{_HUMBLE}|fraternally|etc|&c))\b"
    r"|(?:Yours|Yrs)\b(?!\s+(?:is|was|are|were|will|has|had|have|of)\b)"
    rf"|Y(?:ou)?r (?:very |most |ever |own |old |dear |fond |true |loving |affectionate )*{_KIN}"
    r"(?:,?\s+(?-i:[^\W\d_a-z])[\w'’. -]{0,30})?[.,]?\Z"
    rf"|(?:and|&) (?:most |very )?{_HUMBLE}\b|(?:and|&) {_ADVERB}\b"
    r"|(?:Reverend |Honou?red |Dear )?(?:Sir|Madam|Gentlemen|My Lords?|"
    r"Your (?:Grace|Excellency|Lordship|Highness|Majesty)),?\Z"
    rf"|(?:(?:Sir|Madam),?\s)?Y(?:ou)?r (?:most |very )?{_HUMBLE}\b"
    rf"|(?:(?:and|&|very|most|already|{_HUMBLE})[.,]?\s+)+serv(?:an)?t[es]?[.,]?\Z"
    r"|(?:Very |Most )?(?:Sincerely|Respectfully|Faithfully|Cordially|Truly|Affectionately|Fraternally)"
    r"(?:\s*[,&]|\s*\Z|\s+(?:and|you?rs?|submitted)\b)"
    r"|(?:And so,? )?(?:adieu|farewell|god bless)\b[^.]{0,60}\Z"
    r"|With (?:kind|best|warm)\w* (?:regards|wishes)|(?:Kind|Best|Warm)\w* (?:regards|wishes)"
    rf"|For the (?:[\w-]+ ){{0,2}}{_ON_BEHALF}\b[^.;]{{0,50}}\Z|Ever,?\s(?:yours?\b|my (?:very )?dear|dear)|Love,"
    r"|With (?:great |deep |the )?(?:respect(?! to\b)|esteem|highest)[^.:]{0,80}\Z"
    r"|(?:I have|Accept),? (?:\[?etc|&c)|I avail myself of th"
    r"|(?:With (?:all (?:my|our) )?(?:much )?love|As (?:ever|always)|(?:Many )?Thanks|Cheers|Regards|All the best|"
    r"Take care|In haste|Hugs),?\Z"
    # French
    r"|(?:Amitiés|Bises|Affectueusement),?\Z"
    r"|(?:Veuillez|Je vous prie d['’]|Daignez)\s?[^.]{0,20}(?:agréer|recevoir|croire)\b|(?:Agréez|Recevez),\s"
    r"|(?:Je suis|J['’]ai l['’]honneur d['’]être),\s|Bien à vous\b|(?:Bien )?Cordialement\b|Tout à vous\b"
    r"|Votre (?:très |bien )?(?:humble|dévoué|affectionné|obéissant)"
    # German
    r"|(?:Herzliche|Viele|Liebe|Beste|Schöne) Grüße\b.{0,20}\Z"
    r"|Mit (?:freundliche[mn]|beste[mn]|herzliche[mn]|vorzügliche[rn]?|ausgezeichnete[rn]?|vollkommener|aller) "
    r"[^.]{0,40}\Z"
    r"|(?:In )?(?:vorzüglicher|ausgezeichneter|vollkommener) Hochachtung\b|Hochachtungsvoll\b|Herzlichst?\b,?.{0,30}\Z"
    r"|(?:Ihr|Dein|Euer)e?(?: (?:sehr |ganz |stets )?(?:ergebene|treue|gehorsam|alte|dankbare|liebe)\w*)?,?\Z"
    # Italian, Spanish
    r"|Un (?:fuerte )?abrazo,?\Z|Saludos\b.{0,15}\Z"
    r"|(?:Con (?:stima|affetto|ossequio)|Distinti saluti|Suo devot\w+|Atentamente|Su (?:atento|seguro) servidor)\b)",
    re.IGNORECASE,
)
"""The start of a formula of farewell."""


def is_salutation(bare: str) -> bool:
    """Whether a line greets whom a letter is written to, and says nothing else.

    Args:
        bare: the line without white space or marks of emphasis around it.
    """
    shown = _SALUTATION.match(bare) or _SALUTATION_ABROAD.match(bare) or _BARE_ABROAD.match(bare)
    return bool(shown) and not VERB.search(bare)
