"""The files of a deposit: the TEI as it is, and what readers and programs can open without knowing TEI."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from tei_encode.exporters import FORMATS, format_of, read_part, write_parts
from tei_encode.model import Severity
from tei_encode.validators import schema_path

from .datacite import datacite
from .dublin_core import dublin_core
from .readme import readme

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tei_encode.exporters import Part
    from tei_encode.model import Finding

    from .documents import DepositDocument
    from .record import Record

PAGES = {"text": "text", "html": "html"}
"""Folders of formats that each document goes out in, by the format."""
REGISTERS = ("csv", "json")
"""Formats that the register of all documents goes out in; both read the same of a document."""
SCHEMAS = ("tei_encode.rng", "tei_encode.xsd", "xml.xsd", "tei_encode.odd", "tei_encode.sch")


def payload_of(
    documents: Sequence[DepositDocument], record: Record
) -> tuple[dict[str, bytes], list[Finding]]:
    """All files of a deposit below `data`, by their paths there; and the errors that formats found."""
    files = {f"tei/{one.name}": one.data for one in documents}
    findings: list[Finding] = []
    for to, folder in PAGES.items():
        if to in FORMATS:
            suffix = format_of(to).suffix
            for one in documents:
                if one.has_text:
                    part = _read(one, to, findings)
                    name = PurePosixPath(folder, one.name.with_suffix(suffix))
                    files[str(name)] = write_parts([part], to).data
    parts = [_read(one, REGISTERS[0], findings) for one in documents]
    for to in REGISTERS:
        files[f"register/register{format_of(to).suffix}"] = write_parts(parts, to).data
    files |= {f"schema/{name}": schema_path(name).read_bytes() for name in SCHEMAS}
    names = sorted(files)
    files["metadata/dublin-core.xml"] = dublin_core(record, names)
    files["metadata/datacite.xml"] = datacite(record, names)
    files["README.txt"] = readme(record, documents, names).encode("utf-8")
    return files, findings


def _read(document: DepositDocument, to: str, findings: list[Finding]) -> Part:
    part = read_part(document.path, to, file=str(document.name))
    # Warnings are on what a format lacks of the TEI, which is in the deposit, too.
    findings += [one.in_file(str(document.path)) for one in part.findings if one.severity is Severity.ERROR]
    return part
