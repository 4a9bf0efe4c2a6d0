"""Where the year of a date comes from, in whole little texts; and the calendar that a text shows."""

from __future__ import annotations

import pytest

from tei_encode.model import Cert, Kind

from .test_dates import recognised

CERT_MARKS = {Cert.HIGH: "", Cert.MEDIUM: " ~", Cert.LOW: " ?"}


def described(text: str) -> list[str]:
    """The dates of a text whose paragraphs are parted by blank lines, each with its value; one in brackets first is a dateline."""
    blocks = [
        (Kind.DATELINE, block.strip("[]")) if block.startswith("[") else (Kind.P, block)
        for block in text.split("\n\n")
    ]
    document, result = recognised(*blocks)
    found: list[str] = []
    for one in result.annotations:
        values = [one.get(name) for name in ("when", "from", "to", "notBefore", "notAfter") if one.get(name)]
        mark = " J" if one.get("calendar") == "#julian" else ""
        found.append(f"{document.text_of(one)} = {'/'.join(values)}{mark}{CERT_MARKS[one.cert]}")
    return found


def rules(text: str) -> list[str]:
    _, result = recognised(*((Kind.P, block) for block in text.split("\n\n")))
    return [one.rule for one in result.findings]


@pytest.mark.parametrize(
    "text",
    [
        "They met at Oake on Tuesday, 14 January 1752.",
        "They met at Oake on Sunday, 26 March 1732.",
        "Monday, 3 April 1749. Rain.",
        "It came on 3 March 1861, O.S., and on Thursday, 25 May 1861.",
    ],
)
def test_a_weekday_of_the_julian_calendar_is_right(text: str) -> None:
    assert rules(text) == []


@pytest.mark.parametrize("text", ["They met on Monday, 14 January 1752.", "Monday, 14 January 1755. Rain."])
def test_a_weekday_of_neither_calendar_is_pointed_out(text: str) -> None:
    assert rules(text) == ["weekday-against-date"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "[Oake, Monday, 18 May 1844.]\n\nYours of the 10th came on 16 May.",
            ["16 May = 1844-05-16 ~"],
        ),
        (
            "On 3 May 1732 he came. Monday, July 19, 1732. Hay begun. On the 22nd rain.",
            ["Monday, July 19, 1732 = 1732-07-19", "22nd = 1732-07-22 ~"],
        ),
        (
            "On July 4, 1862 he came. Wednesday, Oct 1, 1860. She left on 16 April.",
            ["Wednesday, Oct 1, 1860 = 1860-10-01", "16 April = 1862-04-16 ~"],
        ),
    ],
)
def test_a_wrong_weekday_takes_no_year_away(text: str, expected: list[str]) -> None:
    found = described(text)
    assert found[len(found) - len(expected) :] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "24 March 1731/2. Paid the rent.\n\n25 March 1732. New accounts.\n\n26 March. Sermon.",
            [
                "24 March 1731/2 = 1732-04-04 J",
                "25 March 1732 = 1732-04-05 J ~",
                "26 March = 1732-04-06 J ~",
            ],
        ),
        (
            "He wrote on 5 November 1688 O.S. and again on 2 December 1688; the Hague had it on 20 December 1688, N.S.",
            [
                "5 November 1688 O.S. = 1688-11-15 J",
                "2 December 1688 = 1688-12-12 J ~",
                "20 December 1688, N.S. = 1688-12-20",
            ],
        ),
        (
            "Feb. 3, 1750/1. Frost. The new mill was opened on 3 May 1760.",
            ["Feb. 3, 1750/1 = 1751-02-14 J", "3 May 1760 = 1760-05-03"],
        ),
        (
            "It met on 3 May 1731 and on 5 June.",
            ["3 May 1731 = 1731-05-03", "5 June = 1731-06-05 ~"],
        ),
        (
            "The season 1894/5 was wet. On 3 May 1731 he died.",
            ["1894/5 = 1894-01/1895-12", "3 May 1731 = 1731-05-03"],
        ),
    ],
)
def test_plain_days_of_a_text_in_old_style(text: str, expected: list[str]) -> None:
    assert described(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1731/2\n\nFebruary 3. Dined out.", ["February 3 = 1732-02-03 ~"]),
        ("1894/5\n\nOctober 3. Term began.", ["October 3 = 1894-10-03 ~"]),
        ("The winter of 1836 was hard. On 5 March it thawed.", ["5 March = 1836-03-05 ~"]),
    ],
)
def test_half_of_a_double_year(text: str, expected: list[str]) -> None:
    assert described(text)[1:] == expected


