"""[text]: the text itself, when and where it was written, what it is about (`profileDesc`)."""

from __future__ import annotations

from .table import Key, Table
from .values import Address, ClassCodes, Language, ListOf, Paragraphs, Text, When

TABLE = Table(
    "text",
    "The text itself: its origin, what it is about.",
    (
        Key("created", "created", When(), '"1921-05-03"', "when it was written; else the date of the letter",
            "profileDesc/creation/date"),
        Key("created-place", "created_place", Text(), '"Geneva"', "where it was written; else the letter's place",
            "profileDesc/creation/placeName"),
        Key("languages", "languages", ListOf(Language()), '["fr", "la"]', "its languages, besides those found",
            "profileDesc/langUsage/language"),
        Key("abstract", "abstract", Paragraphs(), '"What it says."', "a summary; else the text's own",
            "profileDesc/abstract/p"),
        Key("keywords", "keywords", ListOf(Text()), '["letters", "travel"]', "what it is about; else the text's own",
            "profileDesc/textClass/keywords/term", question="Keywords, parted by ;"),
        Key("keywords-scheme", "keywords_scheme", Address(), '"https://id.loc.gov/authorities/subjects"',
            "the vocabulary they are from (with `keywords`)", "profileDesc/textClass/keywords/@scheme"),
        Key("classes", "classes", ClassCodes(), '[{ code = "943.08", scheme = "https://www.oclc.org/dewey" }]',
            "classes of classifications", "profileDesc/textClass/classCode"),
    ),
)  # fmt: skip
