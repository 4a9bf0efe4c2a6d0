"""Bibliographies (Guidelines, chapter 3.12), names and what is told of who bears them (14), manuscripts (11)."""

from __future__ import annotations

from tei_encode.exporters.reading.behaviour import Behaviour as Does
from tei_encode.exporters.reading.behaviour import Row

ROWS = (
    Row("listBibl", Does.BLOCK, "3.12.1", "a block"),
    Row("bibl", Does.LINE, "3.12.1", "a line; in running text part of it", Does.INLINE),
    Row(
        "biblStruct biblFull",
        Does.LINE,
        "3.12.1",
        "a line, in its own order: see the punctuation of records below",
        Does.INLINE,
        ". ",
    ),
    Row("analytic monogr series", Does.INLINE, "3.12.2.1", "parts of an entry with full stops", parts=". "),
    Row(
        "imprint",
        Does.INLINE,
        "3.12.2.4",
        "its parts with commas, place and publisher with a colon",
        parts=", ",
    ),
    Row("relatedItem", Does.INLINE, "3.12.2.7", "part of the entry", parts=". "),
    Row(
        "author editor respStmt",
        Does.INLINE,
        "3.12.2.2",
        "names in their order, a comma behind a surname that comes first",
    ),
    Row(
        "resp meeting sponsor funder principal edition extent publisher pubPlace distributor authority",
        Does.INLINE,
        "3.12.2",
        "read as it is",
    ),
    Row("biblScope citedRange idno textLang", Does.INLINE, "3.12.2.5", "read as it is"),
    Row(
        "titleStmt editionStmt publicationStmt seriesStmt notesStmt",
        Does.INLINE,
        "2.2",
        "parts of an entry",
        parts=". ",
    ),
    Row("sourceDesc availability licence", Does.INLINE, "2.2", "part of an entry", parts=". "),
    Row(
        "persName forename surname genName nameLink addName roleName persPronouns",
        Does.INLINE,
        "14.2.1",
        "read as it is; parts without white space with a blank",
    ),
    Row(
        "orgName placeName bloc country district geogFeat geogName offset region settlement",
        Does.INLINE,
        "14.2",
        "read as it is",
    ),
    Row("eventName objectName", Does.INLINE, "14.2", "read as it is"),
    Row("listPerson listPlace listOrg listEvent listObject listNym", Does.BLOCK, "14.3", "a block"),
    Row(
        "person personGrp persona place org event object nym",
        Does.LINE,
        "14.3",
        "a line, its parts with commas",
        parts=", ",
    ),
    Row("listRelation relation", Does.OMIT, "14.3.2.3", "left out"),
    Row(
        "affiliation age birth death education faith floruit gender langKnowledge langKnown nationality "
        "occupation residence sex socecStatus state trait",
        Does.INLINE,
        "14.3.2",
        "part of its record",
        parts=", ",
    ),
    Row(
        "climate population terrain location geo objectIdentifier",
        Does.INLINE,
        "14.3.4",
        "part of its record",
        parts=", ",
    ),
    Row("msDesc msPart msFrag", Does.BLOCK, "11", "a block"),
    Row("msIdentifier altIdentifier", Does.LINE, "11.4", "a line, its parts with commas", parts=", "),
    Row("collection institution repository msName", Does.INLINE, "11.4", "read as it is"),
    Row("msContents msItem msItemStruct", Does.LINE, "11.6", "a line, its parts with full stops", parts=". "),
    Row(
        "summary rubric finalRubric incipit explicit colophon filiation",
        Does.INLINE,
        "11.6",
        "part of its item",
    ),
    Row(
        "physDesc objectDesc supportDesc support collation foliation condition layoutDesc layout",
        Does.LINE,
        "11.7",
        "a line, its parts with full stops",
        parts=". ",
    ),
    Row(
        "handDesc handNote scriptDesc scriptNote typeDesc typeNote musicNotation additions accMat",
        Does.LINE,
        "11.7",
        "a line",
        parts=". ",
    ),
    Row("decoDesc decoNote bindingDesc binding sealDesc seal", Does.LINE, "11.7", "a line", parts=". "),
    Row("dimensions", Does.INLINE, "11.3.4", "its parts with ×", parts=" × "),
    Row("height width depth dim", Does.INLINE, "11.3.4", "read as it is"),
    Row(
        "catchwords signatures secFol watermark stamp heraldry material objectType",
        Does.INLINE,
        "11.3",
        "read as it is",
    ),
    Row("locus locusGrp origDate origPlace", Does.INLINE, "11.3", "read as it is", parts=", "),
    Row("history origin provenance acquisition", Does.LINE, "11.8", "a line", parts=". "),
    Row(
        "additional adminInfo recordHist source custodialHist custEvent surrogates",
        Does.LINE,
        "11.9",
        "a line",
        parts=". ",
    ),
)  # fmt: skip
