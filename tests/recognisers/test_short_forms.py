from __future__ import annotations

import pytest

from tei_encode.model import Cert, Document, Kind
from tei_encode.recognisers.archival import Archival
from tei_encode.recognisers.citations import Citations
from tei_encode.recognisers.cited_works import CitedWorks
from tei_encode.recognisers.references import References
from tei_encode.recognisers.short_forms import ShortForms
from tests.recognisers.bibliographies import after, after_references, article, targets, with_notes

BOWEN = "[1] Eva Bowen, *Harbours* (London: Verso, 1992), 33."
DAHL = "[2] Per Dahl, “Tides,” *Tidal Review* 7, no. 3 (1983): 171–190."


def recognised(*notes: str) -> Document:
    return after(after_references(with_notes("\n\n".join(notes))), ShortForms())


def test_ibid_means_the_work_of_the_note_before() -> None:
    assert targets(recognised(BOWEN, "[2] Ibid., 34."), "short_forms") == [("Ibid.", "#bibl-bowen-1992")]


def test_ibid_means_an_archival_document_too() -> None:
    document = recognised("[1] RGANI, f. 3, op. 10, d. 77, l. 1.", "[2] Ibid., Ll. 34-37, 44-55.")
    assert targets(document, "short_forms") == [("Ibid.", "#bibl-rgani-3-10-77")]


def test_ibid_after_ibid_means_the_same() -> None:
    document = recognised(BOWEN, "[2] *Ibid.*, 34.", "[3] Ibid.")
    assert targets(document, "short_forms") == [("Ibid.", "#bibl-bowen-1992"), ("Ibid.", "#bibl-bowen-1992")]


def test_ibid_in_the_same_note() -> None:
    assert targets(recognised(BOWEN + " Ibid., 40."), "short_forms") == [("Ibid.", "#bibl-bowen-1992")]


def test_op_cit_goes_back_to_the_author() -> None:
    document = recognised(BOWEN, DAHL, "[3] Bowen, op. cit., 44.", "[4] Dahl, *op. cit.*, 3.")
    assert targets(document, "short_forms") == [
        ("Bowen, op. cit.", "#bibl-bowen-1992"),
        ("Dahl, *op. cit.*", "#bibl-dahl-1983"),
    ]


def test_loc_cit_and_idem() -> None:
    document = recognised(BOWEN, "[2] Loc. cit.", "[3] Idem, p. 40.")
    assert [target for _, target in targets(document, "short_forms")] == ["#bibl-bowen-1992"] * 2


def test_what_points_at_nothing_is_reported() -> None:
    document = recognised("[1] A mere remark.", "[2] Ibid.", "[3] Quirk, op. cit.")
    refs = [one for one in document.layer("short_forms") if one.kind is Kind.REF]
    assert [(one.get("type"), one.get("target"), one.cert) for one in refs] == [("ibid", "", Cert.LOW)] * 2
    assert [one.rule for one in document.findings] == ["ibid-unresolved"] * 2


def test_a_note_between_without_a_work_breaks_the_chain() -> None:
    assert targets(recognised(BOWEN, "[2] A mere remark.", "[3] Ibid."), "short_forms") == [("Ibid.", "")]


def test_running_text_is_left_alone() -> None:
    assert recognised("Ibid. is a word.", BOWEN).layer("short_forms") == ()


HARBOURS = "[1] Anna Tranter, The Harbours of Haverley (Oxford: Clarendon Press, 1968), p. 12."
STONE = "[2] Paul Lenner, Water and Stone (London: Faber, 1955), 44."
DREDGING = "[3] Idem, 'A Note on Dredging', Journal of Port History 12 (1971), pp. 3-19."

