from __future__ import annotations

from tei_encode.model import Cert, Document, Kind
from tei_encode.recognisers.ibid import Ibid
from tests.recognisers.bibliographies import after, after_references, targets, with_notes

BOWEN = "[1] Eva Bowen, *Harbours* (London: Verso, 1992), 33."
DAHL = "[2] Per Dahl, “Tides,” *Tidal Review* 7, no. 3 (1983): 171–190."


def recognised(*notes: str) -> Document:
    return after(after_references(with_notes("\n\n".join(notes))), Ibid())


def test_ibid_means_the_work_of_the_note_before() -> None:
    assert targets(recognised(BOWEN, "[2] Ibid., 34."), "ibid") == [("Ibid.", "#bibl-bowen-1992")]


def test_ibid_means_an_archival_document_too() -> None:
    document = recognised("[1] RGANI, f. 3, op. 10, d. 77, l. 1.", "[2] Ibid., Ll. 34-37, 44-55.")
    assert targets(document, "ibid") == [("Ibid.", "#bibl-rgani-3-10-77")]


def test_ibid_after_ibid_means_the_same() -> None:
    document = recognised(BOWEN, "[2] *Ibid.*, 34.", "[3] Ibid.")
    assert targets(document, "ibid") == [("Ibid.", "#bibl-bowen-1992"), ("Ibid.", "#bibl-bowen-1992")]


def test_ibid_in_the_same_note() -> None:
    assert targets(recognised(BOWEN + " Ibid., 40."), "ibid") == [("Ibid.", "#bibl-bowen-1992")]


def test_op_cit_goes_back_to_the_author() -> None:
    document = recognised(BOWEN, DAHL, "[3] Bowen, op. cit., 44.", "[4] Dahl, *op. cit.*, 3.")
    assert targets(document, "ibid") == [
        ("Bowen, op. cit.", "#bibl-bowen-1992"),
        ("Dahl, *op. cit.*", "#bibl-dahl-1983"),
    ]


def test_loc_cit_and_idem() -> None:
    document = recognised(BOWEN, "[2] Loc. cit.", "[3] Idem, p. 40.")
    assert [target for _, target in targets(document, "ibid")] == ["#bibl-bowen-1992"] * 2


def test_what_points_at_nothing_is_reported() -> None:
    document = recognised("[1] A mere remark.", "[2] Ibid.", "[3] Quirk, op. cit.")
    refs = [one for one in document.layer("ibid") if one.kind is Kind.REF]
    assert [(one.get("type"), one.get("target"), one.cert) for one in refs] == [("ibid", "", Cert.LOW)] * 2
    assert [one.rule for one in document.findings] == ["ibid-unresolved"] * 2


def test_a_note_between_without_a_work_breaks_the_chain() -> None:
    assert targets(recognised(BOWEN, "[2] A mere remark.", "[3] Ibid."), "ibid") == [("Ibid.", "")]


def test_running_text_is_left_alone() -> None:
    assert recognised("Ibid. is a word.", BOWEN).layer("ibid") == ()
