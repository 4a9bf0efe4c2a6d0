"""What is missing or wrong in a deposit: fields of headers, what a repository asks for, invalid documents."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tei_encode.files import MEGABYTE
from tei_encode.model import Finding, Severity
from tei_encode.validators import validate
from tei_encode.validators.result import NO_SCHEMA

from .fields import AUTHORS, CREATORS, EDITORS, TITLE, keys_of
from .profiles import ANY
from .record import common_title

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from .documents import DepositDocument
    from .fields import Field
    from .profiles import Profile

_DAY = 10


def check_documents(documents: Sequence[DepositDocument]) -> Iterator[Finding]:
    """Errors of documents that are not valid, or whose source does not come back; a warning where none could tell."""
    for one in documents:
        for finding in validate(one.path).findings:
            if finding.severity is Severity.ERROR or finding.rule == NO_SCHEMA:
                yield finding.in_file(str(one.path))


def check_headers(
    documents: Sequence[DepositDocument], profile: Profile, title: str, place: str
) -> Iterator[Finding]:
    """What headers do not say that a repository, or any archive, wants to know.

    What a repository demands is an error, anything else a warning. Where each document is a record of its own there,
    each has to have the fields; else it is enough for one to have them, and a warning names the others.

    Args:
        documents: those of the deposit.
        profile: what is asked for.
        title: of the deposit, where the user gives one.
        place: what the deposit is called, for findings on it as a whole.
    """
    texts = [one for one in documents if one.has_text]
    own = (*profile.demands, *profile.advises)
    for field in _asked(profile):
        is_demanded, is_of_each = field in profile.demands, profile.is_of_each and field in own
        if field is not TITLE or is_of_each or (len(texts) == 1 and not title):
            yield from _missing(texts, field, place, is_demanded=is_demanded, is_of_each=is_of_each)
        elif not (title or common_title([one.header for one in texts])):
            yield _no_title(len(texts), place, is_demanded=is_demanded)
    if profile.is_of_each or (len(texts) == 1 and not title):
        yield from _guessed(texts, TITLE, "title")
    yield from _guessed(texts, AUTHORS, "authors")
    yield from _differing(texts, place)
    if profile.wants_day:
        yield from _no_day(texts, profile, place)
    yield from _too_large(documents, profile)
    if profile.unchecked:
        yield Finding(Severity.INFO, "profile-unchecked", profile.unchecked, place)


def _asked(profile: Profile) -> Iterator[Field]:
    """What a repository asks for, then what any archive does well to have."""
    for field in dict.fromkeys((*profile.demands, *profile.advises, *ANY.advises)):
        # Who asks for editors is not content with authors in their place.
        if field is not CREATORS or EDITORS not in profile.demands:
            yield field


def _severity(*, is_demanded: bool) -> Severity:
    return Severity.ERROR if is_demanded else Severity.WARNING


def _missing(
    texts: Sequence[DepositDocument], field: Field, place: str, *, is_demanded: bool, is_of_each: bool
) -> Iterator[Finding]:
    lacking = [one for one in texts if not field.is_said(one.header)]
    is_nowhere = len(lacking) == len(texts)
    remedy = f"{keys_of(field)} of the project file says it"
    if is_nowhere and len(texts) > 1 and not is_of_each:
        message = f"none of the {len(texts)} headers has {field.name} ({field.element}); {remedy}"
        yield Finding(_severity(is_demanded=is_demanded), "header-field-missing", message, place)
        return
    severity = _severity(is_demanded=is_demanded and (is_of_each or is_nowhere))
    message = f"the header has no {field.name} ({field.element}); {remedy}"
    yield from (Finding(severity, "header-field-missing", message, str(one.path)) for one in lacking)


def _no_title(count: int, place: str, *, is_demanded: bool) -> Finding:
    message = (
        f"the {count} documents have no title in common; give the deposit one with --title,"
        " or a series in [edition] of the project file (seriesStmt/title)"
    )
    return Finding(_severity(is_demanded=is_demanded), "deposit-without-title", message, place)


def _guessed(texts: Sequence[DepositDocument], field: Field, name: str) -> Iterator[Finding]:
    message = (
        f"the header marks {field.element} as a guess (@cert);"
        f" {keys_of(field)} of the project file says it for sure"
    )
    for one in texts:
        if name in one.header.guessed:
            yield Finding(Severity.WARNING, "header-field-guessed", message, str(one.path))


def _differing(texts: Sequence[DepositDocument], place: str) -> Iterator[Finding]:
    """A deposit has one publisher, and people look for one licence."""
    for name, values in (
        ("publishers", {one.header.publisher for one in texts} - {""}),
        ("licences", {one.header.licences for one in texts} - {()}),
    ):
        if len(values) > 1:
            message = f"the documents have {len(values)} different {name}; README.txt says which has which"
            yield Finding(Severity.WARNING, "headers-differ", message, place)


def _no_day(texts: Sequence[DepositDocument], profile: Profile, place: str) -> Iterator[Finding]:
    date = max((one.header.date for one in texts), default="")
    if date and len(date) < _DAY:
        message = f"the date of publication is {date}; {profile.label} asks for a day (2024-05-31): date in [edition]"
        yield Finding(Severity.WARNING, "date-not-a-day", message, place)


def _too_large(documents: Sequence[DepositDocument], profile: Profile) -> Iterator[Finding]:
    for one in documents:
        if profile.largest and len(one.data) > profile.largest:
            size, most = len(one.data) / MEGABYTE, profile.largest // MEGABYTE
            message = f"the file has {size:.1f} MB; {profile.label} takes {most} MB at most"
            yield Finding(Severity.ERROR, "file-too-large", message, str(one.path))
