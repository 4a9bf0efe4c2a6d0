"""How many texts a property test makes up: few by default, many in .ci/full."""

from __future__ import annotations

import os

FULL = os.environ.get("TEI_ENCODE_PROFILE") == "full"


def examples(number: int) -> int:
    """A number of examples for the default run, and ten times as many for the full one."""
    return number * 10 if FULL else number
