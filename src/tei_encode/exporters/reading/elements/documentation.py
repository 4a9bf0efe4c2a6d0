"""What documents a schema (Guidelines, chapter 23), and what stands in headers only (2, 16)."""

from __future__ import annotations

from tei_encode.exporters.reading.behaviour import Behaviour as Does
from tei_encode.exporters.reading.behaviour import Row

ROWS = (
    Row("eg", Does.BLOCK, "23.5", "a block"),
    Row("egXML", Does.SOURCE_CODE, "23.5", "a block of the mark-up it holds, white space and all"),
    Row("code ident val", Does.INLINE, "23", "read as it is"),
    Row("gi tag", Does.INLINE, "23", "in angle brackets"),
    Row("att", Does.INLINE, "23", "with an @ before it"),
    Row("specList specDesc", Does.OMIT, "23.1.2", "left out"),
    Row(
        "schemaSpec specGrp specGrpRef moduleSpec elementSpec classSpec macroSpec dataSpec moduleRef "
        "elementRef classRef macroRef dataRef",
        Does.OMIT,
        "23",
        "left out: a schema, not text",
    ),
    Row(
        "altIdent alternate anyElement attDef attList attRef classes constraint constraintSpec content "
        "dataFacet datatype defaultVal empty equiv exemplum interleave listRef memberOf model modelGrp "
        "modelSequence outputRendition param paramList paramSpec remarks sequence textNode valDesc valItem "
        "valList",
        Does.OMIT,
        "23",
        "left out: parts of a schema",
    ),
    Row("teiHeader", Does.OMIT, "2", "left out"),
    Row("xenoData", Does.OMIT, "2.5", "left out"),
    Row("fileDesc encodingDesc profileDesc revisionDesc", Does.OMIT, "2", "left out: they stand in headers"),
    Row("abstract", Does.BLOCK, "2.4.4", "left out with the header it stands in"),
    Row(
        "appInfo application cRefPattern calendar calendarDesc catDesc catRef category char charDecl "
        "citeData citeStructure classCode classDecl conversion correction editorialDecl geoDecl glyph "
        "handNotes hyphenation interpretation keywords listPrefixDef localProp mapping metDecl metSym "
        "namespace normalization prefixDef projectDesc punctuation quotation refState refsDecl rendition "
        "samplingDecl schemaRef segmentation stdVals styleDefDecl tagUsage tagsDecl taxonomy unicodeProp "
        "unihanProp unitDecl unitDef constraintDecl",
        Does.OMIT,
        "2.3",
        "left out: they stand in headers",
    ),
    Row(
        "change listChange creation correspAction correspContext correspDesc langUsage language textClass",
        Does.OMIT,
        "2.4",
        "left out: they stand in headers",
    ),
    Row(
        "activity channel constitution derivation domain factuality interaction locale particDesc "
        "preparedness purpose setting settingDesc textDesc broadcast equipment recording recordingStmt "
        "scriptStmt transcriptionDesc",
        Does.OMIT,
        "16",
        "left out: they stand in headers",
    ),
)  # fmt: skip
