"""What formats for bibliographies have in common: a document gives its records, several are one list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tei_encode.exporters.protocol import Exported, ExportOptions, Format, Part

from .reading import join_bibliographies, read_records

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from tei_encode.exporters.protocol import TeiDocument

    from .record import Bibliography, Record


def _read(document: TeiDocument, options: ExportOptions) -> Part:
    found = read_records(document.root, original=options.original)
    return Part(found, found.findings)


def bibliography_format(
    name: str, suffix: str, consumers: str, write: Callable[[Iterable[Record]], bytes]
) -> Format:
    """A format for bibliographies.

    Args:
        name: as it is called on the command line.
        suffix: how names of its files end.
        consumers: who opens it.
        write: a file of records.
    """

    def written(found: Sequence[Bibliography], _: ExportOptions) -> Exported:
        return Exported(write(join_bibliographies(found).records))

    options = frozenset({"original"})
    return Format(name, suffix, "the bibliography", consumers, _read, written, options=options)
