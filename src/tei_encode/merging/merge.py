"""An edited edition, what the machine writes now, and what it had written, made into one edition."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from tei_encode.certification import IDENTITY, certify
from tei_encode.model import Finding, Severity, SourceText
from tei_encode.serialiser.document import to_xml
from tei_encode.tei.edition_digest import record_digest, recorded_digest, seal
from tei_encode.tei.namespaces import tei
from tei_encode.tei.source_layer import read_source_layer, recorded_source, source_bytes
from tei_encode.validators import validate

from .edition import Edition, RefusalError, impossible, own_edition
from .facts import state
from .identifiers import names_as_before, names_of_person, renamed_by_person
from .loose_ends import tell_apart, tie
from .nodes import Keys, Node, walk
from .outside import OutsideMerge, lay_out
from .prologue import left_out, merge_prologue
from .record import Record
from .rejections import Rejections
from .remembering import on_source, rejected_now, still_held, still_there
from .sequences import Bench
from .signatures import depth_of, say_the_same
from .source_change import UncertainError, changes_between, contested, transported
from .text import build, merge_text
from .withholding import withhold_details, withhold_entries, without_rejected

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.etree import _Element

    from .positions import Named
    from .source_change import Change

DEEPEST = 200
"""Editions in which more elements stand inside each other are not merged."""

_STEP = re.compile(r"\[\d+\]")
"""The number of an element among its like, in a path."""


@dataclass(frozen=True, slots=True)
class Merged:
    """An edition after a merge.

    Attributes:
        xml: its bytes; those of the edited edition where `done` is false or nothing was to be done.
        base: what is to be kept as the base of the next merge; its digest is the one that `xml` carries.
        done: whether the merge succeeded: valid, and the text that of the source. Otherwise findings say why not.
        changed: whether `xml` says anything that the edited edition did not.
        kept: in how many places a person's version was taken.
        refreshed: in how many places the machine's new one was.
        valid: whether `xml` is valid; None where that was not checked.
        rejected: what the person had taken away or changed, for the next merge; of one that was not done, nothing.
        findings: conflicts, as warnings `merge-conflict` with lines of the edited edition; and errors.
    """

    xml: bytes
    base: bytes
    done: bool
    changed: bool = False
    kept: int = 0
    refreshed: int = 0
    valid: bool | None = None
    rejected: Rejections = field(default=Rejections())
    findings: tuple[Finding, ...] = field(default=())


def merge(
    edited: bytes,
    machine: bytes,
    base: bytes | None = None,
    *,
    rejected: Rejections | None = None,
    file: str = "",
    check: bool = True,
) -> Merged:
    """Merge an edition that a person has edited with what the machine writes now.

    Every change a person made is kept, and everything else is as the machine writes it now; where both changed the
    same, the person's stands and a finding says so. `docs/re-encoding.md` has the rules.

    Args:
        edited: the edition as the person left it.
        machine: what `encode` makes of the source now.
        base: what `encode` had made of it when the person began; None where nobody knows, so that everything in
            which the edited edition differs from what the machine writes now counts as the person's.
        rejected: what the person had taken away before the machine wrote `base`: `Merged.rejected` of the last merge.
        file: name of the edition for the findings.
        check: whether to validate the result.

    Returns:
        The merged edition; it is certified as every edition is (see `Merged.done`).

    Raises:
        SourceError: one of them is no well-formed XML, declares entities, or is no edition of this program.
    """
    for data in (edited, machine, *([base] if base is not None else [])):
        own_edition(data, file)
    try:
        before = rejected or Rejections()
        return _merged(edited, machine, machine if base is None else base, before, file, check=check)
    except RefusalError as refusal:
        return Merged(edited, machine, done=False, findings=refusal.findings)


def digest_of(edition: bytes) -> str:
    """The digest an edition carries: that of what the machine wrote.

    Raises:
        SourceError: it carries none.
    """
    return recorded_digest(own_edition(edition, "")) or ""


def _merged(
    edited: bytes, machine: bytes, base: bytes, before: Rejections, file: str, *, check: bool
) -> Merged:
    keys, record = Keys(), Record()
    theirs, ours, was = (own_edition(data, file) for data in (edited, machine, base))
    if depth_of(theirs) > DEEPEST:
        raise RefusalError(impossible(f"elements stand inside each other more than {DEEPEST} deep", file))
    if not before and say_the_same(theirs, was):
        changed = not say_the_same(theirs, ours)
        return Merged(machine, machine, True, changed, findings=left_out(theirs, file) if changed else ())
    edited_one, machine_one, base_one = editions = (
        Edition(theirs, keys, is_edited=True),
        Edition(ours, keys),
        Edition(was, keys),
    )
    known = [base_one.source, edited_one.source]
    changes = _put_on_one_source(*editions, file)
    before = on_source(before, known, machine_one.source)
    kept_base, rejected = _agree_on_names(*editions, before, changes)
    names = edited_one.named, base_one.named
    bench = Bench(machine_one.source, keys, record)
    texts = edited_one.text, machine_one.text, base_one.text
    text = merge_text(bench, *without_rejected(bench, texts, rejected))
    for edition in editions:
        edition.take_text_out()
    result = OutsideMerge(record).merge_root(theirs, ours, was)
    for edition in editions:
        edition.put_text_back()
    place = result.find(tei("text"))
    if place is None:
        raise RefusalError(impossible("its text element was taken away", file))
    result.replace(place, build(text))
    merge_prologue(result, theirs, ours, was)
    tie(result, (theirs, ours, was), names)
    tell_apart(result, theirs)
    state(result, ours)
    _lay_out(result)
    record_digest(result, recorded_digest(own_edition(kept_base, file)) or "")
    rejected = still_there(rejected, text, result)
    if say_the_same(result, theirs):
        errors = _errors_of(edited, file) if check else []
        said = (*record.findings(file), *_not_valid(errors, file))
        valid = not errors if check else None
        return Merged(edited, kept_base, True, False, record.kept, 0, valid, rejected, said)
    merged = _certified(result, _source_of(ours), edited, kept_base, record, file, check=check)
    return replace(merged, rejected=rejected, findings=(*merged.findings, *left_out(theirs, file)))


def _lay_out(root: _Element) -> None:
    """Lay out a document as the serialiser does: all but `text` on lines of their own."""
    root.text = "\n  "
    for child in root:
        if child.tag != tei("text") and isinstance(child.tag, str):
            lay_out(child, 1)
        child.tail = "\n  "
    root[-1].tail = "\n"


def _agree_on_names(
    edited: Edition, machine: Edition, base: Edition, before: Rejections, changes: Sequence[Change]
) -> tuple[bytes, Rejections]:
    """Give all three the same identifiers for the same things: those of the edited edition.

    Entries that a person had taken out or renamed before are so in what the machine writes now, too.

    Returns:
        What the machine writes now under the identifiers it had used before, to be kept as the next base: what a
        person renames must be seen as their edit the next time, too. Then what the person has rejected up to now.
    """
    of_edited, of_base = edited.named, base.named
    as_before = names_as_before(machine.named, of_base, of_edited)
    machine.rename(as_before)
    if as_before:
        seal(machine.root)
    kept = to_xml(machine.root)
    as_pointed = _as_the_machine_pointed(of_edited, before)
    renamed = renamed_by_person(of_base, as_pointed)
    before = still_held(before, edited.side, renamed)
    known = of_edited.all | of_base.all
    machine.rename(withhold_entries(machine.side, known, before, machine.keys))
    machine.rename(names_of_person(machine.named, of_base, as_pointed))
    base.rename(renamed)
    withhold_details(machine.root, edited.root, base.root, before)
    now = rejected_now(edited.side, base.side, renamed, machine.source, changes)
    return kept, before.joined(now)


def _as_the_machine_pointed(edited: Named, before: Rejections) -> Named:
    """The identifiers of the edited edition without pointers of the person's own: to the machine, others are meant."""
    own = {one.place for one in before.attributes if one.name == "ref"}
    return edited._replace(
        mentions={place: target for place, target in edited.mentions.items() if place not in own}
    )