LETTER = "[Oake, 3 November 1867.]\n\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Minutes of the Meeting held at Oake, 12 May 1954.\n\nIt was built on 3 August 1936."
            "\n\nA letter of 28 April was read.",
            "28 April = 1954-04-28 ~",
        ),
        (
            "Minutes of the meeting held on Tuesday, 12 May 1954.\n\nMinutes\n\nThe minutes of 28 April were read.",
            "28 April = 1954-04-28 ~",
        ),
        (
            LETTER + "The great snow was in February 1823. On the 9th there is to be a ball.",
            "9th = 1867-11-09 ~",
        ),
        (
            LETTER + "The great snow of February 1823.\n\nMy leave begins on 12 November.",
            "12 November = 1867-11-12 ~",
        ),
        (
            LETTER + "He fell in March 1823.\n\nP.S. November 4th. The box came.",
            "November 4th = 1867-11-04 ~",
        ),
        (
            LETTER + "It fell in March 1823.\n\nYour letter of 12 October reached me.",
            "12 October = 1867-10-12 ~",
        ),
        (LETTER + "In March 1823 he came. I had yours of the 2d inst.", "2d inst. = 1867-11-02 ~"),
        (
            LETTER + "I shall be there between the 1st and 5th of March.",
            "1st and 5th of March = 1868-03-01/1868-03-05 ?",
        ),
        (LETTER + "In February 1866 he refused. I wrote on 9 October again.", "9 October = 1867-10-09 ~"),
    ],
)
def test_a_letter_comes_back_to_its_own_time(text: str, expected: str) -> None:
    assert described(text)[-1] == expected


@pytest.mark.parametrize(
    ("text", "expected", "is_told"),
    [
        # A month in passing, and a day of that month or of the letter's.
        ("He was here in August last. I had your box on the 2d.", "2d = 1867-08-02 ?", True),
        ("He left on 9 August last.\n\nI had your box on the 2d.", "2d = 1867-08-02 ?", True),
        ("He was here in August last. I had it on the 1st. I read it on the 2d.", "2d = 1867-08-02 ?", True),
        # The words tell it.
        ("He was here in August last, and left on the 12th.", "12th = 1867-08-12 ~", False),
        ("He left on 9 August last. On the 12th he was at Oake.", "12th = 1867-08-12 ~", False),
        ("He was here in August last. I shall see him on the 12th.", "12th = 1867-11-12 ~", False),
        ("He was here in August last. I had your letter of the 2d.", "2d = 1867-11-02 ~", False),
        ("He came early in November. I had your box on the 2d.", "2d = 1867-11-02 ~", False),
    ],
)
def test_a_day_that_may_be_of_two_months(text: str, expected: str, is_told: bool) -> None:
    assert described(LETTER + text)[-1] == expected
    blocks = [(Kind.DATELINE, LETTER.strip("[]\n")), *((Kind.P, block) for block in text.split("\n\n"))]
    assert ("month-not-said" in [one.rule for one in recognised(*blocks)[1].findings]) is is_told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            LETTER + "In February 1823 it snowed, and on the 9th there is record of more.",
            "9th = 1823-02-09 ~",
        ),
        (
            "[Oake, 2 March 1901.]\n\nI refer to the note of May 12, 1900.\n\n(Ruling of April 19 to the Harbour Master.)",
            "April 19 = 1900-04-19 ~",
        ),
        (LETTER + "On 11 March 1823 it burnt. The Directors met on the 14th.", "14th = 1823-03-14 ?"),
        (LETTER + "On 11 March 1823 it burnt.\n\nOn 5 May they had it rebuilt.", "5 May = 1823-05-05 ?"),
        (LETTER + "March 11, 1823. A fire.\n\nMay 5. A feast.", "May 5 = 1823-05-05 ?"),
        (LETTER + "He was ill from 3 to 9 May 1866. On the 12th he died.", "12th = 1866-05-12 ~"),
        (LETTER + "I shall never forget how we met in September.", "September = 1867-09 ~"),
        (LETTER + "I shall send you my letter of 12 October.", "12 October = 1867-10-12 ~"),
    ],
)
def test_what_is_told_of_another_time_goes_on(text: str, expected: str) -> None:
    assert described(text)[-1] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "1858.\nFeb. 2nd. Ill since the 14th December last.\nFeb. 9th. Restless.",
            "Feb. 9th = 1858-02-09 ~",
        ),
        (
            "1858\n\nMay 2. Dined out. The house was sold in March 1849.\n\nMay 3. Frost.",
            "May 3 = 1858-05-03 ~",
        ),
        # Without a year above them, entries go on from the entry before, whatever year that tells of.
        (
            "May 5th, 1848. Rain.\n\nMay 7th. Saw the mill, which was burnt in 1790.\n\nMay 9th. Frost.",
            "May 9th = 1848-05-09 ~",
        ),
        ("May 5th, 1848. Rain.\n\n7th. Talked of the winter of 1814.\n\n9th. Frost.", "9th = 1848-05-09 ~"),
        (
            "5 May 1848. Rain.\n\n7 May. Uncle was born in October 1771.\n\n2 June. Frost.",
            "2 June = 1848-06-02 ~",
        ),
        (
            "Dec. 30, 1858. Frost.\n\nJan. 2, 1859. The comet of 1811.\n\nJan. 3. Thaw.",
            "Jan. 3 = 1859-01-03 ~",
        ),
        ("May 5th, 1848. He came.\n\nIn 1862 he left.\n\nJune 5. He died.", "June 5 = 1862-06-05 ~"),
        # What had been before is no time that a text goes on from, unless it goes on with what had been.
        (
            "They met in March 1927. The club had been dissolved in 1904. On 2 July they dined.",
            "2 July = 1927-07-02 ~",
        ),
        (
            "They met in March 1927.\n\nThe house, that was built in 1804, fell.\n\nOn 2 July they dined.",
            "2 July = 1927-07-02 ~",
        ),
        (
            "They met in March 1927. The club had been founded in 1904. On 2 July it had moved. On 5 August they dined.",
            "5 August = 1927-08-05 ~",
        ),
        (
            "They met in March 1927. The club had been founded in 1904. On 2 July it had moved.",
            "2 July = 1904-07-02 ~",
        ),
        (
            "They met in March 1927. The club was founded in 1904. On 2 July it moved.",
            "2 July = 1904-07-02 ~",
        ),
        ("1858\n\nDec. 30. Frost.\n\nJan. 2, 1859. Thaw.\n\nJan. 3. Frost.", "Jan. 3 = 1859-01-03 ~"),
        (
            "Haverley, 4th December 1916. He was hurt on 11 October 1916 and is well from the 18th inst.",
            "18th inst. = 1916-12-18 ~",
        ),
        (
            "He was born in May\n1858. They came on 3 March 1862.\n\nOn 5 June he left.",
            "5 June = 1862-06-05 ~",
        ),
        (
            "[Oake, 26/9/16.]\n\nHe fell in Jan. '15.\n\nLeave begins on Oct. 1st. The summer of 1914 is far.",
            "Oct. 1st = 1916-10-01 ~",
        ),
    ],
)
def test_a_year_head_and_the_time_of_writing(text: str, expected: str) -> None:
    assert expected in described(text)


