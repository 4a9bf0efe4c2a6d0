"""commonmeta, which brings the published JSON schema of CSL and reads DataCite as an archive's software does."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path
from typing import Any

import pytest

from tei_encode import export
from tei_encode.depositing.datacite import datacite
from tei_encode.depositing.record import describe
from tests.depositing.test_metadata import FILES, HEADERS
from tests.exporters.html.pages import OURS
from tests.exporters.reading.made_up_tei import document

COMMONMETA = os.environ.get("COMMONMETA", "")
pytestmark = pytest.mark.skipif(
    not COMMONMETA, reason="COMMONMETA names no Python that has commonmeta-py, as .ci/run does"
)
CSL = """import json, sys, jsonschema, commonmeta
from pathlib import Path
schema = json.loads((Path(commonmeta.__file__).parent / "resources" / "csl-data.json").read_text("utf-8"))
items = json.loads(Path(sys.argv[1]).read_text("utf-8"))
jsonschema.Draft7Validator.check_schema(schema)
found = [error.message for error in jsonschema.Draft7Validator(schema).iter_errors(items)]
json.dump([schema["$id"], found], sys.stdout)"""
DATACITE = """import json, sys
from pathlib import Path
from commonmeta import Metadata
read = Metadata(Path(sys.argv[1]).read_text("utf-8"), via="datacite_xml")
names = "is_valid id title contributors publisher date_published language license subjects funding_references".split()
json.dump({name: getattr(read, name, None) for name in names}, sys.stdout)"""
BIBLIOGRAPHY = """<listBibl><bibl xml:id="one"><author>Oake, Anna</author>, <title level="a">On mills</title>, <title level="j">
Glovers' Journal</title>, <biblScope unit="volume">3</biblScope> (<date when="1903-05">May 1903</date>), <biblScope unit="page"
from="4" to="9">4–9</biblScope>.</bibl><bibl><title level="m">Bridges</title>, ed. by <editor>Guild of Glovers</editor>
(<pubPlace>Haverley</pubPlace>: <publisher>Head</publisher>, <date when="-0043">44 BC</date>)</bibl><bibl>words alone</bibl>
<bibl><title level="m">Undated</title> <date notBefore="1901" notAfter="1903">c. 1902</date> <ptr target="https://example.org/"/></bibl>
</listBibl>"""


def found_by(program: str, tmp_path: Path, data: bytes) -> Any:
    """What a program of that environment says of a file."""
    file = tmp_path / "file"
    file.write_bytes(data)
    result = subprocess.run(
        [COMMONMETA, "-c", program, str(file)], capture_output=True, text=True, encoding="utf-8"
    )
    assert result.returncode == 0, result.stderr
    return json.loads(result.stdout)


EDITIONS = {**{path.stem: path.read_bytes() for path in OURS}, "kinds": document(f"<p/>{BIBLIOGRAPHY}")}


@pytest.mark.parametrize("tei", EDITIONS.values(), ids=EDITIONS)
def test_bibliographies_keep_the_schema_of_csl(tmp_path: Path, tei: bytes) -> None:
    data = export(tei, "csl-json").data
    assert len(json.loads(data)) >= 4
    schema = "https://resource.citationstyles.org/schema/v1.0/input/json/csl-data.json"
    assert found_by(CSL, tmp_path, data) == [schema, []]


def test_it_reads_of_a_deposit_what_the_header_says(tmp_path: Path) -> None:
    read = found_by(DATACITE, tmp_path, datacite(describe(HEADERS["full"], "bag"), FILES))
    assert read["is_valid"] is True
    said = ("id", "title", "publisher", "date_published", "language")
    assert [read[name] for name in said] == [
        "https://doi.org/10.5072/tranter.1",
        "A letter of Anna Tranter",
        {"name": "Haverley Archive"},
        "2024-05-06",
        "en",
    ]
    people = {one["person"]["family_name"]: one["roles"] for one in read["contributors"]}
    assert people == {"Tranter": ["Author"], "Oake": ["Editor"], "Head": ["ProjectLeader"], "Roe": ["Other"]}
    assert read["license"]["id"] == "CC-BY-4.0"
    assert [one["funder_id"] for one in read["funding_references"]] == ["https://ror.org/02mhbdp94"]


@pytest.mark.parametrize("name", [name for name in HEADERS if name != "full"])
def test_it_reads_a_deposit_whatever_the_headers_leave_open(tmp_path: Path, name: str) -> None:
    read = found_by(DATACITE, tmp_path, datacite(describe(HEADERS[name], "bag"), FILES))
    assert read["is_valid"] is True
    assert read["title"]
