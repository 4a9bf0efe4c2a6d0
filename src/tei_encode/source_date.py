"""The time that stands for "now" in what is written, so that the same input gives the same bytes."""

from __future__ import annotations

import os
from datetime import UTC, datetime

from .errors import OptionsError

VARIABLE = "SOURCE_DATE_EPOCH"


def source_day() -> str:
    """The day of `source_date` as a W3C date; empty where it is not set."""
    known = source_date()
    return known.date().isoformat() if known is not None else ""


def source_date() -> datetime | None:
    """SOURCE_DATE_EPOCH (reproducible-builds.org), in UTC; None where it is not set.

    Raises:
        OptionsError: it is no time.
    """
    epoch = os.environ.get(VARIABLE, "")
    try:
        return datetime.fromtimestamp(int(epoch), UTC) if epoch else None
    except (ValueError, OverflowError, OSError):
        remedy = "set it to seconds since 1970, or unset it"
        raise OptionsError(VARIABLE, f"{epoch!r} is no time", remedy) from None
