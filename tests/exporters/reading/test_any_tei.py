"""Whatever a document is made of, its reading text is given, and no word of plain paragraphs is lost."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from tei_encode import ExportOptions, Notes, export
from tei_encode.exporters.reading.behaviour import Behaviour
from tei_encode.exporters.reading.elements import ROWS
from tei_encode.exporters.reading.reader import Reader
from tei_encode.exporters.reading.sheet import assemble
from tei_encode.tei.parsing import safe_parser

from .made_up_tei import document

NAMES = st.sampled_from(sorted(ROWS))
KEPT = st.sampled_from(
    sorted(
        name
        for name, row in ROWS.items()
        if row.behaviour in (Behaviour.INLINE, Behaviour.BLOCK, Behaviour.LINE)
    )
)
ATTRIBUTES = st.sampled_from(
    ["", ' xml:id="a"', ' target="#a"', ' target="#b" xml:id="c"', ' xml:id="b"', ' next="#b"', ' prev="#a"', ' part="F"', ' part="I"',
     ' spanTo="#b"', ' from="#a"', ' wit="#b"', ' break="no"', ' n="1"', ' join="left"', ' cols="2"', ' rows="3"', ' who="#a"',
     ' xml:space="preserve"', ' place="inline"', ' type="noteAnchor" target="#a"', ' type="notes"', ' ref="#a"', ' cert="x"']
)  # fmt: skip
OPTIONS = st.builds(ExportOptions, st.sampled_from(list(Notes)), st.booleans(), st.sampled_from(["", "a"]))
WORDS = st.sampled_from(["", " ", "\n  ", "mill", "wheel-", " <!-- c -->", "<?p i?>", "-\n", "\u00a0", "水"])


def _tree(names: st.SearchStrategy[str], attributes: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.recursive(
        WORDS,
        lambda inner: st.builds(
            lambda name, attribute, content: f"<{name}{attribute}>{''.join(content)}</{name}>",
            names,
            attributes,
            st.lists(inner, max_size=4),
        ),
        max_leaves=25,
    )


@given(body=st.lists(_tree(NAMES, ATTRIBUTES), max_size=5), options=OPTIONS)
@settings(max_examples=300)
def test_nothing_falls_over(body: list[str], options: ExportOptions) -> None:
    text = export(document("".join(body)), "text", options).data.decode()
    assert not any(ord(character) < 32 and character not in "\t\n" for character in text)
    assert text == "" or text.endswith("\n")


@given(body=st.lists(_tree(KEPT, st.just("")), max_size=5), options=OPTIONS)
@settings(max_examples=200)
def test_no_word_is_lost_where_nothing_is_left_out(body: list[str], options: ExportOptions) -> None:
    joined = "".join(body)
    text = export(document(joined), "text", options).data.decode()
    for word in ("mill", "wheel", "水"):
        assert text.count(word) == joined.count(word)


class _WithFrames(Reader):
    skips_frames = False


@given(body=st.lists(_tree(NAMES, ATTRIBUTES), max_size=5), options=OPTIONS, keeps_lines=st.booleans())
@settings(max_examples=500)
def test_what_is_read_without_a_frame_is_read_as_with_one(
    body: list[str], options: ExportOptions, keeps_lines: bool
) -> None:
    root = etree.fromstring(document("".join(body)), safe_parser())
    texts = [
        assemble(reader(root, options, keeps_lines=keeps_lines).pieces_of(root))
        for reader in (Reader, _WithFrames)
    ]
    assert texts[0] == texts[1]
