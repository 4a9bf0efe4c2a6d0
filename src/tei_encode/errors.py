"""Everything that can go wrong, named by what the user can do about it.

TeiEncodeError
├── SourceError      a text or TEI file could not be read            (exit code 3)
├── OutputError      a result could not be written                   (exit code 3)
├── OptionsError     an option or the project file makes no sense    (exit code 2)
├── SchemaError      a schema could not be loaded                    (exit code 3)
├── ModelError       a trained model could not be loaded             (exit code 3)
├── ClusterError     a cluster cannot be reached, or went away       (exit code 3)
└── PipelineError    a stage broke its promise: our bug, not yours   (exit code 3)
"""

from __future__ import annotations

LONGEST = 1_000
"""How many code points of a message are shown: what users and documents wrote, which has no bounds, stands in it."""


def shortened(words: str, limit: int = LONGEST) -> str:
    """Words with their middle left out where they are longer than the limit."""
    return words if len(words) <= limit else f"{words[: limit // 2]} […] {words[-limit // 2 :]}"


class TeiEncodeError(Exception):
    """Root of all errors this package raises on purpose.

    Attributes:
        place: the file (or option) concerned, as the user wrote it.
        reason: what is wrong with it.
        remedy: what to do about it; may be empty.
    """

    exit_code = 3

    def __init__(self, place: str, reason: str, remedy: str = "") -> None:
        super().__init__(place, reason, remedy)
        self.place = place
        self.reason = reason
        self.remedy = remedy

    def __str__(self) -> str:
        text = f"{shortened(self.place)}: {shortened(self.reason)}"
        return f"{text}; {shortened(self.remedy)}" if self.remedy else text


class SourceError(TeiEncodeError):
    """A text or TEI file that cannot be read."""


class OutputError(TeiEncodeError):
    """A result that cannot be written."""


class OptionsError(TeiEncodeError):
    """An option or a project file that makes no sense."""

    exit_code = 2


class SchemaError(TeiEncodeError):
    """A schema that cannot be loaded."""


class ModelError(TeiEncodeError):
    """A trained model that cannot be loaded, or a package that it needs."""


class ClusterError(TeiEncodeError):
    """A cluster that cannot be reached, or that went away."""


class PipelineError(TeiEncodeError):
    """A stage that broke its promise: a bug of this package."""
