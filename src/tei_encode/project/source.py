"""[source]: the document the texts were taken from, and where it is kept (`sourceDesc`)."""

from __future__ import annotations

from .table import Key, Table
from .values import Language, Text, When

TABLE = Table(
    "source",
    "The document behind the texts, and the archive that keeps it.",
    (
        Key("citation", "citation", Text(), '"J. Doe, Letters, Bern 1925, pp. 3-90."', "full citation of the original",
            "sourceDesc/bibl[@type='original']"),
        Key("original-date", "source_date", When(), '"1925"', "when the original was written or printed",
            "sourceDesc/bibl[@type='original']/date"),
        Key("original-language", "source_language", Language(), '"fr"', "its language, if this is a translation",
            "sourceDesc/bibl[@type='original']/textLang/@mainLang"),
        Key("country", "country", Text(), '"Switzerland"', "country of the archive", "msIdentifier/country"),
        Key("settlement", "settlement", Text(), '"Bern"', "place of the archive", "msIdentifier/settlement",
            question="Place of the archive or library that keeps the originals"),
        Key("repository", "repository", Text(), '"The Archive"', "the archive or library", "msIdentifier/repository",
            question="Archive or library"),
        Key("collection", "collection", Text(), '"Doe Papers"', "the collection in it", "msIdentifier/collection",
            question="Collection in it"),
        Key("shelfmark", "shelfmark", Text(), '"E 2001 (B) 7"', "the number it is kept under", "msIdentifier/idno",
            question="Shelfmark"),
    ),
)  # fmt: skip
