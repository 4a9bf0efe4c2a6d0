"""[encoding]: how the texts are encoded."""

from __future__ import annotations

from .table import Key, Table
from .values import Day, Language, ListOf, Text

TABLE = Table(
    "encoding",
    "How the texts are encoded.",
    (
        Key("language", "language", Language(), '"en-GB"', "main language of the texts; else found out",
            "TEI/@xml:lang", is_option=True, question="Main language of the texts, as in en or de (Enter: found out)"),
        Key("date", "date", Day(), '"2024-05-31"', "date of the encoding", "revisionDesc/change/@when",
            is_option=True),
        Key("period", "period", Text(), '"1914/1918"', "time the texts are about: dates outside it are pointed out",
            "appInfo/application", is_option=True),
        Key("names", "names", Text(), '"large"', "what recognises names: model, large, rules, none, spacy:PIPELINE",
            "appInfo/application", is_option=True),
        Key("authority", "authority", ListOf(Text()), '["people.csv", "places.xml"]',
            "files that list persons, places, organisations", "standOff", is_option=True),
        Key("register", "register", Text(), '"register.xml"', "file of the register that all editions share",
            "standOff/*/*/@sameAs", is_option=True, is_for_run=True),
    ),
)  # fmt: skip
