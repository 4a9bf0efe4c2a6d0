"""[structure]: what the editor says of the structure of the texts."""

from __future__ import annotations

import re
from typing import Any

from tei_encode.segmenters import DEEPEST, KINDS, RULED, Role, Rule

from .table import Key, Table, listed, refuse
from .values import Text

EXAMPLE = "[{ match = '§ \\d+', is = \"head\", level = 2 }]"


class Kind(Text):
    """A kind of document."""

    def from_text(self, text: str, place: str, key: str) -> str:
        """The kind; empty leaves it to the program."""
        kind = text.strip().lower()
        if kind and kind not in KINDS:
            raise refuse(place, key, f"{text!r} is no kind of document", f"known are {listed(KINDS)}")
        return kind


class Switch:
    """Yes or no."""

    def from_toml(self, value: Any, place: str, key: str) -> bool:
        """Whether it is on."""
        if not isinstance(value, bool):
            raise refuse(place, key, "is neither true nor false", f"write {key} = true")
        return value

    def from_text(self, text: str, place: str, key: str) -> bool:
        """Whether it is on: `true` or `false`, `yes` or `no`."""
        word = text.strip().lower()
        if word not in ("", "true", "false", "yes", "no"):
            raise refuse(place, key, f"{text!r} is neither true nor false", f"write {key}=true")
        return word in ("true", "yes")


class Rules:
    """Lines that are something, whatever they look like."""

    def from_toml(self, value: Any, place: str, key: str) -> tuple[Rule, ...]:
        """The rules, in order."""
        if not (isinstance(value, list) and all(isinstance(one, dict) for one in value)):
            raise refuse(place, key, "is no list of rules", f"write {key} = {EXAMPLE}")
        return tuple(self._rule(one, place, key) for one in value)

    def from_text(self, text: str, place: str, key: str) -> tuple[Rule, ...]:
        """The rules, written `head 2: PATTERN; paragraph: PATTERN`."""
        rules = []
        for part in text.split(";"):
            if not part.strip():
                continue
            name, colon, pattern = part.partition(":")
            role, _, level = name.strip().partition(" ")
            if not colon or (level and not level.strip().isdecimal()):
                raise refuse(place, key, f"{part.strip()!r} is no rule", "write head 2: PATTERN")
            table = {"match": pattern.strip(), "is": role, **({"level": int(level)} if level else {})}
            rules.append(self._rule(table, place, key))
        return tuple(rules)

    @staticmethod
    def _rule(table: dict[str, Any], place: str, key: str) -> Rule:
        unknown = sorted(set(table) - {"match", "is", "level"})
        if unknown or not {"match", "is"} <= set(table):
            reason = f"has a rule with {unknown[0]!r}" if unknown else "has a rule without match or is"
            raise refuse(place, key, reason, f"write {key} = {EXAMPLE}")
        role, level = str(table["is"]), table.get("level", 0)
        if role not in RULED:
            raise refuse(place, key, f"cannot make a line a {role!r}", f"known are {listed(RULED)}")
        if not isinstance(level, int) or isinstance(level, bool) or not 0 <= level <= DEEPEST:
            raise refuse(place, key, f"has no level {level!r}", f"levels are 1 to {DEEPEST}")
        if level and role != Role.HEAD:
            raise refuse(place, key, f"gives a level to a line that is {role}", "only heads have levels")
        try:
            pattern = re.compile(str(table["match"]))
        except re.error as error:
            message = f"has a pattern that is no regular expression ({error})"
            remedy = f"mend {table['match']!r} (docs/project-file.md)"
            raise refuse(place, key, message, remedy) from None
        if pattern.match(""):
            message = f"has a pattern that every line matches ({table['match']!r})"
            raise refuse(place, key, message, "write one that some lines match")
        return Rule(pattern, Role(role), level)


TABLE = Table(
    "structure",
    "What is known of the structure of the texts.",
    (
        Key("kind", "kind", Kind(), '"letter"', "kind of document; else guessed", "textClass/catRef", is_option=True),
        Key("line-breaks", "line_breaks", Switch(), "true", "mark every line end of running text", "text//lb",
            is_option=True),
        Key("rules", "rules", Rules(), EXAMPLE, "lines that are something, whatever they look like", "text",
            is_option=True),
    ),
)  # fmt: skip
