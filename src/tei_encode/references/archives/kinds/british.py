"""British and Irish archives and libraries ("FO 371/10927", "MS Eng. hist. c. 123"); others took over their forms."""

from __future__ import annotations

from ..kind import WIDE, KindOfArchive, Unit

_NAMED_COLLECTION = (
    r"(?:Add(?:itional)?\.?|Harley|Sloane|Cotton|Egerton|Royal|Stowe|Arundel|Lansdowne|Rawlinson|Bodl(?:ey)?\.?|Vat\.\slat\.|Clm"
    r"|Cod\.\s\w{3,12}\.?)"
)
_RECORDS = (
    r"NRS|NAS|PRONI|NAI|UCDA|NLI|NLS|NLW|TNA|National\sRecords\sof\sScotland"
    r"|Public\sRecord\sOffice\sof\sNorthern\sIreland"
)
"""Those whose marks are letters and figures of many forms, which nothing else tells."""

_COUNTIES = r"[A-Z]{1,3}RO|LMA|KHLC|WYAS|HALS|SHC"
"""Short names of record offices of counties and cities ("HRO"), as they are printed before their marks."""

BRITISH = KindOfArchive(
    units=(
        Unit(
            "book",
            r"(?:Account|Admission|Cash|Court|Day|Deed|Entry|Fee|Letter|Minute|Order|Precedent|Rate|Rent|Visitation|Wage)"
            r"\s?[Bb]ooks?\s",
            WIDE,
        ),
    ),
    marks=(
        r"(?:FO|CAB|PREM|WO|CO|ADM|AIR|DEFE|HO|FCO|DO|KV|HW|SP|INF|POWE|BT|ED|CAOM|MG)\s?\d{1,4}/[A-Z]?\d{1,6}(?:/[\w-]{1,12}){0,3}",
        r"PRO\s30(?:/\d{1,4}){1,4}",
        rf"{_NAMED_COLLECTION}\s(?:MSS?\.?\s)?(?:\d{{1,3}},\d{{3}}(?!\d)|\d{{1,6}}[A-Z]?)",
        r"(?:MSS?\.?\sCotton|Cotton\s(?:MSS?\.?)?)\s?[A-Z][a-z]{3,10}\s[A-Z]\.?\s?(?:[ivx]{1,6}|[IVX]{1,6}|\d{1,3})",
        r"MSS?\.?\s(?:[A-Z][\w.]{1,15}\s){1,3}\d{1,6}[a-z]?",
        r"MSS?\.?\s(?:[A-Z][\w.]{1,15}\s)(?:[A-Za-z][\w.]{2,8}\.?\s){0,2}[A-Za-z]\.?\s\d{1,4}[a-z]?",
        r"MSS?\.?\s[A-Z][a-z]?\.\d{1,2}\.\d{1,3}",
        r"IOR[/:,]?\s?[A-Z](?:/[A-Z&]{1,5}){0,3}(?:/\d{1,5}){1,4}",
        r"[LR]/[A-Z]{1,3}&[A-Z]{1,3}(?:/\d{1,5}){1,4}",
    ),
    named=(
        # Figures alone, of the offices of counties: "Haverley Record Office, 9/35/112".
        rf"(?P<repository>(?:[A-Z][\w'’&-]+\s){{1,4}}(?:Records?\sOffice|History\sCentre|Archives?\s(?:Service|Office))(?:\s\([A-Z]{{2,6}}\))?"
        rf"|{_COUNTIES}),\s(?P<mark>\d{{1,5}}(?:/[A-Z]{{0,3}}\d{{1,5}}){{1,4}})(?=[,;:.)\]]|\s\(|\s?$)",
        rf"(?P<repository>{_RECORDS})[,:]?(?:\s[A-Z][^,;.:()\d]{{2,60}},)?"
        r"\s(?P<mark>(?!MSS?\b)(?:[A-Z]{1,6}[\s/]?|(?:Acc|Dep)\.?\s)"
        r"(?:\d{2,6}(?:/[A-Z]{0,3}\d{0,5}){0,6}|\d(?:/[A-Z]{0,3}\d{1,5}){1,6}))",
    ),
    sigla=(
        r"BL|Bodl(?:eian)?\.?|NLI|NLS|NLW|NRS|NAI|PRONI|TCD|UCDA|CUL|LPL|RIA|JRL|TNA",
        _COUNTIES,
        r"(?:[A-Z][\w'’]+\s){1,3}College(?:\s(?:Dublin|Oxford|Cambridge))?",
    ),
    manuscripts=(r"MSS?\.?\s(?:\d{1,3},\d{3}(?!\d)|\d{1,6})(?:[/.]\d{1,4}){0,2}[a-z]?(?:\s\(\d{1,3}\))?",),
)
