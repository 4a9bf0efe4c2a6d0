"""Lines that say where and when something was written, and lines that look like them."""

from __future__ import annotations

import pytest

from tei_encode.segmenters.cues.datelines import is_dateline, is_undated

DATED = """
September 3, 1916
3 September 1916
Haverley, 3d Sept. 1816
Haverley, the 3d of September 1816
Aleppo, ye 12th of May 1698
January the 23d, 1789.
Hallowby, January the 23d, 1789.
this 3d day of September 1816
Haverley Decr. 3d 1816
1816, Sept. 3
1816 Sept 3
September 1816
Paris, le 3.9.1816
Haverley, 3. IX. 1916
Haverley, 3/9/16
2016-09-03
Haverley, Friday, September 3
Friday 3 September
Friday, the 3d of September
Christmas Day [1916]
Christmas Day, 1916
St. Osyth's Hall, Feast of St. Luke, 1925.
Michaelmas 1688
New Year's Eve, 1899
Haverley, [3 September] 1816
HAVERLEY, September 3, 1916—7 p.m.
HAVERLEY, September 3, 1916, noon.
HAVERLEY 3 SEPT 1916
LONDON 12 DEC 1911 1740
CAPE STATION 14 DEC 1911 0805
LENNER 3 SEPT 1916 2210Z
Haverley, 3 September 1916, 4 o'clock
Haverley, 3 September 1916, evening
September 3, 1916, Haverley Mill
October 4-5, 1872
May 10-July 21, 1871
4–5 October 1872
Haverley, March 9, 1907—4 p.m. [Received 7:15 p.m.]
Haverley, Lenner, March 9, 1907. [Received March 11.]
Haverley, March 9, 1907. (Received April 4.)
Haverley, March 9, 1907 (Received April 4, 3 p.m.)
Commission of the Council of Lenner in the Upper Valley, Haverley, Oake, April 7, 1871. (Received May 4.)
Office of the County Surveyor at Haverley in Lenner, April 9, 1871.
[Haverley,] October 9, 1872.
Berlin, den 4. Mai 1933
Wien, 12. März 1910
Lyon, 4 mai 1890
Paris, le 1er août 1914
Roma, 3 maggio 1920
Madrid, 3 de mayo de 1920
Sent: Friday, 3 September 2010 14:02
Date: yesterday
""".strip().splitlines()

NOT_DATED = """
Interview with the founder of the mill at Haverley Sunday, June 4, 2000
In September 1816 the bridge was closed
The bridge was closed on 3 September 1816
Filed September 3, 1816
Received September 4, 1916
Born at Haverley, 3 September 1816
I was at Haverley on 3 September 1816.
Part 3, 1816
1816
The harvest of the year 1816
Haverley
Christmas
Feast of fools
May I, 1816
Wheat 3, barley 1816
The Sunday Times
I wrote from Haverley, March 9, 1907. (Received April 4.)
Report on the Bridge, March 9, 1907. (Received April 4.)
Haverley, March 9, 1907. (He received it in June.)
The Delegates of the Four Councils and their Clerks at Haverley on the Lenner, April 7, 1871
""".strip().splitlines()

UNDATED = """
Mill House, Friday evening
Friday evening
Friday
Haverley, Sunday noon.
Haverley, September 3
Haverley, 3d Sept.
Haverley, the 3d inst.
Tuesday, 4 p.m.
Christmas Day
The Mill, Lady Day
Wednesday 12th
Thursday, 14th
""".strip().splitlines()

NOT_UNDATED = """
Friday was wet
Good Friday Music in a Secularized World
Sunday School
We met on Friday
Monday's child
Day and night
Black Friday
The Friday Club, Haverley
""".strip().splitlines()


@pytest.mark.parametrize("line", DATED)
def test_place_and_day(line: str) -> None:
    assert is_dateline(line)


@pytest.mark.parametrize("line", NOT_DATED)
def test_lines_with_a_year_that_are_none(line: str) -> None:
    assert not is_dateline(line)


@pytest.mark.parametrize("line", UNDATED)
def test_days_without_a_year(line: str) -> None:
    assert is_undated(line)


@pytest.mark.parametrize("line", NOT_UNDATED)
def test_lines_with_a_day_that_are_none(line: str) -> None:
    assert not is_undated(line)
