"""The bibliographies of the seeds, each entry looked at by a person; docs/contributing.md says how they are made."""

from __future__ import annotations

from pathlib import Path

import pytest

from tei_encode import export
from tei_encode.exporters import BIBLIOGRAPHIES, format_of

TEI = Path(__file__).resolve().parents[2] / "tei"
GOLDEN = Path(__file__).resolve().parent / "golden"


@pytest.mark.parametrize("to", BIBLIOGRAPHIES)
@pytest.mark.parametrize("path", sorted(TEI.glob("*.xml")), ids=lambda path: path.stem)
def test_the_seeds_have_these_bibliographies(path: Path, to: str) -> None:
    exported = export(path, to)
    assert exported.data == (GOLDEN / f"{path.stem}{format_of(to).suffix}").read_bytes()
    assert exported.findings == ()
