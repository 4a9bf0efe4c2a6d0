"""The certificate of an edition: written, read again, compared with its source, validated."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from lxml import etree

from .model import Finding, Severity
from .serialiser.document import to_xml
from .tei.parsing import safe_parser
from .tei.source_layer import read_source_layer, source_bytes

if TYPE_CHECKING:
    from lxml.etree import _Element

    from .model import SourceText


IDENTITY = "text-differs-from-source"


class Certificate(NamedTuple):
    """What was found when an edition was read again.

    Attributes:
        xml: its bytes.
        text_identical: whether they give the source back, byte for byte.
        valid: whether they are valid; None where that was not asked.
        findings: what is wrong, if anything.
    """

    xml: bytes
    text_identical: bool
    valid: bool | None
    findings: tuple[Finding, ...]


def certify(root: _Element, source: SourceText, *, check: bool = True) -> Certificate:
    """Write an edition and judge the bytes that were written.

    Args:
        root: the `TEI` element.
        source: what it was made from.
        check: whether to validate, too.
    """
    xml = to_xml(root)
    identical = source_bytes(etree.fromstring(xml, safe_parser())) == source.to_bytes()
    findings = []
    if not identical:
        message = "the edition does not give the source back; this is a bug of the program, please report it"
        findings.append(Finding(Severity.ERROR, IDENTITY, message, source.name))
    valid = None
    if check:
        from .validators import validate

        result = validate(xml)
        valid = result.valid
        # What is only a warning about the XML, the stages before have said about the source, with its line.
        errors = (one for one in result.findings if one.severity is Severity.ERROR and one.rule != IDENTITY)
        findings += [finding.in_file(f"{source.stem}.xml") for finding in errors]
    return Certificate(xml, identical, valid, tuple(findings))


def new_errors(before: bytes, after: bytes, file: str = "") -> list[Finding]:
    """What a change of a document broke, anybody's: its text must be the same, and nothing may have become invalid.

    Args:
        before: the document as it was.
        after: as it is to be.
        file: its name, for the findings.
    """
    from .validators import validate

    texts = [read_source_layer(etree.fromstring(data, safe_parser())) for data in (before, after)]
    if texts[0] != texts[1]:
        message = "the change would alter the text; this is a bug of the program, please report it"
        return [Finding(Severity.ERROR, IDENTITY, message, file)]
    had = Counter(one.rule for one in validate(before).findings if one.severity is Severity.ERROR)
    new: list[Finding] = []
    for one in validate(after).findings:
        if one.severity is Severity.ERROR:
            had[one.rule] -= 1
            if had[one.rule] < 0:
                message = f"the change would make the file invalid: {one.message}"
                new.append(Finding(Severity.ERROR, one.rule, message, file, one.line, one.column))
    return new
