"""Addresses and numbers that identify a publication by themselves: URL, DOI, ISBN, arXiv, report numbers."""

from __future__ import annotations

import re

from tei_encode.model import Kind, Span
from tei_encode.model.web import ADDRESS, address_end, address_target

from ...parts import Part

_DOI = re.compile(r"(?<![\w/.])10\.\d{4,9}/[^\s<>\"“”]+")
_ARXIV = re.compile(
    r"(?<!\w)(?:arxiv\s?:?\s?)(?:[a-z.-]+/)?\d{4}[.,]?\d{3,5}(?:v\d)?|(?<!\w)(?:astro-ph|hep-(?:th|ph|ex|lat)|gr-qc|"
    r"cond-mat|quant-ph|math-ph|nucl-th|nucl-ex|math|physics)(?:\.[A-Z]{2})?/\d{7}(?:v\d)?",
    re.IGNORECASE,
)
_ISBN = re.compile(r"(?<!\w)ISBN(?:-1[03])?:?\s?((?:97[89][-\s]?)?\d(?:[-\s]?\d){8}[-\s]?[\dXx])(?!\d)")
_ISSN = re.compile(r"(?<!\w)e?ISSN:?\s?(\d{4}-?\d{3}[\dXx])(?!\d)")
_PMID = re.compile(r"(?<!\w)PM(?:ID|CID|C):?\s?(\w{0,3}\d{5,9})")
_REPORT = re.compile(
    r"(?<![\w/])(?![IVXLC]{1,6}/\d{1,2}(?![\w/]))(?:[A-Z]{1,4}/(?:[A-Z]{1,5}[/-])*(?:[A-Z]{0,3}-?)?\d{1,4}(?:/\w+(?:\.\w+)*){0,3}|[A-Z]{2,}(?:-[A-Z0-9]{2,}){1,4}-\d{2,})(?![\w/])"
)


_STANDARD = re.compile(
    r"(?<![\w/])(?P<n>(?:ISO|IEC|ANSI|NISO|DIN|ÖNORM|ASTM|BSI?|EN|NF|ETSI|ITU|IEEE)(?:[/\s](?:ISO|IEC|EN|TR|TS|PAS|DIN|NISO|Std))*\s[A-Z]{0,2}\.?\d[\d.]*(?:-\d{1,3}(?!\d))*)(?::(?P<y>(?:19|20)\d\d(?:-(?:0[1-9]|1[0-2]))?)|(?=[,.:;]|\s\())(?![\w/])"
)


_PATENT = re.compile(
    r"(?<!\w)(?:(?:U\.?\s?S\.?(?:\s?A\.?)?|EP|WO|GB|DE|FR|JP|CA|CN|PCT|World|European|British|German|French|Japanese|Canadian|Chinese|Int(?:ernational|\.)?)\s)?"
    r"[Pp]at(?:ent|\.)(?:\s(?:[Aa]pplication|[Aa]ppl\.))?,?(?:\s(?:[Nn]os?\.|[Nn]umber))?\s"
    r"(?:[A-Z]{2}[\s-]?)?\d{1,4}(?:[\s,./]?\d{2,6}){1,4}(?:\s?[A-Z]\d?)?(?!\w)"
)
"""A patent by its number ("U.S. Patent 3 624 125", "European Patent EP 0 123 456")."""


def patents(text: str) -> list[Part]:
    """`idno` for each number of a patent, its office with it."""
    return [Part(Span(*one.span()), Kind.IDNO, {"type": "patent"}) for one in _PATENT.finditer(text)]


def standard(text: str, start: int) -> list[Part]:
    """`idno` and `date` of a standard that a reference begins with ("ISO 11798:1999"); empty for anything else."""
    one = _STANDARD.match(text, start)
    if not one:
        return []
    found = [Part(Span(*one.span("n")), Kind.IDNO, {"type": "standard"})]
    return [*found, Part(Span(*one.span("y")), Kind.DATE, {"when": one["y"]})] if one["y"] else found


def addresses(text: str) -> list[Part]:
    """`ref target` for each URL and `idno type="DOI"` for each DOI that is not part of a URL."""
    found: list[Part] = []
    for one in ADDRESS.finditer(text):
        span = Span(one.start(), address_end(text, *one.span()))
        target = address_target(span.text(text))
        if span.length > 6:
            found.append(Part(span, Kind.REF, {"target": target} if target else {"type": "url"}))
    for one in _DOI.finditer(text):
        span = Span(one.start(), address_end(text, *one.span()))
        if not any(part.span.overlaps(span) for part in found):
            found.append(Part(span, Kind.IDNO, {"type": "DOI"}))
    return found


def identifiers(text: str, taken: list[Part]) -> list[Part]:
    """`idno` for ISBN, ISSN, arXiv, PMID and report numbers outside what is taken already."""
    found: list[Part] = []
    kinds = (
        (_ISBN, "ISBN", 1),
        (_ISSN, "ISSN", 1),
        (_PMID, "PMID", 1),
        (_ARXIV, "arXiv", 0),
        (_REPORT, "report", 0),
    )
    for pattern, name, group in kinds:
        for one in pattern.finditer(text):
            span = Span(*one.span(group))
            if not any(part.span.overlaps(span) for part in (*taken, *found)):
                found.append(Part(span, Kind.IDNO, {"type": name}))
    return found
