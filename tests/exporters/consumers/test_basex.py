"""BaseX, an XML database: editions load, and XQuery counts in them what our own export does."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest
from lxml import etree

from tei_encode import export
from tei_encode.tei.namespaces import string_value
from tests.exporters.html.pages import OURS
from tests.exporters.html.test_page import encoded
from tests.exporters.letters import letter

BASEX = shutil.which("basex")
QUERY = Path(__file__).with_name("count.xq")
KEEP_WHITE_SPACE = "SET CHOP false"
"""Releases before 10 drop white space between elements, which is text in an edition, unless they are told not to."""
pytestmark = pytest.mark.skipif(BASEX is None, reason="basex is not installed; .ci/run does that")


def asked(folder: Path, home: Path) -> list[str]:
    """What the query finds in a new database of a folder's editions, a line each."""
    commands = [KEEP_WHITE_SPACE, f"CREATE DB editions {folder}", f"RUN {QUERY}"]
    home.mkdir()
    result = subprocess.run(
        [str(BASEX), *(word for one in commands for word in ("-c", one))],
        env={**os.environ, "HOME": str(home)},
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert result.returncode == 0, result.stderr
    return result.stdout.splitlines()


def counted(path: Path) -> str:
    """The same of one edition, by the export as JSON and that of the source."""
    (document,) = json.loads(export(path, "json").data)["documents"]
    loose = [one for one in document["mentions_without_entry"] if one["kind"] == "person"]
    mentions = sum(len(one["mentions"]) for one in document["persons"]) + len(loose)
    counts = (len(document["persons"]), mentions, len(document["dates"]))
    return " ".join(map(str, (path.name, *counts)))


@pytest.fixture(scope="module")
def editions(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of our editions and another's."""
    folder = tmp_path_factory.mktemp("basex") / "editions"
    folder.mkdir()
    for path in OURS:
        shutil.copy(path, folder)
    for name, tei in (("ours", encoded()), ("others", letter())):
        (folder / f"{name}.xml").write_bytes(tei)
    return folder


@pytest.fixture(scope="module")
def found(editions: Path) -> list[str]:
    return asked(editions, editions.parent / "home")


def test_an_xquery_counts_persons_and_dates_as_we_do(editions: Path, found: list[str]) -> None:
    counts = [line.rsplit(" ", 1)[0] for line in found]
    assert counts == [counted(path) for path in sorted(editions.iterdir())]
    assert not any(" 0" in line for line in counts), "nothing to count is no test"


def test_no_character_of_the_text_is_lost(editions: Path, found: list[str]) -> None:
    texts = [etree.parse(path).getroot().find("{*}text") for path in sorted(editions.iterdir())]
    lengths = [len(string_value(text)) for text in texts if text is not None]
    assert [int(line.rsplit(" ", 1)[1]) for line in found] == lengths
