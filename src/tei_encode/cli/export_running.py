"""How documents are exported one after the other: read, written or printed, what is to be said shown."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from tei_encode.exporters import ExportOptions, Format, Part
    from tei_encode.model import Finding


class Exporting:
    """Documents that get a file each, in a folder or on standard output, and what is made of all of them in the end."""

    def __init__(
        self, form: Format, options: ExportOptions, output: Path | None, *, force: bool, of_several: bool
    ) -> None:
        from dataclasses import replace

        self._form = form
        self._output = output
        self._force = force
        self._folder = form.folder if output is not None and of_several else None
        self._options = replace(options, in_folder=self._folder is not None)
        self._kept: list[Any] = []
        self._written: set[str] = set()

    def export(self, path: Path, folder: Path) -> int:
        """Export a document; the exit code.

        Args:
            path: its file.
            folder: where that stands below the folder that was named.
        """
        from tei_encode.exporters import write_parts

        part = read_one(path, folder, self._form.name, self._options)
        exported = write_parts([part], self._form.name, self._options)
        _say(path, exported.findings)
        failed = any(finding.severity == "error" for finding in (*part.findings, *exported.findings))
        if self._output is None:
            print_bytes(exported.data)
        elif not failed:
            name = folder / self._name_of(path, folder, part)
            self._write(name.as_posix(), exported.data)
            if self._folder is not None:
                self._kept.append(self._folder.keep(part.value, name.as_posix()))
        return int(failed)

    def finish(self) -> list[str]:
        """Write what is made of all documents that were written; the names of these files."""
        if self._folder is None or not self._kept:
            return []
        names = []
        for name, data in self._folder.write(self._kept):
            self._write(name, data)
            names.append(name)
        return names

    def _name_of(self, path: Path, folder: Path, part: Part) -> str:
        from tei_encode.output import safe_name

        name = part.name if self._form.name == "source" and part.name else f"{path.stem}{self._form.suffix}"
        name = safe_name(name)
        is_taken = self._folder is not None and not folder.parts and name.lower() in self._folder.names
        return safe_name(f"{path.stem}-page{self._form.suffix}") if is_taken else name

    def _write(self, name: str, data: bytes) -> None:
        from tei_encode.errors import OutputError
        from tei_encode.output import check_inside, name_key, write_new

        if self._output is not None:
            target = self._output / name
            check_inside(target, self._output)
            if (key := name_key(target)) in self._written:
                raise OutputError(
                    str(target), "is another TEI file's in this run already", "export one of them alone"
                )
            write_new(target, data, force=self._force)
            self._written.add(key)


def read_one(path: Path, folder: Path, to: str, options: ExportOptions) -> Part:
    """What a document gives to a format; findings are shown."""
    from tei_encode.exporters import read_part

    part = read_part(path, to, options, file=(folder / path.name).as_posix())
    _say(path, part.findings)
    return part


def print_together(parts: Sequence[Part], to: str, options: ExportOptions) -> None:
    """One file of all documents: several behind one another would be no JSON, and could share keys."""
    from tei_encode.exporters import write_parts

    exported = write_parts(parts, to, options)
    for finding in exported.findings:
        click.echo(f"tei-encode: {finding.severity}: {finding.message} [{finding.rule}]", err=True)
    print_bytes(exported.data)


def print_bytes(data: bytes) -> None:
    """Write to standard output."""
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()


def _say(path: Path, findings: Iterable[Finding]) -> None:
    for finding in findings:
        click.echo(str(finding.in_file(str(path))), err=True)
