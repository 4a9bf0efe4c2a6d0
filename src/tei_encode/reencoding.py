"""An edition that is there already: replaced, merged with what a person edited, or left alone (ENCODING.md, 1.3)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal, NamedTuple

from .errors import TeiEncodeError
from .files import read_file
from .merging import Merged, Rejections, digest_of, merge
from .model import Authority, Finding, Severity, SourceText
from .pipeline import Analysed, Encoded, Options, analyse, complete
from .readers import shown
from .tei.edition_digest import is_untouched, recorded_digest
from .tei.namespaces import NS
from .tei.source_layer import read_source_layer, recorded_source
from .validators.well_formed import parse

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from lxml.etree import _Element

    from .base_store import BaseStore
    from .model import Linked

Policy = Literal["merge", "refuse", "discard"]
"""What becomes of an edition that a person has edited."""

EDITED = "edition-edited"
WITHOUT_BASE = "merge-without-base"


@dataclass(frozen=True, slots=True)
class Settled:
    """What is to be written.

    Attributes:
        encoded: the edition, merged or not.
        base: what the machine wrote, to be kept.
        writes: whether to write the edition.
        is_merged: whether it holds what a person edited.
        replaces: digest of the edition that it replaces, where nobody had edited that; empty otherwise.
        findings: what is to be said.
    """

    encoded: Encoded
    base: bytes
    writes: bool = True
    is_merged: bool = False
    replaces: str = ""
    findings: tuple[Finding, ...] = ()

    @property
    def keeps_base(self) -> bool:
        """Whether the base belongs to the edition that will be there."""
        return self.writes or self.is_merged


class Again(NamedTuple):
    """How to make an edition once more.

    Attributes:
        options: those of this run.
        link: gives the register of an analysed text linked to the shared one, where there is one.
    """

    options: Options
    link: Callable[[Analysed], Linked | None]


def settle(path: Path, encoded: Encoded, store: BaseStore, again: Again, policy: Policy = "merge") -> Settled:
    """What becomes of an edition, given what is there already.

    Args:
        path: where it goes.
        encoded: the edition as the machine makes it now.
        store: what the machine had written, and what a person had taken away; that is brought up to date.
        again: how to make what it had written once more, where that was not kept.
        policy: what becomes of an edition that a person has edited.

    Raises:
        OutputError: what a person had taken away cannot be written.
    """
    fresh = Settled(encoded, encoded.xml)
    if not path.exists() or policy == "discard":
        store.drop_rejected(path)
        return fresh
    try:
        data = read_file(path)
    except OSError as error:
        return _left(fresh, path, f"is there already and cannot be read ({error.strerror})")
    root, wrong = parse(data, shown(path))
    if root is None:
        first = next(one for one in wrong if one.severity is Severity.ERROR)
        return _left(fresh, path, f"is there already and is no well-formed XML ({first.message})", first.line)
    untouched = is_untouched(root)
    if untouched is None or recorded_source(root) is None:
        return _left(fresh, path, "is there already and was not written by this program")
    was = recorded_digest(root) or ""
    rejected = Rejections.of_json(store.find_rejected(path, was))
    if untouched and not rejected:
        gone = was if was != digest_of(encoded.xml) else ""
        return replace(fresh, replaces=gone, findings=_changed_source(root, fresh, path))
    if policy == "refuse":
        return _left(fresh, path, "was edited since it was written")
    # Without what a person took away an edition may be just what the machine wrote: its own base then.
    base = data if untouched else _base_of(root, encoded, store, again)
    return _merged(path, root, (data, base), rejected, fresh, store)


def _left(fresh: Settled, path: Path, reason: str, line: int = 0) -> Settled:
    message = f"this edition {reason}; it was left as it is (--force overwrites it)"
    finding = Finding(Severity.ERROR, EDITED, message, shown(path), line, 1 if line else 0)
    return replace(fresh, writes=False, findings=(finding,))


def _merged(
    path: Path,
    root: _Element,
    there: tuple[bytes, bytes | None],
    rejected: Rejections,
    fresh: Settled,
    store: BaseStore,
) -> Settled:
    """The edition merged with what is there: the edition, and what the machine had written if that is known."""
    place = shown(path)
    data, base = there
    said: list[Finding] = []
    if base is None:
        message = (
            "what the program had written is no longer known, so everything in which this edition differs from what "
            "it writes now was kept as edited"
        )
        said.append(Finding(Severity.WARNING, WITHOUT_BASE, message, place))
    check = fresh.encoded.valid is not None
    merged = merge(data, fresh.encoded.xml, base, rejected=rejected, file=place, check=check)
    if not merged.done:
        return replace(fresh, writes=False, findings=tuple(merged.findings))
    remembered = merged.rejected.to_json()
    store.keep_rejected(path, digest_of(merged.base), remembered, recorded_digest(root) or "")
    said += [*_changed_source(root, fresh, path, is_merged=True), *merged.findings, _summary(merged, place)]
    valid = fresh.encoded.valid if merged.valid is None else merged.valid
    encoded = replace(fresh.encoded, xml=merged.xml, valid=valid)
    return Settled(encoded, merged.base, merged.changed, is_merged=True, findings=tuple(said))


def _summary(merged: Merged, place: str) -> Finding:
    message = f"edits kept in {merged.kept} places, {merged.refreshed} places brought up to date"
    if not merged.changed:
        message = "edited, and nothing new to bring in: left as it is"
    return Finding(Severity.INFO, "edition-merged", message, place)


def _changed_source(
    root: _Element, fresh: Settled, path: Path, *, is_merged: bool = False
) -> tuple[Finding, ...]:
    """A warning where the edition that is there was made from a text of this name with other content."""
    recorded = recorded_source(root)
    source = fresh.encoded.source
    if recorded is None or recorded.name != source.name or recorded.digest == source.digest:
        return ()
    what = "what was edited was carried over" if is_merged else "it is replaced"
    message = f"this edition was made from a text of other content; {what}"
    return (Finding(Severity.WARNING, "source-changed", message, shown(path)),)


def _base_of(root: _Element, encoded: Encoded, store: BaseStore, again: Again) -> bytes | None:
    """What the machine had written: what it writes now if that is the same, as it was kept, or made once more."""
    digest = recorded_digest(root) or ""
    if digest_of(encoded.xml) == digest:
        return encoded.xml
    return store.find(digest) or _made_again(root, digest, again)


def _made_again(root: _Element, digest: str, again: Again) -> bytes | None:
    """The base made from the edition's own text with the options it records; None where that gives another one."""
    recorded = recorded_source(root)
    options = options_as_recorded(root, again.options)
    if recorded is None:
        return None
    text = read_source_layer(root)
    source = SourceText(
        text, recorded.name, recorded.encoding, recorded.byte_order_mark, recorded.digest, recorded.size
    )
    try:
        analysed = analyse(source, options)
        linked = again.link(analysed) if "register" in recorded_settings(root) else None
        made = complete(analysed, replace(options, check=False), linked).xml
        return made if digest_of(made) == digest else None
    except TeiEncodeError:
        return None


