"""README.txt of a deposit: what it is, whose, on what terms, what is in it, and how to read it in a hundred years."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

from tei_encode.version import __version__

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from tei_encode.tei.header import Licence

    from .documents import DepositDocument
    from .record import Record

WIDTH = 100
FOLDERS = (
    ("tei", "the documents in TEI P5 (XML, https://tei-c.org/guidelines/p5/): text, structure, names, dates, notes and"
     " a header each that says what it is; this is what everything else here was made from"),
    ("text", "the same documents as plain text to read (UTF-8), notes at the end"),
    ("html", "the same documents as pages for a browser"),
    ("register", "all persons, places and organisations of the documents, as a table (register.csv) and with every"
     " mention and its context (register.json)"),
    ("metadata", "this deposit as catalogues describe it: Dublin Core (oai_dc) and the DataCite Metadata Schema 4.5"),
    ("schema", "the schema of TEI that tei-encode writes, in RELAX NG and XML Schema, its source with the documentation"
     " (ODD), and rules that no grammar can say (Schematron)"),
)  # fmt: skip


def readme(record: Record, documents: Sequence[DepositDocument], files: Sequence[str]) -> str:
    """The whole text, lines ending with LF.

    Args:
        record: the description of the deposit.
        documents: its documents.
        files: paths of all other files below `data`.
    """
    pieces = [
        _headed(record.title or record.name, "="),
        "\n".join(_facts(record)),
        *(_wrapped(one) for abstract in record.abstracts for one in abstract.split("\n")),
        _headed("What is in it", "-"),
        "\n".join(_contents(files)),
        _headed("How to read and to check it", "-"),
        *_advice(),
        _headed("The documents", "-"),
        "\n\n".join("\n".join(_document(one)) for one in documents),
    ]
    return "\n\n".join(filter(None, pieces)) + "\n"


def _headed(words: str, line: str) -> str:
    return f"{words}\n{line * min(len(words), WIDTH)}"


def _wrapped(words: str, first: str = "", indent: str = "") -> str:
    return textwrap.fill(
        words,
        WIDTH,
        initial_indent=first,
        subsequent_indent=indent,
        break_long_words=False,
        break_on_hyphens=False,
    )


def _facts(record: Record) -> Iterator[str]:
    said = (
        ("By", "; ".join(one.name for one in record.creators)),
        ("With", "; ".join(dict.fromkeys(one.agent.name for one in record.contributors))),
        ("Funded by", "; ".join(one.name for one in record.funders)),
        ("Publisher", record.publisher),
        ("Date", record.date),
        ("Licence", _licence_words(record.licences, record.terms)),
        ("DOI", record.doi and f"https://doi.org/{record.doi}"),
        ("Languages", ", ".join(record.languages)),
        ("Made from", "; ".join(record.sources)),
    )
    for name, words in said:
        # A licence that nobody names is what a reader must know.
        if words or name == "Licence":
            yield _wrapped(words or "not stated: ask before you use it", f"{name}: ", "  ")


def _licence_words(licences: Iterable[Licence], terms: Iterable[str]) -> str:
    names = [
        f"{one.name} <{one.address}>" if one.address and one.address != one.name else one.name
        for one in licences
    ]
    return "; ".join([*names, *terms])


def _contents(files: Sequence[str]) -> Iterator[str]:
    for folder, what in FOLDERS:
        count = sum(name.startswith(f"{folder}/") for name in files)
        if count or folder == "metadata":
            number = f" ({count} file{'' if count == 1 else 's'})" if count else ""
            yield _wrapped(f"{what}{number}", f"data/{folder}/: ", "  ")


def _advice() -> Iterator[str]:
    yield _wrapped(
        "This is a bag (BagIt, RFC 8493): bagit.txt says in which version, manifest-sha256.txt and"
        " manifest-sha512.txt have the digest of every file below data/. To see that nothing has changed, in the"
        " folder that holds bagit.txt:"
    )
    yield "    sha256sum --check manifest-sha256.txt\n    bagit.py --validate ."
    yield _wrapped(
        "All files are text, in UTF-8 unless a TEI file says otherwise in its first line; any editor opens them. Where"
        " the header of a TEI file names the digest of the file it was made from, that file can be had back, byte for"
        " byte: all characters between <text> and </text>, with the signs put back that the header declares as layout"
        ' (rendition), without what editors added (corr, reg, expan, ex, supplied, note type="editorial"). The'
        " program does that:"
    )
    yield "    tei-encode export data/tei/NAME.xml --to source"
    yield _wrapped(f"This bag was made by tei-encode {__version__}.")


def _document(document: DepositDocument) -> Iterator[str]:
    header = document.header
    yield f"data/tei/{document.name}"
    if not document.has_text:
        yield "  list of persons, places and organisations without a text"
        return
    said = (
        ("", header.title),
        ("By: ", "; ".join(one.name for one in header.creators)),
        ("Publisher: ", header.publisher),
        ("Licence: ", _licence_words(header.licences, filter(None, (header.terms,)))),
    )
    yield from (_wrapped(words, f"  {name}", "    ") for name, words in said if words)