def _put_on_one_source(edited: Edition, machine: Edition, base: Edition, file: str) -> list[Change]:
    """Bring the texts of the edited edition and of the base onto the source as it is now; what changed from the base's.

    Raises:
        RefusalError: the person changed the text itself, or the source changed under a person's markup.
    """
    if edited.source not in {base.source, machine.source}:
        raise RefusalError(_changed_text(edited, base, file))
    if base.source == machine.source:
        return []
    changes = changes_between(base.source, machine.source)
    try:
        if edited.source != machine.source:
            lost = contested(edited.text, base.text, changes)
            if lost:
                raise RefusalError(*_contested(lost, edited, file))
            edited.text = transported(edited.text, changes, edited.source, edited.keys)
        base.text = transported(base.text, changes, base.source, base.keys)
    except UncertainError:
        reason = "the source changed in a character that the edition holds as an element"
        raise RefusalError(impossible(reason, file)) from None
    return changes


def _changed_text(edited: Edition, base: Edition, file: str) -> Finding:
    first = changes_between(base.source, edited.source)[0]
    line = max(
        (node.line for node in walk(edited.text) if node.line and node.start <= first.start), default=0
    )
    was = " ".join(base.source[first.start : first.end].split())
    change = f"{was!r} became {first.new!r}" if was else f"{first.new!r} was added"
    reason = (
        f"its text is no longer that of the source ({change}): write corrections as choice with sic and corr, "
        "additions as supplied or note type='editorial', and encode again"
    )
    return impossible(reason, file, line)


