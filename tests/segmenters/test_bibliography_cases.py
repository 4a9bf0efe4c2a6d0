"""Bibliographies in every layout, with a heading and without, and lists that are none."""

from __future__ import annotations

import textwrap

import pytest

from tests.segmenters.cases import Case, check, rows, seen
from tests.segmenters.reading import LONG, OTHER

WORKS = (
    'Harcastle, Walter. 1911. "The Tolls of the Lower Lenner before the Great Flood." Haverley Notes 4 (2): 118-51.',
    "Lenner, P. J. 1977. The Last Ferry on the River and What Became of Those who Rowed It. Oake: Oake University Press.",
    "Oake, Mary, and Ann Tranter. 1981. Bread and the Poor of the Parish. Translated by Jo Pell. Haverley: Verity & Sons.",
    'Tranter, Joan. 2003. "Weirs, Fords and Bridges." In The River, edited by P. Lenner, 30-59. Haverley: Marsh.',
)
STARTS = ["Harcastle…51.", "Lenner…Press.", "Oake…Sons.", "Tranter…Marsh."]
BODY = f"The Tolls\n\n{LONG}\n\n{OTHER}"


def layout(how: str, width: int = 72) -> str:
    """The works, laid out in one of several ways."""
    gap = "\n\n" if how.endswith("apart") else "\n"
    if how.startswith("hanging"):
        return gap.join(textwrap.fill(one, width, subsequent_indent="    ") for one in WORKS)
    if how.startswith("set in"):
        return gap.join(textwrap.fill(one, width, initial_indent="    ") for one in WORKS)
    if how.startswith("wrapped"):
        return gap.join(textwrap.fill(one, width) for one in WORKS)
    if how.startswith("numbers"):
        return gap.join(f"{number}. {one}" for number, one in enumerate(WORKS, 1))
    if how.startswith("bullets"):
        return gap.join(f"• {one}" for one in WORKS)
    return gap.join(WORKS)


WAYS = (
    "lines", "lines apart", "hanging", "hanging apart", "set in", "wrapped", "wrapped apart", "numbers", "bullets", "bullets apart",
)  # fmt: skip


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("heading", ["", "Works Cited\n\n", "Bibliography\n"])
@pytest.mark.parametrize("width", [60, 78])
def test_entries_are_whole_in_every_layout(way: str, heading: str, width: int) -> None:
    marks = ["1. ", "2. ", "3. ", "4. "] if way.startswith("numbers") else [""] * 4
    expected = [mark + start for mark, start in zip(marks, STARTS, strict=True)]
    text = f"{BODY}\n\n{heading}{layout(way, width)}\n"
    check(Case(way, text, {"bibl": expected, "listBibl": 1, "divisions": ["bibliography"]}))


