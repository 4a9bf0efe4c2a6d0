"""What an editor says about the structure of a text beforehand, instead of correcting it afterwards."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tei_encode.segmenters.role import Role

if TYPE_CHECKING:
    import re

KINDS = (
    "letter", "memorandum", "telegram", "minutes", "interview", "article", "chapter", "report", "newspaper", "text",
)  # fmt: skip
"""Kinds of documents; `text` is any other."""
DEEPEST = 7
"""The deepest level of a division: as deep as TEI's own numbered divisions go."""
RULED = tuple(
    role for role in Role if role not in (Role.SPEECH, Role.TABLE, Role.NOTE, Role.EPIGRAPH, Role.LIST)
)
"""Roles a rule may give: all but those that need more than a line to be what they are."""


@dataclass(frozen=True, slots=True)
class Rule:
    """Lines that match are something, whatever they look like.

    Attributes:
        pattern: a regular expression; it must match from the start of the line, white space at its ends left out.
        role: what such a line is.
        level: for heads, the level, 1 for the outermost; 0 leaves it to the program.
    """

    pattern: re.Pattern[str]
    role: Role
    level: int = 0

    def __str__(self) -> str:
        return f"{self.role}{f' {self.level}' if self.level else ''}: {self.pattern.pattern}"


@dataclass(frozen=True, slots=True)
class Structure:
    """Settings of segmenting; the defaults leave everything to the program.

    Attributes:
        kind: what the text is, one of `KINDS`; empty where the program is to find out.
        rules: lines whose role is known; the first rule that matches a line decides.
        line_breaks: whether every line end inside a block is marked with `lb`.
    """

    kind: str = ""
    rules: tuple[Rule, ...] = ()
    line_breaks: bool = False

    def __post_init__(self) -> None:
        if self.kind and self.kind not in KINDS:
            raise ValueError(f"{self.kind!r} is no kind of document; known are {', '.join(KINDS)}")
