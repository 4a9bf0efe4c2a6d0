"""Facts in the block of keys at the top of a Markdown file, between lines of hyphens: title, author, keywords."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from tei_encode.model import Cert, Description, Kind, Mention

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tei_encode.model import Annotation

_KEY = re.compile(r"(?P<key>[A-Za-z][\w-]*)[ \t]*:(?:[ \t]+(?P<value>\S.*?))?[ \t]*")
_ITEM = re.compile(r"[ \t]*-[ \t]+(?P<value>\S.*?)[ \t]*")
_NAMED = re.compile(r"(?:[ \t]*-)?[ \t]*name[ \t]*:[ \t]+(?P<value>\S.*?)[ \t]*")
AUTHORS = ("author", "authors")
KEYWORDS = ("keywords", "tags")
_QUOTES = "\"'"


def with_front_facts(description: Description, source: str, structure: Sequence[Annotation]) -> Description:
    """The description, what the top of the file says of the text put in the place of what was inferred from it."""
    block = next((one for one in structure if one.kind is Kind.FW and one.get("type") == "metadata"), None)
    facts = (
        _read(block.span.text(source)) if block is not None and not source[: block.span.start].strip() else {}
    )
    title = (
        ": ".join(facts[key][0] for key in ("title", "subtitle") if facts.get(key))
        if facts.get("title")
        else ""
    )
    authors = tuple(Mention(name) for key in AUTHORS for name in facts.get(key, ()))
    keywords = tuple(word for key in KEYWORDS for word in facts.get(key, ()))
    return replace(
        description,
        title=title or description.title,
        title_cert=Cert.HIGH if title else description.title_cert,
        authors=authors or description.authors,
        keywords=keywords or description.keywords,
    )


def _read(block: str) -> dict[str, list[str]]:
    """The values of each key, quotation marks and the brackets of lists taken off; nested keys are passed over."""
    facts: dict[str, list[str]] = {}
    values: list[str] = []
    for line in block.splitlines():
        found = _KEY.fullmatch(line)
        if found:
            values = facts.setdefault(found["key"].lower(), [])
            values += _values(found["value"] or "", found["key"].lower())
        elif item := (_NAMED.fullmatch(line) or _ITEM.fullmatch(line)):
            values += [] if ": " in item["value"] and item.re is _ITEM else _plain([item["value"]])
    return facts


def _values(value: str, key: str) -> list[str]:
    """One value, or several in brackets; keywords are parted by commas without brackets, too."""
    is_list = value[:1] == "[" and value[-1:] == "]"
    if is_list or (key in KEYWORDS and value[:1] not in _QUOTES):
        return _plain(value.strip("[]").split(","))
    return _plain([value])


def _plain(values: Iterable[str]) -> list[str]:
    bare = (value.strip() for value in values)
    return [
        one[1:-1] if len(one) > 1 and one[0] in _QUOTES and one[-1] == one[0] else one
        for one in bare
        if one and one not in ("|", ">", "{}", "null", "~")
    ]