OTHERS = [
    Case("authors by initials and dashes",
         f"{BODY}\n\nLenner, P. (1977). The Ferry. Oake: Press.\n———. (1981). The Ford. Oake: Press.\nTranter, J. (1990). Weirs. Haverley: Marsh.\n",
         {"bibl": ["Lenner…Press.", "———…Press.", "Tranter…Marsh."]}),
    Case("a short one with particles",
         f"{BODY}\n\nde Marsh, Ann. 1901. Fords. Oake: Press.\nO’Pell, Joan. 1911. Tolls. Oake: Press.\nvan Tranter, Jan. 1921. Weirs. Oake: Press.\n",
         {"bibl": 3}),
    Case("a page number between two halves of an entry",
         f"{BODY}\n\nReferences\n\n{WORKS[0]}\n\nLenner, P. J. 1977. The Last Ferry on the River and What Became of the\n\n118\n\n"
         f"Men who Rowed It. Oake: Oake University Press.\n\n{WORKS[3]}\n",
         {"bibl": ["Harcastle…51.", "Lenner…Press.", "Tranter…Marsh."], "fw": ["118"]}),
    Case("a running head between two entries",
         f"{BODY}\n\nReferences\n\n{WORKS[0]}\n\n118        NOTES OF HAVERLEY\n\n{WORKS[1]}\n\n{WORKS[3]}\n",
         {"bibl": ["Harcastle…51.", "Lenner…Press.", "Tranter…Marsh."], "fw": 1}),
    *(
        Case(f"hanging lines over a page end: {between!r}",
             f"{BODY}\n\nReferences\n\n" + layout("hanging").replace("\n    ", between, 1) + "\n", {"bibl": STARTS, **more})
        for between, more in (
            ("\n\n                    118\n\n    ", {"fw": ["118"]}),
            ("\n\n118        NOTES OF HAVERLEY\n\n    ", {"fw": 1}),
        )
    ),
    Case("hanging lines, a blank one behind a comma, the last of them like a body with its place",
         f"{BODY}\n\nReferences\n\n{WORKS[0]}\nLenner, P. J. (1977). The last ferry on the river, and of those who rowed,\n\n   the men of it. Oake: Press.\n"
         "Pell, J. (1981). Weirs, fords and bridges (3rd ed.). With a map of all.\n   Washington, DC: World Tolls.\n",
         {"bibl": [STARTS[0], "Lenner…Press.", "Pell…Tolls."]}),
    Case("lines set in between blank ones begin entries",
         f"{BODY}\n\nReferences\n\n{WORKS[0]}\n\n    {WORKS[1]}\n\n    {WORKS[2]}\n", {"bibl": STARTS[:3]}),
    Case("dates and addresses behind the entries",
         f"{BODY}\n\nReferences\n\n" + "\n\n".join(WORKS) + "\n\nManuscript received 3 May 2019; accepted 4 June 2019.\n\n"
         "Correspondence: Joan Pell, School of Rivers, University of Oake\n", {"bibl": STARTS}),
    Case("captions behind the entries",
         f"{BODY}\n\nReferences\n\n" + "\n\n".join(WORKS) + "\n\nTable 1. Tolls in pence, 1815 to 1818.\n\nFigure 1. The river in 1816.\n",
         {"bibl": STARTS}),
]  # fmt: skip


@pytest.mark.parametrize("case", rows(OTHERS, {}))
def test_entries_between_other_lines(case: Case) -> None:
    check(case)


NONE = [
    Case("names with years", f"{BODY}\n\nHarcastle, Walter, 1810–1880.\nLenner, Paul, 1821–1899.\nTranter, Joan, 1830–1911.\n", {"bibl": 0}),
    Case("a chronology", f"{BODY}\n\n1811. The ford is paved.\n1841. The bridge is built. Haverley: 300 pounds.\n1871. The flood.\n", {"bibl": 0}),
    Case("an inventory", f"{BODY}\n\nHarcastle, W. Letter of 1810, two leaves.\nLenner, P. Deed of 1821, one leaf.\nTranter, J. Will of 1830, one leaf.\n", {"bibl": 0}),
    Case("those present", f"{BODY}\n\nHarcastle, Walter, miller.\nLenner, Paul, clerk since 1811.\nTranter, Joan, ferrywoman since 1830.\n", {"bibl": 0}),
    Case("sources in prose",
         f"{LONG}\n\nHarcastle, Walter, tells of the tolls in his book of 1911, and Lenner, Paul, of the ferry in his. {OTHER}\n\n"
         f"Tranter, Joan, says in her paper of 1930 that none of this is true. {LONG}\n", {"bibl": 0}),
    Case("two alone", f"{BODY}\n\n{WORKS[0]}\n{WORKS[1]}\n", {"bibl": 0}),
    Case("references before more text", f"{LONG}\n\n" + "\n".join(WORKS) + f"\n\n{OTHER}\n", {"bibl": 0}),
    Case("a list of winners", f"{BODY}\n\nPrizes 1911: Lenner, Paul.\nPrizes 1912: Tranter, Joan.\nPrizes 1913: Oake, Mary.\n", {"bibl": 0}),
]  # fmt: skip


@pytest.mark.parametrize("case", rows(NONE, {}))
def test_other_lists_at_the_end_are_no_bibliography(case: Case) -> None:
    check(case)


