#!/usr/bin/env python3
"""See that another library reads our editions as we do: delb, which has a text-first model of XML.

    python tools/read_with_delb.py tei/*.xml

For each file, all text of the `text` element, in order, must be what the standard library's parser sees,
and the same again after delb has written the document and read it once more. Needs delb; used by .ci/full.
"""

from __future__ import annotations

import sys
from pathlib import Path
from xml.etree import ElementTree as ET

from delb import Document, ParserOptions  # type: ignore[import-not-found, unused-ignore]

TEXT = "{http://www.tei-c.org/ns/1.0}text"


def expected_text(data: bytes) -> str:
    """The text of an edition as the standard library's parser sees it."""
    text = ET.fromstring(data).find(TEXT)
    return "" if text is None else "".join(text.itertext())


def text_in_delb(source: str) -> str:
    """The text of an edition as delb sees it."""
    document = Document(source, parser_options=ParserOptions(reduce_whitespace=False))
    found = document.root.xpath("./text")
    return str(found.first.full_text)


def main(files: list[str]) -> int:
    """Compare the files; returns the exit code."""
    wrong = 0
    for file in files:
        data = Path(file).read_bytes()
        source = data.decode("utf-8")
        again = str(Document(source, parser_options=ParserOptions(reduce_whitespace=False)))
        expected = expected_text(data)
        same = text_in_delb(source) == expected == text_in_delb(again)
        wrong += not same
        print(f"{file}: {'the same text' if same else 'ANOTHER TEXT'}, {len(expected)} characters")
    return int(wrong > 0)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
