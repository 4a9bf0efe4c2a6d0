"""[letter]: who wrote to whom, where and when (`correspDesc`); goes over what the text says."""

from __future__ import annotations

from .people import IDENTIFYING, Agents
from .table import Key, Table
from .values import Text, When

TABLE = Table(
    "letter",
    "Who wrote to whom, where and when, if the text is a letter; for many letters, better in a table (--meta).",
    (
        Key("sender", "senders", Agents(IDENTIFYING), '["Doe, Jane"]', "else who signs",
            "correspAction[@type='sent']/persName"),
        Key("date-sent", "sent_date", When(), '"1921-05-03"', "else the date of the letter",
            "correspAction[@type='sent']/date"),
        Key("place-sent", "sent_place", Text(), '"Geneva"', "else the place it is dated from",
            "correspAction[@type='sent']/placeName"),
        Key("receiver", "receivers", Agents(IDENTIFYING), '["Smith, John"]', "else whom it addresses",
            "correspAction[@type='received']/persName"),
        Key("date-received", "received_date", When(), '"1921-05-05"', "when it was received",
            "correspAction[@type='received']/date"),
        Key("place-received", "received_place", Text(), '"Bern"', "where it was received",
            "correspAction[@type='received']/placeName"),
    ),
)  # fmt: skip
