"""Clock times, with their values where the half of the day is told."""

from __future__ import annotations

import pytest

from tei_encode.dates import find_times

CASES = [
    ("At ⟦10:25 a.m.⟧, he came.", ["10:25"]),
    ("It met at ⟦4:50 p.m.⟧", ["16:50"]),
    ("⟦12 p.m.⟧ is noon, ⟦12:30 a.m.⟧ is night.", ["12:00", "00:30"]),
    ("at ⟦5pm⟧", ["17:00"]),
    ("at ⟦5 PM⟧ sharp", ["17:00"]),
    ("at ⟦9.30 a. m.⟧ on Monday", ["09:30"]),
    ("He met again at ⟦17:30⟧.", ["17:30"]),
    ("from ⟦9:15⟧ to ⟦10:45⟧", ["09:15", "10:45"]),
    ("at ⟦3 o'clock⟧", [""]),
    ("at ⟦3 o’clock⟧ in the morning", [""]),
    ("⟦9 o'clock p.m.⟧", ["21:00"]),
    ("at ⟦15 o'clock⟧", ["15:00"]),
    ("Um ⟦9 Uhr⟧ kam er.", ["09:00"]),
    ("à ⟦17 heures⟧", ["17:00"]),
    ("about ⟦12:30⟧ or so", ["12:30"]),
    ("We left at ⟦1600⟧.", ["16:00"]),
    ("at ⟦1530 hours⟧", ["15:30"]),
    ("⟦0930 hrs.⟧ Rain.", ["09:30"]),
    ("seen at ⟦1530Z⟧", ["15:30"]),
    ("at ⟦half-past 3 o'clock⟧", [""]),
    ("at ⟦half past three⟧ he left", [""]),
    ("a ⟦quarter to five⟧, or so", [""]),
    ("at a ⟦quarter past 4 p.m.⟧", ["16:15"]),
    ("⟦ten minutes to five⟧.", [""]),
    ("⟦ten minutes to one p.m.⟧", ["12:50"]),
    ("At ⟦eleven o’clock⟧ he slept.", [""]),
    ("from ⟦3⟧ to ⟦5 p.m.⟧", ["15:00", "17:00"]),
    ("from ⟦11⟧ to ⟦2 p.m.⟧", ["11:00", "14:00"]),
    ("⟦3:00⟧–⟦5:30 p.m.⟧", ["15:00", "17:30"]),
    ("from ⟦4⟧ to ⟦6 o'clock⟧", ["", ""]),
    ("at ⟦3:30⟧ this afternoon", ["15:30"]),
    ("He left at ⟦4⟧ this afternoon, and came at ⟦9:15⟧ this evening.", ["16:00", "21:15"]),
    ("at ⟦5:30⟧ yesterday afternoon", ["17:30"]),
    ("at ⟦10 o'clock⟧ last night", ["22:00"]),
    ("at ⟦10 o’clock⟧ in the evening", ["22:00"]),
    ("at ⟦1 o'clock⟧ at night", ["01:00"]),
    ("at ⟦4⟧ on Monday afternoon", ["16:00"]),
    ("at ⟦3:30⟧ in the\nafternoon of the 5th", ["15:30"]),
    ("at ⟦half past three⟧ this afternoon", ["15:30"]),
    ("from ⟦3:30⟧ to ⟦5:30⟧ this afternoon", ["15:30", "17:30"]),
    ("from ⟦3⟧ to ⟦5 o'clock⟧ in the afternoon", ["15:00", "17:00"]),
    ("Yesterday evening at ⟦9:15⟧ he came.", ["21:15"]),
    ("That night, about ⟦11 o'clock⟧, it rained.", ["23:00"]),
    ("Um ⟦9 Uhr⟧ abends kam er.", ["21:00"]),
    ("à ⟦9 heures⟧ du soir", ["21:00"]),
    ("at ⟦15:30⟧ this afternoon", ["15:30"]),
    ("at ⟦9:30⟧ this afternoon", [""]),
    ("at ⟦3:30⟧ in the morning", ["03:30"]),
    ("The attendance fell to 8 in the evening.", []),
    ("There were 4 in the afternoon and 6 last night.", []),
    ("at 12 evening schools", []),
    ("at 1600 feet", []),
    ("at 1750", []),
    ("in 1600", []),
    ("1530 hours of work", []),
    ("for 1200 hours", []),
    ("a quarter to five heirs", []),
    ("ten past members", []),
    ("pp. 3 to 5", []),
    ("rooms 3-5 apart", []),
    ("13 p.m.", []),
    ("0 a.m.", []),
    ("Luke 3:16", []),
    ("a ratio of 3:15", []),
    ("at 3:60", []),
    ("at 1:20%", []),
    ("at 10:30:15", []),
    ("at $3.15 am", []),
    ("5 amps", []),
    ("5 pm2", []),
    ("p. 5 a mill", []),
    ("12 men at 4 places", []),
    ("vol. 3, p.m", []),
]


@pytest.mark.parametrize(("sentence", "values"), CASES, ids=[sentence for sentence, _ in CASES])
def test_spans_and_values(sentence: str, values: list[str]) -> None:
    text = sentence.replace("⟦", "").replace("⟧", "")
    found = find_times(text)
    shown, at = "", 0
    for one in found:
        shown += f"{text[at : one.span.start]}⟦{one.span.text(text)}⟧"
        at = one.span.end
    assert (shown + text[at:], [one.value for one in found]) == (sentence, values)
