"""Records of made-up entries, for what must hold whatever characters an entry has."""

from __future__ import annotations

from hypothesis import strategies as st

from tei_encode.exporters import Record
from tei_encode.exporters.bibliography import Kind, Name, PartialDate, RecordDate, Title

ODD = "\\{}%&$#_^~\"'`@<>|=,;:/-–. and And and others et al. --“”«»éßЖ中א\u0301\u200d"

one_line = (
    st.lists(st.sampled_from([*ODD, "and", "NATO", "o'Oake", "van", "TY  - ", "ER  -"]) | st.characters(exclude_categories=["Cs", "Cc", "Cn"]), max_size=12)
    .map(lambda pieces: " ".join("".join(pieces).split()))
)  # fmt: skip
"""Words on one line, as the reading of entries gives them; often empty."""
something = one_line.filter(bool)

persons = st.builds(
    Name,
    family=something,
    given=one_line,
    particle=st.sampled_from(["", "van der", "de", "De", "d’"]),
    suffix=one_line,
)
bodies = st.builds(Name, literal=something)
names = st.lists(persons | bodies | st.just(Name(rest=True)), max_size=3).map(tuple)
days = st.builds(PartialDate, st.integers(1000, 2100), st.integers(1, 12), st.integers(1, 28))
dates = (
    st.none()
    | days.map(lambda day: RecordDate(day, text="words"))
    | something.map(lambda text: RecordDate(text=text))
)
titles = st.builds(Title, one_line, st.lists(something, max_size=2).map(tuple))

records = st.builds(
    Record,
    key=st.just("bibl-one"),
    kind=st.sampled_from([Kind.BOOK, Kind.CHAPTER, Kind.WEB_PAGE, Kind.THESIS]),
    title=titles,
    container=titles,
    collection=one_line,
    authors=names,
    editors=names,
    translators=names,
    issued=dates,
    volume=one_line,
    pages=st.sampled_from(["", "4", "4-9", "4, 7-9", "iv"]),
    number=one_line,
    edition=one_line,
    publishers=st.lists(something, max_size=2).map(tuple),
    places=st.lists(something, max_size=1).map(tuple),
    url=something.map(lambda words: "https://example.org/" + words.replace(" ", "_")),
    doi=one_line,
    archive=one_line,
    shelfmark=one_line,
    language=st.sampled_from(["", "en", "de"]),
    note=one_line,
)