SHORT_FORMS: tuple[tuple[str, str, str], ...] = (
    # note, short form, the work it means
    ("Tranter, Harbours of Haverley, 77-8.", "Tranter, Harbours of Haverley, 77-8", "tranter-1968"),
    ("Tranter, The Harbours of Haverley, p. 5.", "Tranter, The Harbours of Haverley, p. 5", "tranter-1968"),
    ("See Tranter, *Harbours*, 12; cf. p. 4.", "Tranter, *Harbours*, 12", "tranter-1968"),
    ("A. Tranter, Harbours, 12.", "A. Tranter, Harbours, 12", "tranter-1968"),
    ("Anna Tranter, Harbours, pp. 12, 14.", "Anna Tranter, Harbours, pp. 12, 14", "tranter-1968"),
    ("As Lenner, Water and Stone, 45, has it.", "Lenner, Water and Stone, 45", "lenner-1955"),
    ("Lenner, ‘Note on Dredging’, 5.", "Lenner, ‘Note on Dredging’, 5", "lenner-1971"),
    ("Lenner, Water and Stone, cit., p. 45.", "Lenner, Water and Stone, cit., p. 45", "lenner-1955"),
    ("Lenner, Water, cit.", "Lenner, Water, cit.", "lenner-1955"),
    ("Lenner, Water, (cit.), pp. 3-4.", "Lenner, Water, (cit.), pp. 3-4", "lenner-1955"),
    ("Lenner, Water and Stone, op. cit., 45.", "Lenner, Water and Stone, op. cit.", "lenner-1955"),
    ("Tranter, 44.", "Tranter, 44", "tranter-1968"),
    ("Cf. Tranter, pp. 44–46; it was so.", "Tranter, pp. 44–46", "tranter-1968"),
    ("Tranter (n. 1), 46.", "Tranter (n. 1), 46", "tranter-1968"),
    ("Tranter (above, n. 1), 46.", "Tranter (above, n. 1), 46", "tranter-1968"),
    ("Lenner (n 2) 46.", "Lenner (n 2) 46", "lenner-1955"),
    ("Tranter, supra note 1, at 46.", "Tranter, supra note 1, at 46", "tranter-1968"),
    ("Harbours of Haverley, p. 46.", "Harbours of Haverley, p. 46", "tranter-1968"),
    ("Tranter, loc. cit.", "Tranter, loc. cit.", "tranter-1968"),
    ("Tranter, a. a. O., S. 4.", "Tranter, a. a. O.", "tranter-1968"),
    # German and French pointers at notes, alone or behind a short title
    ("Zit. nach Tranter (wie Anm. 1), S. 31.", "Tranter (wie Anm. 1), S. 31", "tranter-1968"),
    ("Tranter, Harbours (wie Anm. 1), S. 31.", "Tranter, Harbours (wie Anm. 1), S. 31", "tranter-1968"),
    ("Lenner (siehe oben Anm. 2), S. 31.", "Lenner (siehe oben Anm. 2), S. 31", "lenner-1955"),
    (
        "Lenner, Water and Stone, supra note 2, at 31.",
        "Lenner, Water and Stone, supra note 2, at 31",
        "lenner-1955",
    ),
    # the author of the work named last
    ("So auch ders., Water and Stone, S. 5.", "ders., Water and Stone, S. 5", "lenner-1955"),
    ("Idem, Water and Stone (n. 2), 5.", "Idem, Water and Stone (n. 2), 5", "lenner-1955"),
    ("Id. at 476.", "Id.", "lenner-1971"),
    ("See id. at 476, 480.", "id.", "lenner-1971"),
)


@pytest.mark.parametrize(("note", "short", "work"), SHORT_FORMS)
def test_short_form_means_a_work_named_before(note: str, short: str, work: str) -> None:
    document = recognised(HARBOURS, STONE, DREDGING, f"[4] {note}")
    assert targets(document, "short_forms") == [(short, f"#bibl-{work}")]


IDEM: tuple[tuple[str, str], ...] = (
    # note with a work by whom it names last, identifier of that work
    ("Tranter, Harbours, S. 5; dies., Wege, in: Tidal Review 34 (1994), S. 88-120.", "tranter-1994"),
    ("Tranter, op. cit., p. 5; eadem, “Roads,” Tidal Review 14 (1993): 201–19.", "tranter-1993"),
    ("A. Tranter, op. cit. ; ead., Le marché du sel, Paris, Seuil, 1999, p. 8.", "tranter-1999"),
    ("Tranter (n. 1), 7; idem, *Roads* (London: Verso, 1994), 3.", "tranter-1994"),
    ("Ibid., p. 7; idem, *Roads* (London: Verso, 1994), 3.", "lenner-1994"),
    ("Quirk, Salt Lanes, 7; idem, *Roads* (London: Verso, 1994), 3.", "quirk-1994"),
)


@pytest.mark.parametrize(("note", "work"), IDEM)
def test_a_work_behind_a_short_form_is_by_the_author_of_that(note: str, work: str) -> None:
    document = recognised(HARBOURS, STONE, f"[3] {note}")
    assert [one.id for one in document.layer("cited_works") if one.id][2:] == [f"bibl-{work}"]


