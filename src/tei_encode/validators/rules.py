"""The rules that findings of a validation name: what each means, and what to do about it.

Rules of Schematron schemas have the names their schemas give them, and are not listed here.
"""

from __future__ import annotations

from typing import NamedTuple

GUIDELINES = "https://tei-c.org/release/doc/tei-p5-doc/en/html/"


class Rule(NamedTuple):
    """What a rule is about.

    Attributes:
        summary: what is wrong where it is broken, in one sentence.
        remedy: what to do then, in one sentence or two.
        page: where the Guidelines or a standard say it; may be empty.
    """

    summary: str
    remedy: str
    page: str = ""


def described(name: str) -> Rule:
    """What a rule means; for one that is not ours, what its name says."""
    return RULES.get(name) or Rule(
        f"A rule of the schema is broken: {name.replace('-', ' ')}.", "The schema says what is right there."
    )


_GRAMMAR = "The message lists what is allowed there; where your encoding is right, give its own schema with --schema."
_POINTERS = f"{GUIDELINES}SA.html"
_DATES = f"{GUIDELINES}ND.html#NDDATE"
_XML_MODEL = "https://www.w3.org/TR/xml-model/"

RULES: dict[str, Rule] = {
    # The file as such.
    "not-well-formed": Rule(
        "The file is not well-formed XML.",
        "Repair the place that is named; before that nothing else can be checked.",
        "https://www.w3.org/TR/xml/#sec-well-formed",
    ),
    "entity-declared": Rule(
        "The file declares an entity.",
        "Write the characters themselves in place of the entity, and take the declaration out.",
        f"{GUIDELINES}CH.html",
    ),
    "doctype-ignored": Rule(
        "The file has a document type declaration, which is not used.",
        "Take it out, and name a schema with <?xml-model?> instead.",
    ),
    "not-tei": Rule(
        "The root element is not in the namespace of TEI P5.",
        "Begin with <TEI xmlns='http://www.tei-c.org/ns/1.0'>, or leave the file out of the check.",
        f"{GUIDELINES}DS.html",
    ),
    # Which schema.
    "no-schema": Rule(
        "No schema was at hand, so whether the file is valid was not looked at.",
        "Give a schema with --schema FILE, or name one in the file with <?xml-model?>.",
        _XML_MODEL,
    ),
    "schema-not-fetched": Rule(
        "The file names a schema on the network, which was not fetched.",
        "Fetch it by hand and give it with --schema FILE, or allow fetching with --allow-network.",
        _XML_MODEL,
    ),
    "schema-not-applied": Rule(
        "The file names a schema that the program cannot apply.",
        "Give one in the XML syntax of RELAX NG (.rng) or a W3C schema (.xsd) with --schema FILE.",
        _XML_MODEL,
    ),
    "schema-unreadable": Rule(
        "The file names a schema that cannot be read.",
        "Set the address in <?xml-model?> right, or give the schema with --schema FILE.",
        _XML_MODEL,
    ),
    # What the schema says.
    "element-not-allowed": Rule("An element is not allowed where it stands.", _GRAMMAR),
    "element-missing": Rule("An element is missing before another.", _GRAMMAR),
    "content-incomplete": Rule("An element lacks part of its content.", _GRAMMAR),
    "text-not-allowed": Rule("Text stands where only elements may.", _GRAMMAR),
    "content-value": Rule("The content of an element is not of the form it must have.", _GRAMMAR),
    "attribute-not-allowed": Rule("An element has an attribute that it may not have.", _GRAMMAR),
    "attributes-not-together": Rule("An element has attributes that exclude each other.", _GRAMMAR),
    "attribute-value": Rule("The value of an attribute is not of the form it must have.", _GRAMMAR),
    "attribute-missing": Rule("An element lacks an attribute that it must have.", _GRAMMAR),
    "engine-limit": Rule(
        "The engine that was asked for cannot judge the file.", "Use the program's own with --engine rng."
    ),
    "schematron-limit": Rule(
        "The rules of a Schematron schema could not be run on the file.",
        "The message is the processor's own; check the schema, or leave it out.",
    ),
    "schema-limit": Rule(
        "More breaks the schema than is listed.", "Repair what is listed, and check the file again."
    ),
    "xsd": Rule("The file breaks the W3C schema.", _GRAMMAR),
    "xsd-limit": Rule(
        "The file could not be checked against the W3C schema to its end.",
        "Check it against the RELAX NG schema, which has no such limit.",
    ),
    # What no grammar can say.
    "identifier-repeated": Rule(
        "An xml:id stands twice.", "Give one of the two another identifier.", f"{_POINTERS}#SAXP"
    ),
    "identifier-form": Rule(
        "An entry of a register has an identifier of unusual form.",
        "Begin identifiers of persons with pers-, of places with place-, of organisations with org-.",
    ),
    "pointer-unresolved": Rule(
        "A pointer leads nowhere.",
        "Set the identifier right, or give the element that is meant its xml:id.",
        _POINTERS,
    ),
    "pointer-to-another-kind": Rule(
        "A pointer leads to an element of the wrong kind.",
        "Point at what is meant: a persName at a person, a citation at a bibliographic entry.",
        _POINTERS,
    ),
    "fragment-joined-one-way": Rule(
        "A fragment points at another with @next or @prev, which does not point back.",
        "Give the other fragment the pointer back.",
        f"{_POINTERS}#SAAG",
    ),
    "register-unreadable": Rule(
        "Entries point into a file that cannot be read.",
        "Put the register back where @sameAs says it is; until then its entries are not checked.",
    ),
    "note-mark-without-note": Rule(
        "A note mark has no note.",
        "Point at the note with @target, or take the markup of the mark away.",
        f"{GUIDELINES}CO.html#CONONO",
    ),
    "note-without-mark": Rule(
        "A note has no mark in the text.",
        "Mark up the mark as ref type='noteAnchor', or make the note type='editorial' where it is yours.",
        f"{GUIDELINES}CO.html#CONONO",
    ),
    "note-without-way-back": Rule(
        "A note does not point back at its mark.", "Give the note a @target that names the mark."
    ),
    "note-and-mark-disagree": Rule(
        "A note and its mark point at different things.", "Let each point at the other with @target."
    ),
    "note-with-several-marks": Rule(
        "A note has several marks.", "Only the first is its mark; a later mention is a ref of no type."
    ),
    "date-impossible": Rule("A date never was.", "Set the day or the month in the attribute right.", _DATES),
    "date-year": Rule("A year is not a likely one.", "Write a day as 1914-08-04.", _DATES),
    "date-order": Rule(
        "A time ends before it begins.", "Exchange the two attributes, or set one right.", _DATES
    ),
    "date-precision": Rule(
        "A date in an attribute is more or less precise than its words.",
        "Give the attribute the precision of the words, or say with @cert or @resp that you know more.",
        _DATES,
    ),
    "calendar-without-words": Rule(
        "A date names a calendar and has no words.", "Take @calendar away, or mark up the words.", _DATES
    ),
    "resp-undeclared": Rule(
        "@resp has no # before its identifier.",
        "Write it as #identifier; without # it names a file.",
        _POINTERS,
    ),
    "tag-count": Rule(
        "A count in tagsDecl is not that of the text.", "Set the count right, or take the tagUsage away."
    ),
    "element-empty": Rule(
        "An element that should have words has none.",
        "Take it away, or mark with gap or supplied what is missing.",
    ),
    "line-in-line": Rule(
        "A verse line holds other lines.",
        "Close the line before the next one, or make it an lg.",
        f"{GUIDELINES}VE.html",
    ),
    "paragraph-in-line": Rule(
        "A verse line holds a paragraph.", "Take the paragraph out of the line.", f"{GUIDELINES}VE.html"
    ),
    "gloss-without-labels": Rule(
        "A list of type gloss has no labels.", "Give it labels, or another type.", f"{GUIDELINES}CO.html#COLI"
    ),
    "received-before-sent": Rule(
        "A letter was received before it was sent.",
        "Set one of the two dates in correspDesc right.",
        f"{GUIDELINES}HD.html#HD44CD",
    ),
    "text-differs-from-source": Rule(
        "The text is no longer that of its source.",
        "Take the change back, or put an editor's words into corr, reg, expan, ex, supplied or note type='editorial'.",
    ),
}
"""All rules by the name that findings carry, but for those of Schematron schemas."""
