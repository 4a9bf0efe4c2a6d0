"""Which schemas a document is checked against: those the user gives, else those it names itself, else ours.

Ours is the yardstick for what this program made, and for nothing else: TEI made by others may use the whole of TEI,
or a customisation of its own. Where it names no schema, its validity cannot be judged, and a finding says so.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from importlib.util import find_spec
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import urlsplit

from tei_encode.errors import SchemaError
from tei_encode.model import Finding, Severity
from tei_encode.tei.namespaces import TEI_NAMESPACE

from .addresses import is_remote, local_path
from .catalogs import NO_CATALOGS
from .identifiers import is_own_edition
from .places import name_of
from .relaxng import RelaxNgValidator
from .result import NO_SCHEMA
from .schemas import is_packaged
from .xml_model import SchemaLanguage, named_schemas
from .xsd import XsdValidator

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from pathlib import Path

    from .catalogs import Catalogs
    from .protocol import SchemaValidator, Subject
    from .xml_model import SchemaReference


def _schematron(schema: Path, *, catalogs: Catalogs) -> SchemaValidator:
    # Seldom needed, and slow to load.
    from .schematron import SchematronValidator

    return SchematronValidator(schema, is_trusted=False, catalogs=catalogs)


ENGINES: Mapping[SchemaLanguage, Callable[..., SchemaValidator]] = {
    SchemaLanguage.RELAXNG: RelaxNgValidator,
    SchemaLanguage.XSD: XsdValidator,
    SchemaLanguage.SCHEMATRON: _schematron,
}
"""What checks a document against a schema that it names, by the language of the schema."""

GRAMMARS = frozenset({SchemaLanguage.RELAXNG, SchemaLanguage.XSD})
"""Languages that say what may stand where; a schema in another one adds rules and makes no document valid."""


class Judgement(NamedTuple):
    """What schemas say of a document.

    Attributes:
        schemas: those it was checked against, as the user or the document names them.
        findings: what is wrong, and which schemas were not looked at.
    """

    schemas: tuple[str, ...]
    findings: tuple[Finding, ...]


def judge(
    subject: Subject,
    given: Iterable[SchemaValidator],
    ours: Callable[[], Iterable[SchemaValidator]],
    *,
    allow_network: bool,
    catalogs: Catalogs = NO_CATALOGS,
) -> Judgement:
    """Check a document against the schemas that are right for it.

    Args:
        subject: the document.
        given: the user's own choice, which has the only word.
        ours: makes the validators for editions of this program that name no schema.
        allow_network: whether schemas that the document names may be fetched.
        catalogs: where schemas are that are named by an address elsewhere.

    Raises:
        SchemaError: a schema of the user's choice, or ours, cannot be loaded.
    """
    schemas: list[str] = []
    findings: list[Finding] = []
    named = _Named(subject, allow_network=allow_network, catalogs=catalogs)
    chosen = tuple(given)
    if not chosen:
        named.check_all()
        if not named.has_grammar and is_own_edition(subject.root):
            chosen = tuple(ours())
    for validator in chosen:
        findings += validator.validate(subject)
        schemas.append(validator.schema.name if is_packaged(validator.schema) else str(validator.schema))
    if not chosen and not named.has_grammar:
        findings += _unjudged(subject)
    return Judgement((*named.schemas, *schemas), (*named.findings, *findings))


@dataclass
class _Named:
    """The schemas that a document names itself; what is wrong with one of them is a finding in that document."""

    subject: Subject
    allow_network: bool
    catalogs: Catalogs = NO_CATALOGS
    schemas: list[str] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    has_grammar: bool = False

    def check_all(self) -> None:
        """Check the document against each of them; one that is named twice in a language counts once."""
        seen: set[tuple[str, SchemaLanguage]] = set()
        unfetched: set[str] = set()
        for reference in named_schemas(self.subject.root):
            if (reference.href, reference.language) in seen:
                continue
            seen.add((reference.href, reference.language))
            try:
                address = self.catalogs.mapped(reference.href)
                if not is_remote(address) or self.allow_network:
                    self._check(reference, address)
                elif reference.href not in unfetched:
                    unfetched.add(reference.href)
                    self._not_fetched(reference)
            except SchemaError as error:
                message = f"the schema that the file names cannot be used: {error}"
                self._say(Severity.ERROR, "schema-unreadable", message, reference)

    def _check(self, reference: SchemaReference, address: str) -> None:
        engine = ENGINES.get(reference.language)
        if not self.subject.file and not urlsplit(address).scheme:
            message = f"{reference.href} was not looked at, since the document is no file that it could be relative to"
            self._say(Severity.INFO, "schema-not-applied", message, reference)
            return
        if engine is None:
            message = (
                f"{reference.href} is {reference.language}, which was not applied; give another with --schema"
            )
            self._say(Severity.INFO, "schema-not-applied", message, reference)
            return
        if reference.language is SchemaLanguage.SCHEMATRON and find_spec("saxonche") is None:
            message = f"{reference.href} is Schematron, which was not applied; install tei-encode[schematron]"
            self._say(Severity.INFO, "schema-not-applied", message, reference)
            return
        validator = engine(self._path(address), catalogs=self.catalogs)
        # Loaded and applied before it counts, since either may fail.
        self.findings += validator.validate(self.subject)
        self.schemas.append(reference.href)
        self.has_grammar = self.has_grammar or reference.language in GRAMMARS

    def _path(self, address: str) -> Path:
        if is_remote(address):
            from .remote import fetched  # what it needs of the standard library is slow to load

            return fetched(address)
        path = local_path(address, self.subject.file)
        if path is None:
            remedy = "name a file, or give the schema with --schema FILE"
            raise SchemaError(address, "not the address of a file, nor one that can be fetched", remedy)
        try:
            path.is_file()
        except OSError as error:
            raise SchemaError(address, (error.strerror or "cannot be read").lower()) from error
        return path

    def _not_fetched(self, reference: SchemaReference) -> None:
        message = (
            f"{reference.href} was not looked at, since it is on the network; give a copy with --schema FILE,"
            " say with --catalog FILE where one is, or allow fetching with --allow-network"
        )
        self._say(Severity.INFO, "schema-not-fetched", message, reference)

    def _say(self, severity: Severity, rule: str, message: str, reference: SchemaReference) -> None:
        line, column = reference.line, int(bool(reference.line))
        self.findings.append(
            Finding(severity, rule, message, self.subject.file, line, column, reference.path)
        )


def _unjudged(subject: Subject) -> Iterable[Finding]:
    """What is said of a document that no schema was applied to."""
    root = subject.root
    if not str(root.tag).startswith(f"{{{TEI_NAMESPACE}}}"):
        message = f"the root element is <{name_of(root)}>, not in the namespace of TEI P5 ({TEI_NAMESPACE})"
        yield subject.error("not-tei", message)
        return
    message = (
        "validity was not checked, for want of a schema: the file was not made by tei-encode and names none that"
        " was at hand; give one with --schema FILE"
    )
    yield subject.warning(NO_SCHEMA, message)