def test_a_short_form_in_a_note_before_says_who_idem_is() -> None:
    document = recognised(
        HARBOURS, STONE, "[3] Tranter, Harbours, 7.", "[4] Ibid., 8; eadem, *Roads* (London: Verso, 1994), 3.",
        "[5] Lenner, op. cit., 9.", "[6] Tranter, *Roads*, 9.",
    )  # fmt: skip
    assert [target.removeprefix("#bibl-") for _, target in targets(document, "short_forms")] == [
        "tranter-1968", "tranter-1968", "lenner-1955", "tranter-1994",
    ]  # fmt: skip


@pytest.mark.parametrize("label", ["4", "⁴"])
@pytest.mark.parametrize(("note", "short", "work"), SHORT_FORMS)
def test_short_form_right_behind_its_label(label: str, note: str, short: str, work: str) -> None:
    document = recognised(HARBOURS, STONE, DREDGING, f"{label}{note}")
    assert targets(document, "short_forms") == [(short, f"#bibl-{work}")]


NO_SHORT_FORMS = (
    "Tranter, who was born in Oake, says nothing of it.",
    "Tranter, 1968, was a good year.",
    "On 4 May Tranter, 44 years old, left the town.",
    "The harbours of Haverley, 12 in number, were closed.",
    "Lenner and Tranter met in 1955.",
    "Stone, 45, is silent.",
    "Harcastle, The Harbours of Haverley, was never printed.",
    "See Oake, p. 44, note 3.",
    "It is printed in note form, 2 pages long.",
    "So auch dies., Harbours of Haverley, S. 5.",
    "The king dies., and nobody is sad.",
    "It is idem, as they say, at 4 of the clock.",
    "It is as in note 12.",
)


@pytest.mark.parametrize("note", NO_SHORT_FORMS)
def test_what_only_looks_like_a_short_form_is_left_alone(note: str) -> None:
    document = recognised(HARBOURS, STONE, DREDGING, f"[4] {note}")
    assert targets(document, "short_forms") == []


def test_a_short_form_means_no_work_named_later() -> None:
    assert (
        targets(recognised("[1] Tranter, Harbours, 12.", HARBOURS.replace("[1]", "[2]")), "short_forms") == []
    )


def test_of_several_works_a_page_means_the_last_one_named_and_says_it_is_not_sure() -> None:
    document = recognised(HARBOURS, STONE, DREDGING, "[4] Lenner, 5.")
    (ref,) = document.layer("short_forms")
    assert (ref.get("target"), ref.cert) == ("#bibl-lenner-1971", Cert.LOW)


def test_ibid_behind_what_may_be_a_work_unread_says_that_it_is_not_sure() -> None:
    document = recognised(HARBOURS, "[2] Oake Parish Book, 1712, f. 3. Ibid., f. 4.", "[3] Ibid., f. 5.")
    found = [(one.get("target"), one.cert) for one in document.layer("short_forms")]
    assert found == [("#bibl-tranter-1968", Cert.LOW), ("#bibl-tranter-1968", Cert.HIGH)]
    assert [one.rule for one in document.findings] == ["ibid-doubtful"]


@pytest.mark.parametrize(
    ("behind", "cert"),
    [
        ("; Oake, “The Salt Pans,” 77", Cert.LOW),
        ("; Oake, Salt Pans, 77", Cert.LOW),
        (", and Oake, “The Salt Pans,” 77", Cert.LOW),
        (". See also Ada Oake, The Salt Pans, pp. 7-9", Cert.LOW),
        ("; Admiralty Minutes, new series, vol. 6, col. 12", Cert.LOW),
        ("; the Haverley Herald, 4 May 1866, 3", Cert.LOW),
        ("; Karl von Oake, Die Saline, Bd. 7, S. 8", Cert.LOW),
        ("; Dictionary of Pilots, s.v. Oake", Cert.LOW),
        ("; here 49", Cert.HIGH),
        (", and 49", Cert.HIGH),
        ("", Cert.HIGH),
    ],
)
def test_ibid_behind_a_work_and_what_may_be_another_is_not_sure(behind: str, cert: Cert) -> None:
    document = recognised(HARBOURS, f"[2] Tranter, Harbours, 5{behind}.", "[3] Ibid., 9.")
    *_, ibid = document.layer("short_forms")
    assert (ibid.get("target"), ibid.cert) == ("#bibl-tranter-1968", cert)


def test_pointer_at_a_note() -> None:
    document = recognised(
        HARBOURS, "[2] See note 1 above, p. 5; and n. 4 below.", "[3] Ibid.", "[4] A remark."
    )
    assert targets(document, "short_forms") == [
        ("note 1 above", "#note-1"),
        ("n. 4 below", "#note-4"),
        ("Ibid.", "#bibl-tranter-1968"),
    ]