COUNTED = {
    "initials": (
        "[1] W. Harcastle, “Tolls of the Lenner,” Haverley Notes, vol. 4, no. 2, pp. 118–51, 1911.",
        "[2] P. J. Lenner and A. Oake, “The last ferry,” Haverley Notes, vol. 9, pp. 10–13, 1977.",
        "[3] M. Oake, Bread and the Poor, 2nd ed. Haverley: Verity, 1981.",
    ),
    "surnames": (
        "[1] Tranter W, “Tolls of the Lenner,” Haverley Notes, vol. 4, no. 2, pp. 118–51, 1911.",
        "[2] Lenner PJ, Oake A. The last ferry. Haverley Notes. 1977;9:10–13.",
        "[3] Oake M. Bread and the Poor. 2nd ed. Haverley: Verity; 1981.",
    ),
}
CITED = (
    "So they say [1], [2]. Others [2, 3] do not.",
    "So they say [2]. Others [1] and [3].",
    "First[1], then[2]; see [1] and [3].",
)
CALLED = ("First [1], then [2]. At last [3].", "First.[1] Then.[2] At last.[3]", "None calls them.")


@pytest.mark.parametrize("how", COUNTED)
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize("words", CITED)
def test_references_with_numbers_in_brackets_need_no_heading(how: str, gap: str, words: str) -> None:
    text = f"{BODY} {words}\n\n{gap.join(COUNTED[how])}\n"
    check(Case(how, text, {"bibl": 3, "note": 0, "listBibl": 1, "divisions": ["bibliography"]}))


@pytest.mark.parametrize("how", COUNTED)
@pytest.mark.parametrize("words", CALLED)
def test_references_that_are_called_one_by_one_are_notes(how: str, words: str) -> None:
    check(Case(how, f"{BODY} {words}\n\n" + "\n".join(COUNTED[how]) + "\n", {"bibl": 0, "note": 3}))


def test_notes_that_are_called_twice_are_no_bibliography() -> None:
    notes = "[1] See Harcastle, p. 4.\n[2] Ibid., p. 9.\n[3] W. Oake says otherwise."
    check(Case("notes", f"{BODY} {CITED[0]}\n\n{notes}\n", {"bibl": 0, "note": 3}))


def listed(*entries: str, how: str = "lines", heading: str = "References\n\n") -> str:
    """A text with entries below a heading, a line for each, or in lines of 60 columns, hanging or not."""
    laid_out = [
        one
        if how == "lines"
        else textwrap.fill(one, 60, subsequent_indent="    " if how == "hanging" else "")
        for one in entries
    ]
    return f"{BODY}\n\n{heading}" + "\n".join(laid_out) + "\n"


