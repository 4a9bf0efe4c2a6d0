#!/usr/bin/env python3
"""Make the W3C schema from the RELAX NG schema: schema/tei_encode.xsd and the schema/xml.xsd it imports.

    python tools/generate_schema.py            write both
    python tools/generate_schema.py --check    write nothing; exit code 1 where they are out of date

Needs trang (Debian package `trang`). The result is looser than its source where W3C schemas cannot say what
RELAX NG can; tests/schema/test_xsd.py lists what.
"""

from __future__ import annotations

import argparse
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from lxml import etree

SCHEMAS = Path(__file__).resolve().parent.parent / "schema"
SOURCE = SCHEMAS / "tei_encode.rng"
RESULTS = ("tei_encode.xsd", "xml.xsd")
NOTE = """<!--
  Made from tei_encode.rng by tools/generate_schema.py; do not edit. Looser than its source;
  where the two differ, tei_encode.rng is right.
-->
"""
XSD = "{http://www.w3.org/2001/XMLSchema}"
ATTRIBUTES = (f"{XSD}attribute", f"{XSD}attributeGroup")
NOTHING = """<xs:simpleType xmlns:xs="http://www.w3.org/2001/XMLSchema" name="data.nothing">
  <xs:restriction base="xs:string"><xs:pattern value="[ \\t\\r\\n]*"/></xs:restriction>
</xs:simpleType>"""


class GenerationError(Exception):
    """trang is missing or could not convert the schema."""


def generated(source: Path = SOURCE) -> dict[str, str]:
    """The text of each schema made from a RELAX NG schema, by file name.

    Raises:
        GenerationError: trang is not installed, or rejects the schema.
    """
    trang = shutil.which("trang")
    if trang is None:
        message = "trang is not installed (Debian package trang)"
        raise GenerationError(message)
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder, RESULTS[0])
        run = subprocess.run([trang, source, target], capture_output=True, text=True, check=False)
        if run.returncode or not target.is_file():
            raise GenerationError((run.stderr or run.stdout).strip())
        made = {name: Path(folder, name).read_text(encoding="utf-8") for name in RESULTS}
    made[RESULTS[0]] = with_room_for_white_space(made[RESULTS[0]])
    return {name: tidied(text) for name, text in made.items()}


def with_room_for_white_space(text: str) -> str:
    """A W3C schema in which empty elements may hold white space, as they may in RELAX NG."""
    root = etree.fromstring(text.encode())
    for complex_type in root.iter(f"{XSD}complexType"):
        attributes = list(complex_type)
        if complex_type.get("mixed") or any(child.tag not in ATTRIBUTES for child in attributes):
            continue
        content = etree.SubElement(complex_type, f"{XSD}simpleContent")
        etree.SubElement(content, f"{XSD}extension", base="tei:data.nothing").extend(attributes)
    root.insert(1, etree.fromstring(NOTHING))
    etree.indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + etree.tostring(root, encoding="unicode")


def tidied(text: str) -> str:
    """A schema with a note on its origin after the XML declaration, LF line ends, and no section comments."""
    lines = text.replace("\r\n", "\n")
    without_sections = re.sub(r"\n *<!--.*?-->", "", lines, flags=re.DOTALL)
    declaration, _, rest = without_sections.partition("\n")
    return f"{declaration}\n{NOTE}{rest.rstrip()}\n"


def main() -> int:
    """Write the schemas, or compare them; returns the exit code."""
    parser = argparse.ArgumentParser(description="Make the W3C schema from the RELAX NG schema.")
    parser.add_argument("--check", action="store_true", help="only compare with the files that are there")
    options = parser.parse_args()
    try:
        schemas = generated()
    except GenerationError as error:
        print(f"generate_schema: {error}", file=sys.stderr)
        return 2
    stale = [name for name, text in schemas.items() if not _is(SCHEMAS / name, text)]
    for name in stale:
        if not options.check:
            (SCHEMAS / name).write_text(schemas[name], encoding="utf-8", newline="\n")
        print(f"{name}: {'out of date' if options.check else 'written'}")
    return 1 if stale and options.check else 0


def _is(path: Path, text: str) -> bool:
    return path.is_file() and path.read_text(encoding="utf-8") == text


if __name__ == "__main__":
    sys.exit(main())
