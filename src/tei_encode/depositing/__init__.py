"""Deposits: TEI documents as a bag that an archive takes, and what their headers lack for it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tei_encode.errors import OptionsError
from tei_encode.model import Severity
from tei_encode.output import safe_name
from tei_encode.source_date import source_day
from tei_encode.version import __version__

from .bag import load_bagit, zipped_bag
from .checks import check_documents, check_headers
from .contents import payload_of
from .documents import read_documents
from .profiles import PROFILES, profile_of
from .record import describe

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path, PurePath

    from tei_encode.model import Finding

    from .documents import DepositDocument
    from .record import Record

__all__ = ["PROFILES", "Deposit", "make_deposit"]


@dataclass(frozen=True, slots=True)
class Deposit:
    """A deposit.

    Attributes:
        data: the bytes of a zip file of one folder, which is a bag; empty where it was only checked, or must not be
            made.
        findings: what is missing or wrong, each with the file it is about.
        files: the paths of its files below `data`, in order; none where it was not made.
    """

    data: bytes = b""
    findings: tuple[Finding, ...] = ()
    files: tuple[str, ...] = ()

    @property
    def is_complete(self) -> bool:
        """Whether no finding is an error."""
        return all(one.severity is not Severity.ERROR for one in self.findings)


def make_deposit(
    files: Iterable[tuple[Path, PurePath]],
    name: str,
    *,
    profile: str = "",
    title: str = "",
    check_only: bool = False,
    incomplete: bool = False,
) -> Deposit:
    """Pack TEI documents, anybody's, into a bag for an archive, with all that their headers say of them.

    Without a profile, a field that a header lacks is a warning; with one, what that repository demands is an error. So
    is in any case a document that is not valid, or whose text is no longer that of its source.

    Args:
        files: each file, and the folder it stands in below `data/tei`.
        name: of the deposit, which is the name of its folder.
        profile: one of `PROFILES`; empty for none.
        title: of the deposit; where empty, that of the only document, or what all have in common.
        check_only: make no bag.
        incomplete: make a bag in spite of errors.

    Raises:
        OptionsError: there is no such profile, no file, or no bagit library, which the bag needs.
        SourceError: a file cannot be read, is no well-formed XML or no TEI, or declares entities.
    """
    asked = profile_of(profile)
    if not check_only:
        load_bagit()
    documents, findings = read_documents(files)
    if not any(one.has_text for one in documents):
        raise OptionsError("deposit", "there is no document with a text among the files", "name one")
    findings += check_documents(documents)
    findings += check_headers(documents, asked, title, f"{name}.zip")
    record = describe([one.header for one in documents if one.has_text], safe_name(name), title)
    if check_only or not (incomplete or Deposit(findings=tuple(findings)).is_complete):
        return Deposit(findings=tuple(findings))
    payload, said = payload_of(documents, record)
    found = Deposit(findings=(*findings, *said))
    if not (incomplete or found.is_complete):
        return found
    data = zipped_bag(record.name, payload, _info(record, documents))
    return Deposit(data, found.findings, tuple(sorted(payload)))


def _info(record: Record, documents: Sequence[DepositDocument]) -> dict[str, str]:
    """What `bag-info.txt` says, with the labels of RFC 8493, section 2.2.2."""
    said = {
        "Bag-Software-Agent": f"tei-encode {__version__}",
        "Bagging-Date": _bagging_date(documents),
        "External-Description": ". ".join(filter(None, (record.title, *record.abstracts[:1]))).replace(
            "\n", " "
        ),
        "External-Identifier": record.doi,
        "Internal-Sender-Identifier": record.name,
        "Source-Organization": record.publisher,
    }
    return {name: value for name, value in said.items() if value}


def _bagging_date(documents: Sequence[DepositDocument]) -> str:
    """The day of SOURCE_DATE_EPOCH, else the last one that a header names, so that the same files give the same bag."""
    return source_day() or max((one.header.changed for one in documents), default="")