def recorded_settings(root: _Element) -> dict[str, str]:
    """What an edition records of the options it was made with (`appInfo`), by their names there."""
    path = "tei:teiHeader/tei:encodingDesc/tei:appInfo/tei:application[@ident='tei-encode']/tei:desc"
    for one in root.iterfind(path, NS):
        words = " ".join((one.text or "").split())
        if words.startswith("Options: "):
            parts = words.removeprefix("Options: ").removesuffix(".").split("; ")
            return {name: value for name, colon, value in (part.partition(": ") for part in parts) if colon}
    return {}


def options_as_recorded(root: _Element, options: Options) -> Options:
    """The options an edition was made with, as far as it records them; the rest as in this run.

    Args:
        root: the edition.
        options: those of this run: metadata, rules and authority files are not recorded in full.
    """
    told = recorded_settings(root)
    change = root.find("tei:teiHeader/tei:revisionDesc/tei:change[@who='#tei-encode']", NS)
    date = change.get("when", "") if change is not None else ""
    return replace(
        options,
        language=_given(told.get("language", "")),
        kind=_given(told.get("kind of document", "")),
        line_breaks="line ends" in told,
        period=told.get("period", ""),
        rules=options.rules if "rules" in told else (),
        authority=options.authority if "authority files" in told else Authority(),
        names=told.get("names", options.names).partition(",")[0],
        date=date,
    )


def _given(value: str) -> str:
    """What the user gave; empty for what was found out or guessed."""
    return value.removesuffix(", as given") if value.endswith(", as given") else ""
