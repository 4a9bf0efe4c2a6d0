"""What is said to fit somewhere is valid there."""

from __future__ import annotations

import re

import pytest

from tei_encode import SourceText, encode, validate
from tei_encode.model import CONTAINERS, POINTS, Kind
from tei_encode.resolution.content_models import ONLY_IN_BIBL, TEXT_ONLY, may_hold

BEFORE, AFTER = re.split(
    "<text>.*</text>", encode(SourceText.of("Dear Sir,", "letter.txt")).xml.decode(), flags=re.DOTALL
)
OF_THE_TEXT = frozenset({"text-differs-from-source", "tag-count", "element-empty"})
"""Rules that look at the words, which are made up here; the others look at what stands where."""
PLACES = {
    Kind.TITLE_PART: "<front><docTitle>{}</docTitle></front><body><p/></body>",
    Kind.BYLINE: "<front>{}</front><body><p/></body>",
    Kind.DOC_AUTHOR: "<front><byline>{}</byline></front><body><p/></body>",
    Kind.AFFILIATION: "<front><byline>{}</byline></front><body><p/></body>",
    Kind.OPENER: "<body><div>{}<p/></div></body>",
    Kind.SALUTE: "<body><div><opener>{}</opener><p/></div></body>",
    Kind.DATELINE: "<body><div><opener>{}</opener><p/></div></body>",
    Kind.ADDR_LINE: "<body><div><opener><address>{}</address></opener><p/></div></body>",
    Kind.SIGNED: "<body><div><p/><closer>{}</closer></div></body>",
    Kind.CLOSER: "<body><div><p/>{}</div></body>",
    Kind.HEAD: "<body><div>{}<p/></div></body>",
    Kind.ITEM: "<body><list>{}</list></body>",
    Kind.CELL: "<body><table><row>{}</row></table></body>",
    Kind.FIG_DESC: "<body><p/><figure>{}</figure></body>",
    Kind.L: "<body><lg>{}</lg></body>",
    Kind.SPEAKER: "<body><sp>{}<p/></sp></body>",
    Kind.BIBL: "<body><listBibl>{}</listBibl></body>",
    **dict.fromkeys(ONLY_IN_BIBL, "<body><listBibl><bibl>{}</bibl></listBibl></body>"),
    **dict.fromkeys((Kind.NOTE, Kind.AB, Kind.QUOTE, Kind.FW), "<body><p/>{}</body>"),
    Kind.P: "<body>{}</body>",
}
"""Where an element may stand; those that are not named stand in a paragraph."""
PARENTS = [kind for kind in Kind if kind not in CONTAINERS | POINTS]
INLINE = [
    Kind.IDNO, Kind.EMAIL, Kind.Q, Kind.TITLE, Kind.HI, Kind.FOREIGN, Kind.TERM, Kind.REF, Kind.PERS_NAME,
    Kind.PLACE_NAME, Kind.ORG_NAME, Kind.DATE, Kind.SURNAME, Kind.ABBR, Kind.ROLE_NAME, Kind.BIBL, *sorted(ONLY_IN_BIBL),
]  # fmt: skip


@pytest.mark.parametrize("parent", PARENTS)
def test_all_that_fits_is_valid(parent: Kind) -> None:
    around = [Kind.TEXT, *([Kind.BIBL] if parent in ONLY_IN_BIBL else []), parent]
    fitting = [kind for kind in INLINE if may_hold(around, kind)]
    content = "".join(f"a<{kind.value}>b</{kind.value}>" for kind in fitting)
    place = PLACES.get(parent, "<body><p>{}</p></body>")
    text = place.format(f"<{parent.value}>{content}c</{parent.value}>")
    findings = validate(f"{BEFORE}<text>{text}</text>{AFTER}".encode()).findings
    assert [str(one) for one in findings if one.rule not in OF_THE_TEXT] == []
    assert fitting or parent in TEXT_ONLY


@pytest.mark.parametrize(
    "text",
    [
        "He said “see AVP RF, F. 6, Op. 13, Pap. 2, D. 9, L. 20” yesterday.\n",
        "He said *see AVP RF, F. 6, Op. 13, Pap. 2, D. 9, L. 20* yesterday.\n",
        "F0,Op0\x0c0",
        "ISBN\x0c978-0-19-852663-6, and 10.1000/\nab12 as well.\n",
    ],
)
def test_an_archival_reference_may_stand_anywhere_and_the_edition_is_valid(text: str) -> None:
    encoded = encode(SourceText.of(text, "letter.txt"))
    assert encoded.text_identical
    assert encoded.valid
