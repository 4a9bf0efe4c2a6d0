"""Validation side by side with jing: cold runs of the command line, and one long edition.

Run it in the project's environment, with jing installed:

    python -m benchmarks.validating                                  # our schema
    python -m benchmarks.validating --schema tei_all.rng             # and TEI's own
    python -m benchmarks.validating --megabytes 10 --runs 3          # the long edition, too

Runs of the two alternate. A row gives the median wall time of both, the median and the range of the ratio ours / jing
over the pairs, and the peak memory of ours in MB. The long edition is made by encoding a text of made-up letters.
"""

from __future__ import annotations

import argparse
import copy
import sys
import tempfile
from pathlib import Path

from lxml import etree

from tei_encode import Options, SourceText, encode
from tei_encode.tei.namespaces import TEI_NAMESPACE, XML_ID
from tei_encode.validators import schema_path

from .side_by_side import compare as side_by_side

ROOT = Path(__file__).resolve().parent.parent
LETTER = """Haverley, 3 May 1921

Dear Mr Tranter,

I went to Oake with Eva Lenner on Tuesday and met the Harcastle Society, which has *no* papers of the year 1{number:03}.
The minutes (see p. {number}) say that nobody came; I have written to London about it, and shall write again in June.

You asked for the list of what we found:

- a letter of 4 June 1919, two leaves
- the accounts of the Oake Mill for 1918 and 1919
- a map of Haverley, without date

Yours sincerely,
John Harcastle

"""


def long_edition(megabytes: float) -> bytes:
    """An edition of that size: some letters are encoded, their divisions repeated with identifiers of their own."""
    text = "".join(LETTER.format(number=number) for number in range(60))
    root = etree.fromstring(encode(SourceText.of(text), Options(check=False)).xml)
    (body,) = root.iter(f"{{{TEI_NAMESPACE}}}body")
    for digest in list(root.iter(f"{{{TEI_NAMESPACE}}}idno")):  # the text is no longer that of a source
        parent = digest.getparent()
        if digest.get("type") == "SHA-256" and parent is not None:
            parent.remove(digest)
    once = list(body)
    size = sum(len(etree.tostring(one, encoding="utf-8")) for one in once)
    for number in range(1, int(megabytes * 1_000_000 / size) + 1):
        for one in once:
            body.append(_renamed(one, f".{number}"))
    return etree.tostring(root, encoding="utf-8", xml_declaration=True)


def _renamed(element: etree._Element, suffix: str) -> etree._Element:
    """A copy whose identifiers have a suffix, and whose pointers to each other, too."""
    twin = copy.deepcopy(element)
    own = {name for one in twin.iter("*") if (name := one.get(XML_ID))}
    for one in twin.iter("*"):
        if name := one.get(XML_ID):
            one.set(XML_ID, name + suffix)
        for key, value in one.attrib.items():
            if str(value).startswith("#"):
                targets = str(value).split()
                one.set(key, " ".join(target + suffix * (target[1:] in own) for target in targets))
    return twin


def compare(file: Path, schema: Path, runs: int) -> str:
    """One row of the table."""
    ours = [sys.executable, "-m", "tei_encode", "validate", str(file), "--schema", str(schema)]
    theirs = ["jing", str(schema), str(file)]
    one = side_by_side("validate", ("tei-encode", ours), ("jing", theirs), runs)
    measured = f"{one.seconds[0]:7.2f} s {one.seconds[1]:7.2f} s  {one.ratio:5.2f}"
    spread = f"({one.least:.2f}–{one.most:.2f})"
    size = file.stat().st_size / 1e6
    return (
        f"{file.name:<28} {size:6.2f} MB  {schema.name:<16} {measured} {spread}  {one.megabytes[0]:6.0f} MB"
    )


def main() -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--schema", type=Path, action="append", default=[], help="another schema, .rng")
    parser.add_argument("--runs", type=int, default=9, help="pairs of runs")
    parser.add_argument("--megabytes", type=float, action="append", default=[], help="size of a long edition")
    arguments = parser.parse_args()
    print(f"{'file':<28} {'size':>9}  {'schema':<16} {'ours':>9} {'jing':>9}  ratio (range)      peak")
    with tempfile.TemporaryDirectory() as folder:
        files = sorted((ROOT / "tei").glob("*.xml"))
        for size in arguments.megabytes:
            files.append(Path(folder, f"letters-{size:g}.xml"))
            files[-1].write_bytes(long_edition(size))
        for file in files:
            for schema in (schema_path(), *arguments.schema):
                print(compare(file, schema, arguments.runs), flush=True)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
