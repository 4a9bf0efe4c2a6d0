"""Write the tables of docs/reading-text.md: what each element does to a reading text, from the table in the code."""

from __future__ import annotations

from pathlib import Path

from tei_encode.exporters.reading.elements import GROUPS

PAGE = Path(__file__).resolve().parent.parent / "docs" / "reading-text.md"
BEGIN = "<!-- Made by tools/generate_reading_text_table.py. -->\n"


def tables() -> str:
    """All groups of the table in Markdown."""
    pieces = []
    for title, rows in GROUPS:
        pieces.append(
            f"### {title}\n\n| elements | in the reading text | Guidelines |\n| --- | --- | --- |\n"
        )
        for row in rows:
            names = " ".join(f"`{name}`" for name in row.elements.split())
            pieces.append(f"| {names} | {row.says} | {row.chapter} |\n")
        pieces.append("\n")
    return "".join(pieces).rstrip("\n") + "\n"


def page(current: str) -> str:
    """The page with its tables made anew: all that stands behind the mark.

    Raises:
        ValueError: the page has no mark.
    """
    return current[: current.index(BEGIN) + len(BEGIN)] + "\n" + tables()


if __name__ == "__main__":
    PAGE.write_text(page(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
