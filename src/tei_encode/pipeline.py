"""The stages in their order: read → segment → tell languages → recognise → resolve → serialise → validate.

Only this module knows the order. Every stage is a pure function of what stands before it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from .counts import Counts, count
from .dates import Period
from .errors import OptionsError, PipelineError
from .model import Annotation, Authority, Document, Finding, Register, Severity, SourceText, Span
from .readers import read_source
from .recognisers import (
    RECOGNISERS,
    Recogniser,
    check_names,
    describe_names,
    listed_names,
    load_names,
    with_names,
)
from .segmenters.settings import KINDS, Rule, Structure
from .serialiser.dating import is_w3c_date
from .serialiser.metadata import Metadata
from .source_date import source_day

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.etree import _Element

    from .model import Linked

LANGUAGE_TAG = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*\Z")


@dataclass(frozen=True, slots=True)
class Options:
    """How to encode.

    Attributes:
        language: BCP 47 tag of the text's main language; where empty, it is found out.
        date: date of the encoding for `revisionDesc`, a W3C date; where empty, SOURCE_DATE_EPOCH if that is set,
            else none, so that two runs give the same bytes.
        metadata: what the user knows about the edition.
        kind: what kind of document the text is, one of `segmenters.KINDS`; where empty, it is guessed.
        line_breaks: mark every line end of running text with `lb`.
        period: the time the texts are about, as in `1914/1918`: dates outside it are pointed out, and nothing else is
            done with them; empty for none.
        rules: lines whose role the editor knows.
        check: validate the result against the schema.
        authority: persons, places and organisations that the user knows, as `read_authorities` gives them.
        names: what recognises names: `model` (rules and the small model), `large` (rules and the large model),
            `rules`, `none`, `spacy:PIPELINE`, or the name of an entry point in the group `tei_encode.names`.
    """

    language: str = ""
    date: str = ""
    metadata: Metadata = field(default_factory=Metadata)
    kind: str = ""
    line_breaks: bool = False
    rules: tuple[Rule, ...] = ()
    period: str = ""
    check: bool = True
    authority: Authority = field(default_factory=Authority)
    names: str = "model"

    def __post_init__(self) -> None:
        if self.kind and self.kind not in KINDS:
            reason = f"{self.kind!r} is no kind of document"
            raise OptionsError("kind", reason, f"known are {', '.join(KINDS)}")
        if self.period:
            _period_of(self.period)
        check_names(self.names)
        if self.language and not LANGUAGE_TAG.match(self.language):
            raise OptionsError(
                "language", f"{self.language!r} is no language tag", "use one such as en or en-GB"
            )
        for date in (self.date, self.metadata.date):
            if date and not is_w3c_date(date):
                raise OptionsError("date", f"{date!r} is no date", "write it as 2024-05-31, 2024-05 or 2024")

    @property
    def structure(self) -> Structure:
        """What the user says of the structure."""
        return Structure(self.kind, self.rules, self.line_breaks)


@dataclass(frozen=True, slots=True)
class Encoded:
    """An edition.

    Attributes:
        source: what it was made from.
        xml: the TEI document, UTF-8.
        counts: what it holds.
        findings: what an editor should look at; places are lines and columns of the source.
        text_identical: whether reading the TEI gives the source back, byte for byte.
        valid: whether it is valid; None where that was not checked.
        language: tag of its main language, as given or found out; `und` where that could not be told.
    """

    source: SourceText
    xml: bytes
    counts: Counts
    findings: tuple[Finding, ...]
    text_identical: bool
    valid: bool | None
    language: str = ""


def encode(
    source: SourceText | str | Path,
    options: Options | None = None,
    *,
    encoding: str | None = None,
    recognisers: Sequence[Recogniser] = RECOGNISERS,
) -> Encoded:
    """Make a TEI edition of a plain text.

    Args:
        source: a text in memory (`SourceText.of("…", "name.txt")`), or the path of a file.
        options: language, date, metadata; the defaults are sensible.
        encoding: encoding of the file; None finds it out.
        recognisers: what is recognised, in the order it runs; one of your own may be added. Where `Names` stands,
            the one that the options choose is put.

    Returns:
        The edition. `text_identical` and `valid` were found by reading the bytes again, not assumed.

    Raises:
        SourceError: the file cannot be read as a text.
        ModelError: what the options choose to recognise names with could not be loaded.
        PipelineError: a stage broke its promise (a bug of this package).
    """
    options = options or Options()
    return complete(analyse(source, options, encoding=encoding, recognisers=recognisers), options)


@dataclass(frozen=True, slots=True)
class Analysed:
    """A text in which all is recognised and settled, before it becomes an edition.

    Attributes:
        document: the text with its layers.
        structure: claims about its structure.
        claims: settled claims about running text, names with `ref` into the register.
        register: persons, places and organisations named.
        findings: what is to be said so far.
    """

    document: Document
    structure: tuple[Annotation, ...]
    claims: tuple[Annotation, ...]
    register: Register
    findings: tuple[Finding, ...]


def analyse(
    source: SourceText | str | Path,
    options: Options | None = None,
    *,
    encoding: str | None = None,
    recognisers: Sequence[Recogniser] = RECOGNISERS,
) -> Analysed:
    """Everything up to the register: what `encode` does before it writes. Takes and raises what `encode` does."""
    from .resolution.linking import guessed

    options = options or Options()
    findings: list[Finding] = []
    if not isinstance(source, SourceText):
        source, is_guess = read_source(Path(source), encoding)
        if is_guess:
            message = (
                f"the encoding was guessed to be {source.encoding}; name it with --encoding if that is wrong"
            )
            findings.append(Finding(Severity.WARNING, "encoding-guessed", message, source.name))
    recognisers = with_names(options.names, recognisers)
    if options.authority.entries:
        recognisers = (listed_names(options.authority), *recognisers)
    document = recognise(tell_languages(segment(source, options.structure), options.language), recognisers)
    structure, claims, register = resolve(document, options.authority)
    findings += [*document.findings, *guessed(document, claims, register)]
    return Analysed(document, tuple(structure), tuple(claims), register, tuple(findings))


def complete(analysed: Analysed, options: Options | None = None, linked: Linked | None = None) -> Encoded:
    """The edition of a text that is analysed.

    Args:
        analysed: the text.
        options: as it was analysed with.
        linked: its register, after it was looked up in a shared one (`RegisterFile.link`).

    Raises:
        PipelineError: a stage broke its promise (a bug of this package).
    """
    from .certification import certify
    from .resolution.linking import relink

    options = options or Options()
    unclear: list[Finding] = []
    if linked is not None:
        claims, unclear = relink(analysed.document, analysed.claims, linked)
        analysed = replace(analysed, claims=claims, register=linked.register)
    root, counts, more = build(analysed, options, shared=linked.address if linked is not None else "")
    source = analysed.document.source
    certificate = certify(root, source, check=options.check)
    if linked is not None:
        counts = replace(counts, open=counts.open + len(linked.open))
    return Encoded(
        source,
        certificate.xml,
        counts,
        (*analysed.findings, *unclear, *more, *certificate.findings),
        certificate.text_identical,
        certificate.valid,
        analysed.document.language,
    )


def prepare(options: Options) -> None:
    """Load what encoding with these options needs, so that what is missing is said before the first text.

    Raises:
        ModelError: a model or a package it needs is missing or damaged.
    """
    load_names(options.names)


def segment(source: SourceText, structure: Structure | None = None) -> Document:
    """The text with its structure, as layer `structure`, the kind of document it is, and rules that were not obeyed.

    Args:
        source: the text.
        structure: what the user says of it; None leaves everything to the program.
    """
    from .segmenters import analyse

    found = analyse(source, structure)
    document = Document(source, kind=found.kind.name, kind_cert=found.kind.cert, outline=found.outline)
    findings = [
        document.finding(Severity.WARNING, "rule-not-obeyed", message, offset)
        for offset, message in found.overruled
    ]
    document = document.with_layer("structure", found.annotations).with_findings(findings)
    return document.with_layer("styles", source.styles) if source.styles else document


def tell_languages(document: Document, language: str = "") -> Document:
    """The document with its main language, and with `xml:lang` on the blocks that are in another one.

    Args:
        document: with layer `structure`.
        language: the main language, where the user names it; where empty, it is found out.
    """
    from .languages import find_languages

    told, findings = find_languages(document, language)
    return told.with_findings(findings)


def recognise(document: Document, recognisers: Sequence[Recogniser] = RECOGNISERS) -> Document:
    """The document with one layer more for each recogniser.

    Raises:
        PipelineError: a recogniser runs before one that it needs, or points outside the text.
    """
    whole = Span(0, len(document.text))
    for recogniser in recognisers:
        missing = [name for name in recogniser.requires if name not in document.layers]
        if missing:
            raise PipelineError(recogniser.name, f"runs before {', '.join(missing)}")
        annotations, findings = recogniser.recognise(document)
        if not all(whole.embeds(one.span) for one in annotations):
            raise PipelineError(recogniser.name, "claims something outside the text")
        document = document.with_layer(recogniser.name, annotations).with_findings(findings)
    return document


def resolve(
    document: Document, authority: Authority | None = None
) -> tuple[list[Annotation], list[Annotation], Register]:
    """Settle all claims and group the names: claims on structure, on running text, and the register."""
    from .resolution.conflicts import settle
    from .resolution.emphasis import absorb_emphasis
    from .resolution.merging import merge
    from .resolution.registers import build_registers

    claims = absorb_emphasis(merge(document.annotations()))
    structure = [one for one in claims if one.origin == "structure"]
    settled = settle([one for one in claims if one.origin != "structure"])
    kept, register = build_registers(document.text, settled.kept, authority, structure)
    return structure, kept, register


def build(
    analysed: Analysed, options: Options, *, shared: str = ""
) -> tuple[_Element, Counts, list[Finding]]:
    """Make one tree of everything, and serialise it.

    Args:
        analysed: the text.
        options: as it was analysed with.
        shared: address of the shared register; empty where there is none.
    """
    from .resolution.date_checks import outside_period, received_before_sent
    from .resolution.description import describe
    from .resolution.front_facts import with_front_facts
    from .resolution.nesting import nest
    from .resolution.pointers import settle_pointers
    from .serialiser import serialise

    document, structure, kept = analysed.document, list(analysed.structure), list(analysed.claims)
    description = with_front_facts(describe(document, structure, kept), document.text, structure)
    linked, unlinked = settle_pointers([*structure, *kept])
    forest = nest(document.text, linked)
    gone = [claim.id for claim in forest.absent if claim.id]
    if gone:
        linked, more = settle_pointers(linked, gone)
        unlinked += more
        forest = nest(document.text, linked)
    metadata = replace(options.metadata, date=options.date or options.metadata.date or source_day())
    settings = (
        ("language", f"{document.language}, {'as given' if options.language else 'found out'}"),
        ("kind of document", f"{document.kind}, {'as given' if options.kind else 'guessed'}"),
        ("encoding", document.source.encoding),
        *((("line ends", "all marked"),) if options.line_breaks else ()),
        *((("period", options.period),) if options.period else ()),
        *((("rules", "; ".join(str(rule) for rule in options.rules)),) if options.rules else ()),
        *((("authority files", " ".join(options.authority.files)),) if options.authority.files else ()),
        *((("register", shared),) if shared else ()),
        ("names", describe_names(options.names)),
        ("recognisers", " ".join(name for name in document.layers if name != "structure")),
    )
    root = serialise(document, forest.root, analysed.register, description, metadata, settings)
    findings = [_set_aside(document, claim) for claim in forest.set_aside]
    findings += [_unlinked(document, claim) for claim in unlinked]
    findings += received_before_sent(document, description.letters)
    if options.period:
        findings += outside_period(document, [*structure, *kept], _period_of(options.period))
    absent = {id(claim) for claim in forest.absent}
    counts = count([claim for claim in linked if id(claim) not in absent], analysed.register)
    return root, counts, findings


def _set_aside(document: Document, claim: Annotation) -> Finding:
    words = " ".join(claim.span.text(document.text)[:40].split())
    message = f"a {claim.kind.value} ({words}) cannot stand where it was found and was left out"
    return document.finding(Severity.INFO, "claim-set-aside", message, claim.span.start)


def _unlinked(document: Document, claim: Annotation) -> Finding:
    message = f"what this {claim.kind.value} points at ({claim.get('target')}) found no place; the pointer was left out"
    return document.finding(Severity.WARNING, "pointer-dropped", message, claim.span.start)


def _period_of(written: str) -> Period:
    """The period of the options.

    Raises:
        OptionsError: it is none.
    """
    try:
        return Period.parse(written)
    except ValueError:
        remedy = "write it as 1914/1918, 1914-07-28/1918-11-11, 1914/ or /1918"
        raise OptionsError("period", f"{written!r} is no period", remedy) from None
