"""Headings inside a bibliography: which kind of sources stands below them."""

from __future__ import annotations

import re

from tei_encode.segmenters.cues.reference_lines import may_name_part
from tei_encode.segmenters.cues.wording import LONGEST_HEADING, plain_words

_COUNTED = re.compile(r"(?:[IVX]{1,5}|[A-H])[.)][ \t\u00a0]+[^\W\d_a-z][^\W\d_]")
MAIN_PARTS = frozenset(
    [
        "primary sources", "secondary sources", "primary literature", "secondary literature", "primary works",
        "secondary works", "primärquellen", "sekundärliteratur", "primärliteratur", "quellen", "forschungsliteratur",
        "sources primaires", "sources secondaires", "fonti primarie", "fonti secondarie", "fuentes primarias",
        "fuentes secundarias",
    ]
)  # fmt: skip
"""Those that hold others ("Primary sources")."""
_PARTS = frozenset(
    [
        "archival sources", "archival collections", "archival material", "archival materials", "archives",
        "manuscript sources", "manuscript collections", "manuscripts", "unpublished sources", "published sources",
        "unpublished primary sources", "published primary sources", "printed sources", "printed primary sources",
        "unpublished works", "unpublished papers", "published works", "printed works", "printed books",
        "general works", "reference works", "electronic resources", "online resources", "internet resources",
        "newspapers", "newspapers and periodicals",
        "newspapers and magazines", "newspaper articles", "periodicals", "journals", "books", "articles",
        "books and articles", "books and pamphlets", "journal articles", "articles and chapters", "theses",
        "theses and dissertations", "dissertations", "dissertations and theses", "unpublished theses",
        "unpublished dissertations", "government documents", "government publications", "official publications",
        "official documents", "parliamentary papers", "interviews", "oral histories", "oral sources", "memoirs",
        "memoirs and diaries", "online sources", "internet sources", "electronic sources", "websites", "web sites",
        "ungedruckte quellen", "gedruckte quellen", "unveröffentlichte quellen", "veröffentlichte quellen",
        "archivalien", "archivalische quellen", "zeitungen", "zeitungen und zeitschriften", "zeitschriften",
        "sources manuscrites", "sources imprimées", "sources inédites", "sources d archives", "presse", "ouvrages",
        "périodiques", "fonti archivistiche", "fonti edite", "fonti inedite", "fuentes impresas", "fuentes de archivo",
        "prensa", "archivalische bronnen", "gedrukte bronnen", "ongedrukte bronnen",
    ]
)  # fmt: skip


def heads_some_entries(words: str) -> bool:
    """Whether a line names a part of a bibliography ("Newspapers", "Unpublished sources"), as it does only inside one.

    Args:
        words: the line without a marker before it.
    """
    return len(words) <= LONGEST_HEADING and "\n" not in words and _name(words) in MAIN_PARTS | _PARTS


def heads_main_part(words: str) -> bool:
    """Whether a line names a part of a bibliography that others may stand in ("Primary sources")."""
    return len(words) <= LONGEST_HEADING and "\n" not in words and _name(words) in MAIN_PARTS


def counts_part(words: str) -> bool:
    """Whether a line may name a part of a bibliography by its number alone ("II. Engineering"), entries below it.

    Args:
        words: the line with its letter or Roman number.
    """
    return _COUNTED.match(words) is not None and may_name_part(words)


def _name(words: str) -> str:
    """The line in small letters without a number or letter before it ("A. Newspapers", "II. Books")."""
    plain = plain_words(words).split()
    is_counted = len(plain) > 1 and (len(plain[0]) == 1 or plain[0].isdigit() or set(plain[0]) <= set("ivx"))
    return " ".join(plain[1:] if is_counted else plain)
