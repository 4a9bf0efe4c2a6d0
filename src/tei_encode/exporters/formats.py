"""All formats, each in a module of its own that is loaded when it is asked for."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING

from tei_encode.errors import OptionsError

if TYPE_CHECKING:
    from .protocol import Format

FORMATS = {
    "source": "source",
    "text": "reading",
    "html": "html",
    "csv": "csv_tables",
    "json": "json_register",
    "bibtex": "bibtex",
    "csl-json": "csl_json",
    "ris": "ris",
    "cmif": "cmif",
    "jsonld": "web_annotations",
    "rdf": "turtle",
    "geojson": "geojson",
    "gexf": "gexf",
    "conll": "conll",
    "jsonl": "jsonl",
    "spacy": "spacy_docbin",
}
"""The module of each format, by the name it has on the command line."""
BIBLIOGRAPHIES = ("bibtex", "csl-json", "ris")
"""Those that the bibliography goes out in."""


@cache
def format_of(name: str) -> Format:
    """A format by its name.

    Raises:
        OptionsError: there is no such format.
    """
    if name not in FORMATS:
        raise OptionsError("to", f"there is no format {name!r}", f"use one of {', '.join(FORMATS)}")
    found: Format = import_module(f".{FORMATS[name]}", __package__).FORMAT
    return found