SMALL = (
    "al-Marsh, A. 2001. Songs of the Ford. Haverley: Press.",
    "d'Oake, Pierre (1998) Weirs of the Lower Lenner and of the Upper Lenner. Oake: Marsh.",
    "hooker, b. 1984. Margins of a River. Haverley: South End.",
    "Pell, J. 1911. The Ferry. Haverley Notes 4: 11-19",
    "van den Tranter, P.W. 1995. Dunes of the Coast and Who Owned Them. Oake: Press.",
)
BODIES = (
    "Ferry Board 1991. Report on the Tolls. Haverley: Marsh.",
    "Lenner Society (1993) Papers on Fords and on the Weirs of the Parish. Oake: Lenner Society.",
    "Ministry of Bridges 1992a. The Bridge Tax Reconsidered. Haverley: HMSO.",
    "Ministry of Bridges 1992b. The Toll. Haverley: HMSO.",
    "Office for Rivers (OFR). 2001. Rivers of the North and of the South in Figures. Oake: Marsh.",
    "Pell, Joan (1911) The Ferry and Those who Rowed It up the River. Oake: Marsh.",
)
TITLES = (
    "Harcastle, W. 1911. The Tolls of the Lower Lenner before the Great Flood. Oake: Press.",
    "Guide to the Fords and Ferries of the Lower Lenner, with a map and an index of names, 1851.",
    "The Haverley Almanack for the Year of the Great Flood, edited anonymously, 1816. Oake: Marsh.",
    "Tranter, Joan. 2003. Weirs, Fords and Bridges of the Parish of Oake. Haverley: Marsh.",
)
WHOLE = [
    *(Case(f"names that begin small, in {how}", listed(*SMALL, how=how),
           {"bibl": ["al-Marsh…Press.", "d'Oake…Marsh.", "hooker…End.", "Pell…11-19", "van den…Press."]})
      for how in ("lines", "wrapped lines", "hanging")),
    *(Case(f"bodies with a year, in {how}", listed(*BODIES, how=how),
           {"bibl": ["Ferry…Marsh.", "Lenner…Society.", "Ministry…HMSO.", "Ministry…HMSO.", "Office…Marsh.", "Pell…Marsh."]})
      for how in ("lines", "wrapped lines", "hanging")),
    Case("titles first, hanging", listed(*TITLES, how="hanging"),
         {"bibl": ["Harcastle…Press.", "Guide…1851.", "The…Marsh.", "Tranter…Marsh."]}),
    Case("a body's name and a place inside entries",
         listed("Harcastle, W. 1911. The Tolls of the Lower Lenner. Papers of the", "Oake Society (1911) in two volumes. Haverley.",
                "Lenner, P. 1977. The Last Ferry on the Lower Lenner River.", "New Haverley 1977.",
                "Pell, J. 1988. The Mill on the Lenner, with an index. Oake:", "Oake University Press 1988. Second edition.",
                "Tranter, J. 1990. The Weirs of the Lenner, described by", "van Marsh, P. and others. Oake: Marsh."),
         {"bibl": ["Harcastle…Haverley.", "Lenner…1977.", "Pell…edition.", "Tranter…Marsh."]}),
    Case("a line that begins small below a stop", listed(*SMALL[:2], "rec.oake.fords, FAQ 3. What is a Ford? Haverley: Press.", SMALL[4]),
         {"bibl": ["al-Marsh…Press.", "d'Oake…Marsh.", "rec…Press.", "van den…Press."]}),
    Case("prose about sources", f"{BODY}\n\nSources\n\n" + textwrap.fill(OTHER, 60, initial_indent="    ") + "\n"
         + textwrap.fill(LONG, 60, initial_indent="    ") + "\n", {"bibl": 0}),
]  # fmt: skip


@pytest.mark.parametrize("case", rows(WHOLE, {}))
def test_entries_that_no_person_leads_are_whole(case: Case) -> None:
    check(case)


PARTED = (
    "I. Printed Works\n\n" + textwrap.fill(BODIES[1], 60, subsequent_indent="    ") + "\n"
    + textwrap.fill(BODIES[4], 60, subsequent_indent="    ") + "\n\nII. Later Works\n\n"
    + textwrap.fill(BODIES[5], 60, subsequent_indent="    ") + "\n" + BODIES[3] + "\n"
    + textwrap.fill(SMALL[4], 60, subsequent_indent="    ") + "\n"
)  # fmt: skip
NAMED = [
    Case("a whole text that is one by its title",
         "A Select Bibliography of the Fords\n\n" + "\n".join(BODIES) + "\n",
         {"bibl": ["Ferry…Marsh.", "Lenner…Society.", "Ministry…HMSO.", "Ministry…HMSO.", "Office…Marsh.", "Pell…Marsh."],
          "divisions": ["bibliography"]}),
    Case("an article on one", f"A Bibliography of the Fords\n\n{LONG}\n\n{OTHER}\n", {"bibl": 0}),
]  # fmt: skip


@pytest.mark.parametrize("case", rows(NAMED, {}))
def test_names_of_parts_and_titles_of_bibliographies(case: Case) -> None:
    check(case)


def test_names_of_parts_leave_hanging_entries_whole() -> None:
    entries = [str(one) for one in seen(f"{BODY}\n\nBibliography\n\n{PARTED}", "bibl")]
    dated = [" ".join(one.split()) for one in entries if any(c.isdecimal() for c in one)]
    assert dated == [BODIES[1], BODIES[4], BODIES[5], BODIES[3], SMALL[4]]