ANNALS = (
    "1264. On the fourteenth day of May was the battle. In August the prior came home.\n\n"
    "1265. In January there was a parliament.\n\n1290. The queen died on 28 November."
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (ANNALS, ["1264 = 1264 ~", "fourteenth day of May = 1264-05-14 ~", "August = 1264-08 ~"]),
        (ANNALS, ["1265 = 1265 ~", "January = 1265-01 ~", "1290 = 1290 ~", "28 November = 1290-11-28 ~"]),
        (ANNALS.replace(". On", ": On").replace("1265.", "1265 —"), ["1264 = 1264 ~", "1265 = 1265 ~"]),
        (
            "871. In this year came a great host.\n\n872. The host went on 3 May to Oake.",
            ["871 = 871 ~".replace("= 871", "= 0871"), "3 May = 0872-05-03 ~"],
        ),
        (
            "1348: The same year the harvest failed.\n\n1351: In Lent wheat rose.",
            ["1348 = 1348 ~", "1351 = 1351 ~"],
        ),
    ],
)
def test_years_of_annals(text: str, expected: list[str]) -> None:
    found = described(text)
    assert [one for one in expected if one not in found] == []


@pytest.mark.parametrize(
    "text",
    [
        "1204. Portrait of a lady. Panel.\n\n1310. Bust of Lenner. Marble.\n\n1322. A mill.",
        "1204. View of Oake, painted in May 1850.\n\n1310. A mill, drawn on 3 March 1852.",
        "498. On 3 May they met.\n\n499. In June they parted.\n\n501. In July it rained.",
        "[Oake, 3 May 1954.]\n\n1204. On 1 May the Consul called.\n\n1205. In April he had been away.",
        "1310. On 3 May they met.\n\n1204. In June they parted.",
        "1204. On 1 March each officer shall report.\n\n1205. In January the books are closed.",
        "1204. On 3 May they met, and no more.",
        "1204 Harcastle Street. On 3 May.\n\n1306 Oake Street. In June.",
    ],
)
def test_other_numbers_that_begin_paragraphs(text: str) -> None:
    assert not [one for one in described(text) if one.startswith(("12", "13", "49", "50"))]