POINTERS: tuple[tuple[str, list[int]], ...] = (
    # what a note says, the notes it points at
    ("See above, note 1.", [1]), ("See above, n. 1.", [1]), ("See above note 1.", [1]), ("See below, note 4.", [4]),
    ("See also above, note 1, and below, note 4.", [1, 4]), ("As above, n. 1.", [1]), ("Above, n. 1.", [1]),
    ("Cf. supra, n. 1; infra, n. 4.", [1, 4]), ("Compare below, note 4.", [4]), ("See notes 1 and 2.", [1]),
    ("Siehe oben, Anm. 1.", [1]), ("Vgl. auch oben Anm. 1; s. unten, Anm. 4.", [1, 4]), ("S. o., Anm. 1.", [1]),
    ("Voir ci-dessus, note 1 ; voir aussi plus bas, note 4.", [1, 4]), ("Voir plus haut, n. 1.", [1]),
    ("Vedi sopra, nota 1; sotto, nota 4.", [1, 4]), ("Véase arriba, nota 1.", [1]),
    ("See above, p. 44, note 1.", []), ("See above, p. 44.", []), ("He is above note-taking.", []),
)  # fmt: skip


@pytest.mark.parametrize(("note", "meant"), POINTERS)
def test_pointers_above_and_below(note: str, meant: list[int]) -> None:
    document = recognised("[1] A remark.", "[2] Another.", f"[3] {note}", "[4] A remark.")
    assert [target for _, target in targets(document, "short_forms")] == [f"#note-{n}" for n in meant]
    assert document.findings == ()


@pytest.mark.parametrize(
    ("note", "short"),
    [
        ("Oake (wie Anm. 9), S. 3.", "Anm. 9"),
        ("Oake, supra note 9.", "note 9"),
        ("See above, note 4.", "note 4"),
    ],
)
def test_a_pointer_back_at_no_note_is_reported(note: str, short: str) -> None:
    document = recognised(HARBOURS, STONE, f"[3] {note}", "[4] A remark.")
    assert targets(document, "short_forms") == [(short, "")]
    assert [one.rule for one in document.findings] == ["ibid-unresolved"]


def test_a_law_article_is_meant_by_its_author_and_note() -> None:
    document = recognised(
        "[1] See, e.g., Anna Tranter, The Trust in Tidal Waters, 68 Haverley L. Rev. 471, 475-78 (1970).",
        "[2] Id. at 476.",
        "[3] TRANTER, supra note 1, at 480.",
    )
    assert [target for _, target in targets(document, "short_forms")] == ["#bibl-tranter-1970"] * 2


def test_idem_is_the_author_of_the_work_before() -> None:
    document = recognised(
        STONE.replace("[2]", "[1]"), DREDGING.replace("[3]", "[2]"), "[3] Lenner, Dredging, 5."
    )
    assert targets(document, "short_forms") == [("Lenner, Dredging, 5", "#bibl-lenner-1971")]


def test_ibid_in_brackets_of_running_text_means_the_citation_before() -> None:
    document = after(
        article(
            "It rose (Tranter 1968, 4). It fell (ibid., 5).",
            ["Tranter, Anna. 1968. Harbours. Oxford: Verso."],
        ),
        References(),
        Citations(),
        Archival(),
        CitedWorks(),
        ShortForms(),
    )
    assert targets(document, "short_forms") == [("ibid.", "#bibl-tranter-1968")]


@pytest.mark.parametrize("place", ["77n2", "77 n. 2", "77n.2", "77nn2", "77n"])
def test_a_note_on_a_page_is_a_place(place: str) -> None:
    document = recognised(BOWEN, f"[2] Bowen, Harbours, {place}.")
    assert targets(document, "short_forms") == [(f"Bowen, Harbours, {place}", "#bibl-bowen-1992")]


@pytest.mark.parametrize(
    "note",
    [
        "Robert Quirk, The nets, op. cit., 12.",
        "R. Quirk, “The nets,” op. cit., 12.",
        "Quirk, « The nets », art. cit., 12.",
    ],
)
def test_op_cit_of_a_work_that_nobody_named_is_not_the_last_one(note: str) -> None:
    document = recognised(BOWEN, DAHL, f"[3] {note}", "[4] Ibid., 14.")
    found = [one for one in document.annotations(Kind.REF) if one.get("type") == "ibid"]
    assert found
    assert [(one.get("target"), one.cert) for one in found if "cit" in one.span.text(document.text)] == [
        ("", "low")
    ]
