"""Documents that hypothesis makes up: blocks of every kind one after another, with nasty characters between and in them.

Anything at all, and anything built of pieces, is in `made_up_texts`; here the pieces are whole enough that sections,
notes, bibliographies, tables, verse, letters and their enclosures really come out of them, with names, dates and
citations inside. What a user may say beforehand, every key of the project file, is made up, too.
"""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING, Any

from hypothesis import strategies as st

from tei_encode.errors import TeiEncodeError
from tei_encode.pipeline import Options
from tei_encode.project import TABLES
from tei_encode.segmenters import KINDS
from tei_encode.serialiser.metadata import Metadata
from tests.made_up_texts import NASTY, PIECES

if TYPE_CHECKING:
    from tei_encode.project.table import Key

PERSONS = ["Anna Tranter", "Mr. Tranter", "Dr. A. B. Lenner, O.B.E.", "Lord Harcastle", "Mrs. de la Oake", "Pope John XXIII",
           "Sir Hugo O'Lenner-Oake, Jr.", "St. Anna", "*Anna* Tranter", "Émile Ⅳ Oake", "VLADIMIR LENNER", "A. Tranter"]  # fmt: skip
PLACES = [
    "Haverley",
    "Geneva",
    "the United States",
    "St. Petersburg",
    "Oake-on-Sea",
    "New *York*",
    "U.S.S.R.",
    "Köln",
]
BODIES = [
    "Ministry of Foreign Affairs",
    "NATO",
    "the Harcastle Company, Ltd.",
    "University of Haverley (UH)",
    "C.P.S.U.",
]
DATES = ["3 May 1921", "May 3, 1921", "1921-05-03", "10th inst.", "the 1920s", "3–5 May 1921", "20 and 24 March 1954", "Easter 1921",
         "31 February 1921", "May 1921", "between 1914 and 1918", "3/16 May 1917 (O.S.)", "11:30 a.m.", "1914/15", "late 90's", "c. 1920",
         "3. Mai 1921", "le 3 mai 1921", "44 B.C.", "0000", "99999", "the night of 3/4 May", "from May to June 1921", "29 February 1923"]  # fmt: skip
CITED = ["(Lenner, 1990, p. 3)", "(Lenner 1990; Oake 2001a)", "Oake (2001a, pp. 5-7)", "[1]", "[2, 3]", "¹", "[12]", "[*]", "†", "(ibid., p. 4)",
         "op. cit.", "See Lenner, *A Book*, 12.", "https://example.org/a_(b)?c=d&e", "<jane@example.org>", "doi:10.1000/x<y>", "F. 6, Op. 13, D. 9, l. 2"]  # fmt: skip
MARKED = ["*so*", "**so**", "_so_", "`a<b>`", "~~gone~~", "“quoted ‘within’ it”", "«guillemets»", "[a link](https://example.org/a \"A\")",
          "![fig](a.png)", "l'état c'est moi", "Schadenfreude und Weltschmerz", "ἄειδε θεά", "Привет, Иван Иванович", "s p a c e d", "commit-\ntee",
          "the “*Haverley Gazette*”", "*un*finished **bold *nested* bold**"]  # fmt: skip
WORDS = [
    "the letter",
    "came from",
    "was seen by",
    "and",
    "in",
    ", ",
    ". ",
    "; ",
    "said that it would be done",
    "went to",
    "whether",
    "of",
]
SEPARATORS = ["\n\n", "\n\n", "\n\n", "\n", "\n\n\n\n", "\r\n\r\n", "\n \n", "\n\f\n", "\f", "\n\n\u00a0\n\n", "\n\u0085\n", "\u2028\u2028", "\n\n\ufeff\n\n",
              "\n\u3000\n", "\n\n***\n\n", "\n\n---\n\n", "\n\n\x07\n\n", "\n\n12\n\n", "\nTHE HAVERLEY PAPERS     13\n", "\r\r", "\n\t\n", "\n\n\x00\n\n"]  # fmt: skip

phrases = st.lists(st.sampled_from([*PERSONS, *PLACES, *BODIES, *DATES, *CITED, *MARKED, *WORDS, *WORDS, *WORDS]), min_size=1, max_size=12)  # fmt: skip
prose = phrases.map(" ".join)
lines = st.lists(prose, min_size=1, max_size=5)
person, place, body, date = (st.sampled_from(some) for some in (PERSONS, PLACES, BODIES, DATES))
cell = st.sampled_from(["12", "1,954", "a b", "", "Lenner", "–", "*so*", "3 May 1921", "\x07", "|"])


def _joined(*parts: st.SearchStrategy[str] | str) -> st.SearchStrategy[str]:
    return st.tuples(*(part if not isinstance(part, str) else st.just(part) for part in parts)).map("".join)


def _each(before: str, after: str = "\n") -> st.SearchStrategy[str]:
    return lines.map(lambda some: "".join(f"{before}{one}{after}" for one in some))


def _numbered(form: str) -> st.SearchStrategy[str]:
    return lines.map(lambda some: "".join(form.format(at) + one + "\n" for at, one in enumerate(some, 1)))