def _contested(nodes: Sequence[Node], edited: Edition, file: str) -> list[Finding]:
    found = []
    for node in nodes:
        words = " ".join(edited.source[node.start : node.end].split())[:60]
        reason = f"the source changed where {node.name or 'something'} was edited in ({words})"
        found.append(impossible(reason, file, node.line))
    return list(dict.fromkeys(found))


def _source_of(machine: _Element) -> SourceText:
    recorded = recorded_source(machine)
    assert recorded is not None  # noqa: S101 - seen to be there
    data = source_bytes(machine)
    return SourceText(
        read_source_layer(machine),
        recorded.name,
        recorded.encoding,
        recorded.byte_order_mark,
        hashlib.sha256(data).hexdigest(),
        len(data),
    )


def _kind_of(error: Finding) -> tuple[str, str]:
    """By what an error of the merged edition is known again as one that the edited edition had."""
    return error.rule, _STEP.sub("", error.path)


def _certified(
    result: _Element,
    source: SourceText,
    edited: bytes,
    base: bytes,
    record: Record,
    file: str,
    *,
    check: bool,
) -> Merged:
    """The merge, if it is valid and gives the source back; the edited edition otherwise."""
    certificate = certify(result, source, check=check)
    before: list[Finding] = []
    if certificate.text_identical and certificate.valid is False:
        before = _errors_of(edited, file)
    left = Counter(map(_kind_of, before))
    wrong: list[Finding] = []
    for one in certificate.findings:
        left[_kind_of(one)] -= 1
        if left[_kind_of(one)] < 0:
            wrong.append(one)
    if wrong:
        said = "; ".join(f"{one.message}" for one in wrong[:2])
        reason = f"what was edited and what the program writes now do not go together ({said})"
        raise RefusalError(impossible(reason, file, wrong[0].line if before else 0))
    return Merged(
        certificate.xml,
        base,
        True,
        True,
        record.kept,
        record.refreshed,
        certificate.valid,
        findings=(*record.findings(file), *_not_valid(before, file)),
    )


def _errors_of(edition: bytes, file: str) -> list[Finding]:
    """What makes an edition invalid; whether its text is the source's is told elsewhere."""
    errors = (one for one in validate(edition).findings if one.severity is Severity.ERROR)
    return [one.in_file(file) for one in errors if one.rule != IDENTITY]


def _not_valid(errors: Sequence[Finding], file: str) -> tuple[Finding, ...]:
    """A warning where an edition is not valid as a person edited it: the first error says why."""
    if not errors:
        return ()
    first = errors[0]
    message = f"as it was edited, the edition is not valid under the schema of this program ({first.message})"
    return (Finding(Severity.WARNING, "edited-not-valid", message, file, first.line, first.column),)
