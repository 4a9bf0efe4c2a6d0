"""Validity under a Schematron schema, with Saxon; only where it is asked for."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from lxml import etree

from tei_encode.errors import SchemaError
from tei_encode.model import Severity
from tei_encode.validators.catalogs import NO_CATALOGS

from .schema import Schema
from .stylesheet import stylesheet_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from lxml.etree import _Element

    from tei_encode.model import Finding
    from tei_encode.validators.catalogs import Catalogs
    from tei_encode.validators.protocol import Subject

SEVERITIES: dict[str, Severity] = {
    **dict.fromkeys(("warning", "warn", "nonfatal", "caution", "advice"), Severity.WARNING),
    **dict.fromkeys(("info", "information", "hint", "note"), Severity.INFO),
}
"""By `role`; without a role, or with any other, a constraint that is broken is an error."""
_FEATURE = "http://saxon.sf.net/feature/"
REMEDY = "install tei-encode[schematron]"


@dataclass(frozen=True)
class SchematronValidator:
    """Checks a document against one Schematron schema.

    Attributes:
        schema: the schema, for XPath 1, 2 or 3; or a RELAX NG schema with such rules in it.
        name: what is checked.
        is_trusted: whether its rules may read files, as the user's own may. Those that a document names may not.
        catalogs: where files are that it includes by an address elsewhere.
    """

    schema: Path
    name: str = "schematron"
    is_trusted: bool = True
    catalogs: Catalogs = NO_CATALOGS

    def validate(self, subject: Subject) -> Iterator[Finding]:
        """One finding for each assert that fails and each report that succeeds."""
        saxon = processor(is_trusted=self.is_trusted)
        stylesheet = compiled(self.schema, is_trusted=self.is_trusted, catalogs=self.catalogs)
        # Without its document type, which Saxon would look for on the network.
        text = etree.tostring(subject.root, encoding="unicode", with_tail=False)
        try:
            document = saxon.parse_xml(xml_text=text)
            result = stylesheet.transform_to_string(xdm_node=document)
        except Exception as error:
            yield subject.error("schematron-limit", f"the rules could not be run ({_sentence(str(error))})")
            return
        for found in etree.fromstring(result.encode()):
            identifier = found.get("id", "")
            yield subject.finding(
                SEVERITIES.get(found.get("role", "").lower(), Severity.ERROR),
                f"schematron-{identifier}" if identifier else "schematron",
                _sentence(found.text or "the rule is broken"),
                _element_at(subject.root, found.get("path", "")),
            )


@cache
def processor(*, is_trusted: bool = True) -> Any:
    """Saxon, once for the whole run; it fetches nothing from the network and shows no environment.

    Args:
        is_trusted: whether rules may read files.

    Raises:
        SchemaError: the package saxonche is not installed.
    """
    try:
        from saxonche import PySaxonProcessor
    except ImportError as error:
        raise SchemaError("Schematron", "needs the package saxonche", REMEDY) from error
    saxon = PySaxonProcessor(license=False)
    saxon.set_configuration_property(f"{_FEATURE}allowedProtocols", "file" if is_trusted else "")
    saxon.set_configuration_property(f"{_FEATURE}allow-external-functions", "false")
    return saxon


@cache
def compiled(path: Path, *, is_trusted: bool = True, catalogs: Catalogs = NO_CATALOGS) -> Any:
    """The rules of a schema, ready to be run on many documents.

    Raises:
        SchemaError: saxonche is not installed, or the schema cannot be read or has a mistake in it.
    """
    saxon = processor(is_trusted=is_trusted)
    stylesheet = etree.tostring(stylesheet_of(Schema.of(path, catalogs)), encoding="unicode")
    try:
        return saxon.new_xslt30_processor().compile_stylesheet(stylesheet_text=stylesheet)
    except Exception as error:
        raise SchemaError(str(path), f"the rules cannot be compiled ({_sentence(str(error))})") from error


def _element_at(root: _Element, path: str) -> _Element:
    """The element at the end of a path of numbers; the root where the path leads nowhere."""
    element = root
    for step in path.split("/")[1:]:
        children = element.findall("*")
        if int(step) >= len(children):
            break
        element = children[int(step)]
    return element


def _sentence(text: str) -> str:
    return " ".join(text.split())
