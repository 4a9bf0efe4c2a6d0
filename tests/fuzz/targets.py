"""What is fuzzed: each target takes bytes, and fails only where the program breaks a promise.

An error that is foreseen is an answer like any other; it must be one line.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path

from tei_encode.certification import IDENTITY
from tei_encode.errors import PipelineError, TeiEncodeError
from tei_encode.exporters import FORMATS, export
from tei_encode.merging import merge
from tei_encode.model import SourceText
from tei_encode.pipeline import Options, encode
from tei_encode.project.metadata_table import read_rows
from tei_encode.project.reading import read_project
from tei_encode.readers import decode
from tei_encode.registers import open_register, read_authorities
from tei_encode.validators import validate

from .letter import BASE, BEFORE, BEHIND, LETTER, MACHINE

LONGEST = 4_000
"""How many bytes of an input are used: what takes long is for benchmarks/growth.py."""
QUICK = Options(names="rules")


def encode_bytes(data: bytes) -> None:
    """A text in any bytes is refused in a line, or comes back byte for byte in a valid edition."""
    data = data[:LONGEST]
    found = decode(data, "fuzz.txt")
    source = SourceText.of(found.text, "fuzz.txt", found.encoding, byte_order_mark=found.byte_order_mark)
    assert source.to_bytes() == data
    edition = encode(source, QUICK)
    assert edition.text_identical, IDENTITY
    assert edition.valid, [str(finding) for finding in edition.findings if finding.severity == "error"]


def validate_bytes(data: bytes) -> None:
    """Any bytes have a verdict, in findings of one line each."""
    for finding in validate(data[:LONGEST]).findings:
        assert "\n" not in str(finding)


def export_bytes(data: bytes) -> None:
    """Any TEI goes out in any form, or is refused in a line."""
    for to in FORMATS:
        export(data[:LONGEST], to)


def merge_bytes(data: bytes) -> None:
    """Whatever somebody makes of the `text` of an edition is kept, or refused; the text stays the source's."""
    merged = merge(BEFORE + data[:LONGEST] + BEHIND, MACHINE, BASE, file="letter.xml")
    for finding in merged.findings:
        assert "\n" not in str(finding)
    if not merged.done:
        assert merged.findings
        return
    if merged.changed:
        assert export(merged.xml, "source").data == LETTER.encode()
        again = merge(merged.xml, MACHINE, merged.base, file="letter.xml")
        assert again.done, again.findings
        assert not again.changed


def _file(suffix: str, read: Callable[[Path], object]) -> Callable[[bytes], None]:
    def target(data: bytes) -> None:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder, f"fuzz{suffix}")
            path.write_bytes(data[:LONGEST])
            read(path)

    return target


TARGETS: dict[str, Callable[[bytes], None]] = {
    "encode": encode_bytes,
    "validate": validate_bytes,
    "export": export_bytes,
    "config": _file(".toml", read_project),
    "meta": _file(".csv", read_rows),
    "authority-table": _file(".csv", lambda path: read_authorities([path])),
    "authority-tei": _file(".xml", lambda path: read_authorities([path])),
    "register": _file(".xml", open_register),
    "merge": merge_bytes,
}
"""Each target by its name."""


def answer(target: str, data: bytes) -> None:
    """Give a target bytes; raises what no input may raise."""
    said = ""
    try:
        TARGETS[target](data)
    except PipelineError:
        raise
    except TeiEncodeError as error:
        said = str(error)
    assert "\n" not in said, said
