"""The certificate of an edition: written, read again, compared with its source, validated."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from lxml import etree

from .model import Finding, Severity
from .serialiser.document import to_xml
from .tei.parsing import safe_parser
from .tei.source_layer import read_source_layer, source_bytes

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

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
    had, has = (
        [one for one in validate(data).findings if one.severity is Severity.ERROR] for data in (before, after)
    )
    # Lines move with a change: an error is known by its rule and words, and those that are many by their number.
    excess = Counter(one.rule for one in has) - Counter(one.rule for one in had)
    known = Counter((one.rule, one.message) for one in had)
    new: list[Finding] = []
    for one in has:
        known[one.rule, one.message] -= 1
        if known[one.rule, one.message] < 0 and excess[one.rule] > 0:
            excess[one.rule] -= 1
            message = f"the change would make the file invalid: {one.message}"
            new.append(Finding(Severity.ERROR, one.rule, message, file, one.line, one.column))
    return new


_Item = TypeVar("_Item")


def told_apart(
    items: Sequence[_Item],
    wrong_with: Callable[[Sequence[_Item]], Sequence[Finding]],
    beside: Sequence[_Item] = (),
) -> tuple[list[_Item], list[tuple[_Item, Finding]]]:
    """Changes that can be made, and those that break something, found by halves.

    Args:
        items: changes, with all of which something is wrong.
        wrong_with: what is wrong once some of them are made, in their order.
        beside: others, with which nothing is wrong.

    Returns:
        Those with which nothing is wrong, and each of the others with the first thing that is.
    """
    standing: list[_Item] = []
    refused: list[tuple[_Item, Finding]] = []
    middle = len(items) // 2
    for half in (items[:middle], items[middle:]):
        if not half:
            continue
        kept = [*beside, *standing]
        wrong = wrong_with([*kept, *half])
        if not wrong:
            standing += half
        elif len(half) == 1:
            refused.append((half[0], wrong[0]))
        else:
            more, others = told_apart(half, wrong_with, kept)
            standing, refused = standing + more, refused + others
    return standing, refused
