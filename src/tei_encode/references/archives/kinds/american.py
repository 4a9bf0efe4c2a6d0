"""American archives: "RG 59, Lot File 71D12, Entry 3, Box 12, Folder 3"; the labels are used in Britain, too."""

from __future__ import annotations

from ..kind import WIDE, KindOfArchive, Unit

# "Central Decimal File 1930–39": a file with a name, the years it was kept behind it.
_NAMED_FILES = (
    r"(?:(?:Alphabetical|Central|Classified|Confidential|Country|Decimal|Foreign|General|Numeric(?:al)?|Office|Policy"
    r"|Security|Special|Subject|War)[\s-]){1,4}[Ff]iles?,?\s"
)
_PERIOD = r"(?:1[789]|20)\d\d\s?[-–/]\s?(?:1[789]|20)?\d\d(?!\w)"

AMERICAN = KindOfArchive(
    units=(
        Unit("recordGroup", r"(?:RG|[Rr]ecord\s[Gg]roup)\.?\s?", WIDE),
        Unit("lotFile", r"[Ll]ot\s(?:[Ff]iles?\s)?", r"\d{2}[-\s]?[A-Z][-\s]?\d{1,4}(?!\w)"),
        Unit("entry", r"[Ee]ntry\s", WIDE),
        Unit("box", r"[Bb]ox(?:es)?\.?\s", WIDE),
        Unit("folder", r"(?:[Ff]olders?|[Ff]older\sno\.)\s", rf"(?:{WIDE}|[“\"][^”\"]{{1,60}}[”\"])"),
        Unit("file", _NAMED_FILES, rf"(?:{_PERIOD}|\({_PERIOD}\))"),
        Unit("file", r"[Ff]ile\.?\s(?:[Nn]o\.\s)?", rf"(?!{_PERIOD}){WIDE}"),
        Unit("series", r"[Ss]eries\s", WIDE),
        Unit("reel", r"(?:[Rr]eel|[Rr]oll|[Ff]rames?)\s", WIDE),
    )
)
