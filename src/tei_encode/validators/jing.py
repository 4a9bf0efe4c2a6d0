"""Validity under a RELAX NG schema by the program jing, where it is installed; only where it is asked for."""

from __future__ import annotations

import re
import shutil
import subprocess
import tempfile
from bisect import bisect_left
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from tei_encode.errors import SchemaError

from .places import Place, name_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

    from tei_encode.model import Finding

    from .protocol import Subject

DOCTYPE = re.compile(rb"<!DOCTYPE(?:[^\[>\"']|\"[^\"]*\"|'[^']*')*(?:\[.*?\]\s*)?>", re.DOTALL)
XINCLUDE = "{http://www.w3.org/2001/XInclude}*"
_COMPLAINT = re.compile(
    r"(?P<file>.*\.(?:xml|rng)):(?P<line>\d+):(?P<column>-?\d+): (?:fatal|error): (?P<message>.*)"
)
_NAMED = re.compile(r'element "(?:[^":]*:)?([^"]+)"')
RULES: tuple[tuple[str, str], ...] = (
    (r"element .* incomplete", "content-incomplete"),
    (r"element .* missing required attribute", "attribute-missing"),
    (r"element .* not (?:allowed|completed)", "element-not-allowed"),
    (r"attribute .* not allowed", "attribute-not-allowed"),
    (r"value of attribute", "attribute-value"),
    (r"text not allowed", "text-not-allowed"),
    (r"character content of element|data ", "content-value"),
)
"""By the beginning of what jing says, the rule that our own engine has for it; else the rule is `schema`."""


@dataclass(frozen=True)
class JingValidator:
    """Checks a document against one RELAX NG schema by running jing on a copy without its document type.

    Attributes:
        schema: the schema, in the XML syntax.
        name: what is checked.
    """

    schema: Path
    name: str = "jing"

    def validate(self, subject: Subject) -> Iterator[Finding]:
        """Every place of which jing complains, with its words; repeated identifiers are left to `identifiers`.

        Raises:
            SchemaError: jing is not installed, or refuses the schema.
        """
        program = shutil.which("jing")
        if program is None:
            raise SchemaError(
                "jing", "the program is not installed", "install it, or leave out --engine jing"
            )
        if not self.schema.is_file():
            raise SchemaError(str(self.schema), "the schema is not there")
        if (included := next(subject.root.iter(XINCLUDE), None)) is not None:
            yield subject.error("engine-limit", "jing would follow XInclude; use --engine rng", included)
            return
        with tempfile.TemporaryDirectory() as folder:
            copy = Path(folder, "document.xml")
            copy.write_bytes(_without_doctype(subject))
            command = [program, "-i", str(self.schema), str(copy)]
            output = subprocess.run(command, capture_output=True, check=False)  # noqa: S603
        text = output.stdout.decode("utf-8", "replace")
        complaints = [found for line in text.splitlines() if (found := _COMPLAINT.fullmatch(line))]
        if output.returncode and not any(found["file"].endswith("document.xml") for found in complaints):
            words = complaints[0]["message"] if complaints else output.stderr.decode("utf-8", "replace")[:200]
            raise SchemaError(str(self.schema), f"jing refuses the schema ({' '.join(words.split())})")
        located = _Located(subject)
        for found in complaints:
            yield located.finding(int(found["line"]), int(found["column"]), found["message"])


def _without_doctype(subject: Subject) -> bytes:
    """The document with blanks for its document type, which jing would look for on the network."""
    if not DOCTYPE.search(subject.data):
        return subject.data
    return DOCTYPE.sub(lambda found: re.sub(rb"[^\r\n]", b" ", found[0]), subject.data, count=1)


@dataclass(frozen=True, eq=False)
class _Located:
    """From jing's places, which are behind a tag, to elements."""

    subject: Subject

    @cached_property
    def _starts(self) -> list[tuple[Place, _Element]]:
        """Where start tags begin, in document order."""
        elements = (one for one in self.subject.root.iter() if isinstance(one.tag, str))
        return [(self.subject.places.of_element(one), one) for one in elements]

    @cached_property
    def _texts(self) -> list[tuple[Place, _Element]]:
        """Where texts begin, and the elements they stand in, in document order."""
        places = self.subject.places
        inside = [(place, one) for one, place in places.texts.items()]
        behind = [(place, one.getparent()) for one, place in places.tails.items()]
        return sorted(
            ((place, one) for place, one in (*inside, *behind) if one is not None), key=lambda pair: pair[0]
        )

    def _last(self, places: list[tuple[Place, _Element]], place: Place) -> tuple[Place, _Element]:
        """The last of what begins before a place; the root where nothing does."""
        at = bisect_left(places, place, key=lambda pair: pair[0]) - 1
        return places[at] if at >= 0 else (place, self.subject.root)

    @cached_property
    def _lines(self) -> list[str]:
        encoding = self.subject.root.getroottree().docinfo.encoding or "utf-8"
        return re.split(r"\r\n|\r|\n", self.subject.data.decode(encoding, "replace"))

    def finding(self, line: int, column: int, message: str) -> Finding:
        """One of jing's complaints, at the start tag or text that it is about."""
        rule = next((rule for start, rule in RULES if re.match(start, message)), "schema")
        place = Place(line, self._in_code_points(line, column))
        if rule == "text-not-allowed":
            (start_line, start_column), holder = self._last(self._texts, place)
            return replace(self.subject.error(rule, message, holder), line=start_line, column=start_column)
        _, element = self._last(self._starts, place)
        named = _NAMED.search(message)
        current: _Element | None = element
        while named and current is not None and name_of(current) != named[1]:
            current = current.getparent()
        return self.subject.error(rule, message, element if current is None else current)

    def _in_code_points(self, line: int, column: int) -> int:
        """A column that counts units of UTF-16, as Java does, in code points."""
        text = self._lines[line - 1] if 0 < line <= len(self._lines) else ""
        before = text.encode("utf-16-le")[: max(column - 1, 0) * 2]
        return len(before.decode("utf-16-le", "replace")) + 1
