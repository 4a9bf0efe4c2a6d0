"""Reading XML from anywhere without harm: no network, no entities, no table of identifiers.

A document with declarations of entities is refused before it is parsed: expanding them can fill any memory,
and an edition has no need of them (its characters stand in it as they are).
"""

from __future__ import annotations

import contextlib
import re
from typing import TYPE_CHECKING
from xml.parsers import expat

from lxml import etree

from tei_encode.model import Finding, Severity
from tei_encode.tei.parsing import entity_of, safe_parser

if TYPE_CHECKING:
    from lxml.etree import _Element

NATIVE_TO_EXPAT = frozenset({"utf-8", "utf8", "utf-16", "us-ascii", "ascii", "iso-8859-1", "latin-1"})
UNMARKED_UTF_16 = {"<?".encode(encoding): encoding for encoding in ("utf-16-le", "utf-16-be")}
NOT_EXPANDED = "entities are not expanded, write the characters"
_DECLARED = re.compile(rb"""\A<\?xml[^>]*?\bencoding\s*=\s*["']([A-Za-z0-9._:-]+)["'][^>]*?\?>""")


def parse(data: bytes, file: str = "") -> tuple[_Element | None, list[Finding]]:
    """Parse a document.

    Args:
        data: the bytes of the file.
        file: its name for the findings.

    Returns:
        The root element, or None where the document is ill-formed or declares entities; and what is wrong:
        errors `not-well-formed` and `entity-declared`, the warning `doctype-ignored`.
    """
    findings = [finding.in_file(file) for finding in _prologue(data)]
    if any(finding.severity is Severity.ERROR for finding in findings):
        return None, findings
    try:
        root = etree.fromstring(data, safe_parser())
    except etree.XMLSyntaxError as error:
        return None, [*findings, _syntax_finding(error, data, file)]
    except (ValueError, LookupError) as error:
        return None, [*findings, Finding(Severity.ERROR, "not-well-formed", str(error), file)]
    if name := entity_of(root):  # declared in an encoding that expat cannot read, or nowhere
        message = f"entity {name} stands in the document; {NOT_EXPANDED}"
        return None, [*findings, Finding(Severity.ERROR, "entity-declared", message, file, 1, 1)]
    return root, findings


def recoded(data: bytes) -> bytes:
    """The same document in UTF-8 where expat cannot read its encoding (Shift_JIS, GB 18030, …)."""
    for beginning, encoding in UNMARKED_UTF_16.items():
        if data.startswith(beginning):
            text = data.decode(encoding, "replace")
            return _DECLARED.sub(lambda declaration: b" " * len(declaration[0]), text.encode())
    declared = _DECLARED.match(data)
    if declared is None or declared[1].decode("ascii").lower() in NATIVE_TO_EXPAT:
        return data
    try:
        text = data.decode(declared[1].decode("ascii"))
    except (LookupError, UnicodeDecodeError):
        return data
    start, end = declared.span(1)
    return f"{text[:start]}utf-8{text[end:]}".encode()


class _StopScan(Exception):  # noqa: N818 - not an error, only the way out of expat's callbacks
    """Everything before the root element has been seen."""


def _prologue(data: bytes) -> list[Finding]:
    """Findings about the document type declaration; nothing past the first start tag is read."""
    findings: list[Finding] = []
    parser = expat.ParserCreate()

    def here(severity: Severity, rule: str, message: str) -> None:
        line, column = parser.CurrentLineNumber, parser.CurrentColumnNumber + 1
        findings.append(Finding(severity, rule, message, "", line, column))

    def doctype(name: str, system: str | None, _public: str | None, _internal: int) -> None:
        what = f" ({system})" if system else ""
        here(
            Severity.WARNING, "doctype-ignored", f"the document type declaration of {name}{what} is not used"
        )

    def entity(name: str, *_: object) -> None:
        """Report a declared entity and stop: none is ever expanded."""
        here(
            Severity.ERROR,
            "entity-declared",
            f"entity {name} is declared; {NOT_EXPANDED}",
        )
        raise _StopScan

    def start(_name: str, _attributes: dict[str, str]) -> None:
        raise _StopScan

    parser.StartDoctypeDeclHandler = doctype
    parser.EntityDeclHandler = entity
    parser.StartElementHandler = start
    # What is ill-formed is reported by the parser that reads it all.
    with contextlib.suppress(_StopScan, expat.ExpatError, LookupError, ValueError):
        parser.Parse(recoded(data), True)
    return findings


def _syntax_finding(error: etree.XMLSyntaxError, data: bytes, file: str) -> Finding:
    line, column = error.position if error.lineno else (1, 1)
    message = (error.msg or "the document is not well-formed XML").removesuffix(
        f", line {line}, column {column}"
    )
    message = " ".join(message.split())
    if not data.strip():
        line, column, message = 1, 1, "the file is empty"
    if message.startswith("Excessive depth"):
        message = "elements stand inside each other more than 2000 deep"
    return Finding(Severity.ERROR, "not-well-formed", message, file, line, max(column, 1))