rows = st.lists(st.lists(cell, min_size=2, max_size=4), min_size=1, max_size=4)
entry = st.one_of(
    _joined(person, " (1990). A Book. ", place, ": Press, pp. 3-9."),
    _joined(
        "Lenner, A. B. and Oake, C., eds. “",
        prose,
        ",” Haverley Review 12, no. 3 (",
        date,
        "): 4–5. doi:10.1000/182",
    ),
    _joined(body, ". *", prose, "*. ", place, ", 2001a."),
    prose,
)
opener = st.one_of(
    _joined(place, ", ", date, "\n\nDear ", person, ",\n\n"),
    _joined("To: ", person, "\nFrom: ", body, "\nSubject: ", prose, "\nDate: ", date, "\n\n"),
    _joined(place, "\n", date, "\n\nSir,\n"),
)
closer = st.one_of(
    _joined("\n\nYours sincerely,\n\n", person, "\n", body, "\n"),
    _joined("\n\nI am, Sir, your obedient servant,\n", person, "\n\n", place, ", ", date),
    _joined("\n\nP.S. ", prose, "\n\ncc: ", person, "\nEncl.: ", prose),
    _joined("\n\n", person, "\n\nEnclosure\n\n", prose),
)
blocks = st.one_of(
    prose,
    prose,
    lines.map("\n".join),
    _joined(opener, prose, closer),
    _joined(opener, prose, closer, "\n\n[Enclosure 1]\n\n", opener, prose, closer),
    _joined(st.sampled_from(["# ", "## ", "### ", "CHAPTER II. ", "2.1 ", "* ", "IV. "]), prose),
    st.sampled_from(["Introduction", "Abstract", "Notes", "Bibliography", "References", "Keywords: one, *two*; three.", "APPENDIX A", "Contents"]),
    _numbered("[{}] "), _numbered("{} "), _numbered("{}. "), _numbered("({}) "), _each("- "), _each("• "), _each("  - "), _each("> "), _each("> > "),
    _each("    "), _each("\t"), _each("MR. LENNER: "), _each("Q. ", "\nA. No.\n"), _each("* ", "\n\n"), _each("¹ "), _each("| ", " | a |\n"),
    _joined("Notes\n\n", _numbered("[{}] "), "\n"), _joined("\nNotes\n\n", _numbered("{}. "), "\n"),
    st.lists(entry, min_size=1, max_size=4).map(lambda some: "Bibliography\n\n" + "\n\n".join(some)),
    st.lists(entry, min_size=1, max_size=4).map(lambda some: "References\n\n" + "".join(f"- {one}\n" for one in some)),
    rows.map(lambda some: "\n".join(" | ".join(row) for row in some)),
    rows.map(lambda some: "|" + "|\n|".join("|".join(row) for row in some) + "|"),
    rows.map(lambda some: "\n".join("     ".join(row) for row in some)),
    rows.map(lambda some: "\n".join("\t".join(row) for row in some)),
    _joined("By ", person, "\n", body, "\n", "<jane@example.org>"),
    _joined("Present:\n", person, ", Chairman\n", person, "\n\nResolved: ", prose),
    _joined("Source: ", body, ", F. 6, Op. 13, Pap. 2, D. 9, Ll. 20-25. ", date),
    _joined("“", prose, "”\n— ", person), _joined("```\n", prose, "\n```"), _joined("[one]: https://example.org/one\n", prose, "[a][one]"),
)  # fmt: skip


@st.composite
def documents(draw: st.DrawFn) -> str:
    """A document of up to nine blocks, with up to six nasty pieces in it, wherever they fall."""
    text = draw(st.sampled_from(["", "", "\ufeff", "\n\n", " ", "\f", "\x00"]))
    for block in draw(st.lists(blocks, min_size=1, max_size=9)):
        text += block + draw(st.sampled_from(SEPARATORS))
    for piece in draw(st.lists(st.sampled_from(NASTY + PIECES), max_size=6)):
        at = draw(st.integers(0, len(text)))
        text = text[:at] + piece + text[at:]
    return text


NASTY_VALUES = ["\x00", "a\x07b", "\ufffe", "]]>", "<p>&amp;", " \u2028 ", "\u00a0", "x" * 300, "Doe, Jane", "A; B; C", "1921-13", "1921/1922", "a:b", "https://x/ü?a=b&c#d",
                "a\nb\n\nc", "-", "&", '"', "'", "en-GB-x-\x07", "DOI 10.1/<a>; URI https://a.b", "\U0001f600", "😀: Roe, Jo", "--03-10", "0000", "-0044", "e\u0301", "\u202e", "\r\n",
                "transcription: Doe, Jane; x: <y>", "943 https://a.b/c", "Doe, Jane <https://orcid.org/0000-0002-1825-0097>", ";", "a b c", "true", "head 2: §"]  # fmt: skip
NOT_SET = frozenset({"authority", "register", "names"})
"""Keys that name files or programs."""
KEYS = [key for table in TABLES for key in table.keys if key.fact not in NOT_SET]


def _value(key: Key, written: str) -> Any:
    """What a key makes of a value; None where it refuses it, as it may."""
    try:
        return key.value.from_text(written, "made-up", key.name)
    except TeiEncodeError:
        return None


def _example(key: Key) -> Any:
    return key.value.from_toml(tomllib.loads(f"x = {key.example}")["x"], "example", key.name)


@st.composite
def options(draw: st.DrawFn) -> Options:
    """What a user may say: any keys of the project file, with their examples, or with nasty values that they take."""
    facts: dict[bool, dict[str, Any]] = {True: {}, False: {}}
    for key in draw(
        st.lists(st.sampled_from(KEYS), max_size=12, unique_by=lambda key: (key.fact, key.is_option))
    ):
        written = draw(st.none() | st.sampled_from(NASTY_VALUES) | st.text(max_size=12))
        value = _example(key) if written is None else _value(key, written)
        if value is not None:
            facts[key.is_option][key.fact] = value
    facts[True].setdefault("kind", draw(st.sampled_from(["", *KINDS])))
    facts[True].setdefault("line_breaks", draw(st.booleans()))
    try:
        return Options(**facts[True], metadata=Metadata(**facts[False]))
    except TeiEncodeError:
        return Options(metadata=Metadata(**{**facts[False], "date": ""}))
